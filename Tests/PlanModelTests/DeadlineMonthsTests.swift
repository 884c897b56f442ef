@testable import PlanModel
import Testing

/// In which months something is to be done.
struct DeadlineMonthsTests {
    @Test(arguments: [
        ("day 2024-10-15 2024-10-15", "2024-10"), ("days 2024-12-30 2025-01-02", "2024-12 2025-01"),
        ("months 2024-09-01 2024-11-30 {2024-09,2024-11}", "2024-09 2024-11"),
        // Two days of one month are one month; a list need not be in order.
        ("days 2024-09-01 2024-11-30 {2024-09-01,2024-09-05,2024-11-30}", "2024-09 2024-11"),
        ("period 2024-11-01 2025-02-28", "2024-11 2024-12 2025-01 2025-02"),
        ("before - 2024-09-15", "2024-09"), ("after 2024-09-16 -", "2024-09"), ("event - -", ""),
        ("recurring 2024-09-01 2024-12-31 - FREQ=MONTHLY", "2024-09 2024-10 2024-11 2024-12"),
        ("recurring 2024-09-01 2025-05-31 - FREQ=MONTHLY;INTERVAL=3", "2024-09 2024-12 2025-03"),
        ("recurring 2024-09-01 2025-05-31 - FREQ=MONTHLY;BYMONTH=3,12;BYDAY=-1FR", "2024-12 2025-03"),
        ("recurring 2024-09-01 2024-11-30 - FREQ=WEEKLY;BYDAY=TU", "2024-09 2024-10 2024-11"),
        ("recurring 2024-09-01 2026-08-31 - FREQ=YEARLY;BYMONTH=5", "2025-05 2026-05"),
        // The last of September and the first of November are no second Wednesdays.
        ("recurring 2024-09-30 2024-11-02 - FREQ=MONTHLY;BYDAY=2WE", "2024-10"),
        // The 31st: a month without one is none.
        ("recurring 2024-08-31 2024-12-31 - FREQ=MONTHLY;BYMONTHDAY=31", "2024-08 2024-10 2024-12"),
        // A rule that is not understood, or none, is the whole time.
        ("recurring 2024-09-01 2024-10-31 - FREQ=HOURLY", "2024-09 2024-10"),
        ("recurring 2024-09-01 2024-10-31", "2024-09 2024-10"),
        // The end before the start: the end counts.
        ("days 2024-10-15 2024-09-15", "2024-09"),
    ])
    func aDeadlineHasMonths(deadline: String, months: String) throws {
        let parts = deadline.split(separator: " ").map { $0 == "-" ? nil : String($0) } + [nil, nil, nil]
        let kind = try #require(parts[0].flatMap(Deadline.Kind.init(rawValue:)))
        let deadline = Deadline(
            text: "", kind: kind, start: parts[1].flatMap { Day(iso: $0) }, end: parts[2].flatMap { Day(iso: $0) },
            edtf: parts[3], recurrence: parts[4])
        #expect(
            deadline.months.map { "\($0.year)-\($0.month < 10 ? "0" : "")\($0.month)" }.joined(separator: " ") == months
        )
    }

    @Test func aTimeOfTenThousandYearsHasNoMoreThanAPlansMonths() throws {
        let (first, last) = try (#require(Day(iso: "0001-01-01")), #require(Day(iso: "9999-12-31")))
        for rule in [nil, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"] {
            let deadline = Deadline(text: "", kind: .recurring, start: first, end: last, recurrence: rule)
            #expect(deadline.months.count == (rule == nil ? Deadline.mostMonths : 0))
        }
    }
}
