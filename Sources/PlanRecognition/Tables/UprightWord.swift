import TextAnalysis

/// A word whose letters stand one below another, as in the merged first column of many a plan: «М⏎А⏎Й».
enum UprightWord {
    /// A word has so many letters at least: «А⏎Б» may be two classes.
    private static let shortest = 3

    /// The word that the lines of a text make, a letter each; any other text as it is.
    static func joined(_ text: String) -> String {
        // A letter has one byte or two: of most texts the first three bytes tell.
        var bytes = text.utf8.makeIterator()
        guard bytes.next() != nil, bytes.next() == 0x0A || bytes.next() == 0x0A else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= shortest,
            lines.allSatisfy({ $0.unicodeScalars.count == 1 && $0.unicodeScalars.allSatisfy(Letters.isLetter) })
        else { return text }
        return lines.joined()
    }
}
