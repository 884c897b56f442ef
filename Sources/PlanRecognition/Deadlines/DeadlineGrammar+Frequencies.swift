import TextAnalysis

/// The grammar of recurrence.
///
/// | words | recurrence |
/// | --- | --- |
/// | ежемесячно, штотыдзень | adverb |
/// | 1 раз в месяц, не реже одного раза в квартал, раз в две недели, 2 раза в год | so many times a unit |
/// | каждый месяц, каждые две недели, каждый второй месяц | every unit |
/// | каждый вторник, по вторникам и четвергам, каждую пятницу | weekdays |
/// | каждую третью пятницу месяца, 1-й и 3-й вторник каждого месяца | numbered weekdays |
/// | 1-я среда, 3-я пятница месяца | numbered weekdays of several sorts |
/// | последний рабочий день месяца, последний рабочий день квартала | every month, the last of every quarter |
/// | ежемесячно, кроме января | the other months |
/// | ежедневно (кроме воскресенья) | the other days of the week |
/// | ежедневно, кроме воскресенья и праздничных дней | recurs without a rule |
/// | через день | every other day |
/// | ежеквартально, до 10 числа месяца, следующего за отчётным | a day of the month behind each quarter |
/// | последняя пятница квартала, до 25-го числа последнего месяца квартала | a day of every quarter |
/// | 10 числа каждого месяца, до 1 числа каждого месяца, до 5 числа следующего месяца | day of the month |
/// | с 1 по 5 число каждого месяца, 1–5 и 15–20 числа каждого месяца | each of those days of the month |
/// | с 20 числа каждого месяца | each day of the month from that one on |
/// | первый день месяца, последний день квартала | the first or last day of each |
/// | в конце каждого месяца, первая неделя каждого месяца, каждая третья неделя месяца | every unit |
/// | по выходным, каждые выходные, выходные дни октября | weekdays |
/// | периодически | recurs without a rule |
extension DeadlineGrammar {
    typealias FrequencyRead = (recurrence: Recurrence, end: Int, rule: String)

    /// A frequency that begins here.
    mutating func frequency(at start: Int) -> FrequencyRead? {
        var index = start
        // «не реже», «не менее»; «по 1 разу».
        if lexeme(index) == .not, lexeme(index + 1) == .rarer {
            // «не радзей за 1 раз», «не реже, чем один раз».
            index += 2
            if kind(index) == .comma { index += 1 }
            if lexeme(index) == .than || lexeme(index) == .inside { index += 1 }
        }
        if let times = times(at: lexeme(index) == .upTo ? index + 1 : index) { return times }
        guard index == start else { return nil }
        switch lexeme(index) {
        case .adverb(let unit): return (Recurrence(unit: unit), index + 1, "frequency-adverb")
        case .nowAndThen: return (Recurrence(), index + 1, "now-and-then")
        default: break
        }
        if let end = everyOtherDay(at: index) { return (Recurrence(unit: .day, interval: 2), end, "every-other-day") }
        if let days = someDays(at: index) { return days }
        if let day = workingDay(at: index) { return day }
        if let days = daysOfMonth(at: index) { return days }
        if let weekdays = numberedWeekdays(at: index) { return weekdays }
        if let weekdays = pluralWeekdays(at: index) { return weekdays }
        if let part = partOfEvery(at: index) { return part }
        return every(at: index)
    }

    // MARK: So many times a unit

    private mutating func times(at start: Int) -> FrequencyRead? {
        var index = start
        var count = 1
        switch lexeme(index) {
        case .timesAdverb(let times):
            count = times
            index += 1
        case .cardinal(let cardinal) where lexeme(index + 1) == .times:
            count = cardinal
            index += 2
        case .times: index += 1
        default:
            guard var number = number(index) else { return nil }
            index += 1
            // «1-2 раза»: no rule says it.
            if kind(index) == .dash, let high = self.number(index + 1) {
                number = max(number, high)
                index += 2
            }
            guard lexeme(index) == .times else { return nil }
            count = number
            index += 1
        }
        guard lexeme(index) == .inside || kind(index) == .slash else { return nil }
        index += 1
        if lexeme(index) == .during { index += 1 }
        if lexeme(index) == .every { index += 1 }
        var recurrence = Recurrence(count: count)
        if let interval = interval(at: index) {
            recurrence.interval = interval
            index += 1
        }
        if lexeme(index) == .school { index += 1 }
        guard case .unit(let unit) = lexeme(index), recurrence.interval > 0 else { return nil }
        recurrence.unit = unit
        return (recurrence, index + 1, "times-a-unit")
    }

    /// Where «2 дня», «3 раза» ends, where marks part it from what is before and behind: how much of the stretch beside it.
    mutating func amountEnd(_ start: Int) -> Int? {
        guard start > 0 else { return nil }
        switch kind(start - 1) {
        case .comma, .dash, .open, .semicolon: break
        default: return nil
        }
        var index = start
        if number(index) != nil {
            index += 1
        } else if case .cardinal = lexeme(index) {
            index += 1
        } else {
            return nil
        }
        switch lexeme(index) {
        case .times, .unit(.day): break
        default: return nil
        }
        // «1 день, 15 октября» is the first of the plan's days.
        guard !tokens[start].isOrdinal, index == start + 1, !isWord("день", index), !isWord("дзень", index) else {
            return nil
        }
        index += 1
        switch kind(index) {
        case nil, .comma, .semicolon, .close: return index
        default: return tokens[index].startsLine ? index : nil
        }
    }

    /// «раз в 2 недели», «каждые два месяца».
    private mutating func interval(at index: Int) -> Int? {
        if case .cardinal(let number) = lexeme(index) { return number }
        return number(index)
    }

    /// Where «через день» ends, if nothing stands behind it: «через день после заседания» is once.
    private mutating func everyOtherDay(at index: Int) -> Int? {
        guard isWord("через", index) || isWord("праз", index), isWord("день", index + 1) || isWord("дзень", index + 1)
        else { return nil }
        return kind(index + 2) == .word && !beginsDate(index + 2) || lexeme(index + 2) == .after ? nil : index + 2
    }

    // MARK: Every

    private mutating func every(at start: Int) -> FrequencyRead? {
        var index = lexeme(start) == .inside || lexeme(start) == .upTo ? start + 1 : start
        guard lexeme(index) == .every else { return nil }
        index += 1
        var recurrence = Recurrence()
        if let weekdays = weekdayList(at: index) {
            recurrence.unit = .week
            recurrence.weekdays = weekdays.days.map { Recurrence.WeekdayNumber(weekday: $0) }
            return (recurrence, isUnit(.month, weekdays.end) ? weekdays.end + 1 : weekdays.end, "every-weekday")
        }
        if let interval = interval(at: index), interval > 0 {
            recurrence.interval = interval
            index += 1
        } else if case .ordinal(let number) = lexeme(index) {
            // «каждая третья неделя месяца»: monthly; which days of it no rule says.
            if isUnit(.week, index + 1), isUnit(.month, index + 2) {
                return (Recurrence(unit: .month), index + 3, "part-of-every-unit")
            }
            recurrence.interval = number
            index += 1
        }
        // «каждый рабочий день»
        if index + 1 < limit, Self.working.contains(tokens[index].word), isUnit(.day, index + 1) {
            return (Recurrence(), index + 2, "weekdays")
        }
        if lexeme(index) == .school { index += 1 }
        guard case .unit(let unit) = lexeme(index) else { return nil }
        recurrence.unit = unit
        // «каждый день недели» says no more than «каждый день».
        let end = unit == .day && isUnit(.week, index + 1) ? index + 2 : index + 1
        return (recurrence, end, "every-unit")
    }

    /// `в конце каждого месяца`, `первая неделя каждого месяца`: monthly; the rest of it no rule can say.
    private mutating func partOfEvery(at start: Int) -> FrequencyRead? {
        var index = lexeme(start) == .inside ? start + 1 : start
        if case .part = lexeme(index) {
            index += 1
        } else if let (_, end) = nth(at: index), case .unit(let unit) = lexeme(end), unit == .week || unit == .decade {
            index = end + 1
        } else {
            return nil
        }
        guard lexeme(index) == .every else { return nil }
        if lexeme(index + 1) == .school { index += 1 }
        guard case .unit(let unit) = lexeme(index + 1) else { return nil }
        return (Recurrence(unit: unit), index + 2, "part-of-every-unit")
    }

    // MARK: Weekdays

    /// Weekdays with commas, «и» and slashes between.
    private mutating func weekdayList(at start: Int) -> (days: [Int], end: Int)? {
        var days: [Int] = []
        var index = start
        while days.count < RecognitionLimits.run, case .weekday(let weekday, _) = lexeme(index) {
            days.append(weekday)
            index += 1
            let isListed = kind(index) == .comma || kind(index) == .slash || lexeme(index) == .and
            var next = index + 1
            if lexeme(next) == .upTo { next += 1 }
            guard isListed, case .weekday = lexeme(next) else { break }
            index = next
        }
        return days.isEmpty ? nil : (days, index)
    }

    /// `по вторникам и четвергам`, `вторники`.
    private mutating func pluralWeekdays(at start: Int) -> FrequencyRead? {
        let index = lexeme(start) == .upTo ? start + 1 : start
        guard case .weekday(_, let isPlural) = lexeme(index), let list = weekdayList(at: index) else { return nil }
        // «по пн»; «по среду» ends a range.
        guard isPlural || index > start && tokens[index].word.count == 2 else { return nil }
        let recurrence = Recurrence(unit: .week, weekdays: list.days.map { Recurrence.WeekdayNumber(weekday: $0) })
        // «по вторникам каждого месяца» says no more than «по вторникам».
        var end = list.end
        if lexeme(end) == .every, isUnit(.month, end + 1) || isUnit(.week, end + 1) { end += 2 }
        return (recurrence, end, "weekdays")
    }

    /// `каждую третью пятницу месяца`, `2-я и 4-я среда каждого месяца`, `последний четверг месяца`.
    private mutating func numberedWeekdays(at start: Int) -> FrequencyRead? {
        var index = lexeme(start) == .inside || lexeme(start) == .upTo ? start + 1 : start
        let isEvery = lexeme(index) == .every
        if isEvery { index += 1 }
        // «аўторак і пятніца»: no numeral.
        if index > 0, lexeme(index) == .and, case .weekday = lexeme(index - 1) { return nil }
        guard let named = namedWeekdays(at: index) else { return nil }
        var recurrence = Recurrence(unit: .month)
        recurrence.weekdays = named.days
        let end = named.end
        // «последняя пятница квартала»: its last month has it, its first month the others.
        let quarter = lexeme(end) == .every ? end + 1 : end
        if isUnit(.quarter, quarter), named.days.count == 1, let number = named.days[0].nth, number <= 4 {
            recurrence.months = Self.months(number == -1 ? 3 : 1)
            return (recurrence, quarter + 1, "weekday-of-quarter")
        }
        if lexeme(end) == .every, isUnit(.month, end + 1) { return (recurrence, end + 2, "numbered-weekday") }
        if isUnit(.month, end) {
            recurrence.isOfTheMonth = !isEvery
            return (recurrence, end + 1, "numbered-weekday")
        }
        if isEvery {
            // «каждую вторую среду» is every other Wednesday to some and the second of a month to others.
            if named.days.count == 1, named.days[0].nth == 2 { recurrence = Recurrence() }
            return (recurrence, end, "numbered-weekday")
        }
        // «третья пятница», where «ежемесячно» or a month section stands nearby.
        guard month(end) == nil, number(index) == nil || tokens[index].isOrdinal else { return nil }
        recurrence.isOfTheMonth = true
        // «2-й и 4-й вторник» can be of a month only.
        if named.days.count == 1 { recurrence.unit = nil }
        return (recurrence, end, "numbered-weekday")
    }

    /// The numbered weekdays of a month that begin here: «2-я и 4-я пятница», «1-я среда, 3-я пятница».
    mutating func namedWeekdays(at start: Int) -> (days: [Recurrence.WeekdayNumber], end: Int)? {
        var days: [Recurrence.WeekdayNumber] = []
        var index = start
        while days.count < RecognitionLimits.run, let list = numberList(at: index),
            list.items.allSatisfy({ $0.isSingle && ($0.low == -1 || (1...5).contains($0.low)) }),
            case .weekday(let weekday, plural: false) = lexeme(list.end)
        {
            days += list.items.map { Recurrence.WeekdayNumber(nth: $0.low, weekday: weekday) }
            index = list.end + 1
            guard kind(index) == .comma || kind(index) == .slash || lexeme(index) == .and,
                let next = numberList(at: index + 1), case .weekday(_, plural: false) = lexeme(next.end)
            else { break }
            index += 1
        }
        return days.isEmpty ? nil : (days, index)
    }

    /// `по будням`, `в рабочие дни`: five days to some schools, six to others; `по выходным`.
    private mutating func someDays(at start: Int) -> FrequencyRead? {
        let index: Int
        switch lexeme(start) {
        case .upTo, .inside, .every: index = start + 1
        // «выходные дни октября», «октябрь, выходные»
        case .daysOff where start == 0 || kind(start - 1) == .comma: index = start
        default: return nil
        }
        var recurrence = Recurrence(unit: .week)
        switch lexeme(index) {
        case .workdays where index > start: recurrence.unit = nil
        case .daysOff: recurrence.weekdays = [6, 7].map { Recurrence.WeekdayNumber(weekday: $0) }
        default: return nil
        }
        return (recurrence, isUnit(.day, index + 1) ? index + 2 : index + 1, "weekdays")
    }

    /// `последний рабочий день месяца`, `первый рабочий день квартала`: which day that is, no rule says.
    private mutating func workingDay(at start: Int) -> FrequencyRead? {
        let isBound = lexeme(start) == .until || lexeme(start) == .towards || lexeme(start) == .inside
        guard let (number, next) = nth(at: isBound ? start + 1 : start), next < limit,
            Self.working.contains(tokens[next].word), isUnit(.day, next + 1)
        else { return nil }
        let unit = lexeme(next + 2) == .every ? next + 3 : next + 2
        var recurrence = Recurrence(unit: .month)
        if isUnit(.quarter, unit), number == -1 || number == 1 {
            recurrence.months = Self.months(number == -1 ? 3 : 1)
        } else if !isUnit(.month, unit) {
            return nil
        }
        return (recurrence, unit + 1, "working-day")
    }

    static let working: StemSet = "рабоч* працоўн*"

    // MARK: Months and weekdays left out

    /// `ежемесячно, кроме января`, `кожны месяц (акрамя ліпеня і жніўня)`, `ежедневно (кроме воскресенья)`: the others.
    ///
    /// - Returns: the recurrence and where it ends; as they were where nothing is left out.
    mutating func excepting(_ recurrence: Recurrence, at end: Int) -> (Recurrence, end: Int) {
        let isBracket = kind(end) == .open
        var except = isBracket || kind(end) == .comma ? end + 1 : end
        // «за исключением воскресенья»
        if lexeme(except) == .inside { except += 1 }
        guard except < limit, Self.except.contains(tokens[except].word), recurrence.months.isEmpty,
            recurrence.interval == 1, recurrence.count == 1,
            let (others, read) = withoutMonths(recurrence, at: except + 1)
                ?? withoutUncountedDays(at: except + 1) ?? withoutWeekdays(recurrence, at: except + 1)
        else { return (recurrence, end) }
        if isBracket, kind(read) != .close { return (recurrence, end) }
        let index = isBracket ? read + 1 : read
        let mayGoOn = others.unit == .week || others.unit == nil
        guard index >= limit || kind(index) == .semicolon || mayGoOn && kind(index) == .comma else {
            return (recurrence, end)
        }
        return (others, index)
    }

    private mutating func withoutMonths(_ recurrence: Recurrence, at start: Int) -> (Recurrence, end: Int)? {
        guard recurrence.unit == .month || recurrence.unit == .week else { return nil }
        var left = Set(1...12)
        var index = start - 1
        repeat {
            guard let month = month(index + 1) else { return nil }
            left.remove(month)
            index += 2
        } while kind(index) == .comma || lexeme(index) == .and
        var others = recurrence
        others.months = left.sorted()
        return (others, index)
    }

    /// A day of each week but some: weekly on the others.
    private mutating func withoutWeekdays(_ recurrence: Recurrence, at start: Int) -> (Recurrence, end: Int)? {
        guard let list = weekdayList(at: start) else { return nil }
        // «по рабочим дням, кроме субботы»
        if recurrence.unit == nil { return (recurrence, list.end) }
        guard recurrence.unit == .day else { return nil }
        let left = (1...7).filter { !list.days.contains($0) }
        guard !left.isEmpty else { return nil }
        let weekdays = left.map { Recurrence.WeekdayNumber(weekday: $0) }
        return (Recurrence(unit: .week, weekdays: weekdays), list.end)
    }

    /// «кроме воскресенья и праздничных дней»: which days are left, no rule says. «Кроме каникул» leaves out weeks, and
    /// stays unread.
    private mutating func withoutUncountedDays(at start: Int) -> (Recurrence, end: Int)? {
        var index = start
        var isUncounted = false
        while index - start <= RecognitionLimits.run {
            if case .weekday = lexeme(index) {
                index += 1
            } else if index < limit, Self.uncounted.contains(tokens[index].word) {
                isUncounted = true
                index += 1
                if isUnit(.day, index) { index += 1 }
            } else {
                return nil
            }
            guard kind(index) == .comma || lexeme(index) == .and, namesLeftOut(index + 1) else { break }
            index += 1
        }
        return isUncounted ? (Recurrence(), index) : nil
    }

    private mutating func namesLeftOut(_ index: Int) -> Bool {
        switch lexeme(index) {
        case .weekday: true
        default: index < limit && Self.uncounted.contains(tokens[index].word)
        }
    }

    /// Stems of the days that each year has elsewhere.
    private static let uncounted: StemSet =
        "праздник* праздничн* свят* святочн* выходн* выхадн* нерабоч* непрацоўн*"

    private static let except: StemSet = "кроме акрамя апроч исключением выключэннем"

    // MARK: Days of the month

    /// The days that a month may have.
    private static let days = 1...31

    /// The months that stand so in their quarters: 1, 4, 7, 10 for the first.
    private static func months(_ place: Int) -> [Int] { [0, 3, 6, 9].map { $0 + place } }

    /// «последнего месяца квартала», and «квартала» behind its last day.
    ///
    /// - Parameter phrase: where the phrase begins that the month ends.
    private mutating func monthOfQuarter(at start: Int, days: [Int], isEdge: Bool, in phrase: Int) -> Read<Int>? {
        var index = start
        // «первый день квартала» is of its first month.
        var month = isEdge && days == [1] && !isUnit(.month, start + 1) ? 1 : 3
        if isUnit(.month, start + 1) {
            switch lexeme(start) {
            case .last: break
            case .ordinal(let place) where place <= 3: month = place
            default: return nil
            }
            index = start + 2
        } else if !isEdge {
            return nil
        }
        // «ежеквартально до 15 числа последнего месяца»
        if index > start, isBehindQuarterly(phrase) { return (month, index) }
        if lexeme(index) == .every { index += 1 }
        return isUnit(.quarter, index) ? (month, index + 1) : nil
    }

    private mutating func isBehindQuarterly(_ index: Int) -> Bool {
        let before = index > 0 && kind(index - 1) == .comma ? index - 2 : index - 1
        return before >= 0 && lexeme(before) == .adverb(.quarter)
    }

    /// The months behind what is reported: of a quarter «следующего за отчётным кварталом».
    private mutating func reported(at index: Int) -> (months: [Int], end: Int) {
        switch lexeme(index) {
        case .unit(.month), .periodWord: return ([], index + 1)
        case .unit(let unit):
            guard let months = Recurrence.monthsBehind(unit) else { return ([], index) }
            return (months, index + 1)
        default: return ([], index)
        }
    }

    /// `10 числа каждого месяца`, `до 1 числа каждого месяца`, `каждое 15 число`, `с 1 по 5 число каждого месяца`.
    private mutating func daysOfMonth(at start: Int) -> FrequencyRead? {
        var index = start
        switch lexeme(index) {
        case .until, .towards, .inside: index += 1
        case .from:
            guard let list = numberList(at: index + 1), list.items.count == 1 else { return nil }
            index += 1
        case .not where lexeme(index + 1) == .later: index += lexeme(index + 2) == .than ? 3 : 2
        default: break
        }
        let isEvery = lexeme(index) == .every
        if isEvery { index += 1 }
        guard let list = numberList(at: index), list.items.allSatisfy({ $0.isSingle || Self.days.contains($0.high) }),
            // «до 1–5 числа» has no one day, «каждое 1–5 число» is any.
            list.items.allSatisfy(\.isSingle)
                || lexeme(list.end) == .dayOfMonth && (index == start || lexeme(start) == .from)
        else { return nil }
        // «с 20 числа каждого месяца»: to its end.
        let isOpen = lexeme(start) == .from && list.items[0].isSingle
        if isOpen, lexeme(list.end) != .dayOfMonth || !Self.days.contains(list.items[0].low) { return nil }
        let days =
            isOpen
            ? Array(list.items[0].low...Self.days.upperBound)
            : list.items.flatMap { $0.isSingle ? [$0.low] : Array($0.low...$0.high) }
        // «1 день месяца» is a length.
        let isOrdinal = number(index) == nil || tokens[index].isOrdinal
        index = list.end
        var isEdge = days == [-1]
        if lexeme(index) == .dayOfMonth {
            index += 1
        } else if isEdge || days == [1] && isOrdinal, isUnit(.day, index) {
            // «последний день каждого месяца».
            isEdge = true
            index += 1
        } else if isEvery {
            return nil
        }
        guard days.allSatisfy({ $0 == -1 || Self.days.contains($0) }) else { return nil }
        var recurrence = Recurrence(unit: .month, monthDays: days)
        if let (month, end) = monthOfQuarter(at: index, days: days, isEdge: isEdge, in: start) {
            recurrence.months = Self.months(month)
            return (recurrence, end, "day-of-quarter")
        }
        // «до 5 числа месяца, следующего за отчётным».
        let next = kind(index + 1) == .comma ? index + 2 : index + 1
        if lexeme(index - 1) == .dayOfMonth, isUnit(.month, index), lexeme(next) == .next, lexeme(next + 1) == .inside,
            next + 2 < limit
        {
            let (months, end) = reported(at: next + 3)
            recurrence.months = months
            recurrence.followsReport = true
            return (recurrence, end, "day-of-every-month")
        }
        // «до 5 числа следующего месяца».
        if lexeme(index - 1) == .dayOfMonth, lexeme(index) == .next, isUnit(.month, index + 1) {
            recurrence.followsReport = true
            return (recurrence, index + 2, "day-of-every-month")
        }
        if lexeme(index) == .every, isUnit(.month, index + 1) { return (recurrence, index + 2, "day-of-every-month") }
        guard isEvery || isEdge && isUnit(.month, index) else { return nil }
        recurrence.isOfTheMonth = isEdge && !isEvery
        return (recurrence, isUnit(.month, index) ? index + 1 : index, "day-of-every-month")
    }
}
