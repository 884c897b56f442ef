public import Diagnostics
public import DocumentModel
public import OfficePackage
public import PlanModel
public import PlanRecognition

/// A plan that was read, and everything a person should know about its reading.
public struct PlanReading: Sendable {
    /// The plan.
    public var plan: Plan
    /// What was left out, changed or not understood, with its place.
    public var diagnostics: [Diagnostic]
    /// The file the plan was read from.
    public var inspection: Inspection
}

/// What is known of a file, whether it holds a plan or not.
public struct Inspection: Sendable {
    /// The file's name as the user gave it.
    public var file: String
    /// What the file truly is, whatever its name says.
    public var kind: FileKind
    /// The document; nil where the file is a plan already (JSON, CSV).
    public var document: Document?
    /// The plan, or why there is none, and which table was taken for what.
    public var recognition: Recognition
    /// What was left out, changed or not understood, with its place; why there is no plan, where there is none.
    public var diagnostics: [Diagnostic]

    /// The diagnostics that say that something of the file is not in the plan.
    public var losses: [Diagnostic] { diagnostics.filter(\.id.isLoss) }
}
