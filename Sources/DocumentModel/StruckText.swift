/// What is struck through in a document: crossed out by its author, and yet standing there.
extension Paragraph {
    /// Whether it has words and all of them are struck through; its automatic number does not matter.
    public var isStruck: Bool { !struck.isEmpty && !hasLetters(in: live) && hasLetters(in: struck) }

    /// Its words that are struck through, a space between stretches.
    public var struckText: String { struck.map { string($0) }.joined(separator: " ") }

    /// The paragraph without what is struck through in it.
    ///
    /// Where the words around a stretch would run together that were parted in it, a space stays.
    public var withoutStruckText: Paragraph {
        guard !struck.isEmpty else { return self }
        var copy = self
        copy.text = ""
        copy.struck = []
        var before: Range<Int>?
        for range in live {
            let piece = string(range)
            if let before, let last = copy.text.unicodeScalars.last, let first = piece.unicodeScalars.first,
                last.isLetterOrDigit, first.isLetterOrDigit,
                !string(before.upperBound..<range.lowerBound).unicodeScalars.allSatisfy(\.isLetterOrDigit)
            {
                copy.text += " "
            }
            copy.text += piece
            before = range
        }
        return copy
    }

    /// The stretches of the text that are not struck through.
    private var live: [Range<Int>] {
        var result: [Range<Int>] = []
        var position = 0
        for range in struck {
            if range.lowerBound > position { result.append(position..<range.lowerBound) }
            position = max(position, range.upperBound)
        }
        let count = text.utf8.count
        if position < count { result.append(position..<count) }
        return result
    }

    private func hasLetters(in ranges: [Range<Int>]) -> Bool {
        ranges.contains { string($0).unicodeScalars.contains(where: \.isLetterOrDigit) }
    }

    /// A stretch of the text; bounds inside a character are moved to its ends.
    private func string(_ range: Range<Int>) -> String {
        let utf8 = text.utf8
        let count = utf8.count
        let lower = utf8.index(utf8.startIndex, offsetBy: min(range.lowerBound, count))
        let upper = utf8.index(utf8.startIndex, offsetBy: min(range.upperBound, count))
        return String(decoding: utf8[lower..<upper], as: UTF8.self)
    }
}

extension Cell {
    /// Whether it has words, nested tables left out, and all of them are struck through.
    public var isStruck: Bool {
        let written = paragraphs.filter { $0.text.unicodeScalars.contains(where: \.isLetterOrDigit) }
        return !written.isEmpty && written.allSatisfy(\.isStruck)
    }

    /// Whether any of its words, nested tables left out, is struck through.
    public var hasStruckText: Bool {
        blocks.contains { if case .paragraph(let paragraph) = $0 { !paragraph.struck.isEmpty } else { false } }
    }
}

extension Table {
    /// Whether a row is struck through as a whole: all words of its own cells are.
    ///
    /// A number that was left standing does not keep the row alive, nor does a cell that reaches over several rows:
    /// that belongs to the others too.
    public func isRowStruck(_ row: Int) -> Bool {
        let own = cells(inRow: row).filter { $0.rowSpan == 1 && !$0.paragraphs.allSatisfy(\.isBareNumber) }
        return !own.isEmpty && own.allSatisfy { $0.isStruck && $0.tables.isEmpty }
    }
}

extension Paragraph {
    /// Whether it has no letters: nothing, or a number with its dots.
    fileprivate var isBareNumber: Bool { !text.unicodeScalars.contains { $0.properties.isAlphabetic } }
}

extension Unicode.Scalar {
    /// Whether it belongs to a word.
    public var isLetterOrDigit: Bool {
        properties.isAlphabetic || properties.numericType != nil
    }
}
