import Foundation
import PlanKit
import PlanModel
import SQLite
import TestSupport
import Testing

/// Plans in a database, asked as its users would: in SQL.
struct PlanDatabaseTests {
    /// A database in a folder of its own, gone with the test.
    private final class Store {
        let path: String
        private let folder: URL

        init() throws {
            folder = URL.temporaryDirectory.appending(path: UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            path = folder.appending(path: "планы #1.sqlite").path(percentEncoded: false)
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        func file(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

        /// The rows of an answer, their values parted by `|`.
        func ask(_ sql: String) throws -> [String] {
            try SQLConnection(path: path, patience: 1_000).rows(sql).map { row in
                row.map { value in
                    switch value {
                    case .null: "–"
                    case .integer(let number): String(number)
                    case .text(let text): text
                    }
                }.joined(separator: "|")
            }
        }

        func execute(_ sql: String) throws { try SQLConnection(path: path, patience: 1_000).execute(sql) }
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    /// A plan of two activities: a семинар in March, a meeting that is over.
    private func plan(_ seminar: String = "Семинар «Ёлка»", organization: String = "Школа № 1") throws -> Plan {
        let person = Responsible(
            text: "методист Лисицына А.Б.", kind: .person, post: "методист", surname: "Лисицына", initials: "А.Б.")
        let march = Deadline(
            text: "март 2025", kind: .month, start: try day("2025-03-01"), end: try day("2025-03-31"), edtf: "2025-03")
        let autumn = Deadline(
            text: "сентябрь – ноябрь 2024", kind: .months, start: try day("2024-09-01"), end: try day("2024-11-30"))
        return Plan(
            title: "План", schoolYear: "2024/2025", organization: organization,
            sections: [
                Section(
                    title: "Работа",
                    activities: [
                        Activity(
                            id: "1.1", number: "1", title: seminar, deadline: march, responsible: [person],
                            results: [ExpectedResult(text: "Справка", kind: .memo)], place: "Актовый зал",
                            source: SourceRow(table: 1, row: 2)),
                        Activity(
                            id: "1.2", number: "2", title: "Заседание", deadline: autumn, responsible: [person],
                            mark: Mark(text: "Не проведено", status: .notDone), other: ["Класс": "5 «А»"],
                            source: SourceRow(table: 1, row: 3)),
                    ])
            ])
    }

    // MARK: What is in it

    @Test func theOfficialPlanIsInItWhole() throws {
        let store = try Store()
        let plan = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
        #expect(try PlanDatabase(at: store.path).update(plan, from: "план.docx") == .added)
        let json = try #require(store.ask("SELECT json FROM plans").first)
        #expect(try JSONImporter().read(Array(json.utf8)).plan == plan)
        #expect(try store.ask("SELECT title FROM activities ORDER BY position") == plan.activities.map(\.title))
        #expect(
            try store.ask(
                "SELECT p.text FROM people p JOIN activities a ON a.id = p.activity_id ORDER BY a.position, p.position")
                == plan.activities.flatMap(\.responsible).map(\.text))
        #expect(
            try store.ask(
                """
                SELECT r.text || '|' || r.kind FROM results r JOIN activities a ON a.id = r.activity_id
                ORDER BY a.position, r.position
                """) == plan.activities.flatMap(\.results).map { "\($0.text)|\($0.kind.rawValue)" })
        #expect(try store.ask("SELECT count(*) FROM words") == ["\(plan.activities.count)"])
        #expect(try store.ask("SELECT title FROM sections ORDER BY position") == plan.sections.map { $0.title ?? "–" })
        #expect(try store.ask("PRAGMA integrity_check") == ["ok"])
        #expect(try store.ask("PRAGMA foreign_key_check").isEmpty)
    }

    /// Other programs look the column up: Datasette 0.65.5 answers 500 for a table where `PRAGMA foreign_key_list` has
    /// none.
    @Test func eachForeignKeyNamesItsColumn() throws {
        let store = try Store()
        _ = try PlanDatabase(at: store.path).update(plan(), from: store.file("план.docx"))
        let keys = try store.ask(
            """
            SELECT t.name || '|' || coalesce(f."to", 'none') FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
            WHERE t.type = 'table'
            """)
        #expect(keys.count == 6 && keys.allSatisfy { $0.hasSuffix("|id") }, "\(keys)")
    }

    @Test func aRowHoldsWhatTheActivityHolds() throws {
        let store = try Store()
        _ = try PlanDatabase(at: store.path).update(plan(), from: store.file("план.docx"))
        #expect(try store.ask("SELECT file, school_year, calendar_year FROM plans") == ["план.docx|2024/2025|–"])
        let columns = "number, deadline, kind, start_day, end_day, edtf, place, other, mark, status, struck"
        #expect(
            try store.ask("SELECT \(columns) FROM activities") == [
                "1|март 2025|month|2025-03-01|2025-03-31|2025-03|Актовый зал|–|–|–|0",
                "2|сентябрь – ноябрь 2024|months|2024-09-01|2024-11-30|–|–|{\"Класс\":\"5 «А»\"}|Не проведено|notDone|0",
            ])
        #expect(try store.ask("SELECT name, post FROM people WHERE activity_id = 1") == ["Лисицына А.Б.|методист"])
    }

    // MARK: Changes

    @Test func aPlanTakesItsOwnPlaceAndWhatStayedKeepsItsRow() throws {
        let store = try Store()
        let database = try PlanDatabase(at: store.path)
        _ = try database.update(plan(), from: "а.docx")
        _ = try database.update(plan(organization: "Школа № 2"), from: "б.docx")
        let before = try store.ask("SELECT id, title FROM activities WHERE plan_id = 1")
        #expect(try database.update(plan(), from: "а.docx") == .unchanged)
        var later = try plan("Семинар перенесён")
        later.sections[0].activities.removeLast()
        let new = Activity(id: "2.1", title: "Новое", source: SourceRow(table: 1, row: 5))
        later.sections.append(Section(title: "Ещё", activities: [new]))
        #expect(try database.update(later, from: "а.docx") == .changed)
        #expect(before == ["1|Семинар «Ёлка»", "2|Заседание"])
        #expect(
            try store.ask("SELECT id, title FROM activities WHERE plan_id = 1 ORDER BY position")
                == ["1|Семинар перенесён", "5|Новое"])
        // Nothing of what went is left, and the other plan is as it was.
        #expect(try store.ask("SELECT rowid FROM words WHERE words MATCH 'заседание'") == ["4"])
        #expect(try store.ask("SELECT count(*) FROM people WHERE activity_id = 2") == ["0"])
        #expect(try store.ask("SELECT count(*) FROM activities WHERE plan_id = 2") == ["2"])
        _ = try database.update(Plan(title: "Пусто"), from: "а.docx")
        #expect(try store.ask("SELECT count(*) FROM sections WHERE plan_id = 1") == ["0"])
    }

    @Test func aPlanThatIsTakenOutTakesItsRowsAlong() throws {
        let store = try Store()
        _ = try PlanDatabase(at: store.path).update(plan(), from: "а.docx")
        try store.execute("DELETE FROM plans")
        for table in ["sections", "activities", "people", "results", "months", "words"] {
            #expect(try store.ask("SELECT count(*) FROM \(table)") == ["0"], "\(table)")
        }
    }

    // MARK: Questions

    @Test func theViewsAnswer() throws {
        let store = try Store()
        let database = try PlanDatabase(at: store.path)
        _ = try database.update(plan(), from: "а.docx")
        _ = try database.update(plan("семинар  «елка»", organization: "Школа № 2"), from: "б.docx")
        #expect(
            try store.ask("SELECT name, number, organization FROM busy WHERE month = '2025-03'")
                == ["Лисицына А.Б.|1|Школа № 1", "Лисицына А.Б.|1|Школа № 2"])
        #expect(
            try store.ask("SELECT DISTINCT month FROM busy WHERE number = '2'") == ["2024-09", "2024-10", "2024-11"])
        // Those of 2024 and 2025 are over, whenever this runs.
        #expect(
            try store.ask("SELECT end_day, number, people FROM overdue WHERE organization = 'Школа № 1'")
                == ["2024-11-30|2|методист Лисицына А.Б.", "2025-03-31|1|методист Лисицына А.Б."])
        #expect(
            try store.ask("SELECT start_day, plans, organizations FROM joint")
                == ["2024-09-01|2|Школа № 1,Школа № 2", "2025-03-01|2|Школа № 1,Школа № 2"])
    }

    @Test func whatIsDoneIsNotOverdueAndWhatIsCancelledIsNobodysWork() throws {
        let store = try Store()
        var plan = try plan()
        plan.sections[0].activities[0].mark = Mark(text: "Выполнено", status: .done)
        plan.sections[0].activities[1].struck = true
        _ = try PlanDatabase(at: store.path).update(plan, from: "а.docx")
        #expect(try store.ask("SELECT * FROM overdue").isEmpty)
        #expect(try store.ask("SELECT DISTINCT number FROM busy") == ["1"])
    }

    /// SQLite 3.40 takes ё and е for two letters, whatever `remove_diacritics` says, and knows no look-alike letters.
    @Test(arguments: ["семинар", "СЕМИНАР", "сем*", "елка", "ёлка", "folded: семинар", "зал", "справка"])
    func wordsAreFound(_ words: String) throws {
        let store = try Store()
        // Two letters of the word are Latin.
        _ = try PlanDatabase(at: store.path).update(plan("Cеминaр «Ёлка»"), from: "а.docx")
        #expect(try store.ask("SELECT rowid FROM words WHERE words MATCH '\(words)'") == ["1"])
    }

    // MARK: Files that are none

    @Test func anotherProgramsFileIsLeftAsItIs() throws {
        let store = try Store()
        try store.execute("CREATE TABLE contacts (name TEXT)")
        let bytes = FileManager.default.contents(atPath: store.path)
        let error = #expect(throws: PlanKitError.self) { try PlanDatabase(at: store.path) }
        #expect(error?.diagnostic.id == .databaseForeign)
        #expect(FileManager.default.contents(atPath: store.path) == bytes)
        #expect(FileManager.default.createFile(atPath: store.file("план.db"), contents: Data("PK\u{3}\u{4} план".utf8)))
        let other = #expect(throws: PlanKitError.self) { try PlanDatabase(at: store.file("план.db")) }
        #expect(other?.diagnostic.id == .databaseForeign)
        let missing = #expect(throws: PlanKitError.self) { try PlanDatabase(at: store.file("нет/план.db")) }
        #expect(missing?.diagnostic.id == .fileNotWritten)
    }

    @Test func aNewerVersionsFileIsLeftAsItIs() throws {
        let store = try Store()
        _ = try PlanDatabase(at: store.path)
        try store.execute("PRAGMA user_version = 99")
        let error = #expect(throws: PlanKitError.self) { try PlanDatabase(at: store.path) }
        #expect(error?.diagnostic.id == .databaseNewer)
    }
}
