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
        var ends: [Int] = [start + 1]
        var index = start + 1
        while ends.count < maximumPieces, index < tokens.count {
            // A dot ends a word for good.
            guard !tokens[index - 1].hasDot else { break }
            if tokens[index].kind == .dash, index + 1 < tokens.count, tokens[index + 1].startsLine { index += 1 }
            guard tokens[index].kind == .word else { break }
            index += 1
            ends.append(index)
        }
        // One word of all pieces is surer than two words of them: «В тече-⏎ние учеб-⏎ного».
        for (end, isOneWord) in ends.reversed().map({ ($0, true) }) + ends.reversed().map({ ($0, false) }) {
            let pieces = tokens[start..<end].filter { $0.kind == .word }
            let word = pieces.count == 1 ? pieces[0].word : pieces.reduce(into: []) { $0 += $1.word }
            budget.spend(2 * word.count)
            guard pieces.contains(where: { $0.lexeme == nil }) || isShortFormBroken(pieces, word) else { continue }
            let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
            if isOneWord {
                guard pieces.count > 1, let lexeme = DeadlineLexicon.lexeme(of: word) else { continue }
                var token = tokens[start]
                token.word = word
                token.lexeme = lexeme
                token.roman = nil
                token.hasDot = tokens[end - 1].hasDot
                token.range = range
                token.isMended = true
                return ([token], end)
            }
            let boundaries = pieces.dropLast().reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.word.count) }
            if let halves = halves(of: word), !boundaries.contains(halves.first.word.count) {
                var first = tokens[start]
                (first.word, first.lexeme, first.roman, first.range) = (
                    halves.first.word, halves.first.lexeme, nil, range
                )
                first.hasDot = tokens[end - 1].hasDot
                var second = first
                (second.word, second.lexeme) = halves.second
                second.isGlued = true
                second.startsLine = false
                return ([first, second], end)
            }
            if pieces.count == 1, let parts = DeadlineWordParter.parts(of: word, budget: budget) {
                var first = tokens[start]
                (first.word, first.lexeme, first.roman, first.hasDot) = (
                    parts.first.word, parts.first.lexeme, nil, false
                )
                var second = tokens[start]
                (second.word, second.lexeme, second.roman, second.startsLine) = (
                    parts.second.word, parts.second.lexeme, nil, false
                )
                return ([first, second], end)
            }
        }
        return nil
    }

    /// «снеж⏎ня»: a short form of a month that the next line goes on with.
    private static func isShortFormBroken(_ pieces: [DeadlineToken], _ word: ArraySlice<UInt16>) -> Bool {
        guard pieces.count == 2, pieces[1].startsLine, !pieces[1].isCapital, case .month(let month) = pieces[0].lexeme,
            DeadlineLexicon.lexeme(of: word) == .month(month)
        else { return false }
        return true
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
