import Diagnostics
import DocumentTemplates
import OfficePackage
import Testing

/// What is wrong with a template is said all at once, with its place and a way out, before anything is written.
struct ErrorTests {
    static let schema = TemplateSchema([
        TemplateField("title", aliases: ["название", "назва"], .text, example: "План"),
        TemplateField("today", aliases: ["сегодня", "сёння"], .day),
        TemplateField(
            "director", aliases: ["директор", "дырэктар"],
            .object([
                TemplateField("text", .text), TemplateField("surname", aliases: ["фамилия", "прозвішча"], .text),
            ])),
        TemplateField("counts", .object([TemplateField("done", .number), TemplateField("late", .number)])),
        TemplateField(
            "sections", aliases: ["разделы", "раздзелы"],
            .list(
                .object([
                    TemplateField("title", aliases: ["название", "назва"], .text),
                    TemplateField(
                        "activities", aliases: ["мероприятия", "мерапрыемствы"],
                        .list(
                            .object([
                                TemplateField("title", aliases: ["название", "назва"], .text),
                                TemplateField(
                                    "deadline", aliases: ["срок", "тэрмін"],
                                    .object([
                                        TemplateField("text", .text),
                                        TemplateField("end", aliases: ["конец", "канец"], .day),
                                    ])),
                                TemplateField(
                                    "responsible", aliases: ["ответственные", "адказныя"],
                                    .list(
                                        .object([
                                            TemplateField("text", .text), TemplateField("surname", .text),
                                        ]))),
                            ]))),
                ]))),
        TemplateField("profile", .any),
    ])

    static let cases: [(template: String, id: DiagnosticID, arguments: [String: String])] = [
        ("{{titel}}", .templateNameMisspelled, ["name": "titel", "suggestion": "title"]),
        ("{{назавние}}", .templateNameMisspelled, ["suggestion": "название"]),
        ("{{Titel}}", .templateNameMisspelled, ["suggestion": "title"]),
        ("{{раздзелы.x}}", .templateNameUnknown, ["name": "раздзелы.x"]),
        ("{{zzz}}", .templateNameUnknown, ["name": "zzz"]),
        ("{{director.surnam}}", .templateNameMisspelled, ["suggestion": "director.surname"]),
        ("{{surname}}", .templateNameMisspelled, ["suggestion": "director.surname"]),
        ("{{срок}}", .templateNameElsewhere, ["open": "{{#мероприятия}}", "close": "{{/мероприятия}}"]),
        ("{{deadline.end}}", .templateNameElsewhere, ["name": "deadline.end", "open": "{{#activities}}"]),
        ("{{cpoк}}", .templateNameMisspelled, ["suggestion": "срок"]),
        ("{{дирэк тор}}", .templateNameMisspelled, ["suggestion": "директор"]),
        ("{{отвественные}}", .templateNameMisspelled, ["suggestion": "ответственные"]),
        ("{{#раздел}}x{{/раздел}}", .templateNameMisspelled, ["suggestion": "разделы"]),
        ("{{sections.title}}", .templateNameElsewhere, ["open": "{{#sections}}"]),
        (
            "{{#sections}}{{#activites}}x{{/activites}}{{/sections}}", .templateNameMisspelled,
            ["suggestion": "activities"]
        ),
        ("до {{title", .templateTagUnclosed, ["tag": "{{title", "words": "до {{title"]),
        ("до {{title} после", .templateTagUnclosed, [:]),
        ("{{title}} и {{ {{today}}", .templateTagUnclosed, ["tag": "{{"]),
        ("title}} после", .templateTagUnopened, [:]),
        ("{{}}", .templateTagInvalid, [:]), ("{{a b}}", .templateTagInvalid, [:]),
        ("{{title.}}", .templateTagInvalid, [:]), ("{{title ‖}}", .templateTagInvalid, [:]),
        ("{{#sections}}", .templateSectionUnclosed, ["name": "sections"]),
        ("{{/sections}}", .templateSectionUnopened, ["name": "sections"]),
        ("{{#sections}}{{/section}}", .templateSectionMismatched, ["name": "section", "suggestion": "sections"]),
        (
            "{{#sections}}{{#title}}{{/sections}}{{/title}}", .templateSectionCrossed,
            ["name": "sections", "other": "title"]
        ),
        ("{{#sections}}\n|{{/sections}}|", .templateSectionAcross, ["name": "sections"]),
        ("|{{#sections}}|\nx\n{{/sections}}", .templateSectionAcross, [:]),
        ("|{{#sections}}|{{/sections}}{{#profile}}|{{/profile}}|", .templateSectionsShare, ["other": "sections"]),
        ("а {{#sections}} {{title}}\nб\n{{/sections}}", .templateSectionBesideText, ["name": "sections"]),
        ("{{#sections}}\n{{title}}{{/sections}}.", .templateSectionBesideText, ["tag": "{{/sections}}"]),
        ("{{title ‖ uper}}", .templateFormatMisspelled, ["name": "uper", "suggestion": "upper"]),
        ("{{title ‖ currency}}", .templateFormatUnknown, ["name": "currency"]),
        ("{{today ‖ date}}", .templateFormatArgument, ["name": "date"]),
        ("{{today ‖ date: \"dd.mm.yyyy\"}}", .templateFormatArgument, [:]),
        ("{{today ‖ date: \"dd.MM}}", .templateFormatArgument, [:]),
        ("{{title ‖ upper: \"x\"}}", .templateFormatArgument, ["name": "upper"]),
        ("{{title ‖ date: \"dd.MM\"}}", .templateFormatMismatch, ["name": "date", "value": "title"]),
        ("{{title ‖ join: \", \"}}", .templateFormatMismatch, ["name": "join"]),
        ("{{#sections ‖ upper}}x{{/sections}}", .templateFormatMismatch, ["name": "upper"]),
        ("{{#sections ‖ sortt: title}}x{{/sections}}", .templateFormatMisspelled, ["suggestion": "sort"]),
        ("{{#sections ‖ first: x}}x{{/sections}}", .templateFormatArgument, ["name": "first"]),
        ("{{sections}}", .templateListAsText, ["open": "{{#sections}}", "close": "{{/sections}}"]),
        ("{{sections ‖ join: \", \"}}", .templateListAsText, [:]),
        ("{{counts}}", .templateObjectAsText, ["suggestion": "counts.done, counts.late"]),
        ("{{@number}}", .templateLoopNameOutside, ["name": "@number"]),
        ("{{#director}}{{@number}}{{/director}}", .templateLoopNameOutside, [:]),
        ("{{#sections}}{{@numbr}}{{/sections}}", .templateNameMisspelled, ["suggestion": "@number"]),
        ("{{title ‖ mergeDown}}", .templateMergeOutsideTable, [:]),
        ("{{#sections ‖ columns}}{{title}}{{/sections}}", .templateColumnsOutsideRow, ["name": "sections"]),
        ("{{#sections ‖ columns}}\n|{{title}}|\n{{/sections}}", .templateColumnsOutsideRow, [:]),
        ("|{{#sections ‖ columns}}{{title}}|\n|{{/sections}}|", .templateColumnsOutsideRow, [:]),
        ("|{{#title ‖ columns}}x{{/title}}|", .templateFormatMismatch, ["name": "columns"]),
        ("|{{^sections ‖ columns}}{{/sections}}|", .templateFormatMismatch, ["name": "columns"]),
        ("|{{#title is \"x\" ‖ columns}}{{/title}}|", .templateFormatMismatch, ["name": "columns"]),
        ("|{{sections ‖ columns}}|", .templateFormatMismatch, ["name": "columns"]),
        (
            "|{{#sections ‖ columns}}{{title}}{{/sections}}|\n|{{#sections ‖ first: 2 ‖ columns}}x{{/sections}}|",
            .templateColumnsDiffer, ["name": "sections"]
        ),
        (
            "|{{#sections ‖ columns}}{{title}}{{/sections}}|а|\n|{{#разделы ‖ columns}}x|{{/разделы}}|",
            .templateColumnsDiffer, ["name": "разделы", "other": "sections"]
        ),
        (
            "|{{#sections ‖ columns}}{{#sections ‖ columns}}x{{/sections}}{{/sections}}|", .templateColumnsDiffer, [:]
        ),
        (
            "|{{#sections}}{{title}}|{{#activities ‖ columns}}x{{/activities}}{{/sections}}|", .templateColumnsInLoop,
            ["name": "activities"]
        ),
        ("|{{#sections}}{{title}}|{{#. ‖ columns}}x{{/.}}{{/sections}}|", .templateColumnsInLoop, [:]),
        (
            "|{{#director}}{{#sections ‖ columns}}x{{/sections}}{{/director}}|", .templateSectionsShare,
            ["name": "sections", "other": "director"]
        ),
    ]

    @Test(arguments: cases.indices, Format.allCases)
    func anErrorIsNamed(index: Int, format: Format) throws {
        let (template, id, arguments) = Self.cases[index]
        let diagnostics = try Sample.template(template, format).check(Self.schema)
        #expect(diagnostics.map(\.id) == [id], "\(template)")
        for (name, value) in arguments { #expect(diagnostics.first?.arguments[name] == value, "\(template)") }
        for language in Language.allCases {
            let line = try #require(diagnostics.first).line(in: language)
            #expect(!line.contains("{name}") && !line.contains("{words}") && !line.contains("{suggestion}"))
        }
    }

    @Test func aNameThatIsWrongTwiceIsSaidTwiceAtItsPlaces() throws {
        let diagnostics = try Sample.template("|{{titel}}|{{#titel}}x{{/titel}}|\n|{{titel}}||", .docx).check(
            Self.schema)
        #expect(diagnostics.map(\.id) == Array(repeating: .templateNameMisspelled, count: 3))
        #expect(diagnostics.map(\.place.row) == [1, 1, 2] && diagnostics.map(\.place.column) == [1, 2, 1])
    }

    @Test func straysCountAsTags() throws {
        var limits = TemplateLimits()
        limits.maximumTags = 3
        let template = try DocumentTemplate(
            bytes: Sample.package(Sample.body("}}}}}}}}}}", .docx), .docx), name: "x", limits: limits)
        #expect(template.check(Self.schema).map(\.id).suffix(2) == [.templateTagUnopened, .limitExceeded])
    }

    @Test(arguments: [
        "{{title}} {{название}} {{назва}} {{today ‖ date: \"d.MM\"}} {{director}} {{director.surname}} {{директор.прозвішча}}",
        "{{#разделы}}{{название}}{{#мероприятия}}{{срок.конец ‖ дата: \"d.MM\"}}{{ответственные}}{{@номер}}{{/мероприятия}}{{/разделы}}",
        "{{profile.anything.at.all}} {{#profile}}{{x}} {{title}}{{/profile}} {{#profile.list}}{{@number}}{{y}}{{/profile.list}}",
        "{{#sections}}{{#activities}}{{director.surname}} {{responsible ‖ join: \"; \"}}{{/activities}}{{/sections}}",
    ])
    func whatTheSchemaKnowsIsRight(template: String) throws {
        #expect(try Sample.template(template, .docx).check(Self.schema).isEmpty)
    }

    @Test(arguments: Format.allCases)
    func allErrorsComeAtOnceInTheOrderOfTheText(format: Format) throws {
        let template = try Sample.template(
            """
            Слово {{titel}} в начале
            |№|Срок|
            |{{#sections}}{{nomber}}|x|{{deadlin}} {{title ‖ uper}}{{/sections}}|
            {{#sections}}
            {{today ‖ date: "q"}}
            """, format)
        let diagnostics = template.check(Self.schema)
        #expect(
            diagnostics.map(\.id) == [
                .templateNameMisspelled, .templateNameUnknown, .templateNameMisspelled, .templateFormatMisspelled,
                .templateSectionUnclosed, .templateFormatArgument,
            ])
        let main = Sample.mainName(format)
        #expect(
            diagnostics.map(\.place) == [
                Place(file: "образец.\(format)", part: main, paragraph: 1),
                Place(file: "образец.\(format)", part: main, table: 1, row: 2, column: 1),
                Place(file: "образец.\(format)", part: main, table: 1, row: 2, column: 3),
                Place(file: "образец.\(format)", part: main, table: 1, row: 2, column: 3),
                Place(file: "образец.\(format)", part: main, paragraph: 2),
                Place(file: "образец.\(format)", part: main, paragraph: 3),
            ])
        #expect(
            diagnostics.first?.line(in: .ru)
                == "образец.\(format): абзац 1: ошибка: Имени «titel» нет: «Слово {{titel}} в начале». "
                + "Возможно, имелось в виду «title»? [template-name-misspelled]")
        let filled = try template.fill(["title": "x"], schema: Self.schema)
        #expect(filled.bytes == nil)
        #expect(filled.diagnostics == diagnostics)
    }

    @Test(arguments: Format.allCases)
    func theColumnCountsTheGrid(format: Format) throws {
        let body =
            switch format {
            case .docx:
                "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc>"
                    + "<w:tc><w:p><w:r><w:t>{{x}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            case .odt:
                "<table:table><table:table-row><table:covered-table-cell/><table:table-cell table:number-columns-spanned=\"2\"/>"
                    + "<table:covered-table-cell/><table:table-cell><text:p>{{x}}</text:p></table:table-cell></table:table-row></table:table>"
            }
        let template = try DocumentTemplate(bytes: Sample.package(body, format), name: "x")
        #expect(template.check(Self.schema).first?.place.column == 4)
    }

    @Test func aNameWithoutSchemaIsCheckedAgainstTheData() throws {
        let filled = try Sample.template("{{titel}} {{#list}}{{a}}{{b}}{{c}}{{/list}}", .docx)
            .fill(["title": "x", "list": [["a": 1], ["b": 2]]])
        #expect(filled.diagnostics.map(\.id) == [.templateNameMisspelled, .templateNameUnknown])
        #expect(filled.bytes == nil)
    }

    @Test func aListThatOnlyTheDataShowsIsAnErrorToo() throws {
        let filled = try Sample.template("{{profile.x}}", .docx)
            .fill(["profile": ["x": [["a": 1]]]], schema: Self.schema)
        #expect(filled.diagnostics.map(\.id) == [.templateListAsText])
        #expect(filled.bytes == nil)
    }

    @Test(arguments: Format.allCases)
    func aTemplateWithoutTagsIsAWarning(format: Format) throws {
        let filled = try Sample.template("без меток", format).fill([:])
        #expect(filled.diagnostics.map(\.id) == [.templateWithoutTags])
        #expect(filled.bytes != nil)
    }

    @Test func memberNamesTakeTheirOwnLanguage() throws {
        let value: TemplateValue = ["title": "План", "sections": [["title": "I", "activities": []]]]
        let filled = try Sample.filled(
            "{{название}}: {{#разделы}}{{назва}}{{/разделы}}", .odt, value, schema: Self.schema)
        #expect(filled == "План: I")
    }

    @Test func aMissingMemberIsNotTakenFromOutside() throws {
        let value: TemplateValue = ["title": "План", "sections": [["activities": []]]]
        #expect(try Sample.filled("{{#sections}}[{{title}}]{{/sections}}", .docx, value, schema: Self.schema) == "[]")
    }

    // MARK: Limits

    @Test func sectionsWithoutEndMeetTheirLimit() throws {
        let template = try Sample.template(String(repeating: "{{#a}}", count: 10_000), .docx)
        let diagnostics = template.check(.open)
        #expect(diagnostics.contains { $0.id == .limitExceeded && $0.arguments["option"] == "template-depth" })
    }

    @Test func loopsInLoopsMeetTheirLimit() throws {
        var limits = TemplateLimits()
        limits.maximumPartBytes = 1 << 20
        let depth = 12
        let sketch = String(repeating: "{{#a}}", count: depth) + "слово" + String(repeating: "{{/a}}", count: depth)
        let template = try DocumentTemplate(
            bytes: Sample.package(Sample.body(sketch, .docx), .docx), name: "x", limits: limits)
        let list = TemplateValue.list(Array(repeating: .number(1), count: 10))
        #expect {
            try template.fill(["a": list], schema: .open)
        } throws: { ($0 as? PackageError)?.diagnostic.id == .limitExceeded }
    }

    @Test func deepElementsMeetTheirLimit() throws {
        let deep = String(repeating: "<w:sdt>", count: 5_000) + String(repeating: "</w:sdt>", count: 5_000)
        #expect {
            try DocumentTemplate(bytes: Sample.package(deep, .docx), name: "x")
        } throws: { ($0 as? PackageError)?.diagnostic.id == .limitExceeded }
    }
}
