import Diagnostics
import DocumentModel
import Foundation
import OfficePackage
import TestSupport
import Testing
import WordprocessingML

/// The forms in which packages come, and the parts beside the body.
struct DocxPackageTests {
    private let body = "<w:tbl>\(tr(tc("№"), tc("Срок")))</w:tbl>\(p("конец"))"

    private func read(_ bytes: [UInt8]) throws -> DocumentReading {
        try WordprocessingReader().read(try OfficePackage(bytes: bytes, name: "план.docx"))
    }

    private func edited(_ docx: DocxBuilder, _ edit: (String) -> String) throws -> [UInt8] {
        try docx.bytes { name, bytes in (name, Array(edit(String(decoding: bytes, as: UTF8.self)).utf8)) }
    }

    @Test func strictDocumentsAreRead() throws {
        let strict = try edited(DocxBuilder(body)) { xml in
            xml.replacing(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                with: "http://purl.oclc.org/ooxml/wordprocessingml/main"
            ).replacing(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
        }
        let reading = try read(strict)
        #expect(reading.tables.map(\.sketch) == ["№|Срок"])
        #expect(reading.document.properties.isStrict)
        #expect(try !self.reading(body).document.properties.isStrict)
    }

    private func reading(_ body: String) throws -> DocumentReading { try read(try DocxBuilder(body).bytes()) }

    @Test func anyPrefixWillDo() throws {
        let bytes = try edited(DocxBuilder(body)) { xml in
            xml.contains("<w:body>")
                ? xml.replacing("w:", with: "слово:").replacing("xmlns:w=", with: "xmlns:слово=") : xml
        }
        #expect(try read(bytes).tables.map(\.sketch) == ["№|Срок"])
        let unprefixed = try edited(DocxBuilder("<w:p>\(r("да"))</w:p>")) { xml in
            xml.contains("<w:body>")
                ? xml.replacing("<w:", with: "<").replacing("</w:", with: "</").replacing(
                    "xmlns:w=", with: "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns=")
                : xml
        }
        #expect(try read(unprefixed).paragraphs == ["да"])
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func partsMayBeUTF16(encoding: String.Encoding) throws {
        let bytes = try DocxBuilder(body).bytes { name, bytes in
            guard name == "word/document.xml" else { return (name, bytes) }
            let xml = String(decoding: bytes, as: UTF8.self).replacing("UTF-8", with: "UTF-16")
            let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
            return (name, mark + Array(xml.data(using: encoding) ?? Data()))
        }
        #expect(try read(bytes).tables.map(\.sketch) == ["№|Срок"])
    }

    @Test func theMainPartMayHaveAnyName() throws {
        let bytes = try DocxBuilder(body).bytes { name, bytes in
            let text = String(decoding: bytes, as: UTF8.self).replacing("word/document.xml", with: "слова/план.bin")
            return (
                name.replacing("word/document.xml", with: "слова/план.bin").replacing(
                    "word/_rels/document.xml.rels", with: "слова/_rels/план.bin.rels"), Array(text.utf8)
            )
        }
        #expect(try read(bytes).tables.map(\.sketch) == ["№|Срок"])
    }

    @Test func entryNamesMayHaveBackslashes() throws {
        let bytes = try DocxBuilder(body).bytes { name, bytes in (name.replacing("/", with: "\\"), bytes) }
        #expect(try read(bytes).tables.map(\.sketch) == ["№|Срок"])
    }

    @Test(arguments: [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "docm"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "dotx"),
        ("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "dotm"),
    ])
    func templatesAndMacrosAreReadAlike(type: String, kind: String) throws {
        let bytes = try edited(DocxBuilder(body)) {
            $0.replacing("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", with: type)
        }
        let reading = try read(bytes)
        #expect(reading.tables.map(\.sketch) == ["№|Срок"])
        #expect(reading.document.properties.kind == kind)
    }

    // MARK: Parts beside the body

    @Test func notesAreKeptApartInTheOrderOfTheirReferences() throws {
        let notes = """
            <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
            <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>\(r(" вторая"))</w:p>\(p("строка"))</w:footnote>\
            <w:footnote w:id="3">\(p("без ссылки"))</w:footnote>
            """
        let docx = DocxBuilder(
            "<w:p>\(r("а"))<w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p><w:tbl>"
                + tr(cell("<w:p>\(r("б"))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>")) + "</w:tbl>",
            footnotes: notes, endnotes: "<w:endnote w:id=\"1\">\(p("первая"))</w:endnote>")
        let document = try read(try docx.bytes()).document
        #expect(document.footnotes == [Note(number: 1, text: "первая"), Note(number: 2, text: "вторая\nстрока")])
        guard case .paragraph(let first) = document.blocks[0] else {
            Issue.record("no paragraph")
            return
        }
        #expect(first.notes == [1])
        #expect(first.text == "а")
        let table = try #require(
            document.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
        #expect(table.cells[0].paragraphs[0].notes == [2])
    }

    @Test func commentsAreToldWhereTheyStand() throws {
        let reference =
            "<w:commentRangeStart w:id=\"4\"/>\(r("срок"))<w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r>"
        let docx = DocxBuilder(
            "<w:tbl>\(tr(tc("а"), cell("<w:p>\(reference)</w:p>")))</w:tbl>",
            comments: "<w:comment w:id=\"4\" w:author=\"А\">\(p("проверить дату"))</w:comment>")
        let reading = try read(try docx.bytes())
        #expect(reading.tables.map(\.sketch) == ["а|срок"])
        let told = try #require(reading.told(.commentLeftOut).first)
        #expect(told.arguments["words"] == "проверить дату")
        #expect((told.place.table, told.place.row, told.place.column) == (1, 1, 2))
    }

    @Test func wordsOfHeadersAreToldButNotPageNumbers() throws {
        let page = "<w:fldSimple w:instr=\" PAGE \">\(r("7"))</w:fldSimple>"
        let header = DocxBuilder.part("hdr", p("Лицей № 1") + "<w:tbl>\(tr(tc("таблица")))</w:tbl><w:p>\(page)</w:p>")
        let footer = DocxBuilder.part("ftr", "<w:p>\(page)</w:p>")
        let reading = try read(
            try DocxBuilder(
                body, parts: [("word/header1.xml", "header", header), ("word/footer1.xml", "footer", footer)]
            ).bytes())
        #expect(reading.words(.headerFooterText) == ["Лицей № 1 таблица"])
        #expect(reading.told(.headerFooterText).map(\.place.part) == ["word/header1.xml"])
        #expect(reading.tables.count == 1)
    }

    // MARK: Losses

    @Test func picturesAndObjectsAreCountedOncePerPlace() throws {
        let picture =
            "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        let vml = "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>"
        let object = "<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>"
        let reading = try reading("<w:tbl>\(tr(cell("<w:p>\(picture + vml + object)</w:p>"), tc("а")))</w:tbl>")
        #expect(reading.tables.map(\.sketch) == ["|а"])
        #expect(reading.told(.pictureWithoutText).map { $0.arguments["count"] } == ["2"])
        #expect(reading.told(.embeddedObjectSkipped).map { $0.arguments["count"] } == ["1"])
        #expect(reading.diagnostics.allSatisfy { $0.place.file == "план.docx" && $0.place.column == 1 && $0.id.isLoss })
    }

    @Test func aPictureIsToldWithItsDescription() throws {
        let picture =
            "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Рисунок 1\" descr=\"Схема проезда\"/><a:graphic>"
            + "<a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        let vml = "<w:r><w:pict><v:shape alt=\"Герб\"><v:imagedata/></v:shape></w:pict></w:r>"
        let plain = "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>"
        let reading = try reading("<w:p>\(picture + picture + vml + plain)</w:p>")
        let told = reading.told(.pictureWithoutText)
        #expect(told.map { $0.arguments["words"] } == ["Схема проезда", "Герб", nil])
        #expect(told.map { $0.arguments["count"] } == ["2", "1", "1"])
        #expect(told[0].sentence(in: .ru) == "Не вошло в текст: 2 рисунка (описание: «Схема проезда»).")
        #expect(told[2].sentence(in: .ru) == "Не вошло в текст: 1 рисунок.")
    }

    @Test func whatIsLeftOutAtVeryManyPlacesIsCounted() throws {
        let reading = try reading(String(repeating: "<w:p><w:r><w:object/></w:r></w:p>", count: 3_000))
        let told = reading.told(.embeddedObjectSkipped)
        #expect(told.count == 1_001)
        #expect(told.compactMap { $0.arguments["count"].flatMap { Int($0) } }.reduce(0, +) == 3_000)
        #expect(told.last?.place.paragraph == nil)
    }

    @Test func theWordsOfChartsAndDiagramsAreTold() throws {
        let chart = DocxBuilder.part(
            "x",
            "<c:chart><a:p><a:r><a:t>Итоги</a:t></a:r></a:p><c:strCache><c:pt><c:v>май</c:v></c:pt></c:strCache><c:numCache><c:v>5</c:v></c:numCache></c:chart>"
        )
        let diagram = DocxBuilder.part("x", "<a:p><a:r><a:t>Шаг</a:t></a:r></a:p>")
        let docx = DocxBuilder(
            "<w:p><w:r><w:drawing><c:chart r:id=\"extra0\"/><dgm:relIds r:dm=\"extra1\"/></w:drawing></w:r></w:p>",
            parts: [("word/chart1.xml", "chart", chart), ("word/data1.xml", "diagramData", diagram)])
        #expect(try read(try docx.bytes()).words(.graphicTextLeftOut) == ["Итоги май Шаг"])
    }

    @Test func importedPartsAreTold() throws {
        let docx = DocxBuilder(
            "<w:altChunk r:id=\"extra0\"/>" + p("а"), parts: [("word/chunk.html", "aFChunk", "<html>план</html>")])
        let reading = try read(try docx.bytes())
        #expect(reading.told(.importedPartSkipped).map { $0.arguments["part"] } == ["word/chunk.html"])
        #expect(reading.paragraphs == ["а"])
    }

    @Test func missingPartsAreToldAndTheTextIsRead() throws {
        var docx = DocxBuilder(body)
        docx.missing = [("word/styles.xml", "styles"), ("word/numbering.xml", "numbering")]
        let reading = try read(try docx.bytes())
        #expect(reading.tables.map(\.sketch) == ["№|Срок"])
        #expect(
            reading.told(.documentPartMissing).compactMap { $0.arguments["part"] } == [
                "word/styles.xml", "word/numbering.xml",
            ])
    }

    @Test func lossesInsideTablesNameRowAndColumn() throws {
        let rows = tr(tc("1"), tc("2")) + tr(tc("3"), cell("<w:p>\(r("тайна", "<w:vanish/>"))</w:p>"))
        let place = try #require(try reading("<w:tbl>\(rows)</w:tbl>").told(.hiddenTextLeftOut).first).place
        #expect((place.table, place.row, place.column) == (1, 2, 2))
        let outside = try reading(p("а") + "<w:p>\(r("тайна", "<w:vanish/>"))</w:p>")
        #expect(outside.told(.hiddenTextLeftOut).map(\.place.paragraph) == [2])
    }

    // MARK: Many relationships to one part

    /// The document with a part, and the part's relationship a hundred times under other ids.
    private func repeated(_ docx: DocxBuilder, type: String, part: String) throws -> DocumentReading {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let more = (0..<100).map {
            "<Relationship Id=\"more\($0)\" Type=\"\(office)/\(type)\" Target=\"/\(part.uppercased())\"/>"
        }
        let bytes = try docx.bytes { name, bytes in
            guard name == "word/_rels/document.xml.rels" else { return (name, bytes) }
            let text = String(decoding: bytes, as: UTF8.self)
            return (name, Array(text.replacing("</Relationships>", with: more.joined() + "</Relationships>").utf8))
        }
        return try WordprocessingReader().read(try OfficePackage(bytes: bytes, name: "план.docx"))
    }

    @Test func aHeaderThatManyRelationshipsNameIsReadOnce() throws {
        let docx = DocxBuilder(
            p("Текст"), parts: [("word/header1.xml", "header", DocxBuilder.part("hdr", p("Лицей № 1")))])
        let told = try repeated(docx, type: "header", part: "word/header1.xml").diagnostics
        #expect(told.filter { $0.id == .headerFooterText }.map { $0.arguments["words"] } == ["Лицей № 1"])
    }

    @Test func aChartThatIsShownManyTimesIsReadOnce() throws {
        let chart = DocxBuilder.part("chart", "<c:chart><a:p><a:r><a:t>Итоги</a:t></a:r></a:p></c:chart>")
        let shown = (["extra0"] + (0..<100).map { "more\($0)" }).map {
            "<w:p><w:r><w:drawing><c:chart r:id=\"\($0)\"/></w:drawing></w:r></w:p>"
        }
        let docx = DocxBuilder(shown.joined(), parts: [("word/chart1.xml", "chart", chart)])
        let told = try repeated(docx, type: "chart", part: "word/chart1.xml").diagnostics
        #expect(told.map { $0.arguments["words"] } == ["Итоги"])
    }
}
