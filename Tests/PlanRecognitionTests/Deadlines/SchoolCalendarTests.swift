import Diagnostics
import PlanModel
import PlanRecognition
import Testing

/// Terms and holidays: data of a country and a year, and nothing where there are none.
struct SchoolCalendarTests {
    private func plan(_ year: Int, _ deadlines: [String], in country: Country) -> Recognition {
        let rows = deadlines.enumerated().map { "| \($0 + 1) | Беседа \($0 + 1) | \($1) |" }.joined(separator: "\n")
        return recognize(
            """
            План работы на \(year)/\(year + 1) учебный год

            | № | Мероприятия | Сроки |
            \(rows)
            """, options: RecognitionOptions(calendar: .published(in: country)))
    }

    private func days(_ found: Recognition) -> [String?] { (found.plan?.activities ?? []).map { $0.deadline?.edtf } }

    private func ofCalendar(_ found: Recognition) -> [Diagnostic] {
        found.diagnostics.filter {
            [.calendarYearMissing, .calendarRecommended, .deadlineOutsideCalendar].contains($0.id)
        }
    }

    @Test(arguments: Country.allCases)
    func termsAndHolidaysFollowOneAnother(country: Country) throws {
        let calendar = SchoolCalendar.published(in: country)
        #expect(!calendar.years.isEmpty)
        for year in calendar.years.values {
            #expect(year.terms.count == 4, "\(year.schoolYear.text)")
            #expect(year.isRecommended == (country == .ru))
            for (term, next) in zip(year.terms, year.terms.dropFirst()) { #expect(term.upperBound < next.lowerBound) }
            for (index, holiday) in [SchoolCalendar.Holiday.autumn, .winter, .spring].enumerated() {
                guard let days = year.holidays[holiday] else { continue }
                let (before, after) = (year.terms[index].upperBound, year.terms[index + 1].lowerBound)
                // A Sunday or a public holiday may lie between: never a week.
                #expect((1...2).contains(days.lowerBound.daysSinceEpoch - before.daysSinceEpoch))
                #expect((1...3).contains(after.daysSinceEpoch - days.upperBound.daysSinceEpoch))
            }
        }
    }

    @Test(arguments: [
        (2025, "I четверть", "2025-09-01/2025-11-01"), (2025, "осенние каникулы", "2025-11-02/2025-11-09"),
        (2026, "III четверть", "2027-01-11/2027-03-20"), (2026, "зімовыя канікулы", "2026-12-25/2027-01-10"),
    ])
    func belarusHasTheYearsThatArePublished(year: Int, deadline: String, expected: String) {
        let found = plan(year, [deadline], in: .by)
        #expect(days(found) == [expected])
        #expect(ofCalendar(found).isEmpty)
    }

    @Test func aYearWithoutDataHasNoDatesAndIsToldOnce() throws {
        let found = plan(2030, ["II четверть", "осенние каникулы", "Октябрь", "II четверть"], in: .by)
        #expect(days(found) == [nil, nil, "2030-10", nil])
        #expect(found.plan?.activities.map { $0.deadline?.kind } == [.period, .period, .month, .period])
        let told = try #require(ofCalendar(found).first)
        #expect(ofCalendar(found).count == 1)
        #expect(told.id == .calendarYearMissing && told.arguments["year"] == "2030/2031")
        #expect(told.arguments["words"] == "II четверть; осенние каникулы")
        #expect(told.wayOut(in: .ru).contains("schoolYear: 2030/2031, terms: [2030-MM-DD/2030-MM-DD"))
    }

    @Test(arguments: [2022, 2023, 2024, 2026])
    func aRussianPlanNeverGetsBelarusianDays(year: Int) {
        let found = plan(year, ["I четверть", "осенние каникулы", "на весенних каникулах"], in: .ru)
        #expect(days(found) == [nil, nil, nil])
        #expect(ofCalendar(found).map(\.id) == [.calendarYearMissing])
    }

    @Test func russianDaysAreSaidToBeRecommended() {
        let found = plan(2025, ["I четверть", "осенние каникулы", "осенние каникулы (27.10–04.11)", "май"], in: .ru)
        #expect(
            days(found) == ["2025-09-01/2025-10-24", "2025-10-25/2025-11-02", "2025-10-27/2025-11-04", "2026-05"])
        #expect(ofCalendar(found).map(\.id) == [.calendarRecommended])
        #expect(ofCalendar(found).first?.arguments["words"] == "I четверть; осенние каникулы")
    }

    @Test func whatTheProfileSaysOfAYearIsNotRecommended() throws {
        let first = try #require(Day(iso: "2025-10-27"))
        let last = try #require(Day(iso: "2025-11-04"))
        let own = SchoolCalendar([
            SchoolCalendar.Year(schoolYear: SchoolYear(start: 2025), terms: [], holidays: [.autumn: first...last])
        ])
        let found = recognize(
            "План на 2025/2026 учебный год\n\n| № | Мероприятия | Сроки |\n| 1 | Беседа | осенние каникулы |",
            options: RecognitionOptions(calendar: .russia.merging(own)))
        #expect(days(found) == ["2025-10-27/2025-11-04"])
        #expect(ofCalendar(found).isEmpty)
    }
}
