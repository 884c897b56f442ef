/// A sheet of a workbook as both formats have it: cells that show something, and what is merged.
///
/// The readers of XLSX and ODS fill it; ``SheetLayout`` makes paragraphs and tables of it. Rows and columns count from 0.
public struct SheetContent: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// The rows in which something stands, from top to bottom; each has a number of its own.
    public var rows: [Row] = []
    /// The merged ranges that begin at a cell with something in it, none of which overlap.
    public var merges: [Merge] = []

    /// A sheet without anything in it.
    public init(name: String) { self.name = name }

    /// A row.
    public struct Row: Sendable, Hashable {
        /// Its number, from 0.
        public var number: Int
        /// The cells that show something, from left to right.
        public var cells: [Cell]

        /// A row.
        public init(number: Int, cells: [Cell]) {
            self.number = number
            self.cells = cells
        }
    }

    /// A cell that shows something.
    public struct Cell: Sendable, Hashable {
        /// Its column, from 0.
        public var column: Int
        /// Its lines.
        public var paragraphs: [Paragraph]
        /// Whether a line is drawn on any side of it: what belongs to a table mostly has one.
        public var hasBorder: Bool
        /// Whether all of it is bold, as headings are.
        public var isBold: Bool

        /// A cell.
        public init(column: Int, paragraphs: [Paragraph], hasBorder: Bool = false, isBold: Bool = false) {
            self.column = column
            self.paragraphs = paragraphs
            self.hasBorder = hasBorder
            self.isBold = isBold
        }
    }

    /// A merged range.
    public struct Merge: Sendable, Hashable {
        /// Its rows.
        public var rows: ClosedRange<Int>
        /// Its columns.
        public var columns: ClosedRange<Int>

        /// A merged range.
        public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
            self.rows = rows
            self.columns = columns
        }
    }
}

/// Which rows and columns of a sheet a table of the document stands for: empty ones are left out of it.
public struct SheetTable: Sendable, Hashable {
    /// The table's ``Table/index``.
    public var table: Int
    /// The sheet's name.
    public var sheet: String
    /// The number that the sheet shows beside each row of the table, from 1.
    public var rows: [Int]
    /// The number of each column of the table in the sheet, from 1.
    public var columns: [Int]

    /// A table's place.
    public init(table: Int, sheet: String, rows: [Int], columns: [Int]) {
        self.table = table
        self.sheet = sheet
        self.rows = rows
        self.columns = columns
    }
}

extension SheetContent {
    /// Sets the merged ranges, and takes away what they cover.
    ///
    /// Of ranges that overlap the first from the top left counts: Excel mends such a file in the same way. A range at whose
    /// beginning nothing stands merges nothing that anybody could see.
    ///
    /// - Returns: the cells that stood under a merged one, which no program shows, with their row.
    public mutating func merge(_ ranges: [Merge]) -> [(row: Int, cell: Cell)] {
        var covered: [(row: Int, cell: Cell)] = []
        let sorted = ranges.sorted {
            ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
        }
        var next = 0
        /// The ranges that reach the row at hand, from left to right, and the last row of the one that ends first.
        var open: [Merge] = []
        var firstEnd = Int.max
        merges = []
        for index in rows.indices {
            let number = rows[index].number
            if firstEnd < number {
                open.removeAll { $0.rows.upperBound < number }
                firstEnd = open.map(\.rows.upperBound).min() ?? .max
            }
            while next < sorted.count, sorted[next].rows.lowerBound <= number {
                let range = sorted[next]
                next += 1
                guard range.rows.upperBound >= number else { continue }
                let position = open.partition(from: range.columns.lowerBound)
                if position > 0, open[position - 1].columns.upperBound >= range.columns.lowerBound { continue }
                if position < open.count, open[position].columns.lowerBound <= range.columns.upperBound { continue }
                open.insert(range, at: position)
                firstEnd = min(firstEnd, range.rows.upperBound)
                let holds = range.rows.lowerBound == number && rows[index].cells.holds(range.columns.lowerBound)
                if holds { merges.append(range) }
            }
            guard !open.isEmpty else { continue }
            rows[index].cells.removeAll { cell in
                let position = open.partition(from: cell.column + 1)
                guard position > 0 else { return false }
                let range = open[position - 1]
                guard range.columns.contains(cell.column) else { return false }
                if range.rows.lowerBound == number, range.columns.lowerBound == cell.column { return false }
                covered.append((number, cell))
                return true
            }
        }
        rows.removeAll { $0.cells.isEmpty }
        return covered
    }

    /// The columns of these ranges in which something stands, from left to right.
    public func filledColumns(in ranges: [ClosedRange<Int>]) -> [Int] {
        guard !ranges.isEmpty else { return [] }
        var filled: Set<Int> = []
        for row in rows { for cell in row.cells { filled.insert(cell.column) } }
        var rest = ranges.sorted { $0.lowerBound < $1.lowerBound }[...]
        // How far the ranges reach that begin before a column: a file may have very many.
        var reach = -1
        return filled.sorted().filter { column in
            while let range = rest.first, range.lowerBound <= column {
                reach = max(reach, range.upperBound)
                rest.removeFirst()
            }
            return column <= reach
        }
    }
}

extension Array {
    /// The position of the first element at a column or behind it; the elements stand from left to right.
    fileprivate func position(of column: Int, by columnOf: (Element) -> Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if columnOf(self[middle]) < column { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension [SheetContent.Merge] {
    /// The position of the first range that begins at a column or behind it.
    fileprivate func partition(from column: Int) -> Int { position(of: column) { $0.columns.lowerBound } }
}

extension [SheetContent.Cell] {
    /// Whether a cell stands at a column.
    fileprivate func holds(_ column: Int) -> Bool {
        let position = position(of: column) { $0.column }
        return position < count && self[position].column == column
    }
}
