import DocumentModel
import PlanModel
import TextAnalysis

/// An activity in a cell of a matrix.
struct MatrixItem: Sendable, Hashable {
    /// Its number, typed or automatic, without the closing dot or bracket; empty where there is none.
    var number = ""
    /// Its words, a number not among them.
    var text: String
    /// Its words with a number that was typed before them.
    var typed: String
    /// The notes to which it refers.
    var notes: [Int] = []
}

/// Takes the activities of a cell apart: one a paragraph, or one a numbered item.
enum MatrixCell {
    /// A line of a cell's paragraph.
    private struct Line {
        var text: String
        var label: String
        var startsParagraph: Bool
        var notes: [Int]
        /// The number typed before it, where it counts items.
        var typed: LeadingNumber?
    }

    /// The activities of a cell, in order.
    ///
    /// - Parameter isDate: whether figures at the start of a line are a day of the column, and no number.
    static func items(of cell: Cell, isDate: (String) -> Bool) -> [MatrixItem] {
        let lines = lines(of: cell, isDate: isDate)
        let isNumbered = lines.count { !$0.label.isEmpty || $0.typed != nil } >= 2
        var items: [MatrixItem] = []
        for line in lines {
            let begins =
                items.isEmpty || line.typed != nil || !line.label.isEmpty
                || line.startsParagraph && !isNumbered && !goesOn(items[items.count - 1].text, line.text)
            guard begins else {
                items[items.count - 1].text += "\n" + line.text
                items[items.count - 1].typed += "\n" + line.text
                items[items.count - 1].notes += line.notes
                continue
            }
            var item = MatrixItem(text: line.text, typed: line.text, notes: line.notes)
            if let typed = line.typed {
                item.number = typed.number
                item.text = typed.rest
            } else if isNumber(line.label) {
                item.number = RowNumber.trimmed(line.label)
            }
            items.append(item)
        }
        return items
    }

    private static func lines(of cell: Cell, isDate: (String) -> Bool) -> [Line] {
        var lines: [Line] = []
        for paragraph in cell.paragraphs {
            let texts = CellText.lines(paragraph.text).split(separator: "\n").map(String.init)
            for (index, text) in texts.enumerated() {
                lines.append(
                    Line(
                        text: text, label: index == 0 ? CellText.folded(paragraph.label) : "",
                        startsParagraph: index == 0, notes: index == 0 ? paragraph.notes : []))
            }
        }
        readNumbers(&lines, isDate)
        return lines
    }

    /// Finds the lines that typed numbers begin: they count up one by one.
    private static func readNumbers(_ lines: inout [Line], _ isDate: (String) -> Bool) {
        var expected: String?
        for index in lines.indices where lines[index].label.isEmpty {
            guard let number = LeadingNumber(lines[index].text), case .arabic = number.scheme, !number.rest.isEmpty,
                !isDate(lines[index].text)
            else { continue }
            let isNext = number.number == expected
            // The first number of a cell may be any, where a dot or a bracket makes it one.
            guard isNext || expected == nil && (number.isClosed || number.scheme != .arabic(depth: 1)) else { continue }
            lines[index].typed = number
            expected = successor(of: number.number)
        }
    }

    /// «1.2» behind «1.1».
    private static func successor(of number: String) -> String? {
        var parts = number.split(separator: ".").map(String.init)
        guard let last = parts.last.flatMap({ Int($0) }) else { return nil }
        parts[parts.count - 1] = String(last + 1)
        return parts.joined(separator: ".")
    }

    private static func isNumber(_ label: String) -> Bool {
        !label.isEmpty && (Letters.hasDigit(label) || LeadingNumber(label) != nil)
    }

    /// Whether a paragraph goes on with the one above it, as a sentence that was broken by hand: it begins small where
    /// the other began with a capital and was not closed.
    private static func goesOn(_ above: String, _ text: String) -> Bool {
        guard Letters.beginsSmall(text), !Letters.beginsSmall(above), let last = above.unicodeScalars.last else {
            return false
        }
        return !".;:!?".unicodeScalars.contains(last)
    }
}
