import TextAnalysis

/// The grammar of dates: what is before, after and between moments, and counted lists.
///
/// | words | expression |
/// | --- | --- |
/// | 15 сентября, в октябре, на працягу мая | moment |
/// | с 1 по 15 сентября, 13.10 -15.10.2014, сентябрь–май, з 17 па 21 лютага | range |
/// | до 15 сентября, не позднее 1 мая, к 1 сентября, в срок до 18.11.2021, по 20 мая | before |
/// | до конца октября, до начала учебного года, до окончания I четверти | before an edge |
/// | после 15 сентября, с октября, начиная с октября, не ранее мая | after |
/// | 1, 3 неделя октября; I и III четверти; 1–2 декада мая | several moments, counted |
/// | 1-я и 3-я среда октября и ноября, 2-я и 4-я пятница сентября – ноября | each of them in each month |
/// | 1-я среда, 3-я пятница октября | both in that month |
/// | в ночь с 6 на 7 июля | range of two days |
/// | последние выходные октября | range from that Saturday to that Sunday |
/// | весь период реализации проекта | the whole plan |
/// | в течение недели | a length that the section must place |
extension DeadlineGrammar {
    typealias DatesRead = (expressions: [DateExpression], end: Int, rule: String)

    /// The dates that begin here.
    mutating func dates(at start: Int) -> DatesRead? {
        if let night = night(at: start) { return night }
        var index = start
        var sawPeriod = false
        var sawDuring = false
        var sawWhole = false
        var sawLabel = false
        leadIn: while index < limit, index - start <= RecognitionLimits.run {
            // A word that leads in may also be the first of what follows («за год», «весь год»): try that first.
            if let read = core(at: index) {
                guard index > start else { return (read.expressions, inclusiveEnd(read.end), read.rule) }
                let isSubject = isWord("на", index - 1) || isWord("за", index - 1)
                let expressions = read.expressions.map {
                    $0.ofYear(isWhole: sawDuring || sawWhole, isSubject: isSubject)
                }
                return (expressions, inclusiveEnd(read.end), read.rule)
            }
            switch lexeme(index) {
            case .inside: break
            case .during: sawDuring = true
            case .whole: sawWhole = true
            case .label: sawLabel = true
            // «у час канікул».
            case .hour where isWord("час", index) && index > start: break
            // «в дни каникул».
            case .unit(.day) where index > start && core(at: index + 1)?.rule == "holidays": break
            // «неделя с 18 по 22 ноября».
            case .unit(.week) where namesDays(at: index + 1): break
            case .periodWord: sawPeriod = true
            case .project where sawPeriod || sawLabel || sawDuring: break
            case .school where lexeme(index + 1) == .periodWord: break
            case nil where kind(index) == .colon && index > start: break
            case nil where kind(index) == .dash && sawLabel && index > start: break
            default: break leadIn
            }
            index += 1
        }
        if case .unit(let unit) = lexeme(index), sawDuring || sawWhole, unit != .day {
            return ([.moment(Moment(shape: .unnamed(unit)))], index + 1, "during-unnamed")
        }
        if index < limit, sawDuring || sawWhole, Self.ownSpans.contains(tokens[index].word) {
            return ([.moment(Moment(shape: .ownSpan))], index + 1, "own-span")
        }
        if lexeme(index) == .stage, sawDuring || sawWhole {
            return ([.moment(Moment(shape: .wholePlan))], index + 1, "whole-plan")
        }
        let namesProject = index > start && lexeme(index - 1) == .project
        if sawWhole && (sawPeriod || sawLabel) || sawPeriod && (namesProject || sawDuring)
            || sawDuring && namesProject
        {
            return ([.moment(Moment(shape: .wholePlan))], index, "whole-plan")
        }
        return nil
    }

    /// `в ночь с 6 на 7 июля`, `у ноч з 6 на 7 ліпеня`: «с … на …» alone puts something off.
    private mutating func night(at start: Int) -> DatesRead? {
        let index = lexeme(start) == .inside ? start + 1 : start
        guard index < limit, Self.nights.contains(tokens[index].word), lexeme(index + 1) == .from,
            let (first, between) = moment(at: index + 2)
                ?? number(index + 2).map({ (Moment(shape: .day($0)), index + 3) }),
            isWord("на", between), let (last, end) = moment(at: between + 1), first.isOfDay, last.isOfDay
        else { return nil }
        return ([.range(first, last)], end, "night")
    }

    private static let nights: StemSet = "ночь ночи ноч ночы"

    /// Stems of the names of short plans and of their parts.
    private static let ownSpans: StemSet =
        "двухнедельник* двухтыднёвік* месячник* месячнік* декадник* дэкаднік* смен* змен* фестивал* фестывал* акци* акцы*"

    /// Where a label ends that stands before dates: «I этап –», «1 смена:», «школьный этап:», «этап 1:», «1-я смена 02.06»,
    /// «5 «А» –».
    mutating func labelEnd(_ start: Int) -> Int? {
        if let end = countedDayEnd(start) { return end }
        guard let end = partEnd(start) else { return spanNameEnd(start) }
        guard end < limit else { return nil }
        if kind(end) == .colon || kind(end) == .dash {
            let isDated = dates(at: end + 1).map {
                !$0.expressions.allSatisfy(\.isBareDays) || beginsDate(end + 1)
            }
            // «Этап 1 – 5 апреля» may be five days all the same.
            if isDated == true, kind(end) == .dash, let low = number(end - 1), let high = day(at: end + 1), low < high {
                hasNumberLikeDay = true
            }
            return isDated == true ? end + 1 : nil
        }
        // «1 смена (02.06–20.06)»
        let first = kind(end) == .open ? end + 1 : end
        guard let read = dates(at: first), !read.expressions.allSatisfy(\.isBareDays) else { return nil }
        return end
    }

    /// Where the bare name of a span ends before its days: «Месячник (23.01 – 23.02)», «Неделя: 2–7 декабря». A week and ten
    /// days are no single day.
    private mutating func spanNameEnd(_ start: Int) -> Int? {
        guard start < limit, kind(start) == .word else { return nil }
        let isCounted = isUnit(.week, start) || isUnit(.decade, start)
        guard isCounted || Self.ownSpans.contains(tokens[start].word) else { return nil }
        let end = kind(start + 1) == .colon || kind(start + 1) == .dash ? start + 2 : start + 1
        let first = kind(end) == .open ? end + 1 : end
        guard first < limit, let read = dates(at: first),
            kind(end) == .open ? kind(read.end) == .close : read.end == limit
        else { return nil }
        let areDays = read.expressions.allSatisfy { expression in
            switch expression {
            case .moment: !isCounted && (expression.isDayLike && !expression.isBareDays || expression.isOfMonths)
            case .range: expression.isDayLike && !expression.isBareDays || !isCounted && expression.isOfMonths
            default: false
            }
        }
        // «Смена 2 – 4 июня»: its number, or the first of its days?
        if areDays, number(start + 1) != nil, kind(start + 2) == .dash, !isTight(start + 2) { hasNumberLikeDay = true }
        return areDays ? end : nil
    }

    /// Where «1 день», «4–5 день:» ends before its date: which day of the plan it is.
    private mutating func countedDayEnd(_ start: Int) -> Int? {
        guard number(start) != nil, let list = numberList(at: start),
            isWord("день", list.end) || isWord("дзень", list.end)
        else { return nil }
        var end = list.end + 1
        if kind(end) == .colon || kind(end) == .dash || kind(end) == .comma { end += 1 }
        let first = kind(end) == .open ? end + 1 : end
        guard first < limit, let read = dates(at: first),
            read.expressions.allSatisfy({ $0.isDayLike && !$0.isBareDays })
        else { return nil }
        return end
    }

    /// Where a label ends that stands behind dates: «октябрь – 1 этап», «02.06–20.06 (1-я смена)».
    ///
    /// - Returns: the label's words, and where it ends with its dash or brackets.
    mutating func labelBehind(_ start: Int) -> (words: Range<Int>, end: Int)? {
        let isBracket = kind(start) == .open
        let first = isBracket || kind(start) == .dash ? start + 1 : start
        guard let end = partEnd(first) else { return nil }
        if isBracket { return kind(end) == .close ? (first..<end, end + 1) : nil }
        switch kind(end) {
        case nil, .comma, .semicolon: return (first..<end, end)
        default: return tokens[end].startsLine ? (first..<end, end) : nil
        }
    }

    /// Where the name of a part ends: «I этап», «школьный этап», «первая районная смена», «этап 1».
    private mutating func partEnd(_ start: Int) -> Int? {
        if let end = classEnd(start) { return end }
        var index = start
        if let (_, end) = nth(at: index) { index = end }
        // «школьный этап», «первый районный этап»
        if kind(index) == .word, lexeme(index) == nil, !isPartLabel(index) { index += 1 }
        guard isPartLabel(index) else { return nil }
        index += 1
        if index == start + 1, !beginsDays(index), let (_, end) = nth(at: index) { index = end }
        return index > start + 1 ? index : nil
    }

    /// Whether a number is a day, or the first of some, and not that of the part before it: «Заезд 2–4 июня», «Тур 5 мая».
    private mutating func beginsDays(_ index: Int) -> Bool {
        guard number(index) != nil, !tokens[index].isOrdinal else { return false }
        if tokens[index].startsLine { return true }
        if month(index + 1) != nil { return isGenitive(index + 1) }
        return kind(index + 1) == .dash && day(at: index + 2) != nil && isTight(index + 1) && isTight(index + 2)
    }

    /// The number of a day, be it without its month: «5», «5.04».
    private mutating func day(at index: Int) -> Int? {
        if case .date(let day, _, _) = kind(index) { return day }
        return number(index)
    }

    /// Where the name of a class ends: «5 «А»».
    private mutating func classEnd(_ start: Int) -> Int? {
        guard let number = number(start), (1...12).contains(number), kind(start + 1) == .quote,
            kind(start + 2) == .word, tokens[start + 2].word.count == 1, kind(start + 3) == .quote
        else { return nil }
        return start + 4
    }

    mutating func isPartLabel(_ index: Int) -> Bool {
        kind(index) == .word && Self.parts.contains(tokens[index].word)
    }

    /// The parts that something is done in, whole: «тур» begins «турнир» too, and «групп» a word for a walk in a group.
    private static let parts: StemSet =
        """
        этап этапа этапу этапе этапом этапы этапов этапаў тур тура туру туре туром туры туров тураў
        смена смены смене смену смен змена змены змене змену змен
        группа группы группе группу групп група групы групе групу груп
        заезд заезда заезде заезды заездов заездаў поток потока потоке потоки паток патоку патокі
        очередь очереди чарга чаргі чарзе круг круга круге кругі кола коле раунд раунда раунде раунды
        сессия сессии сессию сесія сесіі сесію модуль модуля модуле модули модулі
        цикл цикла цикле циклы цыкл цыкла цыкле цыклы
        """

    /// Whether days follow that say which week is meant.
    private mutating func namesDays(at index: Int) -> Bool {
        guard let read = core(at: kind(index) == .open ? index + 1 : index), read.expressions.count == 1,
            case .range = read.expressions[0]
        else { return false }
        return read.expressions[0].isDayLike
    }

    private mutating func inclusiveEnd(_ index: Int) -> Int { lexeme(index) == .inclusive ? index + 1 : index }

    private mutating func isInclusive(_ index: Int) -> Bool { lexeme(index) == .inclusive }

    /// Dates without the words that lead in.
    private mutating func core(at index: Int) -> DatesRead? {
        switch memo[.core, index] {
        case .untried: break
        case .nothing: return nil
        case .value(let place): return memo.cores[place]
        }
        let read = readCore(at: index)
        memo.remember(read, at: index)
        return read
    }

    private mutating func readCore(at index: Int) -> DatesRead? {
        switch lexeme(index) {
        case .until: return before(at: index + 1, includesMoment: false, rule: "before")
        case .towards: return before(at: index + 1, includesMoment: false, rule: "before")
        case .upTo:
            if case .weekday(_, plural: true) = lexeme(index + 1) { return nil }
            return before(at: index + 1, includesMoment: true, rule: "before")
        case .not where lexeme(index + 1) == .later:
            var next = kind(index + 2) == .comma && lexeme(index + 3) == .than ? index + 3 : index + 2
            if lexeme(next) == .than { next += 1 }
            // «не пазней за 15 мая».
            if lexeme(next) == .inside || lexeme(next) == .upTo || lexeme(next) == .until { next += 1 }
            return before(at: next, includesMoment: true, rule: "not-later")
        case .not where lexeme(index + 1) == .earlier:
            var next = lexeme(index + 2) == .than ? index + 3 : index + 2
            if lexeme(next) == .from || lexeme(next) == .inside { next += 1 }
            guard let (moment, end) = point(at: next) else { return nil }
            return ([.after(moment, includesMoment: true)], end, "not-earlier")
        case .after:
            guard let (moment, end) = point(at: index + 1) else { return nil }
            return ([.after(moment, includesMoment: false)], end, "after")
        case .starting where lexeme(index + 1) == .from:
            if let range = range(at: index + 2, from: true) { return range }
            guard let (moment, end) = point(at: index + 2) else { return nil }
            return ([.after(moment, includesMoment: true)], end, "after")
        case .from: return since(at: index + 1)
        default: break
        }
        if let counted = countedList(at: index) { return counted }
        if let weekdays = weekdaysOfMonth(at: index) { return weekdays }
        if let months = countedOfMonths(at: index) { return months }
        if let seasons = seasons(at: index) { return seasons }
        if let weekend = weekend(at: index) { return weekend }
        if let weekdays = weekdayRange(at: index) { return weekdays }
        if let range = range(at: index, from: false) { return range }
        guard let (moment, end) = point(at: index) else { return nil }
        return ([.moment(moment)], end, ruleName(of: moment))
    }

    // MARK: Before and after

    private mutating func before(at index: Int, includesMoment: Bool, rule: String) -> DatesRead? {
        if case .part(let part) = lexeme(index), part != 2, let (moment, end) = edge(at: index + 1) {
            return ([.beforeEdge(moment, atEnd: part == 3)], end, rule)
        }
        // «до окончания I четверти».
        if index < limit, Self.endings.contains(tokens[index].word), let (moment, end) = edge(at: index + 1) {
            return ([.beforeEdge(moment, atEnd: true)], end, rule)
        }
        guard let (moment, end) = point(at: index) else { return nil }
        return ([.before(moment, includesMoment: includesMoment || isInclusive(end))], end, rule)
    }

    private static let endings: StemSet =
        "окончания окончанию завершения завершению заканчэння заканчэнню завяршэння завяршэнню"

    /// What has a beginning and an end: a month, a year, a quarter, a term, holidays, «месяца».
    private mutating func edge(at index: Int) -> Read<Moment>? {
        if let read = moment(at: index) { return read }
        guard case .unit(let unit) = lexeme(index), unit != .day else { return nil }
        return (Moment(shape: .unnamed(unit)), index + 1)
    }

    private mutating func since(at index: Int) -> DatesRead? {
        if let weekdays = weekdayRange(at: index) { return weekdays }
        if let range = range(at: index, from: true) { return range }
        if let counted = countedList(at: index) { return counted }
        if case .part(1) = lexeme(index), month(index + 1) == nil, let (moment, end) = edge(at: index + 1) {
            return ([.afterEdge(moment, atEnd: false)], end, "after")
        }
        guard let (moment, end) = point(at: index) else { return nil }
        return ([.after(moment, includesMoment: true)], end, "after")
    }

    // MARK: Ranges

    /// A moment, or a bare number of a day.
    mutating func point(at index: Int) -> Read<Moment>? {
        moment(at: index) ?? bareDay(at: index)
    }

    /// Two moments with a dash or «по» between; after «с» also with «до».
    private mutating func range(at start: Int, from: Bool) -> DatesRead? {
        // «1-10.2009»: January to October.
        if let month = number(start), (1...12).contains(month), kind(start + 1) == .dash,
            case .monthYear(let lastMonth, let year) = kind(start + 2)
        {
            let first = Moment(shape: .month, month: month)
            let last = Moment(shape: .month, month: lastMonth, year: .calendar(year))
            return ([.range(first, last)], skippingYearWords(start + 3), "range")
        }
        guard let (first, firstEnd) = point(at: start) else { return nil }
        var index = firstEnd
        var isExclusive = false
        if index < limit, tokens[index].isGlued {
            // The hyphen between two months was lost at the end of a line.
        } else {
            switch kind(index) {
            case .dash:
                index += 1
                if lexeme(index) == .upTo { index += 1 }
            case .word:
                if lexeme(index) == .upTo {
                    index += 1
                } else if from, lexeme(index) == .until {
                    index += 1
                    isExclusive = true
                } else {
                    return nil
                }
            default: return nil
            }
        }
        guard let (last, end) = point(at: index), areAlike(first, last) else { return nil }
        // «3-я пятница сентября – мая»: of each of the months, or from that day on?
        if !from, last.shape == .month, last.isGenitive, first.isPartOfMonth { return nil }
        // «15 сентября – 10.10»: a day and its time, or two days?
        if !from {
            if last.mayBeTime, first.month != nil, !first.isInFigures || first.year != .none { return nil }
            if first.mayBeTime, !last.isInFigures { return nil }
        }
        // «с сентября до мая» ends before May, as «до мая» does.
        if isExclusive, last.shape == .month, !isInclusive(end) {
            var last = last
            guard let month = last.month else { return nil }
            if month == 1, case .calendar(let year) = last.year { last.year = .calendar(year - 1) }
            last.month = month == 1 ? 12 : month - 1
            return ([.range(first, last)], end, "range")
        }
        return ([.range(first, last)], end, "range")
    }

    /// `последние выходные октября`, `первые выходные месяца`: that Saturday and that Sunday, where the one follows the other.
    private mutating func weekend(at start: Int) -> DatesRead? {
        guard lexeme(start + 1) == .daysOff || lexeme(start + 2) == .daysOff,
            let (number, next) = nth(at: start, romans: false), lexeme(next) == .daysOff
        else { return nil }
        var index = isUnit(.day, next + 1) ? next + 2 : next + 1
        var month: Int?
        if let named = self.month(index), isGenitive(index) {
            month = named
            index += 1
        } else if isUnit(.month, index) {
            index += 1
        } else {
            return nil
        }
        let days = [6, 7].map { Moment(shape: .weekday(nth: number, weekday: $0), month: month) }
        guard month != nil, let (year, end) = yearWords(at: index) else {
            return ([.range(days[0], days[1])], index, "weekday")
        }
        let inYear = days.map { day in
            var day = day
            day.year = year
            return day
        }
        return ([.range(inYear[0], inYear[1])], end, "weekday")
    }

    /// `понедельник – пятница`, `с понедельника по пятницу`: days of the section's week.
    private mutating func weekdayRange(at index: Int) -> DatesRead? {
        guard case .weekday(let first, plural: false) = lexeme(index),
            kind(index + 1) == .dash || lexeme(index + 1) == .upTo,
            case .weekday(let last, plural: false) = lexeme(index + 2)
        else { return nil }
        return (
            [.range(Moment(shape: .weekdayOfSection(first)), Moment(shape: .weekdayOfSection(last)))], index + 3,
            "weekday"
        )
    }

    /// Whether two moments may bound a range: «I полугодие – сентябрь» is a label and a date.
    private mutating func areAlike(_ first: Moment, _ last: Moment) -> Bool {
        func sort(_ moment: Moment) -> Int {
            switch moment.shape {
            case .day, .month, .part, .week, .halfOfMonth, .weekday: 0
            case .quarter: 1
            case .half: 2
            case .term: 3
            case .year: moment.year == .none ? 9 : 4
            case .schoolYear: moment.year == .none ? 9 : 5
            case .weekdayOfSection: 6
            default: 9
            }
        }
        return sort(first) == sort(last) && sort(first) < 9
    }

    // MARK: Counted lists

    /// `1, 3 неделя октября`, `I и III четверти`, `1–2 декада мая`: the unit counts for all numbers before it.
    private mutating func countedList(at start: Int) -> DatesRead? {
        guard let list = numberList(at: start), list.items.count > 1 || !list.items[0].isSingle,
            let last = list.items.last?.high, let (lastMoment, end) = countedUnit(at: list.end, last)
        else { return nil }
        var expressions: [DateExpression] = []
        for item in list.items {
            guard var first = countedUnit(at: list.end, item.low)?.value,
                var second = countedUnit(at: list.end, item.high)?.value
            else { return nil }
            first.year = lastMoment.year
            second.year = lastMoment.year
            expressions.append(item.isSingle ? .moment(first) : .range(first, second))
        }
        return inFurtherMonths(expressions, lastMoment, end) ?? (expressions, end, "counted-list")
    }

    /// `1-я и 3-я среда октября и ноября`: each of the counted parts in each of the months.
    private mutating func inFurtherMonths(_ parts: [DateExpression], _ last: Moment, _ start: Int) -> DatesRead? {
        guard let first = last.month, last.year == .none else { return nil }
        let (months, end) = monthsUpTo(start, from: first) ?? furtherMonths(at: start)
        guard !months.isEmpty, months.count * parts.count <= RecognitionLimits.run, kind(end) != .dash else {
            return nil
        }
        var year = Moment.YearWords.none
        var index = end
        if let (words, behind) = yearWords(at: end) {
            // «декабря – февраля 2026 года»: December is of another year.
            if let last = months.last, last < first, months.count > 1 { return nil }
            (year, index) = (words, behind)
        }
        var expressions = parts
        for (place, month) in months.enumerated() {
            // The year is the last one's: lists hand it on.
            expressions += parts.map { part in
                part.mapping { moment in
                    var moment = moment
                    moment.month = month
                    if place == months.count - 1 { moment.year = year }
                    return moment
                }
            }
        }
        return (expressions, index, "counted-list")
    }

    /// The months behind a comma or «и» that share what was said of the one before: «…, ноября и марта».
    private mutating func furtherMonths(at start: Int) -> (months: [Int], end: Int) {
        var months: [Int] = []
        var index = start
        while months.count < RecognitionLimits.run, kind(index) == .comma || lexeme(index) == .and,
            let month = month(index + 1), isGenitive(index + 1)
        {
            months.append(month)
            index += 2
        }
        return (months, index)
    }

    /// The months behind the first of a range, up to its last: «… сентября – ноября», «… сентября по ноябрь».
    private mutating func monthsUpTo(_ start: Int, from first: Int) -> (months: [Int], end: Int)? {
        guard lexeme(start) == .upTo || kind(start) == .dash && isGenitive(start + 1), let last = month(start + 1),
            last != first
        else { return nil }
        let count = (last - first + 12) % 12
        return ((1...count).map { (first - 1 + $0) % 12 + 1 }, start + 2)
    }

    /// `1-я среда, 3-я пятница октября`: both of the month behind them, or of each of its months.
    private mutating func weekdaysOfMonth(at start: Int) -> DatesRead? {
        guard let named = namedWeekdays(at: start), named.days.count > 1 else { return nil }
        guard let month = month(named.end) else { return nil }
        var parts = named.days.map { day in
            Moment(shape: .weekday(nth: day.nth ?? 1, weekday: day.weekday), month: month)
        }
        let behind = named.end + 1
        if let further = inFurtherMonths(parts.map { .moment($0) }, parts[0], behind) { return further }
        guard kind(behind) != .dash, lexeme(behind) != .upTo else { return nil }
        guard let (year, end) = yearWords(at: behind) else {
            return (parts.map { .moment($0) }, behind, "counted-list")
        }
        // The year is the last one's: lists hand it on.
        parts[parts.count - 1].year = year
        return (parts.map { .moment($0) }, end, "counted-list")
    }

    /// `последняя неделя ноября и апреля`, `2-я среда февраля, марта`: the same part of several months.
    private mutating func countedOfMonths(at start: Int) -> DatesRead? {
        guard let (number, unit) = nth(at: start), let (first, end) = countedUnit(at: unit, number),
            first.month != nil, first.year == .none
        else { return nil }
        var moments = [first]
        let further = furtherMonths(at: end)
        var index = further.end
        for month in further.months {
            var next = first
            next.month = month
            moments.append(next)
        }
        guard moments.count > 1, kind(index) != .dash else { return nil }
        // The year is the last one's: lists hand it on.
        if let (year, behind) = yearWords(at: index) {
            moments[moments.count - 1].year = year
            index = behind
        }
        return (moments.map { .moment($0) }, index, "counted-list")
    }

    /// Numbers with commas, «и» and dashes between; each item is one number or the two ends of a range.
    typealias NumberList = (items: [NumberItem], end: Int)

    struct NumberItem: Sendable {
        var low: Int, high: Int
        var isSingle: Bool { low == high }
    }

    /// The numbers that begin here, for a word behind them that counts for all.
    mutating func numberList(at index: Int) -> NumberList? {
        switch memo[.numbers, index] {
        case .untried: break
        case .nothing: return nil
        case .value(let place): return memo.numbers[place]
        }
        let read = readNumberList(at: index)
        memo.remember(read, at: index)
        return read
    }

    private mutating func readNumberList(at start: Int) -> NumberList? {
        var items: [NumberItem] = []
        var index = start
        while items.count < RecognitionLimits.run, let (number, end) = nth(at: index) {
            var item = NumberItem(low: number, high: number)
            index = end
            // «2-ой – 4-ой», «1 по 3».
            if kind(index) == .dash || lexeme(index) == .upTo, let (high, highEnd) = nth(at: index + 1), high > number {
                item.high = high
                index = highEnd
            }
            items.append(item)
            guard kind(index) == .comma || kind(index) == .slash || lexeme(index) == .and, nth(at: index + 1) != nil
            else { break }
            index += 1
        }
        return items.isEmpty ? nil : (items, index)
    }

    /// `осенние и зимние каникулы`.
    private mutating func seasons(at start: Int) -> DatesRead? {
        var seasons: [DeadlineSeason] = []
        // «каникулы осенние, зимние».
        let isBehind = lexeme(start) == .holidays
        var index = isBehind ? start + 1 : start
        while seasons.count < RecognitionLimits.run, case .season(let season) = lexeme(index) {
            seasons.append(season)
            index += 1
            if case .season = lexeme(index + 1), kind(index) == .comma || kind(index) == .slash || lexeme(index) == .and
            {
                index += 1
            }
        }
        guard seasons.count > 1, isBehind || lexeme(index) == .holidays else { return nil }
        if isBehind { index -= 1 }
        let year = yearWords(at: index + 1)
        let expressions = seasons.map {
            DateExpression.moment(Moment(shape: .holidays($0), year: year?.value ?? .none))
        }
        return (expressions, year?.end ?? index + 1, "counted-list")
    }

    private mutating func ruleName(of moment: Moment) -> String {
        switch moment.shape {
        case .day: "day"
        case .month: "month"
        case .part, .halfOfMonth: "part-of-month"
        case .week: "week-of-month"
        case .weekday, .weekdayOfSection: "weekday"
        case .quarter: "quarter"
        case .half: "half-year"
        case .term: "term"
        case .holidays: "holidays"
        case .edge: "edge-day"
        case .workingDay: "working-day"
        case .year, .calendarYear, .years: "year"
        case .schoolYear: "school-year"
        case .wholePlan, .ownSpan: "whole-plan"
        case .unnamed: "during-unnamed"
        }
    }
}
