import Diagnostics
import PlanModel

/// Reads a plan back from CSV, as ``CSVExporter`` wrote it or as Excel or LibreOffice saved it since.
///
/// - Columns are found by their headings, Russian, Belarusian or English, in any order; a column under an unknown
///   heading becomes one of the activity's `other`. A file without an activity column is no plan.
/// - Rows with the same section title, level and section number of their ids make one section, wherever they stand.
/// - An id that is missing, repeated or no id is given anew; one that a spreadsheet program turned into a date or a
///   number is restored. So is a deadline such as `авг.24`.
/// - The words of the deadline decide what it means. The start and end columns tell which year a deadline without one
///   belongs to, which month or days a plan's title gave to «ежедневно» or «5», and give the dates of a deadline whose
///   words give none; where they contradict it, that is reported.
/// - `source` is the row of the CSV file.
public struct CSVImporter<Reading: CellReading> {
    private let reading: Reading
    private let context: CellContext

    /// An importer.
    ///
    /// - Parameters:
    ///   - reading: reads the words of cells.
    ///   - context: the years of the plan, where they are known from elsewhere; otherwise the dates in the start and
    ///     end columns tell.
    public init(reading: Reading, context: CellContext = CellContext()) {
        self.reading = reading
        self.context = context
    }

    /// The plan in these bytes.
    public func read(_ bytes: [UInt8]) throws(ImportError) -> ImportedPlan {
        try read(CSVTable(bytes))
    }

    /// The plan in this table.
    public func read(_ table: CSVTable) throws(ImportError) -> ImportedPlan {
        let columns = CSVColumns(table.headings, reading: reading)
        guard columns.index(of: .activity) != nil else {
            throw ImportError(.csvNotPlan, ["headings": table.headings.map { "«\($0)»" }.joined(separator: ", ")])
                .after(table.diagnostics)
        }
        var rows = CSVRows(table: table, columns: columns)
        var surroundings = CSVSurroundings(rows: rows, columns: columns, reading: reading)
        let years = surroundings.plan(reading: reading, known: context)
        var sections = CSVSections()
        for row in table.rows {
            let claim = rows.section(of: row)
            let around = surroundings.context(of: row, in: claim, plan: years)
            guard !claim.isAlone else {
                sections.addEmpty(claim)
                continue
            }
            let written = rows.id(of: row)
            var activity = Activity(id: "", title: "", source: SourceRow(table: 1, row: row.number))
            for column in CSVColumn.members {
                switch column.member?.value {
                case .text(_, let set):
                    set(&activity, column == .number ? rows.number(of: row) : rows.text(column, of: row) ?? "")
                case .words(_, let set): set(&activity, rows.text(column, of: row))
                case .flag(_, let set): set(&activity, rows.flag(column, of: row))
                case .deadline: activity.deadline = rows.deadline(of: row, reading: reading, in: around)
                case .responsible:
                    activity.responsible = rows.entries(column, of: row).flatMap { reading.responsible($0) }
                case .results: activity.results = rows.entries(column, of: row).flatMap { reading.results($0) }
                case .mark:
                    if let cell = rows.text(column, of: row) { activity.mark = reading.mark(cell, in: around) }
                // The id is given with the section; what is in `other` has headings of its own.
                case .id, .other, .inherited, .source, nil: break
                }
            }
            for (heading, index) in columns.others {
                if let text = row.cells[index].value { activity.other[heading] = text }
            }
            sections.add(activity, to: claim, written: written)
        }
        let made = sections.finished(heading: columns.index(of: .id).map { table.headings[$0] })
        var plan = Plan(sections: made.sections)
        plan.columns = columns.planColumns(headings: table.headings, contents: PlanContents(plan))
        plan.schoolYear = years.schoolYear?.text
        plan.calendarYear = years.calendarYear
        return ImportedPlan(plan: plan, diagnostics: table.diagnostics + rows.diagnostics + made.diagnostics)
    }
}

/// Which column of a CSV table holds what.
struct CSVColumns {
    private var indices: [CSVColumn: Int] = [:]
    /// The columns without a role, by their headings, from left to right.
    private(set) var others: [(heading: String, index: Int)] = []

    init(_ headings: [String], reading: some CellReading) {
        var rest: [Int] = []
        for (index, heading) in headings.enumerated() {
            guard let column = CSVColumn(heading: heading) else {
                rest.append(index)
                continue
            }
            if let earlier = indices[column] {
                // Fixed columns stand before those of the same name without a role; the level stands behind them.
                rest.append(column == .level ? earlier : index)
                guard column == .level else { continue }
            }
            indices[column] = index
        }
        rest.sort()
        // PlanKit's own files need no guessing: what is not theirs has no role.
        let isOurs = [.id, .section, .activity, .start].allSatisfy { indices[$0] != nil }
        if !isOurs {
            let roles = reading.roles(of: headings)
            rest.removeAll { index in
                guard index < roles.count, let role = roles[index], role != .other else { return false }
                let column = CSVColumn(role: role)
                guard indices[column] == nil else { return false }
                indices[column] = index
                return true
            }
        }
        var taken: Set<String> = []
        for index in rest {
            var heading = headings[index]
            var copy = 2
            while !taken.insert(heading).inserted {
                heading = "\(headings[index]) (\(copy))"
                copy += 1
            }
            others.append((heading, index))
        }
    }

    /// Where a column stands; nil where the table has none.
    func index(of column: CSVColumn) -> Int? { indices[column] }

    /// The columns of the plan's table: those in which something stands, from left to right.
    func planColumns(headings: [String], contents: PlanContents) -> [Column] {
        var columns: [(index: Int, column: Column)] = others.map {
            ($0.index, Column(role: .other, heading: $0.heading))
        }
        for (column, index) in indices {
            guard let member = column.member, let role = member.role,
                role == .activity || contents.holds(member)
            else { continue }
            columns.append((index, Column(role: role, heading: headings[index])))
        }
        return columns.sorted { $0.index < $1.index }.map(\.column)
    }
}
