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
            if let day = day(at: index, in: words) {
                days.append(day)
                index = day.range.upperBound
            } else {
                index += 1
            }
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
        let tokens = words.tokens
        guard tokens[index].kind == .number, let first = number(index, in: words) else { return nil }
        // 2024-10-15
        if first.digits == 4, index + 4 < tokens.count, tokens[index + 1].isDash, tokens[index + 3].isDash,
            let month = number(index + 2, in: words), let day = number(index + 4, in: words), isMonth(month.value),
            isDay(day.value)
        {
            return PrintedDay(day: day.value, month: month.value, year: first.value, range: index..<(index + 5))
        }
        guard first.digits <= 2, isDay(first.value), index + 1 < tokens.count else { return nil }
        let separator = tokens[index + 1]
        if separator.isMark(".") || separator.isMark("/"), let month = number(index + 2, in: words), month.digits <= 2,
            isMonth(month.value), separator.isMark(".") || number(index + 4, in: words) != nil
        {
            return withYear(day: first.value, month: month.value, range: index..<(index + 3), in: words)
        }
        // 29 августа; «29» августа
        var next = index + 1
        if next < tokens.count, tokens[next].mark == 0x22 { next += 1 }
        guard next < tokens.count, tokens[next].kind == .word, let month = months[words.letters(tokens[next])] else {
            return nil
        }
        return withYear(day: first.value, month: month, range: index..<(next + 1), in: words)
    }

    /// Adds the year behind a day and month: `.2024`, ` 2024 г.`, `.24`.
    private static func withYear(day: Int, month: Int, range: Range<Int>, in words: TokenizedText) -> PrintedDay {
        let tokens = words.tokens
        var found = PrintedDay(day: day, month: month, range: range)
        var next = range.upperBound
        if next < tokens.count, tokens[next].isMark(".") || tokens[next].isMark("/") { next += 1 }
        guard let year = number(next, in: words) else { return found }
        if year.digits == 4, (1900...2100).contains(year.value) {
            found.year = year.value
        } else if year.digits == 2, next > range.upperBound, !tokens[next].hasSpaceBefore {
            found.year = 2000 + year.value
        } else {
            return found
        }
        next += 1
        if next < tokens.count, tokens[next].kind == .word, yearWords.contains(words.letters(tokens[next])) {
            next += 1
            if next < tokens.count, tokens[next].isMark(".") { next += 1 }
        }
        found.range = range.lowerBound..<next
        return found
    }

    private static func number(_ index: Int, in words: TokenizedText) -> (value: Int, digits: Int)? {
        guard index < words.tokens.count, words.tokens[index].kind == .number else { return nil }
        let token = words.tokens[index]
        guard token.end - token.start <= 4 else { return nil }
        let value = words.compared[token.start..<token.end].reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return (value, token.end - token.start)
    }

    private static func isMonth(_ number: Int) -> Bool { (1...12).contains(number) }
    private static func isDay(_ number: Int) -> Bool { (1...31).contains(number) }

    private static let yearWords: StemSet = "г год года году гг"
    /// Russian, Belarusian and English names, in whole and in short.
    private static let months = StemTable<Int>([
        1: "январ* янв студзен* студз january jan",
        2: "феврал* февр фев лют лютаг* люты february feb",
        3: "март* мар сакавік* сак march mar",
        4: "апрел* апр красавік* крас april apr",
        5: "мая май маі траўн* травень may",
        6: "июн* чэрвен* чэрв june jun",
        7: "июл* ліпен* ліп july jul",
        8: "август* авг жнів* жніў* жн august aug",
        9: "сентябр* сент сен верасн* верасен* вер september sep",
        10: "октябр* окт кастрычнік* кастр october oct",
        11: "ноябр* нояб ноя лістапад* ліст november nov",
        12: "декабр* дек снежн* снежан* снеж december dec",
    ])
}
