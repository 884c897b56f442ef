/// Counts the steps of a grammar over one text: a grammar whose steps are spent gives the text up.
///
/// A step is one token, character or candidate that is looked at. A grammar spends its steps before or while it loops and
/// asks now and then whether any are left; what it can't read within them is `unknown`, with a diagnostic, its words
/// kept. Steps are the same on every machine, so tests bound how they grow with the text.
package final class StepBudget {
    /// How many steps there are.
    package let limit: Int
    /// How many were taken.
    package var steps = 0

    /// A budget of so many steps; as many as it takes where none is given.
    package init(limit: Int = .max) { self.limit = limit }

    /// Whether no step is left.
    @inlinable package var isSpent: Bool { steps > limit }

    /// Takes steps.
    @inlinable
    package func spend(_ count: Int = 1) { steps &+= count }
}
