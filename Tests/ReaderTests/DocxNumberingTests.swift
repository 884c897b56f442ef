import Diagnostics
import DocumentModel
import TestSupport
import Testing

struct DocxNumberingTests {
    /// An abstract list: for each level its format, text, and further elements.
    private func abstract(_ id: Int, _ levels: [(String, String, String)], _ more: String = "") -> String {
        "<w:abstractNum w:abstractNumId=\"\(id)\">\(more)"
            + levels.enumerated().map { index, level in
                "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.0)\"/>\(level.2)"
                    + "<w:lvlText w:val=\"\(level.1)\"/></w:lvl>"
            }.joined() + "</w:abstractNum>"
    }

    private func num(_ id: Int, _ abstract: Int, _ overrides: String = "") -> String {
        "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(overrides)</w:num>"
    }

    private func item(_ list: Int, _ level: Int = 0, _ text: String = "") -> String {
        p(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }

    private func labels(_ body: String, _ numbering: String, styles: String? = nil) throws -> [String] {
        try reading(DocxBuilder(body, styles: styles, numbering: numbering)).labels
    }

    private var decimal: String { abstract(0, [("decimal", "%1.", "")]) }

    @Test func numbersCountInOrder() throws {
        #expect(
            try labels(item(1) + item(1, 0, "б") + p("x") + item(1), decimal + num(1, 0)) == ["1.", "2.", "", "3."])
    }

    @Test func theNumberStandsBesideTheText() throws {
        let reading = try reading(DocxBuilder(item(1, 0, "1. Педсовет") + item(1), numbering: decimal + num(1, 0)))
        #expect(reading.paragraphs == ["1. 1. Педсовет", "2."])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("ru-RU", ["1-й", "2-й", "11-й"]), ("uk-UA", ["1-й", "2-й", "11-й"]), ("be-BY", ["1-ы", "2-і", "11-ы"]),
        ("en-US", ["1st", "2nd", "11th"]), ("de-DE", ["1.", "2.", "11."]),
    ])
    func ordinalsAreOfTheDocumentsLanguage(language: String, labels: [String]) throws {
        let list = abstract(0, [("ordinal", "%1", "")]) + num(1, 0)
        let defaults =
            "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"\(language)\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        let all = try self.labels((1...11).map { _ in item(1) }.joined(), list, styles: defaults)
        #expect([all[0], all[1], all[10]] == labels)
        let own = abstract(0, [("ordinal", "%1", "<w:rPr><w:lang w:val=\"\(language)\"/></w:rPr>")]) + num(1, 0)
        #expect(try self.labels(item(1), own).first == labels[0])
    }

    @Test(arguments: [
        ("decimal", "4"), ("upperRoman", "IV"), ("lowerRoman", "iv"), ("upperLetter", "D"), ("lowerLetter", "d"),
        ("russianLower", "г"), ("russianUpper", "Г"), ("decimalZero", "04"), ("ordinal", "4-й"), ("none", ""),
        ("hex", "4"), ("numberInDash", "- 4 -"), ("chicago", "§"), ("decimalEnclosedCircle", "④"),
        ("cardinalText", "4"),
    ])
    func everyFormatWritesItsNumber(format: String, expected: String) throws {
        let list = abstract(0, [(format, "%1)", "")]) + num(1, 0)
        #expect(try labels(item(1) + item(1) + item(1) + item(1), list).last == "\(expected))")
    }

    @Test func lettersAreDoubledBehindTheAlphabet() throws {
        let latin = abstract(0, [("lowerLetter", "%1", "")])
        let starts = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"27\"/></w:lvlOverride>"
        #expect(try labels(item(1) + item(1), latin + num(1, 0, starts)) == ["aa", "bb"])
        let russian = abstract(0, [("russianLower", "%1", "")])
        #expect(try labels(item(1), russian + num(1, 0, starts.replacing("27", with: "29"))) == ["я"])
        #expect(try labels(item(1), russian + num(1, 0, starts.replacing("27", with: "10"))) == ["к"])
    }

    private var multilevel: String {
        abstract(0, [("decimal", "%1.", ""), ("decimal", "%1.%2.", ""), ("lowerLetter", "%1.%2.%3)", "")])
    }

    @Test func lowerLevelsRestartUnderEachHigherOne() throws {
        #expect(
            try labels(
                item(1) + item(1, 1) + item(1, 1) + item(1, 2) + item(1) + item(1, 1) + item(1, 2),
                multilevel + num(1, 0))
                == ["1.", "1.1.", "1.2.", "1.2.a)", "2.", "2.1.", "2.1.a)"])
    }

    @Test func aSkippedLevelCountsAsBegun() throws {
        #expect(try labels(item(1, 1) + item(1, 1) + item(1), multilevel + num(1, 0)) == ["1.1.", "1.2.", "2."])
    }

    @Test func anOverrideOfASkippedLevelsStartWaitsForItsFirstParagraph() throws {
        let anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride>"
        #expect(
            try labels(item(1, 1) + item(1) + item(1, 1) + item(1), multilevel + num(1, 0, anew))
                == ["4.1.", "4.", "4.1.", "5."])
    }

    @Test func aLevelMayRestartLaterOrNever() throws {
        let never = abstract(0, [("decimal", "%1.", ""), ("decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>")])
        #expect(try labels(item(1) + item(1, 1) + item(1) + item(1, 1), never + num(1, 0)) == ["1.", "1.", "2.", "2."])
        let first = abstract(
            0, [("decimal", "%1.", ""), ("decimal", "%2.", ""), ("decimal", "%3.", "<w:lvlRestart w:val=\"1\"/>")])
        #expect(
            try labels(
                item(1) + item(1, 1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1) + item(1, 2), first + num(1, 0))
                == ["1.", "1.", "1.", "2.", "2.", "2.", "1."])
    }

    @Test func legalNumbersAreDecimal() throws {
        let legal = abstract(0, [("upperRoman", "%1.", ""), ("decimal", "%1.%2.", "<w:isLgl/>")])
        #expect(try labels(item(1) + item(1) + item(1, 1), legal + num(1, 0)) == ["I.", "II.", "2.1."])
    }

    @Test(arguments: [("decimal", "1.4"), ("lowerLetter", "1.4"), ("decimalZero", "1.04"), ("none", "1.")])
    func legalNumbersKeepOnlyTheZeroOfDecimalZero(format: String, label: String) throws {
        let legal = abstract(0, [("upperRoman", "%1", ""), (format, "%1.%2", "<w:isLgl/>")])
        let items = (1...4).map { _ in item(1, 1) }.joined()
        #expect(try labels(items, legal + num(1, 0)).last == label)
    }

    private func start(_ level: Int, _ number: Int = 1) -> String {
        "<w:lvlOverride w:ilvl=\"\(level)\"><w:startOverride w:val=\"\(number)\"/></w:lvlOverride>"
    }

    @Test func anOverrideRestartsTheLevelInUseAndNoneAbove() throws {
        let all = (0..<9).map { start($0) }.joined()
        let body = item(1) + item(1, 1) + item(1, 1) + item(1) + item(2, 1) + item(2, 1) + item(1) + item(1, 1)
        let expected = ["1.", "1.1.", "1.2.", "2.", "2.1.", "2.2.", "3.", "3.1."]
        #expect(try labels(body, multilevel + num(1, 0) + num(2, 0, all)) == expected)
        #expect(try labels(body, multilevel + num(1, 0) + num(2, 0, start(1))) == expected)
    }

    @Test func eachLevelOfAnInstanceRestartsOnceWhenItIsFirstUsed() throws {
        let body = item(1) + item(1) + item(2, 1) + item(2, 1) + item(2) + item(2, 1) + item(2) + item(2, 1)
        #expect(
            try labels(body, multilevel + num(1, 0) + num(2, 0, start(0, 7) + start(1, 4)))
                == ["1.", "2.", "2.4.", "2.5.", "7.", "7.4.", "8.", "8.4."])
    }

    @Test func anInstanceGoesOnBehindAnotherThatRestarted() throws {
        let body = item(1) + item(1, 1) + item(2, 1) + item(2, 1) + item(1, 1)
        #expect(
            try labels(body, multilevel + num(1, 0) + num(2, 0, start(1))) == ["1.", "1.1.", "1.1.", "1.2.", "1.3."])
    }

    @Test func instancesOfOneListCountOnUnlessTheyStartAnew() throws {
        let anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
        let list = decimal + num(1, 0) + num(2, 0) + num(3, 0, anew)
        #expect(try labels(item(1) + item(2) + item(3) + item(3) + item(1), list) == ["1.", "2.", "1.", "2.", "3."])
    }

    @Test func anInstanceMayReplaceALevel() throws {
        let level = """
            <w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="upperRoman"/>\
            <w:lvlText w:val="%1"/></w:lvl></w:lvlOverride>
            """
        #expect(try labels(item(1) + item(1), decimal + num(1, 0, level)) == ["V", "VI"])
    }

    @Test func listsOfTheirOwnCountAlone() throws {
        let lists = decimal + abstract(1, [("decimal", "%1)", "")]) + num(1, 0) + num(2, 1)
        #expect(try labels(item(1) + item(2) + item(1) + item(2), lists) == ["1.", "1)", "2.", "2)"])
    }

    private static let styles = """
        <w:style w:type="paragraph" w:styleId="List1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
        <w:style w:type="paragraph" w:styleId="List2"><w:basedOn w:val="List1"/><w:pPr><w:numPr><w:ilvl w:val="1"/>\
        </w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="List1"/></w:style>\
        <w:style w:type="paragraph" w:styleId="Plain"><w:basedOn w:val="List1"/><w:pPr><w:numPr><w:numId w:val="0"/>\
        </w:numPr></w:pPr></w:style>
        """

    @Test func numbersComeThroughParagraphStyles() throws {
        let body =
            p("а", "<w:pStyle w:val=\"List1\"/>") + p("б", "<w:pStyle w:val=\"List2\"/>")
            + p("в", "<w:pStyle w:val=\"Own\"/>") + p("г", "<w:pStyle w:val=\"Plain\"/>")
            + p("д", "<w:pStyle w:val=\"List1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
            + p("е", "<w:pStyle w:val=\"List1\"/>")
        #expect(
            try labels(body, multilevel + num(1, 0), styles: Self.styles) == ["1.", "1.1.", "2.", "", "", "3."])
    }

    @Test func aLevelMayNameItsStyle() throws {
        let list = abstract(
            0,
            [("decimal", "%1.", "<w:pStyle w:val=\"List1\"/>"), ("decimal", "%1.%2.", "<w:pStyle w:val=\"Second\"/>")])
        let styles =
            Self.styles + "<w:style w:type=\"paragraph\" w:styleId=\"Second\"><w:pPr><w:numPr><w:numId w:val=\"1\"/>"
            + "</w:numPr></w:pPr></w:style>"
        let body = p("а", "<w:pStyle w:val=\"List1\"/>") + p("б", "<w:pStyle w:val=\"Second\"/>")
        #expect(try labels(body, list + num(1, 0), styles: styles) == ["1.", "1.1."])
    }

    @Test func aNumberingStyleLendsItsList() throws {
        let list =
            abstract(0, [("decimal", "%1.", "")], "<w:styleLink w:val=\"Numbered\"/>")
            + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Numbered\"/></w:abstractNum>" + num(1, 0)
            + num(2, 1)
        let styles = """
            <w:style w:type="numbering" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """
        #expect(try labels(item(2) + item(2), list, styles: styles) == ["1.", "2."])
    }

    @Test func aListOfANumberingStyleCountsByItself() throws {
        let list =
            abstract(0, [("decimal", "%1.", "")], "<w:styleLink w:val=\"Numbered\"/>")
            + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Numbered\"/></w:abstractNum>" + num(1, 0)
            + num(2, 1)
        let styles = """
            <w:style w:type="numbering" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """
        #expect(try labels(item(1) + item(1) + item(2) + item(1), list, styles: styles) == ["1.", "2.", "1.", "3."])
    }

    @Test func bulletsAndHiddenNumbersAreNoLabels() throws {
        let lists =
            abstract(0, [("bullet", "\u{F0B7}", "")]) + abstract(1, [("decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")])
            + num(1, 0) + num(2, 1)
        let reading = try reading(DocxBuilder(item(1, 0, "а") + item(2, 0, "б"), numbering: lists))
        #expect(reading.paragraphs == ["а", "б"])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func wordsOfALabelAreKept() throws {
        let list = abstract(0, [("decimal", "Тема %1: ", "")]) + num(1, 0)
        #expect(try labels(item(1) + item(1), list) == ["Тема 1:", "Тема 2:"])
    }

    @Test func zeroPaddedFormatsOfWord2010AreRead() throws {
        let list = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent>\
            <mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>\
            <w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>
            """
        #expect(try labels(item(1), list + num(1, 0)) == ["007"])
    }

    @Test func deletedParagraphsDoNotCount() throws {
        let gone = """
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>\
            <w:del w:id="2"><w:r><w:delText>б</w:delText></w:r></w:del></w:p>
            """
        let body = item(1, 0, "а") + gone + item(1, 0, "в")
        #expect(try labels(body, decimal + num(1, 0)) == ["1.", "2."])
        let rows =
            tr(cell(item(1))) + tr(cell(item(1)), properties: "<w:del w:id=\"1\"/>") + tr(cell(item(1)))
        let table = try reading(DocxBuilder("<w:tbl>\(rows)</w:tbl>", numbering: decimal + num(1, 0)))
        #expect(table.tables.map(\.sketch) == ["1.\n2."])
    }

    @Test func aNumberColumnOfEmptyParagraphsIsNumbered() throws {
        let rows = (1...3).map { tr(cell(item(1)), tc("дело \($0)")) }.joined()
        let reading = try reading(DocxBuilder("<w:tbl>\(rows)</w:tbl>", numbering: decimal + num(1, 0)))
        #expect(reading.tables.map(\.sketch) == ["1.|дело 1\n2.|дело 2\n3.|дело 3"])
    }

    @Test func numbersUnderAMergedCellCountUnseen() throws {
        let hidden = item(1) + item(1, 0, "скрыто") + "<w:tbl>\(tr(cell(item(1))))</w:tbl>" + item(1)
        let rows =
            tr(cell(item(1), "<w:vMerge w:val=\"restart\"/>"), tc("а")) + tr(cell(hidden, "<w:vMerge/>"), tc("б"))
            + tr(cell(item(1)), tc("в"))
        let reading = try reading(
            DocxBuilder("<w:tbl>\(rows)</w:tbl><w:tbl>\(tr(tc("г")))</w:tbl>", numbering: decimal + num(1, 0)))
        #expect(reading.tables.map(\.sketch) == ["1.|а\n^|б\n6.|в\nг|."])
        #expect(reading.tables.map(\.index) == [1])
        #expect(reading.words(.mergedCellTextHidden) == ["скрыто"])
    }

    @Test func aListThatIsNotThereIsTold() throws {
        let reading = try reading(DocxBuilder(item(7, 0, "а") + item(1, 5, "б"), numbering: decimal + num(1, 0)))
        #expect(reading.paragraphs == ["а", "б"])
        #expect(reading.count(.numberingUnresolved) == 2)
        #expect(try reading_(item(7, 0, "а")).count(.numberingUnresolved) == 1)
    }

    private func reading_(_ body: String) throws -> DocumentReading { try reading(body) }
}
