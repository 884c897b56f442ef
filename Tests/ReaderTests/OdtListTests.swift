import Diagnostics
import DocumentModel
import OfficePackage
import OpenDocument
import TestSupport
import Testing

private typealias B = OdtBuilder

/// Automatic numbers: every expected label is what LibreOffice 7.4 shows, unless a comment says otherwise.
struct OdtListTests {
    /// `L`: 1. / 1.1. / a)
    private static let numbered = B.listStyle(
        "L",
        [
            "style:num-format=\"1\" style:num-suffix=\".\"",
            "style:num-format=\"1\" style:num-suffix=\".\" text:display-levels=\"2\"",
            "style:num-format=\"a\" style:num-suffix=\")\"",
        ])
    private static let other = B.listStyle("M", ["style:num-format=\"I\" style:num-suffix=\".\""])

    private static func list(_ items: String..., style: String? = "L", with attributes: String = "") -> String {
        let name = style.map { "text:style-name=\"\($0)\"" } ?? ""
        return "<text:list \(name) \(attributes)>\(items.joined())</text:list>"
    }

    private static func item(_ blocks: String..., attributes: String = "") -> String {
        "<text:list-item \(attributes)>\(blocks.joined())</text:list-item>"
    }

    private static func p(_ text: String) -> String { "<text:p>\(text)</text:p>" }

    private static let continues = "text:continue-numbering=\"true\""

    private func shown(_ body: String, automatic: String = "", styles: String = "") throws -> [String] {
        let automatic = Self.numbered + Self.other + automatic
        return try OdtBuilder(body, automatic: automatic, styles: styles).read().paragraphs
    }

    private typealias T = OdtListTests

    /// A document, and the labels and words it shows.
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let body: String
        let expected: [String]

        init(_ rule: String, _ body: String, _ expected: [String]) {
            self.rule = rule
            self.body = body
            self.expected = expected
        }

        var testDescription: String { rule }
    }

    private static let cases: [Case] = {
        var all: [Case] = []
        all.append(
            Case(
                "levels",
                T.list(
                    T.item(
                        T.p("A"),
                        T.list(T.item(T.p("B")), T.item(T.p("C"), T.list(T.item(T.p("c")), style: nil)), style: nil)),
                    T.item(T.p("D"), T.p("second")), T.item(T.list(T.item(T.p("E")), style: nil)), T.item(T.p("F"))),
                ["1. A", "1.1. B", "1.2. C", "a) c", "2. D", "second", "2.1. E", "3. F"]
            ))
        all.append(
            Case(
                "a list of the same style begins anew unless it continues",
                T.list(T.item(T.p("A"))) + T.list(T.item(T.p("B"))) + T.list(T.item(T.p("C")), with: T.continues),
                ["1. A", "1. B", "2. C"]
            ))
        all.append(
            Case(
                "a list does not continue behind one of another style",
                T.list(T.item(T.p("A"))) + T.list(T.item(T.p("x")), style: "M")
                    + T.list(T.item(T.p("B")), with: T.continues),
                ["1. A", "I. x", "1. B"]
            ))
        all.append(
            Case(
                "continue-list continues the list of that id",
                T.list(T.item(T.p("A")), with: "xml:id=\"a\"") + T.list(T.item(T.p("x")), style: "M")
                    + T.list(T.item(T.p("B")), with: "xml:id=\"b\" text:continue-list=\"a\"") + T.list(T.item(T.p("y")))
                    + T.list(T.item(T.p("C")), with: "text:continue-list=\"b\""),
                ["1. A", "I. x", "2. B", "1. y", "3. C"]
            ))
        all.append(
            Case(
                // LibreOffice begins anew here, against the standard (ODF 1.3 Part 3, 19.779).
                "continue-list goes on with a list of another style",
                T.list(T.item(T.p("A")), with: "xml:id=\"a\"")
                    + T.list(T.item(T.p("x")), style: "M", with: "xml:id=\"b\" text:continue-list=\"a\"")
                    + T.list(T.item(T.p("B")), with: "text:continue-list=\"b\""),
                ["1. A", "II. x", "3. B"]
            ))
        all.append(
            Case(
                "an item's start value",
                T.list(
                    T.item(T.p("A")), T.item(T.p("B"), attributes: "text:start-value=\"7\""), T.item(T.p("C"))),
                ["1. A", "7. B", "8. C"]
            ))
        all.append(
            Case(
                "a header has no number and is not counted",
                T.list(T.item(T.p("A")), "<text:list-header>\(T.p("h"))</text:list-header>", T.item(T.p("B"))),
                ["1. A", "h", "2. B"]
            ))
        all.append(
            Case(
                "a deeper level before the first item",
                T.list(T.item(T.list(T.item(T.p("B")), T.item(T.p("C")), style: nil)), T.item(T.p("A"))),
                ["1.1. B", "1.2. C", "2. A"]
            ))
        all.append(
            Case(
                "the second list of an item begins anew",
                T.list(
                    T.item(
                        T.p("A"), T.list(T.item(T.p("B")), style: nil), T.p("mid"),
                        T.list(T.item(T.p("C")), style: nil))),
                ["1. A", "1.1. B", "mid", "1.1. C"]
            ))
        all.append(
            Case(
                "a list in an item of its own goes on",
                T.list(
                    T.item(T.p("A"), T.list(T.item(T.p("B")), style: nil)),
                    T.item(T.list(T.item(T.p("C")), style: nil))),
                ["1. A", "1.1. B", "1.2. C"]
            ))
        all.append(
            Case(
                "an inner list that says that it continues goes on",
                T.list(
                    T.item(
                        T.p("A"), T.list(T.item(T.p("B")), style: nil),
                        T.list(T.item(T.p("C")), style: nil, with: T.continues))),
                ["1. A", "1.1. B", "1.2. C"]
            ))
        all.append(
            Case(
                "a header with items below it takes the first number",
                T.list(
                    "<text:list-header>\(T.p("h"))\(T.list(T.item(T.p("B")), style: nil))</text:list-header>",
                    T.item(T.p("C"))),
                ["h", "1.1. B", "2. C"]
            ))
        all.append(
            Case(
                "levels that no item began begin where the outermost list says",
                T.list(T.item(T.list(T.item(T.p("B")), style: "L")), style: "S"), ["3.1. B"]
            ))
        all.append(
            Case(
                "an inner list of another style",
                T.list(
                    T.item(T.p("A"), T.list(T.item(T.p("B")), style: "N")),
                    T.item(T.p("C"), T.list(T.item(T.p("D")), style: "N"))),
                ["1. A", "-1- B", "2. C", "-1- D"]
            ))
        all.append(
            Case(
                "a style override is the label's only",
                T.list(
                    T.item(T.p("A")), T.item(T.p("B"), attributes: "text:style-override=\"M\""), T.item(T.p("C"))),
                ["1. A", "II. B", "3. C"]
            ))
        all.append(
            Case(
                "an item without a paragraph is not counted",
                T.list(T.item(T.p("A")), T.item(), T.item(T.p("B"))), ["1. A", "2. B"]
            ))
        all.append(
            Case(
                "a continued list goes on at its inner level",
                T.list(T.item(T.p("A"), T.list(T.item(T.p("B")), style: nil)))
                    + T.list(T.item(T.list(T.item(T.p("C")), style: nil)), with: T.continues),
                ["1. A", "1.1. B", "1.2. C"]
            ))
        all.append(
            Case(
                "levels begin at their start value",
                T.list(T.item(T.p("A"), T.list(T.item(T.p("B")), style: nil)), style: "S"),
                ["3. A", "3.4. B"]))
        all.append(
            Case(
                "consecutive numbering counts over levels",
                T.list(
                    T.item(T.p("A"), T.list(T.item(T.p("B")), T.item(T.p("C")), style: nil)), T.item(T.p("D")),
                    style: "K"),
                ["1. A", "1.2. B", "1.3. C", "4. D"]
            ))
        all.append(
            Case(
                "num-list-format is the label",
                T.list(T.item(T.p("A"), T.list(T.item(T.p("B")), style: nil)), style: "G"), ["№1: A", "[1-1] B"]
            ))
        all.append(
            Case(
                "a level without number is left out with its dot",
                T.list(
                    T.item(
                        T.p("A"), T.list(T.item(T.p("B"), T.list(T.item(T.p("C")), style: nil)), style: nil)),
                    style: "H"),
                ["1. A", "B", "1.1. C"]
            ))
        all.append(
            Case("an empty format shows prefix and suffix", T.list(T.item(T.p("A")), style: "E"), ["<> A"]))
        all.append(
            Case("bullets are no numbers", T.list(T.item(T.p("A")), style: "U"), ["A"]))
        all.append(
            Case("a list without any style is bulleted", T.list(T.item(T.p("A")), style: nil), ["A"]))
        // LibreOffice shows a bullet here; ODF 1.3 Part 3, 19.880 gives the list the paragraph style's list style.
        all.append(
            Case(
                "a list without a style takes its paragraphs' style",
                T.list(
                    T.item("<text:p text:style-name=\"PC\">A</text:p>"),
                    T.item("<text:p text:style-name=\"PC\">B</text:p>"), style: nil),
                ["1. A", "2. B"]
            ))
        all.append(
            Case(
                "a paragraph style alone does not number",
                "<text:p text:style-name=\"PL\">A</text:p>", ["A"]
            ))
        all.append(
            Case(
                "numbered paragraphs",
                [("1", "A"), ("2", "B"), ("1", "C")].map {
                    "<text:numbered-paragraph text:list-id=\"n\" text:level=\"\($0.0)\" text:style-name=\"L\">"
                        + "<text:number>?</text:number>\(T.p($0.1))</text:numbered-paragraph>"
                }.joined(),
                ["1. A", "1.1. B", "2. C"]
            ))
        return all
    }()

    @Test(arguments: cases)
    func labelsAreThoseThatLibreOfficeShows(rule: Case) throws {
        let one = "style:num-format=\"1\" style:num-suffix=\".\""
        let automatic =
            B.listStyle("N", ["", "style:num-format=\"1\" style:num-prefix=\"-\" style:num-suffix=\"-\""])
            + B.listStyle(
                "S",
                [
                    "\(one) text:start-value=\"3\"",
                    "\(one) text:start-value=\"4\" text:display-levels=\"2\"",
                ])
            + B.listStyle(
                "K", [one, "\(one) text:display-levels=\"2\""], attributes: "text:consecutive-numbering=\"true\"")
            + B.listStyle(
                "G",
                [
                    "\(one) loext:num-list-format=\"№%1%:\"",
                    "style:num-format=\"1\" loext:num-list-format=\"[%1%-%2%]\"",
                ])
            + B.listStyle("H", [one, "style:num-format=\"\"", "\(one) text:display-levels=\"3\""])
            + B.listStyle("E", ["style:num-format=\"\" style:num-prefix=\"&lt;\" style:num-suffix=\"&gt;\""])
            + "<text:list-style style:name=\"U\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"/>"
            + "</text:list-style><style:style style:name=\"PL\" style:family=\"paragraph\" style:list-style-name=\"L\"/>"
            + "<style:style style:name=\"PC\" style:family=\"paragraph\" style:parent-style-name=\"PL\"/>"
        #expect(try shown(rule.body, automatic: automatic) == rule.expected)
    }

    @Test(arguments: [
        ("1", [1: "1", 10: "10"]), ("a", [1: "a", 26: "z", 27: "aa", 28: "ab", 53: "ba"]), ("A", [1: "A", 27: "AA"]),
        ("i", [4: "iv", 9: "ix", 14: "xiv"]), ("I", [4: "IV", 40: "XL"]),
        ("а, б, .., аа, аб, ... (ru)", [1: "а", 8: "з", 9: "и", 10: "к", 26: "ы", 29: "я", 30: "аа", 31: "аб"]),
        ("А, Б, .., Аа, Аб, ... (ru)", [1: "А", 10: "К", 30: "Аа", 59: "Ба"]),
        ("А, Б, .., Аа, Бб, ... (ru)", [29: "Я", 30: "Аа", 31: "Бб", 59: "Ааа"]),
        ("А, Б, .., Аа, Аб, ... (bg)", [26: "Ъ", 28: "Я", 29: "Аа"]),
        ("01, 02, 03, ...", [1: "01", 10: "10"]), ("001, 002, 003, ...", [9: "009"]), ("①, ②, ③, ...", [3: "③"]),
        ("что-то новое", [3: "3"]),
    ])
    func numberFormatsCountAsInLibreOffice(format: String, expected: [Int: String]) throws {
        let automatic = B.listStyle("F", ["style:num-format=\"\(format)\""])
        let items = (1...60).map { _ in Self.item("<text:p/>") }.joined()
        let labels = try OdtBuilder(Self.list(items, style: "F"), automatic: automatic).read().labels
        for (number, label) in expected { #expect(labels[number - 1] == label) }
    }

    @Test func lettersInStepRepeat() throws {
        let automatic = B.listStyle("F", ["style:num-format=\"a\" style:num-letter-sync=\"true\""])
        let items = (1...28).map { _ in Self.item("<text:p/>") }.joined()
        let labels = try OdtBuilder(Self.list(items, style: "F"), automatic: automatic).read().labels
        #expect(labels.suffix(2) == ["aa", "bb"])
    }

    @Test func emptyItemsNumberTheColumnOfATable() throws {
        let rows = ["а", "б", "в"].enumerated().map { index, text in
            B.row(
                B.cell(blocks: Self.list(Self.item("<text:p/>"), with: index == 0 ? "" : Self.continues)), B.cell(text))
        }
        let reading = try OdtBuilder(B.table(rows.joined()), automatic: Self.numbered).read()
        #expect(reading.tables.first?.sketch == "1.|а\n2.|б\n3.|в")
        let first = reading.tables.first?.cells.first?.paragraphs.first
        #expect(first?.label == "1." && first?.text == "")
    }

    @Test func numbersBeforeTextStayApartFromTypedOnes() throws {
        let cell = B.cell(blocks: Self.list(Self.item(Self.p("1) Акция"))))
        let paragraph = try OdtBuilder(B.table(B.row(cell)), automatic: Self.numbered).read().tables[0].cells[0]
            .paragraphs[0]
        #expect(paragraph.label == "1." && paragraph.text == "1) Акция")
    }

    @Test func aListKnowsNothingOfTheCellItStandsBeside() throws {
        let table = B.table(B.row(B.cell("не пункт"), B.cell(blocks: Self.list(Self.item(Self.p("x"))))))
        let reading = try OdtBuilder(
            Self.list(Self.item(table, Self.p("пункт"))), automatic: Self.numbered
        ).read()
        #expect(reading.tables.first?.sketch == "не пункт|1. x")
        #expect(reading.paragraphs == ["1. пункт"])
    }

    @Test func headingsAreNumberedByTheOutline() throws {
        let outline =
            "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"1\" "
            + "style:num-suffix=\".\"/><text:outline-level-style text:level=\"2\" style:num-format=\"1\" "
            + "style:num-suffix=\".\" text:display-levels=\"2\"/></text:outline-style>"
        let style = "<style:style style:name=\"N\" style:family=\"paragraph\" style:list-style-name=\"\"/>"
        func h(_ level: Int, _ text: String, _ attributes: String = "") -> String {
            "<text:h text:outline-level=\"\(level)\" \(attributes)><text:number>9</text:number>\(text)</text:h>"
        }
        let body =
            h(1, "A") + h(2, "B") + h(1, "C") + h(2, "D") + h(2, "E", "text:is-list-header=\"true\"")
            + h(1, "F", "text:restart-numbering=\"true\" text:start-value=\"9\"")
            + h(1, "G", "text:style-name=\"N\"") + h(1, "H")
        #expect(
            try shown(body, automatic: style, styles: outline)
                == ["1. A", "1.1. B", "2. C", "2.1. D", "E", "9. F", "G", "10. H"])
    }

    /// Word writes a list for each paragraph, and means the last list of the same style; LibreOffice means the list
    /// before.
    @Test(arguments: [("MicrosoftOffice/16.0 MicrosoftWord", "2. B"), ("LibreOffice/7.4.7.2", "1. B")])
    func whatAListContinuesIsUpToItsProgram(generator: String, expected: String) throws {
        let body =
            Self.list(Self.item(Self.p("A"))) + Self.list(Self.item(Self.p("x")), style: "M")
            + Self.list(Self.item(Self.p("B")), with: Self.continues)
        var builder = OdtBuilder(body, automatic: Self.numbered + Self.other)
        builder.generator = generator
        #expect(try builder.read().paragraphs == ["1. A", "I. x", expected])
    }

    @Test func aListStyleThatIsMissingIsTold() throws {
        let reading = try OdtBuilder(Self.list(Self.item(Self.p("A")), style: "Нет")).read()
        #expect(reading.paragraphs == ["A"])
        #expect(reading.told(.numberingUnresolved).count == 1)
    }

    @Test func elevenLevelsDoNotHarm() throws {
        let body =
            String(repeating: "<text:list text:style-name=\"L\"><text:list-item>", count: 50) + Self.p("A")
            + String(repeating: "</text:list-item></text:list>", count: 50)
        #expect(try shown(body) == ["A"])
    }

    @Test func aStyleThatIsItsOwnParentDoesNotHarm() throws {
        let automatic =
            "<style:style style:name=\"A\" style:family=\"paragraph\" style:parent-style-name=\"B\">"
            + "<style:text-properties text:display=\"none\"/></style:style>"
            + "<style:style style:name=\"C\" style:family=\"paragraph\" style:parent-style-name=\"D\"/>"
            + "<style:style style:name=\"D\" style:family=\"paragraph\" style:parent-style-name=\"C\"/>"
            + "<style:style style:name=\"B\" style:family=\"paragraph\" style:parent-style-name=\"A\"/>"
        let item = Self.item("<text:p text:style-name=\"C\">видно</text:p>")
        #expect(try shown(Self.list(item, style: nil), automatic: automatic) == ["видно"])
    }
}
