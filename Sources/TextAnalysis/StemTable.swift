/// A lexicon: words and word stems in their compared form, each with a value.
///
/// `"директор*"` is a stem and takes any ending, `"отв"` is that word alone. The longest entry wins, a whole word before
/// a stem of the same length. Words are looked up as slices of UTF-16 code units, so that no string is made for a word
/// of a cell; a lexicon is built in one pass over its lists, for it is built at the first use and a small plan's reading
/// waits for it.
package struct StemTable<Value: Sendable>: Sendable {
    /// The words, each with the place of its value.
    @usableFromInline var words = StemList()
    /// The values of the groups.
    @usableFromInline var values: [Value] = []

    /// A lexicon of groups: all the words of a group, parted by white space, have its value.
    package init(_ groups: KeyValuePairs<Value, String>) {
        for (value, list) in groups {
            words.add(list, value: values.count)
            values.append(value)
        }
        words.sort()
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
        if let result = first(for: word, key: StemList.key(word), transform) { return result }
        guard words.hasSingleLetters, word.count > 1 else { return nil }
        return first(for: word, key: StemList.key(word.prefix(1)), transform)
    }

    @inlinable
    func first<Result>(
        for word: ArraySlice<UInt16>, key: UInt32, _ transform: (Value, ArraySlice<UInt16>) -> Result?
    ) -> Result? {
        var low = 0
        var high = words.entries.count
        while low < high {
            let middle = (low + high) / 2
            if words.entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        for entry in words.entries[low...] {
            guard entry.key == key else { return nil }
            let count = Int(entry.count)
            guard entry.isStem ? count <= word.count : count == word.count, words.matches(entry, word) else { continue }
            if let result = transform(values[Int(entry.value)], word.dropFirst(count)) { return result }
        }
        return nil
    }
}

/// The words of a lexicon without their values.
///
/// It knows no type of values, so that this target compiles its loops once and well: generic ones of another target are
/// not specialised, and took a third of a small plan's reading to build the lexicons.
@usableFromInline
struct StemList: Sendable {
    @usableFromInline
    struct Entry: Sendable {
        /// Where its letters are in ``StemList/letters``.
        @usableFromInline var start: Int32
        @usableFromInline var count: Int32
        @usableFromInline var isStem: Bool
        /// Its first two letters.
        @usableFromInline var key: UInt32
        /// Which of the lexicon's values it has.
        @usableFromInline var value: Int32
    }

    /// The letters of all entries, one behind another.
    @usableFromInline var letters: [UInt16] = []
    /// The entries in the order of their first two letters, the longest first.
    @usableFromInline var entries: [Entry] = []
    /// Whether a stem is so short that one letter is all of it.
    @usableFromInline var hasSingleLetters = false

    /// Adds the words of a group.
    mutating func add(_ words: String, value: Int) {
        var start = letters.count
        for scalar in words.unicodeScalars {
            if scalar != " " && scalar != "\n" {
                letters.append(Folding.folded(scalar))
            } else {
                endWord(from: start, value: value)
                start = letters.count
            }
        }
        endWord(from: start, value: value)
    }

    private mutating func endWord(from start: Int, value: Int) {
        let isStem = letters.count > start && letters[letters.count - 1] == 0x2A
        if isStem { letters.removeLast() }
        guard letters.count > start else { return }
        entries.append(
            Entry(
                start: Int32(start), count: Int32(letters.count - start), isStem: isStem,
                key: Self.key(letters[start...]), value: Int32(value)))
    }

    /// Puts the entries in their order, once all are there.
    mutating func sort() {
        entries.sort {
            if $0.key != $1.key { return $0.key < $1.key }
            return $0.count != $1.count ? $0.count > $1.count : !$0.isStem && $1.isStem
        }
        hasSingleLetters = entries.contains { $0.key & 0xFFFF == 0 }
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
