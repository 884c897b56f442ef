/// A lexicon: words and word stems in their compared form, each with a value.
///
/// `"директор*"` is a stem and takes any ending, `"отв"` is that word alone; stems with a list of endings take those. The
/// longest entry wins, a whole word before a stem of the same length. Words are looked up as slices of UTF-16 code units,
/// so that no string is made for a word of a cell; a lexicon is built in one pass over its lists, for it is built at the
/// first use and a small plan's reading waits for it.
package struct StemTable<Value: Sendable>: Sendable {
    /// The words, each with the place of its value.
    @usableFromInline var words = StemList()
    /// The values of the groups.
    @usableFromInline var values: [Value] = []

    /// A lexicon of groups: all the words of a group, parted by white space, have its value.
    package init(_ groups: KeyValuePairs<Value, String>) {
        for (value, list) in groups { add(value, list) }
        words.sort()
    }

    /// A lexicon of groups of words, and of groups of stems with the endings that they take.
    package init(_ groups: [(Value, String)], inflected: [(Value, stems: String, endings: WordEndings)] = []) {
        for (value, list) in groups { add(value, list) }
        for (value, stems, endings) in inflected { add(value, stems, endings) }
        words.sort()
    }

    private mutating func add(_ value: Value, _ list: String, _ endings: WordEndings? = nil) {
        words.add(list, value: values.count, endings)
        values.append(value)
    }

    /// The value of a word in its compared form, or nil where the lexicon does not know it.
    @inlinable
    package subscript(word: ArraySlice<UInt16>) -> Value? {
        let place = words.place(of: word)
        return place < 0 ? nil : values[words.value(at: place)]
    }

    /// Whether a word begins with the letters of an entry of two letters or more: only then can it be several words of the
    /// lexicon written in one.
    package func begins(_ word: ArraySlice<UInt16>) -> Bool { words.begins(word) }

    /// What is made of the first entry for a word, the longest first, that can be made something of.
    ///
    /// - Parameter transform: gets the entry's value and the ending that the word has behind the entry's stem.
    @inlinable
    package func first<Result>(
        for word: ArraySlice<UInt16>, _ transform: (Value, ArraySlice<UInt16>) -> Result?
    ) -> Result? {
        var place = words.place(of: word)
        while place >= 0 {
            let result = transform(values[words.value(at: place)], word.dropFirst(words.count(at: place)))
            if let result { return result }
            place = words.place(of: word, behind: place)
        }
        return nil
    }
}

/// The words of a lexicon without their values.
///
/// It knows no type of values, so that this target compiles its loops once and well: generic ones of another target are
/// not specialised, and took a third of a small plan's reading to build the lexicons and look words up.
@usableFromInline
struct StemList: Sendable {
    private struct Entry: Sendable {
        /// What entries are sorted by: their first two letters, the longest first, whole words before stems.
        var order: UInt64
        /// Where its letters are in ``StemList/letters``.
        var start: Int32
        /// What may stand behind it: nothing where this is 0, anything where it is 1, else one of a list of endings.
        var endings: Int32
        /// Which of the lexicon's values it has.
        var value: Int32

        var key: UInt32 { UInt32(truncatingIfNeeded: order >> 32) }
        var count: Int { 0xFFFF - Int(order >> 16 & 0xFFFF) }

        init(key: UInt32, start: Int, count: Int, endings: Int, value: Int) {
            order = UInt64(key) << 32 | UInt64(0xFFFF - count) << 16 | (endings == 0 ? 0 : 1)
            self.start = Int32(start)
            self.endings = Int32(endings)
            self.value = Int32(value)
        }
    }

    /// The lists of all groups, one behind another, in which entries have their letters.
    private var letters: [UInt16] = []
    /// The entries in their order.
    private var entries: [Entry] = []
    /// The lists of endings that entries name, from the second on.
    private var endings: [WordEndings] = []
    /// Whether a stem that takes endings is so short that one letter is all of it.
    private var hasSingleLetters = false

    /// Adds the words of a group, stems where they come with endings.
    mutating func add(_ words: String, value: Int, _ endings: WordEndings?) {
        if let endings { self.endings.append(endings) }
        let ownEndings = endings == nil ? 0 : self.endings.count + 1
        let list = WordList(words)
        let start = letters.count
        letters += list.letters
        for word in list.words {
            var range = (start + word.lowerBound)..<(start + word.upperBound)
            let isStem = letters[range.upperBound - 1] == 0x2A
            if isStem { range = range.dropLast() }
            guard !range.isEmpty else { continue }
            entries.append(
                Entry(
                    key: Self.key(letters[range]), start: range.lowerBound, count: range.count,
                    endings: isStem ? 1 : ownEndings, value: value))
        }
    }

    /// Puts the entries in their order, once all are there.
    mutating func sort() {
        entries.sort { $0.order < $1.order }
        hasSingleLetters = entries.contains { $0.key & 0xFFFF == 0 && $0.endings > 0 }
    }

    // MARK: Looking up

    /// Where the first entry is that a word is of, the longest first; -1 where the lexicon does not know it.
    @usableFromInline
    func place(of word: ArraySlice<UInt16>) -> Int {
        guard let first = word.first else { return -1 }
        let key = Self.key(word)
        let place = self.place(of: word, from: firstPlace(of: key), key: key)
        guard place < 0, hasSingleLetters, word.count > 1 else { return place }
        let single = UInt32(first) << 16
        return self.place(of: word, from: firstPlace(of: single), key: single)
    }

    /// The next entry that a word is of.
    @usableFromInline
    func place(of word: ArraySlice<UInt16>, behind place: Int) -> Int {
        let key = entries[place].key
        let next = self.place(of: word, from: place + 1, key: key)
        guard next < 0, hasSingleLetters, word.count > 1, key & 0xFFFF != 0 else { return next }
        return self.place(of: word, from: firstPlace(of: key & 0xFFFF_0000), key: key & 0xFFFF_0000)
    }

    private func place(of word: ArraySlice<UInt16>, from first: Int, key: UInt32) -> Int {
        var place = first
        while place < entries.count, entries[place].key == key {
            if matches(entries[place], word) { return place }
            place += 1
        }
        return -1
    }

    /// Where the entries with these first two letters begin.
    private func firstPlace(of key: UInt32) -> Int {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether the letters of an entry of two letters or more begin a word.
    func begins(_ word: ArraySlice<UInt16>) -> Bool {
        guard word.count > 1 else { return false }
        if hasSingleLetters { return true }
        let key = Self.key(word)
        var place = firstPlace(of: key)
        while place < entries.count, entries[place].key == key {
            let entry = entries[place]
            let end = Int(entry.start) + entry.count
            if entry.count <= word.count, letters[Int(entry.start)..<end] == word.prefix(entry.count) { return true }
            place += 1
        }
        return false
    }

    /// Whether a word with the same first letters is the entry's, with an ending that it may have.
    private func matches(_ entry: Entry, _ word: ArraySlice<UInt16>) -> Bool {
        let count = entry.count
        guard entry.endings == 0 ? count == word.count : count <= word.count else { return false }
        var index = 2
        while index < count {
            if letters[Int(entry.start) + index] != word[word.startIndex + index] { return false }
            index += 1
        }
        return entry.endings < 2 || endings[Int(entry.endings) - 2].contains(word.dropFirst(count))
    }

    @usableFromInline
    func value(at place: Int) -> Int { Int(entries[place].value) }

    @usableFromInline
    func count(at place: Int) -> Int { entries[place].count }

    private static func key(_ letters: ArraySlice<UInt16>) -> UInt32 {
        guard let first = letters.first else { return 0 }
        return UInt32(first) << 16 | (letters.count > 1 ? UInt32(letters[letters.startIndex + 1]) : 0)
    }
}
