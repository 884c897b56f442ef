public import PlanModel

/// A text of a plan as it is in the next year's.
public struct MovedText: Sendable, Hashable {
    /// What became of it.
    public enum Outcome: Sendable, Hashable {
        /// It names no date: it holds next year too.
        case kept
        /// Its dates are those of the next year, as reading it again shows.
        case moved
        /// It has a blank for what could not be moved.
        case blank
        /// It stays, for a person to look at: it names the years of a longer undertaking, or figures that nobody read.
        case left
    }

    /// By what rule a day was moved.
    public enum Rule: Sendable, Hashable, CaseIterable {
        /// To the same day of the week.
        case weekday
        /// Not at all: a feast has its date.
        case feast
        /// Not at all: it is the first or last day of a month with which a stretch begins or ends.
        case edgeOfMonth
    }

    /// The words.
    public var text: String
    /// What became of it.
    public var outcome: Outcome
    /// The rules by which its days were moved.
    public var rules: Set<Rule> = []
    /// Its days, each with the one it became.
    public var days: [Day: Day] = [:]
}

/// What stands for a date that nobody knows yet.
public let unknownDateBlank = "________"
