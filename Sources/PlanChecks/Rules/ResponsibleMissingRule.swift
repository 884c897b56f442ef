internal import Diagnostics
internal import PlanModel

/// A row for which nobody answers, in a plan that has a column for it.
struct ResponsibleMissingRule: PlanRule {
    let ids: [DiagnosticID] = [.responsibleMissing]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        guard subject.hasColumn(.responsible) else { return [] }
        return subject.activities.filter(\.responsible.isEmpty).map {
            Diagnostic(.responsibleMissing, at: subject.place($0, .responsible), ["number": $0.label])
        }
    }
}
