internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// «В течении года» for «в течение года».
struct DuringSpellingRule: PlanRule {
    let ids: [DiagnosticID] = [.duringMisspelt]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        subject.activities.flatMap { activity in
            [(ColumnRole.deadline, activity.deadline?.text ?? ""), (.activity, activity.title)].compactMap {
                role, text in
                let words = Letters.comparedWords(text)
                guard
                    let index = words.indices.dropFirst().first(where: {
                        words[$0] == "течении" && words[$0 - 1] == "в"
                    }),
                    // In an activity «в течении» may be a river's: only time words behind it tell.
                    role == .deadline || words.dropFirst(index + 1).prefix(3).contains(where: Self.isTime)
                else { return nil }
                return Diagnostic(
                    .duringMisspelt, at: subject.place(activity, role),
                    ["words": role == .deadline ? text : activity.shortTitle])
            }
        }
    }

    private static func isTime(_ word: String) -> Bool {
        ["год", "месяц", "недел", "четверт", "полугод", "учебн", "дня", "дней", "квартал"].contains {
            word.begins(with: $0)
        }
    }
}
