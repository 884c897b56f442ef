/// The words for days of the week in Russian and Belarusian.
enum WeekdayWords {
    /// The weekday (1 Monday … 7 Sunday) that a compared word names, and the names of the days in the word's language.
    /// «Субботник» and «средняя» name none: a short ending is all that may follow the stem.
    static func weekday(of word: Substring) -> (day: Int, names: [String])? {
        for (stems, short, names) in languages {
            if let index = short.firstIndex(of: String(word)) { return (index + 1, names) }
            let day = stems.firstIndex { stem in
                word.hasPrefix(stem) && endings.contains(String(word.dropFirst(stem.count)))
            }
            if let day { return (day % 7 + 1, names) }
        }
        return nil
    }

    private static let endings: Set<String> = [
        "", "а", "у", "ы", "е", "и", "і", "я", "ю", "ой", "ай", "ом", "ем", "ам", "ям", "ах", "ях", "ье", "ья", "ью",
        "ьям",
    ]

    /// Stems and short forms from Monday on; what comes behind the seventh stem is another stem of the same days.
    private static let languages: [(stems: [String], short: [String], names: [String])] = [
        (
            ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресен"],
            ["пн", "вт", "ср", "чт", "пт", "сб", "вс"],
            ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]
        ),
        (
            [
                "панядзелак", "аўторак", "серад", "чацвер", "пятніц", "субот", "нядзел", "панядзелк", "аўторк", "серад",
                "чацвярг",
            ],
            ["пн", "аў", "ср", "чц", "пт", "сб", "нд"],
            ["панядзелак", "аўторак", "серада", "чацвер", "пятніца", "субота", "нядзеля"]
        ),
    ]
}
