import Diagnostics
import DocumentModel
import PlanModel

/// What the tables of a document were taken for, and what a person should know about their headings.
struct TableReadings: Sendable {
    private(set) var readings: [TableReading] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(outline: DocumentOutline, uses: [TableUse]) {
        readings = outline.frames.map { TableReading(table: $0, isPlan: false, rule: "frame") }
        var columns: [HeaderColumn] = []
        var known: Set<String> = []
        for (item, use) in zip(outline.items, uses) {
            guard case .table(let table) = item.content else { continue }
            switch use {
            case .plan(let header):
                columns = header.columns
                add(table, rule: header.matrix == nil ? "header" : "matrix", firstRow: header.endRow, columns)
                report(header, of: table, &known)
                // Its words told nothing: the roles are the profile's.
                if columns.contains(where: { $0.reading.rule == "profile" && $0.reading.confidence == 0 }) {
                    diagnostics.append(Diagnostic(.tableWithoutHeader, at: item.place))
                }
            case .withoutHeader(let found):
                columns = found
                add(table, rule: "without-header", firstRow: 0, columns)
                diagnostics.append(Diagnostic(.tableWithoutHeader, at: item.place))
            case .continuation(let own):
                add(table, rule: "continuation", firstRow: 0, own)
            case .none:
                let rule = ApprovalBlocks.has(table) ? "approvals" : "no-plan-columns"
                readings.append(TableReading(table: table.index, isPlan: false, rule: rule))
            }
        }
        readings.sort { $0.table < $1.table }
    }

    private mutating func add(_ table: Table, rule: String, firstRow: Int, _ columns: [HeaderColumn]) {
        readings.append(
            TableReading(
                table: table.index, isPlan: true, rule: rule, firstRow: firstRow,
                columns: columns.map { Column(role: $0.reading.role, heading: $0.heading) },
                headings: columns.map(\.reading)))
    }

    /// Says which headings were not understood, each once.
    private mutating func report(_ header: TableHeader, of table: Table, _ known: inout Set<String>) {
        for column in header.columns where !column.heading.isEmpty && known.insert(column.heading).inserted {
            let place = Place(table: table.index, row: header.endRow, heading: column.heading)
            if column.reading.rule == HeaderFinder.longestTextRule {
                diagnostics.append(Diagnostic(.activityColumnGuessed, at: place, ["words": column.heading]))
            } else if column.reading.role == .other && column.reading.confidence == 0 {
                diagnostics.append(Diagnostic(.headingNotUnderstood, at: place, ["words": column.heading]))
            }
        }
    }

    /// Takes note of the tables below the plan that hold signatures.
    mutating func add(_ back: BackMatter) {
        for index in readings.indices where back.signatureTables.contains(readings[index].table) {
            if readings[index].rule == "no-plan-columns" { readings[index].rule = "signatures" }
        }
    }
}
