internal import Diagnostics
internal import PlanModel

/// A deadline whose words no rule reads, or that waits for a date («дата уточняется», «___»).
struct DeadlineUnknownRule: RowRule {
    let ids: [DiagnosticID] = [.deadlineUnclear]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        guard let deadline = row.activity.deadline, deadline.kind == .unknown else { return [] }
        return [Diagnostic(.deadlineUnclear, at: subject.place(row.activity, .deadline), ["words": deadline.text])]
    }
}
