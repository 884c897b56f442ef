import Diagnostics
import DocumentModel
import TestSupport
import Testing

/// What is struck through, in both formats: direct, through styles, switched off again.
struct StruckTextTests {
    /// The text of the only paragraph, struck stretches in brackets.
    private func shown(_ reading: DocumentReading) throws -> String {
        guard case .paragraph(let paragraph) = try #require(reading.document.blocks.first) else { return "" }
        return paragraph.bracketed
    }

    // MARK: DOCX

    private static let styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>\
        <w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>\
        <w:style w:type="paragraph" w:styleId="GoneChild"><w:basedOn w:val="Gone"/></w:style>\
        <w:style w:type="paragraph" w:styleId="Back"><w:basedOn w:val="Gone"/><w:rPr><w:strike w:val="false"/></w:rPr>\
        </w:style><w:style w:type="paragraph" w:styleId="Double"><w:rPr><w:dstrike/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="Out"><w:rPr><w:strike w:val="on"/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="NotDouble"><w:rPr><w:dstrike w:val="0"/></w:rPr></w:style>\
        <w:style w:type="table" w:styleId="Old"><w:rPr><w:strike/></w:rPr></w:style>\
        <w:style w:type="table" w:styleId="First"><w:tblStylePr w:type="firstRow"><w:rPr><w:strike/></w:rPr></w:tblStylePr>\
        </w:style>
        """

    private func docx(_ paragraph: String, styles: String = StruckTextTests.styles) throws -> String {
        try shown(try reading(DocxBuilder(paragraph, styles: styles)))
    }

    private func style(_ id: String) -> String { "<w:rStyle w:val=\"\(id)\"/>" }

    private static let runs: [(String, String)] = [
        (r("15 мая", "<w:strike/>") + r(" 20 мая"), "[15 мая] 20 мая"),
        (r("15 мая", "<w:dstrike/>") + r(" 20 мая"), "[15 мая] 20 мая"),
        (r("а", "<w:strike w:val=\"0\"/>") + r("б", "<w:dstrike w:val=\"false\"/>"), "аб"),
        (r("а", "<w:strike w:val=\"1\"/>") + r("б", "<w:strike w:val=\"on\"/>") + r("в"), "[аб]в"),
        (r("а", "<w:strike/>") + "<w:r><w:rPr><w:strike/></w:rPr><w:br/><w:t>б</w:t></w:r>", "[а\nб]"),
        (r("а", "<w:rPrChange w:id=\"1\"><w:rPr><w:strike/></w:rPr></w:rPrChange>"), "а"),
        (r("а", "<w:rStyle w:val=\"Out\"/>") + r("б"), "[а]б"),
        (r("а", "<w:rStyle w:val=\"Out\"/><w:strike w:val=\"0\"/>"), "а"),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>" + r("б"), "[✓]б"),
        (r("а", "<w:vanish/><w:strike/>") + r("б"), "б"),
        ("<w:ins w:id=\"1\">\(r("а", "<w:strike/>"))</w:ins>" + r("б"), "[а]б"),
    ]

    @Test(arguments: runs)
    func runsOfWordAreStruck(runs: String, expected: String) throws {
        #expect(try docx("<w:p>\(runs)</w:p>") == expected)
    }

    @Test(arguments: [
        ("Gone", "", "[а]"), ("GoneChild", "", "[а]"), ("Back", "", "а"), ("Double", "", "[а]"),
        // A toggle of a character style undoes that of the paragraph's (ECMA-376 Part 1, 17.7.3).
        ("Gone", "<w:rStyle w:val=\"Out\"/>", "а"), ("Gone", "<w:strike w:val=\"0\"/>", "а"),
        ("Gone", "<w:strike/>", "[а]"),
        // A double line is no toggle.
        ("Double", "<w:rStyle w:val=\"NotDouble\"/>", "а"), ("Double", "<w:rStyle w:val=\"Out\"/>", "[а]"),
    ])
    func stylesOfWordStrike(style: String, run: String, expected: String) throws {
        #expect(try docx("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(r("а", run))</w:p>") == expected)
    }

    @Test(arguments: [("Old", "", "[а]"), ("Old", "<w:pStyle w:val=\"Gone\"/>", "а"), ("First", "", "а")])
    func tableStylesOfWordStrike(table: String, paragraph: String, expected: String) throws {
        let body =
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(table)\"/></w:tblPr>\(tr(cell(p("а", paragraph))))</w:tbl><w:p/>"
        let reading = try reading(DocxBuilder(body, styles: Self.styles))
        #expect(reading.tables.first?.cell(row: 0, column: 0)?.paragraphs.map(\.bracketed) == [expected])
    }

    @Test func defaultsOfWordStrikeEverything() throws {
        let defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:strike/></w:rPr></w:rPrDefault></w:docDefaults>"
        #expect(try docx(p("а"), styles: defaults) == "[а]")
    }

    // MARK: ODT

    private func style(_ name: String, _ attributes: String, _ family: String = "text", parent: String? = nil) -> String
    {
        "<style:style style:name=\"\(name)\" style:family=\"\(family)\""
            + (parent.map { " style:parent-style-name=\"\($0)\"" } ?? "")
            + "><style:text-properties \(attributes)/></style:style>"
    }

    @Test(arguments: [
        ("style:text-line-through-style=\"solid\"", true), ("style:text-line-through-style=\"none\"", false),
        ("style:text-line-through-type=\"single\"", true), ("style:text-line-through-type=\"double\"", true),
        ("style:text-line-through-type=\"none\"", false), ("style:text-line-through-text=\"X\"", true),
        ("style:text-line-through-text=\"\"", false), ("style:text-line-through-style=\"wave\"", true),
        ("style:text-line-through-style=\"solid\" style:text-line-through-type=\"single\"", true),
        ("style:text-line-through-style=\"none\" style:text-line-through-type=\"none\"", false),
        // LibreOffice strikes where either names a line.
        ("style:text-line-through-style=\"none\" style:text-line-through-type=\"single\"", true),
        ("style:text-underline-style=\"solid\"", false),
    ])
    func spansAreStruckByAnyOfTheirLines(attributes: String, isStruck: Bool) throws {
        let reading = try OdtBuilder(
            "<text:p>15 <text:span text:style-name=\"T\">мая</text:span> 20</text:p>",
            automatic: style("T", attributes)
        ).read()
        #expect(try shown(reading) == (isStruck ? "15 [мая] 20" : "15 мая 20"))
    }

    @Test(arguments: [
        ("<text:p text:style-name=\"Gone\">а<text:span text:style-name=\"Back\">б</text:span></text:p>", "[а]б"),
        ("<text:p text:style-name=\"Child\">а</text:p>", "[а]"), ("<text:p text:style-name=\"Calm\">а</text:p>", "а"),
        (
            "<text:p><text:span text:style-name=\"Out\">а<text:span text:style-name=\"Bold\">б</text:span></text:span></text:p>",
            "[аб]"
        ),
        ("<text:p><text:span text:style-name=\"Out\">а<text:tab/>б</text:span>в</text:p>", "[а\tб]в"),
        ("<text:p><text:span text:style-name=\"Out\">а &amp; </text:span>в</text:p>", "[а & ]в"),
        ("<text:h text:style-name=\"Gone\" text:outline-level=\"1\">а</text:h>", "[а]"),
    ])
    func stylesOfOpenDocumentStrike(body: String, expected: String) throws {
        let line = "style:text-line-through-style=\"solid\""
        let none = "style:text-line-through-style=\"none\" style:text-line-through-type=\"none\""
        let reading = try OdtBuilder(
            body, automatic: style("Child", "fo:color=\"#ff0000\"", "paragraph", parent: "Gone"),
            styles: style("Gone", line, "paragraph") + style("Calm", none, "paragraph", parent: "Gone")
                + style("Out", line) + style("Back", none) + style("Bold", "fo:font-weight=\"bold\"")
        ).read()
        #expect(try shown(reading) == expected)
    }

    @Test func theDefaultStyleOfOpenDocumentStrikesEverything() throws {
        let styles = """
            <style:default-style style:family="paragraph"><style:text-properties style:text-line-through-type="single"/>\
            </style:default-style>
            """
        #expect(try shown(try OdtBuilder("<text:p>а</text:p>", styles: styles).read()) == "[а]")
    }

    @Test func aFrameInAStruckParagraphKeepsItsOwnWords() throws {
        let line = "style:text-line-through-style=\"solid\""
        let reading = try OdtBuilder(
            "<text:p text:style-name=\"Gone\">а<draw:frame><draw:text-box><text:p>рамка</text:p></draw:text-box>"
                + "</draw:frame>б</text:p>",
            automatic: style("Gone", line, "paragraph")
        ).read()
        #expect(reading.paragraphs == ["аб", "рамка"])
        #expect(try shown(reading) == "[аб]")
    }

    // MARK: The model

    @Test(arguments: [
        ("[15 сентября] 20 сентября", " 20 сентября"), ("до [15]20 мая", "до 20 мая"),
        ("Иванова А.А.[, ]Петрова Б.Б.", "Иванова А.А.Петрова Б.Б."), ("Справка[, ]отчёт", "Справка отчёт"),
        ("сен[к]тябрь", "сентябрь"), ("[всё]", ""), ("всё", "всё"), ("а[ б ]в", "а в"),
    ])
    func withoutStruckTextNoWordsRunTogether(sketch: String, expected: String) {
        let paragraph = Paragraph(bracketed: sketch)
        #expect(paragraph.bracketed == sketch)
        #expect(paragraph.withoutStruckText == Paragraph(expected))
    }

    @Test(arguments: [
        ("[а]", true), ("[а] ", true), ("[а],", true), ("а", false), ("[а]б", false), ("", false), ("[ ]", false),
        ("[1]", true), ("[а] 1", false),
    ])
    func aParagraphIsStruckWhenAllItsWordsAre(sketch: String, isStruck: Bool) {
        #expect(Paragraph(bracketed: sketch).isStruck == isStruck)
    }

    @Test(arguments: [
        (["[1]", "[а]", "[май]"], true), (["1.", "[а]", "[май]"], true), (["", "[а]", ""], true),
        (["1", "а", "[май]"], false), (["[1]", "", ""], false), (["1", "[а]", "20 мая"], false),
    ])
    func aRowIsStruckWhenAllItsCellsAre(cells: [String], isStruck: Bool) {
        let blocks = cells.map { [Block.paragraph(Paragraph(bracketed: $0))] }
        var builder = TableBuilder(index: 1)
        builder.beginRow()
        for block in blocks { builder.addCell(blocks: block) }
        builder.endRow()
        #expect(builder.finish().isRowStruck(0) == isStruck)
    }

    @Test func aCellOverSeveralRowsDoesNotKeepAStruckRowAlive() {
        var builder = TableBuilder(index: 1)
        builder.beginRow()
        builder.addCell(blocks: [.paragraph(Paragraph("а"))])
        builder.addCell(rowSpan: 2, blocks: [.paragraph(Paragraph("май"))])
        builder.endRow()
        builder.beginRow()
        builder.addCell(blocks: [.paragraph(Paragraph(bracketed: "[б]"))])
        builder.endRow()
        let table = builder.finish()
        #expect([0, 1, 2].map(table.isRowStruck) == [false, true, false])
    }
}

extension Paragraph {
    /// Its text, struck stretches in brackets.
    var bracketed: String {
        var result: [UInt8] = []
        for (offset, byte) in (Array(text.utf8) + [0]).enumerated() {
            if struck.contains(where: { $0.upperBound == offset }) { result.append(UInt8(ascii: "]")) }
            if struck.contains(where: { $0.lowerBound == offset }) { result.append(UInt8(ascii: "[")) }
            result.append(byte)
        }
        return String(decoding: result.dropLast(), as: UTF8.self)
    }

    /// A paragraph whose stretches in brackets are struck through.
    init(bracketed sketch: String) {
        self.init()
        var start = 0
        for character in sketch {
            switch character {
            case "[": start = text.utf8.count
            case "]": struck.append(start..<text.utf8.count)
            default: text.append(character)
            }
        }
    }
}
