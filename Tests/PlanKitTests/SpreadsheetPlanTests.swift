import Diagnostics
import PlanKit
import PlanModel
import TestSupport
import Testing

/// Plans and marks that live in spreadsheets: the files of `Fixtures/spreadsheets`, written by openpyxl 3.1 and saved again
/// by LibreOffice 7.4.
struct SpreadsheetPlanTests {
    private func read(_ name: String) throws -> PlanReading {
        try PlanReader().read(try Fixtures.bytes("spreadsheets/\(name)"), name: name)
    }

    /// A plan without what says where its rows stood.
    private func placeless(_ plan: Plan) -> Plan {
        var plan = plan
        for section in plan.sections.indices {
            for index in plan.sections[section].activities.indices {
                plan.sections[section].activities[index].source = SourceRow(table: 1, row: 1)
            }
        }
        return plan
    }

    private func official() throws -> Plan {
        try PlanReader().read(try Fixtures.bytes("official/plan-2024-2025.docx"), name: "plan.docx").plan
    }

    @Test(arguments: [
        "plan-2024-2025.xlsx", "plan-2024-2025-libreoffice.xlsx", "plan-2024-2025.ods", "plan-2024-2025.fods",
    ])
    func theOfficialPlanIsTheSameInASpreadsheet(file: String) throws {
        let reading = try read(file)
        #expect(placeless(reading.plan) == placeless(try official()))
        #expect(reading.diagnostics == [])
        // The rows are those that the sheet shows: a title of four lines and a blank row stand above the header.
        #expect(reading.plan.activities.map(\.source.row) == Array(7...32) + Array(34...37))
    }

    @Test(arguments: ["workbook-of-plan-libreoffice.xlsx", "workbook-of-plan-libreoffice.ods"])
    func aWorkbookOfAPlanGivesThePlanThoughOthersSavedIt(file: String) throws {
        let reading = try read(file)
        #expect(placeless(reading.plan) == placeless(try official()))
        // One note for all of them, with their words: somebody may have written there.
        #expect(reading.diagnostics.map(\.id) == [.sheetComputed])
        let note = try #require(reading.diagnostics.first)
        #expect(
            note.arguments["places"] == "«План»: «Начало», «Окончание», «Статус»; «Ответственный × месяц»; «Что понято»"
        )
        #expect(note.sentence(in: .ru).contains("«Что понято»"))
        let words = try #require(note.arguments["words"])
        for word in ["Начало", "30.09.2024", "Сколько мероприятий", "EDTF"] {
            #expect(words.contains(word), "\(word)")
        }
    }

    @Test(arguments: Language.allCases)
    func aWorkbookOfAPlanGivesThePlan(language: Language) throws {
        var plan = try official()
        plan.organization = "Центр творчества"
        let written = SpreadsheetExporter(language: language).export(plan).bytes
        let reading = try PlanReader().read(written, name: "план.xlsx")
        var back = placeless(reading.plan)
        // The words of the institution come back; where they stood is not told by them.
        back.organization = plan.organization
        back.preamble = plan.preamble
        #expect(back == placeless(plan))
    }

    @Test func columnsOfThatNameInSomebodyElsesPlanAreTheirOwn() throws {
        let rows = [
            ["№", "Мероприятие", "Начало", "Окончание", "Статус"],
            ["1", "Поход", "01.10.2024", "05.10.2024", "выполнено"],
            ["2", "Слёт", "01.11.2024", "", ""],
        ]
        let cells = rows.map { row in
            "<row>\(row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined())</row>"
        }
        let reading = try PlanReader().read(try XlsxBuilder(cells.joined()).bytes(), name: "план.xlsx")
        #expect(!reading.diagnostics.map(\.id).contains(.sheetComputed))
        let columns = reading.plan.columns.map(\.heading)
        #expect(columns.contains { $0.contains("Начало") } && columns.contains { $0.contains("Окончание") })
        #expect(reading.plan.activities.first?.mark?.status == .done)
    }

    @Test func marksMadeInTheWorkbookOfAPlanStay() throws {
        var plan = try official()
        plan.sections[0].activities[0].mark = Mark(text: "Выполнено", status: .done)
        let written = SpreadsheetExporter(language: .ru).export(plan).bytes
        let reading = try PlanReader().read(written, name: "план.xlsx")
        #expect(reading.plan.activities[0].mark?.status == .done)
        #expect(reading.plan.activities.dropFirst().allSatisfy { $0.mark == nil })
    }

    @Test(arguments: ["school-plan.xlsx", "school-plan-libreoffice.xlsx", "school-plan.ods"])
    func aPlanOfASchoolIsReadAsItIsShown(file: String) throws {
        let reading = try read(file)
        let plan = reading.plan
        #expect(plan.title == "План воспитательной работы на 2024/2025 учебный год")
        #expect(plan.approvals.map(\.kind) == [.agreed, .approved])
        #expect(plan.approvals.map(\.surname) == ["Рябина", "Ясень"])
        #expect(plan.signatories.map(\.surname) == ["Клён"])
        #expect(plan.sections.map(\.title) == ["I. Учебная работа", "II. Воспитательная работа"])
        let rows = plan.activities
        #expect(
            rows.map(\.deadline?.text) == [
                "29.08.2024", "1 октября 2024", "Ноябрь 2024", "13.12.2024", "1 сентября", "мар.25",
            ])
        #expect(
            rows.map(\.deadline?.edtf) == [
                "2024-08-29", "2024-10-01", "2024-11", "2024-12-13", "2024-09-01", "2025-03",
            ])
        #expect(rows.map(\.time) == ["10:00", nil, nil, "14:30", nil, nil])
        #expect(rows[2].responsible == rows[1].responsible)
        #expect(rows[2].inherited == ["responsible"])
        #expect(rows[3].title == "Поход в музей\nи экскурсия")
        #expect(rows[4].note == "50%")
        #expect(rows.map(\.struck) == [false, false, false, false, false, true])
        #expect(rows.map(\.source.row) == [10, 11, 12, 14, 15, 16])
        #expect(
            Set(reading.diagnostics.map(\.id)) == [.sheetRowsHidden, .commentLeftOut, .sheetHidden, .rowStruck])
        #expect(reading.diagnostics.allSatisfy { $0.place.sheet != nil })
    }

    @Test(
        .enabled(if: LibreOffice().find() != nil, "LibreOffice is not installed: XLS is not tested"),
        arguments: ["plan-2024-2025", "school-plan"])
    func anXLSIsReadThroughLibreOffice(name: String) throws {
        let reading = try read("\(name).xls")
        #expect(reading.inspection.kind.name == "xls")
        #expect(reading.diagnostics.map(\.id).contains(.convertedThroughLibreOffice))
        let twin = try read("\(name).xlsx")
        #expect(reading.plan == twin.plan)
        #expect(reading.inspection.losses.map(\.id) == twin.inspection.losses.map(\.id))
    }

    @Test func findingsNameTheRowOfTheSheet() throws {
        let checked = try read("school-plan.xlsx").checked(by: PlanChecker(options: .standard))
        let places = checked.findings.map(\.place).filter { $0.row != nil }
        #expect(!places.isEmpty)
        #expect(places.allSatisfy { $0.sheet == "План 2024-2025" && (9...18).contains($0.row ?? 0) })
    }

    @Test func sheetsOfMonthsAreSectionsOfOnePlan() throws {
        let plan = try read("months-on-sheets.xlsx").plan
        #expect(plan.title == "План работы школы на 2024/2025 учебный год")
        #expect(plan.sections.map(\.title) == ["Сентябрь", "Октябрь"])
        #expect(plan.activities.map(\.deadline?.edtf) == ["2024-09-02", "2024-09-13", "2024-10-05"])
        #expect(plan.activities.map(\.source.table) == [1, 1, 2])
    }

    @Test(arguments: ["plan-2024-2025.xlsx", "school-plan.xlsx", "school-plan.ods", "months-on-sheets.xlsx"])
    func noWordOfASpreadsheetIsLost(file: String) throws {
        #expect(try read(file).diagnostics.filter { $0.id == .textNotPlaced } == [])
    }

    // MARK: Marks

    @Test(arguments: ["marks-filled.xlsx", "marks-filled-libreoffice.xlsx", "marks-filled.ods"])
    func marksComeBackAsProgramsSaveThem(file: String) throws {
        let table = try MarksFile.read(try Fixtures.bytes("spreadsheets/\(file)"), name: file)
        #expect(table.diagnostics == [])
        let merged = MarksFile.merge(table, into: try official(), language: .ru)
        #expect(merged.diagnostics == [])
        #expect(merged.unmatched == [])
        let marks = merged.plan.activities.compactMap { activity in activity.mark.map { (activity.id, $0) } }
        #expect(marks.map(\.0) == ["1.1", "1.2", "1.10", "1.11"])
        #expect(
            marks.map(\.1.text) == [
                "Выполнено 29.08.2024; протокол № 1", "Выполнено частично; ждём ответа", "Перенесено на 15.10.2024",
                "Не выполнено 01.11.2024",
            ])
        #expect(marks.map(\.1.status) == [.done, .partly, .postponed, .notDone])
        #expect(table.entries.first?.place == Place(file: file, sheet: "Отметки", row: 2))
    }

    @Test(arguments: Language.allCases)
    func marksThatNobodyTouchedComeBackAsTheyWere(language: Language) throws {
        var plan = try official()
        plan.sections[0].activities[3].mark = Mark(
            text: "Выполнено 01.10.2024", status: .done, date: Day(year: 2024, month: 10, day: 1))
        let table = MarksTable(for: plan, language: language)
        let written = try MarksFile.written(table, as: .workbook, language: language)
        let back = try MarksFile.read(written.bytes, name: "отметки.xlsx")
        let blank = { (entry: MarkEntry) in
            var copy = entry
            copy.place = .unknown
            copy.date = copy.date.isEmpty ? "" : "2024-10-01"
            return copy
        }
        #expect(back.entries.map(blank) == table.entries.map(blank))
        #expect(MarksFile.merge(back, into: plan, language: language).plan == plan)
    }

    @Test func theWorkbookOfAPlanMayBringMarks() throws {
        var plan = try official()
        plan.sections[0].activities[1].mark = Mark(text: "Не выполнено", status: .notDone)
        let table = try MarksFile.read(SpreadsheetExporter(language: .ru).export(plan).bytes, name: "план.xlsx")
        let merged = MarksFile.merge(table, into: try official(), language: .ru)
        #expect(merged.plan.activities.map(\.mark?.status).firstIndex(of: .notDone) == 1)
    }

    @Test func aWorkbookWithoutMarksIsRefusedByName() throws {
        let bytes = try Fixtures.bytes("spreadsheets/school-plan.xlsx")
        #expect(MarksFile.isWorkbook(bytes))
        do throws(PlanKitError) {
            _ = try MarksFile.read(bytes, name: "план.xlsx")
            Issue.record("a plan passes for marks")
        } catch {
            #expect(error.diagnostic.id == .marksTableUnknown)
            #expect(error.diagnostic.arguments["headings"]?.hasPrefix("«№», «Мероприятие»") == true)
        }
    }

    @Test func aTableOfMarksIsNoPlan() throws {
        let reading = try read("marks-filled.xlsx")
        let document = try #require(reading.inspection.document)
        #expect(MarksFile.isTable(ofMarks: document))
        #expect(!MarksFile.isTable(ofMarks: try #require(try read("school-plan.xlsx").inspection.document)))
    }
}
