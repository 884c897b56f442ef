public import Diagnostics
import TextAnalysis

/// A table read from CSV: its headings and rows, as text.
///
/// Supported: RFC 4180 and what Excel and LibreOffice make of it — `,`, `;` or a tab between cells, found out from the
/// first line (a line `sep=;` before it decides); lines that end with CRLF, LF or CR; UTF-8, UTF-16 with a byte order
/// mark, Windows-1251; cells in quotation marks with line breaks and doubled quotation marks. Rows with nothing in them
/// and columns with nothing in them are passed over.
public struct CSVTable: Sendable, Hashable {
    /// One cell.
    public struct Cell: Sendable, Hashable {
        /// Its text; line breaks inside it are `\n`.
        public var text: String
        /// Whether it stood in quotation marks.
        public var isQuoted: Bool

        static let empty = Cell(text: "", isQuoted: false)

        /// Its text; nil where nothing at all stands there, not even an empty pair of quotation marks.
        var value: String? { text.isEmpty && !isQuoted ? nil : CSVApostrophe.removed(from: text) }
    }

    /// A row and where it stands.
    public struct Row: Sendable, Hashable {
        /// Its number as a spreadsheet program shows it; the headings are row 1.
        public var number: Int
        /// Its cells, as many as there are headings.
        public var cells: [Cell]
    }

    /// The headings, white space folded.
    public var headings: [String]
    /// The rows under them.
    public var rows: [Row]
    /// What a person should know about the file.
    public var diagnostics: [Diagnostic]

    /// A table of cells that stood in no CSV, such as those of a sheet.
    ///
    /// - Parameters:
    ///   - headings: the words of the headings; white space is folded.
    ///   - rows: the rows under them, each with the number that the sheet shows beside it and as many cells as there are
    ///     headings.
    public init(headings: [String], rows: [(number: Int, cells: [String])]) {
        self.headings = headings.map(CellText.folded)
        self.rows = rows.map { row in
            Row(number: row.number, cells: row.cells.map { Cell(text: $0, isQuoted: false) })
        }
        diagnostics = []
    }

    /// Reads a table.
    public init(_ bytes: [UInt8]) throws(ImportError) {
        guard !bytes.isEmpty else { throw ImportError(.fileEmpty) }
        // A zero byte: a workbook, or UTF-16 that does not say so.
        guard let decoded = TextEncoding.decode(bytes), !decoded.text.utf8.contains(0) else {
            throw ImportError(.csvNotText)
        }
        diagnostics = decoded.isWindows1251 ? [Diagnostic(.csvReadAsWindows1251)] : []
        var scanner = CSVScanner(Array(decoded.text.utf8))
        var first = try scanner.row()
        while let row = first, row.isBlank { first = try scanner.row() }
        guard let first else { throw ImportError(.fileEmpty) }
        headings = first.cells.map { CellText.folded(CSVApostrophe.removed(from: $0.text)) }
        rows = []
        var isUsed = headings.map { !$0.isEmpty }
        while var row = try scanner.row() {
            guard !row.isBlank else { continue }
            if row.cells.count > headings.count {
                let extra = row.cells[headings.count...].map(\.text).filter { !$0.isEmpty }
                if !extra.isEmpty {
                    diagnostics.append(
                        Diagnostic(
                            .csvRowTooLong, at: Place(row: row.number), ["words": extra.joined(separator: " | ")]))
                }
                row.cells.removeSubrange(headings.count...)
            }
            for (column, cell) in row.cells.enumerated() where !cell.text.isEmpty { isUsed[column] = true }
            while row.cells.count < headings.count { row.cells.append(.empty) }
            rows.append(row)
        }
        guard isUsed.contains(false) else { return }
        headings = zip(headings, isUsed).filter(\.1).map(\.0)
        for index in rows.indices { rows[index].cells = zip(rows[index].cells, isUsed).filter(\.1).map(\.0) }
    }
}

extension CSVTable.Row {
    /// Whether nothing stands in it.
    var isBlank: Bool { cells.allSatisfy { $0.value == nil } }
}

/// Cuts the bytes of a CSV file into cells.
struct CSVScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var number = 0
    private var separator: UInt8

    /// A scanner of UTF-8 without a byte order mark.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        separator = UInt8(ascii: ",")
        // Excel's own hint: a first line `sep=;`, in quotation marks or not.
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }.filter { $0 != UInt8(ascii: "\"") }
        if line.count == 5, String(decoding: line[..<4], as: UTF8.self).lowercased() == "sep=" {
            separator = line[4]
            position = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            skipLineBreak()
            number = 1
        } else {
            separator = separatorOfFirstLine()
        }
    }

    /// The next row; nil at the end of the file.
    mutating func row() throws(ImportError) -> CSVTable.Row? {
        guard position < bytes.count else { return nil }
        number += 1
        var cells: [CSVTable.Cell] = []
        while true {
            cells.append(try cell())
            guard position < bytes.count else { break }
            if bytes[position] == separator {
                position += 1
                continue
            }
            skipLineBreak()
            break
        }
        return CSVTable.Row(number: number, cells: cells)
    }

    /// The separator that cuts the first line into the most headings PlanKit knows; of equals, into the most cells.
    private func separatorOfFirstLine() -> UInt8 {
        var best = (separator: UInt8(ascii: ","), known: -1, cells: -1)
        for candidate in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
            var scanner = self
            scanner.separator = candidate
            guard let row = try? scanner.row() else { continue }
            let known = row.cells.count { CSVColumn(heading: $0.text) != nil }
            if known > best.known || known == best.known && row.cells.count > best.cells {
                best = (candidate, known, row.cells.count)
            }
        }
        return best.separator
    }

    private mutating func cell() throws(ImportError) -> CSVTable.Cell {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            return CSVTable.Cell(text: plainText(), isQuoted: false)
        }
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == byte else {
                    // What stands between the closing quotation mark and the separator belongs to the cell too.
                    return CSVTable.Cell(text: String(decoding: text, as: UTF8.self) + plainText(), isQuoted: true)
                }
                position += 1
            } else if byte == 0x0D {
                // A line break in a cell is one line feed, however it was written.
                if position < bytes.count, bytes[position] == 0x0A { position += 1 }
                text.append(0x0A)
                continue
            }
            text.append(byte)
        }
        throw ImportError(.csvQuoteUnclosed, at: Place(row: number), ["row": String(number)])
    }

    /// The bytes up to the next separator or line break.
    private mutating func plainText() -> String {
        let start = position
        while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipLineBreak() {
        guard position < bytes.count else { return }
        let isReturn = bytes[position] == 0x0D
        position += 1
        if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    }
}
