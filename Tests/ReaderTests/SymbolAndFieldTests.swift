import Diagnostics
import DocumentModel
import TestSupport
import Testing

/// Signs of symbol fonts and numbers of fields that count, in both formats.
struct SymbolAndFieldTests {
    // MARK: Symbol fonts

    private let fonts = "<w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\" w:cs=\"Wingdings\"/>"

    /// The texts of a run in Wingdings, and what they show.
    private static let texts: [(String, String)] = [
        ("\u{F0FC}", "✓"), ("ü", "✓"), ("û", "✗"), ("\u{F0FC} в Zoom, 100%", "✓ в Zoom, 100%"), ("в Zoom", "в Zoom"),
        ("«Час» 20 °C", "«Час» 20 °C"), ("\u{F0FC}ü", "✓✓"), ("ü да", "ü да"), ("Срок \u{F0FC}", "Срок ✓"),
        ("100%", "100%"), (" ü ", " ✓ "), ("Ü&amp;\u{F0FC}", "Ü&✓"),
    ]

    @Test(arguments: texts)
    func onlyCodesAreSignsInWord(typed: String, shown: String) throws {
        #expect(try text(r(typed, fonts)) == shown)
    }

    @Test(arguments: texts)
    func onlyCodesAreSignsInOpenDocument(typed: String, shown: String) throws {
        let automatic =
            "<style:style style:name=\"T\" style:family=\"text\"><style:text-properties "
            + "style:font-name=\"Wingdings\"/></style:style>"
        let reading = try OdtBuilder(
            "<text:p>[<text:span text:style-name=\"T\">\(typed)</text:span>]</text:p>", automatic: automatic
        ).read()
        #expect(reading.paragraphs == ["[\(shown)]"])
    }

    private static let styles = """
        <w:style w:type="paragraph" w:styleId="Mark"><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>\
        </w:style><w:style w:type="paragraph" w:styleId="MarkChild"><w:basedOn w:val="Mark"/></w:style>\
        <w:style w:type="paragraph" w:styleId="Words"><w:basedOn w:val="Mark"/><w:rPr><w:rFonts w:ascii="Arial" \
        w:hAnsi="Arial"/></w:rPr></w:style><w:style w:type="character" w:styleId="Plain"><w:rPr>\
        <w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr></w:style><w:style w:type="character" w:styleId="Sign"><w:rPr>\
        <w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/></w:rPr></w:style>
        """

    @Test(arguments: [
        ("Mark", "", "ü", "✓"), ("MarkChild", "", "ü", "✓"), ("Words", "", "ü", "ü"),
        ("Mark", "<w:rStyle w:val=\"Plain\"/>", "ü", "ü"),
        ("Mark", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>", "ü", "ü"),
        ("Words", "<w:rStyle w:val=\"Sign\"/>", "\u{F050}", "✓"),
        ("Mark", "<w:rStyle w:val=\"Sign\"/>", "\u{F050}", "✓"),
    ])
    func symbolFontsComeThroughStylesOfWord(style: String, run: String, typed: String, shown: String) throws {
        let body = "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(r(typed, run))</w:p>"
        #expect(try reading(DocxBuilder(body, styles: Self.styles)).paragraphs == [shown])
    }

    @Test(arguments: [
        ("<text:p text:style-name=\"Mark\">\u{F0FC}</text:p>", "✓"),
        ("<text:p text:style-name=\"Child\">ü</text:p>", "✓"),
        ("<text:p text:style-name=\"Mark\"><text:span text:style-name=\"Plain\">ü</text:span>ü</text:p>", "ü✓"),
        ("<text:p text:style-name=\"Mark\">\u{F0FC}<text:s/>да</text:p>", "✓ да"),
        ("<text:p><text:span text:style-name=\"Family\">\u{F0FC}</text:span></text:p>", "✓"),
    ])
    func symbolFontsComeThroughStylesOfOpenDocument(body: String, shown: String) throws {
        func style(_ name: String, _ family: String, _ properties: String, _ more: String = "") -> String {
            "<style:style style:name=\"\(name)\" style:family=\"\(family)\" \(more)><style:text-properties \(properties)/>"
                + "</style:style>"
        }
        let automatic =
            "<office:font-face-decls/>" + style("Mark", "paragraph", "style:font-name=\"W1\"")
            + style("Child", "paragraph", "", "style:parent-style-name=\"Mark\"")
            + style("Plain", "text", "style:font-name=\"Arial\"")
            + style("Family", "text", "fo:font-family=\"Wingdings, 'Times New Roman'\"")
        let reading = try OdtBuilder(
            body, automatic: automatic,
            styles: "<style:font-face style:name=\"W1\" svg:font-family=\"&apos;Wingdings&apos;\"/>"
        ).read()
        #expect(reading.paragraphs == [shown])
    }

    @Test(arguments: [("P", 1), ("J", 1), ("да", 0), ("Pa", 0), ("1", 0), ("\u{F050}", 0)])
    func aLoneLetterInASymbolFontIsTold(typed: String, count: Int) throws {
        let reading = try reading(
            "<w:p>\(r(typed, "<w:rFonts w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\"/>"))</w:p>")
        #expect(reading.count(.symbolFontLetter) == count)
    }

    // MARK: Numbers of fields

    private func field(_ code: String) -> String {
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \(code) </w:instrText>"
            + "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }

    @Test(arguments: [
        (["AUTONUM", "AUTONUM", "AUTONUM"], ["1.", "2.", "3."]),
        (["AUTONUM \\* ROMAN", "AUTONUM \\* roman"], ["I.", "ii."]),
        (["AUTONUM \\* ALPHABETIC \\* MERGEFORMAT", "AUTONUM \\s )"], ["A.", "2)"]),
        (["AUTONUMLGL", "AUTONUMLGL \\e"], ["1.", "2"]), (["AUTONUMOUT", "AUTONUMOUT"], ["I.", "II."]),
        (["LISTNUM", "LISTNUM", "LISTNUM \\l 2"], ["1)", "2)", "a)"]),
        (
            ["LISTNUM LegalDefault \\l 1", "LISTNUM LegalDefault \\l 2", "LISTNUM LegalDefault \\l 2"],
            ["1.", "1.1.", "1.2."]
        ),
        (
            ["LISTNUM \"OutlineDefault\" \\l 1", "LISTNUM OutlineDefault \\l 2", "LISTNUM OutlineDefault \\l 1"],
            ["I.", "A.", "II."]
        ),
        (["LISTNUM NumberDefault \\s 5", "LISTNUM NumberDefault", "listnum numberdefault"], ["5)", "6)", "7)"]),
        (["LISTNUM LegalDefault \\l 3"], ["1.1.1."]), (["LISTNUM \\l 99"], ["i."]),
        (
            ["LISTNUM NumberDefault \\s 9223372036854775807", "LISTNUM"],
            ["9223372036854775807)", "9223372036854775807)"]
        ),
    ])
    func fieldsCountThroughTheDocument(codes: [String], numbers: [String]) throws {
        #expect(try lines(codes.map { "<w:p>\(field($0))</w:p>" }.joined()) == numbers)
        let simple = codes.map { "<w:p><w:fldSimple w:instr=\" \($0.replacing("\"", with: "&quot;")) \"/></w:p>" }
            .joined()
        #expect(try lines(simple) == numbers)
    }

    @Test func automaticNumbersFollowTheHeadings() throws {
        func paragraph(_ level: Int?, _ code: String) -> String {
            "<w:p>\(level.map { "<w:pPr><w:outlineLvl w:val=\"\($0)\"/></w:pPr>" } ?? "")\(field(code))</w:p>"
        }
        let body = [
            (0, "AUTONUMLGL"), (1, "AUTONUMLGL"), (1, "AUTONUMLGL"), (nil, "AUTONUMLGL"), (0, "AUTONUMLGL"),
            (1, "AUTONUMLGL"),
        ]
        .map { paragraph($0.0, $0.1) }.joined()
        #expect(try lines(body) == ["1.", "1.1.", "1.2.", "1.2.1.", "2.", "2.1."])
    }

    @Test func aParagraphHasOneAutomaticNumber() throws {
        #expect(
            try lines("<w:p>\(field("AUTONUM") + r(" ") + field("AUTONUM"))</w:p><w:p>\(field("AUTONUM"))</w:p>") == [
                "1. 1.", "2.",
            ])
    }

    @Test func aNumberOfAListNobodyKnowsIsTold() throws {
        let reading = try reading("<w:p>\(field("LISTNUM Договор \\l 1"))</w:p>")
        #expect(reading.paragraphs == [""])
        #expect(reading.told(.fieldWithoutResult).map { $0.arguments["code"] } == ["LISTNUM"])
    }

    @Test func aStoredResultStands() throws {
        let stored = "<w:fldSimple w:instr=\" AUTONUM \">\(r("7."))</w:fldSimple>"
        #expect(try lines("<w:p>\(stored)</w:p>") == ["7."])
    }

    @Test(arguments: [
        ("text:formula=\"ooow:AutoNr+1\"", ["1", "2", "3"]), ("", ["1", "2", "3"]),
        ("style:num-format=\"I\"", ["I", "II", "III"]), ("text:formula=\"ooow:5\"", ["5", "5", "5"]),
        ("text:formula=\"ooow:Other*2\"", ["", "", ""]),
    ])
    func sequencesOfOpenDocumentCount(attributes: String, numbers: [String]) throws {
        let body = (1...3).map { _ in "<text:p><text:sequence text:name=\"AutoNr\" \(attributes)/></text:p>" }.joined()
        #expect(try OdtBuilder(body).read().paragraphs == numbers)
    }

    @Test func aStoredNumberOfASequenceStandsAndCounts() throws {
        let body =
            "<text:p><text:sequence text:name=\"S\">1</text:sequence></text:p><text:p><text:sequence text:name=\"S\"/></text:p>"
            + "<text:p><text:sequence text:name=\"T\"/></text:p>"
        #expect(try OdtBuilder(body).read().paragraphs == ["1", "2", "1"])
    }

    @Test func fieldsOfWordThatLibreOfficeKeepsAreComputed() throws {
        func mark(_ code: String, _ result: String) -> String {
            "<text:p><field:fieldmark-start field:type=\"vnd.oasis.opendocument.field.UNHANDLED\"><field:param "
                + "field:name=\"vnd.oasis.opendocument.field.code\" field:value=\"\(code)\"/></field:fieldmark-start>"
                + "\(code)<field:fieldmark-separator/>\(result)<field:fieldmark-end/></text:p>"
        }
        let body = mark("LISTNUM LegalDefault \\l 1", "") + mark("LISTNUM LegalDefault \\l 2", "") + mark("DATE", "май")
        #expect(try OdtBuilder(body).read().paragraphs == ["1.", "1.1.", "май"])
    }
}
