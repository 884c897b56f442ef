// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

extension ReadingPhrase {
    /// The words in Belarusian.
    var belarusian: String {
        switch self {
        case .roleNumber: "нумар"
        case .roleActivity: "мерапрыемства"
        case .roleDeadline: "тэрмін"
        case .roleResponsible: "адказныя"
        case .roleResult: "вынік"
        case .roleMark: "адзнака аб выкананні"
        case .roleParticipants: "удзельнікі"
        case .rolePlace: "месца"
        case .roleTime: "час"
        case .roleNote: "заўвага"
        case .roleOther: "не зразумета, захавана пад сваім загалоўкам"
        case .kindDay: "дзень"
        case .kindDays: "дні"
        case .kindMonth: "месяц"
        case .kindMonths: "месяцы"
        case .kindBefore: "не пазней"
        case .kindAfter: "не раней"
        case .kindPeriod: "перыяд"
        case .kindRecurring: "паўтараецца"
        case .kindEvent: "паводле падзеі"
        case .kindSchedule: "паводле графіка"
        case .kindOngoing: "пастаянна"
        case .kindUnknown: "не зразумета"
        case .roleNone: "без ролі, захавана пад сваім загалоўкам"
        case .entryPerson: "чалавек"
        case .entryPost: "пасада"
        case .entryGroup: "група"
        case .entryOrganization: "установа"
        case .recursDaily: "кожны дзень"
        case .recursWeekly: "кожны тыдзень"
        case .recursMonthly: "кожны месяц"
        case .recursYearly: "кожны год"
        case .recursInDays: "раз на {count:дзень|дні|дзён}"
        case .recursInWeeks: "раз на {count:тыдзень|тыдні|тыдняў}"
        case .recursInMonths: "раз на {count:месяц|месяцы|месяцаў}"
        case .recursInYears: "раз на {count:год|гады|гадоў}"
        case .recursOnNth: "{day}, {nth}-ы раз за месяц"
        case .recursOnLast: "{day}, апошні раз за месяц"
        case .recursOnDay: "{day}-га чысла"
        case .weekdaysShort: "пн аў ср чц пт сб нд"
        }
    }
}
