// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

extension ReadingPhrase {
    /// The words in English.
    var english: String {
        switch self {
        case .roleNumber: "number"
        case .roleActivity: "activity"
        case .roleDeadline: "deadline"
        case .roleResponsible: "responsible"
        case .roleResult: "result"
        case .roleMark: "mark of execution"
        case .roleParticipants: "participants"
        case .rolePlace: "place"
        case .roleTime: "time"
        case .roleNote: "note"
        case .roleOther: "not known, kept under its heading"
        case .kindDay: "day"
        case .kindDays: "days"
        case .kindMonth: "month"
        case .kindMonths: "months"
        case .kindBefore: "not later than"
        case .kindAfter: "not before"
        case .kindPeriod: "period"
        case .kindRecurring: "recurring"
        case .kindEvent: "by an event"
        case .kindSchedule: "by a schedule"
        case .kindOngoing: "ongoing"
        case .kindUnknown: "not understood"
        case .roleNone: "no role, kept under its own heading"
        case .entryPerson: "person"
        case .entryPost: "post"
        case .entryGroup: "group"
        case .entryOrganization: "institution"
        case .recursDaily: "every day"
        case .recursWeekly: "every week"
        case .recursMonthly: "every month"
        case .recursYearly: "every year"
        case .recursInDays: "every {count:day|days}"
        case .recursInWeeks: "every {count:week|weeks}"
        case .recursInMonths: "every {count:month|months}"
        case .recursInYears: "every {count:year|years}"
        case .recursOnNth: "{day}, no. {nth} in the month"
        case .recursOnLast: "the last {day} in the month"
        case .recursOnDay: "on day {day}"
        case .weekdaysShort: "Mon Tue Wed Thu Fri Sat Sun"
        }
    }
}
