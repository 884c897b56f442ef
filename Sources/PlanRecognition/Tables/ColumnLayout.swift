import DocumentModel
import PlanModel

/// Which cell of a row belongs to which column.
///
/// By order where a row has as many cells as the header: in many tables that were edited for years the grid drifts, and
/// the order is what the eye sees. By overlap on the grid only otherwise.
struct ColumnLayout: Sendable {
    /// The columns, with their ranges on the grid of the table at hand.
    let columns: [HeaderColumn]
    /// The column that a wide cell is taken for first.
    private let activity: Int?
    private let columnOfGrid: [Int]

    /// A layout for a table whose rows have these columns, their ranges on its own grid.
    init(_ columns: [HeaderColumn], for table: Table) {
        self.columns = columns
        activity = columns.firstIndex { $0.reading.role == .activity }
        var columnOfGrid = [Int](repeating: max(0, columns.count - 1), count: table.columnCount)
        for (index, column) in columns.enumerated() {
            for place in column.range where place < columnOfGrid.count { columnOfGrid[place] = index }
        }
        // Places before the first column belong to it.
        if let first = columns.first {
            for place in 0..<min(first.range.lowerBound, columnOfGrid.count) { columnOfGrid[place] = 0 }
        }
        self.columnOfGrid = columnOfGrid
    }

    /// The columns' ranges on another table's grid: those of its first row with as many cells; else in proportion.
    static func fitted(_ columns: [HeaderColumn], to table: Table) -> [HeaderColumn] {
        var fitted = columns
        for row in 0..<table.rowCount {
            let positions = table.positions(inRow: row)
            guard positions.count == columns.count else { continue }
            for (index, position) in positions.enumerated() {
                let cell = table.cells[position]
                fitted[index].range = cell.column..<(cell.column + cell.columnSpan)
            }
            return fitted
        }
        let width = columns.last?.range.upperBound ?? 1
        guard width != table.columnCount, width > 0 else { return columns }
        for index in fitted.indices {
            let lower = columns[index].range.lowerBound * table.columnCount / width
            let upper = columns[index].range.upperBound * table.columnCount / width
            fitted[index].range = lower..<max(lower, upper)
        }
        return fitted
    }

    /// The cells of a row by column: for each column the positions in ``Table/cells``, left to right.
    func assign(_ positions: [Int], of table: Table) -> [Slot] {
        var slots = [Slot](repeating: Slot(), count: columns.count)
        if positions.count == columns.count {
            for (index, position) in positions.enumerated() { slots[index].first = position }
            return slots
        }
        for position in positions {
            let column = column(of: table.cells[position])
            if slots[column].first < 0 { slots[column].first = position } else { slots[column].more.append(position) }
        }
        return slots
    }

    private func column(of cell: Cell) -> Int {
        let first = columnOfGrid[min(cell.column, columnOfGrid.count - 1)]
        let last = columnOfGrid[min(cell.column + cell.columnSpan, columnOfGrid.count) - 1]
        if first == last { return first }
        var best = first
        var bestOverlap = -1
        var firstCovered: Int?
        for index in first...max(first, last) {
            let range = columns[index].range
            let overlap = min(range.upperBound, cell.column + cell.columnSpan) - max(range.lowerBound, cell.column)
            if overlap * 2 > range.count {
                // A cell that covers the activity and more is the activity, other columns the leftmost of them.
                if index == activity { return index }
                if firstCovered == nil { firstCovered = index }
            }
            if overlap > bestOverlap {
                best = index
                bestOverlap = overlap
            }
        }
        return firstCovered ?? best
    }

    /// What stands in a column of a row.
    struct Slot: Sendable {
        /// The position of the cell; -1 where the row has none.
        var first = -1
        /// Further cells that fell into the same column.
        var more: [Int] = []
    }
}
