internal import Diagnostics
internal import PlanModel

/// Where the words of a plan's records may be found again.
struct PlanWords {
    /// The words of everything that is no activity: title, preamble, approvals, sections, signatories.
    var frame = WordCounts()
    /// The words of the columns' headings; a repeated header repeats them.
    private(set) var headings = WordCounts()
    /// The words that diagnostics quote as left out.
    var diagnosed = WordCounts()
    /// The activities of each table, in the order of their rows.
    private(set) var rows: [Int: [Row]] = [:]

    /// The activities that came from one row.
    struct Row {
        var row: Int
        var activities: [Activity]
    }

    private let plan: Plan
    private var scanner = WordScanner()

    init(_ plan: Plan, headings: [String], _ diagnostics: [Diagnostic]) {
        self.plan = plan
        for text in Self.frame(of: plan) { add(text, to: \.frame) }
        for text in plan.columns.map(\.heading) + headings { add(text, to: \.headings) }
        for diagnostic in diagnostics {
            if let words = diagnostic.arguments["words"] { add(words, to: \.diagnosed) }
        }
        // Activities of one row stand one after another: a cell with several items was split.
        for activity in plan.sections.lazy.flatMap(\.activities) {
            let source = activity.source
            let last = rows[source.table].map { $0.count - 1 } ?? -1
            if rows[source.table]?.last?.row == source.row {
                rows[source.table]?[last].activities.append(activity)
            } else {
                rows[source.table, default: []].append(Row(row: source.row, activities: [activity]))
            }
        }
        orderRows()
    }

    /// Where blocks of columns stand side by side, a row's activities lie apart: the autumn's before all of the spring's.
    private mutating func orderRows() {
        for (table, found) in rows where zip(found, found.dropFirst()).contains(where: { $0.row >= $1.row }) {
            rows[table] = Dictionary(grouping: found, by: \.row).sorted { $0.key < $1.key }.map { row, parts in
                Row(row: row, activities: parts.flatMap(\.activities))
            }
        }
    }

    private mutating func add(_ text: String, to counts: WritableKeyPath<PlanWords, WordCounts>) {
        for piece in WordScanner.pieces(of: text) {
            scanner.scan(piece)
            self[keyPath: counts].add(scanner.words)
        }
    }

    /// The texts that stand outside the activities.
    private static func frame(of plan: Plan) -> [String] {
        var texts = [plan.title] + plan.preamble + plan.approvals.map(\.text) + plan.signatories.map(\.text)
        if let organization = plan.organization { texts.append(organization) }
        texts += plan.sections.compactMap(\.title)
        return texts
    }

    /// Everything outside the activities and in the headings, squeezed, for words broken over lines.
    var squeezedFrame: [UInt8] {
        (Self.frame(of: plan) + plan.columns.map(\.heading)).flatMap { WordScanner.squeezed($0) + [0x20] }
    }
}

extension Activity {
    /// The words of the row, member by member.
    var texts: [String] {
        // One plural post behind two persons is in the text of neither or of one.
        ActivityMember.all.flatMap { $0.words(of: self) } + responsible.compactMap(\.post)
    }
}
