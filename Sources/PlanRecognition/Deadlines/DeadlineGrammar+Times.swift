import TextAnalysis

/// The grammar of the time of the day.
///
/// | words | time |
/// | --- | --- |
/// | 14:45, в 14:45, 10.00, 9.30, 10 часов, 10 ч. 30 мин. | yes |
/// | с 10.00 до 15.00, 10.00–11.30, до 12.00, с 11 до 13 часов | yes, with its prepositions |
/// | в 15-00 | yes; without «в» only with `00`, and with no month behind it |
/// | начало в 10.00, старт в 11.00 | yes, without what begins |
/// | в течение дня, на працягу ўсяго дня, в первой половине дня | yes: of whichever day is named |
/// | в 10.10, 15 сентября, 10.10; 15.10.2024 г. 10.12–11.10 | yes: behind «в» or a complete day |
/// | 10.10; 15.10, 20.11; 15 сентября и 10.10 | a date |
/// | 15 сентября – 10.10; 15 сентября, 10.10, 11.12 | nobody knows |
extension DeadlineGrammar {
    /// A time that begins here: the tokens to print, and where it ends.
    ///
    /// - Parameter followsDay: whether a day stands before it, which makes «в 10.10» a time.
    mutating func time(at start: Int, followsDay: Bool) -> (printed: Range<Int>, end: Int)? {
        if let end = wholeDayEnd(start) { return (start..<end, end) }
        var index = start
        // «начало в 10.00», «старт в 11.00».
        if case .part(1) = lexeme(index) {
            index += 1
        } else if index < limit, Self.beginnings.contains(tokens[index].word) {
            index += 1
        }
        if index > start, kind(index) == .colon || kind(index) == .dash { index += 1 }
        var isAt = index > start
        switch lexeme(index) {
        // «а 15-й гадзіне».
        case .filler where isWord("а", index):
            isAt = true
            index += 1
        case .inside:
            isAt = true
            index += 1
        case .from, .until, .towards, .after, .upTo:
            if lexeme(index) == .from, let end = hours(at: index + 1) { return (index..<end, end) }
            let isFrom = lexeme(index) == .from
            guard let (end, isSure) = clock(at: index + 1, isAt: isFrom && isBehindCompleteDay) else { return nil }
            switch lexeme(index) {
            case .from:
                guard lexeme(end) == .until || lexeme(end) == .upTo || kind(end) == .dash,
                    let last = clock(at: end + 1, isAt: false)
                else {
                    guard isSure else { return nil }
                    return (index..<end, end)
                }
                guard isSure || last.isSure || followsDay else { return nil }
                return (index..<last.end, last.end)
            default:
                guard isSure else { return nil }
                return (index..<end, end)
            }
        default: break
        }
        let isDotted = if case .date = kind(index) { true } else { false }
        guard let (end, isSure) = clock(at: index, isAt: isAt && (followsDay || isDotted) || isBehindCompleteDay) else {
            return nil
        }
        if kind(end) == .dash || lexeme(end) == .until || lexeme(end) == .upTo,
            let last = clock(at: end + 1, isAt: false), isSure || last.isSure
        {
            return (index..<last.end, last.end)
        }
        guard isSure else { return nil }
        return (index..<end, end)
    }

    /// Where «в течение дня» ends, if nothing stands behind it: «в течение дня памяти» is no time.
    private mutating func wholeDayEnd(_ start: Int) -> Int? {
        var index = lexeme(start) == .inside ? start + 1 : start
        if lexeme(index) == .during {
            index += 1
            if lexeme(index) == .whole { index += 1 }
        } else if lexeme(index + 1) == .halfOf || lexeme(index + 2) == .halfOf, let half = nth(at: index),
            half.value == 1 || half.value == 2, lexeme(half.end) == .halfOf
        {
            guard isWord("дня", half.end + 1) else { return nil }
            // «вторая половина дня 15 октября»
            let end = half.end + 2
            return kind(end) != .word || tokens[end].startsLine || beginsDate(end) ? end : nil
        } else {
            return nil
        }
        guard isWord("дня", index), kind(index + 1) != .word || tokens[index + 1].startsLine else { return nil }
        return index + 1
    }

    /// «старт в 11.00», «збор у 9.30».
    mutating func beginsAtTime(_ index: Int) -> Bool {
        index < limit && Self.beginnings.contains(tokens[index].word) && time(at: index, followsDay: true) != nil
    }

    /// What begins at a time: a run, a journey, a meeting of those who set out.
    private static let beginnings: StemSet = "старт сбор збор выезд отъезд ад'езд отправление адпраўленне"

    /// «11 до 13 часов»: the unit counts for both.
    private mutating func hours(at index: Int) -> Int? {
        guard let first = number(index), let last = number(index + 2), first < last, last <= 24,
            lexeme(index + 1) == .until || lexeme(index + 1) == .upTo || kind(index + 1) == .dash,
            lexeme(index + 3) == .hour
        else { return nil }
        return index + 4
    }

    /// Whether the figures at a place could be a time: hours below 24, minutes below 60.
    mutating func isClock(_ index: Int) -> Bool {
        guard case .date(let hours, let minutes, nil) = kind(index) else { return false }
        return hours < 24 && minutes < 60 && tokens[index].digits == 2
    }

    /// Whether the figures at a place may be a day as well, and nothing beside them makes them a time.
    mutating func mayBeDay(_ index: Int) -> Bool {
        guard isClock(index), case .date(let day, let month, nil) = kind(index) else { return false }
        return (1...31).contains(day) && (1...12).contains(month) && lexeme(index + 1) != .hour
    }

    /// Hours and minutes; sure where they cannot be a date.
    private mutating func clock(at index: Int, isAt: Bool) -> (end: Int, isSure: Bool)? {
        switch kind(index) {
        case .clock: return (hoursEnd(index + 1), true)
        case .date(_, let minutes, nil):
            guard isClock(index) else { return nil }
            let end = hoursEnd(index + 1)
            // 10.00 and 9.35 can be no dates; 10.13 is a mistyped date as likely as a time.
            let isSure = isAt || end > index + 1 || minutes == 0 || (minutes > 12 && minutes % 5 == 0)
            return (end, isSure)
        case .number(let hours):
            guard hours < 24, tokens[index].digits <= 2 else { return nil }
            if lexeme(index + 1) == .hour {
                var end = index + 2
                if let minutes = number(end), minutes < 60, lexeme(end + 1) == .minute { end += 2 }
                return (end, true)
            }
            guard kind(index + 1) == .dash, let minutes = number(index + 2), tokens[index + 2].digits == 2,
                minutes < 60,
                tokens[index + 1].range.lowerBound == tokens[index].range.upperBound,
                tokens[index + 2].range.lowerBound == tokens[index + 1].range.upperBound,
                minutes == 0 || isAt && minutes % 5 == 0,
                // «1–15 сентября, 15–25 мая»
                month(index + 3) == nil, lexeme(index + 3) != .dayOfMonth
            else { return nil }
            return (hoursEnd(index + 3), true)
        default: return nil
        }
    }

    /// Behind the figures: «ч.», «часов».
    private mutating func hoursEnd(_ index: Int) -> Int { lexeme(index) == .hour ? index + 1 : index }
}
