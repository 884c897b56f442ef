import Foundation
import PlanKit
import TestSupport
import Testing

@Suite(.inEveryFolder) struct CheckTests {
    private static var official: String { Files.path("official/plan-2024-2025.docx") }

    @Test func theOfficialPlanHasWarningsAndNoErrors() {
        let run = CommandRun("check", Self.official)
        #expect(run.status == 0)
        #expect(run.output.contains("[week-of-last-year]"))
        #expect(run.output.contains("  > Сроки: С 18 по 23 марта 2025\n"))
        #expect(run.output.hasSuffix("Проверено: 1 файл. Найдено: 0 ошибок, 5 предупреждений, 4 примечания.\n"))
    }

    @Test func manyFilesAreALineAFindingAndACountOfEachKind() {
        let other = Files.path("official/plan-2024-2025.odt")
        let run = CommandRun("check", Self.official, other)
        #expect(!run.output.contains("  > Сроки"))
        let findings = run.output.split(separator: "\n").filter { $0.hasPrefix(Self.official) || $0.hasPrefix(other) }
        #expect(findings.count == 18)
        #expect(findings.allSatisfy { $0.hasSuffix("]") })
        #expect(run.output.contains("\n\n  4 × "))
        #expect(
            CommandRun("check", "--frame", Self.official, other).output.contains("  > Сроки: С 18 по 23 марта 2025\n"))
        #expect(!CommandRun("check", "--no-frame", Self.official).output.contains("  > Сроки"))
    }

    @Test func failOnDecidesWhatCounts() {
        #expect(CommandRun("check", Self.official, "--fail-on", "warning").status == 1)
        #expect(CommandRun("check", Self.official, "--fail-on", "error").status == 0)
    }

    @Test func everyFormOfTheOfficialPlanHasTheSameFindings() {
        func ids(_ name: String) -> [String] {
            let output = CommandRun("check", Files.path("official/\(name)"), "--format", "github").output
            return output.split(separator: "\n").compactMap { line in
                line.split(separator: "title=").last?.split(separator: "::").first.map(String.init)
            }
        }
        let first = ids("plan-2024-2025.docx")
        #expect(first.count == 9)
        for name in ["plan-2024-2025.odt", "plan-2024-2025.fodt", "plan-2024-2025-libreoffice.docx"] {
            #expect(ids(name) == first)
        }
    }

    @Test func anUnreadableFileIsAFindingAndTheOthersAreChecked() {
        let run = CommandRun("check", "нет.docx", Self.official)
        #expect(run.status == 3)
        #expect(run.output.contains("[file-missing]"))
        #expect(run.output.contains("[week-of-last-year]"))
    }

    @Test func theProfileSwitchesChecksOffAndOthersOn() throws {
        let folder = try TestFolder()
        try folder.write(
            "plankit.yml", Array("severities:\n  week-of-last-year: off\n  result-unlike-activity: error\n".utf8))
        try folder.write("план.docx", try Fixtures.bytes("official/plan-2024-2025.docx"))
        let run = CommandRun("check", folder.path("план.docx"))
        #expect(run.status == 1)
        #expect(!run.output.contains("week-of-last-year"))
    }

    @Test func theProfileWeighsWhatTheReadingSaysToo() throws {
        let folder = try TestFolder()
        let rows =
            "<table:table-row><table:table-cell><text:p>Мероприятие</text:p></table:table-cell>"
            + "<table:table-cell><text:p>Срок</text:p></table:table-cell></table:table-row>"
            + "<table:table-row><table:table-cell><text:p>Слёт</text:p></table:table-cell>"
            + "<table:table-cell><text:p>как получится</text:p></table:table-cell></table:table-row>"
        let body = "<text:p>План на 2025 год</text:p><table:table>\(rows)</table:table>"
        try folder.write("план.odt", try OdtBuilder(body).packageBytes())
        #expect(CommandRun("check", folder.path("план.odt")).status == 0)
        for (severities, status) in [
            ("deadline-not-understood: error", 1), ("deadline-unclear: error", 1), ("deadline-not-understood: off", 0),
            ("deadline-unclear: off", 0),
        ] {
            try folder.write("plankit.yml", Array("severities:\n  \(severities)\n".utf8))
            let run = CommandRun("check", folder.path("план.odt"))
            #expect(run.status == Int32(status), "\(severities)")
            #expect(run.output.contains("[deadline-not-understood]") == (status == 1))
        }
    }

    @Test func explainLeavesNoGapsInAMessage() {
        let run = CommandRun("explain", "deadline-not-understood")
        #expect(run.output.contains("Срок «…» непонятен."))
        #expect(run.output.contains("А так верно: Срок: до 15 октября 2024"))
    }

    @Test func explainShowsExampleAndMend() {
        let run = CommandRun("explain", "week-of-last-year", "--lang", "be")
        #expect(run.status == 0)
        #expect(run.output.contains("З 17 па 22 сакавіка 2025"))
    }

    @Test func explainWithoutAnIdListsAllChecks() {
        let run = CommandRun("explain")
        #expect(run.output.split(separator: "\n").count == PlanChecker.allIDs.count)
    }

    @Test func explainOfAnUnknownIdIsAUsageError() {
        let run = CommandRun("explain", "week-of-lost-year")
        #expect(run.status == 2)
        #expect(run.errors.contains("week-of-last-year"))
    }
}
