import PlanModel

/// The years of months and days that name none: from their neighbours in the cell, the section, the plan.
extension DeadlineResolver {
    /// The year of a moment in a month.
    func year(of moment: Moment, month: Int, day: Int?) throws(ResolutionFailure) -> (year: Int, isInferred: Bool) {
        guard moment.year == .none else { return try year(moment.year, month: month) }
        if let days = context.sectionDays, let year = year(in: days, month: month, day: day) {
            return (year, context.sectionDaysAreInferred)
        }
        if let section = context.sectionMonth, section.month == month, let year = section.year {
            return (year, section.isYearInferred)
        }
        if case .days(let days, _) = context.span, let year = year(in: days, month: month, day: day) {
            return (year, true)
        }
        return try year(.none, month: month)
    }

    /// The year that the words say, else the plan's for that month.
    func year(_ words: Moment.YearWords, month: Int) throws(ResolutionFailure) -> (year: Int, isInferred: Bool) {
        switch words {
        case .calendar(let year): return (year, false)
        case .school(let year): return (year.start + (month >= 8 ? 0 : 1), false)
        case .none:
            if let schoolYear = context.schoolYear {
                return (schoolYear.start + (month >= 8 || context.preparesYear ? 0 : 1), true)
            }
            return try calendarYear()
        case .ownSchool:
            // «сентябрь учебного года» in a plan for a calendar year is of one of two school years.
            guard let schoolYear = context.schoolYear else { throw .ambiguous }
            return (schoolYear.start + (month >= 8 ? 0 : 1), true)
        case .nextSchool:
            guard let schoolYear = context.schoolYear else { throw .ambiguous }
            return (schoolYear.start + (month >= 8 ? 1 : 2), true)
        case .past: throw .ambiguous
        case .current, .next:
            let next = words == .next ? 1 : 0
            if let schoolYear = context.schoolYear {
                // «май текущего года» may be said in August or in January.
                guard (month >= 8) == (next == 0) else { throw .ambiguous }
                return (schoolYear.start + next, true)
            }
            let own = try calendarYear()
            return (own.year + next, own.isInferred)
        }
    }

    /// The one year in which a stage has this month or day.
    func year(in days: ClosedRange<Day>, month: Int, day: Int?) -> Int? {
        let years = days.lowerBound.year...days.upperBound.year
        guard years.count <= 3 else { return nil }
        let found = years.filter { year in
            guard let first = Day(year: year, month: month, day: day ?? 1),
                let last = Day(year: year, month: month, day: day ?? Day.count(ofMonth: month, in: year))
            else { return false }
            return first <= days.upperBound && last >= days.lowerBound
        }
        return found.count == 1 ? found[0] : nil
    }

    // MARK: Neighbours

    /// Expressions of one list with the months and years that their neighbours in the cell give them.
    ///
    /// «5, 12 октября» gives both days October; «декабрь, январь 2025» gives December 2024; «Октябрь 2024 – май»
    /// gives May 2025.
    func completed(_ expressions: [DateExpression]) throws(ResolutionFailure) -> [DateExpression] {
        var moments = expressions.flatMap(\.moments)
        guard moments.count > 1 else { return expressions }
        try fillMonths(&moments)
        fillYears(&moments)
        try refuseOtherYears(moments)
        var next = 0
        return expressions.map { expression in
            expression.mapping { _ in
                defer { next += 1 }
                return moments[next]
            }
        }
    }

    private func fillMonths(_ moments: inout [Moment]) throws(ResolutionFailure) {
        func needsMonth(_ moment: Moment) -> Bool {
            guard moment.month == nil else { return false }
            switch moment.shape {
            case .day, .part, .week, .halfOfMonth: return true
            default: return false
            }
        }
        guard moments.contains(where: needsMonth), moments.contains(where: { $0.month != nil }) else { return }
        for index in moments.indices.reversed() where needsMonth(moments[index]) {
            // Nothing to the right names a month: «15 октября, 5».
            guard index + 1 < moments.count, let month = moments[index + 1].month, moments[index + 1].shape != .month
            else { throw .ambiguous }
            if case .day(let day) = moments[index].shape, case .day(let later) = moments[index + 1].shape, day > later {
                throw .ambiguous
            }
            moments[index].month = month
            moments[index].year = moments[index + 1].year
        }
    }

    private func fillYears(_ moments: inout [Moment]) {
        /// Where a moment begins within a year; nil where that is not in one of its months.
        func place(_ moment: Moment) -> Int? {
            switch moment.shape {
            case .quarter(let number): return (3 * number - 2) * 100
            case .half(let number) where context.schoolYear == nil: return (6 * number - 5) * 100
            case .half(let number): return (number == 1 ? 9 : 1) * 100
            case .term(let number): return (number <= 2 ? 7 + 2 * number : 3 * number - 8) * 100
            case .holidays(.autumn): return 1000
            case .holidays(.spring): return 300
            case .holidays(.summer): return 600
            // Winter holidays have two years: only a school year says which.
            case .holidays(.winter): return 1200
            default: break
            }
            guard let month = moment.month else { return nil }
            switch moment.shape {
            case .day(let day): return month * 100 + day
            case .month, .part, .week, .halfOfMonth, .weekday: return month * 100
            default: return nil
            }
        }
        for index in moments.indices.reversed() where moments[index].year == .none && index + 1 < moments.count {
            guard let here = place(moments[index]), let there = place(moments[index + 1]) else { continue }
            switch moments[index + 1].year {
            case .calendar(let year): moments[index].year = .calendar(here / 100 > there / 100 ? year - 1 : year)
            case .school: moments[index].year = moments[index + 1].year
            default: break
            }
        }
        for index in moments.indices.dropFirst() where moments[index].year == .none {
            guard let here = place(moments[index]), let there = place(moments[index - 1]) else { continue }
            switch moments[index - 1].year {
            case .calendar(let year): moments[index].year = .calendar(here / 100 < there / 100 ? year + 1 : year)
            case .school: moments[index].year = moments[index - 1].year
            default: break
            }
        }
    }

    /// «весь период, октябрь 2030», «март, в течение 2030/2031 учебного года»: what takes its year from the plan, beside a
    /// year that is not the plan's.
    private func refuseOtherYears(_ moments: [Moment]) throws(ResolutionFailure) {
        let isOther = moments.contains { moment in
            switch moment.year {
            case .school(let year): context.schoolYear.map { $0 != year } ?? false
            case .calendar(let year):
                if let schoolYear = context.schoolYear {
                    year != schoolYear.start && year != schoolYear.start + 1
                } else {
                    context.calendarYear.map { $0 != year } ?? false
                }
            case .nextSchool: true
            default: false
            }
        }
        guard isOther else { return }
        let isOfPlan = moments.contains { moment in
            guard moment.year == .none || moment.year == .ownSchool else { return false }
            switch moment.shape {
            case .day, .month, .part, .week, .halfOfMonth, .weekday: return moment.month != nil
            case .years, .weekdayOfSection, .unnamed: return false
            default: return true
            }
        }
        if isOfPlan { throw .ambiguous }
    }
}
