import PlanModel
import TextAnalysis

/// The grammar of single moments.
///
/// | words | moment |
/// | --- | --- |
/// | 15 сентября 2024 г., 15.09.2024, первого сентября, 5-го верасня | day |
/// | Август 2024, Март, 2023, 10.2009, сентябрь 2024/2025 учебного года | month |
/// | начало сентября, вторая декада мая, первая половина октября | part of a month |
/// | 3-я неделя октября, последняя неделя мая | week |
/// | третья пятница октября | weekday of a month |
/// | II квартал, 2 квартал 2024, I полугодие, 3 четверть | quarter, half, term |
/// | осенние каникулы, каникулы (зимние), каникулы | holidays |
/// | последний день осенних каникул, первый день II четверти, последний день мая | day |
/// | 2024/2025 уч. г., учебный год 2024/2025, 2025 год, 2022–2025 гг., учебный год | years |
extension DeadlineGrammar {
    typealias Read<Value> = (value: Value, end: Int)

    /// A moment that begins here.
    mutating func moment(at index: Int) -> Read<Moment>? {
        switch memo[.moment, index] {
        case .untried: break
        case .nothing: return nil
        case .value(let place): return memo.moments[place]
        }
        let read = readMoment(at: index)
        memo.remember(read, at: index)
        return read
    }

    private mutating func readMoment(at index: Int) -> Read<Moment>? {
        switch kind(index) {
        case .date(let day, let month, let year): return dottedDay(at: index, day, month, year)
        case .monthYear(let month, let year):
            return (Moment(shape: .month, month: month, year: .calendar(year)), skippingYearWords(index + 1))
        case .number, .word: break
        default: return nil
        }
        if let years = years(at: index) { return years }
        if let day = dayOfMonth(at: index) { return day }
        if let day = edgeDay(at: index) { return day }
        if let counted = counted(at: index) { return counted }
        // «IX.2024», «IX.24»
        if let month = tokens[index].roman, tokens[index].hasDot, let (year, end) = tightYear(at: index + 1) {
            return (Moment(shape: .month, month: month, year: year), end)
        }
        switch lexeme(index) {
        case .month(let month): return wholeMonth(month, at: index)
        case .part(let part): return partOfMonth(part, at: index)
        case .holidays: return holidays(at: index)
        case .season(let season):
            let noun = isOfSchools(index + 1) ? index + 2 : index + 1
            guard lexeme(noun) == .holidays else { return nil }
            return withYear(Moment(shape: .holidays(season)), at: skippingLabels(noun + 1))
        case nil where isOfSchools(index): return moment(at: index + 1)
        case .school where isUnit(.year, index + 1):
            // «учебный год 2024/2025».
            if let first = year(index + 2), let (second, end, _) = secondYear(at: index + 3, after: first),
                second == first + 1
            {
                return (Moment(shape: .schoolYear, year: .school(SchoolYear(start: first))), end)
            }
            return (Moment(shape: .schoolYear), index + 2)
        // «уч/год».
        case .school where kind(index + 1) == .slash && isUnit(.year, index + 2):
            return (Moment(shape: .schoolYear), index + 3)
        case .next where lexeme(index + 1) == .school && isUnit(.year, index + 2):
            return (Moment(shape: .schoolYear, year: .nextSchool), index + 3)
        case .calendar where isUnit(.year, index + 1): return (Moment(shape: .calendarYear), index + 2)
        case .current:
            guard lexeme(index + 1) != .current, let next = moment(at: index + 1),
                next.value == Moment(shape: .schoolYear) || next.value.shape == .year
            else { return nil }
            return next
        case .unit(let unit): return named(unit, at: index)
        default: return nil
        }
    }

    // MARK: Days

    private mutating func dottedDay(at index: Int, _ day: Int, _ month: Int, _ year: Int?) -> Read<Moment>? {
        if year == nil, isClock(index), !(1...12).contains(month) { return nil }
        var moment = Moment(shape: .day(day), month: month, isInFigures: true)
        if let year {
            moment.year = .calendar(year)
            return (moment, skippingYearWords(index + 1))
        }
        if let (words, end) = yearWords(at: index + 1, afterComma: false) {
            moment.year = words
            return (moment, end)
        }
        moment.mayBeTime = isClock(index)
        return (moment, index + 1)
    }

    /// `15 сентября`, `15-го числа сентября`, `двадцать пятого мая`.
    private mutating func dayOfMonth(at index: Int) -> Read<Moment>? {
        guard let (day, numberEnd) = nth(at: index, romans: false), day > 0 else { return nil }
        // «первые числа мая» are as many as their author thinks.
        if lexeme(numberEnd) == .dayOfMonth, Self.plural.end(tokens[index].word) { return nil }
        let monthIndex = monthIndex(behind: numberEnd)
        guard let month = month(monthIndex), !tokens[monthIndex].isGlued, !isItem(index, before: monthIndex) else {
            return nil
        }
        let end = isUnit(.month, monthIndex + 1) ? monthIndex + 2 : monthIndex + 1
        guard isShortDecade(monthIndex) else { return withYear(Moment(shape: .day(day), month: month), at: end) }
        // «2 дек. ноября», «2-я дек.»: no days of December.
        guard self.month(end) == nil, !isFeminine(index) else { return nil }
        var (moment, behind) = withYear(Moment(shape: .day(day), month: month), at: end)
        moment.mayBeDecade = day <= 3 && moment.year == .none
        return (moment, behind)
    }

    private static let plural: WordEndings = "ые ых ыя"

    /// Whether a word is December or ten days: «дек.».
    private mutating func isShortDecade(_ index: Int) -> Bool { isWord("дек", index) }

    /// Whether a number has the ending of the feminine, as no day of a month has: «2-я», «вторая».
    private func isFeminine(_ index: Int) -> Bool { ends(index, with: "яЯ") }

    /// Whether the last letter of a token is one of some, be it behind the digits of an ordinal.
    private func ends(_ index: Int, with letters: String) -> Bool {
        let last = tokens[index].range.upperBound - 1
        return text.printed.indices.contains(last) && letters.unicodeScalars.contains(text.printed[last])
    }

    /// Where the month stands behind a day's number: «15 числа сентября», «27 (понедельник) января», «15-сен».
    private mutating func monthIndex(behind index: Int) -> Int {
        if lexeme(index) == .dayOfMonth { return index + 1 }
        if kind(index) == .open, case .weekday = lexeme(index + 1), kind(index + 2) == .close { return index + 3 }
        if kind(index) == .dash, month(index + 1) != nil, tokens[index + 1].word.count == 3,
            !isWord("май", index + 1), tokens[index].range.lowerBound == tokens[index - 1].range.upperBound,
            tokens[index + 1].range.lowerBound == tokens[index].range.upperBound
        {
            return index + 1
        }
        return index
    }

    /// «1. Сентябрь»: the number of an item, or a day whose month stands in the wrong case.
    private mutating func isItem(_ index: Int, before month: Int) -> Bool {
        guard month == index + 1, tokens[index].hasDot,
            tokens[month].range.lowerBound > tokens[index].range.upperBound + 1
        else { return false }
        return !tokens[month].hasDot && !isGenitive(month)
    }

    /// `последний день осенних каникул`, `першы дзень II чвэрці`, `1-й день мая`.
    private mutating func edgeDay(at index: Int) -> Read<Moment>? {
        guard let (number, day) = nth(at: index, romans: false), number == 1 || number == -1, day < limit,
            Self.oneDay.contains(tokens[day].word), self.number(index) == nil || tokens[index].isOrdinal,
            let (whole, end) = moment(at: day + 1), let stretch = Moment.Stretch(whole.shape)
        else { return nil }
        // «последний день недели», whose month nobody names, is of every week.
        if case .week = stretch, whole.month == nil { return nil }
        var moment = whole
        moment.shape = .edge(stretch, isLast: number == -1)
        return (moment, end)
    }

    /// The singular of the day: «первые дни каникул» are as many as their author thinks.
    private static let oneDay: StemSet = "день дня дню днем дзень дзен"

    /// A bare number of a day: `5`, `10-го числа`.
    mutating func bareDay(at index: Int) -> Read<Moment>? {
        guard let day = number(index), day > 0, measuredEnd(index) == nil else { return nil }
        if lexeme(index + 1) == .dayOfMonth { return (Moment(shape: .day(day)), index + 2) }
        if index + 1 < limit, tokens[index + 1].startsLine, number(index + 1) != nil {
            return (Moment(shape: .day(day)), index + 1)
        }
        // Only what may stand behind a day: never «5 человек», «2 раза», «9 класс».
        switch kind(index + 1) {
        case nil, .comma, .semicolon, .dash, .slash, .open, .close: return (Moment(shape: .day(day)), index + 1)
        case .clock: return (Moment(shape: .day(day)), index + 1)
        case .word:
            switch lexeme(index + 1) {
            case .upTo, .until, .and, .adverb, .inclusive, .or: return (Moment(shape: .day(day)), index + 1)
            case .every where isUnit(.month, index + 2): return (Moment(shape: .day(day)), index + 1)
            case .weekday(_, plural: false) where index + 2 >= limit:
                return (Moment(shape: .day(day)), index + 1)
            case .inside where time(at: index + 1, followsDay: true) != nil:
                return (Moment(shape: .day(day)), index + 1)
            default: return nil
            }
        default: return nil
        }
    }

    // MARK: Months and their parts

    private mutating func wholeMonth(_ month: Int, at index: Int) -> Read<Moment>? {
        let end = isUnit(.month, index + 1) ? index + 2 : index + 1
        return withYear(Moment(shape: .month, month: month, isGenitive: isGenitive(index)), at: end)
    }

    /// «сентября», «марта», «лютага».
    func isGenitive(_ month: Int) -> Bool { Self.genitive.end(tokens[month].word) }

    private static let genitive: WordEndings = "я а"

    /// `начало сентября`, `конец месяца`; `начало – середина сентября` leaves the month to its neighbour.
    private mutating func partOfMonth(_ part: Int, at index: Int) -> Read<Moment>? {
        if let month = month(index + 1) {
            return withYear(Moment(shape: .part(part), month: month), at: index + 2)
        }
        if isUnit(.month, index + 1) { return (Moment(shape: .part(part)), index + 2) }
        // «октябрь (начало)», «октябрь, конец».
        if index > 0, index + 1 == limit, kind(index - 1) == .open || kind(index - 1) == .comma {
            return (Moment(shape: .part(part)), index + 1)
        }
        if kind(index + 1) == .dash, case .part = lexeme(index + 2) { return (Moment(shape: .part(part)), index + 1) }
        return nil
    }

    // MARK: Counted units

    /// A number that counts: `3`, `3-я`, `третья`, `III`, `последняя` (-1).
    mutating func nth(at index: Int, romans: Bool = true) -> Read<Int>? {
        if let number = number(index), number > 0 { return (number, index + 1) }
        if romans, index < limit, let roman = tokens[index].roman {
            return (roman, index + 1)
        }
        switch lexeme(index) {
        case .ordinal(let ordinal): return (ordinal, index + 1)
        case .tens(let tens):
            guard case .ordinal(let ones) = lexeme(index + 1), ones < 10 else { return nil }
            return (tens + ones, index + 2)
        case .last: return (-1, index + 1)
        default: return nil
        }
    }

    /// `II квартал 2024`, `3-я неделя октября`, `третья пятница мая`.
    private mutating func counted(at index: Int) -> Read<Moment>? {
        guard let (number, end) = nth(at: index) else { return nil }
        if let half = halfOfMonthBefore(index, end, number) { return half }
        // «II дек.», «2-я дек.»: ten days of a month that stands elsewhere.
        if isShortDecade(end), month(end + 1) == nil, self.number(index) == nil || tokens[index].isOrdinal,
            tokens[index].roman != nil || isFeminine(index), let part = Self.partOfMonth(number)
        {
            return (Moment(shape: .part(part)), end + 1)
        }
        // «последний рабочий день мая»
        if end < limit, Self.working.contains(tokens[end].word), isUnit(.day, end + 1), let month = month(end + 2) {
            return withYear(Moment(shape: .workingDay(nth: number), month: month), at: end + 3)
        }
        guard let read = countedUnit(at: end, number) else { return nil }
        // «2 недели», «2 недели мая»: a length, or the second of the month; «с 2 недели мая» is no length.
        let isPlain = self.number(index) != nil && !tokens[index].isOrdinal && !isBehindWeekday(index)
        if isPlain, end < limit, Self.lengths.contains(tokens[end].word),
            read.value.month == nil || number > 1 && !isBehindBound(index)
        {
            return nil
        }
        return read
    }

    /// `октябрь (1-я половина)`, `чэрвень, другая палова`: of the month right before it.
    private mutating func halfOfMonthBefore(_ index: Int, _ end: Int, _ number: Int) -> Read<Moment>? {
        guard lexeme(end) == .halfOf, (1...2).contains(number), index > 1, month(index - 2) != nil,
            index < 3 || tokens[index - 3].kind == .semicolon || tokens[index - 3].kind == .comma
        else { return nil }
        switch (kind(index - 1), kind(end + 1)) {
        case (.open, nil), (.open, .close), (.comma, nil): return (Moment(shape: .halfOfMonth(number)), end + 1)
        default: return nil
        }
    }

    /// «до 2 недели мая», «с 2 недели мая».
    private mutating func isBehindBound(_ index: Int) -> Bool {
        switch index > 0 ? lexeme(index - 1) : nil {
        case .from, .until, .upTo, .towards, .after: true
        default: false
        }
    }

    /// «пятница 2 недели»: a day of that week.
    private mutating func isBehindWeekday(_ index: Int) -> Bool {
        guard index > 0, case .weekday(_, plural: false) = lexeme(index - 1) else { return false }
        return isUnit(.week, index + 1)
    }

    private static let lengths: StemSet = "недели недель декады декад тыдні тыдняў дэкады дэкад"

    /// What a number counts, from the unit's word on.
    mutating func countedUnit(at start: Int, _ number: Int) -> Read<Moment>? {
        let index = lexeme(start) == .school ? start + 1 : start
        if case .weekday(let weekday, plural: false) = lexeme(index) {
            guard number <= 5, let month = month(index + 1) else { return nil }
            return withYear(Moment(shape: .weekday(nth: number, weekday: weekday), month: month), at: index + 2)
        }
        if lexeme(index) == .halfOf {
            guard (1...2).contains(number) else { return nil }
            if isUnit(.year, index + 1) || lexeme(index + 1) == .school && isUnit(.year, index + 2) {
                let end = isUnit(.year, index + 1) ? index + 2 : index + 3
                return (Moment(shape: .half(number)), end)
            }
            return inMonth(.halfOfMonth(number), at: index + 1)
        }
        // «II дек. ноября»
        if isShortDecade(index), month(index + 1) != nil, isGenitive(index + 1), let part = Self.partOfMonth(number) {
            return inMonth(.part(part), at: index + 1)
        }
        guard case .unit(let unit) = lexeme(index) else { return nil }
        // «2-й четв.» is as likely a Thursday.
        if unit == .term, isWord("четв", index), start > 0, ends(start - 1, with: "йЙ") { return nil }
        // «2 пол. сентября»: the short form says half of a year only where no month stands behind it.
        if unit == .half, isWord("пол", index), month(index + 1) != nil || isUnit(.month, index + 1) {
            guard (1...2).contains(number) else { return nil }
            return inMonth(.halfOfMonth(number), at: index + 1)
        }
        switch unit {
        case .decade: return Self.partOfMonth(number).flatMap { inMonth(.part($0), at: index + 1) }
        case .week:
            guard (1...5).contains(number) || number == -1 else { return nil }
            return inMonth(.week(number), at: index + 1)
        case .quarter where (1...4).contains(number):
            return withYear(Moment(shape: .quarter(number)), at: index + 1)
        case .half where (1...2).contains(number):
            return withYear(Moment(shape: .half(number)), at: index + 1)
        case .term where (1...4).contains(number):
            return withYear(Moment(shape: .term(number)), at: index + 1)
        default: return nil
        }
    }

    /// Which ten days of a month a number names; -1 is the last.
    private static func partOfMonth(_ number: Int) -> Int? {
        number == -1 ? 3 : (1...3).contains(number) ? number : nil
    }

    /// A part of a month with its month, «месяца», or neither.
    private mutating func inMonth(_ shape: Moment.Shape, at index: Int) -> Read<Moment>? {
        if let month = month(index) { return withYear(Moment(shape: shape, month: month), at: index + 1) }
        if isUnit(.month, index) { return (Moment(shape: shape), index + 1) }
        // «первая половина дня» is no date, nor is «вторая половина» of anything else.
        if case .halfOfMonth = shape { return nil }
        return (Moment(shape: shape), index)
    }

    /// `четверть II`, `год`; other units alone name no moment.
    private mutating func named(_ unit: DeadlineUnit, at index: Int) -> Read<Moment>? {
        switch unit {
        case .year:
            // «г. Минск» is a town.
            guard tokens[index].word.count > 2 else { return nil }
            return (Moment(shape: .year), index + 1)
        case .quarter, .half, .term:
            guard !isFlat(index), let (number, end) = nth(at: index + 1), number > 0 else { return nil }
            return countedUnit(at: index, number).map { ($0.value, end) }
        default: return nil
        }
    }

    /// «д. 7, кв. 3»: behind a number with a comma the short word is a flat.
    mutating func isFlat(_ index: Int) -> Bool {
        guard isWord("кв", index), number(index + 1) != nil, index > 0 else { return false }
        var before = tokens[index - 1].kind == .comma ? index - 2 : index - 1
        // «7а»
        if before > 0, tokens[before].kind == .word, tokens[before].word.count == 1 { before -= 1 }
        guard before >= 0, case .number = tokens[before].kind else { return false }
        return true
    }

    // MARK: Holidays

    private mutating func holidays(at index: Int) -> Read<Moment>? {
        if case .season(let season) = lexeme(index + 1) {
            return withYear(Moment(shape: .holidays(season)), at: index + 2)
        }
        // «каникулы (зимние)».
        if kind(index + 1) == .open, case .season(let season) = lexeme(index + 2), kind(index + 3) == .close {
            return withYear(Moment(shape: .holidays(season)), at: index + 4)
        }
        return (Moment(shape: .holidays(nil)), skippingLabels(index + 1))
    }

    /// «школьных каникул», «школьных осенних каникул».
    mutating func isOfSchools(_ index: Int) -> Bool {
        guard kind(index) == .word, Self.ofSchools.contains(tokens[index].word) else { return false }
        if case .season = lexeme(index + 1) { return true }
        return lexeme(index + 1) == .holidays
    }

    private static let ofSchools: StemSet = "школьн*"

    /// «каникулярное время», «каникулярный период».
    private mutating func skippingLabels(_ index: Int) -> Int {
        switch lexeme(index) {
        case .label, .periodWord: index + 1
        default: index
        }
    }

    // MARK: Years

    /// `2024/2025 уч. г.`, `2022-2025 гг.`, `2025 год`, `24/25 уч. год`.
    private mutating func years(at index: Int) -> Read<Moment>? {
        if let first = number(index), tokens[index].digits == 2, kind(index + 1) == .slash || kind(index + 1) == .dash,
            let second = number(index + 2), second == first + 1, lexeme(index + 3) == .school
        {
            return (
                Moment(shape: .schoolYear, year: .school(SchoolYear(start: 2000 + first))), skippingYearWords(index + 3)
            )
        }
        guard let first = year(index) else { return nil }
        if let (second, end, isSlash) = secondYear(at: index + 1, after: first) {
            if second == first + 1, isSlash || lexeme(end) == .school {
                return (
                    Moment(shape: .schoolYear, year: .school(SchoolYear(start: first))), skippingYearWords(end)
                )
            }
            guard !isSlash, lexeme(end) != .school else { return nil }
            let behind = skippingYearWords(end)
            let endsYears = behind > end && Self.severalInFull.contains(tokens[behind - 1].word)
            return (Moment(shape: .years(first, second), endsYears: endsYears), behind)
        }
        // «2024 учебный год» names half of a school year's name: nobody knows which half.
        guard lexeme(index + 1) != .school else { return nil }
        let end = skippingYearWords(index + 1)
        let endsYears = end > index + 1 && Self.several.contains(tokens[end - 1].word)
        return (Moment(shape: .year, year: .calendar(first), endsYears: endsYears), end)
    }

    /// The words for several years, in full: years that are counted one by one.
    private static let severalInFull: StemSet = "годы годов годах гады гадоў гадах"

    /// The words for several years.
    private static let several: StemSet = "гг годы годов годах гады гадоў гадах"

    /// The second year behind `/` or a dash.
    private mutating func secondYear(at index: Int, after first: Int) -> (year: Int, end: Int, isSlash: Bool)? {
        let isSlash = kind(index) == .slash
        guard isSlash || kind(index) == .dash else { return nil }
        if let second = year(index + 1) { return (second, index + 2, isSlash) }
        guard let short = number(index + 1), tokens[index + 1].digits == 2, short == (first + 1) % 100,
            isSlash || lexeme(index + 2) == .school
        else { return nil }
        return (first + 1, index + 2, isSlash)
    }

    /// A moment with the year that stands behind it, if one does.
    private mutating func withYear(_ moment: Moment, at index: Int) -> Read<Moment> {
        guard let (words, end) = tightYear(at: index) ?? yearWords(at: index) ?? yearBehindWeekday(at: index) else {
            return (moment, index)
        }
        var moment = moment
        moment.year = words
        return (moment, end)
    }

    /// `сен.24`, `IX.2024`, `15-сен-24`, `ноябрь-2024`: the year right behind a month, as spreadsheets write it.
    private mutating func tightYear(at index: Int) -> Read<Moment.YearWords>? {
        let isDash = kind(index) == .dash
        let number = isDash ? index + 1 : index
        guard index > 0, number < limit, case .number(let value) = kind(number), tokens[index - 1].kind == .word,
            tokens[index - 1].hasDot || isDash && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound,
            tokens[number].range.lowerBound == tokens[number - 1].range.upperBound + (isDash ? 0 : 1)
        else { return nil }
        switch tokens[number].digits {
        case 4 where FigureDate.isYear(value) && kind(number + 1) != .slash && (!isDash || kind(number + 1) != .dash):
            return (.calendar(value), skippingYearWords(number + 1))
        case 2 where (20...69).contains(value): return (.calendar(2000 + value), skippingYearWords(number + 1))
        default: return nil
        }
    }

    /// `27 января (понедельник) 2025 г.`
    private mutating func yearBehindWeekday(at index: Int) -> Read<Moment.YearWords>? {
        guard kind(index) == .open, case .weekday = lexeme(index + 1), kind(index + 2) == .close else { return nil }
        return yearWords(at: index + 3)
    }

    /// The year behind a day or a month: `2024 г.`, `, 2023`, `2024/2025 учебного года`, `24 г.`, `следующего года`.
    mutating func yearWords(at start: Int, afterComma: Bool = true) -> Read<Moment.YearWords>? {
        let hasComma = kind(start) == .comma
        guard !hasComma || afterComma else { return nil }
        let index = hasComma ? start + 1 : start
        if let year = year(index) {
            if let (second, end, isSlash) = secondYear(at: index + 1, after: year), second == year + 1,
                isSlash || lexeme(end) == .school || isUnit(.year, end)
            {
                return (.school(SchoolYear(start: year)), skippingYearWords(end))
            }
            return (.calendar(year), skippingYearWords(index + 1))
        }
        let yearIndex = lexeme(index + 1) == .school ? index + 2 : index + 1
        if lexeme(index) == .next, isUnit(.year, yearIndex) {
            return (yearIndex == index + 1 ? .next : .nextSchool, yearIndex + 1)
        }
        if lexeme(index) == .past, isUnit(.year, yearIndex) { return (.past, yearIndex + 1) }
        guard !hasComma else { return nil }
        if let short = number(index), tokens[index].digits == 2, isUnit(.year, index + 1) {
            return (.calendar(2000 + short), index + 2)
        }
        if let own = ownYear(at: index) { return own }
        guard isUnit(.year, yearIndex), lexeme(index) == .current else { return nil }
        return (lexeme(index + 1) == .school ? .none : .current, yearIndex + 1)
    }

    /// `II четверть учебного года`, `1 полугодие года`: whose part it is, and no date of its own.
    private mutating func ownYear(at index: Int) -> Read<Moment.YearWords>? {
        if lexeme(index) == .school, isUnit(.year, index + 1), !isWord("год", index + 1) {
            return (.ownSchool, index + 2)
        }
        guard isUnit(.year, index), isWord("года", index) else { return nil }
        return (.none, index + 1)
    }

    /// Behind a year: `г.`, `гг.`, `года`, `учебного года`, `календарного года`.
    mutating func skippingYearWords(_ start: Int) -> Int {
        var index = start
        // «2024/2025 у.г.», «н.г.»
        if isWord("у", index) || isWord("н", index), tokens[index].hasDot, isUnit(.year, index + 1) {
            return index + 2
        }
        if lexeme(index) == .school || lexeme(index) == .calendar {
            guard isUnit(.year, index + 1) else { return start }
            index += 1
        }
        guard isUnit(.year, index) else { return index }
        index += 1
        // «2022-2025 г.г.»; «2003 г. г. Минск» is a town.
        if isUnit(.year, index), !(index + 1 < limit && tokens[index + 1].isCapital) { index += 1 }
        return index
    }
}
