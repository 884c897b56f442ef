public import Diagnostics
public import PlanModel

/// Writes a plan as CSV (RFC 4180, UTF-8): one activity a row.
///
/// The columns: id, section, number, activity, deadline, start, end, recurrence, responsible, results, mark; then
/// participants, place, time and note, each where the plan has it; then every column without a role under its own
/// heading; last the level of the section, where sections are nested. Several responsible or results stand in one cell
/// with `; ` between them. The section's cell is empty for rows before the first section. A section without
/// activities is a row with nothing but its title and level.
///
/// ``CSVImporter`` reads it back. What CSV does not carry: the plan's title, project, years, organization, approvals,
/// preamble, headings and signatories, where a row stood in the document, and which cells were inherited.
public struct CSVExporter: PlanExporter {
    /// The words of the headings.
    public var headings: CSVHeadings
    /// Whether the file is for a Russian Excel to open by a double click: a byte order mark, `;` between cells, and
    /// an apostrophe before every cell that would be taken for a formula, each reported.
    public var isForExcel: Bool

    /// An exporter.
    public init(headings: CSVHeadings = .russian, isForExcel: Bool = false) {
        self.headings = headings
        self.isForExcel = isForExcel
    }

    public func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        let contents = PlanContents(plan)
        let others = contents.otherHeadings
        let optional = optionalColumns(of: plan, contents)
        // A column without a role may be headed like this one; then both stand there, and the last is the level.
        let hasLevel =
            contents.isNested || contents.hasEmptySection || others.contains { CSVColumn(heading: $0) == .level }
        var titles = (CSVColumn.always + optional).map { $0.heading(headings) } + others
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
                csv.cell(activity.id)
                csv.cell(section.title)
                csv.cell(activity.number.isEmpty ? nil : activity.number)
                csv.cell(activity.title.isEmpty ? nil : activity.title)
                csv.cell(activity.deadline?.text)
                csv.cell(activity.deadline?.start?.iso)
                csv.cell(activity.deadline?.end?.iso)
                csv.cell(activity.deadline?.recurrence)
                csv.cell(PlanCells.text(of: activity, role: .responsible, heading: ""))
                csv.cell(PlanCells.text(of: activity, role: .result, heading: ""))
                csv.cell(activity.mark?.text)
                for column in optional {
                    csv.cell(column.role.flatMap { PlanCells.text(of: activity, role: $0, heading: "") })
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

    /// The columns that only some plans have.
    ///
    /// A column without a role may be headed «Примечание» or `note`; then the fixed column of that name is written
    /// before it, even empty, so that the second of the two reads back as what it is.
    private func optionalColumns(of plan: Plan, _ contents: PlanContents) -> [CSVColumn] {
        let taken = Set(contents.otherHeadings.compactMap { CSVColumn(heading: $0) })
        let roles = Set(plan.columns.map(\.role)).union(contents.roles)
        return [CSVColumn.participants, .place, .time, .note].filter { column in
            taken.contains(column) || column.role.map(roles.contains) == true
        }
    }
}
