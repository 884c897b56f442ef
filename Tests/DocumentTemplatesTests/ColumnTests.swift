import DocumentTemplates
import Foundation
import Testing

/// `{{#list | columns}}` repeats cells of a table beside each other, in every row that has it.
struct ColumnTests {
    static let counts = [0, 1, 2, 12]

    private static func data(_ count: Int) -> TemplateValue {
        [
            "months": .list((0..<count).map { ["title": .text("м\($0)")] }),
            "activities": [["number": "1", "total": "5"], ["number": "2", "total": "7"]],
        ]
    }

    /// The cells `month` of each element, between bars.
    private static func cells(_ count: Int, _ cell: (Int) -> String) -> String {
        (0..<count).map { cell($0) + "|" }.joined()
    }

    /// A filled sketch as its grid shows it: `^` for each further column that a cell spans.
    private static func grid(_ body: String, _ format: Format, _ value: TemplateValue) throws -> String {
        let xml = try Sample.filledXML(body: body, format, value)
        // ODF has an element for each further column already.
        guard format == .docx else { return try Sample.text(of: xml, format) }
        var rest = xml[...]
        var spread = ""
        while let start = rest.range(of: "<w:gridSpan w:val=\"") {
            spread += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            let number = try #require(Int(rest.prefix { $0.isNumber }))
            let end = try #require(rest.range(of: "</w:tc>")).upperBound
            spread += rest[..<end].drop { $0 != ">" }.dropFirst()
            spread += String(repeating: "<w:tc>\(Sample.paragraph("^", format))</w:tc>", count: number - 1)
            rest = rest[end...]
        }
        return try Sample.text(of: spread + rest, format)
    }

    @Test(arguments: counts, Format.allCases)
    func theCellsAreRepeatedInHeadingAndBody(count: Int, format: Format) throws {
        let sketch = """
            |№|{{#months ‖ columns}}{{title}}{{/months}}|Всего|
            |{{#activities}}{{number}}|{{#months ‖ столбцами}}{{number}}·{{@number}}{{#@last}}!{{/@last}}{{/months}}|{{total}}{{/activities}}|
            |Итого|сумма|12|
            """
        let body = { (number: String) in
            Self.cells(count) { "\(number)·\($0 + 1)\($0 == count - 1 ? "!" : "")" }
        }
        let last = count == 0 ? "" : "сумма|" + Self.cells(count - 1) { _ in "^" }
        let expected = """
            |№|\(Self.cells(count) { "м\($0)" })Всего|
            |1|\(body("1"))5|
            |2|\(body("2"))7|
            |Итого|\(last)12|
            """
        #expect(try Self.grid(Sample.body(sketch, format), format, Self.data(count)) == expected)
    }

    @Test(arguments: counts, Format.allCases)
    func severalCellsAreRepeatedTogether(count: Int, format: Format) throws {
        let sketch = """
            |№|{{#months ‖ слупкамі}}{{title}}|план{{/months}}|
            |а|б|в|
            |1|{{#months ‖ columns}}|{{@number}}{{/months}}|
            """
        let spread = count == 0 ? "" : "б|\(Self.cells(count - 1) { _ in "^" })в|\(Self.cells(count - 1) { _ in "^" })"
        let expected = """
            |№|\(Self.cells(count) { "м\($0)|план" })
            |а|\(spread)
            |1|\(Self.cells(count) { "|\($0 + 1)" })
            """
        #expect(try Self.grid(Sample.body(sketch, format), format, Self.data(count)) == expected)
    }

    @Test(arguments: counts, Format.allCases)
    func aTableOfNothingElseGoesWithItsColumns(count: Int, format: Format) throws {
        let sketch = """
            до
            |{{#months ‖ columns}}{{title}}{{/months}}|
            |итог|
            после
            """
        let table =
            count == 0 ? "" : "|\(Self.cells(count) { "м\($0)" })\n|итог|\(Self.cells(count - 1) { _ in "^" })\n"
        #expect(try Self.grid(Sample.body(sketch, format), format, Self.data(count)) == "до\n\(table)после")
    }

    @Test(arguments: Format.allCases)
    func twoListsEachHaveTheirColumns(format: Format) throws {
        let sketch = """
            |{{#a ‖ columns}}{{.}}{{/a}}|=|{{#b ‖ columns ‖ reverse}}{{.}}{{/b}}|
            |общее|x|{{#b ‖ reverse ‖ columns}}+{{/b}}|
            """
        let filled = try Self.grid(Sample.body(sketch, format), format, ["a": ["1", "2"], "b": ["x", "y", "z"]])
        #expect(filled == "|1|2|=|z|y|x|\n|общее|^|x|+|+|+|")
    }

    @Test(arguments: Format.allCases)
    func eachTableOfALoopHasItsOwnColumns(format: Format) throws {
        let sketch = """
            {{#people}}
            |{{name}}|{{#days ‖ columns}}{{.}}{{/days}}|
            {{/people}}
            """
        let filled = try Self.grid(
            Sample.body(sketch, format), format,
            ["people": [["name": "Ясень", "days": ["пн"]], ["name": "Клён", "days": ["вт", "ср"]]]])
        #expect(filled.split(separator: "\n").filter { $0.hasPrefix("|") } == ["|Ясень|пн|", "|Клён|вт|ср|"])
    }

    @Test(arguments: Format.allCases)
    func equalRepeatedCellsMergeDownEachInItsColumn(format: Format) throws {
        let sketch =
            "|{{#rows}}{{name}}|{{#months ‖ columns}}{{#@first}}{{name}}{{/@first}}{{title ‖ mergeDown}}{{/months}}{{/rows}}|"
        let filled = try Self.grid(
            Sample.body(sketch, format), format,
            ["rows": [["name": "а"], ["name": "б"]], "months": [["title": "м"], ["title": "н"]]])
        #expect(filled == "|а|ам|н|\n|б|бм|^|")
    }

    // MARK: Spans

    @Test(arguments: counts)
    func aSpanOverTheColumnsGrowsWithThemInWord(count: Int) throws {
        let cell = { (text: String, properties: String) in "<w:tc>\(properties)\(Sample.paragraph(text, .docx))</w:tc>"
        }
        let body =
            "<w:tbl><w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"1001\"/><w:gridCol w:w=\"7\"/></w:tblGrid><w:tr>"
            + cell("все", "<w:tcPr><w:tcW w:w=\"2008\" w:type=\"dxa\"/><w:gridSpan w:val=\"3\"/></w:tcPr>")
            + "</w:tr><w:tr>" + cell("а", "") + cell("б", "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>")
            + cell("в", "")
            + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + cell("г", "") + "</w:tr><w:tr>"
            + cell("1", "")
            + cell("{{#months|columns}}{{title}}{{/months}}", "<w:tcPr><w:tcW w:w=\"1001\" w:type=\"dxa\"/></w:tcPr>")
            + cell("2", "") + "</w:tr></w:tbl>"
        let filled = try Sample.filledXML(body: body, .docx, Self.data(count))
        #expect(filled.contains("<w:gridSpan w:val=\"\(2 + count)\"/></w:tcPr>\(Sample.paragraph("все", .docx))"))
        #expect(filled.contains("<w:gridBefore w:val=\"\(1 + count)\"/>"))
        #expect(filled.contains("<w:gridSpan w:val=\"\(count)\"/><w:vMerge w:val=\"restart\"/>") == (count > 1))
        #expect(filled.contains(Sample.paragraph("б", .docx)) == (count > 0))
        // The copies share the width, to the last part of it.
        for element in ["<w:gridCol w:w=\"", "<w:tcW w:w=\""] {
            let widths = filled.components(separatedBy: element).dropFirst().compactMap {
                Int($0.prefix { $0.isNumber })
            }
            let shared = element.hasPrefix("<w:gridCol") ? widths.dropFirst().dropLast() : widths.dropFirst()
            #expect(shared.count == count && shared.reduce(0, +) == (count > 0 ? 1001 : 0))
            #expect((shared.max() ?? 0) - (shared.min() ?? 0) <= 1)
        }
    }

    @Test(arguments: counts)
    func cellsBelowRepeatedOnesStayOneWithThem(count: Int) throws {
        let cell = { (text: String, merge: String) in
            "<w:tc><w:tcPr><w:tcW w:w=\"24\"/>\(merge)</w:tcPr>\(Sample.paragraph(text, .docx))</w:tc>"
        }
        let body =
            "<w:tbl><w:tr>" + cell("№", "<w:vMerge w:val=\"restart\"/>")
            + cell("{{#months|columns}}{{title}}{{/months}}", "<w:vMerge w:val=\"restart\"/>")
            + "</w:tr><w:tr>" + cell("", "<w:vMerge/>") + cell("", "<w:vMerge/>") + "</w:tr></w:tbl>"
        let filled = try Self.grid(body, .docx, Self.data(count))
        #expect(filled == "|№|\(Self.cells(count) { "м\($0)" })\n|^|\(Self.cells(count) { _ in "^" })")
    }

    @Test(arguments: ["", "<w:tcPr/>"])
    func aCellThatSpansAndMergesGetsBothProperties(properties: String) throws {
        let cell = { (text: String) in "<w:tc>\(properties)\(Sample.paragraph(text, .docx))</w:tc>" }
        let body =
            "<w:tbl><w:tr>" + cell("{{#activities}}а") + cell("{{same|mergeDown}}{{/activities}}") + "</w:tr><w:tr>"
            + cell("б") + cell("{{#months|columns}}{{title}}{{/months}}") + "</w:tr></w:tbl>"
        let filled = try Sample.filledXML(
            body: body, .docx,
            ["months": [["title": "м"], ["title": "н"]], "activities": [["same": "x"], ["same": "x"]]])
        for merge in ["<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>"] {
            #expect(filled.contains("<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>\(merge)</w:tcPr><w:p>"))
        }
        #expect(try Sample.text(of: filled, .docx) == "|а|x|\n|а|^|\n|б|м|н|")
    }

    @Test(arguments: counts)
    func theContentControlAroundACellGoesWithIt(count: Int) throws {
        let cell = { (text: String) in "<w:tc>\(Sample.paragraph(text, .docx))</w:tc>" }
        let control = { (text: String) in "<w:sdt><w:sdtContent>\(cell(text))</w:sdtContent></w:sdt>" }
        let body =
            "<w:tbl><w:tr>\(cell("1"))\(control("{{#months|columns}}{{title}}{{/months}}"))</w:tr>"
            + "<w:tr>\(cell("2"))\(control("б"))</w:tr></w:tbl>"
        let filled = try Sample.filledXML(body: body, .docx, Self.data(count))
        #expect(filled.components(separatedBy: "<w:sdt>").count - 1 == (count == 0 ? 0 : count + 1))
        #expect(
            try Sample.text(of: filled, .docx)
                == "|1|\(Self.cells(count) { "м\($0)" })\n|2|\(count == 0 ? "" : "б|")")
    }

    @Test(arguments: counts)
    func spansAndCoveredCellsGrowInOpenDocument(count: Int) throws {
        let cell = { (text: String, attributes: String) in
            "<table:table-cell\(attributes)>\(Sample.paragraph(text, .odt))</table:table-cell>"
        }
        let covered = "<table:covered-table-cell/>"
        let body =
            "<table:table><table:table-column table:number-columns-repeated=\"3\"/><table:table-header-rows><table:table-row>"
            + cell("все", " table:number-columns-spanned=\"3\"")
            + "<table:covered-table-cell table:number-columns-repeated=\"2\"/></table:table-row></table:table-header-rows>"
            + "<table:table-row>" + cell("а", " table:number-rows-spanned=\"2\"")
            + cell("{{#months|columns}}{{title}}{{/months}}", " table:number-rows-spanned=\"2\"") + cell("в", "")
            + "</table:table-row><table:table-row>\(covered)\(covered)" + cell("г", "") + "</table:table-row>"
            + "<table:table-row>" + cell("д", "") + cell("е", " table:number-columns-spanned=\"2\"") + covered
            + "</table:table-row><table:table-row>" + cell("пусто", " table:number-columns-repeated=\"3\"")
            + "</table:table-row></table:table>"
        let filled = try Sample.filledXML(body: body, .odt, Self.data(count))
        let more = { (number: Int) in Self.cells(number) { _ in "^" } }
        let blank = count == 0 ? "" : "пусто|\(more(count - 1))"
        let expected = """
            |все|\(more(count + 1))
            |а|\(Self.cells(count) { "м\($0)" })в|
            |^|\(more(count))г|
            |д|е|\(more(count))
            |пусто|\(blank)пусто|
            """
        #expect(try Sample.text(of: filled, .odt) == expected)
        #expect(filled.contains("<table:table-cell table:number-columns-spanned=\"\(count + 2)\">"))
        #expect(filled.contains("<table:table-cell table:number-columns-spanned=\"\(count + 1)\">"))
        #expect(filled.components(separatedBy: "number-rows-spanned=\"2\"").count == count + 2)
        let columns = filled.components(separatedBy: "<table:table-column").count - 1
        #expect(columns == count + 2 && !filled.contains("number-columns-repeated"))
    }

    @Test(arguments: counts)
    func stylesOfColumnsShareTheWidthInOpenDocument(count: Int) throws {
        let style = { (name: String, width: String) in
            "<style:style style:name=\"\(name)\" style:family=\"table-column\"><style:table-column-properties "
                + "style:column-width=\"\(width)\" style:rel-column-width=\"10001*\"/></style:style>"
        }
        let main = Sample.mainPart(
            "<table:table><table:table-header-columns><table:table-column table:style-name=\"T.A\"/>"
                + "</table:table-header-columns><table:table-column table:style-name=\"T.B\" "
                + "table:number-columns-repeated=\"2\"/><table:table-row>"
                + "<table:table-cell><text:p>{{#months|columns}}{{title}}{{/months}}</text:p></table:table-cell>"
                + "<table:table-cell><text:p>б</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>",
            .odt
        ).replacing(
            "<office:body>",
            with: "<office:automatic-styles>\(style("T.A", "5.001cm"))\(style("T.B", "3cm"))\(style("T.A.1", "1cm"))"
                + "</office:automatic-styles><office:body>")
        let template = try DocumentTemplate(bytes: Sample.package(main: Array(main.utf8), .odt), name: "x.odt")
        let filled = try Sample.part("content.xml", of: #require(template.fill(Self.data(count)).bytes))
        _ = try Sample.text(of: String(filled.dropFirst(filled.prefix { $0 != ">" }.count + 1)), .odt)
        #expect(filled.contains("<table:table-header-columns>") == (count > 0))
        #expect(filled.contains("<table:table-column table:style-name=\"T.B\" table:number-columns-repeated=\"2\"/>"))
        var widths: [Double] = []
        var relative: [Int] = []
        for use in filled.components(separatedBy: "<table:table-column table:style-name=\"").dropFirst().dropLast() {
            let name = use.prefix { $0 != "\"" }
            let definition = try #require(filled.range(of: "<style:style style:name=\"\(name)\""))
            let properties = filled[definition.upperBound...].components(separatedBy: "width=\"")
            widths.append(try #require(Double(properties[1].prefix { $0.isNumber || $0 == "." })))
            relative.append(try #require(Int(properties[2].prefix { $0.isNumber })))
        }
        #expect(widths.count == count && relative.reduce(0, +) == (count > 0 ? 10001 : 0))
        #expect(abs(widths.reduce(0, +) - (count > 0 ? 5.001 : 0)) < 0.000_01)
        #expect(filled.components(separatedBy: "style:name=\"T.A.1\"").count == 2)
    }

    // MARK: Errors

    @Test(arguments: Format.allCases)
    func noTableHasMoreColumnsThanWordOpens(format: Format) throws {
        let sketch = "|№|{{#months ‖ columns}}{{title}}{{/months}}|"
        #expect(throws: Never.self) { try Sample.filled(sketch, format, Self.data(62)) }
        #expect(throws: (any Error).self) { try Sample.filled(sketch, format, Self.data(63)) }
    }
}
