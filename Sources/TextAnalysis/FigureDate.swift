/// A date in figures, as people type it; the one reader of them.
///
/// | printed | read |
/// | --- | --- |
/// | `25.04.2013`, `25.04.13`, `25. 04. 2013`, `25.04 2013`, `25..04.2013` | a day with its year |
/// | `25-04-2013`, `25/04/2013`, `25,04,2013`, `2013-04-25`, `2013.04.25` | the same |
/// | `12.XI.2024`, `12.XI` | the same, the month a roman numeral |
/// | `25.04` | a day without its year, or a time: whoever reads it decides |
/// | `10.2009`, `04/2013` | a month of a year |
///
/// Whether the calendar has the day is asked later: `31.02` is a date, if a wrong one.
package struct FigureDate: Sendable, Hashable {
    /// What the figures are.
    package enum Kind: Sendable, Hashable {
        case day(day: Int, month: Int, year: Int?)
        case month(month: Int, year: Int)
        /// Figures that look like a date and are none: `12.2024.15`.
        case none
    }

    /// What they are.
    package var kind: Kind
    /// How many digits its month has where no year follows; 0 else.
    package var monthDigits = 0
    /// The token behind its last.
    package var end: Int

    /// The date that begins with a number; nil where none does.
    package init?(at index: Int, in text: TokenizedText) {
        guard let first = text.number(index), first.digits <= 4,
            let found = first.digits <= 2
                ? Self.dotted(first.value, index, text) ?? Self.withRoman(first.value, index, text)
                    ?? Self.separated(first, index, text)
                : Self.separated(first, index, text)
        else { return nil }
        self = found
    }

    private init(_ kind: Kind, _ monthDigits: Int = 0, end: Int) {
        self.kind = kind
        self.monthDigits = monthDigits
        self.end = end
    }

    /// Whether four digits are the year of a plan.
    package static func isYear(_ value: Int) -> Bool { (1900...2099).contains(value) }

    /// A year of four digits, or of two for 1970…2069.
    private static func year(_ number: TokenizedText.Number) -> Int? {
        switch number.digits {
        case 4: isYear(number.value) ? number.value : nil
        case 2: number.value < 70 ? 2000 + number.value : 1900 + number.value
        default: nil
        }
    }

    /// `25.04.2013`, `25.04`, `10.2009`, with the spaces that people put in.
    private static func dotted(_ day: Int, _ index: Int, _ text: TokenizedText) -> FigureDate? {
        let tight = text.behindDot(index + 1, tightly: true)
        guard let place = tight ?? text.behindDot(index + 1, tightly: false), let second = text.number(place) else {
            return nil
        }
        if tight != nil, second.digits == 4, isYear(second.value) {
            // «12.2024.15» is no date anyone writes.
            if let more = text.behindDot(place + 1, tightly: true) { return FigureDate(.none, end: more + 1) }
            return FigureDate(.month(month: day, year: second.value), end: place + 1)
        }
        guard second.digits <= 2 else { return nil }
        if tight != nil, let next = text.behindDot(place + 1, tightly: true), let number = text.number(next) {
            guard let year = year(number) else { return FigureDate(.none, end: next + 1) }
            return FigureDate(.day(day: day, month: second.value, year: year), end: next + 1)
        }
        // Spaces inside a date only where a year of four digits makes sure that it is one.
        let next = text.behindDot(place + 1, tightly: false) ?? text.skippingBreaks(place + 1)
        if let number = text.number(next), number.digits == 4, isYear(number.value) {
            return FigureDate(.day(day: day, month: second.value, year: number.value), end: next + 1)
        }
        guard tight != nil else { return nil }
        return FigureDate(.day(day: day, month: second.value, year: nil), second.digits, end: place + 1)
    }

    /// `12.XI`, `12.XI.2024`, unless words go on behind it («1.I полугодие»).
    private static func withRoman(_ day: Int, _ index: Int, _ text: TokenizedText) -> FigureDate? {
        let place = index + 2
        guard text.isTightMark(".", index + 1), text.isTight(place), text.tokens[place].kind == .word,
            let month = RomanNumeral.looseValue(of: text.letters(printed: place))
        else { return nil }
        if let next = text.behindDot(place + 1, tightly: true), let year = text.number(next).flatMap(year) {
            return FigureDate(.day(day: day, month: month, year: year), end: next + 1)
        }
        let next = text.skippingBreaks(text.isTightMark(".", place + 1) ? place + 2 : place + 1)
        guard next >= text.tokens.count || text.tokens[next].kind != .word else { return nil }
        return FigureDate(.day(day: day, month: month, year: nil), end: place + 1)
    }

    /// `2013-04-25`, `2013.04.25`, `25-04-2013`, `25/04/2013`, `25,04,2013`, `04/2013`.
    private static func separated(
        _ first: TokenizedText.Number, _ index: Int, _ text: TokenizedText
    ) -> FigureDate? {
        guard first.digits != 3, text.isTight(index + 1), text.isTight(index + 2),
            let second = text.number(index + 2)
        else { return nil }
        let separator = text.printed[text.tokens[index + 1].start]
        guard separator == "/" || separator == "." || separator == "," || Letters.isDash(separator) else { return nil }
        if separator == "/", second.digits == 4, isYear(second.value), (1...12).contains(first.value) {
            return FigureDate(.month(month: first.value, year: second.value), end: index + 3)
        }
        guard second.digits <= 2, text.isTight(index + 3), text.printed[text.tokens[index + 3].start] == separator,
            text.isTight(index + 4), let third = text.number(index + 4)
        else { return nil }
        if first.digits == 4, isYear(first.value), second.digits == 2, third.digits == 2 {
            return FigureDate(.day(day: third.value, month: second.value, year: first.value), end: index + 5)
        }
        guard first.digits <= 2, third.digits == 4, isYear(third.value) else { return nil }
        return FigureDate(.day(day: first.value, month: second.value, year: third.value), end: index + 5)
    }
}

extension TokenizedText {
    /// A number and how many digits it has; of a long one only the first nine count.
    package typealias Number = (value: Int, digits: Int)

    /// The number that a token is; nil where it is none.
    package func number(_ index: Int) -> Number? {
        guard index < tokens.count, tokens[index].kind == .number else { return nil }
        let digits = compared[tokens[index].start..<tokens[index].end]
        return (digits.prefix(9).reduce(0) { $0 * 10 + Int($1) - 0x30 }, digits.count)
    }

    /// A token's letters as printed.
    package func letters(printed index: Int) -> ArraySlice<Unicode.Scalar> {
        printed[tokens[index].start..<tokens[index].end]
    }

    /// The first token from a place on that is no line break.
    package func skippingBreaks(_ index: Int) -> Int {
        var index = index
        while index < tokens.count, tokens[index].kind == .lineBreak { index += 1 }
        return index
    }

    /// Whether a token is this punctuation character right behind the token before it.
    package func isTightMark(_ character: Unicode.Scalar, _ index: Int) -> Bool {
        isTight(index) && tokens[index].isMark(character)
    }

    /// The place of the number behind a dot, or behind two typed for one; nil where there is none.
    fileprivate func behindDot(_ index: Int, tightly: Bool) -> Int? {
        var place = tightly ? index : skippingBreaks(index)
        guard place < tokens.count, tokens[place].isMark("."), !tightly || isTight(place) else { return nil }
        place += 1
        if isTightMark(".", place) { place += 1 }
        if !tightly { place = skippingBreaks(place) }
        guard place < tokens.count, tokens[place].kind == .number, !tightly || isTight(place) else { return nil }
        return place
    }
}
