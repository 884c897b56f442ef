internal import Diagnostics
internal import PlanModel

/// Numbers that repeat or are left out, within the run they belong to.
///
/// A run is the numbers of one prefix («2.» of «2.1») that count on; it ends where counting starts anew at 1.
struct NumberingRule: PlanRule {
    let ids: [DiagnosticID] = [.numberRepeated, .numberLeftOut, .numberMissing]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        guard subject.hasColumn(.number), subject.activities.contains(where: { !$0.number.isEmpty }) else { return [] }
        var findings: [Diagnostic] = []
        var last: [Substring: Int] = [:]
        var row: SourceRow?
        // Rows without a number, or with that of another, since the last one that has its own: they may be counted.
        var unnumbered = 0
        for section in subject.plan.sections {
            if Self.begins(section) { (last, unnumbered) = ([:], 0) }
            for activity in section.activities {
                // Several activities of one row of the document share its number, and so do rows with a merged cell.
                defer { row = activity.source }
                if activity.source == row || activity.inherited.contains("number") { continue }
                let place = subject.place(activity, .number)
                guard !activity.number.isEmpty else {
                    findings.append(Diagnostic(.numberMissing, at: place, ["title": activity.shortTitle]))
                    unnumbered += 1
                    continue
                }
                let parts = activity.number.split(separator: ".")
                guard let number = parts.last.flatMap({ Int($0) }) else { continue }
                let prefix = activity.number.dropLast(parts.last?.count ?? 0)
                let before = last[prefix]
                let slack = unnumbered
                (last[prefix], unnumbered) = (number, 0)
                guard let before, number != 1 || before == 1 else { continue }
                if number == before {
                    unnumbered = slack + 1
                    findings.append(Diagnostic(.numberRepeated, at: place, ["number": activity.number]))
                } else if number > before + 1 + slack {
                    findings.append(
                        Diagnostic(
                            .numberLeftOut, at: place,
                            ["number": activity.number, "expected": "\(prefix)\(before + 1)"]))
                } else if number < before {
                    findings.append(Diagnostic(.numberRepeated, at: place, ["number": activity.number]))
                }
            }
        }
        return findings
    }

    /// Whether a section counts from 1 again.
    private static func begins(_ section: Section) -> Bool {
        section.activities.first?.number.split(separator: ".").last == "1"
    }
}
