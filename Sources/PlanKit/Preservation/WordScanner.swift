internal import TextAnalysis

/// Finds the words of a text: runs of letters, digits and signs that stand for themselves, such as a tick.
///
/// Punctuation and white space separate words and are none; soft hyphens and zero-width marks vanish. A word is known
/// by a hash of its bytes, so that no string is made for it.
struct WordScanner {
    /// A word of a text.
    struct Word: Equatable {
        /// FNV-1a over its bytes.
        var hash: UInt64
        /// Where it stands in the bytes.
        var range: Range<Int>
        /// Whether it could be the marker of a list: `3` in «3) Иванова», `а` in «а. отчёт».
        var isListMarker = false
    }

    /// The words found last.
    private(set) var words: [Word] = []

    /// Finds the words of a text's UTF-8; they replace those found before.
    mutating func scan(_ text: ArraySlice<UInt8>) {
        words.removeAll(keepingCapacity: true)
        var hash = FNV1a()
        var start = -1
        var length = 0
        var isFirstOfLine = true
        var place = text.startIndex
        while place < text.endIndex {
            let (kind, count) = Self.kind(text, at: place)
            switch kind {
            case .word:
                if start < 0 { start = place }
                for byte in place..<place + count { hash.add(text[byte]) }
                length += 1
            case .vanishing:
                break
            case .separator:
                let byte = text[place]
                if start >= 0 {
                    let closes = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
                    let isMarker = isFirstOfLine && length <= 2 && closes
                    words.append(Word(hash: hash.sum, range: start..<place, isListMarker: isMarker))
                    hash = FNV1a()
                    start = -1
                    length = 0
                    isFirstOfLine = false
                }
                if byte == 0x0A { isFirstOfLine = true }
            }
            place += count
        }
        if start >= 0 { words.append(Word(hash: hash.sum, range: start..<place)) }
    }

    /// The UTF-8 of a text in pieces of which each is whole words: the words of a text of megabytes, all at once, would
    /// take ten times its size.
    static func pieces(of text: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(text.utf8)
        guard bytes.count > pieceBytes else { return [bytes[...]] }
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        while start + pieceBytes <= bytes.count,
            let end = bytes[(start + pieceBytes)...].firstIndex(where: { $0 <= 0x20 })
        {
            pieces.append(bytes[start..<end])
            start = end
        }
        pieces.append(bytes[start...])
        return pieces
    }

    private static let pieceBytes = 16 << 10

    private enum Kind { case word, separator, vanishing }

    /// What the character is whose UTF-8 begins at a place, and how many bytes it has.
    @inline(__always)
    private static func kind(_ text: ArraySlice<UInt8>, at place: Int) -> (kind: Kind, count: Int) {
        let first = text[place]
        switch first {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B: return (.word, 1)
        case 0..<0x80: return (.separator, 1)
        // Cyrillic among others, and nothing but letters and signs that stand for themselves.
        case 0xC3...0xDF: return (.word, 2)
        default:
            let (scalar, count) = text.scalar(at: place)
            switch scalar {
            case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return (.vanishing, count)
            case 0x80...0xBF, 0x2000...0x206F, 0x2100...0x214F, 0x3000...0x303F: return (.separator, count)
            default: return (.word, count)
            }
        }
    }

    /// A text without anything but its words, for finding one that was broken or joined.
    static func squeezed(_ text: String) -> [UInt8] { squeezed(Array(text.utf8)[...]) }

    /// The same of a piece's UTF-8.
    static func squeezed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var place = text.startIndex
        while place < text.endIndex {
            let (kind, count) = kind(text, at: place)
            if kind == .word { result += text[place..<place + count] }
            place += count
        }
        return result
    }
}

/// How often each word is there.
struct WordCounts {
    private var counts: [UInt64: Int32] = [:]

    mutating func removeAll() { counts.removeAll(keepingCapacity: true) }

    /// Adds the words of a text.
    mutating func add(_ text: String, by scanner: inout WordScanner) {
        for piece in WordScanner.pieces(of: text) {
            scanner.scan(piece)
            for word in scanner.words { counts[word.hash, default: 0] += 1 }
        }
    }

    /// Notes the words of a text, all of whose places are taken already.
    mutating func exhaust(_ text: String, by scanner: inout WordScanner) {
        for piece in WordScanner.pieces(of: text) {
            scanner.scan(piece)
            for word in scanner.words where counts[word.hash] == nil { counts[word.hash] = 0 }
        }
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
