import Diagnostics
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import PlanKit

/// The conversion of what only LibreOffice reads, with stand-ins for the program.
struct LibreOfficeTests {
    /// A folder with a script in the place of `soffice`.
    private struct StandIn {
        let folder =
            FileManager.default.temporaryDirectory.path(percentEncoded: false) + "/plankit-test-\(UUID().uuidString)"

        init(_ script: String) throws {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data("#!/bin/sh\nhere=$(dirname \"$0\")\n\(script)\n".utf8).write(
                to: URL(filePath: "\(folder)/soffice"))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder)/soffice")
        }

        /// How reading an RTF through it went.
        func outcome(timeLimit: Duration = .seconds(20), interruption: LibreOffice.Interruption? = nil) -> DiagnosticID?
        {
            var options = ReadingOptions()
            options.converter = LibreOffice(timeLimit: timeLimit, searchPath: [folder], interruption: interruption)
            do throws(PlanKitError) {
                _ = try PlanReader(options: options).read(Array("{\\rtf1 План}".utf8), name: "план.rtf")
                return nil
            } catch {
                return error.diagnostic.id
            }
        }

        /// The words of a file that the script wrote beside itself; empty where it did not.
        func words(of file: String) -> String {
            ((try? String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)) ?? "")
                .trimmingCharacters(in: .whitespacesAndNewlines)
        }

        func remove() { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// Writes a plan as LibreOffice would: the folder for results stands behind --outdir.
    private static let converts = """
        while [ "$1" != --outdir ]; do shift; done
        mkdir -p "$2"; cp '\(Fixtures.path("official/plan-2024-2025.odt"))' "$2/document.odt"
        """

    @Test func aResultIsRead() throws {
        let program = try StandIn(Self.converts)
        defer { program.remove() }
        #expect(program.outcome() == nil)
    }

    @Test func aProgramThatWritesNothingHasFailed() throws {
        let program = try StandIn("exit 0")
        defer { program.remove() }
        #expect(program.outcome() == .conversionFailed)
    }

    @Test func aProgramThatHangsIsEndedWithItsChildren() throws {
        let program = try StandIn("echo $$ > \"$here/pid\"; sleep 300 & echo $! > \"$here/child\"; wait")
        defer { program.remove() }
        #expect(program.outcome(timeLimit: .seconds(1)) == .conversionTimedOut)
        try expectEnded(program)
    }

    @Test func aHelperThatOutlivesTheProgramIsEnded() throws {
        let program = try StandIn("echo $$ > \"$here/pid\"; sleep 300 & echo $! > \"$here/child\"\n\(Self.converts)")
        defer { program.remove() }
        #expect(program.outcome() == nil)
        try expectEnded(program)
    }

    private func expectEnded(_ program: StandIn) throws {
        for name in ["pid", "child"] {
            let process = try #require(Int32(program.words(of: name)))
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
        let program = try StandIn("pwd > \"$here/cwd\"; touch left; echo \"$TMPDIR\" > \"$here/tmp\"")
        defer { program.remove() }
        _ = program.outcome()
        let working = program.words(of: "cwd")
        #expect(!working.isEmpty && !FileManager.default.fileExists(atPath: working))
        #expect(program.words(of: "tmp") == working, "temporary files would be left elsewhere")
    }

    @Test func nobodyElseMayReadTheDocument() throws {
        let program = try StandIn(
            "umask > \"$here/mask\"; touch new; mkdir sub; ls -ld . document.rtf new sub profile/user/*.xcu > \"$here/list\""
        )
        defer { program.remove() }
        _ = program.outcome()
        let lines = program.words(of: "list").split(separator: "\n")
        #expect(lines.count == 5)
        for line in lines { #expect(line.hasPrefix("drwx------") || line.hasPrefix("-rw-------"), "\(line)") }
    }

    @Test func muchOutputIsNoneOfOurs() throws {
        let program = try StandIn("head -c 5000000 /dev/zero; head -c 5000000 /dev/zero >&2\n\(Self.converts)")
        defer { program.remove() }
        #expect(program.outcome() == nil)
    }

    @Test func theSignalsOfThisProcessAreLeftAlone() throws {
        let program = try StandIn(Self.converts)
        defer { program.remove() }
        func handlers() -> [Int] {
            [SIGINT, SIGTERM, SIGHUP, SIGCHLD, SIGPIPE].map { number in
                var action = sigaction()
                sigaction(number, nil, &action)
                return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            }
        }
        let before = handlers()
        #expect(program.outcome() == nil)
        #expect(handlers() == before)
    }

    /// More than there are threads that tasks share: none of them may be needed by what they wait for.
    @Test func manyTasksMayWaitForConversionsAtOnce() async throws {
        let program = try StandIn("sleep 0.2\n\(Self.converts)")
        defer { program.remove() }
        let outcomes = await withTaskGroup(of: DiagnosticID?.self) { group in
            for _ in 0..<2 * ProcessInfo.processInfo.activeProcessorCount { group.addTask { program.outcome() } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.allSatisfy { $0 == nil })
    }

    // MARK: Breaking off

    @Test func aConversionThatIsBrokenOffCleansUpAndNoneBegins() throws {
        let program = try StandIn(
            "pwd > \"$here/cwd\"; echo $$ > \"$here/pid\"; sleep 300 & echo $! > \"$here/child\"; wait")
        defer { program.remove() }
        let isClean = Mutex(false)
        let interruption = LibreOffice.Interruption(wasInterrupted: {
            let working = program.words(of: "cwd")
            isClean.withLock { $0 = !working.isEmpty && !FileManager.default.fileExists(atPath: working) }
        })
        let breaker = Thread {
            while program.words(of: "child").isEmpty { usleep(20_000) }
            interruption.interrupt()
        }
        breaker.start()
        #expect(program.outcome(interruption: interruption) == .conversionInterrupted)
        #expect(isClean.withLock { $0 })
        try expectEnded(program)
        try FileManager.default.removeItem(atPath: "\(program.folder)/cwd")
        #expect(program.outcome(interruption: interruption) == .conversionInterrupted)
        #expect(program.words(of: "cwd").isEmpty, "a conversion began after all was broken off")
        #expect(!interruption.interrupt())
    }

    /// Between its folder and its program, and behind its program, a conversion is one that is told to end.
    @Test func aConversionIsBrokenOffAtEachMoment() throws {
        let program = try StandIn("exit 0")
        defer { program.remove() }
        let run = OfficeRun(program: "\(program.folder)/soffice", arguments: [], folder: program.folder)
        let early = LibreOffice.Interruption()
        let first = try #require(early.begin())
        #expect(early.interrupt())
        #expect(!early.start(run, of: first))
        #expect(early.finish(first))
        let late = LibreOffice.Interruption()
        let second = try #require(late.begin())
        #expect(late.start(run, of: second))
        #expect(run.wait(until: .now() + .seconds(20)) == .ended)
        #expect(late.interrupt())
        #expect(late.finish(second))
        #expect(!late.interrupt())
    }

    @Test func aSignalBeforeTheFolderLetsNoConversionBegin() throws {
        let program = try StandIn("pwd > \"$here/cwd\"")
        defer { program.remove() }
        let itself = Mutex<LibreOffice.Interruption?>(nil)
        let interruption = LibreOffice.Interruption(willConvert: { itself.withLock { $0 }?.interrupt() })
        itself.withLock { $0 = interruption }
        #expect(program.outcome(interruption: interruption) == .conversionInterrupted)
        #expect(program.words(of: "cwd").isEmpty)
    }

    // MARK: The settings

    @Test func onlyTheFolderAndTheInstallationMayBeOpened() {
        let text = OfficeProfile.text(allowing: ["/tmp/Мои планы 100 % #1&", "/usr/lib/libreoffice"])
        let folder = "file:///tmp/%D0%9C%D0%BE%D0%B8%20%D0%BF%D0%BB%D0%B0%D0%BD%D1%8B%20100%20%25%20%231&amp;/"
        #expect(text.contains("<value>\"\(folder)\".*</value>"))
        #expect(text.contains("<value>\"file:///usr/lib/libreoffice/\".*</value>"))
        #expect(!text.contains("<value>file</value>") && !text.contains("http</value>"))
        #expect(OfficeProfile.installation(of: "/usr/bin/env") == nil)
    }
}

/// LibreOffice itself, where it is installed.
@Suite(
    .enabled(if: LibreOffice().find() != nil, "LibreOffice is not installed: what it opens is not tested"), .serialized)
struct LibreOfficeOpensNothingTests {
    /// A server that counts who connects, and answers nobody.
    private final class Listener {
        let socket: Int32
        let port: Int

        init() throws {
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            var size = socklen_t(MemoryLayout<sockaddr_in>.size)
            let number = socket
            let isBound = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                    bind(number, address, size) == 0 && listen(number, 16) == 0
                        && getsockname(number, address, &size) == 0
                }
            }
            try #require(isBound)
            port = Int(UInt16(bigEndian: address.sin_port))
        }

        deinit { close(socket) }

        var connections: Int {
            var count = 0
            while true {
                let connection = accept(socket, nil, nil)
                guard connection >= 0 else { return count }
                close(connection)
                count += 1
            }
        }
    }

    /// A picture that no document may show.
    private struct Canary {
        let path = "/tmp/plankit-canary-\(Int.random(in: 100_000...999_999)).png"

        init() throws {
            let png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
            try #require(Data(base64Encoded: png)).write(to: URL(filePath: path))
        }

        func remove() { try? FileManager.default.removeItem(atPath: path) }
    }

    private func expectNothingOpened(_ bytes: (Canary, Listener) throws -> [UInt8], _ format: String, filter: String?)
        throws
    {
        let listener = try Listener()
        let canary = try Canary()
        defer { canary.remove() }
        let converter = LibreOffice(timeLimit: .seconds(120))
        let odt = try converter.convert(
            bytes(canary, listener), from: format, filter: filter, name: "a.\(format)",
            program: try #require(converter.find()))
        #expect(listener.connections == 0, "\(format): LibreOffice used the network")
        let parts = try ZipParts(odt.bytes).names
        #expect(!parts.contains { $0.hasPrefix("Pictures/") }, "\(format): LibreOffice opened a file")
    }

    @Test func ofAWebPage() throws {
        try expectNothingOpened(
            { canary, listener in
                let addresses = ["http://127.0.0.1:\(listener.port)/a", "file://\(canary.path)", canary.path]
                let body = addresses.map { address in
                    """
                    <base href="\(address)"><link rel=stylesheet href="\(address)"><img src="\(address)">
                    <table background="\(address)"><tr><td style="background:url(\(address))">слово</table>
                    <ul src="\(address)"><li>а</ul><iframe src="\(address)"></iframe><embed src="\(address)">
                    <object data="\(address)"></object><input type=image src="\(address)">
                    """
                }
                return Array("<html><body>\(body.joined())</body></html>".utf8)
            }, "html", filter: "HTML (StarWriter)")
    }

    @Test func ofRichText() throws {
        try expectNothingOpened(
            { canary, listener in
                let addresses = ["http://127.0.0.1:\(listener.port)/a", "file://\(canary.path)", canary.path]
                let fields = addresses.map { "{\\field{\\*\\fldinst INCLUDEPICTURE \"\($0)\" \\\\d}{\\fldrslt а}}" }
                return Array("{\\rtf1\\ansi{\\*\\template \(addresses[0])}\(fields.joined())\\par}".utf8)
            }, "rtf", filter: nil)
    }

    /// The settings alone: nothing is taken out of a DOC.
    @Test func ofABinaryDocument() throws {
        try expectNothingOpened(
            { canary, listener in
                var bytes = try Fixtures.bytes("hostile/linked-pictures.doc")
                let port = String(repeating: "0", count: 5 - String(listener.port).count) + String(listener.port)
                for (old, new) in [(":00000/", ":\(port)/"), ("/tmp/plankit-canary-000000.png", canary.path)] {
                    for isWide in [false, true] {
                        func code(_ text: String) -> [UInt8] { text.utf8.flatMap { isWide ? [$0, 0] : [$0] } }
                        bytes.replace(code(old), with: code(new))
                    }
                }
                return bytes
            }, "doc", filter: nil)
    }

    /// Documents become PDF by the same settings: a template may have pictures that lie elsewhere.
    @Test func ofADocumentThatBecomesPDF() throws {
        let listener = try Listener()
        let canary = try Canary()
        defer { canary.remove() }
        let pictures = ["http://127.0.0.1:\(listener.port)/a.png", "file://\(canary.path)"].map {
            """
            <draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">\
            <draw:image xlink:href="\($0)" xlink:type="simple"/></draw:frame>
            """
        }
        let converter = LibreOffice(timeLimit: .seconds(120))
        let odt = OdtBuilder("<text:p>слово \(pictures.joined())</text:p>").flatBytes()
        let pdf = try converter.convert(
            odt, from: "fodt", filter: nil, to: .pdf, name: "a.fodt", program: try #require(converter.find()))
        #expect(listener.connections == 0)
        #expect(pdf.bytes.starts(with: "%PDF".utf8))
        // Tagged, so that it can be read aloud.
        #expect(!pdf.bytes.ranges(of: Array("/MarkInfo<</Marked true>>".utf8)).isEmpty)
        #expect(pdf.bytes.ranges(of: Array("/Subtype/Image".utf8)).isEmpty)
    }

    @Test func wordsOfAWebPageAreAllRead() throws {
        let html = """
            <html><head><title>План</title></head><body><p>План работы на 2024/2025 учебный год</p><table border=1>
            <tr><th>№<th>Мероприятия<th>Сроки<th>Ответственные</tr>
            <tr><td>1<td>Педсовет <img src="http://127.0.0.1:1/a.png" alt="значок"><td>сентябрь<td>Иванова А.А.</tr></table></body></html>
            """
        let windows1251: [UInt8] = html.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
            case 0x2116: 0xB9
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
        for bytes in [Array(html.utf8), windows1251] {
            let reading = try PlanReader().read(bytes, name: "план.html")
            #expect(reading.plan.activities.map(\.title) == ["Педсовет"])
            let told = reading.diagnostics.first { $0.id == .linkedContentLeftOut }
            #expect(told?.arguments["count"] == "1" && told?.arguments["words"] == "значок")
        }
    }
}
