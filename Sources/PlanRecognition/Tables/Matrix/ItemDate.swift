import Diagnostics
import PlanModel
import TextAnalysis

/// A day or a week that an activity of a matrix names itself: «Семинар (17.09)», «День читателя, 12 сентября».
///
/// Only what stands apart is one: alone, in brackets, before the first dash or colon, behind the last comma, dash or
/// quotation. «Праздник 8 Марта» is a name, and so is a date in quotation marks; «ко Дню учителя (5 октября)» explains
/// the holiday. Where nothing stands apart, the heading's month holds, which is right in any case.
struct ItemDate: Sendable {
    /// The deadline; its text is the words of the date.
    var reading: DeadlineReading
    /// Whether it lies outside the dates of the column.
    var isOutside = false

    /// What an item's words name; nil where they name no day or more than one.
    ///
    /// - Parameters:
    ///   - parser: a parser that knows the column's dates.
    ///   - column: the column's dates.
    static func find(in text: String, _ parser: DeadlineParser, column: Deadline?) -> ItemDate? {
        guard mayHaveDate(text) else { return nil }
        var found: DeadlineReading?
        for piece in pieces(of: text, parser) {
            guard let reading = reading(of: piece, parser) else { continue }
            // The same words may stand apart in two ways; two different dates leave it open which one is meant.
            guard let before = found?.deadline else {
                found = reading
                continue
            }
            guard
                (before.kind, before.start, before.end) == (
                    reading.deadline.kind, reading.deadline.start, reading.deadline.end
                )
            else { return nil }
        }
        guard let found else { return nil }
        return ItemDate(reading: found, isOutside: isOutside(found.deadline, column))
    }

    /// Whether figures with which a line begins are a day: «17.10 – Семинар» in the column of October.
    static func begins(_ line: String, _ parser: DeadlineParser, column: Deadline?) -> Bool {
        guard let first = line.unicodeScalars.first, Letters.isDigit(first) else { return false }
        let head = String(line.prefix { $0 != " " && $0 != "\u{A0}" })
        guard head.utf8.contains(0x2E), let reading = reading(of: head, parser) else { return false }
        return reading.deadline.start == nil || !isOutside(reading.deadline, column)
    }

    /// Whether two deadlines have no day in common.
    private static func isOutside(_ own: Deadline, _ column: Deadline?) -> Bool {
        guard let first = column?.start, let last = column?.end else { return false }
        return own.start.map { $0 > last } ?? false || own.end.map { $0 < first } ?? false
    }

    private static func mayHaveDate(_ text: String) -> Bool {
        Letters.hasDigit(text)
            || Letters.comparedWords(text).contains {
                $0.hasPrefix("недел") || $0.hasPrefix("тыд") || weekdays.contains($0)
            }
    }

    private static let weekdays: StemSet = """
        понедельник* вторник* сред* четверг* пятниц* суббот* воскресен* панядзел* аўтор* серад* чацв* пятніц* субот*
        нядзел*
        """

    // MARK: What stands apart

    /// A piece longer than this is no date.
    private static let longestPiece = 80

    /// The pieces of a text that stand apart, quotations left out.
    private static func pieces(of text: String, _ parser: DeadlineParser) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let (parts, brackets) = split(scalars)
        var pieces = brackets.filter { !explainsHoliday(scalars[..<max(0, $0.lowerBound - 1)]) }
        if parts.count > 1 {
            let areDates = parts.map { isDate(CellText.folded(String(scalars: scalars[$0])), parser) }
            let head = areDates.firstIndex(of: false) ?? 0
            if head > 0 { pieces.append(0..<parts[head - 1].upperBound) }
            let tail = (areDates.lastIndex(of: false) ?? parts.count - 1) + 1
            if tail < parts.count, tail > 0, !explainsHoliday(scalars[..<parts[tail].lowerBound]),
                !isListed(scalars[parts[tail]], behind: scalars[parts[tail - 1]])
            {
                pieces.append(parts[tail].lowerBound..<scalars.count)
            }
        }
        // «20 марта» and nothing else.
        if parts.count == 1 { pieces.append(parts[0]) }
        pieces.append(0..<head(of: scalars))
        if let tail = behindQuotation(scalars) { pieces.append(tail) }
        return pieces.filter { !$0.isEmpty && $0.count <= longestPiece }.map {
            CellText.folded(String(scalars: scalars[$0]))
        }.filter { !$0.isEmpty }
    }

    /// What stands between a text's commas, semicolons, colons, line breaks and dashes, and what in its brackets.
    private static func split(_ scalars: [Unicode.Scalar]) -> (parts: [Range<Int>], brackets: [Range<Int>]) {
        var parts: [Range<Int>] = []
        var brackets: [Range<Int>] = []
        var open: Int?
        var quotes = 0
        var start = 0
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "«", "„": quotes += 1
            case "»", "“": quotes = max(0, quotes - 1)
            case "(" where quotes == 0: open = index
            case ")" where quotes == 0:
                if let begin = open { brackets.append((begin + 1)..<index) }
                open = nil
            case ",", ";", "\n", ":", "–", "—", "-":
                let isDash = Letters.isDash(scalar)
                let isApart =
                    !isDash
                    || index > 0 && index + 1 < scalars.count && scalars[index - 1] == " " && scalars[index + 1] == " "
                let isTime = scalar == ":" && index + 1 < scalars.count && Letters.isDigit(scalars[index + 1])
                guard isApart, !isTime, quotes == 0, open == nil else { break }
                parts.append(start..<index)
                start = index + 1
            default: break
            }
        }
        // What follows a mark that is never closed is no part.
        if quotes == 0 { parts.append(start..<scalars.count) }
        return (parts, brackets)
    }

    /// Whether a part is one of dates: «5 мая», the «5» of «5, 12 мая», the «10.00» behind a day.
    private static func isDate(_ part: String, _ parser: DeadlineParser) -> Bool {
        guard part.unicodeScalars.count <= longestPiece else { return false }
        let isFigures =
            Letters.hasDigit(part)
            && part.unicodeScalars.allSatisfy {
                Letters.isDigit($0) || ". :".unicodeScalars.contains($0) || Letters.isDash($0)
            }
        return isFigures || reading(of: part, parser) != nil
    }

    /// «Поход в парк 12, 13 мая»: the number before a list of days may be one of them.
    private static func isListed(_ days: ArraySlice<Unicode.Scalar>, behind words: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let last = words.last(where: { $0 != " " }), let first = days.first(where: { $0 != " " }) else {
            return false
        }
        return Letters.isDigit(last) && Letters.isDigit(first)
    }

    /// «17.09 Школа молодого специалиста»: the end of figures that a capital follows.
    private static func head(of scalars: [Unicode.Scalar]) -> Int {
        guard let space = scalars.firstIndex(of: " "), space + 1 < scalars.count, space >= 4, scalars[space - 1] != ":",
            Letters.isUpper(scalars[space + 1]) || Letters.isOpeningQuote(scalars[space + 1]),
            scalars[..<space].allSatisfy({ !Letters.isLetter($0) }), scalars[..<space].contains(".")
        else { return 0 }
        return space
    }

    /// «„Ёлка“ 20–30 декабря»: what stands behind the last quotation.
    private static func behindQuotation(_ scalars: [Unicode.Scalar]) -> Range<Int>? {
        guard let quote = scalars.lastIndex(where: { "»“”\"".unicodeScalars.contains($0) }), quote + 2 < scalars.count,
            scalars[quote + 1] == " ", !explainsHoliday(scalars[..<quote])
        else { return nil }
        return (quote + 2)..<scalars.count
    }

    /// Whether the words before a date make it that of a holiday: «ко Дню учителя», «посвящённый Дню Победы».
    private static func explainsHoliday(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = Letters.comparedWords(String(scalars: before.suffix(120)))
        return words.suffix(8).contains { word in
            [
                "дню", "днём", "днем", "дням", "посвящ", "прысвеч", "памят", "памяц", "годовщин", "гадавін", "юбиле",
                "юбіле",
            ]
            .contains { word.hasPrefix($0) }
        }
            || zip(words.suffix(8), words.suffix(8).dropFirst()).contains {
                ($0 == "да" || $0 == "до") && ($1 == "дня" || $1 == "дзён")
            }
    }

    // MARK: What it says

    /// What a piece says, where it is a day or a week and nothing else.
    private static func reading(of piece: String, _ parser: DeadlineParser) -> DeadlineReading? {
        let tokens = parser.tokens(of: piece)
        guard tokens.contains(where: namesDay), let reading = parser.read(piece), reading.unused.isEmpty,
            reading.note == nil, reading.place == nil
        else { return nil }
        switch reading.deadline.kind {
        case .day, .days, .before, .after: return reading
        case .period: return tokens.contains { $0.lexeme == .unit(.week) } ? reading : nil
        default: return nil
        }
    }

    /// Whether a token makes a number a day or a week, or is one: «сентября», «17.09», «числа», «неделя», «суббота».
    private static func namesDay(_ token: DeadlineToken) -> Bool {
        switch token.kind {
        case .date: return true
        default: break
        }
        switch token.lexeme {
        case .month, .dayOfMonth, .unit(.week), .weekday(_, plural: false): return true
        default: return false
        }
    }
}
