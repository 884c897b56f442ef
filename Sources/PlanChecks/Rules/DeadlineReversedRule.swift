internal import Diagnostics
internal import PlanModel

/// A deadline that ends before it starts.
struct DeadlineReversedRule: RowRule {
    let ids: [DiagnosticID] = [.deadlineReversed]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        guard let deadline = row.activity.deadline, let start = deadline.start, let end = deadline.end, end < start
        else { return [] }
        return [
            Diagnostic(
                .deadlineReversed, at: subject.place(row.activity, .deadline),
                ["words": deadline.text, "start": start.inFigures, "end": end.inFigures])
        ]
    }
}
