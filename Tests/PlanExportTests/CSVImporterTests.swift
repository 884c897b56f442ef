import Diagnostics
import PlanExport
import PlanModel
import TestSupport
import Testing

struct CSVImporterTests {
    /// A plan as CSV can carry it: no title, and every row where the CSV file has it.
    private func carried(_ plan: Plan) -> [Section] {
        var sections = plan.sections
        var row = 1
        for section in sections.indices {
            if sections[section].activities.isEmpty { row += 1 }
            for activity in sections[section].activities.indices {
                row += 1
                sections[section].activities[activity].source = SourceRow(table: 1, row: row)
            }
        }
        return sections
    }

    @Test(arguments: [
        CSVExporter(), CSVExporter(headings: .english), CSVExporter(headings: .belarusian, isForExcel: true),
    ]) func theOfficialPlanReadsBack(exporter: CSVExporter) throws {
        let plan = try officialPlan()
        let read = try CSVImporter(reading: RememberedCells(plan)).read(exporter.export(plan).bytes)
        #expect(read.diagnostics == [])
        #expect(read.plan.sections == carried(plan))
    }

    @Test(arguments: UInt64(1)...60) func anyPlanReadsBack(seed: UInt64) throws {
        let cells = RememberedCells(RandomPlans.plan(seed: seed))
        let plan = cells.settled(RandomPlans.plan(seed: seed))
        for exporter in [CSVExporter(), CSVExporter(headings: .english, isForExcel: true)] {
            let read = try CSVImporter(reading: cells).read(exporter.export(plan).bytes)
            #expect(read.diagnostics == [])
            let expected = carried(plan)
            #expect(read.plan.sections.map(\.title) == expected.map(\.title))
            #expect(read.plan.sections.map(\.level) == expected.map(\.level))
            for (section, other) in zip(read.plan.sections, expected) {
                #expect(section.activities.map(\.id) == other.activities.map(\.id))
                for (activity, other) in zip(section.activities, other.activities) where activity != other {
                    #expect(activity == other)
                }
            }
        }
    }

    private func read(_ text: String) throws -> ImportedPlan {
        try CSVImporter(reading: MonthCells()).read(Array(text.utf8))
    }

    @Test func columnsMayStandInAnyOrderUnderHeadingsOfAnyLanguage() throws {
        let plan = try read("МЕРОПРИЯТИЕ;Responsible;раздзел; id ;Форма\nБеседа;Методист;Осень;1.1;кружок\n").plan
        #expect(plan.sections.map(\.title) == ["Осень"])
        let activity = try #require(plan.activities.first)
        #expect(activity.id == "1.1")
        #expect(activity.title == "Беседа")
        #expect(activity.responsible.map(\.text) == ["Методист"])
        #expect(activity.other == ["Форма": "кружок"])
        #expect(plan.columns.map(\.role) == [.activity, .responsible, .other])
    }

    @Test func aForeignTablesHeadingsAreReadByTheRulesGiven() throws {
        let plan = try read("№,Дела,Когда,Кто\n1,Беседа,октябрь 2024,\"Методист; группа\"\n").plan
        #expect(plan.columns.map(\.role) == [.number, .activity, .deadline, .responsible])
        #expect(plan.activities.map(\.id) == ["1.1"])
        #expect(plan.activities[0].responsible.map(\.text) == ["Методист", "группа"])
        #expect(plan.activities[0].deadline?.start == Day(year: 2024, month: 10, day: 1))
    }

    @Test func aTableWithoutActivitiesIsNoPlan() {
        let error = #expect(throws: ImportError.self) { try read("а,б\n1,2\n") }
        #expect(error?.diagnostic.id == .csvNotPlan)
        #expect(error?.diagnostic.arguments["headings"] == "«а», «б»")
    }

    @Test func sortedRowsFindTheirSectionsAgain() throws {
        let plan = try read("id,section,activity\n2.1,Б,в\n1.2,А,б\n2.2,Б,г\n1.1,А,а\n,А,новое\n").plan
        #expect(plan.sections.map(\.title) == ["Б", "А"])
        #expect(plan.sections.map { $0.activities.map(\.id) } == [["2.1", "2.2"], ["1.2", "1.1", "1.3"]])
    }

    @Test func sectionsOfOneNameStayApartByTheirIDs() throws {
        let plan = try read("id,section,activity\n1.1,Разное,а\n2.1,Разное,б\n").plan
        #expect(plan.sections.map(\.activities.count) == [1, 1])
    }

    @Test func rowsWithoutIDsNeverFallIntoASectionOfTheSameNameThatHasThem() throws {
        let first = try read(Fixtures.text("hostile/rows-without-ids.csv")).plan
        let second = try read(CSVExporter().export(first).text).plan
        #expect(first.sections.map(\.title) == [nil, "Осень", nil])
        #expect(second.sections.map { $0.activities.map(\.title) } == first.sections.map { $0.activities.map(\.title) })
        #expect(second.activities.map(\.id) == first.activities.map(\.id))
    }

    @Test func aZeroByteBehindALineBreakIsNoText() throws {
        let error = #expect(throws: ImportError.self) { try read(Fixtures.text("hostile/zero-byte.csv")) }
        #expect(error?.diagnostic.id == .csvNotText)
    }

    @Test func aRepeatedOrWrongIDIsGivenAnewAndReported() throws {
        let read = try read("Код,Раздел,Мероприятие\n1.1,А,а\n1.1,А,б\nпервое,А,в\n,А,г\n")
        #expect(read.plan.activities.map(\.id) == ["1.1", "1.2", "1.3", "1.4"])
        #expect(read.diagnostics.map(\.id) == [.csvIDReplaced, .csvIDReplaced])
        #expect(read.diagnostics.map(\.place.row) == [3, 4])
        #expect(read.diagnostics.map(\.place.heading) == ["Код", "Код"])
    }

    @Test(arguments: [
        ("01.янв", "1.1"), ("янв.17", "1.17"), ("02.апр", "2.4"), ("фев.31", "2.31"), ("12.мая", "12.5"),
        ("01.01.2026", "1.1"), ("02.04.26", "2.4"), ("1.1", "1.1"),
    ]) func anIDThatASpreadsheetTookForADateIsRestored(found: String, id: String) throws {
        let read = try read("Код;Раздел;№;Мероприятие\n\(found);А;\(found);а\n")
        #expect(read.plan.activities.map(\.id) == [id])
        if found.contains("я") || found.contains("е") {
            #expect(read.plan.activities.map(\.number) == [id])
            #expect(read.diagnostics.map(\.id) == [.csvCellRestored, .csvCellRestored])
        }
    }

    @Test func anIDThatASpreadsheetTookForANumberIsRestored() throws {
        let rows = (1...21).map { "1.\($0 == 10 ? "1" : $0 == 20 ? "2" : String($0)),А,дело\n" }
        let read = try read("id,section,activity\n" + rows.joined())
        #expect(read.plan.activities.map(\.id) == (1...21).map { "1.\($0)" })
        #expect(read.diagnostics.map(\.id) == [.csvCellRestored, .csvCellRestored])
    }

    @Test func aMonthThatASpreadsheetTookForADateIsRestored() throws {
        let read = try read("Код;Раздел;Мероприятие;Срок;Начало;Окончание\n1.1;;а;авг.24;01.08.2024;31.08.2024\n")
        #expect(read.plan.activities[0].deadline?.text == "август 2024")
        #expect(read.plan.activities[0].deadline?.end == Day(year: 2024, month: 8, day: 31))
        #expect(read.diagnostics.map(\.id) == [.csvCellRestored])
    }

    @Test(
        arguments: [
            ("сентябрь,2024-09-01,2024-09-30\nмай,2025-05-01,2025-05-31", "2024/2025", nil),
            ("сентябрь,2025-09-01,2025-09-30\nмай,2025-05-01,2025-05-31", nil, 2025),
            ("сентябрь 2024,2024-09-01,2024-09-30", nil, nil), ("сентябрь,,", nil, nil),
        ] as [(String, String?, Int?)])
    func theDatesTellTheYearsOfThePlan(rows: String, schoolYear: String?, calendarYear: Int?) throws {
        let lines = rows.split(separator: "\n").map { "1.1,А,дело,\($0)\n" }.joined()
        let read = try read("id,section,activity,deadline,start,end\n" + lines)
        #expect(read.plan.schoolYear == schoolYear)
        #expect(read.plan.calendarYear == calendarYear)
        #expect(read.diagnostics.allSatisfy { $0.id == .csvIDReplaced })
        for activity in read.plan.activities {
            #expect((activity.deadline?.start == nil) == (rows == "сентябрь,,"))
        }
    }

    @Test func wordsWinOverDatesThatContradictThem() throws {
        let read = try read("activity,deadline,start,end\nа,май 2025,2025-06-01,2025-06-30\n")
        #expect(read.plan.activities[0].deadline?.start == Day(year: 2025, month: 5, day: 1))
        #expect(read.diagnostics.map(\.id) == [.csvDatesDisagree])
        #expect(read.diagnostics[0].arguments["columns"] == "2025-06-01/2025-06-30")
    }

    @Test func datesStandInWhereTheWordsGiveNone() throws {
        let read = try read(
            "activity,deadline,start,end\nа,как решат,2025-06-01,15.06.2025\nб,,2025-06-05,2025-06-05\nв,,,нет\n")
        let deadlines = read.plan.activities.map(\.deadline)
        #expect(deadlines[0]?.edtf == "2025-06-01/2025-06-15")
        #expect(deadlines[0]?.kind == .unknown)
        #expect(deadlines[1]?.kind == .day)
        #expect(deadlines[2] == nil)
        #expect(read.diagnostics.map(\.id) == [.csvValueNotUnderstood])
    }

    @Test func anOtherColumnMayBeHeadedLikeAFixedOne() throws {
        var activity = Activity(id: "1.1", title: "Беседа", source: SourceRow(table: 1, row: 2))
        activity.other = ["Примечание": "а", "note": "б", "Начало": "в", "level": "г", "Код": "д"]
        let plan = Plan(sections: [Section(title: "А", activities: [activity])])
        for exporter in [CSVExporter(), CSVExporter(headings: .english)] {
            let read = try CSVImporter(reading: RememberedCells(plan)).read(exporter.export(plan).bytes)
            #expect(read.plan.sections == plan.sections)
        }
    }

    @Test func entriesThatHoldASemicolonReadBack() throws {
        for texts in [["а (б; в)"], ["а (б; в)", "г"], ["г", "д"], ["а"]] {
            var activity = Activity(id: "1.1", title: "Беседа", source: SourceRow(table: 1, row: 2))
            activity.responsible = texts.map { Responsible(text: $0, kind: .group) }
            let plan = Plan(sections: [Section(activities: [activity])])
            let read = try CSVImporter(reading: RememberedCells(plan)).read(CSVExporter().export(plan).bytes)
            #expect(read.plan.activities[0].responsible == activity.responsible)
        }
    }
}
