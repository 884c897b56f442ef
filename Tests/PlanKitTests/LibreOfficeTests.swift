import Diagnostics
import Foundation
import PlanKit
import TestSupport
import Testing

/// The conversion of what only LibreOffice reads, with stand-ins for the program.
struct LibreOfficeTests {
    /// Runs a script in the place of `soffice`, and says how reading a DOC went.
    private func outcome(of script: String, timeLimit: Duration = .seconds(20)) throws -> (DiagnosticID?, folder: URL) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plankit-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let program = folder.appending(path: "soffice")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path())
        var options = ReadingOptions()
        options.converter = LibreOffice(timeLimit: timeLimit, searchPath: [folder.path()])
        do throws(PlanKitError) {
            _ = try PlanReader(options: options).read(Array("{\\rtf1 План}".utf8), name: "план.rtf")
            return (nil, folder)
        } catch {
            return (error.diagnostic.id, folder)
        }
    }

    @Test func aResultIsRead() throws {
        let odt = Fixtures.path("official/plan-2024-2025.odt")
        // The folder for results stands behind --outdir.
        let script = "while [ \"$1\" != --outdir ]; do shift; done; mkdir -p \"$2\"; cp '\(odt)' \"$2/document.odt\""
        let (id, folder) = try outcome(of: script)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(id == nil)
    }

    @Test func aProgramThatWritesNothingHasFailed() throws {
        let (id, folder) = try outcome(of: "exit 0")
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(id == .conversionFailed)
    }

    @Test func aProgramThatHangsIsEndedWithItsChildren() throws {
        let (id, folder) = try outcome(
            of: "echo $$ > \"$(dirname \"$0\")/pid\"; sleep 300 & echo $! > \"$(dirname \"$0\")/child\"; wait",
            timeLimit: .seconds(1))
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(id == .conversionTimedOut)
        for name in ["pid", "child"] {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let process = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
            // A process that was killed may still be in the table for a moment, until its parent has heard of it.
            var isAlive = true
            for _ in 0..<100 where isAlive {
                isAlive = kill(process, 0) == 0 && !isZombie(process)
                if isAlive { usleep(20_000) }
            }
            #expect(!isAlive, "\(name) still runs")
        }
    }

    private func isZombie(_ process: Int32) -> Bool {
        let status = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        return status.contains(") Z ")
    }

    @Test func nothingIsLeftBehind() throws {
        let marker = "plankit-left-\(UUID().uuidString)"
        let (_, folder) = try outcome(of: "pwd > \"$(dirname \"$0\")/cwd\"; touch \(marker)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let place = try String(contentsOf: folder.appending(path: "cwd"), encoding: .utf8)
        let working = place.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(!working.isEmpty && !FileManager.default.fileExists(atPath: working))
    }
}
