public import PlanModel

/// Reads the words of an «Отметка о выполнении» cell.
public struct MarkParser: Sendable {
    /// A parser for marks of a plan in this context (a day without a year takes the plan's).
    public init(context: DeadlineContext) { self.context = context }

    let context: DeadlineContext

    /// Reads a cell's text; nil where it is empty.
    public func read(_ text: String) -> Mark? { nil }
}
