import Diagnostics
import PlanModel
import TestSupport
import Testing
import TextAnalysis

@testable import PlanRecognition

/// Cells made to do harm: the steps of every grammar of dates grow with the text, and what passes the limits is kept.
struct DeadlineGrowthTests {
    private static let context = DeadlineContext(schoolYear: SchoolYear(start: 2024))
    /// A section of many days, so that weekdays and bare numbers are looked for in it.
    private static let section = DeadlineContext(
        schoolYear: SchoolYear(start: 2024),
        sectionDays: Day(year: 2024, month: 9, day: 2).flatMap { first in
            Day(year: 2025, month: 5, day: 31).map { first...$0 }
        })

    /// What cells are filled with: each rule's words, before it knows whether it will read anything.
    static let units = [
        "(", ")", "()", "[", "{", "((15)", "(15) ", "(15.10) ", "(непонятно) ", "([", "(«", "«", "»", "\"", "'", "“",
        "1", "1 ", "1, ", "15, ", "2024 ", "1.", "1-", "1–", "1/", "1 и ", "№ 1 ", "№1, ", "1) ", "1-го ", "10-го, ",
        "15.10 ", "15.10.2024, ", "12.XI ", "12.XI", "10.00 ", "14:45 ", "10-00 ", "5 мая в 10.10, ", "мая 5 ",
        "сентябрь ", "сентябрь, ", "сентября ", "15 сентября ", "15 сентября, ", "15, 16 октября; ", "январь-",
        "2024/2025 ", "2024-2025 ", "24/25 уч. год, ", "в течение ", "в ", "до ", "с ", "по ", "к ", "после ", "не ",
        "не позднее ", "не позднее, чем ", "до 5 ", "с 5 ", "- ", "-", "–", ", ", ",", "; ", ": ", "/", "\\", "|",
        "1\n", "а\n", "а-\n", ". ", "..", "…", "_", "_ ", "непонятно ", "слово, ", "Слово ", "СЛОВО ", "абвгд",
        "всентябре", "учебногогода ", "учебногогода", "2-янеделя", "каждый ", "каждый вторник ", "вторник ",
        "вторник, ", "вторник и ", "вторник; ", "вторникам ", "по вторникам, ", "осенние ", "осенние, ", "каникулы ",
        "ежемесячно ", "ежемесячно, ", "1 раз ", "1 раз в месяц ", "текущего ", "текущего года ", "следующего ",
        "учебный ", "год ", "года ", "месяц ", "неделя ", "недели ", "3 неделя ", "1, 2 неделя ", "I ", "I", "II, ",
        "1.I", "I полугодие ", "первая ", "последняя ", "двадцать ", "двадцать пятого ", "начало ", "конец ",
        "в конце ", "половина ", "весь ", "период ", "весь период ", "срок ", "этап ", "проекта ", "но ", "и ",
        "или ", "далее ", "включительно ", "числа ", "10 числа ", "час ", "1 час ", "класс ", "5 класс, ", "5 класс ",
        "1А, ", "9А ", "9А,", "кабинет ", "кабинет 5, ", "кабинет 5 ", "Минск, ", "Минск; ", "г. ", "г. Минск ",
        "план ", "по плану ", "по плану, ", "плану ", "постоянно ", "постоянной основе ", "согласно ", "при ",
        "при, ", "накануне, ", "в рамках, ", "момента ", "с момента, ", "согласованию, ", "дата ", "дата будет ",
        "дата уточняется, ", "уточняется ", "ориентировочно ", "кроме ", "раньше ", "за 3 дня до ",
        "в течение 10 дней ", "п/г ", "а/", "а-", "теч-", "Ⅱ", "é", "😀", "\u{301}", "и\u{306}",
    ]

    /// Two of them in turn.
    static let mixtures: [String] = units.indices.map { units[$0] + units[($0 * 37 + 11) % units.count] }

    private func steps(_ text: String, limit: Int, _ read: (StepBudget) -> Void) -> Int {
        var limits = RecognitionLimits()
        limits.maximumSteps = limit
        guard let budget = limits.budget(for: text) else { return 1 }
        read(budget)
        return budget.steps
    }

    /// The steps of all grammars of dates over a text.
    private func steps(over text: String, limit: Int) -> Int {
        let parsers = [Self.context, Self.section].map { DeadlineParser(context: $0) }
        return steps(text, limit: limit) { _ = parsers[0].read(text, $0) }
            + steps(text, limit: limit) { _ = parsers[1].read(text, $0) }
            + steps(text, limit: limit) { _ = parsers[0].readSectionTitle(text, $0) }
            + steps(text, limit: limit) { _ = PlanTitleYears.read(text, $0) }
    }

    /// Without the limit of steps, which would hide how they grow.
    @Test(arguments: units)
    func theStepsGrowWithTheText(unit: String) {
        assertGrowth(of: "dates", unit: unit, from: 2 << 10, to: 8 << 10) { steps(over: $0, limit: .max) }
    }

    @Test(arguments: mixtures)
    func theStepsOfMixturesGrowWithTheText(unit: String) {
        assertGrowth(of: "dates", unit: unit, to: 4 << 10) { steps(over: $0, limit: .max) }
    }

    @Test(arguments: ["(", "(15) ", "1, ", "15.10 ", "в течение ", "до ", "непонятно ", "абвгд", "вторник, ", "а\n"])
    func aMegabyteOfItTakesNoMoreStepsThanThereAre(unit: String) {
        assertGrowth(of: "dates", unit: unit, to: 1 << 20) {
            steps(over: $0, limit: RecognitionLimits.standard.maximumSteps)
        }
    }

    @Test(arguments: [
        String(repeating: "(", count: 20_000) + "15 октября", String(repeating: "(15 октября)", count: 20_000),
        String(repeating: "1, ", count: 100_000) + "2 октября", String(repeating: "в течение ", count: 9_000),
    ])
    func whatPassesTheLimitsIsKeptAndReported(words: String) throws {
        let parser = DeadlineParser(context: Self.context)
        let reading = try #require(parser.read(words))
        #expect(reading.deadline == Deadline(text: CellText.folded(words), kind: .unknown))
        #expect(reading.diagnostics.map(\.id) == [.textTooComplex])
        #expect(reading.diagnostics.first?.arguments["words"] == CellText.folded(words))
        #expect(parser.readSectionTitle(words) == nil)
    }

    @Test func aTitleThatPassesTheLimitsIsReported() {
        let title = "Сентябрь " + String(repeating: "в течение ", count: 9_000) + "месяца"
        let found = recognize(
            """
            План на 2024/2025 учебный год
            | № | Мероприятие | Сроки | Ответственные |
            | \(title) | < | < | < |
            | 1 | Линейка | 5 | Щегель А.М. |
            """)
        #expect(found.words(.textTooComplex) == [title])
        #expect(found.plan?.sections.map(\.title) == [title])
    }

    @Test(arguments: [17, 200])
    func whatStandsInDeeperBracketsThanTheLimitIsWords(depth: Int) throws {
        let open = String(repeating: "(", count: depth)
        let parser = DeadlineParser(context: Self.context)
        for words in [open + "15 октября", open + "15 октября" + String(repeating: ")", count: depth)] {
            let reading = try #require(parser.read(words))
            #expect(reading.deadline == Deadline(text: words, kind: .unknown))
            #expect(reading.diagnostics.map(\.id) == [.deadlineNotUnderstood])
        }
    }

    @Test func bracketsWithinTheLimitAreRead() {
        let words = String(repeating: "(", count: 16) + "15 октября" + String(repeating: ")", count: 16)
        #expect(DeadlineParser(context: Self.context).read(words)?.deadline.edtf == "2024-10-15")
    }
}
