import Diagnostics
import PlanModel
import TextAnalysis

/// Reads the cells of one CSV row after another, and gathers what is odd about them.
struct CSVRows {
    let table: CSVTable
    private let columns: CSVColumns
    private(set) var diagnostics: [Diagnostic] = []
    /// The id of the row before.
    private var lastID: ActivityID?

    init(table: CSVTable, columns: CSVColumns) {
        self.table = table
        self.columns = columns
    }

    /// The text of a cell; nil where nothing stands there or the table has no such column.
    func text(_ column: CSVColumn, of row: CSVTable.Row) -> String? {
        columns.index(of: column).flatMap { row.cells[$0].value }
    }

    /// The entries of a cell that holds a list.
    func entries(_ column: CSVColumn, of row: CSVTable.Row) -> [String] {
        text(column, of: row).map { PlanCells.entries($0) } ?? []
    }

    /// Whether a cell says that something holds.
    mutating func flag(_ column: CSVColumn, of row: CSVTable.Row) -> Bool {
        guard let cell = text(column, of: row), !CellText.folded(cell).isEmpty else { return false }
        if CSVHeadings.isYes(cell) { return true }
        diagnostics.append(Diagnostic(.csvValueNotUnderstood, at: place(column, of: row), ["words": cell]))
        return false
    }

    private func place(_ column: CSVColumn, of row: CSVTable.Row) -> Place {
        Place(row: row.number, heading: columns.index(of: column).map { table.headings[$0] })
    }

    // MARK: Section, id, number

    /// The section a row belongs to.
    mutating func section(of row: CSVTable.Row) -> CSVSections.Claim {
        var level = 1
        if let cell = text(.level, of: row), !cell.isEmpty {
            if let number = Int(cell.unicodeScalars.filter { !$0.isSpace }.map(String.init).joined()), number >= 1 {
                level = number
            } else {
                diagnostics.append(
                    Diagnostic(.csvValueNotUnderstood, at: place(.level, of: row), ["words": cell]))
            }
        }
        let own = [columns.index(of: .section), columns.index(of: .level)]
        let isAlone =
            columns.index(of: .section) != nil
            && row.cells.indices.allSatisfy { own.contains($0) || row.cells[$0].value == nil }
        let title = text(.section, of: row)
        return CSVSections.Claim(title: title == "" ? nil : title, level: level, isAlone: isAlone)
    }

    /// The id of a row; one that a spreadsheet program changed is restored.
    mutating func id(of row: CSVTable.Row) -> CSVSections.WrittenID {
        let words = text(.id, of: row).map { CellText.folded($0) } ?? ""
        var id = ActivityID(words)
        if let last = lastID, id != nil {
            let next = ActivityID(section: last.section, position: last.position + 1)
            if SpreadsheetCell.isShortened(words, of: next.text) { id = next }
        } else if id == nil {
            id = SpreadsheetCell.restoredNumber(words).flatMap { ActivityID($0) }
        }
        if let id, id.text != words { report(words, restored: id.text, at: place(.id, of: row)) }
        lastID = id
        return CSVSections.WrittenID(words: words, id: id)
    }

    /// The number of a row as the reader of the document sees it.
    mutating func number(of row: CSVTable.Row) -> String {
        guard let cell = text(.number, of: row) else { return "" }
        guard cell.unicodeScalars.contains(where: \.properties.isAlphabetic),
            let restored = SpreadsheetCell.restoredNumber(cell)
        else { return cell }
        report(cell, restored: restored, at: place(.number, of: row))
        return restored
    }

    private mutating func report(_ found: String, restored: String, at place: Place) {
        diagnostics.append(Diagnostic(.csvCellRestored, at: place, ["found": found, "words": restored]))
    }

    // MARK: Deadline

    /// The deadline of a row.
    mutating func deadline(
        of row: CSVTable.Row, reading: some CellReading, in context: CellContext
    ) -> Deadline? {
        var words = text(.deadline, of: row) ?? ""
        if let restored = SpreadsheetCell.restoredMonth(words) {
            report(words, restored: restored, at: place(.deadline, of: row))
            words = restored
        }
        let start = day(.start, of: row)
        let end = day(.end, of: row)
        guard !words.isEmpty, var deadline = reading.deadline(words, in: context) else {
            return DayRange(start, end)?.deadline
        }
        guard let range = DayRange(start, end), range != DayRange(deadline.start, deadline.end) else {
            return deadline
        }
        if let meant = DayRange(deadline.start, deadline.end) {
            diagnostics.append(
                Diagnostic(
                    .csvDatesDisagree, at: place(.deadline, of: row),
                    ["words": words, "dates": meant.edtf, "columns": range.edtf]))
        } else {
            (deadline.start, deadline.end, deadline.edtf) = (range.start, range.end, range.edtf)
            if deadline.recurrence == nil { deadline.recurrence = text(.recurrence, of: row) }
        }
        return deadline
    }

    private mutating func day(_ column: CSVColumn, of row: CSVTable.Row) -> Day? {
        guard let cell = text(column, of: row), !cell.isEmpty else { return nil }
        let day = SpreadsheetCell.day(cell)
        if day == nil {
            diagnostics.append(Diagnostic(.csvValueNotUnderstood, at: place(column, of: row), ["words": cell]))
        }
        return day
    }
}

/// The first and last day of a deadline, at least one of them known.
struct DayRange: Hashable {
    var start: Day?
    var end: Day?

    init?(_ start: Day?, _ end: Day?) {
        guard start != nil || end != nil else { return nil }
        (self.start, self.end) = (start, end)
    }

    /// `2024-10-15`, `2024-10-15/2024-10-20`, `2024-10-15/..` or `../2024-10-15` (ISO 8601-2).
    var edtf: String {
        if let start, start == end { return start.iso }
        return "\(start?.iso ?? "..")/\(end?.iso ?? "..")"
    }

    /// A deadline that has dates and no words.
    var deadline: Deadline {
        let words = [start, end].map { $0.map { "\($0.iso)" } ?? "" }
        let kind: Deadline.Kind = start == nil ? .before : end == nil ? .after : start == end ? .day : .days
        let text: String =
            switch kind {
            case .before: "до \(words[1])"
            case .after: "с \(words[0])"
            case .day: words[0]
            default: "\(words[0])–\(words[1])"
            }
        return Deadline(text: text, kind: kind, start: start, end: end, edtf: edtf)
    }
}
