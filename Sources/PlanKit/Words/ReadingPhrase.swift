package import Diagnostics
package import PlanModel

/// How it is said what a reading understood: the role of a column, the sort of a deadline, of an entry, how often
/// something recurs. Every program that shows a reading says it in these words.
///
/// A new phrase is a case here and its words in each of the files beside: a language without them does not compile.
package enum ReadingPhrase: String, CaseIterable {
    case roleNumber, roleActivity, roleDeadline, roleResponsible, roleResult, roleMark, roleParticipants
    case rolePlace, roleTime, roleNote, roleOther, roleNone
    case kindDay, kindDays, kindMonth, kindMonths, kindBefore, kindAfter, kindPeriod, kindRecurring, kindEvent
    case kindSchedule, kindOngoing, kindUnknown
    case entryPerson, entryPost, entryGroup, entryOrganization
    case recursDaily, recursWeekly, recursMonthly, recursYearly, recursInDays, recursInWeeks, recursInMonths
    case recursInYears, recursOnNth, recursOnLast, recursOnDay
    case weekdaysShort
}

extension Language {
    /// A phrase in this language, its gaps filled.
    package func text(_ phrase: ReadingPhrase, _ arguments: [String: String] = [:]) -> String {
        filled(choose(phrase.russian, phrase.belarusian, phrase.english), arguments)
    }
}

extension ColumnRole {
    /// The word for this role.
    package var phrase: ReadingPhrase {
        switch self {
        case .number: .roleNumber
        case .activity: .roleActivity
        case .deadline: .roleDeadline
        case .responsible: .roleResponsible
        case .result: .roleResult
        case .mark: .roleMark
        case .participants: .roleParticipants
        case .place: .rolePlace
        case .time: .roleTime
        case .note: .roleNote
        case .other: .roleOther
        }
    }
}

extension Responsible.Kind {
    /// The word for this kind.
    package var phrase: ReadingPhrase {
        switch self {
        case .person: .entryPerson
        case .post: .entryPost
        case .group: .entryGroup
        case .organization: .entryOrganization
        }
    }
}

extension Deadline.Kind {
    /// The word for this kind.
    package var phrase: ReadingPhrase {
        switch self {
        case .day: .kindDay
        case .days: .kindDays
        case .month: .kindMonth
        case .months: .kindMonths
        case .before: .kindBefore
        case .after: .kindAfter
        case .period: .kindPeriod
        case .recurring: .kindRecurring
        case .event: .kindEvent
        case .schedule: .kindSchedule
        case .ongoing: .kindOngoing
        case .unknown: .kindUnknown
        }
    }
}
