internal import Diagnostics
internal import PlanModel

/// A row for which nobody answers, in a plan that has a column for it.
struct ResponsibleMissingRule: RowRule {
    let ids: [DiagnosticID] = [.responsibleMissing]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        guard row.activity.responsible.isEmpty, subject.hasColumn(.responsible) else { return [] }
        return [
            Diagnostic(
                .responsibleMissing, at: subject.place(row.activity, .responsible), ["number": row.activity.label])
        ]
    }
}
