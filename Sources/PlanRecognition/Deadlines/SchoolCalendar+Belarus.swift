public import PlanModel

extension SchoolCalendar {
    /// The years built in: terms and holidays of general secondary schools of Belarus, as published each year.
    ///
    /// Summer holidays are not published as a span of days: no year has them. A profile adds further years.
    public static let belarus = SchoolCalendar([
        year(
            2014, terms: ["09-01/10-25", "11-03/12-27", "01-12/03-21", "03-30/05-30"], holidays: [:]),
        year(
            2019, terms: ["09-02/10-31", "11-11/12-24", "01-13/03-28", "04-06/05-30"],
            holidays: [.autumn: "11-01/11-09", .winter: "12-26/01-11", .spring: "03-30/04-04"]),
        year(
            2022, terms: ["09-01/10-29", "11-08/12-24", "01-09/03-25", "04-03/05-31"],
            holidays: [.autumn: "10-30/11-07", .winter: "12-25/01-08", .spring: "03-26/04-02"]),
        year(
            2023, terms: ["09-01/10-28", "11-08/12-23", "01-08/03-23", "04-01/05-31"],
            holidays: [.autumn: "10-29/11-07", .winter: "12-24/01-07", .spring: "03-24/03-31"]),
        year(
            2024, terms: ["09-02/10-26", "11-04/12-24", "01-08/03-22", "03-31/05-31"],
            holidays: [.autumn: "10-27/11-03", .winter: "12-25/01-07", .spring: "03-23/03-30"]),
    ])

    /// A school year whose days are written without their years: August to December are of the first.
    private static func year(_ start: Int, terms: [String], holidays: [Holiday: String]) -> Year {
        func day(_ digits: ArraySlice<Int>) -> Day? {
            let numbers = digits.reduce(0) { $0 * 10 + $1 }
            let month = numbers / 100
            return Day(year: month < 8 ? start + 1 : start, month: month, day: numbers % 100)
        }
        // By its digits alone: a small file's reading waits for this table.
        func days(_ text: String) -> ClosedRange<Day>? {
            let digits = text.utf8.compactMap { (0x30...0x39).contains($0) ? Int($0) - 0x30 : nil }
            guard digits.count == 8, let first = day(digits[..<4]), let last = day(digits[4...]), first <= last else {
                return nil
            }
            return first...last
        }
        return Year(
            schoolYear: SchoolYear(start: start), terms: terms.compactMap(days),
            holidays: holidays.compactMapValues(days))
    }
}
