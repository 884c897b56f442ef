internal import Diagnostics
internal import Foundation
internal import OfficePackage
internal import Synchronization

/// Converts what only LibreOffice reads (DOC, RTF, HTML) to OpenDocument text, and documents to PDF.
///
/// Each conversion runs `soffice` with a profile of its own in a temporary folder: it neither meets a LibreOffice
/// that the user has open nor changes its settings. A document that hangs the program is given up after
/// ``timeLimit``, and the program is ended with all its processes.
public struct LibreOffice: Sendable {
    /// The program's name on the search path.
    static let program = "soffice"

    /// How long one conversion may take; a plan takes some seconds, most of them for the start of the program.
    public var timeLimit: Duration
    /// The folders in which the program is looked for; those of the environment variable `PATH` where it is nil.
    public var searchPath: [String]?

    /// A converter.
    ///
    /// - Parameter searchPath: folders; those of the environment variable `PATH` where none are given.
    public init(timeLimit: Duration = .seconds(60), searchPath: [String]? = nil) {
        self.timeLimit = timeLimit
        self.searchPath = searchPath
    }

    /// The program's path, or nil where it is not installed.
    public func find() -> String? {
        let folders =
            searchPath
            ?? ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":").map(String.init)
        return folders.lazy.map { "\($0)/\(Self.program)" }.first(where: FileManager.default.isExecutableFile)
    }

    /// What a document becomes.
    enum Target: String, Sendable {
        case odt, pdf

        /// The extension with LibreOffice's name of the export filter.
        fileprivate var filter: String { self == .odt ? "odt:writer8" : "pdf:writer_pdf_Export" }
    }

    /// The document as ODT, or as PDF.
    ///
    /// - Parameters:
    ///   - format: the extension that tells LibreOffice what the bytes are.
    ///   - filter: its import filter, where the extension is not enough.
    ///   - name: the file's name, for the error.
    func convert(
        _ bytes: [UInt8], from format: String, filter: String?, to target: Target = .odt, name: String,
        program: String
    ) throws(PlanKitError) -> [UInt8] {
        let place = Place(file: name)
        let folder = FileManager.default.temporaryDirectory.appending(path: "plankit-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: folder.appending(path: "document.\(format)"))
            let ended = try run(program, in: folder, input: "document.\(format)", filter: filter, to: target)
            guard ended else {
                throw PlanKitError(
                    .conversionTimedOut, at: place,
                    ["kind": format.uppercased(), "seconds": String(timeLimit.components.seconds)])
            }
            // LibreOffice ends with 0 even where it wrote nothing: what counts is the file.
            let result = try? Data(contentsOf: folder.appending(path: "out/document.\(target.rawValue)"))
            guard let result, !result.isEmpty else {
                throw PlanKitError(.conversionFailed, at: place, ["kind": format.uppercased()])
            }
            return Array(result)
        } catch let error as PlanKitError {
            throw error
        } catch {
            throw PlanKitError(.conversionFailed, at: place, ["kind": format.uppercased()])
        }
    }

    /// Runs the program to its end.
    ///
    /// - Returns: whether it ended by itself within the time limit.
    private func run(_ program: String, in folder: URL, input: String, filter: String?, to target: Target) throws
        -> Bool
    {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.currentDirectoryURL = folder
        process.arguments =
            [
                "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless",
                "--norestore", "--nologo", "--nofirststartwizard", "--nolockcheck",
            ] + (filter.map { ["--infilter=\($0)"] } ?? []) + [
                "--convert-to", target.filter, "--outdir", folder.appending(path: "out").path(), input,
            ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        let interruption = Interruption(of: process.processIdentifier, removing: folder)
        defer { interruption.cancel() }
        let components = timeLimit.components
        let deadline =
            DispatchTime.now() + .seconds(Int(components.seconds))
            + .nanoseconds(Int(components.attoseconds / 1_000_000_000))
        if ended.wait(timeout: deadline) == .success {
            interruption.waitIfBegun()
            // The starter may leave helpers behind, which would write into the folder that is removed next.
            kill(-process.processIdentifier, SIGKILL)
            return true
        }
        // Foundation starts a process as the leader of its own group: soffice, its starter and its worker go together.
        kill(-process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return false
    }
}

/// Ends the program and removes its folder where the user breaks off, with Ctrl-C or by closing the terminal.
///
/// The program has a process group of its own, so that the terminal's signals do not reach it.
private struct Interruption {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]
    private let sources: [any DispatchSourceSignal]
    private let flag = Flag()

    /// Whether a signal has come.
    private final class Flag: Sendable {
        let isSet = Mutex(false)
    }

    init(of process: Int32, removing folder: URL) {
        sources = Self.signals.map { [flag] number in
            // The source hears of a signal beside its default action, which would end this process first.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                flag.isSet.withLock { $0 = true }
                kill(-process, SIGKILL)
                try? FileManager.default.removeItem(at: folder)
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.resume()
            return source
        }
    }

    /// Lets the signal end this process, rather than go on with a program that it ended.
    func waitIfBegun() {
        while flag.isSet.withLock({ $0 }) { sleep(1) }
    }

    func cancel() {
        for source in sources { source.cancel() }
        for number in Self.signals { signal(number, SIG_DFL) }
    }
}
