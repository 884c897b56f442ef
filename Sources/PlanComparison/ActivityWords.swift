import TextAnalysis

/// Compares the words of activities: does a row still speak of the same thing?
package enum ActivityWords {
    /// The words as they are compared: the contract's folding, and of that letters and digits only, one space between
    /// words; accents do not count.
    package static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var isBetweenWords = false
        for scalar in CellText.compared(text).unicodeScalars where scalar != "\u{300}" && scalar != "\u{301}" {
            let isMark = scalar.properties.generalCategory == .nonspacingMark
            guard isMark || scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                isBetweenWords = !folded.isEmpty
                continue
            }
            if isBetweenWords { folded.append(" ") }
            isBetweenWords = false
            folded.append(scalar)
        }
        return String(folded)
    }
}
