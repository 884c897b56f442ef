internal import Diagnostics
internal import DocumentModel
internal import OfficePackage
internal import PlanRecognition

/// Reads plans from files of every format PlanKit knows.
///
/// ```swift
/// let reading = try PlanReader().read("plan.docx")
/// for activity in reading.plan.activities {
///     print(activity.number, activity.title, activity.deadline?.text ?? "")
/// }
/// ```
///
/// What a file is, its content says, never its name. `FileKind.readable` lists the formats; another package adds its
/// own in ``ReadingOptions/formats``.
///
/// A reader is a value, and knows nothing of others: any number read at a time. Where `await` stands before the call,
/// the caller's actor is free meanwhile, and cancelling the task ends the reading.
public struct PlanReader: Sendable {
    /// How files are read.
    public var options: ReadingOptions

    /// A reader with these options.
    public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

    /// The plan in a file.
    ///
    /// - Throws: why there is none: the file is missing, damaged, protected, no document, or holds no plan.
    public func read(_ path: String) throws(PlanKitError) -> PlanReading {
        try plan(of: inspect(path))
    }

    /// The plan in a file's bytes.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: the name that diagnostics give the file.
    /// - Throws: why there is none.
    public func read(_ bytes: consuming [UInt8], name: String) throws(PlanKitError) -> PlanReading {
        try plan(of: inspect(bytes, name: name))
    }

    /// What a file holds, a plan or not.
    ///
    /// - Throws: why it cannot be read at all.
    public func inspect(_ path: String) throws(PlanKitError) -> Inspection {
        try inspect(try InputFile.read(path, limits: options.limits), name: path)
    }

    /// What a file's bytes hold, a plan or not.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: the name that diagnostics give the file.
    /// - Throws: why they cannot be read at all.
    public func inspect(_ bytes: consuming [UInt8], name: String) throws(PlanKitError) -> Inspection {
        var inspection = try FileKind.inspect(bytes, name: name, options: options)
        if let plan = inspection.recognition.plan, !plan.hasActivities {
            inspection.diagnostics.append(Diagnostic(.planEmpty))
        }
        for index in inspection.diagnostics.indices {
            inspection.diagnostics[index] = inspection.diagnostics[index].inFile(name)
        }
        return inspection
    }

    private func plan(of inspection: Inspection) throws(PlanKitError) -> PlanReading {
        guard let plan = inspection.recognition.plan else {
            let isReason = { (id: DiagnosticID) in id == .documentWithoutTable || id == .planNotFound }
            let reason = inspection.diagnostics.first { isReason($0.id) }
            throw PlanKitError(
                reason ?? Diagnostic(.planNotFound, at: Place(file: inspection.file)),
                after: inspection.diagnostics.filter { !isReason($0.id) })
        }
        return PlanReading(plan: plan, diagnostics: inspection.diagnostics, inspection: inspection)
    }
}
