import TextAnalysis

/// Groups the tokens of a deadline cell's text into those of its grammar: dates in figures, ordinals, short forms.
///
/// | mishap | how it is read |
/// | --- | --- |
/// | `2024/2025учебного`, `2024г.`, `25сентября` | a digit and a letter are never one token |
/// | `25.04.13.`, `25. 04. 2013`, `12.XI.2024`, `12,11,2024` | one date (``FigureDate``) |
/// | `2-янеделя`, `Iполугодие`, `началаII` | two words |
/// | `1 октября..15 октября` | a dash between |
/// | `Cентябрь` (Latin C), `ВEРАСЕНЬ`, `MAPT` | Cyrillic words |
/// | `Сентябр⏎ьдекабр⏎ь`, `сен-⏎тябрь` | pieces that give a known word together are that word |
struct DeadlineTokenizer {
    private var text: TokenizedText
    /// The place of the text's token that is next.
    private var index = 0
    private var tokens: [DeadlineToken] = []
    private var startsLine = false

    /// The tokens of a text.
    ///
    /// - Parameters:
    ///   - text: one whose words of nothing but look-alikes are Cyrillic.
    ///   - shortForms: words that the profile adds to the lexicon.
    ///   - budget: counts the scalars looked at.
    static func tokens(
        of text: TokenizedText, shortForms: [[UInt16]: DeadlineLexeme] = [:], budget: StepBudget
    ) -> [DeadlineToken] {
        var tokenizer = DeadlineTokenizer(text: text)
        // Each is looked at when the text is cut, as a letter of a token, and when its word is looked up.
        budget.spend(3 * text.printed.count)
        tokenizer.run()
        if !shortForms.isEmpty {
            for index in tokenizer.tokens.indices where tokenizer.tokens[index].kind == .word {
                if let lexeme = shortForms[Array(tokenizer.tokens[index].word)] {
                    tokenizer.tokens[index].lexeme = lexeme
                }
            }
        }
        return DeadlineWordJoiner.joined(tokenizer.tokens, budget: budget)
    }

    private init(text: TokenizedText) {
        self.text = text
        tokens.reserveCapacity(text.tokens.count)
    }

    private mutating func run() {
        while index < text.tokens.count {
            switch text.tokens[index].kind {
            case .lineBreak:
                startsLine = true
                index += 1
            case .number: number()
            case .word: word()
            case .mark: mark()
            }
        }
    }

    /// Where a token ends: behind one of the text's tokens, or within it.
    private struct End {
        /// The place behind the last of the text's tokens.
        var place: Int
        /// How many letters of that token belong to the other, where others are another word's.
        var letters: Int?
    }

    /// Adds a token made of the text's tokens up to a place.
    private mutating func add(
        _ kind: DeadlineToken.Kind, upTo place: Int, _ more: (inout DeadlineToken) -> Void = { _ in }
    ) {
        add(kind, upTo: End(place: place), more)
    }

    private mutating func add(
        _ kind: DeadlineToken.Kind, upTo end: End, _ more: (inout DeadlineToken) -> Void = { _ in }
    ) {
        let start = text.tokens[index].start
        if let letters = end.letters {
            index = end.place - 1
            text.cut(index, behind: letters)
        } else {
            index = end.place
        }
        let endOfRange = end.letters == nil ? text.tokens[index - 1].end : text.tokens[index].start
        var token = DeadlineToken(kind: kind, range: start..<endOfRange)
        token.startsLine = startsLine
        more(&token)
        tokens.append(token)
        startsLine = false
    }

    // MARK: Marks

    private mutating func mark() {
        let kind: DeadlineToken.Kind
        switch text.tokens[index].mark {
        case 0x2E, 0x2026: return dots()
        // Stars, bullets and accents without a letter say nothing.
        case 0x2A, 0xB7, 0x0300...0x036F, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6:
            index += 1
            return
        case 0x2C: kind = .comma
        case 0x3B: kind = .semicolon
        case 0x3A: kind = .colon
        case 0x2F, 0x5C, 0x7C: kind = .slash
        case 0x28, 0x5B, 0x7B: kind = .open
        case 0x29, 0x5D, 0x7D: kind = .close
        case 0x22, 0x27:
            if quotedNumber() { return }
            kind = .quote
        case 0x2116: kind = .numero
        case 0x5F: return add(.blank, upTo: blankEnd())
        case 0x2D: kind = .dash
        default: kind = .other
        }
        add(kind, upTo: index + 1)
    }

    /// Two dots or more with a figure or a word on either side part them as a dash does; others say nothing.
    private mutating func dots() {
        var end = index + 1
        while text.isTightMark(".", end) || text.isTightMark("…", end) { end += 1 }
        let isRun = end - index > 1 || text.tokens[index].isMark("…")
        let next = text.skippingBreaks(end)
        let parts = next < text.tokens.count && text.tokens[next].kind != .mark
        let follows =
            switch tokens.last?.kind {
            case .word, .number, .date, .monthYear: true
            default: false
            }
        guard isRun, parts, follows else {
            index = end
            return
        }
        add(.dash, upTo: end)
    }

    /// Where a gap to be filled in ends, spaces between its lines included.
    private func blankEnd() -> Int {
        var end = index + 1
        while end < text.tokens.count, text.tokens[end].isMark("_") { end += 1 }
        return end
    }

    /// `«15» октября`: the number with its quotation marks.
    private mutating func quotedNumber() -> Bool {
        let place = text.skippingBreaks(index + 1)
        guard let number = text.number(place), number.digits <= 2 else { return false }
        let close = text.skippingBreaks(place + 1)
        guard close < text.tokens.count, text.tokens[close].isMark("\"") || text.tokens[close].isMark("'") else {
            return false
        }
        add(.number(number.value), upTo: close + 1) { $0.digits = number.digits }
        return true
    }

    // MARK: Numbers

    private mutating func number() {
        guard let number = text.number(index) else { return }
        if number.digits <= 2, let end = clockEnd(number) { return add(.clock, upTo: end) }
        if let date = FigureDate(at: index, in: text) {
            let kind: DeadlineToken.Kind =
                switch date.kind {
                case .day(let day, let month, let year): .date(day: day, month: month, year: year)
                case .month(let month, let year): .monthYear(month: month, year: year)
                case .none: .other
                }
            let hasDot = kind != .other && text.isTightMark(".", date.end)
            return add(kind, upTo: hasDot ? date.end + 1 : date.end) { $0.digits = date.monthDigits }
        }
        let end = ordinalEnd(index + 1)
        add(.number(number.value), upTo: end ?? End(place: index + 1)) {
            $0.digits = number.digits
            $0.isOrdinal = end != nil
        }
        if text.isTightMark(".", index) { tokens[tokens.count - 1].hasDot = true }
    }

    /// `14:45`.
    private func clockEnd(_ hours: TokenizedText.Number) -> Int? {
        guard text.isTightMark(":", index + 1), text.isTight(index + 2), let minutes = text.number(index + 2),
            minutes.digits == 2, minutes.value < 60, hours.value < 24
        else { return nil }
        return index + 3
    }

    /// Where the ending of an ordinal number ends: `10-го`, `3я`; nil where there is none.
    private func ordinalEnd(_ place: Int) -> End? {
        let hasDash = place < text.tokens.count && text.isTight(place) && text.tokens[place].isDash
        let place = hasDash ? place + 1 : place
        guard text.isTight(place), text.tokens[place].kind == .word else { return nil }
        let letters = text.letters(text.tokens[place])
        let known = hasDash ? Self.dashedEndings : Self.endings
        if known.contains(letters) { return End(place: place + 1) }
        // «2-янеделя», «17гофевраля»: the space behind the ending was lost.
        let length = (1...3).first { length in
            letters.count >= length + 4 && known.contains(letters.prefix(length))
                && DeadlineLexicon.lexeme(of: letters.dropFirst(length)) != nil
        }
        return length.map { End(place: place + 1, letters: $0) }
    }

    private static let endings: StemSet = "го ый ий я ю ое ая ую ой га ае й"
    private static let dashedEndings: StemSet = """
        го ый ий я ю ое ая ую ой га ае й
        е ого его ья ье ью ей му ому ем ом м х ых ага яга ы і шы гі ці шая шае шую шай шага тая тае тую тай тья тье тью тий тьего тьей яе яя юю ым ім им ти ми
        """

    // MARK: Words

    private mutating func word() {
        let first = text.tokens[index]
        var end = End(place: index + 1)
        var word = text.letters(first)
        var lexeme = DeadlineLexicon.lexeme(of: word)
        // «теч-е», «уч-го», «п/г»: a hyphen or a slash inside a short form.
        if text.isTightMark("-", index + 1) || text.isTightMark("/", index + 1), text.isTight(index + 2),
            text.tokens[index + 2].kind == .word
        {
            let whole = text.letters(index...(index + 2))
            if let known = DeadlineLexicon.lexeme(of: whole) { (word, lexeme, end.place) = (whole, known, index + 3) }
        }
        if lexeme == nil, let length = romanBeside(word) {
            end.letters = length
            word = word.prefix(length)
            lexeme = DeadlineLexicon.lexeme(of: word)
        }
        let printed = text.letters(printed: index).prefix(word.count)
        let roman = RomanNumeral.looseValue(of: printed)
        // «II-го полугодия»; «IX-X» are two numerals.
        if roman != nil, text.isTightMark("-", end.place), let ending = ordinalEnd(end.place),
            !Letters.isUpper(text.printed[text.tokens[end.place + 1].start])
        {
            end = ending
        }
        let isCapital = Letters.isUpper(text.printed[first.start])
        add(.word, upTo: end) {
            $0.word = word
            $0.lexeme = lexeme
            $0.isCapital = isCapital
            $0.isUpper = isCapital && printed.allSatisfy { !Letters.isLower($0) }
            $0.roman = roman
        }
        if text.isTightMark(".", index), !text.isTightMark(".", index + 1) {
            tokens[tokens.count - 1].hasDot = true
            index += 1
            // «к. мая» is its end, «с. Мирное» a village: a preposition has no dot.
            if word.count == 1, Self.isJoining(lexeme) { tokens[tokens.count - 1].lexeme = nil }
        }
    }

    private static func isJoining(_ lexeme: DeadlineLexeme?) -> Bool {
        switch lexeme {
        case .from, .upTo, .until, .towards, .inside, .and: true
        default: false
        }
    }

    /// How many letters an unknown word's first part has that a roman numeral begins or ends: «Iполугодие», «началаII».
    private func romanBeside(_ word: ArraySlice<UInt16>) -> Int? {
        let printed = text.letters(printed: index)
        guard word.count > 3, printed.count == word.count else { return nil }
        for length in 1...3 where word.count > length + 1 {
            if Self.isNumeral(printed.prefix(length)), Self.isCounted(word.dropFirst(length), behind: true) {
                return length
            }
            if Self.isNumeral(printed.suffix(length)), Self.isCounted(word.dropLast(length), behind: false) {
                return word.count - length
            }
        }
        return nil
    }

    private static func isNumeral(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        letters.allSatisfy { RomanNumeral.isDigit($0) } && RomanNumeral.looseValue(of: letters) != nil
    }

    /// Whether a word is one that numerals count.
    private static func isCounted(_ word: ArraySlice<UInt16>, behind: Bool) -> Bool {
        switch DeadlineLexicon.lexeme(of: word) {
        case .unit, .part, .halfOf: true
        case .during: !behind
        default: false
        }
    }
}
