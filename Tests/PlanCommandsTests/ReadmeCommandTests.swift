import Foundation
import TestSupport
import Testing

/// The commands that the READMEs show, run as they stand.
@Suite(.inEveryFolder) struct ReadmeCommandTests {
    private static let readmes = [
        ("README.md", "## Documents", "plan.docx"), ("README.ru.md", "## Документы", "план.docx"),
    ]

    private func section(of readme: String, _ heading: String) throws -> Substring {
        let file = Fixtures.folder.deletingLastPathComponent().appending(path: readme)
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.firstRange(of: "\(heading)\n")).upperBound
        let end = try #require(text[start...].firstRange(of: "\n## ")).lowerBound
        return text[start..<end]
    }

    @Test(arguments: readmes)
    func everyCommandOfTheSectionOnDocumentsWorks(readme: String, heading: String, plan: String) throws {
        let folder = try TestFolder()
        try folder.write(plan, Data(contentsOf: Fixtures.folder.appending(path: "official/plan-2024-2025.docx")))
        let section = try section(of: readme, heading)
        let commands = section.split(separator: "\n").filter { $0.hasPrefix("    plankit ") }
        #expect(commands.count == 16)
        for command in commands {
            let words = command.split(separator: " ").dropFirst().map { word in
                [".docx", ".csv", ".xlsx", ".yml"].contains { word.hasSuffix($0) }
                    ? folder.path(String(word)) : String(word)
            }
            let run = CommandRun(list: words)
            #expect(run.status == 0, "\(command)\n\(run.errors)")
        }
    }

    @Test(arguments: readmes)
    func theRowOfTagsAndTheDetailsAreRight(readme: String, heading: String, plan: String) throws {
        let folder = try TestFolder()
        let section = try section(of: readme, heading)
        let row = try #require(section.split(separator: "\n").first { $0.contains("| `{{#") })
        let cells = row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { _, cell in
            "<w:tc><w:p><w:r><w:t>\(cell.replacing("\\|", with: "|"))</w:t></w:r></w:p></w:tc>"
        }
        #expect(cells.count == 4)
        try folder.write("t.docx", DocxBuilder("<w:tbl><w:tr>\(cells.joined())</w:tr></w:tbl><w:p/>").bytes())
        let yaml = try #require(section.split(separator: "```yaml\n").last?.split(separator: "```").first)
        try folder.write("details.yml", yaml.utf8)
        let official = Files.path("official/plan-2024-2025.docx")
        let run = CommandRun("fill", folder.path("t.docx"), official, "-o", folder.path("o.docx"))
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        let filled = CommandRun("inspect", folder.path("o.docx"), "--json").output
        #expect(filled.contains("31.08.2024"))
        let minutes = CommandRun(
            "report", "council-minutes", official, "--details", folder.path("details.yml"), "-o", folder.path("m.odt"))
        #expect(minutes.status == 0, "\(minutes.errors)")
    }
}
