import Diagnostics
import DocumentModel
import OfficePackage
import TestSupport
import Testing

/// Numbers of OpenDocument that the twin in the room of Open XML has too: what Word prints counts, not LibreOffice.
struct OdtNumberTests {
    private static let numbered =
        OdtBuilder.listStyle("L", ["style:num-format=\"1\" style:num-suffix=\".\""])
        + OdtBuilder.listStyle("O", ["style:num-format=\"1st\""])
        + "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"/></text:list-style>"

    private func list(_ texts: [String], _ attributes: String = "", style: String = "L") -> String {
        let items = texts.map { "<text:list-item><text:p>\($0)</text:p></text:list-item>" }.joined()
        return "<text:list text:style-name=\"\(style)\" \(attributes)>\(items)</text:list>"
    }

    @Test(arguments: [
        ("OpenOffice.org/2.4$Linux OpenOffice.org_project/680m17$Build-9310", "2."),
        ("OpenOffice.org/1.9.104$Win32", "2."), ("StarOffice/8$Win32", "2."),
        ("MicrosoftOffice/15.0 MicrosoftWord", "2."),
        ("OpenOffice.org/3.2$Win32", "1."), ("LibreOffice/7.4.7.2$Linux", "1."), ("", "1."),
    ])
    func aListGoesOnOverAnotherWhereItsProgramMeansThat(generator: String, label: String) throws {
        let body = list(["а"]) + list(["б"], style: "B") + list(["в"], "text:continue-numbering=\"true\"")
        var odt = OdtBuilder(body, automatic: Self.numbered)
        odt.generator = generator
        #expect(try odt.read().labels == ["1.", "", label])
    }

    @Test(arguments: [("ru", ["1-й", "2-й", "3-й"]), ("en", ["1st", "2nd", "3rd"]), ("be", ["1-ы", "2-і", "3-і"])])
    func ordinalsAreOfTheDocumentsLanguage(language: String, labels: [String]) throws {
        let styles = """
            <style:default-style style:family="paragraph"><style:text-properties fo:language="\(language)" fo:country="XX"/>\
            </style:default-style>
            """
        let reading = try OdtBuilder(
            list(["а", "б", "в"], style: "O"), automatic: Self.numbered, styles: styles
        ).read()
        #expect(reading.labels == labels)
    }

    @Test func numbersInCoveredCellsCountUnseen() throws {
        let hidden =
            list(["скрыто", "ещё"], "text:continue-list=\"a\"")
            + "<table:table><table:table-row><table:table-cell><text:p>внутри</text:p></table:table-cell></table:table-row></table:table>"
        let rows =
            OdtBuilder.row(
                OdtBuilder.cell(blocks: list(["1"], "xml:id=\"a\""), "table:number-rows-spanned=\"2\""),
                OdtBuilder.cell("а"))
            + OdtBuilder.row("<table:covered-table-cell>\(hidden)</table:covered-table-cell>", OdtBuilder.cell("б"))
            + OdtBuilder.row(OdtBuilder.cell(blocks: list(["3"], "text:continue-list=\"a\"")), OdtBuilder.cell("в"))
        let reading = try OdtBuilder(
            OdtBuilder.table(rows) + OdtBuilder.table(OdtBuilder.row(OdtBuilder.cell("г"))), automatic: Self.numbered
        ).read()
        #expect(reading.tables.map(\.sketch) == ["1. 1|а\n^|б\n4. 3|в", "г"])
        #expect(reading.words(.mergedCellTextHidden).map { $0.split(separator: " ") } == [["скрыто", "ещё", "внутри"]])
        #expect(reading.told(.mergedCellTextHidden).first?.place.row == 2)
    }

    // MARK: Page styles

    @Test(arguments: [
        "style:header", "style:header-left", "style:header-first", "style:footer", "style:footer-left",
        "style:footer-first", "loext:header-first", "loext:footer-first", "loext:header-of-tomorrow",
        "draw:some-frame",
    ])
    func nothingOfAPageStyleIsBodyText(element: String) throws {
        let masters = """
            <style:master-page style:name="Standard"><\(element)><text:p>План на 2019/2020</text:p><text:list><text:list-item>\
            <text:p>пункт</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>ячейка\
            </text:p></table:table-cell></table:table-row></table:table></\(element)></style:master-page>
            """
        let reading = try OdtBuilder("<text:p>Текст</text:p>", masters: masters).read()
        #expect(reading.paragraphs == ["Текст"])
        #expect(reading.tables.isEmpty)
        let words = reading.words(.headerFooterText).joined(separator: " ")
        #expect(words.split(separator: " ") == ["План", "на", "2019/2020", "пункт", "ячейка"])
    }

    @Test func aHeaderThatIsNotShownIsNotTold() throws {
        let masters = """
            <style:master-page style:name="Standard"><loext:header-first style:display="false"><text:p>нет</text:p>\
            </loext:header-first></style:master-page><style:handout-master><text:p>раздача</text:p></style:handout-master>
            """
        let reading = try OdtBuilder("<text:p>Текст</text:p>", masters: masters).read()
        #expect(reading.paragraphs == ["Текст"])
        #expect(reading.words(.headerFooterText) == ["раздача"])
    }

    // MARK: The description of the file

    @Test(arguments: [
        "<office:document-meta><office:meta></office:document-meta>", "no XML", "",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>",
    ])
    func aDescriptionThatCannotBeReadIsTold(meta: String) throws {
        let bytes = try OdtBuilder("<text:p>Текст</text:p>").packageBytes()
        let reading = try readOpenDocument(try replacing("meta.xml", in: bytes, with: meta))
        #expect(reading.paragraphs == ["Текст"])
        #expect(reading.document.properties.producer == nil)
        #expect(reading.told(.documentPartUnreadable).map { $0.arguments["part"] } == ["meta.xml"])
    }

    @Test func aDescriptionHoldsNoText() throws {
        let meta = """
            <office:document-meta \(OdtBuilder.namespaces)><office:body><office:text><text:p>подложено</text:p></office:text>\
            </office:body><office:meta><meta:generator>KWord</meta:generator></office:meta></office:document-meta>
            """
        let bytes = try OdtBuilder("<text:p>Текст</text:p>").packageBytes()
        let reading = try readOpenDocument(try replacing("meta.xml", in: bytes, with: meta))
        #expect(reading.paragraphs == ["Текст"])
        #expect(reading.document.properties.producer == "KWord")
    }

    // MARK: Linked sections

    private func section(_ content: String) -> String {
        "<text:section text:name=\"S\"><text:section-source xlink:href=\"../раздел.odt\"/>\(content)</text:section>"
    }

    @Test func aDocumentOfLinkedSectionsOnlyIsRefused() throws {
        let bytes = try OdtBuilder(section("<text:p/>") + "<text:p/>").packageBytes()
        let error = #expect(throws: PackageError.self) { try readOpenDocument(bytes) }
        #expect(error?.diagnostic.id == .documentImportedOnly)
        #expect(error?.diagnostic.arguments["part"] == "../раздел.odt")
    }

    @Test func aLinkedSectionWithoutItsTextIsTold() throws {
        let reading = try OdtBuilder(
            "<text:p>До</text:p>" + section("<text:p/>") + section("<text:p>внутри</text:p>")
        ).read()
        #expect(reading.paragraphs == ["До", "", "внутри"])
        #expect(reading.told(.importedPartSkipped).map { $0.arguments["part"] } == ["../раздел.odt"])
    }
}

/// A package with one part replaced.
func replacing(_ part: String, in bytes: [UInt8], with content: String) throws -> [UInt8] {
    let package = try OfficePackage(bytes: bytes, name: "план")
    let writer = try PackageWriter()
    for name in package.partNames {
        try writer.add(name, name == part ? Array(content.utf8) : try package.bytes(of: name))
    }
    return try writer.finish()
}
