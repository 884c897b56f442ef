internal import PlanKit

/// The plan by its months, with the line of today; for everybody or for one.
struct TimelineView {
    let head: PlanHead
    let person: String?

    func write(to html: inout MarkupWriter) {
        let open = head.open
        PersonChoice(open: open, language: head.language, tab: .timeline, person: person).write(to: &html)
        let plan = person.map { open.plan.only(inChargeOf: $0) } ?? open.plan
        let language = head.planLanguage.map { " lang=\"\($0)\"" } ?? ""
        HTMLTimeline(
            plan.asList(in: head.language), language: head.language, planLanguage: language, asOf: head.today,
            address: { [file = open.file] activity, _ in Address.row(activity.id, of: file) }
        ).write(to: &html)
    }
}
