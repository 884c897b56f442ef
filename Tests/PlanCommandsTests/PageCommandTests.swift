import Foundation
import PlanKit
import TestSupport
import Testing

/// `plankit convert -o план.html`, `-o план.svg`.
@Suite(.inEveryFolder) struct PageCommandTests {
    private let plan = Files.path("official/plan-2024-2025.docx")

    @Test(arguments: ["html", "svg"]) func theTwinsGiveTheSameFileTwice(format: String) throws {
        let folder = try TestFolder()
        var files: [[UInt8]] = []
        for source in ["docx", "odt", "docx"] {
            // What is as it was written is written anew unasked.
            let input = Files.path("official/plan-2024-2025.\(source)")
            let run = CommandRun("convert", input, "-o", folder.path("план.\(format)"))
            #expect(run.status == 0, "\(run.errors)")
            files.append(try folder.bytes("план.\(format)"))
        }
        #expect(Set(files).count == 1)
    }

    @Test(arguments: ["html", "svg"]) func whatAHandChangedStays(format: String) throws {
        let folder = try TestFolder()
        let file = "план.\(format)"
        #expect(CommandRun("convert", plan, "-o", folder.path(file)).status == 0)
        let mended = try folder.text(file).replacing("Издание приказа", with: "Издание распоряжения")
        try folder.write(file, mended.utf8)
        let run = CommandRun("convert", plan, "-o", folder.path(file))
        #expect(run.status == 2 && run.errors.contains("[output-exists]"))
        #expect(try folder.text(file) == mended)
        #expect(CommandRun("convert", plan, "-o", folder.path(file), "--force").status == 0)
        #expect(try folder.text(file) != mended)
    }

    @Test func aPageIsReadBackWhole() throws {
        let folder = try TestFolder()
        #expect(CommandRun("convert", plan, "-o", folder.path("план.html")).status == 0)
        let back = CommandRun("convert", folder.path("план.html"), "--to", "json")
        #expect(back.status == 0 && back.errors.isEmpty)
        #expect(back.output == CommandRun("convert", plan, "--to", "json").output)
    }

    @Test func marksComeToThePageAndTheDayThatIsTold() throws {
        let folder = try TestFolder()
        try folder.write("отметки.yml", "- id: \"1.2\"\n  status: выполнено\n".utf8)
        let run = CommandRun(
            "convert", plan, "--to", "html", "--marks", folder.path("отметки.yml"), "--as-of", "15.04.2025")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("data-status=\"done\"") && run.output.contains("15.04.2025</li>"))
    }

    @Test(arguments: [("html", "Стужка часу", "Лента времени"), ("svg", "Стужка часу", "Лента времени")])
    func aPageSpeaksTheLanguageOfItsPlan(format: String, belarusian: String, russian: String) throws {
        let folder = try TestFolder()
        let table = OdtBuilder.table(
            OdtBuilder.row(OdtBuilder.cell("Мерапрыемствы"), OdtBuilder.cell("Тэрмін")),
            OdtBuilder.row(OdtBuilder.cell("Сустрэча з бацькамі ў школе"), OdtBuilder.cell("кастрычнік 2024")))
        try folder.write("план.fodt", OdtBuilder(table).flatBytes())
        let own = CommandRun("convert", folder.path("план.fodt"), "--to", format)
        #expect(own.output.contains(belarusian) && !own.output.contains(russian))
        let asked = CommandRun("convert", folder.path("план.fodt"), "--to", format, "--headings", "ru")
        #expect(asked.output.contains(russian) && !asked.output.contains(belarusian))
        #expect(CommandRun("convert", plan, "--to", format).output.contains(russian))
    }

    @Test func whatIsForTimelinesIsRefusedElsewhere() throws {
        let day = CommandRun("convert", plan, "--to", "csv", "--as-of", "2025-04-15")
        #expect(day.status == 2 && day.output.isEmpty && day.errors.contains("«--as-of»"))
        let wrong = CommandRun("convert", plan, "--to", "svg", "--as-of", "вчера")
        #expect(wrong.status == 2 && wrong.output.isEmpty)
        let folder = try TestFolder()
        let several = CommandRun(
            "convert", plan, plan, "-o", folder.path("/"), "--to", "html", "--marks", folder.path("отметки.yml"))
        #expect(several.status == 2 && several.errors.contains("для одного плана"))
    }
}
