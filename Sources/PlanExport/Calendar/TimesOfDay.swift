import PlanModel
import TextAnalysis

/// A time of the day as a plan prints it, «11.00», «с 10.00 до 13.00», as minutes since midnight.
///
/// | words | from, to |
/// | --- | --- |
/// | 11.00, в 14:45, 15-00, 10 ч., 10 часов 30 минут | a beginning |
/// | 10.00–13.00, с 10.00 до 13.00, 10-00 – 13-00, с 11 до 13 часов | both |
/// | 10.00, 14.00; до 12.00; 22.00–6.00; после уроков; 10–12 | nobody knows: the day stays whole |
struct TimesOfDay: Hashable {
    var start: Int
    var end: Int?

    init?(_ words: String) {
        var reader = Reader(Self.tokens(of: CellText.compared(words)))
        guard let times = reader.times(), reader.isAtEnd else { return nil }
        self = times
    }

    private init(start: Int, end: Int?) {
        self.start = start
        self.end = end
    }

    private enum Token: Hashable {
        case number(Int, digits: Int), word(Substring), sign(Unicode.Scalar)
    }

    private static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let first = rest.unicodeScalars.first {
            if ("0"..."9").contains(first) {
                let digits = rest.prefix { ("0"..."9").contains($0) }
                tokens.append(.number(digits.count <= 2 ? Int(digits) ?? 99 : 99, digits: digits.count))
                rest = rest[digits.endIndex...]
            } else if first.properties.isAlphabetic {
                let word = rest.prefix { $0.isLetter }
                guard !word.isEmpty else { return [.sign(first)] }
                tokens.append(.word(word))
                rest = rest[word.endIndex...]
            } else {
                if first != " " { tokens.append(.sign(first)) }
                rest = Substring(rest.unicodeScalars.dropFirst())
            }
        }
        return tokens
    }

    private struct Reader {
        private var tokens: ArraySlice<Token>

        init(_ tokens: [Token]) { self.tokens = tokens[...] }

        var isAtEnd: Bool { tokens.isEmpty }

        private mutating func take(_ words: Set<Substring>) -> Bool {
            guard case .word(let word)? = tokens.first, words.contains(word) else { return false }
            tokens.removeFirst()
            return true
        }

        private mutating func take(_ sign: Unicode.Scalar) -> Bool {
            guard tokens.first == .sign(sign) else { return false }
            tokens.removeFirst()
            return true
        }

        mutating func times() -> TimesOfDay? {
            if take(["начало", "пачатак", "время", "час"]) { _ = take(":") }
            _ = take(["в", "у", "а", "с", "со", "з", "из"])
            guard let start = clock() else { return nil }
            guard take("-") || take(["до", "да", "по", "па"]) else {
                guard start.isSure else { return nil }
                return TimesOfDay(start: start.minutes, end: nil)
            }
            guard let end = clock(), start.isSure || end.isSure, end.minutes > start.minutes else { return nil }
            return TimesOfDay(start: start.minutes, end: end.minutes)
        }

        /// A time of the clock; sure where it could be nothing else.
        private mutating func clock() -> (minutes: Int, isSure: Bool)? {
            guard case .number(let hour, let digits)? = tokens.first, digits <= 2, hour < 24 else { return nil }
            tokens.removeFirst()
            // 15-00 has no minutes but 00 and those that are no hour.
            if case .sign(let sign)? = tokens.first, case .number(let minute, 2)? = tokens.dropFirst().first,
                minute < 60, sign == "." || sign == ":" || sign == "-" && (minute == 0 || minute > 24)
            {
                tokens.removeFirst(2)
                if take(Self.hourWords) { _ = take(".") }
                return (hour * 60 + minute, true)
            }
            guard take(Self.hourWords) else { return (hour * 60, false) }
            _ = take(".")
            guard case .number(let minute, _)? = tokens.first, minute < 60 else { return (hour * 60, true) }
            tokens.removeFirst()
            guard take(Self.minuteWords) else { return nil }
            _ = take(".")
            return (hour * 60 + minute, true)
        }

        private static let hourWords: Set<Substring> = [
            "ч", "час", "часа", "часов", "гадз", "гадзіна", "гадзіны", "гадзін", "гадзіне",
        ]
        private static let minuteWords: Set<Substring> = [
            "м", "мин", "минут", "минуты", "мін", "хв", "хвілін", "хвіліны", "мінут",
        ]
    }
}
