internal import Diagnostics
internal import PlanModel

/// Dates that fit the plan of the year before: a plan copied, its dates not brought up to date.
struct CopiedPlanRule: PlanRule {
    let ids: [DiagnosticID] = [.planCopied]

    /// How many dates of the year before, and which share of all that name a year, look like a copy.
    private static let leastDates = 3
    private static let leastShare = 0.5

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        guard let earliest = subject.earliest, let last = subject.span?.lowerBound.moved(byYears: -1) else { return [] }
        let dated = subject.activities.filter { activity in
            guard let deadline = activity.deadline else { return false }
            return deadline.start != nil && deadline.end != nil && !deadline.yearInferred
        }
        let old = dated.filter { activity in
            guard let start = activity.deadline?.start, let end = activity.deadline?.end else { return false }
            // The months just before the year are when it is prepared.
            return start >= last && end < earliest
        }
        guard old.count >= Self.leastDates, Double(old.count) >= Double(dated.count) * Self.leastShare else {
            return []
        }
        return [
            Diagnostic(
                .planCopied,
                ["count": String(old.count), "rows": old.map(\.label).joined(separator: ", ")])
        ]
    }
}
