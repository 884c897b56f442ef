import Diagnostics
import DocumentTemplates
import OfficePackage
import Testing

struct TextTests {
    @Test(arguments: [
        ("a\nb", "a</w:t><w:br/><w:t xml:space=\"preserve\">b"),
        ("a\r\nb", "a</w:t><w:br/><w:t xml:space=\"preserve\">b"),
        ("a\tb", "a</w:t><w:tab/><w:t xml:space=\"preserve\">b"), (" a  b ", " a  b "),
        ("R&D <b>\"x\"</b>", "R&amp;D &lt;b&gt;\"x\"&lt;/b&gt;"), ("]]>", "]]&gt;"), ("😀é", "😀é"),
    ])
    func aValueIsWrittenAsWordWantsIt(value: String, xml: String) throws {
        let filled = try Sample.filledXML(body: Sample.body("{{v}}", .docx), .docx, ["v": .text(value)])
        #expect(filled == "<w:p><w:r><w:t xml:space=\"preserve\">\(xml)</w:t></w:r></w:p>")
    }

    @Test(arguments: [
        ("a\nb", "a<text:line-break/>b"), ("a\tb", "a<text:tab/>b"), ("a   b", "a <text:s text:c=\"2\"/>b"),
        ("  a", "<text:s text:c=\"2\"/>a"), ("a  b", "a <text:s/>b"), ("R&D <b>", "R&amp;D &lt;b&gt;"),
    ])
    func aValueIsWrittenAsOpenDocumentWantsIt(value: String, xml: String) throws {
        let filled = try Sample.filledXML(body: Sample.body("{{v}}", .odt), .odt, ["v": .text(value)])
        #expect(filled == "<text:p>\(xml)</text:p>")
    }

    @Test(arguments: Format.allCases)
    func charactersThatXMLForbidsAreLeftOutAndReported(format: Format) throws {
        let value: TemplateValue = ["v": .text("a\u{0}\u{B}\u{1F}b\u{FFFE}\u{FFFF}c\u{FEFF}d")]
        let filled = try Sample.template("до {{v}} после", format).fill(value)
        #expect(filled.diagnostics.map(\.id) == [.templateCharactersLeftOut])
        #expect(filled.diagnostics.first?.severity == .warning)
        let xml = try Sample.part(Sample.mainName(format), of: #require(filled.bytes))
        #expect(xml.contains("до abc\u{FEFF}d после"))
    }

    static let formats: [(tag: String, result: String)] = [
        ("{{day | date: \"d MMMM yyyy\"}}", "1 сентября 2024"), ("{{day | date: «dd.MM.yy»}}", "01.09.24"),
        ("{{day | date: \"MMMM yyyy\"}}", "сентябрь 2024"), ("{{day | date: \"d LLLL\"}}", "1 сентябрь"),
        ("{{day | date: \"EEEE, d MMMM yyyy 'г.'\"}}", "воскресенье, 1 сентября 2024 г."),
        ("{{day | date: \"«dd» MMMM yyyy г.\"}}", "«01» сентября 2024 г."),
        ("{{day}}", "01.09.2024"), ("{{days | date: \"d.MM\" | join: \" и \"}}", "1.09 и 2.10"),
        ("{{name | upper}}", "ЁЛКА И ЕЛЬ"), ("{{name | lower}}", "ёлка и ель"), ("{{name | capitalize}}", "Ёлка И ель"),
        ("{{list | join: \"; \"}}", "а; б"), ("{{list}}", "а, б"), ("{{list | upper}}", "А, Б"),
        ("{{list | join: \"\\n\"}}", "а⏎б"), ("{{list | join: «; «}}", "а; б"), ("{{list | join: “; “}}", "а; б"),
        ("{{day | date: ««dd» MMMM»}}", "«01» сентября"), ("{{list | join: \" «\\\"» \"}}", "а «\"» б"),
        ("{{nothing | default: \"____\"}}", "____"), ("{{blank | default: \"—\"}}", "—"),
        ("{{none | default: \"пусто\"}}", "пусто"), ("{{name | default: \"____\" | upper}}", "ЁЛКА И ЕЛЬ"),
        ("{{none | join: \"; \" | default: \"нет\"}}", "нет"),
        ("{{nothing | date: \"d.MM\" | default: \"«__»\"}}", "«__»"),
        ("{{nothing | default: \"«__»\" | date: \"d.MM\"}}", "«__»"),
        ("{{day | default: \"—\" | date: \"d.MM\"}}", "1.09"),
        ("{{none | default: \"нет\" | join: \"; \" | upper}}", "НЕТ"),
        ("{{person}}", "учитель Ясень"), ("{{people}}", "Ясень, Клён"), ("{{people | join: \"; \"}}", "Ясень; Клён"),
        ("{{yes}}/{{no}}", "да/нет"), ("{{nothing}}", "____"), ("{{name | иначе: \"-\" | прописными}}", "ЁЛКА И ЕЛЬ"),
    ]

    static let value: TemplateValue = [
        "day": .day(year: 2024, month: 9, day: 1),
        "days": [.day(year: 2024, month: 9, day: 1), .day(year: 2024, month: 10, day: 2)],
        "name": "ёлка И ель", "list": ["а", "б"], "none": [], "nothing": nil, "blank": "", "yes": true, "no": false,
        "person": ["text": "учитель Ясень", "surname": "Ясень"], "people": [["text": "Ясень"], ["text": "Клён"]],
    ]

    @Test(arguments: formats.indices, Format.allCases)
    func aFormatShapesAValue(index: Int, format: Format) throws {
        let (tag, result) = Self.formats[index]
        #expect(try Sample.filled(tag, format, Self.value, options: FillOptions(blank: "____")) == result)
    }

    @Test func monthsAreBelarusianInBelarusian() throws {
        let filled = try Sample.filled(
            "{{day | date: \"d MMMM yyyy\"}}, {{day | date: \"LLLL\"}}, {{day | date: \"EEEE\"}}", .docx, Self.value,
            options: FillOptions(language: .be))
        #expect(filled == "1 верасня 2024, верасень, нядзеля")
    }

    @Test func whatHadNoValueIsListed() throws {
        let filled = try Sample.template("{{name}} {{nothing}} {{blank | default: \"__\"}} {{nothing}}", .odt).fill(
            Self.value)
        #expect(filled.blanks == ["nothing", "blank"])
    }

    @Test(
        arguments: [
            "{{v}}", "{{v ‖ upper}}", "{{o}}", "{{#list}}{{.}}{{/list}}", "{{list ‖ join: \"; \"}}",
            "{{v ‖ default: \"__\"}}",
        ], Format.allCases)
    func whatStandsInForWordsIsPrintedAndListed(tag: String, format: Format) throws {
        let value: TemplateValue = [
            "v": .standIn("Ясень"), "list": [.standIn("Ясень")], "o": ["text": .standIn("Ясень"), "name": "Ясень"],
        ]
        let filled = try Sample.template(tag, format).fill(value)
        #expect(filled.blanks.count == 1)
        let xml = try Sample.part(Sample.mainName(format), of: #require(filled.bytes))
        #expect(xml.contains("Ясень") || xml.contains("ЯСЕНЬ"))
        #expect(try Sample.template("{{o.name}}{{#v}}да{{/v}}", format).fill(value).blanks.isEmpty)
    }

    @Test func aUTF16PartIsReadAndWrittenAsUTF8() throws {
        let main = Sample.mainPart(Sample.body("Привет, {{name}}", .docx), .docx)
            .replacing("UTF-8", with: "UTF-16")
        let units = [0xFEFF] + Array(main.utf16)
        let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let filled = try DocumentTemplate(bytes: Sample.package(main: bytes, .docx), name: "x").fill(["name": "Ясень"])
        let xml = try Sample.part("word/document.xml", of: #require(filled.bytes))
        #expect(xml.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\""))
        #expect(xml.contains("Привет, Ясень"))
    }

    @Test func aDoctypeIsRefused() throws {
        let main = Sample.mainPart(Sample.body("{{name}}", .docx), .docx)
            .replacing("<w:document", with: "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document")
        #expect {
            try DocumentTemplate(bytes: Sample.package(main: Array(main.utf8), .docx), name: "x")
        } throws: { ($0 as? PackageError)?.diagnostic.id == .xmlDoctype }
    }

    /// What is well-formed, the parser says that reads plans too.
    @Test(
        arguments: [
            "<w:p>", "</w:p>", "<w:p a=1/>", "<w:p a='<'/>", "&nbsp;", "<w:p/", "\u{1}", "<!-- ", "<w:p a='1' a='2'/>",
            "<!-- a -- b -->", "]]>", "<1/>", "<w:p/ >", "&#0;", "<?xml version='1.0'?>", "<zz:p/>", "<w:p zz:a='1'/>",
        ], [Format.docx, .odt])
    func xmlThatIsNotWellFormedIsRefused(piece: String, format: Format) throws {
        let piece = format == .docx ? piece : piece.replacing("w:p", with: "text:p")
        let main = Array(Sample.mainPart(Sample.body("{{name}}", format) + piece, format).utf8)
        #expect {
            try DocumentTemplate(bytes: Sample.package(main: main, format), name: "x")
        } throws: {
            guard let id = ($0 as? PackageError)?.diagnostic.id else { return false }
            return [.xmlDamaged, .xmlCutShort, .xmlEncoding, .xmlCharacter].contains(id)
        }
    }
}
