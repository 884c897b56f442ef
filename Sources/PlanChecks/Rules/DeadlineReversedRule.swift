internal import Diagnostics
internal import PlanModel

/// A deadline that ends before it starts.
struct DeadlineReversedRule: PlanRule {
    let ids: [DiagnosticID] = [.deadlineReversed]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        subject.activities.compactMap { activity in
            guard let deadline = activity.deadline, let start = deadline.start, let end = deadline.end, end < start
            else { return nil }
            return Diagnostic(
                .deadlineReversed, at: subject.place(activity, .deadline),
                ["words": deadline.text, "start": start.inFigures, "end": end.inFigures])
        }
    }
}
