internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// A person who appears under two posts.
struct PersonUnderTwoPostsRule: PlanRule {
    let ids: [DiagnosticID] = [.personUnderTwoPosts]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        var posts: [String: String] = [:]
        var reported: Set<String> = []
        var compared: [String: String] = [:]
        var findings: [Diagnostic] = []
        for activity in subject.activities {
            for person in activity.responsible {
                guard person.kind == .person, let surname = person.surname, let post = person.post else { continue }
                let name = "\(surname) \(person.initials ?? "")"
                let key = compared[name] ?? CellText.compared(name)
                compared[name] = key
                guard let known = posts[key] else {
                    posts[key] = post
                    continue
                }
                guard known != post, !PostWords.areOne(known, post), reported.insert(key).inserted else { continue }
                findings.append(
                    Diagnostic(
                        .personUnderTwoPosts, at: subject.place(activity, .responsible),
                        ["person": name, "post": post, "other": known]))
            }
        }
        return findings
    }
}
