import Diagnostics
import DocumentModel
import OfficePackage
import OpenDocument
import TestSupport
import Testing

private typealias B = OdtBuilder

/// Hidden text: out of the text, told with its words.
struct OdtHiddenTests {
    private static let none = "<style:text-properties text:display=\"none\"/>"
    private static let shows = "<style:text-properties text:display=\"true\"/>"
    private static let styles =
        "<style:style style:name=\"HC\" style:family=\"paragraph\">\(none)</style:style>"
        + "<style:style style:name=\"TC\" style:family=\"text\">\(none)</style:style>"
    private static let automatic =
        "<style:style style:name=\"H\" style:family=\"paragraph\" style:parent-style-name=\"HC\"/>"
        + "<style:style style:name=\"V\" style:family=\"paragraph\" style:parent-style-name=\"HC\">\(shows)</style:style>"
        + "<style:style style:name=\"T\" style:family=\"text\" style:parent-style-name=\"TC\"/>"
        + "<style:style style:name=\"TV\" style:family=\"text\">\(shows)</style:style>"
        + B.listStyle("L", ["style:num-format=\"1\" style:num-suffix=\".\""])

    @Test(arguments: [
        ("<text:p>a<text:span text:style-name=\"T\"> b </text:span>c</text:p>", ["ac"], "b"),
        (
            "<text:p><text:span text:style-name=\"T\">a <text:span text:style-name=\"TV\">b</text:span> c</text:span></text:p>",
            ["b"], "a  c"
        ),
        ("<text:p text:style-name=\"H\">скрыто</text:p><text:p>a</text:p>", ["a"], "скрыто"),
        ("<text:p text:style-name=\"HC\">скрыто</text:p><text:p>a</text:p>", ["a"], "скрыто"),
        (
            "<text:p text:style-name=\"H\">скрыто <text:span text:style-name=\"TV\">видно</text:span></text:p>",
            ["видно"], "скрыто"
        ),
        ("<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>абзац</text:p><text:p>a</text:p>", ["a"], "абзац"),
        (
            "<text:p>a<text:hidden-text text:is-hidden=\"true\" text:string-value=\"поле\"/>b</text:p>", ["ab"], "поле"
        ),
        (
            "<text:p>a<text:hidden-text text:condition=\"ooow:TRUE\" text:is-hidden=\"true\">поле</text:hidden-text></text:p>",
            ["a"], "поле"
        ),
        (
            "<text:section text:display=\"none\"><text:p>раздел</text:p></text:section><text:p>a</text:p>", ["a"],
            "раздел"
        ),
        (
            "<text:section text:display=\"condition\" text:is-hidden=\"true\"><text:p>р</text:p></text:section>", [],
            "р"
        ),
        (
            "<text:p>a<text:variable-set text:name=\"v\" text:display=\"none\">7</text:variable-set></text:p>", ["a"],
            "7"
        ),
        (
            "<text:p>a<text:span text:style-name=\"T\">b<text:tab/>c<text:s/>d<text:line-break/>e</text:span></text:p>",
            ["a"], "b c d e"
        ),
    ])
    func hiddenWordsAreTold(body: String, shown: [String], words: String) throws {
        let reading = try OdtBuilder(body, automatic: Self.automatic, styles: Self.styles).read()
        #expect(reading.paragraphs == shown)
        #expect(reading.words(.hiddenTextLeftOut) == [words])
    }

    @Test(arguments: [
        "<text:p text:style-name=\"V\">видно</text:p>",
        "<text:p><text:hidden-paragraph text:is-hidden=\"false\"/>видно</text:p>",
        "<text:p><text:hidden-text text:is-hidden=\"false\">видно</text:hidden-text></text:p>",
        "<text:section text:display=\"true\"><text:p>видно</text:p></text:section>",
        "<text:section text:display=\"condition\" text:condition=\"ooow:FALSE\"><text:p>видно</text:p></text:section>",
        "<text:p><text:variable-set text:display=\"value\">видно</text:variable-set></text:p>",
        "<text:p><text:conditional-text text:current-value=\"true\">видно</text:conditional-text></text:p>",
    ])
    func whatIsNotHiddenIsRead(body: String) throws {
        let reading = try OdtBuilder(body, automatic: Self.automatic, styles: Self.styles).read()
        #expect(reading.paragraphs == ["видно"])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func aHiddenItemIsCountedButNotShown() throws {
        let items = ["", "text:style-name=\"H\"", ""].map {
            "<text:list-item><text:p \($0)>слово</text:p></text:list-item>"
        }
        let body = "<text:list text:style-name=\"L\">\(items.joined())</text:list>"
        let reading = try OdtBuilder(body, automatic: Self.automatic, styles: Self.styles).read()
        #expect(reading.paragraphs == ["1. слово", "3. слово"])
    }

    @Test func hiddenWordsOfACellHaveItsPlace() throws {
        let row = B.row(B.cell("a"), B.cell("b<text:span text:style-name=\"T\">тайна</text:span>"))
        let reading = try OdtBuilder(B.table(row), automatic: Self.automatic, styles: Self.styles).read()
        #expect(reading.tables.first?.sketch == "a|b")
        #expect(
            reading.told(.hiddenTextLeftOut).first?.place == Place(file: "план.odt", table: 1, row: 1, column: 2))
    }

    @Test func aTableOfAHiddenSectionIsToldByItsWords() throws {
        let section = "<text:section text:display=\"none\">\(B.table(B.row(B.cell("a"), B.cell("b"))))</text:section>"
        let reading = try OdtBuilder(section + B.table(B.row(B.cell("c")))).read()
        #expect(reading.tables.map(\.sketch) == ["c"])
        #expect(reading.tables.map(\.index) == [1])
        #expect(reading.words(.hiddenTextLeftOut) == ["a b"])
    }
}
