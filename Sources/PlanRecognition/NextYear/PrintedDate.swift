import PlanModel
import TextAnalysis

/// A day that a text names, with the places of its parts.
struct PrintedDate: Sendable, Hashable {
    /// How its month is printed.
    enum MonthForm: Sendable, Hashable {
        /// In figures, or as a roman numeral.
        case figures, roman
        /// As a word, the token that names it.
        case word(Int)
        /// Not at all: a neighbour or the section names it.
        case none
    }

    /// The day that it stands for.
    var day: Day
    /// Its token, and the one that names its month, where they are two.
    var token: Int
    /// Where the number of the day stands.
    var dayPlace: Range<Int>
    /// Where the month stands.
    var monthPlace: Range<Int>?
    var monthForm = MonthForm.none
    /// Where the year stands.
    var yearPlace: Range<Int>?
    /// Whether it ends a stretch that begins on the first of a month, or begins one that ends on the last.
    var isEdgeOfMonths = false
    /// Which range of days it begins or ends, by its place among the text's; nil for a day by itself.
    var range: Int?
}

extension DeadlineToken {
    /// Whether it is a number or a word: a day whose month stands apart.
    fileprivate var isNumberOrWord: Bool {
        switch kind {
        case .number, .word: true
        default: false
        }
    }
}

/// The dates and years of a text, as the grammar of deadlines has them, each with its place.
struct PrintedDates: Sendable {
    let text: TokenizedText
    let tokens: [DeadlineToken]
    /// The days, in order.
    private(set) var days: [PrintedDate] = []
    /// The years that stand by themselves: behind a month, or alone.
    private(set) var years: [Year] = []
    /// Whether a day of a month was read that has no figures, or that the calendar has not: it cannot be moved.
    private(set) var hasHiddenDays = false
    /// Whether one of them has its year: it is a date for sure.
    private(set) var hasHiddenDates = false
    /// Whether a number was read as a day whose month nobody knows.
    private(set) var hasLooseDays = false
    private let recurring: RecurringDays
    private var ranges = 0
    /// The span of years of a longer undertaking, «2022–2027 гг.».
    private(set) var longSpan: ClosedRange<Int>?

    /// The dates of a text.
    ///
    /// - Parameters:
    ///   - known: the days that the text as a whole was read as.
    ///   - recurring: which days are those of every month or year, and no dates: «до 10 числа ежемесячно».
    ///   - timesAreDays: whether figures that look like a time are a day again: «третий четверг ноября (21.11)».
    ///   - resolver: gives the others their days.
    init(
        _ grammar: inout DeadlineGrammar, known: [Day], recurring: RecurringDays = .none, timesAreDays: Bool = false,
        resolver: DeadlineResolver
    ) {
        text = grammar.text
        tokens = grammar.tokens
        self.recurring = recurring
        var left = known
        for chunk in Self.dated(grammar.chunks(), &grammar, timesAreDays) {
            guard case .dates(let expressions) = chunk.kind else { continue }
            addDays(of: expressions, in: chunk.tokens, &left, known, resolver)
            addYears(of: expressions, in: chunk.tokens)
        }
    }

    /// The chunks of dates, those in brackets with other words too.
    private static func dated(
        _ chunks: [DeadlineChunk], _ grammar: inout DeadlineGrammar, _ timesAreDays: Bool
    ) -> [DeadlineChunk] {
        var dated: [DeadlineChunk] = []
        for chunk in chunks {
            switch chunk.kind {
            case .dates: dated.append(chunk)
            case .time where timesAreDays && chunk.printed.count == 1:
                guard case .date(let day, let month, nil) = grammar.kind(chunk.printed.lowerBound) else { continue }
                var again = chunk
                again.kind = .dates([.moment(Moment(shape: .day(day), month: month, isInFigures: true))])
                dated.append(again)
            case .bracket:
                dated += grammar.chunks(in: chunk.printed).filter(\.isDate)
            default: break
            }
        }
        return dated
    }

    /// A year of its own.
    struct Year: Sendable, Hashable {
        /// Where it stands.
        var place: Range<Int>
        var year: Int
        /// The school year of which it is one.
        var school: SchoolYear?
    }

    /// Which days recur.
    enum RecurringDays: Sendable, Hashable {
        case none
        /// Those without a month: «4 чацвер», «15 числа».
        case withoutMonth
        /// All: «ежегодно 1 сентября».
        case all
    }

    // MARK: Days

    private mutating func addDays(
        of expressions: [DateExpression], in places: Range<Int>, _ left: inout [Day], _ known: [Day],
        _ resolver: DeadlineResolver
    ) {
        var token = places.lowerBound
        let moments = expressions.flatMap { expression in expression.moments.map { ($0, expression) } }
        func hide(_ moment: Moment) {
            if moment.month == nil { hasLooseDays = true } else { hasHiddenDays = true }
            if moment.month != nil, moment.year != .none { hasHiddenDates = true }
        }
        for (index, (moment, expression)) in moments.enumerated() {
            guard case .day(let number) = moment.shape, recurring != .all,
                recurring == .none || moment.month != nil
            else { continue }
            guard let place = (token..<places.upperBound).first(where: { isDay(number, moment.month, at: $0) }) else {
                hide(moment)
                continue
            }
            // The month that a day borrows stands behind it.
            let month =
                moment.month ?? moments[index...].lazy.compactMap { $0.0.shape == .month ? nil : $0.0.month }.first
            guard let day = day(number, month, moment, &left, known, resolver) else {
                hide(moment)
                continue
            }
            let last = lastToken(ofDayAt: place)
            token = last + 1
            var date = PrintedDate(
                day: day, token: place, dayPlace: tokens[place].range.lowerBound..<tokens[last].range.upperBound)
            if tokens[place].isNumberOrWord {
                if tokens[place].kind != .word { date.dayPlace = figures(in: tokens[place].range)[0] }
                if let month = moment.month {
                    guard
                        let word = (last + 1..<min(last + 6, places.upperBound)).first(where: {
                            isMonth(month, at: $0)
                        })
                    else {
                        hide(moment)
                        continue
                    }
                    date.monthForm = .word(word)
                    date.monthPlace = tokens[word].range
                    token = word + 1
                }
            } else {
                take(figures(in: tokens[place].range), of: &date)
            }
            if case .range = expression {
                let isFirst = expression.moments.first == moment
                if isFirst { ranges += 1 }
                date.range = ranges
            }
            date.isEdgeOfMonths = isEdge(day, of: expression, among: moments.map(\.0))
            days.append(date)
        }
    }

    /// The day that a number stands for: the one that the whole text was read as, else as the plan's year has it.
    private func day(
        _ number: Int, _ month: Int?, _ moment: Moment, _ left: inout [Day], _ known: [Day],
        _ resolver: DeadlineResolver
    ) -> Day? {
        func fits(_ day: Day) -> Bool {
            guard day.day == number, month == nil || day.month == month else { return false }
            if case .calendar(let year) = moment.year { return day.year == year }
            return true
        }
        if let index = left.firstIndex(where: fits) { return left.remove(at: index) }
        if let day = known.first(where: fits) { return day }
        var whole = moment
        whole.month = month
        return (try? resolver.resolve(whole))?.first
    }

    /// Whether a token is the number of that day.
    private func isDay(_ number: Int, _ month: Int?, at place: Int) -> Bool {
        switch tokens[place].kind {
        case .number(let value): value == number && tokens[place].digits <= 2
        case .date(let day, let ownMonth, _): day == number && (month == nil || ownMonth == month)
        // «первое число мая» is that of each May.
        case .word:
            ordinal(at: place) == number && tokens.dropFirst(lastToken(ofDayAt: place) + 1).first?.lexeme != .dayOfMonth
        default: false
        }
    }

    /// The number that a word names, with the one behind it: «первого», «двадцать пятого».
    private func ordinal(at place: Int) -> Int? {
        switch tokens[place].lexeme {
        case .ordinal(let number): return number
        case .tens(let tens):
            guard place + 1 < tokens.count, case .ordinal(let ones) = tokens[place + 1].lexeme, ones < 10 else {
                return nil
            }
            return tens + ones
        default: return nil
        }
    }

    private func lastToken(ofDayAt place: Int) -> Int {
        if case .tens = tokens[place].lexeme { return place + 1 }
        return place
    }

    private func isMonth(_ month: Int, at place: Int) -> Bool { tokens[place].lexeme == .month(month) }

    /// The runs of digits, and of letters, in a place.
    private func figures(in range: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in range where Letters.isDigit(text.printed[index]) || Letters.isLetter(text.printed[index]) {
            let isDigit = Letters.isDigit(text.printed[index])
            if let last = runs.last, last.upperBound == index, Letters.isDigit(text.printed[index - 1]) == isDigit {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    /// Puts the runs of a date in figures into its parts: `15.09.2024`, `15.IX.24`, `2024-09-15`.
    private func take(_ runs: [Range<Int>], of date: inout PrintedDate) {
        guard runs.count >= 2 else { return }
        let isISO = runs[0].count == 4
        let parts = isISO && runs.count > 2 ? [runs[2], runs[1], runs[0]] : runs
        date.dayPlace = parts[0]
        date.monthPlace = parts[1]
        date.monthForm = Letters.isDigit(text.printed[parts[1].lowerBound]) ? .figures : .roman
        if parts.count > 2 { date.yearPlace = parts[2] }
    }

    /// Whether a day is the edge of a month or of its third or half, of a stretch or where a deadline opens or closes:
    /// «01.09–31.05», «1–10 декабря», «до 1 октября», «по 31 мая».
    private func isEdge(_ day: Day, of expression: DateExpression, among moments: [Moment]) -> Bool {
        let isLast = day.day == Day.count(ofMonth: day.month, in: day.year)
        switch expression {
        case .range(let first, let last):
            guard case .day(let start) = first.shape, case .day(let end) = last.shape, let month = last.month else {
                return false
            }
            let endsMonth = end == Day.count(ofMonth: month, in: day.year) || month == 2 && end >= 28
            switch start {
            case 1: return endsMonth || first.month ?? month == month && [10, 15, 20].contains(end)
            case 11: return first.month ?? month == month && end == 20
            case 16, 21: return first.month ?? month == month && endsMonth
            default: return false
            }
        case .before: return day.day == 1 || isLast
        case .after: return day.day == 1
        default: return false
        }
    }

    /// Leaves out the days that are none in a heading: «3.2. Контроль».
    mutating func removeDays(where isNone: (PrintedDate) -> Bool) { days.removeAll(where: isNone) }

    // MARK: Years

    private mutating func addYears(of expressions: [DateExpression], in places: Range<Int>) {
        for case .years(let first, let last) in expressions.flatMap(\.moments).map(\.shape) where last - first > 1 {
            longSpan = first...last
            return
        }
        let known = years.count
        defer { if years.count == known { addShortYears(of: expressions, in: places) } }
        var isBehindYear = false
        for token in places {
            switch tokens[token].kind {
            case .number(let year) where tokens[token].digits == 4 && FigureDate.isYear(year):
                years.append(Year(place: tokens[token].range, year: year))
                if isBehindYear, isBehindSlash(token) { joinLastYears() }
                isBehindYear = true
            case .monthYear(_, let year):
                if let place = figures(in: tokens[token].range).last { years.append(Year(place: place, year: year)) }
                isBehindYear = false
            // «2024/25».
            case .number(let second) where isBehindYear && tokens[token].digits == 2 && isBehindSlash(token):
                if let first = years.last?.year, second == (first + 1) % 100 {
                    years.append(Year(place: tokens[token].range, year: first + 1))
                    joinLastYears()
                }
                isBehindYear = false
            case .slash, .dash: break
            default: isBehindYear = false
            }
        }
    }

    /// Makes a school year of the last two years, where one follows the other.
    private mutating func joinLastYears() {
        guard years.count > 1, years[years.count - 1].year == years[years.count - 2].year + 1 else { return }
        for index in years.indices.suffix(2) { years[index].school = SchoolYear(start: years[years.count - 2].year) }
    }

    /// Adds the years of two digits where the grammar read one and no year of four stands there: «сентябрь 24 г.»,
    /// «24/25 уч. год».
    private mutating func addShortYears(of expressions: [DateExpression], in places: Range<Int>) {
        for moment in expressions.flatMap(\.moments) {
            switch moment.year {
            case .calendar(let year) where days.last.map { $0.yearPlace == nil } ?? true:
                guard let token = places.last(where: { isNumber(year % 100, at: $0) }),
                    !days.contains(where: { $0.token == token })
                else { continue }
                years.append(Year(place: tokens[token].range, year: year))
            case .school(let year):
                guard
                    let token = places.dropLast(2).first(where: { first in
                        isNumber(year.start % 100, at: first) && isBehindSlash(first + 2)
                            && isNumber((year.start + 1) % 100, at: first + 2)
                    })
                else { continue }
                years.append(Year(place: tokens[token].range, year: year.start))
                years.append(Year(place: tokens[token + 2].range, year: year.start + 1))
                joinLastYears()
            default: continue
            }
            return
        }
    }

    private func isNumber(_ value: Int, at token: Int) -> Bool {
        tokens[token].kind == .number(value) && tokens[token].digits == 2
    }

    private func isBehindSlash(_ token: Int) -> Bool {
        token > 0 && [.slash, .dash].contains(tokens[token - 1].kind)
    }

    /// The day to which a year behind it belongs: the last before it, unless another month stands between.
    func day(before place: Range<Int>) -> Int? {
        guard let index = days.lastIndex(where: { $0.dayPlace.upperBound <= place.lowerBound }) else { return nil }
        let date = days[index]
        let end = date.monthPlace.map { max($0.upperBound, date.dayPlace.upperBound) } ?? date.dayPlace.upperBound
        guard date.monthForm != .none, date.yearPlace == nil else { return nil }
        let between = tokens.filter { end <= $0.range.lowerBound && $0.range.upperBound <= place.lowerBound }
        let isParted = between.contains { token in
            switch token.kind {
            case .number, .date, .monthYear, .dash, .slash, .semicolon: return true
            default: if case .month = token.lexeme { return true } else { return false }
            }
        }
        return isParted ? nil : index
    }

    /// The places that name a date or a year, whatever the grammar made of them, with the days of a list or a range before
    /// them: «5, 12 октября», «20–30 декабря», «15 или 16 мая».
    var namedPlaces: [Range<Int>] {
        var places: [Range<Int>] = []
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .date(_, let month, let year) where year != nil || (1...12).contains(month): places.append(token.range)
            case .monthYear: places.append(token.range)
            case .number(let year) where token.digits == 4 && FigureDate.isYear(year): places.append(token.range)
            case .number where token.digits <= 2:
                guard index + 1 < tokens.count, case .month = tokens[index + 1].lexeme else { continue }
                places.append(
                    tokens[firstOfList(endingWith: index)].range.lowerBound..<tokens[index + 1].range.upperBound)
            default: break
            }
        }
        return places
    }

    /// The first of the numbers that a list or a range parts from one.
    private func firstOfList(endingWith last: Int) -> Int {
        var first = last
        while first > 1, case .number = tokens[first - 2].kind, tokens[first - 2].digits <= 2 {
            switch (tokens[first - 1].kind, tokens[first - 1].lexeme) {
            case (.comma, _), (.dash, _), (_, .and), (_, .or), (_, .upTo): first -= 2
            default: return first
            }
        }
        return first
    }

    /// Whether a number stands in the text that may be a day: one that counts nothing.
    var mayNameDays: Bool {
        tokens.indices.contains { index in
            guard case .number(let value) = tokens[index].kind, tokens[index].digits <= 2, (1...31).contains(value),
                !tokens[index].isOrdinal
            else { return false }
            switch index + 1 < tokens.count ? tokens[index + 1].lexeme : nil {
            case .unit, .measure, .hour, .minute, .halfOf, .holidays, .dayOfMonth, .times, .stage: return false
            default: return true
            }
        }
    }

    /// Whether it has figures that are neither a time of the day nor a small number.
    var hasOddFigures: Bool {
        tokens.contains { token in
            switch token.kind {
            case .number: token.digits > 2
            case .other: text.printed[token.range].contains(where: Letters.isDigit)
            default: false
            }
        }
    }
}
