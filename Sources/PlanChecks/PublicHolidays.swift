internal import PlanModel

/// Public holidays that are days off, by country. Days moved by a yearly decree are not known here.
enum PublicHolidays {
    /// Whether a day is a public holiday and a day off.
    static func contains(_ day: Day, in country: Country) -> Bool {
        let fixed: [(Int, Int)] =
            switch country {
            // Ukase No. 157 of 26 March 1998: state holidays and holidays declared non-working.
            case .by: [(1, 1), (1, 2), (1, 7), (3, 8), (5, 1), (5, 9), (7, 3), (11, 7), (12, 25)]
            // Labour Code of the Russian Federation, article 112.
            case .ru:
                [(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)] + (1...8).map { (1, $0) }
            }
        if fixed.contains(where: { $0 == (day.month, day.day) }) { return true }
        // Radunitsa, the ninth day after Orthodox Easter, is a day off in Belarus.
        return country == .by && orthodoxEaster(of: day.year)?.advanced(by: 9) == day
    }

    /// Whether an activity keeps the holiday of that day: the words of its title are those of the feast.
    static func isKept(_ day: Day, by words: [String]) -> Bool {
        let stems: [String] =
            switch (day.month, day.day) {
            case (1, 1...6), (1, 8): ["новогод", "навагод", "елк", "елак"]
            case (1, 7), (12, 25): ["рождеств", "ражаств", "раств", "каляд", "колядк"]
            case (2, 23): ["защитник", "абаронц", "отечеств", "айчын"]
            case (3, 8): ["женск", "жаноч", "жанчын", "мам", "матер", "маці", "марта", "сакавіка"]
            case (5, 1): ["труд", "працы", "маевк", "маёвк"]
            case (5, 9):
                [
                    "побед", "перамог", "ветеран", "ветэран", "возложен", "ускладан", "памят", "памяц", "митинг",
                    "мітынг",
                    "бессмертн", "войн", "вайн",
                ]
            case (7, 3): ["независимост", "незалежнасц", "освобожден", "вызвален"]
            case (11, 7): ["октябрьск", "кастрычніцк", "революц", "рэвалюц"]
            case (6, 12): ["росси"]
            case (11, 4): ["единств"]
            default: ["радуниц", "радаўніц", "памин", "памін", "памят", "памяц"]
            }
        return words.contains { word in stems.contains { word.hasPrefix($0) } }
    }

    /// Orthodox Easter by Meeus's Julian algorithm, as a Gregorian day; right for 1900 to 2099.
    static func orthodoxEaster(of year: Int) -> Day? {
        let d = (19 * (year % 19) + 15) % 30
        let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        let month = (d + e + 114) / 31
        let day = (d + e + 114) % 31 + 1
        return Day(year: year, month: month, day: day)?.advanced(by: 13)
    }
}
