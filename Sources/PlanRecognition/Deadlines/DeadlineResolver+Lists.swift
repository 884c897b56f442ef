import PlanModel

/// Puts lists of dates in order before they are resolved: what one entry lends to its neighbours.
///
/// | words | list |
/// | --- | --- |
/// | 2024 год: сентябрь, октябрь; сентябрь, октябрь, 2024 год | сентябрь 2024, октябрь 2024 |
/// | каникулы осенние, 2025/2026; 2025/2026 учебный год, I полугодие | of that school year |
/// | весь период, 2030/2031 | ambiguous |
/// | октябрь, 3-я неделя; октябрь (вторая декада) | the third week, the second ten days of October |
/// | октябрь (15–19); октябрь, 5, 12 | days of October |
/// | октябрь 24, in a plan of 2024 | ambiguous |
/// | 15 сентября, октября | ambiguous: the 15th of October, or all of it? |
/// | декабрь 2024, 2025, 2026 гг. | December of each year |
/// | сентябрь 2024, 2025 | ambiguous |
/// | ноябрь, 2 дек. | ambiguous |
/// | сентябрь, 10.10; 10.10, 15 сентября; 15.10, 10.10 | ambiguous: a day, or a time? |
extension DeadlineResolver {
    /// The list with its leading years and months handed on.
    func ordered(_ list: [DateExpression]) throws(ResolutionFailure) -> [DateExpression] {
        guard list.count > 1 else { return list }
        try refuseTimes(in: list)
        // «ноябрь, 2 дек.»: ten days of November, or a day of December?
        if list.contains(where: { $0.moments.contains(where: \.mayBeDecade) }),
            list.contains(where: { $0.moments.contains { $0.shape == .month } })
        {
            throw .ambiguous
        }
        // «декабрь, на 2025 год»: done in it, or about it?
        if list.contains(where: { $0.moments.contains(where: \.isSubject) }) { throw .ambiguous }
        let ordered = handingOnMonth(handingOnYears(takingYear(ofSeveralYears(list))))
        let moments = ordered.map(\.moments)
        for (before, after) in zip(moments, moments.dropFirst()) {
            guard let previous = before.last, let next = after.first, next.shape == .month, next.isGenitive else {
                continue
            }
            if previous.shape != .month, previous.month != nil { throw .ambiguous }
        }
        let all = moments.joined()
        if all.contains(where: { $0.month != nil }),
            all.contains(where: { $0.shape == .year && $0.year != .none })
        {
            throw .ambiguous
        }
        // What takes no year, beside one: «весь период, 2030/2031».
        if all.contains(where: { $0.isBareYear && !$0.isWholeYear }), all.contains(where: \.takesYearOfPlan) {
            return try ofOwnYear(ordered)
        }
        return ordered
    }

    /// A list without the year that is the plan's own.
    private func ofOwnYear(_ list: [DateExpression]) throws(ResolutionFailure) -> [DateExpression] {
        var others: [DateExpression] = []
        for expression in list {
            guard case .moment(let moment) = expression, moment.isBareYear else {
                others.append(expression)
                continue
            }
            guard
                moment.year == context.schoolYear.map(Moment.YearWords.school)
                    || context.schoolYear == nil && moment.year == context.calendarYear.map(Moment.YearWords.calendar)
            else { throw .ambiguous }
        }
        return others
    }

    /// «осенние каникулы, 2025/2026»: the year at the end is that of all before it.
    private func takingYear(_ list: [DateExpression]) -> [DateExpression] {
        guard case .moment(let year)? = list.last, year.isBareYear, !year.isWholeYear else { return list }
        return of(year.year, Array(list.dropLast())) ?? list
    }

    /// The dates of a list in a year; nil where not all of them can have it.
    private func of(_ year: Moment.YearWords, _ list: [DateExpression]) -> [DateExpression]? {
        let given = list.compactMap { $0.isBareDays ? $0 : $0.of(year) }
        return given.count == list.count && !list.allSatisfy(\.isBareDays) ? given : nil
    }

    /// The dates of a cell in the year that stands beside them in brackets; nil where brackets hold anything else.
    func qualified(_ list: [DateExpression], by brackets: [DateExpression]) throws(ResolutionFailure)
        -> [DateExpression]?
    {
        guard brackets.count == 1, case .moment(let year) = brackets[0], year.isBareYear, !list.isEmpty else {
            return nil
        }
        guard !year.isSubject else { throw .ambiguous }
        if let given = of(year.year, list) { return given }
        let (dates, span) = (try resolve(list), try resolve(brackets))
        guard let first = span.start, let last = span.end, dates.start ?? first >= first, dates.end ?? last <= last
        else { throw .ambiguous }
        return list
    }

    /// «сентябрь, 10.10», «10.10, 15 сентября», «15.10 10.10»: figures in a list of another style, or out of its order,
    /// are as likely a time of the day.
    private func refuseTimes(in list: [DateExpression]) throws(ResolutionFailure) {
        for (before, after) in zip(list.map(\.moments), list.dropFirst().map(\.moments)) {
            guard let last = before.last, let next = after.first else { continue }
            // «5, 12, 19.10» needs the month, unless the section gives one; «2 неделя 02.09–07.09» is a week with its days.
            let isDayOfList = last.isBareDay && context.sectionMonth == nil && context.sectionDays == nil
            let isWeek = last.isWeek && after.count > 1
            if next.mayBeTime, !last.isInFigures, !last.isCompleteDay, !isDayOfList, !isWeek { throw .ambiguous }
            if last.mayBeTime, !next.isInFigures { throw .ambiguous }
            if last.mayBeTime, next.mayBeTime, after.count == 1, before.count == 1,
                let first = try? resolve(last), let second = try? resolve(next), second.first < first.first
            {
                throw .ambiguous
            }
        }
    }

    /// «декабрь 2024, 2025, 2026 гг.»: December of each of the years.
    private func ofSeveralYears(_ list: [DateExpression]) -> [DateExpression] {
        guard case .moment(let head) = list[0], !head.isBareYear, head.year != .none else { return list }
        let years = list.dropFirst().map { expression -> Moment? in
            guard case .moment(let moment) = expression, moment.isBareYear, moment.year.sort == head.year.sort else {
                return nil
            }
            return moment
        }
        // «сентябрь 2024, 2025» may be cut short; school years are never numbers of anything else.
        guard years.allSatisfy({ $0 != nil }), let last = years.last,
            last?.endsYears == true || last?.shape == .schoolYear
        else { return list }
        return [list[0]]
            + years.compactMap(\.self).map { year in
                var moment = head
                moment.year = year.year
                return .moment(moment)
            }
    }

    private func handingOnYears(_ list: [DateExpression]) -> [DateExpression] {
        var result: [DateExpression] = []
        var year: Moment.YearWords?
        for (index, expression) in list.enumerated() {
            if case .moment(let moment) = expression, moment.isBareYear, !moment.isWholeYear, index + 1 < list.count,
                list[index + 1].of(moment.year) != nil
            {
                year = moment.year
                continue
            }
            result.append(year.flatMap { expression.of($0) } ?? expression)
        }
        return result
    }

    /// «октябрь 24»: the year 2024, or the 24th?
    private func mayBeYear(_ expression: DateExpression) -> Bool {
        guard case .moment(let moment) = expression, case .day(let day) = moment.shape else { return false }
        let years = [context.schoolYear?.start, context.schoolYear.map { $0.start + 1 }, context.calendarYear]
        return years.contains { $0.map { $0 % 100 == day } ?? false } || years.allSatisfy { $0 == nil }
    }

    private func handingOnMonth(_ list: [DateExpression]) -> [DateExpression] {
        guard case .moment(let head) = list[0], head.shape == .month, let month = head.month else { return list }
        let rest = list.dropFirst()
        guard !rest.isEmpty, rest.allSatisfy({ $0.moments.allSatisfy(\.isPartWithoutMonth) || $0.isBareDays }),
            !(rest.count == 1 && mayBeYear(list[1]))
        else { return list }
        return rest.map { expression in
            expression.mapping { moment in
                var moment = moment
                moment.month = month
                moment.year = head.year
                return moment
            }
        }
    }
}

extension Moment {
    /// A day whose month stands elsewhere.
    fileprivate var isBareDay: Bool {
        if case .day = shape { return month == nil }
        return false
    }

    fileprivate var isWeek: Bool {
        if case .week = shape { return true }
        return false
    }

    /// A week, ten days or half of a month that is not named beside it.
    var isPartWithoutMonth: Bool {
        guard month == nil else { return false }
        switch shape {
        case .part, .week, .halfOfMonth: return true
        default: return false
        }
    }
}

extension DateExpression {
    /// The same dates in a year that stands beside them; nil where they have one, or can have none.
    fileprivate func of(_ year: Moment.YearWords) -> DateExpression? {
        let others = moments.filter { $0.of(year) == nil }
        // «10–14 марта, 2026»: a day takes the year with its month.
        guard others.count < moments.count, others.allSatisfy(\.isBareDay) else { return nil }
        return mapping { $0.of(year) ?? $0 }
    }
}

extension Moment {
    /// Whether only the plan can say when it is: «весь период», «каникулы».
    fileprivate var takesYearOfPlan: Bool {
        if case .years = shape { return false }
        return year == .none
    }

    /// The same in a year; nil where it has one, or can have none.
    fileprivate func of(_ year: YearWords) -> Moment? {
        guard self.year == .none else { return nil }
        var moment = self
        moment.year = year
        switch shape {
        case .quarter, .half, .term, .holidays(_?): return moment
        case .edge(let stretch, _):
            switch stretch {
            case .month, .week: return month == nil ? nil : moment
            case .quarter, .term, .half, .holidays: return moment
            case .schoolYear:
                if case .school = year { return moment }
                return nil
            }
        case .year:
            if case .school = year { moment.shape = .schoolYear }
            return moment
        case .schoolYear:
            if case .school = year { return moment }
            return nil
        case .day, .month, .part, .halfOfMonth, .week, .weekday, .workingDay: return month == nil ? nil : moment
        case .holidays(nil), .weekdayOfSection, .calendarYear, .years, .wholePlan, .unnamed, .ownSpan: return nil
        }
    }
}

extension Moment.YearWords {
    /// Calendar years and school years do not make one list.
    fileprivate var sort: Int {
        switch self {
        case .calendar: 1
        case .school: 2
        default: 0
        }
    }
}
