import PlanModel
import TextAnalysis

/// Two years in a row, «на 2025–2026 гг.»: a school year as a rule, both from January to December where the plan's own
/// dates say so.
struct TwoYears {
    /// The school year that they would be.
    let school: SchoolYear

    init(_ school: SchoolYear) { self.school = school }

    /// The days of both years, where a plan read as one of a school year contradicts that at least twice: one date
    /// outside may be a slip.
    func days(contradictedBy sections: [PlanModel.Section]) -> ClosedRange<Day>? {
        guard let first = Day(year: school.start, month: 1, day: 1),
            let last = Day(year: school.start + 1, month: 12, day: 31)
        else { return nil }
        let activities = sections.lazy.flatMap(\.activities)
        let outside = activities.count { $0.deadline.map(isOutside) ?? false }
        let titles = sections.compactMap(\.title)
        let count = outside + titles.count(where: isYear) + (beginWithJanuary(titles) ? 2 : 0)
        return count >= 2 ? first...last : nil
    }

    /// Whether a day with its own year lies in one of the years, and not in the school year.
    private func isOutside(_ deadline: Deadline) -> Bool {
        guard !deadline.yearInferred, let start = deadline.start ?? deadline.end,
            let end = deadline.end ?? deadline.start
        else { return false }
        return start.year == school.start && end.year == school.start && end.month <= 6
            || start.year == school.start + 1 && end.year == start.year && start.month >= 9
    }

    /// «2025 год» as the title of a section.
    private func isYear(_ title: String) -> Bool {
        guard title.utf8.count <= 40, let year = PlanTitleYears.read(title).calendarYear else { return false }
        return [school.start, school.start + 1].contains(year)
    }

    /// Whether months head the sections from January on, as they do in no plan of a school year.
    private func beginWithJanuary(_ titles: [String]) -> Bool {
        let parser = DeadlineParser(context: DeadlineContext())
        let months = titles.compactMap { title -> Int? in
            guard title.utf8.count <= 60, case .month(let month) = parser.readSectionTitle(title) else { return nil }
            return month.month
        }
        return months.first == 1 && months.contains { $0 >= 9 }
    }
}
