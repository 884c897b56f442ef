internal import Diagnostics
internal import DocumentModel
internal import PlanExport
internal import PlanModel
internal import PlanRecognition

/// Gives what was found in the tables of a workbook the rows and columns that its sheets show.
///
/// A table begins under its title and leaves blank rows and columns out: its third row may be the sheet's seventh, and a
/// person looks for the seventh.
struct SheetPlaces {
    private let tables: [Int: SheetTable]

    init(_ sheets: [SheetTable]) {
        tables = Dictionary(sheets.map { ($0.table, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The same diagnostic, its place one of the sheet.
    func settled(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.place.sheet == nil, let number = diagnostic.place.table, let table = tables[number] else {
            return diagnostic
        }
        var copy = diagnostic
        copy.place.sheet = table.sheet
        copy.place.row = diagnostic.place.row.map { table.rows.number(at: $0) }
        copy.place.column = diagnostic.place.column.map { table.columns.number(at: $0) }
        return copy
    }

    /// The same diagnostic, its place naming the sheet; its row is one of the sheet already, as those of activities are.
    func named(_ diagnostic: Diagnostic) -> Diagnostic {
        guard diagnostic.place.sheet == nil, let number = diagnostic.place.table else { return diagnostic }
        var copy = diagnostic
        copy.place.sheet = tables[number]?.sheet
        return copy
    }

    /// Gives each activity of a plan the row of its sheet.
    func settle(_ recognition: inout Recognition) {
        recognition.diagnostics = recognition.diagnostics.map(settled)
        guard var plan = recognition.plan else { return }
        for section in plan.sections.indices {
            for index in plan.sections[section].activities.indices {
                let source = plan.sections[section].activities[index].source
                guard let table = tables[source.table] else { continue }
                plan.sections[section].activities[index].source.row = table.rows.number(at: source.row)
                plan.sections[section].activities[index].source.column = source.column.map {
                    table.columns.number(at: $0)
                }
            }
        }
        recognition.plan = plan
    }
}

extension [Int] {
    /// The number at a position counted from 1; the position itself where there is none.
    fileprivate func number(at position: Int) -> Int {
        indices.contains(position - 1) ? self[position - 1] : position
    }
}

extension SheetContent {
    /// What is done with a sheet of a workbook that was written here, and may have been saved by others since.
    var treatment: SheetTreatment {
        let words = rows.lazy.map { row in
            row.cells.map { (column: $0.column, words: $0.paragraphs.map(\.text).joined(separator: "\n")) }
        }
        switch WorkbookSheet(rows: words) {
        case .plan(let days, let status, let hasMarks):
            // Nobody has marked anything where only the heading stands.
            let isIdle = hasMarks || rows.count { row in row.cells.contains { $0.column == status } } < 2
            return .withoutColumns(days + (isIdle ? [status] : []))
        case .computed: return .computed
        case .facts(let above): return .above(above)
        case nil: return .content
        }
    }
}

extension Document {
    /// The tables of a workbook's sheets, row by row: each row with the number that the sheet shows, and with the words of
    /// every column; a cell over several is empty behind the first.
    ///
    /// - Parameter most: so many rows of each are wanted.
    func tablesOfSheets(
        mostRows most: Int = .max
    ) -> [(name: String, rows: [(number: Int, cells: [String])])] {
        let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        let places = Dictionary(sheets.map { ($0.table, $0) }, uniquingKeysWith: { first, _ in first })
        return tables.compactMap { table in
            guard let place = places[table.index] else { return nil }
            let rows = (0..<min(table.rowCount, most)).map { row in
                let cells = (0..<table.columnCount).map { column in
                    table.cell(row: row, column: column).map {
                        $0.row == row && $0.column == column ? $0.text : ""
                    } ?? ""
                }
                return (place.rows.number(at: row + 1), cells)
            }
            return (place.sheet, rows)
        }
    }
}
