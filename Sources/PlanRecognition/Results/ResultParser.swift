public import PlanModel

/// Reads the words of a results cell.
public struct ResultParser: Sendable {
    /// A parser.
    public init() {}

    /// Reads a cell's text, paragraphs and breaks as `\n`.
    public func read(_ text: String) -> [ExpectedResult] { [] }
}
