import Diagnostics
import PlanKit
import PlanModel
import TestSupport
import Testing

/// Plans out of the small files of `Fixtures/reading`: what the readers find must come to the right facts.
struct ReadingPlanTests {
    private func read(_ name: String) throws -> PlanReading {
        try PlanReader().read(try Fixtures.bytes("reading/\(name)"), name: name)
    }

    @Test(arguments: ["symbol-font-by-style.docx", "symbol-font-by-style.odt"])
    func marksInSymbolFontsAreUnderstood(file: String) throws {
        let marks = try read(file).plan.activities.map(\.mark?.status)
        #expect(marks.dropLast().allSatisfy { $0 == .done })
        #expect(marks.last == .notDone)
    }

    @Test func promptsAreNoFacts() throws {
        let reading = try read("prompts-of-empty-controls.docx")
        let rows = reading.plan.activities
        #expect(rows[0].deadline == nil)
        #expect(rows[0].responsible.isEmpty)
        #expect(rows[0].results.isEmpty)
        #expect(rows[1].deadline?.edtf == "2024-09-20")
        #expect(rows[1].responsible.map(\.text) == ["Савич В.Г."])
        #expect(reading.diagnostics.filter { $0.id == .promptLeftOut }.count == 3)
    }

    @Test func aBoundTitleDecidesTheYear() throws {
        let reading = try read("title-bound-to-property.docx")
        #expect(reading.plan.schoolYear == "2025/2026")
        #expect(reading.plan.activities.first?.deadline?.edtf == "2025-09-15")
        #expect(reading.diagnostics.map(\.id).contains(.boundTextReplaced))
    }

    @Test(arguments: ["struck-through.docx", "struck-through-by-libreoffice.odt"])
    func whatIsCrossedOutIsNoFact(file: String) throws {
        let reading = try read(file)
        let rows = reading.plan.activities
        #expect(rows.map(\.title) == ["Заседание", "Поездка в музей", "Семинар"])
        #expect(rows[0].deadline?.edtf == "2024-09-20")
        #expect(rows[0].responsible.map(\.text) == ["Савич В.Г."])
        #expect(rows[2].deadline?.edtf == "2024-11")
        #expect(rows.map(\.struck) == [false, true, false])
        #expect(reading.diagnostics.map(\.id) == [.struckTextLeftOut, .struckTextLeftOut, .rowStruck])
    }

    @Test func aHeaderOfAFirstPageGivesNoYear() throws {
        let plan = try read("first-page-header-old-name.odt").plan
        #expect(plan.schoolYear == "2024/2025")
        #expect(plan.activities.map(\.deadline?.edtf) == ["2024-09", "../2025-01-15", "2025-03"])
    }
}
