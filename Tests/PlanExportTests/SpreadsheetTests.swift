import Diagnostics
@testable import PlanExport
import PlanModel
import TestSupport
import Testing

/// A plan as a workbook.
struct SpreadsheetTests {
    private func file(_ plan: Plan, _ language: Language = .ru) throws -> WorkbookFile {
        try WorkbookFile(SpreadsheetExporter(language: language).export(plan).bytes)
    }

    private func activity(
        _ id: String, _ title: String, _ deadline: Deadline? = nil, _ responsible: [Responsible] = []
    ) -> Activity {
        Activity(
            id: id, number: id, title: title, deadline: deadline, responsible: responsible,
            source: SourceRow(table: 1, row: 2))
    }

    private func plan(_ activities: [Activity]) -> Plan {
        Plan(
            title: "План работы",
            columns: [
                Column(role: .number, heading: "№ п/п"), Column(role: .activity, heading: "Дела"),
                Column(role: .deadline, heading: "Когда"),
            ], sections: [Section(title: "Раздел", activities: activities)])
    }

    private let october = Deadline(
        text: "Октябрь 2024", kind: .month, start: Day(iso: "2024-10-01"), end: Day(iso: "2024-10-31"),
        edtf: "2024-10")

    // MARK: The plan

    @Test func theOfficialPlanIsThereWhole() throws {
        let plan = try officialPlan()
        let file = try file(plan)
        #expect(file.sheets.map(\.name) == ["План", "Ответственный × месяц", "Что понято", "Сведения"])
        let rows = file.sheets[0].rows.filter { !$0.isEmpty }
        #expect(rows[0] == [plan.title])
        #expect(rows[1] == plan.columns.map(\.heading) + ["Начало", "Окончание", "Статус"])
        // Both sheets have each activity; people see the document's words.
        for activity in plan.activities {
            #expect(rows.contains { $0.prefix(3) == [activity.number, activity.title, activity.deadline?.text ?? ""] })
        }
        #expect(rows.contains([plan.sections[1].title ?? ""]))
        let understood = file.sheets[2].rows
        #expect(understood.dropFirst().map { $0[0] } == plan.activities.map(\.id))
        #expect(understood[2].contains("2024-08") && understood[2].contains("месяц"))
        #expect(understood[2].contains("Мельникова О.М., Директор Жлобинского районного центра творчества (человек)"))
        let facts = file.sheets[3].rows
        #expect(facts.contains(["Учебный год", "2024/2025"]) && facts.contains(["Мероприятий", "30"]))
    }

    @Test(arguments: UInt64(1)...40)
    func everyWordOfAnyPlanIsInItsWorkbook(seed: UInt64) throws {
        let plan = RandomPlans.plan(seed: seed)
        let file = try file(plan)
        #expect(file.sheets.allSatisfy { sheet in sheet.heights.allSatisfy { (15...409).contains($0) } })
        let texts = Set(file.sheets.flatMap { $0.cells.values.map(\.words) })
        func isThere(_ words: String) -> Bool { words.isEmpty || texts.contains { $0.contains(words) } }
        for activity in plan.activities {
            for member in ActivityMember.all {
                for words in member.words(of: activity) {
                    #expect(isThere(words), "\(member.name): \(words.debugDescription)")
                }
            }
            #expect(isThere(activity.deadline?.edtf ?? "") && isThere(activity.deadline?.recurrence ?? ""))
        }
        for words in [plan.title, plan.project, plan.organization, plan.schoolYear].compactMap(\.self)
            + plan.approvals.map(\.text) + plan.preamble + plan.signatories.map(\.text)
            + plan.sections.compactMap(\.title)
        {
            #expect(isThere(words), "\(words.debugDescription)")
        }
        #expect(file.sheets[0].cells.values.allSatisfy { $0.isText || $0.isDay })
    }

    @Test func datesAreDatesAndTextIsText() throws {
        var first = activity("1.1", "=СУММ(A1)", october)
        first.mark = Mark(text: "Выполнено 15.10.2024", status: .done, date: Day(iso: "2024-10-15"))
        var old = activity("1.2", "Когда-то", october)
        old.deadline?.start = Day(iso: "1899-12-31")
        var struck = activity("1.3", "-", nil)
        struck.struck = true
        let sheet = try file(plan([first, old, struck])).sheets[0]
        #expect(sheet[2] == ["№ п/п", "Дела", "Когда", "Отметка о выполнении", "Начало", "Окончание", "Статус"])
        #expect(
            sheet[4]
                == ["1.1", "=СУММ(A1)", "Октябрь 2024", "Выполнено 15.10.2024", "45566", "45596", "выполнено"])
        for (address, isText, isQuoted) in [
            ("A4", true, true), ("B4", true, true), ("C4", true, true), ("E4", false, false), ("F4", false, false),
            // Before 1900 there are no dates in a workbook.
            ("E5", true, true), ("B5", true, false), ("B6", true, true),
        ] {
            let cell = try #require(sheet.cells[address])
            #expect(cell.isText == isText && cell.isQuoted == isQuoted, "\(address)")
            #expect(cell.isDay == !isText)
        }
        #expect(sheet.cells["E5"]?.words == "1899-12-31")
        #expect(sheet[6].last == "отменено")
    }

    @Test func rowsOfSectionsAreMergedAndSignaturesStandBelow() throws {
        var plan = plan([activity("1.1", "Совет", october)])
        plan.sections.append(Section(title: "Пустой", level: 2))
        plan.signatories = [Signatory(text: "Директор А.Б.Ясень")]
        let sheet = try file(plan).sheets[0]
        #expect(sheet.merges == ["A1:F1", "A3:F3", "A5:F5", "A7:F7"])
        #expect(
            sheet[3] == ["Раздел"] && sheet[5] == ["Пустой"] && sheet[6] == [] && sheet[7] == ["Директор А.Б.Ясень"])
        let xml = try file(plan).parts["xl/worksheets/sheet1.xml"] ?? ""
        #expect(xml.contains("<autoFilter ref=\"A2:F5\"/>"))
    }

    /// The day on which a workbook is written is no part of it: what is late its reader's program finds out.
    @Test func whatIsLateIsARuleOfTheSheet() throws {
        let plan = plan([activity("1.1", "Совет", october)])
        let xml = try file(plan).parts["xl/worksheets/sheet1.xml"] ?? ""
        #expect(
            xml.contains(
                "AND(ISNUMBER($E3),$E3&lt;TODAY(),$F3&lt;&gt;&quot;выполнено&quot;,$F3&lt;&gt;&quot;отменено&quot;)"))
        #expect(SpreadsheetExporter().export(plan) == SpreadsheetExporter().export(plan))
    }

    @Test func aMatrixIsAListOfItsActivities() throws {
        var one = activity("1.1", "Линейка", october)
        one.source.column = 2
        var plan = plan([one])
        plan.columns = ["Сентябрь", "Октябрь", "Ноябрь"].map { Column(role: .activity, heading: $0) }
        let sheet = try file(plan).sheets[0]
        #expect(sheet[2].prefix(2) == ["Мероприятие", "Срок"] && sheet[4].prefix(2) == ["Линейка", "Октябрь 2024"])
    }

    @Test func aPlanWithoutRowsIsAWorkbook() throws {
        let file = try file(Plan())
        #expect(file.sheets.map(\.name) == ["План", "Что понято", "Сведения"])
        #expect(file.sheets[0].rows == [["Мероприятие", "Начало", "Окончание", "Статус"]])
    }

    @Test(arguments: Language.allCases)
    func theFixedWordsAreThoseOfTheLanguage(language: Language) throws {
        let file = try file(
            plan([activity("1.1", "Совет", october, [Responsible(text: "Методист", kind: .post)])]), language)
        let expected: [Language: [String]] = [
            .ru: ["План", "Начало", "Ответственный × месяц", "Октябрь 2024", "месяц"],
            .be: ["План", "Пачатак", "Адказны × месяц", "Кастрычнік 2024", "месяц"],
            .en: ["Plan", "Start", "Who × month", "October 2024", "month"],
        ]
        let found = [
            file.sheets[0].name, file.sheets[0][2][4], file.sheets[1].name, file.sheets[1][3][1],
            file.sheets[2].rows[1].first { $0 == "месяц" || $0 == "month" } ?? "",
        ]
        #expect(found == expected[language])
        // A sheet's name has a limit of its own.
        #expect(file.sheets.allSatisfy { $0.name.count <= 31 && !$0.name.contains(/[\[\]:*?\/\\]/) })
    }

    @Test func textThatIsTooLongForACellIsNotCut() throws {
        let long = String(repeating: "слово ", count: 6_000)
        let exported = SpreadsheetExporter().export(plan([activity("1.1", long, october)]))
        let file = try WorkbookFile(exported.bytes)
        #expect(file.sheets[0].rows.compactMap { $0.count > 1 ? $0[1] : nil }.joined().contains(long))
        #expect(exported.diagnostics.map(\.id) == [.sheetCellContinued, .sheetCellContinued])
        #expect(exported.diagnostics.first?.arguments == ["sheet": "План", "cell": "B4"])
    }

    // MARK: Who is busy when

    @Test func everyoneIsCountedInTheirMonths() throws {
        let (ash, maple) = (
            Responsible(
                text: "Методист Ясень А.Б.", kind: .person, post: "Методист", surname: "Ясень", initials: "А.Б."),
            Responsible(text: "творческая группа", kind: .group)
        )
        var again = ash
        again.text = "Ясень А. Б."
        again.post = nil
        let quarterly = Deadline(
            text: "раз в квартал", kind: .recurring, start: Day(iso: "2024-09-01"), end: Day(iso: "2024-12-31"),
            recurrence: "FREQ=MONTHLY;INTERVAL=3")
        var cancelled = activity("1.4", "Отменённое", october, [ash])
        cancelled.mark = Mark(text: "отменено", status: .cancelled)
        let file = try file(
            plan([
                // Two spellings in one row are one.
                activity("1.1", "Совет", october, [ash, again]), activity("1.2", "Отчёт", quarterly, [again, maple]),
                activity("1.3", "По событию", Deadline(text: "накануне", kind: .event), [ash]), cancelled,
            ]))
        let sheet = file.sheets[1]
        #expect(
            sheet[3] == [
                "Ответственный", "Должность", "Сентябрь 2024", "Октябрь 2024", "Ноябрь 2024", "Декабрь 2024",
                "Без даты",
                "Всего", "Коды мероприятий",
            ])
        #expect(sheet[4] == ["Ясень А.Б.", "Методист", "1", "1", "", "1", "1", "3", "1.1, 1.2, 1.3"])
        #expect(sheet[5] == ["творческая группа", "", "1", "", "", "1", "", "1", "1.2"])
        #expect(sheet.cells["C4"]?.isText == false)
    }

    @Test func monthsWithoutAColumnAreCountedTogether() throws {
        let person = Responsible(text: "Методист", kind: .post)
        let far = Deadline(text: "", kind: .period, start: Day(iso: "2000-01-01"), end: Day(iso: "9999-12-31"))
        let sheet = try file(plan([activity("1.1", "Век", far, [person])])).sheets[1]
        #expect(sheet[3].count == 1 + 60 + 4 && sheet[3][61] == "Другие месяцы" && sheet[4][61] == "60")
    }

    // MARK: Marks

    @Test(arguments: Language.allCases)
    func aTableOfMarksIsFilledInWhereItMayBe(language: Language) throws {
        var plan = plan([activity("1.10", "Совет", october), activity("1.2", "Отчёт", october)])
        plan.sections[0].activities[0].mark = Mark(
            text: "Выполнено 15.10.2024", status: .done, date: Day(iso: "2024-10-15"))
        let written = try MarksTable(for: plan, language: language).workbook(language: language)
        #expect(written.diagnostics.isEmpty)
        let file = try WorkbookFile(written.bytes)
        let headings = MarksTable(for: plan).csv(headings: CSVHeadings(language), isForExcel: false).text.prefix {
            $0 != "\r\n"
        }
        #expect(file.sheets[0][1] == headings.split(separator: ",").map(String.init))
        let done = MarkStatusWords.word(.done, in: language)
        #expect(file.sheets[0][2].prefix(6) == ["1.10", "1.10", "Совет", "Октябрь 2024", done, "45580"])
        let cells = file.sheets[0].cells
        #expect(["A2", "C2", "D2"].allSatisfy { cells[$0]?.isLocked == true && cells[$0]?.isText == true })
        #expect(["E2", "F2"].allSatisfy { cells[$0]?.isLocked == false } && cells["F2"]?.isDay == true)
        // The list of statuses: what the table is read by when it comes back.
        #expect(file.sheets[1].state == "veryHidden")
        #expect(file.sheets[1].rows.compactMap { MarkStatusWords.status($0[0]) } == Mark.Status.allCases)
        let xml = file.parts["xl/worksheets/sheet1.xml"] ?? ""
        #expect(xml.contains("sqref=\"E2:E3\"><formula1>'\(file.sheets[1].name)'!$A$1:$A$6</formula1>"))
        #expect(xml.contains("type=\"date\"") && xml.contains("sqref=\"F2:F3\"") && xml.contains("<sheetProtection "))
    }

    @Test func aDateThatNoProgramKnowsStaysAsItWasWritten() throws {
        let entries = ["15 октября 2024 г.", "осенью", "1800-01-01"].map {
            MarkEntry(id: "1.1", status: "да", date: $0)
        }
        let sheet = try WorkbookFile(MarksTable(entries: entries).workbook(language: .ru).bytes).sheets[0]
        #expect((2...4).map { sheet[$0][5] } == ["45580", "осенью", "1800-01-01"])
    }
}
