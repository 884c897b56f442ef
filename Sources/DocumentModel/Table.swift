/// A table on a layout grid: every cell stands at its top-left address with its spans, clipped and filled once.
///
/// Made by ``TableBuilder``, which both readers feed row by row; nobody above hears of `vMerge` or
/// `covered-table-cell`. Rows and columns count from 0 here and from 1 wherever people see them.
public struct Table: Sendable, Hashable {
    /// The table's number in the document, from 1, in the order in which tables begin, nested ones included.
    public var index: Int
    /// Where it is nested, or nil for a table of the body.
    public var parent: Address?
    /// How many rows the grid has.
    public var rowCount: Int
    /// How many columns the grid has.
    public var columnCount: Int
    /// How many rows at the top are repeated on each page («Repeat as header row»).
    public var headerRowCount: Int
    /// The cells in order of their top-left addresses: row by row, from left to right.
    public var cells: [Cell]
    /// For each address of the grid, row by row, the position in ``cells`` of the cell that covers it; -1 where the
    /// row begins later or ends earlier than the grid (`gridBefore`, `gridAfter`, short rows).
    public var grid: [Int32]

    /// A table from parts that agree with each other; readers use ``TableBuilder``.
    public init(
        index: Int, parent: Address? = nil, rowCount: Int, columnCount: Int, headerRowCount: Int = 0, cells: [Cell],
        grid: [Int32]
    ) {
        self.index = index
        self.parent = parent
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.headerRowCount = headerRowCount
        self.cells = cells
        self.grid = grid
    }

    /// A cell's address in a table of the document: all from 0, but ``table`` from 1.
    public struct Address: Sendable, Hashable {
        /// The table's ``Table/index``.
        public var table: Int
        /// The row, from 0.
        public var row: Int
        /// The column, from 0.
        public var column: Int

        /// An address.
        public init(table: Int, row: Int, column: Int) {
            self.table = table
            self.row = row
            self.column = column
        }
    }

    /// The cell that covers an address, or nil where the grid has none there (or the address is outside it).
    public func cell(row: Int, column: Int) -> Cell? {
        guard row >= 0, row < rowCount, column >= 0, column < columnCount else { return nil }
        let position = Int(grid[row * columnCount + column])
        return position < 0 ? nil : cells[position]
    }

    /// The cells that cover a row, from left to right, each once; those that began in a row above included.
    public func cells(inRow row: Int) -> [Cell] {
        guard row >= 0, row < rowCount else { return [] }
        var result: [Cell] = []
        var last: Int32 = -1
        for position in grid[(row * columnCount)..<((row + 1) * columnCount)] where position >= 0 && position != last {
            result.append(cells[Int(position)])
            last = position
        }
        return result
    }
}

/// A cell: where it stands, how far it reaches, what it holds.
public struct Cell: Sendable, Hashable {
    /// The first row it covers, from 0.
    public var row: Int
    /// The first column it covers, from 0.
    public var column: Int
    /// How many rows it covers.
    public var rowSpan: Int
    /// How many columns it covers.
    public var columnSpan: Int
    /// Its content; nested tables are blocks of it.
    public var blocks: [Block]

    /// A cell.
    public init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, blocks: [Block] = []) {
        self.row = row
        self.column = column
        self.rowSpan = rowSpan
        self.columnSpan = columnSpan
        self.blocks = blocks
    }

    /// Its paragraphs, without those of nested tables.
    public var paragraphs: [Paragraph] {
        blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }

    /// The tables nested in it.
    public var tables: [Table] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    /// Its text as shown: paragraphs joined by `\n`, each with its automatic number in front; nested tables left out.
    public var text: String {
        if blocks.count == 1, case .paragraph(let only) = blocks[0] { return only.shownText }
        return paragraphs.map(\.shownText).joined(separator: "\n")
    }
}
