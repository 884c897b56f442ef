import Diagnostics
import PlanModel
import TestSupport
import Testing
import TextAnalysis

@testable import PlanRecognition

/// No cell can hang the process: the steps of every grammar grow with its text, whatever it repeats, and end where the
/// limit is.
struct GrowthTests {
    /// The grammars, each over a text as it meets one in a plan.
    enum Grammar: String, CaseIterable, Sendable {
        case deadlines, sections, years, people, results, marks, headings, stamps, signatures

        /// Reads a text, its steps counted.
        func read(_ text: String, _ budget: StepBudget) {
            let context = DeadlineContext(schoolYear: SchoolYear(start: 2024))
            switch self {
            case .deadlines: _ = DeadlineParser(context: context).read(text, budget)
            case .sections: _ = DeadlineParser(context: context).readSectionTitle(text, budget)
            case .years: _ = PlanTitleYears.read(text, budget)
            case .people: _ = ResponsibleParser().read(text, budget)
            case .results: _ = ResultParser().read(text, budget)
            case .marks: _ = MarkParser(context: context).read(text, budget)
            case .headings: _ = HeadingClassifier().classify(["Мероприятия", text, "Сроки"], budget)
            case .stamps: _ = ApprovalParser().approval(.approved, "УТВЕРЖДАЮ\n" + text, budget)
            case .signatures: _ = SignatureParser().read("Директор " + text, budget)
            }
        }

        /// How many steps may be spent however they grow: where nothing parts the words of an entry of people, they are
        /// looked at again and again.
        var allowance: Int { self == .people ? RecognitionLimits.standard.maximumSteps : 0 }
    }

    /// What hostile texts repeat: brackets open and balanced, numbers, commas, conjunctions, quotation marks, initials,
    /// hyphens, line breaks.
    static let hostile = [
        "(", "()", "((1) ", "«", "\"", "1, ", ", ", "и ", "в течение ", "И.И. ", "Иванова И.И., ", "- ", "а-", "а\n",
        "абвгд",
    ]

    /// What merely strange ones repeat too: the words that grammars look ahead from.
    static let strange =
        hostile + [
            ")", "[", "«»", "(«", "1 ", "12, ", "1.", "№ 1, ", "; ", ": ", "а и ", "или ", "не ", "до ", "И.",
            "Иванова И.И. и ", "Иванова И.И. методист, ", "-", "учебно-", "/", "+/", "\n", "а-\n", "дирек-\nтор", "__ ",
            "методист ", "учителя, ", "директора ", "классные ", "отв.: ", "приказ, ", "новые, ", "аналитический ",
            "подготовка ", "выполнено ", "15.10.2024 ", "УТВЕРЖДАЮ\n", "У ", "им. ", "на 2024 ", "ГУО «",
        ]

    /// The steps of a reading within a limit; 1 where the text is given up unread.
    private func steps(
        _ grammar: Grammar, _ text: String, limit: Int = RecognitionLimits.standard.maximumSteps
    ) -> Int {
        var limits = RecognitionLimits()
        limits.maximumSteps = limit
        guard let budget = limits.budget(for: text) else { return 1 }
        grammar.read(text, budget)
        return budget.steps
    }

    @Test(arguments: Grammar.allCases, hostile)
    func stepsGrowWithTheTextUpToAMegabyte(grammar: Grammar, unit: String) {
        assertGrowth(of: grammar.rawValue, unit: unit, atMost: grammar.allowance) { steps(grammar, $0) }
    }

    /// The limit would hide how they grow.
    @Test(arguments: Grammar.allCases.filter { $0 != .people }, strange)
    func stepsGrowWithTheTextWithoutALimit(grammar: Grammar, unit: String) {
        assertGrowth(of: grammar.rawValue, unit: unit, to: 1 << 13) { steps(grammar, $0, limit: .max) }
    }

    @Test(arguments: strange)
    func headingsGrowWithTheirNumber(unit: String) {
        assertGrowth(of: "many headings", unit: unit, to: 1 << 13) { text in
            let budget = StepBudget()
            let count = max(1, text.utf8.count / unit.utf8.count)
            _ = HeadingClassifier().classify(Array(repeating: "Контроль \(unit) Сроки", count: count), budget)
            return budget.steps
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
