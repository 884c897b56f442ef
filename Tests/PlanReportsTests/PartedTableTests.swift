import Diagnostics
import DocumentTemplates
import Foundation
import PlanModel
import PlanReports
import TestSupport
import Testing

/// The tables whose last row stays with the signature below, and all else that stays together.
struct PartedTableTests {
    /// The sections' titles and numbers in `allButLast`, and behind a bar in `lastRow`.
    private static let tags = """
        [{{#allButLast}}{{#sections}}{{title}}({{#activities}}{{number}}{{/activities}}){{/sections}}{{/allButLast}}|\
        {{#lastRow}}{{#sections}}{{title}}({{#activities}}{{number}}{{/activities}}){{/sections}}{{/lastRow}}]
        """

    /// A plan of sections, each a title and the numbers of its rows; a star behind a number merges its deadline with
    /// that of the row above.
    private static func plan(_ sections: [(title: String?, rows: String)]) -> Plan {
        var plan = Plan(title: "План")
        plan.columns = [
            Column(role: .number, heading: "№"), Column(role: .activity, heading: "Мероприятия"),
            Column(role: .deadline, heading: "Сроки"),
        ]
        plan.sections = sections.enumerated().map { index, section in
            let rows = section.rows.split(separator: " ").enumerated().map { position, row in
                Activity(
                    id: "\(index + 1).\(position + 1)", number: String(row.prefix(1)), title: "Сверка \(row)",
                    deadline: Deadline(text: "май", kind: .month), inherited: row.hasSuffix("*") ? ["deadline"] : [],
                    source: SourceRow(table: 1, row: position + 2))
            }
            return Section(title: section.title, activities: rows)
        }
        return plan
    }

    private static func fill(_ tags: String, _ plan: Plan) throws -> String {
        let flat = OdtBuilder("<text:p>\(tags)</text:p>").flatBytes()
        let context = ReportContext(asOf: try #require(Day(iso: "2025-01-15")))
        let filled = try PlanReport.fill(flat, name: "t.fodt", plan: plan, context: context)
        return String(decoding: try #require(filled.bytes), as: UTF8.self)
    }

    @Test(
        arguments: [
            ([(nil, "1 2 3")], "(12)|(3)"), ([("А", "1 2"), ("Б", "3 4")], "А(12)Б(3)|(4)"),
            // The title goes with the only row below it, with titles above that have no rows.
            ([("А", "1 2"), ("Б", "3")], "А(12)|Б(3)"), ([("А", "1"), ("Б", ""), ("В", "2")], "А(1)|Б()В(2)"),
            ([("А", "1 2"), ("Б", "")], "А(1)|(2)Б()"),
            // Merged rows stay together, as long as they are few.
            ([(nil, "1 2 3* 4*")], "(1)|(234)"), ([(nil, "1 2 3* 4* 5* 6* 7*")], "(1234567)|"),
            // Nothing to part.
            ([(nil, "1")], "(1)|"), ([(nil, "1 2*")], "(12)|"), ([("А", "")], "А()|"), ([], "|"),
        ] as [([(String?, String)], String)])
    func theEndOfATableIsItsLastRowWithWhatBelongsToIt(sections: [(String?, String)], parts: String) throws {
        let text = try Self.fill(Self.tags, Self.plan(sections.map { (title: $0.0, rows: $0.1) }))
        #expect(text.contains("[\(parts)]"))
    }

    @Test func theTwoTablesOfAnODTHaveTheRowsOfTheOneOfADOCX() throws {
        let plan = Self.plan([("А", "1 2"), ("Б", "3 4 5")])
        let kind = try #require(ReportKind(named: "plan"))
        let context = ReportContext(asOf: try #require(Day(iso: "2025-01-15")))
        func part(_ format: LayoutFormat, _ name: String) throws -> String {
            let bytes = try #require(try PlanReport.make(kind, plan: plan, context: context, format: format).bytes)
            return try #require(try ZipParts(bytes)[name])
        }
        let odt = try part(.odt, "content.xml")
        let tables = odt.components(separatedBy: "<table:table ").dropFirst().map {
            $0.components(separatedBy: "<table:table-row ").count - 1
        }
        #expect(tables == [7, 1])
        #expect(odt.contains("</table:table><table:table "))
        #expect(odt.contains("fo:keep-with-next=\"always\" style:may-break-between-rows=\"false\""))
        let docx = try part(.docx, "word/document.xml")
        #expect(docx.components(separatedBy: "<w:tr>").count - 1 == 8)
        #expect(docx.components(separatedBy: "<w:tbl>").count == 2)
    }

    /// What stands right before a signature is kept with it, and nothing behind it comes on a page alone.
    @Test(arguments: ReportKind.all.map(\.name), [Language.ru, .be])
    func aSignatureIsKeptWithTheTextAboveIt(name: String, language: Language) throws {
        let kind = try #require(ReportKind(named: name))
        // Paragraphs of tags alone are not in the document.
        let blocks = kind.layout(language).blocks.filter { block in
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
            case .turn: Issue.record("A signature begins a section.")
            }
            if index + 1 < blocks.count { #expect(blocks[index + 1] != .paragraph(.plain, "")) }
        }
    }

    @Test(arguments: LayoutFormat.allCases)
    func aPlanOfManyColumnsStandsOnPagesOfItsOwnBehindAnOrder(format: LayoutFormat) throws {
        var plan = Self.plan([(nil, "1 2")])
        for heading in ["Профориентация", "Сельскохозяйственные работы", "Ответственность", "Финансирование", "Охват"] {
            plan.columns.append(Column(role: .other, heading: heading))
        }
        let kind = try #require(ReportKind(named: "order"))
        func parts(_ plan: Plan) throws -> ZipParts {
            let context = ReportContext(asOf: try #require(Day(iso: "2025-01-15")))
            return try ZipParts(
                try #require(try PlanReport.make(kind, plan: plan, context: context, format: format).bytes))
        }
        let wide = try parts(plan)
        let narrow = try parts(Self.plan([(nil, "1 2")]))
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

    /// «2024/2025учебного» stays whole where there is room for it; the activities never stand in a narrow column for it.
    @Test(arguments: [("plan", 2, 360...380), ("interim-certificate", 1, 400...600)])
    func wordsWrittenInOneTakeTheRoomThatThereIs(name: String, column: Int, widths: ClosedRange<Int>) throws {
        var plan = Self.plan([(nil, "1 2")])
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
