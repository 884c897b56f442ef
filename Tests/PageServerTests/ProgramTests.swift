import Foundation
import PlanKit
import Synchronization
import Testing

@testable import PageServer

/// The program around the server: what it is started with, and what it says.
@Suite(.serialized) struct ProgramTests {
    /// What came out of a run.
    private final class Run: Sendable {
        let output = Mutex("")
        let errors = Mutex("")
        let opened = Mutex<[String]>([])
        let folder = Mutex("")
    }

    private static func program(_ run: Run, _ environment: [String: String], opens: Bool = true) -> PageProgram {
        PageProgram(
            environment: environment, output: { text in run.output.withLock { $0 += text } },
            errorOutput: { text in run.errors.withLock { $0 += text } },
            open: { address in
                run.opened.withLock { $0.append(address) }
                return opens
            }, version: "1.2.3",
            responder: { folder, _ in
                run.folder.withLock { $0 = folder }
                return Echo()
            })
    }

    private static func run(
        _ arguments: [String], _ environment: [String: String] = ["LANG": "en_US.UTF-8"], opens: Bool = true,
        started: @escaping @Sendable (PageServer.Running) async -> Void = { _ in }
    ) async -> (run: Run, code: Int32) {
        let run = Run()
        let code = await program(run, environment, opens: opens).run(arguments: arguments, endsBySignals: false) {
            running in
            await started(running)
            await running.stop()
        }
        return (run, code)
    }

    private static func temporaryFolder() throws -> String {
        let path = FileManager.default.temporaryDirectory.path() + "/page-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    @Test(arguments: [
        (["--port"], "missingValue"), (["--port", "x"], "badPort"), (["--port", "0"], "badPort"),
        (["--port=65536"], "badPort"),
        (["--lang", "de"], "badLanguage"), (["--as-of", "45.13.2025"], "badDate"), (["a", "b"], "extraWord"),
        (["--what"], "unknownOption"),
        (["-x"], "unknownOption"),
        (["--listen", "0.0.0.0"], "listenRefused"), (["--listen=0.0.0.0"], "listenRefused"),
        (["--help=1"], "unknownOption"),
    ])
    func argumentsThatAreNotUnderstoodAreSaidSo(arguments: [String], phrase: String) async {
        #expect {
            _ = try PageArguments(arguments)
        } throws: { error in
            (error as? PageArguments.Problem).map { "\($0.phrase)" } == phrase
        }
        for language in Language.allCases {
            let (run, code) = await Self.run(arguments, ["LANG": language.rawValue])
            #expect(code == 2)
            let said = run.errors.withLock { $0 }
            #expect(said.hasPrefix("plankit-page: ") && !said.contains("{"), "\(said)")
        }
    }

    @Test func argumentsAreRead() throws {
        let all = try PageArguments(["--port=8080", "--no-browser", "планы", "--lang", "be"])
        #expect(all.folder == "планы" && all.port == 8080 && !all.opensBrowser && all.language == .be)
        #expect(try PageArguments(["--", "--port"]).folder == "--port")
        #expect(try PageArguments(["-"]).folder == "-")
        #expect(try PageArguments([]).opensBrowser)
    }

    @Test func helpAndVersionAreSaidInEachLanguage() async {
        let words: [Language: String] = [.ru: "ИСПОЛЬЗОВАНИЕ", .be: "ВЫКАРЫСТАННЕ", .en: "USAGE"]
        for (language, word) in words {
            let (run, code) = await Self.run(["--help", "--lang", language.rawValue])
            let said = run.output.withLock { $0 }
            #expect(code == 0 && said.contains(word))
            for option in ["--port", "--no-browser", "--lang", "--help", "--version", "--listen"] {
                #expect(said.contains(option))
            }
        }
        #expect(await Self.run(["--version"]).run.output.withLock { $0 } == "1.2.3\n")
    }

    @Test func everyPhraseHasTheSameGapsInEachLanguage() {
        for phrase in ServerPhrase.allCases {
            let gaps = [phrase.russian, phrase.belarusian, phrase.english].map { text in
                Set(text.matches(of: #/\{[a-z]+\}/#).map { String($0.output) })
            }
            #expect(gaps[0] == gaps[1] && gaps[1] == gaps[2], "\(phrase)")
            #expect(Set([phrase.russian, phrase.belarusian, phrase.english]).count == 3, "\(phrase)")
        }
    }

    @Test func thePageOpensWithItsKeyAndSaysWhichFolderIsSeen() async throws {
        let folder = try Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let address = Mutex("")
        let (run, code) = await Self.run([folder]) { running in
            address.withLock { $0 = running.address }
            try? await Task.sleep(for: .milliseconds(300))
        }
        #expect(code == 0 && run.opened.withLock { $0 } == [address.withLock { $0 }])
        let said = run.output.withLock { $0 }
        #expect(said.contains(address.withLock { $0 }) && said.contains(folder))
        #expect(run.folder.withLock { $0 } == folder && run.errors.withLock { $0 }.isEmpty)
        #expect(await Self.run([folder, "--no-browser"]).run.opened.withLock { $0 }.isEmpty)
    }

    /// What a file manager starts the program with.
    @Test func aPlanIsOpenedInItsFolder() async throws {
        let folder = try Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data("план".utf8).write(to: URL(filePath: folder + "/план 1.docx"))
        let led = Mutex<[String]>([])
        let (run, code) = await Self.run([folder + "/план 1.docx"]) { running in
            let server = TestServer(running: running, echo: Echo(), cookie: "")
            let answer = try? await server.send(server.head("GET", "/?key=\(server.key)", cookie: nil))
            led.withLock { $0 = answer?["location"] ?? [] }
        }
        #expect(code == 0 && run.folder.withLock { $0 } == folder + "/")
        #expect(led.withLock { $0 } == ["/plan/%D0%BF%D0%BB%D0%B0%D0%BD%201.docx"])
    }

    @Test func whereNoBrowserOpensThePersonIsTold() async throws {
        let folder = try Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (run, code) = await Self.run([folder], opens: false) { _ in try? await Task.sleep(for: .milliseconds(300)) }
        #expect(code == 0 && run.output.withLock { $0 }.contains("No browser opened"))
    }

    @Test func aFolderThatIsNotThereIsNotMade() async throws {
        let folder = try Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (run, code) = await Self.run([folder + "/none"])
        #expect(code == 3 && run.errors.withLock { $0 }.contains("no folder"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/none"))
    }

    @Test func theUsualFolderIsMadeInTheDocuments() async throws {
        let home = try Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: home) }
        try FileManager.default.createDirectory(atPath: home + "/.config", withIntermediateDirectories: true)
        try #"XDG_DOCUMENTS_DIR="$HOME/Документы""#.write(
            toFile: home + "/.config/user-dirs.dirs", atomically: true, encoding: .utf8)
        let environment = ["HOME": home, "LANG": "ru_RU.UTF-8"]
        let (first, code) = await Self.run(["--no-browser"], environment)
        let folder = home + "/Документы/PlanKit"
        #expect(code == 0 && first.output.withLock { $0 }.contains("Создана папка \(folder)"))
        #expect(FileManager.default.fileExists(atPath: folder) && first.folder.withLock { $0 } == folder)
        #expect(await Self.run(["--no-browser"], environment).run.output.withLock { !$0.contains("Создана") })
        #expect(await Self.run([], [:]).code == 3)
    }

    @Test(arguments: [
        (#"XDG_DOCUMENTS_DIR="$HOME/Документы""#, "/h/Документы"), ("XDG_DOCUMENTS_DIR=\"/data/docs\"", "/data/docs"),
        ("# XDG_DOCUMENTS_DIR=\"$HOME/a\"\nXDG_MUSIC_DIR=\"$HOME/b\"\n", "/h/Documents"),
        ("XDG_DOCUMENTS_DIR=\"$HOME/\"", "/h"),
        ("XDG_DOCUMENTS_DIR=\"relative\"", "/h/Documents"), ("XDG_DOCUMENTS_DIR=\"", "/h/Documents"),
        ("", "/h/Documents"),
        ("XDG_DOCUMENTS_DIR=\"$HOME/a\"\r\nXDG_DOCUMENTS_DIR=\"$HOME/b\"\r\n", "/h/b"),
    ])
    func documentsAreWhereTheSystemSays(text: String, path: String) {
        #expect(
            DocumentsFolder.path(environment: ["HOME": "/h"]) { $0 == "/h/.config/user-dirs.dirs" ? text : nil } == path
        )
    }

    @Test func aPortThatIsTakenIsSaidSo() async throws {
        let folder = try Self.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try await TestServer.run { server in
            let (run, code) = await Self.run([folder, "--port", "\(server.port)"])
            #expect(code == 3 && run.errors.withLock { $0 }.contains("\(server.port) is taken"))
        }
    }

    @Test func itListensOnThisComputersAddressesAlone() async throws {
        try await TestServer.run { server in
            // Linux's own table of what listens (proc(5)): addresses in hexadecimal, state 0A.
            let port = String(server.port, radix: 16, uppercase: true)
            let suffix = ":" + String(repeating: "0", count: 4 - port.count) + port
            var addresses: Set<String> = []
            for file in ["/proc/net/tcp", "/proc/net/tcp6"] {
                // Such a file has a length of 0: it is read to its end instead.
                let bytes = try FileHandle(forReadingAtPath: file)?.readToEnd()
                let text = String(decoding: bytes ?? Data(), as: UTF8.self)
                for line in text.split(separator: "\n") {
                    let fields = line.split(separator: " ")
                    guard fields.count > 3, fields[3] == "0A", fields[1].hasSuffix(suffix) else { continue }
                    addresses.insert(String(fields[1].dropLast(suffix.count)))
                }
            }
            var expected: Set = ["0100007F"]
            if server.running.listensOnIPv6 { expected.insert("00000000000000000000000001000000") }
            #if os(Linux)
                #expect(addresses == expected)
            #endif
        }
    }
}
