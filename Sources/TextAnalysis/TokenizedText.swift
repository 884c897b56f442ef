/// A text cut into words, numbers and punctuation, with the letters as printed and as they are compared.
///
/// Every grammar works on these tokens. One pass over the scalars makes them; a `String` is made only for what a record
/// keeps.
package struct TokenizedText: Sendable {
    /// What a token is.
    @frozen
    package enum Kind: Sendable, Hashable {
        /// Letters, with apostrophes and accents between them; a letter and a digit are never one token («5а»).
        case word
        /// Digits.
        case number
        /// One punctuation character.
        case mark
        /// A line break.
        case lineBreak
    }

    /// A token: where it stands, and what the grammars ask of it again and again.
    @frozen
    package struct Token: Sendable {
        package var kind: Kind
        /// Its first scalar and the one behind its last.
        package fileprivate(set) var start: Int, end: Int
        /// How many of its scalars are accents, which say nothing («сентября́»).
        @usableFromInline var accents: Int
        /// Whether white space or a line break stands before it.
        package var hasSpaceBefore: Bool
        /// The punctuation character in its compared form (any dash is `-`); 0 for words and numbers.
        package var mark: UInt16

        @inlinable
        init(kind: Kind, start: Int, end: Int, accents: Int, hasSpaceBefore: Bool, mark: UInt16) {
            self.kind = kind
            self.start = start
            self.end = end
            self.accents = accents
            self.hasSpaceBefore = hasSpaceBefore
            self.mark = mark
        }

        /// How many scalars it has.
        @inlinable package var count: Int { end - start }
        /// Whether it is that punctuation character.
        @inlinable
        package func isMark(_ character: Unicode.Scalar) -> Bool { kind == .mark && UInt32(mark) == character.value }
        /// Whether it is a dash or hyphen.
        @inlinable package var isDash: Bool { kind == .mark && mark == 0x2D }
    }

    /// The text as printed, its white space in order, lines parted by `\n`.
    package let printed: [Unicode.Scalar]
    /// The same as it is compared, scalar by scalar: lower case, ё as е, look-alikes as Cyrillic; the accents of a word
    /// stand behind its letters.
    package let compared: [UInt16]
    /// The tokens in order.
    package private(set) var tokens: [Token]

    /// The tokens of a cell's text.
    ///
    /// - Parameters:
    ///   - foldsTwinWords: whether a word of nothing but Latin look-alikes is compared as Cyrillic («MAPT»).
    ///   - joinsWithoutHyphen: whether `knows` knows whole words, not stems only, so that «учител⏎ь» may be joined too.
    ///   - knows: whether the vocabulary knows a word; a word that was broken over two lines by hand is joined where it
    ///     does (`plan-data.md`, “Text”).
    ///   - knowsName: whether a word can be a name; one with a capital that a hyphen breaks («Козло-⏎ва») is joined.
    package init(
        _ text: String, foldsTwinWords: Bool = false, joinsWithoutHyphen: Bool = false,
        knows: (ArraySlice<UInt16>) -> Bool = { _ in false },
        knowsName: (ArraySlice<UInt16>) -> Bool = { _ in false }
    ) {
        var scalars = Self.composed(CellText.lines(text))
        if scalars.contains("\n") {
            scalars = Self.joiningBrokenWords(
                scalars, withoutHyphen: joinsWithoutHyphen, knowsName: knowsName, knows: knows)
        }
        var tokens: [Token] = []
        tokens.reserveCapacity(scalars.count / 4 + 2)
        var compared = scalars.map(Folding.folded)
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
            var accents = 0
            if scalar == "\n" {
                kind = .lineBreak
            } else if Letters.isDigit(scalar) {
                kind = .number
                while index < scalars.count, Letters.isDigit(scalars[index]) { index += 1 }
            } else if Letters.isLetter(scalar) {
                kind = .word
                (index, accents) = Self.endOfWord(from: index, in: scalars, compared)
                if Folding.foldsTwins(scalars[start..<index], wholeWords: foldsTwinWords) {
                    for letter in start..<index {
                        if let twin = Folding.cyrillicTwin(of: scalars[letter]) { compared[letter] = twin }
                    }
                }
                if accents > 0 { Self.putAccentsLast(&compared[start..<index]) }
            }
            tokens.append(
                Token(
                    kind: kind, start: start, end: index, accents: accents, hasSpaceBefore: hasSpace,
                    mark: kind == .mark ? compared[start] : 0))
            hasSpace = kind == .lineBreak
        }
        self.printed = scalars
        self.compared = compared
        self.tokens = tokens
    }

    /// Where the word ends whose first letter stands before an index, and how many accents it has.
    private static func endOfWord(
        from second: Int, in scalars: [Unicode.Scalar], _ compared: [UInt16]
    ) -> (end: Int, accents: Int) {
        var index = second
        var accents = 0
        while index < scalars.count {
            if Letters.isLetter(scalars[index]) {
                // «ЩегельЮ.М.»: the space before the initials was forgotten.
                if Letters.isUpper(scalars[index]), !Letters.isUpper(scalars[index - 1]), index + 1 < scalars.count,
                    scalars[index + 1] == "."
                {
                    break
                }
                index += 1
            } else if compared[index] == 0x27, index + 1 < scalars.count, Letters.isLetter(scalars[index + 1]) {
                index += 2
            } else if Letters.isAccent(scalars[index]) {
                index += 1
                accents += 1
            } else {
                break
            }
        }
        return (index, accents)
    }

    /// Moves the letters of a word before its accents.
    private static func putAccentsLast(_ word: inout ArraySlice<UInt16>) {
        var end = word.startIndex
        for index in word.indices where !(0x0300...0x036F).contains(word[index]) {
            word.swapAt(index, end)
            end += 1
        }
    }

    /// A token's letters as they are compared.
    @inlinable
    package func letters(_ token: Token) -> ArraySlice<UInt16> { compared[token.start..<(token.end - token.accents)] }

    /// The letters from one token to another, the marks between them included: «теч-е».
    package func letters(_ tokens: ClosedRange<Int>) -> ArraySlice<UInt16> {
        compared[self.tokens[tokens.lowerBound].start..<(self.tokens[tokens.upperBound].end)]
    }

    /// Whether nothing stands between a token and the one before it.
    @inlinable
    package func isTight(_ index: Int) -> Bool {
        index > 0 && index < tokens.count && !tokens[index].hasSpaceBefore && tokens[index].kind != .lineBreak
    }

    /// Cuts the first letters off a word, which are another that was glued to it («2-янеделя»).
    package mutating func cut(_ index: Int, behind letters: Int) {
        tokens[index].start += letters
        tokens[index].hasSpaceBefore = false
    }

    /// The printed text of tokens, line breaks as spaces; empty for no tokens.
    package func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        var bytes: [UInt8] = []
        append(tokens[first].start..<tokens[last].end, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends printed scalars as UTF-8, line breaks as spaces.
    package func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + 2 * range.count)
        for scalar in printed[range] { bytes.append(utf8: scalar == "\n" ? " " : scalar) }
    }

    /// Whether a word begins with a capital letter.
    @inlinable
    package func isCapitalized(_ token: Token) -> Bool {
        token.kind == .word && Letters.isUpper(printed[token.start])
    }

    /// Whether a word is a single letter.
    @inlinable
    package func isSingleLetter(_ token: Token) -> Bool { token.kind == .word && token.count == 1 }

    /// Whether all letters of a word are capital ones.
    package func isAllCapitals(_ token: Token) -> Bool {
        token.kind == .word
            && printed[token.start..<token.end].allSatisfy { Letters.isUpper($0) || !Letters.isLetter($0) }
    }

    // MARK: Words over two lines

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
        scalars.count > 1 && Letters.isDash(scalars[scalars.count - 1]) && Letters.isUpper(scalars[scalars.count - 2])
    }

    /// The longest word that a line may break; what is longer is no word, and not looked at again at each break.
    private static let longestWord = 64

    /// The letters at the end.
    private static func lastWord(of scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var start = scalars.endIndex
        while start > scalars.startIndex, scalars.endIndex - start <= longestWord, Letters.isLetter(scalars[start - 1])
        {
            start -= 1
        }
        return scalars.endIndex - start > longestWord ? [] : scalars[start...]
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
            guard scalars[index] == "\n", index + 1 < scalars.count, Letters.isLetter(scalars[index + 1]),
                let last = result.last,
                !Letters.isUpper(scalars[index + 1]) || isUpperBeforeHyphen(result)
            else {
                result.append(scalars[index])
                continue
            }
            let hasHyphen = Letters.isDash(last)
            // No slice of the result may live on when it grows: each would make a copy of it.
            let leftKey = lastWord(of: hasHyphen ? result.dropLast() : result[...]).map(Folding.folded)
            let right = scalars[(index + 1)...].prefix(longestWord).prefix(while: Letters.isLetter)
            guard !leftKey.isEmpty else {
                result.append("\n")
                continue
            }
            let rightKey = right.map(Folding.folded)
            let knowsParts = (knows(leftKey[...]), knows(rightKey[...]))
            if hasHyphen && knowsParts == (true, true) { continue }
            // Without a hyphen, «педагог⏎и учащиеся» are words of their own; «учител⏎ь» is not.
            let mayJoin =
                hasHyphen
                || (withoutHyphen && !knowsParts.1 && (right.count > 1 || right.first.map(isEndingOnly) ?? false))
            // «Козло-⏎ва»; a surname's second half begins with a capital.
            let isName =
                hasHyphen && !knowsParts.0 && !Letters.isUpper(scalars[index + 1])
                && (lastWord(of: result.dropLast()).first.map(Letters.isUpper) ?? false)
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
