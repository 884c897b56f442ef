internal import Diagnostics
internal import PlanModel

/// One event in two rows, with different dates or different people.
///
/// An event is known by its name in quotation marks; a row's last such name counts, and the project's own does not.
struct SameEventRule: PlanRule {
    let ids: [DiagnosticID] = [.sameEventOtherDates, .sameEventOtherPeople]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        let project = subject.plan.project.map { comparedWords($0) }
        var first: [String: Activity] = [:]
        var findings: [Diagnostic] = []
        for activity in subject.activities {
            for name in quotedNames(activity.title) {
                let words = comparedWords(name)
                // A name of one word («Эврика») is mostly an institution's.
                guard words.count > 1, words != project else { continue }
                let key = words.joined(separator: " ")
                guard let other = first[key] else {
                    first[key] = activity
                    continue
                }
                findings += compare(activity, with: other, name: name, in: subject)
            }
        }
        return findings
    }

    private func compare(
        _ activity: Activity, with other: Activity, name: String, in subject: CheckedPlan
    ) -> [Diagnostic] {
        let arguments = ["name": name, "number": other.label, "row": String(other.source.row)]
        if let one = activity.deadline, let two = other.deadline, (one.start, one.end) != (two.start, two.end) {
            return [
                Diagnostic(
                    .sameEventOtherDates, at: subject.place(activity, .deadline),
                    arguments.merging(["here": one.text, "there": two.text]) { $1 })
            ]
        }
        let (here, there) = (activity.responsible.map(\.text), other.responsible.map(\.text))
        guard Set(here.map(CellText.compared)) != Set(there.map(CellText.compared)), !here.isEmpty, !there.isEmpty
        else { return [] }
        return [
            Diagnostic(
                .sameEventOtherPeople, at: subject.place(activity, .responsible),
                arguments.merging(["here": here.joined(separator: ", "), "there": there.joined(separator: ", ")]) { $1 }
            )
        ]
    }
}
