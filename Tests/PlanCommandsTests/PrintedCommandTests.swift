import Foundation
import TestSupport
import Testing

/// The commands that the READMEs show, run as they stand.
@Suite(.inEveryFolder) struct PrintedReadmeTests {
    @Test(arguments: PrintedPage.readmes)
    func everyCommandWorks(page: PrintedPage) throws {
        var run = try PrintedPageRun()
        for step in page.steps { try run.take(step) }
        #expect(run.count >= 15)
    }
}

/// The commands that the guide shows, page by page, with what people fill in between them.
struct PrintedGuideTests {
    @Test(arguments: PrintedPage.guide)
    func everyCommandWorksAndPrintsWhatIsShown(page: PrintedPage) throws {
        var run = try PrintedPageRun()
        for step in page.steps { try run.take(step) }
    }

    @Test func theGuideShowsCommands() {
        let commands = PrintedPage.guide.flatMap(\.steps).filter { if case .command = $0 { true } else { false } }
        #expect(PrintedPage.guide.count >= 15 && commands.count >= 70)
    }

    /// A command that a sentence names is none that was forgotten here: its words are known.
    @Test(arguments: PrintedPage.guide + PrintedPage.readmes)
    func aSentenceNamesCommandsAndOptionsThatThereAre(page: PrintedPage) {
        let names = Set(CommandTree.plankit.subcommands.map(\.name) + ["КОМАНДА", "COMMAND"])
        for match in page.text.matches(of: /`plankit ([a-zA-ZА-Я][a-zA-ZА-Я-]*)/) {
            #expect(names.contains(String(match.1)), "\(match.1)")
        }
        // Options of other programs.
        let text = page.text.replacing(/`(?:wsl|sudo|make) [^`]*`/, with: "")
        let known = CommandTree.plankit.options.union(["--port", "--no-browser"])
        for match in text.matches(of: /(?:^|[\s`(])(--?[a-z][a-z-]*)/) where !match.1.hasPrefix("---") {
            #expect(known.contains(String(match.1)), "\(match.1)")
        }
    }

    @Test(arguments: PrintedPage.guide + PrintedPage.readmes)
    func everyLinkLeadsSomewhere(page: PrintedPage) {
        for link in page.links {
            #expect(FileManager.default.fileExists(atPath: link.path(percentEncoded: false)), "\(link)")
        }
    }

    @Test(arguments: [("Guide/ru/templates.md", "{{название}}"), ("Guide/en/reference.md", "{{title}}")])
    func theRowOfTagsIsRight(path: String, tag: String) throws {
        let folder = try TestFolder()
        let page = try #require(PrintedPage(path))
        let row = try #require(page.text.split(separator: "\n").first { $0.contains("| `{{#") && $0.contains(tag) })
        let cells = row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { _, cell in
            "<w:tc><w:p><w:r><w:t>\(cell.replacing("\\|", with: "|"))</w:t></w:r></w:p></w:tc>"
        }
        #expect(cells.count == 4)
        try folder.write("t.docx", DocxBuilder("<w:tbl><w:tr>\(cells.joined())</w:tr></w:tbl><w:p/>").bytes())
        let official = Files.path("official/plan-2024-2025.docx")
        let run = CommandRun("fill", folder.path("t.docx"), official, "-o", folder.path("o.docx"))
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        #expect(CommandRun("inspect", folder.path("o.docx"), "--json").output.contains("31.08.2024"))
    }

    /// What the tables of the pages show to be written is understood.
    @Test(arguments: ["Guide/ru/templates.md", "Guide/en/reference.md"])
    func everyTagOfTheTablesIsRight(path: String) throws {
        let folder = try TestFolder()
        let page = try #require(PrintedPage(path))
        let tags = page.text.split(separator: "\n").filter { $0.hasPrefix("| `{{") && !$0.contains("№") }.flatMap {
            row in
            row.replacing("\\|", with: "\u{1}").split(separator: "|")[0].split(separator: "`").map(String.init)
        }.filter { $0.contains("{{") }
        #expect(tags.count >= 15)
        for tag in tags {
            // A list that is only named here is not closed.
            let opened = tag.firstMatch(of: /\{\{#([^ }]+)/)?.1
            let closing = if let opened, !tag.contains("{{/") { "{{/\(opened)}}" } else { "" }
            let text = "\(tag)\(closing)".replacing("\u{1}", with: "|").replacing("<", with: "&lt;")
            // Some are of an activity, some of the whole plan.
            let runs = try [text, "{{#activities}}\(text){{/activities}}"].map { text in
                let row = "<w:tr><w:tc><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc></w:tr>"
                try folder.write("t.docx", DocxBuilder("<w:tbl>\(row)</w:tbl><w:p/>").bytes())
                return CommandRun("template", "check", folder.path("t.docx"))
            }
            #expect(runs.contains { $0.status == 0 }, "\(text)\n\(runs.map(\.errors))")
        }
    }
}
