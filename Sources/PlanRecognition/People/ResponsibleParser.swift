public import PlanModel

/// What a responsible cell was read as.
public struct ResponsibleReading: Sendable, Hashable {
    /// The entries, in order.
    public var entries: [Responsible]
    /// The name of the grammar rule that read each entry, for `--explain`.
    public var rules: [String]

    /// A reading.
    public init(entries: [Responsible] = [], rules: [String] = []) {
        self.entries = entries
        self.rules = rules
    }
}

/// Reads the words of a «Ответственный» cell.
public struct ResponsibleParser: Sendable {
    /// A parser.
    /// - Parameter abbreviations: short forms the profile adds, to their full words.
    public init(abbreviations: [String: String] = [:]) { self.abbreviations = abbreviations }

    let abbreviations: [String: String]

    /// Reads a cell's text, paragraphs and breaks as `\n`.
    public func read(_ text: String) -> ResponsibleReading { ResponsibleReading() }
}
