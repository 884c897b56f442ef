@testable import PlanExport
import PlanModel
import TestSupport
import Testing

/// Where a plan's deadlines stand along its months.
struct TimelineTests {
    /// `2024-09-01…2025-05-31`, `…2024-09-15`.
    private func deadline(_ kind: Deadline.Kind, _ days: String, edtf: String? = nil, _ rule: String? = nil) -> Deadline
    {
        let ends = days.split(separator: "…", omittingEmptySubsequences: false)
        return Deadline(
            text: "срок", kind: kind, start: Day(iso: ends[0]), end: Day(iso: ends[ends.count - 1]), edtf: edtf,
            recurrence: rule)
    }

    private func plan(_ deadlines: [Deadline?], schoolYear: String? = nil, calendarYear: Int? = nil) -> Plan {
        let activities = deadlines.enumerated().map { index, deadline in
            Activity(
                id: "1.\(index + 1)", title: "Дело \(index + 1)", deadline: deadline,
                source: SourceRow(table: 1, row: index + 2))
        }
        return Plan(
            title: "План", schoolYear: schoolYear, calendarYear: calendarYear,
            sections: [Section(activities: activities)])
    }

    private func span(_ axis: TimelineAxis?) -> String { axis.map { "\($0.first.iso) \($0.last.iso)" } ?? "" }

    // MARK: The axis

    @Test func theOfficialPlansSlipOfThePenDoesNotWidenIt() throws {
        let axis = try #require(TimelineAxis(of: try officialPlan()))
        #expect(span(axis) == "2024-08-01 2025-05-31")
        #expect(axis.columns.count == 10)
        // August has 31 of the 304 days.
        #expect(axis.columns[1].start == 31 * 100_000 / 304 && axis.columns[9].end == 100_000)
    }

    @Test func theYearOfThePlanIsBelievedOnlyWhereItsDatesAgree() {
        let september = deadline(.month, "2024-09-01…2024-09-30")
        let march = deadline(.month, "2025-03-01…2025-03-31")
        let stray = deadline(.month, "2021-03-01…2021-03-31")
        let mostly = [september, march, march, stray]
        #expect(span(TimelineAxis(of: plan(mostly, schoolYear: "2024/2025"))) == "2024-09-01 2025-03-31")
        #expect(span(TimelineAxis(of: plan([september, stray], schoolYear: "2024/2025"))) == "2021-03-01 2024-09-30")
        #expect(span(TimelineAxis(of: plan(mostly))) == "2021-03-01 2025-03-31")
        let spring = plan([march, march, march, stray], calendarYear: 2025)
        #expect(span(TimelineAxis(of: spring)) == "2025-03-01 2025-03-31")
        #expect(TimelineAxis(of: plan([nil, deadline(.event, "-…-")])) == nil)
        // Dates that contradict each other are none.
        #expect(TimelineAxis(of: plan([deadline(.days, "2024-09-15…2024-09-01")])) == nil)
    }

    @Test func aLeapDayHasItsPlace() throws {
        func axis(_ year: Int) throws -> TimelineAxis {
            try #require(TimelineAxis(of: plan([deadline(.months, "\(year)-02-01…\(year)-04-30")])))
        }
        let (leap, common) = (try axis(2024), try axis(2025))
        #expect(leap.days == 90 && common.days == 89)
        let day = try #require(Day(iso: "2024-02-29"))
        #expect(leap.start(of: day) == 28 * 100_000 / 90)
        #expect(leap.end(of: day) == leap.columns[1].start)
        #expect(common.columns[1].start == 28 * 100_000 / 89)
    }

    @Test(arguments: [
        ("2025-04-01…2025-04-30", TimelineAxis.Step.week, 5), ("2024-08-01…2025-05-31", .month, 10),
        ("2024-08-01…2025-09-30", .month, 14), ("2025-01-01…2027-12-31", .quarter, 12),
        ("2025-02-01…2027-12-31", .quarter, 12), ("2020-01-01…2029-12-31", .years(1), 10),
        ("0001-01-01…9999-12-31", .years(500), 20),
    ])
    func theGridHasRoomForItsLabels(days: String, step: TimelineAxis.Step, columns: Int) throws {
        let axis = try #require(TimelineAxis(of: plan([deadline(.period, days)])))
        #expect(axis.step == step && axis.columns.count == columns)
        #expect(axis.columns.first?.start == 0 && axis.columns.last?.end == TimelineAxis.width)
        #expect(zip(axis.columns, axis.columns.dropFirst()).allSatisfy { $0.end == $1.start && $0.start < $0.end })
    }

    // MARK: Shapes

    /// September to December 2024, 122 days.
    private func shapes(_ deadline: Deadline) throws -> [TimelineShape] {
        let year = self.deadline(.period, "2024-09-01…2024-12-31")
        let axis = try #require(TimelineAxis(of: plan([year], schoolYear: "2024/2025")))
        return TimelineShape.shapes(of: deadline, on: axis)
    }

    private func place(_ days: Int) -> Int { days * 100_000 / 122 }

    @Test func aDeadlineIsDrawnAsWhatItIs() throws {
        #expect(try shapes(deadline(.day, "2024-09-02…2024-09-02")) == [.day((place(1) + place(2)) / 2)])
        #expect(try shapes(deadline(.days, "2024-09-02…2024-09-05")) == [.bar(place(1), place(5))])
        #expect(
            try shapes(deadline(.days, "2024-09-02…2024-09-10", edtf: "{2024-09-02,2024-09-09..2024-09-10}"))
                == [.day((place(1) + place(2)) / 2), .bar(place(8), place(10))])
        #expect(
            try shapes(deadline(.months, "2024-09-01…2024-11-30", edtf: "{2024-09,2024-11}"))
                == [.bar(0, place(30)), .bar(place(61), place(91))])
        #expect(try shapes(deadline(.period, "2024-09-01…2024-12-31")) == [.whole(0, 100_000)])
        #expect(try shapes(deadline(.ongoing, "2024-09-01…2024-12-20")) == [.whole(0, place(111))])
        // All days of a range are meant, however many.
        #expect(try shapes(deadline(.days, "2024-09-01…2024-12-31")) == [.bar(0, 100_000)])
        #expect(try shapes(deadline(.before, "…2024-09-15")) == [.line(0, place(15)), .limit(place(15))])
        #expect(try shapes(deadline(.after, "2024-09-16…")) == [.line(place(15), 100_000), .start(place(15))])
        #expect(try shapes(deadline(.event, "…")) == [])
        #expect(try shapes(deadline(.days, "2024-09-15…2024-09-01")) == [])
    }

    @Test func whatLiesOutsideIsShownAtTheEdge() throws {
        #expect(try shapes(deadline(.months, "2023-11-01…2024-09-30")) == [.bar(0, place(30)), .earlier])
        #expect(try shapes(deadline(.month, "2025-03-01…2025-03-31")) == [.later])
        #expect(try shapes(deadline(.day, "2023-03-01…2023-03-01")) == [.earlier])
    }

    @Test func aRecurrenceStandsAtItsTimes() throws {
        func drawn(_ rule: String?, _ days: String = "2024-09-01…2024-12-31") throws -> [TimelineShape] {
            try shapes(deadline(.recurring, days, rule))
        }
        let thirdFridays = try drawn("FREQ=MONTHLY;BYDAY=3FR")
        #expect(thirdFridays.count == 5 && thirdFridays[0] == .line(0, 100_000))
        #expect(thirdFridays[1] == .tick((place(19) + place(20)) / 2))
        // A short bar in each month.
        let monthly = try drawn("FREQ=MONTHLY")
        #expect(monthly.count == 5 && monthly[1] == .bar(place(30) / 6, place(30) - place(30) / 6))
        #expect(try drawn("FREQ=MONTHLY;INTERVAL=2").count == 3)
        #expect(try drawn("FREQ=WEEKLY").count == 1 + 19)
        #expect(try drawn("FREQ=WEEKLY;BYDAY=TU").count == 1 + 18)
        #expect(try drawn("FREQ=YEARLY;BYMONTH=10").count == 2)
        // Too many to be told apart.
        #expect(try drawn("FREQ=DAILY") == [.dots(0, 100_000)])
        // No rule, one that is not understood, one without a day.
        #expect(try drawn(nil) == [.whole(0, 100_000)])
        #expect(try drawn("FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO") == [.whole(0, 100_000)])
        #expect(try drawn("FREQ=WEEKLY;BYDAY=SU", "2024-09-02…2024-09-05") == [.bar(place(1), place(5))])
        #expect(try drawn("FREQ=MONTHLY", "0001-01-01…9999-12-31").count < 100)
    }

    // MARK: Rows

    @Test func rowsStandBySectionAndStart() throws {
        let deadlines = [
            deadline(.month, "2024-10-01…2024-10-31"), nil, deadline(.before, "…2024-09-15"),
            deadline(.month, "2024-09-01…2024-09-30"), deadline(.event, "…"),
        ]
        let timeline = Timeline(plan(deadlines))
        #expect(timeline.groups.map { $0.rows.map(\.number) } == [[4, 3, 1]])
        #expect(timeline.undated.map(\.number) == [2, 5])
        #expect(timeline.undatedCount == 2 && !timeline.isSummary)
    }

    @Test func aVeryLongPlanIsCountedByMonths() throws {
        let month = deadline(.months, "2024-09-01…2024-11-30", edtf: "{2024-09,2024-11}")
        let day = deadline(.day, "2024-10-01…2024-10-01")
        let timeline = Timeline(plan(Array(repeating: month, count: 600) + Array(repeating: day, count: 500) + [nil]))
        #expect(timeline.isSummary && timeline.undated.isEmpty && timeline.undatedCount == 1)
        #expect(timeline.groups.map(\.counts) == [[600, 500, 600]])
    }

    @Test(arguments: UInt64(1)...40) func anyPlansActivitiesAreOnItOrBesideIt(seed: UInt64) {
        let plan = RandomPlans.plan(seed: seed)
        let timeline = Timeline(plan)
        let numbers = timeline.groups.flatMap(\.rows).map(\.number) + timeline.undated.map(\.number)
        #expect(numbers.sorted() == Array(1..<plan.activities.count + 1))
        #expect(timeline.groups.flatMap(\.rows).allSatisfy { !$0.shapes.isEmpty })
    }
}
