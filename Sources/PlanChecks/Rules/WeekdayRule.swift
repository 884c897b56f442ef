internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// A day of the week beside a date that falls on another («15 октября 2024, среда»).
struct WeekdayRule: RowRule {
    let ids: [DiagnosticID] = [.weekdayWrong]

    func findings(in row: CheckedRow, of subject: CheckedPlan) -> [Diagnostic] {
        guard let deadline = row.activity.deadline, deadline.kind == .day, let day = deadline.start,
            let said = Letters.comparedWords(deadline.text).lazy.compactMap({ WeekdayWords.weekday(of: $0) }).first,
            said.day != day.weekday
        else { return [] }
        return [
            Diagnostic(
                .weekdayWrong, at: subject.place(row.activity, .deadline),
                ["words": deadline.text, "day": day.inFigures, "weekday": said.names[day.weekday - 1]])
        ]
    }
}
