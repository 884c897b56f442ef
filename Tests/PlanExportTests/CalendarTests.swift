import Diagnostics
@testable import PlanExport
import PlanModel
import TestSupport
import Testing

/// A plan as a calendar.
struct CalendarTests {
    private func deadline(
        _ kind: Deadline.Kind, _ start: String?, _ end: String?, edtf: String? = nil, _ rule: String? = nil
    ) -> Deadline {
        Deadline(
            text: "срок", kind: kind, start: start.flatMap { Day(iso: $0) }, end: end.flatMap { Day(iso: $0) },
            edtf: edtf, recurrence: rule)
    }

    private func plan(_ activities: [Activity]) -> Plan {
        Plan(title: "План", schoolYear: "2024/2025", sections: [Section(title: "Раздел", activities: activities)])
    }

    private func activity(_ deadline: Deadline?, id: String = "1.1", time: String? = nil) -> Activity {
        Activity(
            id: id, title: "Педсовет", deadline: deadline, time: time, source: SourceRow(table: 1, row: 2))
    }

    private func entries(_ deadline: Deadline?, time: String? = nil) throws -> [CalendarFile.Component] {
        try CalendarFile(CalendarExporter().export(plan([activity(deadline, time: time)])).bytes).entries
    }

    /// What a component says of dates.
    private func dates(_ component: CalendarFile.Component) -> String {
        let names = ["DTSTART", "DTEND", "DUE", "RRULE"]
        let lines = component.lines.filter { line in names.contains { line.name.hasPrefix($0) } }
        return ([component.name] + lines.map { "\($0.name.replacing(";VALUE=DATE", with: "")) \($0.value)" })
            .joined(separator: ", ")
    }

    @Test(arguments: [
        // A day, a range: exclusive ends, over months and years too.
        ("day 2024-08-31 2024-08-31", "VEVENT, DTSTART 20240831, DTEND 20240901"),
        ("days 2024-12-30 2024-12-31", "VEVENT, DTSTART 20241230, DTEND 20250101"),
        (
            "days 2025-03-18 2025-04-02 {2025-03-18,2025-03-25..2025-03-26,2025-04-02}",
            "VEVENT, DTSTART 20250318, DTEND 20250319; VEVENT, DTSTART 20250325, DTEND 20250327; "
                + "VEVENT, DTSTART 20250402, DTEND 20250403"
        ),
        ("day 9999-12-31 9999-12-31", "VEVENT, DTSTART 99991231"),
        // A list that its own dates belie is one span.
        ("days 2025-03-18 2025-04-02 {2025-03-18,2025-05-01}", "VEVENT, DTSTART 20250318, DTEND 20250403"),
        ("days 2025-03-18 2025-04-02 {2025-03-18,2025-02-30}", "VEVENT, DTSTART 20250318, DTEND 20250403"),
        // Months, periods, «до», «после».
        ("month 2024-09-01 2024-09-30 2024-09", "VTODO, DTSTART 20240901, DUE 20240930"),
        (
            "months 2024-09-01 2024-11-30 {2024-09,2024-11}",
            "VTODO, DTSTART 20240901, DUE 20240930; VTODO, DTSTART 20241101, DUE 20241130"
        ),
        ("months 2024-10-01 2024-12-31 2024-10/2024-12", "VTODO, DTSTART 20241001, DUE 20241231"),
        ("period 2024-09-01 2025-05-31", "VTODO, DTSTART 20240901, DUE 20250531"),
        ("ongoing 2024-09-01 2025-05-31", "VTODO, DTSTART 20240901, DUE 20250531"),
        ("before - 2024-09-15", "VTODO, DUE 20240915"), ("after 2024-09-16 -", "VTODO, DTSTART 20240916"),
        // DUE must be later than DTSTART.
        ("period 2024-09-15 2024-09-15", "VTODO, DUE 20240915"),
        // Rules: the first day is one of them, the last is the plan's.
        (
            "recurring 2024-09-01 2025-05-31 - FREQ=WEEKLY;BYDAY=TU,TH",
            "VEVENT, DTSTART 20240903, DTEND 20240904, RRULE FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20250531"
        ),
        (
            "recurring 2024-09-01 2025-05-31 - FREQ=MONTHLY;BYDAY=-1FR",
            "VEVENT, DTSTART 20240927, DTEND 20240928, RRULE FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20250531"
        ),
        (
            "recurring 2024-09-01 2025-05-31 - FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=25",
            "VEVENT, DTSTART 20240925, DTEND 20240926, RRULE FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=25;UNTIL=20250531"
        ),
        // The week of Sunday, 1 September, is the first of the two; its Friday is over.
        (
            "recurring 2024-09-01 2025-05-31 - FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
            "VEVENT, DTSTART 20240913, DTEND 20240914, RRULE FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20250531"
        ),
        (
            "recurring 2024-09-01 2025-05-31 - FREQ=DAILY",
            "VEVENT, DTSTART 20240901, DTEND 20240902, RRULE FREQ=DAILY;UNTIL=20250531"
        ),
        // Where no day is named, none is made up: a to-do.
        (
            "recurring 2024-09-01 2025-05-31 - FREQ=MONTHLY",
            "VTODO, DTSTART 20240901, RRULE FREQ=MONTHLY;UNTIL=20250531"
        ),
        (
            "recurring 2024-09-01 2025-05-31 - FREQ=YEARLY;BYMONTH=5",
            "VTODO, DTSTART 20250501, RRULE FREQ=YEARLY;BYMONTH=5;UNTIL=20250531"
        ),
        (
            "recurring 2024-08-30 2025-05-31 - FREQ=MONTHLY",
            "VTODO, DTSTART 20240831, RRULE FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20250531"
        ),
        ("recurring 2024-09-01 2025-05-31", "VTODO, DTSTART 20240901, DUE 20250531"),
        // A rule that is not understood, or has no day in the time: once, within all of it.
        ("recurring 2024-09-01 2025-05-31 - FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO", "VTODO, DTSTART 20240901, DUE 20250531"),
        ("recurring 2024-09-01 2025-05-31 - FREQ=DAILY\r\nX:1", "VTODO, DTSTART 20240901, DUE 20250531"),
        ("recurring 2024-09-02 2024-09-05 - FREQ=WEEKLY;BYDAY=SU", "VTODO, DTSTART 20240902, DUE 20240905"),
        (
            "recurring 0001-01-01 9999-12-31 - FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
            "VTODO, DTSTART 00010101, DUE 99991231"
        ),
        // No dates, or dates that cannot be.
        ("event - -", ""), ("recurring - - - FREQ=DAILY", ""), ("days 2024-09-15 2024-09-01", ""), ("unknown - -", ""),
    ])
    func aDeadlineBecomes(words: String, expected: String) throws {
        let parts = words.split(separator: " ", maxSplits: 4).map(String.init)
        let given = (0..<5).map { $0 < parts.count && parts[$0] != "-" ? parts[$0] : nil }
        let kind = try #require(Deadline.Kind(rawValue: parts[0]))
        let found = try entries(deadline(kind, given[1], given[2], edtf: given[3], given[4]))
        #expect(found.map(dates).joined(separator: "; ") == expected)
        #expect(Set(found.compactMap { $0["UID"] }).count == found.count)
    }

    @Test(
        arguments: [
            ("11.00", "110000", nil), ("в 14:45", "144500", nil), ("15-00", "150000", nil),
            ("10 ч. 30 мин.", "103000", nil),
            ("10.00–13.00", "100000", "130000"), ("с 10.00 до 13.00", "100000", "130000"),
            ("с 11 до 13 часов", "110000", "130000"), ("10-00 – 13-30", "100000", "133000"),
            ("а 15-й гадзіне", nil, nil), ("10.00, 14.00", nil, nil), ("до 12.00", nil, nil), ("22.00–6.00", nil, nil),
            ("после уроков", nil, nil), ("10–12", nil, nil), ("25.00", nil, nil), ("11", nil, nil), ("", nil, nil),
            ("14-15", nil, nil), ("11.00 и позже", nil, nil), ("11.00 ч.", "110000", nil),
        ] as [(String, String?, String?)])
    func aTimeOfTheDayIsThatOfTheWall(words: String, start: String?, end: String?) throws {
        let entry = try #require(try entries(deadline(.day, "2024-09-15", "2024-09-15"), time: words).first)
        guard let start else {
            #expect(dates(entry) == "VEVENT, DTSTART 20240915, DTEND 20240916")
            return
        }
        #expect(entry["DTSTART"] == "20240915T\(start)" && entry["DTEND"] == end.map { "20240915T\($0)" })
        let weekly = deadline(.recurring, "2024-09-01", "2025-05-31", "FREQ=WEEKLY;BYDAY=TU")
        let rule = try #require(try entries(weekly, time: words).first?["RRULE"])
        #expect(rule == "FREQ=WEEKLY;BYDAY=TU;UNTIL=20250531T235959")
    }

    @Test(
        arguments: [
            (Mark.Status.done, "COMPLETED", nil), (.partly, "IN-PROCESS", nil), (.inProgress, "IN-PROCESS", nil),
            (.notDone, "NEEDS-ACTION", nil), (.postponed, "NEEDS-ACTION", nil), (.cancelled, "CANCELLED", "CANCELLED"),
        ] as [(Mark.Status, String, String?)])
    func aMarkIsTheStatus(status: Mark.Status, todo: String, event: String?) throws {
        for (kind, expected) in [(Deadline.Kind.before, todo as String?), (.day, event)] {
            var row = activity(deadline(kind, kind == .day ? "2024-09-15" : nil, "2024-09-15"))
            row.mark = Mark(text: "отметка", status: status, date: Day(iso: "2024-09-10"))
            let alarm = CalendarAlarm("7d")
            let entry = try #require(
                try CalendarFile(CalendarExporter(alarm: alarm).export(plan([row])).bytes).entries.first)
            #expect(entry["STATUS"] == expected)
            #expect(entry["COMPLETED"] == (expected == "COMPLETED" ? "20240910T120000Z" : nil))
            #expect(entry.alarms.isEmpty == [.done, .cancelled].contains(status))
        }
    }

    @Test func aRowThatIsStruckIsCancelled() throws {
        var row = activity(deadline(.day, "2024-09-15", "2024-09-15"))
        row.struck = true
        #expect(try CalendarFile(CalendarExporter().export(plan([row])).bytes).entries.first?["STATUS"] == "CANCELLED")
    }

    @Test(
        arguments: [
            ("7d", "-P7D"), ("2w", "-P2W"), ("12h", "-PT12H"), ("30m", "-PT30M"), ("0d", "-P0D"), ("3д", "-P3D"),
            ("7", nil), ("d", nil), ("-7d", nil), ("7 d", nil), ("10000d", nil), ("", nil), ("7y", nil), ("+7d", nil),
        ] as [(String, String?)])
    func anAlarmIsSoLongBefore(words: String, trigger: String?) throws {
        let alarm = CalendarAlarm(words)
        #expect(alarm?.trigger == trigger)
        guard let alarm else { return }
        let rows = [
            activity(deadline(.day, "2024-09-15", "2024-09-15")),
            activity(deadline(.before, nil, "2024-09-15"), id: "1.2"),
            activity(deadline(.after, "2024-09-15", nil), id: "1.3"),
        ]
        let entries = try CalendarFile(CalendarExporter(alarm: alarm).export(plan(rows)).bytes).entries
        #expect(entries.map { $0.alarms[0]["TRIGGER"] } == [trigger, nil, trigger])
        #expect(entries[1].alarms[0]["TRIGGER;RELATED=END"] == trigger)
        #expect(entries.allSatisfy { $0.alarms[0].text("DESCRIPTION") == "Педсовет" })
    }

    @Test func wordsOfAnyMakeComeAlong() throws {
        let words =
            "Семинар; «а, б» \\ n\r\nвторая строка\u{2028}третья\u{85}\u{1}👩‍🏫" + String(repeating: "ў", count: 90)
        var row = activity(deadline(.day, "2024-09-15", "2024-09-15"))
        row.title = words
        row.place = "Зал, 1; этаж"
        row.responsible = [Responsible(text: "Ясень А.Б.", kind: .person)]
        row.other = ["Где": "МО"]
        let file = try CalendarFile(CalendarExporter().export(plan([row])).bytes)
        let entry = try #require(file.entries.first)
        #expect(entry.text("LOCATION") == "Зал, 1; этаж" && entry.text("CATEGORIES") == "Раздел")
        let end = "👩‍🏫" + String(repeating: "ў", count: 90)
        #expect(entry.text("SUMMARY")?.hasPrefix("Семинар; «а, б» \\ n вторая строка третья") == true)
        let description = try #require(entry.text("DESCRIPTION"))
        #expect(description.contains("Семинар; «а, б» \\ n\nвторая строка\nтретья\n \(end)"))
        #expect(description.contains("Ответственные: Ясень А.Б.") && description.contains("Где: МО"))
        #expect(file.head.text("NAME") == "План" && file.head["METHOD"] == nil)
    }

    @Test func nestedSectionsAreAllCategories() throws {
        let day = deadline(.day, "2024-09-15", "2024-09-15")
        let plan = Plan(sections: [
            Section(title: "Работа, учёба", level: 1), Section(title: "МО", level: 2, activities: [activity(day)]),
            Section(title: "Кластер", level: 1, activities: [activity(day, id: "3.1")]),
        ])
        let entries = try CalendarFile(CalendarExporter().export(plan).bytes).entries
        #expect(entries.map { $0["CATEGORIES"] } == ["Работа\\, учёба,МО", "Кластер"])
    }

    @Test func anEntryKeepsItsNameWhateverBecomesOfItsWords() throws {
        let plan = try officialPlan()
        var other = plan
        other.title = plan.title.uppercased().replacing("«", with: "\"").replacing(" ", with: "  ")
        for index in other.sections[0].activities.indices {
            other.sections[0].activities[index].title += " (новое)"
            other.sections[0].activities[index].deadline?.text += " г."
        }
        func names(_ plan: Plan) throws -> [String?] {
            try CalendarFile(CalendarExporter().export(plan).bytes).entries.map { $0["UID"] }
        }
        #expect(try names(plan) == names(other))
        other.schoolYear = "2025/2026"
        #expect(try Set(names(plan)).isDisjoint(with: names(other)))
    }

    @Test func everyActivityOfTheOfficialPlanComesAlong() throws {
        let plan = try officialPlan()
        let exported = CalendarExporter().export(plan)
        #expect(exported.diagnostics.isEmpty)
        #expect(exported.bytes == CalendarExporter().export(plan).bytes)
        let file = try CalendarFile(exported.bytes)
        for activity in plan.activities {
            let entry = try #require(file.entries.first { $0["UID"]?.hasSuffix("-\(activity.id)") == true })
            #expect(entry.text("SUMMARY") == activity.title.replacing("\n", with: " "))
            for words in activity.responsible.map(\.text) + activity.results.map(\.text) {
                #expect(entry.text("DESCRIPTION")?.contains(words) == true)
            }
            #expect(entry["DTSTAMP"]?.hasSuffix("T000000Z") == true)
        }
        #expect(file.entries.count == 30)
    }

    @Test(arguments: UInt64(1)...40) func ofAnyPlanEachActivityIsThereOrNamed(seed: UInt64) throws {
        let plan = RandomPlans.plan(seed: seed)
        let exported = CalendarExporter(alarm: CalendarAlarm("1d")).export(plan)
        let names = try CalendarFile(exported.bytes).entries.compactMap { $0["UID"] }
        let left = exported.diagnostics.filter { $0.id == .calendarActivityLeftOut }.count
        let activities = plan.activities
        let there = activities.filter { activity in names.contains { $0.hasSuffix("-\(activity.id)") } }
        #expect(there.count + left == activities.count)
        #expect(Set(names).count == names.count)
    }

    @Test func whatHasNoDatesIsNamedWithItsPlaceAndWords() {
        let exported = CalendarExporter().export(
            plan([activity(deadline(.event, nil, nil)), activity(nil, id: "1.2")]))
        #expect(exported.diagnostics.map(\.id) == [.calendarActivityLeftOut, .calendarActivityLeftOut])
        #expect(exported.diagnostics[0].place == Place(table: 1, row: 2))
        #expect(exported.diagnostics[0].sentence(in: .ru).contains("«Педсовет»"))
        #expect(exported.diagnostics[0].sentence(in: .ru).contains("(«срок»)"))
        #expect(!exported.diagnostics[1].sentence(in: .ru).contains("("))
    }
}
