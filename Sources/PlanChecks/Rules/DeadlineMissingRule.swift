internal import Diagnostics
internal import PlanModel

/// A row without a deadline, in a plan that has a column for it.
struct DeadlineMissingRule: PlanRule {
    let ids: [DiagnosticID] = [.deadlineMissing]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        guard subject.hasColumn(.deadline) else { return [] }
        return subject.activities.filter { $0.deadline == nil }.map {
            Diagnostic(.deadlineMissing, at: subject.place($0, .deadline), ["number": $0.label])
        }
    }
}
