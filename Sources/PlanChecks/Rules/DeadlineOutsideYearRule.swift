internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// A deadline that begins before the plan's year or ends after it.
struct DeadlineOutsideYearRule: PlanRule {
    let ids: [DiagnosticID] = [.deadlineOutsideYear]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        guard let span = subject.span else { return [] }
        // What is done for a school year is done in the months of its first year.
        let earliest =
            prepares(subject.plan) ? Day(year: span.lowerBound.year, month: 1, day: 1) : span.lowerBound
        return subject.activities.compactMap { activity in
            guard let deadline = activity.deadline else { return nil }
            // «Не позднее» and «начиная с» have one bound; a project's years («2022–2025») span the plan's.
            let first = deadline.start ?? deadline.end
            let last = deadline.end ?? deadline.start
            guard let earliest, let first, let last, first < earliest || last > span.upperBound else { return nil }
            if deadline.kind == .period, first <= span.lowerBound, last >= span.upperBound { return nil }
            return Diagnostic(
                .deadlineOutsideYear, at: subject.place(activity, .deadline),
                [
                    "words": deadline.text, "outside": (first < span.lowerBound ? first : last).inFigures,
                    "from": span.lowerBound.inFigures, "to": span.upperBound.inFigures,
                ])
        }
    }

    /// Whether a plan's title says that it prepares for its year: «подготовка …», «к новому 2025/2026 учебному году».
    private func prepares(_ plan: Plan) -> Bool {
        let words = Letters.comparedWords(plan.title)
        if words.contains(where: { $0.hasPrefix("подготовк") || $0.hasPrefix("падрыхтоўк") }) { return true }
        guard let year = plan.schoolYear?.prefix(4), let index = words.firstIndex(of: String(year)) else {
            return false
        }
        return words[..<index].suffix(4).contains { $0 == "к" || $0 == "да" }
    }
}
