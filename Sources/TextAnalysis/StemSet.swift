/// Words and word stems that have one thing in common: `"заместител* зам пом"`.
///
/// The words stand in a ``StemTable``: their compared form, `*` behind a stem.
package struct StemSet: Sendable, ExpressibleByStringLiteral {
    @usableFromInline let table: StemTable<Bool>

    /// The set of these words, parted by white space.
    package init(stringLiteral words: String) { table = StemTable([true: words]) }

    /// Whether a word in its compared form is one of them.
    @inlinable
    package func contains(_ word: ArraySlice<UInt16>) -> Bool { table[word] != nil }
}

extension StringProtocol {
    /// The letters of a word that is in its compared form already, as lexicons look them up.
    package var letters: ArraySlice<UInt16> { Array(utf16)[...] }
}

/// The endings that words of one kind have: `"ого его ому"`.
package struct WordEndings: Sendable, ExpressibleByStringLiteral {
    /// The letters of the endings, one behind another.
    private var letters: [UInt16] = []
    /// Where each ending begins in them, and where the last ends.
    private var bounds = [0]

    /// The endings, parted by white space.
    package init(stringLiteral endings: String) {
        for scalar in endings.unicodeScalars {
            if scalar != " " && scalar != "\n" {
                letters.append(Folding.folded(scalar))
            } else if bounds[bounds.count - 1] < letters.count {
                bounds.append(letters.count)
            }
        }
        if bounds[bounds.count - 1] < letters.count { bounds.append(letters.count) }
    }

    /// Whether a word in its compared form ends so.
    package func end(_ word: ArraySlice<UInt16>) -> Bool { match(word) { $0 <= word.count } }

    /// Whether some letters are one of the endings.
    package func contains(_ ending: ArraySlice<UInt16>) -> Bool { match(ending) { $0 == ending.count } }

    /// Whether an ending of a length that will do is at the end of a word.
    private func match(_ word: ArraySlice<UInt16>, _ willDo: (Int) -> Bool) -> Bool {
        for place in bounds.indices.dropLast() {
            var index = bounds[place + 1]
            guard willDo(index - bounds[place]) else { continue }
            var letter = word.endIndex
            while index > bounds[place], letters[index - 1] == word[letter - 1] {
                index -= 1
                letter -= 1
            }
            if index == bounds[place] { return true }
        }
        return false
    }
}
