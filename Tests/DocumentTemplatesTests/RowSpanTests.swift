import DocumentTemplates
import Testing

/// A cell of ODF over several rows, with a loop over some of them: it spans over those that are written.
struct RowSpanTests {
    private static func row(_ cells: String...) -> String {
        "<table:table-row>" + cells.joined() + "</table:table-row>"
    }
    private static func cell(_ text: String, rows: Int? = nil) -> String {
        let span = rows.map { " table:number-rows-spanned=\"\($0)\"" } ?? ""
        return "<table:table-cell\(span)><text:p>\(text)</text:p></table:table-cell>"
    }
    private static let covered = "<table:covered-table-cell/>"
    private static func table(_ rows: String...) -> String { "<table:table>\(rows.joined())</table:table>" }

    @Test(arguments: [[], ["а"], ["а", "б", "в"]])
    func theSpanGrowsWithTheRows(items: [String]) throws {
        let template = Self.table(
            Self.row(Self.cell("Метка", rows: 2), Self.cell("№")),
            Self.row(Self.covered, Self.cell("{{#list}}{{.}}{{/list}}")), Self.row(Self.cell("итог"), Self.cell("х")))
        let loop = template.replacing("{{#list}}{{.}}{{/list}}", with: "{{#list}}{{.}}¶{{/list}}").replacing(
            "¶", with: "</text:p></table:table-cell><table:table-cell><text:p>")
        let expected = Self.table(
            Self.row(Self.cell("Метка", rows: 1 + items.count), Self.cell("№")),
            items.map { Self.row(Self.covered, Self.cell($0), Self.cell("")) }.joined(),
            Self.row(Self.cell("итог"), Self.cell("х")))
        #expect(try filled(loop, items) == expected)
        // A loop inside a cell leaves the rows as they are.
        #expect(try filled(template, items).contains("number-rows-spanned=\"2\""))
    }

    @Test func eachCopyOfTheSpannedRowsHasItsOwn() throws {
        let template = Self.table(
            Self.row(Self.cell("{{#list}}{{.}}", rows: 3), Self.cell("1")), Self.row(Self.covered, Self.cell("2")),
            Self.row(Self.covered, Self.cell("3{{/list}}")))
        let copy = { (name: String) in
            Self.row(Self.cell(name, rows: 3), Self.cell("1")) + Self.row(Self.covered, Self.cell("2"))
                + Self.row(Self.covered, Self.cell("3"))
        }
        #expect(try filled(template, ["а", "б"]) == Self.table(copy("а"), copy("б")))
    }

    @Test func rowsOfTagsAloneAreNotSpanned() throws {
        let template = Self.table(
            Self.row(Self.cell("Метка", rows: 4), Self.cell("№")), Self.row(Self.covered, Self.cell("{{#list}}")),
            Self.row(Self.covered, Self.cell("{{.}}")), Self.row(Self.covered, Self.cell("{{/list}}")))
        #expect(
            try filled(template, ["а", "б"])
                == Self.table(
                    Self.row(Self.cell("Метка", rows: 3), Self.cell("№")), Self.row(Self.covered, Self.cell("а")),
                    Self.row(Self.covered, Self.cell("б"))))
    }

    /// Rows that stand for several, and a number that is none.
    @Test func whatIsSpannedBesidesTheLoopStays() throws {
        let several =
            "<table:table-row table:number-rows-repeated=\"3\">\(Self.covered)\(Self.cell("х"))</table:table-row>"
        let template = Self.table(
            Self.row(Self.cell("Метка", rows: 5), Self.cell("№")), several,
            Self.row(Self.covered, Self.cell("{{#list}}{{.}}"), Self.cell("{{/list}}")))
        #expect(try filled(template, ["а", "б"]).contains("number-rows-spanned=\"6\""))
        for number in ["1", "0", "-2", "x", "99999999999999999999"] {
            let odd = template.replacing("spanned=\"5\"", with: "spanned=\"\(number)\"")
            #expect(try filled(odd, ["а", "б"]).contains("number-rows-spanned=\"\(number)\""))
        }
    }

    private func filled(_ body: String, _ items: [String]) throws -> String {
        try Sample.filledXML(body: body, .odt, ["list": .list(items.map { .text($0) })])
    }
}
