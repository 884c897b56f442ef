public import Diagnostics
public import PlanModel

/// Writes a plan as CSV (RFC 4180, UTF-8): one activity a row.
///
/// The columns: id, section, number, activity, deadline, start, end, recurrence, responsible, results, mark; then
/// participants, place, time, note and whether the row is struck through, each where the plan has it; then every column
/// without a role under its own heading; last the level of the section, where sections are nested. Several responsible or
/// results stand in one cell with `; ` between them. The section's cell is empty for rows before the first section. A
/// section without activities is a row with nothing but its title and level.
///
/// ``CSVImporter`` reads it back. What CSV does not carry: the plan's title, project, years, organization, approvals,
/// preamble, headings and signatories, where a row stood in the document, and which cells were inherited.
public struct CSVExporter: PlanExporter {
    /// The words of the headings.
    public var headings: CSVHeadings
    /// Whether the file is for a Russian Excel to open by a double click: a byte order mark, `;` between cells, an
    /// apostrophe before every cell that would be taken for a formula, each reported, and texts that would become dates or
    /// numbers, «1.1», «Август 2024», as `="1.1"`. Start and end become dates.
    public var isForExcel: Bool

    /// An exporter.
    public init(headings: CSVHeadings = .russian, isForExcel: Bool = false) {
        self.headings = headings
        self.isForExcel = isForExcel
    }

    /// A table for Excel may lack what Excel cannot hold, and says so.
    public var isSilent: Bool { !isForExcel }

    public func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        let contents = PlanContents(plan)
        let others = contents.otherHeadings
        let fixed = CSVColumn.always + sometimesColumns(of: plan, contents)
        // A column without a role may be headed like this one; then both stand there, and the last is the level.
        let hasLevel =
            contents.isNested || contents.hasEmptySection || others.contains { CSVColumn(heading: $0) == .level }
        var titles = fixed.map { $0.heading(headings) } + others
        if hasLevel { titles.append(CSVColumn.level.heading(headings)) }
        var csv = CSVWriter(headings: titles, isForExcel: isForExcel)
        for section in plan.sections {
            if section.activities.isEmpty {
                csv.cell(nil)
                csv.cell(section.title)
                for _ in 0..<(titles.count - 3) { csv.cell(nil) }
                csv.cell(String(section.level))
                csv.endRow()
            }
            for activity in section.activities {
                for column in fixed {
                    csv.cell(cell(of: activity, in: section, column), isValue: column == .start || column == .end)
                }
                for heading in others { csv.cell(activity.other[heading]) }
                if hasLevel { csv.cell(String(section.level)) }
                csv.endRow()
                if csv.bytes.count >= Piece.size {
                    try sink(csv.bytes)
                    csv.bytes.removeAll(keepingCapacity: true)
                }
            }
        }
        try sink(csv.bytes)
        return csv.diagnostics
    }

    private func cell(of activity: Activity, in section: Section, _ column: CSVColumn) -> String? {
        switch column.content {
        case .section: return section.title
        case .level: return String(section.level)
        case .start: return activity.deadline?.start?.iso
        case .end: return activity.deadline?.end?.iso
        case .recurrence: return activity.deadline?.recurrence
        case .member(let member):
            switch member.value {
            // A number or a title is always there, maybe empty; in a table that is an empty cell.
            case .text(let get, _): return get(activity).isEmpty ? nil : get(activity)
            case .flag(let get, _): return get(activity) ? headings.yes : nil
            default: return PlanCells.text(of: activity, member)
            }
        }
    }

    /// The columns that only some plans have.
    ///
    /// A column without a role may be headed «Примечание» or `note`; then the fixed column of that name is written
    /// before it, even empty, so that the second of the two reads back as what it is.
    private func sometimesColumns(of plan: Plan, _ contents: PlanContents) -> [CSVColumn] {
        let taken = Set(contents.otherHeadings.compactMap { CSVColumn(heading: $0) })
        let roles = Set(plan.columns.map(\.role))
        return CSVColumn.sometimes.filter { column in
            taken.contains(column) || column.role.map(roles.contains) == true
                || column.member.map(contents.holds) == true
        }
    }
}
