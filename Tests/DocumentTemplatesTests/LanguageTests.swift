import Diagnostics
import DocumentTemplates
import Testing

/// Comparisons, choices and orders of lists, counts and words that agree with them.
struct LanguageTests {
    static let states = [
        TemplateWord("done", aliases: ["выполнено", "выканана"]),
        TemplateWord("notDone", aliases: ["не выполнено", "не выканана"]),
    ]

    static let row: TemplateShape = .object([
        TemplateField("title", aliases: ["название", "назва"], .text),
        TemplateField("number", aliases: ["номер", "нумар"], .text),
        TemplateField("cost", aliases: ["цена", "цана"], .number),
        TemplateField("end", aliases: ["конец", "канец"], .day),
        TemplateField(
            "mark", aliases: ["отметка", "адзнака"],
            .object([
                TemplateField("text", .text),
                TemplateField(
                    "status", russian: "состояние", belarusian: "стан", .text, words: states),
            ])),
        TemplateField("urgent", aliases: ["срочно", "тэрмінова"], .flag),
    ])

    static let schema = TemplateSchema([
        TemplateField("asOf", aliases: ["наДату"], .day), TemplateField("limit", .number),
        TemplateField("title", aliases: ["название", "назва"], .text),
        TemplateField("rows", aliases: ["строки", "радкі"], .list(row)),
        TemplateField("none", .list(row)),
    ])

    static let value: TemplateValue = [
        "title": "Заголовок", "asOf": .day(year: 2025, month: 4, day: 15), "limit": 100, "none": [],
        "rows": [
            [
                "title": "Ёлка", "number": "10", "cost": 150, "end": .day(year: 2024, month: 12, day: 27),
                "mark": ["text": "Выполнено", "status": "done"], "urgent": true,
            ],
            ["title": "Жук", "number": "2", "cost": 50, "end": .day(year: 2025, month: 4, day: 15), "mark": nil],
            [
                "title": "Еж", "number": "1", "cost": 100, "end": nil,
                "mark": ["text": "Нет", "status": "notDone"], "urgent": false,
            ],
            ["title": "Ігра", "number": "2.10", "cost": nil, "end": .day(year: 2025, month: 5, day: 1), "mark": nil],
        ],
    ]

    private static func rows(_ condition: String) -> String {
        "{{#rows}}{{#\(condition)}}{{title}};{{/\(condition.prefix { $0 != " " })}}{{/rows}}"
    }

    private static func chosen(_ formats: String) -> String {
        "{{#rows ‖ \(formats)}}{{title}};{{/rows}}"
    }

    static let cases: [(template: String, result: String)] = [
        // Comparisons.
        (rows("mark.status is \"done\""), "Ёлка;"), (rows("mark.status is not \"done\""), "Жук;Еж;Ігра;"),
        (rows("mark.status = \"done\""), "Ёлка;"), (rows("mark.status != \"done\""), "Жук;Еж;Ігра;"),
        (rows("mark.status равно «выполнено»"), "Ёлка;"), (rows("mark.status не роўна „выканана“"), "Жук;Еж;Ігра;"),
        (rows("mark.status IS \"Done\""), "Ёлка;"), (rows("mark.status in \"done\", \"notDone\""), "Ёлка;Еж;"),
        (rows("mark.status среди \"выполнено\", \"не выполнено\""), "Ёлка;Еж;"),
        (rows("mark.status not in \"done\", \"notDone\""), "Жук;Ігра;"),
        (rows("end < asOf"), "Ёлка;"), (rows("end <= asOf"), "Ёлка;Жук;"), (rows("end >= asOf"), "Жук;Ігра;"),
        (rows("end > asOf"), "Ігра;"), (rows("end ≥ asOf"), "Жук;Ігра;"), (rows("end is asOf"), "Жук;"),
        (rows("end < \"15.04.2025\""), "Ёлка;"), (rows("end >= 2025-04-15"), "Жук;Ігра;"),
        (rows("end > 15.4.2025"), "Ігра;"),
        (rows("cost > 100"), "Ёлка;"), (rows("cost >= limit"), "Ёлка;Еж;"), (rows("cost is 50"), "Жук;"),
        (rows("cost ≠ 50"), "Ёлка;Еж;Ігра;"), (rows("number is 2"), "Жук;"), (rows("mark is \"нет\""), "Еж;"),
        (rows("title is \"елка\""), "Ёлка;"),
        ("{{#asOf > \"01.01.2025\"}}да {{title}}{{/asOf}}", "да Заголовок"),
        ("{{^asOf > \"01.01.2026\"}}нет{{/asOf > \"01.01.2026\"}}", "нет"),
        ("{{#rows}}{{#@number is 2}}{{title}}{{/@number}}{{/rows}}", "Жук"),
        // Lists: chosen, sorted, cut.
        (chosen("where: mark.status is \"done\""), "Ёлка;"),
        (chosen("где: отметка.состояние равно \"выполнено\""), "Ёлка;"),
        (chosen("дзе: адзнака"), "Ёлка;Еж;"), (chosen("where: urgent"), "Ёлка;"),
        (chosen("where: end <= asOf ‖ where: cost < limit"), "Жук;"),
        (chosen("sort: end"), "Ёлка;Жук;Ігра;Еж;"), (chosen("sort: title"), "Еж;Ёлка;Жук;Ігра;"),
        (chosen("sort: number"), "Еж;Жук;Ігра;Ёлка;"), (chosen("sort: cost ‖ reverse"), "Ігра;Ёлка;Еж;Жук;"),
        (chosen("поПорядку: конец ‖ обратно ‖ первые: 2"), "Еж;Ігра;"), (chosen("first: 9"), "Ёлка;Жук;Еж;Ігра;"),
        ("{{^rows ‖ where: cost > 1000}}нет дорогих{{/rows}}", "нет дорогих"),
        ("{{#rows ‖ where: mark}}{{@number}} из {{@count}};{{/rows}}", "1 из 2;2 из 2;"),
        // Counts and agreement.
        ("{{rows.count}} {{none.count}} {{строки.количество}}", "4 0 4"),
        ("{{rows ‖ where: mark ‖ count}}", "2"),
        (
            "{{#rows.any}}есть{{/rows.any}}{{^none.any}} пусто{{/none.any}}{{#строки.есть}}!{{/строки.есть}}",
            "есть пусто!"
        ),
        ("{{#rows.any}}{{title}}{{/rows.any}}", "Заголовок"),
        (
            "{{rows.count}} {{rows.count ‖ plural: \"дело\", \"дела\", \"дел\"}}, {{none.count ‖ число: \"# дело\", \"# дела\", \"# дел\"}}",
            "4 дела, 0 дел"
        ),
        (
            "{{#rows}}{{cost ‖ plural: \"рубль\", \"рубля\", \"рублей\" ‖ default: \"–\"}};{{/rows}}",
            "рублей;рублей;рублей;–;"
        ),
        // Names without regard to case, keywords too.
        ("{{TITLE}} {{Название}} {{#ROWS | First: 1}}{{Mark.Status}}{{/rows}}", "Заголовок Заголовок done"),
    ]

    @Test(arguments: cases.indices, Format.allCases)
    func aTagMeans(index: Int, format: Format) throws {
        let (template, result) = Self.cases[index]
        // A bar in a sketch parts cells.
        let sketch = template.replacing(" | ", with: " ‖ ")
        #expect(try Sample.filled(sketch, format, Self.value, schema: Self.schema) == result, "\(template)")
    }

    @Test(arguments: [
        (1, "лист"), (2, "листа"), (4, "листа"), (5, "листов"), (11, "листов"), (12, "листов"), (14, "листов"),
        (21, "лист"), (22, "листа"), (100, "листов"), (101, "лист"), (111, "листов"), (0, "листов"), (-1, "лист"),
        (2.5, "листа"),
    ])
    func aWordAgreesWithItsNumber(number: Double, word: String) throws {
        let filled = try Sample.filled(
            "{{n ‖ plural: \"лист\", \"листа\", \"листов\"}}", .docx, ["n": .number(number)])
        #expect(filled == word)
    }

    static let errors: [(template: String, id: DiagnosticID, arguments: [String: String])] = [
        (
            "{{#rows}}{{#mark.status is \"dome\"}}{{/mark.status}}{{/rows}}", .templateComparisonValue,
            ["suggestion": "done"]
        ),
        (
            "{{#rows}}{{#mark.status is \"да\"}}{{/mark.status}}{{/rows}}", .templateComparisonValue,
            ["value": "да", "suggestion": "done, notDone"]
        ),
        ("{{#rows}}{{#end > \"весна\"}}{{/end}}{{/rows}}", .templateComparisonValue, ["value": "весна"]),
        ("{{#rows}}{{#cost > \"много\"}}{{/cost}}{{/rows}}", .templateComparisonValue, ["value": "много"]),
        ("{{#rows}}{{#title > \"а\"}}{{/title}}{{/rows}}", .templateComparisonMismatch, ["name": "title"]),
        ("{{#rows}}{{#end > cost}}{{/end}}{{/rows}}", .templateComparisonMismatch, ["name": "cost"]),
        ("{{#rows is \"x\"}}{{/rows}}", .templateComparisonMismatch, ["suggestion": "rows.count"]),
        (
            "{{#rows}}{{#urgent is \"да\"}}{{/urgent}}{{/rows}}", .templateComparisonMismatch,
            ["suggestion": "{{#urgent}}"]
        ),
        ("{{#rows ‖ where: mark.statu is \"done\"}}{{/rows}}", .templateNameMisspelled, ["suggestion": "mark.status"]),
        ("{{#rows ‖ sort: dend}}{{/rows}}", .templateNameMisspelled, ["suggestion": "end"]),
        ("{{#rows ‖ sorted: end}}{{/rows}}", .templateFormatMisspelled, ["suggestion": "sort"]),
        ("{{#rows ‖ upper}}{{/rows}}", .templateFormatMismatch, ["name": "upper"]),
        ("{{title ‖ where: x is \"y\"}}", .templateFormatMismatch, ["name": "where", "value": "title"]),
        ("{{title ‖ count}}", .templateFormatMismatch, ["name": "count"]),
        ("{{title ‖ continue}}", .templateFormatMismatch, ["name": "continue"]),
        ("{{title ‖ plural: \"а\", \"б\", \"в\"}}", .templateFormatMismatch, ["name": "plural"]),
        ("{{rows.count ‖ plural: \"а\"}}", .templateFormatArgument, ["name": "plural"]),
        ("{{#rows ‖ first: \"2\"}}{{/rows}}", .templateFormatArgument, ["name": "first"]),
        ("{{#rows ‖ first: 0}}{{/rows}}", .templateFormatArgument, ["name": "first"]),
        ("{{#rows ‖ where}}{{/rows}}", .templateFormatArgument, ["name": "where"]),
        ("{{#rows}}{{#title is}}{{/title}}{{/rows}}", .templateTagInvalid, [:]),
        ("{{#rows}}{{#title is \"а\" и}}{{/title}}{{/rows}}", .templateTagInvalid, [:]),
        ("{{rows.cuont}}", .templateNameMisspelled, ["suggestion": "rows.count"]),
    ]

    @Test(arguments: errors.indices, Format.allCases)
    func aMistakeIsNamed(index: Int, format: Format) throws {
        let (template, id, arguments) = Self.errors[index]
        let diagnostics = try Sample.template(template, format).check(Self.schema)
        let found = try #require(
            diagnostics.first { $0.id == id }, "\(template): \(diagnostics.map { $0.line(in: .ru) })")
        for (name, value) in arguments { #expect(found.arguments[name] == value, "\(template)") }
        for language in Language.allCases { #expect(!found.line(in: language).contains("{\(language)")) }
    }

    /// A comparison is made ready once: what it asks of a row is no more than its values.
    @Test func anEqualSignOrTwoAreOne() throws {
        for sign in ["=", "==", "is", "равно", "роўна"] {
            let filled = try Sample.filled(
                "{{#title \(sign) \"заголовок\"}}да{{/title}}", .docx, Self.value, schema: Self.schema)
            #expect(filled == "да", "\(sign)")
        }
    }

    /// Words are set in lines, and those that are read as one stay on one.
    @Test(arguments: [
        ("{{n | wrap: 12}}", "Заместитель директора по работе", "Заместитель\nдиректора по\nработе"),
        ("{{n | строками: 5}}", "Заместитель по УВР", "Заместитель\nпо\nУВР"), ("{{n | радкамі: 40}}", "а б", "а б"),
        ("{{n | nobreak}}", "Ива А.Б., № 5", "Ива\u{A0}А.Б., №\u{A0}5"),
        ("{{n | неразрыўна}}", "Ива А.", "Ива\u{A0}А."),
        ("{{n | default: \"Ива А.\" | неразрывно}}", "", "Ива\u{A0}А."),
        ("{{n | sentence}}", "О разном", "О разном."), ("{{n | предложение}}", "Принять.", "Принять."),
        ("{{n | сказ}}", "«Чытанне»", "«Чытанне»."), ("{{n | sentence}}", "«Кто виноват?»", "«Кто виноват?»"),
        ("{{n | sentence}}", "Отпуска (2024 г.)", "Отпуска (2024 г.)."), ("{{n | sentence}}", "________", "________"),
        ("{{n | default: \"Нет\" | sentence}}", "", "Нет."),
    ])
    func linesAreSet(tag: String, words: String, expected: String) throws {
        for format in Format.allCases {
            let filled = try Sample.filled(tag.replacing(" | ", with: " ‖ "), format, ["n": .text(words)])
            #expect(filled == expected.replacing("\n", with: "⏎"))
        }
    }
}
