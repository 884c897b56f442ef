internal import Diagnostics
internal import PlanModel

/// A column whose heading no rule understands: its words are kept, but nothing is made of them.
struct HeadingUnknownRule: PlanRule {
    let ids: [DiagnosticID] = [.columnUnknown]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        subject.plan.columns.filter { $0.role == .other }.map {
            Diagnostic(.columnUnknown, ["heading": $0.heading])
        }
    }
}
