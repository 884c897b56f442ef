import Foundation
import PlanKit
@testable import PlanPage
import TestSupport
import Testing

/// What the page answers, without a browser and without HTTP.
struct PageSiteTests {
    private let folder: TestFolder
    private let site: PageSite
    private static let today = Day(iso: "2026-11-10")

    init() throws {
        folder = try TestFolder()
        try folder.write(TestFolder.plan, to: "План.csv")
        site = try #require(PageSite(folder: folder.path, today: Self.today))
    }

    private func get(_ path: [String], _ query: PageFields = [:], language: String = "ru") async -> PageResponse {
        await site.answer(PageRequest(path: path, query: query, acceptLanguage: language))
    }

    private func post(
        _ path: [String], _ form: PageFields, files: [UploadedFile] = [], isFromScript: Bool = false
    ) async -> PageResponse {
        await site.answer(
            PageRequest(method: .post, path: path, form: form, files: files, isFromScript: isFromScript))
    }

    private func text(_ response: PageResponse) -> String { String(decoding: response.body, as: UTF8.self) }

    /// The token of a row, as the page shows it.
    private func seen(_ id: String, in page: String) throws -> String {
        let row = try #require(page.range(of: "data-id=\"\(id)\" data-seen=\""))
        return String(page[row.upperBound...].prefix { $0 != "\"" })
    }

    private var marks: String { (try? folder.text("План-marks.csv")) ?? "" }

    // MARK: Showing

    @Test(arguments: [
        ("ru-RU,ru;q=0.9,en;q=0.8", "ru"), ("be-BY,be;q=0.9,ru;q=0.8", "be"), ("en-GB", "en"), ("de-DE,en;q=0.5", "en"),
        ("en;q=0.2,be;q=0.7", "be"), ("de", "ru"), ("", "ru"), ("be;q=0,en;q=0.1", "en"), (";;,=,q", "ru"),
    ])
    func thePageSpeaksTheBrowsersLanguage(wish: String, language: String) async {
        #expect(text(await get([], language: wish)).contains("<html lang=\"\(language)\">"))
    }

    @Test func theChosenLanguageOutweighsTheBrowsers() async {
        let chosen = await post(["language"], ["to": "be", "back": "/help"])
        #expect(chosen.status == 303 && chosen.location == "/help" && chosen.chosenLanguage == "be")
        let page = await site.answer(PageRequest(path: ["help"], acceptLanguage: "ru", chosenLanguage: "be"))
        #expect(text(page).contains("<html lang=\"be\">"))
    }

    @Test(arguments: ["//evil.example/", "https://evil.example/", "/\\evil.example", "evil", "", "/a\r\nSet-Cookie: x"])
    func theSwitchLeadsNowhereElse(back: String) async {
        #expect(await post(["language"], ["to": "be", "back": back]).location == "/")
    }

    @Test func aPlanIsShownInItsOwnWords() async {
        let page = text(await get(["plan", "План.csv"]))
        for words in ["Праздник «Осень»", "15 октября 2026", "→ день: 15.10.2026", "Ясень А.Б.", "просрочено"] {
            #expect(page.contains(words), "\(words)")
        }
    }

    @Test(arguments: PlanTab.allCases, Language.allCases)
    func everyViewIsThere(tab: PlanTab, language: Language) async {
        let response = await get(["plan", "План.csv"], ["view": tab.rawValue], language: language.rawValue)
        #expect(response.status == 200)
        // No gap of a phrase is left open, but for the two that the script fills.
        let open = text(response).matches(of: /\{[a-z]+\}/).map { String($0.0) }
        #expect(Set(open).isSubset(of: ["{shown}", "{all}"]))
    }

    @Test(arguments: ReportKind.all.map(\.name))
    func everyDocumentNamesItsBlanksAndIsMade(kind: String) async throws {
        guard kind != ReportKind.changes.name else { return }
        let form = await get(["plan", "План.csv"], ["view": "documents", "kind": kind])
        #expect(form.status == 200 && text(form).contains("id=\"document\""))
        for format in ["docx", "odt"] {
            let made = await post(["plan", "План.csv"], ["action": "document", "kind": kind, "then": format])
            #expect(made.fileName == "План-\(kind).\(format)")
            #expect(made.body.starts(with: [0x50, 0x4B]))
        }
    }

    @Test func nextYearsPlanComesWithItsList() async throws {
        try folder.write(
            "№;Мероприятие;Срок\n1;Педсовет;15.10.2026\n2;Сбор;31.06.2027\n", to: "Год.csv")
        try folder.write("schoolYear: 2026/2027\n", to: "plankit.yml")
        let fields: PageFields = ["action": "document", "kind": "plan", "year": "next"]
        let look = text(await post(["plan", "Год.csv"], fields))
        #expect(look.contains("Срок № 2"))
        let made = await post(
            ["plan", "Год.csv"], ["action": "document", "kind": "plan", "year": "next", "then": "odt"])
        #expect(made.fileName == "Год-plan-next-year.zip")
        let names = String(decoding: made.body, as: UTF8.self)
        #expect(names.contains("plan.odt") && names.contains("plan-changes.odt"))
    }

    @Test(arguments: ExportFormat.all.map(\.name))
    func everyFormatIsTakenAway(format: String) async {
        let taken = await get(["plan", "План.csv"], ["view": "documents", "data": format])
        #expect(taken.fileName?.hasPrefix("План.") == true && !taken.body.isEmpty)
    }

    @Test func wordsOfAPlanAreNoMarkup() async throws {
        let hostile = "<script>alert(1)</script>\"'&"
        try folder.write("№;Мероприятие;Срок\n1;\"\(hostile.replacing("\"", with: "\"\""))\";май 2026\n", to: "x.csv")
        for query in [
            [:], ["view": "agenda"], ["view": "timeline"], ["mark": "1.1"], ["view": "documents", "kind": "order"],
        ]
            as [PageFields]
        {
            let page = text(await get(["plan", "x.csv"], query))
            #expect(!page.contains("<script>alert"), "\(query)")
            #expect(page.contains("&lt;script&gt;alert"), "\(query)")
        }
    }

    @Test(arguments: [
        ["plan"], ["plan", ".."], ["plan", "..", "etc"], ["assets", "1", "page.css"], ["no"], ["facts", "x"],
    ])
    func whatIsNotThereIsSaidInThePersonsLanguage(path: [String]) async {
        let page = await get(path, language: "be")
        #expect(page.status == 404 && text(page).contains("Тут нічога няма"))
    }

    @Test func noPathOfThisComputerIsShown() async throws {
        try folder.write("not: [a profile", to: "plankit.yml")
        try folder.write("nothing of a table", to: "План-marks.csv")
        try folder.write([0x50, 0x4B, 3, 4, 0, 0], to: "broken.docx")
        for path in [["plan", "План.csv"], ["plan", "broken.docx"], []] {
            #expect(!text(await get(path)).contains(folder.path))
        }
    }

    // MARK: Marks

    @Test func aMarkIsSavedBesideThePlanAndTakenBack() async throws {
        let token = try seen("1.1", in: text(await get(["plan", "План.csv"])))
        let saved = await post(
            ["plan", "План.csv"],
            ["action": "mark", "id": "1.1", "seen": token, "status": "done", "date": "15.10.2026"])
        #expect(saved.status == 200 && text(saved).contains("data-status=\"done\""))
        #expect(marks.contains("выполнено;15.10.2026"))
        let next = try seen("1.1", in: text(saved))
        #expect(next != token)
        let undone = await post(
            ["plan", "План.csv"], ["action": "mark", "id": "1.1", "seen": next, "status": "", "date": ""])
        #expect(undone.status == 200 && !marks.contains("выполнено"))
    }

    @Test func aRowThatChangedIsNotWrittenOver() async throws {
        let token = try seen("1.2", in: text(await get(["plan", "План.csv"])))
        let form: PageFields = ["action": "mark", "id": "1.2", "seen": token, "status": "done"]
        #expect(await post(["plan", "План.csv"], form, isFromScript: true).status == 200)
        let before = marks
        let second = await post(
            ["plan", "План.csv"], ["action": "mark", "id": "1.2", "seen": token, "status": "cancelled"],
            isFromScript: true)
        #expect(second.status == 409 && text(second).contains("\"status\":\"done\""))
        #expect(marks == before)
    }

    @Test func anotherActivityUnderTheSameNumberIsNotMarked() async throws {
        let token = try seen("1.1", in: text(await get(["plan", "План.csv"])))
        try folder.write(
            TestFolder.plan.replacing("1;Праздник", with: "0;Линейка;1 сентября 2026;Клён В.Г.\n1;Праздник"),
            to: "План.csv")
        let answer = await post(
            ["plan", "План.csv"], ["action": "mark", "id": "1.1", "seen": token, "status": "done"], isFromScript: true)
        #expect(answer.status == 409 && !folder.holds("План-marks.csv"))
    }

    @Test func fieldsThatTheFormHasNotStay() async throws {
        try folder.write(
            "id;activity;status;date;note\n1.3;Поход;перенесено;01.06.2027;дождь\n", to: "План-marks.csv")
        let token = try seen("1.3", in: text(await get(["plan", "План.csv"])))
        let saved = await post(
            ["plan", "План.csv"], ["action": "mark", "id": "1.3", "seen": token, "status": "cancelled"])
        #expect(saved.status == 200)
        #expect(marks.contains("отменено;01.06.2027;;;дождь"))
    }

    @Test func whatFitsNoRowIsKept() async throws {
        try folder.write(
            "id;activity;status;note\n;Совсем другое занятие в бассейне;выполнено;слова\n", to: "План-marks.csv")
        let token = try seen("1.1", in: text(await get(["plan", "План.csv"])))
        _ = await post(["plan", "План.csv"], ["action": "mark", "id": "1.1", "seen": token, "status": "done"])
        #expect(marks.contains("Совсем другое занятие в бассейне") && marks.contains("слова"))
    }

    @Test func aTableThatCannotBeReadIsNotWrittenOver() async throws {
        try folder.write("some words of somebody\n", to: "План-marks.csv")
        let page = text(await get(["plan", "План.csv"]))
        #expect(page.contains("План-marks.csv"))
        let token = try seen("1.1", in: page)
        let answer = await post(
            ["plan", "План.csv"], ["action": "mark", "id": "1.1", "seen": token, "status": "done"])
        #expect(answer.status == 422)
        #expect(marks == "some words of somebody\n")
    }

    /// Only the table is read again; what was read of the document stays, findings too.
    @Test func aMarkLeavesWhatWasReadOfTheDocument() async throws {
        try folder.write("№;Мероприятие;Срок\n1;Занятие;32 мая 2027\n2;Поход;май 2027\n", to: "x.csv")
        let before = try await site.shelf.plan("x.csv")
        let token = try seen("1.2", in: text(await get(["plan", "x.csv"])))
        _ = await post(["plan", "x.csv"], ["action": "mark", "id": "1.2", "seen": token, "status": "done"])
        let after = try await site.shelf.plan("x.csv")
        #expect(!before.findings.isEmpty && after.findings == before.findings)
        #expect(after.plan.activities.map(\.status) == [nil, .done] && after.own == before.own)
        try folder.write("№;Мероприятие;Срок\n1;Занятие;31 мая 2027\n2;Поход;май 2027\n", to: "x.csv")
        let anew = try await site.shelf.plan("x.csv")
        #expect(anew.plan.activities.map(\.deadline?.kind) == [.day, .month])
        #expect(anew.plan.activities.map(\.status) == [nil, .done])
    }

    @Test func theActivitiesOfAMatrixAreMarkedOneByOne() async throws {
        let sketch = TableSketch.document(
            """
            План профориентационной работы на 2026 год

            | Направление | I квартал | II квартал | III квартал | IV квартал |
            | Работа с учащимися | Анкетирование | Экскурсия | Слёт | Неделя профориентации |
            | Работа с родителями | Опрос | Собрание «Куда пойти учиться» | Совет | |
            """)
        try folder.write(try TableSketch.docx(sketch), to: "m.docx")
        let page = text(await get(["plan", "m.docx"]))
        let ids = page.matches(of: /data-id="([^"]+)"/).map { String($0.1) }
        #expect(ids.count == 7)
        for id in ids {
            let token = try seen(id, in: text(await get(["plan", "m.docx"])))
            let saved = await post(["plan", "m.docx"], ["action": "mark", "id": id, "seen": token, "status": "done"])
            #expect(saved.status == 200)
        }
        #expect(try folder.text("m-marks.csv").matches(of: /выполнено/).count == 7)
    }

    /// What is said of one column of a matrix is not said of its row's other columns, what is said of the row of each.
    @Test func remarksOnAMatrixStandAtTheirOwnActivities() {
        let activities = [2, 3].map { (column: Int) in
            Activity(id: "1.\(column)", title: "Слёт", source: SourceRow(table: 1, row: 2, column: column))
        }
        let ofColumn = Diagnostic(.deadlineNotUnderstood, at: Place(table: 1, row: 2, column: 3))
        let ofRow = Diagnostic(.rowSplit, at: Place(table: 1, row: 2))
        let ofPlan = Diagnostic(.planEmpty)
        let found = PlanTable.findings([ofColumn, ofRow, ofPlan], of: activities)
        #expect(found == ["1.2": [ofRow], "1.3": [ofColumn, ofRow]])
    }

    @Test func aTableInAnotherFormIsSpokenOf() async throws {
        try folder.write("- {id: \"1.1\", status: done}\n", to: "План-marks.yml")
        #expect(text(await get(["plan", "План.csv"])).contains("План-marks.yml"))
        try folder.write("id;activity;status\n", to: "План-marks.csv")
        #expect(!text(await get(["plan", "План.csv"])).contains("План-marks.yml"))
    }

    @Test(arguments: [".~lock.План-marks.csv#", "~$План-marks.csv"])
    func aTableThatIsOpenElsewhereIsNotWritten(lock: String) async throws {
        try folder.write("", to: lock)
        let token = try seen("1.1", in: text(await get(["plan", "План.csv"])))
        let answer = await post(
            ["plan", "План.csv"], ["action": "mark", "id": "1.1", "seen": token, "status": "done"])
        #expect(answer.status == 409 && !folder.holds("План-marks.csv"))
    }

    @Test func marksOfManyWindowsAreAllKept() async throws {
        var rows = "№;Мероприятие;Срок\n"
        for number in 1...60 { rows += "\(number);Занятие \(number);май 2027\n" }
        try folder.write(rows, to: "x.csv")
        let page = text(await get(["plan", "x.csv"]))
        let statuses = await withTaskGroup(of: Int.self) { tasks in
            for number in 1...60 {
                tasks.addTask {
                    guard let token = try? seen("1.\(number)", in: page) else { return 0 }
                    return await post(
                        ["plan", "x.csv"],
                        ["action": "mark", "id": "1.\(number)", "seen": token, "status": "done"], isFromScript: true
                    ).status
                }
            }
            return await tasks.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.allSatisfy { $0 == 200 })
        #expect(try folder.text("x-marks.csv").matches(of: /выполнено/).count == 60)
    }

    @Test(
        arguments: [
            [:], ["action": "no"], ["action": "mark"], ["action": "mark", "id": "1.1"], ["action": "document"],
            ["action": "profile", "key": "templates", "value": "/etc"], ["action": "profile-remove"],
            ["action": "profile", "key": "columns", "value": "place"], ["action": "marks"],
        ] as [PageFields])
    func formsThatAreNotOursChangeNothing(form: PageFields) async throws {
        let answer = await post(["plan", "План.csv"], form)
        #expect(answer.status == 400)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["План.csv"])
    }

    // MARK: Putting in and putting right

    private func uploaded(_ text: String, as name: String) throws -> UploadedFile {
        let file = "sent-\(UUID().uuidString)"
        try folder.write(text, to: ".sent/\(file)")
        return UploadedFile(field: "plan", name: name, path: "\(folder.path)/.sent/\(file)")
    }

    @Test func whatIsNoPlanIsNotKept() async throws {
        let files = [try uploaded("no plan", as: "x.docx"), try uploaded("id;status;date;evidence\n", as: "m.csv")]
        for file in files {
            let answer = await post(["upload"], [:], files: [file])
            #expect(answer.status == 422)
        }
        let both = await post(["upload"], [:], files: files + [try uploaded(TestFolder.plan, as: "Новый.csv")])
        #expect(both.status == 200 && text(both).contains("x.docx") && text(both).contains("m.csv"))
        #expect(folder.holds("Новый.csv") && !folder.holds("x.docx") && !folder.holds("m.csv"))
    }

    @Test func aReadingIsPutRightAndTakenBack() async throws {
        let saved = await post(
            ["plan", "План.csv"], ["action": "columns", "heading-3": "Ответственный", "role-3": "participants"])
        #expect(saved.status == 200)
        #expect(try folder.text("plankit.yml") == "столбцы:\n  \"Ответственный\": \"участники\"\n")
        let plan = try await site.shelf.plan("План.csv")
        #expect(plan.plan.activities.allSatisfy { $0.responsible.isEmpty && $0.participants != nil })
        let back = await post(
            ["plan", "План.csv"],
            PageFields([
                .init(name: "action", value: "profile-remove"), .init(name: "key", value: "columns"),
                .init(name: "key", value: "Ответственный"),
            ]))
        #expect(back.status == 200)
        #expect(try await site.shelf.plan("План.csv").plan.activities.allSatisfy { !$0.responsible.isEmpty })
    }

    @Test func aYearThatIsNoneIsNotKept() async throws {
        let answer = await post(["plan", "План.csv"], ["action": "year", "schoolYear": "2024-25", "calendarYear": ""])
        #expect(answer.status == 422 && !folder.holds("plankit.yml"))
    }

    @Test func peopleAndAbbreviationsAreKept() async throws {
        _ = await post(["plan", "План.csv"], ["action": "person", "other": "Клён В.Г.", "right": "Ясень А.Б."])
        _ = await post(
            ["plan", "План.csv"], ["action": "abbreviation", "short": "ЗДУВР", "value": "заместитель директора"])
        let profile = try #require(try await site.shelf.plan("План.csv").profile)
        #expect(profile.people == ["Ясень А.Б.": ["Клён В.Г."]])
        #expect(profile.abbreviations == ["ЗДУВР": "заместитель директора"])
    }

    // MARK: Filters

    @Test(
        arguments: [
            (["month": "2026-11"], ["1.2"]), (["status": "overdue"], ["1.1"]),
            (["status": "none"], ["1.1", "1.2", "1.3"]),
            (["words": "  ПОХОД "], ["1.3"]), (["words": "ясень"], ["1.1", "1.3"]), (["who": "1"], ["1.1", "1.3"]),
            (["who": "x"], ["1.1", "1.2", "1.3"]), (["section": "9"], ["1.1", "1.2", "1.3"]),
            (["words": "нет такого"], []),
        ] as [(PageFields, [String])])
    func theProgramFilters(query: PageFields, ids: [String]) async {
        let page = text(await get(["plan", "План.csv"], query))
        #expect(page.matches(of: /data-id="([^"]+)"/).map { String($0.1) } == ids)
    }
}
