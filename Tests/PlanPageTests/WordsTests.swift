import PlanKit
@testable import PlanPage
import Testing

/// What the page says, in every language.
struct PageWordsTests {
    @Test(arguments: Language.allCases)
    func everyPhraseHasItsWordsAndTheSameGaps(language: Language) {
        for phrase in PagePhrase.allCases {
            #expect(!language.text(phrase).isEmpty, "\(phrase)")
            let gaps = [language, .en].map { language in
                // `{{name}}` is a template's, not ours.
                Set(
                    language.text(phrase).matches(of: /(\{+)([a-zA-Z]+)/).filter { $0.1.count == 1 }.map {
                        String($0.2)
                    })
            }
            #expect(gaps[0] == gaps[1], "\(phrase)")
        }
    }

    @Test(arguments: Language.allCases)
    func eachFormatHasANameOfItsOwnAndAnUnknownOneIsCalledAsItCallsItself(language: Language) {
        let names = ExportFormat.all.map { DocumentsView.name(of: $0, in: language) }
        #expect(Set(names).count == names.count && Set(names).isDisjoint(with: ExportFormat.all.map(\.name)))
        let own = ExportFormat(name: "text", extensions: ["txt"]) { _ in MarkdownExporter() }
        #expect(DocumentsView.name(of: own, in: language) == "text")
    }
}
