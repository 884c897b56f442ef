import DocumentModel
import TextAnalysis

/// Blocks of columns that stand side by side and say the same: «Срок | Мероприятие | Срок | Мероприятие», the autumn to
/// the left, the spring to the right.
///
/// Such a table is several tables that share their rows. Each block is read from top to bottom before the next begins;
/// a cell that reaches over more than one block parts the rows, and stands above all blocks.
enum ColumnBlocks {
    /// The blocks of some headings, at least two of equal words; nil where the headings don't repeat.
    static func ranges(of headings: [String]) -> [Range<Int>]? {
        // Of different headings none repeats: most tables.
        guard headings.count >= 4, Set(headings).count * 2 <= headings.count else { return nil }
        let compared = headings.map { CellText.compared($0) }
        for width in 2...(headings.count / 2) where headings.count.isMultiple(of: width) {
            guard compared.indices.dropFirst(width).allSatisfy({ compared[$0] == compared[$0 - width] }),
                compared[..<width].contains(where: { !$0.isEmpty })
            else { continue }
            return stride(from: 0, to: headings.count, by: width).map { $0..<($0 + width) }
        }
        return nil
    }

    /// The blocks of the grid on which some columns' blocks stand.
    static func gridRanges(of columns: [HeaderColumn], _ blocks: [Range<Int>], columnCount: Int) -> [Range<Int>] {
        var lowers = blocks.map { columns[$0.lowerBound].range.lowerBound }
        lowers[0] = 0
        let uppers = lowers.dropFirst() + [columnCount]
        return zip(lowers, uppers).map { $0..<max($0, $1) }
    }
}

extension Table {
    /// The part of the table that stands on some columns of its grid, its cells clipped to them.
    func sliced(_ range: Range<Int>) -> Table {
        var part = Table(
            index: index, parent: parent, rowCount: rowCount, columnCount: range.count,
            headerRowCount: headerRowCount, cells: [], grid: [])
        part.grid.reserveCapacity(rowCount * range.count)
        var positions = [Int32](repeating: -1, count: cells.count)
        for row in 0..<rowCount {
            for position in grid[(row * columnCount)...][..<((row + 1) * columnCount)].dropFirst(range.lowerBound)
                .prefix(range.count)
            {
                guard position >= 0 else {
                    part.grid.append(-1)
                    continue
                }
                if positions[Int(position)] < 0 {
                    positions[Int(position)] = Int32(part.cells.count)
                    var cell = cells[Int(position)]
                    let end = min(range.upperBound, cell.column + cell.columnSpan)
                    let start = max(range.lowerBound, cell.column)
                    cell.column = start - range.lowerBound
                    cell.columnSpan = end - start
                    part.cells.append(cell)
                }
                part.grid.append(positions[Int(position)])
            }
        }
        return part
    }
}

extension PlanAssembler {
    /// Reads a table whose header has blocks side by side.
    mutating func readBlocks(_ table: Table, _ header: TableHeader, from firstRow: Int, to end: Int) {
        addColumns(header)
        let ranges = ColumnBlocks.gridRanges(of: header.columns, header.blocks, columnCount: table.columnCount)
        let parts = zip(header.blocks, ranges).map { block, range in
            let columns = header.columns[block].map { column in
                var column = column
                let lower = column.range.lowerBound - range.lowerBound
                column.range = lower..<(lower + column.range.count)
                return column
            }
            return (table: table.sliced(range), columns: columns)
        }
        func isAcross(_ row: Int) -> Bool {
            table.cells(inRow: row).contains { cell in
                cell.row == row && !cell.isBlank
                    && !ranges.contains { $0.contains(cell.column) && $0.upperBound >= cell.column + cell.columnSpan }
            }
        }
        var row = firstRow
        while row < end {
            var next = row + 1
            while next < end, !isAcross(next) { next += 1 }
            for (index, part) in parts.enumerated() {
                read(part.table, part.columns, from: index > 0 && isAcross(row) ? row + 1 : row, to: next)
                flush()
            }
            row = next
        }
        current = header
    }
}
