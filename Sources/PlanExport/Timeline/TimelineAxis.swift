import PlanModel

/// The months that a timeline shows, and where a day stands among them.
///
/// They are those of the plan's own dates, within the year that the plan is for: «ноябрь 2023» in a plan for 2024/2025 is a
/// slip of the pen or the tail of something older, and must not double the width. Where more than a quarter of the dates
/// lie elsewhere, the year is not believed and all of them are shown.
///
/// Places are whole thousandths of a percent of the width: the same plan gives the same drawing on every machine.
struct TimelineAxis: Hashable {
    /// What is between two lines of the grid.
    enum Step: Hashable {
        case week, month, quarter
        case years(Int)
    }

    /// A column between two lines of the grid.
    struct Column: Hashable {
        var first: Day
        var start: Int
        var end: Int
    }

    /// The place behind the last day.
    static let width = 100_000

    /// The first day, the first of a month.
    let first: Day
    /// The last day, the last of a month.
    let last: Day
    let step: Step
    let columns: [Column]

    /// The axis of a plan; nil where it has no dates.
    init?(of plan: Plan) {
        let spans = plan.sections.flatMap { section in section.activities.compactMap { $0.deadline?.extent } }
        self.init(spans, within: plan.yearWindow)
    }

    /// The axis of these times.
    ///
    /// - Parameter window: what the plan is for, where it says so.
    init?(_ spans: [ClosedRange<Day>], within window: ClosedRange<Day>?) {
        var shown = spans
        if let window {
            let inside = spans.filter { $0.overlaps(window) }
            if !inside.isEmpty, 4 * inside.count >= 3 * spans.count { shown = inside.map { $0.clamped(to: window) } }
        }
        guard let start = shown.map(\.lowerBound).min(), let end = shown.map(\.upperBound).max(),
            let first = Day.first(ofMonth: start.month, in: start.year),
            let last = Day.last(ofMonth: end.month, in: end.year)
        else { return nil }
        self.first = first
        self.last = last
        let months = (last.year - first.year) * 12 + last.month - first.month + 1
        step = Self.step(for: months)
        columns = Self.columns(from: first, to: last, by: step)
    }

    /// How many days are shown.
    var days: Int { last.daysSinceEpoch - first.daysSinceEpoch + 1 }

    /// Where a day begins; days that are not shown stand at the edge.
    func start(of day: Day) -> Int { place(day.daysSinceEpoch - first.daysSinceEpoch) }

    /// Where a day ends.
    func end(of day: Day) -> Int { place(day.daysSinceEpoch - first.daysSinceEpoch + 1) }

    /// The middle of a day.
    func middle(of day: Day) -> Int { (start(of: day) + end(of: day)) / 2 }

    /// Whether a day is shown.
    func shows(_ day: Day) -> Bool { (first...last).contains(day) }

    /// What is shown of a time; nil where it lies outside.
    func visible(_ span: ClosedRange<Day>) -> ClosedRange<Day>? {
        span.overlaps(first...last) ? span.clamped(to: first...last) : nil
    }

    private func place(_ days: Int) -> Int { Self.place(days, of: self.days) }

    private static func place(_ days: Int, of count: Int) -> Int { min(max(days, 0), count) * width / count }

    // MARK: The grid

    /// The narrowest step that leaves room for its labels.
    private static func step(for months: Int) -> Step {
        switch months {
        case ...2: return .week
        case ...14: return .month
        case ...42: return .quarter
        default:
            // A file may say that it is for ten thousand years.
            let years = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { months / (12 * $0) < 20 }
            return .years(years ?? 1_000)
        }
    }

    private static func columns(from first: Day, to last: Day, by step: Step) -> [Column] {
        let count = last.daysSinceEpoch - first.daysSinceEpoch + 1
        var starts: [Day] = []
        var day: Day? = first
        while let current = day, current <= last {
            starts.append(current)
            day = next(after: current, by: step)
        }
        return starts.enumerated().map { index, day in
            let end = index + 1 < starts.count ? starts[index + 1].daysSinceEpoch : first.daysSinceEpoch + count
            return Column(
                first: day, start: place(day.daysSinceEpoch - first.daysSinceEpoch, of: count),
                end: place(end - first.daysSinceEpoch, of: count))
        }
    }

    /// The first day of the next column.
    private static func next(after day: Day, by step: Step) -> Day? {
        switch step {
        case .week: day.advanced(by: 8 - day.weekday)
        case .month: month(12 * day.year + day.month)
        case .quarter: month(12 * day.year + (day.month + 2) / 3 * 3)
        case .years(let years): Day(year: (day.year / years + 1) * years, month: 1, day: 1)
        }
    }

    /// The first of a month, counted from January of the year 0.
    private static func month(_ number: Int) -> Day? { Day(year: number / 12, month: number % 12 + 1, day: 1) }
}

extension Plan {
    /// The days that a plan for a year can name; nil where it names no year.
    ///
    /// A school year's plan begins with the preparation in August and may end with the summer after it.
    fileprivate var yearWindow: ClosedRange<Day>? {
        let bounds: (Day?, Day?)
        if let year = schoolYear.flatMap({ SchoolYear($0)?.start }) {
            bounds = (Day(year: year, month: 8, day: 1), Day(year: year + 1, month: 8, day: 31))
        } else if let year = calendarYear {
            bounds = (Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
        } else {
            return nil
        }
        guard let first = bounds.0, let last = bounds.1 else { return nil }
        return first...last
    }
}

extension Deadline {
    /// From its first to its last day; one day where only one of the two is known; nil where it has no dates, or dates that
    /// contradict each other.
    var extent: ClosedRange<Day>? {
        guard let first = start ?? end, let last = end ?? start, first <= last else { return nil }
        return first...last
    }
}
