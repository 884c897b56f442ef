import DocumentTemplates
import Foundation
import OfficePackage
import TestSupport
import Testing

/// Lists that number themselves, in loops: what a person sees in the template is what each item gets.
///
/// LibreOffice says what is shown; both formats show the same.
struct NumberedListTests {
    static let months: TemplateValue = [
        [
            "title": "Сентябрь",
            "activities": [
                ["title": "а", "open": true], ["title": "б", "open": false], ["title": "в", "open": true],
            ],
        ],
        ["title": "Октябрь", "activities": [["title": "г", "open": true]]],
        ["title": "Ноябрь", "activities": []],
        ["title": "Декабрь", "activities": [["title": "д", "open": true], ["title": "е", "open": true]]],
    ]

    /// A template as lines, `1.` before those of the list and `1.1` before those of its second level; and what is shown.
    static let cases: [(name: String, template: String, result: String)] = [
        (
            "the list of each outer item",
            "{{#months}}\n{{title}}\n{{#activities}}\n1. {{title}}\n{{/activities}}\n{{/months}}",
            "Сентябрь 1. а 2. б 3. в Октябрь 1. г Ноябрь Декабрь 1. д 2. е"
        ),
        (
            "going on",
            "{{#months}}\n{{title}}\n{{#activities ‖ continue}}\n1. {{title}}\n{{/activities}}\n{{/months}}",
            "Сентябрь 1. а 2. б 3. в Октябрь 4. г Ноябрь Декабрь 5. д 6. е"
        ),
        (
            "going on from the outer loop",
            "{{#months ‖ продолжить}}\n{{title}}\n{{#activities}}\n1. {{title}}\n{{/activities}}\n{{/months}}",
            "Сентябрь 1. а 2. б 3. в Октябрь 4. г Ноябрь Декабрь 5. д 6. е"
        ),
        (
            "one loop", "{{#months}}\n1. {{title}}\n{{/months}}",
            "1. Сентябрь 2. Октябрь 3. Ноябрь 4. Декабрь"
        ),
        (
            "several lines of each item", "{{#months}}\n1. о {{title}}\n1. и ещё\n{{/months}}",
            "1. о Сентябрь 2. и ещё 1. о Октябрь 2. и ещё 1. о Ноябрь 2. и ещё 1. о Декабрь 2. и ещё"
        ),
        (
            "a condition is no loop",
            "{{#months}}\n{{title}}\n{{#activities}}\n{{#open}}\n1. {{title}}\n{{/open}}\n{{/activities}}\n{{/months}}",
            "Сентябрь 1. а 2. в Октябрь 1. г Ноябрь Декабрь 1. д 2. е"
        ),
        (
            "between other lines of the list",
            "1. до\n{{#months}}\n1. {{title}}\n{{/months}}\n1. после",
            "1. до 2. Сентябрь 3. Октябрь 4. Ноябрь 5. Декабрь 6. после"
        ),
        (
            "levels",
            "{{#months}}\n1. {{title}}\n{{#activities}}\n1.1 {{title}}\n{{/activities}}\n{{/months}}",
            "1. Сентябрь 1.1. а 1.2. б 1.3. в 2. Октябрь 2.1. г 3. Ноябрь 4. Декабрь 4.1. д 4.2. е"
        ),
    ]

    @Test(.enabled(if: LibreOffice.path != nil), arguments: cases.indices, Format.allCases)
    func theListIsShownAsItIsMeant(index: Int, format: Format) throws {
        let (name, template, result) = Self.cases[index]
        // Levels in ODT stand inside their item; a loop of paragraphs cannot leave it.
        guard !(format == .odt && ["levels", "between other lines of the list"].contains(name)) else { return }
        let bytes = try #require(
            try DocumentTemplate(bytes: Self.package(template, format), name: "x").fill(["months": Self.months]).bytes)
        let text = try LibreOffice.text(of: bytes, named: "list.\(format)")
        #expect(text.split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ") == result, "\(name)")
    }

    /// The list's paragraphs have their number from their style, as Word's «List Number» has it.
    @Test(.enabled(if: LibreOffice.path != nil))
    func aListOfAStyleBeginsAnewToo() throws {
        let bytes = try #require(
            try DocumentTemplate(bytes: Self.package(Self.cases[0].template, .docx, byStyle: true), name: "x")
                .fill(["months": Self.months]).bytes)
        let text = try LibreOffice.text(of: bytes, named: "list.docx")
        #expect(text.split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ") == Self.cases[0].result)
        // The property stands where the schema wants it: behind the style, before the alignment.
        let document = try Sample.part("word/document.xml", of: bytes)
        #expect(
            document.contains(
                "<w:pStyle w:val=\"L\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"8\"/></w:numPr><w:jc "))
    }

    @Test(arguments: ["list-of-each-month.docx", "list-of-each-section.docx"])
    func eachOuterItemHasAListOfItsOwn(fixture: String) throws {
        let template = try DocumentTemplate(bytes: Fixtures.bytes("templates/\(fixture)"), name: fixture)
        let bytes = try #require(
            try template.fill(["months": Self.months, "sections": Self.months]).bytes)
        let document = try Sample.part("word/document.xml", of: bytes)
        let lists = document.split(separator: "<w:numId w:val=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(lists == ["1", "1", "1", "2", "3", "3"])
        let numbering = try Sample.part("word/numbering.xml", of: bytes)
        for id in 1...3 { #expect(numbering.components(of: "<w:num w:numId=\"\(id)\"") == 1) }
        #expect(numbering.components(of: "<w:startOverride ") == 18)
    }

    /// A header has the lists of the document: what is made for it has numbers of its own.
    @Test func aListInAHeaderBeginsAnewToo() throws {
        let line =
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r>"
            + "<w:t>{{title}}</w:t></w:r></w:p>"
        let loops = ["{{#months}}", "{{#activities}}", line, "{{/activities}}", "{{/months}}"].map {
            $0.hasPrefix("<") ? $0 : Sample.paragraph($0, .docx)
        }
        let header = "<w:hdr \(Sample.wordNamespaces)>\(loops.joined())</w:hdr>"
        let bytes = try #require(
            try DocumentTemplate(bytes: Self.package(Self.cases[0].template, .docx, header: header), name: "x")
                .fill(["months": Self.months]).bytes)
        func lists(_ part: String) throws -> [String] {
            try Sample.part(part, of: bytes).split(separator: "<w:numId w:val=\"").dropFirst().map {
                String($0.prefix { $0 != "\"" })
            }
        }
        #expect(try lists("word/document.xml") == ["7", "7", "7", "8", "9", "9"])
        #expect(try lists("word/header1.xml") == ["7", "7", "7", "10", "11", "11"])
        let numbering = try Sample.part("word/numbering.xml", of: bytes)
        for id in 7...11 { #expect(numbering.components(of: "<w:num w:numId=\"\(id)\"") == 1) }
    }

    /// A note that a loop repeats has its list anew each time; one line in each note goes on, as it does in a loop.
    @Test(arguments: [
        (["{{title}}", "ещё"], [7, 7, 8, 8, 9, 9, 10, 10]),
        (["{{#activities}}", "{{title}}", "{{/activities}}"], [7, 7, 7, 8, 9, 9]), (["{{title}}"], [7, 7, 7, 7]),
    ])
    func aListInANoteBeginsAnewWithTheNote(lines: [String], lists: [Int]) throws {
        let words = lines.map { line in
            line.hasPrefix("{{#") || line.hasPrefix("{{/")
                ? Sample.paragraph(line, .docx)
                : "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>\(line)"
                    + "</w:t></w:r></w:p>"
        }
        let notes =
            "<w:footnotes \(Sample.wordNamespaces)><w:footnote w:id=\"2\">\(words.joined())</w:footnote></w:footnotes>"
        let reference = "<w:p><w:r><w:t>{{title}}</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
        let bytes = try #require(
            try DocumentTemplate(
                bytes: Self.package("{{#months}}\n\(reference)\n{{/months}}", .docx, notes: notes), name: "x"
            ).fill(["months": Self.months]).bytes)
        let written = try Sample.part("word/footnotes.xml", of: bytes).split(separator: "<w:numId w:val=\"").dropFirst()
        #expect(written.map { Int($0.prefix { $0 != "\"" }) ?? 0 } == lists)
        let numbering = try Sample.part("word/numbering.xml", of: bytes)
        for id in Set(lists) { #expect(numbering.components(of: "<w:num w:numId=\"\(id)\"") == 1) }
    }

    /// Bullets are the same wherever they begin: no list is made for them.
    @Test func bulletsGoOn() throws {
        let bytes = try #require(
            try DocumentTemplate(bytes: Self.package(Self.cases[0].template, .docx, marker: "bullet"), name: "x")
                .fill(["months": Self.months]).bytes)
        #expect(try Sample.part("word/numbering.xml", of: bytes).components(of: "<w:num ") == 1)
    }

    // MARK: Packages

    private static func package(
        _ template: String, _ format: Format, byStyle: Bool = false, marker: String = "decimal",
        header: String? = nil, notes: String? = nil
    ) throws -> [UInt8] {
        let lines = template.split(separator: "\n").map(String.init)
        switch format {
        case .docx:
            let body = lines.map { line in
                if line.hasPrefix("<") { return line }
                let level = line.hasPrefix("1.1 ") ? 1 : line.hasPrefix("1. ") ? 0 : nil
                let words = level == nil ? line : String(line.drop { $0 != " " }.dropFirst())
                let list = level.map { "<w:numPr><w:ilvl w:val=\"\($0)\"/><w:numId w:val=\"7\"/></w:numPr>" }
                let properties = byStyle && level != nil ? "<w:pStyle w:val=\"L\"/><w:jc w:val=\"left\"/>" : list ?? ""
                return
                    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(Sample.escaped(words))</w:t></w:r></w:p>"
            }
            let levels = ["%1.", "%1.%2."].enumerated().map { level, text in
                "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(marker)\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
            }
            let numbering =
                "<w:numbering \(Sample.wordNamespaces)><w:abstractNum w:abstractNumId=\"3\"><w:multiLevelType w:val=\"multilevel\"/>"
                + levels.joined()
                + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>"
            let styles =
                "<w:styles \(Sample.wordNamespaces)><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"B\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"L\">"
                + "<w:name w:val=\"L\"/><w:basedOn w:val=\"B\"/></w:style></w:styles>"
            return try Sample.package(
                body.joined(), .docx,
                parts: [
                    ("numbering.xml", "numbering", Array(numbering.utf8)), ("styles.xml", "styles", Array(styles.utf8)),
                ] + (header.map { [("header1.xml", "header", Array($0.utf8))] } ?? [])
                    + (notes.map { [("footnotes.xml", "footnotes", Array($0.utf8))] } ?? []))
        case .odt:
            var body = ""
            var isList = false
            for line in lines {
                let isItem = line.hasPrefix("1. ")
                if isItem != isList { body += isItem ? "<text:list text:style-name=\"N\">" : "</text:list>" }
                isList = isItem
                let paragraph = Sample.paragraph(isItem ? String(line.dropFirst(3)) : line, .odt)
                body += isItem ? "<text:list-item>\(paragraph)</text:list-item>" : paragraph
            }
            if isList { body += "</text:list>" }
            let style =
                "<office:automatic-styles><text:list-style style:name=\"N\"><text:list-level-style-number text:level=\"1\" "
                + "style:num-suffix=\".\" style:num-format=\"1\"/></text:list-style></office:automatic-styles><office:body>"
            let main = Sample.mainPart(body, .odt).replacing("<office:body>", with: style)
            return try Sample.package(main: Array(main.utf8), .odt)
        }
    }
}
