import Foundation
import PlanCommands
import PlanKit
@testable import PlanManual
import TestSupport
import Testing

/// What is installed beside the programs: manual pages and completions.
@Suite(.serialized) struct ManualTests {
    /// What `plankit-page --help` prints, in its form.
    private static let help = """
        Shows plans in a browser; sends nothing.

        USAGE: plankit-page [FOLDER] [--port NUMBER]

          FOLDER          The folder with plans.
          --port NUMBER   The port; usually any that is free.

        Only this computer sees the page.

        """

    /// A folder with all that is written.
    private static func write() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "manual-\(UUID().uuidString)")
        let helps = folder.appending(path: "help")
        try FileManager.default.createDirectory(at: helps, withIntermediateDirectories: true)
        for name in ["en", "ru"] {
            try help.write(to: helps.appending(path: name), atomically: true, encoding: .utf8)
        }
        try ManualProgram.write(
            to: folder.path(percentEncoded: false), date: "2025-04-15", helpOfPage: helps.path(percentEncoded: false))
        return folder
    }

    /// A program of the system, run to its end; nil where it is not installed.
    private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String)? {
        let paths = ["/bin", "/usr/bin", "/usr/local/bin"].map { "\($0)/\(program)" }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        environment["LC_ALL"] = "C.UTF-8"
        environment["MANWIDTH"] = "80"
        process.environment = environment
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    private static func pages(in folder: URL) throws -> [URL] {
        try ["man/man1", "man/ru/man1"].flatMap { place in
            try FileManager.default.contentsOfDirectory(
                at: folder.appending(path: place), includingPropertiesForKeys: nil)
        }
    }

    @Test(arguments: [Language.en, .ru]) func eachCommandHasAPageWithEachOfItsOptions(language: Language) throws {
        let pages = try Manual(language, date: "2025-04-15").pages()
        let report = try #require(pages.first { $0.file == "plankit-report.1" }).text
        #expect(report.contains(" \\fB\\-\\-output\\fR \\fIfile|folder\\fR \\fIkind\\fR \\fIinput\\fR ...\n"))
        let tool = try CommandInfo(json: CommandDescription.json(in: language))
        var count = 0
        func check(_ command: CommandInfo, _ path: [String]) throws {
            let name = path.joined(separator: "-")
            let page = try #require(pages.first { $0.file == "\(name).1" }, "\(name)").text
            #expect(page.contains("\(Roff.escaped(name)) \\- "))
            for option in command.shown.flatMap({ $0.names ?? [] }) {
                #expect(page.contains(Roff.bold(option.typed)), "\(name) \(option.typed)")
                count += 1
            }
            for subcommand in command.described { try check(subcommand, path + [subcommand.commandName]) }
        }
        try check(tool, ["plankit"])
        #expect(pages.count >= 20 && count > 150)
    }

    @Test func aRussianPageHasNoEnglishSentences() throws {
        for page in try Manual(.ru, date: "2025-04-15").pages() {
            for words in ["Show ", "NAME", "OPTIONS", "Usually"] {
                #expect(!page.text.contains(words), "\(page.file): \(words)")
            }
        }
    }

    @Test func theHelpOfThePageBecomesItsPage() {
        let page = Manual(.en, date: "2025-04-15").page(of: "plankit-page", help: Self.help).text
        #expect(page.contains("plankit\\-page \\- Shows plans in a browser\n"))
        #expect(page.contains("\\fBplankit\\-page\\fR [FOLDER] [\\-\\-port NUMBER]\n"))
        #expect(page.contains(".TP\n\\fB\\-\\-port NUMBER\\fR\nThe port; usually any that is free.\n"))
        #expect(page.contains("Only this computer sees the page.\n"))
    }

    @Test(arguments: [
        (".SH", "\\&.SH\n"), ("'a'", "\\(aqa\\(aq\n"), ("a\\b", "a\\(rsb\n"), ("--to", "\\-\\-to\n"),
    ])
    func textIsNoMacro(words: String, written: String) {
        var roff = Roff()
        roff.line(words)
        #expect(roff.text == written)
    }

    /// Passed over where none of the programs is installed.
    @Test func thePagesAreValid() throws {
        let folder = try Self.write()
        defer { try? FileManager.default.removeItem(at: folder) }
        for page in try Self.pages(in: folder) {
            let path = page.path(percentEncoded: false)
            if let groff = try Self.run("groff", ["-ww", "-k", "-man", "-Tutf8", "-z", path]) {
                #expect(groff.status == 0 && groff.output.isEmpty, "\(path): \(groff.output)")
            }
            if let mandoc = try Self.run("mandoc", ["-Tlint", "-Wwarning", path]) {
                #expect(mandoc.status == 0, "\(path): \(mandoc.output)")
            }
            if let man = try Self.run("man", ["-l", path]) {
                #expect(man.status == 0 && man.output.contains("plankit"), "\(path): \(man.output)")
            }
        }
    }

    /// What a shell completes a beginning with. Passed over where the shell is not installed.
    @Test(arguments: [
        (
            "bash",
            """
            source "$0"; COMP_WORDS=(plankit conv); COMP_CWORD=1; COMP_LINE="plankit conv"; COMP_POINT=12
            _plankit plankit conv plankit; echo "${COMPREPLY[@]}"
            COMP_WORDS=(plankit report --to ""); COMP_CWORD=3; COMP_LINE="plankit report --to "; COMP_POINT=20
            COMPREPLY=(); _plankit plankit "" --to; echo "${COMPREPLY[@]}"
            """
        ),
        (
            "zsh",
            """
            autoload -Uz compinit; compinit -u -D; source "$0"; whence -w _plankit
            functions _plankit_convert _plankit_report | grep -o -e "'docx' 'odt' 'pdf'" -e _files | sort -u
            """
        ),
        (
            "fish",
            """
            source $argv[1]; complete -C "plankit conv"; complete -C "plankit report --to "
            """
        ),
    ])
    func completionsWorkInTheirShell(shell: String, script: String) throws {
        let folder = try Self.write()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try #require(ManualProgram.completions.first { $0.shell == shell }?.file)
        let path = folder.appending(path: file).path(percentEncoded: false)
        let quiet = shell == "bash" ? ["--norc", "-c"] : shell == "zsh" ? ["-f", "-c"] : ["--no-config", "-c"]
        guard let run = try Self.run(shell, quiet + [script, path]) else { return }
        #expect(run.status == 0, "\(run.output)")
        let expected =
            shell == "zsh" ? ["_plankit: function", "'docx' 'odt' 'pdf'", "_files"] : ["convert", "docx", "pdf"]
        for words in expected { #expect(run.output.contains(words), "\(run.output)") }
    }
}
