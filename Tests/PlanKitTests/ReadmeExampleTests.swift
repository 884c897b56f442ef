import Foundation
import PlanKit
import TestSupport
import Testing

/// The library in ten lines, as the README shows it: behind the single `import PlanKit`.
struct ReadmeExampleTests {
    // README: begin
    func printDeadlines(of file: String) throws -> String {
        let reading = try PlanReader().read(file)
        for diagnostic in reading.diagnostics { print(diagnostic.line(in: .en)) }
        for activity in reading.plan.activities {
            print(activity.number, activity.title, activity.deadline?.end?.iso ?? "–")
        }
        return ExportFormat.markdown.export(reading.plan).text
    }
    // README: end

    @Test func theExampleReadsThePlan() throws {
        let markdown = try printDeadlines(of: Fixtures.path("official/plan-2024-2025.odt"))
        #expect(markdown.contains("Август 2024"))
    }

    private func readme(_ name: String) throws -> String {
        try String(contentsOf: Fixtures.folder.deletingLastPathComponent().appending(path: name), encoding: .utf8)
    }

    @Test(arguments: ["README.md", "README.ru.md"])
    func theReadmeShowsTheCodeThatIsTested(_ name: String) throws {
        let readme = try readme(name)
        let lines = try String(contentsOfFile: #filePath, encoding: .utf8).split(separator: "\n")
        let begin = try #require(lines.firstIndex { $0.hasSuffix("// README: begin") })
        let end = try #require(lines.firstIndex { $0.hasSuffix("// README: end") })
        for line in lines[(begin + 1)..<end] {
            #expect(readme.contains(line.drop { $0 == " " }), "the README lacks this line")
        }
    }

    @Test(arguments: ["README.md", "README.ru.md"])
    func theReadmeShowsTheTrueOutput(_ name: String) throws {
        let shown = try #require(readme(name).split(separator: "```json").last?.split(separator: "```").first)
        let activity = try JSONDecoder().decode(Activity.self, from: Data(shown.utf8))
        let plan = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
        #expect(plan.activities[1] == activity)
    }
}
