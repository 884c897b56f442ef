internal import TextAnalysis

/// What fits into a row: how high its words are, and where text must go on in a further one.
///
/// A program fits a row to its words when they are typed, or when it is asked to; opened, a file's rows are as high as it
/// says, and Calc leaves a row without a height at one line. So heights are worked out here, for letters of Times New Roman
/// or one of its metric twins, and rather too large: what does not fit is not seen.
struct RowFitting {
    /// The most characters of a cell, in UTF-16 (“Excel specifications and limits”).
    static let mostCharacters = 32_767
    /// The most that a row may be high is 409.5 points; a little less, so that rounding does no harm.
    static let mostHeight = 408.0
    private static let leastHeight = 15.0

    private let widths: [Int]

    /// - Parameter columns: the columns' widths, in digits of the font.
    init(columns: [Double]) {
        // A digit of Times New Roman 11 is 7 pixels wide.
        widths = columns.map { Int($0 * 7) }
    }

    /// The height in points that the cells need.
    func height(of cells: [Cell]) -> Double {
        var height = Self.leastHeight
        var column = 0
        for cell in cells {
            if case .text(let text) = cell.value {
                height = max(height, self.height(of: text, cell.style, columns: column..<(column + cell.span)))
            }
            column += cell.span
        }
        return height
    }

    private func height(of text: String, _ style: StyleSheet.Style, columns: Range<Int>) -> Double {
        var lines = 1
        if style.isWrapped {
            let pixels = columns.clamped(to: widths.indices).reduce(0) { $0 + widths[$1] }
            // The edges of a cell take 6 pixels; programs round letters to pixels, so that lines are fuller than measured.
            // In thousandths of the letters' size: 96 pixels are 72 points.
            let width = max(1, (pixels - 6) * 715 / style.size)
            let measure = style.isBold ? TextMeasure.bold : TextMeasure.regular
            lines = measure.lineCount(of: text, width: width)
        }
        // Lines of Times New Roman are 1.15 times their letters' size.
        return (Double(lines * style.size) * 1.24).rounded(.up) + 3
    }

    /// A text in pieces of as many characters as a cell may have, each ended by white space where there is some in its
    /// last part.
    static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var rest = text[...]
        while rest.utf16.count > mostCharacters {
            var end = rest.utf16.index(rest.startIndex, offsetBy: mostCharacters)
            // Not within a character.
            if end.samePosition(in: text.unicodeScalars) == nil { end = rest.utf16.index(before: end) }
            let tail =
                rest.unicodeScalars.index(end, offsetBy: -lookedBack, limitedBy: rest.startIndex) ?? rest.startIndex
            if let space = rest.unicodeScalars[tail..<end].lastIndex(where: { $0 == " " || $0 == "\n" }) {
                end = rest.unicodeScalars.index(after: space)
            }
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return pieces + [String(rest)]
    }

    /// How many characters a piece may be shortened by to end at white space.
    private static let lookedBack = 200
}
