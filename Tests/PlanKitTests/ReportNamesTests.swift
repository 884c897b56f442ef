import PlanKit
import TestSupport
import Testing

/// People's names and days in the built-in documents: in the case that grammar asks where the profile gives it, never
/// made up.
struct ReportNamesTests {
    private static func text(
        _ kind: ReportKind, _ format: ReportFormat = .docx, _ language: Language = .ru,
        _ change: (inout ReportContext) throws -> Void
    ) throws -> String {
        var writer = try ReportDocumentTests.writer(language)
        try change(&writer.context)
        let bytes = try #require(
            try writer.report(kind, of: ReportDocumentTests.plan(), format: format).bytes)
        return try ReportDocumentTests.text(of: bytes, "x.\(format.rawValue)")
    }

    /// «Прохоренко Т.И.» has the row 1.10 alone, «Щегель Ю.М.» shares 1.7 with a group.
    private static let staff: [ReportProfile.StaffMember] = [
        .init(
            name: "Т.И.Прохоренко", post: "Методист", dative: "методисту Прохоренко Татьяне Ивановне",
            accusative: "методиста Прохоренко Т.И."),
        .init(name: "Ю.М.Щегель", accusative: "заместителя директора Щегель Ю.М."),
    ]

    @Test(arguments: [ReportFormat.docx, .odt])
    func anOrderAppointsWhoseAccusativeTheStaffListHas(format: ReportFormat) throws {
        let text = try Self.text(.order, format) {
            $0.profile.staff = Self.staff
            $0.activities = ["1.10", "1.7", "1.1"]
        }
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains("Назначить ответственным методиста Прохоренко Т.И."))
        #expect(lines.contains("Назначить ответственным заместителя директора Щегель Ю.М."))
        #expect(lines.contains("Исполнители: Заместитель директора по УВР Щегель Ю.М., творческая группа"))
    }

    @Test func withoutAStaffListNamesStayInTheNominative() throws {
        let text = try Self.text(.order) { $0.activities = ["1.10"] }
        #expect(text.contains("Исполнитель: Методист Прохоренко Т.И."))
        #expect(!text.contains("Назначить"))
    }

    @Test(
        arguments: [
            ("Щегель Ю.М.", "приказа возложить на заместителя директора Щегель Ю.М."),
            ("Методист Т. И. Прохоренко", "приказа возложить на методиста Прохоренко Т.И."),
            ("О.О.Осинова", "приказа осуществляет О.О.Осинова"),
            ("оставляю за собой", "приказа оставляю за собой"),
            ("возложить на Щегель Ю.М.", "приказа возложить на Щегель Ю.М."), (nil, "приказа ________"),
        ])
    func controlGoesToWhoIsNamed(control: String?, sentence: String) throws {
        let text = try Self.text(.order) {
            $0.profile.staff = Self.staff + [.init(name: "О.О.Осинова")]
            $0.details.control = control
            $0.activities = ["1.1"]
        }
        #expect(text.contains("3. Контроль за исполнением \(sentence)\n"))
    }

    @Test func controlIsInBelarusianToo() throws {
        let text = try Self.text(.order, .odt, .be) {
            $0.profile.staff = [.init(name: "А.П.Бусел", accusative: "намесніка дырэктара Бусла А.П.")]
            $0.details.control = "Бусел А.П."
        }
        #expect(text.contains("3. Кантроль за выкананнем загада ўскласці на намесніка дырэктара Бусла А.П."))
    }

    /// The nominative in its place is for a person to decline.
    @Test func aCaseThatTheStaffListLacksIsABlank() throws {
        var writer = try ReportDocumentTests.writer(.ru)
        writer.context.profile.staff = Self.staff
        for (name, isBlank) in [("Прохоренко", false), ("Щегель", true)] {
            writer.context.person = name
            let document = try writer.report(.tasks, of: ReportDocumentTests.plan(), format: .docx)
            #expect(try ReportDocumentTests.text(of: #require(document.bytes), "x.docx").contains("1."))
            #expect(document.blanks.contains("дательный") == isBlank, "\(document.blanks)")
        }
    }

    @Test func tasksAreGivenToAPersonInTheDative() throws {
        let text = try Self.text(.tasks) { $0.profile.staff = Self.staff }
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains("методисту Прохоренко Татьяне Ивановне"))
        #expect(lines.contains("Методист Литош Е.В."))
    }

    @Test func aTemplateMayAskForAnyCase() throws {
        let tags = "{{#activities}}[{{#responsible}}{{винительный}}|{{genitive}};{{/responsible}}]{{/activities}}"
        let flat = OdtBuilder("<text:p>\(tags)</text:p>").flatBytes()
        var writer = try ReportDocumentTests.writer()
        writer.context.profile.staff = Self.staff
        let document = try writer.fill(
            flat, name: "t.fodt", with: ReportDocumentTests.plan(), format: .fodt)
        let text = String(decoding: try #require(document.bytes), as: UTF8.self)
        // Where the staff list has no such case, the plan's own words stand.
        #expect(text.contains("[методиста Прохоренко Т.И.|Методист Прохоренко Т.И.;]"))
        #expect(text.contains("[Методист Литош Е.В.|Методист Литош Е.В.;"))
    }

    @Test(arguments: ReportKind.all.map(\.name))
    func noDocumentBearsADayThatNobodyGave(name: String) throws {
        let kind = try #require(ReportKind(named: name))
        let text = try Self.text(kind) { $0.today = Day(iso: "2031-07-09") }
        #expect(!text.contains("2031"))
    }

    @Test func aReasonIsGivenWithoutTheState() throws {
        var plan = try ReportDocumentTests.plan()
        plan.sections[0].activities[0].mark = Mark(
            text: "Не выполнено; в связи с карантином", status: .notDone, date: nil)
        let bytes = try #require(
            try ReportDocumentTests.writer().report(.interimCertificate, of: plan, format: .odt).bytes)
        let text = try ReportDocumentTests.text(of: bytes, "x.odt")
        #expect(text.contains("| не выполнено | в связи с карантином |"))
    }
}

/// What the profile says in the certificate of results.
struct ReportProfileWordsTests {
    @Test(arguments: [ReportFormat.docx, .odt])
    func everyParagraphOfTheFreeSectionsIsPrinted(format: ReportFormat) throws {
        var writer = try ReportDocumentTests.writer()
        writer.context.profile.sections = [
            .init(heading: "Показатели", paragraphs: ["Рост на 12 %.", "Без потерь."]),
            .init(heading: "Выводы", paragraphs: ["Работа идёт.", "Продолжить.", "Усилить."]),
            .init(heading: "Публикации", paragraphs: ["Статья «А & Б».", "Сборник."]),
        ]
        let bytes = try #require(
            try writer.report(.interimCertificate, of: ReportDocumentTests.plan(), format: format).bytes)
        let text = try ReportDocumentTests.text(of: bytes, "x.\(format.rawValue)")
        #expect(text.contains("показателям\nРост на 12 %.\nБез потерь.\n6. Проблемы\n________\n"))
        #expect(
            text.contains("рекомендации\nРабота идёт.\nПродолжить.\nУсилить.\nПубликации\nСтатья «А & Б».\nСборник.\n"))
    }
}

/// The names in the tags of built-in templates.
struct ReportTemplateNamesTests {
    @Test(arguments: ReportKind.all.map(\.name), [Language.ru, .be])
    func aTemplateWithItsNamesInAnotherLanguageMakesTheSameDocument(name: String, names: Language) throws {
        let kind = try #require(ReportKind(named: name))
        let plan = try ReportDocumentTests.plan()
        for format in LayoutFormat.allCases {
            let template = try ReportTemplate.builtIn(kind, plan: plan, names: names, format: format)
            #expect(try ReportTemplate.check(template, name: name) == [])
            let format = try #require(ReportFormat(rawValue: format.rawValue))
            let writer = try ReportDocumentTests.writer()
            let own = try writer.report(kind, of: plan, format: format, template: (template, "own"))
            let builtIn = try writer.report(kind, of: plan, format: format)
            #expect(own.bytes == builtIn.bytes)
            #expect(own.blanks == builtIn.blanks)
        }
    }

    @Test func theTagsAreInThatLanguageAlone() throws {
        for kind in ReportKind.all {
            let template = try ReportTemplate.builtIn(kind, names: .ru, format: .odt)
            let text = try ReportDocumentTests.text(of: template, "x.odt")
            for tag in text.split(separator: "{{").dropFirst() {
                let inside = tag.prefix { $0 != "}" && $0 != "\"" }
                #expect(!inside.contains { $0.isASCII && $0.isLetter }, "\(inside)")
            }
        }
    }
}
