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

    @Test(arguments: [("янв.17", "1.17"), ("01.янв", "1.1"), ("1,7", "1.7"), ("1.5", "1.5"), ("", "")])
    func idsThatASpreadsheetTookForDatesAreRestored(found: String, id: String) throws {
        let table = try MarksTable(csv: Array("Статус;Код;Мероприятие\nда;\(found);а\n".utf8))
        #expect(table.entries.map(\.id) == [id])
    }

    @Test func whatTheStatusAndTheDaySayIsNoNote() {
        var marked = plan
        let day = Day(year: 2024, month: 10, day: 15)
        for (text, status, date, note) in [
            ("Выполнено 15.10.2024", Mark.Status.done, day, ""), ("Выполнено", .done, nil, ""),
            ("выполнено частично 15 октября 2024 г.", .partly, day, ""),
            ("Выполнено 15.10.2024, протокол № 3", .done, day, "Выполнено 15.10.2024, протокол № 3"),
            ("Не проведено: карантин", .notDone, nil, "Не проведено: карантин"),
        ] {
            marked.sections[0].activities[0].mark = Mark(text: text, status: status, date: date)
            #expect(MarksTable(for: marked).entries[0].note == note)
        }
    }

    @Test func headingsMayBeThoseThatPeopleWrite() throws {
        let bytes = Array("ID;№ п/п;Мероприятия;Сроки;Отметка о выполнении;Примечания\n1.1;1;а;май;да;нет\n".utf8)
        let table = try MarksTable(csv: bytes)
        let entry = MarkEntry(
            id: "1.1", number: "1", activity: "а", deadline: "май", status: "да", note: "нет", place: Place(row: 2))
        #expect(table.entries == [entry])
        #expect(table.diagnostics == [])
    }

    @Test func columnsOfOnesOwnAreSaidToBePassedOver() throws {
        let table = try MarksTable(csv: Array("Код;Статус;Проверил\n1.1;да;завуч\n".utf8))
        #expect(table.diagnostics.map(\.id) == [.marksColumnsUnused])
        #expect(table.diagnostics[0].arguments["headings"] == "«Проверил»")
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

    @Test(arguments: ["осенью", "31.02.2025", "31 июня 2025 г.", "октябрь 2024 г.", "5 октября"])
    func anUnknownDateIsReportedAndStaysInTheWords(cell: String) {
        let merged = merged(MarkEntry(id: "1.1", status: "да", date: cell))
        #expect(merged.plan.activities[0].mark == Mark(text: "Выполнено \(cell)", status: .done))
        #expect(merged.diagnostics.map(\.id) == [.marksDateUnknown])
    }

    @Test(arguments: [
        ("15.10.2014", true), ("15.10.2042", true), ("15.01.2023", true), ("15.01.2024", false), ("20.12.2025", false),
    ])
    func aDayOfAnotherYearIsReportedAndStays(cell: String, isReported: Bool) {
        let merged = merged(MarkEntry(id: "1.1", status: "да", date: cell))
        #expect(merged.plan.activities[0].mark?.text == "Выполнено \(cell)")
        #expect(merged.diagnostics.map(\.id) == (isReported ? [.marksDateOutside] : []))
    }

    /// The dates of a column, as they were merged, and what was said of them.
    private func column(_ dates: String...) -> (days: [String?], told: [Diagnostic]) {
        let entries = zip(plan.activities, dates).map {
            MarkEntry(id: $0.id, number: $0.number, activity: $0.title, status: "выполнено", date: $1)
        }
        let merged = MarksTable(entries: entries).merged(into: plan)
        return (merged.plan.activities.prefix(dates.count).map { $0.mark?.date?.iso }, merged.diagnostics)
    }

    @Test func aColumnWithADateThatCannotBeDayFirstIsMonthFirst() {
        let (days, told) = column("09/10/2024", "10/15/2024", "01/02/2025 00:00:00")
        #expect(days == ["2024-09-10", "2024-10-15", "2025-01-02"])
        #expect(told.map(\.id) == [.marksDatesMonthFirst])
        #expect(told.first?.arguments == ["words": "09/10/2024", "count": "3"])
    }

    @Test func aColumnWithADateThatCannotBeMonthFirstIsDayFirst() {
        let (days, told) = column("09/10/2024", "15/10/2024", "5/2/25")
        #expect(days == ["2024-10-09", "2024-10-15", "2025-02-05"])
        #expect(told.isEmpty)
    }

    @Test func anAmbiguousColumnIsAskedAboutOnceAndNeverGuessed() {
        let (days, told) = column("09/10/2024", "01/02/2025", "05/05/2025")
        #expect(days == [nil, nil, "2025-05-05"])
        #expect(told.map(\.id) == [.marksDatesAmbiguous])
        #expect(told.first?.arguments == ["words": "09/10/2024", "count": "2"])
        #expect(column("09/10/2024").told.map(\.id) == [.marksDatesAmbiguous])
    }

    @Test func aColumnThatContradictsItselfIsReadOnlyWhereItIsCertain() {
        let (days, told) = column("15/10/2024", "10/16/2024", "09/10/2024")
        #expect(days == ["2024-10-15", "2024-10-16", nil])
        #expect(told.map(\.id) == [.marksDatesMonthFirst, .marksDatesAmbiguous])
    }

    @Test(arguments: ["13/13/2024", "0/5/2024", "10/15", "10/15/2024 г.", "1/2/3/2024", "10/1x/2024"])
    func whatIsNoDateWithSlashesIsReportedAsBefore(cell: String) {
        let (days, told) = column(cell, "10/15/2024")
        #expect(days == [nil, "2024-10-15"])
        #expect(told.map(\.id) == [.marksDatesMonthFirst, .marksDateUnknown])
    }

    @Test func theWordsOfAnAmbiguousDateStay() {
        let entry = MarkEntry(
            id: "1.1", number: "1", activity: "Заседание педсовета", status: "выполнено", date: "09/10/2024")
        #expect(merged(entry).plan.activities[0].mark?.text == "Выполнено 09/10/2024")
    }

    @Test func aRowWithoutAStatusDoesNotCountAsDone() {
        let merged = merged(MarkEntry(id: "1.1", date: "01.09.2024", note: "справка"))
        #expect(merged.plan.activities[0].mark == Mark(text: "01.09.2024; справка"))
        #expect(merged.diagnostics.map(\.id) == [.marksStatusMissing])
    }

    @Test func aDayWithoutAStatusIsNotReadBackAsDone() {
        let merged = merged(MarkEntry(id: "1.1", date: "01.09.2024"))
        #expect(merged.plan.activities[0].mark == Mark(text: "Дата: 01.09.2024"))
    }

    @Test func aMarkThatOutweighsThePlansIsSaid() {
        var marked = plan
        marked.sections[0].activities[0].mark = Mark(text: "Не выполнено", status: .notDone)
        func merge(_ status: String) -> MergedMarks {
            MarksTable(entries: [MarkEntry(id: "1.1", status: status)]).merged(into: marked)
        }
        #expect(merge("выполнено").plan.activities[0].mark?.status == .done)
        #expect(merge("выполнено").diagnostics.map(\.id) == [.marksStatusDiffers])
        #expect(merge("не выполнено").diagnostics == [])
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

    // MARK: Never to a wrong row

    @Test func anInsertedRowMovesNoMarkToAnotherActivityOfTheSameWords() {
        let old = MarksTable(for: Self.plan(["Заседание", "Заседание", "Заседание"])).entries
        var plan = Self.plan(["Заседание", "Заседание", "Заседание", "Заседание"])
        // The new first one; those that were there keep their deadlines.
        for (index, deadline) in ["апрель 2025", "май 2025", "май 2026", "май 2027"].enumerated() {
            plan.sections[0].activities[index].deadline?.text = deadline
        }
        let filled = old.map { entry in
            var entry = entry
            (entry.status, entry.note) = ("да", entry.deadline)
            return entry
        }
        let merged = MarksTable(entries: filled).merged(into: plan)
        #expect(
            merged.plan.activities.map { $0.mark?.text }
                == [nil, "Выполнено; май 2025", "Выполнено; май 2026", "Выполнено; май 2027"])
    }

    @Test func rowsThatNothingTellsApartKeepTheirOrder() {
        func plan(_ titles: [String]) -> Plan {
            var plan = Self.plan(titles)
            for index in titles.indices { plan.sections[0].activities[index].deadline?.text = "в течение года" }
            return plan
        }
        var entries = MarksTable(for: plan(["Беседа", "Беседа", "Поход"])).entries
        (entries[0].status, entries[1].status) = ("да", "нет")
        let merged = MarksTable(entries: entries.reversed()).merged(into: plan(["Праздник", "Беседа", "Беседа"]))
        #expect(merged.plan.activities.map { $0.mark?.status } == [nil, .done, .notDone])
        #expect(merged.unmatched == [])
    }

    @Test func anActivityWhoseDeadlineMovedKeepsItsMarkWhereNoOtherIsLeft() {
        let plan = Self.plan(["Собрание", "Собрание"])
        var entries = MarksTable(for: plan).entries
        (entries[0].status, entries[1].status, entries[1].deadline) = ("да", "нет", "июнь 2024")
        let merged = MarksTable(entries: entries).merged(into: plan)
        #expect(merged.plan.activities.map { $0.mark?.status } == [.done, .notDone])
        entries[0].deadline = "июль 2024"
        #expect(
            MarksTable(entries: entries).merged(into: plan).diagnostics.map(\.id)
                == [.marksActivityAmbiguous, .marksActivityAmbiguous])
    }

    @Test(arguments: [
        ("Заседание методического объединения № 2", "Заседание методического объединения № 3"),
        ("Итоги I полугодия в 5–9 классах", "Итоги II полугодия в 5–9 классах"),
        ("Организация лагеря в период осенних каникул", "Организация лагеря в период весенних каникул"),
        ("Отчёт о работе кружков за октябрь", "Отчёт о работе кружков за ноябрь"),
        ("План на 2023/2024 учебный год", "План на 2024/2025 учебный год"),
        ("Беседа о здоровье", "Беседа о дружбе"), ("Конкурс «Мир вокруг нас»", "Конкурс «Мир профессий»"),
    ])
    func anotherActivityInThePlaceIsNoRewording(old: String, new: String) {
        let entry = MarkEntry(id: "1.1", number: "1", activity: old, deadline: "май 2025", status: "да")
        let merged = MarksTable(entries: [entry]).merged(into: Self.plan([new]))
        #expect(merged.plan.activities[0].mark == nil)
        #expect(merged.diagnostics.map(\.id) == [.marksActivityNotFound])
    }

    @Test(arguments: [
        ("Подготовка и проведение семинара для педагогов", "Подготовка и проведение областного семинара для педагогов"),
        ("Проведение Недели толерантности", "Проведение недели толерантности в 2025 году"),
        ("Заседание методического объединения", "Заседание методического объединения № 1"),
    ])
    func aLittleRewordingIsOne(old: String, new: String) {
        let entry = MarkEntry(id: "1.2", activity: old, status: "да")
        let merged = MarksTable(entries: [entry]).merged(into: Self.plan(["Поход", new]))
        #expect(merged.plan.activities[1].mark?.status == .done)
        #expect(merged.diagnostics.map(\.id) == [.marksActivityReworded])
    }

    @Test func aChangedRowDoesNotTakeAnActivityThatAnUnfilledRowSpeaksOf() {
        let merged = merged(
            MarkEntry(id: "1.1", activity: "Неделя толерантности и дружбы", status: "да"),
            MarkEntry(id: "1.2", activity: "Неделя толерантности"))
        #expect(merged.plan == plan)
        #expect(merged.diagnostics.map(\.id) == [.marksActivityNotFound])
    }

    @Test func aRowWithoutWordsNeedsItsNumberAndDeadline() {
        func mark(_ entry: MarkEntry) -> Mark? { merged(entry).plan.activities[1].mark }
        #expect(mark(MarkEntry(id: "1.2", number: "2", deadline: "Май 2026", status: "да")) != nil)
        #expect(mark(MarkEntry(id: "1.2", number: "3", status: "да")) == nil)
        #expect(mark(MarkEntry(id: "1.2", deadline: "июнь 2026", status: "да")) == nil)
        #expect(mark(MarkEntry(id: "1.2", deadline: "май.26", status: "да")) != nil)
    }

    @Test func aShortenedIDWithoutWordsGoesByItsNumber() {
        let plan = Self.plan((1...10).map { "Мероприятие \($0)" })
        let entries = [
            MarkEntry(id: "1.1", number: "1", status: "нет"), MarkEntry(id: "1.1", number: "10", status: "да"),
        ]
        let merged = MarksTable(entries: entries).merged(into: plan)
        #expect(merged.plan.activities[0].mark?.status == .notDone)
        #expect(merged.plan.activities[9].mark?.status == .done)
    }
}
