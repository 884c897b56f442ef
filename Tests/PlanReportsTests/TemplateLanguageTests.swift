import Diagnostics
import DocumentTemplates
import OfficePackage
import PlanModel
import PlanReports
import TestSupport
import Testing

/// What a plan offers to people's own templates: ready lists, words to compare with, names of one's own, a span of days.
struct TemplateLanguageTests {
    private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    /// Nine rows as they stand on 15 April 2025.
    private static func plan() throws -> Plan {
        func row(
            _ number: Int, _ title: String, _ start: String?, _ end: String?, _ status: Mark.Status? = nil
        ) -> Activity {
            Activity(
                id: "1.\(number)", number: String(number), title: title,
                deadline: Deadline(
                    text: end ?? start ?? "по графику", kind: .day, start: start.flatMap(Day.init(iso:)),
                    end: end.flatMap(Day.init(iso:))),
                mark: status.map { Mark(text: "отметка", status: $0) }, source: SourceRow(table: 1, row: number + 1))
        }
        var plan = Plan(title: "План")
        plan.sections = [
            Section(
                title: "Первый",
                activities: [
                    row(1, "Сбор", "2024-10-01", "2024-10-31", .done), row(2, "Урок", "2024-11-01", "2024-11-30"),
                    row(3, "Слёт", "2025-02-01", "2025-02-28", .inProgress),
                    row(4, "Смотр", "2025-03-01", "2025-03-31", .postponed),
                    row(5, "Поход", "2025-04-15", "2025-04-15"),
                ]),
            Section(
                title: "Второй",
                activities: [
                    row(6, "Бал", "2025-05-01", "2025-05-31"), row(7, "Ёлка", nil, "2024-12-27", .notDone),
                    row(8, "Совет", nil, nil), row(9, "Отчёт", "2025-06-01", nil),
                    row(10, "Отмена", "2025-01-09", "2025-01-09", .cancelled),
                ]),
        ]
        return plan
    }

    private static func filled(
        _ tags: String, _ format: LayoutFormat, _ change: (inout ReportContext) -> Void = { _ in }
    ) throws -> (text: String, filled: Filled) {
        var context = ReportContext(asOf: try day("2025-04-15"))
        change(&context)
        let escaped = tags.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let bytes =
            switch format {
            case .docx: try DocxBuilder("<w:p><w:r><w:t>\(escaped)</w:t></w:r></w:p>").bytes()
            case .odt: try OdtBuilder("<text:p>\(escaped)</text:p>").packageBytes()
            }
        let filled = try ReportTemplate.fill(bytes, name: "свой.\(format)", plan: plan(), context: context)
        guard let document = filled.bytes else { return ("", filled) }
        let package = try OfficePackage(bytes: document, name: "x")
        let xml = String(decoding: try package.bytes(of: package.mainPart), as: UTF8.self)
        // What stands in the paragraph, without its elements.
        var words = ""
        var isMarkup = false
        for character in xml {
            switch character {
            case "<": isMarkup = true
            case ">": isMarkup = false
            default: if !isMarkup { words.append(character) }
            }
        }
        return (words.split(separator: "\n").joined(), filled)
    }

    static let cases: [(template: String, result: String)] = [
        ("{{#done}}{{title}};{{/done}}", "Сбор;"), ("{{#выполненные}}{{название}};{{/выполненные}}", "Сбор;"),
        ("{{#выкананыя}}{{назва}};{{/выкананыя}}", "Сбор;"), ("{{#inProgress}}{{title}};{{/inProgress}}", "Слёт;"),
        ("{{#postponed}}{{title}};{{/postponed}}", "Смотр;"),
        ("{{#перенесенные}}{{title}};{{/перенесенные}}", "Смотр;"),
        // The day of the deadline itself is not over yet.
        ("{{#overdue}}{{title}};{{/overdue}}", "Урок;Слёт;Ёлка;"), ("{{просроченные.количество}}", "3"),
        ("{{#upcoming}}{{title}};{{/upcoming}}", "Поход;Бал;Отчёт;"),
        ("{{#бліжэйшыя}}{{title}};{{/бліжэйшыя}}", "Поход;Бал;Отчёт;"),
        (
            "{{#sections}}{{title}}: {{overdue.count}}{{#overdue.any}} {{#overdue}}{{number}} {{/overdue}}{{/overdue.any}};{{/sections}}",
            "Первый: 2 2 3 ;Второй: 1 7 ;"
        ),
        // Statuses are called as a mark has them, or as documents print them.
        ("{{#activities | where: mark.status is \"done\"}}{{title}};{{/activities}}", "Сбор;"),
        (
            "{{#мероприятия | где: отметка.состояние среди \"выполнено\", \"перенесено\"}}{{title}};{{/мероприятия}}",
            "Сбор;Смотр;"
        ),
        ("{{#activities | where: execution is \"нет отметки\" | sort: title}}{{title}};{{/activities}}", "Поход;Урок;"),
        ("{{#activities | where: execution is \"адменена\"}}{{title}};{{/activities}}", "Отмена;"),
        (
            "{{#activities | where: deadline.start >= asOf | sort: deadline.start | reverse}}{{title}};{{/activities}}",
            "Отчёт;Бал;Поход;"
        ),
        (
            "{{activities.count}} {{activities.count | plural: \"мероприятие\", \"мероприятия\", \"мероприятий\"}}",
            "10 мероприятий"
        ),
        (
            "{{#Activities | First: 1}}{{TITLE}}{{Deadline.End | date: \"dd.MM.yyyy\"}}{{/activities}}",
            "Сбор31.10.2024"
        ),
        // The execution's numbers are still found where they stand.
        ("{{execution.done}} {{#execution}}{{postponed}}{{/execution}}", "1 1"),
    ]

    @Test(arguments: cases.indices, LayoutFormat.allCases)
    func aTemplateOfOnesOwnSays(index: Int, format: LayoutFormat) throws {
        let (template, result) = Self.cases[index]
        let (text, filled) = try Self.filled(template, format)
        #expect(text == result, "\(template): \(filled.diagnostics.map { $0.line(in: .ru) })")
        #expect(filled.diagnostics.isEmpty)
    }

    @Test(arguments: LayoutFormat.allCases)
    func aStateThatNoMarkHasIsAnError(format: LayoutFormat) throws {
        let template = "{{#activities | where: mark.status is \"выполненно\"}}{{title}}{{/activities}}"
        let found = try Self.filled(template, format).filled.diagnostics
        #expect(found.map(\.id) == [.templateComparisonValue])
        #expect(found.first?.arguments["suggestion"] == "выполнено")
    }

    // MARK: Names of one's own

    @Test(arguments: LayoutFormat.allCases)
    func theProfileGivesNamesOfItsOwn(format: LayoutFormat) throws {
        let own: [String: ReportProfile.OwnWords] = [
            "phone": .text("8 (02334) 2-22-22"), "профком": .list(["Ясень", "Клён"]),
        ]
        let template = "{{own.phone}}, {{своё.Phone}}: {{#own.профком}}{{.}};{{/own.профком}} {{own.профком.count}}"
        let (text, filled) = try Self.filled(template, format) { $0.profile.own = own }
        #expect(text == "8 (02334) 2-22-22, 8 (02334) 2-22-22: Ясень;Клён; 2" && filled.diagnostics.isEmpty)
        let wrong = try Self.filled("{{own.phon}}", format) { $0.profile.own = own }.filled
        #expect(wrong.diagnostics.map(\.id) == [.templateNameMisspelled])
        #expect(wrong.diagnostics.first?.arguments["suggestion"] == "own.phone")
        // Without a profile the name is known, and its words are a blank.
        let blank = try Self.filled("{{own.phone}}", format).filled
        #expect(blank.bytes != nil && blank.diagnostics.isEmpty && blank.blanks.count == 1)
    }

    @Test func aTemplateIsCheckedWithoutAProfile() throws {
        let bytes = try DocxBuilder("<w:p><w:r><w:t>{{own.phone}} {{свое.почта}}</w:t></w:r></w:p>").bytes()
        #expect(try ReportTemplate.check(bytes, name: "x").isEmpty)
    }

    // MARK: A span of days

    static let spans: [(from: String?, to: String?, result: String)] = [
        ("2024-10-01", "2024-10-31", "Сбор;"), ("2024-10-15", "2024-11-15", "Сбор;Урок;"),
        ("2025-05-15", nil, "Бал;Отчёт;"), (nil, "2024-12-31", "Сбор;Урок;Ёлка;"),
        ("2025-04-15", "2025-04-15", "Поход;"),
        ("2026-01-01", "2026-12-31", "Отчёт;"),
    ]

    @Test(arguments: spans.indices, LayoutFormat.allCases)
    func aDocumentOfASpanHasWhatIsDoneInIt(index: Int, format: LayoutFormat) throws {
        let (from, to, result) = Self.spans[index]
        let (text, filled) = try Self.filled("{{#activities}}{{title}};{{/activities}}", format) {
            $0.from = from.flatMap(Day.init(iso:))
            $0.to = to.flatMap(Day.init(iso:))
        }
        #expect(text == result)
        // A row without dates is told, for nobody knows whether it belongs.
        #expect(filled.diagnostics.map(\.id) == [.reportSpanWithoutDates])
        #expect(filled.diagnostics.first?.arguments["count"] == "1")
    }

    @Test(arguments: LayoutFormat.allCases)
    func theSpanHasNames(format: LayoutFormat) throws {
        let template = "{{from}}–{{поДату}}{{#from}} срок{{/from}}"
        let (text, _) = try Self.filled(template, format) {
            $0.from = Day(iso: "2024-10-01")
            $0.to = Day(iso: "2024-10-31")
        }
        #expect(text == "01.10.2024–31.10.2024 срок")
        #expect(try Self.filled("{{^from}}весь план{{/from}}", format).text == "весь план")
    }
}
