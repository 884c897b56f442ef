internal import Diagnostics
internal import PlanModel

/// A rule that looks at each row by itself: such rules share what is made of a row.
protocol RowRule: PlanRule {
    /// What it finds in a row, each at its place.
    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic]
}

extension RowRule {
    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        subject.rows.flatMap { findings(in: $0, of: subject) }
    }
}

/// A row under check, with what several rules ask of it.
struct CheckedRow {
    /// Its activity, which is still planned.
    let activity: Activity
    /// The compared words of its title.
    let titleWords: [String]
    /// Its printed texts, each with its column; none empty. Numbers and times have no words, and what stands in columns
    /// without a role is nobody's to search for.
    let printed: [(ColumnRole, String)]

    init(_ activity: Activity, titleWords: [String]) {
        self.activity = activity
        self.titleWords = titleWords
        printed = Self.searched.compactMap { role, member in
            let words = member.words(of: activity)
            return words.isEmpty ? nil : (role, words.joined(separator: "; "))
        }
    }

    private static let searched = ActivityMember.all.compactMap { member in
        member.role.flatMap { [.number, .time, .other].contains($0) ? nil : ($0, member) }
    }
}

extension CheckedPlan {
    /// The rows that are still planned, each made when it is asked for.
    var rows: some Sequence<CheckedRow> {
        zip(activities, titleWords).lazy.map { CheckedRow($0, titleWords: $1) }
    }
}
