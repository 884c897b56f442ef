import Diagnostics
import PlanModel

/// What the contents of a cell mean; what recurs and goes on is in `DeadlineComposer+Recurring.swift`.
extension DeadlineComposer {
    var resolver: DeadlineResolver { DeadlineResolver(context: context) }

    /// The name of the rule that reads a time alone as one of the section's day.
    static let timeAloneRule = "time-alone"
    /// The name of the rule that reads «по согласованию», «дата уточняется».
    static let undeterminedRule = "undetermined"

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
        if !contents.times.isEmpty, contents.unsure.isEmpty, context.sectionMonth?.day != nil {
            return failed(.noYear, kind: .day, rule: Self.timeAloneRule)
        }
        return unknown(.deadlineNotUnderstood, unused: unreadWords())
    }

    // MARK: Dates

    func dated(_ contents: inout Contents) -> DeadlineReading {
        if contents.hasThen {
            // «с октября и далее»; «октябрь, далее …» goes on in words that nothing reads.
            guard endsWithThen, contents.dates.count == 1, case .after = contents.dates[0] else {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
        }
        let label = takeLabels(of: &contents)
        if label == .ofOthersToo { return unknown(.deadlineAmbiguous, unused: [text]) }
        let rule = contents.dates.count > 1 ? "list" : contents.rules.first ?? "dates"
        // «4 чацвер» without a month around: the fourth Thursday of every month.
        if contents.isWeekdayBehindBareDay, contents.dates.count == 1, let number = contents.dates[0].bareDay,
            number <= 5,
            contents.weekdays.count == 1, context.sectionMonth == nil, context.isLongerThanAMonth
        {
            var recurrence = Recurrence(unit: .month)
            recurrence.weekdays = [Recurrence.WeekdayNumber(nth: number, weekday: contents.weekdays[0])]
            (contents.dates, contents.weekdays, contents.frequencyRule) = ([], [], "numbered-weekday")
            return doubtful(recurring(recurrence, &contents))
        }
        do throws(ResolutionFailure) {
            if contents.dates.count == 1, let weekdays = contents.dates[0].rangeOfWeekdays, contents.weekdays.isEmpty,
                contents.bracketDates.isEmpty, (try? resolver.resolve(contents.dates)) == nil
            {
                return everyWeek(weekdays, &contents)
            }
            let isSure = narrow(&contents)
            var dates = try resolver.resolve(contents.dates)
            if !isSure { return doubtful(reading(dates, rule: rule, contents)) }
            // «2 неделя, 5 апреля» may be both.
            if label != .none, contents.dates.contains(where: { $0.moments.count == 1 }) {
                return doubtful(reading(dates, rule: rule, contents))
            }
            // The days that a week is named by are that week.
            if label == .ofWeek, contents.dates.count == 1 { dates.kind = .period }
            switch try timeIsTheDay(dates, contents) {
            case true?: contents.times = []
            case false?: return unknown(.deadlineAmbiguous, unused: [text])
            case nil: break
            }
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
            // «июнь–август, пн, ср», «в течение учебного года (среда)»: each of those days in that span.
            if isOfEveryWeek(contents, within: dates) {
                contents.frequencyRule = "weekdays"
                return doubtful(recurring(Recurrence(unit: .week), &contents))
            }
            // A weekday beside anything but a day would make it another date.
            if !contents.weekdays.isEmpty, dates.kind != .day && dates.kind != .days && dates.kind != .before {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
            // «3 вторник» under a month: the third Tuesday, or the third, a Tuesday.
            if contents.isWeekdayBehindBareDay, let weekday = contents.weekdays.first, dates.start?.weekday != weekday {
                return unknown(.deadlineAmbiguous, unused: [text])
            }
            let found = reading(dates, rule: rule, contents)
            // «2 дек.» under «Декабрь»: the second day, or the second ten days?
            let mayBeDecade = contents.dates.contains { $0.moments.contains(where: \.mayBeDecade) }
            return mayBeDecade && context.sectionMonth != nil ? doubtful(found) : found
        } catch {
            return failed(error, kind: resolver.kind(of: contents.dates), rule: rule)
        }
    }

    /// What a week, ten days or half of no month is to the days behind it.
    private enum Label { case none, ofWeek, ofDays, ofOthersToo }

    /// Drops «2 неделя» from «2 неделя: 06.04–11.04», «1 неделя (1–5 сентября), 2 неделя (8–12 сентября)»: it only names the
    /// days behind it, whatever its number would say alone.
    private func takeLabels(of contents: inout Contents) -> Label {
        let dates = contents.dates
        guard dates.contains(where: \.isPartOfNoMonth) else { return .none }
        let label: Label = dates.contains { $0.moments.contains(where: \.isCountedWeek) } ? .ofWeek : .ofDays
        if !contents.bracketDates.isEmpty {
            guard dates.allSatisfy(\.isPartOfNoMonth), contents.bracketDates.allSatisfy(\.isOfNamedDays) else {
                return .none
            }
            guard dates.count == contents.bracketDates.count else { return .ofOthersToo }
            (contents.dates, contents.bracketDates) = (contents.bracketDates, [])
            return label
        }
        // «2 неделя – 15 апреля»: from then on, or on that day of it?
        if dates.contains(where: \.isFromPartToDay) { return .ofOthersToo }
        // «2 неделя: 5, 12 апреля»: the first of the days has its month from the last.
        let lastNamed = dates.lastIndex(where: \.isOfNamedDays) ?? 0
        func isLabel(_ index: Int) -> Bool {
            dates[index].isPartOfNoMonth && index < lastNamed && dates[index + 1].isDayLike
        }
        guard dates.indices.contains(where: isLabel) else { return .none }
        let kept = dates.indices.filter { !isLabel($0) }
        contents.dates = kept.map { dates[$0] }
        return contents.dates.contains(where: \.isPartOfNoMonth) ? .ofOthersToo : label
    }

    /// Leaves of «2-я неделя апреля, 8 апреля», «апрель, 8 и 10 апреля», «март, весенние каникулы» what says it more closely.
    ///
    /// - Returns: false where the two do not agree, or not whole.
    private func narrow(_ contents: inout Contents) -> Bool {
        var rest = contents.dates
        // «8 апреля, 2-я неделя апреля»
        let isBehind = rest.first?.isDayLike == true && rest.last?.moments.allSatisfy(\.isCountedWeek) == true
        guard rest.count > 1, contents.bracketDates.isEmpty,
            case .moment(let stretch) = isBehind ? rest.removeLast() : rest.removeFirst(),
            stretch.month != nil && stretch.isStretch || stretch.isFromCalendar,
            let whole = try? resolver.resolve(stretch)
        else { return true }
        if stretch.shape == .month, rest.count == 1, case .moment(let moment) = rest[0],
            case .holidays(let named) = moment.shape
        {
            guard let season = named ?? seasons(in: whole).flatMap({ $0.count == 1 ? $0[0] : nil }) else { return true }
            var holidays = moment
            holidays.shape = .holidays(season)
            guard let days = try? resolver.resolve(holidays), days.first <= whole.last, whole.first <= days.last else {
                return true
            }
            contents.dates = [.moment(holidays)]
            contents.notes += chunks.filter(\.isDate).prefix(1).map(\.printed)
            return named != nil && whole.first <= days.first && days.last <= whole.last
        }
        // «октябрь, 10.10» may be a time.
        let isOfDays =
            rest.allSatisfy { $0.isDayLike && !$0.moments.contains(where: \.mayBeTime) }
            && rest.last?.isOfNamedDays == true
        // «октябрь, 1-я неделя октября»
        let isOfPart = stretch.shape == .month && rest.allSatisfy { $0.moments.allSatisfy(\.isPartOfMonth) }
        guard isOfDays || isOfPart, let days = try? resolver.resolve(rest), let first = days.start, let last = days.end
        else { return true }
        let slack = stretch.isCountedWeek ? Self.daysBetweenCounts : 0
        guard whole.first.daysSinceEpoch - first.daysSinceEpoch <= slack,
            last.daysSinceEpoch - whole.last.daysSinceEpoch <= slack
        else { return !stretch.isCountedWeek }
        contents.dates = rest
        return true
    }

    /// Whether dates are one month in which the calendar has no holidays: «февраль (каникулы)». Those of the summer are in none.
    private func hasNoHolidays(_ dates: [DateExpression]) -> Bool {
        guard dates.count == 1, case .moment(let month) = dates[0], month.shape == .month,
            !(6...8).contains(month.month ?? 0), let days = try? resolver.resolve(month)
        else { return false }
        return seasons(in: days)?.isEmpty ?? false
    }

    /// The seasons whose holidays have days in a month; nil where the calendar lacks some of them.
    private func seasons(in month: DaySpan) -> [DeadlineSeason]? {
        let holidays = [DeadlineSeason.autumn, .winter, .spring].map { season in
            (season, try? resolver.resolve(Moment(shape: .holidays(season))))
        }
        guard holidays.allSatisfy({ $0.1 != nil }) else { return nil }
        return holidays.compactMap { season, days in
            days.flatMap { $0.first <= month.last && month.first <= $0.last ? season : nil }
        }
    }

    /// «третий четверг ноября (20.11)»: whether figures that were taken for a time are the day that the words before them
    /// name; nil where they are a time, or of another month.
    private func timeIsTheDay(_ dates: ResolvedDates, _ contents: Contents) throws(ResolutionFailure) -> Bool? {
        guard contents.times.count == 1, contents.times[0].count == 1, contents.dates.count == 1,
            case .moment(let moment) = contents.dates[0], case .weekday = moment.shape, let named = dates.start,
            case .date(let day, let month, nil) = grammar.tokens[contents.times[0].lowerBound].kind,
            month == named.month
        else { return nil }
        return day == named.day
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

    /// Weeks that are counted from another day lie so far from each other at most.
    private static let daysBetweenCounts = 7
    /// The same holidays of other schools and years lie so far from each other at most.
    private static let daysBetweenHolidays = 31

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
            contents.hasHolidaysElsewhere = hasNoHolidays(contents.dates)
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
            // «2-я неделя апреля (12 мая)» is a slip.
            let isWeek = contents.dates.allSatisfy { $0.moments.allSatisfy(\.isCountedWeek) }
            let slack = isWeek ? Self.daysBetweenCounts : Self.daysBetweenHolidays
            if let start = dates.start, let end = dates.end,
                start.daysSinceEpoch - last.daysSinceEpoch > slack || first.daysSinceEpoch - end.daysSinceEpoch > slack
            {
                return nil
            }
            // «осенние каникулы (28.10–03.11)»: the cell knows its holidays and weeks better than any calendar.
            if dates.kind != .day, first != last { inner.kind = .period }
            return inner
        }
        guard let start = dates.start, let end = dates.end, start <= first, last <= end else { return nil }
        return inner
    }

    /// A reading that a person should look at.
    func doubtful(_ reading: DeadlineReading) -> DeadlineReading {
        guard reading.deadline.kind != .unknown else { return reading }
        var reading = reading
        reading.diagnostics.append(Diagnostic(.deadlineAmbiguous, ["words": text]))
        return reading
    }

    // MARK: Phrases

    private func alone(_ phrase: DeadlineChunk.Kind, _ contents: inout Contents) -> DeadlineReading {
        contents.notes = contents.bracketNotes
        contents.unsure = []
        switch phrase {
        case .event: return fixed(.event, rule: contents.rules.first ?? "event")
        case .schedule: return fixed(.schedule, rule: contents.rules.first ?? "schedule")
        default: return unknown(.deadlineUndetermined, unused: [], rule: Self.undeterminedRule)
        }
    }

    private func fixed(_ kind: Deadline.Kind, rule: String) -> DeadlineReading {
        DeadlineReading(deadline: Deadline(text: text, kind: kind), rule: rule)
    }

    // MARK: Readings

    func reading(_ dates: ResolvedDates, rule: String, _ contents: Contents) -> DeadlineReading {
        var reading = DeadlineReading(
            deadline: Deadline(
                text: text, kind: dates.kind, start: dates.start, end: dates.end, edtf: dates.edtf,
                yearInferred: dates.isInferred), rule: rule)
        if contents.hasHolidaysElsewhere {
            reading.diagnostics.append(Diagnostic(.deadlinePeriodUnnamed, ["words": text]))
        }
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

    func failed(_ failure: ResolutionFailure, kind: Deadline.Kind, rule: String) -> DeadlineReading {
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
        case .holidays, .term, .edge(.holidays, _), .edge(.term, _): true
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

extension DateExpression {
    /// A week, ten days or half of a month that stands elsewhere.
    fileprivate var isPartOfNoMonth: Bool { moments.contains(where: \.isPartWithoutMonth) }

    /// «2 неделя – 15 апреля».
    fileprivate var isFromPartToDay: Bool {
        guard case .range(let first, let last) = self else { return false }
        return first.isPartWithoutMonth && last.isOfDay
    }

    /// Days with their month.
    fileprivate var isOfNamedDays: Bool { isDayLike && !isBareDays }

    /// «в течение месяца», whichever it is.
    fileprivate var isUnnamed: Bool {
        if case .moment(let moment) = self, case .unnamed = moment.shape { return true }
        return false
    }
}
