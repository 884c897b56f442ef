import Diagnostics
import DocumentModel
import OfficePackage
import OpenDocument
import TestSupport
import Testing

private typealias B = OdtBuilder

/// What stands in paragraphs: characters, fields, notes, what is left out.
struct OdtTextTests {
    private func text(_ paragraph: String) throws -> String {
        let reading = try OdtBuilder("<text:p>\(paragraph)</text:p>").read()
        #expect(reading.diagnostics.isEmpty)
        return try #require(reading.paragraphs.first)
    }

    @Test(arguments: [
        ("  a  b ", "a b"),
        ("a\n   b\tc", "a b c"),
        ("a <text:span> b</text:span>", "a b"),
        ("<text:span> </text:span>a<text:span> </text:span> b<text:span> </text:span>", "a b"),
        ("a<text:s/>b", "a b"),
        ("a<text:s text:c=\"3\"/>b", "a   b"),
        ("a<text:s text:c=\"0\"/>b", "ab"),
        ("a <text:s/>b", "a  b"),
        ("a<text:s/> b", "a  b"),
        ("<text:s text:c=\"2\"/>a", "  a"),
        ("a<text:tab/>b", "a\tb"),
        ("a<text:line-break/>b", "a\nb"),
        ("5\u{A0}мая", "5\u{A0}мая"),
        ("пере\u{AD}нос", "пере\u{AD}нос"),
        ("a&amp;b&lt;c&#1041;<![CDATA[ <x> ]]>", "a&b<cБ <x>"),
        ("<text:span>сло</text:span><text:bookmark text:name=\"b\"/><text:span>во</text:span>", "слово"),
        ("<text:bookmark-start text:name=\"b\"/>a<text:bookmark-end text:name=\"b\"/>", "a"),
        ("a<text:soft-page-break/>b", "ab"),
        ("<text:a xlink:href=\"http://x.by/\">ссылка</text:a>", "ссылка"),
        ("<text:meta>a</text:meta><text:meta-field>b</text:meta-field>", "ab"),
        ("<text:script script:language=\"x\" xmlns:script=\"s\">code</text:script>a", "a"),
    ])
    func charactersComeOutAsTheStandardSays(source: String, expected: String) throws {
        #expect(try text(source) == expected)
    }

    @Test(arguments: [
        "date", "time", "author-name", "author-initials", "creator", "initial-creator", "title", "subject",
        "description", "keywords", "chapter", "page-number", "page-count", "user-defined", "sequence", "sequence-ref",
        "reference-ref", "bookmark-ref", "note-ref", "placeholder", "variable-set", "variable-get", "variable-input",
        "user-field-get", "user-field-input", "database-display", "expression", "text-input", "drop-down", "file-name",
        "template-name", "sheet-name", "sender-firstname", "creation-date", "modification-date", "editing-cycles",
        "word-count", "conditional-text", "measure", "dde-connection", "execute-macro", "bibliography-mark",
        "page-continuation", "hidden-text",
    ])
    func fieldsShowTheirText(field: String) throws {
        #expect(try text("до <text:\(field)>Значение</text:\(field)> после") == "до Значение после")
    }

    @Test func repeatedSpacesMeetTheirLimit() throws {
        let bytes = try OdtBuilder("<text:p>a<text:s text:c=\"2000000000\"/>b</text:p>").packageBytes()
        let error = #expect(throws: PackageError.self) { try readOpenDocument(bytes) }
        #expect(error?.diagnostic.arguments["option"] == "spaces")
    }

    @Test func manyRepeatedSpacesMeetTheirLimitTogether() throws {
        let spaces = String(repeating: "<text:s text:c=\"10000\"/>", count: 1_200)
        let bytes = try OdtBuilder("<text:p>\(spaces)</text:p>").packageBytes()
        let error = #expect(throws: PackageError.self) { try readOpenDocument(bytes) }
        #expect(error?.diagnostic.arguments["option"] == "spaces")
    }

    @Test func headingsHaveTheirLevel() throws {
        let reading = try OdtBuilder(
            "<text:h text:outline-level=\"2\">Раздел</text:h><text:h>Без уровня</text:h><text:p>Текст</text:p>"
        ).read()
        let levels = reading.document.blocks.map { block -> Int in
            if case .paragraph(let paragraph) = block { paragraph.headingLevel } else { -1 }
        }
        #expect(levels == [2, 1, 0])
    }

    @Test func notesStandApartAndAreReferredTo() throws {
        func note(_ text: String, _ kind: String) -> String {
            "<text:note text:note-class=\"\(kind)\"><text:note-citation>1</text:note-citation>"
                + "<text:note-body>\(text)</text:note-body></text:note>"
        }
        let cell = B.cell(
            "Акция\(note("<text:p>В школе</text:p><text:p>и дома</text:p>", "footnote")) мая"
                + note("<text:p>Конец</text:p>", "endnote"))
        let reading = try OdtBuilder(B.table(B.row(cell)) + "<text:p>да\(note("", "footnote"))</text:p>").read()
        #expect(
            reading.document.footnotes == [
                Note(number: 1, text: "В школе\nи дома"), Note(number: 2, text: "Конец"), Note(number: 3, text: ""),
            ])
        let paragraph = reading.tables.first?.cells.first?.paragraphs.first
        #expect(paragraph?.text == "Акция мая")
        #expect(paragraph?.notes == [1, 2])
    }

    @Test func annotationsAreLeftOutAndTold() throws {
        let annotation =
            "<office:annotation><dc:creator>Петрова</dc:creator><dc:date>2024-01-01</dc:date><text:p>Проверить</text:p>"
            + "<text:list><text:list-item><text:p>срок</text:p></text:list-item></text:list></office:annotation>"
        let reading = try OdtBuilder(
            "<text:p>до\(annotation) после<office:annotation-end office:name=\"a\"/></text:p>"
        ).read()
        #expect(reading.paragraphs == ["до после"])
        #expect(reading.words(.commentLeftOut) == ["Проверить срок"])
        #expect(reading.told(.commentLeftOut).first?.place == Place(file: "план.odt", paragraph: 1))
    }

    @Test func rubyTextIsToldAndItsBaseIsRead() throws {
        let reading = try OdtBuilder(
            "<text:p>a<text:ruby><text:ruby-base>основа</text:ruby-base><text:ruby-text>чтение</text:ruby-text>"
                + "</text:ruby></text:p>"
        ).read()
        #expect(reading.paragraphs == ["aоснова"])
        #expect(reading.words(.rubyTextLeftOut) == ["чтение"])
    }

    @Test func anyPrefixWillDo() throws {
        let xml = """
            <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
            xmlns:tt="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><o:body><o:text>\
            <tt:table><tt:table-row><tt:table-cell><p>да<s/></p></tt:table-cell></tt:table-row></tt:table>\
            </o:text></o:body></o:document-content>
            """
        let writer = try PackageWriter()
        try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        try writer.add("content.xml", Array(xml.utf8))
        let reading = try readOpenDocument(try writer.finish())
        #expect(reading.tables.first?.cells.first?.text == "да ")
    }

    @Test func contentControlsAreCountedAndReadThrough() throws {
        let body = "<text:p>до <loext:content-control loext:checkbox=\"true\">☒</loext:content-control> да</text:p>"
        let reading = try OdtBuilder(body).read()
        #expect(reading.paragraphs == ["до ☒ да"])
        #expect(reading.document.properties.contentControls == 1)
    }

    @Test func indexesShowTheirBodyNotTheirTemplates() throws {
        let index =
            "<text:table-of-content><text:table-of-content-source><text:index-title-template>Шаблон"
            + "</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>"
            + "<text:p>Содержание</text:p></text:index-title><text:p>Раздел<text:tab/>1</text:p></text:index-body>"
            + "</text:table-of-content>"
        #expect(try OdtBuilder(index).read().paragraphs == ["Содержание", "Раздел\t1"])
    }

    @Test func headersAndFootersOfShownPagesAreTold() throws {
        func master(_ name: String, _ header: String) -> String {
            "<style:master-page style:name=\"\(name)\"><style:header><text:p>\(header)</text:p></style:header>"
                + "<style:footer><text:p>стр. <text:page-number>1</text:page-number></text:p></style:footer>"
                + "</style:master-page>"
        }
        let masters = master("Standard", "ГУО «Центр»") + master("Unused", "никто не видит")
        let reading = try OdtBuilder("<text:p>a</text:p>", masters: masters).read()
        #expect(reading.paragraphs == ["a"])
        #expect(reading.words(.headerFooterText) == ["ГУО «Центр» стр."])
    }

    @Test func thePropertiesNameProducerLanguagesAndFonts() throws {
        let styles =
            "<style:default-style style:family=\"paragraph\"><style:text-properties fo:language=\"be\" fo:country=\"BY\" "
            + "style:font-name=\"Arial\"/></style:default-style><style:style style:name=\"S\" style:family=\"text\">"
            + "<style:text-properties fo:language=\"zxx\" fo:country=\"none\"/></style:style>"
        let properties = try OdtBuilder("<text:p/>", styles: styles).read().document.properties
        #expect(properties.producer == "LibreOffice/7.4.7.2")
        #expect(properties.languages == ["be-BY"])
        #expect(properties.fonts == ["Arial"])
        #expect(properties.kind == "odt")
        #expect(!properties.hasTrackedChanges)
    }
}
