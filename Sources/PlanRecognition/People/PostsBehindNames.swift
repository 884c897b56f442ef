import Diagnostics
import PlanModel
import TextAnalysis

/// Posts that a comma joined to the name before them, where the same person has another post elsewhere in the plan: the
/// words may be another person («Берёза А.А., секретарь» beside «Директор Берёза А.А.»).
enum PostsBehindNames {
    /// What a person should know of them, each person and post once.
    ///
    /// - Parameters:
    ///   - sections: the plan's sections.
    ///   - rules: by which rules their activities were read, in their order.
    static func diagnostics(_ sections: [Section], _ rules: [ActivityRules]) -> [Diagnostic] {
        var posts: [String: [String: String]] = [:]
        var behind: [(name: String, post: String, person: Responsible, place: Place)] = []
        for (activity, rules) in zip(sections.lazy.flatMap(\.activities), rules) {
            for (index, person) in activity.responsible.enumerated() {
                guard let surname = person.surname, let post = person.post else { continue }
                let name = CellText.compared("\(surname) \(person.initials ?? "")")
                let compared = CellText.compared(post)
                posts[name, default: [:]][compared] = post
                guard index < rules.joints.count,
                    rules.joints[index].joined.contains(where: PeopleRule.guesses.contains),
                    !activity.inherited.contains("responsible")
                else { continue }
                let place = Place(table: activity.source.table, row: activity.source.row)
                behind.append((name, compared, person, place))
            }
        }
        var told: Set<String> = []
        return behind.compactMap { name, post, person, place in
            // «Методист» beside «методист центра» is one post, said more fully.
            let other = posts[name]?.filter { !$0.key.hasPrefix(post) && !post.hasPrefix($0.key) }.min {
                $0.key < $1.key
            }
            guard let other, told.insert("\(name)|\(post)").inserted else { return nil }
            return Diagnostic(
                .postOfAnotherPerson, at: place,
                [
                    "words": person.text, "post": person.post ?? "", "other": other.value,
                    "person": [person.surname, person.initials].compactMap(\.self).joined(separator: " "),
                ])
        }
    }
}
