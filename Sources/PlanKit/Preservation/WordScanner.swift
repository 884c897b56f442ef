/// Finds the words of a text: runs of letters, digits and signs that stand for themselves, such as a tick.
///
/// Punctuation and white space separate words and are none; soft hyphens and zero-width marks vanish. A word is known
/// by a hash of its bytes, so that no string is made for it.
struct WordScanner {
    /// A word of a text.
    struct Word: Equatable {
        /// FNV-1a over its scalars.
        var hash: UInt64
        /// Where it stands in the text's UTF-8.
        var range: Range<Int>
        /// Whether it could be the marker of a list: `3` in «3) Иванова», `а` in «а. отчёт».
        var isListMarker = false
    }

    /// The words found last.
    private(set) var words: [Word] = []

    /// Finds the words of a text; they replace those found before.
    mutating func scan(_ text: some StringProtocol) {
        words.removeAll(keepingCapacity: true)
        var hash = Self.offset
        var start = -1
        var position = 0
        var length = 0
        var isFirstOfLine = true
        for scalar in text.unicodeScalars {
            switch Self.kind(scalar.value) {
            case .word:
                if start < 0 { start = position }
                hash = (hash ^ UInt64(scalar.value)) &* Self.prime
                length += 1
            case .vanishing:
                break
            case .separator:
                if start >= 0 {
                    let isMarker = isFirstOfLine && length <= 2 && (scalar == "." || scalar == ")")
                    words.append(Word(hash: hash, range: start..<position, isListMarker: isMarker))
                    hash = Self.offset
                    start = -1
                    length = 0
                    isFirstOfLine = false
                }
                if scalar.value == 0x0A { isFirstOfLine = true }
            }
            position += UTF8.width(scalar)
        }
        if start >= 0 { words.append(Word(hash: hash, range: start..<position)) }
    }

    /// A text in pieces of which each is whole words: the words of a text of megabytes, all at once, would take ten
    /// times its size.
    static func pieces(of text: String) -> [Substring] {
        let bytes = text.utf8
        guard bytes.count > pieceBytes else { return [text[...]] }
        var pieces: [Substring] = []
        var start = bytes.startIndex
        while let minimum = bytes.index(start, offsetBy: pieceBytes, limitedBy: bytes.endIndex),
            let end = bytes[minimum...].firstIndex(where: { $0 <= 0x20 })
        {
            pieces.append(text[start..<end])
            start = end
        }
        pieces.append(text[start...])
        return pieces
    }

    private static let pieceBytes = 16 << 10

    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0100_0000_01B3

    private enum Kind { case word, separator, vanishing }

    @inline(__always)
    private static func kind(_ value: UInt32) -> Kind {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B: .word
        case 0..<0x80: .separator
        case 0x0400...0x052F: .word
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: .vanishing
        case 0x80...0xBF, 0x2000...0x206F, 0x2100...0x214F, 0x3000...0x303F: .separator
        default: .word
        }
    }

    /// A text without anything but its words, for finding one that was broken or joined.
    static func squeezed(_ text: some StringProtocol) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in text.unicodeScalars where kind(scalar.value) == .word {
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return result
    }
}

/// How often each word is there.
struct WordCounts {
    private var counts: [UInt64: Int32] = [:]

    mutating func removeAll() { counts.removeAll(keepingCapacity: true) }

    mutating func add(_ words: [WordScanner.Word]) {
        for word in words { counts[word.hash, default: 0] += 1 }
    }

    func contains(_ word: WordScanner.Word) -> Bool { counts[word.hash, default: 0] > 0 }

    /// Whether a word was there, but all of its places are taken.
    func hasRunOut(of word: WordScanner.Word) -> Bool { counts[word.hash] == 0 }

    /// Takes one of a word; false where none is left.
    mutating func take(_ word: WordScanner.Word) -> Bool {
        guard let index = counts.index(forKey: word.hash), counts.values[index] > 0 else { return false }
        counts.values[index] -= 1
        return true
    }
}
