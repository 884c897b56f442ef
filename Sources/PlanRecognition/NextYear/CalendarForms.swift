import TextAnalysis

/// The name of another month, or of another day of the week, in the form in which one is printed.
///
/// | printed | form |
/// | --- | --- |
/// | октября, кастрычніка | behind a day |
/// | октябрь, кастрычнік | by itself |
/// | окт., кастр. | short |
/// | октябре, октябрю, октябрем | another Russian case |
/// | понедельник, пн, (в) понедельник | by itself, short, behind a preposition |
enum CalendarForms {
    /// The name of a month in the form of another's.
    ///
    /// - Parameters:
    ///   - month: the month, 1…12.
    ///   - printed: the other's name as it is printed.
    ///   - compared: the same as it is compared.
    ///   - old: the other, 1…12.
    ///   - isBelarusian: in which language, where the name is one of both («мая»).
    /// - Returns: nil where the form is not known of every month.
    static func month(_ month: Int, as printed: String, _ compared: String, of old: Int, isBelarusian: Bool) -> String?
    {
        let tables = [ofDates, names, short].flatMap { table in
            isBelarusian ? [table.belarusian, table.russian] : [table.russian, table.belarusian]
        }
        if let table = tables.first(where: { $0[old - 1] == compared }) {
            return inCase(table[month - 1], of: printed)
        }
        // The first five forms of a Russian month are its cases, in one order.
        let forms = { (month: Int) in CalendarWords.russianMonths[month - 1].split(separator: " ").prefix(5) }
        guard let index = forms(old).firstIndex(where: { $0 == compared }) else { return nil }
        return inCase(String(forms(month)[index]), of: printed)
    }

    /// The name of a month behind a day.
    static func monthOfDate(_ month: Int, isBelarusian: Bool) -> String {
        (isBelarusian ? ofDates.belarusian : ofDates.russian)[month - 1]
    }

    /// The name of a day of the week in the form of another's; nil where the form is not known.
    ///
    /// - Parameter isGoverned: whether a preposition stands before it: «в среду».
    static func weekday(
        _ day: Int, as printed: String, _ compared: String, of old: Int, isGoverned: Bool
    ) -> String? {
        let forms = (isGoverned ? governed + bare : bare + governed).first { $0[old - 1] == compared }
        return forms.map { inCase($0[day - 1], of: printed) }
    }

    /// Whether «в» before it is «во»: «во вторник».
    static func takesLongPreposition(_ weekday: Int) -> Bool { weekday == 2 }

    private static func inCase(_ name: String, of printed: String) -> String {
        let letters = printed.filter(\.isLetter)
        if letters.count > 1, letters.allSatisfy(\.isUppercase) { return name.uppercased() }
        guard letters.first?.isUppercase == true else { return name }
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private static let ofDates = CalendarWords.printedMonthsOfDates
    private static let names = (
        russian: CalendarWords.printedMonths.russian, belarusian: CalendarWords.printedMonths.belarusian
    )
    private static let short = (
        russian: ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
        belarusian: ["студз", "лют", "сак", "крас", "май", "чэрв", "ліп", "жн", "вер", "кастр", "ліст", "снеж"]
    )

    /// The days from Monday on, by themselves and in short.
    private static let bare = [
        ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
        ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
        ["панядзелак", "аўторак", "серада", "чацвер", "пятніца", "субота", "нядзеля"],
    ]
    /// The same behind a preposition.
    private static let governed = [
        ["понедельник", "вторник", "среду", "четверг", "пятницу", "субботу", "воскресенье"],
        ["панядзелак", "аўторак", "сераду", "чацвер", "пятніцу", "суботу", "нядзелю"],
    ]
}
