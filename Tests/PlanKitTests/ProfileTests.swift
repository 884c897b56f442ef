import Diagnostics
import Foundation
import PlanKit
import PlanModel
import TestSupport
import Testing

/// The profile `plankit.yml`.
struct ProfileTests {
    private func read(_ yaml: String) -> ProfileReader.Reading { ProfileReader().read(Array(yaml.utf8)) }

    @Test func everyKeyIsRead() {
        let reading = read(
            """
            institution:
              name: {ru: "Средняя школа № 1", be: "Сярэдняя школа № 1"}
              shortName: "СШ № 1"
              place: {ru: г. Заречный}
            director: {name: И.И.Иванова, post: Директор}
            deputies:
              - {name: П.П.Петрова, post: Заместитель директора по УВР}
              - С.С.Сидорова
            chair: И.И.Иванова
            secretary: {name: К.К.Котова}
            project:
              title: {ru: Школа и семья}
              years: 2023–2026
              leader: {name: И.И.Иванова}
              consultants: [{name: Н.Н.Новикова, post: доцент}]
              basis: ["приказ от 01.09.2023 № 5"]
            certificate:
              Выводы: [Первый., Второй.]
              Проблемы: Нет.
            staff:
              - {name: Иванова А.А., gender: ж, dative: Ивановой А.А.}
            own: {phone: "8 (02334) 2-22-22", "профком школы": [Ясень, Клён]}
            columns: {"Где заслушивается": place}
            columnsWithoutHeader: [number, activity, deadline]
            schoolYear: 2024/2025
            calendarYear: 2025
            yearBounds: {start: 09-02, end: 06-10}
            calendar:
              - schoolYear: 2030/2031
                terms: [2030-09-02/2030-10-26]
                holidays: {autumn: 2030-10-27/2030-11-03}
            abbreviations: {ЗДУВР: заместитель директора по учебно-воспитательной работе}
            people: {Иванова А.А.: [Ивановой А. А., Иванова АА]}
            severities: {deadline-on-sunday: error, result-missing: off}
            country: ru
            templates: шаблоны
            """)
        #expect(reading.diagnostics == [])
        let profile = reading.profile
        #expect(profile.institution.name.text(in: .be) == "Сярэдняя школа № 1")
        #expect(profile.institution.shortName.text(in: .be) == "СШ № 1")
        #expect(profile.deputies.map(\.name) == ["П.П.Петрова", "С.С.Сидорова"])
        #expect(profile.staff.map(\.gender) == [.feminine])
        #expect(profile.project.basis == ["приказ от 01.09.2023 № 5"])
        #expect(profile.certificate.map(\.heading) == ["Выводы", "Проблемы"])
        #expect(profile.certificate[0].paragraphs == ["Первый.", "Второй."])
        #expect(profile.own == ["phone": .text("8 (02334) 2-22-22"), "профком школы": .list(["Ясень", "Клён"])])
        #expect(profile.columns == ["Где заслушивается": .place])
        #expect(profile.schoolYear?.text == "2024/2025")
        #expect(profile.recognitionOptions.schoolYearBounds.endMonth == 6)
        #expect(profile.recognitionOptions.calendar.years[SchoolYear(start: 2030)]?.terms.count == 1)
        #expect(profile.people["Иванова А.А."]?.count == 2)
        #expect(profile.severities == [.deadlineOnSunday: .error])
        #expect(profile.disabledChecks == [.resultMissing])
        #expect(profile.checkOptions.country == .ru)
    }

    @Test func theCountryDecidesTheCalendar() {
        #expect(read("country: ru").profile.recognitionOptions.calendar == .russia)
        #expect(read("country: ru").profile.checkOptions.calendar == .russia)
        #expect(read("").profile.recognitionOptions.calendar == .belarus)
    }

    /// A message that a year is missing shows what to write: it is a profile once its days are filled in.
    @Test func theLinesOfAMissingYearAreAProfile() throws {
        let sketch = """
            План работы на 2030/2031 учебный год

            | Мероприятия | Сроки |
            | Поход | II четверть |
            | Линейка | осенние каникулы |
            """
        let told = PlanRecognizer().recognize(TableSketch.document(sketch)).diagnostics
        let lines = try #require(told.first { $0.id == .calendarYearMissing }?.arguments["lines"])
        #expect(
            read(lines).diagnostics.map(\.id) == [
                .profileValueWrong, .profileValueWrong, .profileValueWrong, .profileValueWrong,
            ])
        let filled = read(lines.replacing("MM-DD", with: "01-08"))
        #expect(filled.diagnostics.isEmpty)
        let plan = PlanRecognizer(options: filled.profile.recognitionOptions).recognize(TableSketch.document(sketch))
        #expect(plan.plan?.activities.map { $0.deadline?.start?.iso } == ["2030-01-08", "2030-01-08"])
        #expect(plan.diagnostics.isEmpty)
    }

    @Test func whatAProfileSaysOfWordsIsUsedInReading() throws {
        let profile = read(
            """
            abbreviations: {ЗДОД: заместитель директора по основной деятельности, пд: полугодие}
            people: {Берёзкина А.А.: [Берёзкиной А.А.]}
            """
        ).profile
        let sketch = """
            План работы на 2024/2025 учебный год

            | Мероприятия | Сроки | Ответственные |
            | Поход | II пд | ЗДОД, Берёзкиной А.А. |
            """
        let plan = PlanRecognizer(options: profile.recognitionOptions).recognize(TableSketch.document(sketch)).plan
        let activity = try #require(plan?.activities.first)
        #expect(activity.deadline?.edtf == "2025-01-01/2025-05-31")
        #expect(activity.responsible.map(\.kind) == [.post, .person])
        #expect(activity.responsible.last?.surname == "Берёзкина")
        // A table that PlanKit wrote is read by the same profile.
        var options = ReadingOptions()
        options.recognition = profile.recognitionOptions
        let written = ExportFormat.csv.export(try #require(plan))
        let back = try PlanReader(options: options).read(written.bytes, name: "план.csv").plan.activities[0]
        #expect(back.deadline == activity.deadline)
        #expect(back.responsible == activity.responsible)
    }

    @Test(arguments: [
        ("schoolYear: 2024/2025", "на 2025/2026 учебный год", true), ("schoolYear: 2024/2025", "на 2025 год", true),
        ("calendarYear: 2024", "на 2025 год", true), ("schoolYear: 2025/2026", "на 2025/2026 учебный год", false),
        ("schoolYear: 2025/2026", "школы", false), ("country: by", "на 2025/2026 учебный год", false),
    ])
    func aYearThatOutweighsThePlansIsSaid(yaml: String, words: String, isSaid: Bool) {
        let sketch = """
            План работы \(words)

            | Мероприятия | Сроки |
            | Поход | 15 марта |
            """
        let recognizer = PlanRecognizer(options: read(yaml).profile.recognitionOptions)
        let diagnostics = recognizer.recognize(TableSketch.document(sketch)).diagnostics
        #expect(diagnostics.contains { $0.id == .planYearOutweighed } == isSaid)
    }

    @Test func anUnknownKeyIsAnErrorThatNamesTheNearestOne() {
        let reading = read("direktor: {name: И.И.Иванова}\ninstitution: {nmae: Школа}\nпогода: ясно\n")
        #expect(reading.diagnostics.map(\.id) == [.profileKeyMisspelt, .profileKeyMisspelt, .profileKeyUnknown])
        #expect(Set(reading.diagnostics.compactMap { $0.arguments["suggestion"] }) == ["director", "name"])
        #expect(Set(reading.diagnostics.compactMap { $0.arguments["line"] }) == ["1", "2", "3"])
    }

    @Test(arguments: [
        "columns: {Где: nowhere}", "schoolYear: 2024", "calendarYear: скоро", "yearBounds: {start: 31-31}",
        "calendar: [{terms: []}]", "calendar: [{schoolYear: 2024/2025, terms: [завтра]}]", "director: [1, 2]",
        "severities: {deadline-on-sunday: loud}", "severities: {deadline-on-sundays: note}", "country: us",
        "institution: [a]", "staff: {name: [x]}", "columnsWithoutHeader: [number, nonsense]", "просто текст",
    ])
    func aWrongValueIsAnErrorWithItsLine(_ yaml: String) {
        let diagnostics = read("# первая строка\n\(yaml)\n").diagnostics
        #expect(diagnostics.map(\.id) == [.profileValueWrong])
        #expect(diagnostics.first?.arguments["line"] == "2")
    }

    @Test func brokenYAMLNamesItsLine() {
        let reading = read("director: {name: И.И.Иванова\nchair: [}\n")
        #expect(reading.diagnostics.map(\.id) == [.profileDamaged])
        #expect(read("chair: а\nchair: б\n").diagnostics.map(\.id) == [.profileKeyTwice])
    }

    @Test(arguments: [
        ("chair: а\nsecretary: б\nchair: в\n", "3"), ("project:\n  years: 1\n\n  \"years\" : 2\n", "4"),
        ("staff:\n  - name: а\n    post: б\n    name: в\n", "4"), ("project: {years: 1, years: 2}\n", "1"),
    ])
    func aKeyThatStandsTwiceIsNamedWhereItStandsAgain(yaml: String, line: String) {
        let diagnostics = read(yaml).diagnostics
        #expect(diagnostics.map(\.id) == [.profileKeyTwice])
        #expect(diagnostics.first?.arguments["line"] == line)
    }

    @Test(arguments: [
        ("institution: Школа", "institution: {name: \"…\"}"), ("project: [а]", "project: {title: \"…\"}"),
        ("staff: Иванова", "staff: {name: \"…\"}"), ("director: [а]", "director: {name: \"…\"}"),
    ])
    func theExampleIsOfTheKeyThatIsWrong(yaml: String, expected: String) {
        #expect(read(yaml).diagnostics.map { $0.arguments["expected"] } == [expected])
    }

    @Test func whatWindowsWritesIsRead() {
        let reading = read("\u{FEFF}director: И.И.Иванова\r\nchair: П.П.Петрова\r\n")
        #expect(reading.diagnostics == [])
        #expect(reading.profile.director.name == "И.И.Иванова")
        #expect(reading.profile.chair.name == "П.П.Петрова")
        // «да» in Windows-1251, and in UTF-16.
        for bytes: [UInt8] in [[0x61, 0x3A, 0x20, 0xE4, 0xE0], [0xFF, 0xFE, 0x34, 0x04, 0x30, 0x04]] {
            #expect(ProfileReader().read(bytes).diagnostics.map(\.id) == [.profileNotUTF8])
        }
    }

    @Test func aliasesOfAliasesAreBounded() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(read(yaml).diagnostics.map(\.id) == [.yamlLimitExceeded])
    }

    @Test func theProfileWrittenForAPlanReadsBackAndInventsNothing() throws {
        let plan = OfficialFormsTests.gold
        for language in Language.allCases {
            let yaml = ProfileWriter(language: language).profile(for: plan)
            let reading = read(yaml)
            #expect(reading.diagnostics == [])
            #expect(reading.profile.project.title.ru == plan.project)
            // It stays beside the plans of the next years, whose own year it must not outweigh.
            #expect(reading.profile.schoolYear == nil)
            #expect(reading.profile.director == Profile().director)
            #expect(reading.profile.secretary == Profile().secretary)
            #expect(reading.profile.staff.contains { $0.name == "Ю.М.Щегель" })
        }
    }

    /// Only Russia has budgetary, autonomous and state-owned institutions.
    @Test(arguments: [
        ("МБДОУ «Детский сад № 14»", Country.ru), ("МАОУ СОШ № 3 г. Энска", .ru),
        ("ФГБОУ ВО «Энский университет»", .ru),
        ("Муниципальное бюджетное учреждение культуры", .ru), ("Казённое учреждение", .ru), ("ГБПОУ ЭТК", .ru),
        ("МБУ ДО «ЦДТ»", .ru),
        ("ГУО «Средняя школа № 5 г. Жлобина»", .by), ("УО «Гомельский колледж»", .by), ("ДУА «Гімназія № 1»", .by),
        ("Центр творчества «МАГУ»", .by), ("ГрГАУ", .by), ("Балет «УМКА»", .by),
    ])
    func theCountryIsThatOfTheInstitutionsForm(organization: String, country: Country) {
        var plan = Plan()
        plan.organization = organization
        #expect(read(ProfileWriter().profile(for: plan)).profile.country == country)
    }

    @Test func wordsWithQuotesAndLinesReadBack() {
        var plan = Plan(project: "Школа \"нового\" \\ типа")
        plan.columns = [Column(role: .other, heading: "Где: «заслушивается»?")]
        let reading = read(ProfileWriter().profile(for: plan))
        #expect(reading.diagnostics == [])
        #expect(reading.profile.project.title.ru == plan.project)
        #expect(reading.profile.columns == ["Где: «заслушивается»?": .other])
    }

    @Test func whatABelarusianPlanSaysIsBelarusian() {
        let plan = Plan(project: "Школа і сям’я", organization: "Сярэдняя школа № 1")
        let profile = read(ProfileWriter(language: .be).profile(for: plan, writtenIn: .be)).profile
        #expect(profile.project.title.be == plan.project && profile.project.title.ru == nil)
        #expect(profile.institution.name.be == plan.organization && profile.institution.name.ru == nil)
    }

    @Test func aCalendarFileIsFoundBesideTheProfile() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plankit-test-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("calendar: годы.yml\n".utf8).write(to: folder.appending(path: "plankit.yml"))
        try Data("- schoolYear: 2031/2032\n  terms: [2031-09-01/2031-10-25]\n".utf8)
            .write(to: folder.appending(path: "годы.yml"))
        let reading = try ProfileReader().read(folder.appending(path: "plankit.yml").path(percentEncoded: false))
        #expect(reading.diagnostics == [])
        #expect(reading.profile.calendar.years[SchoolYear(start: 2031)] != nil)
    }
}
