// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

extension ReadingPhrase {
    /// The words in Russian.
    var russian: String {
        switch self {
        case .roleNumber: "номер"
        case .roleActivity: "мероприятие"
        case .roleDeadline: "срок"
        case .roleResponsible: "ответственные"
        case .roleResult: "результат"
        case .roleMark: "отметка о выполнении"
        case .roleParticipants: "участники"
        case .rolePlace: "место"
        case .roleTime: "время"
        case .roleNote: "примечание"
        case .roleOther: "не понято, сохранено под своим заголовком"
        case .kindDay: "день"
        case .kindDays: "дни"
        case .kindMonth: "месяц"
        case .kindMonths: "месяцы"
        case .kindBefore: "не позднее"
        case .kindAfter: "не раньше"
        case .kindPeriod: "период"
        case .kindRecurring: "повторяется"
        case .kindEvent: "по событию"
        case .kindSchedule: "по графику"
        case .kindOngoing: "постоянно"
        case .kindUnknown: "не понято"
        case .roleNone: "без роли, сохранено под своим заголовком"
        case .entryPerson: "человек"
        case .entryPost: "должность"
        case .entryGroup: "группа"
        case .entryOrganization: "учреждение"
        case .recursDaily: "каждый день"
        case .recursWeekly: "каждую неделю"
        case .recursMonthly: "каждый месяц"
        case .recursYearly: "каждый год"
        case .recursInDays: "раз в {count:день|дня|дней}"
        case .recursInWeeks: "раз в {count:неделю|недели|недель}"
        case .recursInMonths: "раз в {count:месяц|месяца|месяцев}"
        case .recursInYears: "раз в {count:год|года|лет}"
        case .recursOnNth: "{day}, {nth}-й раз за месяц"
        case .recursOnLast: "{day}, последний раз за месяц"
        case .recursOnDay: "{day}-го числа"
        case .weekdaysShort: "пн вт ср чт пт сб вс"
        }
    }
}
