import Diagnostics
import DocumentModel
import OfficePackage
import TestSupport
import Testing
import WordprocessingML

/// Paragraphs of Word that are not what their elements seem: hidden marks, separators, drop caps, ends of sections; and
/// white space at the ends of text.
struct DocxParagraphTests {
    private static let levels = (0..<3).map { level in
        let text = (0...level).map { "%\($0 + 1)" }.joined(separator: ".")
        return
            "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }.joined()
    private static let numbering =
        "<w:abstractNum w:abstractNumId=\"0\">\(levels)</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"

    private func number(_ level: Int) -> String {
        "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr>"
    }

    private func item(_ text: String, _ level: Int = 0, mark: String = "") -> String {
        p(text, number(level) + (mark.isEmpty ? "" : "<w:rPr>\(mark)</w:rPr>"))
    }

    private func read(_ body: String, styles: String? = nil) throws -> DocumentReading {
        try reading(DocxBuilder(body, styles: styles, numbering: Self.numbering))
    }

    // MARK: Hidden marks

    @Test func aHiddenMarkCountsButShowsNoNumber() throws {
        let body = item("а") + item("б", mark: "<w:vanish/>") + item("в") + item("г", mark: "<w:vanish w:val=\"0\"/>")
        #expect(try read(body).paragraphs == ["1 а", "3 бв", "4 г"])
    }

    @Test func anEmptyParagraphWithAHiddenMarkIsGoneAndCounts() throws {
        let body = item("а", 1) + item("", 0, mark: "<w:vanish/>") + item("б", 1) + item("", 0, mark: "<w:vanish/>")
        #expect(try read(body).paragraphs == ["1.1 а", "2.1 б"])
    }

    @Test func paragraphsThatAStyleHidesCountToo() throws {
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>"
        let body = item("а") + p("скрыто", "<w:pStyle w:val=\"H\"/>" + number(0)) + item("б")
        let reading = try read(body, styles: styles)
        #expect(reading.paragraphs == ["1 а", "3 б"])
        #expect(reading.words(.hiddenTextLeftOut) == ["скрыто"])
    }

    @Test func aStyleSeparatorJoinsTheLineAndKeepsItsNumber() throws {
        let separator = "<w:vanish/><w:specVanish/>"
        let body =
            item("Раздел") + item("Цели.", 1, mark: separator) + p(" Текст.")
            + item("Задачи.", 1, mark: "<w:specVanish/>")
            + p(" Текст.") + item("Итог", 1)
        #expect(try read(body).paragraphs == ["1 Раздел", "1.1 Цели. Текст.", "1.2 Задачи. Текст.", "1.3 Итог"])
    }

    @Test func separatorsInARowAreOneLine() throws {
        let body = item("а", mark: "<w:specVanish/>") + item("б", mark: "<w:specVanish/>") + item("в") + item("г")
        #expect(try read(body).paragraphs == ["1 абв", "4 г"])
    }

    @Test func aSeparatorAtTheEndStands() throws {
        #expect(try read(item("а", mark: "<w:specVanish/>")).paragraphs == ["1 а"])
        let cell = cell(item("а", mark: "<w:specVanish/>"))
        #expect(try read("<w:tbl>\(tr(cell, tc("б")))</w:tbl>").tables.map(\.sketch) == ["1 а|б"])
    }

    @Test func aDeletedMarkDoesNotCount() throws {
        let gone = "<w:p><w:pPr>\(number(0))<w:rPr><w:del w:id=\"1\"/><w:vanish/></w:rPr></w:pPr>\(r("б"))</w:p>"
        #expect(try read(item("а") + gone + item("в")).paragraphs == ["1 а", "2 бв"])
    }

    // MARK: Sections, drop caps, text boxes

    private let sectionEnd = "<w:sectPr><w:pgSz w:w=\"1\" w:h=\"1\"/></w:sectPr>"

    @Test func aParagraphThatOnlyEndsASectionDoesNotCount() throws {
        let body = item("а") + p("", number(0) + sectionEnd) + item("б") + p("в", number(0) + sectionEnd) + item("г")
        #expect(try read(body).paragraphs == ["1 а", "", "2 б", "3 в", "4 г"])
    }

    @Test(arguments: ["drop", "margin"])
    func aDropCapIsTheFirstLetterOfTheNextParagraph(kind: String) throws {
        let cap = p("П", "<w:framePr w:dropCap=\"\(kind)\" w:lines=\"3\"/>")
        #expect(try read(cap + p("лан работы") + p("дальше")).paragraphs == ["План работы", "дальше"])
        #expect(try read(cap + item("лан")).paragraphs == ["1 План"])
        #expect(try read("<w:tbl>\(tr(cell(cap + p("лан")), cell(cap)))</w:tbl>").tables.map(\.sketch) == ["План|П"])
        #expect(try read(cap + "<w:tbl>\(tr(tc("а")))</w:tbl>" + p("б")).paragraphs == ["П", "б"])
    }

    @Test(arguments: ["<w:framePr w:dropCap=\"none\"/>", "<w:framePr w:w=\"100\"/>"])
    func anyOtherFrameIsAParagraph(properties: String) throws {
        #expect(try read(p("а", properties) + p("б")).paragraphs == ["а", "б"])
    }

    @Test func eachTextBoxCountsByItself() throws {
        let box =
            "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(item("в") + item("г"))</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        let body = item("а") + "<w:p>\(r("к"))\(box)</w:p>" + item("б") + "<w:p>\(box)</w:p>"
        #expect(try read(body).paragraphs == ["1 а", "к", "1 в", "2 г", "2 б", "1 в", "2 г"])
    }

    // MARK: Levels of styles

    @Test func aStyleKeepsItsOwnLevelThoughAnotherIsLinkedAboveIt() throws {
        let numbering = Self.numbering.replacing(
            "<w:lvl w:ilvl=\"0\">", with: "<w:lvl w:ilvl=\"0\"><w:pStyle w:val=\"One\"/>")
        func style(_ id: String, _ base: String, _ number: String) -> String {
            "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:basedOn w:val=\"\(base)\"/><w:pPr><w:numPr>\(number)</w:numPr></w:pPr></w:style>"
        }
        let styles =
            style("One", "", "<w:numId w:val=\"1\"/>") + style("Two", "One", "<w:ilvl w:val=\"1\"/>")
            + style("Three", "Two", "<w:ilvl w:val=\"2\"/>") + style("Twin", "Two", "")
        let body = ["One", "Two", "Three", "Twin", "One"].map { p($0, "<w:pStyle w:val=\"\($0)\"/>") }.joined()
        #expect(
            try reading(DocxBuilder(body, styles: styles, numbering: numbering)).labels == [
                "1", "1.1", "1.1.1", "1.2", "2",
            ])
    }

    // MARK: White space

    private func t(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

    @Test(arguments: [
        ("по |плану", "поплану", ["поплану"]), ("по| плану", "поплану", ["поплану"]), (" по плану ", "по плану", []),
        ("по | |плану", "поплану", ["поплану"]), ("до 5 |мая", "до 5мая", ["5мая"]), ("по, |плану", "по,плану", []),
        ("\u{A0}по\u{A0}|плану", "\u{A0}по\u{A0}плану", []), ("а\n |б", "аб", ["аб"]), ("(|а) ", "(а)", []),
        ("по  двум |словам", "по  двумсловам", ["двумсловам"]), (" ", "", []), ("а |.", "а.", []),
    ])
    func whiteSpaceAtTheEndsOfTextIsNotShown(runs: String, shown: String, told: [String]) throws {
        let reading = try reading(
            "<w:p>\(runs.split(separator: "|", omittingEmptySubsequences: false).map { t(String($0)) }.joined())</w:p>")
        #expect(reading.paragraphs == [shown])
        #expect(reading.words(.wordsRunTogether) == told)
    }

    @Test func preservedWhiteSpaceStandsBesideDropped() throws {
        #expect(try text(t("по ") + r(" ") + t("плану")) == "по плану")
        #expect(try text(t("по ") + "<w:r><w:tab/></w:r>" + t("плану")) == "по\tплану")
        let reading = try reading("<w:p>\(t("по ") + "<w:r><w:br/></w:r>" + t("плану"))</w:p>")
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func aRootThatPreservesWhiteSpaceDoesForAll() throws {
        let docx = DocxBuilder(
            "<w:p>\(t("по ") + t("плану"))</w:p><w:p><w:r><w:t xml:space=\"default\">а </w:t></w:r>\(t("б"))</w:p>")
        let bytes = try docx.bytes { name, content in
            let part = String(decoding: content, as: UTF8.self)
            return (name, Array(part.replacing("<w:document ", with: "<w:document xml:space=\"preserve\" ").utf8))
        }
        let reading = try WordprocessingReader().read(try OfficePackage(bytes: bytes, name: "план.docx"))
        #expect(reading.paragraphs == ["по плану", "аб"])
    }

    // MARK: Deleted rows

    @Test func aDeletedRowIsToldWithItsTableAndRow() throws {
        let gone = tr(tc("б"), properties: "<w:del w:id=\"1\"/>")
        let body =
            "<w:tbl>\(tr(tc("х")))</w:tbl><w:p/><w:tbl>\(tr(tc("а")) + gone + tr(tc("в")))</w:tbl><w:tbl>\(gone)</w:tbl>"
        let told = try read(body).told(.deletedTextLeftOut)
        #expect(told.map(\.place.table) == [2, 3])
        #expect(told.map(\.place.row) == [2, 1])
    }
}
