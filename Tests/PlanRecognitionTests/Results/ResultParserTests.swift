import PlanModel
import PlanRecognition
import Testing

struct ResultParserTests {
    private static func lines(_ cell: String) -> [String] {
        ResultParser().read(cell).results.map { "\($0.kind.rawValue)|\($0.text)" }
    }

    @Test func theFixturesAreThere() {
        #expect(Phrases.rows("results").count > 100)
        #expect(Phrases.rows("official-results").count == 30)
    }

    @Test(arguments: Phrases.rows("results") + Phrases.rows("official-results"))
    func aCellGivesItsResults(row: [String]) {
        #expect(Self.lines(row[0]) == Array(row.dropFirst()), "\(row[0])")
    }

    @Test(arguments: Phrases.rows("results") + Phrases.rows("official-results"))
    func aResultReadAgainIsItself(row: [String]) {
        for result in ResultParser().read(row[0]).results {
            #expect(ResultParser().read(result.text).results == [result], "\(row[0])")
        }
    }

    @Test(arguments: Phrases.rows("results") + Phrases.rows("official-results"))
    func noWordIsLost(row: [String]) {
        // The number of a list is no word of a result.
        let words = PeopleCells.words(row[0]).filter { Int($0) == nil }
        let kept = ResultParser().read(row[0]).results.flatMap { PeopleCells.words($0.text) }.filter { Int($0) == nil }
        #expect(kept == words, "\(row[0])")
    }

    @Test(arguments: Phrases.rows("results"))
    func letterCaseChangesNoKind(row: [String]) {
        let kinds = ResultParser().read(row[0]).results.map(\.kind)
        #expect(ResultParser().read(row[0].uppercased()).results.map(\.kind) == kinds, "\(row[0])")
    }

    @Test(arguments: ["", "  ", "\n", "–", ", ;", "\u{00A0}"])
    func anEmptyCellHasNoResults(cell: String) {
        #expect(ResultParser().read(cell).results.isEmpty)
    }

    @Test func everyKindOfTheContractIsNamedByAPhrase() {
        let kinds = Set(Phrases.rows("results").flatMap { ResultParser().read($0[0]).results.map(\.kind) })
        #expect(kinds.union([.extract]) == Set(ExpectedResult.Kind.allCases))
    }

    @Test func resultsOfWhichNoWordIsKnownAreNamed() {
        #expect(ResultParser().read("Приказ, справка").unused == [])
        #expect(ResultParser().read("Приказ; хорошее настроение").unused == ["хорошее настроение"])
    }
}
