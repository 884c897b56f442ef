public import Diagnostics
public import OfficePackage
import PlanModel
import SpreadsheetML

extension MarksTable {
    /// The table as a workbook (XLSX): the columns that say what an activity is are locked, the status is chosen from a
    /// list, the date is checked.
    ///
    /// The list stands on a sheet that nobody sees: a list in the cell's own rule has room for 255 characters.
    ///
    /// - Parameter language: the language of headings and status words.
    /// - Throws: that a sheet has more rows than there can be.
    public func workbook(language: Language) throws(PackageError) -> ExportedPlan {
        let words = SpreadsheetWords(language)
        let palette = SpreadsheetPalette()
        let statuses = Mark.Status.allCases.map { MarkStatusWords.word($0, in: language) }

        var table = Sheet(words.marks, columns: Column.allCases.map(\.width), next: rows(palette, language))
        table.tabColor = "70AD47"
        table.hasFilter = true
        table.isProtected = true
        table.rules = palette.rules(Column.status.place) { MarkStatusWords.word($0, in: language) }
        table.validations = [
            Sheet.Validation(
                Column.status.place, .list(sheet: words.statuses, rows: statuses.count), title: words.status,
                message: words.statusMistake)
        ]
        if let first = Self.firstDay, let last = Self.lastDay {
            table.validations.append(
                Sheet.Validation(
                    Column.date.place, .days(first, last), title: Column.date.heading(CSVHeadings(language)),
                    message: words.dateMistake))
        }

        var list = statuses[...]
        var choice = Sheet(words.statuses, columns: [24]) {
            list.popFirst().map { SheetRow([Cell(.text($0), palette.signature)], .outside) }
        }
        choice.visibility = .veryHidden

        let written = try Workbook(title: words.marks, sheets: [table, choice], styles: palette.sheet).written()
        return ExportedPlan(bytes: written.bytes, diagnostics: SpreadsheetExporter.diagnostics(of: written))
    }

    /// The first and the last day that a mark may have: a slip of the pen is rather outside.
    private static let firstDay = Day(year: 2000, month: 1, day: 1).flatMap {
        SheetDay(daysSinceEpoch: $0.daysSinceEpoch)
    }
    private static let lastDay = Day(year: 2099, month: 12, day: 31).flatMap {
        SheetDay(daysSinceEpoch: $0.daysSinceEpoch)
    }

    private func rows(_ palette: SpreadsheetPalette, _ language: Language) -> () -> SheetRow? {
        var rest = entries[...]
        var isHeader = true
        return {
            if isHeader {
                isHeader = false
                let cells = Column.allCases.map { column in
                    Cell(
                        .text(column.heading(CSVHeadings(language))),
                        column.isOpen ? palette.openHeading : palette.heading)
                }
                return SheetRow(cells, .header, leastHeight: 24)
            }
            return rest.popFirst().map { entry in
                SheetRow(
                    Column.allCases.map { column in
                        let text = entry[keyPath: column.member]
                        switch column {
                        case .id, .number: return palette.text(text, isCentred: true)
                        case .activity, .deadline: return palette.text(text)
                        case .date: return palette.openDay(text)
                        case .status, .result, .evidence, .note: return palette.openText(text)
                        }
                    }, leastHeight: 20)
            }
        }
    }
}

extension MarksTable.Column {
    /// Its place in a row, counted from 0.
    fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Whether people fill it in.
    fileprivate var isOpen: Bool {
        switch self {
        case .id, .number, .activity, .deadline: false
        case .status, .date, .result, .evidence, .note: true
        }
    }

    /// In digits of the font; together as wide as a page that lies across.
    fileprivate var width: Double {
        switch self {
        case .id: 7
        case .number: 7
        case .activity: 42
        case .deadline: 16
        case .status: 16
        case .date: 12
        case .result, .evidence: 18
        case .note: 16
        }
    }
}
