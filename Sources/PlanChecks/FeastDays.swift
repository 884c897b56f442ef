package import PlanModel
internal import TextAnalysis

/// Days that have their date whatever the day of the week: what is kept on them is kept on the same date each year.
///
/// | row | day |
/// | --- | --- |
/// | a public holiday by the words of its feast | ``PublicHolidays``; the ninth day after Easter moves with Easter |
/// | День знаний, Дзень маці, День космонавтики … | a date of ``dates``, with its words |
/// | Всемирный день здоровья, Міжнародны дзень музеяў | a day of the world or of the country |
/// | «27 января – снятие блокады» | the date that the row itself names |
///
/// A day that a school gives itself («День здоровья», «День открытых дверей») has no date of its own.
package enum FeastDays {
    /// The day on which it is kept in the next year; nil where the words name no feast of that day.
    ///
    /// - Parameters:
    ///   - day: the day this year.
    ///   - title: the row's own words; a day and its month in them are its date.
    ///   - others: what else may name the feast: the words of the deadline.
    package static func nextYear(of day: Day, in title: String, beside others: String = "") -> Day? {
        let words = Letters.comparedWords("\(title) \(others)")
        for country in [Country.by, .ru] where PublicHolidays.contains(day, in: country) {
            guard PublicHolidays.isKept(day, by: words) else { continue }
            return fixed(day, in: country)
        }
        if PublicHolidays.orthodoxEaster(of: day.year) == day, words.contains(where: { isOf(easter, $0) }) {
            return PublicHolidays.orthodoxEaster(of: day.year + 1)
        }
        let isNamed =
            dates.contains { date in
                date.month == day.month && date.day == day.day
                    && words.contains { isOf(date.stems, $0) }
            } || NamedDays.isOfTheWorld(words) || namesDate(day, title)
        return isNamed ? Day(year: day.year + 1, month: day.month, day: day.day) : nil
    }

    /// The same holiday in the next year.
    private static func fixed(_ day: Day, in country: Country) -> Day? {
        if let date = Day(year: day.year + 1, month: day.month, day: day.day),
            PublicHolidays.contains(date, in: country),
            PublicHolidays.orthodoxEaster(of: date.year)?.advanced(by: 9) != date
        {
            return date
        }
        return PublicHolidays.orthodoxEaster(of: day.year + 1)?.advanced(by: 9)
    }

    /// Whether words name a day and its month without a year: «8 марта», «27 студзеня».
    private static func namesDate(_ day: Day, _ words: String) -> Bool {
        PrintedDay.days(in: TokenizedText(words)).contains {
            $0.day == day.day && $0.month == day.month && $0.year == nil
        }
    }

    private static func isOf(_ stems: [String], _ word: String) -> Bool { stems.contains { word.hasPrefix($0) } }

    private static let easter = ["пасх", "вялікдз", "вялікад", "велікод"]

    /// Dates of the school year in Belarus and Russia that are no days off, with the words that name them.
    private static let dates: [(month: Int, day: Int, stems: [String])] = [
        (1, 27, ["блокад", "холокост", "халакост"]),
        (2, 15, ["интернационалист", "інтэрнацыяналіст", "афган"]),
        (2, 21, ["родного", "роднай"]), (2, 23, ["защитник", "абаронц", "возложен", "ускладан", "митинг", "мітынг"]),
        (3, 15, ["конституц", "канстытуц"]),
        (3, 22, ["хатын", "водн", "воды", "вады"]), (4, 2, ["единен", "яднан", "аутизм", "аўтызм"]),
        (4, 7, ["здоров"]), (4, 12, ["космонавт", "касманаўт"]), (4, 22, ["земли", "зямлі"]),
        (4, 26, ["чернобыл", "чарнобыл"]), (5, 15, ["семьи", "сям'і", "сямі"]), (5, 18, ["музе"]),
        (5, 24, ["письменност", "пісьменнас"]), (6, 1, ["детей", "дзяцей"]),
        (6, 22, ["памят", "памяц", "скорб", "смутк"]),
        (9, 1, ["знани", "ведаў", "линейк", "лінейк"]), (9, 17, ["единств", "адзінств"]), (10, 1, ["пожил", "пажыл"]),
        (10, 5, ["учител", "настаўнік"]), (10, 14, ["матери", "маці"]), (11, 4, ["единств"]),
        (11, 20, ["ребенк", "дзіцяц", "детей", "дзяцей"]), (12, 1, ["спид", "снід"]), (12, 3, ["инвалид", "інвалід"]),
        (12, 10, ["прав", "праў"]), (12, 12, ["конституц"]),
    ]
}
