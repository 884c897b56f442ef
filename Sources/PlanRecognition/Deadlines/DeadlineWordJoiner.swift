import TextAnalysis

/// Puts words together that a line break, a hyphen or a lost space has cut or glued.
///
/// | printed | read |
/// | --- | --- |
/// | `Сентябр⏎ьдекабр⏎ь` | сентябрь, декабрь (glued: the hyphen between them was lost) |
/// | `сен-⏎тябрь`, `Октяб⏎рь` | сентябрь, октябрь |
/// | `учебногогода`, `всентябре` | учебного года, в сентябре |
enum DeadlineWordJoiner {
    /// How many pieces a word may lie in: «Сентябр⏎ьдекабр⏎ь» has three.
    private static let maximumPieces = 4

    static func joined(_ tokens: [DeadlineToken], budget: StepBudget) -> [DeadlineToken] {
        // Only a word that the lexicon does not know, or one that a line broke, can need mending.
        guard tokens.contains(where: { $0.kind == .word && ($0.lexeme == nil || $0.startsLine) }) else { return tokens }
        var result: [DeadlineToken] = []
        result.reserveCapacity(tokens.count)
        var index = 0
        while index < tokens.count {
            if let (words, end) = mended(tokens, at: index, budget: budget) {
                result += words
                index = end
            } else {
                result.append(tokens[index])
                index += 1
            }
        }
        return result
    }

    /// The longest run of pieces from here that makes known words, and where it ends.
    private static func mended(
        _ tokens: [DeadlineToken], at start: Int, budget: StepBudget
    ) -> (words: [DeadlineToken], end: Int)? {
        guard tokens[start].kind == .word else { return nil }
        let pieces = pieces(tokens, from: start)
        // Words that the lexicon knows, and that no line broke, are what they are.
        guard pieces.contains(where: { tokens[$0].lexeme == nil || tokens[$0].startsLine }) else { return nil }
        // One word of all pieces is surer than two words of them: «В тече-⏎ние учеб-⏎ного».
        for count in stride(from: pieces.count, to: 1, by: -1) {
            guard let word = word(of: pieces.prefix(count), tokens, budget),
                let lexeme = DeadlineLexicon.lexeme(of: word)
            else { continue }
            var token = tokens[start]
            token.word = word
            token.lexeme = lexeme
            token.roman = nil
            token.hasDot = tokens[pieces[count - 1]].hasDot
            token.range = token.range.lowerBound..<tokens[pieces[count - 1]].range.upperBound
            token.isMended = true
            return ([token], pieces[count - 1] + 1)
        }
        for count in stride(from: pieces.count, to: 0, by: -1) {
            guard let word = word(of: pieces.prefix(count), tokens, budget) else { continue }
            let last = tokens[pieces[count - 1]]
            if let halves = halves(of: word), !ends(halves.first.word.count, oneOf: pieces.prefix(count - 1), tokens) {
                var first = tokens[start]
                (first.word, first.lexeme) = halves.first
                first.roman = nil
                first.range = first.range.lowerBound..<last.range.upperBound
                first.hasDot = last.hasDot
                var second = first
                (second.word, second.lexeme) = halves.second
                second.isGlued = true
                second.startsLine = false
                return ([first, second], pieces[count - 1] + 1)
            }
            if count == 1, let parts = DeadlineWordParter.parts(of: word, budget: budget) {
                var first = tokens[start]
                (first.word, first.lexeme) = parts.first
                first.roman = nil
                first.hasDot = false
                var second = tokens[start]
                (second.word, second.lexeme) = parts.second
                second.roman = nil
                second.startsLine = false
                return ([first, second], start + 1)
            }
        }
        return nil
    }

    /// Where the words are that may be pieces of one from here: nothing but a hyphen at a line's end between them.
    private static func pieces(_ tokens: [DeadlineToken], from start: Int) -> [Int] {
        var pieces = [start]
        var next = start + 1
        // A dot ends a word for good.
        while pieces.count < maximumPieces, next < tokens.count, !tokens[next - 1].hasDot {
            if tokens[next].kind == .dash, next + 1 < tokens.count, tokens[next + 1].startsLine { next += 1 }
            guard tokens[next].kind == .word else { break }
            pieces.append(next)
            next += 1
        }
        return pieces
    }

    /// The letters of pieces as one word; nil where nothing needs mending, all of them being words of their own.
    private static func word(
        of pieces: ArraySlice<Int>, _ tokens: [DeadlineToken], _ budget: StepBudget
    ) -> ArraySlice<UInt16>? {
        let isUnknown = pieces.contains { tokens[$0].lexeme == nil }
        guard isUnknown || pieces.count == 2 else { return nil }
        let word = pieces.count == 1 ? tokens[pieces[0]].word : pieces.reduce(into: []) { $0 += tokens[$1].word }
        budget.spend(2 * word.count)
        guard isUnknown || isShortFormBroken(tokens[pieces[0]], tokens[pieces[1]], word) else { return nil }
        return word
    }

    /// Whether one of the pieces ends behind a number of letters.
    private static func ends(_ length: Int, oneOf pieces: ArraySlice<Int>, _ tokens: [DeadlineToken]) -> Bool {
        var end = 0
        return pieces.contains { piece in
            end += tokens[piece].word.count
            return end == length
        }
    }

    /// «снеж⏎ня»: a short form of a month that the next line goes on with.
    private static func isShortFormBroken(
        _ first: DeadlineToken, _ second: DeadlineToken, _ word: ArraySlice<UInt16>
    ) -> Bool {
        guard second.startsLine, !second.isCapital, case .month(let month) = first.lexeme else { return false }
        return DeadlineLexicon.lexeme(of: word) == .month(month)
    }

    /// A word of the lexicon, and what it means.
    typealias Known = (word: ArraySlice<UInt16>, lexeme: DeadlineLexeme)

    /// A word that is two words of time without the space between them, each of three letters at least.
    private static func halves(of word: ArraySlice<UInt16>) -> (first: Known, second: Known)? {
        guard word.count >= 6, DeadlineLexicon.begins(word) else { return nil }
        for length in 3...min(word.count - 3, DeadlineLexicon.longestWord) {
            let (first, second) = (word.prefix(length), word.dropFirst(length))
            if let left = DeadlineLexicon.lexeme(of: first), isOfTime(left),
                let right = DeadlineLexicon.lexeme(of: second), isOfTime(right)
            {
                return ((first, left), (second, right))
            }
        }
        return nil
    }

    private static func isOfTime(_ lexeme: DeadlineLexeme) -> Bool {
        switch lexeme {
        case .month, .unit, .school, .during, .part, .ordinal: true
        default: false
        }
    }
}
