import DocumentModel
import PlanModel

/// What the rows of a table look like from afar: which of them have nothing but an activity, and how that stands out
/// among the others. Words alone in the activity's column are a title in one table and a forgotten deadline in another.
struct RowShapes: Sendable {
    /// A row from afar.
    enum Shape: UInt8, Sendable {
        /// Nothing in it.
        case blank
        /// One cell across the table.
        case merged
        /// An activity, with or without a number, and nothing else.
        case sparse
        /// More than that.
        case full
    }

    private let shapes: [Shape]
    /// The share of sparse rows among those that are neither blank nor merged.
    let sparseShare: Double
    /// Whether every full row has a number.
    let fullRowsAreNumbered: Bool

    /// The shapes of a table's rows, from the first below the header.
    init(_ reader: RowReader) {
        let table = reader.table
        let number = reader.roles.firstIndex(of: .number)
        var shapes = [Shape](repeating: .blank, count: table.rowCount)
        var counts = (sparse: 0, full: 0, numbered: 0)
        for row in reader.firstRow..<max(reader.firstRow, table.rowCount) {
            let positions = table.positions(inRow: row)
            guard positions.contains(where: { !table.cells[$0].isBlank }) else { continue }
            guard positions.count > 1 else {
                shapes[row] = .merged
                continue
            }
            var hasMore = false
            var hasNumber = false
            for (column, slot) in reader.layout.assign(positions, of: table).enumerated() where slot.first >= 0 {
                let isFilled = ([slot.first] + slot.more).contains { !table.cells[$0].isBlank }
                if column == number { hasNumber = isFilled || !table.cells[slot.first].shownWords.isEmpty }
                if isFilled, column != number, reader.roles[column] != .activity { hasMore = true }
            }
            shapes[row] = hasMore ? .full : .sparse
            if hasMore { counts.full += 1 } else { counts.sparse += 1 }
            if hasMore && hasNumber { counts.numbered += 1 }
        }
        self.shapes = shapes
        let rows = counts.sparse + counts.full
        sparseShare = rows == 0 ? 0 : Double(counts.sparse) / Double(rows)
        fullRowsAreNumbered = number != nil && counts.full > 0 && counts.numbered == counts.full
    }

    /// Whether a row with nothing but words in the activity's column stands over rows with more, itself or together with
    /// one like it below: the last row of a table or of a section heads nothing.
    func heads(_ row: Int) -> Bool {
        var sparse = 0
        for shape in shapes[(row + 1)...] where shape != .blank {
            switch shape {
            case .full: return true
            case .sparse where sparse == 0: sparse = 1
            default: return false
            }
        }
        return false
    }
}
