/// A day printed in a cell or a stamp: «15.10.2024», «15.10», «29 августа 2024 г.», «2024-10-15».
///
/// Reads single days only; ranges and everything else that a deadline can say is the deadline parser's.
package struct PrintedDay: Sendable, Hashable {
    /// The day of the month.
    package var day: Int
    /// The month, 1…12.
    package var month: Int
    /// The year, where it is printed.
    package var year: Int?
    /// The tokens it covers, the word «года» included.
    package var range: Range<Int>

    /// The days printed in a text, in order.
    package static func days(in words: TokenizedText) -> [PrintedDay] {
        var days: [PrintedDay] = []
        var index = 0
        while index < words.tokens.count {
            let day = day(at: index, in: words)
            if let day { days.append(day) }
            // Figures that look like a date and are none have no date in them.
            index = day?.range.upperBound ?? FigureDate(at: index, in: words)?.end ?? index + 1
        }
        return days
    }

    /// For each token whether it belongs to a printed day.
    package static func coverage(of words: TokenizedText) -> [Bool] {
        var covered = [Bool](repeating: false, count: words.tokens.count)
        for day in days(in: words) {
            for index in day.range { covered[index] = true }
        }
        return covered
    }

    private static func day(at index: Int, in words: TokenizedText) -> PrintedDay? {
        if let date = FigureDate(at: index, in: words) {
            guard case .day(let day, let month, let year) = date.kind, isDay(day), (1...12).contains(month) else {
                return nil
            }
            guard let year else { return withYear(day: day, month: month, range: index..<date.end, in: words) }
            return PrintedDay(day: day, month: month, year: year, range: index..<behindYearWord(date.end, in: words))
        }
        guard let day = words.number(index), day.digits <= 2, isDay(day.value) else { return nil }
        // 29 августа; «29» августа
        var next = index + 1
        if next < words.tokens.count, words.tokens[next].mark == 0x22 { next += 1 }
        guard next < words.tokens.count, words.tokens[next].kind == .word,
            let month = months[words.letters(words.tokens[next])]
        else { return nil }
        return withYear(day: day.value, month: month, range: index..<(next + 1), in: words)
    }

    /// Adds the year behind a day and month: ` 2024 г.`, `. 2024`, `.24`.
    private static func withYear(day: Int, month: Int, range: Range<Int>, in words: TokenizedText) -> PrintedDay {
        let tokens = words.tokens
        var found = PrintedDay(day: day, month: month, range: range)
        var next = range.upperBound
        if next < tokens.count, tokens[next].isMark(".") { next += 1 }
        guard let year = words.number(next) else { return found }
        if year.digits == 4, FigureDate.isYear(year.value) {
            found.year = year.value
        } else if year.digits == 2, next > range.upperBound, words.isTight(next) {
            found.year = 2000 + year.value
        } else {
            return found
        }
        found.range = range.lowerBound..<behindYearWord(next + 1, in: words)
        return found
    }

    /// Behind a year: `г.`, `года`.
    private static func behindYearWord(_ index: Int, in words: TokenizedText) -> Int {
        let tokens = words.tokens
        guard index < tokens.count, tokens[index].kind == .word, yearWords.contains(words.letters(tokens[index])) else {
            return index
        }
        return index + 1 < tokens.count && tokens[index + 1].isMark(".") ? index + 2 : index + 1
    }

    private static func isDay(_ number: Int) -> Bool { (1...31).contains(number) }

    private static let yearWords: StemSet = "г год года году гг"
    private static let months = StemTable(
        CalendarWords.months + CalendarWords.numbered(CalendarWords.englishMonths))
}
