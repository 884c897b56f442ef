internal import Diagnostics
internal import PlanModel

/// A row without a deadline, in a plan that has a column for it.
struct DeadlineMissingRule: RowRule {
    let ids: [DiagnosticID] = [.deadlineMissing]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        guard row.activity.deadline == nil, subject.hasColumn(.deadline) else { return [] }
        return [
            Diagnostic(
                .deadlineMissing, at: subject.place(row.activity, .deadline), ["number": row.activity.label])
        ]
    }
}
