import PlanModel
import Testing

struct DayTests {
    @Test(arguments: [("2024-09-01", 7), ("2025-03-18", 2), ("2000-02-29", 2), ("1969-12-31", 3)])
    func weekdaysAreISO(iso: String, weekday: Int) throws {
        #expect(try #require(Day(iso: iso)).weekday == weekday)
    }

    @Test(arguments: [
        "2024-02-30", "2023-02-29", "2024-13-01", "2024-1-01", "24-01-01", "2024-01-01x", "+024-01-01", "", "2024-01-0",
        "2024/01/01",
        "20240-1-01", "2024-01-00", "0000-01-01", "-2024-01-1", "٢٠٢٤-٠١-٠١",
    ])
    func whatIsNoDayIsNil(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func aDayTakesFourBytes() throws {
        #expect(MemoryLayout<Day>.size == 4)
        for iso in ["0001-01-01", "9999-12-31"] { #expect(try #require(Day(iso: iso)).iso == iso) }
    }

    @Test func steppingGoesOverMonthsAndYears() throws {
        let day = try #require(Day(iso: "2024-12-31"))
        #expect(day.advanced(by: 1)?.iso == "2025-01-01")
        #expect(day.advanced(by: -366)?.iso == "2023-12-31")
        #expect(day.advanced(by: 60)?.iso == "2025-03-01")
    }
}
