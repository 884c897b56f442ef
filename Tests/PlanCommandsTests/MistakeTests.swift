import Foundation
import OfficePackage
import PlanKit
import TestSupport
import Testing

/// What people get wrong, each met by a sentence of its own that says what to do, in every language.
@Suite(.inEveryFolder) struct MistakeTests {
    /// A command, where `{x}` is the file x of the folder; what is said, and how it ends.
    struct Mistake: CustomTestStringConvertible {
        let words: [String]
        let said: String
        let status: Int32

        init(_ words: String, _ said: String, _ status: Int32 = 3) {
            self.words = words.split(separator: " ").map { String($0.replacing("·", with: " ")) }
            self.said = said
            self.status = status
        }

        var testDescription: String { words.joined(separator: " ") }
    }

    private static let mistakes = [
        // What is no document.
        Mistake("convert {~$ан.docx}", "[file-is-lock]"), Mistake("check {.~lock.план.docx#}", "[file-is-lock]"),
        Mistake("fill {.~lock.план.docx#} {план.docx} -o {x.docx}", "[file-is-lock]"),
        Mistake("convert {a.zip}", "[file-is-archive]"), Mistake("inspect {a.rar}", "[file-is-archive]"),
        Mistake("check {a.7z}", "[file-is-archive]"), Mistake("marks {a.gz}", "[file-is-archive]"),
        Mistake("init {a.tar}", "[file-is-archive]"), Mistake("convert {план.gdoc}", "[file-is-online]"),
        Mistake("convert {план.url}", "[file-is-shortcut]"), Mistake("convert {план.lnk}", "[file-is-shortcut]"),
        Mistake("convert {план.pages}", "[format-pages]"), Mistake("convert {скан.png}", "[format-picture]"),
        Mistake("convert {скан.tif}", "[format-picture]"), Mistake("convert {скан.heic}", "[format-picture]"),
        Mistake("convert {план.pdf}", "[format-not-text]"), Mistake("convert {пусто.docx}", "[file-empty]"),
        Mistake("convert {}", "[output-needs-folder]", 2),
        Mistake("report order {} -o {x.docx}", "[output-needs-folder]", 2),
        Mistake("report order {план.docx} --template {} -o {x.docx}", "[file-is-folder]"),
        // What is not there.
        Mistake("convert {план}", "{план.docx}"), Mistake("convert {Плaн.docx}", "{план.docx}"),
        Mistake("convert {планн.docx}", "{план.docx}"), Mistake("convert {план.docx}/", "[file-misnamed]"),
        Mistake("convert «{план.docx}»", "[file-misnamed]"), Mistake("convert {мой·план.odt}", "{мой план.docx}"),
        Mistake("convert {нет/план.docx}", "[folder-missing]"),
        Mistake("convert /media/нет/план.docx", "[folder-missing]"),
        Mistake("convert {*.odt}", "[file-pattern-empty]"),
        Mistake("convert {\u{FFFD}.docx}", "[file-name-undecodable]"),
        Mistake("convert {Мо\u{438}\u{306}.docx}", "[file-spelt-otherwise]"),
        Mistake("convert {zzzzzzzzzz.rtf}", "[file-missing]"),
        // Words of the command.
        Mistake("conver {план.docx}", "«convert»", 2), Mistake("сщтмуке {план.docx}", "«convert»", 2),
        Mistake("проверить {план.docx}", "«check»", 2), Mistake("{план.docx}", "plankit check", 2),
        Mistake("блинчик", "convert, inspect, check", 2), Mistake("help conver", "«convert»", 2),
        Mistake("template chek {t.docx}", "«check»", 2), Mistake("convert {план.docx} -о {x.json}", "латинские: -o", 2),
        Mistake("convert {план.docx} —to json", "дефис: --to", 2),
        Mistake("report order {план.docx} –o {x.docx}", "дефис: -o", 2),
        Mistake("convert {мой·план.docx}", "", 0),
        Mistake("convert {мой план.docx}", "{мой план.docx}", 2),
        Mistake("inspect {мой план.docx}", "{мой план.docx}", 2),
        Mistake("report order {мой план.docx} -o {x.docx}", "{мой план.docx}", 2),
        Mistake("convert {план.docx} -o {моя справка.json}", "{моя справка.json}", 2),
        Mistake("convert {план.docx} {x.json}", "-o {x.json}", 2),
        Mistake("report order {план.docx} {x.docx}", "-o {x.docx}", 2),
        Mistake("report {план.docx} order -o {x.docx}", "report order {план.docx}", 2),
        Mistake("report {план.docx} -o {x.docx}", "не хватает вида документа", 2),
        Mistake("report order -o {x.docx}", "не хватает имени файла с планом", 2),
        Mistake("template export order", "-o ФАЙЛ", 2), Mistake("fill -o {x.docx}", "с шаблоном", 2),
        Mistake("check {план.docx} --format sarf", "text, json, sarif, github", 2),
        Mistake("report order {план.docx} -o {x.docx} --forse", "«--force»", 2),
        Mistake("report справку {план.docx} -o {x.docx}", "«certificate»", 2),
        Mistake("report пратаколы {план.docx} -o {x.docx}", "«council-minutes»", 2),
        Mistake("report выписку {план.docx} -o {x.docx}", "«council-extract»", 2),
        Mistake("report загады {план.docx} -o {x.docx}", "«order»", 2),
        Mistake("report щквук {план.docx} -o {x.docx}", "«order»", 2),
        Mistake("template export приказы -o {x.docx}", "«order»", 2),
        Mistake("convert {план.docx} -o {x.docx}", "plankit report plan", 2),
        Mistake("convert {план.docx} -o {x.xls}", "-o {x.xlsx}", 2),
        Mistake("convert {план.docx} --to jsno", "json, ndjson, markdown, csv", 2),
        Mistake("report order {план.docx} -o {}", "{order.docx}", 2),
        // Files in each other's place.
        Mistake("fill {план.docx} {t.docx} -o {x.docx}", "plankit fill {t.docx} {план.docx}", 2),
        Mistake("fill {план.docx} {мой·план.docx} -o {x.docx}", "plankit fill ШАБЛОН {план.docx}", 2),
        Mistake("report order {t.docx} -o {x.docx}", "[plan-is-template]", 2),
        Mistake("report order {план.docx} --template {мой·план.docx} -o {x.docx}", "[template-is-plan]", 2),
        Mistake("marks {t.docx} -o {x.csv}", "[plan-is-template]", 2),
        Mistake("init {t.docx} -o {x.yml}", "[plan-is-template]", 2),
        Mistake("template export plan {t.docx} -o {x.docx}", "[plan-is-template]", 2),
        Mistake("marks {m.csv} -o {x.csv}", "--marks {m.csv}", 2),
        Mistake("report order {m.csv} -o {x.docx}", "[plan-is-marks]", 2),
        Mistake("report order {план.docx} --marks {мой·план.docx} -o {x.docx}", "Это DOCX"),
        Mistake("report order {план.docx} --details {мой·план.docx} -o {x.docx}", "[settings-not-yaml]"),
        Mistake("report order {план.docx} --profile {скан.png} -o {x.docx}", "Это PNG"),
        Mistake("fill {план.pdf} {план.docx} -o {x.docx}", "[format-not-text]"),
        Mistake("fill {с.doc} {план.docx} -o {x.docx}", "[template-format-outdated]"),
        // What cannot be written.
        Mistake("convert {план.docx} -o {m.csv/x.json}", "стоит файл, а не папка"),
        Mistake("report order {план.docx} -o /proc/x.docx", "[file-not-written]"),
        Mistake("report order {план.docx} -o {\(String(repeating: "ы", count: 130)).docx}", "имя слишком длинное"),
    ]

    private static func prepare(_ folder: TestFolder) throws {
        let row = { (cells: [String]) in
            "<w:tr>" + cells.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined() + "</w:tr>"
        }
        let table = { (rows: [[String]]) in "<w:tbl>\(rows.map(row).joined())</w:tbl><w:p/>" }
        let plan = try DocxBuilder(table([["№", "Мероприятия", "Срок"], ["1", "Педсовет", "май 2025"]])).bytes()
        for name in ["план.docx", "мой план.docx"] { try folder.write(name, plan) }
        try folder.write("Мо\u{439}.docx", plan)
        let tags = [
            ["№", "Мероприятия", "Срок"], ["{{#activities}}{{number}}", "{{title}}", "{{deadline}}{{/activities}}"],
        ]
        try folder.write("t.docx", DocxBuilder(table(tags)).bytes())
        try folder.write("~$ан.docx", [UInt8](repeating: 0, count: 162))
        try folder.write(".~lock.план.docx#", ",user,host,10.03.2025 12:34,file:///home/user/.config;".utf8)
        let zip = try PackageWriter()
        try zip.add("план.txt", Array("план".utf8))
        try folder.write("a.zip", zip.finish())
        let pages = try PackageWriter()
        try pages.add("Index/Document.iwa", [0])
        try folder.write("план.pages", pages.finish())
        try folder.write("a.rar", "Rar!\u{1A}\u{7}\u{1}\0".utf8)
        try folder.write("a.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4])
        try folder.write("a.gz", [0x1F, 0x8B, 8, 0])
        try folder.write("a.tar", [UInt8](repeating: 0, count: 257) + Array("ustar\u{0}00".utf8))
        try folder.write("план.gdoc", #"{"":"WARNING!","doc_id":"1abc","email":"a@example.by"}"#.utf8)
        try folder.write("план.url", "[InternetShortcut]\r\nURL=https://example.by\r\n".utf8)
        try folder.write("план.lnk", [0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0])
        try folder.write("скан.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])
        try folder.write("скан.tif", "II*\0".utf8)
        try folder.write("скан.heic", [0, 0, 0, 0x18] + Array("ftypheic".utf8))
        try folder.write("план.pdf", "%PDF-1.7".utf8)
        try folder.write("пусто.docx", [])
        try folder.write("с.doc", Fixtures.bytes("official/plan-2024-2025.doc"))
        try folder.write("m.csv", "Код;Мероприятие;Статус;Дата;Подтверждение\n1.1;Педсовет;да;;\n".utf8)
    }

    /// `{x}` as the path of x.
    private static func filled(_ text: String, in folder: TestFolder) -> String {
        text.replacing(#/\{([^{}]*)\}/#) { folder.path(String($0.output.1)) }
    }

    @Test(arguments: mistakes)
    func aMistakeMeetsItsSentence(mistake: Mistake) throws {
        let folder = try TestFolder()
        try Self.prepare(folder)
        let before = folder.names
        // A name in pieces is parted as a shell parts it: at the blanks outside the path of the folder.
        let joined = mistake.words.joined(separator: "\u{1}")
        let words = Self.filled(joined, in: folder).split(separator: "\u{1}").map(String.init)
        for (language, problem) in [("ru", "ошибка"), ("be", "памылка"), ("en", "error")] {
            let run = CommandRun(list: words + ["--lang", language])
            #expect(run.status == mistake.status, "\(run.errors)\(run.output)")
            guard mistake.status != 0 else { continue }
            let said = run.errors + run.output
            #expect(said.contains("\(problem): "))
            #expect(!said.contains("{") || said.contains("{{"), "\(said)")
            guard language == "ru" || mistake.said.hasPrefix("[") else { continue }
            // What is to be typed is quoted where the folder has blanks.
            #expect(said.replacing("'", with: "").contains(Self.filled(mistake.said, in: folder)), "\(said)")
        }
        #expect(folder.names == before)
    }

    @Test func aFolderThatIsAlmostRightIsNamed() throws {
        let folder = try TestFolder()
        try Self.prepare(folder)
        try folder.write("планы/план.docx", folder.bytes("план.docx"))
        let run = CommandRun("convert", folder.path("Плaны/план.docx"))
        #expect(run.status == 3 && run.errors.contains("«\(folder.path("планы/план.docx"))»"), "\(run.errors)")
    }

    @Test func aTemplateReadAsAPlanIsSaidToBeOne() throws {
        let folder = try TestFolder()
        try Self.prepare(folder)
        let convert = CommandRun("convert", folder.path("t.docx"))
        #expect(
            convert.status == 0 && convert.errors.contains("внимание") && convert.errors.contains("[plan-is-template]"))
        // A plan may speak of braces.
        let row = OdtBuilder.row(OdtBuilder.cell("Кружок «{{title}} и код»"), OdtBuilder.cell("май 2025"))
        let head = OdtBuilder.row(OdtBuilder.cell("Мероприятия"), OdtBuilder.cell("Срок"))
        try folder.write("кружок.odt", OdtBuilder(OdtBuilder.table(head, row)).packageBytes())
        #expect(CommandRun("marks", folder.path("кружок.odt")).status == 0)
    }
}
