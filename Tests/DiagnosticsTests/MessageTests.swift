import Diagnostics
import Testing

struct MessageTests {
    @Test(arguments: DiagnosticID.allCases, Language.allCases)
    func everyMessageHasItsSentence(id: DiagnosticID, language: Language) {
        let message = language.catalogue.message(for: id)
        #expect(!message.sentence.isEmpty)
        #expect(message.sentence.hasSuffix(".") || message.sentence.hasSuffix("?"))
    }

    @Test(arguments: DiagnosticID.allCases)
    func theGapsOfAMessageAreTheSameInEveryLanguage(id: DiagnosticID) {
        let gaps = Language.allCases.map { language in
            let message = language.catalogue.message(for: id)
            return Set((message.sentence + message.wayOut).matches(of: /\{([a-zA-Z]+)/).map { String($0.1) })
        }
        #expect(Set(gaps).count == 1)
    }

    /// What a program offers is an action, which the program names: the sentences know no command line.
    @Test(arguments: DiagnosticID.allCases, Language.allCases)
    func noMessageHoldsAnOptionOrACommand(id: DiagnosticID, language: Language) throws {
        let message = language.catalogue.message(for: id)
        let explanation = language.explanation(of: id)
        for text in [
            message.sentence, message.wayOut, explanation?.reason ?? "", explanation?.example ?? "",
            explanation?.mended ?? "",
        ] {
            #expect(!text.contains(/(^|\s)--?[a-z]/), "\(text)")
            #expect(!text.contains(/plankit [a-z]/), "\(text)")
        }
    }

    @Test(arguments: DiagnosticID.allCases, Language.allCases)
    func eachActionOfAMessageHasItsGapAndTheSentenceIsWholeWithoutIt(id: DiagnosticID, language: Language) {
        let diagnostic = Diagnostic(id, ["option": "depth", "file": "marks.csv"])
        let wayOut = diagnostic.wayOut(in: language, words: { "<\($0.name)>" })
        let found = wayOut.matches(of: /<([a-zA-Z]+)>/).map { String($0.1) }
        #expect(Set(found) == Set(diagnostic.actions.map(\.name)))
        let plain = diagnostic.wayOut(in: language)
        #expect(!plain.contains("@") && !plain.contains(":.") && !plain.contains(/\s\.(\s|$)/))
        #expect(plain.isEmpty || plain.hasSuffix(".") || plain.hasSuffix("?") || plain.hasSuffix("}"))
    }

    @Test func anActionIsACaseForAProgram() {
        #expect(Diagnostic(.limitExceeded, ["option": "depth"]).actions == [.raiseLimit("depth")])
        #expect(Diagnostic(.deletedTextLeftOut).actions == [.rejectChanges])
        #expect(Diagnostic(.deadlineNotUnderstood).actions.isEmpty)
    }

    @Test func aMessageWithoutWordsKeepsTagsAndActions() {
        let limit = DiagnosticID.limitExceeded.messageWithoutWords(in: .en, words: { _ in "press F1" })
        #expect(
            limit.sentence == "The limit “…” is exceeded: …." && limit.wayOut.hasSuffix("raise the limit: press F1."))
        let tags = DiagnosticID.templateWithoutTags.messageWithoutWords(in: .en)
        #expect(tags.wayOut == "Insert tags such as {{title}}.")
    }

    @Test(arguments: [
        (1, "1 строка"), (2, "2 строки"), (5, "5 строк"), (11, "11 строк"), (21, "21 строка"), (112, "112 строк"),
    ])
    func aNumberWordAgrees(count: Int, words: String) {
        #expect(Language.ru.filled("{count:строка|строки|строк}", ["count": String(count)]) == words)
    }

    @Test func aLineNamesFilePlaceSeverityAndID() {
        let diagnostic = Diagnostic(
            .deadlineNotUnderstood, at: Place(file: "план.docx", table: 1, row: 18, heading: "Сроки"),
            ["words": "когда-нибудь"])
        #expect(
            diagnostic.line(in: .ru)
                == "план.docx: таблица 1, строка 18, столбец «Сроки»: внимание: Срок «когда-нибудь» непонятен. "
                + "Напишите его, например, как «15 октября 2024», «октябрь 2024» или «до 15.10.2024». "
                + "[deadline-not-understood]")
    }

    @Test(arguments: [
        (["LANG": "be_BY.UTF-8"], Language.be), (["LC_ALL": "en_US", "LANG": "be_BY"], .en), (["LANG": "C"], .ru),
        ([:], .ru),
    ])
    func theEnvironmentChoosesTheLanguage(environment: [String: String], language: Language) {
        #expect(Language(environment: environment) == language)
    }
}
