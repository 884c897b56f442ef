import Diagnostics
import PlanExport
import PlanKit
import PlanModel
import TestSupport
import Testing

/// The official plan, in every form in which people have it.
struct OfficialFormsTests {
    static let gold: Plan = {
        do {
            return try PlanReader().read(Fixtures.path("official/plan-2024-2025.json")).plan
        } catch {
            Issue.record("the golden plan does not read: \(error)")
            return Plan()
        }
    }()

    /// The plan that a file should give: the golden one, but for what its producer changed.
    static func expected(_ file: String) -> Plan {
        var plan = gold
        if file.contains("autonumbered") {
            // In these files the cell «Октябрь 2024» of the cluster's first row is merged with the one below it
            // (`vMerge`, `number-rows-spanned`), whose own words «Ноябрь 2024» are not in the file: so the second row
            // inherits October.
            plan.sections[1].activities[1].deadline = plan.sections[1].activities[0].deadline
            plan.sections[1].activities[1].inherited = ["deadline"]
        }
        return plan
    }

    @Test(arguments: [
        "plan-2024-2025.docx", "plan-2024-2025-autonumbered.docx", "plan-2024-2025-libreoffice.docx",
        "plan-2024-2025.odt", "plan-2024-2025-autonumbered.odt", "plan-2024-2025.fodt",
    ])
    func everyFormGivesTheGoldenPlan(_ file: String) throws {
        let reading = try PlanReader().read(Fixtures.path("official/\(file)"))
        expectSame(reading.plan, Self.expected(file))
        #expect(reading.inspection.losses.isEmpty)
    }

    @Test(
        .enabled(if: LibreOffice().find() != nil, "LibreOffice is not installed: DOC and RTF are not tested"),
        arguments: ["doc", "rtf"])
    func olderFormsGiveTheSameActivitiesThroughLibreOffice(_ format: String) throws {
        let reading = try PlanReader().read(Fixtures.path("official/plan-2024-2025.\(format)"))
        expectSame(reading.plan, Self.gold)
        #expect(reading.inspection.kind.name == format)
        #expect(reading.diagnostics.map(\.id) == [.convertedThroughLibreOffice])
    }

    @Test func theGoldenPlanIsWrittenAsItIs() throws {
        let json = ExportFormat.json.export(Self.gold)
        #expect(json.text == (try Fixtures.text("official/plan-2024-2025.json")))
    }

    @Test func csvGivesTheSameSectionsAndActivitiesBack() throws {
        let csv = ExportFormat.csv.export(Self.gold)
        let plan = try PlanReader().read(csv.bytes, name: "план.csv").plan
        #expect(plan.sections.map(\.title) == Self.gold.sections.map(\.title))
        for (read, gold) in zip(plan.activities, Self.gold.activities) {
            var gold = gold
            gold.source = read.source
            gold.deadline?.yearInferred = read.deadline?.yearInferred ?? false
            #expect(read == gold)
        }
    }

    /// Names the members in which two plans differ, not the plans.
    private func expectSame(_ found: Plan, _ expected: Plan) {
        let found = lines(found)
        let expected = lines(expected)
        for change in found.difference(from: expected) {
            switch change {
            case .insert(let line, let text, _): Issue.record("line \(line + 1), found: \(text)")
            case .remove(let line, let text, _): Issue.record("line \(line + 1), expected: \(text)")
            }
        }
    }

    private func lines(_ plan: Plan) -> [Substring] {
        ExportFormat.json.export(plan).text.split(separator: "\n")
    }
}
