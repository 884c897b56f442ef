public import PlanModel

extension SchoolCalendar {
    /// The years built in: terms and holidays of general secondary schools of Belarus, as published each year.
    ///
    /// Summer holidays are not published as a span of days: no year has them. A profile adds further years.
    public static let belarus = SchoolCalendar([
        year(
            2014, terms: [(901, 1025), (1103, 1227), (112, 321), (330, 530)], holidays: [:]),
        year(
            2019, terms: [(902, 1031), (1111, 1224), (113, 328), (406, 530)],
            holidays: [.autumn: (1101, 1109), .winter: (1226, 111), .spring: (330, 404)]),
        year(
            2022, terms: [(901, 1029), (1108, 1224), (109, 325), (403, 531)],
            holidays: [.autumn: (1030, 1107), .winter: (1225, 108), .spring: (326, 402)]),
        year(
            2023, terms: [(901, 1028), (1108, 1223), (108, 323), (401, 531)],
            holidays: [.autumn: (1029, 1107), .winter: (1224, 107), .spring: (324, 331)]),
        year(
            2024, terms: [(902, 1026), (1104, 1224), (108, 322), (331, 531)],
            holidays: [.autumn: (1027, 1103), .winter: (1225, 107), .spring: (323, 330)]),
    ])

    /// A school year whose days are written as month and day, `1026` for 26 October: August to December are of the first
    /// year. Numbers, for a small file's reading waits for this table.
    private static func year(_ start: Int, terms: [(Int, Int)], holidays: [Holiday: (Int, Int)]) -> Year {
        func day(_ digits: Int) -> Day? {
            Day(year: digits < 800 ? start + 1 : start, month: digits / 100, day: digits % 100)
        }
        func days(_ ends: (Int, Int)) -> ClosedRange<Day>? {
            guard let first = day(ends.0), let last = day(ends.1), first <= last else { return nil }
            return first...last
        }
        return Year(
            schoolYear: SchoolYear(start: start), terms: terms.compactMap(days),
            holidays: holidays.compactMapValues(days))
    }
}
