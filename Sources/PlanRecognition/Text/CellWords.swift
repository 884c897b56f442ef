internal import PlanModel

/// The words, numbers and punctuation of a cell, with the letters as printed and as they are compared.
///
/// The grammars of responsible, results, marks and headings work on these tokens. One pass over the scalars makes them;
/// a `String` is made only for what a record keeps.
struct CellWords: Sendable {
    /// What a token is.
    enum Kind: Sendable, Hashable {
        /// Letters, with apostrophes between them; digits may follow letters («5а» is a number and a word).
        case word
        /// Digits.
        case number
        /// One punctuation character.
        case mark
        /// A line break.
        case lineBreak
    }

    /// A token: where it stands, and what the grammars ask of it again and again.
    struct Token: Sendable {
        var kind: Kind
        /// Its first scalar and the one behind its last.
        var start: Int, end: Int
        /// Whether white space or a line break stands before it.
        var hasSpaceBefore: Bool
        /// The punctuation character in its compared form (any dash is `-`); 0 for words and numbers.
        var mark: UInt16

        /// Whether it is that punctuation character.
        func isMark(_ character: Unicode.Scalar) -> Bool { kind == .mark && UInt32(mark) == character.value }
        /// Whether it is a dash or hyphen.
        var isDash: Bool { isMark("-") }
    }

    /// The text as printed, its white space in order, lines parted by `\n`.
    let printed: [Unicode.Scalar]
    /// The same as it is compared, scalar by scalar: lower case, ё as е, look-alikes as Cyrillic.
    let compared: [UInt16]
    /// The tokens in order.
    let tokens: [Token]

    /// The tokens of a cell's text.
    ///
    /// - Parameters:
    ///   - joinsWithoutHyphen: whether `knows` knows whole words, not stems only, so that «учител⏎ь» may be joined too.
    ///   - knowsName: whether a word can be a name; one with a capital that a hyphen breaks («Козло-⏎ва») is joined.
    ///   - knows: whether the vocabulary knows a word; a word that was broken over two lines by hand is joined where it
    ///     does (`plan-data.md`, “Text”).
    init(
        _ text: String, joinsWithoutHyphen: Bool = false, knows: (ArraySlice<UInt16>) -> Bool = { _ in false },
        knowsName: (ArraySlice<UInt16>) -> Bool = { _ in false }
    ) {
        var scalars = Self.composed(CellText.lines(text))
        if scalars.contains("\n") {
            scalars = Self.joiningBrokenWords(
                scalars, withoutHyphen: joinsWithoutHyphen, knowsName: knowsName, knows: knows)
        }
        var tokens: [Token] = []
        var compared = scalars.map(Self.comparedLetter)
        var index = 0
        var hasSpace = false
        while index < scalars.count {
            let start = index
            let scalar = scalars[index]
            index += 1
            if scalar == " " {
                hasSpace = true
                continue
            }
            var kind = Kind.mark
            if scalar == "\n" {
                kind = .lineBreak
            } else if Self.isDigit(scalar) {
                kind = .number
                while index < scalars.count, Self.isDigit(scalars[index]) { index += 1 }
            } else if Self.isLetter(scalar) {
                kind = .word
                while index < scalars.count {
                    if Self.isLetter(scalars[index]) {
                        // «ЩегельЮ.М.»: the space before the initials was forgotten.
                        if Self.isUpper(scalars[index]), !Self.isUpper(scalars[index - 1]), index + 1 < scalars.count,
                            scalars[index + 1] == "."
                        {
                            break
                        }
                        index += 1
                    } else if compared[index] == 0x27, index + 1 < scalars.count, Self.isLetter(scalars[index + 1]) {
                        index += 2
                    } else {
                        break
                    }
                }
                Self.foldLookAlikes(in: &compared, from: start, to: index, printed: scalars)
            }
            tokens.append(
                Token(
                    kind: kind, start: start, end: index, hasSpaceBefore: hasSpace,
                    mark: kind == .mark ? compared[start] : 0))
            hasSpace = kind == .lineBreak
        }
        self.printed = scalars
        self.compared = compared
        self.tokens = tokens
    }

    /// A token's letters as they are compared.
    func letters(_ token: Token) -> ArraySlice<UInt16> { compared[token.start..<token.end] }

    /// The printed text of tokens, line breaks as spaces; empty for no tokens.
    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        var bytes: [UInt8] = []
        append(tokens[first].start..<tokens[last].end, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends printed scalars as UTF-8, line breaks as spaces.
    func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + 2 * range.count)
        for scalar in printed[range] { bytes.append(utf8: scalar == "\n" ? " " : scalar) }
    }

    /// Whether a word begins with a capital letter.
    func isCapitalized(_ token: Token) -> Bool { token.kind == .word && Self.isUpper(printed[token.start]) }

    /// Whether a word is a single letter.
    func isSingleLetter(_ token: Token) -> Bool { token.kind == .word && token.end - token.start == 1 }

    /// Whether all letters of a word are capital ones.
    func isAllCapitals(_ token: Token) -> Bool {
        token.kind == .word && printed[token.start..<token.end].allSatisfy { Self.isUpper($0) || !Self.isLetter($0) }
    }

    // MARK: Letters

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x0400...0x0481, 0x048A...0x04FF, 0xC0...0x024F: true
        default: false
        }
    }

    static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x0400...0x042F, 0x0490: true
        default: false
        }
    }

    /// A scalar as it is compared, look-alikes aside.
    static func comparedLetter(_ scalar: Unicode.Scalar) -> UInt16 {
        switch scalar.value {
        // Most letters are small ones: they come first.
        case 0x0430...0x044F, 0x61...0x7A: UInt16(scalar.value)
        case 0x41...0x5A: UInt16(scalar.value) + 0x20
        case 0x0401, 0x0451: 0x0435
        case 0x0410...0x042F: UInt16(scalar.value) + 0x20
        case 0x0400...0x040F: UInt16(scalar.value) + 0x50
        case 0x0490: 0x0491
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: 0x2D
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: 0x22
        case 0x2018...0x201B, 0x02BC, 0x60, 0xB4: 0x27
        case 0...0xFFFF: UInt16(scalar.value)
        default: 0xFFFD
        }
    }

    /// Latin letters that look like Cyrillic ones become Cyrillic in a word that has a Cyrillic letter; a lone `i` is
    /// the Belarusian conjunction.
    private static func foldLookAlikes(
        in compared: inout [UInt16], from start: Int, to end: Int, printed: [Unicode.Scalar]
    ) {
        let word = compared[start..<end]
        let hasLatin = word.contains { $0 < 0x80 && $0 != 0x27 }
        guard hasLatin, word.contains(where: { $0 >= 0x0400 }) || (end - start == 1 && word.first == 0x69) else {
            return
        }
        for index in start..<end {
            switch compared[index] {
            case 0x61: compared[index] = 0x0430  // a
            case 0x62 where isUpper(printed[index]): compared[index] = 0x0432  // B
            case 0x63: compared[index] = 0x0441  // c
            case 0x65: compared[index] = 0x0435  // e
            case 0x68 where isUpper(printed[index]): compared[index] = 0x043D  // H
            case 0x69: compared[index] = 0x0456  // i
            case 0x6B: compared[index] = 0x043A  // k
            case 0x6D: compared[index] = 0x043C  // m
            case 0x6F: compared[index] = 0x043E  // o
            case 0x70: compared[index] = 0x0440  // p
            case 0x74: compared[index] = 0x0442  // t
            case 0x78: compared[index] = 0x0445  // x
            case 0x79: compared[index] = 0x0443  // y
            default: break
            }
        }
    }

    /// Letters that are no word by themselves.
    private static func isEndingOnly(_ scalar: Unicode.Scalar) -> Bool { "ьйыеюэхмг".unicodeScalars.contains(scalar) }

    /// The scalars, with й, ё, ў and ї of two scalars (as macOS writes them) in one: canonically the same text.
    private static func composed(_ text: String) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value == 0x0306 || scalar.value == 0x0308, let last = result.last,
                let whole = composition(last, scalar)
            {
                result[result.count - 1] = whole
            } else {
                result.append(scalar)
            }
        }
        return result
    }

    private static func composition(_ letter: Unicode.Scalar, _ accent: Unicode.Scalar) -> Unicode.Scalar? {
        switch (letter, accent.value) {
        case ("и", 0x0306): "й"
        case ("И", 0x0306): "Й"
        case ("у", 0x0306): "ў"
        case ("У", 0x0306): "Ў"
        case ("е", 0x0308): "ё"
        case ("Е", 0x0308): "Ё"
        case ("і", 0x0308): "ї"
        default: nil
        }
    }

    /// Whether a capital and a hyphen end the text: «ОТВЕТСТВЕН-».
    private static func isUpperBeforeHyphen(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.count > 1 && comparedLetter(scalars[scalars.count - 1]) == 0x2D && isUpper(scalars[scalars.count - 2])
    }

    /// The letters at the end.
    private static func lastWord(of scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        scalars.suffix(scalars.endIndex - (scalars.lastIndex { !isLetter($0) }.map { $0 + 1 } ?? scalars.startIndex))
    }

    /// Joins words broken over two lines by hand, with a hyphen («попечительс-⏎кого») or without («попечительс⏎кого»),
    /// where the whole is a known word. Where both parts are known («педагог-⏎психолог») the hyphen is the word's own
    /// and only the break goes.
    private static func joiningBrokenWords(
        _ scalars: [Unicode.Scalar], withoutHyphen: Bool, knowsName: (ArraySlice<UInt16>) -> Bool,
        knows: (ArraySlice<UInt16>) -> Bool
    ) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(scalars.count)
        for index in scalars.indices {
            guard scalars[index] == "\n", index + 1 < scalars.count, isLetter(scalars[index + 1]),
                let last = result.last,
                !isUpper(scalars[index + 1]) || isUpperBeforeHyphen(result)
            else {
                result.append(scalars[index])
                continue
            }
            let hasHyphen = comparedLetter(last) == 0x2D
            // No slice of the result may live on when it grows: each would make a copy of it.
            let leftKey = lastWord(of: hasHyphen ? result.dropLast() : result[...]).map(comparedLetter)
            let right = scalars[(index + 1)...].prefix { isLetter($0) }
            guard !leftKey.isEmpty else {
                result.append("\n")
                continue
            }
            let rightKey = right.map(comparedLetter)
            let knowsParts = (knows(leftKey[...]), knows(rightKey[...]))
            if hasHyphen && knowsParts == (true, true) { continue }
            // Without a hyphen, «педагог⏎и учащиеся» are words of their own; «учител⏎ь» is not.
            let mayJoin =
                hasHyphen
                || (withoutHyphen && !knowsParts.1 && (right.count > 1 || right.first.map(isEndingOnly) ?? false))
            // «Козло-⏎ва»; a surname's second half begins with a capital.
            let isName =
                hasHyphen && !knowsParts.0 && !isUpper(scalars[index + 1])
                && (lastWord(of: result.dropLast()).first.map(isUpper) ?? false)
                && knowsName((leftKey + rightKey)[...])
            if isName || mayJoin && knows((leftKey + rightKey)[...]) {
                if hasHyphen { result.removeLast() }
                continue
            }
            result.append("\n")
        }
        return result
    }
}
