public import PlanModel
import TextAnalysis

/// The years that a plan's title names.
///
/// | title | years |
/// | --- | --- |
/// | на 2024/2025 учебный год, на 2020-2021 уч. г., у 2020/2021 навучальным годзе, 2024/25 | the school year |
/// | на 2024-2025 гг. (two years in a row) | the school year, unless the plan's own dates say otherwise |
/// | на 2026–2027 годы | none: they are two |
/// | на 2025 год, план на 2025 г. | the calendar year |
/// | на сентябрь 2024 г., на I полугодие 2025 года | the calendar year |
/// | к 2025/2026 учебному году, да новага 2025/2026 навучальнага года | the school year, which the plan prepares |
/// | на отопительный период 2025/2026, сезон 2025/2026 | two years of another noun |
/// | 2022–2025 гг., от 15.10.2018, приказ № 2024 | none |
public struct PlanTitleYears: Sendable, Hashable {
    /// «на 2024/2025 учебный год».
    public var schoolYear: SchoolYear?
    /// «на 2025 год».
    public var calendarYear: Int?
    /// «на отопительный период 2025/2026»: two years that are no school year.
    public var otherYears: SchoolYear?
    /// Whether the plan prepares for its year, so that its months lie before: «к 2025/2026 учебному году».
    public var prepares = false
    /// Whether the school year is two years in a row that no word calls so: «на 2024-2025 гг.».
    public var isPairOfYears = false

    /// The years; none where none is given.
    public init(
        schoolYear: SchoolYear? = nil, calendarYear: Int? = nil, otherYears: SchoolYear? = nil, prepares: Bool = false
    ) {
        self.schoolYear = schoolYear
        self.calendarYear = calendarYear
        self.otherYears = otherYears
        self.prepares = prepares
    }

    /// The years in a title's words.
    ///
    /// A school year wins over a calendar year. Where two different ones stand at the same rank, the title names none:
    /// a guess would shift every date of the plan.
    ///
    /// - Parameter title: the paragraphs above the table that name the plan.
    public static func read(_ title: String) -> PlanTitleYears {
        RecognitionLimits.standard.reading(of: title) { read(title, $0) } ?? PlanTitleYears()
    }

    /// Reads a title and counts the steps; none where they are spent.
    static func read(_ title: String, _ budget: StepBudget) -> PlanTitleYears {
        var grammar = DeadlineParser(context: DeadlineContext()).grammar(of: title, budget: budget)
        var schoolYears: Set<SchoolYear> = []
        // «Анализ за 2023/2024 … План на 2024/2025»: the one behind «на» is the plan's.
        var ahead: Set<SchoolYear> = []
        var aheadEnd = -1
        var pairs: Set<SchoolYear> = []
        var prepared: Set<SchoolYear> = []
        var others: Set<SchoolYear> = []
        var preparesOthers = false
        var calendarYears: Set<Int> = []
        var index = 0
        while index < grammar.tokens.count, !grammar.isSpent() {
            guard let (moment, end) = grammar.moment(at: index) else {
                index += 1
                continue
            }
            if let year = moment.pairOfYears, grammar.namesAnotherSpan(index..<end) {
                others.insert(year)
                preparesOthers = preparesOthers || grammar.leadsTowards(index)
                index = max(end, index + 1)
                continue
            }
            switch (moment.shape, moment.year) {
            case (_, .school(let year)):
                schoolYears.insert(year)
                if grammar.leadsTowards(index) { prepared.insert(year) }
                // «на 2023/2024 и 2024/2025» is for both.
                let goesOn = index > 0 && index - 1 == aheadEnd && grammar.lexeme(index - 1) == .and
                if goesOn || index > 0 && grammar.isWord("на", index - 1) {
                    ahead.insert(year)
                    aheadEnd = end
                }
            // «на 2026–2027 годы» is for two years from January to December.
            case (.years(let first, let last), _)
            where last == first + 1 && !moment.endsYears:
                pairs.insert(SchoolYear(start: first))
            case (.year, .calendar(let year)):
                // Only «2025 год», «на 2025»: a bare number of four digits may be anything.
                let hasWord = end > index + 1
                let isFor = index > 0 && (grammar.isWord("на", index - 1) || grammar.isWord("за", index - 1))
                if hasWord || isFor { calendarYears.insert(year) }
            // «Сентябрь 2024 г.», «I полугодие 2025 года»: a plan for a part of a calendar year.
            case (.month, .calendar(let year)), (.quarter, .calendar(let year)), (.half, .calendar(let year)):
                calendarYears.insert(year)
            default: break
            }
            index = max(end, index + 1)
        }
        guard !budget.isSpent else { return PlanTitleYears() }
        if let year = schoolYears.only ?? ahead.only ?? (schoolYears.isEmpty ? pairs.only : nil) {
            var years = PlanTitleYears(schoolYear: year, prepares: prepared.contains(year))
            years.isPairOfYears = schoolYears.isEmpty
            return years
        }
        guard schoolYears.isEmpty, pairs.isEmpty else { return PlanTitleYears() }
        if calendarYears.isEmpty, let other = others.only {
            return PlanTitleYears(otherYears: other, prepares: preparesOthers)
        }
        return PlanTitleYears(calendarYear: calendarYears.only)
    }
}

extension Moment {
    /// Two years in a row.
    fileprivate var pairOfYears: SchoolYear? {
        switch (shape, year) {
        case (.schoolYear, .school(let year)): year
        case (.years(let first, let last), _) where last == first + 1: SchoolYear(start: first)
        default: nil
        }
    }
}

extension DeadlineGrammar {
    /// Whether «к» or «да» leads to a year: «к новому 2025/2026 учебному году», «да працы ў 2025/2026 годзе».
    fileprivate mutating func leadsTowards(_ year: Int) -> Bool {
        var index = year - 1
        while index >= 0, year - index <= 8, kind(index) == .word || kind(index) == .dash {
            // «осенне-зимнему».
            guard kind(index) == .word else {
                index -= 1
                continue
            }
            if lexeme(index) == .towards || isWord("да", index) { return true }
            guard
                Self.wordsOfAYear.contains(tokens[index].word) || Self.spansOfOthers.contains(tokens[index].word)
            else { return false }
            index -= 1
        }
        return false
    }

    /// Stems that may stand between «к» and the year.
    private static let wordsOfAYear: StemSet =
        "нов* начал* пачат* следующ* наступ* предстоящ* будущ* работ* прац* в ў у на учебн* навучальн* году года"

    /// Whether two years belong to a noun that is no school year: «отопительный период 2025/2026», «сезон 2025/2026».
    fileprivate mutating func namesAnotherSpan(_ years: Range<Int>) -> Bool {
        func isOfOthers(_ index: Int) -> Bool {
            tokens.indices.contains(index) && tokens[index].kind == .word
                && Self.spansOfOthers.contains(tokens[index].word)
        }
        if (years.lowerBound..<years.upperBound).contains(where: { lexeme($0) == .school }) { return false }
        if lexeme(years.upperBound) == .school { return false }
        return isOfOthers(years.lowerBound - 1) || isOfOthers(years.upperBound)
    }

    private static let spansOfOthers: StemSet =
        "отопительн* ацяпляльн* период* перыяд* сезон* осенн* зим* зім* летн* лету"
}

extension Set {
    /// The one element; nil where there are none or more.
    fileprivate var only: Element? { count == 1 ? first : nil }
}
