internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// A day of the week beside a date that falls on another («15 октября 2024, среда»).
struct WeekdayRule: PlanRule {
    let ids: [DiagnosticID] = [.weekdayWrong]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        subject.activities.compactMap { activity in
            guard let deadline = activity.deadline, deadline.kind == .day, let day = deadline.start,
                let said = Letters.comparedWords(deadline.text).lazy.compactMap({ WeekdayWords.weekday(of: $0) }).first,
                said.day != day.weekday
            else { return nil }
            return Diagnostic(
                .weekdayWrong, at: subject.place(activity, .deadline),
                ["words": deadline.text, "day": day.inFigures, "weekday": said.names[day.weekday - 1]])
        }
    }
}
