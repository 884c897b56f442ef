import FoundationEssentials
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
        // Names are kept on one line.
        return try ReportDocumentTests.text(of: bytes, "x.\(format.rawValue)").replacing("\u{A0}", with: " ")
    }

    /// «Прохоренко Т.И.» has the row 1.10 alone, «Щегель Ю.М.» shares 1.7 with a group.
    private static let staff: [ReportProfile.StaffMember] = [
        .init(
            name: "Т.И.Прохоренко", post: "Методист", dative: "методисту Прохоренко Татьяне Ивановне",
            accusative: "методиста Прохоренко Т.И."),
        .init(name: "Ю.М.Щегель", accusative: "заместителя директора Щегель Ю.М."),
    ]

    @Test(arguments: [ReportFormat.docx, .odt])
    func anOrderSpeaksToPeopleInTheDative(format: ReportFormat) throws {
        let text = try Self.text(.order, format) {
            $0.profile.staff = Self.staff + [.init(name: "Е.В.Литош", gender: .feminine)]
            $0.activities = ["1.10", "1.12", "1.22", "1.13", "1.2"]
        }
        let lines = text.split(separator: "\n").map(String.init)
        // The staff list's own words go before the rules.
        #expect(lines.contains { $0.hasPrefix("2.1. Методисту Прохоренко Татьяне Ивановне обеспечить: корректировку") })
        #expect(
            lines.contains(
                "2.2. Литош Е.В., методисту, провести семинар – практикум «Инклюзия в дополнительном образовании» "
                    + "в срок до 31 октября 2024 года."))
        #expect(
            lines.contains(
                "2.3. Алексеенко Г.Ю., заместителю директора по основной деятельности, творческой группе ЦКРОиР, "
                    + "педагогам учреждений образования провести неделю толерантности «Мы разные, но равные» "
                    + "с 18 по 23 марта 2025 года."))
        #expect(
            lines.contains {
                $0.hasPrefix(
                    "2.4. Администрации, педагогическим работникам – участникам проекта обеспечить сотрудничество")
            })
        #expect(
            lines.contains {
                $0.hasPrefix("2.5. Мельниковой О.М., директору Жлобинского районного центра творчества, издать приказ")
            })
    }

    /// «Литош» of a woman does not change, of a man it does.
    @Test func whereNobodySaysWhoItIsTheNameStaysInTheNominativeAndAQuestionIsAsked() throws {
        var writer = try ReportDocumentTests.writer(.ru)
        writer.context.activities = ["1.12"]
        let document = try writer.report(.order, of: ReportDocumentTests.plan(), format: .docx)
        let text = try ReportDocumentTests.text(of: #require(document.bytes), "x.docx")
        #expect(text.contains("2.1. Провести семинар – практикум"))
        #expect(text.contains("года (ответственный: методист Литош\u{A0}Е.В.).\n"))
        let question = try #require(document.diagnostics.first { $0.id == .reportGenderUnknown })
        #expect(question.arguments["names"]?.contains("Литош Е.В.") == true)
        writer.context.profile.staff = [
            .init(name: "Е.В.Литош", gender: .feminine), .init(name: "Ю.М.Щегель", gender: .masculine),
        ]
        let other = try writer.report(.order, of: ReportDocumentTests.plan(), format: .docx)
        #expect(!other.diagnostics.contains { $0.id == .reportGenderUnknown })
    }

    @Test func theAppendixOfAnOrderHoldsItsActivitiesAlone() throws {
        let text = try Self.text(.order) { $0.activities = ["1.10"] }
        #expect(text.contains("| 10. | Корректировка"))
        #expect(!text.contains("| 12. |") && !text.contains("кластере"))
    }

    @Test func nobodyAcquaintsThemselvesWithTheirOwnOrder() throws {
        let text = try Self.text(.order) {
            $0.profile.director = .init(name: "О.М.Мельникова", post: "Директор")
            $0.activities = ["1.2", "1.1", "1.18"]
        }
        let signers = text.components(separatedBy: "ознакомлены:")[1].components(separatedBy: "Приложение")[0]
        #expect(!signers.contains("Мельникова"))
        // A post of another row is the person's who has it.
        #expect(signers.components(separatedBy: "Заместитель директора по УВР").count == 2)
    }

    @Test(
        arguments: [
            ("Щегель Ю.М.", "приказа возложить на заместителя директора Щегель Ю.М."),
            ("Методист Т. И. Прохоренко", "приказа возложить на методиста Прохоренко Т.И."),
            ("О.О.Осинова", "приказа возложить на О.О.Осинову"), ("С.С.Кравец", "приказа осуществляет С.С.Кравец"),
            ("Заместитель директора по УВР", "приказа возложить на заместителя директора по УВР"),
            ("оставляю за собой", "приказа оставляю за собой"),
            ("возложить на Щегель Ю.М.", "приказа возложить на Щегель Ю.М."), (nil, "приказа возложить на ________"),
        ])
    func controlGoesToWhoIsNamed(control: String?, sentence: String) throws {
        let text = try Self.text(.order) {
            $0.profile.staff = Self.staff + [.init(name: "О.О.Осинова")]
            $0.details.control = control
            $0.activities = ["1.1"]
        }
        let stop = sentence.hasSuffix(".") ? "" : "."
        #expect(text.contains("3. Контроль за исполнением \(sentence)\(stop)\n"))
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
            #expect(document.blanks.contains("сотрудники: дательный") == isBlank, "\(document.blanks)")
        }
    }

    @Test func tasksAreGivenToAPersonInTheDative() throws {
        let text = try Self.text(.tasks) { $0.profile.staff = Self.staff }
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains("Методисту Прохоренко Татьяне Ивановне"))
        #expect(lines.contains("Методист Литош Е.В."))
        #expect(lines.contains("Педагогическим работникам – участникам проекта"))
    }

    @Test func aTemplateMayAskForAnyCase() throws {
        let tags = "{{#activities}}[{{#responsible}}{{винительный}}|{{genitive}};{{/responsible}}]{{/activities}}"
        let flat = OdtBuilder("<text:p>\(tags)</text:p>").flatBytes()
        var writer = try ReportDocumentTests.writer()
        writer.context.profile.staff = Self.staff
        let document = try writer.fill(
            flat, name: "t.fodt", with: ReportDocumentTests.plan(), format: .fodt)
        let text = String(decoding: try #require(document.bytes), as: UTF8.self)
        #expect(text.contains("[методиста Прохоренко Т.И.|методиста Прохоренко Т.И.;]"))
        // Where no rule is sure of the case, the plan's own words stand.
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
        #expect(text.contains("| Не выполнено | в связи с карантином |"))
    }
}

/// Details to fill in, and what becomes of a document whose details were filled in part.
struct ReportDetailsWriterTests {
    @Test(arguments: Language.allCases, ReportKind.all.map(\.name))
    func whatIsWrittenReadsBackAndInventsNothing(language: Language, name: String) throws {
        let kind = try #require(ReportKind(named: name))
        let yaml = ReportDetailsWriter(language: language).details(of: kind, for: OfficialFormsTests.gold)
        let (details, diagnostics) = ReportDetailsReader.read(Array(yaml.utf8), name: "details.yml")
        #expect(diagnostics == [])
        var bare = details
        bare.items = []
        #expect(bare == ReportDetails())
        if kind.name.hasPrefix("council") {
            #expect(details.items.map(\.activity) == ["1.1"])
            #expect(details.items[0].title == nil && details.items[0].heard.isEmpty)
        }
    }

    @Test func minutesShowWhatSomebodyFilledIn() throws {
        var writer = try ReportDocumentTests.writer()
        writer.context.details.items = [
            .init(title: "О чтении", heard: [.init(speaker: "О.О.Осинова", text: "рассказала")], decided: ["Читать."]),
            .init(title: "О счёте"),
        ]
        func text() throws -> String {
            let bytes = try writer.report(.councilMinutes, of: ReportDocumentTests.plan(), format: .odt).bytes
            return try ReportDocumentTests.text(of: #require(bytes), "x.odt")
        }
        let whole = try text()
        // The second question is a form to fill in by hand.
        #expect(whole.contains("1. СЛУШАЛИ:\nО.О.Осинова – рассказала.\nРЕШИЛИ:\n1.1. Читать.\n2. СЛУШАЛИ:"))
        #expect(whole.contains("ВЫСТУПИЛИ:\n________ – ________\nРЕШИЛИ:\n2.1. ________\nГолосовали: "))
        writer.context.items = [1]
        let first = try text()
        #expect(first.contains("1. О чтении") && !first.contains("О счёте") && !first.contains("Голосовали"))
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
