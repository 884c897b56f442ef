import Diagnostics

/// Writes CSV by RFC 4180: lines end with CRLF; a cell that needs it stands in quotation marks, with `"` doubled.
struct CSVWriter {
    /// What was written and not yet taken.
    var bytes: [UInt8] = []
    /// The cells that had to be made harmless.
    private(set) var diagnostics: [Diagnostic] = []
    /// The row now being written, from 1.
    private(set) var row = 1

    private let isForExcel: Bool
    private let separator: UInt8
    /// The cells of this row written so far.
    private var column = 0
    private let headings: [String]

    /// A writer.
    /// - Parameter isForExcel: as a Russian Excel opens the file by a double click: a byte order mark, `;` between
    ///   cells, and no cell that Excel would take for a formula.
    init(headings: [String], isForExcel: Bool) {
        self.headings = headings
        self.isForExcel = isForExcel
        separator = isForExcel ? UInt8(ascii: ";") : UInt8(ascii: ",")
        if isForExcel { bytes = [0xEF, 0xBB, 0xBF] }
        for heading in headings { cell(heading) }
        endRow()
    }

    /// The next cell of the row. Nothing at all is an empty cell; an empty text is an empty pair of quotation marks,
    /// so that “no such value” and “an empty value” both read back. A line break in a cell is a line feed.
    ///
    /// - Parameter isValue: whether Excel may make a date or another number of it.
    mutating func cell(_ text: String?, isValue: Bool = false) {
        if column > 0 { bytes.append(separator) }
        column += 1
        guard var text else { return }
        if text.utf8.contains(0x0D) { text = CSVWriter.withLineFeeds(text) }
        if isForExcel, text.utf8.first.map(CSVApostrophe.isFormula) == true || CSVApostrophe.isGuarded(text) {
            report(text)
            append("'" + text)
        } else if isForExcel, !isValue, SpreadsheetCell.isTaken(text) {
            append(CSVLiteral.wrapped(text))
        } else if CSVApostrophe.isGuarded(text) || CSVLiteral.unwrapped(text) != nil {
            // An apostrophe is taken away on reading where it guards a formula: one that was typed is doubled.
            append("'" + text)
        } else {
            append(text)
        }
    }

    /// Every carriage return, with the line feed behind it or without, as one line feed: as it is read back.
    private static func withLineFeeds(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" || scalar != "\n" || !isAfterReturn { scalars.append(scalar == "\r" ? "\n" : scalar) }
            isAfterReturn = scalar == "\r"
        }
        return String(scalars)
    }

    mutating func endRow() {
        bytes.append(contentsOf: [0x0D, 0x0A])
        column = 0
        row += 1
    }

    private mutating func report(_ text: String) {
        let heading = column <= headings.count && row > 1 ? headings[column - 1] : nil
        let words = text.count > 60 ? text.prefix(60) + "…" : text[...]
        diagnostics.append(
            Diagnostic(
                .csvCellMadeHarmless, at: Place(row: row, column: column, heading: heading), ["words": String(words)]))
    }

    /// The text, in quotation marks where RFC 4180 wants them, and where another program could take a `;`, a tab or
    /// white space at an end for something else.
    private mutating func append(_ text: String) {
        let needsQuotes =
            text.isEmpty || text.utf8.first == 0x20 || text.utf8.last == 0x20
            || text.utf8.contains { byte in
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x00...0x1F: true
                default: false
                }
            }
        guard needsQuotes else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// A formula that is nothing but a text, `="1.1"`: what Excel, Calc and others show as it stands, and take for no date.
enum CSVLiteral {
    /// The formula of a text without quotation marks.
    static func wrapped(_ text: String) -> String { "=\"\(text)\"" }

    /// The text of such a formula; nil where a cell is none.
    static func unwrapped(_ cell: String) -> String? {
        guard cell.utf8.count >= 3, cell.hasPrefix("=\""), cell.hasSuffix("\"") else { return nil }
        let text = cell.dropFirst(2).dropLast()
        return text.utf8.contains(UInt8(ascii: "\"")) ? nil : String(text)
    }
}

/// The apostrophe before a cell that a spreadsheet program would take for a formula.
///
/// OWASP, “CSV Injection”: a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return may run.
enum CSVApostrophe {
    static func isFormula(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    /// Whether the text is one or more apostrophes and then something that could be a formula.
    static func isGuarded(_ text: String) -> Bool {
        guard text.utf8.first == UInt8(ascii: "'"), let next = text.utf8.first(where: { $0 != UInt8(ascii: "'") })
        else { return false }
        return isFormula(next)
    }

    /// The text without the apostrophe that guards it, and out of a formula that only guards it.
    static func removed(from text: String) -> String {
        isGuarded(text) ? String(text.dropFirst()) : CSVLiteral.unwrapped(text) ?? text
    }
}
