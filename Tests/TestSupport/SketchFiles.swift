public import DocumentModel

extension TableSketch {
    /// A document's paragraphs and tables as the bytes of a DOCX, with its merged cells; automatic numbers are left out.
    public static func docx(_ document: Document) throws -> [UInt8] {
        try DocxBuilder(document.blocks.map(docxBlock).joined()).bytes()
    }

    /// The same as the bytes of an ODT.
    public static func odt(_ document: Document) throws -> [UInt8] {
        try OdtBuilder(document.blocks.map(odtBlock).joined()).packageBytes()
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    // MARK: DOCX

    private static func docxBlock(_ block: Block) -> String {
        switch block {
        case .paragraph(let paragraph):
            let text = escaped(paragraph.text).replacing("\n", with: "</w:t><w:br/><w:t xml:space=\"preserve\">")
                .replacing("\t", with: "</w:t><w:tab/><w:t xml:space=\"preserve\">")
            return "<w:p><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
        case .table(let table):
            let rows = (0..<table.rowCount).map { row in
                "<w:tr>\(table.cells(inRow: row).map { docxCell($0, in: row) }.joined())</w:tr>"
            }
            return "<w:tbl>\(rows.joined())</w:tbl>"
        }
    }

    private static func docxCell(_ cell: Cell, in row: Int) -> String {
        var properties = ""
        if cell.columnSpan > 1 { properties += "<w:gridSpan w:val=\"\(cell.columnSpan)\"/>" }
        if cell.rowSpan > 1 { properties += cell.row == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>" }
        let blocks = cell.row == row ? cell.blocks.map(docxBlock).joined() : "<w:p/>"
        return "<w:tc><w:tcPr>\(properties)</w:tcPr>\(blocks.isEmpty ? "<w:p/>" : blocks)</w:tc>"
    }

    // MARK: ODT

    private static func odtBlock(_ block: Block) -> String {
        switch block {
        case .paragraph(let paragraph):
            let text = escaped(paragraph.text).replacing("\n", with: "<text:line-break/>")
                .replacing("\t", with: "<text:tab/>")
            return "<text:p>\(text)</text:p>"
        case .table(let table):
            let rows = (0..<table.rowCount).map { row in
                let cells = table.cells(inRow: row).map { odtCell($0, in: row) }
                return "<table:table-row>\(cells.joined())</table:table-row>"
            }
            return
                "<table:table><table:table-column table:number-columns-repeated=\"\(table.columnCount)\"/>\(rows.joined())</table:table>"
        }
    }

    private static func odtCell(_ cell: Cell, in row: Int) -> String {
        let covered = "<table:covered-table-cell/>"
        guard cell.row == row else { return String(repeating: covered, count: cell.columnSpan) }
        var spans = ""
        if cell.columnSpan > 1 { spans += " table:number-columns-spanned=\"\(cell.columnSpan)\"" }
        if cell.rowSpan > 1 { spans += " table:number-rows-spanned=\"\(cell.rowSpan)\"" }
        let blocks = cell.blocks.map(odtBlock).joined()
        return "<table:table-cell\(spans)>\(blocks)</table:table-cell>"
            + String(repeating: covered, count: cell.columnSpan - 1)
    }
}
