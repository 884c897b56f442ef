public import PlanModel

/// The step from the year that a plan is for to the next.
public struct YearStep: Sendable, Hashable {
    /// What a plan is for.
    public enum Year: Sendable, Hashable {
        /// A school year.
        case school(SchoolYear)
        /// A calendar year.
        case calendar(Int)

        /// `2024/2025`, `2025`.
        public var text: String {
            switch self {
            case .school(let year): year.text
            case .calendar(let year): String(year)
            }
        }
    }

    /// The year that the plan is for.
    public let year: Year
    /// Whether the plan itself is one of that year, and not of some weeks or of a season over New Year.
    public let isNamed: Bool

    /// The step of a plan; nil where it is not known to be for one year.
    public init?(of plan: Plan) {
        if let school = plan.schoolYear.flatMap({ SchoolYear($0) }) {
            (year, isNamed) = (.school(school), true)
        } else if let calendar = plan.calendarYear {
            (year, isNamed) = (.calendar(calendar), true)
        } else if let first = Self.firstYear(of: plan.title) {
            (year, isNamed) = (.school(SchoolYear(start: first)), false)
        } else {
            return nil
        }
    }

    /// The first year of a title's winter holidays, heating season or months over New Year.
    private static func firstYear(of title: String) -> Int? {
        let years = PlanTitleYears.read(title)
        if let pair = years.otherYears { return pair.start }
        guard case .days(let days, _) = DeadlineParser(context: DeadlineContext()).readPlanTitle(title, years).span,
            days.upperBound.year == days.lowerBound.year + 1,
            days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch <= longestSeason
        else { return nil }
        return days.lowerBound.year
    }

    /// How many days such a plan may have.
    private static let longestSeason = 300

    /// The year after it.
    public var next: Year {
        switch year {
        case .school(let year): .school(SchoolYear(start: year.start + 1))
        case .calendar(let year): .calendar(year + 1)
        }
    }

    /// Whether a calendar year is one of those the plan is for.
    package func isOwn(_ calendarYear: Int) -> Bool {
        switch year {
        case .school(let year): calendarYear == year.start || calendarYear == year.start + 1
        case .calendar(let year): calendarYear == year
        }
    }

    /// Whether a year may be one that the plan speaks of, and not that of somebody's birth.
    func isNear(_ calendarYear: Int) -> Bool {
        let first =
            switch year {
            case .school(let year): year.start
            case .calendar(let year): year
            }
        return (first - 2...first + 4).contains(calendarYear)
    }

    /// Whether two years as a pair are the school year that the plan is for.
    func isOwn(_ pair: SchoolYear) -> Bool { year == .school(pair) }

    /// The day of the next year with the same day of the week that is nearest to the same date.
    ///
    /// A year has 52 weeks and one day, or two: 52 weeks on are a day or two before that date, 53 five or six behind it.
    public static func sameWeekday(as day: Day) -> Day? { day.advanced(by: weeks * 7) }

    /// One week more, for a day that would leave its month or its year.
    static func sameWeekdayLater(than day: Day) -> Day? { day.advanced(by: (weeks + 1) * 7) }

    private static let weeks = 52

    /// The same date of the next year; the last of February stays the last.
    package static func sameDate(as day: Day) -> Day? {
        let last = Day.count(ofMonth: day.month, in: day.year)
        let lastThen = Day.count(ofMonth: day.month, in: day.year + 1)
        return Day(year: day.year + 1, month: day.month, day: day.day == last ? lastThen : day.day)
    }
}
