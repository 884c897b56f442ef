import Diagnostics
import Foundation
import PlanChecks
import PlanModel
import TestSupport
import Testing

struct OfficialPlanTests {
    @Test func print() throws {
        let plan = try JSONDecoder().decode(Plan.self, from: Data(Fixtures.bytes("official/plan-2024-2025.json")))
        for finding in PlanChecker().check(plan) { Swift.print(finding.line(in: .ru)) }
    }
}
