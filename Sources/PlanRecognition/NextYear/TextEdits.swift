/// Other words for some places of a text; everything else stays as it is printed.
package struct TextEdits: Sendable, Hashable {
    /// A place, by its scalars, and the words that stand there.
    package struct Edit: Sendable, Hashable {
        package var range: Range<Int>
        package var words: String
    }

    package private(set) var edits: [Edit] = []

    /// No edits yet.
    package init() {}

    /// Adds other words for a place.
    package mutating func replace(_ range: Range<Int>, with words: String) {
        edits.append(Edit(range: range, words: words))
    }

    /// The text with its edits; nil where two of them meet.
    package func applied(to scalars: [Unicode.Scalar]) -> String? {
        var result = String.UnicodeScalarView()
        var place = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard edit.range.lowerBound >= place, edit.range.upperBound <= scalars.count else { return nil }
            result.append(contentsOf: scalars[place..<edit.range.lowerBound])
            result.append(contentsOf: edit.words.unicodeScalars)
            place = edit.range.upperBound
        }
        result.append(contentsOf: scalars[place...])
        return String(result)
    }
}
