import PlanExport
import PlanModel
import TestSupport
import Testing

struct NDJSONTests {
    @Test func theOfficialPlanMatchesTheGolden() throws {
        try Golden.expect(NDJSONExporter().export(try officialPlan()).bytes, equals: "plan-2024-2025.ndjson")
    }

    @Test(arguments: UInt64(1)...20) func everyLineIsOneActivityWithItsPlanAndSection(seed: UInt64) throws {
        let plan = RandomPlans.plan(seed: seed)
        let whole = try JSONValue(JSONExporter().export(plan).bytes)
        let text = NDJSONExporter().export(plan).text
        // Swift's own idea of a new line is wider than NDJSON's: a line must survive both.
        let lines = text.split(omittingEmptySubsequences: true) { $0.isNewline }
        #expect(lines.count == plan.activities.count)
        #expect(text.isEmpty || text.hasSuffix("}\n"))
        var expected: [JSONValue] = []
        for section in whole["sections"]?.array ?? [] {
            for activity in section["activities"]?.array ?? [] {
                var members = activity.members
                members["plan"] = .string(plan.title)
                members["schoolYear"] = whole["schoolYear"]
                members["section"] = section["title"]
                expected.append(.object(members))
            }
        }
        #expect(try lines.map { try JSONValue(Array($0.utf8)) } == expected)
    }
}
