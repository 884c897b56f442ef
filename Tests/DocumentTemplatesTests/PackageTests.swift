import Diagnostics
import DocumentTemplates
import OfficePackage
import Testing

/// What becomes of the rest of the file.
struct PackageTests {
    static func header(_ body: String, root: String = "hdr") -> [UInt8] {
        Array("<w:\(root) \(Sample.wordNamespaces)>\(body)</w:\(root)>".utf8)
    }

    @Test func everyStoryOfWordIsFilled() throws {
        let parts: [(name: String, type: String, content: [UInt8])] = [
            ("header1.xml", "header", Self.header(Sample.body("Шапка {{title}}", .docx))),
            ("footer1.xml", "footer", Self.header(Sample.body("|{{#list}}{{.}}|{{/list}}|", .docx), root: "ftr")),
            (
                "footnotes.xml", "footnotes",
                Self.header(
                    "<w:footnote w:id=\"1\">\(Sample.body("Сноска {{title}}", .docx))</w:footnote>", root: "footnotes")
            ),
            (
                "endnotes.xml", "endnotes",
                Self.header("<w:endnote>\(Sample.body("{{title}}!", .docx))</w:endnote>", root: "endnotes")
            ),
            ("comments.xml", "comments", Self.header(Sample.body("{{nonsense}}", .docx), root: "comments")),
        ]
        let template = try DocumentTemplate(
            bytes: Sample.package(Sample.body("без меток", .docx), .docx, parts: parts), name: "x")
        let filled = try template.fill(["title": "План", "list": ["а", "б"]])
        #expect(filled.diagnostics.isEmpty)
        let bytes = try #require(filled.bytes)
        #expect(try Sample.part("word/header1.xml", of: bytes).contains("Шапка План"))
        #expect(try Sample.part("word/footer1.xml", of: bytes).components(of: "<w:tr>") == 2)
        #expect(try Sample.part("word/footnotes.xml", of: bytes).contains("Сноска План"))
        #expect(try Sample.part("word/endnotes.xml", of: bytes).contains("План!"))
        #expect(try Sample.part("word/comments.xml", of: bytes).contains("{{nonsense}}"))
    }

    @Test func theHeaderOfOpenDocumentIsFilled() throws {
        let styles =
            "<office:document-styles \(Sample.openDocumentNamespaces)><office:master-styles><style:master-page>"
            + "<style:header><text:p>Шапка {{title}}</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"
        let package = try Sample.package("<text:p>x</text:p>", .odt, parts: [("styles.xml", "", Array(styles.utf8))])
        let filled = try DocumentTemplate(bytes: package, name: "x").fill(["title": "План"])
        #expect(try Sample.part("styles.xml", of: #require(filled.bytes)).contains("Шапка План"))
    }

    @Test func anErrorInAHeaderSaysSo() throws {
        let parts: [(name: String, type: String, content: [UInt8])] = [
            ("header1.xml", "header", Self.header(Sample.body("{{titel}}", .docx)))
        ]
        let template = try DocumentTemplate(
            bytes: Sample.package(Sample.body("x", .docx), .docx, parts: parts), name: "x.docx")
        let line = template.check(ErrorTests.schema).first?.line(in: .ru)
        #expect(line?.hasPrefix("x.docx: верхний колонтитул, абзац 1: ошибка: Имени «titel» нет") == true)
    }

    static let textBox =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:docPr id=\"7\" name=\"a\"/><wps:txbx><w:txbxContent>%"
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>%</w:txbxContent></w:pict>"
        + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>рядом</w:t></w:r></w:p>"

    @Test func aTextBoxIsFilledInBothItsTellings() throws {
        let content = Sample.body("{{#list}}\n[{{.}}]\n{{/list}}", .docx)
        let filled = try Sample.filledXML(
            body: Self.textBox.replacing("%", with: content), .docx, ["list": ["а", "б"]])
        #expect(filled.components(of: "[а]") == 2)
        #expect(filled.components(of: "[б]") == 2)
    }

    @Test func anErrorInATextBoxIsSaidOnce() throws {
        let body = Self.textBox.replacing("%", with: Sample.body("{{titel}}", .docx))
        let template = try DocumentTemplate(bytes: Sample.package(body, .docx), name: "x")
        #expect(template.check(ErrorTests.schema).map(\.id) == [.templateNameMisspelled])
    }

    @Test func aTextBoxWhoseParagraphsAllGoKeepsOne() throws {
        let body = Self.textBox.replacing("%", with: Sample.body("{{#none}}\nx\n{{/none}}", .docx))
        let filled = try Sample.filledXML(body: body, .docx, ["none": []])
        #expect(filled.components(of: "<w:txbxContent><w:p></w:p></w:txbxContent>") == 2)
    }

    @Test func contentControlsAreFilledAndLoopsGoThroughThem() throws {
        let body =
            "<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{{#list}}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
            + "<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>{{.}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
            + "<w:p><w:r><w:t>{{/list}}</w:t></w:r></w:p>"
        let filled = try Sample.filledXML(body: body, .docx, ["list": ["а", "б"]])
        #expect(try Sample.text(of: filled, .docx) == "а\nб")
        #expect(!filled.contains("<w:id w:val=\"1\"/>"))
    }

    @Test func aFilledContentControlIsCutLooseFromItsData() throws {
        let body =
            "<w:p><w:sdt><w:sdtPr><w:id w:val=\"1\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/x\"/></w:sdtPr><w:sdtContent>"
            + "<w:r><w:t>{{.}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        let filled = try Sample.filledXML(body: body, .docx, "я")
        #expect(filled.contains("<w:sdtPr><w:id w:val=\"1\"/></w:sdtPr>"))
    }

    @Test func aCellThatEndsInATableKeepsAParagraphBehindIt() throws {
        let body =
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{#list}}</w:t></w:r></w:p>"
            + Sample.body("|{{.}}|", .docx)
            + "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>{{/list}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        let filled = try Sample.filledXML(body: body, .docx, ["list": ["а"]])
        #expect(filled.hasSuffix("</w:tbl><w:p></w:p></w:tc></w:tr></w:tbl>"))
    }

    // MARK: What must not occur twice

    @Test func copiesHaveNoIdsOfTheirOriginal() throws {
        let body =
            "<w:p w14:paraId=\"A\"><w:r><w:t>{{#list}}</w:t></w:r></w:p>"
            + "<w:p w14:paraId=\"B\" w14:textId=\"C\" w:rsidR=\"1\"><w:bookmarkStart w:id=\"0\" w:name=\"b\"/><w:r><w:drawing><wp:docPr id=\"3\" name=\"x\"/></w:drawing>"
            + "<w:t>{{.}}</w:t></w:r><w:bookmarkEnd w:id=\"0\"/></w:p><w:p w14:paraId=\"D\"><w:r><w:t>{{/list}}</w:t></w:r></w:p>"
        let filled = try Sample.filledXML(body: body, .docx, ["list": ["а", "б", "в"]])
        #expect(
            filled
                == "<w:p w14:paraId=\"B\" w14:textId=\"C\" w:rsidR=\"1\"><w:bookmarkStart w:id=\"0\" w:name=\"b\"/><w:r><w:drawing><wp:docPr id=\"3\" name=\"x\"/></w:drawing>"
                + "<w:t xml:space=\"preserve\">а</w:t></w:r><w:bookmarkEnd w:id=\"0\"/></w:p>"
                + "<w:p w:rsidR=\"1\"><w:r><w:drawing><wp:docPr id=\"4\" name=\"x\"/></w:drawing><w:t xml:space=\"preserve\">б</w:t></w:r></w:p>"
                + "<w:p w:rsidR=\"1\"><w:r><w:drawing><wp:docPr id=\"5\" name=\"x\"/></w:drawing><w:t xml:space=\"preserve\">в</w:t></w:r></w:p>"
        )
    }

    @Test func shapesForOlderProgramsAreToldApart() throws {
        let body =
            "<w:p><w:r><w:t>{{#list}}</w:t></w:r><w:r><w:object xmlns:v=\"urn:schemas-microsoft-com:vml\" "
            + "xmlns:o=\"urn:schemas-microsoft-com:office:office\"><v:shape id=\"_x0000_i1025\" type=\"#_x0000_t75\"/>"
            + "<o:OLEObject ShapeID=\"_x0000_i1025\"/></w:object></w:r><w:r><w:t>{{/list}}</w:t></w:r></w:p>"
        let filled = try Sample.filledXML(body: body, .docx, ["list": ["а", "б"]])
        for id in ["_x0000_i1025", "_x0000_i1025_2"] {
            #expect(filled.components(of: "<v:shape id=\"\(id)\" type=\"#_x0000_t75\"/>") == 1)
            #expect(filled.components(of: "ShapeID=\"\(id)\"") == 1)
        }
    }

    @Test func onlyOneContentControlKeepsItsNumber() throws {
        let control = "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>"
        let body =
            Sample.body("{{#list}}", .docx) + control + Sample.body("{{.}}", .docx)
            + "</w:sdtContent></w:sdt>" + Sample.body("{{/list}}", .docx)
        let filled = try Sample.filledXML(body: body, .docx, ["list": ["а", "б", "в"]])
        #expect(filled.components(of: "<w:alias ") == 3 && filled.components(of: "<w:id ") == 1)
    }

    @Test func copiesOfOpenDocumentHaveNoIdsOfTheirOriginal() throws {
        let body =
            "<text:p>{{#list}}</text:p><text:section text:name=\"s\"><text:p xml:id=\"i\"><text:bookmark text:name=\"b\"/>{{.}}</text:p></text:section>"
            + "<text:p>{{/list}}</text:p>"
        let filled = try Sample.filledXML(body: body, .odt, ["list": ["а", "б"]])
        #expect(
            filled
                == "<text:section text:name=\"s\"><text:p xml:id=\"i\"><text:bookmark text:name=\"b\"/>а</text:p></text:section>"
                + "<text:section text:name=\"s_2\"><text:p>б</text:p></text:section>")
    }

    // MARK: Everything else

    @Test(arguments: Format.allCases)
    func partsWithoutTagsAreKeptToTheByte(format: Format) throws {
        let image = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let odd = Array("<?xml version='1.0'?><!-- c --><x  a = 'b'/>\r\n".utf8)
        let parts: [(name: String, type: String, content: [UInt8])] = [
            ("media/image1.png", "image", image), ("custom.xml", "customXml", odd),
        ]
        let template = try Sample.package(Sample.body("{{title}}", format), format, parts: parts)
        let filled = try #require(try DocumentTemplate(bytes: template, name: "x").fill(["title": "я"]).bytes)
        let before = try OfficePackage(bytes: template, name: "a")
        let after = try OfficePackage(bytes: filled, name: "b")
        #expect(before.partNames == after.partNames)
        for part in before.partNames where part != Sample.mainName(format) {
            #expect(try before.bytes(of: part) == after.bytes(of: part), "\(part)")
        }
    }

    @Test func theFoldersThatLibreOfficeNamesStayInTheirOrder() throws {
        let writer = try PackageWriter()
        try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        try writer.add("Configurations2/toolbar/", [])
        try writer.add("content.xml", Array(Sample.mainPart(Sample.paragraph("{{a}}", .odt), .odt).utf8))
        try writer.add("Pictures/", [])
        try writer.add("META-INF/manifest.xml", Array("<m/>".utf8))
        let bytes = try writer.finish()
        let filled = try #require(try DocumentTemplate(bytes: bytes, name: "x").fill(["a": "б"]).bytes)
        let names = [
            "mimetype", "Configurations2/toolbar/", "content.xml", "Pictures/", "META-INF/manifest.xml",
        ]
        let package = try OfficePackage(bytes: filled, name: "x")
        #expect(package.entryNames == names)
        #expect(package.partNames == names.filter { !$0.hasSuffix("/") })
    }

    @Test func aroundTheTagsEveryByteStays() throws {
        let body =
            "<!-- c --><w:p  w:rsidR='1' ><w:pPr ><w:jc w:val='center'/></w:pPr >\n"
            + "<w:r><w:t>a &#65; &quot;&gt;</w:t></w:r><?pi x?><w:r><w:t xml:space='preserve'>{{v}}</w:t></w:r></w:p>\r\n<w:p/>"
        let filled = try Sample.filledXML(body: body, .docx, ["v": "я"])
        #expect(filled == body.replacing("{{v}}", with: "я"))
    }

    @Test(arguments: Format.allCases)
    func equalRunsMakeEqualBytes(format: Format) throws {
        let sketch = "{{title}}\n|{{#sections}}{{title}}|{{#activities}}{{title ‖ upper}}{{/activities}}{{/sections}}|"
        let package = try Sample.package(Sample.body(sketch, format), format)
        let first = try DocumentTemplate(bytes: package, name: "x").fill(LoopTests.plan).bytes
        let second = try DocumentTemplate(bytes: package, name: "x").fill(LoopTests.plan).bytes
        #expect(first != nil && first == second)
    }

    @Test func aFlatDocumentIsFilled() throws {
        let flat = Sample.mainPart("<text:p>{{v}}</text:p>", .odt).replacing("document-content", with: "document")
            .replacing(
                "office:version", with: "office:mimetype=\"application/vnd.oasis.opendocument.text\" office:version")
        let filled = try DocumentTemplate(bytes: Array(flat.utf8), name: "x.fodt").fill(["v": "а & б"])
        #expect(
            String(decoding: try #require(filled.bytes), as: UTF8.self) == flat.replacing("{{v}}", with: "а &amp; б"))
    }

    /// Columns are repeated with their styles in a document that is one file.
    @Test func aFlatDocumentHasColumnsRepeated() throws {
        let table = Sample.body("|№|{{#months ‖ columns}}{{title}}{{/months}}|", .odt)
        let flat = Sample.mainPart(table, .odt).replacing("document-content", with: "document").replacing(
            "office:version", with: "office:mimetype=\"application/vnd.oasis.opendocument.text\" office:version")
        let months: TemplateValue = ["months": [["title": "май"], ["title": "июнь"], ["title": "июль"]]]
        let filled = try DocumentTemplate(bytes: Array(flat.utf8), name: "x.fodt").fill(months)
        let xml = String(decoding: try #require(filled.bytes), as: UTF8.self)
        let made = try Sample.filledXML(body: table, .odt, months)
        #expect(try Sample.text(of: made, .odt) == "|№|май|июнь|июль|")
        #expect(xml.contains(made))
    }

    @Test func aTemplateFileBecomesADocument() throws {
        let writer = try PackageWriter()
        try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text-template".utf8))
        try writer.add("content.xml", Array(Sample.mainPart("<text:p>{{v}}</text:p>", .odt).utf8))
        try writer.add(
            "META-INF/manifest.xml",
            Array(
                ("<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry "
                    + "manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text-template\"/></manifest:manifest>")
                    .utf8))
        let template = try DocumentTemplate(bytes: writer.finish(), name: "x.ott")
        let filled = try OfficePackage(bytes: #require(template.fill(["v": "я"]).bytes), name: "y")
        #expect(filled.kind == .odt)
        #expect(try !String(decoding: filled.bytes(of: "META-INF/manifest.xml"), as: UTF8.self).contains("template"))
    }

    // MARK: Marked copies

    @Test(arguments: Format.allCases)
    func everyErrorIsACommentInTheCopy(format: Format) throws {
        let template = try Sample.template("до {{titel}} после {{deadlin}}\n|{{sections}}|", format)
        let (bytes, diagnostics) = try template.marked(against: ErrorTests.schema)
        #expect(diagnostics.count == 3)
        let copy = try OfficePackage(bytes: bytes, name: "copy")
        let main = String(decoding: try copy.bytes(of: Sample.mainName(format)), as: UTF8.self)
        let comments = format == .docx ? String(decoding: try copy.bytes(of: "word/comments.xml"), as: UTF8.self) : main
        for diagnostic in diagnostics {
            let sentence = diagnostic.sentence(in: .ru).replacing("\"", with: "&quot;")
            #expect(comments.components(of: sentence) == 1)
            #expect(comments.contains("[\(diagnostic.id.rawValue)]</"))
        }
        if format == .docx {
            #expect(
                main.components(of: "<w:commentRangeStart ") == 3 && main.components(of: "<w:commentReference ") == 3)
            #expect(try copy.relationships(of: "word/document.xml").contains { $0.target == "word/comments.xml" })
            let types = String(decoding: try copy.bytes(of: "[Content_Types].xml"), as: UTF8.self)
            #expect(types.contains("PartName=\"/word/comments.xml\""))
        } else {
            #expect(main.components(of: "<office:annotation ") == 3)
        }
        // The copy is a template still, and its comments make no new errors.
        #expect(
            try DocumentTemplate(bytes: bytes, name: "x").check(ErrorTests.schema).map(\.id) == diagnostics.map(\.id))
    }

    @Test func commentsJoinThoseThatAreThere() throws {
        let comments = "<w:comment w:id=\"4\" w:author=\"А\"><w:p/></w:comment>"
        let parts: [(name: String, type: String, content: [UInt8])] = [
            ("comments.xml", "comments", Self.header(comments, root: "comments"))
        ]
        let package = try Sample.package(Sample.body("{{titel}}", .docx), .docx, parts: parts)
        let bytes = try DocumentTemplate(bytes: package, name: "x").marked(against: ErrorTests.schema).bytes
        let part = try Sample.part("word/comments.xml", of: bytes)
        #expect(part.contains(comments) && part.contains("w:id=\"5\" w:author=\"PlanKit\""))
        #expect(try Sample.part("word/document.xml", of: bytes).contains("<w:commentRangeStart w:id=\"5\"/>"))
    }

    @Test func anErrorInAHeaderIsACommentInTheBody() throws {
        let parts: [(name: String, type: String, content: [UInt8])] = [
            ("header1.xml", "header", Self.header(Sample.body("{{titel}}", .docx)))
        ]
        for text in ["текст", "", "||"] {
            let package = try Sample.package(Sample.body(text, .docx), .docx, parts: parts)
            let bytes = try DocumentTemplate(bytes: package, name: "x").marked(against: ErrorTests.schema).bytes
            #expect(try Sample.part("word/comments.xml", of: bytes).contains("верхний колонтитул, абзац 1: Имени"))
            #expect(try Sample.part("word/document.xml", of: bytes).contains("<w:commentReference "))
            #expect(try Sample.part("word/header1.xml", of: bytes) == String(decoding: parts[0].content, as: UTF8.self))
        }
    }
}

extension String {
    /// How often a piece occurs.
    func components(of piece: String) -> Int { split(separator: piece, omittingEmptySubsequences: false).count - 1 }
}
