import Diagnostics
import TextAnalysis

/// The bounds of what the grammars read; each has a reason, and an option that raises it.
///
/// | limit | option | standard | reason |
/// | --- | --- | --- | --- |
/// | ``maximumSteps`` | `steps` | 200,000 | a long cell takes some 2,000; a page of text in the wrong column, 50,000 |
/// | `bracketDepth` | none | 16 | brackets are read one within the other, on the stack; nobody opens three |
/// | `run` | none | 31 | no list that counts for one word («1, 2, 3 неделя») is longer than a month has days |
///
/// A text that passes one is kept as it is printed and understood as nothing in particular: the deadline is `unknown`, the
/// responsible a group, the result `other`, the mark without a status; a diagnostic says so. The last two give no text
/// up: what a deadline has in deeper brackets, or behind so many words, is words that no rule reads.
public struct RecognitionLimits: Sendable, Hashable {
    /// The most steps that the reading of one text may take: tokens, words and candidates looked at, so that the same
    /// text is given up on every machine.
    public var maximumSteps = 200_000
    /// The deepest nesting of brackets that is read in a deadline or a title.
    static let bracketDepth = 16
    /// The longest list of numbers, seasons or weekdays before the word that counts for all, and the longest run of
    /// words that lead in a date.
    static let run = 31

    /// The standard limits.
    public init() {}

    /// The standard limits.
    public static let standard = RecognitionLimits()

    /// The options by name, for `--limit NAME=NUMBER`.
    public static var options: [(name: String, path: any WritableKeyPath<RecognitionLimits, Int> & Sendable)] {
        [("steps", \.maximumSteps)]
    }
}

extension RecognitionLimits {
    /// What the reading of one text may take; nil where its letters alone are too many: no grammar reads one for less than
    /// four steps, cut into tokens and looked up.
    func budget(for text: String) -> StepBudget? {
        let letters = maximumSteps / 4
        // A letter has one byte at least, so short texts need no counting.
        if text.utf8.count > letters, text.unicodeScalars.count > letters { return nil }
        return StepBudget(limit: maximumSteps)
    }

    /// What is read of a text; nil where it is too long, or its reading takes too many steps.
    func reading<Reading>(of text: String, _ read: (StepBudget) -> Reading) -> Reading? {
        guard let budget = budget(for: text) else { return nil }
        let reading = read(budget)
        return budget.isSpent ? nil : reading
    }

    /// Says that a text was given up.
    func exceeded(by words: String) -> Diagnostic {
        Diagnostic(.textTooComplex, quoting: words, ["option": "steps", "value": String(maximumSteps)])
    }
}
