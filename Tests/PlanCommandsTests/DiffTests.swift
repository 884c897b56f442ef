import Foundation
import TestSupport
import Testing

/// `plankit diff`.
@Suite(.inEveryFolder) struct DiffTests {
    private let plan = Files.path("official/plan-2024-2025.docx")

    /// The official plan with a later deadline, a row less and a row more.
    private func changed(_ folder: TestFolder) throws -> String {
        var json = try #require(
            JSONSerialization.jsonObject(with: Data(try Fixtures.bytes("official/plan-2024-2025.json")))
                as? [String: Any])
        var sections = try #require(json["sections"] as? [[String: Any]])
        var rows = try #require(sections[0]["activities"] as? [[String: Any]])
        var deadline = try #require(rows[1]["deadline"] as? [String: Any])
        deadline["text"] = "Сентябрь 2024"
        rows[1]["deadline"] = deadline
        rows.remove(at: 4)
        var row = rows[0]
        row["id"] = "1.99"
        row["title"] = "Фестиваль дружбы"
        rows.append(row)
        sections[0]["activities"] = rows
        json["sections"] = sections
        try folder.write("новый.json", try JSONSerialization.data(withJSONObject: json))
        return folder.path("новый.json")
    }

    @Test(arguments: ["odt", "fodt", "json"])
    func thePlanInAnotherFormatHasNoDifference(format: String) {
        let run = CommandRun("diff", plan, Files.path("official/plan-2024-2025.\(format)"))
        #expect(run.status == 0)
        #expect(run.output.hasSuffix(": изменений нет.\n"))
    }

    @Test func whatChangedIsSaidRowByRow() throws {
        let folder = try TestFolder()
        let run = CommandRun("diff", plan, try changed(folder))
        #expect(run.status == 1)
        #expect(run.output.contains("Добавлено: 1; исключено: 1; изменено: 1; перенесено: 0."))
        #expect(run.output.contains("\n~ 1.2 Издание приказа"))
        #expect(run.output.contains("\n    Срок: «Август 2024» → «Сентябрь 2024»\n"))
        #expect(run.output.contains("\n− 1.5 "))
        #expect(run.output.contains("\n+ 1.99 Фестиваль дружбы\n"))
    }

    @Test func jsonHasEveryMemberOfItsShape() throws {
        let folder = try TestFolder()
        let run = CommandRun("diff", plan, try changed(folder), "--json")
        #expect(run.status == 1)
        let page = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(Set(page.keys) == ["old", "new", "isEmpty", "facts", "changes"])
        let changes = try #require(page["changes"] as? [[String: Any]])
        #expect(changes.map { $0["kind"] as? String } == ["changed", "removed", "added"])
        #expect(
            Set(changes[0].keys) == ["kind", "isMoved", "old", "oldSection", "new", "newSection", "fields"])
        #expect(changes[2]["old"] is NSNull)
        #expect((changes[2]["new"] as? [String: Any])?["title"] as? String == "Фестиваль дружбы")
    }

    @Test(arguments: ["docx", "odt"])
    func theDocumentNamesEveryChange(format: String) throws {
        let folder = try TestFolder()
        let output = folder.path("изменения.\(format)")
        let run = CommandRun("diff", plan, try changed(folder), "-o", output)
        #expect(run.status == 1)
        let text = CommandRun("inspect", output, "--json").output
        for words in ["ИЗМЕНЕНИЯ", "Сентябрь 2024", "Фестиваль дружбы", "Исключить", "Добавить"] {
            #expect(text.contains(words))
        }
        #expect(!text.contains("Перенести") && !text.contains("{{"))
        // What somebody may have signed is not written over.
        #expect(CommandRun("diff", plan, plan, "-o", output).status == 2)
    }

    @Test func changesNeedBothPlans() throws {
        let folder = try TestFolder()
        let run = CommandRun("report", "changes", plan, "-o", folder.path("и.docx"))
        #expect(run.status == 2)
        #expect(run.errors.contains("plankit diff"))
        #expect(CommandRun("diff", plan, folder.path("нет.docx")).status == 3)
    }
}
