/// Writes the part of one sheet, piece by piece (ECMA-376 Part 1, 18.3.1.99, whose order of elements is kept).
///
/// Words stand in the cells themselves (`inlineStr`), not in a table of shared strings: such a table would have to be held
/// until the last sheet is written.
final class SheetWriter {
    private enum Step {
        case head, rows, tail, end
    }

    /// Where the table stands, once its rows are written.
    private(set) var header: ClosedRange<Int>?
    private(set) var lastRow = 0
    private(set) var lastBodyRow: Int?
    /// The cells whose text goes on in the row below.
    private(set) var continuedCells: [String] = []
    /// Whether there were more rows than a sheet can have; the rest is not written.
    private(set) var isTooLong = false

    let sheet: Sheet
    private let isFirst: Bool
    private let fitting: RowFitting
    private let known: [String]
    private var merges: [String] = []
    /// How high the rows down to the header are, in points.
    private var frozenHeight = 0.0
    private var step = Step.head
    private var bytes: [UInt8] = []

    init(_ sheet: Sheet, isFirst: Bool) {
        self.sheet = sheet
        self.isFirst = isFirst
        fitting = RowFitting(columns: sheet.columns)
        known = sheet.columns.indices.map(Sheet.letters(ofColumn:))
    }

    /// The letters of a column, which cells name again and again.
    private func letters(_ column: Int) -> String {
        column < known.count ? known[column] : Sheet.letters(ofColumn: column)
    }

    /// The next piece of the part; nil at its end.
    func next() -> [UInt8]? {
        while bytes.count < Self.pieceSize, step != .end {
            switch step {
            case .head:
                writeHead()
                step = .rows
            case .rows:
                if !isTooLong, let row = sheet.next() { write(row) } else { step = .tail }
            case .tail:
                writeTail()
                step = .end
            case .end: break
            }
        }
        guard !bytes.isEmpty else { return nil }
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private static let pieceSize = 1 << 16
    /// “Excel specifications and limits”.
    private static let mostRows = 1_048_576
    /// A third of a small screen's height.
    private static let mostFrozenHeight = 200.0

    // MARK: Before the rows

    /// The head names the rows that stay in sight: the rows of the header are made before it is written.
    private func writeHead() {
        while header == nil, let row = sheet.next() {
            write(row)
            if row.part == .body { break }
        }
        let rows = bytes
        bytes = []
        bytes.add(XMLText.declaration + "<worksheet xmlns=\"\(XMLText.main)\"><sheetPr>")
        if let color = sheet.tabColor { bytes.add("<tabColor rgb=\"FF\(color)\"/>") }
        bytes.add("<pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"")
        bytes.add(isFirst ? " tabSelected=\"1\">" : ">")
        writePane()
        bytes.add("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>")
        for (index, width) in sheet.columns.enumerated() {
            bytes.add("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>")
        }
        bytes.add("</cols><sheetData>")
        bytes += rows
    }

    private func writePane() {
        // What stays in sight leaves room for the rest, or nothing does.
        let rows = frozenHeight <= Self.mostFrozenHeight ? header?.upperBound ?? 0 : 0
        let columns = sheet.frozenColumns
        guard rows > 0 || columns > 0 else { return }
        let pane = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight"
        bytes.add("<pane\(columns > 0 ? " xSplit=\"\(columns)\"" : "")\(rows > 0 ? " ySplit=\"\(rows)\"" : "")")
        let corner = "\(Sheet.letters(ofColumn: columns))\(rows + 1)"
        bytes.add(" topLeftCell=\"\(corner)\" activePane=\"\(pane)\" state=\"frozen\"/>")
        bytes.add("<selection pane=\"\(pane)\" activeCell=\"\(corner)\" sqref=\"\(corner)\"/>")
    }

    // MARK: Rows

    private func write(_ row: SheetRow) {
        let first = lastRow + 1
        let isLong = row.cells.contains { cell in
            // No text has more characters than bytes.
            if case .text(let text) = cell.value { text.utf8.count > RowFitting.mostCharacters } else { false }
        }
        if isLong {
            writeContinued(row)
        } else {
            writeFitted(row.cells, leastHeight: row.leastHeight)
        }
        // Nothing was written where the sheet is full.
        guard lastRow >= first else { return }
        switch row.part {
        case .outside: break
        case .header: header = (header?.lowerBound ?? first)...lastRow
        case .body: lastBodyRow = lastRow
        }
    }

    /// Writes a row whose texts may be longer than a cell: what goes on stands in the rows below, alone.
    private func writeContinued(_ row: SheetRow) {
        let pieces = row.cells.map { cell in
            if case .text(let text) = cell.value { RowFitting.pieces(of: text) } else { [] as [String] }
        }
        var column = 0
        for (cell, pieces) in zip(row.cells, pieces) {
            if pieces.count > 1 { continuedCells.append("\(letters(column))\(lastRow + 1)") }
            column += cell.span
        }
        for number in 0..<pieces.reduce(1, { max($0, $1.count) }) {
            var cells = row.cells
            for index in cells.indices where number > 0 || pieces[index].count > 1 {
                cells[index].value = number < pieces[index].count ? .text(pieces[index][number]) : .blank
            }
            writeFitted(cells, leastHeight: row.leastHeight)
        }
    }

    /// Writes cells as a row, or as several merged ones where one could not be as high as they need.
    private func writeFitted(_ cells: [Cell], leastHeight: Double) {
        let height = max(leastHeight, fitting.height(of: cells))
        let count = Int((height / RowFitting.mostHeight).rounded(.up))
        guard lastRow + count <= Self.mostRows else {
            isTooLong = true
            return
        }
        let first = lastRow + 1
        for number in first..<(first + count) {
            bytes.add("<row r=\"\(number)\" ht=\"\((height / Double(count)).rounded(.up))\" customHeight=\"1\">")
            var column = 0
            for cell in cells {
                write(number == first ? cell.value : .blank, cell.style, column, number)
                for covered in 1..<max(1, cell.span) { write(.blank, cell.style, column + covered, number) }
                column += max(1, cell.span)
            }
            bytes.add("</row>")
        }
        lastRow += count
        if header == nil { frozenHeight += height }
        var column = 0
        for cell in cells {
            if cell.span > 1 || count > 1 {
                merges.append("\(letters(column))\(first):\(letters(column + cell.span - 1))\(lastRow)")
            }
            column += cell.span
        }
    }

    private func write(_ value: Cell.Value, _ style: StyleSheet.Style, _ column: Int, _ row: Int) {
        bytes.add("<c r=\"")
        bytes.add(letters(column))
        bytes.add(String(row))
        bytes.add("\" s=\"")
        bytes.add(String(style.index))
        switch value {
        case .text(let text) where !text.isEmpty:
            bytes.add(
                XMLText.hasOuterSpace(text)
                    ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t>")
            XMLText.append(text, to: &bytes)
            bytes.add("</t></is></c>")
        case .blank, .text: bytes.add("\"/>")
        case .number(let number): bytes.add("\"><v>\(number)</v></c>")
        case .day(let day): bytes.add("\"><v>\(day.serial)</v></c>")
        }
    }

    // MARK: Behind the rows

    /// The table's cells in some columns; nil where it has no rows.
    private func body(_ columns: ClosedRange<Int>) -> String? {
        guard let first = header.map({ $0.upperBound + 1 }), let last = lastBodyRow, first <= last else { return nil }
        return "\(letters(columns.lowerBound))\(first):\(letters(columns.upperBound))\(last)"
    }

    /// The cells that the filter is about, the header included; nil where there is none.
    var filterRange: (rows: ClosedRange<Int>, columns: String)? {
        guard sheet.hasFilter, let header, let last = known.last else { return nil }
        return (header.upperBound...max(header.upperBound, lastBodyRow ?? 0), last)
    }

    private func writeTail() {
        bytes.add("</sheetData>")
        if sheet.isProtected {
            // What stays allowed is named with 0: the reader may widen columns and filter.
            bytes.add("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"")
            bytes.add(" sort=\"0\" autoFilter=\"0\"/>")
        }
        if let filter = filterRange {
            let rows = filter.rows
            bytes.add("<autoFilter ref=\"A\(rows.lowerBound):\(filter.columns)\(rows.upperBound)\"/>")
        }
        if !merges.isEmpty {
            bytes.add("<mergeCells count=\"\(merges.count)\">")
            for merge in merges { bytes.add("<mergeCell ref=\"\(merge)\"/>") }
            bytes.add("</mergeCells>")
        }
        writeRules()
        writeValidations()
        let orientation = sheet.isLandscape ? "landscape" : "portrait"
        bytes.add("<printOptions horizontalCentered=\"1\"/>")
        // 20 mm at the edge that is bound, else 10; in inches. The number of the page stands below.
        bytes.add(
            "<pageMargins left=\"0.59\" right=\"0.39\" top=\"0.59\" bottom=\"0.59\" header=\"0.3\" footer=\"0.3\"/>")
        // No breaks keep the title of a section with its rows: a sheet that fits the width of a page has its manual breaks
        // passed over by Excel (XlsxWriter's and Excel::Writer::XLSX's documentation of `set_h_pagebreaks`), and how far
        // it is scaled down, and so how many rows a page takes, depends on the printer.
        bytes.add("<pageSetup paperSize=\"9\" orientation=\"\(orientation)\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
        bytes.add("<headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>")
        if lastRow > 0, let last = known.last {
            // «1.1» is meant as text.
            bytes.add("<ignoredErrors><ignoredError sqref=\"A1:\(last)\(lastRow)\" numberStoredAsText=\"1\"")
            bytes.add(" twoDigitTextYear=\"1\"/></ignoredErrors>")
        }
        bytes.add("</worksheet>")
    }

    private func writeRules() {
        for (index, rule) in sheet.rules.enumerated() {
            guard let range = body(rule.columns), let first = header.map({ $0.upperBound + 1 }) else { continue }
            bytes.add("<conditionalFormatting sqref=\"\(range)\">")
            switch rule.condition {
            case .formula(let formula, let highlight):
                bytes.add("<cfRule type=\"expression\" dxfId=\"\(highlight.index)\" priority=\"\(index + 1)\"")
                bytes.add(" stopIfTrue=\"1\"><formula>\(XMLText.escaped(formula(first)))</formula></cfRule>")
            case .scale(let least, let greatest):
                bytes.add("<cfRule type=\"colorScale\" priority=\"\(index + 1)\"><colorScale><cfvo type=\"min\"/>")
                bytes.add("<cfvo type=\"max\"/><color rgb=\"FF\(least)\"/><color rgb=\"FF\(greatest)\"/>")
                bytes.add("</colorScale></cfRule>")
            }
            bytes.add("</conditionalFormatting>")
        }
    }

    private func writeValidations() {
        let validations = sheet.validations.compactMap { validation in
            body(validation.column...validation.column).map { (validation, $0) }
        }
        guard !validations.isEmpty else { return }
        bytes.add("<dataValidations count=\"\(validations.count)\">")
        for (validation, range) in validations {
            let title = XMLText.escaped(validation.title)
            let message = XMLText.escaped(validation.message)
            let kind: String
            let formulas: String
            switch validation.kind {
            case .list(let sheet, let rows):
                kind = "type=\"list\""
                formulas = "<formula1>\(XMLText.escaped(Workbook.quoted(sheet)))!$A$1:$A$\(rows)</formula1>"
            case .days(let first, let last):
                kind = "type=\"date\" operator=\"between\""
                formulas = "<formula1>\(first.serial)</formula1><formula2>\(last.serial)</formula2>"
            }
            bytes.add("<dataValidation \(kind) allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"")
            bytes.add(" errorTitle=\"\(title)\" error=\"\(message)\" sqref=\"\(range)\">\(formulas)</dataValidation>")
        }
        bytes.add("</dataValidations>")
    }
}
