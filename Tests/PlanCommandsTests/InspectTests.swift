import Foundation
import TestSupport
import Testing

/// `plankit inspect`.
@Suite(.inEveryFolder) struct InspectTests {
    private func json(_ bytes: [UInt8]) throws -> [String: Any] {
        let run = CommandRun("inspect", "-", "--json", input: bytes)
        #expect(run.status == 0)
        return try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func jsonHasEveryMemberOfItsShape() throws {
        let nested = OdtBuilder.table(OdtBuilder.row(OdtBuilder.cell("внутри")))
        let table = OdtBuilder.table(
            OdtBuilder.row(
                OdtBuilder.cell("широкая", "table:number-columns-spanned=\"2\""), OdtBuilder.covered()),
            OdtBuilder.row(
                OdtBuilder.cell(blocks: "<text:p>первый</text:p><text:p>вто<text:line-break/>рой</text:p>"),
                OdtBuilder.cell(blocks: "<text:p>снаружи</text:p>\(nested)")))
        let note =
            "<text:note text:note-class=\"footnote\"><text:note-body><text:p>сноска</text:p></text:note-body></text:note>"
        let document = try json(
            try OdtBuilder("<text:p>До\u{A0}таблицы\(note)</text:p>\(table)<text:p/>").packageBytes())
        #expect(
            Set(document.keys) == ["file", "kind", "producer", "tables", "paragraphs", "footnotes", "losses"])
        #expect(document["file"] as? String == "-")
        #expect(document["kind"] as? String == "odt")
        #expect(document["paragraphs"] as? [String] == ["До\u{A0}таблицы"])
        #expect(document["footnotes"] as? [String] == ["сноска"])
        #expect((document["losses"] as? [Any])?.isEmpty == true)
        let tables = try #require(document["tables"] as? [[String: Any]])
        #expect(tables.map { $0["index"] as? Int } == [1, 2])
        #expect(tables[0]["rows"] as? Int == 2)
        #expect(tables[0]["columns"] as? Int == 2)
        #expect(tables[0]["nestedIn"] is NSNull)
        #expect(tables[1]["nestedIn"] as? [String: Int] == ["table": 1, "row": 2, "column": 2])
        let cells = try #require(tables[0]["cells"] as? [[String: Any]])
        #expect(cells.map { $0["text"] as? String } == ["широкая", "первый\nвто\nрой", "снаружи"])
        #expect(cells[0]["columnSpan"] as? Int == 2)
        #expect(cells[2]["row"] as? Int == 2)
        #expect(Set(cells[0].keys) == ["row", "column", "rowSpan", "columnSpan", "text"])
    }

    @Test func automaticNumbersBeginTheText() throws {
        let document = try json(try Fixtures.bytes("official/plan-2024-2025-autonumbered.odt"))
        let cells = try #require((document["tables"] as? [[String: Any]])?.first?["cells"] as? [[String: Any]])
        let numbers = cells.filter { $0["column"] as? Int == 1 }.compactMap { $0["text"] as? String }
        #expect(numbers.dropFirst().prefix(3) == ["1.", "2.", "3."])
        #expect(numbers.suffix(4) == ["1.", "2.", "3.", "4."])
    }

    @Test func aDocumentWithoutAPlanIsInspectedToo() throws {
        let bytes = try OdtBuilder("<text:p>Заявление</text:p>").packageBytes()
        let run = CommandRun("inspect", "-", input: bytes)
        #expect(run.status == 0)
        #expect(run.output.contains("Плана здесь нет"))
        #expect(run.output.contains("LibreOffice/7.4.7.2"))
    }

    @Test func theReportShowsHeadingsAndDeadlinesAsUnderstood() {
        let run = CommandRun("inspect", Files.path("official/plan-2024-2025.odt"), "--explain")
        #expect(run.status == 0)
        #expect(run.output.contains("«Сроки» → срок"))
        #expect(run.output.contains("1.22 (22): «С 18 по 23 марта 2025» → дни 2025-03-18/2025-03-23"))
        #expect(run.output.contains("→ должность | Руководитель проекта  [post]"))
        #expect(run.output.contains("[post-and-name]"))
        #expect(run.output.contains("Подпись: «Заместитель директора по УВР Ю.М.Щегель» → Заместитель директора"))
        #expect(run.output.contains("Ничего не теряется"))
    }

    /// The lines of an output, each a JSON object.
    private func lines(_ run: CommandRun) throws -> [[String: Any]] {
        try run.output.split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func manyFilesAreALineOfJSONEach() throws {
        let folder = try TestFolder()
        try folder.write("б план №1.odt", try OdtBuilder("<text:p>Два</text:p>").packageBytes())
        try folder.write("а.docx", try DocxBuilder("<w:p><w:r><w:t>Один</w:t></w:r></w:p>").bytes())
        let run = CommandRun("inspect", "--json", folder.path("а.docx"), folder.path("б план №1.odt"))
        #expect(run.status == 0)
        #expect(try lines(run).map { $0["paragraphs"] as? [String] } == [["Один"], ["Два"]])
        let one = CommandRun("inspect", "--ndjson", folder.path("а.docx"))
        #expect(try lines(one).map { $0["kind"] as? String } == ["docx"])
    }

    @Test func aFolderStandsForTheDocumentsInIt() throws {
        let folder = try TestFolder()
        let bytes = try OdtBuilder("<text:p>План</text:p>").packageBytes()
        for name in ["1/б.odt", "1/глубже/в.ODT", "а.odt", ".скрыт.odt", ".git/x.odt", "~$а.odt", "фото.png", "без"] {
            try folder.write(name, bytes)
        }
        let run = CommandRun("inspect", "--json", folder.path(""))
        #expect(run.status == 0)
        let names = try lines(run).compactMap { $0["file"] as? String }.map { $0.dropFirst(folder.path("").count) }
        #expect(names == ["1/б.odt", "1/глубже/в.ODT", "а.odt"])
        let report = CommandRun("inspect", folder.path("1"))
        #expect(report.status == 0)
        #expect(report.output.components(separatedBy: "Плана здесь нет").count == 3)
    }

    @Test func aFileThatCannotBeReadIsALineTooAndTheOthersGoOn() throws {
        let folder = try TestFolder()
        try folder.write("а.odt", [1, 2, 3])
        try folder.write("б.odt", try OdtBuilder("<text:p>План</text:p>").packageBytes())
        let names = ["а.odt", "б.odt", "нигде.odt"].map { folder.path($0) }
        let run = CommandRun(list: ["inspect", "--ndjson"] + names)
        #expect(run.status == 3)
        #expect(run.errors.contains("[format-unknown]"))
        let all = try lines(run)
        #expect(
            all.map { ($0["error"] as? [String: Any])?["id"] as? String } == ["format-unknown", nil, "file-missing"])
        #expect(all[1]["paragraphs"] as? [String] == ["План"])
    }

    @Test func whatIsNoDocumentIsNotReadable() throws {
        let run = CommandRun("inspect", "-", input: [1, 2, 3])
        #expect(run.status == 3)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("[format-unknown]"))
    }

    @Test func anInitializedProfileIsNeverWrittenOver() throws {
        let folder = try TestFolder()
        let plan = Files.path("official/plan-2024-2025.odt")
        #expect(CommandRun("init", plan, "-o", folder.path("plankit.yml")).status == 0)
        let written = try folder.text("plankit.yml")
        #expect(written.contains("учебный год: 2024/2025"))
        let again = CommandRun("init", plan, "-o", folder.path("plankit.yml"))
        #expect(again.status == 2)
        #expect(again.errors.contains("[profile-exists]"))
        #expect(try folder.text("plankit.yml") == written)
    }

    @Test(arguments: [
        ("ежемесячно", "каждый месяц (FREQ=MONTHLY)"), ("1 раз в квартал", "раз в 3 месяца (FREQ=MONTHLY;INTERVAL=3)"),
        ("каждую третью пятницу", "каждый месяц: пт, 3-й раз за месяц (FREQ=MONTHLY;BYDAY=3FR)"),
        ("по вторникам", "каждую неделю: вт (FREQ=WEEKLY;BYDAY=TU)"),
    ])
    func recurrencesAreSaidInWords(deadline: String, words: String) throws {
        let cells = ["Мероприятия", "Сроки", "Ответственный", "Форма работы"]
        let row = ["Совет", deadline, "Директор", "беседа"]
        let rows = [cells, row].map { row in
            "<table:table-row>"
                + row.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
                + "</table:table-row>"
        }
        let bytes = try OdtBuilder(
            "<text:p>План на 2025 год</text:p><table:table><table:table-column table:number-columns-repeated=\"4\"/>"
                + rows.joined() + "</table:table>"
        ).packageBytes()
        let output = CommandRun("inspect", "-", input: bytes).output
        #expect(output.contains("1.1 Совет: «\(deadline)» → повторяется 2025-01-01/2025-12-31, \(words)"))
        #expect(output.contains("«Форма работы» → без роли, сохранено под своим заголовком"))
    }
}
