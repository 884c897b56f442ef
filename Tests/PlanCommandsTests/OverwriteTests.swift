import Foundation
import PlanKit
import TestSupport
import Testing

/// Nothing that is there is lost: not inputs, not documents, not the work of a person's hands.
@Suite(.inEveryFolder) struct OverwriteTests {
    private let plan = Files.path("official/plan-2024-2025.odt")

    /// A command that writes `{out}`, and what it is given; `{plan}` and `{template}` are files.
    struct Writing: CustomTestStringConvertible {
        let words: [String]
        let out: String
        let id: String

        init(_ words: [String], _ out: String, _ id: String = "output-exists") {
            self.words = words
            self.out = out
            self.id = id
        }

        var testDescription: String { words.joined(separator: " ") }
    }

    private static let writings = [
        Writing(["report", "order", "{plan}", "-o", "{out}"], "приказ.docx"),
        Writing(["report", "order", "{plan}", "-o", "{out}"], "приказ.odt"),
        Writing(["fill", "{template}", "{plan}", "-o", "{out}"], "готово.docx"),
        Writing(["template", "export", "order", "-o", "{out}"], "шаблон.docx"),
        Writing(["template", "check", "{wrong}", "--mark-errors", "{out}"], "ошибки.docx"),
        Writing(["fill", "{wrong}", "{plan}", "-o", "{out}-2.docx", "--mark-errors", "{out}"], "ошибки.docx"),
        Writing(["init", "{plan}", "-o", "{out}"], "plankit.yml", "profile-exists"),
        Writing(["convert", "{plan}", "-o", "{out}", "--to", "json"], "план.docx"),
        Writing(["convert", "{plan}", "-o", "{out}", "--to", "markdown"], "план.pdf"),
    ]

    private func words(_ writing: Writing, in folder: TestFolder) throws -> [String] {
        try folder.write(
            "шаблон-1.docx", DocxBuilder("<w:p><w:r><w:t>{{title}}</w:t></w:r></w:p>").bytes())
        try folder.write("шаблон-2.docx", DocxBuilder("<w:p><w:r><w:t>{{titel}}</w:t></w:r></w:p>").bytes())
        let files = [
            "{plan}": plan, "{template}": folder.path("шаблон-1.docx"), "{wrong}": folder.path("шаблон-2.docx"),
            "{out}": folder.path(writing.out),
        ]
        return writing.words.map { word in files.reduce(word) { $0.replacing($1.key, with: $1.value) } }
    }

    @Test(arguments: writings)
    func aFileThatIsThereStays(writing: Writing) throws {
        let folder = try TestFolder()
        let words = try words(writing, in: folder)
        // Work of somebody: whatever it is, it is not looked into.
        let work = try DocxBuilder("<w:p><w:r><w:t>Вписано от руки</w:t></w:r></w:p>").bytes()
        try folder.write(writing.out, work)
        for (language, wayOut) in [("ru", "или разреш"), ("be", "або дазвольце"), ("en", "allow")] {
            let run = CommandRun(list: words + ["--lang", language])
            #expect(run.status == 2)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("[\(writing.id)]"), "\(run.errors)")
            #expect(run.errors.contains(wayOut) && run.errors.contains("--force") && run.errors.contains("-o "))
        }
        #expect(try folder.bytes(writing.out) == work)
        let forced = CommandRun(list: words + ["--force"])
        #expect([0, 1, 3].contains(forced.status), "\(forced.errors)")
        #expect(try folder.bytes(writing.out) != work)
        #expect(!folder.names.contains { $0.hasPrefix(".plankit") })
    }

    @Test(arguments: ["json", "ndjson", "csv", "md"])
    func dataIsWrittenAnew(_ ending: String) throws {
        let folder = try TestFolder()
        let path = folder.path("план.\(ending)")
        #expect(CommandRun("convert", plan, "-o", path).status == 0)
        let first = try folder.bytes("план.\(ending)")
        #expect(CommandRun("convert", plan, "-o", path).status == 0)
        #expect(try folder.bytes("план.\(ending)") == first)
        // Not by a command that makes something else.
        #expect(CommandRun("init", plan, "-o", path).status == 2)
        #expect(try folder.bytes("план.\(ending)") == first)
    }

    /// What a file is, its content says: a document by the name of data is a document.
    @Test(arguments: ["docx", "odt", "fodt", "rtf", "pdf", "xlsx", "png", "yml", "marks"])
    func whatIsNoDataStays(_ kind: String) throws {
        let folder = try TestFolder()
        var name = "план.json"
        switch kind {
        case "docx", "odt", "fodt", "rtf":
            try folder.write(name, Fixtures.bytes("official/plan-2024-2025.\(kind)"))
        case "pdf": try folder.write(name, "%PDF-1.7".utf8)
        case "png": try folder.write(name, [0x89, 0x50, 0x4E, 0x47])
        case "xlsx": try folder.write(name, [0x50, 0x4B, 3, 4, 0])
        case "yml":
            name = "plankit.yml"
            try folder.write(name, "schoolYear: 2024/2025\n".utf8)
        default:
            name = "отметки.csv"
            #expect(CommandRun("marks", plan, "-o", folder.path(name)).status == 0)
            // Nothing is filled in: nothing is lost.
            #expect(CommandRun("convert", plan, "-o", folder.path(name)).status == 0)
            let head = "Код;№;Мероприятие;Срок;Статус;Дата;Результат;Подтверждение;Примечание"
            try folder.write(name, "\(head)\n1.1;1;Педсовет;август;выполнено;;;;\n".utf8)
        }
        let before = try folder.bytes(name)
        let words = ["convert", plan, "-o", folder.path(name), "--to", "json"]
        let run = CommandRun(list: words)
        #expect(run.status == 2)
        #expect(run.errors.contains("[output-exists]"), "\(run.errors)")
        #expect(try folder.bytes(name) == before)
        #expect(CommandRun(list: words + ["--force"]).status == 0)
        #expect(try folder.text(name).hasPrefix("{"))
    }

    /// A workbook is a document: somebody may have gone on in it.
    @Test(arguments: ["convert", "marks"])
    func aWorkbookIsNotWrittenOver(_ command: String) throws {
        let folder = try TestFolder()
        let path = folder.path("план.xlsx")
        #expect(CommandRun(command, plan, "-o", path).status == 0)
        let first = try folder.bytes("план.xlsx")
        let again = CommandRun(command, plan, "-o", path)
        #expect(again.status == 2 && again.errors.contains(command == "marks" ? "[marks-exist]" : "[output-exists]"))
        #expect(try folder.bytes("план.xlsx") == first)
        guard command == "convert" else { return }
        // Written anew it is the same, byte for byte.
        #expect(CommandRun(command, plan, "-o", path, "--force").status == 0)
        #expect(try folder.bytes("план.xlsx") == first)
    }

    /// A plan with marks in CSV is data, too: the columns of its marks are not those of a table to fill in.
    @Test func aPlanWithMarksInCSVIsData() throws {
        let folder = try TestFolder()
        try folder.write("m.yml", "\"1.1\": выполнено\n".utf8)
        let marked = folder.path("отметки.docx")
        #expect(
            CommandRun("report", "plan", plan, "--marks", folder.path("m.yml"), "--with-marks", "-o", marked).status
                == 0)
        for _ in 0..<2 { #expect(CommandRun("convert", marked, "-o", folder.path("план.csv")).status == 0) }
        #expect(try folder.text("план.csv").contains("Выполнено"))
    }

    @Test func intoAFolderTheOthersAreWritten() throws {
        let folder = try TestFolder()
        for name in ["а", "б", "в"] { try folder.write("\(name).odt", Fixtures.bytes("official/plan-2024-2025.odt")) }
        try folder.write("данные/а.json", Fixtures.bytes("official/plan-2024-2025.docx"))
        try folder.write("данные/б.json", "{}".utf8)
        let before = try folder.bytes("данные/а.json")
        let words =
            ["convert"] + ["а", "б", "в"].map { folder.path("\($0).odt") }
            + ["-o", folder.path("данные/"), "--to", "json"]
        let run = CommandRun(list: words)
        #expect(run.status == 3)
        let lines = run.errors.split(separator: "\n")
        #expect(lines.first == "Прочитано 2 из 3.")
        #expect(lines.count == 2 && lines[1].contains("данные/а.json"))
        #expect(try folder.bytes("данные/а.json") == before)
        for name in ["б", "в"] { #expect(try folder.text("данные/\(name).json").hasPrefix("{\n")) }
        #expect(CommandRun(list: words + ["--force"]).status == 0)
        #expect(try folder.text("данные/а.json").hasPrefix("{\n"))
    }

    /// An input is never written over, by whatever name or link it is reached, and whatever is forced.
    @Test func whatIsReadIsNeverWritten() throws {
        let folder = try TestFolder()
        try folder.write("план.odt", Fixtures.bytes("official/plan-2024-2025.odt"))
        try folder.write("t.odt", OdtBuilder("<text:p>{{title}}</text:p>").packageBytes())
        try folder.write("m.csv", "Код;Статус\n1.1;да\n".utf8)
        try folder.write("d.yml", "number: 1\n".utf8)
        try folder.write("годы.yml", "[]\n".utf8)
        try folder.write("plankit.yml", "calendar: годы.yml\n".utf8)
        try FileManager.default.createSymbolicLink(atPath: folder.path("ссылка.odt"), withDestinationPath: "план.odt")
        try FileManager.default.linkItem(atPath: folder.path("план.odt"), toPath: folder.path("второе имя.odt"))
        let input = folder.path("план.odt")
        let before = try folder.names.map(folder.bytes)
        for name in ["план.odt", "./план.odt", "ссылка.odt", "второе имя.odt", "t.odt"] {
            let fill = CommandRun(
                "fill", folder.path("t.odt"), input, "-o", folder.path(name), "--force", "--marks", folder.path("m.csv")
            )
            #expect(fill.status == 2 && fill.errors.contains("[output-is-input]"), "\(name): \(fill.errors)")
        }
        for name in ["план.odt", "ссылка.odt", "второе имя.odt", "plankit.yml", "годы.yml"] {
            let run = CommandRun("convert", input, "-o", folder.path(name), "--to", "json", "--force")
            #expect(run.status == 2 && run.errors.contains("[output-is-input]"), "\(name): \(run.errors)")
        }
        for name in ["план.odt", "ссылка.odt"] {
            #expect(CommandRun("init", input, "-o", folder.path(name), "--force").status == 2)
        }
        #expect(try folder.names.map(folder.bytes) == before)
    }

    @Test func aTableOfMarksThatWasNotGivenStays() throws {
        let folder = try TestFolder()
        #expect(CommandRun("marks", plan, "-o", folder.path("a.csv")).status == 0)
        #expect(CommandRun("marks", plan, "-o", folder.path("b.csv")).status == 0)
        let run = CommandRun("marks", plan, "--marks", folder.path("a.csv"), "-o", folder.path("b.csv"))
        #expect(run.status == 2 && run.errors.contains("[marks-exist]"))
        #expect(CommandRun("marks", plan, "--marks", folder.path("a.csv"), "-o", folder.path("a.csv")).status == 0)
    }

    @Test func aPipeAndADeviceAreWrittenTo() throws {
        #expect(CommandRun("convert", plan, "-o", "/dev/null", "--to", "json").status == 0)
        let full = CommandRun("convert", plan, "-o", "/dev/full", "--to", "json")
        #expect(full.status == 3)
        #expect(full.errors.contains("на диске нет места"))
    }

    @Test func standardOutputThatIsFullIsAnError() throws {
        let run = CommandRun("convert", plan, isFull: true)
        #expect(run.status == 3)
        #expect(run.errors.contains("Файл «стандартный вывод» не записан: на диске нет места."))
    }
}
