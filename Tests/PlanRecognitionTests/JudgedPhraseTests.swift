import PlanModel
import PlanRecognition
import Testing

/// Cells whose readings were decided from the contract before a parser saw them.
struct JudgedPhraseTests {
    @Test func everyFixtureOfJudgementsIsThere() {
        for name in ["deadlines", "marks", "results", "responsible"] {
            #expect(Phrases.rows("judged-\(name)").count >= 12, "\(name)")
        }
    }

    @Test(arguments: Phrases.rows("judged-deadlines"))
    func aDeadlineReadsAsJudged(row: [String]) throws {
        let reading = try #require(DeadlineParser(context: DeadlineContext(fixture: row[1])).read(row[0]))
        #expect(reading.meaning == Array(row[2...]), "\(row[0])")
        if row[2] == "unknown" { #expect(!reading.diagnostics.isEmpty, "\(row[0])") }
    }

    @Test(arguments: Phrases.rows("judged-marks"))
    func aMarkReadsAsJudged(row: [String]) throws {
        let mark = try #require(MarkParser(context: DeadlineContext(fixture: "s2024")).read(row[0])?.mark)
        #expect([mark.status?.rawValue ?? "", mark.date?.iso ?? ""] == Array(row[1...]), "\(row[0])")
    }

    @Test(arguments: Phrases.rows("judged-results"))
    func aResultIsOfTheKindJudged(row: [String]) {
        let kinds = ResultParser().read(row[0]).results.map(\.kind.rawValue)
        #expect(kinds.joined(separator: " ") == row[1], "\(row[0])")
    }

    @Test(arguments: Phrases.rows("judged-responsible"))
    func aResponsibleReadsAsJudged(row: [String]) {
        let entries = ResponsibleParser().read(row[0]).entries.map { entry in
            [entry.kind.rawValue, entry.post ?? "", entry.surname ?? "", entry.initials ?? ""].joined(separator: "/")
        }
        #expect(entries == Array(row[1...]), "\(row[0])")
    }
}
