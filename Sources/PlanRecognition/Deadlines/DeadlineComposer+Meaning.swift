import Diagnostics
import PlanModel

/// What the contents of a cell mean.
extension DeadlineComposer {
    private var resolver: DeadlineResolver { DeadlineResolver(context: context) }

    /// The name of the rule that reads a time alone as one of the section's day.
    static let timeAloneRule = "time-alone"

    func meaning(of contents: inout Contents) -> DeadlineReading {
        // «При приёме на работу, далее – не реже 1 раза в год»: the event decides.
        if contents.eventComesFirst, contents.dates.isEmpty, contents.bracketDates.isEmpty, !contents.isOngoing {
            contents.notes = []
            var reading = fixed(.event, rule: contents.rules.first ?? "event")
            // How often it goes on has no place in the deadline.
            if let first = chunks.first(where: { if case .frequency = $0.kind { true } else { false } }) {
                let words = printed(first.tokens.lowerBound..<grammar.tokens.count)
                reading.diagnostics = [Diagnostic(.deadlineRemark, ["words": text, "remark": words])]
            }
            return reading
        }
        if contents.hasBlank { return unknown(.deadlineUndetermined, unused: [], rule: "blank") }
        // «октябрь, в течение месяца», «в течение недели (14–18 октября)»: the length is that of the date beside it.
        if (contents.dates + contents.bracketDates).contains(where: { !$0.isUnnamed }) {
            contents.dates.removeAll(where: \.isUnnamed)
            if contents.dates.isEmpty { contents.bracketDates.removeAll(where: \.isUnnamed) }
        }
        if contents.dates.isEmpty {
            contents.dates = contents.bracketDates
            contents.bracketDates = []
        }
        if let recurrence = contents.frequency { return recurring(recurrence, &contents) }
        if contents.isOngoing { return ongoing(&contents) }
        if !contents.dates.isEmpty { return dated(&contents) }
        if !contents.weekdays.isEmpty { return weekdaysAlone(&contents) }
        if let phrase = contents.phrase { return alone(phrase, &contents) }
        if !contents.times.isEmpty, contents.unsure.isEmpty, let days = context.sectionDays,
            days.lowerBound == days.upperBound
        {
            // A time alone is a time of the day that the section names.
            return reading(
                ResolvedDates(
                    kind: .day, start: days.lowerBound, end: days.lowerBound, edtf: days.lowerBound.iso,
                    isInferred: context.sectionDaysAreInferred), rule: Self.timeAloneRule, contents)
        }
        return unknown(.deadlineNotUnderstood, unused: unreadWords())
    }

    // MARK: Dates

    private func dated(_ contents: inout Contents) -> DeadlineReading {
        if contents.hasThen {
            // «с октября и далее»; «октябрь, далее …» goes on in words that nothing reads.
            guard endsWithThen, contents.dates.count == 1, case .after = contents.dates[0] else {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
        }
        let rule = contents.dates.count > 1 ? "list" : contents.rules.first ?? "dates"
        // «4 чацвер» without a month around: the fourth Thursday of every month.
        if contents.isWeekdayBehindBareDay, contents.dates.count == 1, let number = contents.dates[0].bareDay,
            number <= 5,
            contents.weekdays.count == 1, context.sectionMonth == nil, context.sectionDays == nil
        {
            var recurrence = Recurrence(unit: .month)
            recurrence.weekdays = [Recurrence.WeekdayNumber(nth: number, weekday: contents.weekdays[0])]
            (contents.dates, contents.weekdays, contents.frequencyRule) = ([], [], "numbered-weekday")
            return doubtful(recurring(recurrence, &contents))
        }
        do throws(ResolutionFailure) {
            var dates = try resolver.resolve(contents.dates)
            if !contents.bracketDates.isEmpty {
                guard let closer = try closer(than: dates, &contents) else {
                    return unknown(.deadlineAmbiguous, unused: [text])
                }
                dates = closer
            }
            // «4-я неделя, пятница»: a day of that week.
            if let days = weekdays(contents.weekdays, of: dates) {
                return reading(days, rule: "weekday-of-week", contents)
            }
            // A weekday beside anything but a day would make it another date.
            if !contents.weekdays.isEmpty, dates.kind != .day && dates.kind != .days && dates.kind != .before {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
            // «3 вторник» under a month: the third Tuesday, or the third, a Tuesday.
            if contents.isWeekdayBehindBareDay, let weekday = contents.weekdays.first, dates.start?.weekday != weekday {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
            return reading(dates, rule: rule, contents)
        } catch {
            return failed(error, kind: resolver.kind(of: contents.dates), rule: rule)
        }
    }

    /// The days of one week that weekdays name; nil where the dates are no week.
    private func weekdays(_ weekdays: [Int], of week: ResolvedDates) -> ResolvedDates? {
        guard !weekdays.isEmpty, week.kind == .period, let first = week.start, let last = week.end,
            last.daysSinceEpoch - first.daysSinceEpoch < 7
        else { return nil }
        let days = weekdays.compactMap { first.advanced(by: ($0 - first.weekday + 7) % 7) }
            .filter { $0 <= last }.sorted()
        guard days.count == weekdays.count, let start = days.first, let end = days.last else { return nil }
        var dates = week
        dates.kind = days.count == 1 ? .day : .days
        (dates.start, dates.end) = (start, end)
        dates.edtf = EDTF.list(
            days.map { DaySpan(first: $0, last: $0, sort: .day, isInferred: week.isInferred) })
        return dates
    }

    private var endsWithThen: Bool { chunks.last { !$0.isSeparator }?.kind == .then }

    /// The dates in brackets, where they say more closely what stands before them; nil where they contradict it.
    private func closer(than dates: ResolvedDates, _ contents: inout Contents) throws(ResolutionFailure)
        -> ResolvedDates?
    {
        let expressions = contents.bracketDates
        let bracketTokens = contents.bracketDatesRange
        // «март (2024)», «II четверть (2023/2024 уч. г.)».
        if let qualified = try resolver.qualified(contents.dates, by: expressions) {
            return try resolver.resolve(qualified)
        }
        // «октябрь (3-я неделя)».
        if contents.dates.count == 1, let parts = try? resolver.ordered(contents.dates + expressions),
            parts.count == expressions.count
        {
            return try resolver.resolve(parts)
        }
        let isHolidays = contents.dates.allSatisfy {
            $0.moments.allSatisfy { $0.isFromCalendar || $0.isCountedWeek }
        }
        var inner: ResolvedDates
        do throws(ResolutionFailure) {
            inner = try resolver.resolve(expressions)
        } catch .unnamed {
            contents.notes.append(bracketTokens)
            return dates
        } catch .notInCalendar {
            contents.notes.append(bracketTokens)
            return dates
        }
        if expressions.allSatisfy({ $0.moments.allSatisfy(\.isFromCalendar) }) || isHolidays && !inner.isOfDays {
            // «ноябрь (осенние каникулы)», «осенние каникулы (ноябрь)»: a remark, no other date.
            contents.notes.append(bracketTokens)
            return dates
        }
        guard let first = inner.start, let last = inner.end else { return nil }
        if dates.start == first, dates.end == last { return dates }
        if isHolidays {
            // «осенние каникулы (28.10–03.11)»: the cell knows its holidays and weeks better than any calendar.
            inner.kind = .period
            return inner
        }
        guard let start = dates.start, let end = dates.end, start <= first, last <= end else { return nil }
        return inner
    }

    private func weekdaysAlone(_ contents: inout Contents) -> DeadlineReading {
        do throws(ResolutionFailure) {
            let dates = try resolver.resolve(contents.weekdays.map { .moment(Moment(shape: .weekdayOfSection($0))) })
            return reading(dates, rule: "weekday-of-section", contents)
        } catch {
            // «вторник и пятница» can only be those of every week; «вторник» may be one that its author has in mind.
            guard contents.weekdays.count > 1, context.sectionDays == nil, contents.unsure.isEmpty else {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
            var recurrence = Recurrence(unit: .week)
            recurrence.weekdays = contents.weekdays.map { Recurrence.WeekdayNumber(weekday: $0) }
            contents.weekdays = []
            contents.frequencyRule = "weekdays"
            return doubtful(recurring(recurrence, &contents))
        }
    }

    /// A reading that a person should look at.
    private func doubtful(_ reading: DeadlineReading) -> DeadlineReading {
        guard reading.deadline.kind != .unknown else { return reading }
        var reading = reading
        reading.diagnostics.append(Diagnostic(.deadlineAmbiguous, ["words": text]))
        return reading
    }

    // MARK: Recurring and ongoing

    private func recurring(_ recurrence: Recurrence, _ contents: inout Contents) -> DeadlineReading {
        var recurrence = recurrence
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
        if recurrence.isOfTheMonth, recurrence.unit == nil {
            // «2-я среда» alone: of every month, in a plan of more than one.
            guard contents.dates.isEmpty, contents.bracketDates.isEmpty, context.sectionDays == nil else {
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
        if !contents.weekdays.isEmpty {
            guard recurrence.unit == .week, recurrence.weekdays.isEmpty else {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
            recurrence.weekdays = contents.weekdays.map { Recurrence.WeekdayNumber(weekday: $0) }
        }
        // «ежеквартально, до 5 числа»: quarterly; of which month of the quarter no one says.
        if let unit = recurrence.unit, [.quarter, .half, .term].contains(unit) {
            contents.notes += chunks.filter(\.namesBareDays).map(\.printed)
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
            return reading
        } catch {
            var reading = failed(error, kind: .recurring, rule: rule)
            if reading.deadline.kind == .recurring { reading.deadline.recurrence = recurrence.rule }
            return reading
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
            let days = bounds.compactMap(\.bareDay)
            guard !days.isEmpty else { return true }
            guard days.count == bounds.count, recurrence.weekdays.isEmpty, recurrence.monthDays.isEmpty else {
                return false
            }
            recurrence.monthDays = days
            bounds = []
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
            bounds.removeAll { $0.bareDay != nil }
        default: break
        }
        return true
    }

    private func ongoing(_ contents: inout Contents) -> DeadlineReading {
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

    // MARK: Phrases

    private func alone(_ phrase: DeadlineChunk.Kind, _ contents: inout Contents) -> DeadlineReading {
        contents.notes = contents.bracketNotes
        contents.unsure = []
        switch phrase {
        case .event: return fixed(.event, rule: contents.rules.first ?? "event")
        case .schedule: return fixed(.schedule, rule: contents.rules.first ?? "schedule")
        default: return unknown(.deadlineUndetermined, unused: [], rule: "undetermined")
        }
    }

    private func fixed(_ kind: Deadline.Kind, rule: String) -> DeadlineReading {
        DeadlineReading(deadline: Deadline(text: text, kind: kind), rule: rule)
    }

    // MARK: Readings

    private func reading(_ dates: ResolvedDates, rule: String, _ contents: Contents) -> DeadlineReading {
        var reading = DeadlineReading(
            deadline: Deadline(
                text: text, kind: dates.kind, start: dates.start, end: dates.end, edtf: dates.edtf,
                yearInferred: dates.isInferred), rule: rule)
        if dates.hasAnotherYear {
            reading.diagnostics.append(
                Diagnostic(.deadlineYearAssumed, ["words": text, "year": dates.start.map { String($0.year) } ?? ""]))
        }
        if let day = dates.start ?? dates.end, context.calendar.isRecommended(on: day),
            // «осенние каникулы (28.10–03.11)»: the cell's own days.
            contents.bracketDates.isEmpty,
            contents.dates.contains(where: { $0.moments.contains(where: \.isFromCalendar) })
        {
            reading.diagnostics.append(Diagnostic(.calendarRecommended, ["words": text]))
        }
        return reading
    }

    private func failed(_ failure: ResolutionFailure, kind: Deadline.Kind, rule: String) -> DeadlineReading {
        func dateless(_ id: DiagnosticID, _ arguments: [String: String] = [:]) -> DeadlineReading {
            DeadlineReading(
                deadline: Deadline(text: text, kind: kind), rule: rule,
                diagnostics: [Diagnostic(id, arguments.merging(["words": text]) { $1 })])
        }
        switch failure {
        case .noYear: return dateless(.deadlineWithoutYear)
        case .notInCalendar(let year): return dateless(.deadlineOutsideCalendar, year.map { ["year": $0.text] } ?? [:])
        case .unnamed: return dateless(.deadlinePeriodUnnamed)
        case .impossible: return unknown(.deadlineImpossible, unused: [text], rule: rule)
        case .endsBeforeStart: return unknown(.deadlineEndsBeforeStart, unused: [text], rule: rule)
        case .ambiguous: return unknown(.deadlineAmbiguous, unused: [text], rule: rule)
        }
    }
}

extension Moment {
    /// Whether the school calendar, not the words, gives its days.
    fileprivate var isFromCalendar: Bool {
        switch shape {
        case .holidays, .term: true
        default: false
        }
    }

    /// Whether other counts of the same words are about: the contract counts weeks from the first Monday.
    fileprivate var isCountedWeek: Bool {
        if case .week = shape { return true }
        return false
    }
}

extension ResolvedDates {
    /// Whether the words name it to the day.
    fileprivate var isOfDays: Bool { kind == .day || kind == .days }
}

extension DeadlineChunk {
    /// Whether it names days of whichever month and nothing else.
    var namesBareDays: Bool {
        guard case .dates(let expressions) = kind else { return false }
        return expressions.allSatisfy { $0.bareDay != nil }
    }
}

extension DateExpression {
    /// The number of a day without a month: «10 числа», «до 10-го».
    fileprivate var bareDay: Int? {
        switch self {
        case .moment(let moment), .before(let moment, _):
            guard case .day(let day) = moment.shape, moment.month == nil, moment.year == .none else { return nil }
            return day
        default: return nil
        }
    }

    /// «в течение месяца», whichever it is.
    fileprivate var isUnnamed: Bool {
        if case .moment(let moment) = self, case .unnamed = moment.shape { return true }
        return false
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
