import Diagnostics
import DocumentTemplates
import PlanModel
import PlanReports
import TestSupport
import Testing

/// The names a plan offers to templates.
struct SchemaTests {
    @Test func noNameMeansTwoThingsInOnePlace() {
        func check(_ fields: [TemplateField], _ path: String) {
            var taken: Set<String> = []
            for field in fields {
                for name in [field.name] + field.aliases {
                    #expect(taken.insert(name).inserted, "\(path)\(name)")
                }
                check(field.shape.members, "\(path)\(field.name).")
            }
        }
        check(ReportTemplate.schema.fields, "")
    }

    @Test func everyNameHasASample() {
        for (path, field) in ReportTemplate.schema.listing { #expect(!field.sample.isEmpty, "\(path)") }
    }

    @Test func everyNameHasARussianAndABelarusianOne() {
        for (path, field) in ReportTemplate.schema.listing {
            #expect(!field.aliases.isEmpty, "\(path)")
            for alias in field.aliases {
                #expect(alias.unicodeScalars.allSatisfy { !$0.isASCII || $0.properties.numericType != nil }, "\(path)")
            }
        }
    }

    @Test(
        arguments: [
            ("title", "название", "назва"), ("sections", "разделы", "раздзелы"),
            ("activities", "мероприятия", "мерапрыемствы"), ("schoolYear", "учебныйГод", "навучальныГод"),
            ("project", "проект", "праект"), ("activities.deadline", "срок", "тэрмін"),
            ("activities.responsible", "ответственные", "адказныя"), ("activities.results", "результаты", "вынікі"),
            ("activities.mark", "отметка", "адзнака"), ("activities.number", "номер", "нумар"),
            ("activities.title", "название", "назва"),
        ])
    func namesOfTheContractAreKnownInBothLanguages(path: String, russian: String, belarusian: String) throws {
        let field = try #require(ReportTemplate.schema.listing.first { $0.path == path }?.field)
        #expect(field.aliases.contains(russian) && field.aliases.contains(belarusian))
    }

    /// The members of the data contract; a test of the contract's schema would need its file.
    @Test(
        arguments: [
            "format", "title", "project", "schoolYear", "calendarYear", "organization", "approvals.kind",
            "approvals.post", "approvals.surname", "approvals.initials", "approvals.date", "approvals.text", "preamble",
            "columns.role", "columns.heading", "sections.title", "sections.level", "sections.activities",
            "signatories.post", "signatories.surname", "signatories.initials", "signatories.text", "activities.id",
            "activities.number", "activities.title", "activities.participants", "activities.place", "activities.time",
            "activities.note", "activities.other", "activities.inherited", "activities.source.table",
            "activities.source.row", "activities.results.text", "activities.results.kind", "activities.mark.text",
            "activities.mark.status", "activities.mark.date", "activities.deadline.text", "activities.deadline.kind",
            "activities.deadline.start", "activities.deadline.end", "activities.deadline.edtf",
            "activities.deadline.recurrence", "activities.deadline.yearInferred", "activities.responsible.text",
            "activities.responsible.kind", "activities.responsible.post", "activities.responsible.surname",
            "activities.responsible.initials", "activities.responsible.given", "activities.responsible.patronymic",
            "activities.responsible.organization",
        ])
    func everyMemberOfTheContractHasItsName(path: String) {
        #expect(ReportTemplate.schema.listing.contains { $0.path == path })
    }

    @Test func whatOnlyTheContractKnowsIsPrinted() throws {
        let day = try #require(Day(iso: "2025-01-15"))
        var plan = Plan(title: "План", columns: [Column(role: .activity, heading: "Дело")])
        plan.columns += [Column(role: .other, heading: "Класс"), Column(role: .other, heading: "Часы")]
        let deadline = Deadline(
            text: "в мае", kind: .month, start: Day(iso: "2025-05-01"), end: Day(iso: "2025-05-31"), edtf: "2025-05",
            yearInferred: true)
        plan.sections = [
            Section(activities: [
                Activity(
                    id: "1.1", number: "1", title: "Сверка", deadline: deadline, other: ["Часы": "2", "Класс": "5 А"],
                    inherited: ["deadline", "note"], source: SourceRow(table: 3, row: 2))
            ])
        ]
        let tags = """
            {{format}};{{#columns}}{{heading}} {{role}},{{/columns}};{{#мероприятия}}{{прочее}};\
            {{#other}}{{heading}}: {{text}}, {{/other}};{{inherited}};{{source.table}}/{{источник.строка}};\
            {{срок.датыПоСтандарту}}{{#deadline.yearInferred}}!{{/deadline.yearInferred}}{{/мероприятия}}
            """
        let expected = """
            plankit/plan/1;Дело activity,Класс other,Часы other,Сроки deadline,;5 А, 2;\
            Класс: 5 А, Часы: 2, ;deadline, note;3/2;2025-05!
            """
        #expect(try fill(tags, plan, day).contains(expected))
    }

    @Test func anEmptyPlanMakesEveryDocument() throws {
        let day = try #require(Day(iso: "2025-01-15"))
        for kind in ReportKind.all {
            for format in LayoutFormat.allCases {
                let filled = try ReportTemplate.make(
                    kind, plan: Plan(), context: ReportContext(asOf: day), format: format)
                #expect(filled.bytes != nil, "\(kind.name)")
                #expect(filled.diagnostics.filter { $0.severity > .note } == [], "\(kind.name)")
            }
        }
    }

    @Test func aRowWithoutDatesIsNeitherDueNorAhead() throws {
        let day = try #require(Day(iso: "2025-01-15"))
        var plan = Plan(title: "План")
        plan.sections = [
            Section(activities: [
                Activity(
                    id: "1.1", number: "1", title: "Сверка", deadline: Deadline(text: "по графику", kind: .schedule),
                    source: SourceRow(table: 1, row: 2))
            ])
        ]
        let kind = try #require(ReportKind(named: "interim-certificate"))
        let template = try ReportTemplate.builtIn(kind, format: .odt)
        #expect(try ReportTemplate.check(template, name: "t") == [])
        let own = "{{execution.planned}}/{{execution.unmarked}}/{{execution.ahead}}/{{execution.undated}}"
        let text = try fill(own, plan, day)
        #expect(text.contains("0/0/0/1"))
    }

    /// The XML of a flat text with these tags, filled.
    private func fill(_ tags: String, _ plan: Plan, _ day: Day) throws -> String {
        let flat = OdtBuilder("<text:p>\(tags)</text:p>").flatBytes()
        let filled = try ReportTemplate.fill(
            flat, name: "t.fodt", plan: plan, context: ReportContext(asOf: day))
        return String(decoding: try #require(filled.bytes), as: UTF8.self)
    }
}
