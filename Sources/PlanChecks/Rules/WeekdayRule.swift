internal import Diagnostics
internal import PlanModel

/// A day of the week beside a date that falls on another («15 октября 2024, среда»).
struct WeekdayRule: PlanRule {
    let ids: [DiagnosticID] = [.weekdayWrong]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        subject.activities.compactMap { activity in
            guard let deadline = activity.deadline, deadline.kind == .day, let day = deadline.start,
                let said = comparedWords(deadline.text).lazy.compactMap({ Self.weekday(of: $0) }).first,
                said.day != day.weekday
            else { return nil }
            return Diagnostic(
                .weekdayWrong, at: subject.place(activity, .deadline),
                ["words": deadline.text, "day": day.dotted, "weekday": said.names[day.weekday - 1]])
        }
    }

    /// The weekday a word names, and the names of the days in the word's language.
    private static func weekday(of word: Substring) -> (day: Int, names: [String])? {
        for (stems, names) in languages {
            if let index = stems.firstIndex(where: { word.hasPrefix($0) }) { return (index + 1, names) }
        }
        return nil
    }

    private static let languages: [(stems: [String], names: [String])] = [
        (
            ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресен"],
            ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]
        ),
        (
            ["панядзел", "аўтор", "серад", "чацв", "пятніц", "субот", "нядзел"],
            ["панядзелак", "аўторак", "серада", "чацвер", "пятніца", "субота", "нядзеля"]
        ),
    ]
}
