import Diagnostics
import PlanChecks
import Testing

struct ExplanationTests {
    @Test(arguments: PlanChecker.allIDs, Language.allCases)
    func everyCheckIsExplained(id: DiagnosticID, language: Language) throws {
        let explanation = try #require(language.explanation(of: id))
        #expect(!explanation.reason.isEmpty)
        #expect(explanation.example != explanation.mended)
    }
}
