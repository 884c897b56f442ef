/// A lexicon: words and word stems in their compared form, each with a value.
///
/// `"директор*"` is a stem and takes any ending, `"отв"` is that word alone. The longest entry wins, a whole word before
/// a stem of the same length. Words are looked up as slices of UTF-16 code units, so that no string is made for a word
/// of a cell.
struct StemTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var letters: [UInt16]
        var isStem: Bool
        var value: Value
    }

    /// Entries by their first two letters, the longest first.
    private var buckets: [UInt32: [Entry]] = [:]

    /// A lexicon of groups: all the words of a group, parted by white space, have its value.
    init(_ groups: KeyValuePairs<Value, String>) {
        for (value, words) in groups {
            for word in words.split(whereSeparator: \.isWhitespace) { add(word, value) }
        }
    }

    /// Adds a word, or a stem that ends in `*`.
    mutating func add(_ word: some StringProtocol, _ value: Value) {
        var letters = word.unicodeScalars.map(CellWords.comparedLetter)
        let isStem = letters.last == 0x2A
        if isStem { letters.removeLast() }
        guard !letters.isEmpty else { return }
        let key = Self.bucket(letters[...])
        var entries = buckets[key] ?? []
        let entry = Entry(letters: letters, isStem: isStem, value: value)
        let place = entries.firstIndex {
            $0.letters.count < letters.count || ($0.letters.count == letters.count && $0.isStem && !isStem)
        }
        entries.insert(entry, at: place ?? entries.endIndex)
        buckets[key] = entries
    }

    /// The value of a word in its compared form, or nil where the lexicon does not know it.
    subscript(word: ArraySlice<UInt16>) -> Value? { first(for: word) { value, _ in value } }

    /// What is made of the first entry for a word, the longest first, that can be made something of.
    ///
    /// - Parameter transform: gets the entry's value and the ending that the word has behind the entry's stem.
    func first<Result>(
        for word: ArraySlice<UInt16>, _ transform: (Value, ArraySlice<UInt16>) -> Result?
    ) -> Result? {
        // Words of one letter stand in a bucket of their own.
        for length in word.count > 1 ? [2, 1] : [1] {
            guard let entries = buckets[Self.bucket(word.prefix(length))] else { continue }
            for entry in entries where entry.letters.count <= word.count {
                guard entry.isStem || entry.letters.count == word.count, word.starts(with: entry.letters) else {
                    continue
                }
                if let result = transform(entry.value, word.dropFirst(entry.letters.count)) { return result }
            }
        }
        return nil
    }

    private static func bucket(_ letters: ArraySlice<UInt16>) -> UInt32 {
        guard let first = letters.first else { return 0 }
        return UInt32(first) << 16 | (letters.count > 1 ? UInt32(letters[letters.startIndex + 1]) : 0)
    }
}
