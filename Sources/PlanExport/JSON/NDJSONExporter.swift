public import Diagnostics
public import PlanModel

/// Writes a plan as NDJSON: one activity a line, for programs that read line by line (`jq`, `grep`, data bases).
///
/// A line is one object: what the activity belongs to, then the activity's own members as the contract has them.
///
///     {"plan":"Календарный план …","schoolYear":"2024/2025","section":null,"id":"1.1","number":"1","title":…}
///
/// `plan` is the plan's `title`, `schoolYear` its school year or null, `section` the title of the section or null.
/// Every line ends with a line feed, the last one too; a plan without activities is an empty file.
public struct NDJSONExporter: PlanExporter {
    /// An exporter.
    public init() {}

    /// There is nothing to say of it.
    public var isSilent: Bool { true }

    public func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        let headings = plan.otherKeys.compactMap(\.self)
        var bytes: [UInt8] = []
        for section in plan.sections {
            for activity in section.activities {
                var line = JSONWriter(layout: .compact)
                swap(&line.bytes, &bytes)
                line.beginObject()
                line.member(.plan, plan.title)
                line.member(.schoolYear, plan.schoolYear)
                line.member(.section, section.title)
                line.members(of: activity, otherHeadings: headings)
                line.endObject()
                line.bytes.append(UInt8(ascii: "\n"))
                swap(&line.bytes, &bytes)
                if bytes.count >= Piece.size {
                    try sink(bytes)
                    bytes.removeAll(keepingCapacity: true)
                }
            }
        }
        try sink(bytes)
        return []
    }
}
