import PlanKit
import TestSupport
import Testing

/// The plan as a document reads back as the same plan, all members but `source`.
struct ReportRoundTripTests {
    private static let formats: [ReportFormat] = [.docx, .odt]

    private func readBack(_ plan: Plan, _ format: ReportFormat, language: Language = .ru) throws -> Plan {
        let day = try #require(Day(iso: "2025-04-15"))
        let writer = ReportWriter(context: ReportContext(language: language, profile: nil, asOf: day))
        let document = try writer.report(try #require(ReportKind(named: "plan")), of: plan, format: format)
        #expect(document.diagnostics.filter { $0.severity == .error } == [])
        let bytes = try #require(document.bytes)
        return try PlanReader().read(bytes, name: "plan.\(format.rawValue)").plan
    }

    @Test(arguments: formats)
    func theOfficialPlanReadsBackAsItself(format: ReportFormat) throws {
        let plan = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
        expectSame(try readBack(plan, format), plan)
    }

    @Test(arguments: ReportSketches.all.indices, formats)
    func anInventedPlanReadsBackAsItself(index: Int, format: ReportFormat) throws {
        let sketch = ReportSketches.all[index]
        let recognition = PlanRecognizer().recognize(TableSketch.document(sketch.sketch))
        let plan = try #require(recognition.plan)
        expectSame(try readBack(plan, format), plan, sketch.name)
    }

    @Test(arguments: formats, [Language.ru, .be])
    func aRemarkThatWasAFootnoteIsOneAgain(format: ReportFormat, language: Language) throws {
        var plan = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
        plan.sections[0].activities[2].note = "По отдельному плану <1> & 2"
        plan.sections[1].activities[0].note = "Вместе с центром"
        expectSame(try readBack(plan, format, language: language), plan)
    }

    @Test(arguments: formats)
    func aPlanWithoutATitleKeepsItsYear(format: ReportFormat) throws {
        var plan = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
        plan.title = ""
        plan.project = nil
        let found = try readBack(plan, format)
        #expect(found.title == "План на 2024/2025 учебный год")
        #expect(found.activities.map(\.deadline) == plan.activities.map(\.deadline))
    }

    @Test(arguments: formats)
    func aPlanFromJSONReadsBackAsItself(format: ReportFormat) throws {
        let plan = try PlanReader().read(Fixtures.path("official/plan-2024-2025.json")).plan
        expectSame(try readBack(plan, format), plan)
    }

    /// A CSV has neither title nor year: a visible blank stands in the title's place.
    @Test(arguments: formats, [Language.ru, .be])
    func aPlanFromCSVReadsBackAsItself(format: ReportFormat, language: Language) throws {
        let official = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
        let csv = ExportFormat.csv.export(official).text
        let plan = try PlanReader().read(Array(csv.utf8), name: "план.csv").plan
        #expect(plan.title.isEmpty && plan.schoolYear == nil)
        expectSame(try readBack(plan, format, language: language), plan)
    }

    private func expectSame(_ found: Plan, _ plan: Plan, _ name: String = "") {
        let (found, plan) = (found.withoutSources, plan.withoutSources)
        #expect(found.title == plan.title, Comment(rawValue: name))
        #expect(found.project == plan.project, Comment(rawValue: name))
        #expect(found.organization == plan.organization, Comment(rawValue: name))
        #expect(found.approvals == plan.approvals, Comment(rawValue: name))
        #expect(found.preamble == plan.preamble, Comment(rawValue: name))
        #expect(found.columns == plan.columns, Comment(rawValue: name))
        #expect(found.sections.map(\.title) == plan.sections.map(\.title), Comment(rawValue: name))
        #expect(found.sections.map(\.level) == plan.sections.map(\.level), Comment(rawValue: name))
        #expect(found.activities.count == plan.activities.count, Comment(rawValue: name))
        for (one, other) in zip(found.activities, plan.activities) { #expect(one == other, Comment(rawValue: name)) }
        #expect(found.signatories == plan.signatories, Comment(rawValue: name))
        #expect(found == plan, Comment(rawValue: name))
    }
}

extension Plan {
    /// The plan with every row at the same place.
    var withoutSources: Plan {
        var copy = self
        for section in copy.sections.indices {
            for activity in copy.sections[section].activities.indices {
                copy.sections[section].activities[activity].source = SourceRow(table: 0, row: 0)
            }
        }
        return copy
    }
}
