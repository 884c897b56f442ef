public import Diagnostics
public import PlanModel

/// Writes a plan in one format.
///
/// Every format is one type whose options are its properties, so that a flat table of formats can list them all.
/// Bytes are handed on in pieces as they are made: a plan of 200,000 activities is written in one pass without a
/// second copy of it in memory.
public protocol PlanExporter: Sendable {
    /// Writes the plan, piece by piece.
    ///
    /// - Parameters:
    ///   - plan: the plan.
    ///   - sink: takes each piece; pieces of text are UTF-8 and end anywhere, never inside an activity.
    /// - Returns: what a person should know about what was written. Where there is an error among it, nothing was.
    /// - Throws: what the sink throws, nothing else.
    func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic]

    /// Whether there is never anything to say of what was written: then its pieces may go where none can be taken back.
    var isSilent: Bool { get }
}

extension PlanExporter {
    /// There may be something to say, unless an exporter knows better.
    public var isSilent: Bool { false }

    /// The plan in this format, whole.
    public func export(_ plan: Plan) -> ExportedPlan {
        var bytes: [UInt8] = []
        let diagnostics = export(plan) { piece in bytes += piece }
        return ExportedPlan(bytes: bytes, diagnostics: diagnostics)
    }
}

/// A plan written in some format.
public struct ExportedPlan: Sendable, Hashable {
    /// The file; text is UTF-8.
    public var bytes: [UInt8]
    /// What a person should know about it.
    public var diagnostics: [Diagnostic]

    /// A file, and what a person should know about it.
    public init(bytes: [UInt8], diagnostics: [Diagnostic] = []) {
        self.bytes = bytes
        self.diagnostics = diagnostics
    }

    /// The file as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A plan read back from a format that PlanKit writes.
public struct ImportedPlan: Sendable, Hashable {
    /// The plan.
    public var plan: Plan
    /// What a person should know about what was read.
    public var diagnostics: [Diagnostic]

    /// A plan, and what a person should know about it.
    public init(plan: Plan, diagnostics: [Diagnostic] = []) {
        self.plan = plan
        self.diagnostics = diagnostics
    }
}

/// Why a file is not the plan it should be: the one diagnostic that stops the reading.
public struct ImportError: Error, Sendable, Hashable {
    /// What is wrong, where, and what to do.
    public let diagnostic: Diagnostic
    /// What was found before, in its order: it may be why.
    public var explanations: [Diagnostic] = []

    /// An error that says this.
    public init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    /// The same error, with what was found before it.
    public func after(_ explanations: [Diagnostic]) -> ImportError {
        var copy = self
        copy.explanations = explanations + self.explanations
        return copy
    }

    init(_ id: DiagnosticID, at place: Place = .unknown, _ arguments: [String: String] = [:]) {
        diagnostic = Diagnostic(id, at: place, arguments)
    }
}

/// How many bytes an exporter gathers before it hands them on.
enum Piece {
    static let size = 1 << 16
}
