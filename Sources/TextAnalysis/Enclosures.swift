/// What of a text stands in quotation marks or brackets; a mark without its partner encloses nothing.
package struct Enclosures: Sendable {
    /// How a token is enclosed.
    @frozen
    package enum Kind: Sendable, Hashable {
        /// Not at all.
        case open
        /// By quotation marks.
        case quoted
        /// By brackets, whatever quotation marks are around or inside.
        case bracketed
    }

    /// For each token how it is enclosed, the marks themselves included.
    package private(set) var kinds: [Kind]

    /// For each token whether it is enclosed at all.
    package var isClosed: [Bool] { kinds.map { $0 != .open } }

    /// The enclosures of a text.
    package init(_ text: TokenizedText) {
        kinds = [Kind](repeating: .open, count: text.tokens.count)
        var brackets: [Int] = []
        var quotes: [Int] = []
        var pairs: [(kind: Kind, range: ClosedRange<Int>)] = []
        for (index, token) in text.tokens.enumerated() where token.kind == .mark {
            switch text.printed[token.start] {
            case "(", "[": brackets.append(index)
            case ")", "]": if let start = brackets.popLast() { pairs.append((.bracketed, start...index)) }
            case "«": quotes.append(index)
            case "»": if let start = quotes.popLast() { pairs.append((.quoted, start...index)) }
            case "\"", "“", "”", "„":
                // These marks are the same on both sides, or are used so.
                if let start = quotes.last, text.printed[text.tokens[start].start] != "«" {
                    quotes.removeLast()
                    pairs.append((.quoted, start...index))
                } else {
                    quotes.append(index)
                }
            default: break
            }
        }
        // A pair around others comes behind them: from the last to the first, each token is enclosed once.
        for wanted in [Kind.bracketed, .quoted] {
            var free = text.tokens.count
            for (kind, range) in pairs.reversed() where kind == wanted && range.lowerBound < free {
                for index in range where kinds[index] == .open { kinds[index] = kind }
                free = range.lowerBound
            }
        }
    }
}
