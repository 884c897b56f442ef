import Diagnostics
import Foundation
import PlanChecks
import PlanModel
import TestSupport
import Testing

/// The official plan's findings, each defended; a finding more is a false alarm.
struct OfficialPlanTests {
    @Test func theOfficialPlanHasTheseFindingsAndNoOthers() throws {
        let plan = try JSONDecoder().decode(Plan.self, from: Data(Fixtures.bytes("official/plan-2024-2025.json")))
        let findings = PlanChecker().check(plan).map { "\($0.place.row ?? 0) \($0.id.rawValue)" }
        #expect(
            findings == [
                // August studies the certificate that April writes; last year's may be meant, and the plan should say so.
                "2 used-before-made",
                // «2024/2025учебного»: a space was lost; nine other rows have it.
                "16 value-spelt-twice",
                // The contest runs from November 2023, nine months before the plan's year begins.
                "18 deadline-outside-year",
                // «фотоотчет» beside «фотоотчёт» in six rows.
                "18 value-spelt-twice",
                // The deputy director is named in seven rows and nameless in five.
                "19 post-without-person",
                // 18 March 2025 is a Tuesday, 23 March a Sunday; in 2024 the same dates were Monday to Saturday.
                "23 week-of-last-year",
                // «Подготовка и написание справки» promises «Отчёт».
                "25 result-unlike-activity",
                "32 week-of-last-year",
                // The same week under other people than in row 23.
                "32 same-event-other-people",
            ])
    }
}
