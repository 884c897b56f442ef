import Diagnostics
import Foundation
import PlanKit
import PlanModel
import Testing

struct FindingsTests {
    private static let plan = Plan(
        title: "План",
        columns: [Column(role: .activity, heading: "Мероприятие"), Column(role: .deadline, heading: "Срок")],
        sections: [
            Section(activities: [
                Activity(
                    id: "1.1", title: "Семинар", deadline: Deadline(text: "скоро", kind: .unknown),
                    source: SourceRow(table: 1, row: 2))
            ])
        ])

    private static let file = CheckedFile(
        name: "план, 1.docx", plan: plan,
        findings: [
            Diagnostic(.deadlineUnclear, at: Place(table: 1, row: 2, heading: "Срок"), ["words": "скоро, 50%"]),
            Diagnostic(.planCopied, ["count": "3", "rows": "1, 2, 3"]),
        ])

    @Test func textFramesTheRowAndMarksTheColumn() {
        let text = FindingsFormat.text.write([Self.file], in: .ru)
        #expect(text.contains("план, 1.docx: таблица 1, строка 2, столбец «Срок»\n  внимание: Срок «скоро, 50%»"))
        #expect(text.contains("  | Мероприятие: Семинар\n  > Срок: скоро\n"))
        #expect(text.hasSuffix("Найдено: 1 ошибка, 1 предупреждение, 0 примечаний.\n"))
    }

    @Test func behindAHundredFramesOfAKindAFindingIsALine() {
        var file = Self.file
        let often = file.findings[0]
        file.findings = Array(repeating: often, count: 103) + [file.findings[1]]
        let text = FindingsFormat.text.write([file], in: .ru)
        #expect(text.components(separatedBy: "  > Срок: скоро\n").count == 101)
        let line = "план, 1.docx: таблица 1, строка 2, столбец «Срок»: внимание: Срок «скоро, 50%»"
        #expect(text.components(separatedBy: line).count == 4)
        // Other kinds are framed still, a blank line before them.
        #expect(text.contains("[\(often.id.rawValue)]\n\nплан, 1.docx"))
        #expect(text.contains("103 × "))
    }

    @Test func gitHubCommandsAreEscaped() {
        let lines = FindingsFormat.github.write([Self.file], in: .en).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("::warning file=план%2C 1.docx,title=deadline-unclear::table 1, row 2"))
        #expect(lines[0].contains("50%25"))
    }

    @Test func jsonNamesFileFindingAndPlace() throws {
        let text = FindingsFormat.json.write([Self.file], in: .be)
        let files = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let findings = try #require(files.first?["findings"] as? [[String: Any]])
        #expect(findings.first?["id"] as? String == "deadline-unclear")
        #expect(findings.first?["row"] as? Int == 2)
    }

    @Test func sarifResultsPointAtTheirRulesAndPlaces() throws {
        let text = FindingsFormat.sarif.write([Self.file], in: .ru)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        let results = try #require(run["results"] as? [[String: Any]])
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)
        }
        let location = try #require((results.first?["locations"] as? [[String: Any]])?.first)
        let logical = try #require((location["logicalLocations"] as? [[String: Any]])?.first)
        #expect(logical["fullyQualifiedName"] as? String == "table 1/row 2/column Срок")
        #expect(text.contains("%D0%BF%D0%BB%D0%B0%D0%BD%2C%201.docx"))
    }
}
