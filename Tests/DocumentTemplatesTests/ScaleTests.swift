import DocumentTemplates
import Testing

struct ScaleTests {
    static func table(rows: Int) -> TemplateValue {
        let row: TemplateValue = [
            "number": "1.1", "title": "Заседание педагогического совета «Итоги & задачи»",
            "deadline": ["text": "сентябрь 2024"],
            "responsible": [["text": "Директор Ясень Ю.М."], ["text": "Заместитель директора Клён А.А."]],
            "results": [["text": "Протокол"], ["text": "Приказ"]], "mark": nil,
        ]
        return ["title": "План", "activities": .list(Array(repeating: row, count: rows))]
    }

    static let sketch = """
        {{title}}
        |№|Мероприятие|Срок|Ответственные|Результат|Отметка|
        |{{#activities}}{{number}}|{{title}}|{{deadline ‖ mergeDown}}|{{responsible ‖ join: "; "}}|{{results}}|{{mark ‖ default: "____"}}{{/activities}}|
        """

    /// The work grows with what is written: forty times the rows take some forty times as long, not 1,600 times.
    @Test(arguments: Format.allCases)
    func theWorkGrowsWithTheRows(format: Format) throws {
        let template = try Sample.template(Self.sketch, format)
        func time(_ rows: Int) throws -> Duration {
            let value = Self.table(rows: rows)
            return try ContinuousClock().measure {
                let filled = try template.fill(value)
                #expect(filled.bytes != nil && filled.diagnostics.isEmpty)
            }
        }
        _ = try time(10)
        let small = try time(125)
        let large = try time(5_000)
        #expect(large < small * 400, "\(small) for 125 rows, \(large) for 5,000")
        print("5,000 rows, \(format): \(large)")
    }
}
