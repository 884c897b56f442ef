import Foundation
import TestSupport
import Testing

/// Folders and files by whatever name their owner likes: as inputs, outputs, profiles, marks, details, templates.
@Suite(.inEveryFolder) struct PathTests {
    /// Names that a URL would encode, a shell would part, or two systems would spell in two ways.
    private static let names = [
        "с пробелом", "100 % готово", "100%25", "%D0%BF", "#1", "что?", "точка.", ".скрытая", "а;б&в", "a+b=c",
        "«ёлочки»",
        "\"кавычки\"", "'одна'", "Мо\u{439} план", "Мо\u{438}\u{306} план", "back\\slash", "-черта", "~тильда", "$HOME",
        "*",
        "план на 01.09.2024",
    ]

    private func plan(_ heading: String = "Где заслушивается") throws -> [UInt8] {
        let table = OdtBuilder.table(
            OdtBuilder.row(OdtBuilder.cell("Мероприятия"), OdtBuilder.cell("Срок"), OdtBuilder.cell(heading)),
            OdtBuilder.row(OdtBuilder.cell("Отчёт"), OdtBuilder.cell("май 2025"), OdtBuilder.cell("Совет школы")))
        return try OdtBuilder("<text:p>План на 2025 год</text:p>\(table)").packageBytes()
    }

    @Test(arguments: names)
    func everyFileOfACommandMayHaveAnyName(name: String) throws {
        let folder = try TestFolder(named: name)
        let input = folder.path("\(name).odt")
        try folder.write("\(name).odt", plan())
        try folder.write("plankit.yml", "columns: {Где заслушивается: place}\ntemplates: \(YAML(name))\n".utf8)

        // The profile beside the plan is found, and its folder of templates from there.
        let convert = CommandRun("convert", input, "-o", folder.path("\(name).json"))
        #expect(convert.status == 0, "\(convert.errors)")
        #expect(try folder.text("\(name).json").contains("\"place\": \"Совет школы\""))
        let named = CommandRun("convert", input, "--profile", folder.path("plankit.yml"))
        #expect(named.output == (try folder.text("\(name).json")))

        let template = folder.path("\(name)/order.odt")
        #expect(CommandRun("template", "export", "order", input, "-o", template).status == 0)
        let own = "<text:p>Свой шаблон: {{title}}</text:p>"
        try folder.write("\(name)/order.odt", OdtBuilder(own).packageBytes())
        let order = CommandRun("report", "order", input, "-o", folder.path("\(name)-1.odt"))
        #expect(order.status == 0, "\(order.errors)")
        #expect(CommandRun("inspect", folder.path("\(name)-1.odt"), "--json").output.contains("Свой шаблон"))

        let marks = folder.path("\(name).csv")
        #expect(CommandRun("marks", input, "-o", marks).status == 0)
        try folder.write("\(name).yml", "number: \"17\"\n".utf8)
        let filled = CommandRun(
            "fill", template, input, "-o", folder.path("новая \(name)/готово \(name).odt"), "--marks", marks,
            "--details",
            folder.path("\(name).yml"))
        #expect(filled.status == 0, "\(filled.errors)")
        #expect(FileManager.default.fileExists(atPath: folder.path("новая \(name)/готово \(name).odt")))
        #expect(CommandRun("template", "check", template).status == 0)
        #expect(CommandRun("check", input).status == 0)
    }

    @Test(arguments: names)
    func resultsInAFolderAreNamedAsTheirPlans(name: String) throws {
        let folder = try TestFolder(named: name)
        try folder.write("\(name).odt", plan())
        try folder.write(name, plan())
        for target in ["данные/", "данные"] {
            let run = CommandRun(
                "convert", folder.path("\(name).odt"), folder.path(name), "-o", folder.path(target), "--to", "json")
            #expect(run.status == 0, "\(run.errors)")
        }
        let results = try FileManager.default.contentsOfDirectory(atPath: folder.path("данные"))
        #expect(Set(results) == ["\(name).json", "\(name)-2.json"])
    }

    /// One folder holds two whose names read alike: each plan has the profile beside it.
    @Test func aProfileGoesWithItsOwnFolder() throws {
        let folder = try TestFolder()
        let spellings = ["Мо\u{439}", "Мо\u{438}\u{306}"]
        for (name, role) in zip(spellings, ["place", "note"]) {
            try folder.write("\(name)/план.odt", plan())
            try folder.write("\(name)/plankit.yml", "columns: {Где заслушивается: \(role)}\n".utf8)
        }
        let run = CommandRun(
            list: ["convert"] + spellings.map { folder.path("\($0)/план.odt") }
                + ["-o", folder.path("данные/"), "--to", "json"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.text("данные/план.json").contains("\"place\": \"Совет школы\""))
        #expect(try folder.text("данные/план-2.json").contains("\"note\": \"Совет школы\""))
    }

    @Test func whatIsToBeTypedIsQuotedForAShell() throws {
        let folder = try TestFolder(named: "Мой план")
        try folder.write("план.odt", plan())
        let marks = folder.path("отметки.csv")
        #expect(CommandRun("marks", folder.path("план.odt"), "-o", marks).status == 0)
        #expect(CommandRun("marks", folder.path("план.odt"), "-o", marks).errors.contains("-o '\(marks)'"))
    }

    /// A text as YAML in double quotes.
    private func YAML(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
