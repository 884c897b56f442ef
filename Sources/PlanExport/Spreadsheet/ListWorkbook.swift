public import OfficePackage
import SpreadsheetML

/// A plain list as a workbook (XLSX): headings that stay in sight and filter, a row an entry.
public struct ListWorkbook {
    /// A column: its heading, how wide it is, in characters.
    public struct Column {
        var heading: String
        var width: Double

        /// A column.
        public init(_ heading: String, width: Double) {
            self.heading = heading
            self.width = width
        }
    }

    /// What stands in a cell.
    public enum Value {
        /// Words; nothing where there are none.
        case text(String?)
        /// A number of things; nothing where it is not known.
        case count(Int?)
    }

    private let title: String
    private let columns: [Column]
    private let rows: [[Value]]

    /// A list.
    ///
    /// - Parameters:
    ///   - title: what the sheet is called.
    ///   - columns: what the columns hold.
    ///   - rows: the entries, with as many values as there are columns.
    public init(_ title: String, columns: [Column], rows: [[Value]]) {
        self.title = title
        self.columns = columns
        self.rows = rows
    }

    /// The file.
    ///
    /// - Throws: that a sheet has more rows than there can be.
    public func bytes() throws(PackageError) -> [UInt8] {
        let palette = SpreadsheetPalette()
        var rest = rows[...]
        var header: SheetRow? = SheetRow(
            columns.map { Cell(.text($0.heading), palette.heading) }, .header, leastHeight: 32)
        var sheet = Sheet(title, columns: columns.map(\.width)) {
            if let row = header.take() { return row }
            return rest.popFirst().map { values in
                SheetRow(
                    values.map { value in
                        switch value {
                        case .text(let words): palette.text(words)
                        case .count(let number): Cell(number.map { .number($0) } ?? .blank, palette.count)
                        }
                    })
            }
        }
        sheet.hasFilter = true
        sheet.frozenColumns = 1
        return try Workbook(title: title, sheets: [sheet], styles: palette.sheet).written().bytes
    }
}
