internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// How a cell takes part in a merge over rows (`w:vMerge`) or, in Word 97's way, over columns (`w:hMerge`).
enum CellMerge {
    case none
    /// The cell begins a merged one.
    case restart
    /// The cell belongs to the one above it, or before it.
    case goesOn

    /// The value of the attribute; without one the cell goes on (ECMA-376 Part 1, 17.4.84).
    init(_ value: String?) { self = value == "restart" || value == "rest" ? .restart : .goesOn }
}

/// A cell as a row of WordprocessingML has it.
struct RowCell {
    var column: Int
    var span: Int
    var vertical: CellMerge
    var horizontal: CellMerge
    var blocks: [Block]
}

/// A table that is being read, and the row and cell that are open in it.
struct TableFrame {
    /// How many containers were open where its rows stand.
    let depth: Int
    let parent: Table.Address?
    /// Where the rows gather; nil until the first row that is read has a cell.
    var builder: TableBuilder?
    var style = ""
    var isFloating = false
    /// What its style says of its text.
    var look: Styles.TextLook?
    /// It has ended, but goes on if another table follows directly.
    var isEnded = false

    // The open row.
    var isInRow = false
    var row: [RowCell] = []
    /// The column at which the next cell stands.
    var column = 0
    var columnsBefore = 0
    var columnsAfter = 0
    var isHeader = false
    var isHidden = false
    /// How many paragraphs had shown something when the row began.
    var shownBefore = 0
    /// The merged cells of the row above: where they begin and how wide they are, from left to right.
    var above: [(column: Int, span: Int)] = []
    /// The first of them that the open row has not passed.
    var nextAbove = 0

    // The open cell.
    var span = 1
    var vertical = CellMerge.none
    var horizontal = CellMerge.none

    init(depth: Int, parent: Table.Address?) {
        self.depth = depth
        self.parent = parent
    }

    /// Where the next cell stands.
    var address: Table.Address {
        Table.Address(table: builder?.index ?? 0, row: (builder?.row ?? -1) + 1, column: column)
    }
}

extension StoryReader {
    /// The table whose cell is open, by its position in ``tables``.
    var openTableIndex: Int? { tables.lastIndex { $0.depth < containers.count } }

    /// Whether rows of the innermost table can stand here.
    private var isBetweenRows: Bool {
        let last = tables.count - 1
        return last >= 0 && tables[last].depth == containers.count && !tables[last].isEnded
    }

    // MARK: Tables

    mutating func startTable() throws(PackageError) {
        if paragraph.isOpen { endParagraph() }
        flushWaitingParagraph(atEnd: false)
        let parent = openTableIndex.map { tables[$0].address }
        tables.append(TableFrame(depth: containers.count, parent: parent))
        memory.add(MemoryMeter.Weight.table + (containers.count == 1 ? MemoryMeter.Weight.bodyBlock : 0))
        hasEndedTable = false
        guard tables.count <= limits.maximumTableDepth else {
            throw PackageLimits.exceeded("table-depth", tables.count, at: place())
        }
    }

    mutating func tableStyle(_ id: String) {
        guard isBetweenRows else { return }
        tables[tables.count - 1].style = id
        tables[tables.count - 1].look = styles.tables[id]
    }

    mutating func tableIsFloating() {
        guard isBetweenRows else { return }
        tables[tables.count - 1].isFloating = true
    }

    /// Gives the innermost table its builder: at its first row, when its properties are known.
    ///
    /// Word shows two tables with nothing between them as one, unless one of them floats or has another style.
    private mutating func settleTable() throws(PackageError) {
        let last = tables.count - 1
        guard tables[last].builder == nil else { return }
        if last > 0, tables[last - 1].isEnded, tables[last - 1].depth == tables[last].depth {
            var before = tables.remove(at: last - 1)
            if !before.isFloating, !tables[last - 1].isFloating, before.style == tables[last - 1].style {
                tables[last - 1].builder = before.builder.take()
                return
            }
            try finish(&before)
        }
        tableCount += 1
        tables[tables.count - 1].builder = TableBuilder(index: tableCount, parent: tables[tables.count - 1].parent)
    }

    mutating func endTable() throws(PackageError) {
        guard let depth = tables.last?.depth, tables[tables.count - 1].isEnded == false else { return }
        // Cells that are still open have no end of their own (only in a malformed part).
        while containers.count > depth { try endContainer() }
        if tables[tables.count - 1].isInRow { try endRow() }
        scope = .none
        if tables[tables.count - 1].builder == nil {
            // Nothing of it is left: a table without rows, or one that a revision deleted.
            tables.removeLast()
            hasEndedTable = tables.last.map { $0.isEnded && $0.depth == containers.count } ?? false
        } else {
            tables[tables.count - 1].isEnded = true
            hasEndedTable = true
        }
    }

    /// Finishes the table that ended last, if it could still go on.
    mutating func closeTable() throws(PackageError) {
        guard hasEndedTable, var table = tables.popLast() else { return }
        hasEndedTable = false
        try finish(&table)
    }

    private mutating func finish(_ table: inout TableFrame) throws(PackageError) {
        guard let builder = table.builder.take() else { return }
        gridCellCount += builder.gridCellCount
        try checkGrid(0)
        memory.add(builder.gridCellCount * MemoryMeter.Weight.gridAddress)
        try memory.check(at: place())
        add(.table(builder.finish()))
    }

    private func checkGrid(_ open: Int) throws(PackageError) {
        guard gridCellCount + open <= limits.maximumGridCells else {
            throw PackageLimits.exceeded("grid-cells", gridCellCount + open, at: place())
        }
    }

    // MARK: Rows

    mutating func startRow() throws(PackageError) {
        guard isBetweenRows else { return }
        let last = tables.count - 1
        if tables[last].isInRow { try endRow() }
        tables[last].isInRow = true
        tables[last].row.removeAll(keepingCapacity: true)
        tables[last].column = 0
        tables[last].columnsBefore = 0
        tables[last].columnsAfter = 0
        tables[last].isHeader = false
        tables[last].isHidden = false
        tables[last].nextAbove = 0
        tables[last].shownBefore = shownParagraphCount
    }

    mutating func rowProperty(_ element: Element, _ event: XMLEvent, _ reader: XMLEventReader) throws(PackageError) {
        guard scope == .row, isBetweenRows else { return }
        let last = tables.count - 1
        switch element {
        case .gridBefore:
            let columns = try columns(max(0, reader.number(.value, of: event) ?? 0))
            tables[last].columnsBefore = columns
            if tables[last].row.isEmpty { tables[last].column = columns }
        case .gridAfter: tables[last].columnsAfter = try columns(max(0, reader.number(.value, of: event) ?? 0))
        case .headerRow: tables[last].isHeader = reader.isOn(event)
        default: tables[last].isHidden = reader.isOn(event)
        }
    }

    /// A number of columns, held against the limit.
    private func columns(_ count: Int) throws(PackageError) -> Int {
        guard count <= limits.maximumColumns else { throw PackageLimits.exceeded("columns", count, at: place()) }
        return count
    }

    mutating func endRow() throws(PackageError) {
        guard isBetweenRows, tables[tables.count - 1].isInRow else { return }
        scope = .none
        try settleTable()
        let last = tables.count - 1
        tables[last].isInRow = false
        memory.add(MemoryMeter.Weight.row)
        let cells = tables[last].row
        // Word hides a row whose mark is hidden where all of its text is.
        if tables[last].isHidden, shownParagraphCount == tables[last].shownBefore { return dropEmptyTable() }
        let before = tables[last].columnsBefore
        let after = tables[last].columnsAfter
        let isHeader = tables[last].isHeader
        tables[last].builder?.beginRow(skipping: before, isHeader: isHeader)
        var merged: [(column: Int, span: Int)] = []
        var position = 0
        while position < cells.count {
            let cell = cells[position]
            var span = cell.span
            position += 1
            while position < cells.count, cells[position].horizontal == .goesOn {
                span += cells[position].span
                position += 1
            }
            if cell.vertical != .none { merged.append((cell.column, span)) }
            if cell.vertical != .goesOn || tables[last].builder?.continueCellAbove(columnSpan: span) == nil {
                tables[last].builder?.addCell(columnSpan: span, blocks: cell.blocks)
            }
        }
        tables[last].above = merged
        tables[last].builder?.endRow(skipping: after)
        _ = try columns(tables[last].column + after)
        try checkGrid(tables[last].builder?.gridCellCount ?? 0)
        tables[last].row.removeAll(keepingCapacity: true)
    }

    /// Forgets a table whose only row so far was left out.
    private mutating func dropEmptyTable() {
        let last = tables.count - 1
        guard tables[last].builder?.row == -1 else { return }
        tables[last].builder = nil
        tableCount -= 1
    }

    /// Leaves out the row whose properties are being read: a revision took it away.
    mutating func dropRow(_ reader: XMLEventReader) throws(PackageError) {
        guard isBetweenRows, tables[tables.count - 1].isInRow else { return }
        // It stood before the row that now has its number.
        let address = tables[tables.count - 1].address
        let place = Place(table: address.table == 0 ? tableCount + 1 : address.table, row: address.row + 1)
        // The mark, the row's properties, the row.
        try leaveOut(revisionReason, at: part.map { Place(part: $0) } ?? place, depth: 3, reader)
        scope = .none
        tables[tables.count - 1].isInRow = false
    }

    // MARK: Cells

    mutating func startCell() throws(PackageError) {
        guard isBetweenRows, tables[tables.count - 1].isInRow else { return }
        try settleTable()
        let last = tables.count - 1
        tables[last].span = 1
        tables[last].vertical = .none
        tables[last].horizontal = .none
        beginContainer(.cell)
    }

    /// The table whose cell has just begun; nil where cell properties stand elsewhere.
    private var tableOfOpenCell: Int? {
        let last = tables.count - 1
        guard scope == .cell, containers[containers.count - 1].kind == .cell, last >= 0,
            tables[last].depth == containers.count - 1
        else { return nil }
        return last
    }

    mutating func cellProperty(_ element: Element, _ event: XMLEvent, _ reader: XMLEventReader) throws(PackageError) {
        guard let last = tableOfOpenCell else { return }
        switch element {
        case .gridSpan: tables[last].span = try columns(max(1, reader.number(.value, of: event) ?? 1))
        case .verticalMerge: tables[last].vertical = CellMerge(reader.value(.value, of: event))
        case .horizontalMerge: tables[last].horizontal = CellMerge(reader.value(.value, of: event))
        default:
            // `w:cellMerge`: a merge that is recorded as a revision, with what was before (17.13.5.3).
            revisionCount += 1
            let attribute = changes == .accept ? Attribute.verticalMerge : .verticalMergeOriginal
            tables[last].vertical = reader.value(attribute, of: event).map { CellMerge($0) } ?? .none
        }
    }

    /// Ends the properties of a cell: what a merge hides of its content is left out, but its numbers count.
    ///
    /// Word counts the numbered paragraphs that stand in the cells under a merged one, though nobody sees them: behind
    /// a cell over two rows the next number is 3 (so does LibreOffice 7.4 with a DOCX).
    mutating func endCellProperties(_ reader: XMLEventReader) throws(PackageError) {
        let open = tableOfOpenCell
        scope = .none
        guard let last = open else { return }
        let column = tables[last].column
        _ = try columns(column + tables[last].span)
        if tables[last].horizontal == .goesOn, tables[last].row.isEmpty { tables[last].horizontal = .none }
        if tables[last].vertical == .goesOn {
            // Without a merged cell above, the value means nothing (17.18.57).
            let group = mergedCellAbove(column)
            let fits = group.map { $0.span == tables[last].span || tables[last].horizontal != .none } ?? false
            if !fits && tables[last].horizontal != .goesOn { tables[last].vertical = .none }
        }
        guard tables[last].horizontal == .goesOn || tables[last].vertical == .goesOn else { return }
        containers[containers.count - 1].coveredTableCount = tableCount
        coveredDepth += 1
    }

    /// The merged cell of the row above that begins at a column; columns are asked for from left to right.
    private mutating func mergedCellAbove(_ column: Int) -> (column: Int, span: Int)? {
        let last = tables.count - 1
        while tables[last].nextAbove < tables[last].above.count {
            let candidate = tables[last].above[tables[last].nextAbove]
            if candidate.column >= column { return candidate.column == column ? candidate : nil }
            tables[last].nextAbove += 1
        }
        return nil
    }

    mutating func endCell() throws(PackageError) {
        let last = tables.count - 1
        guard last >= 0, containers[containers.count - 1].kind == .cell,
            tables[last].depth == containers.count - 1 || tables[last].isEnded
        else { return }
        scope = .none
        try endContainer()
    }

    /// Adds the cell that has ended to its row.
    mutating func addCell(_ blocks: [Block]) {
        guard let last = tables.indices.last else { return }
        memory.add(MemoryMeter.Weight.cell)
        tables[last].row.append(
            RowCell(
                column: tables[last].column, span: tables[last].span, vertical: tables[last].vertical,
                horizontal: tables[last].horizontal, blocks: blocks))
        tables[last].column += tables[last].span
    }

    /// A cell that a revision inserted or deleted (`w:cellIns`, `w:cellDel`; 17.13.5.1 and 17.13.5.2).
    mutating func cellRevision(_ element: Element, _ reader: XMLEventReader) throws(PackageError) {
        revisionCount += 1
        guard tableOfOpenCell != nil, (element == .cellInserted) == (changes == .reject) else { return }
        // The mark, the cell's properties, the cell.
        try leaveOut(revisionReason, depth: 3, reader)
        scope = .none
        let dropped = containers.removeLast()
        if dropped.coveredTableCount != nil { coveredDepth -= 1 }
        paragraph = dropped.outer
    }
}
