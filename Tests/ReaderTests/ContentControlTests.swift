import Diagnostics
import DocumentModel
import OfficePackage
import TestSupport
import Testing
import WordprocessingML

/// Content controls: prompts of empty ones, and data that others are bound to; with the twins of OpenDocument.
struct ContentControlTests {
    private func sdt(_ properties: String, _ content: String) -> String {
        "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }

    // MARK: Prompts

    @Test func aPromptInALineIsLeftOutAndTold() throws {
        let control = sdt("<w:showingPlcHdr/><w:text/>", r("Выберите элемент."))
        let reading = try reading("<w:p>\(r("Срок: "))\(control)\(r(" г."))</w:p>")
        #expect(reading.paragraphs == ["Срок:  г."])
        #expect(reading.words(.promptLeftOut) == ["Выберите элемент."])
        #expect(reading.told(.promptLeftOut).first?.severity == .warning)
    }

    @Test(arguments: ["0", "false", "off"])
    func aFilledControlIsText(value: String) throws {
        let control = sdt("<w:showingPlcHdr w:val=\"\(value)\"/>", r("20.09.2024"))
        let reading = try reading("<w:p>\(control)</w:p>")
        #expect(reading.paragraphs == ["20.09.2024"])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func promptsOfParagraphsCellsAndRowsLeaveTheTableStanding() throws {
        let prompt = "<w:showingPlcHdr/>"
        let rows =
            tr(tc("а"), cell(sdt(prompt, p("Введите\u{A0}текст") + p("ещё"))))
            + tr(sdt(prompt, tc("Выберите")), tc("б"))
            + sdt(prompt, tr(tc("Строка"), tc("подсказка"))) + tr(tc("в"), tc("г"))
        let reading = try reading("<w:tbl>\(rows)</w:tbl><w:p/>")
        #expect(reading.tables.map(\.sketch) == ["а|\n|б\n|\nв|г"])
        #expect(reading.count(.promptLeftOut) == 6)
        #expect(reading.told(.promptLeftOut).compactMap(\.place.row) == [1, 2, 3, 3])
    }

    @Test func aControlInAPromptEndsWithIt() throws {
        let inner = sdt("<w:text/>", r("внутри"))
        let control = sdt("<w:showingPlcHdr/>", r("до ") + inner + r(" после"))
        let reading = try reading("<w:p>\(control)\(r("дальше"))</w:p>")
        #expect(reading.paragraphs == ["дальше"])
        #expect(reading.words(.promptLeftOut) == ["до внутри после"])
    }

    @Test func aPromptOfOpenDocumentIsLeftOutAndTold() throws {
        let control = """
            <loext:content-control loext:showing-place-holder="true"><loext:list-item loext:display-text="Савич В.Г."/>\
            Выберите элемент.</loext:content-control>
            """
        let reading = try OdtBuilder(
            "<text:p>Срок: \(control)</text:p><text:p><loext:content-control loext:showing-place-holder=\"false\">май"
                + "</loext:content-control></text:p>"
        ).read()
        #expect(reading.paragraphs == ["Срок:", "май"])
        #expect(reading.words(.promptLeftOut) == ["Выберите элемент."])
        #expect(reading.document.properties.contentControls == 2)
    }

    // MARK: Bound data

    private let item = "{0F1E2D3C-0000-4000-8000-000000000001}"

    /// A document with a custom XML part of this content, bound as the properties say.
    private func bound(_ data: String, _ body: String) throws -> DocumentReading {
        try readWithItem(DocxBuilder(body, parts: [("customXml/item1.xml", "customXml", data)]), itemID: item)
    }

    /// Reads a document whose custom XML part has an id.
    private func readWithItem(_ docx: DocxBuilder, itemID: String) throws -> DocumentReading {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006"
        let writer = try PackageWriter()
        let plain = try docx.package()
        for name in plain.partNames { try writer.add(name, try plain.bytes(of: name)) }
        try writer.add(
            "customXml/_rels/item1.xml.rels",
            Array(
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
                Type="\(office)/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>
                """.utf8))
        try writer.add(
            "customXml/itemProps1.xml",
            Array(
                "<ds:datastoreItem xmlns:ds=\"\(office)/customXml\" ds:itemID=\"\(itemID.lowercased())\"/>".utf8))
        let package = try OfficePackage(bytes: try writer.finish(), name: "план.docx")
        return try WordprocessingReader().read(package)
    }

    private func binding(_ path: String, store: String? = nil, prefixes: String = "xmlns:f='urn:форма'") -> String {
        "<w:dataBinding w:prefixMappings=\"\(prefixes)\" w:xpath=\"\(path)\" w:storeItemID=\"\(store ?? item)\"/>"
    }

    private static let data = """
        <f:form xmlns:f="urn:форма"><f:year>2025/2026</f:year><f:x><f:year>нет</f:year></f:x><f:year when="осень">второй\
        </f:year><f:who id="2">Савич <b>В.Г.</b></f:who><f:day>2025-09-15T00:00:00</f:day><f:done>true</f:done><f:empty/>\
        <f:code>2</f:code></f:form>
        """

    @Test(arguments: [
        ("/f:form[1]/f:year[1]", "2025/2026"), ("/f:form/f:year", "2025/2026"), ("/f:form[1]/f:year[2]", "второй"),
        ("/f:form[1]/f:year[2]/@when", "осень"), ("/f:form[1]/f:x[1]/f:year[1]", "нет"),
        ("/f:form[1]/f:who[1]", "Савич В.Г."), ("/f:form[1]/f:who[1]/b[1]", "В.Г."), ("/f:form[1]/f:who/@id", "2"),
        ("/f:form[1]/f:year[1]/text()", "2025/2026"),
    ])
    func aBoundControlShowsItsData(path: String, value: String) throws {
        let reading = try bound(Self.data, "<w:p>\(r("За ") + sdt(binding(path), r("старое")) + r("."))</w:p>")
        #expect(reading.paragraphs == ["За \(value)."])
        #expect(reading.words(.boundTextReplaced) == ["старое"])
        #expect(reading.told(.boundTextReplaced).map { $0.arguments["value"] } == [value])
    }

    @Test(arguments: [
        "/f:form[1]/f:none[1]", "/f:form[1]/f:year[3]", "/f:form[2]/f:year[1]", "/f:form[1]/f:empty[1]", "//f:year",
        "/f:form[1]/f:year[position()=1]", "/g:form[1]/f:year[1]", "", "/", "count(/f:form)", "/f:form[1]/f:year[0]",
        "/f:form[1]/f:year[1]/@none", "/f:form[1]//f:year[1]", "/f:form[99999999999999999999]/f:year",
    ])
    func aControlWhoseDataIsNotThereKeepsItsWords(path: String) throws {
        let reading = try bound(Self.data, "<w:p>\(sdt(binding(path), r("своё")))</w:p>")
        #expect(reading.paragraphs == ["своё"])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func equalWordsAreNotTold() throws {
        let control = sdt(binding("/f:form[1]/f:year[1]"), "<w:p>\(r("2025") + r("/2026"))</w:p>")
        let reading = try bound(Self.data, control)
        #expect(reading.paragraphs == ["2025/2026"])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func anEmptyControlShowsItsDataToo() throws {
        let path = "/f:form[1]/f:year[1]"
        let body =
            "<w:p>\(r("а ") + sdt(binding(path), "<w:r/>"))</w:p>" + sdt(binding(path), "<w:p/>")
            + "<w:p>\(sdt(binding(path) + "<w:showingPlcHdr/>", r("Введите год")))</w:p>"
            + sdt(binding(path), p("1") + p("2"))
        let reading = try bound(Self.data, body)
        #expect(reading.paragraphs == ["а 2025/2026", "2025/2026", "2025/2026", "2025/2026", ""])
        #expect(reading.words(.boundTextReplaced) == ["12"])
        #expect(reading.words(.promptLeftOut) == [])
    }

    @Test(arguments: [
        ("<w:date><w:dateFormat w:val=\"dd.MM.yyyy\"/></w:date>", "f:day[1]", "15.09.2025"),
        ("<w:date><w:dateFormat w:val=\"d.M.yy\"/></w:date>", "f:day[1]", "15.9.25"),
        ("<w:date><w:dateFormat w:val=\"d MMMM yyyy\"/></w:date>", "f:day[1]", "15.09.2025"),
        ("<w:date/>", "f:day[1]", "15.09.2025"), ("<w:date/>", "f:year[1]", "2025/2026"),
        (
            "<w:dropDownList><w:listItem w:displayText=\"Ковалёва А.Б.\" w:value=\"1\"/><w:listItem "
                + "w:displayText=\"Савич В.Г.\" w:value=\"2\"/></w:dropDownList>", "f:code[1]", "Савич В.Г."
        ),
        ("<w:comboBox><w:listItem w:value=\"9\"/></w:comboBox>", "f:code[1]", "2"),
        ("<w14:checkbox><w14:checked w14:val=\"0\"/></w14:checkbox>", "f:done[1]", "☒"),
        (
            "<w14:checkbox><w14:checkedState w14:val=\"2713\"/><w14:uncheckedState w14:val=\"2610\"/></w14:checkbox>",
            "f:done[1]", "✓"
        ),
    ])
    func dataIsShownAsTheControlShowsIt(kind: String, path: String, value: String) throws {
        let control = sdt(binding("/f:form[1]/\(path)") + kind, r("?"))
        #expect(try bound(Self.data, "<w:p>\(control)</w:p>").paragraphs == [value])
    }

    @Test func aControlWithoutAStoreLooksInAllParts() throws {
        let control = sdt(binding("/f:form[1]/f:year[1]", store: ""), r("?"))
        #expect(try bound(Self.data, "<w:p>\(control)</w:p>").paragraphs == ["2025/2026"])
        let other = sdt(binding("/f:form[1]/f:year[1]", store: "{no}"), r("?"))
        #expect(try bound(Self.data, "<w:p>\(other)</w:p>").paragraphs == ["?"])
    }

    @Test func damagedDataIsTold() throws {
        let reading = try bound("<f:form>", "<w:p>\(sdt(binding("/f:form[1]/f:year[1]"), r("своё")))</w:p>")
        #expect(reading.paragraphs == ["своё"])
        #expect(reading.told(.documentPartUnreadable).map { $0.arguments["part"] } == ["customXml/item1.xml"])
    }

    @Test func manyControlsReadTheDataOnlySoOften() throws {
        // Each asks for another place of a part of a megabyte: some hundreds of them are read, then words stand.
        let data = "<f:form xmlns:f=\"urn:форма\">" + String(repeating: "<f:n>1</f:n>", count: 80_000) + "</f:form>"
        let controls = (1...400).map { sdt(binding("/f:form[1]/f:m[\($0)]"), r("\($0) ")) }.joined()
        let reading = try bound(data, "<w:p>\(controls)</w:p>")
        #expect(reading.paragraphs.first?.hasSuffix("399 400 ") == true)
        #expect(reading.told(.documentPartUnreadable).count == 1)
    }

    // MARK: Fields of OpenDocument that show the file's properties

    private func about(_ field: String, _ meta: String) throws -> DocumentReading {
        var odt = OdtBuilder("<text:p>За \(field).</text:p>")
        odt.about = meta
        return try odt.read()
    }

    @Test(arguments: [
        ("<text:title>2024/2025</text:title>", "<dc:title>2025/2026</dc:title>"),
        ("<text:subject>старое</text:subject>", "<dc:subject>2025/2026</dc:subject>"),
        ("<text:description>старое</text:description>", "<dc:description>2025/2026</dc:description>"),
        (
            "<text:user-defined text:name=\"Год\">1</text:user-defined>",
            "<meta:user-defined meta:name=\"Год\">2025/2026</meta:user-defined>"
        ),
        ("<text:keywords>старое</text:keywords>", "<meta:keyword>2025/2026</meta:keyword>"),
    ])
    func aPropertyFieldShowsTheProperty(field: String, meta: String) throws {
        let reading = try about(field, meta)
        #expect(reading.paragraphs == ["За 2025/2026."])
        #expect(reading.told(.boundTextReplaced).map { $0.arguments["value"] } == ["2025/2026"])
    }

    @Test(arguments: [
        ("<text:title text:fixed=\"true\">2024/2025</text:title>", "<dc:title>другое</dc:title>"),
        ("<text:title>2024/2025</text:title>", "<dc:title/>"), ("<text:title>2024/2025</text:title>", ""),
        ("<text:title>2024/2025</text:title>", "<dc:title>2024/2025</dc:title>"),
        (
            "<text:user-defined text:name=\"А\">2024/2025</text:user-defined>",
            "<meta:user-defined meta:name=\"Б\">1</meta:user-defined>"
        ),
    ])
    func aFieldThatIsFixedOrHasNoPropertyKeepsItsWords(field: String, meta: String) throws {
        let reading = try about(field, meta)
        #expect(reading.paragraphs == ["За 2024/2025."])
        #expect(reading.told(.boundTextReplaced).isEmpty)
    }
}
