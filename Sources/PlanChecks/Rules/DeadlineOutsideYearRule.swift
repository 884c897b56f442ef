internal import Diagnostics
internal import PlanModel

/// A deadline that begins before the plan's year or ends after it.
struct DeadlineOutsideYearRule: PlanRule {
    let ids: [DiagnosticID] = [.deadlineOutsideYear]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        guard let span = subject.span, let earliest = subject.earliest else { return [] }
        let preparesTheYear = comparedWords(subject.plan.title).contains {
            $0.hasPrefix("подготовк") || $0.hasPrefix("падрыхтоўк")
        }
        return subject.activities.compactMap { activity in
            guard let deadline = activity.deadline else { return nil }
            // «Не позднее» and «начиная с» have one bound; a project's years («2022–2025») span the plan's.
            let first = deadline.start ?? deadline.end
            let last = deadline.end ?? deadline.start
            let lowest = preparesTheYear ? earliest : span.lowerBound
            guard let first, let last, first < lowest || last > span.upperBound else { return nil }
            if deadline.kind == .period, first <= span.lowerBound, last >= span.upperBound { return nil }
            return Diagnostic(
                .deadlineOutsideYear, at: subject.place(activity, .deadline),
                [
                    "words": deadline.text, "outside": (first < span.lowerBound ? first : last).dotted,
                    "from": span.lowerBound.dotted, "to": span.upperBound.dotted,
                ])
        }
    }
}
