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
        var behind: [(name: String, post: String, person: Responsible, place: Place)] = []
        for (activity, rules) in zip(sections.lazy.flatMap(\.activities), rules) {
            for (person, joint) in zip(activity.responsible, rules.joints) {
                guard let name = name(of: person), let post = person.post,
                    joint.joined.contains(where: PeopleRule.guesses.contains),
                    !activity.inherited.contains("responsible")
                else { continue }
                behind.append((name, post, person, Place(table: activity.source.table, row: activity.source.row)))
            }
        }
        guard !behind.isEmpty else { return [] }
        var posts = Dictionary(behind.map { ($0.name, Set<String>()) }, uniquingKeysWith: { first, _ in first })
        for person in sections.lazy.flatMap(\.activities).flatMap(\.responsible) {
            if let name = name(of: person), let post = person.post { posts[name]?.insert(post) }
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
    /// A person's name as names are compared; nil where there is none.
    private static func name(of person: Responsible) -> String? {
        person.surname.map { CellText.compared("\($0) \(person.initials ?? "")") }
    }
}
