import PlanModel
import TextAnalysis

/// Moves the years and dates of a plan's title, of the titles of its sections and of its other texts.
public struct HeadingMover: Sendable {
    private let step: YearStep
    private let limits: RecognitionLimits
    private let isBelarusian: Bool

    /// A mover.
    public init(_ step: YearStep, isBelarusian: Bool = false, limits: RecognitionLimits = .standard) {
        self.step = step
        self.isBelarusian = isBelarusian
        self.limits = limits
    }

    // MARK: Titles

    /// The title of a plan: its own years, and the dates in it.
    public func title(_ title: String) -> MovedText {
        let years = PlanTitleYears.read(title)
        var old = DeadlineContext()
        var new = DeadlineContext()
        (old.schoolYear, old.calendarYear) = (years.schoolYear, years.calendarYear)
        (new.schoolYear, new.calendarYear) = (
            years.schoolYear.map { SchoolYear(start: $0.start + 1) }, years.calendarYear.map { $0 + 1 }
        )
        return heading(title, DeadlineMover.Surroundings(old: old, new: new), isTitle: true, movesYear: isOwn) {
            let read = PlanTitleYears.read($0)
            return read.schoolYear == new.schoolYear && read.calendarYear == new.calendarYear
        }
    }

    /// Whether a year in a title is one that the plan is for.
    private func isOwn(_ year: PrintedDates.Year) -> Bool { year.school.map(step.isOwn) ?? step.isOwn(year.year) }

    /// The title of a section.
    ///
    /// - Parameters:
    ///   - title: its words this year.
    ///   - surroundings: the plan and the sections around it.
    public func section(_ title: String, _ surroundings: DeadlineMover.Surroundings) -> MovedText {
        heading(title, surroundings, movesYear: { _ in true }) { _ in true }
    }

    private func heading(
        _ title: String, _ surroundings: DeadlineMover.Surroundings, isTitle: Bool = false,
        movesYear: @escaping (PrintedDates.Year) -> Bool,
        _ isRight: (String) -> Bool
    ) -> MovedText {
        guard let budget = limits.budget(for: title) else { return MovedText(text: title, outcome: .kept) }
        let (before, after) = (
            DeadlineParser(context: surroundings.old, limits: limits),
            DeadlineParser(context: surroundings.new, limits: limits)
        )
        let oldDates = before.readSectionTitle(title)
        var grammar = before.grammar(of: title, budget: budget)
        var dates = PrintedDates(
            &grammar, known: oldDates?.bounds ?? [], resolver: DeadlineResolver(context: surroundings.old))
        // «3.2. Контроль» is a number, unless the heading was read as days.
        dates.removeDays {
            $0.monthForm == .figures && $0.yearPlace == nil && oldDates?.bounds.contains($0.day) != true
        }
        guard !budget.isSpent,
            !dates.days.isEmpty || dates.hasHiddenDates || dates.years.contains(where: { movesYear($0) })
        else { return MovedText(text: title, outcome: .kept) }
        // A title whose years alone are moved may name the dates of a longer undertaking besides.
        func isRead(_ text: String, _ map: [Day: Day]) -> Bool {
            let newDates = after.readSectionTitle(text)
            return map.isEmpty && newDates == oldDates || MovedDays(map).lead(from: oldDates, to: newDates)
                || map.isEmpty && isTitle
        }
        let rewriter = DateRewriter(dates: dates, isBelarusian: isBelarusian, movesYear: movesYear)
        for plan in DayTargets(dates.days, surroundings, keeping: { _ in nil }).plans where !dates.hasHiddenDates {
            guard let text = rewriter.text(plan.days), text != title else { continue }
            let map = Dictionary(zip(dates.days.map(\.day), plan.days)) { first, _ in first }
            guard isRight(text), isRead(text, map) else { continue }
            return MovedText(text: text, outcome: .moved, rules: plan.rules, days: map)
        }
        guard let text = DateRewriter.blanked(dates, with: unknownDateBlank) else {
            return MovedText(text: title, outcome: .kept)
        }
        return MovedText(text: text, outcome: .blank)
    }

    // MARK: Texts

    /// A text that is about something else: where it names the plan's own year, it names the next.
    ///
    /// - Returns: the text, and whether it names other years or dates, which stay.
    public func text(_ text: String) -> (words: MovedText, hasOtherDates: Bool) {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }), let budget = limits.budget(for: text) else {
            return (MovedText(text: text, outcome: .kept), false)
        }
        let parser = DeadlineParser(context: DeadlineContext(), limits: limits)
        var grammar = parser.grammar(of: text, budget: budget)
        var edits = TextEdits()
        var hasOtherDates = false
        var index = 0
        while index < grammar.tokens.count, !budget.isSpent {
            guard let (moment, end) = grammar.moment(at: index) else {
                index += 1
                continue
            }
            let tokens = index..<max(end, index + 1)
            index = tokens.upperBound
            switch (moment.shape, moment.year) {
            case (.schoolYear, .school(let year)) where step.isOwn(year),
                (_, .school(let year)) where step.isOwn(year):
                Self.move(years: [year.start, year.start + 1], in: grammar.tokens[tokens], &edits)
            case (.years(let first, let last), _) where last == first + 1 && step.isOwn(SchoolYear(start: first)):
                Self.move(years: [first, last], in: grammar.tokens[tokens], &edits)
            case (.year, .calendar(let year)) where step.year == .calendar(year) && tokens.count > 1:
                Self.move(years: [year], in: grammar.tokens[tokens], &edits)
            case (.year, .calendar) where tokens.count == 1: break
            case (_, .calendar(let year)): hasOtherDates = hasOtherDates || step.isNear(year)
            case (_, .school(let year)): hasOtherDates = hasOtherDates || step.isNear(year.start)
            case (.years(_, let last), _): hasOtherDates = hasOtherDates || step.isNear(last)
            default: break
            }
        }
        guard !budget.isSpent, !edits.edits.isEmpty, let moved = edits.applied(to: grammar.text.printed) else {
            return (MovedText(text: text, outcome: .kept), hasOtherDates)
        }
        return (MovedText(text: moved, outcome: .moved), hasOtherDates)
    }

    private static func move(years: [Int], in tokens: ArraySlice<DeadlineToken>, _ edits: inout TextEdits) {
        var left = years[...]
        for token in tokens {
            guard let year = left.first, case .number(let value) = token.kind else { continue }
            if token.digits == 4, value == year {
                edits.replace(token.range, with: String(year + 1))
                left.removeFirst()
            } else if token.digits == 2, value == year % 100, left.count < years.count {
                let next = (year + 1) % 100
                edits.replace(token.range, with: next < 10 ? "0\(next)" : String(next))
                left.removeFirst()
            }
        }
    }
}

extension SectionDates {
    /// The first and the last of its days.
    fileprivate var bounds: [Day] {
        switch self {
        case .days(let days, _): [days.lowerBound, days.upperBound]
        case .month: []
        }
    }
}

extension MovedDays {
    /// Whether the dates of a heading are those of another a year later.
    fileprivate func lead(from old: SectionDates?, to new: SectionDates?) -> Bool {
        switch (old, new) {
        case (nil, nil): true
        case (.month(let old), .month(let new)):
            old.month == new.month && old.day.map { _ in true } == new.day.map { _ in true }
                && (old.year == nil) == (new.year == nil) && (new.year ?? 1) == (old.year ?? 0) + 1
        case (.days(let old, _), .days(let new, _)):
            lead(from: old.lowerBound, to: new.lowerBound) && lead(from: old.upperBound, to: new.upperBound)
        default: false
        }
    }
}
