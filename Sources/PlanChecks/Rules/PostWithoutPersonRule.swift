internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// A post that stands without a name, though elsewhere in the plan a person holds it.
///
/// A plan that names no person at all for a post has chosen to name posts: nothing is said then. Nor where several
/// people hold it: «учитель» may be any of them.
struct PostWithoutPersonRule: PlanRule {
    let ids: [DiagnosticID] = [.postWithoutPerson]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        var holders: [String: Set<String>] = [:]
        for person in subject.activities.flatMap(\.responsible) where person.kind == .person {
            guard let post = person.post, let surname = person.surname else { continue }
            holders[CellText.compared(post), default: []].insert(
                [surname, person.initials ?? ""].joined(separator: " "))
        }
        var rows: [String: [Activity]] = [:]
        var order: [(post: String, words: String)] = []
        for activity in subject.activities {
            for entry in activity.responsible where entry.kind == .post {
                let post = CellText.compared(entry.post ?? entry.text)
                guard holders[post]?.count == 1 else { continue }
                if rows[post] == nil { order.append((post, entry.text)) }
                rows[post, default: []].append(activity)
            }
        }
        return order.compactMap { post, words in
            guard let first = rows[post]?.first else { return nil }
            return Diagnostic(
                .postWithoutPerson, at: subject.place(first, .responsible),
                [
                    "post": words, "person": holders[post]?.first ?? "",
                    "rows": (rows[post] ?? []).map(\.label).joined(separator: ", "),
                ])
        }
    }
}
