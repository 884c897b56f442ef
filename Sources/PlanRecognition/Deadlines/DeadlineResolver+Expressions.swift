import PlanModel

/// What an expression, or a list of them, stands for.
struct ResolvedDates: Sendable, Hashable {
    var kind: Deadline.Kind
    var start: Day?
    var end: Day?
    var edtf: String
    var isInferred: Bool
    var hasAnotherYear = false
}

/// Expressions and lists to days.
extension DeadlineResolver {
    /// The days of a list of expressions.
    func resolve(_ list: [DateExpression]) throws(ResolutionFailure) -> ResolvedDates {
        let expressions = try completed(try ordered(list))
        if expressions.count > 1, let latest = try latest(of: expressions) { return latest }
        if expressions.count == 1 {
            switch expressions[0] {
            case .moment, .range: break
            default: return try resolveOpen(expressions[0])
            }
        }
        var spans: [DaySpan] = []
        for expression in expressions { spans.append(try resolve(expression)) }
        // Chronological, each once.
        spans.sort { ($0.first, $0.last) < ($1.first, $1.last) }
        var different: [DaySpan] = []
        for span in spans where different.last != span { different.append(span) }
        guard let first = different.first, let last = different.map(\.last).max() else { throw .ambiguous }
        let sorts = Set(different.map(\.sort))
        let kind: Deadline.Kind
        if different.count == 1 {
            kind = first.sort.kind
        } else if sorts.isSubset(of: [.day, .days]) {
            kind = .days
        } else if sorts.isSubset(of: [.month, .months]) {
            kind = .months
        } else {
            kind = .period
        }
        return ResolvedDates(
            kind: kind, start: first.first, end: last, edtf: EDTF.list(different),
            isInferred: different.contains { $0.isInferred }, hasAnotherYear: different.contains { $0.hasAnotherYear })
    }

    /// «до 15 мая, до 20 мая»: the latest end; nil where not all say «до».
    private func latest(of expressions: [DateExpression]) throws(ResolutionFailure) -> ResolvedDates? {
        var latest: ResolvedDates?
        for expression in expressions {
            switch expression {
            case .before, .beforeEdge: break
            default: return nil
            }
            let dates = try resolveOpen(expression)
            if let end = dates.end, latest.flatMap(\.end).map({ end > $0 }) ?? true { latest = dates }
        }
        return latest
    }

    /// The days of a moment or a range.
    private func resolve(_ expression: DateExpression) throws(ResolutionFailure) -> DaySpan {
        switch expression {
        case .moment(let moment): return try resolve(moment)
        case .range(let first, let last): return try range(first, last)
        // A list that mixes «до» and dates has no reading.
        default: throw .ambiguous
        }
    }

    private func range(_ first: Moment, _ last: Moment) throws(ResolutionFailure) -> DaySpan {
        let start = try resolve(first)
        var end = try resolve(last)
        var hasAnotherYear = false
        if end.last < start.first, first.year == .none, last.year == .none, let month = last.month {
            // Neither year is in the cell: the range begins where the plan's year has its first month.
            var moved = last
            moved.year = .calendar(month < start.first.month ? start.first.year + 1 : start.first.year)
            // A range over New Year has one reading; «июнь – август» of a school year could be either summer.
            hasAnotherYear = context.schoolYear != nil && month >= (first.month ?? 0) && first.month != last.month
            end = try resolve(moved)
            end.isInferred = true
            // «10.12–11.10»: from December into another school year, or an hour?
            if first.mayBeTime, last.mayBeTime, let plan = try? planPeriod(), end.last > plan.last { throw .ambiguous }
            // «8 марта – 23 февраля»: far into another year, or the wrong way round?
            if leavesYear(end.last), end.last.daysSinceEpoch - start.first.daysSinceEpoch > Self.halfYear {
                throw .ambiguous
            }
        }
        guard start.first <= end.last, start.first <= end.first else {
            // «первые выходные», where the month begins on a Sunday: that day, or the Saturday behind it?
            if case .weekday = first.shape, first.month == last.month { throw .ambiguous }
            throw .endsBeforeStart
        }
        let sort: DaySpan.Sort
        switch (start.sort, end.sort) {
        case (.month, .month): sort = .months
        case (.period, .period): sort = .period
        default: sort = .days
        }
        return DaySpan(
            first: start.first, last: end.last, sort: sort, isInferred: start.isInferred || end.isInferred,
            hasAnotherYear: hasAnotherYear)
    }

    /// How many days a range may have that leaves the plan's year without saying so.
    private static let halfYear = 184

    /// Whether a day lies behind the plan's year, the summer after a school year included.
    private func leavesYear(_ day: Day) -> Bool {
        let last =
            context.schoolYear.flatMap { Day.last(ofMonth: 8, in: $0.start + 1) }
            ?? context.calendarYear.flatMap { Day.last(ofMonth: 12, in: $0) }
        return last.map { day > $0 } ?? false
    }

    /// The days of what is open at one end.
    private func resolveOpen(_ expression: DateExpression) throws(ResolutionFailure) -> ResolvedDates {
        switch expression {
        case .before(let moment, let includesMoment):
            let span = try resolveEdge(moment)
            // «до 15 сентября» ends on the 15th, «до апреля» on 31 March.
            if includesMoment || span.sort == .day { return ended(span.last, by: span) }
            // «до середины октября», «до второй недели»: before it, or by its end?
            switch moment.shape {
            case .part, .halfOfMonth, .week: throw .ambiguous
            default: break
            }
            return ended(try shifted(span.first, by: -1), by: span, sort: .day)
        case .beforeEdge(let moment, let atEnd):
            var span = try resolveEdge(moment)
            span.sort = .period
            return ended(atEnd ? span.last : try shifted(span.first, by: -1), by: span)
        case .after(let moment, let includesMoment):
            let span = try resolve(moment)
            if includesMoment { return begun(span.first, by: span) }
            if case .part = moment.shape { throw .ambiguous }
            return begun(try shifted(span.last, by: 1), by: span, sort: .day)
        case .afterEdge(let moment, let atEnd):
            var span = try resolve(moment)
            span.sort = .period
            return begun(atEnd ? span.last : span.first, by: span)
        case .moment, .range: throw .ambiguous
        }
    }

    /// A last day; written to the month only where the month named is itself the last.
    private func ended(_ day: Day, by span: DaySpan, sort: DaySpan.Sort? = nil) -> ResolvedDates {
        ResolvedDates(
            kind: .before, end: day, edtf: "../\(EDTF.bound(day, sort: sort ?? span.sort))",
            isInferred: span.isInferred)
    }

    /// A first day; written to the month only where the month named is itself the first.
    private func begun(_ day: Day, by span: DaySpan, sort: DaySpan.Sort? = nil) -> ResolvedDates {
        ResolvedDates(
            kind: .after, start: day, edtf: "\(EDTF.bound(day, sort: sort ?? span.sort))/..",
            isInferred: span.isInferred)
    }

    private func shifted(_ day: Day, by days: Int) throws(ResolutionFailure) -> Day {
        guard let day = day.advanced(by: days) else { throw .impossible }
        return day
    }

    /// The kind of expressions whose days nobody knows.
    func kind(of expressions: [DateExpression]) -> Deadline.Kind {
        var kinds: [Deadline.Kind] = []
        for expression in expressions {
            switch expression {
            case .before, .beforeEdge: kinds.append(.before)
            case .after, .afterEdge: kinds.append(.after)
            case .moment(let moment): kinds.append(kind(of: moment))
            case .range(let first, let last):
                switch (kind(of: first), kind(of: last)) {
                case (.month, .month): kinds.append(.months)
                case (.period, .period): kinds.append(.period)
                default: kinds.append(.days)
                }
            }
        }
        if kinds.count == 1 { return kinds[0] }
        if kinds.allSatisfy({ $0 == .day || $0 == .days }) { return .days }
        return kinds.allSatisfy { $0 == .month || $0 == .months } ? .months : .period
    }

    private func kind(of moment: Moment) -> Deadline.Kind {
        switch moment.shape {
        case .day, .weekday, .weekdayOfSection, .edge: .day
        case .part, .halfOfMonth: .days
        case .month: .month
        default: .period
        }
    }
}

extension DaySpan.Sort {
    fileprivate var kind: Deadline.Kind {
        switch self {
        case .day: .day
        case .days: .days
        case .month: .month
        case .months: .months
        case .period: .period
        }
    }
}
