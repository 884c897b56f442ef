internal import Diagnostics
internal import PlanModel

/// A row without a result, in a plan that has a column for it.
struct ResultMissingRule: RowRule {
    let ids: [DiagnosticID] = [.resultMissing]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        guard row.activity.results.isEmpty, subject.hasColumn(.result) else { return [] }
        return [
            Diagnostic(.resultMissing, at: subject.place(row.activity, .result), ["number": row.activity.label])
        ]
    }
}
