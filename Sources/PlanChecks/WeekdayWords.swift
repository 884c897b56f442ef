internal import TextAnalysis

/// The words for days of the week in Russian and Belarusian.
enum WeekdayWords {
    /// The weekday (1 Monday … 7 Sunday) that a compared word names, and the names of the days in the word's language.
    static func weekday(of word: String) -> (day: Int, names: [String])? {
        let letters = word.letters
        return languages.lazy.compactMap { days, names in days[letters].map { ($0, names) } }.first
    }

    private static let languages = [
        (CalendarWords.russianWeekdays, CalendarWords.russianEveryWeekday),
        (CalendarWords.belarusianWeekdays, CalendarWords.belarusianEveryWeekday),
    ].map { one, every in
        (
            days: StemTable(CalendarWords.numbered(one) + CalendarWords.numbered(every)),
            names: one.map { String($0.prefix { $0 != " " }) }
        )
    }
}
