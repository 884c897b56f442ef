import DocumentTemplates
import Testing

/// Where a page, or a section of the document, ends or begins at the paragraph of a tag, it does so once, with no
/// items and with many.
struct BreakTests {
    static let lists: [TemplateValue] = [[], ["а"], ["а", "б", "в"]]

    static let breaks = [
        "<w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/></w:sectPr></w:pPr>",
        "<w:pPr><w:pageBreakBefore/></w:pPr>",
    ]

    @Test(arguments: breaks, lists)
    func aBreakOfWordStays(mark: String, list: TemplateValue) throws {
        for place in ["open", "close", "comment"] {
            let filled = try Sample.filledXML(
                body: Self.loop { name, tag in "<w:p>\(name == place ? mark : "")<w:r><w:t>\(tag)</w:t></w:r></w:p>" },
                .docx, ["list": list])
            #expect(filled.components(of: mark) == 1, "\(place): \(filled)")
            #expect(try Sample.text(of: filled, .docx) == Self.expected(list, breaksAt: place), "\(place)")
        }
    }

    @Test(
        arguments: [
            "style:master-page-name=\"Вторая\"/>",
            "><style:paragraph-properties fo:break-before=\"page\"/></style:style>",
            "><style:paragraph-properties fo:break-after=\"column\"/></style:style>",
        ], lists)
    func aBreakOfOpenDocumentStays(style: String, list: TemplateValue) throws {
        for place in ["open", "close", "comment"] {
            let body = Self.loop { name, tag in
                "<text:p\(name == place ? " text:style-name=\"Р\"" : " text:style-name=\"О\"")>\(tag)</text:p>"
            }
            let filled = try Self.filled(body, style: style, list)
            #expect(filled.components(of: "<text:p text:style-name=\"Р\"") == 1, "\(place): \(filled)")
            #expect(try Sample.text(of: filled, .odt) == Self.expected(list, breaksAt: place), "\(place)")
        }
    }

    @Test(arguments: ["<w:pageBreakBefore w:val=\"0\"/>", "<w:keepNext/>"])
    func aPropertyThatEndsNoPageGoesWithItsTag(property: String) throws {
        let body = Self.loop { _, tag in "<w:p><w:pPr>\(property)</w:pPr><w:r><w:t>\(tag)</w:t></w:r></w:p>" }
        let filled = try Sample.filledXML(body: body, .docx, ["list": ["а"]])
        #expect(try Sample.text(of: filled, .docx) == "до\nа\nпосле")
    }

    /// A break that stands in the text is repeated where it stands between the tags, and only there.
    @Test(arguments: ["page", "column"])
    func aBreakInTheTextIsWhereItStands(type: String) throws {
        let mark = "<w:br w:type=\"\(type)\"/>"
        for (open, close, count) in [
            ("\(mark)#", "#", 1), ("#\(mark)", "#", 3), ("#", "\(mark)#", 3), ("#", "#\(mark)", 1),
        ] {
            func paragraph(_ text: String, _ tag: String) -> String {
                "<w:p><w:r>\(text.replacing("#", with: "<w:t>\(tag)</w:t>"))</w:r></w:p>"
            }
            let filled = try Sample.filledXML(
                body: paragraph(open, "{{#list}}") + paragraph("#", "{{.}}") + paragraph(close, "{{/list}}"), .docx,
                ["list": ["а", "б", "в"]])
            #expect(filled.components(of: mark) == count, "\(open) \(close)")
        }
    }

    /// Each item on a page of its own is meant so.
    @Test func aBreakBesideAValueIsRepeated() throws {
        let body =
            "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>{{#list}}{{.}}</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>{{/list}}</w:t></w:r></w:p>"
        let filled = try Sample.filledXML(body: body, .docx, ["list": ["а", "б"]])
        #expect(filled.components(of: "<w:pageBreakBefore/>") == 2)
    }

    private static func loop(_ paragraph: (String, String) -> String) -> String {
        [
            ("", "до"), ("open", "{{#list}}"), ("", "{{.}}"), ("close", "{{/list}}"), ("comment", "{{! }}"),
            ("", "после"),
        ]
        .map { paragraph($0.0, $0.1) }.joined()
    }

    /// The paragraphs that are left; the one with the break is empty.
    private static func expected(_ list: TemplateValue, breaksAt place: String) -> String {
        guard case .list(let items) = list else { return "" }
        let words = items.map { if case .text(let text) = $0 { text } else { "" } }
        let around = place == "open" ? [[""], words, []] : [[], words, [""]]
        return (["до"] + around.flatMap { $0 } + ["после"]).joined(separator: "\n")
    }

    private static func filled(_ body: String, style: String, _ list: TemplateValue) throws -> String {
        let main = Sample.mainPart(body, .odt).replacing(
            "<office:body>",
            with: "<office:automatic-styles xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
                + "<style:style style:name=\"О\" style:family=\"paragraph\" style:master-page-name=\"\">"
                + "<style:paragraph-properties fo:break-before=\"auto\"/></style:style>"
                + "<style:style style:name=\"Р\" style:family=\"paragraph\" \(style)</office:automatic-styles><office:body>"
        )
        let template = try DocumentTemplate(bytes: Sample.package(main: Array(main.utf8), .odt), name: "образец.odt")
        let bytes = try #require(try template.fill(["list": list]).bytes)
        let xml = try Sample.part("content.xml", of: bytes)
        return xml.split(separator: "<office:text>")[1].split(separator: "</office:text>")[0].description
    }
}
