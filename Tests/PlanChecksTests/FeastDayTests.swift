import PlanChecks
import PlanModel
import Testing

/// Feasts that have their date in the next year too.
struct FeastDayTests {
    @Test(arguments: [
        ("2025-05-09", "Праздник Победы, возложение цветов", "2026-05-09"),
        ("2025-03-08", "Концерт к Женскому дню", "2026-03-08"),
        ("2024-09-01", "День знаний, торжественная линейка", "2025-09-01"), ("2024-10-14", "Дзень маці", "2025-10-14"),
        ("2025-04-29", "Радуница: уход за могилами", "2026-04-21"), ("2025-04-20", "Вялікдзень", "2026-04-12"),
        ("2025-05-18", "Международный день музеев", "2026-05-18"),
        ("2025-01-27", "27 января – снятие блокады", "2026-01-27"),
        ("2025-07-03", "День Независимости", "2026-07-03"), ("2025-01-07", "Калядны канцэрт", "2026-01-07"),
    ])
    func aFeastHasItsDate(day: String, title: String, next: String) throws {
        #expect(FeastDays.nextYear(of: try #require(Day(iso: day)), in: title)?.iso == next)
    }

    @Test(arguments: [
        ("2025-05-08", "Праздник Победы"), ("2025-05-09", "Педсовет"), ("2025-03-14", "День здоровья"),
        ("2024-10-15", "День открытых дверей"), ("2025-01-28", "27 января – снятие блокады"),
        ("2024-10-15", "Семинар 15 октября 2024"),
    ])
    func anyOtherDayIsMoved(day: String, title: String) throws {
        #expect(FeastDays.nextYear(of: try #require(Day(iso: day)), in: title) == nil)
    }
}
