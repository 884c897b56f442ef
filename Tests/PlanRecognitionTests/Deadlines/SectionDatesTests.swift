import PlanModel
import PlanRecognition
import Testing

struct SectionDatesTests {
    private let parser = DeadlineParser(context: DeadlineContext(schoolYear: SchoolYear(start: 2024)))

    @Test(
        arguments: [
            ("СЕНТЯБРЬ", 9, nil), ("Сентябрь 2024", 9, 2024), ("Сентябрь 2024 г.", 9, 2024), ("Верасень", 9, nil),
            ("II. Октябрь", 10, nil), ("2. Октябрь", 10, nil), ("октябрь месяц", 10, nil),
            ("Студзень 2025 года", 1, 2025),
            ("Ноябрь. Месячник правовых знаний", 11, nil), ("Май – «Никто не забыт»", 5, nil), ("Cентябрь", 9, nil),
            ("План на январь", 1, nil), ("Сентябрь 2024/2025 учебного года", 9, 2024), ("Октябрь:", 10, nil),
        ] as [(String, Int, Int?)])
    func aMonthInATitleIsTheMonthOfItsRows(title: String, month: Int, year: Int?) {
        #expect(parser.readSectionTitle(title) == .month(.init(month: month, year: year)))
    }

    @Test(arguments: [
        ("I этап (август – сентябрь 2022)", "2022-08-01", "2022-09-30"),
        ("(18.04.2024-27.04.2024)", "2024-04-18", "2024-04-27"),
        ("Тыдзень роднай мовы з 17 лютага па 21 лютага 2025 года", "2025-02-17", "2025-02-21"),
        ("Неделя математики (20.01-25.01)", "2025-01-20", "2025-01-25"),
        ("I четверть", "2024-09-02", "2024-10-26"), ("2-я неделя октября", "2024-10-14", "2024-10-20"),
        ("Сентябрь – октябрь", "2024-09-01", "2024-10-31"), ("II полугодие", "2025-01-01", "2025-05-31"),
        ("Осенние каникулы", "2024-10-27", "2024-11-03"), ("15 октября 2024 г.", "2024-10-15", "2024-10-15"),
        ("2. Этап: сентябрь 2024 – май 2025", "2024-09-01", "2025-05-31"),
    ])
    func datesInATitleBoundItsRows(title: String, first: String, last: String) throws {
        let days = try #require(Day(iso: first))...(try #require(Day(iso: last)))
        #expect(parser.readSectionTitle(title)?.days == days)
    }

    @Test(arguments: [
        "1. Организационная работа", "Неделя права", "Мероприятия на 2024/2025 учебный год", "", "III. Контроль",
        "Мероприятия по взаимодействию в кластере", "Работа с родителями", "1.1 Работа с кадрами",
        "В течение года", "Ежемесячные мероприятия", "Подготовка к летним каникулам", "Модуль 1",
    ])
    func aTitleWithoutDatesGivesNone(title: String) { #expect(parser.readSectionTitle(title) == nil) }

    @Test(arguments: [
        ("1 неделя", "2024-09-02", "2024-09-08"), ("II неделя", "2024-09-09", "2024-09-15"),
        ("3-я декада", "2024-09-21", "2024-09-30"), ("2 тыдзень", "2024-09-09", "2024-09-15"),
    ])
    func aWeekInsideAMonthIsAWeekOfIt(title: String, first: String, last: String) throws {
        let days = try #require(Day(iso: first))...(try #require(Day(iso: last)))
        let september = DeadlineParser(context: parser.context.inside(.month(.init(month: 9))))
        #expect(september.readSectionTitle(title)?.days == days)
        #expect(parser.readSectionTitle(title) == nil)
    }

    @Test func aDayOutsideTheWeekOfItsSectionIsOfItsMonth() throws {
        // Schools count weeks in their own ways; «16» under «2 неделя» of September is the 16th all the same.
        let september = parser.context.inside(.month(.init(month: 9)))
        let context = september.inside(DeadlineParser(context: september).readSectionTitle("2 неделя"))
        let days = ["10", "16", "вторник"].map { DeadlineParser(context: context).read($0)?.deadline.edtf }
        #expect(days == ["2024-09-10", "2024-09-16", "2024-09-10"])
    }

    @Test func aSectionReplacesTheOneBefore() {
        let september = DeadlineContext().inside(.month(.init(month: 9)))
        #expect(september.sectionMonth == .init(month: 9))
        #expect(september.inside(nil).sectionMonth == nil)
    }

    @Test(arguments: [
        ("План работы школы на 2024/2025 учебный год", 2024), ("на 2020-2021 уч. г.", 2020),
        ("План работы ў 2020/2021 навучальным годзе", 2020), ("на 2024-2025 гг.", 2024), ("2024/25 учебный год", 2024),
        ("на 2024 – 2025 учебный год", 2024), ("План на 2024\\2025 уч.год", 2024), ("НА 2024/2025 УЧЕБНЫЙ ГОД", 2024),
        ("План работы на 2024/2025учебный год", 2024), ("на сентябрь 2024/2025 учебного года", 2024),
    ])
    func aTitleNamesItsSchoolYear(title: String, start: Int) {
        var expected = PlanTitleYears(schoolYear: SchoolYear(start: start))
        expected.isPairOfYears = title.hasSuffix("гг.")
        #expect(PlanTitleYears.read(title) == expected)
    }

    @Test(arguments: [
        ("План мероприятий на 2025 год", 2025), ("на 2025 г.", 2025), ("План на 2025", 2025),
        ("План работы на I полугодие 2025 года", 2025), ("План на сентябрь 2024 года", 2024), ("на 2025 год.", 2025),
    ])
    func aTitleNamesItsCalendarYear(title: String, year: Int) {
        #expect(PlanTitleYears.read(title) == PlanTitleYears(calendarYear: year))
    }

    @Test(arguments: [
        "План работы методического объединения", "Программа развития на 2022-2025 годы", "План от 15.10.2024 № 2024",
        "Планы на 2023/2024 и 2024/2025 учебные годы",
    ])
    func aTitleWithoutOneYearNamesNone(title: String) { #expect(PlanTitleYears.read(title) == PlanTitleYears()) }

    @Test(arguments: ["1)", "II)", "1", "1.", "01.09)", "1 )", ")", ""])
    func aNumberAloneNamesNothing(title: String) {
        _ = DeadlineParser(context: DeadlineContext(schoolYear: SchoolYear("2024/2025"))).readSectionTitle(title)
        #expect(DeadlineParser(context: DeadlineContext()).readSectionTitle(title) == nil)
    }
}

extension SectionDates {
    fileprivate var days: ClosedRange<Day>? {
        if case .days(let days, _) = self { return days }
        return nil
    }
}
