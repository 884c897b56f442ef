import DocumentTemplates
import Testing

/// A loop as a sketch, and what it becomes; both formats give the same words.
struct LoopTests {
    static let plan: TemplateValue = [
        "title": "План",
        "sections": [
            [
                "title": "I",
                "activities": [
                    ["title": "а", "deadline": "май", "people": ["Ясень", "Клён"]],
                    ["title": "б", "deadline": "май", "people": []],
                ],
            ],
            ["title": "II", "activities": [["title": "в", "deadline": "июнь", "people": ["Дуб"]]]],
        ],
        "none": [],
        "absent": nil,
        "list": ["х"],
    ]

    static let cases: [(name: String, template: String, result: String)] = [
        ("row", "|{{#sections}}{{title}}|{{@number}}{{/sections}}|", "|I|1|\n|II|2|"),
        (
            "row with heading", "|Раздел|№|\n|{{#sections}}{{title}}|{{@number}}{{/sections}}|\n|итог||",
            "|Раздел|№|\n|I|1|\n|II|2|\n|итог||"
        ),
        (
            "rows", "|{{#sections}}{{title}}|x|\n|-|{{/sections}}|",
            "|I|x|\n|-||\n|II|x|\n|-||"
        ),
        (
            "lone rows", "|{{#sections}}||\n|{{title}}|x|\n|{{/sections}}||",
            "|I|x|\n|II|x|"
        ),
        (
            "nested rows",
            "|{{#sections}}{{title}}|\n|{{#activities}}{{@number}}|{{title}}|{{deadline}}{{/activities}}|\n|{{/sections}}|",
            "|I|\n|1|а|май|\n|2|б|май|\n|II|\n|1|в|июнь|"
        ),
        (
            "nested in one row", "|{{#sections}}{{#activities}}{{title}}|{{deadline}}{{/activities}}{{/sections}}|",
            "|а|май|\n|б|май|\n|в|июнь|"
        ),
        ("paragraphs", "до\n{{#sections}}\nРаздел {{title}}\n{{/sections}}\nпосле", "до\nРаздел I\nРаздел II\nпосле"),
        (
            "paragraphs with words", "{{#sections}}Раздел {{title}}\n-{{/sections}}\nпосле",
            "Раздел I\n-\nРаздел II\n-\nпосле"
        ),
        ("words before the tag", "Разделы: {{#sections}}\n{{title}}\n{{/sections}}\nпосле", "Разделы: \nI\nII\nпосле"),
        ("words before the tag of none", "Нет: {{#none}}\nх\n{{/none}}\nпосле", "Нет: \nпосле"),
        ("words behind the tag", "{{#sections}}\n{{title}}\n{{/sections}}Итого: {{title}}", "I\nII\nИтого: План"),
        ("a value before the tag", "{{title}}{{#sections}}\n{{title}}\n{{/sections}}", "План\nI\nII"),
        (
            "words between two sections", "{{#sections}}\n{{title}}\n{{/sections}} и {{#list}}\n{{.}}\n{{/list}}",
            "I\nII\n и \nх"
        ),
        (
            "words beside nested tags",
            "{{#sections}}\n{{title}}: {{#activities}}\n{{title}}\n{{/activities}}; {{title}}\n{{/sections}}.",
            "I: \nа\nб\n; I\nII: \nв\n; II\n."
        ),
        (
            "words beside tags in a cell", "|Нет: {{#sections}}¶{{title}}¶{{/sections}}Всё|",
            "|Нет: ¶I¶II¶Всё|"
        ),
        ("words between the tags alone", "а {{#sections}}\n{{/sections}} б", "а \n б"),
        (
            "nested paragraphs",
            "{{#sections}}\n{{title}}\n{{#activities}}\n- {{title}}\n{{/activities}}\n{{/sections}}",
            "I\n- а\n- б\nII\n- в"
        ),
        ("inline", "Разделы: {{#sections}}[{{title}}]{{/sections}}.", "Разделы: [I][II]."),
        (
            "inline nested", "{{#sections}}{{title}}: {{#activities}}{{title}} {{/activities}}; {{/sections}}",
            "I: а б ; II: в ; "
        ),
        ("separators", "{{#sections}}{{title}}{{^@last}}, {{/@last}}{{/sections}}", "I, II"),
        (
            "current",
            "{{#sections}}\n{{#activities}}\n{{title}}: {{#people}}<{{.}}>{{/people}}\n{{/activities}}\n{{/sections}}",
            "а: <Ясень><Клён>\nб: \nв: <Дуб>"
        ),
        (
            "table in a loop",
            "{{#sections}}\n{{title}}\n|{{#activities}}{{title}}{{/activities}}|\n{{/sections}}\nконец",
            "I\n|аб|\nII\n|в|\nконец"
        ),
        (
            "rows of a table in a loop",
            "{{#sections}}\n{{title}}\n|{{#activities}}{{title}}|{{deadline}}{{/activities}}|\n{{/sections}}\nконец",
            "I\n|а|май|\n|б|май|\nII\n|в|июнь|\nконец"
        ),
        ("no elements", "до\n{{#none}}\nничего\n{{/none}}\n{{^none}}\nпусто\n{{/none}}\nпосле", "до\nпусто\nпосле"),
        ("rows that go leave no table", "до\n|{{#none}}x|{{/none}}|\nпосле", "до\nпосле"),
        ("a heading stays", "|№|\n|{{#none}}x¶{{/none}}|", "|№|\n||"),
        ("a condition", "{{#title}}есть {{title}}{{/title}}{{^title}}нет{{/title}}", "есть План"),
        ("an absent value", "{{#absent}}есть{{/absent}}{{^absent}}нет{{/absent}}", "нет"),
        ("else in a row", "{{#none}}\nесть\n{{/none}}{{^none}}\nнет\n{{/none}}", "нет"),
        ("a comment alone", "до\n{{! заметка }}\nпосле", "до\nпосле"),
        ("a comment beside", "до{{! заметка }}после", "допосле"),
        ("empty rows for hand writing", "|{{#sections}}|{{/sections}}|", "|||\n|||"),
        ("paragraphs in a cell", "|{{#sections}}¶{{title}}¶{{/sections}}|", "|I¶II|"),
        ("a cell whose paragraphs all go", "|a|{{#none}}¶x¶{{/none}}|", "|a||"),
    ]

    @Test(arguments: cases.indices, Format.allCases)
    func aLoopRepeatsWhatItsTagsStandIn(index: Int, format: Format) throws {
        let (name, template, result) = Self.cases[index]
        #expect(try Sample.filled(template, format, Self.plan) == result, "\(name)")
    }

    @Test func aListOfOpenDocumentRepeatsItsItems() throws {
        let items = ["{{#sections}}", "{{title}}", "{{/sections}}"].map {
            "<text:list-item><text:p>\($0)</text:p></text:list-item>"
        }
        let body = "<text:list xml:id=\"l\">\(items.joined())</text:list>"
        let filled = try Sample.filledXML(body: body, .odt, Self.plan)
        #expect(
            filled == "<text:list xml:id=\"l\"><text:list-item><text:p>I</text:p></text:list-item>"
                + "<text:list-item><text:p>II</text:p></text:list-item></text:list>")
    }

    @Test func aTagAloneInAListLeavesNoList() throws {
        let body =
            "<text:list><text:list-item><text:p>{{#sections}}</text:p></text:list-item></text:list>"
            + "<text:h>{{title}}</text:h><text:p>{{/sections}}</text:p>"
        #expect(try Sample.filledXML(body: body, .odt, Self.plan) == "<text:h>I</text:h><text:h>II</text:h>")
    }

    /// Word and LibreOffice show tables of DOCX with nothing between them as one.
    @Test(
        arguments: [
            ("{{#list}}\n|{{.}}|\n{{/list}}", "|а|\n\n|б|"),
            ("{{#list}}\n|{{.}}|\nx\n{{/list}}", "|а|\nx\n|б|\nx"),
            ("|x|\n{{#list}}\n{{#none}}\nнет\n{{/none}}\n|{{.}}|\n{{/list}}\n|y|", "|x|\n\n|а|\n\n|б|\n\n|y|"),
            ("|x|\n{{#none}}\n|z|\n{{/none}}\n|y|", "|x|\n\n|y|"),
            ("|x|\n{{! }}\n|{{#none}}z|{{/none}}|\n{{! }}\n|y|", "|x|\n\n|y|"),
            ("|x|\n{{#list}}\n{{.}}\n{{/list}}\n|y|", "|x|\nа\nб\n|y|"),
        ])
    func tablesOfWordStayApart(template: String, expected: String) throws {
        let value: TemplateValue = ["list": ["а", "б"], "none": []]
        let filled = try Sample.filled(template, .docx, value)
        #expect(filled == expected)
        #expect(try Sample.filled(template, .odt, value) == expected.replacing("\n\n", with: "\n"))
    }

    @Test func tablesThatStandTogetherInTheTemplateStillDo() throws {
        let tables = Sample.body("|a|", .docx) + Sample.body("|b|", .docx)
        let filled = try Sample.filledXML(body: Sample.body("{{! }}", .docx) + tables, .docx, nil)
        #expect(filled == tables)
    }

    @Test func theHeadingRowsOfATableStandBeforeItsLoop() throws {
        let row = { (text: String) in
            "<table:table-row><table:table-cell><text:p>\(text)</text:p></table:table-cell></table:table-row>"
        }
        let body =
            "<table:table><table:table-header-rows>\(row("№"))</table:table-header-rows>"
            + row("{{#sections}}") + row("{{title}}") + row("{{/sections}}") + "</table:table>"
        #expect(
            try Sample.filledXML(body: body, .odt, Self.plan)
                == "<table:table><table:table-header-rows>\(row("№"))</table:table-header-rows>\(row("I"))\(row("II"))</table:table>"
        )
    }

    @Test(arguments: ["table-header-rows", "table-rows", "table-row-group"])
    func aGroupWithoutRowsGoes(group: String) throws {
        let row = "<table:table-row><table:table-cell><text:p>ж</text:p></table:table-cell></table:table-row>"
        func table(_ rows: String) -> String { "<table:table>\(rows)</table:table>" }
        func grouped(_ row: String) -> String { "<table:\(group)>\(row)</table:\(group)>" }
        let loop = row.replacing("ж", with: "{{#list}}{{.}}") + row.replacing("ж", with: "{{/list}}")
        for (list, rows) in [(["ж"] as TemplateValue, grouped(row)), ([], "")] {
            let filled = try Sample.filledXML(
                body: table(grouped(loop) + row), .odt, ["list": list])
            #expect(filled == table(rows + row))
        }
    }

    @Test func aRowOfRowPropertiesAndControlsIsRepeatedWhole() throws {
        let body =
            "<w:tbl><w:sdt><w:sdtPr/><w:sdtContent><w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + "<w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>{{#sections}}{{title}}</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>{{/sections}}</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
        let filled = try Sample.filledXML(body: body, .docx, Self.plan)
        #expect(filled.components(of: "<w:trPr><w:cantSplit/></w:trPr>") == 2)
        #expect(try Sample.text(of: filled, .docx) == "|I||\n|II||")
    }

    @Test(arguments: Format.allCases)
    func aConditionLeavesTheValueAroundIt(format: Format) throws {
        let value: TemplateValue = ["list": ["а", "б", "в"], "isSet": true, "rows": [["name": "х", "isNew": true]]]
        let sketch =
            "{{#list}}{{#@last}}и {{/@last}}{{.}}{{^@last}}, {{/@last}}{{/list}}"
            + " {{#rows}}{{#isNew}}{{name}}{{#isSet}}{{name}}{{/isSet}}{{/isNew}}{{/rows}}"
        #expect(try Sample.filled(sketch, format, value) == "а, б, и в хх")
        #expect(try Sample.filled(sketch, format, value, schema: .open) == "а, б, и в хх")
    }
}
