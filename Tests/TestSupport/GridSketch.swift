public import DocumentModel

extension Table {
    /// The table as a sketch that is read at a glance: a row a line, cells between bars.
    ///
    /// `^` stands where a cell above goes on, `<` where the cell before goes on, `-` where the grid has no cell. Line
    /// breaks in cells are written `/`.
    public var gridSketch: String {
        (0..<rowCount).map { row in
            (0..<columnCount).map { column in
                guard let cell = cell(row: row, column: column) else { return "-" }
                if cell.row < row { return "^" }
                if cell.column < column { return "<" }
                return cell.text.replacing("\n", with: "/").replacing("\t", with: "→")
            }
            .joined(separator: "|")
        }
        .joined(separator: "\n")
    }
}

extension Document {
    /// All tables in order of their numbers, nested ones included.
    public var tables: [Table] {
        var found: [Table] = []
        var rest = Array(blocks.reversed())
        while let block = rest.popLast() {
            guard case .table(let table) = block else { continue }
            found.append(table)
            for cell in table.cells.reversed() { rest += cell.blocks.reversed() }
        }
        return found.sorted { $0.index < $1.index }
    }

    /// The paragraphs outside tables, as shown.
    public var lines: [String] {
        blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.shownText } else { nil } }
    }
}
