import PlanModel
import SpreadsheetML
import TextAnalysis

/// The sheet «Ответственный × месяц»: how many activities each of those who answer for them has in each month.
struct WorkloadSheet {
    /// Somebody who answers for something.
    private struct Worker {
        var name: String
        var post: String?
        var counts: [YearMonth: Int] = [:]
        var undated = 0
        var ids: [String] = []
    }

    private let words: SpreadsheetWords
    private let palette: SpreadsheetPalette
    private let workers: [Worker]
    private let months: [YearMonth]
    /// Whether somebody has months that have no column.
    private let hasOthers: Bool
    /// Whether the activities are few enough to be named.
    private let hasIDs: Bool

    init(_ plan: Plan, _ words: SpreadsheetWords, _ palette: SpreadsheetPalette) {
        self.words = words
        self.palette = palette
        var order: [String] = []
        var workers: [String: Worker] = [:]
        for section in plan.sections {
            for activity in section.activities where activity.status != .cancelled {
                guard !activity.responsible.isEmpty else { continue }
                let months = activity.deadline?.months ?? []
                for entry in activity.responsible {
                    let key = CellText.compared(entry.shownName)
                    // Two spellings of one entry in one row are one.
                    guard workers[key]?.ids.last != activity.id else { continue }
                    if workers[key] == nil { order.append(key) }
                    var worker = workers.removeValue(forKey: key) ?? Worker(name: entry.shownName)
                    if entry.kind == .person { worker.post = worker.post ?? entry.post }
                    worker.ids.append(activity.id)
                    for month in months { worker.counts[month, default: 0] += 1 }
                    if months.isEmpty { worker.undated += 1 }
                    workers[key] = worker
                }
            }
        }
        self.workers = order.compactMap { workers[$0] }
        // From the first month to the last, those in between too; a plan that names far days has columns for the months
        // that are named.
        let named = Set(self.workers.flatMap(\.counts.keys)).sorted()
        var months: [YearMonth] = []
        if let first = named.first, let last = named.last, last.distance(from: first) < Self.mostMonths {
            var month = first
            while month <= last {
                months.append(month)
                month = month.next
            }
        } else {
            months = Array(named.prefix(Self.mostMonths))
        }
        self.months = months
        hasOthers = named.count > months.count
        hasIDs = self.workers.allSatisfy { $0.ids.count <= Self.mostIDs }
    }

    /// More columns nobody looks at.
    private static let mostMonths = 60
    /// More ids nobody reads.
    private static let mostIDs = 100

    /// The sheet; nil where nobody answers for anything.
    var sheet: Sheet? {
        guard !workers.isEmpty else { return nil }
        let hasPosts = workers.contains { $0.post != nil }
        let lead = hasPosts ? [32.0, 28] : [40.0]
        let tail = (hasOthers ? [10.0] : []) + [9, 8] + (hasIDs ? [34] : [])
        let widths = lead + months.map { _ in 11.5 } + tail
        var rows = rows(hasPosts: hasPosts, count: widths.count)[...]
        var sheet = Sheet(words.workload, columns: widths) { rows.popFirst() }
        sheet.tabColor = "70AD47"
        sheet.hasFilter = true
        sheet.frozenColumns = 1
        if !months.isEmpty {
            sheet.rules = [Sheet.Rule(lead.count...(lead.count + months.count - 1), from: "FFFFFF", to: "6FA8DC")]
        }
        return sheet
    }

    private func rows(hasPosts: Bool, count: Int) -> [SheetRow] {
        func outside(_ text: String, _ style: StyleSheet.Style) -> SheetRow {
            SheetRow([Cell(.text(text), style, span: count)], .outside)
        }
        let headings =
            [words.who] + (hasPosts ? [words.post] : []) + months.map(words.month)
            + (hasOthers ? [words.otherMonths] : [])
            + [words.undated, words.total] + (hasIDs ? [words.numbers] : [])
        let header = SheetRow(headings.map { Cell(.text($0), palette.heading) }, .header, leastHeight: 32)
        func number(_ count: Int) -> Cell { Cell(count == 0 ? .blank : .number(count), palette.count) }
        return [outside(words.workloadTitle, palette.title), outside(words.workloadNote, palette.remark), header]
            + workers.map { worker in
                var cells = [palette.text(worker.name)]
                if hasPosts { cells.append(palette.text(worker.post)) }
                cells += months.map { number(worker.counts[$0] ?? 0) }
                if hasOthers {
                    let shown = Set(months)
                    cells.append(number(worker.counts.reduce(0) { shown.contains($1.key) ? $0 : $0 + $1.value }))
                }
                cells += [number(worker.undated), number(worker.ids.count)]
                if hasIDs { cells.append(palette.text(worker.ids.joined(separator: ", "))) }
                return SheetRow(cells)
            }
    }
}
