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
            let (value, count) = bytes.scalar(at: place)
            place += count
            // No letter of a lexicon is outside the basic plane.
            let letter = UInt16(truncatingIfNeeded: value)
            if letter == 0x20 || letter == 0x0A {
                if start < letters.count { words.append(start..<letters.count) }
                start = letters.count + 1
            }
            letters.append(letter == 0x0451 ? 0x0435 : letter)
        }
        if start < letters.count { words.append(start..<letters.count) }
    }
}
