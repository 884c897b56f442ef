import Diagnostics
import Foundation
import PlanKit
import PlanModel
import PlanReports
import Testing

/// Keys and values of settings as people write them, in three languages.
struct SettingsKeyTests {
    /// The same profile in English, Russian and Belarusian.
    private static let profiles = [
        """
        institution: {name: {ru: Школа № 1, be: Школа № 1}, shortName: СШ № 1, place: г. Заречный}
        director: {name: И.И.Клён, post: Директор}
        deputies: [П.П.Ясень]
        chair: И.И.Клён
        secretary: К.К.Ива
        project:
          title: Школа и семья
          years: 2023–2026
          leader: {name: И.И.Клён}
          consultants: [Н.Н.Вяз]
          basis: [приказ № 5]
        certificate: {Выводы: [Первый.]}
        staff: [{name: Ива К.К., post: методист, gender: f, genitive: а, dative: б, accusative: в, instrumental: г}]
        own: {name: Дружба}
        columns: {"Где заслушивается": place, "Имя": note}
        columnsWithoutHeader: [number, activity, deadline, responsible, result, mark, participants, time, other]
        schoolYear: 2024/2025
        calendarYear: 2025
        yearBounds: {start: 09-02, end: 06-10}
        calendar:
          - schoolYear: 2030/2031
            terms: [2030-09-02/2030-10-26]
            holidays: {autumn: 2030-10-27/2030-11-03, winter: 2030-12-25/2031-01-07, spring: 2031-03-23/2031-03-30}
        abbreviations: {ЗДУВР: заместитель директора}
        people: {Ива К.К.: [Иве К. К.]}
        severities: {deadline-on-sunday: error, result-missing: off, week-of-last-year: note, deadline-missing: warning}
        country: ru
        templates: бланки
        """,
        """
        учреждение: {название: {по-русски: Школа № 1, по-белорусски: Школа № 1}, Краткое название: СШ № 1, место: г. Заречный}
        директор: {имя: И.И.Клён, должность: Директор}
        заместители: [П.П.Ясень]
        председатель: И.И.Клён
        секретарь: К.К.Ива
        проект:
          название: Школа и семья
          годы: 2023–2026
          руководитель: {имя: И.И.Клён}
          консультанты: [Н.Н.Вяз]
          основания: [приказ № 5]
        справка: {Выводы: [Первый.]}
        сотрудники:
          - {имя: Ива К.К., должность: методист, пол: ж, родительный: а, дательный: б, винительный: в, творительный: г}
        свое: {name: Дружба}
        столбцы: {"Где заслушивается": место, "Имя": Примечание}
        столбцы без заголовков:
          [номер, мероприятие, срок, ответственный, результат, отметка, участники, время, прочее]
        учебный год: 2024/2025
        календарныйГод: 2025
        границы года: {начало: 09-02, конец: 06-10}
        календарь:
          - учебный год: 2030/2031
            четверти: [2030-09-02/2030-10-26]
            каникулы: {осенние: 2030-10-27/2030-11-03, зимние: 2030-12-25/2031-01-07, весенние: 2031-03-23/2031-03-30}
        сокращения: {ЗДУВР: заместитель директора}
        написание имён: {Ива К.К.: [Иве К. К.]}
        строгость:
          deadline-on-sunday: ошибка
          result-missing: выключено
          week-of-last-year: примечание
          deadline-missing: предупреждение
        страна: Россия
        шаблоны: бланки
        """,
        """
        установа: {назва: {па-руску: Школа № 1, па-беларуску: Школа № 1}, кароткая назва: СШ № 1, месца: г. Заречный}
        дырэктар: {імя: И.И.Клён, пасада: Директор}
        намеснікі: [П.П.Ясень]
        старшыня: И.И.Клён
        сакратар: К.К.Ива
        праект:
          назва: Школа и семья
          гады: 2023–2026
          кіраўнік: {імя: И.И.Клён}
          кансультанты: [Н.Н.Вяз]
          падставы: [приказ № 5]
        даведка: {Выводы: [Первый.]}
        супрацоўнікі:
          - {імя: Ива К.К., пасада: методист, пол: ж, родны: а, давальны: б, вінавальны: в, творны: г}
        сваё: {name: Дружба}
        слупкі: {"Где заслушивается": месца, "Имя": заўвага}
        слупкі без загалоўкаў:
          [нумар, мерапрыемства, тэрмін, адказны, вынік, адзнака, удзельнікі, час, іншае]
        навучальны год: 2024/2025
        каляндарны год: 2025
        межы года: {пачатак: 09-02, канец: 06-10}
        каляндар:
          - навучальны год: 2030/2031
            чвэрці: [2030-09-02/2030-10-26]
            канікулы: {восеньскія: 2030-10-27/2030-11-03, зімовыя: 2030-12-25/2031-01-07, веснавыя: 2031-03-23/2031-03-30}
        скарачэнні: {ЗДУВР: заместитель директора}
        напісанне імёнаў: {Ива К.К.: [Иве К. К.]}
        строгасць:
          deadline-on-sunday: памылка
          result-missing: выключана
          week-of-last-year: заўвага
          deadline-missing: папярэджанне
        краіна: Расія
        шаблоны: бланки
        """,
    ]

    private func read(_ yaml: String) -> ProfileReader.Reading { ProfileReader().read(Array(yaml.utf8)) }

    @Test func aProfileSaysTheSameInEveryLanguage() {
        let english = read(Self.profiles[0])
        #expect(english.diagnostics == [])
        #expect(english.profile.columns == ["Где заслушивается": .place, "Имя": .note])
        for yaml in Self.profiles.dropFirst() {
            let reading = read(yaml)
            #expect(reading.diagnostics == [])
            #expect(reading.profile == english.profile)
        }
    }

    /// What `init` writes has no English key in the other languages, and is read again.
    @Test(arguments: [Language.ru, .be])
    func whatIsWrittenToFillInIsInOneLanguage(language: Language) {
        let plan = OfficialFormsTests.gold
        var texts = [ProfileWriter(language: language).profile(for: plan)]
        for kind in [ReportKind.order, .councilMinutes] {
            texts.append(ReportDetailsWriter(language: language).details(of: kind, for: plan))
        }
        for text in texts {
            let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
            #expect(!lines.isEmpty)
            for line in lines {
                let key = line.drop { " -".contains($0) }.prefix { $0 != ":" }
                #expect(!key.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }, "\(line)")
            }
        }
        for text in texts.dropFirst() {
            #expect(ReportDetailsReader.read(Array(text.utf8), name: "п.yml").diagnostics == [])
        }
    }

    @Test(arguments: [
        "number: \"7\"\ndate: 29.08.2024\npresent: 24\nabsent: 2\nitems:\n"
            + "  - {number: 1, activity: \"1.1\", title: Итоги, heard: [{speaker: Ива К.К., text: рассказала}],"
            + " spoke: [Клён], decided: [Продолжить.], votes: за}\n",
        "номер: \"7\"\nдата: 29.08.2024\nприсутствовали: 24\nотсутствовали: 2\nвопросы:\n"
            + "  - {номер: 1, мероприятие: \"1.1\", вопрос: Итоги, слушали: [{кто: Ива К.К., текст: рассказала}],"
            + " выступили: [Клён], решили: [Продолжить.], голоса: за}\n",
        "нумар: \"7\"\nдата: 29.08.2024\nпрысутнічалі: 24\nадсутнічалі: 2\nпытанні:\n"
            + "  - {нумар: 1, мерапрыемства: \"1.1\", пытанне: Итоги, слухалі: [{хто: Ива К.К., тэкст: рассказала}],"
            + " выступілі: [Клён], вырашылі: [Продолжить.], галасы: за}\n",
    ])
    func detailsSayTheSameInEveryLanguage(yaml: String) {
        let (details, diagnostics) = ReportDetailsReader.read(Array(yaml.utf8), name: "п.yml")
        #expect(diagnostics == [])
        var item = ReportDetails.Item(
            title: "Итоги", heard: [.init(speaker: "Ива К.К.", text: "рассказала")], spoke: [.init(text: "Клён")],
            decided: ["Продолжить."], votes: "за")
        item.number = 1
        item.activity = "1.1"
        var expected = ReportDetails()
        expected.number = "7"
        expected.date = Day(iso: "2024-08-29")
        (expected.present, expected.absent) = ("24", "2")
        expected.items = [item]
        #expect(details == expected)
    }

    @Test(arguments: [
        "- {id: \"1.1\", status: выполнено, date: 14.10.2024}",
        "- {код: \"1.1\", состояние: выполнено, дата: 14.10.2024}",
        "адзнакі:\n  - {код: \"1.1\", стан: выполнено, дата: 14.10.2024}",
    ])
    func marksSayTheSameInEveryLanguage(yaml: String) throws {
        let table = try MarksFile.read(Array(yaml.utf8), name: "отметки.yml")
        #expect(table.diagnostics == [])
        #expect(table.entries.map(\.id) == ["1.1"])
        #expect(table.entries.map(\.status) == ["выполнено"])
        #expect(table.entries.map(\.date) == ["14.10.2024"])
    }

    /// A message names keys as the file has them.
    @Test(arguments: [
        ("дериктор: А.Б.Ива", DiagnosticID.profileKeyMisspelt, "suggestion", "директор"),
        ("навучальны год: 2024/2025\nкраина: Беларусь", .profileKeyMisspelt, "suggestion", "краіна"),
        (
            "проект: {название: а, длительность: 3}", .profileKeyUnknown, "known",
            "название, годы, руководитель, консультанты, основания"
        ),
        ("проект: {длительность: 3}", .profileKeyUnknown, "key", "проект.длительность"),
        ("сотрудники: [{имя: Ива К.К., пол: среднего}]", .profileValueWrong, "expected", "ж, м"),
        ("страна: Франция", .profileValueWrong, "expected", "Беларусь, Россия"),
        (
            "строгость: {deadline-missing: громко}", .profileValueWrong, "expected",
            "примечание, предупреждение, ошибка, выключено"
        ),
        ("проект: [а]", .profileValueWrong, "expected", "проект: {название: \"…\"}"),
        ("директор: А.Б.Ива\ndirector: В.Г.Вяз", .profileKeyTwice, "key", "director"),
    ])
    func aMessageSpeaksTheLanguageOfTheFile(yaml: String, id: DiagnosticID, argument: String, expected: String) {
        let diagnostics = read(yaml).diagnostics
        #expect(diagnostics.map(\.id) == [id])
        #expect(diagnostics.first?.arguments[argument] == expected)
    }

    /// The page changes what a person wrote, under the key that stands there, and writes new keys as the others are.
    @Test func anEditorFindsAndWritesTheKeysOfTheFile() throws {
        let yaml = "директор: {имя: А.Б.Ива, должность: Директор}\nстолбцы:\n  \"Где\": место\n"
        var editor = try ProfileEditor(Array(yaml.utf8))
        #expect(editor.value(["director", "name"]) == .text("А.Б.Ива"))
        try editor.set(["director", "name"], to: .text("В.Г.Вяз"))
        try editor.set(["columns", "Кто"], to: .text("note"))
        try editor.set(["institution", "name", "ru"], to: .text("Школа"))
        try editor.set(["schoolYear"], to: .text("2024/2025"))
        try editor.remove(["columns", "Где"])
        #expect(
            String(decoding: editor.bytes, as: UTF8.self) == """
                директор: {имя: "В.Г.Вяз", должность: "Директор"}
                столбцы:
                  "Кто": "note"
                учреждение:
                  название:
                    по-русски: "Школа"
                учебный год: "2024/2025"

                """)
        #expect(read(String(decoding: editor.bytes, as: UTF8.self)).diagnostics == [])
    }
}
