import DocumentModel
import PlanModel
import TextAnalysis

/// A row of the plan, its texts by column.
struct PlanRow: Sendable {
    /// The table and the row, from 1.
    var source: SourceRow
    /// The texts in lines, one for each column: typed text, without automatic numbers.
    var texts: [String]
    /// Which columns got their text from a cell merged down from a row above.
    var isInherited: [Bool]
    /// Whether any text has several lines.
    var hasLines = false
    /// The automatic number of the activity's first paragraph.
    var activityLabel = ""
    /// The activity's lines with their automatic numbers, where there are any.
    var labelledActivity: String?
    /// The number, where the row is one item of a list in its cell.
    var number: String?
    /// The column of a span's beginning whose cell stands under its end too: «постоянно» under «Начало | Окончание».
    var wholeSpan: Int?
    /// The notes to which the row refers.
    var notes: [Int] = []

    /// Whether the column has text of its own row.
    func hasOwn(_ column: Int) -> Bool { !isInherited[column] && !texts[column].isEmpty }
}

/// Reads rows of one table by its columns.
struct RowReader: Sendable {
    let table: Table
    let layout: ColumnLayout
    /// The first row below the header; a heading merged down into the rows is not inherited.
    let firstRow: Int
    /// The roles of the columns.
    let roles: [ColumnRole]
    /// The column of a span's first day, whose last day stands in the next one.
    private let beginning: Int?

    init(table: Table, layout: ColumnLayout, firstRow: Int = 0) {
        self.table = table
        self.layout = layout
        self.firstRow = firstRow
        roles = layout.columns.map(\.reading.role)
        beginning = layout.columns.dropLast().indices.first { index in
            let reading = layout.columns[index].reading
            return reading.beginsSpan && reading.role == .deadline
                && layout.columns[index + 1].reading.rule == HeadingReading.endOfSpan
        }
    }

    /// A row's texts.
    func read(_ row: Int, _ positions: [Int]) -> PlanRow {
        var result = PlanRow(
            source: SourceRow(table: table.index, row: row + 1), texts: [], isInherited: [])
        result.texts.reserveCapacity(roles.count)
        result.isInherited.reserveCapacity(roles.count)
        for (column, slot) in layout.assign(positions, of: table).enumerated() {
            guard slot.first >= 0, table.cells[slot.first].row >= firstRow else {
                result.texts.append("")
                result.isInherited.append(false)
                continue
            }
            let cell = table.cells[slot.first]
            var text = text(of: cell, as: roles[column])
            for position in slot.more {
                let more = self.text(of: table.cells[position], as: roles[column])
                if !more.isEmpty { text += text.isEmpty ? more : "\n" + more }
            }
            if !result.hasLines && text.holds(0x0A) { result.hasLines = true }
            result.isInherited.append(cell.row < row && !text.isEmpty)
            result.texts.append(text)
            if roles[column] == .activity { readLabels(of: cell, into: &result) }
            if column == beginning, positions.count < roles.count,
                cell.column + cell.columnSpan > layout.columns[column + 1].range.lowerBound
            {
                result.wholeSpan = column
            }
            for block in cell.blocks {
                if case .paragraph(let paragraph) = block, !paragraph.notes.isEmpty, cell.row == row {
                    result.notes += paragraph.notes
                }
            }
        }
        return result
    }

    private func text(of cell: Cell, as role: ColumnRole) -> String {
        switch role {
        case .number, .other: cell.shownLines
        default: cell.typedLines
        }
    }

    private func readLabels(of cell: Cell, into row: inout PlanRow) {
        if cell.blocks.count == 1, case .paragraph(let only) = cell.blocks[0], only.label.isEmpty { return }
        row.activityLabel = cell.leadingLabel
        if cell.paragraphs.contains(where: { !$0.label.isEmpty }) { row.labelledActivity = cell.shownLines }
    }
}
