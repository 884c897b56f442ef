internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// A sheet of a spreadsheet document that is being read.
struct OpenSheet {
    var content: SheetContent
    /// Whether its style hides it.
    var isHidden = false
    /// The number of the row that is open or comes next, from 0.
    var row = 0
    /// The column that the next declaration of columns begins with.
    var nextColumn = 0
    /// The columns whose cells have a style of their column's, from left to right.
    var columnStyles: [(columns: Range<Int>, style: String)] = []
    var hiddenColumns: [ClosedRange<Int>] = []
    /// The rows that are hidden though something stands in them.
    var hiddenRows: [Int] = []
    var isRowHidden = false
    var merges: [SheetContent.Merge] = []

    init(name: String) { content = SheetContent(name: name) }

    /// The style that a cell without one has.
    func style(ofColumn column: Int) -> String? {
        var low = 0
        var high = columnStyles.count
        while low < high {
            let middle = (low + high) / 2
            if columnStyles[middle].columns.upperBound <= column { low = middle + 1 } else { high = middle }
        }
        guard low < columnStyles.count, columnStyles[low].columns.contains(column) else { return nil }
        return columnStyles[low].style
    }
}

/// Sheets: `office:spreadsheet` and its tables (ODF 1.3 Part 3, 3.9 and 9.1), the twin of the reader of XLSX.
///
/// A cell is the text that was stored with it, which is what the program showed; only where there is none, its value. Rows
/// that repeat are rows as long as something stands in them, and a count otherwise. Hidden rows and columns are read, and
/// told; a hidden sheet is told with its words. Not in the text, but told: annotations, shapes, pictures, covered cells.
extension BodyReader {
    /// Far outside of any sheet, and small enough to count on from there.
    private static let farthestRow = 1 << 40

    /// Where the reader is in a sheet.
    var sheetPlace: Place? {
        guard isSpreadsheet, let sheet = sheets.last, let table = tables.last else { return nil }
        return Place(sheet: sheet.content.name, row: sheet.row + 1, column: table.cell + 1)
    }

    mutating func startSheet() {
        var sheet = OpenSheet(name: input.string(.tableName) ?? "")
        sheet.isHidden = styles.sheet.isHiddenTable(input.string(.tableStyleName))
        sheets.append(sheet)
        memory.add(MemoryMeter.Weight.definition)
        tables.append(OpenTable(builder: TableBuilder(index: 0)))
    }

    mutating func endSheet() {
        _ = tables.popLast()
        guard var sheet = sheets.popLast() else { return }
        let place = Place(sheet: sheet.content.name)
        for (row, cell) in sheet.content.merge(sheet.merges) {
            losses.add(
                .mergedCellTextHidden, at: Place(sheet: sheet.content.name, row: row + 1, column: cell.column + 1),
                words: cell.words)
        }
        if sheet.isHidden {
            losses.add(.sheetHidden, at: place, words: sheet.content.words)
            return
        }
        if !sheet.hiddenRows.isEmpty {
            losses.add(
                .sheetRowsHidden, at: place,
                ["rows": NumberRanges.words(sheet.hiddenRows.map { $0 + 1 }) { String($0) }],
                count: sheet.hiddenRows.count)
        }
        let hidden = sheet.content.filledColumns(in: sheet.hiddenColumns)
        if !hidden.isEmpty {
            losses.add(
                .sheetColumnsHidden, at: place,
                ["columns": NumberRanges.words(hidden.map { $0 + 1 }) { Place.letters(ofColumn: $0) }],
                count: hidden.count)
        }
        finishedSheets.append(sheet.content)
    }

    mutating func declareSheetColumns() {
        guard let last = sheets.indices.last else { return }
        let count = min(max(1, input.integer(.columnsRepeated) ?? 1), limits.maximumColumns)
        let start = sheets[last].nextColumn
        let columns = start..<min(start + count, limits.maximumColumns + 1)
        guard !columns.isEmpty else { return }
        sheets[last].nextColumn = columns.upperBound
        memory.add(MemoryMeter.Weight.mark)
        if let style = input.string(.defaultCellStyle) { sheets[last].columnStyles.append((columns, style)) }
        if ["collapse", "filter"].contains(input.string(.visibility) ?? "") {
            sheets[last].hiddenColumns.append(ClosedRange(columns))
        }
    }

    mutating func startSheetRow() {
        guard let last = sheets.indices.last else { return }
        sheets[last].isRowHidden = ["collapse", "filter"].contains(input.string(.visibility) ?? "")
    }

    /// Takes the row that has ended into the sheet, as often as it repeats; a blank one is only counted.
    mutating func endSheetRow() throws(PackageError) {
        guard let last = sheets.indices.last, var table = tables.popLast() else { return }
        defer { tables.append(table) }
        let count = table.rowRepeat
        let cells = table.cells.filter { !$0.isEmpty }
        guard !cells.isEmpty else {
            sheets[last].row = min(sheets[last].row + min(count, Self.farthestRow), Self.farthestRow)
            reach(down: count, in: &table)
            return
        }
        if count > 1 {
            let width = cells.reduce(0) { $0 + $1.extent.repeats }
            let (product, overflows) = count.multipliedReportingOverflow(by: width)
            repeatedCells += overflows ? limits.maximumRepeatedCells + 1 : min(product, limits.maximumRepeatedCells + 1)
            guard repeatedCells <= limits.maximumRepeatedCells else {
                throw PackageLimits.exceeded("repeats", max(count, repeatedCells), at: sheetPlace ?? .unknown)
            }
        }
        for _ in 0..<count {
            let number = sheets[last].row
            var row = SheetContent.Row(number: number, cells: [])
            for cell in cells {
                let look = styles.sheet.look(
                    ofCell: cell.extent.style ?? sheets[last].style(ofColumn: cell.extent.column))
                let paragraphs = cell.blocks.compactMap { block in
                    if case .paragraph(let paragraph) = block { paragraph } else { nil }
                }
                for repetition in 0..<cell.extent.repeats {
                    memory.add(
                        MemoryMeter.Weight.cell + (count * cell.extent.repeats > 1 ? MemoryMeter.Weight.words : 0))
                    let column = cell.extent.column + repetition * cell.extent.columnSpan
                    row.cells.append(
                        SheetContent.Cell(
                            column: column, paragraphs: paragraphs, hasBorder: look.hasBorder, isBold: look.isBold))
                    guard cell.extent.columnSpan > 1 || cell.extent.rowSpan > 1 else { continue }
                    sheets[last].merges.append(
                        SheetContent.Merge(
                            rows: number...(number + min(cell.extent.rowSpan, Self.farthestRow) - 1),
                            columns: column...(column + cell.extent.columnSpan - 1)))
                }
            }
            memory.add(MemoryMeter.Weight.row)
            if count > 1 { try memory.check(at: sheetPlace ?? .unknown) }
            if sheets[last].isRowHidden { sheets[last].hiddenRows.append(number) }
            sheets[last].content.rows.append(row)
            sheets[last].row += 1
        }
        reach(down: count, in: &table)
        guard count == 1 else { return }
        for cell in cells where cell.extent.rowSpan > 1 {
            let width = cell.extent.columnSpan * cell.extent.repeats
            table.reachingDown.append(
                OpenTable.Reach(
                    columns: cell.extent.column..<cell.extent.column + width, rows: cell.extent.rowSpan - 1))
        }
        table.reachingDown.sort { $0.columns.lowerBound < $1.columns.lowerBound }
    }

    /// Counts the rows off that cells from above still cover.
    private func reach(down count: Int, in table: inout OpenTable) {
        for index in table.reachingDown.indices { table.reachingDown[index].rows -= count }
        table.reachingDown.removeAll { $0.rows <= 0 }
    }

    /// What the cell that is open says beside its text: its style, its value for want of a text, its formula.
    mutating func noteSheetCell() {
        let last = containers.count - 1
        containers[last].cell.style = input.string(.tableStyleName)
        containers[last].cellValue = Self.shownValue(input)
        containers[last].hasUncountedFormula = input.string(.tableFormula) != nil && input.string(.valueType) == nil
    }

    /// A value as it would be shown without a format; nil where there is none.
    private static func shownValue(_ input: EventInput) -> String? {
        switch input.string(.valueType) {
        case "float", "currency": return input.string(.value)?.replacing(".", with: ",")
        case "percentage":
            guard let value = input.string(.value), let number = Double(value) else { return input.string(.value) }
            let percents = number * 100
            let words = percents == percents.rounded() && abs(percents) < 1e15 ? String(Int(percents)) : "\(percents)"
            return words.replacing(".", with: ",") + "%"
        case "date":
            guard let value = input.string(.dateValue) else { return nil }
            let parts = value.prefix { $0 != "T" }.split(separator: "-")
            guard parts.count == 3 else { return value }
            let time = value.drop { $0 != "T" }.dropFirst().prefix(5)
            return "\(parts[2]).\(parts[1]).\(parts[0])" + (time.isEmpty || time == "00:00" ? "" : " \(time)")
        case "time": return input.string(.timeValue)
        case "boolean": return input.string(.booleanValue) == "true" ? "ИСТИНА" : "ЛОЖЬ"
        case "string": return input.string(.officeStringValue)
        default: return nil
        }
    }

    /// Gives a cell without text its value, and tells of a formula that has none.
    mutating func settleSheetCell() {
        let last = containers.count - 1
        let isEmpty = containers[last].blocks.allSatisfy {
            if case .paragraph(let paragraph) = $0 { paragraph.text.isEmpty } else { false }
        }
        guard isEmpty else { return }
        if let value = containers[last].cellValue, !value.isEmpty {
            memory.note(textBytes: value.utf8.count)
            memory.add(MemoryMeter.Weight.paragraph + MemoryMeter.Weight.words)
            containers[last].blocks = value.split(separator: "\n", omittingEmptySubsequences: false).map {
                .paragraph(Paragraph(String($0)))
            }
        } else if containers[last].hasUncountedFormula {
            losses.add(.sheetFormulaWithoutValue, at: place, ["formula": "…"])
        }
    }

    /// Leaves a shape of a sheet out, and tells its words: it stands over cells, in none of them.
    mutating func leaveOutShape() throws(PackageError) {
        let here = place
        let words = try words()
        if words.isEmpty {
            losses.add(.pictureWithoutText, at: here)
        } else {
            losses.add(.graphicTextLeftOut, at: here, words: words)
        }
    }
}
