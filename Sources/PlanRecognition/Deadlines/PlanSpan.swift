public import PlanModel
import TextAnalysis

/// What a plan as a whole is for, where its title names less or more than a year (`plan-data.md`, “The plan's own span”):
/// «весь период» and what recurs without bounds lie within it.
///
/// | title | span |
/// | --- | --- |
/// | на апрель 2025 года; двухнедельник 1–14 сентября; на 2025–2027 годы | these days |
/// | на весенние каникулы (24.03.2025 – 30.03.2025) | the days in the brackets |
/// | на лето 2025 года, на осенний период 2025 | the months of the season |
/// | на II семестр; на зимние каникулы 2030/2031, which no calendar knows; на отопительный период 2025/2026 | unknown |
/// | на 2024/2025 учебный год; на 2026 год, принят 15.12.2025 | the year |
/// | подготовки к празднованию 9 мая 2026 года | unknown |
public enum PlanSpan: Sendable, Hashable {
    /// The plan's year.
    case year
    /// These days; whether they are holidays.
    case days(ClosedRange<Day>, isHolidays: Bool)
    /// Days that the title names and nobody knows.
    case unknown

    /// Whether it is a single day.
    var isOneDay: Bool {
        if case .days(let days, _) = self { days.lowerBound == days.upperBound } else { false }
    }
}

extension DeadlineParser {
    /// The dates that a plan's title gives to its rows, and the plan's own span.
    ///
    /// - Parameters:
    ///   - title: the title as printed.
    ///   - years: the years that it names.
    func readPlanTitle(_ title: String, _ years: PlanTitleYears) -> (dates: SectionDates?, span: PlanSpan) {
        guard let budget = limits.budget(for: title) else { return (nil, .year) }
        var grammar = grammar(of: CellText.lines(title), budget: budget)
        let moments = grammar.chunks().flatMap { chunk -> [DateExpression] in
            if case .dates(let expressions) = chunk.kind { return expressions }
            return []
        }.flatMap(\.moments)
        guard !budget.isSpent else { return (nil, .year) }
        let isHolidays = moments.contains { if case .holidays(_?) = $0.shape { true } else { false } }
        if let dates = readSectionTitle(title)?.namedByTitle {
            if case .days(let days, _) = dates, days.lowerBound == days.upperBound {
                // «на 2026 год, принят 15.12.2025»: the day is that of a document, or of a holiday.
                if moments.contains(where: \.isOfYear) { return (nil, .year) }
                if grammar.namesPreparation() { return (nil, .unknown) }
            }
            return (dates, days(of: dates).map { .days($0, isHolidays: isHolidays) } ?? .year)
        }
        if isHolidays || grammar.namesSemester() { return (nil, .unknown) }
        if !years.prepares, let season = grammar.season() {
            guard let days = days(of: season, years) else { return (nil, .unknown) }
            return (.days(days, isInferred: true), .days(days, isHolidays: false))
        }
        return (nil, years.otherYears == nil ? .year : .unknown)
    }

    /// The days of a title's month or days.
    private func days(of dates: SectionDates) -> ClosedRange<Day>? {
        switch dates {
        case .days(let days, _): return days
        case .month(let section):
            guard let span = try? DeadlineResolver(context: context.inside(.month(section))).bounds() else {
                return nil
            }
            return span.first...span.last
        }
    }

    /// The months of a season.
    private func days(of season: DeadlineSeason, _ years: PlanTitleYears) -> ClosedRange<Day>? {
        let pair = years.schoolYear ?? years.otherYears
        let year: Int?
        let months: (first: Int, last: Int)
        switch season {
        case .autumn: (year, months) = (pair?.start ?? years.calendarYear, (9, 11))
        // «зима 2025» may be the one before or the one behind.
        case .winter: (year, months) = (pair?.start, (12, 2))
        case .spring: (year, months) = (pair.map { $0.start + 1 } ?? years.calendarYear, (3, 5))
        case .summer: (year, months) = (pair.map { $0.start + 1 } ?? years.calendarYear, (6, 8))
        }
        guard let year, let first = Day(year: year, month: months.first, day: 1),
            let last = Day.last(ofMonth: months.last, in: season == .winter ? year + 1 : year)
        else { return nil }
        return first...last
    }
}

extension Moment {
    /// Whether it is a year, or several.
    fileprivate var isOfYear: Bool {
        switch shape {
        case .year, .schoolYear, .calendarYear, .years: true
        default: false
        }
    }
}

extension DeadlineGrammar {
    /// Whether a title says that the plan prepares for something: its day is no day of the plan.
    fileprivate func namesPreparation() -> Bool {
        budget.spend(tokens.count)
        return tokens.contains { $0.kind == .word && Self.preparations.contains($0.word) }
    }

    private static let preparations: StemSet = "подготовк* падрыхтоўк*"

    /// Whether a title names one part of a year that no calendar has: «на II семестр», «весенний семестр». «I и II семестры»
    /// are the year.
    fileprivate mutating func namesSemester() -> Bool {
        budget.spend(tokens.count)
        let named = tokens.indices.filter {
            tokens[$0].lexeme == .unit(.semester) && !Self.semesters.contains(tokens[$0].word)
        }
        guard named.count == 1, let noun = named.first, noun > 0 else { return false }
        // «I–II семестр», «I и II семестр»
        let isListed = noun > 2 && (kind(noun - 2) == .dash || kind(noun - 2) == .comma || lexeme(noun - 2) == .and)
        return !isListed || nth(at: noun - 3) == nil
    }

    private static let semesters: StemSet = "семестры трыместры триместры"

    /// The season that a title names: «на лето», «летний оздоровительный период»; nil where it names none, or two
    /// («осенне-зимний период»).
    fileprivate mutating func season() -> DeadlineSeason? {
        var found: DeadlineSeason?
        var index = 0
        while index < limit, !isSpent() {
            if let end = quotationEnd(index) {
                index = end
                continue
            }
            if let season = Self.seasons[tokens[index].word],
                isSeason(at: index)
            {
                guard found == nil || found == season, kind(index - 1) != .dash else { return nil }
                found = season
            }
            index += 1
        }
        return found
    }

    /// Whether a word of a season is the time of the plan: «на лето», «в летний период», and not «летний лагерь».
    private mutating func isSeason(at index: Int) -> Bool {
        if Self.seasonNouns.contains(tokens[index].word) { return index > 0 && lexeme(index - 1) == .inside }
        return (index + 1...index + 3).contains { next in
            next < limit && (lexeme(next) == .periodWord || Self.spanNouns.contains(tokens[next].word))
        }
    }

    private static let seasonNouns: StemSet = "лето лета осень восень зиму зіму весну вясну"

    private static let spanNouns: StemSet = "сезон*"

    private static let seasons = StemTable<DeadlineSeason>([
        (.summer, "лет*"), (.autumn, "осен* восен* асенн*"), (.winter, "зим* зім*"),
        (.spring, "весен* весн* вясн* вясен*"),
    ])
}
