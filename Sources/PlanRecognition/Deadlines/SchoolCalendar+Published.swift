public import PlanModel

extension SchoolCalendar {
    /// The years built in: terms and holidays of general secondary schools, as published.
    ///
    /// Only what was published is here. A year that is missing has no dates, and the profile adds it; nothing is carried
    /// over from another year or another country.
    public static func published(in country: Country) -> SchoolCalendar {
        switch country {
        case .by: belarus
        case .ru: russia
        }
    }

    /// A school year whose days are written as month and day, `1026` for 26 October: August to December are of the first
    /// year. Numbers, for a small file's reading waits for this table.
    static func year(
        _ start: Int, terms: [(Int, Int)], holidays: [Holiday: (Int, Int)], isRecommended: Bool = false
    ) -> Year {
        func day(_ digits: Int) -> Day? {
            Day(year: digits < 800 ? start + 1 : start, month: digits / 100, day: digits % 100)
        }
        func days(_ ends: (Int, Int)) -> ClosedRange<Day>? {
            guard let first = day(ends.0), let last = day(ends.1), first <= last else { return nil }
            return first...last
        }
        return Year(
            schoolYear: SchoolYear(start: start), terms: terms.compactMap(days),
            holidays: holidays.compactMapValues(days), isRecommended: isRecommended)
    }
}
