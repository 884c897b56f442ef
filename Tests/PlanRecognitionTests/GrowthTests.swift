import Diagnostics
import PlanModel
import TestSupport
import Testing
import TextAnalysis

@testable import PlanRecognition

/// No cell can hang the process: the steps of every grammar grow with its text, whatever it repeats, and end where the
/// limit is.
struct GrowthTests {
    /// What hostile, or merely strange, texts repeat.
    static let units = [
        "(", "()", "«", "\"", ", ", "; ", "- ", "/", "а\n", "12, ", "И.О. ", "Иванова И.И., ",
        "Иванова И.И. методист, ", "методист ", "учителя, ", "директора ", "классные ", "отв.: ", "и ", "приказ, ",
        "новые, ", "учебно-",
        "аналитический ", "подготовка ", "выполнено ", "не ", "+/", "15.10.2024 ", "УТВЕРЖДАЮ\n", "У ", "дирек-\nтор",
        "им. ", "на 2024 ", "ГУО «",
    ]

    /// The steps of a reading within the standard limit; 1 where the text is given up unread.
    private func steps(
        _ text: String, limit: Int = RecognitionLimits.standard.maximumSteps, _ read: (StepBudget) -> Void
    )
        -> Int
    {
        var limits = RecognitionLimits()
        limits.maximumSteps = limit
        guard let budget = limits.budget(for: text) else { return 1 }
        read(budget)
        return budget.steps
    }

    @Test(arguments: units)
    func marksGrowWithTheirText(unit: String) {
        let parser = MarkParser(context: DeadlineContext(schoolYear: SchoolYear(start: 2024)))
        assertGrowth(of: "marks", unit: unit) { text in steps(text) { _ = parser.read(text, $0) } }
        assertGrowth(of: "marks without a limit", unit: unit, to: 1 << 13) { text in
            steps(text, limit: .max) { _ = parser.read(text, $0) }
        }
    }

    @Test(arguments: units)
    func resultsGrowWithTheirText(unit: String) {
        let parser = ResultParser()
        assertGrowth(of: "results", unit: unit) { text in steps(text) { _ = parser.read(text, $0) } }
        assertGrowth(of: "results without a limit", unit: unit, to: 1 << 13) { text in
            steps(text, limit: .max) { _ = parser.read(text, $0) }
        }
    }

    @Test(arguments: units)
    func peopleGrowWithTheirText(unit: String) {
        let parser = ResponsibleParser()
        // Where nothing parts the words of an entry they are looked at again and again: up to the limit.
        assertGrowth(of: "people", unit: unit, atMost: RecognitionLimits.standard.maximumSteps) { text in
            steps(text) { _ = parser.read(text, $0) }
        }
    }

    @Test(arguments: units)
    func stampsAndSignaturesGrowWithTheirText(unit: String) {
        assertGrowth(of: "stamps", unit: unit, to: 1 << 14) { text in
            steps(text) { _ = ApprovalParser().approval(.approved, "УТВЕРЖДАЮ\n" + text, $0) }
        }
        assertGrowth(of: "signatures", unit: unit, to: 1 << 14) { text in
            steps(text) { _ = SignatureParser().read("Директор " + text, $0) }
        }
    }

    @Test(arguments: units)
    func headingsGrowWithTheirTextAndNumber(unit: String) {
        let classifier = HeadingClassifier()
        func steps(_ headings: [String]) -> Int {
            let budget = StepBudget()
            _ = classifier.classify(headings, budget)
            return budget.steps
        }
        assertGrowth(of: "headings", unit: unit) { steps(["Мероприятия", $0, "Сроки"]) }
        assertGrowth(of: "many headings", unit: unit, to: 1 << 13) { text in
            steps(Array(repeating: "Контроль \(unit) Сроки", count: max(1, text.utf8.count / unit.utf8.count)))
        }
    }

    @Test func aCellBeyondTheLimitIsKeptAndUnderstoodAsNothing() throws {
        let cell = String(repeating: "приказ, (", count: 30_000)
        let recognition = recognize(
            """
            План работы на 2024/2025 учебный год
            | № | Мероприятие | Срок | Ответственный | Результат | Отметка о выполнении |
            | 1 | Дело | сентябрь | Методист | \(cell) | \(cell) |
            """)
        let activity = try #require(recognition.plan?.activities.first)
        #expect(activity.results.map(\.kind) == [.other])
        #expect(activity.results.first?.text == CellText.folded(cell))
        #expect(activity.mark == Mark(text: CellText.folded(cell)))
        #expect(recognition.words(.textTooComplex) == [CellText.folded(cell), CellText.folded(cell)])
    }
}
