import PlanModel
import PlanRecognition
import Testing

/// Titles, headings of sections and other texts of next year's plan.
struct HeadingMoverTests {
    private static func mover(_ year: YearStep.Year) throws -> HeadingMover {
        var plan = Plan()
        switch year {
        case .school(let year): plan.schoolYear = year.text
        case .calendar(let year): plan.calendarYear = year
        }
        return HeadingMover(try #require(YearStep(of: plan)))
    }

    private static let school = YearStep.Year.school(SchoolYear(start: 2024))

    @Test(arguments: [
        ("План на 2024/2025 учебный год", "План на 2025/2026 учебный год"),
        ("План работы на 2024–2025 уч. г.", "План работы на 2025–2026 уч. г."),
        ("План на 2024/25 учебный год", "План на 2025/26 учебный год"),
        ("План работы школы на 2024-2025 гг.", "План работы школы на 2025-2026 гг."),
        ("План на 2024/2025 навучальны год", "План на 2025/2026 навучальны год"),
        (
            "План проекта (2022–2025 гг.) на 2024/2025 учебный год",
            "План проекта (2022–2025 гг.) на 2025/2026 учебный год"
        ),
        (
            "Анализ за 2023/2024 учебный год. План на 2024/2025 учебный год",
            "Анализ за 2023/2024 учебный год. План на 2025/2026 учебный год"
        ),
        ("План к 2024/2025 учебному году", "План к 2025/2026 учебному году"),
        ("План воспитательной работы", "План воспитательной работы"),
    ])
    func theTitleOfASchoolYear(title: String, next: String) throws {
        #expect(try Self.mover(Self.school).title(title).text == next)
    }

    @Test(arguments: [
        ("План на 2025 год", "План на 2026 год"), ("План на октябрь 2025 г.", "План на октябрь 2026 г."),
        ("План на I полугодие 2025 года", "План на I полугодие 2026 года"),
        (
            "План правядзення тыдня (з 17 лютага па 21 лютага 2025 года)",
            "План правядзення тыдня (з 16 лютага па 20 лютага 2026 года)"
        ),
        ("План на весенние каникулы (24.03.2025 – 30.03.2025)", "План на весенние каникулы (23.03.2026 – 29.03.2026)"),
    ])
    func theTitleOfACalendarYear(title: String, next: String) throws {
        let moved = try Self.mover(.calendar(2025)).title(title)
        #expect(moved.text == next)
        #expect(moved.outcome == .moved)
    }

    @Test(arguments: [
        ("СЕНТЯБРЬ", "СЕНТЯБРЬ"), ("Верасень 2024 г.", "Верасень 2025 г."), ("I четверть", "I четверть"),
        ("I этап (август – сентябрь 2024)", "I этап (август – сентябрь 2025)"),
        ("Неделя права (14–18 октября)", "Неделя права (13–17 октября)"),
        ("15 октября, вторник", "14 октября, вторник"),
        ("Организационная работа", "Организационная работа"), ("II. Октябрь", "II. Октябрь"),
        ("Этап 31.06.2024", "Этап ________"),
    ])
    func theTitleOfASection(title: String, next: String) throws {
        let surroundings = DeadlineMover.Surroundings(
            old: DeadlineContext(schoolYear: SchoolYear(start: 2024)),
            new: DeadlineContext(schoolYear: SchoolYear(start: 2025)))
        #expect(try Self.mover(Self.school).section(title, surroundings).text == next)
    }

    @Test(arguments: [
        ("Приказ «О начале 2024/2025 учебного года»", "Приказ «О начале 2025/2026 учебного года»", false),
        ("Анализ за 2023/2024 учебный год", "Анализ за 2023/2024 учебный год", true),
        ("приказ от 28.08.2024 № 5", "приказ от 28.08.2024 № 5", true), ("каб. 2024", "каб. 2024", false),
        ("Семинар № 3", "Семинар № 3", false),
        ("вынікі 2024/2025 навучальнага года", "вынікі 2025/2026 навучальнага года", false),
        ("к 80-летию Победы", "к 80-летию Победы", false),
    ])
    func aTextNamesThePlansOwnYearAlone(text: String, next: String, hasOthers: Bool) throws {
        let (words, hasOtherDates) = try Self.mover(Self.school).text(text)
        #expect(words.text == next)
        #expect(hasOtherDates == hasOthers)
    }
}
