import Diagnostics
import PlanModel

/// What recurs in a cell, what goes on, the weekdays that mean every week, and those that name a day again.
extension DeadlineComposer {
    func recurring(_ recurrence: Recurrence, _ contents: inout Contents) -> DeadlineReading {
        var recurrence = recurrence
        if let day = dayNamedTwice(recurrence, contents) { return day }
        // «третья пятница месяца» in a month section is a day of that month.
        if recurrence.isOfTheMonth, !recurrence.weekdays.isEmpty, let month = monthOfSection(contents) {
            contents.dates = recurrence.weekdays.map {
                .moment(
                    Moment(
                        shape: .weekday(nth: $0.nth ?? 1, weekday: $0.weekday), month: month.month, year: month.year))
            }
            contents.bracketDates = []
            return dated(&contents)
        }
        // «последний день месяца» too.
        if recurrence.isOfTheMonth, recurrence.monthDays.count == 1, let month = monthOfSection(contents) {
            contents.dates = [
                .moment(
                    Moment(
                        shape: .edge(.month, isLast: recurrence.monthDays == [-1]), month: month.month, year: month.year
                    ))
            ]
            contents.bracketDates = []
            return dated(&contents)
        }
        if recurrence.isOfTheMonth, recurrence.unit == nil {
            // «2-я среда» alone: of every month, in a plan of more than one.
            guard contents.dates.isEmpty, contents.bracketDates.isEmpty, context.isLongerThanAMonth else {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
            recurrence.unit = .month
            recurrence.isOfTheMonth = false
            return doubtful(recurring(recurrence, &contents))
        }
        if contents.isBoundedByEvent, contents.dates.isEmpty, contents.bracketDates.isEmpty {
            var reading = failed(.unnamed, kind: .recurring, rule: contents.frequencyRule)
            reading.deadline.recurrence = recurrence.rule
            return reading
        }
        // «1 раз в месяц, четверг»
        if let some = recurrence.onSomeWeekday(of: .init(unit: .week, weekdays: contents.everyWeekday)) {
            (recurrence, contents.weekdays) = (some, [])
        }
        if !contents.weekdays.isEmpty {
            guard recurrence.unit == .week, recurrence.weekdays.isEmpty else {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
            recurrence.weekdays = contents.everyWeekday
        }
        // «ежеквартально, до 5 числа»: quarterly; of which month of the quarter no one says.
        if let unit = recurrence.unit, [.quarter, .half, .term].contains(unit) {
            contents.notes += chunks.filter { $0.namesBareDays(ofNumbered: isOfNumberedDays) }.map(\.printed)
        }
        // «ежедневно (пн–пт)», «еженедельно, с понедельника по пятницу»
        let ranges = (contents.dates + contents.bracketDates).compactMap(\.rangeOfWeekdays)
        if let days = ranges.first, ranges.count == 1, recurrence == Recurrence(unit: recurrence.unit),
            recurrence.unit == .day || recurrence.unit == .week
        {
            contents.dates.removeAll { $0.rangeOfWeekdays != nil }
            contents.bracketDates.removeAll { $0.rangeOfWeekdays != nil }
            recurrence = Recurrence(unit: .week, weekdays: days.map { Recurrence.WeekdayNumber(weekday: $0) })
        }
        var bounds = contents.dates + contents.bracketDates
        // «еженедельно, вторник, 15.10»: what recurs within a year is no matter of one day, and 15.10 may be a time.
        if recurrence.unit != .year, bounds.count == 1, case .moment(let moment) = bounds[0], moment.mayBeTime {
            return unknown(.deadlineAmbiguous, unused: [text])
        }
        guard anchor(&recurrence, &bounds) else { return unknown(.deadlineAmbiguous, unused: [text]) }
        let rule = contents.frequencyRule
        do throws(ResolutionFailure) {
            var dates = try within(bounds, contents)
            dates.kind = .recurring
            var reading = reading(dates, rule: rule, contents)
            reading.deadline.recurrence = recurrence.rule
            return recurrence.monthDays.count > 1 && isFromDayToDay && !isOfNumberedDays ? doubtful(reading) : reading
        } catch {
            var reading = failed(error, kind: .recurring, rule: rule)
            if reading.deadline.kind == .recurring { reading.deadline.recurrence = recurrence.rule }
            return reading
        }
    }

    /// «20.11 (третий четверг)», «третий четверг (20.11)»: the day, where it is that weekday of its month.
    private func dayNamedTwice(_ recurrence: Recurrence, _ contents: Contents) -> DeadlineReading? {
        let days = contents.dates + contents.bracketDates
        guard recurrence.isOfTheMonth, recurrence.weekdays.count == 1, let named = recurrence.weekdays.first,
            let nth = named.nth, contents.weekdays.isEmpty, days.count == 1, case .moment(let moment) = days[0],
            moment.isOfDay, let month = moment.month
        else { return nil }
        do throws(ResolutionFailure) {
            let dates = try resolver.resolve(days)
            let other = Moment(
                shape: .weekday(nth: nth, weekday: named.weekday), month: month,
                year: dates.start.map { .calendar($0.year) } ?? moment.year)
            guard try resolver.resolve(other).first == dates.start else {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
            return reading(dates, rule: "day", contents)
        } catch {
            return failed(error, kind: .day, rule: "day")
        }
    }

    /// The month in which «третья пятница» is a day: «октябрь, третья пятница», or the section's.
    private func monthOfSection(_ contents: Contents) -> Moment? {
        if contents.dates.count == 1, case .moment(let moment) = contents.dates[0], moment.shape == .month {
            return moment
        }
        guard contents.dates.isEmpty, let month = context.sectionMonth?.month else { return nil }
        return Moment(shape: .month, month: month)
    }

    /// Takes what fixes the recurrence («до 10-го числа», «в мае») out of the dates; the rest bounds it.
    private func anchor(_ recurrence: inout Recurrence, _ bounds: inout [DateExpression]) -> Bool {
        // «2 раза в месяц, 5 и 20 числа».
        let namedDays = bounds.compactMap(\.bareDay)
        if recurrence.unit == .month, recurrence.interval == 1, recurrence.count == namedDays.count,
            namedDays.count == bounds.count
        {
            recurrence.count = 1
        }
        guard recurrence.count == 1, recurrence.interval == 1 else { return true }
        switch recurrence.unit {
        case .month:
            // «ежемесячно, первая неделя»: monthly; which days of it no rule says.
            bounds.removeAll { $0.isPartOfAnyMonth }
            let areNumbered = isOfNumberedDays || isFromDayToDay
            let days = bounds.compactMap { $0.bareDays(ofNumbered: areNumbered) }
            guard !days.isEmpty else { return true }
            // «ежемесячно до 5 числа, с сентября по май»: the months bound what recurs on its days.
            let others = bounds.filter { $0.bareDays(ofNumbered: areNumbered) == nil }
            guard recurrence.weekdays.isEmpty, recurrence.monthDays.isEmpty,
                others.allSatisfy({ isOfNumberedDays ? $0.mayBound : $0.isSpanOfMonths })
            else { return false }
            recurrence.monthDays = days.flatMap(\.self)
            bounds = others
        case .year:
            guard recurrence.months.isEmpty, let anchor = bounds.first?.yearlyAnchor else { return true }
            let others = Array(bounds.dropFirst())
            // «Май, ежегодно с 2023»: from that month of that year on.
            if others.count == 1, case .after(let moment, includesMoment: true) = others[0], moment.shape == .year {
                var first = anchor.moment
                first.year = moment.year
                bounds = [.after(first, includesMoment: true)]
            } else {
                guard others.isEmpty else { return false }
                bounds = []
            }
            recurrence.months = anchor.month.map { [$0] } ?? []
            recurrence.monthDays = anchor.day.map { [$0] } ?? []
        case .quarter, .half, .term:
            bounds.removeAll { $0.bareDays(ofNumbered: isOfNumberedDays) != nil }
        default: break
        }
        return true
    }

    /// Whether the words say that numbers are days: «с 1 по 5 число»; «10–15» may be hours.
    private var isOfNumberedDays: Bool { grammar.tokens.contains { $0.lexeme == .dayOfMonth } }

    /// «ежемесячно с 10 по 15»: no month has hours; those of «с 10 до 15» would be.
    private var isFromDayToDay: Bool {
        grammar.tokens.contains { $0.lexeme == .from } && grammar.tokens.contains { $0.lexeme == .upTo }
    }

    func ongoing(_ contents: inout Contents) -> DeadlineReading {
        do throws(ResolutionFailure) {
            var dates = try within(contents.dates + contents.bracketDates, contents)
            dates.kind = .ongoing
            return reading(dates, rule: "ongoing", contents)
        } catch {
            return failed(error, kind: .ongoing, rule: "ongoing")
        }
    }

    /// The span in which something recurs: the cell's dates, completed by the section's or the plan's bounds.
    private func within(_ expressions: [DateExpression], _ contents: Contents) throws(ResolutionFailure)
        -> ResolvedDates
    {
        if contents.hasThen {
            // «сентябрь, далее ежемесячно».
            guard expressions.count == 1, case .moment(let moment) = expressions[0] else { throw .ambiguous }
            return try within([.after(moment, includesMoment: true)])
        }
        return try within(expressions)
    }

    private func within(_ expressions: [DateExpression]) throws(ResolutionFailure) -> ResolvedDates {
        guard !expressions.isEmpty else {
            let bounds = try resolver.bounds()
            return ResolvedDates(
                kind: .recurring, start: bounds.first, end: bounds.last, edtf: EDTF.list([bounds]),
                isInferred: bounds.isInferred)
        }
        var dates = try resolver.resolve(expressions)
        guard dates.start == nil || dates.end == nil else { return dates }
        let plan = try resolver.planPeriod()
        guard let start = dates.start ?? plan.first as Day?, let end = dates.end ?? plan.last as Day?, start <= end
        else {
            throw .endsBeforeStart
        }
        dates.start = start
        dates.end = end
        dates.edtf = "\(start.iso)/\(end.iso)"
        dates.isInferred = true
        return dates
    }

    // MARK: Weekdays

    func weekdaysAlone(_ contents: inout Contents) -> DeadlineReading {
        do throws(ResolutionFailure) {
            let dates = try resolver.resolve(contents.weekdays.map { .moment(Moment(shape: .weekdayOfSection($0))) })
            return reading(dates, rule: "weekday-of-section", contents)
        } catch {
            let weekdays = contents.weekdays
            return everyWeek(weekdays, &contents)
        }
    }

    /// Weekdays that no section's week has: «вторник и пятница», «понедельник – пятница» can only be those of every week;
    /// «вторник» may be one that its author has in mind, unless the column has a weekday for every row.
    func everyWeek(_ weekdays: [Int], _ contents: inout Contents) -> DeadlineReading {
        let isLong = context.sectionDays.map { $0.upperBound.daysSinceEpoch - $0.lowerBound.daysSinceEpoch >= 7 }
        guard weekdays.count > 1 || context.isOfEveryWeek, isLong ?? true, contents.unsure.isEmpty else {
            return unknown(.deadlineAmbiguous, unused: [text])
        }
        var recurrence = Recurrence(unit: .week)
        recurrence.weekdays = weekdays.map { Recurrence.WeekdayNumber(weekday: $0) }
        contents.weekdays = []
        contents.dates = []
        contents.frequencyRule = "weekdays"
        let reading = recurring(recurrence, &contents)
        return context.isOfEveryWeek ? reading : doubtful(reading)
    }

    /// Whether weekdays beside a span can only be those of every week in it: several, or one in more than a month.
    func isOfEveryWeek(_ contents: Contents, within dates: ResolvedDates) -> Bool {
        guard !contents.weekdays.isEmpty, contents.dates.count == 1, contents.bracketDates.isEmpty,
            let first = dates.start, let last = dates.end
        else { return false }
        let length = last.daysSinceEpoch - first.daysSinceEpoch
        switch dates.kind {
        case .month, .months, .period: return length > 31 || length > 7 && contents.weekdays.count > 1
        default: return false
        }
    }
}

extension DeadlineContext {
    /// Whether the rows are those of more than a month, be it a section's.
    var isLongerThanAMonth: Bool {
        sectionDays.map { $0.upperBound.daysSinceEpoch - $0.lowerBound.daysSinceEpoch > 31 } ?? true
    }
}

extension DeadlineChunk {
    /// Whether it names days of whichever month and nothing else.
    var namesBareDays: Bool { namesBareDays(ofNumbered: false) }

    /// The same, ranges of days among them where the words say that numbers are days.
    fileprivate func namesBareDays(ofNumbered isNumbered: Bool) -> Bool {
        guard case .dates(let expressions) = kind else { return false }
        return expressions.allSatisfy { $0.bareDays(ofNumbered: isNumbered) != nil }
    }
}

extension DateExpression {
    /// The number of a day without a month: «10 числа», «до 10-го».
    var bareDay: Int? {
        switch self {
        case .moment(let moment), .before(let moment, _):
            guard case .day(let day) = moment.shape, moment.month == nil, moment.year == .none else { return nil }
            return day
        default: return nil
        }
    }

    /// The days without a month that it names: «10 числа», and «с 1 по 5», «с 20» where the words say that numbers are days.
    fileprivate func bareDays(ofNumbered isNumbered: Bool) -> [Int]? {
        if let bareDay { return [bareDay] }
        if isNumbered, case .after(let moment, let includesMoment) = self, case .day(let day) = moment.shape,
            moment.month == nil, moment.year == .none, day < 31
        {
            return Array((includesMoment ? day : day + 1)...31)
        }
        guard isNumbered, case .range(let first, let last) = self, case .day(let low) = first.shape,
            case .day(let high) = last.shape, low < high, high <= 31,
            [first, last].allSatisfy({ $0.month == nil && $0.year == .none })
        else { return nil }
        return Array(low...high)
    }

    /// Whether something may recur within it: any stretch of time, but no day alone.
    fileprivate var mayBound: Bool {
        if case .moment(let moment) = self { return moment.isStretch }
        return !isBareDays
    }

    /// «с сентября по май», «с октября».
    fileprivate var isSpanOfMonths: Bool {
        switch self {
        case .range(let first, let last): first.shape == .month && last.shape == .month
        case .after(let moment, includesMoment: true): moment.shape == .month
        default: false
        }
    }

    /// The weekdays from one to another that the section's week has: «понедельник – пятница».
    var rangeOfWeekdays: [Int]? {
        guard case .range(let first, let last) = self, case .weekdayOfSection(let low) = first.shape,
            case .weekdayOfSection(let high) = last.shape, low < high
        else { return nil }
        return Array(low...high)
    }

    /// «первая неделя», «конец месяца», in whichever month.
    fileprivate var isPartOfAnyMonth: Bool {
        guard case .moment(let moment) = self, moment.month == nil else { return false }
        switch moment.shape {
        case .week, .part, .halfOfMonth: return true
        default: return false
        }
    }

    /// The month or day that comes every year: «май», «до 1 сентября».
    fileprivate var yearlyAnchor: (moment: Moment, month: Int?, day: Int?)? {
        switch self {
        case .moment(let moment), .before(let moment, _):
            guard let month = moment.month, moment.year == .none else { return nil }
            switch moment.shape {
            case .month:
                if case .before = self { return nil }
                return (moment, month, nil)
            case .day(let day): return (moment, month, day)
            default: return nil
            }
        default: return nil
        }
    }
}
