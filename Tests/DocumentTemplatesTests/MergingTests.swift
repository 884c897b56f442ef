import DocumentTemplates
import Testing

struct MergingTests {
    static let rows: TemplateValue = [
        "sections": [
            [
                "title": "I",
                "rows": [
                    ["a": "1", "d": "май", "up": false], ["a": "2", "d": "май", "up": true],
                    ["a": "3", "d": "июнь", "up": false],
                ],
            ],
            [
                "title": "II",
                "rows": [
                    ["a": "4", "d": "июнь", "up": false], ["a": "5", "d": "", "up": false],
                    ["a": "6", "d": "", "up": false],
                ],
            ],
        ]
    ]

    @Test(arguments: Format.allCases)
    func equalNeighboursBecomeOneCell(format: Format) throws {
        let filled = try Sample.filled(
            "|{{#sections}}{{#rows}}{{a}}|{{d ‖ mergeDown}}{{/rows}}{{/sections}}|", format, Self.rows)
        #expect(filled == "|1|май|\n|2|^|\n|3|июнь|\n|4|^|\n|5||\n|6||")
    }

    @Test(arguments: Format.allCases)
    func aRowBetweenKeepsThemApart(format: Format) throws {
        let filled = try Sample.filled(
            "|{{#sections}}{{title}}||\n|{{#rows}}{{a}}|{{d ‖ mergeDown}}{{/rows}}|\n|{{/sections}}||", format,
            Self.rows)
        #expect(filled == "|I||\n|1|май|\n|2|^|\n|3|июнь|\n|II||\n|4|июнь|\n|5||\n|6||")
    }

    @Test(arguments: Format.allCases)
    func aConditionDecidesWhereItIsNamed(format: Format) throws {
        let filled = try Sample.filled(
            "|{{#sections}}{{#rows}}{{a}}|{{d ‖ mergeDown: up}}{{/rows}}{{/sections}}|", format, Self.rows)
        #expect(filled == "|1|май|\n|2|^|\n|3|июнь|\n|4|июнь|\n|5||\n|6||")
    }

    @Test func wordKeepsTheOrderOfCellProperties() throws {
        let body =
            "<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w=\"1\"/><w:gridSpan w:val=\"2\"/><w:vMerge/><w:shd/></w:tcPr>"
            + "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>{{#l}}{{.}}{{/l}}{{#r}}{{d|mergeDown}}</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>{{/r}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        let filled = try Sample.filledXML(body: body, .docx, ["l": [], "r": [["d": "x"], ["d": "x"]]])
        #expect(filled.contains("<w:tcW w:w=\"1\"/><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/><w:shd/>"))
        #expect(
            filled.contains(
                "<w:gridSpan w:val=\"2\"/><w:vMerge/><w:shd/></w:tcPr><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:p></w:tc>"
            ))
    }

    @Test func aCellWithoutPropertiesGetsThem() throws {
        for properties in ["", "<w:tcPr/>"] {
            let body =
                "<w:tbl><w:tr><w:tc>\(properties)<w:p><w:r><w:t>{{#r}}{{d|mergeDown}}</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>{{/r}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            let filled = try Sample.filledXML(body: body, .docx, ["r": [["d": "x"], ["d": "x"]]])
            #expect(filled.contains("<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p>"))
            #expect(filled.contains("<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p></w:p></w:tc>"))
        }
    }

    @Test func openDocumentCountsTheRows() throws {
        let filled = try Sample.filledXML(
            body: Sample.body("|{{#sections}}{{#rows}}{{a}}|{{d ‖ mergeDown}}{{/rows}}{{/sections}}|", .odt), .odt,
            Self.rows)
        #expect(
            filled.contains("<table:table-cell table:number-rows-spanned=\"2\"><text:p>май</text:p></table:table-cell>")
        )
        #expect(filled.contains("<table:covered-table-cell/>"))
    }

    @Test(arguments: Format.allCases)
    func twoBlanksStayTwo(format: Format) throws {
        let filled = try Sample.filled(
            "|{{#rows}}{{d ‖ default: \"___\" ‖ mergeDown}}|{{/rows}}|", format,
            ["rows": [["d": nil], ["d": nil], ["d": "май"], ["d": "май"]]])
        #expect(filled == "|___||\n|___||\n|май||\n|^||")
    }
}
