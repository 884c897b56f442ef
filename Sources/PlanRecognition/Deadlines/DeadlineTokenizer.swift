import TextAnalysis

/// Cuts a deadline cell into tokens in one pass over its scalars.
///
/// | mishap | how it is read |
/// | --- | --- |
/// | `2024/2025учебного`, `2024г.`, `25сентября` | a digit and a letter are never one token |
/// | `25.04.13.`, `25. 04. 2013`, `25.04 2013`, `25..04.2013` | one date |
/// | `12.XI.2024`, `2024.11.12`, `12,11,2024`, `12/11/2024` | one date |
/// | `1 октября..15 октября` | a dash between |
/// | `Cентябрь` (Latin C), `ВEРАСЕНЬ`, `MAPT` | Cyrillic words |
/// | `й` as `и` + U+0306 | one letter |
/// | `Сентябр⏎ьдекабр⏎ь`, `сен-⏎тябрь` | pieces that give a known word together are that word |
struct DeadlineTokenizer {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var tokens: [DeadlineToken] = []
    private var startsLine = false
    /// The scalars looked at.
    private var steps = 0

    /// The tokens of a text whose white space is in order, line breaks kept.
    ///
    /// - Parameters:
    ///   - scalars: the text's.
    ///   - shortForms: words that the profile adds to the lexicon.
    ///   - budget: counts the scalars looked at.
    static func tokens(
        of scalars: [Unicode.Scalar], shortForms: [String: DeadlineLexeme] = [:], budget: StepBudget
    ) -> [DeadlineToken] {
        var tokenizer = DeadlineTokenizer(scalars: scalars)
        tokenizer.run()
        budget.spend(tokenizer.steps)
        if !shortForms.isEmpty {
            for index in tokenizer.tokens.indices where tokenizer.tokens[index].kind == .word {
                if let lexeme = shortForms[tokenizer.tokens[index].word] { tokenizer.tokens[index].lexeme = lexeme }
            }
        }
        return DeadlineWordJoiner.joined(tokenizer.tokens, budget: budget)
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        tokens.reserveCapacity(scalars.count / 4 + 2)
    }

    private mutating func run() {
        while position < scalars.count {
            steps += 1
            let scalar = scalars[position]
            switch scalar.value {
            case 0x0A:
                startsLine = true
                position += 1
            case 0x2E, 0x2026:
                dots()
            case 0x20, 0x2A, 0x0300...0x036F, 0xB7, 0x2022, 0x2023, 0x25AA, 0x25CF, 0x25E6:
                // Dots that belong to a date or a short word were taken with it; stars and bullets say nothing.
                position += 1
            case 0x30...0x39: number()
            default:
                if Self.isLetter(scalar) { word() } else { mark(scalar) }
            }
        }
    }

    private mutating func add(
        _ kind: DeadlineToken.Kind, upTo end: Int, _ more: (inout DeadlineToken) -> Void = { _ in }
    ) {
        var token = DeadlineToken(kind: kind, range: position..<end)
        token.startsLine = startsLine
        more(&token)
        tokens.append(token)
        startsLine = false
        position = end
    }

    // MARK: Marks

    /// Two dots or more with a figure or a word on either side part them as a dash does.
    private mutating func dots() {
        var end = position
        while end < scalars.count, scalars[end] == "." || scalars[end] == "…" { end += 1 }
        let isRun = end - position > 1 || scalars[position] == "…"
        let next = skippingSpaces(end)
        let parts =
            next < scalars.count && (Self.isLetter(scalars[next]) || (0x30...0x39).contains(scalars[next].value))
        let follows =
            switch tokens.last?.kind {
            case .word, .number, .date, .monthYear: true
            default: false
            }
        guard isRun, parts, follows else {
            position = end
            return
        }
        add(.dash, upTo: end)
    }

    private mutating func mark(_ scalar: Unicode.Scalar) {
        let kind: DeadlineToken.Kind
        switch scalar {
        case ",": kind = .comma
        case ";": kind = .semicolon
        case ":": kind = .colon
        case "/", "\\", "|": kind = .slash
        case "(", "[", "{": kind = .open
        case ")", "]", "}": kind = .close
        case "\"", "«", "»", "„", "“", "”", "‟", "'", "’":
            if quotedNumber() { return }
            kind = .quote
        case "№": kind = .numero
        case "_":
            var end = position
            while end < scalars.count, scalars[end] == "_" || scalars[end] == " " && next(end) == "_" { end += 1 }
            return add(.blank, upTo: end)
        default:
            kind = Letters.isDash(scalar) ? .dash : .other
        }
        add(kind, upTo: position + 1)
    }

    private func next(_ index: Int) -> Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

    /// `«15» октября`: the number with its quotation marks.
    private mutating func quotedNumber() -> Bool {
        guard let number = digits(at: skippingSpaces(position + 1)), number.count <= 2 else { return false }
        let close = skippingSpaces(number.end)
        guard close < scalars.count, "\"»“”'’".unicodeScalars.contains(scalars[close]) else { return false }
        add(.number(number.value), upTo: close + 1) { $0.digits = number.count }
        return true
    }

    // MARK: Numbers

    /// A run of digits: its value, how many there are, where it ends.
    private struct Digits {
        var value: Int
        var count: Int
        var end: Int
    }

    private mutating func digits(at start: Int) -> Digits? {
        var value = 0
        var index = start
        while index < scalars.count, (0x30...0x39).contains(scalars[index].value) {
            if index - start < 9 { value = value * 10 + Int(scalars[index].value - 0x30) }
            index += 1
        }
        steps += index - start + 1
        return index > start ? Digits(value: value, count: index - start, end: index) : nil
    }

    private mutating func skippingSpaces(_ start: Int) -> Int {
        var index = start
        while index < scalars.count, scalars[index] == " " || scalars[index] == "\n" { index += 1 }
        steps += index - start + 1
        return index
    }

    private mutating func number() {
        guard let first = digits(at: position) else { return }
        if first.count <= 2 {
            if let clock = clock(first) { return add(.clock, upTo: clock) }
            if dotted(first) || romanMonth(first) { return }
        }
        if separated(first) { return }
        let end = ordinalEnd(first.end)
        add(.number(first.value), upTo: end ?? first.end) {
            $0.digits = first.count
            $0.isOrdinal = end != nil
        }
        if position < scalars.count, scalars[position] == "." { tokens[tokens.count - 1].hasDot = true }
    }

    /// `14:45`.
    private mutating func clock(_ hours: Digits) -> Int? {
        guard hours.end < scalars.count, scalars[hours.end] == ":", let minutes = digits(at: hours.end + 1),
            minutes.count == 2, minutes.value < 60, hours.value < 24
        else { return nil }
        return minutes.end
    }

    /// `25.04.2013`, `25.04`, `10.2009`, with the spaces and the last dot that people put in.
    private mutating func dotted(_ day: Digits) -> Bool {
        guard let secondStart = afterDot(day.end, spaces: false) ?? afterDot(day.end, spaces: true),
            let second = digits(at: secondStart)
        else { return false }
        let isTight = afterDot(day.end, spaces: false) != nil
        if isTight, second.count == 4, Self.isYear(second.value) {
            // «12.2024.15» is no date anyone writes.
            if let more = afterDot(second.end, spaces: false), let digits = digits(at: more) {
                add(.other, upTo: digits.end)
                return true
            }
            add(.monthYear(month: day.value, year: second.value), upTo: lastDot(second.end))
            return true
        }
        guard second.count <= 2 else { return false }
        if let start = afterDot(second.end, spaces: false), let year = digits(at: start), isTight {
            guard let value = Self.year(year) else {
                add(.other, upTo: year.end)
                return true
            }
            add(.date(day: day.value, month: second.value, year: value), upTo: lastDot(year.end))
            return true
        }
        // Spaces inside a date only where a year of four digits makes sure that it is one.
        let start = afterDot(second.end, spaces: true) ?? skippingSpaces(second.end)
        if start > second.end, let year = digits(at: start), year.count == 4, Self.isYear(year.value) {
            add(.date(day: day.value, month: second.value, year: year.value), upTo: lastDot(year.end))
            return true
        }
        guard isTight else { return false }
        add(.date(day: day.value, month: second.value, year: nil), upTo: lastDot(second.end)) {
            $0.digits = second.count
        }
        return true
    }

    /// `12.XI`, `12.XI.2024`: a month in roman numerals, unless words go on behind it («1.I полугодие»).
    private mutating func romanMonth(_ day: Digits) -> Bool {
        guard day.end + 1 < scalars.count, scalars[day.end] == "." else { return false }
        let end = wordEnd(day.end + 1)
        guard end > day.end + 1, let month = Self.roman(scalars[(day.end + 1)..<end]) else { return false }
        if let start = afterDot(end, spaces: false), let digits = digits(at: start), let year = Self.year(digits) {
            add(.date(day: day.value, month: month, year: year), upTo: lastDot(digits.end))
            return true
        }
        let next = skippingSpaces(lastDot(end))
        guard next == scalars.count || !Self.isLetter(scalars[next]) else { return false }
        add(.date(day: day.value, month: month, year: nil), upTo: lastDot(end))
        return true
    }

    /// Where the number behind a dot begins.
    private mutating func afterDot(_ index: Int, spaces: Bool) -> Int? {
        var index = spaces ? skippingSpaces(index) : index
        guard index < scalars.count, scalars[index] == "." else { return nil }
        index += 1
        if index < scalars.count, scalars[index] == "." { index += 1 }
        if spaces { index = skippingSpaces(index) }
        guard index < scalars.count, (0x30...0x39).contains(scalars[index].value) else { return nil }
        return index
    }

    private func lastDot(_ index: Int) -> Int {
        guard index < scalars.count, scalars[index] == "." else { return index }
        return index + 1
    }

    /// `2013-04-25`, `2013.04.25`, `25-04-2013`, `25/04/2013`, `25,04,2013`, `04/2013`.
    private mutating func separated(_ first: Digits) -> Bool {
        guard first.end < scalars.count, first.count == 4 || first.count <= 2,
            "/.,".unicodeScalars.contains(scalars[first.end]) || Letters.isDash(scalars[first.end]),
            let second = digits(at: first.end + 1)
        else { return false }
        if scalars[first.end] == "/", second.count == 4, Self.isYear(second.value), (1...12).contains(first.value) {
            add(.monthYear(month: first.value, year: second.value), upTo: second.end)
            return true
        }
        guard second.count <= 2, second.end < scalars.count, scalars[second.end] == scalars[first.end],
            let third = digits(at: second.end + 1)
        else { return false }
        if first.count == 4, Self.isYear(first.value), second.count == 2, third.count == 2 {
            add(.date(day: third.value, month: second.value, year: first.value), upTo: third.end)
            return true
        }
        guard first.count <= 2, third.count == 4, Self.isYear(third.value) else { return false }
        add(.date(day: first.value, month: second.value, year: third.value), upTo: third.end)
        return true
    }

    /// Where the ending of an ordinal number ends: `10-го`, `3я`; nil where there is none.
    private mutating func ordinalEnd(_ start: Int) -> Int? {
        guard start < scalars.count else { return nil }
        let hasDash = Letters.isDash(scalars[start])
        var index = hasDash ? start + 1 : start
        let first = index
        defer { steps += index - start }
        while index < scalars.count, Self.isLetter(scalars[index]) || (0x0300...0x036F).contains(scalars[index].value) {
            index += 1
        }
        guard index > first else { return nil }
        let known = hasDash ? Self.dashedEndings : Self.endings
        if index - first <= 5, known.contains(Self.compared(scalars[first..<index])) { return index }
        // «2-янеделя», «17гофевраля»: the space behind the ending was lost.
        return (1...3).map { first + $0 }.first { end in
            end + 4 <= index && known.contains(Self.compared(scalars[first..<end]))
                && DeadlineLexicon.lexeme(of: Self.compared(scalars[end..<index])) != nil
        }
    }

    private static let endings: Set<String> = ["го", "ый", "ий", "я", "ю", "ое", "ая", "ую", "ой", "га", "ае", "й"]
    private static let dashedEndings: Set<String> = endings.union([
        "е", "ого", "его", "ья", "ье", "ью", "ей", "му", "ому", "ем", "ом", "м", "х", "ых", "ага", "яга", "ы", "і",
        "шы",
        "гі", "ці", "тья", "тье", "тью", "тий", "тьего", "тьей", "ае", "яе", "яя", "юю", "ым", "ім", "им", "ти", "ми",
    ])

    static func isYear(_ value: Int) -> Bool { (1900...2099).contains(value) }

    /// The year of a dotted date: four digits, or two for 1970…2069.
    private static func year(_ digits: Digits) -> Int? {
        switch digits.count {
        case 4: isYear(digits.value) ? digits.value : nil
        case 2: digits.value < 70 ? 2000 + digits.value : 1900 + digits.value
        default: nil
        }
    }

    // MARK: Words

    private mutating func word() {
        var end = wordEnd(position)
        var word = Self.compared(scalars[position..<end])
        // «теч-е», «уч-го»: a hyphen inside a short form.
        if end < scalars.count, Letters.isDash(scalars[end]), end + 1 < scalars.count, Self.isLetter(scalars[end + 1]) {
            let longEnd = wordEnd(end + 1)
            let long = "\(word)-\(Self.compared(scalars[(end + 1)..<longEnd]))"
            if DeadlineLexicon.lexeme(of: long) != nil {
                word = long
                end = longEnd
            }
        }
        // «п/г».
        if next(end - 1) == "/", end + 1 < scalars.count, Self.isLetter(scalars[end + 1]) {
            let longEnd = wordEnd(end + 1)
            let long = "\(word)/\(Self.compared(scalars[(end + 1)..<longEnd]))"
            if DeadlineLexicon.lexeme(of: long) != nil {
                word = long
                end = longEnd
            }
        }
        if let parting = romanBeside(position..<end) {
            word = Self.compared(scalars[position..<parting])
            end = parting
        }
        // «II-го полугодия».
        let numeral = end
        if end < scalars.count, Letters.isDash(scalars[end]), Self.roman(scalars[position..<end]) != nil,
            let endingEnd = ordinalEnd(end)
        {
            end = endingEnd
        }
        let isCapital = Self.isCapital(scalars[position])
        let isUpper = isCapital && scalars[position..<end].allSatisfy { !Self.isLetter($0) || Self.isCapital($0) }
        let roman = Self.roman(scalars[position..<numeral])
        add(.word, upTo: end) {
            $0.word = word
            $0.lexeme = DeadlineLexicon.lexeme(of: word)
            $0.isCapital = isCapital
            $0.isUpper = isUpper
            $0.roman = roman
        }
        if position < scalars.count, scalars[position] == ".", next(position) != "." {
            tokens[tokens.count - 1].hasDot = true
            position += 1
        }
    }

    /// Where an unknown word is parted that a roman numeral begins or ends: «Iполугодие», «началаII».
    private mutating func romanBeside(_ range: Range<Int>) -> Int? {
        guard range.count > 3, DeadlineLexicon.lexeme(of: Self.compared(scalars[range])) == nil else { return nil }
        for length in 1...3 where range.count > length + 1 {
            for parting in [range.lowerBound + length, range.upperBound - length] {
                let isFirst = parting == range.lowerBound + length
                let numeral = isFirst ? range.lowerBound..<parting : parting..<range.upperBound
                let word = isFirst ? parting..<range.upperBound : range.lowerBound..<parting
                guard Self.roman(scalars[numeral]) != nil,
                    scalars[numeral].allSatisfy({ "IVXІХ".unicodeScalars.contains($0) }),
                    let lexeme = DeadlineLexicon.lexeme(of: Self.compared(scalars[word]))
                else { continue }
                switch lexeme {
                case .unit, .part, .halfOf: return parting
                case .during where !isFirst: return parting
                default: continue
                }
            }
        }
        return nil
    }

    private mutating func wordEnd(_ start: Int) -> Int {
        var index = start
        while index < scalars.count {
            let scalar = scalars[index]
            let isInside =
                Self.isLetter(scalar) || (0x0300...0x036F).contains(scalar.value)
                // An apostrophe between letters: «пад'езд».
                || ((scalar == "'" || scalar == "’") && index > start && next(index).map(Self.isLetter) == true)
            guard isInside else { break }
            index += 1
        }
        steps += index - start + 1
        return index
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        // Ⅱ: roman numerals of one character.
        Letters.isLetter(scalar) || (0x2160...0x217B).contains(scalar.value)
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { Folding.folded(scalar) != scalar.value }

    /// A word as it is compared: lower case, Cyrillic where it has a Cyrillic letter or none but look-alikes («MAPT»).
    static func compared(_ word: ArraySlice<Unicode.Scalar>) -> String {
        var hasLatin = false
        var hasCyrillic = false
        var isAllAlike = true
        for scalar in word {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A:
                hasLatin = true
                if isAllAlike, Folding.cyrillicTwin(of: scalar) == nil { isAllAlike = false }
            case 0x0300...0x036F, 0x27, 0x2019: continue
            default: hasCyrillic = true
            }
        }
        let foldsTwins = hasLatin && (hasCyrillic || isAllAlike)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 * word.count)
        var previous: UInt16 = 0
        for scalar in word {
            switch scalar.value {
            case 0x0306:
                // A breve that follows its letter: й, ў.
                if previous == 0x0438 || previous == 0x0443 { bytes.removeLast(2) }
                bytes.append(codeUnit: previous == 0x0443 ? 0x045E : 0x0439)
            case 0x0300...0x036F, 0x27, 0x2019: continue
            default:
                previous = (foldsTwins ? Folding.cyrillicTwin(of: scalar) : nil) ?? Folding.folded(scalar)
                bytes.append(codeUnit: previous)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value of a roman numeral up to XII, written with Latin or Cyrillic letters; П and Ш stand for II and III.
    private static func roman(_ word: ArraySlice<Unicode.Scalar>) -> Int? {
        guard word.count <= 4 else { return nil }
        if word.count == 1, let scalar = word.first {
            switch scalar.value {
            case 0x2160...0x216B: return Int(scalar.value) - 0x215F
            case 0x2170...0x217B: return Int(scalar.value) - 0x216F
            default: break
            }
        }
        var numeral = ""
        for scalar in word {
            switch scalar {
            case "I", "І", "l", "1", "i", "і": numeral += "I"
            case "V", "v": numeral += "V"
            case "X", "Х", "x", "х": numeral += "X"
            case "П",
                "п" where word.count == 1:
                return 2
            case "Ш",
                "ш" where word.count == 1:
                return 3
            default: return nil
            }
        }
        return romans[numeral]
    }

    private static let romans: [String: Int] = [
        "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12,
    ]
}
