import Diagnostics
import Testing

struct MessageTests {
    @Test(arguments: BuiltInDiagnosticID.allCases, Language.allCases)
    func everyMessageHasItsSentence(id: BuiltInDiagnosticID, language: Language) {
        let message = language.catalogue.message(for: id)
        #expect(!message.sentence.isEmpty)
        #expect(message.sentence.hasSuffix(".") || message.sentence.hasSuffix("?"))
    }

    @Test(arguments: BuiltInDiagnosticID.allCases)
    func theGapsOfAMessageAreTheSameInEveryLanguage(id: BuiltInDiagnosticID) {
        let gaps = Language.allCases.map { language in
            let message = language.catalogue.message(for: id)
            return Set((message.sentence + message.wayOut).matches(of: /\{([a-zA-Z]+)/).map { String($0.1) })
        }
        #expect(Set(gaps).count == 1)
    }

    /// What a program offers is an action, which the program names: the sentences know no command line.
    @Test(arguments: BuiltInDiagnosticID.allCases, Language.allCases)
    func noMessageHoldsAnOptionOrACommand(id: BuiltInDiagnosticID, language: Language) throws {
        let message = language.catalogue.message(for: id)
        let explanation = language.explanation(of: DiagnosticID(id))
        for text in [
            message.sentence, message.wayOut, explanation?.reason ?? "", explanation?.example ?? "",
            explanation?.mended ?? "",
        ] {
            #expect(!text.contains(/(^|\s)--?[a-z]/), "\(text)")
            #expect(!text.contains(/plankit [a-z]/), "\(text)")
        }
    }

    @Test(arguments: BuiltInDiagnosticID.allCases, Language.allCases)
    func eachActionOfAMessageHasItsGapAndTheSentenceIsWholeWithoutIt(id: BuiltInDiagnosticID, language: Language) {
        let diagnostic = Diagnostic(DiagnosticID(id), ["option": "depth", "file": "marks.csv"])
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

    /// A message of another package.
    private static let added = DiagnosticID(
        "school-title-long", severity: .note, isLoss: true,
        messages: [
            .en: Message("“{words}” has {count:word|words}.", "Say the rest in the note."),
            .ru: Message("В «{words}» {count:слово|слова|слов}."),
        ])

    @Test func aMessageOfAnotherPackageSpeaksAsOurs() {
        let diagnostic = Diagnostic(Self.added, at: Place(table: 1, row: 2), ["words": "A", "count": "2"])
        #expect(diagnostic.severity == .note && diagnostic.id.isLoss && diagnostic.actions.isEmpty)
        #expect(
            diagnostic.line(in: .en)
                == "table 1, row 2: note: “A” has 2 words. Say the rest in the note. [school-title-long]")
        #expect(diagnostic.sentence(in: .ru) == "В «A» 2 слова." && diagnostic.wayOut(in: .ru).isEmpty)
        // A language that is missing speaks English.
        #expect(diagnostic.sentence(in: .be) == diagnostic.sentence(in: .en))
        #expect(Self.added.messageWithoutWords(in: .en).sentence == "“…” has ….")
        #expect(Language.en.explanation(of: Self.added) == nil)
    }

    @Test func idsAreToldApartByTheirNames() {
        let again = DiagnosticID("school-title-long", severity: .error, messages: [:])
        #expect(again == Self.added && Set([again, Self.added]).count == 1)
        #expect(again != .fileEmpty && again.builtIn == nil)
        #expect(Diagnostic(again).sentence(in: .ru) == "school-title-long.")
        #expect(DiagnosticID(builtIn: "file-empty") == .fileEmpty && DiagnosticID(builtIn: "school-title-long") == nil)
        for id in BuiltInDiagnosticID.allCases {
            #expect(DiagnosticID(id).builtIn == id && DiagnosticID(builtIn: id.rawValue) == DiagnosticID(id))
        }
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
