import Foundation
import PlanCommands
import PlanKit
import Testing

/// `plankit serve`: starts the program that shows the page.
struct ServeTests {
    /// A program of that name, which writes down what it was given and ends with 7.
    private static func install(in folder: TestFolder) throws -> String {
        let program = folder.path("plankit-page")
        let script = "#!/bin/sh\n{ echo $$ $WORD; for word; do echo \"<$word>\"; done; } > \"$0.words\"\nexit 7\n"
        try script.write(toFile: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        return program
    }

    @Test func allThatFollowsIsHandedOn() throws {
        let folder = try TestFolder()
        let program = try Self.install(in: folder)
        let path = folder.path("")
        let absolute = path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
        let environment = ["LANG": "ru_RU.UTF-8", "PATH": "/nowhere:\(absolute.dropLast()):/usr/bin:/bin"]
        let run = CommandRun(
            "serve", "мои планы", "--port", "8080", "--help", "--lang", "be", environment: environment)
        #expect(run.successor == [program, "--lang", "be", "мои планы", "--port", "8080", "--help"])
    }

    /// It is that program from then on: its words, its end, its number for who sends signals.
    @Test func theProgramTakesItsPlace() throws {
        let folder = try TestFolder()
        let program = try Self.install(in: folder)
        let process = Process()
        // The page that was built with the tests stands beside it there, and comes first.
        let copy = folder.path("plankit")
        let built = Pathname(ProcessInfo.processInfo.arguments[0]).sibling("plankit")
        try FileManager.default.copyItem(atPath: built, toPath: copy)
        process.executableURL = URL(filePath: copy)
        process.arguments = ["serve", "мои планы", "--port", "8080"]
        process.environment = ["PATH": "/usr/bin:/bin", "WORD": "слово"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 7 && process.terminationReason == .exit)
        let words = try String(contentsOfFile: "\(program).words", encoding: .utf8)
        #expect(words == "\(process.processIdentifier) слово\n<мои планы>\n<--port>\n<8080>\n")
    }

    @Test(arguments: ["ru", "be", "en"]) func withoutTheProgramOneSentenceSaysSo(language: String) {
        let run = CommandRun("serve", environment: ["LANG": language, "PATH": "/nowhere"])
        #expect(run.status == 3 && run.errors.contains("plankit-page") && run.errors.contains("PATH"))
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func helpSaysWhatItDoes() {
        #expect(CommandRun("help", "serve").output.contains("plankit serve планы/"))
    }
}
