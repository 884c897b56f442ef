import Foundation
import PlanKit
import TestSupport
import Testing

/// Next year's plan from this year's.
struct NextYearPlanTests {
    private static func plan(_ sketch: String) throws -> Plan {
        let document = TableSketch.document(sketch)
        return try #require(PlanRecognizer().recognize(document).plan)
    }

    private static func official() throws -> Plan {
        try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
    }

    /// Every text of a plan, with what it is.
    private static func texts(of plan: Plan) -> [(what: String, text: String)] {
        var texts = [("title", plan.title), ("organization", plan.organization ?? "")]
        texts += plan.approvals.map { ("approval", $0.text) } + plan.preamble.map { ("preamble", $0) }
        texts += plan.columns.map { ("heading", $0.heading) } + plan.signatories.map { ("signature", $0.text) }
        for section in plan.sections {
            texts.append(("section", section.title ?? ""))
            for activity in section.activities {
                texts += [
                    ("number", activity.number), ("title", activity.title), ("deadline", activity.deadline?.text ?? ""),
                    ("participants", activity.participants ?? ""), ("place", activity.place ?? ""),
                    ("time", activity.time ?? ""), ("note", activity.note ?? ""),
                ]
                texts +=
                    activity.responsible.map { ("responsible", $0.text) } + activity.results.map { ("result", $0.text) }
                texts += activity.other.sorted { $0.key < $1.key }.map { ("other", $0.value) }
            }
        }
        return texts
    }

    @Test func eachDeadlineOfTheOfficialPlanIsMovedOrListed() throws {
        let old = try Self.official()
        let next = try NextYearPlan(of: old)
        #expect(next.plan.schoolYear == "2025/2026")
        #expect(next.plan.title == old.title.replacing("2024/2025", with: "2025/2026"))
        #expect(next.blanks.isEmpty)
        let pairs = zip(old.activities, next.plan.activities)
        for (before, after) in pairs {
            let listed = next.changes.filter { $0.activity?.id == before.id && $0.part == .deadline }
            #expect(before.deadline == nil || listed.count == 1)
            #expect(listed.first?.becomes == after.deadline?.text)
            #expect(after.deadline?.kind == before.deadline?.kind)
        }
        #expect(next.plan.activity(named: "1.22")?.deadline?.text == "С 17 по 22 марта 2026")
        #expect(next.plan.activity(named: "1.15")?.deadline?.text == "В течение 2025/2026учебного года")
        #expect(next.plan.activity(named: "2.4")?.deadline?.start?.weekday == 2)
    }

    private static let sketches = ((try? FileManager.default.contentsOfDirectory(atPath: Fixtures.path("plans"))) ?? [])
        .filter { $0.hasSuffix(".txt") }.sorted()

    /// In every plan of the fixtures, each text is as it was or its change is listed.
    @Test(arguments: sketches)
    func everyOtherWordStays(name: String) throws {
        guard let sketch = try Fixtures.text("plans/\(name)").split(separator: "\n-----\n", maxSplits: 1).first,
            let old = PlanRecognizer().recognize(TableSketch.document(String(sketch))).plan, YearStep(of: old) != nil
        else { return }
        let next = try NextYearPlan(of: old)
        var changes = next.changes.map { ($0.was, $0.becomes) }
        var (before, after) = (Self.texts(of: old), Self.texts(of: next.plan))
        if before.count != after.count {
            // Columns of what came of the plan lose their words, each of which is listed.
            let gone = next.changes.filter { $0.becomes.isEmpty && $0.part != .mark }
            #expect(before.count - after.count >= gone.count)
            before.removeAll { $0.what == "other" }
            after.removeAll { $0.what == "other" }
        }
        for (first, second) in zip(before, after) where first.text != second.text {
            let index = changes.firstIndex { $0.0 == first.text && $0.1 == second.text }
            #expect(index != nil, "\(first) → \(second)")
            if let index { changes.remove(at: index) }
        }
        #expect(next.plan.activities.allSatisfy { $0.mark == nil && !$0.struck })
        #expect(next.plan.approvals.allSatisfy { $0.date == nil })
        #expect(next.plan.activities.map(\.id) == old.activities.map(\.id))
    }

    @Test func marksStampsAndStruckRowsAreOfTheirYear() throws {
        let old = try Self.plan(
            """
            УТВЕРЖДАЮ
            Директор ГУО «Средняя школа № 7»
            ______ А.Б.Лисицына
            «29» августа 2024 г.

            РАССМОТРЕНО
            Протокол педсовета ГУО «Средняя школа № 7» от 30.08.2024 № 1

            План работы на 2024/2025 учебный год

            | № | Мероприятия | Срок | Ответственный | Отметка о выполнении | Фактическая дата |
            | 1 | Педсовет | 15.10.2024 | Директор | Выполнено 15.10.2024 | 16.10.2024 |
            | 2 | Праздник 9 Мая, митинг у памятника | 9 мая | Директор | | |
            | 3 | Акция «Цветы» ко Дню матери | 14 октября | Директор | | |
            | 4 | Отчёт за 2023/2024 учебный год | 31.06.2024 | Директор | | |
            """)
        let next = try NextYearPlan(of: old)
        let rows = next.plan.activities
        #expect(rows.map { $0.deadline?.text } == ["14.10.2025", "9 мая", "14 октября", "________"])
        #expect(rows.allSatisfy { $0.mark == nil && $0.other["Фактическая дата"] == nil })
        #expect(next.changes.filter { $0.reasons == [.mark] }.map(\.was) == ["Выполнено 15.10.2024", "16.10.2024"])
        #expect(next.plan.approvals.map(\.text).joined(separator: " | ").contains("«___» ____________ 20___ г."))
        #expect(next.plan.approvals.map(\.text).joined().contains("«Средняя школа № 7» от ________ № ____"))
        #expect(next.blankNames(in: .ru).contains("Срок № 4"))
        #expect(next.changes.contains { $0.reasons == [.other] && $0.was == "Отчёт за 2023/2024 учебный год" })
        #expect(next.changes.filter { $0.reasons == [.feast] }.count == 2)
        let list = next.list(in: .ru)
        #expect(list.sections.first?.title == "Впишите или проверьте")
        #expect(list.activities.count == next.changes.count)
    }

    /// The days under the months of a grid are moved in their cells as in the deadline.
    @Test func theCellsOfAGridAreMovedWithTheDeadline() throws {
        let next = try NextYearPlan(
            of: Self.plan(
                """
                График на 2024/2025 учебный год

                | Мероприятие | Сентябрь 2024 | Октябрь 2024 | Ноябрь 2024 | Ответственный |
                | Педсовет | 5 | | 14 | Иванов И.И. |
                | Совещание | 3, 17 | 8 | | Петров П.П. |
                | Собрание | 12 | вторая среда | | Петров П.П. |
                | Ремонт | | 5–7 | 31 | Петров П.П. |
                """))
        let rows = next.plan.activities
        #expect(next.plan.columns.map(\.heading).contains("Сентябрь 2025"))
        #expect(rows[0].other.filter { !$0.value.isEmpty } == ["Сентябрь 2025": "4", "Ноябрь 2025": "13"])
        #expect(rows[0].deadline?.text == "Сентябрь 2025 4; Ноябрь 2025 13")
        #expect(rows[0].deadline?.start == Day(year: 2025, month: 9, day: 4))
        #expect(rows[0].deadline?.end == Day(year: 2025, month: 11, day: 13))
        #expect(rows[1].other["Сентябрь 2025"] == "2, 16" && rows[1].other["Октябрь 2025"] == "7")
        #expect(rows[2].other["Октябрь 2025"] == "вторая среда")
        #expect(rows[2].deadline?.end == Day(year: 2025, month: 10, day: 8))
        #expect(next.blanks.allSatisfy { $0.activity?.title == "Ремонт" } && !next.blanks.isEmpty)
    }

    @Test func aBelarusianPlanOfAWeek() throws {
        let next = try NextYearPlan(of: Self.plan(PlanSketches.belarusianWeek))
        #expect(next.plan.title.contains("з 16 лютага па 20 лютага 2026 года"))
        #expect(next.plan.calendarYear == 2026)
        #expect(next.plan.activities.map { $0.deadline?.text } == ["16.02", "17.02", "на працягу тыдня", "20.02"])
        #expect(next.plan.activities[0].deadline?.start == Day(year: 2026, month: 2, day: 16))
        #expect(next.list(in: .be).title == "Што зменена ў плане на 2026 год")
    }

    @Test func thePlanOfNoOneYearIsRefused() throws {
        let old = try Self.plan(
            """
            Программа на 2022–2027 годы

            | № | Мероприятия | Срок | Ответственный |
            | 1 | Педсовет | 2024 год | Директор |
            """)
        let error = #expect(throws: PlanKitError.self) { try NextYearPlan(of: old) }
        #expect(error?.diagnostic.id == .nextYearUnknown)
        // Where the profile names the year, the plan goes on; a span that lasts stays.
        var named = old
        named.schoolYear = "2024/2025"
        #expect(try NextYearPlan(of: named).plan.activities[0].deadline?.text == "2025 год")
    }

    /// The document, read again, is the plan that was made.
    @Test(arguments: [ReportFormat.docx, .odt])
    func theDocumentReadsAsThePlanThatWasMade(format: ReportFormat) throws {
        let next = try NextYearPlan(of: Self.official())
        let day = try #require(Day(year: 2025, month: 6, day: 1))
        let writer = ReportWriter(context: ReportContext(language: .ru, profile: nil, asOf: day))
        let bytes = try #require(try writer.report(.plan, of: next.plan, format: format).bytes)
        let again = try PlanReader().read(bytes, name: "next.\(format.rawValue)").plan
        #expect(again.schoolYear == "2025/2026")
        #expect(again.activities.map(\.deadline) == next.plan.activities.map(\.deadline))
        #expect(again.activities.map(\.title) == next.plan.activities.map(\.title))
        let list = try writer.report(.nextYearChanges, of: next.list(in: .ru), format: format)
        #expect(list.bytes != nil && list.blanks.isEmpty)
    }

    /// A day that a heading of its column calls the last, one that two cells give together, one inside the activity's words,
    /// and a column of dates without a role.
    @Test func daysOutsideADeadlinesCell() throws {
        let rows = try NextYearPlan(
            of: Self.plan(
                """
                План на 2025/2026 учебный год

                | № | Мероприятия | Начало | Окончание | Контрольная точка |
                | 1 | Ремонт | 05.09 | 12.09 | 15.12.2025 |
                | 2 | Отчёт | | 10 октября | 20 г. |
                | 3 | Итоги | | декабрь 2025 | |
                """)
        ).plan.activities
        #expect(rows.map { $0.deadline?.text } == ["04.09 – 11.09", "9 октября", "декабрь 2026"])
        #expect(rows[1].deadline?.kind == .before && rows[1].deadline?.end == Day(year: 2026, month: 10, day: 9))
        #expect(rows[2].deadline?.kind == .before && rows[2].deadline?.end == Day(year: 2026, month: 12, day: 31))
        #expect(rows.prefix(2).map { $0.other["Контрольная точка"] } == ["14.12.2026", "20 г."])

        let text = try Fixtures.text("plans/belarusian-arts-school-matrix.txt")
        let sketch = try #require(text.split(separator: "\n-----\n", maxSplits: 1).first.map(String.init))
        let matrix = try NextYearPlan(of: Self.plan(sketch)).plan.activities.map(\.title)
        #expect(matrix.contains("Дзень адкрытых дзвярэй, 5 верасня"))
        #expect(matrix.contains("Бацькоўскі сход (11.09)"))
    }

    @Test(arguments: [
        ("План на зимние каникулы (25.12.2025 – 10.01.2026)", "План на зимние каникулы (24.12.2026 – 09.01.2027)"),
        ("План подготовки к осенне-зимнему периоду 2025/2026", "План подготовки к осенне-зимнему периоду 2026/2027"),
    ])
    func aPlanOverNewYearIsOfASeason(title: String, next: String) throws {
        let old = try Self.plan(
            """
            \(title)

            | № | Мероприятия | Срок | Ответственный |
            | 1 | Вечер | октябрь 2025 | Директор |
            """)
        let plan = try NextYearPlan(of: old).plan
        #expect(plan.title == next && plan.schoolYear == nil)
        #expect(plan.activities[0].deadline?.text == "октябрь 2026")
    }

    /// «1», «2, 3» under the heading «Неделя» are weeks of any year.
    @Test func theNumberOfAWeekStays() throws {
        let text = try Fixtures.text("plans/weeks-under-months.txt")
        let sketch = try #require(text.split(separator: "\n-----\n", maxSplits: 1).first.map(String.init))
        let next = try NextYearPlan(of: Self.plan(sketch)).plan
        #expect(next.activities.prefix(4).map { $0.deadline?.text } == ["1", "2, 3", "1–2", "4 неделя"])
    }

    /// The first week of a month begins with it: no two weeks get the same days.
    @Test func weeksOfAMonthStayApart() throws {
        let text = try Fixtures.text("plans/belarusian-district-december-weeks.txt")
        let sketch = try #require(text.split(separator: "\n-----\n", maxSplits: 1).first.map(String.init))
        let next = try NextYearPlan(of: Self.plan(sketch)).plan
        #expect(next.sections.compactMap(\.title).prefix(2) == ["1 тыдзень (1–5 снежня)", "2 тыдзень (7–12 снежня)"])
        #expect(
            next.activities.map { $0.deadline?.text ?? "" }.prefix(3) == [
                "1 снежня, 10.00", "серада, 15.00", "да 4 снежня",
            ])
    }
}
