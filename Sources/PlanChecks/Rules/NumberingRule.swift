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
        for section in subject.plan.sections {
            if Self.begins(section) { last = [:] }
            for activity in section.activities {
                // Several activities of one row of the document share its number.
                defer { row = activity.source }
                if activity.source == row { continue }
                let place = subject.place(activity, .number)
                guard !activity.number.isEmpty else {
                    findings.append(Diagnostic(.numberMissing, at: place, ["title": activity.shortTitle]))
                    continue
                }
                let parts = activity.number.split(separator: ".")
                guard let number = parts.last.flatMap({ Int($0) }) else { continue }
                let prefix = activity.number.dropLast(parts.last?.count ?? 0)
                defer { last[prefix] = number }
                guard let before = last[prefix], number != 1 || before == 1 else { continue }
                if number == before {
                    findings.append(Diagnostic(.numberRepeated, at: place, ["number": activity.number]))
                } else if number > before + 1 {
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
