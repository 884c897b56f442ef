import Foundation
import PlanRecognition
import TestSupport
import Testing

@testable import PlanKit

/// Plans of every make as pages and drawings.
struct PagePlansTests {
    private static let plans: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.path("plans"))) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    @Test(arguments: plans)
    func everyActivityComesAlongAndThePageIsReadBackWhole(name: String) throws {
        let text = try Fixtures.text("plans/\(name)")
        let sketch = try #require(text.split(separator: "\n-----\n", maxSplits: 1).first.map(String.init))
        let plan = try #require(PlanRecognizer().recognize(TableSketch.document(sketch)).plan)
        let page = ExportFormat.html.export(plan)
        #expect(page.text.components(separatedBy: "<tr id=\"a").count - 1 == plan.activities.count)
        #expect(try PlanReader().read(page.bytes, name: "план.html").plan == plan)
        let drawing = ExportFormat.svg.export(plan)
        // A row or a line of those without dates for each, besides the title and the institution above them.
        let blocks = drawing.text.components(separatedBy: "<g><title>").count - 1
        #expect(blocks >= plan.activities.count + 1)
        #expect(page.diagnostics.isEmpty && drawing.diagnostics.isEmpty)
    }
}
