internal import Diagnostics
internal import PlanModel

/// A row without a result, in a plan that has a column for it.
struct ResultMissingRule: PlanRule {
    let ids: [DiagnosticID] = [.resultMissing]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        guard subject.hasColumn(.result) else { return [] }
        return subject.activities.filter(\.results.isEmpty).map {
            Diagnostic(.resultMissing, at: subject.place($0, .result), ["number": $0.label])
        }
    }
}
