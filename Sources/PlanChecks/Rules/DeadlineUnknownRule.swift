internal import Diagnostics
internal import PlanModel

/// A deadline whose words no rule reads, or that waits for a date («дата уточняется», «___»).
struct DeadlineUnknownRule: PlanRule {
    let ids: [DiagnosticID] = [.deadlineUnclear]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        subject.activities.compactMap { activity in
            guard let deadline = activity.deadline, deadline.kind == .unknown else { return nil }
            return Diagnostic(.deadlineUnclear, at: subject.place(activity, .deadline), ["words": deadline.text])
        }
    }
}
