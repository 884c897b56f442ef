internal import Diagnostics
internal import DocumentModel
internal import OfficePackage

/// A table that is being read.
struct OpenTable {
    var builder: TableBuilder
    /// The columns that `table:table-column` declares, without absurd repetitions.
    var declaredColumns = 0
    /// How many `table:table-header-rows` are open.
    var headerDepth = 0
    /// The addresses counted against the limit so far.
    var countedCells = 0

    // The open row.
    var cells: [RowCell] = []
    var rowRepeat = 1
    /// Whether a revision inserted or deleted the row as a whole.
    var isRowTracked = false
    /// Whether a revision left out text of the row.
    var isRowChanged = false
    /// Where the next cell stands.
    var column = 0
    /// The cell that is open, or stood last.
    var cell = 0
    /// How many covered cells the last cell's own column span still has to its right.
    var owedCovered = 0

    /// Cells of rows above that reach down into the open row, from left to right.
    var reachingDown: [Reach] = []
    /// The first of them that the open row has not come to yet.
    var nextReach = 0
    /// Empty rows that repeat beyond measure: they stand only if a row with text follows.
    var heldRow: (cells: [RowCell], count: Int)?

    /// A cell of the open row.
    struct RowCell {
        var extent: CellExtent
        var blocks: [Block]

        var isEmpty: Bool {
            blocks.allSatisfy { if case .paragraph(let paragraph) = $0 { paragraph.isBlank } else { false } }
        }
    }

    /// Where a cell stands and how far it reaches.
    struct CellExtent {
        var column = 0
        var columnSpan = 1
        var rowSpan = 1
        var repeats = 1
        /// The style of a sheet's cell.
        var style: String?
    }

    struct Reach {
        var columns: Range<Int>
        var rows: Int
    }

    /// The row that is open or comes next, from 0.
    var row: Int { builder.row + 1 }

    /// Where the reader is in it.
    var place: Place { Place(table: builder.index, row: row + 1, column: cell + 1) }
}

extension Paragraph {
    fileprivate var isBlank: Bool { text.isEmpty && label.isEmpty && notes.isEmpty }
}

/// Tables: `table:table` on the layout grid of ``TableBuilder``.
///
/// Supported: spanned, covered and repeated cells, repeated rows, header rows, groups, tables in cells (sub-tables,
/// `table:is-sub-table`, too: LibreOffice draws them as a part of the outer one, but they are tables of their own), in
/// sections, frames and lists. Not in the table, but told: the text of covered cells, which no program shows.
extension BodyReader {
    /// Repetitions of empty cells and rows up to this many are kept as they are; more of them at the end of a row or a
    /// table only fill a sheet to its edge, and are cut off.
    static let maximumEmptyRepeats = 1_000

    mutating func startTable() throws(PackageError) {
        guard tables.count < limits.maximumTableDepth else {
            throw PackageLimits.exceeded("table-depth", tables.count + 1, at: place)
        }
        if coveredDepth > 0 { return try leaveOut(.mergedCellTextHidden) }
        if isSpreadsheet { return tables.isEmpty ? startSheet() : try leaveOut(.graphicTextLeftOut) }
        if revisions.isDropping {
            // The whole table was inserted or deleted by the revision that is left out.
            let words = try words()
            revisions.dropped += [0x20] + Array(words.utf8)
            if !revisions.isDropping { revisions.dropped.removeAll() }
            return
        }
        flushJoined()
        let parent = tables.last.map { Table.Address(table: $0.builder.index, row: $0.row, column: $0.cell) }
        tableCount += 1
        memory.add(MemoryMeter.Weight.table + (containers.count == 1 ? MemoryMeter.Weight.bodyBlock : 0))
        tables.append(OpenTable(builder: TableBuilder(index: tableCount, parent: parent)))
    }

    mutating func endTable() throws(PackageError) {
        if isSpreadsheet { return endSheet() }
        guard var table = tables.popLast() else { return }
        if let held = table.heldRow, !held.cells.isEmpty { try commit(held.cells, count: 1, to: &table) }
        if table.builder.row < 0 {
            // Nothing of it is left, or it never had a row: no table is shown.
            if tableCount == table.builder.index { tableCount -= 1 }
            return
        }
        memory.add(table.builder.gridCellCount * MemoryMeter.Weight.gridAddress)
        try memory.check(at: table.place)
        emit(.table(table.builder.finish()))
    }

    mutating func declareColumns() {
        if isSpreadsheet { return declareSheetColumns() }
        guard let last = tables.indices.last else { return }
        let count = max(1, input.integer(.columnsRepeated) ?? 1)
        if count <= Self.maximumEmptyRepeats { tables[last].declaredColumns += count }
    }

    mutating func startHeaderRows() {
        if let last = tables.indices.last { tables[last].headerDepth += 1 }
    }

    mutating func endHeaderRows() {
        if let last = tables.indices.last { tables[last].headerDepth = max(0, tables[last].headerDepth - 1) }
    }

    // MARK: Rows

    mutating func startRow() throws(PackageError) {
        guard let last = tables.indices.last else { return }
        tables[last].cells.removeAll(keepingCapacity: true)
        tables[last].rowRepeat = max(1, input.integer(.rowsRepeated) ?? 1)
        tables[last].isRowTracked = styles.sheet.tracksRows && styles.sheet.isTrackedRow(input.string(.tableStyleName))
        tables[last].isRowChanged = false
        tables[last].column = 0
        tables[last].cell = 0
        tables[last].owedCovered = 0
        tables[last].nextReach = 0
        if isSpreadsheet { startSheetRow() }
    }

    mutating func endRow() throws(PackageError) {
        if isSpreadsheet { return try endSheetRow() }
        guard var table = tables.popLast() else { return }
        let isEmpty = table.cells.allSatisfy(\.isEmpty)
        if table.isRowTracked, table.isRowChanged, isEmpty {
            // The row went with the revision: no ghost of it is left.
        } else if isEmpty, table.rowRepeat > Self.maximumEmptyRepeats {
            if let held = table.heldRow { try commit(held.cells, count: held.count, to: &table) }
            table.heldRow = (table.cells, table.rowRepeat)
        } else {
            if let held = table.heldRow { try commit(held.cells, count: held.count, to: &table) }
            table.heldRow = nil
            try commit(table.cells, count: table.rowRepeat, to: &table)
        }
        tables.append(table)
    }

    /// Adds a row to the table, as often as it repeats.
    private mutating func commit(
        _ cells: [OpenTable.RowCell], count: Int, to table: inout OpenTable
    ) throws(PackageError) {
        var cells = cells
        trimEmptyEnd(of: &cells, declaredColumns: table.declaredColumns)
        for cell in cells where cell.extent.repeats > 1 && cell.isEmpty {
            try countRepeats(cell.extent.repeats, of: 1, in: table)
        }
        if count > 1 { try countRepeats(count, of: max(1, cells.reduce(0) { $0 + $1.extent.repeats }), in: table) }
        let isHeader = table.headerDepth > 0
        // Copies share what they hold, but each becomes a record of its own.
        let weight = cells.reduce(MemoryMeter.Weight.row) { sum, cell in
            let words = cell.isEmpty || count * cell.extent.repeats == 1 ? 0 : MemoryMeter.Weight.words
            return sum + (MemoryMeter.Weight.cell + words) * cell.extent.repeats
        }
        for _ in 0..<count {
            memory.add(weight)
            if count > 1 { try memory.check(at: table.place) }
            table.builder.beginRow(isHeader: isHeader)
            for cell in cells {
                table.builder.skip(columns: cell.extent.column - table.builder.nextColumn)
                for _ in 0..<cell.extent.repeats {
                    table.builder.addCell(
                        columnSpan: cell.extent.columnSpan, rowSpan: cell.extent.rowSpan, blocks: cell.blocks)
                }
            }
            table.builder.endRow()
        }
        gridCells += table.builder.gridCellCount - table.countedCells
        table.countedCells = table.builder.gridCellCount
        guard gridCells <= limits.maximumGridCells else {
            throw PackageLimits.exceeded("grid-cells", gridCells, at: Place(table: table.builder.index))
        }
        for index in table.reachingDown.indices { table.reachingDown[index].rows -= count }
        table.reachingDown.removeAll { $0.rows <= 0 }
        guard count == 1, cells.contains(where: { $0.extent.rowSpan > 1 }) else { return }
        for cell in cells where cell.extent.rowSpan > 1 {
            let width = cell.extent.columnSpan * cell.extent.repeats
            table.reachingDown.append(
                OpenTable.Reach(
                    columns: cell.extent.column..<cell.extent.column + width, rows: cell.extent.rowSpan - 1))
        }
        table.reachingDown.sort { $0.columns.lowerBound < $1.columns.lowerBound }
    }

    /// Cuts empty cells that repeat beyond measure off the end of a row, down to the columns that the table declares.
    private func trimEmptyEnd(of cells: inout [OpenTable.RowCell], declaredColumns: Int) {
        while let last = cells.last, last.extent.repeats > Self.maximumEmptyRepeats, last.isEmpty {
            let kept = min(declaredColumns - last.extent.column, last.extent.repeats)
            cells.removeLast()
            if kept > 0 {
                var cut = last
                cut.extent.repeats = kept
                cells.append(cut)
                break
            }
        }
    }

    /// Holds what repetitions make out of few bytes against their limit, before any of it is made.
    private mutating func countRepeats(_ count: Int, of cells: Int, in table: OpenTable) throws(PackageError) {
        let (product, overflows) = count.multipliedReportingOverflow(by: cells)
        repeatedCells += overflows ? limits.maximumRepeatedCells + 1 : min(product, limits.maximumRepeatedCells + 1)
        guard repeatedCells <= limits.maximumRepeatedCells else {
            throw PackageLimits.exceeded("repeats", max(count, repeatedCells), at: table.place)
        }
    }

    // MARK: Cells

    mutating func startCell() throws(PackageError) {
        open(.cell)
        guard let last = tables.indices.last else { return }
        var column = tables[last].column
        // A producer that leaves the covered cells out means the next free column.
        while tables[last].nextReach < tables[last].reachingDown.count {
            let reach = tables[last].reachingDown[tables[last].nextReach].columns
            guard reach.lowerBound <= column else { break }
            column = max(column, reach.upperBound)
            tables[last].nextReach += 1
        }
        var extent = OpenTable.CellExtent()
        extent.column = column
        extent.columnSpan = max(1, input.integer(.columnsSpanned) ?? 1)
        extent.rowSpan = max(1, input.integer(.rowsSpanned) ?? 1)
        extent.repeats = max(1, input.integer(.columnsRepeated) ?? 1)
        guard extent.columnSpan <= limits.maximumColumns else {
            throw PackageLimits.exceeded("columns", extent.columnSpan, at: place)
        }
        tables[last].cell = column
        containers[containers.count - 1].cell = extent
        if isSpreadsheet { noteSheetCell() }
    }

    mutating func endCell() throws(PackageError) {
        guard containers.count > 1 else { return }
        flushJoined()
        if isSpreadsheet { settleSheetCell() }
        let closed = closeContainer()
        guard let last = tables.indices.last else { return }
        var cell = OpenTable.RowCell(extent: closed.cell, blocks: closed.blocks)
        if cell.extent.repeats > 1 {
            // An empty run to the sheet's edge may be cut off when the row ends; its columns count then.
            if !cell.isEmpty { try countRepeats(cell.extent.repeats, of: 1, in: tables[last]) }
            cell.extent.repeats = min(cell.extent.repeats, limits.maximumColumns + 1)
        }
        let previous = tables[last].cells.last?.extent
        let previousEnd = previous.map { $0.column + $0.columnSpan * $0.repeats } ?? 0
        guard previousEnd <= limits.maximumColumns, cell.isEmpty || cell.extent.repeats <= limits.maximumColumns else {
            throw PackageLimits.exceeded("columns", max(previousEnd, cell.extent.repeats), at: tables[last].place)
        }
        tables[last].column = cell.extent.column + cell.extent.columnSpan * cell.extent.repeats
        tables[last].owedCovered = cell.extent.columnSpan - 1
        tables[last].cells.append(cell)
    }

    /// Steps over covered cells; their text, which no program shows, is told, and their numbers count, as in Word.
    mutating func readCoveredCell() throws(PackageError) {
        guard let last = tables.indices.last else { return try input.skip() }
        let count = min(max(1, input.integer(.columnsRepeated) ?? 1), limits.maximumColumns)
        let absorbed = min(tables[last].owedCovered, count)
        tables[last].cell = tables[last].column - tables[last].owedCovered
        tables[last].owedCovered -= absorbed
        tables[last].column = min(tables[last].column + count - absorbed, limits.maximumColumns)
        // Nearly all of them are empty.
        guard let first = try input.next() else { return }
        if case .end = first { return }
        open(.cell)
        containers[containers.count - 1].isCovered = true
        coveredDepth += 1
        if case .start(let element) = first { try start(element) }
    }

    mutating func endCoveredCell() {
        guard container.isCovered else { return }
        _ = closeContainer()
        coveredDepth -= 1
    }
}
