internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// Reads the part of a sheet: its cells as they are shown, what is merged and what is hidden.
///
/// One pass, without recursion: rows are kept as they come, and sorted where a file has them in another order.
struct SheetReader {
    let name: String
    let strings: [SheetText]
    let looks: CellLooks
    let dates: DateSystem
    let limits: PackageLimits
    let memory: MemoryMeter
    var losses: LossLog

    private(set) var content: SheetContent
    /// The words of headers and footers, without their codes.
    private(set) var headerWords: [String] = []

    private var merges: [SheetContent.Merge] = []
    private var hiddenColumns: [ClosedRange<Int>] = []
    /// The rows that are hidden though something stands in them.
    private var hiddenRows: [Int] = []
    private var isInOrder = true

    // The open row.
    private var row = -1
    private var nextColumn = 0
    private var isRowHidden = false
    private var cells: [SheetContent.Cell] = []

    // The open cell.
    private var column = 0
    private var type = ""
    private var style = 0
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var hasFormula = false
    private var isInValue = false
    private var isInFormula = false
    private var isInline = false
    private var inline = SheetTextReader()

    // The open header or footer.
    private var headerBytes: [UInt8] = []
    private var isInHeader = false

    init(
        _ name: String, strings: [SheetText], looks: CellLooks, dates: DateSystem, package: OfficePackage,
        losses: LossLog
    ) {
        self.name = name
        self.strings = strings
        self.looks = looks
        self.dates = dates
        self.losses = losses
        limits = package.limits
        memory = package.memory
        content = SheetContent(name: name)
    }

    /// So many letters of a formula are named where it has no value.
    private static let shownFormulaBytes = 120

    /// Reads the part to its end.
    mutating func read(_ reader: XMLEventReader) throws(PackageError) {
        while let event = try reader.next() {
            if event.kind == .text {
                if isInline {
                    try inline.take(event, reader)
                } else if isInValue {
                    reader.append(event, to: &value)
                } else if isInFormula {
                    if formula.count < Self.shownFormulaBytes { reader.append(event, to: &formula) }
                } else if isInHeader {
                    reader.append(event, to: &headerBytes)
                }
                continue
            }
            guard let element = Element(rawValue: event.name) else { continue }
            if event.kind == .start { try start(element, event, reader) } else { try end(element, event, reader) }
        }
        if row >= 0 { endRow() }
        finish()
    }

    private mutating func start(
        _ element: Element, _ event: XMLEvent, _ reader: XMLEventReader
    ) throws(PackageError) {
        if isInline { return try inline.take(event, reader) }
        switch element {
        case .cell: try startCell(event, reader)
        case .value:
            isInValue = true
            value.removeAll(keepingCapacity: true)
        case .formula:
            hasFormula = true
            isInFormula = true
            formula.removeAll(keepingCapacity: true)
        case .inlineText: isInline = true
        case .row:
            if row >= 0 { endRow() }
            row = (reader.number(.reference, of: event)).map { max($0, 1) - 1 } ?? row + 1
            nextColumn = 0
            isRowHidden = reader.isOn(.hidden, of: event)
        case .mergedCell:
            guard let reference = reader.value(.range, of: event),
                let merge = SheetContent.Merge(reference: reference)
            else { return }
            reader.weigh(MemoryMeter.Weight.mark)
            merges.append(merge)
        case .column:
            guard reader.isOn(.hidden, of: event), let first = reader.number(.minimum, of: event),
                let last = reader.number(.maximum, of: event), first > 0, last >= first
            else { return }
            reader.weigh(MemoryMeter.Weight.mark)
            hiddenColumns.append(first - 1...last - 1)
        case .oddHeader, .oddFooter, .evenHeader, .evenFooter, .firstHeader, .firstFooter:
            isInHeader = true
            headerBytes.removeAll(keepingCapacity: true)
        default: break
        }
    }

    private mutating func end(_ element: Element, _ event: XMLEvent, _ reader: XMLEventReader) throws(PackageError) {
        switch element {
        case .inlineText: isInline = false
        case _ where isInline: try inline.take(event, reader)
        case .value: isInValue = false
        case .formula: isInFormula = false
        case .cell: endCell()
        case .oddHeader, .oddFooter, .evenHeader, .evenFooter, .firstHeader, .firstFooter:
            isInHeader = false
            let words = HeaderCode.words(String(decoding: headerBytes, as: UTF8.self))
            if !SheetDocument.isPageNumber(words) { headerWords.append(words) }
        default: break
        }
    }

    // MARK: Cells

    private mutating func startCell(_ event: XMLEvent, _ reader: XMLEventReader) throws(PackageError) {
        column = nextColumn
        if let words = reader.value(.reference, of: event), let reference = CellReference(words) {
            column = reference.column
            // Some programs leave the row without a number, and name it in its cells.
            if reference.row != row, cells.isEmpty { row = reference.row }
        }
        guard column < limits.maximumColumns else {
            throw PackageLimits.exceeded("columns", column + 1, at: Place(sheet: name, row: row + 1))
        }
        nextColumn = column + 1
        type = reader.value(.type, of: event) ?? "n"
        style = reader.number(.style, of: event) ?? 0
        hasFormula = false
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
    }

    private var place: Place { Place(sheet: name, row: row + 1, column: column + 1) }

    private mutating func endCell() {
        let look = looks[style]
        guard let text = shownText(look) else { return }
        guard !text.words.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
        memory.note(textBytes: text.words.utf8.count)
        let paragraphs = text.paragraphs(isStruck: look.isStruck)
        memory.add(
            MemoryMeter.Weight.cell
                + paragraphs.count * (MemoryMeter.Weight.paragraph + MemoryMeter.Weight.words))
        // A string of the table may stand in any number of cells.
        if type == "s" { memory.add(text.words.utf8.count * MemoryMeter.Weight.textByte) }
        cells.append(
            SheetContent.Cell(
                column: column, paragraphs: paragraphs, hasBorder: look.hasBorder, isBold: look.isBold))
    }

    /// What the cell shows; nil for nothing.
    private mutating func shownText(_ look: CellLooks.Look) -> SheetText? {
        if !inline.isEmpty {
            let text = inline.finish()
            return formatted(text, look)
        }
        let bytes = value
        guard !bytes.isEmpty else {
            if hasFormula, type != "str", type != "inlineStr" {
                losses.add(
                    .sheetFormulaWithoutValue, at: place,
                    ["formula": String(decoding: formula.prefix(Self.shownFormulaBytes), as: UTF8.self)])
            }
            return nil
        }
        let words = String(decoding: bytes, as: UTF8.self)
        switch type {
        case "s":
            guard let index = Int(words.trimmingSpaces), strings.indices.contains(index) else {
                losses.add(.sheetCellDamaged, at: place, ["value": words])
                return nil
            }
            return formatted(strings[index], look)
        case "str", "inlineStr":
            return formatted(SheetText(words: String(decoding: XMLText.unescaped(bytes), as: UTF8.self)), look)
        case "b": return SheetText(words: words.trimmingSpaces == "0" ? "ЛОЖЬ" : "ИСТИНА")
        case "e": return SheetText(words: words)
        case "d":
            guard let number = dates.number(ofISO: words.trimmingSpaces) else { return SheetText(words: words) }
            let format = look.format.isDate ? look.format : NumberFormat.builtIn(14)
            return SheetText(words: shown(String(number), format))
        default: return SheetText(words: shown(words.trimmingSpaces, look.format))
        }
    }

    private func formatted(_ text: SheetText, _ look: CellLooks.Look) -> SheetText {
        guard text.ownFonts.isEmpty else { return text }
        let words = look.format.shown(text: text.words)
        return words == text.words ? text : SheetText(words: words)
    }

    private mutating func shown(_ stored: String, _ format: NumberFormat) -> String {
        switch format.shown(stored, dates: dates) {
        case .text(let words):
            if words.isEmpty, Double(stored) != 0 { losses.add(.hiddenTextLeftOut, at: place, words: stored) }
            return words
        case .stored(let words):
            losses.add(.sheetFormatUnknown, at: Place(sheet: name), ["format": format.code])
            return words
        }
    }

    // MARK: Rows

    private mutating func endRow() {
        defer { cells.removeAll(keepingCapacity: true) }
        guard !cells.isEmpty else { return }
        memory.add(MemoryMeter.Weight.row)
        if isRowHidden { hiddenRows.append(row) }
        if let last = content.rows.last, last.number >= row { isInOrder = false }
        content.rows.append(SheetContent.Row(number: row, cells: inOrder(cells)))
    }

    /// The cells from left to right; of two with one address the first counts, and the other is told.
    private mutating func inOrder(_ cells: [SheetContent.Cell]) -> [SheetContent.Cell] {
        guard zip(cells, cells.dropFirst()).contains(where: { $0.column >= $1.column }) else { return cells }
        var result: [SheetContent.Cell] = []
        let order = cells.indices.sorted { (cells[$0].column, $0) < (cells[$1].column, $1) }
        for index in order {
            if let last = result.last, last.column == cells[index].column {
                tellTwin(cells[index], row: row)
            } else {
                result.append(cells[index])
            }
        }
        return result
    }

    private mutating func tellTwin(_ cell: SheetContent.Cell, row: Int) {
        losses.add(
            .sheetCellDamaged, at: Place(sheet: name, row: row + 1, column: cell.column + 1),
            ["value": cell.words])
    }

    private mutating func finish() {
        if !isInOrder {
            // Two rows of one number are one.
            let order = content.rows.indices.sorted {
                (content.rows[$0].number, $0) < (content.rows[$1].number, $1)
            }
            var rows: [SheetContent.Row] = []
            for index in order {
                let next = content.rows[index]
                if let last = rows.last, last.number == next.number {
                    row = next.number
                    rows[rows.count - 1].cells = inOrder(last.cells + next.cells)
                } else {
                    rows.append(next)
                }
            }
            content.rows = rows
        }
        tellHidden()
        for (row, cell) in content.merge(merges) {
            losses.add(
                .mergedCellTextHidden, at: Place(sheet: name, row: row + 1, column: cell.column + 1), words: cell.words)
        }
    }

    /// Hidden rows and columns are read as the others are: a filter hides rows, and somebody who hides a column has not
    /// thrown it away. That they are is told.
    private mutating func tellHidden() {
        if !hiddenRows.isEmpty {
            losses.add(
                .sheetRowsHidden, at: Place(sheet: name),
                ["rows": NumberRanges.words(hiddenRows.sorted().map { $0 + 1 }) { String($0) }],
                count: hiddenRows.count)
        }
        let hidden = content.filledColumns(in: hiddenColumns)
        guard !hidden.isEmpty else { return }
        losses.add(
            .sheetColumnsHidden, at: Place(sheet: name),
            ["columns": NumberRanges.words(hidden.map { $0 + 1 }) { Place.letters(ofColumn: $0) }],
            count: hidden.count)
    }
}

/// The codes of a header or footer (ECMA-376 Part 1, 18.3.1.46): `&C&"Arial,Bold"&12План &P из &N`.
enum HeaderCode {
    /// The words between the codes.
    static func words(_ text: String) -> String {
        var words = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "&", let code = rest.popFirst() else {
                words.append(character)
                continue
            }
            switch code {
            case "&": words.append("&")
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "L", "C", "R": words.append(" ")
            case "K", "k": rest = rest.dropFirst(min(6, rest.prefix(6).count))
            case _ where code.isASCII && code.isNumber: rest = rest.drop { $0.isASCII && $0.isNumber }
            default: break
            }
        }
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
