/// Finds out what of a sheet is a table and what stands above, between and below: a sheet is one grid for all of it, where
/// a document has paragraphs and tables.
///
/// Rows belong to a table where their cells have lines around them; in a sheet without lines, where they fill most of the
/// columns that the fullest rows fill. Everything between the first and the last such row is the table, a row with one
/// cell too (a section); blank rows in it are left out, as are columns in which nothing stands. A new table begins behind
/// a blank row whose successor is bold as the header is. What is left are paragraphs: above a table a block of cells, such
/// as a stamp at the right, is read from top to bottom before the next, below it a row is a line.
public struct SheetLayout: Sendable {
    private let sheet: SheetContent
    private var regions: [Region] = []
    /// The merged ranges by the address at which they begin.
    private let merges: [Address: SheetContent.Merge]

    private struct Address: Hashable {
        var row: Int
        var column: Int
    }

    /// Rows one after another, by their position in the sheet's list: a table, or none.
    private struct Region {
        var rows: Range<Int>
        var isTable: Bool
        /// The columns in which something begins.
        var columns: [Int] = []
    }

    /// The layout of a sheet.
    public init(_ sheet: SheetContent) {
        self.sheet = sheet
        merges = Dictionary(
            sheet.merges.map { (Address(row: $0.rows.lowerBound, column: $0.columns.lowerBound), $0) },
            uniquingKeysWith: { first, _ in first })
        regions = found()
    }

    /// How many addresses its tables have; readers hold it against their limit before the tables are made.
    public var gridCellCount: Int {
        regions.reduce(0) { sum, region in
            let (area, overflows) = region.rows.count.multipliedReportingOverflow(by: region.columns.count)
            return overflows ? Int.max : region.isTable ? sum.saturatingSum(area) : sum
        }
    }

    /// How many tables it has.
    public var tableCount: Int { regions.count(where: \.isTable) }

    /// Whether words stand above its first table.
    public var hasWordsAbove: Bool { regions.first.map { !$0.isTable } ?? false }

    // MARK: Tables and what is none

    /// How much of the widest row a row of a sheet without lines must fill, in hundredths.
    private static let leastShare = 60
    /// So many cells that fill a row are no two stamps side by side.
    private static let surelyCells = 3

    private func found() -> [Region] {
        let rows = sheet.rows
        guard !rows.isEmpty else { return [] }
        let counts = rows.map(\.cells.count)
        let isLined = rows.map { row in row.cells.count { $0.hasBorder } * 2 >= row.cells.count }
        // Two lined rows of several cells: a single one may be a frame around a stamp.
        let hasLines = zip(counts, isLined).count { $0 > 1 && $1 } > 1
        let widths = rows.indices.map { filledColumns(ofRow: $0) }
        let widest = zip(widths, counts).reduce(0) { $1.1 > 1 ? max($0, $1.0) : $0 }
        let most = counts.max() ?? 0
        let isTabular = rows.indices.map { index in
            guard counts[index] > 1 else { return false }
            if hasLines { return isLined[index] }
            // A heading over several columns makes cells few, two stamps make them few and wide.
            return widths[index] * 100 >= widest * Self.leastShare
                && (counts[index] >= Self.surelyCells || counts[index] * 100 >= most * Self.leastShare)
        }
        guard let first = isTabular.firstIndex(of: true), let last = isTabular.lastIndex(of: true) else {
            return [Region(rows: rows.indices, isTable: false)]
        }
        // The last section of a plan may have no row yet; a cell that reaches down carries its rows along.
        var end = last + 1
        while hasLines, end < rows.count, isLined[end], !isBlankAbove(end) { end += 1 }
        let reach = (first..<end).reduce(0) { reach, index in
            rows[index].cells.reduce(reach) { max($0, self.range(of: $1, inRow: index).rows.upperBound) }
        }
        while end < rows.count, rows[end].number <= reach { end += 1 }
        // A row of which only the number and the words are filled in.
        let start = rows[first].cells[0].column
        while !hasLines, end < rows.count, counts[end] > 1, !isBlankAbove(end), rows[end].cells[0].column == start,
            rows[end].cells[0].paragraphs.first?.text.first?.isNumber == true
        {
            end += 1
        }

        var regions: [Region] = []
        func add(_ rows: Range<Int>, isTable: Bool) {
            guard !rows.isEmpty else { return }
            regions.append(Region(rows: rows, isTable: isTable, columns: isTable ? columns(of: rows) : []))
        }
        add(0..<first, isTable: false)
        var begin = first
        let header = isBold(first)
        var index = first + 1
        while index < end {
            // What stands above the next header: words between two tables.
            if header, isBlankAbove(index), !isTabular[index] || isBold(index) {
                var next = index
                while next < end, !isTabular[next] { next += 1 }
                if next < end, isBold(next), counts[next] > 1, beginsTable(next, asIn: first) {
                    add(begin..<index, isTable: true)
                    add(index..<next, isTable: false)
                    begin = next
                    index = next + 1
                    continue
                }
            }
            index += 1
        }
        add(begin..<end, isTable: true)
        add(end..<rows.count, isTable: false)
        return regions
    }

    /// Whether a bold row heads a table of its own: at least half as many headings as the first one has.
    private func beginsTable(_ row: Int, asIn first: Int) -> Bool {
        sheet.rows[row].cells.count * 2 >= sheet.rows[first].cells.count
    }

    private func isBold(_ row: Int) -> Bool { sheet.rows[row].cells.allSatisfy(\.isBold) }

    /// Whether a blank row stands above one.
    private func isBlankAbove(_ row: Int) -> Bool {
        guard row > 0 else { return false }
        let before = sheet.rows[row - 1]
        return before.number + 1 < sheet.rows[row].number
            && !before.cells.contains { range(of: $0, inRow: row - 1).rows.upperBound + 1 >= sheet.rows[row].number }
    }

    private func range(of cell: SheetContent.Cell, inRow row: Int) -> SheetContent.Merge {
        let number = sheet.rows[row].number
        return merges[Address(row: number, column: cell.column)]
            ?? SheetContent.Merge(rows: number...number, columns: cell.column...cell.column)
    }

    private func filledColumns(ofRow row: Int) -> Int {
        sheet.rows[row].cells.reduce(0) { $0.saturatingSum(range(of: $1, inRow: row).columns.count) }
    }

    private func columns(of rows: Range<Int>) -> [Int] {
        var columns: Set<Int> = []
        for row in rows { for cell in sheet.rows[row].cells { columns.insert(cell.column) } }
        return columns.sorted()
    }

    // MARK: Blocks

    /// The sheet's paragraphs and tables, in order.
    ///
    /// - Parameters:
    ///   - first: the number that its first table has in the document.
    ///   - heading: words that stand above its first table, such as the sheet's name.
    /// - Returns: the blocks, and which rows and columns each table stands for.
    public func blocks(firstTable first: Int, heading: String? = nil) -> (blocks: [Block], tables: [SheetTable]) {
        var blocks: [Block] = []
        var tables: [SheetTable] = []
        var heading = heading
        for (position, region) in regions.enumerated() {
            if region.isTable {
                if let words = heading.take() { blocks.append(.paragraph(Paragraph(words, headingLevel: 1))) }
                let (table, place) = table(region, index: first + tables.count)
                tables.append(place)
                blocks.append(.table(table))
            } else {
                let isAbove = position + 1 < regions.count
                if position > 0 { blocks.append(.paragraph(Paragraph())) }
                blocks += lines(of: region.rows, asBlocks: isAbove && position == 0).map { .paragraph($0) }
            }
        }
        if let words = heading { blocks.insert(.paragraph(Paragraph(words, headingLevel: 1)), at: 0) }
        return (blocks, tables)
    }

    private func table(_ region: Region, index: Int) -> (Table, SheetTable) {
        let rows = sheet.rows[region.rows]
        let columns = region.columns
        var builder = TableBuilder(index: index)
        /// Up to which row, not included, each column is covered by a cell from above.
        var reach = [Int](repeating: 0, count: columns.count)
        for (position, row) in zip(rows.indices, rows) {
            builder.beginRow()
            var next = 0
            var column = 0
            while column < columns.count {
                guard next < row.cells.count, row.cells[next].column == columns[column] else {
                    if reach[column] > row.number {
                        builder.skip(columns: 1)
                    } else {
                        builder.addCell(blocks: [.paragraph(Paragraph())])
                    }
                    column += 1
                    continue
                }
                let cell = row.cells[next]
                next += 1
                let range = range(of: cell, inRow: position)
                var width = 1
                while column + width < columns.count, columns[column + width] <= range.columns.upperBound { width += 1 }
                var height = 1
                if range.rows.count > 1 {
                    height = rows.reach(of: range.rows.upperBound) - position
                    for covered in column..<column + width {
                        reach[covered] = max(reach[covered], range.rows.upperBound + 1)
                    }
                }
                builder.addCell(
                    columnSpan: width, rowSpan: height, blocks: cell.paragraphs.map { .paragraph($0) })
                column += width
            }
            builder.endRow()
        }
        let place = SheetTable(
            table: index, sheet: sheet.name, rows: rows.map { $0.number + 1 }, columns: columns.map { $0 + 1 })
        return (builder.finish(), place)
    }

    // MARK: Paragraphs

    /// The paragraphs of rows outside tables; a blank row is a blank paragraph.
    private func lines(of rows: Range<Int>, asBlocks: Bool) -> [Paragraph] {
        var lines: [Paragraph] = []
        var start = rows.lowerBound
        for index in rows where index + 1 == rows.upperBound || isBlankAbove(index + 1) {
            if start > rows.lowerBound { lines.append(Paragraph()) }
            let run = start..<index + 1
            lines += asBlocks ? blockwise(run) : run.flatMap { line(sheet.rows[$0].cells[...]) }
            start = index + 1
        }
        return lines
    }

    /// A row as one line, its cells parted by tabs; where a cell has several lines, each cell is paragraphs of its own.
    private func line(_ cells: ArraySlice<SheetContent.Cell>) -> [Paragraph] {
        guard cells.count > 1, cells.allSatisfy({ $0.paragraphs.count == 1 }) else {
            return cells.flatMap(\.paragraphs)
        }
        var line = Paragraph()
        for cell in cells {
            if !line.text.isEmpty { line.text += "\t" }
            let start = line.text.utf8.count
            line.text += cell.paragraphs[0].text
            line.struck += cell.paragraphs[0].struck.map { $0.lowerBound + start..<$0.upperBound + start }
        }
        return [line]
    }

    /// Rows that stand one below the other, where the cells at the left and those at the right may be two blocks.
    ///
    /// Blocks are parted by columns in which no row has anything, or by where all rows begin their cells. A row that is one
    /// cell across several blocks (a title under the stamps) ends them.
    private func blockwise(_ rows: Range<Int>) -> [Paragraph] {
        var lines: [Paragraph] = []
        var start = rows.lowerBound
        func flush(_ end: Int) {
            guard start < end else { return }
            for block in blocks(of: start..<end) {
                for row in start..<end {
                    let cells = sheet.rows[row].cells
                    guard let first = cells.firstIndex(where: { block.contains($0.column) }) else { continue }
                    let rest = cells[first...].prefix { block.contains($0.column) }
                    lines += line(rest)
                }
            }
        }
        let several = rows.filter { sheet.rows[$0].cells.count > 1 }
        // Without two blocks side by side in some row there is nothing to part.
        guard !several.isEmpty else { return rows.flatMap { line(sheet.rows[$0].cells[...]) } }
        let starts = Set(several.flatMap { sheet.rows[$0].cells.map(\.column) }).sorted()
        for row in rows {
            let cells = sheet.rows[row].cells
            guard cells.count == 1 else { continue }
            let range = range(of: cells[0], inRow: row).columns
            guard starts.count(where: range.contains) > 1 || !starts.contains(where: range.contains) else { continue }
            flush(row)
            lines += line(cells[...])
            start = row + 1
        }
        flush(rows.upperBound)
        return lines
    }

    /// The columns of each block of cells in these rows, from left to right.
    private func blocks(of rows: Range<Int>) -> [ClosedRange<Int>] {
        let starts = columns(of: rows)
        if rows.count(where: { sheet.rows[$0].cells.count == starts.count }) > 1 {
            return zip(starts, starts.dropFirst() + [Int.max]).map { $0...($1 - 1) }
        }
        var ranges: [ClosedRange<Int>] = []
        for row in rows { for cell in sheet.rows[row].cells { ranges.append(range(of: cell, inRow: row).columns) } }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        var blocks: [ClosedRange<Int>] = []
        for range in ranges {
            if let last = blocks.last, range.lowerBound <= last.upperBound.saturatingSum(1) {
                blocks[blocks.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                blocks.append(range)
            }
        }
        return blocks
    }
}

extension ArraySlice<SheetContent.Row> {
    /// The position behind the last row up to a number.
    fileprivate func reach(of number: Int) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if self[middle].number <= number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Int {
    /// The sum, or the largest number where it would be past it.
    fileprivate func saturatingSum(_ other: Int) -> Int {
        let (sum, overflows) = addingReportingOverflow(other)
        return overflows ? Int.max : sum
    }
}
