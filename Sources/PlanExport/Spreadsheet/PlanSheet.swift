import Diagnostics
import PlanModel
import SpreadsheetML
import TextAnalysis

/// The sheet with the plan as people know it: its title, its own columns with their headings, beside them the first and the
/// last day and the status; the rows of its sections; the signature lines.
struct PlanSheet {
    private let plan: Plan
    private let columns: [ShownColumn]
    private let words: SpreadsheetWords
    private let palette: SpreadsheetPalette
    private let widths: [Double]

    init(_ plan: Plan, _ words: SpreadsheetWords, _ palette: SpreadsheetPalette) {
        self.plan = plan
        self.words = words
        self.palette = palette
        columns = ShownColumn.columns(of: plan, in: words.language)
        widths = SheetWidths.widths(of: columns, in: plan) + [Self.dayWidth, Self.dayWidth, Self.statusWidth]
    }

    private static let dayWidth = 11.5
    private static let statusWidth = 15.0

    /// The sheet, as the workbook takes it.
    var sheet: Sheet {
        var rows = Rows(self)
        var sheet = Sheet(words.plan, columns: widths) { rows.next() }
        sheet.tabColor = "4472C4"
        sheet.hasFilter = true
        let end = columns.count + 1
        let status = columns.count + 2
        sheet.rules = palette.rules(status) { MarkStatusWords.word($0, in: words.language) }
        // Whether something is late depends on the day on which the sheet is looked at.
        let closed = [Mark.Status.done, .cancelled].map { MarkStatusWords.word($0, in: words.language) }
        let (endLetters, statusLetters) = (Sheet.letters(ofColumn: end), Sheet.letters(ofColumn: status))
        sheet.rules.append(
            Sheet.Rule(end...end, palette.overdue) { row in
                let conditions = closed.map { "$\(statusLetters)\(row)<>\"\($0)\"" }.joined(separator: ",")
                return "AND(ISNUMBER($\(endLetters)\(row)),$\(endLetters)\(row)<TODAY(),\(conditions))"
            })
        return sheet
    }

    // MARK: Rows

    private var titleRow: SheetRow? {
        plan.title.isEmpty
            ? nil
            : SheetRow([Cell(.text(plan.title), palette.title, span: widths.count)], .outside, leastHeight: 30)
    }

    private var headerRow: SheetRow {
        SheetRow(
            columns.map { Cell(.text($0.heading), palette.heading) }
                + [words.start, words.end, words.status].map { Cell(.text($0), palette.addedHeading) },
            .header, leastHeight: 24)
    }

    private func row(of section: Section) -> SheetRow? {
        section.title.map { title in
            SheetRow([Cell(.text(title), palette.section(section.level), span: widths.count)], leastHeight: 20)
        }
    }

    private func row(of activity: Activity) -> SheetRow {
        let isStruck = activity.struck
        var cells = columns.map { column in
            palette.text(
                column.text(of: activity), isCentred: column.member.role.isShort, isStruck: isStruck)
        }
        cells.append(palette.day(activity.deadline?.start, isStruck: isStruck))
        cells.append(palette.day(activity.deadline?.end, isStruck: isStruck))
        cells.append(
            palette.text(activity.status.map { MarkStatusWords.word($0, in: words.language) }, isCentred: true))
        return SheetRow(cells)
    }

    private func row(of signatory: Signatory) -> SheetRow {
        SheetRow([Cell(.text(signatory.text), palette.signature, span: widths.count)], .outside, leastHeight: 24)
    }

    /// The rows from top to bottom.
    private struct Rows {
        private enum Place {
            case title, header, section(Int), activity(Int, Int), gap, signatory(Int), end
        }

        private let sheet: PlanSheet
        private var place = Place.title

        init(_ sheet: PlanSheet) { self.sheet = sheet }

        mutating func next() -> SheetRow? {
            let plan = sheet.plan
            while true {
                switch place {
                case .title:
                    place = .header
                    if let row = sheet.titleRow { return row }
                case .header:
                    place = .section(0)
                    return sheet.headerRow
                case .section(let index):
                    guard index < plan.sections.count else {
                        place = plan.signatories.isEmpty ? .end : .gap
                        continue
                    }
                    place = .activity(index, 0)
                    if let row = sheet.row(of: plan.sections[index]) { return row }
                case .activity(let section, let index):
                    guard index < plan.sections[section].activities.count else {
                        place = .section(section + 1)
                        continue
                    }
                    place = .activity(section, index + 1)
                    return sheet.row(of: plan.sections[section].activities[index])
                case .gap:
                    place = .signatory(0)
                    return SheetRow([], .outside)
                case .signatory(let index):
                    guard index < plan.signatories.count else {
                        place = .end
                        continue
                    }
                    place = .signatory(index + 1)
                    return sheet.row(of: plan.signatories[index])
                case .end: return nil
                }
            }
        }
    }
}

extension ColumnRole? {
    /// Whether what a column holds is short, and stands in the middle.
    fileprivate var isShort: Bool {
        switch self {
        case .number, .time: true
        default: false
        }
    }
}

/// How wide the columns of a plan are, in digits of the font.
enum SheetWidths {
    /// As wide as a page that lies across is without being made smaller.
    static let ofPage = 148.0
    /// What stands beside the plan's own columns.
    private static let added = 38.0

    static func widths(of columns: [ShownColumn], in plan: Plan) -> [Double] {
        let least = columns.map { leastWidth(of: $0, in: plan) }
        let liked = zip(columns, least).map { column, least in max(least, likedWidth(of: column)) }
        // The columns of words share what a page leaves, unless that makes them very narrow or wide.
        let isFixed = columns.map { $0.member.role == .number || $0.member.role == .time }
        let fixed = zip(liked, isFixed).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        let shared = liked.reduce(0, +) - fixed
        let factor = shared > 0 ? min(1.8, max(0.75, (ofPage - added - fixed) / shared)) : 1
        return columns.indices.map { index in
            let width = isFixed[index] ? liked[index] : max(least[index], liked[index] * factor)
            return (width * 4).rounded() / 4
        }
    }

    private static func likedWidth(of column: ShownColumn) -> Double {
        switch column.member.role {
        case .number: 6
        case .time: 9
        case .activity: 46
        case .deadline, .mark, .place: 17
        case .responsible, .result: 26
        case .participants, .note: 19
        case .other, nil: 14
        }
    }

    /// The width in which no word of the heading is torn, nor, where words are few, one of the cells.
    private static func leastWidth(of column: ShownColumn, in plan: Plan) -> Double {
        var widest = TextMeasure.bold.widestWord(column.heading).whole
        if column.member.role == .number || column.key != nil {
            for section in plan.sections {
                for activity in section.activities.prefix(200) {
                    widest = max(widest, TextMeasure.regular.widestWord(column.text(of: activity) ?? "").whole)
                }
            }
        }
        // Letters of 11 points at 96 pixels an inch; a digit is 7 pixels wide, the edges and the filter's button are 10.
        return min(24, (Double(widest) * 11 * 96 / 72 / 1_000 + 10) / 7)
    }
}
