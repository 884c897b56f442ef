internal import ArgumentParser
internal import PlanKit

/// The option of every command that writes a file.
struct WritingFlags: ParsableArguments {
    @Flag(help: ArgumentHelp(Session.current.text(.helpForce)))
    var force = false
}

/// A file that a command writes: never one that it reads, nor, unasked, in the place of one that is there.
struct Destination {
    private(set) var path: String
    /// What gives way to it.
    let replaces: Replaceable
    /// Which files are read, where there are too many to compare it with each.
    private let inputs: Set<FileIdentity>

    enum Replaceable {
        case nothing
        /// Data that a program wrote and can write again (see `OutputFile.holdsData`).
        case data
        /// Whatever is there: `--force`, or the table that was named to be brought up to date.
        case anything
    }

    /// - Parameter inputs: which files are read, where there are too many to compare it with each.
    init(
        _ path: String, replaces: Replaceable = .nothing, _ flags: WritingFlags? = nil,
        among inputs: Set<FileIdentity> = []
    ) {
        self.path = path
        self.inputs = inputs
        self.replaces = flags?.force == true ? .anything : replaces
    }

    /// Refuses before anything is done what ``write(_:reading:)`` would refuse after it.
    ///
    /// - Parameter sources: the files that are read; nil and `-` for none.
    func check(reading sources: [String?]) throws(PlanKitError) {
        let isInput =
            InputFile.identity(of: path).map(inputs.contains) ?? false
            || sources.contains { source in source.map { $0 != "-" && InputFile.isSame($0, path) } ?? false }
        if isInput { throw PlanKitError(Diagnostic(.outputIsInput, at: Place(file: path), ["file": path])) }
        if existing == .kept, OutputFile.isTaken(path) {
            throw PlanKitError(Diagnostic(.outputExists, at: Place(file: path), ["file": path]))
        }
    }

    /// Writes the file.
    ///
    /// - Parameter sources: the files that were read, all of them now.
    func write(_ bytes: [UInt8], reading sources: [String?]) throws(PlanKitError) {
        try write(reading: sources) { write throws(PlanKitError) in try write(bytes) }
    }

    /// The same with bytes that are made while they are written, a piece at a time.
    func write(
        reading sources: [String?],
        _ make: (_ write: ([UInt8]) throws(PlanKitError) -> Void) throws(PlanKitError) -> Void
    ) throws(PlanKitError) {
        try check(reading: sources)
        try Interruptions.finishing { () throws(PlanKitError) in
            try OutputFile.write(to: path, over: existing, make)
        }
    }

    /// The file beside it for the list of what is other in next year's plan: `plan-changes.docx`.
    var ofChanges: Destination {
        let pathname = Pathname(path)
        let ending = pathname.fileExtension
        var destination = self
        destination.path =
            "\(pathname.folder)\(pathname.stem)-\(ReportKind.changes.name)" + (ending.isEmpty ? "" : ".\(ending)")
        return destination
    }

    private var existing: OutputFile.Existing {
        switch replaces {
        case .nothing: .kept
        case .anything: .replaced
        case .data: OutputFile.isTaken(path) && OutputFile.holdsData(path) ? .replaced : .kept
        }
    }
}
