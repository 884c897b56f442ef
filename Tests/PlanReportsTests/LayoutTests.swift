import Diagnostics
import DocumentTemplates
import Foundation
import PlanModel
import PlanReports
import TestSupport
import Testing

/// How pages come out: what stays together, and how wide the columns are.
struct LayoutTests {
    /// A plan of two rows without sections.
    private static let plan: Plan = {
        var plan = Plan(title: "План")
        plan.columns = [
            Column(role: .number, heading: "№"), Column(role: .activity, heading: "Мероприятия"),
            Column(role: .deadline, heading: "Сроки"),
        ]
        let rows = (1...2).map { row in
            Activity(
                id: "1.\(row)", number: String(row), title: "Сверка \(row)",
                deadline: Deadline(text: "май", kind: .month), source: SourceRow(table: 1, row: row + 1))
        }
        plan.sections = [Section(title: nil, activities: rows)]
        return plan
    }()

    /// What stands right before a signature is kept with it, and nothing behind it comes on a page alone.
    @Test(arguments: ReportKind.all.map(\.name), [Language.ru, .be])
    func aSignatureIsKeptWithTheTextAboveIt(name: String, language: Language) throws {
        let kind = try #require(ReportKind(named: name))
        // Paragraphs of tags alone are not in the document.
        let blocks = kind.layout(language).blocks.flatMap { block in
            if case .sheets(let sheets) = block { sheets.blocks } else { [block] }
        }.filter { block in
            guard case .paragraph(_, let text) = block else { return true }
            return !text.hasPrefix("{{#") && !text.hasPrefix("{{/") && !text.hasPrefix("{{^") || text.contains("\t")
        }
        for (index, block) in blocks.enumerated() {
            guard case .paragraph(.signature, let text) = block, !text.contains("№") else { continue }
            switch blocks[index - 1] {
            case .paragraph(let style, let words):
                let kept: [LayoutStyle] = [.bodyKept, .plainKept, .signature, .command]
                #expect(kept.contains(style), "\(words) | \(text)")
            case .table(let table): #expect(table.lastRowIsKept)
            case .turn, .sheets: Issue.record("A signature begins a section.")
            }
            if index + 1 < blocks.count { #expect(blocks[index + 1] != .paragraph(.plain, "")) }
        }
    }

    /// Each person's sheet is handed out alone: its pages are counted from 1, and its first has no number.
    @Test(arguments: LayoutFormat.allCases)
    func theSheetOfEachPersonBeginsWithPageOne(format: LayoutFormat) throws {
        var plan = Self.plan
        let names = ["Ива", "Вяз", "Клён"]
        plan.sections[0].activities[0].responsible = names.map {
            Responsible(text: "\($0) А.Б.", kind: .person, surname: $0, initials: "А.Б.")
        }
        let context = ReportContext(asOf: try #require(Day(iso: "2025-01-15")))
        let parts = try ZipParts(
            try #require(try ReportTemplate.make(.tasks, plan: plan, context: context, format: format).bytes))
        switch format {
        case .docx:
            let document = try #require(parts["word/document.xml"])
            let sections = document.components(separatedBy: "<w:sectPr>").dropFirst()
            #expect(sections.count == names.count)
            for section in sections { #expect(section.contains("<w:pgNumType w:start=\"1\"/><w:titlePg/>")) }
            // Nothing stands before the first break but the first sheet.
            #expect(
                try #require(document.range(of: "<w:sectPr>")).lowerBound
                    > #require(document.range(of: "ЗАДАНИЙ")).lowerBound)
        case .odt:
            let content = try #require(parts["content.xml"])
            let style = "Plan_kind_Standard"
            #expect(content.components(separatedBy: "text:style-name=\"\(style)\"").count == names.count + 1)
            #expect(
                content.contains(
                    "style:name=\"\(style)\" style:family=\"paragraph\" style:parent-style-name=\"Plan_kind\" "
                        + "style:master-page-name=\"Standard\"><style:paragraph-properties style:page-number=\"1\"/>"))
        }
    }

    /// Minutes of two meetings are two documents.
    @Test(arguments: [ReportKind.councilMinutes.name, ReportKind.councilExtract.name])
    func theMinutesOfEachMeetingAreASheet(name: String) throws {
        let kind = try #require(ReportKind(named: name))
        let sheets = kind.layout(.ru).blocks.compactMap { block in
            if case .sheets(let sheets) = block { sheets } else { nil }
        }
        #expect(sheets.count == 1)
        #expect(kind.layout(.ru).blocks.count == 1)
        guard case .paragraph(.head, _) = sheets.first?.blocks.first else {
            Issue.record("A sheet begins with the name of the institution.")
            return
        }
    }

    /// Six columns stand side by side in small letters, so that no word is torn and the activities are not in a narrow one;
    /// a column holds what is written under the term besides it.
    @Test func manyColumnsHaveSmallLetters() throws {
        var plan = Self.plan
        plan.columns += [
            Column(role: .responsible, heading: "Ответственный"),
            Column(role: .result, heading: "Форма представления результата"),
        ]
        for index in plan.sections[0].activities.indices {
            plan.sections[0].activities[index].title = "Сельскохозяйственные выставки"
            plan.sections[0].activities[index].responsible = [
                Responsible(text: "сельскохозяйственные работники", kind: .group)
            ]
            plan.sections[0].activities[index].results = [
                ExpectedResult(text: "Сельскохозяйственные материалы", kind: .other)
            ]
        }
        func tables(_ plan: Plan) -> [LayoutTable] {
            ReportKind.certificate.layout(.ru, for: plan).blocks.compactMap {
                if case .table(let table) = $0 { table } else { nil }
            }
        }
        let unmoved = try #require(tables(plan).last)
        plan.sections[0].activities[0].mark = Mark(text: "Перенесено на 20.05.2025", status: .postponed)
        let wide = tables(plan).filter { $0.widths.count == 6 }
        #expect(wide.count == 1)
        let styles = Set(wide.flatMap { $0.rows.flatMap { $0.cells.map(\.style) } })
        #expect(styles == [.cellSmallHead, .cellSmall, .cellSmallCentred, .cellSection])
        let remaining = try #require(tables(plan).last)
        #expect(remaining.rows[0].cells.map(\.text) == ["№", "Мероприятие", "Срок", "Ответственный"])
        #expect(remaining.rows[0].cells.allSatisfy { $0.style == .cellHead })
        #expect(remaining.widths[2] > unmoved.widths[2], "\(remaining.widths), \(unmoved.widths)")
    }

    /// The country of the profile decides whose office rules the words follow.
    @Test(arguments: [
        (Country.by, Language.ru, ["название учреждения", "Руководитель учреждения", "к приказу\n{{document.date"]),
        (.ru, .ru, ["наименование организации", "Руководитель организации", "к приказу\nот {{document.date"]),
        (.by, .be, ["назва ўстановы", "Кіраўнік установы", "да загада\n{{document.date"]),
        (.ru, .be, ["назва арганізацыі", "Кіраўнік арганізацыі", "да загада\nад {{document.date"]),
    ])
    func theCountryDecidesTheWords(country: Country, language: Language, words: [String]) {
        let texts = ReportKind.order.layout(language, country: country).blocks.map { block in
            if case .paragraph(_, let text) = block { text } else { "" }
        }
        for words in words { #expect(texts.contains { $0.contains(words) }, "\(words)") }
    }

    @Test(arguments: LayoutFormat.allCases)
    func aPlanOfManyColumnsStandsOnPagesOfItsOwnBehindAnOrder(format: LayoutFormat) throws {
        var plan = Self.plan
        for heading in ["Профориентация", "Сельскохозяйственные работы", "Ответственность", "Финансирование", "Охват"] {
            plan.columns.append(Column(role: .other, heading: heading))
        }
        let kind = try #require(ReportKind(named: "order"))
        func parts(_ plan: Plan) throws -> ZipParts {
            let context = ReportContext(asOf: try #require(Day(iso: "2025-01-15")))
            return try ZipParts(
                try #require(try ReportTemplate.make(kind, plan: plan, context: context, format: format).bytes))
        }
        let wide = try parts(plan)
        let narrow = try parts(Self.plan)
        switch format {
        case .docx:
            let sections = try #require(wide["word/document.xml"]).components(separatedBy: "<w:sectPr>").dropFirst()
            #expect(sections.map { $0.contains("w:orient=\"landscape\"") } == [false, true])
            // Only the document's first page has no number.
            #expect(sections.map { $0.contains("<w:titlePg/>") } == [true, false])
            #expect(try #require(narrow["word/document.xml"]).components(separatedBy: "<w:sectPr>").count == 2)
        case .odt:
            #expect(try #require(wide["content.xml"]).contains("style:master-page-name=\"Landscape\""))
            let styles = try #require(wide["styles.xml"])
            #expect(styles.contains("style:name=\"Landscape\" style:page-layout-name=\"PageLandscape\""))
            #expect(try #require(narrow["content.xml"]).contains("master-page-name") == false)
        }
    }

    @Test(
        arguments: [
            ("order", "order"), ("приказ", "order"), ("Загад", "order"), ("справка", "certificate"),
            ("даведка", "certificate"),
            ("протокол", "council-minutes"), ("выпіска", "council-extract"), ("отчет-за-полугодие", "half-year-report"),
            ("справку", nil), ("", nil),
        ] as [(String, String?)])
    func aDocumentHasNamesThatPeopleType(word: String, name: String?) {
        #expect(ReportKind(named: word)?.name == name)
    }

    @Test func noNameMeansTwoDocuments() {
        let names = ReportKind.all.flatMap { Set([$0.name] + $0.aliases) }
        #expect(Set(names).count == names.count)
    }

    /// The longest texts get the room that short ones do not need.
    @Test func columnsAreAsWideAsTheirWordsWant() throws {
        var plan = Self.plan
        plan.columns += [
            Column(role: .responsible, heading: "Ответственный"), Column(role: .result, heading: "Результат"),
        ]
        let title = String(repeating: "Изучение справки о промежуточных результатах. ", count: 8)
        for index in plan.sections[0].activities.indices { plan.sections[0].activities[index].title = title }
        let kind = try #require(ReportKind(named: "plan"))
        let tables = kind.layout(.ru, for: plan).blocks.compactMap { block in
            if case .table(let table) = block, table.isRuled { table } else { nil }
        }
        let widths = try #require(tables.first?.widths)
        #expect(widths[1] > widths.reduce(0, +) / 2, "\(widths)")
        #expect(widths.reduce(0, +) <= 1_700)
    }

    /// «2024/2025учебного» stays whole where there is room for it; the activities never stand in a narrow column for it.
    @Test(arguments: [("plan", 2, 370...400), ("interim-certificate", 1, 400...600)])
    func wordsWrittenInOneTakeTheRoomThatThereIs(name: String, column: Int, widths: ClosedRange<Int>) throws {
        var plan = Self.plan
        plan.columns += [
            Column(role: .responsible, heading: "Ответственный"),
            Column(role: .result, heading: "Формы представления результатов инновационной деятельности"),
        ]
        plan.sections[0].activities[0].deadline?.text = "В течение 2024/2025учебного года"
        plan.sections[0].activities[1].title = "Практико-исследовательскую деятельность"
        let kind = try #require(ReportKind(named: name))
        let tables = kind.layout(.ru, for: plan).blocks.compactMap { block in
            if case .table(let table) = block, table.widths.count > 4 { table } else { nil }
        }
        let table = try #require(tables.first)
        let total = table.widths.reduce(0, +)
        #expect(widths.contains(table.widths[column] * 1_700 / total), "\(table.widths)")
    }
}
