import Diagnostics
import PlanComparison
import PlanModel
import TextAnalysis

/// What a sheet is in a workbook that ``SpreadsheetExporter`` wrote, whoever has saved it since.
///
/// Known by its headings, for programs keep names of sheets and marks in files each in its own way. Besides the plan itself
/// such a workbook holds what is worked out from it, and that is no plan.
public enum WorkbookSheet: Sendable, Hashable {
    /// The plan; of its columns, counted from 0, some repeat what its deadlines say, and one what its marks say: where the
    /// plan had none, people may have marked there what was done.
    case plan(days: [Int], status: Int, hasMarks: Bool)
    /// Worked out from the plan.
    case computed
    /// The sheet «Сведения»: what the plan says above its table, besides its title.
    case facts(above: [String])

    /// What a sheet is by its rows of words; nil for one that was not written here, and for a plan without such columns.
    ///
    /// - Parameter rows: the words of each row's cells with their columns; the rows of a plan may be the first ones only.
    public init?(rows: some Sequence<[(column: Int, words: String)]>) {
        var first: [[(column: Int, words: String)]] = []
        for row in rows {
            if let sheet = Self.headed(row, isFirst: first.isEmpty) {
                self = sheet
                return
            }
            first.append(row)
            if first.count > Self.mostRows { return nil }
        }
        guard let above = Self.facts(first) else { return nil }
        self = .facts(above: above)
    }

    /// So many rows may stand above the headings of a plan, or on the sheet «Сведения».
    private static let mostRows = 400

    private static func headed(_ row: [(column: Int, words: String)], isFirst: Bool) -> WorkbookSheet? {
        for language in [Language.ru, .be, .en] {
            let words = SpreadsheetWords(language)
            if isFirst, row.count == 1, row[0].words == words.workloadTitle { return .computed }
            let headings = Set(row.map(\.words))
            if isFirst, headings.isSuperset(of: [words.id, words.kindOfDeadline, "EDTF", "RRULE", words.source]) {
                return .computed
            }
            guard row.count > 3, row.suffix(3).map(\.words) == [words.start, words.end, words.status] else { continue }
            let mark = ActivityMember.filled(by: .mark).heading(in: language)
            let hasMarks = row.dropLast(3).contains { cell in
                cell.words == mark || CellText.compared(cell.words).hasPrefix(CellText.compared(String(mark.prefix(6))))
            }
            return .plan(
                days: row.suffix(3).dropLast().map(\.column), status: row[row.count - 1].column, hasMarks: hasMarks)
        }
        return nil
    }

    /// The paragraphs of a plan that are told on the sheet «Сведения» only.
    private static func facts(_ rows: [[(column: Int, words: String)]]) -> [String]? {
        guard rows.count > 1, rows.allSatisfy({ $0.count == 2 }) else { return nil }
        for language in [Language.ru, .be, .en] {
            let words = SpreadsheetWords(language)
            guard rows.suffix(2).map({ $0[0].words }) == [words.sectionCount, words.activityCount] else { continue }
            let labels = MarkdownWords(language)
            let stamps = Set(Approval.Kind.allCases.map { labels.label(of: $0) })
            var above: [String] = []
            for row in rows {
                let label = row[0].words
                // What was understood of a stamp stands under its words.
                if stamps.contains(label) {
                    let lines = row[1].words.split(separator: "\n")
                    let isExplained = lines.count > 1 && lines.last?.hasPrefix("(") == true
                    above.append(lines.dropLast(isExplained ? 1 : 0).joined(separator: "\n"))
                } else if label == labels.organization || label == words.preamble {
                    above.append(row[1].words)
                }
            }
            return above
        }
        return nil
    }
}
