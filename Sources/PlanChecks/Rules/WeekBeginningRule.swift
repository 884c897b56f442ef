internal import Diagnostics
internal import PlanModel

/// A «week» that does not begin on Monday, with a hint where the same dates did in the year before: then the dates
/// were copied from last year's plan.
struct WeekBeginningRule: RowRule {
    let ids: [DiagnosticID] = [.weekNotFromMonday, .weekOfLastYear]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        guard let week = row.activity.week(row.titleWords), week.lowerBound.weekday != 1,
            let deadline = row.activity.deadline
        else {
            return []
        }
        var arguments = [
            "words": deadline.text, "start": week.lowerBound.inFigures, "end": week.upperBound.inFigures,
        ]
        let place = subject.place(row.activity, .deadline)
        if let before = week.lowerBound.moved(byYears: -1), before.weekday == 1 {
            arguments["year"] = String(before.year)
            return [Diagnostic(.weekOfLastYear, at: place, arguments)]
        }
        return [Diagnostic(.weekNotFromMonday, at: place, arguments)]
    }
}

extension Activity {
    /// The days of a row that is called a week (неделя, тыдзень) and has a range of about one.
    ///
    /// - Parameter titleWords: the compared words of its title.
    func week(_ titleWords: [String]) -> ClosedRange<Day>? {
        guard let deadline, deadline.kind == .days, let start = deadline.start, let end = deadline.end, start < end,
            (4...8).contains(end.daysSinceEpoch - start.daysSinceEpoch + 1),
            titleWords.contains(where: Self.weekWords.contains)
        else { return nil }
        return start...end
    }

    private static let weekWords: Set<String> = [
        "неделя", "недели", "неделю", "неделе", "неделей", "тыдзень", "тыдня", "тыдні", "тыднем",
    ]
}
