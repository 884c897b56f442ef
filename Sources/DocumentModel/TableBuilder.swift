/// Builds a ``Table`` row by row, so that every address of its grid answers: spans are clipped and filled once.
///
/// Both readers feed it. A row is begun, its cells are added from left to right, each
/// behind the one before (covered columns of ODF are skipped), and it is ended. How far a cell reaches down is known at
/// once (ODF) or only when the row below goes on with it (Open XML's `vMerge`).
public struct TableBuilder: Sendable {
    /// The table's number in the document, from 1.
    public let index: Int
    /// Where it is nested.
    public let parent: Table.Address?

    private var cells: [Cell] = []
    private var rowCount = 0
    /// The cells of the open row and of the one above it, from left to right; gaps between them are empty addresses.
    private var open: [Slot] = []
    private var above: [Slot] = []
    private var headerRowCount = 0
    private var onlyHeadersSoFar = true
    /// The column at which the next cell of the open row stands.
    private var column = 0
    private var widest = 0

    private struct Slot: Sendable {
        var column: Int
        var width: Int
        var cell: Int32
    }

    /// A builder of the table with that number.
    public init(index: Int, parent: Table.Address? = nil) {
        self.index = index
        self.parent = parent
    }

    /// The row that is open or was ended last, from 0; -1 before the first.
    public var row: Int { rowCount - 1 }

    /// How many addresses the grid would have if it ended here; readers hold it against their limit.
    public var gridCellCount: Int { rowCount * max(widest, column) }

    /// The column, from 0, at which the next cell will stand.
    public var nextColumn: Int { column }

    /// Begins a row whose first cell stands behind `skipped` empty columns (`gridBefore`).
    public mutating func beginRow(skipping skipped: Int = 0, isHeader: Bool = false) {
        swap(&open, &above)
        open.removeAll(keepingCapacity: true)
        rowCount += 1
        column = max(0, skipped)
        if isHeader && onlyHeadersSoFar { headerRowCount = rowCount } else { onlyHeadersSoFar = false }
    }

    /// Leaves columns of the open row empty.
    public mutating func skip(columns: Int) { column += max(0, columns) }

    /// Adds a cell at the next column of the open row.
    public mutating func addCell(columnSpan: Int = 1, rowSpan: Int = 1, blocks: [Block]) {
        guard rowCount > 0 else { return }
        let width = max(1, columnSpan)
        open.append(Slot(column: column, width: width, cell: Int32(cells.count)))
        cells.append(
            Cell(row: rowCount - 1, column: column, rowSpan: max(1, rowSpan), columnSpan: width, blocks: blocks))
        column += width
    }

    /// Lets the cell above go on in the open row, where one stands at the very same columns (`vMerge="continue"`).
    ///
    /// - Returns: the position of that cell; nil (and nothing added) where there is none.
    @discardableResult
    public mutating func continueCellAbove(columnSpan: Int = 1) -> Int? {
        let width = max(1, columnSpan)
        guard let position = positionAbove, above[position].width == width else { return nil }
        let cell = Int(above[position].cell)
        guard cells[cell].row + cells[cell].rowSpan == rowCount - 1 else { return nil }
        cells[cell].rowSpan += 1
        open.append(Slot(column: column, width: width, cell: above[position].cell))
        column += width
        return cell
    }

    /// The position in the row above of the cell that begins at the next column.
    private var positionAbove: Int? {
        // Rows of one table mostly have the same cells: look at the same position first.
        if open.count < above.count, above[open.count].column == column { return open.count }
        var low = 0
        var high = above.count
        while low < high {
            let middle = (low + high) / 2
            if above[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < above.count && above[low].column == column ? low : nil
    }

    /// Ends the open row; `skipped` empty columns follow its last cell (`gridAfter`).
    public mutating func endRow(skipping skipped: Int = 0) {
        column += max(0, skipped)
        widest = max(widest, column)
    }

    /// The table: the grid filled, spans clipped where they would overlap or leave it.
    public consuming func finish() -> Table {
        let rowCount = rowCount
        let columnCount = widest
        var grid = [Int32](repeating: -1, count: rowCount * columnCount)
        for position in cells.indices {
            var cell = cells[position]
            cell.rowSpan = min(cell.rowSpan, rowCount - cell.row)
            cell.columnSpan = min(cell.columnSpan, columnCount - cell.column)
            // A cell takes the free columns of its first row, then every row below in which all of those are free.
            let first = cell.row * columnCount + cell.column
            var width = 0
            while width < cell.columnSpan, grid[first + width] < 0 { width += 1 }
            if width == 0 {
                // Another cell reaches down over this one: it keeps its address and its text, the other is clipped.
                width = 1
                let covering = Int(grid[first])
                clip(covering, above: cell.row, in: &grid, columnCount: columnCount)
            }
            cell.columnSpan = width
            var height = 0
            while height < cell.rowSpan {
                let start = first + height * columnCount
                guard grid[start..<start + width].allSatisfy({ $0 < 0 }) else { break }
                for address in start..<start + width { grid[address] = Int32(position) }
                height += 1
            }
            cell.rowSpan = max(1, height)
            cells[position] = cell
        }
        return Table(
            index: index, parent: parent, rowCount: rowCount, columnCount: columnCount, headerRowCount: headerRowCount,
            cells: cells, grid: grid)
    }

    /// Ends a cell above a row, and frees its addresses from there on.
    private mutating func clip(_ position: Int, above row: Int, in grid: inout [Int32], columnCount: Int) {
        let cell = cells[position]
        let height = max(1, row - cell.row)
        for freed in (cell.row + height)..<max(cell.row + height, cell.row + cell.rowSpan) {
            for column in cell.column..<cell.column + cell.columnSpan
            where grid[freed * columnCount + column] == Int32(position) { grid[freed * columnCount + column] = -1 }
        }
        cells[position].rowSpan = height
    }
}
