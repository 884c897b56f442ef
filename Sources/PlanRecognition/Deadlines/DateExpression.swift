import PlanModel

/// A stretch of time as the words name it, not yet resolved to days.
struct Moment: Sendable, Hashable {
    enum Shape: Sendable, Hashable {
        /// A day of a month; the month may stand further on, or in the section's title.
        case day(Int)
        case month
        /// First, second or last ten days of a month: 1…3.
        case part(Int)
        /// First or second half of a month.
        case halfOfMonth(Int)
        /// The nth week that begins in a month; -1 is the last.
        case week(Int)
        /// The nth given weekday of a month; -1 is the last.
        case weekday(nth: Int, weekday: Int)
        /// The nth working day of a month; -1 is the last.
        case workingDay(nth: Int)
        /// A weekday of the section's week.
        case weekdayOfSection(Int)
        case quarter(Int), half(Int), term(Int)
        case holidays(DeadlineSeason?)
        /// The first or the last day of a stretch.
        case edge(Stretch, isLast: Bool)
        /// A year: of the calendar where ``Moment/year`` says so, else the plan's.
        case year
        case schoolYear
        /// «календарный год».
        case calendarYear
        /// Years of a long plan, both inclusive.
        case years(Int, Int)
        /// «весь период».
        case wholePlan
        /// «в течение недели»: a length whose place the section must give.
        case unnamed(DeadlineUnit)
        /// «в течение месячника», «в дни смены»: the span of the plan or section that bears this name.
        case ownSpan
    }

    /// What has a first and a last day.
    enum Stretch: Sendable, Hashable {
        case month
        case week(Int), quarter(Int), term(Int), half(Int)
        case holidays(DeadlineSeason)
        case schoolYear

        /// The stretch as a whole.
        var shape: Shape {
            switch self {
            case .month: .month
            case .week(let number): .week(number)
            case .quarter(let number): .quarter(number)
            case .term(let number): .term(number)
            case .half(let number): .half(number)
            case .holidays(let season): .holidays(season)
            case .schoolYear: .schoolYear
            }
        }

        /// The stretch that is this as a whole; nil for what has no first day of its own, or none that is known.
        init?(_ shape: Shape) {
            switch shape {
            case .month: self = .month
            case .week(let number): self = .week(number)
            case .quarter(let number): self = .quarter(number)
            case .term(let number): self = .term(number)
            case .half(let number): self = .half(number)
            case .holidays(let season?): self = .holidays(season)
            case .schoolYear: self = .schoolYear
            default: return nil
            }
        }
    }

    var shape: Shape
    /// 1…12, where the words name it.
    var month: Int?
    var year = YearWords.none
    /// «октября»: behind a day, the month of another.
    var isGenitive = false
    /// Whether the years end with it: «2025, 2026 гг.».
    var endsYears = false
    /// Whether it is a year in whose course something is done («в течение 2025 года»), and not that of what it stands beside.
    var isWholeYear = false
    /// Whether it is the year that something is about: «отчёт за 2024 год», «план на 2025/2026 учебный год».
    var isSubject = false
    /// Whether it is written in figures: «15.10», «15.10.2024».
    var isInFigures = false
    /// Whether its figures could be a time of the day too: «10.10», not «25.10».
    var mayBeTime = false

    /// Whether «дек.» in it may be ten days as well as December: «2 дек.».
    var mayBeDecade = false

    /// Whether it is a year with its number and nothing else: that of what it stands beside, or one by itself.
    var isBareYear: Bool {
        switch (shape, year) {
        case (.year, .calendar), (.schoolYear, .school), (.schoolYear, .nextSchool): true
        default: false
        }
    }

    /// Whether it is a day of a month, named here or elsewhere.
    var isOfDay: Bool {
        if case .day = shape { return true }
        return false
    }

    /// Whether it is longer than a day.
    var isStretch: Bool {
        switch shape {
        case .day, .weekday, .workingDay, .weekdayOfSection, .edge: false
        default: true
        }
    }

    /// Whether it is a weekday, a week, ten days or half of a month that it names.
    var isPartOfMonth: Bool {
        switch shape {
        case .weekday, .week, .part, .halfOfMonth: month != nil
        default: false
        }
    }

    /// Whether it is a day that needs nothing more: its month in words, or its year.
    var isCompleteDay: Bool {
        guard month != nil, !isInFigures || year != .none else { return false }
        switch shape {
        case .day, .weekday, .edge: return true
        default: return false
        }
    }

    /// The year as the words name it.
    enum YearWords: Sendable, Hashable {
        case none
        case calendar(Int)
        case school(SchoolYear)
        /// «текущего года», «следующего года».
        case current, next
        /// «следующего учебного года».
        case nextSchool
        /// «прошлого года»: seen from the autumn or from the spring.
        case past
        /// «учебного года» without its number: the plan's own.
        case ownSchool
    }
}

/// What a run of date words says.
enum DateExpression: Sendable, Hashable {
    case moment(Moment)
    case range(Moment, Moment)
    /// Last day inclusive: the moment's own last day, or the day before it begins («до апреля»).
    case before(Moment, includesMoment: Bool)
    /// First day inclusive: the moment's own first day, or the day after it ends («после 15 сентября»).
    case after(Moment, includesMoment: Bool)
    /// «до конца сентября», «до начала учебного года».
    case beforeEdge(Moment, atEnd: Bool)
    /// «с начала года», «с конца октября» is a part.
    case afterEdge(Moment, atEnd: Bool)

    /// Whether it is a day, or days given to the day.
    var isDayLike: Bool {
        moments.allSatisfy(\.isOfDay)
    }

    /// Whether it is whole months.
    var isOfMonths: Bool { moments.allSatisfy { $0.shape == .month } }

    /// Whether it is days whose month stands elsewhere.
    var isBareDays: Bool { isDayLike && moments.allSatisfy { $0.month == nil } }

    /// The same day as a last one.
    var asLast: DateExpression {
        guard case .moment(let moment) = self, case .day = moment.shape else { return self }
        return .before(moment, includesMoment: true)
    }

    /// The same year as one in whose course something is done, or which it is about.
    func ofYear(isWhole: Bool, isSubject: Bool) -> DateExpression {
        guard case .moment(var moment) = self, moment.isBareYear else { return self }
        (moment.isWholeYear, moment.isSubject) = (isWhole, isSubject)
        return .moment(moment)
    }

    /// The moments in it.
    var moments: [Moment] {
        switch self {
        case .moment(let moment), .before(let moment, _), .after(let moment, _), .beforeEdge(let moment, _),
            .afterEdge(let moment, _):
            [moment]
        case .range(let first, let last): [first, last]
        }
    }

    /// This expression with its moments changed.
    func mapping(_ change: (Moment) -> Moment) -> DateExpression {
        switch self {
        case .moment(let moment): .moment(change(moment))
        case .range(let first, let last): .range(change(first), change(last))
        case .before(let moment, let includes): .before(change(moment), includesMoment: includes)
        case .after(let moment, let includes): .after(change(moment), includesMoment: includes)
        case .beforeEdge(let moment, let atEnd): .beforeEdge(change(moment), atEnd: atEnd)
        case .afterEdge(let moment, let atEnd): .afterEdge(change(moment), atEnd: atEnd)
        }
    }
}

/// One piece of a cell that the grammar has read, and the tokens it took.
struct DeadlineChunk: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case dates([DateExpression])
        case frequency(Recurrence)
        /// A weekday beside a date.
        case weekday(Int)
        case time
        case event, schedule, ongoing, undetermined
        /// A gap to be filled in by hand.
        case blank
        /// ориентировочно.
        case approximately
        /// How long or how often within a stretch of time: «октябрь, 2 дня», «ноябрь (2 раза)».
        case amount
        /// далее.
        case then
        case comma, semicolon, and, or, slash, dash, line
        /// Words in brackets that no rule reads.
        case bracket
        /// Words that no rule reads.
        case words
    }

    var kind: Kind
    /// The tokens it took.
    var tokens: Range<Int>
    /// The tokens to print, where they are fewer (a time without its «в»).
    var printed: Range<Int>
    /// The name of the rule that read it.
    var rule: String
    /// Whether it stood in brackets.
    var isInBrackets = false
}
