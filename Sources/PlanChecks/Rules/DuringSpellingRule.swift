internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// «В течении года» for «в течение года».
struct DuringSpellingRule: RowRule {
    let ids: [DiagnosticID] = [.duringMisspelt]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        let (activity, title) = (row.activity, row.titleWords)
        var findings: [Diagnostic] = []
        if let deadline = activity.deadline, Self.misspelt(in: Letters.comparedWords(deadline.text)) != nil {
            findings.append(
                Diagnostic(.duringMisspelt, at: subject.place(activity, .deadline), ["words": deadline.text]))
        }
        // In an activity «в течении» may be a river's: only time words behind it tell.
        if let index = Self.misspelt(in: title), title[(index + 1)...].prefix(3).contains(where: Self.isTime) {
            findings.append(
                Diagnostic(.duringMisspelt, at: subject.place(activity, .activity), ["words": activity.shortTitle]))
        }
        return findings
    }

    /// Where «течении» stands behind «в».
    private static func misspelt(in words: [String]) -> Int? {
        words.indices.dropFirst().first { words[$0] == "течении" && words[$0 - 1] == "в" }
    }

    private static func isTime(_ word: String) -> Bool {
        ["год", "месяц", "недел", "четверт", "полугод", "учебн", "дня", "дней", "квартал"].contains {
            word.begins(with: $0)
        }
    }
}
