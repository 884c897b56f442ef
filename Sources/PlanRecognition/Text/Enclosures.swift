/// What of a cell stands in quotation marks or brackets; a mark without its partner encloses nothing.
struct Enclosures: Sendable {
    /// How a token is enclosed.
    enum Kind: Sendable, Hashable {
        /// Not at all.
        case open
        /// By quotation marks.
        case quoted
        /// By brackets, whatever quotation marks are around or inside.
        case bracketed
    }

    /// For each token how it is enclosed, the marks themselves included.
    private(set) var kinds: [Kind]

    /// For each token whether it is enclosed at all.
    var isClosed: [Bool] { kinds.map { $0 != .open } }

    /// The enclosures of a cell.
    init(_ words: CellWords) {
        kinds = [Kind](repeating: .open, count: words.tokens.count)
        var brackets: [Int] = []
        var quotes: [Int] = []
        for (index, token) in words.tokens.enumerated() where token.kind == .mark {
            switch words.printed[token.start] {
            case "(", "[": brackets.append(index)
            case ")", "]": if let start = brackets.popLast() { close(start...index, .bracketed) }
            case "«": quotes.append(index)
            case "»": if let start = quotes.popLast() { close(start...index, .quoted) }
            case "\"", "“", "”", "„":
                // These marks are the same on both sides, or are used so.
                if let start = quotes.last, words.printed[words.tokens[start].start] != "«" {
                    quotes.removeLast()
                    close(start...index, .quoted)
                } else {
                    quotes.append(index)
                }
            default: break
            }
        }
    }

    private mutating func close(_ range: ClosedRange<Int>, _ kind: Kind) {
        for index in range where kinds[index] != .bracketed { kinds[index] = kind }
    }
}
