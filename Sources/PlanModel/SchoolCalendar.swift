/// The terms (четверти) and holidays (каникулы) of school years.
public struct SchoolCalendar: Sendable, Hashable {
    /// The days of one school year, all inclusive.
    public struct Year: Sendable, Hashable {
        /// The school year.
        public var schoolYear: SchoolYear
        /// First and last day of each term, in order.
        public var terms: [ClosedRange<Day>]
        /// First and last day of the holidays that are known.
        public var holidays: [Holiday: ClosedRange<Day>]
        /// Whether they are only recommended, and each school sets its own.
        public var isRecommended: Bool

        /// A school year's days.
        public init(
            schoolYear: SchoolYear, terms: [ClosedRange<Day>], holidays: [Holiday: ClosedRange<Day>] = [:],
            isRecommended: Bool = false
        ) {
            self.schoolYear = schoolYear
            self.terms = terms
            self.holidays = holidays
            self.isRecommended = isRecommended
        }
    }

    /// The holidays of a school year.
    public enum Holiday: String, CaseIterable, Sendable, Hashable, Codable {
        /// «Осенние каникулы».
        case autumn
        /// «Зимние каникулы».
        case winter
        /// «Весенние каникулы».
        case spring
        /// «Летние каникулы».
        case summer
    }

    /// The years known, by their school year.
    public private(set) var years: [SchoolYear: Year]

    /// A calendar of these years; a later one replaces an earlier one of the same name.
    public init(_ years: [Year]) {
        self.years = Dictionary(years.map { ($0.schoolYear, $0) }, uniquingKeysWith: { $1 })
    }

    /// Whether the days of the school year in which a day lies are only recommended.
    public func isRecommended(on day: Day) -> Bool {
        years[SchoolYear(start: day.month < 8 ? day.year - 1 : day.year)]?.isRecommended == true
    }

    /// This calendar with another's years added; the other's win.
    public func merging(_ other: SchoolCalendar) -> SchoolCalendar {
        var merged = self
        merged.years.merge(other.years) { $1 }
        return merged
    }
}
