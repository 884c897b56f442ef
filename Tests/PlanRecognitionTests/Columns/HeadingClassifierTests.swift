import PlanModel
import PlanRecognition
import Testing

struct HeadingClassifierTests {
    private static func cells(_ row: String) -> [String] {
        row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func theFixtureIsThere() {
        #expect(Phrases.rows("headings").count > 80)
    }

    @Test(arguments: Phrases.rows("headings"))
    func headingsGiveTheirRoles(row: [String]) {
        let readings = HeadingClassifier().classify(Self.cells(row[0]))
        let roles = readings.map { ([$0.role] + $0.alsoHolds).map(\.rawValue).joined(separator: "+") }
        #expect(roles.joined(separator: "|") == row[1], "\(row[0])")
    }

    @Test(arguments: Phrases.rows("headings"))
    func headingsLookLikeAHeader(row: [String]) {
        #expect(HeadingClassifier().headerLikelihood(of: Self.cells(row[0])) >= 0.6, "\(row[0])")
    }

    @Test(arguments: Phrases.rows("headings"))
    func letterCaseAndLookAlikesChangeNoRole(row: [String]) {
        let cells = Self.cells(row[0])
        let roles = HeadingClassifier().classify(cells).map(\.role)
        let disguised = cells.map { cell in
            String(cell.map { ["о": "o", "е": "e", "а": "a", "р": "p", "с": "c"][$0] ?? $0 })
        }
        #expect(HeadingClassifier().classify(disguised).map(\.role) == roles, "\(row[0])")
        // Capitals begin nothing anew in a heading that is all capitals, so a break before one is not compared.
        guard !row[0].contains("\n"), !row[0].contains(". ") else { return }
        #expect(HeadingClassifier().classify(cells.map { $0.uppercased() }).map(\.role) == roles, "\(row[0])")
        #expect(HeadingClassifier().classify(cells.map { $0.lowercased() }).map(\.role) == roles, "\(row[0])")
    }

    @Test(arguments: Phrases.rows("headings"))
    func aRoleIsGivenToOneColumnOnly(row: [String]) {
        // The ends of a span may stand in two columns: «Дата начала», «Дата окончания».
        let roles = HeadingClassifier().classify(Self.cells(row[0])).filter { $0.rule != "end-of-the-span" }.map(\.role)
            .filter { $0 != .other }
        #expect(Set(roles).count == roles.count, "\(row[0])")
    }

    @Test(arguments: [
        "1.|Мероприятия ко Дню учителя|Сентябрь|Директор|Отчёт",
        "1|2|3|4|5",
        "1.1|Заседание педагогического совета|Август 2024|Заместитель директора по УВР|Протокол",
        "1|Анализ работы|в течение года|Классные руководители|справка",
        "|Работа с детьми|Сентябрь|Кл. рук.",
        "2|Акция «Дом без насилия»|ноябрь|Педагог социальный|Фотоотчёт",
        "3|Арганізацыя работы гурткоў|верасень|Адміністрацыя|Загад",
        "Мероприятия||||",
        "|",
        "",
    ])
    func rowsOfAPlanDoNotLookLikeAHeader(row: String) {
        #expect(HeadingClassifier().headerLikelihood(of: Self.cells(row)) < 0.4)
    }

    @Test func whatTheVocabularyDoesNotKnowIsOtherWithoutConfidence() {
        let readings = HeadingClassifier().classify(["Где заслушивается", "Мероприятия", "Сроки"])
        #expect(readings[0].role == .other)
        #expect(readings[0].confidence == 0)
    }

    @Test func headingsThatWereJoinedWithTheOneAboveThemAreReadByTheirOwnWords() {
        let headings = [
            "Содержание", "Организация контроля Сроки", "Организация контроля Ответственные", "Справка о Сроки",
        ]
        #expect(
            HeadingClassifier().classify(headings).map(\.role) == [.activity, .deadline, .responsible, .other])
    }

    @Test func theProfileNamesAHeadingWhateverItsCaseAndSpaces() {
        let classifier = HeadingClassifier(columns: ["Где заслушивается": .place, "Кого зовём": .participants])
        let readings = classifier.classify(["ГДЕ  заслушива-\nется", "где заслушивается", "Кого\nзовём", "Сроки"])
        #expect(readings.map(\.role) == [.other, .place, .participants, .deadline])
        #expect(readings[1].rule == "profile")
    }

    @Test func theProfileWinsOverTheVocabulary() {
        let classifier = HeadingClassifier(columns: ["Содержание": .activity, "Мероприятия": .note])
        #expect(classifier.classify(["Содержание", "Мероприятия"]).map(\.role) == [.activity, .note])
        let second = HeadingClassifier(columns: ["Содержание": .activity])
        #expect(second.classify(["Мероприятия", "Содержание"]).map(\.role) == [.other, .activity])
    }

    @Test(arguments: [
        ("Ответствен-\nный", "Ответственный"), ("Мероприя-\nтия", "Мероприятия"), ("№\nп/п", "№ п/п"),
        ("Сроки\nпроведения", "Сроки проведения"), ("Ответ-\nственный", "Ответственный"),
        ("Формы  представления ", "Формы представления"), ("Отв-ный", "Отв-ный"),
    ])
    func aHeadingIsKeptWithItsBrokenWordsJoined(printed: String, kept: String) {
        #expect(HeadingClassifier.text(of: printed) == kept)
    }
}
