/// A lexicon: words and word stems in their compared form, each with a value.
///
/// `"директор*"` is a stem and takes any ending, `"отв"` is that word alone. The longest entry wins, a whole word before
/// a stem of the same length. Words are looked up as slices of UTF-16 code units, so that no string is made for a word
/// of a cell; a lexicon is built in one pass over its lists, for it is built at the first use and a small plan's reading
/// waits for it.
package struct StemTable<Value: Sendable>: Sendable {
    @usableFromInline
    struct Entry: Sendable {
        /// Where its letters are in ``letters``.
        @usableFromInline var start: Int32
        @usableFromInline var count: Int32
        @usableFromInline var isStem: Bool
        /// Its first two letters.
        @usableFromInline var key: UInt32
        /// Where its value is in ``values``.
        @usableFromInline var value: Int32
    }

    /// The letters of all entries, one behind another.
    @usableFromInline var letters: [UInt16] = []
    /// The entries in the order of their first two letters, the longest first.
    @usableFromInline var entries: [Entry] = []
    /// The values of the groups.
    @usableFromInline var values: [Value] = []
    /// Whether a stem is so short that one letter is all of it.
    @usableFromInline var hasSingleLetters = false

    /// A lexicon of groups: all the words of a group, parted by white space, have its value.
    package init(_ groups: KeyValuePairs<Value, String>) {
        for (value, words) in groups {
            values.append(value)
            add(words)
        }
        entries.sort {
            if $0.key != $1.key { return $0.key < $1.key }
            return $0.count != $1.count ? $0.count > $1.count : !$0.isStem && $1.isStem
        }
        hasSingleLetters = entries.contains { $0.key & 0xFFFF == 0 }
    }

    /// Adds the words of a group with the value added last.
    private mutating func add(_ words: String) {
        var start = letters.count
        for scalar in words.unicodeScalars {
            if scalar != " " && scalar != "\n" {
                letters.append(Folding.folded(scalar))
            } else {
                endWord(from: start)
                start = letters.count
            }
        }
        endWord(from: start)
    }

    private mutating func endWord(from start: Int) {
        let isStem = letters.count > start && letters[letters.count - 1] == 0x2A
        if isStem { letters.removeLast() }
        guard letters.count > start else { return }
        entries.append(
            Entry(
                start: Int32(start), count: Int32(letters.count - start), isStem: isStem,
                key: Self.key(letters[start...]), value: Int32(values.count - 1)))
    }

    /// The value of a word in its compared form, or nil where the lexicon does not know it.
    @inlinable
    package subscript(word: ArraySlice<UInt16>) -> Value? { first(for: word) { value, _ in value } }

    /// What is made of the first entry for a word, the longest first, that can be made something of.
    ///
    /// - Parameter transform: gets the entry's value and the ending that the word has behind the entry's stem.
    @inlinable
    package func first<Result>(
        for word: ArraySlice<UInt16>, _ transform: (Value, ArraySlice<UInt16>) -> Result?
    ) -> Result? {
        guard !word.isEmpty else { return nil }
        if let result = first(for: word, key: Self.key(word), transform) { return result }
        guard hasSingleLetters, word.count > 1 else { return nil }
        return first(for: word, key: Self.key(word.prefix(1)), transform)
    }

    @inlinable
    func first<Result>(
        for word: ArraySlice<UInt16>, key: UInt32, _ transform: (Value, ArraySlice<UInt16>) -> Result?
    ) -> Result? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        for entry in entries[low...] {
            guard entry.key == key else { return nil }
            let count = Int(entry.count)
            guard entry.isStem ? count <= word.count : count == word.count, matches(entry, word) else { continue }
            if let result = transform(values[Int(entry.value)], word.dropFirst(count)) { return result }
        }
        return nil
    }

    @inlinable
    func matches(_ entry: Entry, _ word: ArraySlice<UInt16>) -> Bool {
        // The first two letters are equal already.
        var index = 2
        while index < Int(entry.count) {
            if letters[Int(entry.start) + index] != word[word.startIndex + index] { return false }
            index += 1
        }
        return true
    }

    @inlinable
    static func key(_ letters: ArraySlice<UInt16>) -> UInt32 {
        guard let first = letters.first else { return 0 }
        return UInt32(first) << 16 | (letters.count > 1 ? UInt32(letters[letters.startIndex + 1]) : 0)
    }
}
