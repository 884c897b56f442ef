import Foundation
import TestSupport
import Testing

/// `plankit merge`: the official plan with that of a partner in its cluster.
@Suite(.inEveryFolder) struct MergeTests {
    private let official = Files.path("official/plan-2024-2025.docx")
    private let partner = Files.path("cluster/partner.fodt")

    private func merged(_ arguments: String...) throws -> [String: Any] {
        let folder = try TestFolder()
        let run = CommandRun(list: ["merge", official, partner, "-o", folder.path("план.json")] + arguments)
        #expect(run.status == 0)
        #expect(run.errors.contains("план.json: планов — 2, совместных мероприятий — 3."))
        return try #require(
            JSONSerialization.jsonObject(with: Data(try folder.bytes("план.json"))) as? [String: Any])
    }

    private func rows(_ section: [String: Any]) -> [[String: Any]] { section["activities"] as? [[String: Any]] ?? [] }

    @Test func jointEventsStandOnceWithAllResponsible() throws {
        let plan = try merged()
        let sections = try #require(plan["sections"] as? [[String: Any]])
        #expect(sections.map { rows($0).count } == [3, 26, 1, 4])
        #expect(sections[0]["title"] as? String == "Совместные мероприятия")
        #expect(sections[1]["title"] as? String == "plan-2024-2025")
        #expect(sections[3]["title"] as? String == "ГУО «Средняя школа № 7 г. Приреченска»")
        let seminar = rows(sections[0])[0]
        let people = (seminar["responsible"] as? [[String: Any]] ?? []).map { $0["text"] as? String }
        #expect(people == ["Все участники инновационного проекта", "Методист Рябина Д.Е."])
        #expect((seminar["deadline"] as? [String: Any])?["text"] as? String == "Октябрь 2024")
        // What the partner says otherwise is not lost.
        #expect((seminar["note"] as? String)?.contains("24 октября 2024") == true)
        let institutions = (seminar["other"] as? [String: Any])?["Учреждение"] as? String
        #expect(institutions == "plan-2024-2025; ГУО «Средняя школа № 7 г. Приреченска»")
    }

    @Test func everyRowNamesItsInstitutionAndEveryIDIsOnce() throws {
        let plan = try merged("--title", "Сводный план кластера")
        #expect(plan["title"] as? String == "Сводный план кластера")
        #expect(plan["schoolYear"] as? String == "2024/2025")
        let all = (plan["sections"] as? [[String: Any]] ?? []).flatMap(rows)
        #expect(all.count == 34)
        #expect(Set(all.compactMap { $0["id"] as? String }).count == 34)
        #expect(all.map { $0["number"] as? String } == (1...34).map(String.init))
        #expect(all.allSatisfy { ($0["other"] as? [String: Any])?["Учреждение"] is String })
        let columns = (plan["columns"] as? [[String: Any]] ?? []).map { $0["heading"] as? String }
        #expect(columns.suffix(2) == ["Примечание", "Учреждение"])
    }

    @Test func theJointPlanIsADocumentToo() throws {
        let folder = try TestFolder()
        #expect(CommandRun("merge", official, partner, "-o", folder.path("план.docx")).status == 0)
        let again = CommandRun("convert", folder.path("план.docx"), "--to", "md")
        #expect(again.output.contains("Совместные мероприятия"))
        #expect(again.output.contains("Инклюзивный летний лагерь"))
        #expect(CommandRun("merge", official, partner, "-o", folder.path("план.docx")).status == 2)
        #expect(CommandRun("merge", official, partner, "-o", folder.path("план.xyz")).status == 2)
    }

    @Test func aPlanThatIsMissingStopsIt() throws {
        let folder = try TestFolder()
        let run = CommandRun("merge", official, folder.path("нет.docx"), "-o", folder.path("план.json"))
        #expect(run.status == 3)
        #expect(folder.names.isEmpty)
    }
}
