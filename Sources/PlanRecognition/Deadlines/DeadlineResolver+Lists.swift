import PlanModel

/// Puts lists of dates in order before they are resolved: what one entry lends to its neighbours.
///
/// | words | list |
/// | --- | --- |
/// | 2024 год: сентябрь, октябрь | сентябрь 2024, октябрь 2024 |
/// | октябрь, 3-я неделя; октябрь (вторая декада) | the third week, the second ten days of October |
/// | октябрь (15–19); октябрь, 5, 12 | days of October |
/// | октябрь 24, in a plan of 2024 | ambiguous |
/// | 15 сентября, октября | ambiguous: the 15th of October, or all of it? |
/// | декабрь 2024, 2025, 2026 гг. | December of each year |
/// | сентябрь 2024, 2025 | ambiguous |
/// | сентябрь, 10.10; 10.10, 15 сентября; 15.10, 10.10 | ambiguous: a day, or a time? |
extension DeadlineResolver {
    /// The list with its leading years and months handed on.
    func ordered(_ list: [DateExpression]) throws(ResolutionFailure) -> [DateExpression] {
        guard list.count > 1 else { return list }
        try refuseTimes(in: list)
        let list = ofSeveralYears(list)
        let ordered = handingOnMonth(handingOnYears(list))
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
        return ordered
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
        guard case .moment(let head) = list[0], head.shape != .year, case .calendar = head.year else { return list }
        let years = list.dropFirst().map { expression -> Moment? in
            guard case .moment(let moment) = expression, moment.shape == .year, moment.year != .none else { return nil }
            return moment
        }
        guard years.last??.endsYears == true, years.allSatisfy({ $0 != nil }) else { return list }
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
            let isFollowed =
                index + 1 < list.count && list[index + 1].moments.allSatisfy { $0.month != nil && $0.year == .none }
            if case .moment(let moment) = expression, moment.shape == .year, moment.year != .none, isFollowed {
                year = moment.year
                continue
            }
            guard let named = year, expression.moments.allSatisfy({ $0.month != nil && $0.year == .none }) else {
                result.append(expression)
                continue
            }
            result.append(
                expression.mapping { moment in
                    var moment = moment
                    moment.year = named
                    return moment
                })
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
    fileprivate var isPartWithoutMonth: Bool {
        guard month == nil else { return false }
        switch shape {
        case .part, .week, .halfOfMonth: return true
        default: return false
        }
    }
}
