public import Diagnostics
public import DocumentModel
public import PlanModel

/// What was recognised in a document.
public struct Recognition: Sendable {
    /// The plan; nil where no table is one (the diagnostics say so).
    public var plan: Plan?
    /// What a person should know, with places.
    public var diagnostics: [Diagnostic]
    /// Which tables were taken for what, for `inspect`.
    public var tables: [TableReading]

    /// A recognition.
    public init(plan: Plan? = nil, diagnostics: [Diagnostic] = [], tables: [TableReading] = []) {
        self.plan = plan
        self.diagnostics = diagnostics
        self.tables = tables
    }
}

/// What a table was taken for.
public struct TableReading: Sendable, Hashable {
    /// The table's number in the document.
    public var table: Int
    /// Whether it is (a part of) the plan.
    public var isPlan: Bool
    /// The name of the rule that decided.
    public var rule: String
    /// The first row below the header, from 0.
    public var firstRow: Int
    /// The columns as recognised, with the rule behind each.
    public var columns: [Column]
    /// What the headings were taken for, beside ``columns``.
    public var headings: [HeadingReading]

    /// A reading.
    public init(
        table: Int, isPlan: Bool, rule: String, firstRow: Int = 0, columns: [Column] = [],
        headings: [HeadingReading] = []
    ) {
        self.table = table
        self.isPlan = isPlan
        self.rule = rule
        self.firstRow = firstRow
        self.columns = columns
        self.headings = headings
    }
}

/// Finds the plan in a document. All guessing lives in this module and only here.
public struct PlanRecognizer: Sendable {
    /// A recognizer.
    public init(options: RecognitionOptions = RecognitionOptions()) { self.options = options }

    let options: RecognitionOptions

    /// The plan of a document.
    public func recognize(_ document: Document) -> Recognition { Recognition() }
}
