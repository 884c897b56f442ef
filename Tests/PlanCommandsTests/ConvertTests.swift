import Foundation
import TestSupport
import Testing

/// `plankit convert`.
@Suite(.inEveryFolder) struct ConvertTests {
    private let plan = Files.path("official/plan-2024-2025.odt")

    @Test func withoutOutputThePlanGoesToStandardOutputAsJSON() throws {
        let run = CommandRun("convert", plan)
        #expect(run.status == 0)
        #expect(run.output == (try Fixtures.text("official/plan-2024-2025.json")))
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: [("план.json", "{"), ("план.md", "#"), ("план.csv", "Код,"), ("план.ndjson", "{")])
    func theExtensionOfTheOutputDecidesTheFormat(_ name: String, _ beginning: String) throws {
        let folder = try TestFolder()
        let run = CommandRun("convert", plan, "-o", folder.path(name))
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(try folder.text(name).hasPrefix(beginning))
    }

    @Test func toDecidesBeforeTheExtension() throws {
        let folder = try TestFolder()
        #expect(CommandRun("convert", plan, "-o", folder.path("план.txt"), "--to", "markdown").status == 0)
        #expect(try folder.text("план.txt").hasPrefix("#"))
        #expect(CommandRun("convert", plan, "--to", "csv").output.hasPrefix("Код,"))
    }

    @Test func aDashIsStandardInputAndOutput() throws {
        let run = CommandRun("convert", "-", "-o", "-", input: try Fixtures.bytes("official/plan-2024-2025.fodt"))
        #expect(run.status == 0)
        #expect(run.output == (try Fixtures.text("official/plan-2024-2025.json")))
    }

    @Test func dataReadBackAsAPlan() throws {
        let folder = try TestFolder()
        #expect(CommandRun("convert", plan, "-o", folder.path("план.json")).status == 0)
        #expect(CommandRun("convert", folder.path("план.json"), "-o", folder.path("план.md")).status == 0)
        #expect(try folder.text("план.md") == CommandRun("convert", plan, "--to", "md").output)
    }

    @Test func severalInputsGoToAFolder() throws {
        let folder = try TestFolder()
        let other = Files.path("official/plan-2024-2025.fodt")
        let run = CommandRun("convert", plan, other, "-o", folder.path("данные/"), "--to", "json")
        #expect(run.status == 0)
        // Two inputs of one name do not overwrite each other.
        #expect(folder.names == ["данные"])
        #expect(try folder.text("данные/plan-2024-2025.json") == folder.text("данные/plan-2024-2025-2.json"))
    }

    @Test func severalInputsNeedAFolder() throws {
        let folder = try TestFolder()
        let run = CommandRun("convert", plan, plan, "-o", folder.path("план.json"))
        #expect(run.status == 2)
        #expect(run.errors.contains("[output-needs-folder]"))
        #expect(folder.names.isEmpty)
        #expect(CommandRun("convert", plan, plan).status == 2)
    }

    @Test func oneBadInputDoesNotStopTheOthers() throws {
        let folder = try TestFolder()
        let run = CommandRun("convert", folder.path("нет.docx"), plan, "-o", folder.path("д/"), "--to", "json")
        #expect(run.status == 3)
        #expect(run.errors.contains("нет.docx: ошибка: "))
        #expect(try folder.text("д/plan-2024-2025.json").hasPrefix("{"))
    }

    @Test func anInputIsNeverWrittenOver() throws {
        let folder = try TestFolder()
        try folder.write("план.json", try Fixtures.bytes("official/plan-2024-2025.json"))
        let before = try folder.text("план.json")
        let path = folder.path("план.json")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("ссылка.md"), withDestinationPath: "план.json")
        for output in [path, folder.path("./план.json"), folder.path("ссылка.md"), folder.path("")] {
            let run = CommandRun("convert", path, "-o", output, "--to", "json")
            #expect(run.status == 2)
            #expect(run.errors.contains("[output-is-input]"))
        }
        #expect(try folder.text("план.json") == before)
    }

    @Test func badInputLeavesNothingBehind() throws {
        let folder = try TestFolder()
        try folder.write("пустой.docx", [])
        let run = CommandRun("convert", folder.path("пустой.docx"), "-o", folder.path("план.json"))
        #expect(run.status == 3)
        #expect(run.errors.contains("[file-empty]"))
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(folder.names == ["пустой.docx"])
    }

    @Test func underStrictALossStopsTheWriting() throws {
        let folder = try TestFolder()
        let table = OdtBuilder.table(
            OdtBuilder.row(OdtBuilder.cell("№"), OdtBuilder.cell("Мероприятия"), OdtBuilder.cell("Срок")),
            OdtBuilder.row(OdtBuilder.cell("1"), OdtBuilder.cell("Педсовет"), OdtBuilder.cell("август 2024")))
        let text =
            "<text:p>План на 2024/2025 учебный год</text:p>\(table)<text:p>С планом ознакомлены: Котова К.К.</text:p>"
        try folder.write("план.odt", try OdtBuilder(text).packageBytes())
        let strict = CommandRun("convert", folder.path("план.odt"), "-o", folder.path("а.json"), "--strict")
        #expect(strict.status == 4)
        #expect(strict.errors.contains("[something-lost]"))
        #expect(folder.names == ["план.odt"])
        #expect(CommandRun("convert", folder.path("план.odt"), "-o", folder.path("а.json")).status == 0)
    }

    @Test func excelCSVOpensByADoubleClick() {
        let run = CommandRun("convert", plan, "--excel")
        #expect(run.output.hasPrefix("\u{FEFF}Код;"))
        #expect(CommandRun("convert", plan, "--to", "csv", "--headings", "en").output.hasPrefix("id,section,"))
    }

    @Test func aLimitIsRaisedByItsName() throws {
        let low = CommandRun("convert", plan, "--limit", "file-bytes=1000")
        #expect(low.status == 3)
        #expect(low.errors.contains("--limit file-bytes="))
        #expect(CommandRun("convert", plan, "--limit", "file-byte=1000").status == 2)
        #expect(CommandRun("convert", plan, "--limit", "file-bytes").status == 2)
    }

    @Test func theProfileBesideThePlanIsUsed() throws {
        let folder = try TestFolder()
        let table = OdtBuilder.table(
            OdtBuilder.row(
                OdtBuilder.cell("Мероприятия"), OdtBuilder.cell("Срок"), OdtBuilder.cell("Где заслушивается")),
            OdtBuilder.row(OdtBuilder.cell("Отчёт"), OdtBuilder.cell("май 2025"), OdtBuilder.cell("Совет школы")))
        try folder.write("план.odt", try OdtBuilder("<text:p>План</text:p>\(table)").packageBytes())
        try folder.write("plankit.yml", Array("columns: {Где заслушивается: place}\n".utf8))
        #expect(CommandRun("convert", folder.path("план.odt")).output.contains("\"place\": \"Совет школы\""))
        try folder.write("plankit.yml", Array("colums: {}\n".utf8))
        let wrong = CommandRun("convert", folder.path("план.odt"))
        #expect(wrong.status == 3)
        #expect(wrong.errors.contains("«columns»"))
        #expect(wrong.output.isEmpty)
    }

    @Test(arguments: [("план.pdf", "output-format-unknown"), ("план", "output-format-missing")])
    func aFormatThatIsNotKnownIsAUsageError(_ name: String, _ id: String) throws {
        let folder = try TestFolder()
        let run = CommandRun("convert", plan, "-o", folder.path(name))
        #expect(run.status == 2)
        #expect(run.errors.contains("[\(id)]"))
        #expect(CommandRun("convert", plan, "--to", "pdf").status == 2)
    }
}
