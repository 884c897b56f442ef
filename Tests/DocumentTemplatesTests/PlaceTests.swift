import Diagnostics
import DocumentTemplates
import Foundation
import OfficePackage
import TestSupport
import Testing

/// Tags outside the text: in properties, fields, links, watermarks, descriptions; and where nobody fills them.
struct PlaceTests {
    private static let value: TemplateValue = [
        "title": "План «А & Б»", "organization": "Школа \"№ 7\" <центр>", "profile": ["director": "И.И.Ясень"],
        "site": "https://школа.by/план?год=2025&x=1",
        "rows": [["title": "Первый", "number": "1 а"], ["title": "Второй", "number": "2&б"]],
    ]

    private static func filled(_ fixture: String, _ value: TemplateValue = value) throws -> [UInt8] {
        let template = try DocumentTemplate(bytes: Fixtures.bytes("templates/\(fixture)"), name: fixture)
        let filled = try template.fill(value)
        #expect(filled.diagnostics.isEmpty, "\(filled.diagnostics.map { $0.line(in: .ru) })")
        return try #require(filled.bytes)
    }

    private static func filled(_ package: [UInt8]) throws -> [UInt8] {
        let filled = try DocumentTemplate(bytes: package, name: "x").fill(value)
        return try #require(filled.bytes, "\(filled.diagnostics.map { $0.line(in: .ru) })")
    }

    // MARK: Fields and properties

    /// Word and LibreOffice show a property of the document where such a field stands.
    @Test func aFieldThatShowsAPropertyBecomesItsWords() throws {
        let bytes = try Self.filled("title-field.docx")
        let document = try Sample.part("word/document.xml", of: bytes)
        #expect(document.contains(">План «А &amp; Б»</w:t>"))
        #expect(!document.contains("fldChar") && !document.contains("instrText") && !document.contains("{{"))
        let properties = try Sample.part("docProps/core.xml", of: bytes)
        #expect(properties.contains("<dc:title>План «А &amp; Б»</dc:title><dc:creator>И.И.Ясень</dc:creator>"))
    }

    @Test(arguments: ["title-field.odt", "user-field.odt"])
    func aFieldOfOpenDocumentBecomesItsWords(fixture: String) throws {
        let bytes = try Self.filled(fixture)
        let content = try Sample.part("content.xml", of: bytes)
        #expect(content.contains("<text:p>План «А &amp; Б»</text:p><text:p>План «А &amp; Б»</text:p>"))
        if fixture == "user-field.odt" {
            #expect(content.contains("office:string-value=\"План «А &amp; Б»\""))
        } else {
            #expect(try Sample.part("meta.xml", of: bytes).contains("<dc:title>План «А &amp; Б»</dc:title>"))
        }
        #expect(!content.contains("{{"))
    }

    /// In a loop a field would show one value for every item.
    @Test func inALoopEachItemHasItsOwnWords() throws {
        let fields = [
            "<w:fldSimple w:instr=\" TITLE \\* MERGEFORMAT \"><w:r><w:t>{{title}}</w:t></w:r></w:fldSimple>",
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DOCPRO</w:instrText></w:r>"
                + "<w:r><w:instrText>PERTY \"Название\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:t>{{title}}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        ]
        for field in fields {
            let body = Sample.body("{{#rows}}", .docx) + "<w:p>\(field)</w:p>" + Sample.body("{{/rows}}", .docx)
            let filled = try Sample.filledXML(body: body, .docx, Self.value)
            #expect(try Sample.text(of: filled, .docx) == "Первый\nВторой")
            #expect(!filled.contains("fld") && !filled.contains("instrText"))
        }
        let names = [
            "title", "subject", "user-defined", "user-field-get", "variable-set", "variable-get", "expression",
        ]
        for name in names {
            let body =
                "<text:p>{{#rows}}</text:p><text:p>о <text:\(name) text:name=\"x\">{{title}}</text:\(name)>!</text:p><text:p>{{/rows}}</text:p>"
            #expect(
                try Sample.filledXML(body: body, .odt, Self.value)
                    == "<text:p>о Первый!</text:p><text:p>о Второй!</text:p>")
        }
    }

    /// Page numbers, cross-references and whatever else has no tag inside stay fields.
    @Test func aFieldWithoutATagStaysOne() throws {
        let field =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TITLE</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>слова</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        let body = "<w:p>\(field)<w:r><w:t xml:space=\"preserve\">{{title}}</w:t></w:r></w:p>"
        let filled = try Sample.filledXML(body: body, .docx, ["title": "П"])
        #expect(filled == body.replacing("{{title}}", with: "П"))
        let page = "<text:p>{{title}} <text:page-number>1</text:page-number><text:title>имя</text:title></text:p>"
        #expect(try Sample.filledXML(body: page, .odt, ["title": "П"]) == page.replacing("{{title}}", with: "П"))
    }

    @Test func theWordsOfEveryPropertyAreFilled() throws {
        let property =
            "<Properties><property name=\"п\"><vt:lpwstr xmlns:vt=\"v\">{{title}}</vt:lpwstr></property></Properties>"
        let data = "<data xmlns=\"urn:x\"><title>{{title}}</title><a b=\"{{organization}}\"/></data>"
        let settings =
            "<w:settings \(Sample.wordNamespaces)><w:docVars><w:docVar w:name=\"n\" w:val=\"{{organization}}\"/></w:docVars></w:settings>"
        let parts: [(name: String, type: String, content: [UInt8])] = [
            ("../docProps/custom.xml", "x", Array(property.utf8)),
            ("../customXml/item1.xml", "y", Array(data.utf8)), ("settings.xml", "settings", Array(settings.utf8)),
        ]
        let writer = try PackageWriter()
        let source = try OfficePackage(
            bytes: Sample.package(Sample.body("x", .docx), .docx, parts: [parts[2]]), name: "x")
        for name in source.entryNames { try writer.add(name, try source.bytes(of: name)) }
        for part in parts.dropLast() { try writer.add(String(part.name.dropFirst(3)), part.content) }
        let bytes = try Self.filled(try writer.finish())
        #expect(try Sample.part("docProps/custom.xml", of: bytes).contains(">План «А &amp; Б»</vt:lpwstr>"))
        let item = try Sample.part("customXml/item1.xml", of: bytes)
        let school = "Школа &quot;№ 7&quot; &lt;центр&gt;"
        #expect(item.contains("<title>План «А &amp; Б»</title><a b=\"\(school)\"/>"))
        #expect(try Sample.part("word/settings.xml", of: bytes).contains("w:val=\"\(school)\""))
    }

    // MARK: Attributes

    @Test func aWatermarkIsFilled() throws {
        let bytes = try Self.filled("watermark.docx")
        let header = try Sample.part("word/header1.xml", of: bytes)
        #expect(header.contains("string=\"Школа &quot;№ 7&quot; &lt;центр&gt;\"/>"))
    }

    @Test(arguments: Format.allCases)
    func theDescriptionOfAPictureIsThatOfItsItem(format: Format) throws {
        let picture =
            switch format {
            case .docx:
                "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"Фото: {{title}}{{#number}} № {{.}}{{/number}}\"/></wp:inline></w:drawing></w:r></w:p>"
            case .odt:
                "<text:p><draw:frame><draw:image/><svg:desc xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\">Фото: {{title}}{{#number}} № {{.}}{{/number}}</svg:desc></draw:frame></text:p>"
            }
        let body = Sample.body("{{#rows}}", format) + picture + Sample.body("{{/rows}}", format)
        let filled = try Sample.filledXML(body: body, format, Self.value)
        for words in ["Фото: Первый № 1 а", "Фото: Второй № 2&amp;б"] { #expect(filled.components(of: words) == 1) }
    }

    @Test func theItemsOfADropDownListAreFilled() throws {
        let body =
            "<w:p><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"{{title}}\" w:value=\"{{organization}}\"/></w:dropDownList></w:sdtPr>"
            + "<w:sdtContent><w:r><w:t>{{title}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        let filled = try Sample.filledXML(body: body, .docx, Self.value)
        #expect(
            filled.contains(
                "w:displayText=\"План «А &amp; Б»\" w:value=\"Школа &quot;№ 7&quot; &lt;центр&gt;\"/>"))
    }

    @Test func theItemsOfADropDownListOfOpenDocumentAreFilled() throws {
        let body =
            "<text:p><text:drop-down text:name=\"x\"><text:label text:value=\"{{title}}\" text:current-selected=\"true\"/>"
            + "<text:label text:value=\"нет\"/>{{title}}</text:drop-down></text:p>"
        let filled = try Sample.filledXML(body: body, .odt, ["title": "П"])
        #expect(filled == body.replacing("{{title}}", with: "П"))
    }

    /// LibreOffice shows what the attributes of such a field say, by its condition.
    @Test func bothWordsOfAConditionalTextAreFilled() throws {
        let body =
            "<text:p><text:conditional-text text:condition=\"ooow:1==1\" text:string-value-if-true=\"{{title}}\" "
            + "text:string-value-if-false=\"нет\">{{title}}</text:conditional-text></text:p>"
        let filled = try Sample.filledXML(body: body, .odt, ["title": "П"])
        #expect(filled == body.replacing("{{title}}", with: "П"))
    }

    @Test func anAttributeInSingleMarksStaysOne() throws {
        let body = "<w:p><w:r><w:drawing><wp:docPr id='1' descr='о {{v}}'/></w:drawing></w:r></w:p>"
        let filled = try Sample.filledXML(body: body, .docx, ["v": "д'Арк \"Ж\"\nи"])
        #expect(filled.contains("descr='о д&apos;Арк &quot;Ж&quot; и'"))
    }

    /// A great many brackets in one attribute, or in what nobody fills, take time that grows with them and no faster.
    @Test(arguments: ["<wp:docPr id=\"1\" descr=\"#\"/>", "<m:t xmlns:m=\"urn:m\">#</m:t>"])
    func manyBracketsTakeNoLongerEach(element: String) throws {
        func body(_ count: Int) -> String {
            "<w:p><w:r><w:t>{{title}}</w:t></w:r>"
                + element.replacing("#", with: String(repeating: "{{", count: count)) + "</w:p>"
        }
        let template = try DocumentTemplate(bytes: Sample.package(body(200_000), .docx), name: "x")
        #expect(template.check(TemplateSchema.open).count <= 100_001)
    }

    // MARK: Links

    static let targets = ["https://x.by/{{number}}?a=1", "https://x.by/%7B%7Bnumber%7d%7d?a=1"]

    /// A link in a loop leads each item to its own address: it has a relationship of its own.
    @Test(arguments: targets)
    func eachCopyOfALinkHasItsOwnAddress(target: String) throws {
        let body =
            Sample.body("{{#rows}}", .docx)
            + "<w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>{{title}}</w:t></w:r></w:hyperlink></w:p>"
            + Sample.body("{{/rows}}", .docx) + "<w:p><w:hyperlink r:id=\"rId4\"/><w:hyperlink r:id=\"rId5\"/></w:p>"
        let bytes = try Self.filled(
            Self.withLinks(body, [("rId4", "https://y.by"), ("rId5", "{{site}}"), ("rId9", target)]))
        let document = try Sample.part("word/document.xml", of: bytes)
        let references = document.split(separator: "<w:hyperlink r:id=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        let links = try OfficePackage(bytes: bytes, name: "x").relationships(of: "word/document.xml")
        let addresses = references.map { id in links.filter { $0.id == id }.map(\.target) }
        #expect(
            addresses == [
                ["https://x.by/1%20%D0%B0?a=1"], ["https://x.by/2&%D0%B1?a=1"], ["https://y.by"],
                ["https://%D1%88%D0%BA%D0%BE%D0%BB%D0%B0.by/%D0%BF%D0%BB%D0%B0%D0%BD?%D0%B3%D0%BE%D0%B4=2025&x=1"],
            ])
        #expect(links.count == 4)
    }

    @Test func aWrongNameInAnAddressIsLookedForAtItsPlace() throws {
        let body =
            Sample.body("{{#sections}}", .docx) + "<w:p><w:hyperlink r:id=\"rId9\"/></w:p>"
            + Sample.body("{{/sections}}", .docx)
        let package = try Self.withLinks(body, [("rId9", "https://x.by/%7B%7Btitel%7D%7D")])
        let diagnostics = try DocumentTemplate(bytes: package, name: "x").check(ErrorTests.schema)
        #expect(diagnostics.map(\.id) == [.templateNameMisspelled])
        #expect(diagnostics.first?.place.part == "word/_rels/document.xml.rels")
    }

    private static func withLinks(_ body: String, _ links: [(id: String, target: String)]) throws -> [UInt8] {
        let source = try OfficePackage(bytes: Sample.package(body, .docx), name: "x")
        let writer = try PackageWriter()
        for name in source.entryNames {
            guard name == "word/_rels/document.xml.rels" else {
                try writer.add(name, try source.bytes(of: name))
                continue
            }
            let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
            let relationships = links.map {
                "<Relationship Id=\"\($0.id)\" Type=\"\(type)\" Target=\"\($0.target.replacing("&", with: "&amp;"))\" TargetMode=\"External\"/>"
            }
            try writer.add(
                name,
                Array(
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relationships.joined() + "</Relationships>").utf8))
        }
        return try writer.finish()
    }

    @Test(arguments: targets)
    func theAddressOfALinkOfOpenDocumentIsFilled(target: String) throws {
        let body =
            "<text:p>{{#rows}}<text:a xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"\(target)\">{{title}}</text:a>{{/rows}}</text:p>"
        let filled = try Sample.filledXML(body: body, .odt, Self.value)
        #expect(filled.contains("xlink:href=\"https://x.by/1%20%D0%B0?a=1\">Первый<"))
        #expect(filled.contains("xlink:href=\"https://x.by/2&amp;%D0%B1?a=1\">Второй<"))
    }

    @Test func theAddressInAFieldIsFilled() throws {
        let body =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"{{site}}\" </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>{{title}}</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        let filled = try Sample.filledXML(body: body, .docx, ["site": "http://a.by/ю \"б\"", "title": "П"])
        #expect(filled.contains("<w:instrText> HYPERLINK \"http://a.by/%D1%8E%20%22%D0%B1%22\" </w:instrText>"))
        #expect(filled.contains("w:fldCharType=\"separate\""))
    }

    // MARK: Tables of contents

    @Test func aTableOfContentsHoldsNoValueOfAnotherItemAndIsMadeAnew() throws {
        let value: TemplateValue = ["title": "План", "sections": [["title": "Первый"], ["title": "Второй"]]]
        let bytes = try Self.filled("contents-of-a-loop.docx", value)
        let document = try Sample.part("word/document.xml", of: bytes)
        #expect(document.components(of: ">Первый<") == 1 && document.components(of: ">Второй<") == 1)
        #expect(!document.contains("План") && !document.contains("{{"))
        #expect(document.contains("<w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/>"))
        #expect(document.components(of: "fldCharType=\"begin\"") == document.components(of: "fldCharType=\"end\""))
        #expect(try Sample.part("word/settings.xml", of: bytes).contains("<w:updateFields w:val=\"true\"/>"))
    }

    /// Its place among the settings is the schema's (ECMA-376 Part 1, 17.15.1.78).
    @Test(arguments: [
        ("<w:zoom/><w:compat/><w:rsids/>", "<w:zoom/><w:updateFields w:val=\"true\"/><w:compat/><w:rsids/>"),
        ("<w:updateFields w:val=\"false\"/><w:compat/>", "<w:updateFields w:val=\"true\"/><w:compat/>"),
        ("<w:zoom/>", "<w:zoom/><w:updateFields w:val=\"true\"/>"),
    ])
    func theSettingStandsInItsPlace(settings: String, result: String) throws {
        let contents =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Глава</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        let package = try Sample.package(
            contents + Sample.body("{{title}}", .docx), .docx,
            parts: [
                (
                    "settings.xml", "settings",
                    Array("<w:settings \(Sample.wordNamespaces)>\(settings)</w:settings>".utf8)
                )
            ])
        let bytes = try Self.filled(package)
        #expect(try Sample.part("word/settings.xml", of: bytes).contains(">\(result)<"))
        // Entries without tags stay as they are.
        #expect(try Sample.part("word/document.xml", of: bytes).contains("Глава"))
    }

    @Test func theContentsOfOpenDocumentHoldNoValueOfAnotherItem() throws {
        let body =
            "<text:table-of-content text:name=\"c\"><text:table-of-content-source/><text:index-body><text:index-title text:name=\"t\">"
            + "<text:p>Содержание</text:p></text:index-title><text:p>{{title}}<text:tab/>1</text:p></text:index-body></text:table-of-content>"
            + Sample.body("{{#rows}}\n{{title}}\n{{/rows}}", .odt)
        let filled = try Sample.filledXML(body: body, .odt, Self.value)
        #expect(filled.contains("Содержание") && !filled.contains("План") && !filled.contains("{{"))
        #expect(filled.components(of: "Первый") == 1)
    }

    // MARK: What is not filled

    @Test(arguments: [
        ("tag-in-a-chart.docx", ["word/charts/chart1.xml"]),
        ("tags-in-graphics.docx", ["word/charts/chart1.xml", "word/diagrams/data1.xml"]),
    ])
    func aTagThatNobodyFillsIsTold(fixture: String, parts: [String]) throws {
        let template = try DocumentTemplate(bytes: Fixtures.bytes("templates/\(fixture)"), name: fixture)
        let errors = template.check(TemplateSchema.open)
        #expect(errors.map(\.id) == parts.map { _ in .templatePlaceUnfilled })
        #expect(errors.map { $0.place.part ?? "" }.sorted() == parts)
        #expect(errors.allSatisfy { $0.severity == .error && $0.place.file == fixture })
        let filled = try template.fill(Self.value)
        #expect(filled.bytes != nil)
        #expect(filled.diagnostics.map(\.id) == errors.map(\.id))
        #expect(filled.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test func aTagInAFormulaIsToldWithItsPlace() throws {
        let formula =
            "<w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>{{rows.count}}</m:t></m:r></m:oMath></w:p>"
        let package = try Sample.package(Sample.body("{{title}}", .docx) + formula, .docx)
        let template = try DocumentTemplate(bytes: package, name: "x.docx")
        let diagnostics = template.check(TemplateSchema.open)
        #expect(diagnostics.map(\.id) == [.templatePlaceUnfilled])
        #expect(diagnostics.first?.place.paragraph == 2)
        #expect(diagnostics.first?.arguments["tag"] == "{{rows.count}}")
        #expect(try template.fill(Self.value).bytes != nil)
    }

    @Test func aTagInAnEmbeddedWorkbookIsTold() throws {
        let inner = try PackageWriter()
        try inner.add(
            "[Content_Types].xml",
            Array(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
                    .utf8))
        try inner.add(
            "_rels/.rels",
            Array(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                    .utf8))
        try inner.add("xl/workbook.xml", Array("<workbook/>".utf8))
        try inner.add("xl/sharedStrings.xml", Array("<sst><si><t>{{</t><t>title}}</t></si></sst>".utf8))
        let package = try Sample.package(
            Sample.body("{{title}}", .docx), .docx, parts: [("embeddings/a.xlsx", "package", try inner.finish())])
        let diagnostics = try DocumentTemplate(bytes: package, name: "x").check(TemplateSchema.open)
        #expect(diagnostics.map(\.id) == [.templatePlaceUnfilled])
        #expect(diagnostics.first?.place.part == "word/embeddings/a.xlsx")
        #expect(diagnostics.first?.arguments["tag"] == "{{title}}")
    }

    /// What was deleted, and what an author says in a comment, is no text of the document.
    @Test func deletedTextAndCommentsAreLeftAlone() throws {
        let body =
            "<w:p><w:r><w:t>{{title}}</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>{{old}}</w:delText></w:r></w:del></w:p>"
        let package = try Sample.package(
            body, .docx,
            parts: [
                (
                    "comments.xml", "comments",
                    PackageTests.header("<w:p><w:r><w:t>{{x}}</w:t></w:r></w:p>", root: "comments")
                )
            ])
        #expect(try DocumentTemplate(bytes: package, name: "x").check(ErrorTests.schema).isEmpty)
    }

    @Test func aSectionInAnAttributeEndsThere() throws {
        let body =
            "<w:p><w:r><w:drawing><wp:docPr id=\"1\" descr=\"{{#title}}\"/></w:drawing></w:r><w:r><w:t>{{/title}}</w:t></w:r></w:p>"
        let diagnostics = try DocumentTemplate(bytes: Sample.package(body, .docx), name: "x").check(ErrorTests.schema)
        #expect(diagnostics.contains { $0.id == .templateSectionAcross || $0.id == .templateSectionUnopened })
        let wrong =
            "<w:p/><w:p><w:r><w:drawing><wp:docPr id=\"1\" descr=\"о {{titel}}\"/></w:drawing></w:r></w:p>"
        let found = try DocumentTemplate(bytes: Sample.package(wrong, .docx), name: "x").check(ErrorTests.schema)
        #expect(found.map(\.id) == [.templateNameMisspelled] && found.first?.place.paragraph == 2)
    }

    @Test func aMacroTemplateMakesAMacroDocument() throws {
        let bytes = try Self.filled("macro-template.dotm", ["title": "П"])
        #expect(try OfficePackage(bytes: bytes, name: "x").kind == .docm)
    }

    // MARK: What LibreOffice shows

    @Test(
        .enabled(if: LibreOffice.path != nil),
        arguments: [
            "title-field.docx", "title-field.odt", "user-field.odt", "watermark.docx", "contents-of-a-loop.docx",
        ])
    func noTagIsShown(fixture: String) throws {
        let value: TemplateValue = [
            "title": "План", "organization": "Школа", "profile": ["director": "И.И.Ясень"],
            "sections": [["title": "Первый"]],
        ]
        let page = try LibreOffice.page(
            of: Self.filled(fixture, value), named: "filled.\(fixture.suffix(4) == ".odt" ? "odt" : "docx")")
        #expect(!page.contains("{{") && !page.contains("%7B"))
        #expect(page.contains(fixture.hasPrefix("contents") ? "Первый" : "План"))
        if fixture.hasPrefix("title") { #expect(page.contains(">План</title>")) }
    }
}
