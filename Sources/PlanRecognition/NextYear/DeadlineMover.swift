public import PlanModel
import TextAnalysis

/// Moves the words of a deadline from the year of a plan to the next.
///
/// | words | next year |
/// | --- | --- |
/// | октябрь, II четверть, ежемесячно, по вторникам | the same words |
/// | октябрь 2024, 10.2024, 2024/2025 учебный год | with the next year |
/// | 15.09.2024, 15 сентября, 5, 12 октября | the same day of the week nearest to the same date: 52 weeks on |
/// | 14–18 октября, с 30.09 по 04.10 | all its days so: a week stays one from Monday on |
/// | a day that would leave its month under «ОКТЯБРЬ», the plan's year or the section's days | a week later |
/// | a week that would, with one end: «1–6» under «ДЕКАБРЬ» | its part in the month: «1–5» |
/// | 01.09–31.05, 1–10 декабря, до 1 октября, по 31 мая | the same edge of the month, of its third or half |
/// | 1 сентября | the school year begins on the same date |
/// | 9 мая, where the row says what is kept | the same date |
/// | первого октября, двадцать пятого мая | the day in figures, where it is another |
/// | «5» under «Сентябрь», «14» under «Ноябрь» | each cell in its month |
/// | what is not read, or not as before | a blank |
///
/// Nothing but the figures, the months and days of the week beside them changes. The new words are read again, in the
/// surroundings that they have in the new plan, and must give the days that were meant: that is how a moved deadline is
/// known to be right.
public struct DeadlineMover: Sendable {
    /// What the plan and the section say of time around the deadline, now and then.
    public struct Surroundings: Sendable {
        /// Those of this year.
        public var old: DeadlineContext
        /// Those of the next.
        public var new: DeadlineContext

        /// The surroundings.
        public init(old: DeadlineContext, new: DeadlineContext) {
            self.old = old
            self.new = new
        }
    }

    private let surroundings: Surroundings
    private let limits: RecognitionLimits
    private let isBelarusian: Bool

    /// A mover.
    ///
    /// - Parameters:
    ///   - surroundings: the plan and the sections around the deadlines, this year and next.
    ///   - isBelarusian: the language of months that have one name in both («мая»).
    ///   - limits: what a deadline may cost.
    public init(_ surroundings: Surroundings, isBelarusian: Bool = false, limits: RecognitionLimits = .standard) {
        self.surroundings = surroundings
        self.isBelarusian = isBelarusian
        self.limits = limits
    }

    /// A deadline as it is in the next year's plan.
    ///
    /// - Parameters:
    ///   - deadline: the deadline as it is this year.
    ///   - mayHoldPlace: whether the row has a place that the deadline's cell may have given.
    ///   - keeping: the date that a day has next year whatever its day of the week; nil for most.
    public func moved(
        _ deadline: Deadline, mayHoldPlace: Bool = false, keeping: @escaping (Day) -> Day? = { _ in nil }
    ) -> (deadline: Deadline, words: MovedText) {
        for surroundings in candidates(for: deadline, mayHoldPlace: mayHoldPlace) {
            guard let reading = DeadlineParser(context: surroundings.old, limits: limits).read(deadline.text),
                let form = Form(reading.deadline, of: deadline)
            else { continue }
            let attempt = Attempt(
                reading, in: surroundings, limits: limits, isBelarusian: isBelarusian, keeping: keeping)
            if let (moved, words) = attempt.moved() { return (form.applied(to: moved), words) }
        }
        return inPieces(deadline, keeping) ?? left(deadline)
    }

    /// A cell that is a date and nothing else; nil where it is none, or could not be moved.
    public func moved(cell: String) -> MovedText? {
        guard let reading = DeadlineParser(context: surroundings.old, limits: limits).read(cell),
            reading.unused.isEmpty, reading.note == nil, reading.place == nil, reading.deadline.text == cell
        else { return nil }
        let words = moved(reading.deadline).words
        return words.outcome == .moved ? words : nil
    }

    /// A deadline that was put together of several cells, or of a grid's headings: «05.09 – 12.09», «Сентябрь 12; Октябрь 10».
    /// Each piece is moved by itself, where all of them together span what the deadline does.
    private func inPieces(_ deadline: Deadline, _ keeping: @escaping (Day) -> Day?) -> (Deadline, MovedText)? {
        guard deadline.kind != .unknown, let start = deadline.start, let end = deadline.end,
            let budget = limits.budget(for: deadline.text)
        else { return nil }
        var grammar = DeadlineParser(context: surroundings.old, limits: limits)
            .grammar(of: deadline.text, budget: budget)
        // «2022 – 2025» is one span.
        let whole = PrintedDates(&grammar, known: [], resolver: DeadlineResolver(context: surroundings.old))
        guard !budget.isSpent, whole.longSpan == nil else { return nil }
        for separator in [" – ", "; ", ", "] {
            let pieces = deadline.text.split(separator: separator).map(String.init)
            guard pieces.count > 1, pieces.count <= RecognitionLimits.run else { continue }
            let read = pieces.map { DeadlineParser(context: surroundings.old, limits: limits).read($0)?.deadline }
            let bounds = read.compactMap { $0.flatMap { ($0.start ?? $0.end) } }
            let ends = read.compactMap { $0.flatMap { ($0.end ?? $0.start) } }
            guard bounds.count == pieces.count, bounds.min() == start, ends.max() == end else { continue }
            let moved = read.compactMap { $0.map { piece in self.piece(piece, keeping) } ?? nil }
            guard moved.count == pieces.count else { return nil }
            return joined(moved, as: deadline, moved.map(\.words.text).joined(separator: separator))
        }
        return nil
    }

    private typealias Piece = (deadline: Deadline, words: MovedText)

    /// The deadline that pieces make together; nil where they have no first and last day.
    private func joined(_ pieces: [Piece], as deadline: Deadline, _ text: String) -> Piece? {
        var words = MovedText(text: text, outcome: .moved)
        for piece in pieces {
            words.rules.formUnion(piece.words.rules)
            words.days.merge(piece.words.days) { first, _ in first }
        }
        var next = deadline
        next.text = text
        next.start = pieces.compactMap { $0.deadline.start ?? $0.deadline.end }.min()
        next.end = pieces.compactMap { $0.deadline.end ?? $0.deadline.start }.max()
        next.edtf = nil
        guard let first = next.start, let last = next.end, first <= last else { return nil }
        return (next, words)
    }

    /// A cell of a grid, under a heading that is a date.
    public struct GridCell: Sendable {
        let heading: (was: String, becomes: String)
        let text: String

        /// A cell: its column's heading in the old plan and in the new one, and its words.
        public init(heading: String, becoming next: String, text: String) {
            self.heading = (heading, next)
            self.text = text
        }

        fileprivate func words(under heading: String, _ text: String) -> String {
            "\(heading) \(CellText.folded(text))"
        }
    }

    /// A deadline that the cells of a grid give together, «Сентябрь 5; Ноябрь 14», and the words of each in its order.
    ///
    /// - Returns: nil where not all of its words are those of the cells, or they say something else than it.
    public func moved(
        _ deadline: Deadline, of cells: [GridCell], keeping: @escaping (Day) -> Day? = { _ in nil }
    ) -> (deadline: Deadline, words: MovedText, cells: [MovedText])? {
        guard !cells.isEmpty, let start = deadline.start, let end = deadline.end,
            deadline.text == cells.map({ $0.words(under: $0.heading.was, $0.text) }).joined(separator: "; ")
        else { return nil }
        var read: [Deadline] = []
        var pieces: [Piece] = []
        for cell in cells {
            guard let was = DateHeadings.meaning(of: [cell.heading.was], in: surroundings.old)?.dates,
                let becomes = DateHeadings.meaning(of: [cell.heading.becomes], in: surroundings.new)?.dates
            else { return nil }
            let inside = Surroundings(old: surroundings.old.inside(was), new: surroundings.new.inside(becomes))
            guard let reading = DeadlineParser(context: inside.old, limits: limits).read(cell.text)?.deadline else {
                return nil
            }
            read.append(reading)
            pieces.append(
                DeadlineMover(inside, isBelarusian: isBelarusian, limits: limits).moved(reading, keeping: keeping))
        }
        let (starts, ends) = (read.compactMap { $0.start ?? $0.end }, read.compactMap { $0.end ?? $0.start })
        guard starts.min() == start, ends.max() == end else { return nil }
        let words = zip(cells, pieces).map { $0.words(under: $0.heading.becomes, $1.words.text) }
            .joined(separator: "; ")
        let isBlank = pieces.contains { $0.words.outcome == .blank }
        let whole = isBlank ? nil : joined(pieces, as: deadline, words)
        return (
            whole?.deadline ?? Deadline(text: words, kind: .unknown),
            whole?.words ?? MovedText(text: words, outcome: .blank), pieces.map(\.words)
        )
    }

    private func piece(_ deadline: Deadline, _ keeping: @escaping (Day) -> Day?) -> (
        deadline: Deadline, words: MovedText
    )? {
        guard
            let reading = DeadlineParser(context: surroundings.old, limits: limits).read(deadline.text),
            let (moved, words) = Attempt(
                reading, in: surroundings, limits: limits, isBelarusian: isBelarusian, keeping: keeping
            ).moved(), words.outcome == .moved || words.outcome == .kept
        else { return nil }
        return (moved, words)
    }

    /// What is around a deadline, the likelier first: the section, then what a column of a grid or a cell beside it says,
    /// of which the deadline's own days are left.
    private func candidates(for deadline: Deadline, mayHoldPlace: Bool) -> [Surroundings] {
        var candidates = [surroundings]
        if mayHoldPlace {
            var placed = surroundings
            placed.old.holdsPlace = true
            placed.new.holdsPlace = true
            candidates.append(placed)
        }
        if let day = deadline.start ?? deadline.end {
            var inMonth = surroundings
            inMonth.old = inMonth.old.inside(.month(.init(month: day.month, year: day.year, isYearInferred: true)))
            inMonth.new = inMonth.new.inside(.month(.init(month: day.month, year: day.year + 1, isYearInferred: true)))
            candidates.append(inMonth)
        }
        return candidates
    }

    /// A deadline whose words could not be moved: without a date they stay, with one they are blank.
    private func left(_ deadline: Deadline) -> (Deadline, MovedText) {
        let parser = DeadlineParser(context: surroundings.new, limits: limits)
        var words: String?
        if let budget = limits.budget(for: deadline.text) {
            var grammar = parser.grammar(of: deadline.text, budget: budget)
            // A number alone counts what the heading of its column says: the second week, the third quarter.
            let dates = PrintedDates(
                &grammar, known: [], recurring: deadline.namesNoDays ? .withoutMonth : .none,
                resolver: DeadlineResolver(context: surroundings.old))
            if !budget.isSpent {
                if !dates.hasHiddenDays, dates.days.isEmpty, dates.years.isEmpty, dates.namedPlaces.isEmpty,
                    !dates.mayNameDays || deadline.namesNoDays
                {
                    let read = parser.read(deadline.text)?.deadline
                    return (
                        read?.kind == deadline.kind
                            ? read ?? deadline : Deadline(text: deadline.text, kind: deadline.kind),
                        MovedText(text: deadline.text, outcome: dates.hasOddFigures ? .left : .kept)
                    )
                }
                words = DateRewriter.blanked(dates, with: unknownDateBlank)
            }
        }
        let text = words ?? unknownDateBlank
        var read = parser.read(text)?.deadline ?? Deadline(text: text, kind: .unknown)
        // What is left of «до ________ 14.30» must name no day.
        if read.kind != .unknown { read = Deadline(text: unknownDateBlank, kind: .unknown) }
        return (read, MovedText(text: read.text, outcome: .blank))
    }
}

extension PrintedDates {
    /// Whether nothing in the text has to be moved.
    var isEmpty: Bool { days.isEmpty && years.isEmpty && !hasHiddenDays && !hasLooseDays && longSpan == nil }
}

extension Deadline {
    /// Whether the numbers in its words are no days.
    fileprivate var namesNoDays: Bool {
        switch kind {
        case .event, .schedule, .ongoing, .recurring: true
        // The number of a week, a quarter: a heading of the column says what it counts.
        case .period, .month, .months: true
        default: false
        }
    }

    /// Which days in its words recur.
    fileprivate var recurringDays: PrintedDates.RecurringDays {
        guard kind == .recurring else { return .none }
        return recurrence?.contains("BYMONTHDAY") == true ? .all : .withoutMonth
    }
}

/// How a deadline stands to what its words alone are read as: the heading of its column may say that a day is the last or the
/// first («Окончание», «Начало»).
private struct Form {
    private let kind: Deadline.Kind?

    /// The form; nil where the words alone mean something else.
    init?(_ words: Deadline, of deadline: Deadline) {
        if words.kind == deadline.kind, words.start == deadline.start, words.end == deadline.end,
            words.edtf == deadline.edtf, words.recurrence == deadline.recurrence
        {
            kind = nil
        } else if words.kind == .day || words.kind == .month,
            deadline.kind == .before && deadline.start == nil && deadline.end == words.end
                || deadline.kind == .after && deadline.end == nil && deadline.start == words.start
        {
            kind = deadline.kind
        } else {
            return nil
        }
    }

    func applied(to deadline: Deadline) -> Deadline {
        guard let kind, let edtf = deadline.edtf else { return deadline }
        var formed = deadline
        formed.kind = kind
        if kind == .before { formed.start = nil } else { formed.end = nil }
        formed.edtf = kind == .before ? "../\(edtf)" : "\(edtf)/.."
        return formed
    }
}

/// One reading of a deadline, moved and read again.
private struct Attempt {
    let reading: DeadlineReading
    let surroundings: DeadlineMover.Surroundings
    let limits: RecognitionLimits
    let isBelarusian: Bool
    let keeping: (Day) -> Day?

    init(
        _ reading: DeadlineReading, in surroundings: DeadlineMover.Surroundings, limits: RecognitionLimits,
        isBelarusian: Bool, keeping: @escaping (Day) -> Day?
    ) {
        self.reading = reading
        self.surroundings = surroundings
        self.limits = limits
        self.isBelarusian = isBelarusian
        self.keeping = keeping
    }

    func moved() -> (Deadline, MovedText)? {
        let deadline = reading.deadline
        guard deadline.kind != .unknown, let budget = limits.budget(for: deadline.text) else { return nil }
        let parser = DeadlineParser(context: surroundings.old, limits: limits)
        var grammar = parser.grammar(of: deadline.text, budget: budget)
        let dates = PrintedDates(
            &grammar, known: deadline.namedDays, recurring: deadline.recurringDays, timesAreDays: reading.time == nil,
            resolver: DeadlineResolver(context: surroundings.old))
        guard !budget.isSpent, !dates.hasHiddenDays, !dates.hasLooseDays else { return nil }
        let then = DeadlineParser(context: surroundings.new, limits: limits)
        if dates.isEmpty {
            guard let again = then.read(deadline.text)?.deadline else { return nil }
            // Terms and holidays of a year that no calendar knows have no days yet.
            let isUndated = again.start == nil && again.end == nil
            guard isUndated || MovedDays([:]).lead(from: deadline, to: again) else { return nil }
            return (again, MovedText(text: deadline.text, outcome: .kept))
        }
        if let span = dates.longSpan {
            guard dates.days.isEmpty, dates.years.isEmpty, surroundings.new.ends(within: span) else { return nil }
            return then.read(deadline.text).map { ($0.deadline, MovedText(text: deadline.text, outcome: .left)) }
        }
        let rewriter = DateRewriter(dates: dates, isBelarusian: isBelarusian) { _ in true }
        for plan in DayTargets(dates.days, surroundings, keeping: keeping).plans {
            guard let text = rewriter.text(plan.days), let again = then.read(text) else { continue }
            let map = Dictionary(zip(dates.days.map(\.day), plan.days)) { first, _ in first }
            guard again.time == reading.time, again.place == reading.place,
                MovedDays(map).lead(from: deadline, to: again.deadline)
            else { continue }
            return (again.deadline, MovedText(text: text, outcome: .moved, rules: plan.rules, days: map))
        }
        return nil
    }
}

/// The days that dates may become, the likeliest first.
struct DayTargets {
    /// A day for each date, and the rules that gave them.
    struct Choice {
        var days: [Day]
        var rules: Set<MovedText.Rule>
    }

    /// How many days a feast with its eve may have.
    private static let longestFeast = 3
    /// How many days a stretch may have that is cut where its month begins or ends.
    private static let longestWeek = 10

    /// The choices that keep the order of the days, and each in its section and in the plan's year.
    private(set) var plans: [Choice] = []

    init(_ dates: [PrintedDate], _ surroundings: DeadlineMover.Surroundings, keeping: (Day) -> Day?) {
        let feasts = dates.map { keeping($0.day) }
        let kept: [(day: Day, rule: MovedText.Rule)?] = dates.indices.map { index in
            let date = dates[index]
            // A feast of some days has its dates as a whole; a week that a feast happens to end is a week.
            let partners = dates.indices.filter { date.range != nil && dates[$0].range == date.range }
            if partners.count < 2 {
                if let day = feasts[index] { return (day, .feast) }
            } else if partners.contains(where: { feasts[$0] != nil }),
                dates[partners[1]].day.daysSinceEpoch - dates[partners[0]].day.daysSinceEpoch < Self.longestFeast,
                let day = feasts[index] ?? YearStep.sameDate(as: date.day)
            {
                return (day, .feast)
            }
            guard date.isEdgeOfMonths || surroundings.old.begins(on: date.day),
                let day = YearStep.sameDate(as: date.day)
            else { return nil }
            return (day, .edgeOfMonth)
        }
        func isHeld(_ day: Day?, _ date: PrintedDate) -> Day? {
            day.flatMap { surroundings.holds($0, insteadOf: date.day) ? $0 : nil }
        }
        func near(_ date: PrintedDate) -> Day? { isHeld(YearStep.sameWeekday(as: date.day), date) }
        func later(_ date: PrintedDate) -> Day? { isHeld(YearStep.sameWeekdayLater(than: date.day), date) }
        /// The first or last day of a stretch that is held, where the other end is: the first week of a month that begins
        /// on a Tuesday begins on it.
        func cut(_ index: Int) -> Day? {
            let partners = dates.indices.filter { dates[index].range != nil && dates[$0].range == dates[index].range }
            guard partners.count == 2, let first = YearStep.sameWeekday(as: dates[partners[0]].day),
                let last = YearStep.sameWeekday(as: dates[partners[1]].day), last > first,
                last.daysSinceEpoch - first.daysSinceEpoch < Self.longestWeek
            else { return nil }
            let isFirst = index == partners[0]
            guard near(dates[partners[isFirst ? 1 : 0]]) != nil else { return nil }
            let inside = (1..<last.daysSinceEpoch - first.daysSinceEpoch).lazy.map { days in
                isFirst ? first.advanced(by: days) : last.advanced(by: -days)
            }
            return inside.compactMap { isHeld($0, dates[index]) }.first
        }
        /// The first day of a section that was cut so, for one that stood before it.
        func cutBySection(_ date: PrintedDate) -> Day? {
            guard let days = surroundings.old.sectionDays, days.contains(date.day),
                let then = surroundings.new.sectionDays, let day = YearStep.sameWeekday(as: date.day)
            else { return nil }
            return isHeld(min(max(day, then.lowerBound), then.upperBound), date)
        }
        typealias Way = (Int) -> (day: Day, rule: MovedText.Rule)?
        let ways: [Way] = [
            { index in near(dates[index]).map { ($0, .weekday) } ?? cut(index).map { ($0, .edgeOfMonth) } },
            { index in later(dates[index]).map { ($0, .weekday) } },
            { index in
                let date = dates[index]
                let day = near(date).flatMap { $0.month == date.day.month ? $0 : nil } ?? later(date)
                return day.map { ($0, .weekday) }
            },
            { index in
                near(dates[index]).map { ($0, .weekday) } ?? cutBySection(dates[index]).map { ($0, .edgeOfMonth) }
            },
        ]
        for way in ways {
            var choice = Choice(days: [], rules: [])
            for (index, kept) in kept.enumerated() {
                guard let (day, rule) = kept ?? way(index) else { break }
                choice.days.append(day)
                choice.rules.insert(rule)
            }
            guard choice.days.count == dates.count else { continue }
            let pairs = zip(dates.map(\.day), choice.days)
            let isOrdered = zip(pairs, pairs.dropFirst()).allSatisfy { first, second in
                (first.0 < second.0) == (first.1 < second.1) && (first.0 == second.0) == (first.1 == second.1)
            }
            if isOrdered { plans.append(choice) }
        }
    }
}

extension DeadlineMover.Surroundings {
    /// Whether a day may stand for another: in the section and the year of the new plan, where the other is in those of
    /// the old.
    fileprivate func holds(_ day: Day, insteadOf before: Day) -> Bool {
        if let days = old.sectionDays, days.contains(before), let then = new.sectionDays, !then.contains(day) {
            return false
        }
        if let section = old.sectionMonth, section.month == before.month, section.month != day.month { return false }
        if let year = old.wholeYear, year.contains(before), let then = new.wholeYear, !then.contains(day) {
            return false
        }
        return true
    }
}

extension DeadlineContext {
    /// The plan's year, the summer after a school year included.
    fileprivate var wholeYear: ClosedRange<Day>? {
        if let schoolYear, let first = Day(year: schoolYear.start, month: bounds.startMonth, day: bounds.startDay),
            let next = Day(year: schoolYear.start + 1, month: bounds.startMonth, day: bounds.startDay),
            let last = next.advanced(by: -1)
        {
            return first...last
        }
        guard let calendarYear, let first = Day(year: calendarYear, month: 1, day: 1),
            let last = Day(year: calendarYear, month: 12, day: 31)
        else { return nil }
        return first...last
    }

    /// Whether the plan's school year begins on a day, whatever the day of the week.
    fileprivate func begins(on day: Day) -> Bool {
        schoolYear != nil && day.month == bounds.startMonth && day.day == bounds.startDay
    }

    /// Whether the plan's year ends no later than a span of years.
    fileprivate func ends(within span: ClosedRange<Int>) -> Bool {
        (schoolYear.map { $0.start + 1 } ?? calendarYear).map(span.contains) ?? false
    }
}

extension Deadline {
    /// The days that it names: those of its EDTF, its first and its last.
    fileprivate var namedDays: [Day] {
        var days: [Day] = []
        for day in EDTFParts(edtf ?? "").parts.compactMap({ Day(iso: $0) }) + [start, end].compactMap(\.self)
        where !days.contains(day) {
            days.append(day)
        }
        return days
    }
}

/// An EDTF as the dates in it and what stands between them.
private struct EDTFParts {
    var parts: [String] = []
    var separators: [String] = [""]

    init(_ edtf: String) {
        for character in edtf {
            if character.isNumber || character == "-" {
                if parts.count < separators.count { parts.append("") }
                parts[parts.count - 1].append(character)
            } else if parts.count == separators.count {
                separators.append(String(character))
            } else {
                separators[separators.count - 1].append(character)
            }
        }
    }
}

/// The days of a text, each with the one it became; what the same words said before and say now follows from them.
struct MovedDays {
    private let map: [Day: Day]

    init(_ map: [Day: Day]) { self.map = map }

    /// How far the days of what stays in words may lie from those of the same date a year later: terms and holidays begin
    /// where the ministry sets them, the second week of a month within a week.
    private static let mostDrift = 21

    /// Whether a deadline is another a year later.
    func lead(from old: Deadline, to new: Deadline) -> Bool {
        guard old.kind == new.kind, old.recurrence == new.recurrence else { return false }
        let (before, after) = (EDTFParts(old.edtf ?? ""), EDTFParts(new.edtf ?? ""))
        guard before.separators == after.separators, before.parts.count == after.parts.count else { return false }
        return zip(before.parts, after.parts).allSatisfy { lead(from: $0, to: $1) }
            && lead(from: old.start, to: new.start) && lead(from: old.end, to: new.end)
    }

    private func lead(from old: String, to new: String) -> Bool {
        if let old = Day(iso: old), let new = Day(iso: new) { return lead(from: old, to: new) }
        guard old.count == new.count, old.count < 10, let before = Int(old.prefix(4)), let after = Int(new.prefix(4))
        else { return old == new }
        return after == before + 1 && old.dropFirst(4) == new.dropFirst(4)
    }

    func lead(from old: Day?, to new: Day?) -> Bool {
        guard let old, let new else { return old == nil && new == nil }
        if let target = map[old] { return new == target }
        guard let date = YearStep.sameDate(as: old) else { return false }
        return abs(new.daysSinceEpoch - date.daysSinceEpoch) <= Self.mostDrift
    }
}
