/// The words of a lexicon's list, which white space parts: `"январь января январе"`.
package struct WordList: Sendable {
    /// The UTF-16 code units of the list, ё as е: lists may be spelt well.
    package private(set) var letters: [UInt16] = []
    /// Where each word is in them.
    package private(set) var words: [Range<Int>] = []

    package init(_ list: String) {
        let bytes = Array(list.utf8)
        letters.reserveCapacity(bytes.count)
        words.reserveCapacity(bytes.count / 8)
        var start = 0
        var place = 0
        while place < bytes.count {
            // No letter of a lexicon has four bytes.
            var letter = UInt16(bytes[place])
            func next(_ offset: Int) -> UInt16 { UInt16(bytes[place + offset]) & 0x3F }
            switch letter {
            case ..<0x80: place += 1
            case ..<0xE0:
                letter = (letter & 0x1F) << 6 | next(1)
                place += 2
            default:
                letter = (letter & 0x0F) << 12 | next(1) << 6 | next(2)
                place += 3
            }
            if letter == 0x20 || letter == 0x0A {
                if start < letters.count { words.append(start..<letters.count) }
                start = letters.count + 1
            }
            letters.append(letter == 0x0451 ? 0x0435 : letter)
        }
        if start < letters.count { words.append(start..<letters.count) }
    }
}
