/// A cell as it is written.
public struct Cell: Sendable {
    /// What stands in a cell.
    public enum Value: Sendable, Hashable {
        case blank
        /// Text, whatever it looks like. Line breaks are line feeds.
        case text(String)
        case number(Int)
        /// A day, as days since 1970-01-01; see ``SheetDay``.
        case day(SheetDay)
    }

    /// What stands in it.
    public var value: Value
    /// How it looks.
    public var style: StyleSheet.Style
    /// How many columns it covers.
    public var span: Int

    /// A cell.
    public init(_ value: Value, _ style: StyleSheet.Style, span: Int = 1) {
        self.value = value
        self.style = style
        self.span = span
    }
}

/// A day as a cell holds it: a number that counts from 1900 on.
///
/// Programs disagree about numbers up to 60: Excel has a 29 February 1900, Calc and openpyxl have none. Days before
/// 1 March 1900 are text, therefore.
public struct SheetDay: Sendable, Hashable {
    /// The cell's number.
    let serial: Int

    /// The day so many days after 1970-01-01; nil before 1 March 1900.
    public init?(daysSinceEpoch: Int) {
        serial = daysSinceEpoch + 25_569
        guard serial > 60 else { return nil }
    }
}

/// A row as a sheet is given it, from the first column on.
///
/// It becomes one row of the sheet, or several: text of more characters than a cell may have goes on in the row below, and
/// a row that would be higher than any may be is several rows whose cells are merged.
public struct SheetRow: Sendable {
    /// What the row is to the table that a sheet holds.
    public enum Part: Sendable, Hashable {
        /// Above or below it.
        case outside
        /// Its header: it and what stands above it stays in sight, and is repeated on each page.
        case header
        /// What filters, rules and validations are about.
        case body
    }

    /// Its cells.
    public var cells: [Cell]
    /// What it is to the table.
    public var part: Part
    /// The least height in points.
    public var leastHeight: Double

    /// A row.
    public init(_ cells: [Cell], _ part: Part = .body, leastHeight: Double = 0) {
        self.cells = cells
        self.part = part
        self.leastHeight = leastHeight
    }
}
