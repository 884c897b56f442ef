import Foundation
import PlanKit
import TestSupport
import Testing

/// The program broken off by a signal, in a process of its own: it dies of the signal, and leaves nothing half done.
struct InterruptionTests {
    /// The program, built beside the tests.
    private static let program = Pathname(ProcessInfo.processInfo.arguments[0]).sibling("plankit")

    private func start(
        _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        // Other tests make this process ignore the signals, and what is ignored is inherited.
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["--default-signal=INT,TERM,HUP", Self.program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func expectEnd(of process: Process, by signal: Int32) {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == signal)
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func aFileThatIsBeingWrittenIsWrittenToItsEnd(signal: Int32) throws {
        let folder = try TestFolder()
        var plan = Plan()
        plan.title = "План"
        let title = String(repeating: "Семинар «Мир ребёнка». ", count: 4_000)
        let activities = (1...100).map { row in
            Activity(id: "1.\(row)", title: title, source: SourceRow(table: 1, row: row))
        }
        plan.sections = [Section(title: nil, level: 1, activities: activities)]
        // 16 MB: long enough to be met while it is written.
        let bytes = JSONExporter().export(plan).bytes
        try folder.write("план.json", bytes)
        try folder.write("готово/старое.json", Array("{}".utf8))
        let process = try start(["convert", folder.path("план.json"), "-o", folder.path("готово/план.json")])
        let results = folder.path("готово")
        func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: results).sorted() }
        while process.isRunning, try names().count == 1 {}
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        // A machine that is busy with other tests may see the file when the program has ended.
        let hasEnded = process.terminationReason == .exit && process.terminationStatus == 0
        #expect(hasEnded || process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
        #expect(try names() == ["план.json", "старое.json"])
        #expect(try folder.bytes("готово/план.json") == bytes)
    }

    @Test func whileItReadsNothingIsLeft() throws {
        let folder = try TestFolder()
        let pipe = folder.path("план.json")
        #expect(mkfifo(pipe, 0o600) == 0)
        let process = try start(["convert", pipe, "-o", folder.path("готово.json")])
        // Opens once the program has opened the other end.
        let end = open(pipe, O_WRONLY)
        defer { close(end) }
        expectEnd(of: process, by: SIGINT)
        #expect(folder.names == ["план.json"])
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func whileLibreOfficeRunsNeitherItNorItsFolderIsLeft(signal: Int32) throws {
        let folder = try TestFolder()
        try folder.write("план.rtf", Array("{\\rtf1 План}".utf8))
        try folder.write("tmp/.keep", [])
        try folder.write("bin/soffice", Array("#!/bin/sh\necho $$ > \"$(dirname \"$0\")/pid\"\nsleep 300\n".utf8))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/soffice"))
        let path = ProcessInfo.processInfo.environment["PATH", default: ""]
        let process = try start(
            ["convert", folder.path("план.rtf"), "-o", folder.path("план.json")],
            environment: ["TMPDIR": folder.path("tmp"), "PATH": "\(folder.path("bin")):\(path)"])
        while process.isRunning, (try? folder.text("bin/pid"))?.hasSuffix("\n") != true { usleep(1_000) }
        expectEnd(of: process, by: signal)
        #expect(folder.names == ["bin", "tmp", "план.rtf"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("tmp")) == [".keep"])
        let program = try #require(Int32(try folder.text("bin/pid").dropLast()))
        // Until the system has buried it.
        for _ in 0..<500 where kill(program, 0) == 0 { usleep(10_000) }
        #expect(kill(program, 0) != 0, "LibreOffice runs on")
    }

    @Test(.enabled(if: LibreOffice().find() != nil))
    func theSameOfLibreOfficeItself() throws {
        let folder = try TestFolder()
        try folder.write("tmp/.keep", [])
        let process = try start(
            ["convert", Fixtures.path("official/plan-2024-2025.rtf"), "-o", folder.path("план.json")],
            environment: ["TMPDIR": folder.path("tmp")])
        // It has begun when it writes settings of its own beside ours.
        func hasBegun() -> Bool {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path("tmp"))) ?? []
            guard let own = names.first(where: { $0.hasPrefix("plankit-") }) else { return false }
            let settings = folder.path("tmp/\(own)/profile/user")
            return ((try? FileManager.default.contentsOfDirectory(atPath: settings)) ?? []).count > 1
        }
        while process.isRunning, !hasBegun() { usleep(1_000) }
        expectEnd(of: process, by: SIGINT)
        #expect(folder.names == ["tmp"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("tmp")) == [".keep"])
    }
}
