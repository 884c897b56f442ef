public import PlanModel
import TextAnalysis

/// What the title of a section says about the time of its rows.
public enum SectionDates: Sendable, Hashable {
    /// «СЕНТЯБРЬ», «Верасень 2024 г.»: the rows' bare days belong to this month.
    case month(DeadlineContext.SectionMonth)
    /// «I этап (август – сентябрь 2022)», «(18.04.2024-27.04.2024)»: the rows lie between these days.
    /// Their year is inferred where it came from the plan's title.
    case days(ClosedRange<Day>, isInferred: Bool)
}

extension SectionDates {
    /// The dates of a plan whose title names these days: a month where they are one.
    ///
    /// - Parameter days: the first and the last of them.
    public init(titleNaming days: ClosedRange<Day>) {
        let (first, last) = (days.lowerBound, days.upperBound)
        if first.day == 1, last == Day.last(ofMonth: first.month, in: first.year) {
            self = .month(.init(month: first.month, year: first.year, isYearInferred: true))
        } else {
            self = .days(days, isInferred: true)
        }
    }

    /// The same dates, named by the plan's title: for the rows their year is inferred.
    var namedByTitle: SectionDates {
        switch self {
        case .month(let month): .month(.init(month: month.month, year: month.year, isYearInferred: true))
        case .days(let days, _): .days(days, isInferred: true)
        }
    }
}

extension DeadlineContext {
    /// This context inside a section: its title's dates replace those of the section before.
    public func inside(_ section: SectionDates?) -> DeadlineContext {
        var context = self
        context.sectionMonth = nil
        context.sectionDays = nil
        context.sectionDaysAreInferred = false
        switch section {
        case .month(let month): context.sectionMonth = month
        case .days(let days, let isInferred):
            context.sectionDays = days
            context.sectionDaysAreInferred = isInferred
            // «2 неделя» under «СЕНТЯБРЬ»: a day outside the week, as schools count weeks, is still one of September.
            if let month = sectionMonth, days.lowerBound.month == month.month,
                days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch < 7
            {
                context.sectionMonth = month
            } else if case .month(var month) = SectionDates(titleNaming: days) {
                // «1–30 ноября»: the third week is one of November.
                month.isYearInferred = isInferred
                context.sectionMonth = month
            }
        case nil: break
        }
        return context
    }
}

extension DeadlineParser {
    /// No title that is nothing but a frequency has more bytes.
    private static let longestFrequency = 80

    /// The words of a section's title that says how often its rows are done and nothing else: «Ежедневно», «По вторникам»;
    /// nil where it says anything else.
    func frequency(in title: String) -> String? {
        guard title.utf8.count <= Self.longestFrequency else { return nil }
        // «2. По вторникам», but not «1 раз в неделю».
        let folded = CellText.folded(title)
        let words = LeadingNumber(folded).flatMap { $0.isClosed ? $0.rest : nil } ?? folded
        guard let reading = read(words), reading.deadline.kind == .recurring, reading.unused.isEmpty,
            reading.note == nil, reading.time == nil, reading.place == nil
        else { return nil }
        return words
    }

    /// A parser to which a single weekday is that of every week.
    var ofEveryWeek: DeadlineParser {
        var context = context
        context.isOfEveryWeek = true
        return DeadlineParser(context: context, limits: limits)
    }
}

extension DeadlineParser {
    /// The month or the days that a section's title gives to its rows; nil where it names none.
    ///
    /// | title | reading |
    /// | --- | --- |
    /// | СЕНТЯБРЬ, Верасень 2024 г., II. Октябрь, Сентябрь – месяц безопасности | the month |
    /// | График дежурства на сентябрь 2025 года | the month |
    /// | I этап (август – сентябрь 2022), (18.04.2024-27.04.2024), Тыдзень … з 17 па 21 лютага 2025 года | the days |
    /// | I четверть, 2-я неделя октября, I полугодие | the days |
    /// | 2 неделя, 2-я декада under СЕНТЯБРЬ | the days |
    /// | Понедельник, Вторник – день здоровья in a plan of one week | the day |
    /// | Неделя права, Мероприятия на 2024/2025 учебный год | none |
    ///
    /// - Parameter title: the title as printed; numbers before it («II. Октябрь») do no harm.
    public func readSectionTitle(_ title: String) -> SectionDates? {
        limits.reading(of: title) { readSectionTitle(title, $0) } ?? nil
    }

    /// Reads a section's title and counts the steps; nil where they are spent.
    func readSectionTitle(_ title: String, _ budget: StepBudget) -> SectionDates? {
        var grammar = grammar(of: title, budget: budget)
        let start = grammar.numberingEnd()
        let chunks = grammar.chunks(in: start..<grammar.tokens.count)
        var expressions: [DateExpression] = []
        for (index, chunk) in chunks.enumerated() {
            switch chunk.kind {
            // «Заседание 1 (август)»: the number of what the words name.
            case .dates(let dates)
            where index > 0 && chunks[index - 1].kind == .words && chunk.namesBareDays && !dates.isEmpty:
                break
            case .dates(let dates): expressions += dates
            // «График дежурства на сентябрь»: what a title calls itself is no reference to a schedule.
            case .schedule where expressions.isEmpty && grammar.lexeme(chunk.tokens.lowerBound) == .scheduleNoun:
                let rest = (chunk.tokens.lowerBound + 1)..<chunk.tokens.upperBound
                expressions += grammar.chunks(in: rest).flatMap(\.expressions)
            // Dates inside a bracket with other words: «(сроки: 18.04–27.04, каб. 5)».
            case .bracket: expressions += grammar.chunks(in: chunk.printed).flatMap(\.expressions)
            case .frequency, .or: return nil
            default: break
            }
        }
        guard !budget.isSpent else { return nil }
        if expressions.isEmpty, let day = weekday(heading: chunks) { return day }
        // A plan's whole year is no narrower than the plan.
        expressions.removeAll { $0.isWholeYear(of: context) }
        expressions = narrowest(of: expressions)
        if expressions.count == 1, case .moment(let moment) = expressions[0], moment.shape == .month,
            let month = moment.month, (1...12).contains(month)
        {
            // The month must head the title: «План на сентябрь» does, «Подготовка к сентябрю» reads as «до».
            switch moment.year {
            case .calendar(let year): return .month(DeadlineContext.SectionMonth(month: month, year: year))
            case .school(let year):
                return .month(DeadlineContext.SectionMonth(month: month, year: year.start + (month >= 8 ? 0 : 1)))
            default:
                // «Март» in «2026 год».
                let resolver = DeadlineResolver(context: context)
                let year = context.sectionDays.flatMap { resolver.year(in: $0, month: month, day: nil) }
                return .month(
                    DeadlineContext.SectionMonth(
                        month: month, year: year, isYearInferred: year != nil && context.sectionDaysAreInferred))
            }
        }
        var outer = context
        outer.sectionMonth = expressions.allSatisfy(\.isPartOfOuterMonth) ? context.sectionMonth : nil
        outer.sectionDays = nil
        if let section = dayWithoutYear(expressions, outer) { return .month(section) }
        guard !expressions.isEmpty,
            let dates = try? DeadlineResolver(context: outer).resolve(expressions),
            let first = dates.start, let last = dates.end
        else { return nil }
        return .days(first...last, isInferred: dates.isInferred)
    }
}

extension DeadlineParser {
    /// «Понедельник», «Вторник – день здоровья»: the day of the plan's one week, where the title begins with its name.
    private func weekday(heading chunks: [DeadlineChunk]) -> SectionDates? {
        guard case .weekday(let weekday)? = chunks.first?.kind, chunks.count == 1 || chunks[1].endsWeekday,
            !chunks.dropFirst().contains(where: \.isDated),
            let dates = try? DeadlineResolver(context: context).resolve([
                .moment(Moment(shape: .weekdayOfSection(weekday)))
            ]), let day = dates.start, day == dates.end
        else { return nil }
        return .days(day...day, isInferred: dates.isInferred)
    }

    /// «15 октября, среда» in a document that names no year: a day of that month all the same.
    private func dayWithoutYear(_ expressions: [DateExpression], _ context: DeadlineContext)
        -> DeadlineContext.SectionMonth?
    {
        guard expressions.count == 1, case .moment(let moment) = expressions[0], case .day(let day) = moment.shape,
            let month = moment.month, !moment.isInFigures
        else { return nil }
        do throws(ResolutionFailure) {
            _ = try DeadlineResolver(context: context).resolve(moment)
            return nil
        } catch {
            guard error == .noYear else { return nil }
            var section = DeadlineContext.SectionMonth(month: month)
            section.day = day
            return section
        }
    }

    /// Of several dates the narrowest: «весенние каникулы (24.03–30.03)» are the days in the brackets.
    private func narrowest(of expressions: [DateExpression]) -> [DateExpression] {
        guard expressions.count > 1 else { return expressions }
        let days = expressions.filter { $0.isDayLike && !$0.isBareDays }
        if !days.isEmpty { return days }
        let resolver = DeadlineResolver(context: context)
        let spans = expressions.compactMap { expression -> (expression: DateExpression, days: ClosedRange<Day>)? in
            guard let dates = try? resolver.resolve([expression]), let first = dates.start, let last = dates.end else {
                return nil
            }
            return (expression, first...last)
        }
        guard spans.count == expressions.count else { return expressions }
        let narrow = spans.first { inner in
            spans.allSatisfy {
                $0.days.lowerBound <= inner.days.lowerBound && inner.days.upperBound <= $0.days.upperBound
            }
        }
        return narrow.map { [$0.expression] } ?? expressions
    }
}

extension DeadlineGrammar {
    /// Where the words of a title begin behind its number: «II.», «3.», «1.2», «IV)».
    fileprivate mutating func numberingEnd() -> Int {
        guard tokens.count > 1 else { return 0 }
        var end = 0
        switch tokens[0].kind {
        case .number where tokens[0].digits <= 2: end = 1
        case .date(_, _, nil): end = 1
        case .word where tokens[0].roman != nil: end = 1
        default: return 0
        }
        if kind(end) == .close { end += 1 }
        // «1)» and «II)» are a number and nothing else.
        guard end < tokens.count else { return 0 }
        // «1 сентября» is a day, «I четверть» a term, «1. Сентябрь» a number before a month.
        let isNumbered = tokens[end].range.lowerBound > tokens[0].range.upperBound
        switch lexeme(end) {
        case .month: return isNumbered && endsWithDot(0) ? end : 0
        case .unit, .stage, .school, .halfOf, .weekday, .dayOfMonth: return 0
        default: return kind(end) == .word ? end : 0
        }
    }

    private func endsWithDot(_ index: Int) -> Bool { tokens[index].hasDot || tokens[index].roman != nil }
}

extension DeadlineChunk {
    fileprivate var expressions: [DateExpression] {
        if case .dates(let expressions) = kind { return expressions }
        return []
    }
}

extension DateExpression {
    /// Whether it is «2 неделя», «II декада», of a month that is named elsewhere.
    fileprivate var isPartOfOuterMonth: Bool {
        guard case .moment(let moment) = self, moment.month == nil else { return false }
        switch moment.shape {
        case .week, .part, .halfOfMonth: return true
        default: return false
        }
    }

    /// Whether it is the plan's own year, or the year of a school, which narrows nothing.
    fileprivate func isWholeYear(of context: DeadlineContext) -> Bool {
        guard case .moment(let moment) = self else { return false }
        switch moment.shape {
        case .schoolYear: return true
        case .year, .calendarYear, .wholePlan, .unnamed, .holidays(nil):
            return moment.year == .none || moment.year == context.calendarYear.map { .calendar($0) }
        default: return false
        }
    }
}

extension DeadlineChunk {
    /// Whether it parts a weekday from what is said of it.
    fileprivate var endsWeekday: Bool { isSeparator || kind == .bracket }
}
