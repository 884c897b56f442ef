internal import Diagnostics
internal import Dispatch
internal import FoundationEssentials
internal import OfficePackage

/// Converts what only LibreOffice reads (DOC, RTF, HTML) to OpenDocument text, and documents to PDF.
///
/// Each conversion runs `soffice` with a profile of its own in a temporary folder that only its user may enter: it neither
/// meets a LibreOffice that the user has open nor changes its settings, and conversions run side by side. Nothing but the
/// document is read: `HTMLGuard` and `RTFGuard` take out what lies outside it, and `OfficeProfile` leaves
/// LibreOffice without network and without other files. A document that hangs the program is given up after
/// ``timeLimit``, and the program is ended with all its processes.
///
/// A conversion takes seconds, and the caller's thread waits for it. It is safe to wait on one of Swift's shared threads
/// too, for the conversion itself needs none of them; but that thread does nothing else meanwhile. To break one off, hand
/// in an ``Interruption``. This process's signals are left alone.
public struct LibreOffice: Sendable {
    /// The program's name on the search path.
    static let program = "soffice"

    /// How long one conversion may take; a plan takes some seconds, most of them for the start of the program.
    public var timeLimit: Duration
    /// The folders in which the program is looked for; those of the environment variable `PATH` where it is nil.
    public var searchPath: [String]?
    /// Breaks conversions off from elsewhere; nil where nobody does.
    public var interruption: Interruption?

    /// A converter.
    ///
    /// - Parameters:
    ///   - timeLimit: how long a conversion may take.
    ///   - searchPath: folders; those of the environment variable `PATH` where none are given.
    ///   - interruption: breaks conversions off from elsewhere; nil where nobody does.
    public init(
        timeLimit: Duration = .seconds(60), searchPath: [String]? = nil, interruption: Interruption? = nil
    ) {
        self.timeLimit = timeLimit
        self.searchPath = searchPath
        self.interruption = interruption
    }

    /// The program's path, or nil where it is not installed.
    public func find() -> String? {
        let folders =
            searchPath
            ?? (HostProcess.variable("PATH") ?? "").split(separator: ":").map(String.init)
        return folders.lazy.map { "\($0)/\(Self.program)" }.first(where: FileManager.default.isExecutableFile)
    }

    /// What a document becomes.
    enum Target: String, Sendable {
        case odt, ods, pdf

        /// The extension with LibreOffice's name of the export filter; a PDF is tagged (PDF/UA), so that it can be read
        /// aloud. Since 7.4 options may be given as JSON.
        fileprivate var filter: String {
            switch self {
            case .odt: "odt:writer8"
            case .ods: "ods:calc8"
            case .pdf: #"pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}"#
            }
        }
    }

    /// What became of a document.
    struct Converted {
        var bytes: [UInt8]
        /// What a person should know: what was taken out of the document before LibreOffice saw it.
        var diagnostics: [Diagnostic] = []
    }

    /// The document as ODT or ODS, or as PDF.
    ///
    /// - Parameters:
    ///   - format: the extension that tells LibreOffice what the bytes are.
    ///   - filter: its import filter, where the extension is not enough.
    ///   - name: the file's name, for the error.
    func convert(
        _ bytes: [UInt8], from format: String, filter: String?, to target: Target = .odt, name: String,
        program: String
    ) throws(PlanKitError) -> Converted {
        let (input, diagnostics) = try guarded(bytes, format, name: name)
        let file = "document.\(format)"
        // The program runs in the folder of the conversion, from where a relative path leads elsewhere.
        let program = program.hasPrefix("/") ? program : "\(FileManager.default.currentDirectoryPath)/\(program)"
        var number: Int?
        if let interruption {
            number = interruption.begin()
            guard number != nil else { throw Self.interrupted(name, format) }
        }
        let run = Result { () throws(PlanKitError) in
            try PlanKitError.wrapping(file: name) { () throws(PackageError) in
                let folder = try ConversionFolder()
                defer { folder.remove() }
                try folder.write(input, to: file)
                try folder.addProfile(for: program)
                let arguments =
                    [
                        "-env:UserInstallation=\(folder.profileURL)", "--headless", "--norestore", "--nologo",
                        "--nofirststartwizard", "--nolockcheck",
                    ] + (filter.map { ["--infilter=\($0)"] } ?? []) + [
                        "--convert-to", target.filter, "--outdir", "out", file,
                    ]
                let run = OfficeRun(program: program, arguments: arguments, folder: folder.path)
                let ending = wait(for: run, number)
                // LibreOffice ends with 0 even where it wrote nothing: what counts is the file.
                let output =
                    ending == .ended ? try? PackageFile.read("\(folder.path)/out/document.\(target.rawValue)") : nil
                return (ending, output)
            }
        }
        // The folder is gone by now: whoever interrupted may end the process.
        if let interruption, let number, interruption.finish(number) {
            interruption.wasInterrupted()
            throw Self.interrupted(name, format)
        }
        switch try run.get() {
        case (.ended, let output?) where !output.isEmpty: return Converted(bytes: output, diagnostics: diagnostics)
        case (.timedOut, _):
            throw PlanKitError(
                .conversionTimedOut, at: Place(file: name),
                ["kind": format.uppercased(), "seconds": String(timeLimit.components.seconds)])
        default: throw PlanKitError(.conversionFailed, at: Place(file: name), ["kind": format.uppercased()])
        }
    }

    private static func interrupted(_ name: String, _ format: String) -> PlanKitError {
        PlanKitError(.conversionInterrupted, at: Place(file: name), ["kind": format.uppercased()])
    }

    /// Runs the program to its end, or to that of the time limit.
    private func wait(for run: OfficeRun, _ number: Int?) -> OfficeRun.Ending {
        if let interruption, let number, !interruption.start(run, of: number) { return .interrupted }
        let (seconds, attoseconds) = timeLimit.components
        let end = DispatchTime.now() + DispatchTimeInterval.seconds(Int(seconds))
        return run.wait(until: end + DispatchTimeInterval.nanoseconds(Int(attoseconds / 1_000_000_000)))
    }

    /// The document without what lies outside it.
    private func guarded(
        _ bytes: [UInt8], _ format: String, name: String
    ) throws(PlanKitError) -> ([UInt8], [Diagnostic]) {
        let guarded: GuardedDocument
        switch format {
        case "html":
            do throws(HTMLGuard.UnknownEncoding) {
                guarded = try HTMLGuard.guarded(bytes)
            } catch {
                throw PlanKitError(.htmlEncodingUnknown, at: Place(file: name), ["encoding": error.label])
            }
        case "rtf": guarded = RTFGuard.guarded(bytes)
        default: return (bytes, [])
        }
        guard guarded.count > 0 else { return (guarded.bytes, []) }
        var arguments = ["kind": format.uppercased(), "count": String(guarded.count)]
        if !guarded.words.isEmpty { arguments["words"] = guarded.words.joined(separator: "; ") }
        return (guarded.bytes, [Diagnostic(.linkedContentLeftOut, arguments)])
    }
}

/// A document of which what lies outside it was taken out.
struct GuardedDocument {
    var bytes: [UInt8]
    /// How many addresses were taken out.
    var count = 0
    /// The words that stood for pictures which were taken out.
    var words: [String] = []
}
