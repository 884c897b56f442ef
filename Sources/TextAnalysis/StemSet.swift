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

/// The endings that words of one kind have: `"ого его ому"`.
package struct WordEndings: Sendable, ExpressibleByStringLiteral {
    /// The letters of each ending, the last first.
    private let endings: [[UInt16]]

    /// The endings, parted by white space.
    package init(stringLiteral endings: String) {
        self.endings = endings.unicodeScalars.split { $0 == " " || $0 == "\n" }.map {
            $0.reversed().map(Folding.folded)
        }
    }

    /// Whether a word in its compared form ends so.
    package func end(_ word: ArraySlice<UInt16>) -> Bool {
        endings.contains { ending in
            guard ending.count <= word.count else { return false }
            var index = word.endIndex
            for letter in ending {
                index -= 1
                if word[index] != letter { return false }
            }
            return true
        }
    }
}
