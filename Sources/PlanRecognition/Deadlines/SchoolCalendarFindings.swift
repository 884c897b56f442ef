import Diagnostics
import PlanModel

/// What a plan's deadlines say of the school calendar, once for the whole plan: a year that it lacks is lacking for each
/// «II четверть» of the plan, and mended in one place.
enum SchoolCalendarFindings {
    /// The diagnostics with those of the calendar drawn together, each where the first of them stood.
    static func gathered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var words: [Diagnostic: [String]] = [:]
        for diagnostic in diagnostics {
            guard let common = common(to: diagnostic), let cell = diagnostic.arguments["words"],
                words[common]?.contains(cell) != true
            else { continue }
            words[common, default: []].append(cell)
        }
        guard !words.isEmpty else { return diagnostics }
        return diagnostics.compactMap { diagnostic in
            guard var common = common(to: diagnostic) else { return diagnostic }
            guard let cells = words.removeValue(forKey: common) else { return nil }
            common.arguments["words"] =
                cells.prefix(mostCells).joined(separator: "; ") + (cells.count > mostCells ? "; …" : "")
            return common
        }
    }

    /// How many cells a message quotes.
    private static let mostCells = 5

    /// What diagnostics of the same matter have in common; nil for those of no calendar.
    private static func common(to diagnostic: Diagnostic) -> Diagnostic? {
        switch (diagnostic.id, diagnostic.arguments["year"].flatMap { SchoolYear($0) }) {
        case (.deadlineOutsideCalendar, let year?):
            Diagnostic(.calendarYearMissing, ["year": year.text, "lines": lines(for: year)])
        case (.calendarRecommended, _): Diagnostic(.calendarRecommended)
        default: nil
        }
    }

    /// What the profile needs for a year, its days left to fill in.
    static func lines(for year: SchoolYear) -> String {
        func days(_ first: Int, _ last: Int) -> String { "\(year.start + first)-MM-DD/\(year.start + last)-MM-DD" }
        let terms = [days(0, 0), days(0, 0), days(1, 1), days(1, 1)].joined(separator: ", ")
        let holidays = "autumn: \(days(0, 0)), winter: \(days(0, 1)), spring: \(days(1, 1))"
        return "calendar: [{schoolYear: \(year.text), terms: [\(terms)], holidays: {\(holidays)}}]"
    }
}
