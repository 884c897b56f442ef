import Diagnostics
import PlanExport
import PlanModel
import TestSupport
import Testing

struct MarksTests {
    private static func plan(_ titles: [String]) -> Plan {
        Plan(
            schoolYear: "2024/2025",
            sections: [
                Section(
                    activities: titles.enumerated().map {
                        Activity(
                            id: "1.\($0 + 1)", number: String($0 + 1), title: $1,
                            deadline: Deadline(text: "май \(2025 + $0)", kind: .month),
                            source: SourceRow(table: 1, row: $0 + 2))
                    })
            ])
    }

    private let plan = Self.plan(["Заседание педсовета", "Неделя толерантности", "Семинар «Инклюзия в школе»"])

    private func merged(_ entries: MarkEntry..., language: Language = .ru) -> MergedMarks {
        MarksTable(entries: entries).merged(into: plan, language: language)
    }

    // MARK: The table

    @Test func theTableOfTheOfficialPlanMatchesTheGolden() throws {
        try Golden.expect(MarksTable(for: officialPlan()).csv().bytes, equals: "plan-2024-2025-marks.csv")
    }

    @Test(arguments: CSVHeadings.allCases, [false, true])
    func aFilledTableReadsBack(headings: CSVHeadings, isForExcel: Bool) throws {
        var table = MarksTable(for: try officialPlan())
        table.entries[0].status = "выполнено"
        table.entries[0].note = "=перенос\nна «май»; \"да\""
        let read = try MarksTable(csv: table.csv(headings: headings, isForExcel: isForExcel).bytes)
        for (entry, other) in zip(read.entries, table.entries) {
            var entry = entry
            entry.place = .unknown
            #expect(entry == other)
        }
        #expect(read.entries.map(\.place.row) == Array(2...31))
    }

    @Test func anUnfilledTableChangesNothing() throws {
        var plan = try officialPlan()
        plan.sections[0].activities[3].mark = Mark(
            text: "Проведено 01.09.2024, протокол № 1", status: .done, date: Day(year: 2024, month: 9, day: 1))
        plan.sections[0].activities[4].mark = Mark(text: "см. приложение")
        plan.sections[0].activities[5].mark = Mark(text: "выполнено", status: .done)
        let bytes = MarksTable(for: plan).csv().bytes
        let merged = try MarksTable(csv: bytes).merged(into: plan)
        #expect(merged.plan == plan)
        #expect(merged.diagnostics == [])
        #expect(merged.entries.keys.sorted() == ["1.4", "1.5", "1.6"])
    }

    @Test func aTableWithoutAStatusIsRefused() {
        let error = #expect(throws: ImportError.self) { try MarksTable(csv: Array("Код;Мероприятие\n1.1;а\n".utf8)) }
        #expect(error?.diagnostic.id == .marksTableUnknown)
    }

    @Test(arguments: [("янв.17", "1.17"), ("01.янв", "1.1"), ("1.5", "1.5"), ("", "")])
    func idsThatASpreadsheetTookForDatesAreRestored(found: String, id: String) throws {
        let table = try MarksTable(csv: Array("Статус;Код;Мероприятие\nда;\(found);а\n".utf8))
        #expect(table.entries.map(\.id) == [id])
    }

    // MARK: Words

    @Test(arguments: [
        ("выполнено", Mark.Status.done), ("Выполнено.", .done), ("ПРОВЕДЕНО", .done), ("+", .done), ("✓", .done),
        ("Выканана", .done), ("зроблена", .done), ("так", .done), ("Done", .done), ("да", .done),
        ("частично", .partly), ("Выполнено частично", .partly), ("часткова", .partly), ("partly done", .partly),
        ("не в полном объёме", .partly), ("не выполнено", .notDone), ("Не  проведён", .notDone), ("нет", .notDone),
        ("не выканана", .notDone), ("notDone", .notDone), ("перенесено", .postponed), ("перанесена", .postponed),
        ("Отложено", .postponed), ("отменено", .cancelled), ("Адменена", .cancelled), ("canceled", .cancelled),
    ]) func aStatusIsUnderstoodInEveryLanguage(words: String, status: Mark.Status) {
        let merged = merged(MarkEntry(id: "1.1", status: words))
        #expect(merged.plan.activities[0].mark?.status == status)
        #expect(merged.diagnostics == [])
    }

    @Test func everyStatusWordThatIsWrittenIsUnderstood() {
        for language in Language.allCases {
            for status in Mark.Status.allCases {
                var marked = plan
                marked.sections[0].activities[0].mark = Mark(text: "", status: status)
                let table = MarksTable(for: marked, language: language)
                #expect(table.merged(into: plan).plan.activities[0].mark?.status == status)
            }
        }
    }

    @Test(arguments: ["почти готово", "скоро", "выполнено наполовину", "+-", "да нет"])
    func anUnknownStatusIsReportedAndItsWordsStay(words: String) {
        let merged = merged(MarkEntry(id: "1.1", status: words, place: Place(row: 2)))
        #expect(merged.plan.activities[0].mark == Mark(text: words))
        #expect(merged.diagnostics.map(\.id) == [.marksStatusUnknown])
        #expect(merged.diagnostics.map(\.place.row) == [2])
    }

    @Test func theMarksWordsAreMadeFromTheCells() {
        let entry = MarkEntry(
            id: "1.1", status: "да", date: "15.10.2024", result: "12 участников", evidence: "протокол\n№ 3", note: "-")
        let day = Day(year: 2024, month: 10, day: 15)
        #expect(
            merged(entry).plan.activities[0].mark
                == Mark(text: "Выполнено 15.10.2024; 12 участников; протокол № 3", status: .done, date: day))
        #expect(merged(entry, language: .be).plan.activities[0].mark?.text.hasPrefix("Выканана 15.10.2024;") == true)
        #expect(merged(entry).entries["1.1"]?.evidence == "протокол\n№ 3")
    }

    @Test func thePostponedActivitysNewDateIsNoDayOfExecution() {
        let mark = merged(MarkEntry(id: "1.1", status: "перенесено", date: "2025-05-15")).plan.activities[0].mark
        #expect(mark == Mark(text: "Перенесено на 15.05.2025", status: .postponed))
    }

    @Test(arguments: [
        ("2024-10-05", "2024-10-05"), ("5.10.24", "2024-10-05"), ("05.10.2024 0:00", "2024-10-05"),
        ("05.10", "2024-10-05"), ("05.окт", "2024-10-05"), ("03.02", "2025-02-03"),
        (" 05.10.2024 г. ", "2024-10-05"), ("05.10.2024г.", "2024-10-05"), ("5 октября 2024 года", "2024-10-05"),
        ("«5» мая 2025 г.", "2025-05-05"), ("5 кастрычніка 2024 г.", "2024-10-05"), ("5\u{A0}марта 2025", "2025-03-05"),
    ]) func aDateIsReadAsPeopleAndSpreadsheetsWriteIt(cell: String, iso: String) {
        let merged = merged(MarkEntry(id: "1.1", status: "да", date: cell))
        #expect(merged.plan.activities[0].mark?.date?.iso == iso)
        #expect(merged.diagnostics == [])
    }

    @Test(arguments: ["осенью", "31.02.2025", "10/05/2024", "31 июня 2025 г.", "октябрь 2024 г.", "5 октября"])
    func anUnknownDateIsReportedAndStaysInTheWords(cell: String) {
        let merged = merged(MarkEntry(id: "1.1", status: "да", date: cell))
        #expect(merged.plan.activities[0].mark == Mark(text: "Выполнено \(cell)", status: .done))
        #expect(merged.diagnostics.map(\.id) == [.marksDateUnknown])
    }

    @Test func aRowWithoutAStatusDoesNotCountAsDone() {
        let merged = merged(MarkEntry(id: "1.1", date: "01.09.2024", note: "справка"))
        #expect(merged.plan.activities[0].mark == Mark(text: "01.09.2024; справка"))
        #expect(merged.diagnostics.map(\.id) == [.marksStatusMissing])
    }

    @Test func dashesFillNothing() {
        let merged = merged(MarkEntry(id: "1.1", status: "-", date: "—", note: " – "))
        #expect(merged.plan == plan)
        #expect(merged.diagnostics == [])
    }

    // MARK: A plan that has changed

    @Test func aRowFollowsItsWordsToTheirNewPlace() {
        let merged = merged(MarkEntry(id: "1.1", activity: "НЕДЕЛЯ  толерантности.", status: "да"))
        #expect(merged.plan.activities.map { $0.mark?.status } == [nil, .done, nil])
        #expect(merged.diagnostics.map(\.id) == [.marksActivityMoved])
        #expect(merged.diagnostics[0].arguments["id"] == "1.2")
    }

    @Test func aRowStaysWithAnActivityThatWasReworded() {
        let merged = merged(MarkEntry(id: "1.3", activity: "Семинар «Инклюзия в нашей школе»", status: "да"))
        #expect(merged.plan.activities.map { $0.mark?.status } == [nil, nil, .done])
        #expect(merged.diagnostics.map(\.id) == [.marksActivityReworded])
    }

    @Test func aRowThatFitsNothingIsReported() {
        let entry = MarkEntry(id: "1.2", activity: "Конкурс рисунков", status: "да", place: Place(row: 7))
        let merged = merged(entry)
        #expect(merged.plan == plan)
        #expect(merged.unmatched == [entry])
        #expect(merged.diagnostics.map(\.id) == [.marksActivityNotFound])
        #expect(merged.diagnostics.map(\.place.row) == [7])
        #expect(self.merged(MarkEntry(id: "9.9", activity: "Конкурс рисунков")).diagnostics == [])
    }

    @Test func aChangedRowDoesNotTakeAnActivityThatAnotherFitsExactly() {
        let merged = merged(
            MarkEntry(id: "1.9", activity: "Неделя толерантности и дружбы", status: "нет"),
            MarkEntry(id: "1.8", activity: "Неделя толерантности", status: "да"))
        #expect(merged.plan.activities[1].mark?.status == .done)
        #expect(merged.unmatched.map(\.id) == ["1.9"])
    }

    @Test func ofSeveralActivitiesWithTheSameWordsNumberOrDeadlineDecides() {
        let plan = Self.plan(["Заседание", "Заседание", "Беседа"])
        func merge(_ entry: MarkEntry) -> MergedMarks { MarksTable(entries: [entry]).merged(into: plan) }
        let byID = merge(MarkEntry(id: "1.2", activity: "Заседание", status: "да"))
        #expect(byID.plan.activities.map { $0.mark?.status } == [nil, .done, nil])
        let byNumber = merge(MarkEntry(id: "3.2", number: "1", activity: "Заседание", status: "да"))
        #expect(byNumber.plan.activities.map { $0.mark?.status } == [.done, nil, nil])
        let byDeadline = merge(MarkEntry(id: "3.2", activity: "Заседание", deadline: "май 2026", status: "да"))
        #expect(byDeadline.plan.activities.map { $0.mark?.status } == [nil, .done, nil])
        let byNothing = merge(MarkEntry(id: "3.2", activity: "Заседание", status: "да"))
        #expect(byNothing.plan == plan)
        #expect(byNothing.diagnostics.map(\.id) == [.marksActivityAmbiguous])
    }

    @Test func aSecondRowOfAnActivityIsReported() {
        let merged = merged(MarkEntry(id: "1.1", status: "да"), MarkEntry(id: "1.1", status: "нет"))
        #expect(merged.plan.activities[0].mark?.status == .done)
        #expect(merged.diagnostics.map(\.id) == [.marksRowTwice])
    }
}
