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
        var posts: [String: Set<String>] = [:]
        var behind: [(name: String, post: String, person: Responsible, place: Place)] = []
        for (activity, rules) in zip(sections.lazy.flatMap(\.activities), rules) {
            for (index, person) in activity.responsible.enumerated() {
                guard let surname = person.surname, let post = person.post else { continue }
                let name = CellText.compared("\(surname) \(person.initials ?? "")")
                posts[name, default: []].insert(post)
                guard index < rules.joints.count,
                    rules.joints[index].joined.contains(where: PeopleRule.guesses.contains),
                    !activity.inherited.contains("responsible")
                else { continue }
                let place = Place(table: activity.source.table, row: activity.source.row)
                behind.append((name, post, person, place))
            }
        }
        var told: Set<String> = []
        return behind.compactMap { name, post, person, place in
            let other = posts[name]?.filter { !PostWords.areOne($0, post) }.min()
            guard let other, told.insert("\(name)|\(CellText.compared(post))").inserted else { return nil }
            return Diagnostic(
                .postOfAnotherPerson, at: place,
                [
                    "words": person.text, "post": post, "other": other,
                    "person": [person.surname, person.initials].compactMap(\.self).joined(separator: " "),
                ])
        }
    }
}
