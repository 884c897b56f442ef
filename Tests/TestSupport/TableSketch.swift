public import DocumentModel
import Foundation

/// A document drawn with lines of text, so that a test's table is seen at a glance.
///
/// ```
/// План работы
/// на 2024/2025 учебный год
///
/// | №    | Мероприятия | Срок     |
/// | I. Раздел | <      | <        |
/// | 1    | Педсовет    | сентябрь |
/// | {2.} | Совет⏎совета | ^       |
///
/// Директор И.И.Иванова
/// ```
///
/// A line that begins with `|` is a table row; any other line is a paragraph, a blank line a blank paragraph, except
/// beside a table. In a cell `<` goes on with the cell to the left, `^` with the cell above, `~` is no cell at all,
/// `⏎` is a line break, `¶` begins a paragraph, `→` is a tab. `{1.}` before words is an automatic number, `#`, `##`
/// before a paragraph its heading level, `[^1]` behind words a reference to a note; `[^1]: words` is the note itself.
/// `---` parts two tables without a paragraph between them.
public enum TableSketch {
    /// The document that a sketch draws.
    public static func document(_ sketch: String) -> Document {
        var document = Document()
        var rows: [[String]] = []
        var tables = 0
        var blanks = 0
        func isLastTable() -> Bool { if case .table = document.blocks.last { true } else { false } }
        func endTable() {
            guard !rows.isEmpty else { return }
            tables += 1
            document.blocks.append(.table(table(rows, index: tables)))
            rows = []
        }
        for raw in sketch.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = trimmed(raw)
            if line.hasPrefix("|") {
                blanks = 0
                rows.append(
                    line.dropFirst().dropLast(line.hasSuffix("|") && line.count > 1 ? 1 : 0)
                        .split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) })
                continue
            }
            endTable()
            if line == "---" { continue }
            if line.hasPrefix("[^"), let close = line.firstIndex(of: "]"), line[close...].hasPrefix("]:") {
                let number = Int(line[line.index(line.startIndex, offsetBy: 2)..<close]) ?? 0
                document.footnotes.append(
                    Note(number: number, text: trimmed(line[line.index(close, offsetBy: 2)...])))
                continue
            }
            if line.isEmpty {
                blanks += 1
                continue
            }
            if !isLastTable() && !document.blocks.isEmpty {
                for _ in 0..<blanks { document.blocks.append(.paragraph(Paragraph())) }
            }
            blanks = 0
            document.blocks.append(.paragraph(paragraph(line)))
        }
        endTable()
        return document
    }

    /// A table of rows of cells, as the sketch writes them.
    public static func table(_ rows: [[String]], index: Int, parent: Table.Address? = nil) -> Table {
        let width = rows.map(\.count).max() ?? 0
        var cells: [Cell] = []
        var grid = [Int32](repeating: -1, count: width * rows.count)
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() {
                let place = row * width + column
                switch text {
                case "~":
                    continue
                case "<" where column > 0 && grid[place - 1] >= 0:
                    grid[place] = grid[place - 1]
                    let cell = Int(grid[place])
                    cells[cell].columnSpan = max(cells[cell].columnSpan, column - cells[cell].column + 1)
                case "^" where row > 0 && grid[place - width] >= 0:
                    grid[place] = grid[place - width]
                    let cell = Int(grid[place])
                    cells[cell].rowSpan = max(cells[cell].rowSpan, row - cells[cell].row + 1)
                default:
                    grid[place] = Int32(cells.count)
                    cells.append(Cell(row: row, column: column, blocks: blocks(text)))
                }
            }
        }
        return Table(
            index: index, parent: parent, rowCount: rows.count, columnCount: width, cells: cells, grid: grid)
    }

    private static func blocks(_ text: String) -> [Block] {
        text.split(separator: "¶", omittingEmptySubsequences: false).map { .paragraph(paragraph(trimmed($0))) }
    }

    private static func paragraph(_ text: String) -> Paragraph {
        var rest = text[...]
        var result = Paragraph()
        while rest.hasPrefix("#") {
            result.headingLevel += 1
            rest = rest.dropFirst()
        }
        rest = trimmed(rest)[...]
        if rest.hasPrefix("{"), let close = rest.firstIndex(of: "}") {
            result.label = String(rest[rest.index(after: rest.startIndex)..<close])
            rest = trimmed(rest[rest.index(after: close)...])[...]
        }
        while rest.hasSuffix("]"), let open = rest.range(of: "[^", options: .backwards)?.lowerBound {
            let digits = rest[rest.index(open, offsetBy: 2)...].dropLast()
            guard let number = Int(digits) else { break }
            result.notes.insert(number, at: 0)
            rest = rest[..<open]
        }
        for character in rest {
            switch character {
            case "⏎": result.text += "\n"
            case "→": result.text += "\t"
            default: result.text.append(character)
            }
        }
        return result
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        while rest.first == " " { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}

extension Document {
    /// The document with everything in the one cell of a table that draws a frame; its tables are numbered anew.
    public var framed: Document {
        var framed = self
        var tables = 1
        framed.blocks = blocks.map { block in
            guard case .table(var table) = block else { return block }
            tables += 1
            table.index = tables
            table.parent = Table.Address(table: 1, row: 0, column: 0)
            return .table(table)
        }
        let cell = Cell(row: 0, column: 0, blocks: framed.blocks)
        framed.blocks = [.table(Table(index: 1, rowCount: 1, columnCount: 1, cells: [cell], grid: [0]))]
        return framed
    }
}
