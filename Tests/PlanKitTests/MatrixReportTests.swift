import Diagnostics
import DocumentModel
import PlanKit
import PlanModel
import TestSupport
import Testing

/// A plan in matrix form, and one with rows that are struck through, behind the recognition: documents, findings, checks.
struct MatrixReportTests {
    private func plan(_ sketch: String) throws -> Plan {
        try PlanReader().read(TableSketch.docx(TableSketch.document(sketch)), name: "план.docx").plan
    }

    private let matrix = """
        План работы на 2024/2025 учебный год

        | Направление | Сентябрь | Октябрь | Ноябрь | Ответственный |
        | Спорт | Кросс | Эстафета |  | Савич В.Г. |
        | Музей | Экскурсия |  | Викторина | Ковалёва А.Б. |
        """

    @Test func anActivityOfAMatrixKnowsItsColumn() throws {
        let plan = try plan(matrix)
        #expect(plan.isMatrix)
        #expect(plan.activities.map(\.title) == ["Кросс", "Эстафета", "Экскурсия", "Викторина"])
        #expect(plan.activities.map(\.source.column) == [2, 3, 2, 4])
    }

    private func document(_ kind: ReportKind, of plan: Plan, _ format: LayoutFormat) throws -> [UInt8] {
        let day = try #require(Day(iso: "2025-04-15"))
        let filled = try ReportTemplate.make(kind, plan: plan, context: ReportContext(asOf: day), format: format)
        #expect(filled.diagnostics.filter { $0.severity == .error } == [])
        return try #require(filled.bytes)
    }

    @Test(arguments: [LayoutFormat.docx, .odt])
    func theDocumentOfAMatrixReadsBackAsTheSameActivities(format: LayoutFormat) throws {
        let plan = try plan(matrix)
        let back = try PlanReader().read(document(.plan, of: plan, format), name: "план").plan
        #expect(back.columns.map(\.heading) == ["Мероприятия", "Сроки", "Ответственный"])
        #expect(back.activities.map(\.title) == plan.activities.map(\.title))
        #expect(back.activities.map(\.deadline?.edtf) == plan.activities.map(\.deadline?.edtf))
        #expect(back.activities.map(\.responsible) == plan.activities.map(\.responsible))
        #expect(back.sections.map(\.title) == plan.sections.map(\.title))
    }

    /// What recurs stands in the months that its rule counts, not in all of its time.
    @Test(arguments: [
        ("раз в квартал", ["", "1", "", "", "1", "", "", "1", "", "", "", ""]),
        ("октябрь – декабрь", ["", "", "1", "1", "1", "", "", "", "", "", "", ""]),
        ("сентябрь, май", ["", "1", "", "", "", "", "", "", "", "1", "", ""]),
        ("до 15 марта 2025 г.", ["", "", "", "", "", "", "", "1", "", "", "", ""]),
    ])
    func theMatrixOfPeopleCountsTheMonthsOfARule(deadline: String, months: [String]) throws {
        let plan = try plan(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятия | Сроки | Ответственный |
            | 1 | Отчёт | \(deadline) | Савич В.Г. |
            """)
        let kind = try #require(ReportKind(named: "matrix"))
        let inspection = try PlanReader().inspect(document(kind, of: plan, .docx), name: "матрица.docx")
        let rows = (inspection.document?.blocks ?? []).flatMap { block -> [[String]] in
            guard case .table(let table) = block else { return [] }
            return (0..<table.rowCount).map { table.cells(inRow: $0).map(\.text) }
        }
        let row = try #require(rows.first { $0.first?.hasPrefix("Савич") == true && $0.count > 12 })
        #expect(Array(row[1...12]) == months)
    }

    private func planWithStruckRow() throws -> Plan {
        var plan = try plan(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятия | Сроки | Ответственный |
            | 1 | Совет | март | Савич В.Г. |
            | 2 | Поездка | апрель | Ковалёва А.Б. |
            """)
        plan.sections[0].activities[1].struck = true
        return plan
    }

    @Test func aDocumentAboutTheExecutionSaysThatAStruckRowIsCancelled() throws {
        let kind = try #require(ReportKind(named: "interim-certificate"))
        let parts = try ZipParts(document(kind, of: planWithStruckRow(), .docx))
        let xml = try #require(parts["word/document.xml"])
        #expect(xml.contains("Поездка"))
        #expect(xml.contains("Отменено"))
        // A crossed-out «отменено» would say that it is not.
        #expect(!xml.contains("PlanCellStruck"))
    }

    @Test(arguments: [LayoutFormat.docx, .odt]) func aStruckRowIsStruckInTheDocumentToo(format: LayoutFormat) throws {
        let plan = try planWithStruckRow()
        let back = try PlanReader().read(document(.plan, of: plan, format), name: "план").plan
        #expect(back.activities.map(\.title) == ["Совет", "Поездка"])
        #expect(back.activities.map(\.struck) == [false, true])
    }

    @Test func aFindingShowsTheActivityOfItsColumn() throws {
        let plan = try plan(matrix.replacing("Викторина", with: "Bикторина"))
        let findings = PlanChecker().check(plan).filter { $0.id == .lookAlikeLetters }
        #expect(findings.map(\.place) == [Place(table: 1, row: 3, column: 4, heading: "Ноябрь")])
    }
}
