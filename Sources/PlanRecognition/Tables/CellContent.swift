import DocumentModel
import TextAnalysis

/// What a cell of the table says, as the members of an activity need it.
extension Cell {
    /// Its typed text in lines, automatic numbers left out unless there is nothing else.
    var typedLines: String {
        if blocks.count == 1, case .paragraph(let only) = blocks[0] {
            return UprightWord.joined(CellText.lines(only.text.isEmpty ? only.label : only.text))
        }
        let typed = CellText.lines(paragraphs.map(\.text).joined(separator: "\n"))
        return UprightWord.joined(typed.isEmpty ? CellText.lines(text) : typed)
    }

    /// Its text in lines as its reader sees it, automatic numbers included.
    var shownLines: String { UprightWord.joined(CellText.lines(text)) }

    /// The text as its reader sees it on one line.
    var shownWords: String { CellText.folded(text) }

    /// Whether it holds nothing a reader could see, automatic numbers aside.
    var isBlank: Bool {
        for block in blocks {
            guard case .paragraph(let paragraph) = block else { return false }
            if Self.hasInk(paragraph.text) { return false }
        }
        return true
    }

    /// Whether a text has more than white space; the first bytes of most texts tell.
    private static func hasInk(_ text: String) -> Bool {
        for byte in text.utf8 where byte > 0x20 {
            switch byte {
            case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: return !CellText.folded(text).isEmpty
            default: return true
            }
        }
        return false
    }

    /// The automatic number of its first paragraph with words.
    var leadingLabel: String {
        for case .paragraph(let paragraph) in blocks where !CellText.folded(paragraph.text).isEmpty {
            return paragraph.label
        }
        return ""
    }
}

extension Table {
    /// The positions in ``cells`` of the cells that cover a row, from left to right, each once.
    func positions(inRow row: Int) -> [Int] {
        guard row >= 0, row < rowCount else { return [] }
        var result: [Int] = []
        result.reserveCapacity(columnCount)
        var last: Int32 = -1
        for position in grid[(row * columnCount)..<((row + 1) * columnCount)] where position >= 0 && position != last {
            result.append(Int(position))
            last = position
        }
        return result
    }

    /// All its words on one line, nested tables included, for a message about what was left out.
    var words: String {
        var parts: [String] = []
        var stack: [Block] = [.table(self)]
        while let block = stack.popLast() {
            switch block {
            case .paragraph(let paragraph):
                let text = CellText.folded(paragraph.shownText)
                if !text.isEmpty { parts.append(text) }
            case .table(let table):
                for cell in table.cells.reversed() { stack.append(contentsOf: cell.blocks.reversed()) }
            }
        }
        return parts.joined(separator: " ")
    }
}
