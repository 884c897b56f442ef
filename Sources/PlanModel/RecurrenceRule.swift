/// A recurrence rule (RFC 5545, 3.3.10) of the parts that plans use.
///
/// | part | values |
/// | --- | --- |
/// | `FREQ` | `DAILY`, `WEEKLY`, `MONTHLY`, `YEARLY` |
/// | `INTERVAL` | 1… |
/// | `BYDAY` | `TU`, also several; `2WE`, `-1FR` by month |
/// | `BYMONTHDAY` | `1` … `31`, `-1` … `-31` |
/// | `BYMONTH` | `1` … `12` |
///
/// A rule with another part is none: half of a rule gives other days than the whole.
package struct RecurrenceRule: Sendable, Hashable {
    package enum Frequency: String, Sendable {
        case daily = "DAILY", weekly = "WEEKLY", monthly = "MONTHLY", yearly = "YEARLY"
    }

    /// A day of the week, 1 Monday … 7 Sunday; the how manieth of its month, from the end where negative, or each.
    package struct Weekday: Sendable, Hashable {
        package var nth: Int?
        package var weekday: Int
    }

    package let frequency: Frequency
    package var interval = 1
    package var weekdays: [Weekday] = []
    package var monthDays: [Int] = []
    package var months: [Int] = []

    private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// The rule that the text is, without `RRULE:`; nil where a part of it is not of those above.
    package init?(_ text: String) {
        var parts: [Substring: Substring] = [:]
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", omittingEmptySubsequences: false)
            guard pair.count == 2, parts.updateValue(pair[1], forKey: pair[0]) == nil else { return nil }
        }
        guard let frequency = parts.removeValue(forKey: "FREQ").flatMap({ Frequency(rawValue: String($0)) }) else {
            return nil
        }
        self.frequency = frequency
        for (name, value) in parts {
            let values = value.split(separator: ",", omittingEmptySubsequences: false)
            switch name {
            case "INTERVAL":
                guard let number = Int(value), (1...9999).contains(number) else { return nil }
                interval = number
            case "BYDAY": weekdays = values.compactMap(Self.weekday)
            case "BYMONTHDAY": monthDays = values.compactMap { Int($0) }.filter { (1...31).contains(abs($0)) }
            case "BYMONTH": months = values.compactMap { Int($0) }.filter((1...12).contains)
            default: return nil
            }
            let known = name == "BYDAY" ? weekdays.count : name == "BYMONTHDAY" ? monthDays.count : months.count
            guard name == "INTERVAL" || known == values.count else { return nil }
        }
        // RFC 5545: a number before a weekday is for months and years, BYMONTHDAY never for weeks. Of a whole year
        // «the 20th Monday» would count otherwise.
        let counts = weekdays.contains { $0.nth != nil }
        guard !counts || frequency == .monthly || frequency == .yearly && !months.isEmpty,
            monthDays.isEmpty || frequency != .weekly
        else { return nil }
    }

    private static func weekday(_ text: Substring) -> Weekday? {
        guard let index = names.firstIndex(of: String(text.suffix(2))) else { return nil }
        let number = text.dropLast(2)
        if number.isEmpty { return Weekday(nth: nil, weekday: index + 1) }
        guard let nth = Int(number), (1...5).contains(abs(nth)) else { return nil }
        return Weekday(nth: nth, weekday: index + 1)
    }

    /// The rule, its parts in one order.
    package var text: String {
        var text = "FREQ=\(frequency.rawValue)"
        if interval > 1 { text += ";INTERVAL=\(interval)" }
        if !months.isEmpty { text += ";BYMONTH=\(months.map(String.init).joined(separator: ","))" }
        if !monthDays.isEmpty { text += ";BYMONTHDAY=\(monthDays.map(String.init).joined(separator: ","))" }
        if !weekdays.isEmpty {
            let days = weekdays.map { ($0.nth.map(String.init) ?? "") + Self.names[$0.weekday - 1] }
            text += ";BYDAY=\(days.joined(separator: ","))"
        }
        return text
    }

    /// Whether the rule says on which days: «каждый вторник» does, «ежемесячно» does not.
    package var namesDays: Bool { frequency == .daily || !weekdays.isEmpty || !monthDays.isEmpty }

    // MARK: Occurrences

    /// How many days are looked through for a first one: no plan is for more than forty years, and a file may say that it
    /// is for ten thousand.
    private static let longestWait = 40 * 366

    /// The first day of the rule from a day on; nil where there is none up to the last day.
    ///
    /// A component's DTSTART must be one: where it does not fit its rule, what programs show differs
    /// (`findings/rule-that-misses-its-start.sh`).
    package func first(from start: Day, to end: Day) -> Day? {
        var day: Day? = start
        let last = start.advanced(by: Self.longestWait).map { min($0, end) } ?? end
        while let current = day, current <= last {
            if occurs(on: current, from: start) { return current }
            day = current.advanced(by: 1)
        }
        return nil
    }

    /// Whether the rule, begun on a day, has another day.
    package func occurs(on day: Day, from start: Day) -> Bool {
        guard months.isEmpty || months.contains(day.month) else { return false }
        let passed =
            switch frequency {
            case .daily: day.daysSinceEpoch - start.daysSinceEpoch
            case .weekly: Self.week(of: day) - Self.week(of: start)
            case .monthly: day.year * 12 + day.month - start.year * 12 - start.month
            case .yearly: day.year - start.year
            }
        guard passed.isMultiple(of: interval) else { return false }
        if weekdays.isEmpty, monthDays.isEmpty {
            return switch frequency {
            case .daily: true
            case .weekly: day.weekday == start.weekday
            case .monthly: day.day == start.day
            case .yearly: day.day == start.day && (!months.isEmpty || day.month == start.month)
            }
        }
        let count = Day.count(ofMonth: day.month, in: day.year)
        let fitsMonthDay = monthDays.contains { $0 > 0 ? $0 == day.day : count + 1 + $0 == day.day }
        let fitsWeekday = weekdays.contains { wanted in
            guard wanted.weekday == day.weekday else { return false }
            guard let nth = wanted.nth else { return true }
            return nth > 0 ? (day.day - 1) / 7 + 1 == nth : (count - day.day) / 7 + 1 == -nth
        }
        return (monthDays.isEmpty || fitsMonthDay) && (weekdays.isEmpty || fitsWeekday)
    }

    /// The number of a week that begins on Monday.
    private static func week(of day: Day) -> Int {
        // 1970-01-01 was a Thursday; a shift by whole weeks keeps the number positive since the year 1.
        (day.daysSinceEpoch + 3 + 7 * 110_000) / 7
    }
}
