import DocumentModel
import PlanModel
import TextAnalysis

/// Reads the rows of a matrix by its columns.
struct MatrixReader {
    let rows: RowReader
    let matrix: Matrix

    var columns: [HeaderColumn] { rows.layout.columns }

    /// A filled cell, and the columns that it covers.
    struct Part {
        var cell: Cell
        var columns: Range<Int>
        /// The cell's place in the table's cells.
        var position: Int
    }

    /// The filled cells of a row that hold activities, left to right; a cell merged down from a row above was read there.
    func cells(inRow row: Int, _ positions: [Int]) -> [Part] {
        let slots = rows.layout.assign(positions, of: rows.table)
        return matrix.columns.flatMap { column in
            ([slots[column].first] + slots[column].more).compactMap { position in
                guard position >= 0, rows.table.cells[position].row == row, !rows.table.cells[position].isBlank else {
                    return nil
                }
                let cell = rows.table.cells[position]
                // «–»: nothing is done.
                let words = cell.text
                guard Letters.hasWords(words) || Letters.hasDigit(words) else { return nil }
                return Part(
                    cell: matrix.wallCalendar?.withoutMark(cell, at: position) ?? cell,
                    columns: columns(under: cell, from: column, positions.count), position: position)
            }
        }
    }

    /// The columns with activities that a cell covers: it may be merged over several.
    private func columns(under cell: Cell, from first: Int, _ count: Int) -> Range<Int> {
        guard count < columns.count, cell.columnSpan > 1 else { return first..<(first + 1) }
        var last = first
        while matrix.headings[last + 1] != nil,
            columns[last + 1].range.upperBound <= cell.column + cell.columnSpan
                || 2 * (cell.column + cell.columnSpan - columns[last + 1].range.lowerBound)
                    > columns[last + 1].range.count
        {
            last += 1
        }
        return first..<(last + 1)
    }

    /// The levels of the heading above a cell; those of a merged cell are a range of the lowest level.
    func headingLevels(of part: Part) -> [String] {
        let levels = matrix.headings[part.columns.lowerBound] ?? []
        guard part.columns.count > 1, let last = matrix.headings[part.columns.upperBound - 1] else { return levels }
        let above = levels.dropLast()
        guard let from = levels.last, let to = last.last else { return levels }
        if above.elementsEqual(last.dropLast()) { return above + ["\(from) – \(to)"] }
        return ["\(levels.joined(separator: " ")) – \(last.joined(separator: " "))"]
    }

    /// The heading of a direction of work, several of them where a cell is merged over them.
    func heading(of part: Part) -> String {
        part.columns.map { columns[$0].heading }.joined(separator: ", ")
    }

    /// The section that a row begins; nil where it goes on with the one above.
    func title(of texts: PlanRow, _ row: Int, _ positions: [Int]) -> SectionTitle? {
        guard let titles = matrix.titles, texts.hasOwn(titles) else { return nil }
        let slot = rows.layout.assign(positions, of: rows.table)[titles]
        guard slot.first >= 0 else { return nil }
        let cell = rows.table.cells[slot.first]
        let title = CellText.folded(BrokenWords.joined(cell.typedLines))
        return title.isEmpty ? nil : SectionTitle(title: title, number: cell.leadingLabel)
    }

    /// Whether a cell stands across the matrix: alone in its row, over its titles and some of its dates.
    func isAcross(_ cell: Cell, _ positions: [Int]) -> Bool {
        if positions.count == 1 { return columns.count > 1 }
        guard positions.count < columns.count else { return false }
        let covered = columns.indices.filter {
            columns[$0].range.lowerBound >= cell.column
                && columns[$0].range.upperBound <= cell.column + cell.columnSpan
        }
        return covered.count >= 3
            && (matrix.titles.map(covered.contains) ?? false || covered.count >= columns.count - 1)
    }

    /// Whether a row sums up.
    func isTotal(_ texts: PlanRow) -> Bool {
        guard let first = texts.texts.first(where: { !$0.isEmpty }) else { return false }
        return RowClassifier.isTotalWord(first)
    }

    /// The row of one activity: its words, and the row's other columns.
    func row(of item: MatrixItem, in part: Part, _ texts: PlanRow) -> (row: PlanRow, columns: [HeaderColumn]) {
        var result = PlanRow(source: texts.source, texts: [], isInherited: [])
        var kept: [HeaderColumn] = []
        for (index, column) in columns.enumerated() where index != matrix.titles {
            if index == part.columns.lowerBound {
                kept.append(column)
                let hasNumber =
                    columns.firstIndex { $0.reading.role == .number }.map { !texts.texts[$0].isEmpty } ?? false
                result.texts.append(hasNumber ? item.typed : item.text)
                result.number = hasNumber ? nil : item.number
                result.isInherited.append(false)
            } else if matrix.headings[index] == nil {
                kept.append(column)
                result.texts.append(texts.texts[index])
                result.isInherited.append(texts.isInherited[index])
            }
        }
        result.hasLines = item.text.holds(0x0A)
        result.notes = item.notes
        return (result, kept)
    }
}
