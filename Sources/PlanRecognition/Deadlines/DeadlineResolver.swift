import PlanModel

/// The days that a moment or an expression stands for.
struct DaySpan: Sendable, Hashable {
    /// How precisely the words name it; decides the kind and the EDTF.
    enum Sort: Sendable, Hashable { case day, days, month, months, period }

    var first: Day
    var last: Day
    var sort: Sort
    /// Whether the year came from the plan's title.
    var isInferred: Bool
    /// Whether the year was chosen although the plan's year allows another («июнь – август» in a school-year plan).
    var hasAnotherYear = false
}

/// Why words that the grammar has read stand for no days.
enum ResolutionFailure: Error, Sendable, Hashable {
    /// Neither the cell nor the plan names the year.
    case noYear
    /// The calendar has no such day.
    case impossible
    case endsBeforeStart
    /// The words can be meant in two ways.
    case ambiguous
    /// The school calendar does not know these terms or holidays; the school year, where it knows none of that year.
    case notInCalendar(SchoolYear?)
    /// «в течение недели» outside a week.
    case unnamed
}

/// Gives moments their days by the plan's year, the section's month or days, and the school calendar.
///
/// | moment | days |
/// | --- | --- |
/// | a month without a year | school year Y: August–December of Y, January–July of Y+1; calendar year: that year |
/// | within a stage («18.04.2024–27.04.2024») | the year in which the stage has that month or day |
/// | III квартал in a school-year plan | July–September of Y: only this one meets the school year |
/// | I / II полугодие | 1 September–31 December / 1 January–31 May; else the halves of the calendar year |
/// | четверть, каникулы | the school calendar |
/// | последний день осенних каникул, первый день мая | the last or first of their days |
/// | последний день I полугодия, учебного года | the same, where the calendar of lessons agrees |
/// | последний рабочий день мая | none: five days a week or six, days off that were moved |
/// | год, учебный год | the bounds of the school year; in a calendar-year plan that year |
/// | 3-я неделя октября | the third Monday–Sunday week that begins in October |
struct DeadlineResolver {
    let context: DeadlineContext

    // MARK: The plan

    /// The whole plan: the span its title names, else its year.
    func planPeriod() throws(ResolutionFailure) -> DaySpan {
        switch context.span {
        case .days(let days, _):
            return DaySpan(first: days.lowerBound, last: days.upperBound, sort: .period, isInferred: true)
        case .unknown: throw .unnamed
        case .year: return try yearPeriod()
        }
    }

    /// The plan's year: the bounds of its school year, or its calendar year.
    private func yearPeriod() throws(ResolutionFailure) -> DaySpan {
        // The year that a plan prepares is not the plan's own.
        guard !context.preparesYear else { throw .unnamed }
        if let schoolYear = context.schoolYear { return try self.schoolYear(schoolYear, isInferred: true) }
        let (year, isInferred) = try calendarYear()
        return try calendarYears(year, year, isInferred: isInferred)
    }

    /// The plan's calendar year; of a plan that names none, the year of the section («2026 год»).
    func calendarYear() throws(ResolutionFailure) -> (year: Int, isInferred: Bool) {
        if let year = context.calendarYear { return (year, true) }
        guard let days = context.sectionDays, let first = Day(year: days.lowerBound.year, month: 1, day: 1),
            let last = Day(year: days.lowerBound.year, month: 12, day: 31), days == first...last
        else { throw .noYear }
        return (first.year, context.sectionDaysAreInferred)
    }

    /// Where recurrences stay: the section's month or days, else the whole plan.
    func bounds() throws(ResolutionFailure) -> DaySpan {
        // A section of one day is an event; what recurs beside it recurs in the plan.
        if let days = context.sectionDays, days.lowerBound < days.upperBound { return whole(days) }
        if let section = context.sectionMonth { return try resolve(Moment(shape: .month, month: section.month)) }
        return try planPeriod()
    }

    private func schoolYear(_ year: SchoolYear, isInferred: Bool) throws(ResolutionFailure) -> DaySpan {
        let bounds = context.bounds
        return try span(
            day(year.start, bounds.startMonth, bounds.startDay), day(year.start + 1, bounds.endMonth, bounds.endDay),
            .period, isInferred)
    }

    private func calendarYears(_ first: Int, _ last: Int, isInferred: Bool) throws(ResolutionFailure) -> DaySpan {
        try span(day(first, 1, 1), day(last, 12, 31), .period, isInferred)
    }

    func day(_ year: Int, _ month: Int, _ day: Int) throws(ResolutionFailure) -> Day {
        guard let day = Day(year: year, month: month, day: day) else { throw .impossible }
        return day
    }

    private func span(_ first: Day, _ last: Day, _ sort: DaySpan.Sort, _ isInferred: Bool) throws(ResolutionFailure)
        -> DaySpan
    {
        guard first <= last else { throw .endsBeforeStart }
        return DaySpan(first: first, last: last, sort: sort, isInferred: isInferred)
    }

    // MARK: Moments

    /// The days of a moment.
    func resolve(_ moment: Moment) throws(ResolutionFailure) -> DaySpan {
        switch moment.shape {
        case .day(let number): return try dayOfMonth(number, moment)
        case .month, .part, .halfOfMonth, .week, .weekday: return try partOfMonth(moment)
        // Schools of five days and of six, and whoever moves working days, count otherwise.
        case .workingDay: throw .ambiguous
        case .weekdayOfSection(let weekday): return try weekdayOfSection(weekday)
        case .quarter(let number): return try quarter(number, moment.year)
        case .half(let number): return try half(number, moment.year)
        case .term(let number):
            let year = try calendarYear(moment.year, startsYear: number <= 2)
            guard let days = year.days.terms.indices.contains(number - 1) ? year.days.terms[number - 1] : nil else {
                throw .notInCalendar(nil)
            }
            return DaySpan(
                first: days.lowerBound, last: days.upperBound, sort: .period, isInferred: year.isInferred)
        case .holidays(let season): return try holidays(season, moment.year)
        case .edge(let stretch, let isLast):
            var whole = moment
            whole.shape = stretch.shape
            let span = try resolve(whole)
            let day = isLast ? span.last : span.first
            try checkLessons(on: day, of: stretch, isLast: isLast, moment.year)
            return DaySpan(first: day, last: day, sort: .day, isInferred: span.isInferred)
        case .year:
            if case .calendar(let year) = moment.year { return try calendarYears(year, year, isInferred: false) }
            return try yearPeriod()
        case .schoolYear:
            if case .school(let year) = moment.year { return try schoolYear(year, isInferred: false) }
            guard !context.preparesYear else { throw .unnamed }
            if let year = context.schoolYear {
                let next = moment.year == .nextSchool ? 1 : 0
                return try schoolYear(SchoolYear(start: year.start + next), isInferred: true)
            }
            throw context.calendarYear == nil ? .noYear : .unnamed
        case .calendarYear:
            guard context.schoolYear == nil else { throw .unnamed }
            return try yearPeriod()
        case .years(let first, let last):
            // Two years in a row are a school year, except in a plan for a calendar year, and where a plan that names no
            // other year counts them: «на 2026–2027 годы».
            if last == first + 1,
                context.schoolYear != nil || context.calendarYear == nil && !moment.endsYears
            {
                return try schoolYear(SchoolYear(start: first), isInferred: false)
            }
            return try calendarYears(first, last, isInferred: false)
        case .wholePlan:
            if context.sectionDays != nil { return try bounds() }
            return try planPeriod()
        case .unnamed(let unit): return try unnamed(unit)
        case .ownSpan: return try ownSpan()
        }
    }

    /// Sees that the first or last day of a school year or of its half is one of lessons too: «последний день I полугодия» is
    /// 31 December to the one and the last day before the holidays to the other.
    private func checkLessons(on day: Day, of stretch: Moment.Stretch, isLast: Bool, _ words: Moment.YearWords)
        throws(ResolutionFailure)
    {
        let terms: ClosedRange<Int>
        switch stretch {
        case .half(let number):
            // Halves of a calendar year have no lessons.
            if context.schoolYear == nil { if case .school = words {} else { return } }
            terms = number == 1 ? 0...1 : 2...3
        case .schoolYear: terms = 0...3
        default: return
        }
        let year = SchoolYear(start: day.month >= 8 ? day.year : day.year - 1)
        guard let days = context.calendar.years[year]?.terms, days.indices.contains(terms.upperBound) else {
            throw .notInCalendar(year)
        }
        guard day == (isLast ? days[terms.upperBound].upperBound : days[terms.lowerBound].lowerBound) else {
            throw .ambiguous
        }
    }

    /// The days at whose edge something ends or begins: of a school year that is prepared too.
    func resolveEdge(_ moment: Moment) throws(ResolutionFailure) -> DaySpan {
        if context.preparesYear, moment.shape == .schoolYear, let year = context.schoolYear,
            moment.year != .school(year)
        {
            return try schoolYear(year, isInferred: true)
        }
        return try resolve(moment)
    }

    private func dayOfMonth(_ number: Int, _ moment: Moment) throws(ResolutionFailure) -> DaySpan {
        // «2 дек.» under «Ноябрь»
        if moment.mayBeDecade, let section = context.sectionMonth, section.month != moment.month { throw .ambiguous }
        if let month = moment.month {
            guard (1...12).contains(month), number >= 1, number <= Day.count(ofMonth: month, in: 2024) else {
                throw .impossible
            }
            let year = try year(of: moment, month: month, day: number)
            let day = try day(year.year, month, number)
            return DaySpan(first: day, last: day, sort: .day, isInferred: year.isInferred)
        }
        let inSection = context.sectionDays.flatMap { only(in: $0, where: { $0.day == number }) }
        if context.sectionDays != nil, context.sectionMonth == nil || inSection != nil {
            guard let day = inSection else { throw .ambiguous }
            return DaySpan(first: day, last: day, sort: .day, isInferred: context.sectionDaysAreInferred)
        }
        guard let section = context.sectionMonth else { throw .ambiguous }
        return try dayOfMonth(number, Moment(shape: .day(number), month: section.month, year: moment.year))
    }

    /// The one day of a short span that meets a condition; nil where there is none or more than one.
    private func only(in days: ClosedRange<Day>, where condition: (Day) -> Bool) -> Day? {
        guard days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch <= 366 else { return nil }
        var found: Day?
        var day: Day? = days.lowerBound
        while let current = day, current <= days.upperBound {
            if condition(current) {
                guard found == nil else { return nil }
                found = current
            }
            day = current.advanced(by: 1)
        }
        return found
    }

    private func partOfMonth(_ moment: Moment) throws(ResolutionFailure) -> DaySpan {
        guard let month = moment.month ?? context.sectionMonth?.month else {
            throw moment.shape == .month ? .unnamed : .ambiguous
        }
        guard (1...12).contains(month) else { throw .impossible }
        let year = try year(of: moment, month: month, day: nil)
        let count = Day.count(ofMonth: month, in: year.year)
        func days(_ first: Int, _ last: Int, _ sort: DaySpan.Sort) throws(ResolutionFailure) -> DaySpan {
            try span(day(year.year, month, first), day(year.year, month, last), sort, year.isInferred)
        }
        switch moment.shape {
        case .part(1): return try days(1, 10, .days)
        case .part(2): return try days(11, 20, .days)
        case .part: return try days(21, count, .days)
        case .halfOfMonth(1): return try days(1, 15, .days)
        case .halfOfMonth: return try days(16, count, .days)
        case .week(let number):
            let monday = try nth(number, weekday: 1, month, year.year)
            guard let sunday = monday.advanced(by: 6) else { throw .impossible }
            return try span(monday, sunday, .period, year.isInferred)
        case .weekday(let number, let weekday):
            let day = try nth(number, weekday: weekday, month, year.year)
            return try span(day, day, .day, year.isInferred)
        default: return try days(1, count, .month)
        }
    }

    /// The nth given weekday of a month; -1 is the last.
    private func nth(_ number: Int, weekday: Int, _ month: Int, _ year: Int) throws(ResolutionFailure) -> Day {
        let first = try day(year, month, 1)
        let offset = (weekday - first.weekday + 7) % 7
        let count = Day.count(ofMonth: month, in: year)
        let last = (count - 1 - offset) / 7
        let index = number == -1 ? last : number - 1
        guard (0...last).contains(index) else { throw .impossible }
        return try day(year, month, 1 + offset + 7 * index)
    }

    private func weekdayOfSection(_ weekday: Int) throws(ResolutionFailure) -> DaySpan {
        guard let days = context.sectionDays, let day = only(in: days, where: { $0.weekday == weekday }) else {
            throw .ambiguous
        }
        return DaySpan(first: day, last: day, sort: .day, isInferred: context.sectionDaysAreInferred)
    }

    // MARK: Quarters, halves

    private func quarter(_ number: Int, _ words: Moment.YearWords) throws(ResolutionFailure) -> DaySpan {
        let year: (year: Int, isInferred: Bool)
        switch words {
        case .calendar(let named): year = (named, false)
        case .school(let named): year = (named.start + (number <= 2 ? 1 : 0), false)
        case .nextSchool:
            guard let schoolYear = context.schoolYear else { throw .ambiguous }
            year = (schoolYear.start + (number <= 2 ? 2 : 1), true)
        case .past: throw .ambiguous
        case .none, .current, .next, .ownSchool:
            // July–September: only the one of the first year meets the school year.
            if let schoolYear = context.schoolYear, words == .none || words == .ownSchool {
                year = (schoolYear.start + (number <= 2 && !context.preparesYear ? 1 : 0), true)
            } else {
                year = try self.year(words, month: 3 * number - 2)
            }
        }
        let last = 3 * number
        return try span(
            day(year.year, last - 2, 1), day(year.year, last, Day.count(ofMonth: last, in: year.year)), .period,
            year.isInferred)
    }

    private func half(_ number: Int, _ words: Moment.YearWords) throws(ResolutionFailure) -> DaySpan {
        if context.preparesYear, context.schoolYear != nil, words == .none { throw .unnamed }
        switch words {
        case .school(let year): return try schoolHalf(number, of: year, isInferred: false)
        case .calendar(let year):
            guard let schoolYear = context.schoolYear else {
                return try calendarHalf(number, of: year, isInferred: false)
            }
            // «I полугодие 2024» in a plan for 2024/2025; any other year may be meant either way.
            guard year == schoolYear.start + number - 1 else { throw .unnamed }
            return try schoolHalf(number, of: schoolYear, isInferred: false)
        case .none, .current, .next:
            if let schoolYear = context.schoolYear {
                // «I полугодие следующего года»: of the calendar's, or of the school's?
                guard words != .next else { throw .ambiguous }
                return try schoolHalf(number, of: schoolYear, isInferred: true)
            }
            let year = try self.year(words, month: 6 * number - 5)
            return try calendarHalf(number, of: year.year, isInferred: year.isInferred)
        case .ownSchool, .nextSchool:
            guard let schoolYear = context.schoolYear else { throw .unnamed }
            let year = words == .nextSchool ? SchoolYear(start: schoolYear.start + 1) : schoolYear
            return try schoolHalf(number, of: year, isInferred: true)
        case .past: throw .ambiguous
        }
    }

    private func schoolHalf(_ number: Int, of year: SchoolYear, isInferred: Bool) throws(ResolutionFailure) -> DaySpan {
        let whole = try schoolYear(year, isInferred: isInferred)
        return number == 1
            ? try span(whole.first, day(year.start, 12, 31), .period, isInferred)
            : try span(day(year.start + 1, 1, 1), whole.last, .period, isInferred)
    }

    private func calendarHalf(_ number: Int, of year: Int, isInferred: Bool) throws(ResolutionFailure) -> DaySpan {
        number == 1
            ? try span(day(year, 1, 1), day(year, 6, 30), .period, isInferred)
            : try span(day(year, 7, 1), day(year, 12, 31), .period, isInferred)
    }

    // MARK: Terms and holidays

    /// The school calendar's days of the year that the words or the plan name.
    ///
    /// - Parameter startsYear: whether what is looked for lies in the school year's first calendar year.
    private func calendarYear(_ words: Moment.YearWords, startsYear: Bool?) throws(ResolutionFailure)
        -> (days: SchoolCalendar.Year, isInferred: Bool)
    {
        let year: SchoolYear
        var isInferred = true
        switch words {
        case .school(let named):
            year = named
            isInferred = false
        case .calendar(let named):
            guard let startsYear else { throw .unnamed }
            year = SchoolYear(start: startsYear ? named : named - 1)
            isInferred = false
        case .past: throw .ambiguous
        case .none, .current, .next, .nextSchool, .ownSchool:
            // «весенние каникулы»: those before the year that is prepared, or those in it?
            guard !context.preparesYear else { throw .unnamed }
            let isNext = words == .next || words == .nextSchool
            if let named = context.schoolYear {
                // «осенние каникулы следующего года»: of the calendar's, or of the school's?
                guard words != .next else { throw .ambiguous }
                year = SchoolYear(start: named.start + (isNext ? 1 : 0))
            } else if let named = context.calendarYear.map({ $0 + (isNext ? 1 : 0) }) {
                guard let startsYear, words != .nextSchool else { throw .unnamed }
                year = SchoolYear(start: startsYear ? named : named - 1)
            } else {
                throw .noYear
            }
        }
        guard let days = context.calendar.years[year] else { throw .notInCalendar(year) }
        return (days, isInferred)
    }

    private func holidays(_ season: DeadlineSeason?, _ words: Moment.YearWords) throws(ResolutionFailure) -> DaySpan {
        guard let season else {
            guard case .days(let days, isHolidays: true) = context.span else { throw .unnamed }
            return DaySpan(first: days.lowerBound, last: days.upperBound, sort: .period, isInferred: true)
        }
        let startsYear: Bool? =
            switch season {
            case .autumn: true
            case .spring, .summer: false
            case .winter: nil
            }
        let year = try calendarYear(words, startsYear: startsYear)
        let holiday: SchoolCalendar.Holiday =
            switch season {
            case .autumn: .autumn
            case .winter: .winter
            case .spring: .spring
            case .summer: .summer
            }
        guard let days = year.days.holidays[holiday] else { throw .notInCalendar(nil) }
        return DaySpan(first: days.lowerBound, last: days.upperBound, sort: .period, isInferred: year.isInferred)
    }

    // MARK: Lengths that the section places

    private func unnamed(_ unit: DeadlineUnit) throws(ResolutionFailure) -> DaySpan {
        if unit == .month, let month = context.sectionMonth?.month {
            return try resolve(Moment(shape: .month, month: month))
        }
        guard let days = context.sectionDays else { throw .unnamed }
        let count = days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch + 1
        // A «week» of a plan may well have ten days; a stage of half a year is none.
        let longest: Int
        switch unit {
        case .week: longest = 10
        case .decade: longest = 14
        case .month: longest = 31
        case .term, .quarter: longest = 92
        case .half: longest = 184
        default: longest = 0
        }
        guard count <= longest else { throw .unnamed }
        return whole(days)
    }

    /// «в течение месячника»: the section's days or the plan's, where they are no longer than a quarter.
    private func ownSpan() throws(ResolutionFailure) -> DaySpan {
        let span = context.sectionDays == nil ? try planPeriod() : try bounds()
        guard span.last.daysSinceEpoch - span.first.daysSinceEpoch < 92 else { throw .unnamed }
        return span
    }

    /// All days of the section.
    private func whole(_ days: ClosedRange<Day>) -> DaySpan {
        DaySpan(
            first: days.lowerBound, last: days.upperBound, sort: .period, isInferred: context.sectionDaysAreInferred)
    }
}
