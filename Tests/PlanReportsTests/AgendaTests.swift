import PlanModel
import PlanReports
import Testing

/// What stands when on an agenda.
struct AgendaTests {
    private func deadline(_ words: String) throws -> Deadline {
        let parts = words.split(separator: " ", maxSplits: 4).map(String.init)
        let given = (0..<5).map { $0 < parts.count && parts[$0] != "-" ? parts[$0] : nil }
        return Deadline(
            text: "срок", kind: try #require(Deadline.Kind(rawValue: parts[0])),
            start: given[1].flatMap { Day(iso: $0) },
            end: given[2].flatMap { Day(iso: $0) }, edtf: given[3], recurrence: given[4])
    }

    private func plan(_ deadline: Deadline?, mark: Mark? = nil, struck: Bool = false) -> Plan {
        var activity = Activity(
            id: "1.1", title: "Педсовет", deadline: deadline, mark: mark, source: SourceRow(table: 1, row: 2))
        activity.struck = struck
        return Plan(sections: [Section(title: "Раздел", activities: [activity])])
    }

    private func described(_ agenda: Agenda) -> String {
        func words(_ entry: Agenda.Entry) -> String {
            "\(entry.isDue ? "до " : "")\(entry.day.iso.dropFirst(5))"
                + (entry.end.map { $0 == entry.day ? "" : "–\($0.iso.dropFirst(5))" } ?? "…")
        }
        var groups = agenda.overdue.map { "late \(words($0))" }
        groups += agenda.weeks.map { week in
            "\(week.start.iso.dropFirst(5)): \(week.entries.map(words).joined(separator: ", "))"
        }
        groups += agenda.running.map { "on \(words($0))" }
        if agenda.undated > 0 { groups.append("undated \(agenda.undated)") }
        return groups.joined(separator: "; ")
    }

    /// As of Tuesday, 8 October 2024; asked for are that week and the next.
    @Test(arguments: [
        ("day 2024-10-08 2024-10-08", "10-07: 10-08"), ("day 2024-10-07 2024-10-07", "late до 10-07"),
        ("day 2024-10-21 2024-10-21", ""), ("days 2024-10-01 2024-10-09", "10-07: 10-07–10-09"),
        ("days 2024-10-11 2024-10-16", "10-07: 10-11–10-16"),
        ("days 2024-10-01 2024-10-16 {2024-10-01,2024-10-09,2024-10-16}", "10-07: 10-09; 10-14: 10-16"),
        ("month 2024-10-01 2024-10-31", "on 10-01–10-31"), ("month 2024-09-01 2024-09-30", "late до 09-30"),
        ("month 2024-11-01 2024-11-30", ""),
        ("months 2024-09-01 2024-11-30 {2024-09,2024-11}", ""), ("period 2024-09-01 2024-10-15", "10-14: до 10-15"),
        ("period 2024-10-10 2024-12-31", "10-07: 10-10–12-31"), ("before - 2024-10-20", "10-14: до 10-20"),
        ("before - 2024-11-20", ""), ("before - 2024-10-01", "late до 10-01"), ("after 2024-10-09 -", "10-07: 10-09…"),
        ("after 2024-09-09 -", "on 09-09…"), ("after 2024-11-09 -", ""),
        ("ongoing 2024-09-01 2025-05-31", "on 09-01–05-31"),
        ("recurring 2024-09-01 2025-05-31 - FREQ=WEEKLY;BYDAY=TU", "10-07: 10-08; 10-14: 10-15"),
        ("recurring 2024-09-01 2024-10-10 - FREQ=DAILY;INTERVAL=2", "10-07: 10-07, 10-09"),
        ("recurring 2024-09-01 2025-05-31 - FREQ=MONTHLY", "on 09-01–05-31"),
        ("recurring 2024-09-01 2025-05-31 - FREQ=NEVER", "on 09-01–05-31"),
        ("event - -", "undated 1"), ("days 2024-10-16 2024-10-08", "undated 1"),
    ])
    func aDeadlineStands(words: String, expected: String) throws {
        let today = try #require(Day(iso: "2024-10-08"))
        let agenda = Agenda(
            of: [plan(try deadline(words))], from: try #require(Day(iso: "2024-10-07")), to: Day(iso: "2024-10-20"),
            asOf: today)
        #expect(described(agenda) == expected)
    }

    @Test(arguments: Mark.Status.allCases) func whatIsDoneOrCancelledIsLeftOut(status: Mark.Status) throws {
        let day = try #require(Day(iso: "2024-10-08"))
        let deadline = try deadline("day 2024-10-01 2024-10-01")
        let agenda = Agenda(of: [plan(deadline, mark: Mark(text: "отметка", status: status))], from: day, asOf: day)
        #expect(agenda.overdue.isEmpty == [.done, .cancelled].contains(status))
        #expect(Agenda(of: [plan(deadline, struck: true)], from: day, asOf: day).overdue.isEmpty)
    }

    @Test func severalPlansAreOneAgendaInTheOrderOfTheDays() throws {
        let day = try #require(Day(iso: "2024-10-01"))
        let plans = try [
            "day 2024-10-03 2024-10-03", "day 2024-10-02 2024-10-02", "day 2024-10-03 2024-10-03", "unknown",
        ]
        .map { plan(try deadline($0)) }
        let agenda = Agenda(of: plans + [plan(nil)], from: day, asOf: day)
        #expect(agenda.weeks.flatMap(\.entries).map(\.plan) == [1, 0, 2])
        #expect(agenda.undated == 2 && agenda.last == Day(iso: "2024-10-03"))
        #expect(agenda.weeks.map(\.start) == [Day(iso: "2024-09-30")])
    }

    @Test func aPlanForTenThousandYearsEndsAfterTen() throws {
        let day = try #require(Day(iso: "2024-10-01"))
        let daily = try deadline("recurring 0001-01-01 9999-12-31 - FREQ=DAILY")
        let agenda = Agenda(of: [plan(daily)], from: day, asOf: day)
        #expect(agenda.weeks.reduce(0) { $0 + $1.entries.count } == Agenda.mostDays + 1)
        let last = try #require(Day(iso: "9999-12-31"))
        #expect(Agenda(of: [plan(daily)], from: last, asOf: last).weeks.flatMap(\.entries).map(\.day) == [last])
    }

    @Test func thePartOfAPersonKeepsIdsAndSections() throws {
        var plan = plan(nil)
        plan.sections[0].activities[0].responsible = [
            Responsible(text: "Ясень А.Б.", kind: .person, surname: "Ясень", initials: "А.Б."),
            Responsible(text: "Клён В.Г.", kind: .person, surname: "Клён", initials: "В.Г."),
        ]
        var other = plan.sections[0].activities[0]
        other.id = "1.2"
        other.responsible.removeFirst()
        plan.sections[0].activities.append(other)
        #expect(plan.only(inChargeOf: "Ясень").activities.map(\.id) == ["1.1"])
        #expect(plan.only(inChargeOf: "клен").activities.map(\.id) == ["1.1", "1.2"])
        #expect(plan.only(inChargeOf: "Дуб").sections.map(\.title) == ["Раздел"])
    }
}
