import Diagnostics
import DocumentModel
import PlanModel

/// What the tables of a document were taken for, and what a person should know about their headings.
struct TableReadings: Sendable {
    private(set) var readings: [TableReading] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(outline: DocumentOutline, uses: [TableUse], finder: HeaderFinder) {
        readings = outline.frames.map { TableReading(table: $0, isPlan: false, rule: "frame") }
        var columns: [HeaderColumn] = []
        var deadline: String?
        var known: Set<String> = []
        for (item, use) in zip(outline.items, uses) {
            guard case .table(let table) = item.content else { continue }
            switch use {
            case .plan(let header):
                columns = header.columns
                deadline = Self.deadline(of: columns) ?? deadline
                add(table, rule: header.matrix == nil ? "header" : "matrix", firstRow: header.endRow, columns)
                if header.matrix == nil {
                    reportDates(columns, of: table, below: header.endRow, besides: deadline, finder, &known)
                }
                report(header, of: table, &known)
                // Its words told nothing: the roles are the profile's.
                if columns.contains(where: { $0.reading.rule == "profile" && $0.reading.confidence == 0 }) {
                    diagnostics.append(Diagnostic(.tableWithoutHeader, at: item.place))
                }
            case .withoutHeader(let found):
                columns = found
                add(table, rule: "without-header", firstRow: 0, columns)
                diagnostics.append(Diagnostic(.tableWithoutHeader, at: item.place))
                deadline = Self.deadline(of: columns)
                reportDates(columns, of: table, below: 0, besides: deadline, finder, &known)
            case .continuation(let own):
                add(table, rule: "continuation", firstRow: 0, own)
                reportDates(own, of: table, below: 0, besides: deadline, finder, &known)
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

    /// The heading of the column that the deadlines come from.
    private static func deadline(of columns: [HeaderColumn]) -> String? {
        columns.first { $0.reading.role == .deadline }?.heading
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

    /// Says which columns hold dates that no deadline has: half of a span may stand in them.
    ///
    /// - Parameter deadline: the heading of the column that has the deadlines; nil where none has.
    private mutating func reportDates(
        _ columns: [HeaderColumn], of table: Table, below row: Int, besides deadline: String?, _ finder: HeaderFinder,
        _ known: inout Set<String>
    ) {
        guard let deadline else { return }
        for index in finder.columnsOfUnusedDates(columns, of: table, below: row) {
            let column = columns[index]
            guard column.heading.isEmpty || known.insert(column.heading).inserted else { continue }
            var place = Place(table: table.index, row: max(1, row), heading: column.heading)
            if column.heading.isEmpty {
                place = Place(table: table.index, row: max(1, row), column: column.range.lowerBound + 1)
            }
            diagnostics.append(
                Diagnostic(.datesOutsideDeadline, at: place, ["deadline": deadline]))
        }
    }

    /// Takes note of the tables below the plan that hold signatures.
    mutating func add(_ back: BackMatter) {
        for index in readings.indices where back.signatureTables.contains(readings[index].table) {
            if readings[index].rule == "no-plan-columns" { readings[index].rule = "signatures" }
        }
    }
}
