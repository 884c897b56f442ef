/// How often something recurs, as the words say it; written as an RFC 5545 recurrence rule.
///
/// | words | rule |
/// | --- | --- |
/// | ежемесячно, 1 раз в месяц, штомесяц | `FREQ=MONTHLY` |
/// | 1 раз в квартал / в полугодие | `FREQ=MONTHLY;INTERVAL=3` / `6` |
/// | по вторникам и четвергам | `FREQ=WEEKLY;BYDAY=TU,TH` |
/// | каждую третью пятницу месяца | `FREQ=MONTHLY;BYDAY=3FR` |
/// | до 10-го числа ежемесячно | `FREQ=MONTHLY;BYMONTHDAY=10` |
/// | с 1 по 5 число каждого месяца | `FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5` |
/// | май, ежегодно | `FREQ=YEARLY;BYMONTH=5` |
/// | 1 раз в четверть, 2 раза в год, раз в декаду | none: no rule says it honestly |
/// | 1 раз в месяц, по четвергам; ежеквартально по средам | none: which Thursday of the month, no one says |
struct Recurrence: Sendable, Hashable {
    /// The unit of time it recurs by; nil where the words name none («периодически»).
    var unit: DeadlineUnit?
    /// Every how many units.
    var interval = 1
    /// How many times in each; 1 unless the words say otherwise.
    var count = 1
    /// The weekdays, with their number in the month where there is one (-1 the last).
    var weekdays: [WeekdayNumber] = []
    var monthDays: [Int] = []
    var months: [Int] = []
    /// Whether «месяца» alone, without «каждого», made it monthly: inside a month section it is one day.
    var isOfTheMonth = false
    /// Whether it is in the month behind what is reported, and another word says how long that is: «ежеквартально, до 10
    /// числа месяца, следующего за отчётным».
    var followsReport = false

    /// The months behind the quarters, halves and years that are reported; nil for units whose next one is any month.
    static func monthsBehind(_ unit: DeadlineUnit) -> [Int]? {
        switch unit {
        case .quarter: [1, 4, 7, 10]
        case .half: [1, 7]
        case .year: [1]
        default: nil
        }
    }

    /// Whether it is on one of some weekdays, whichever: «1 раз в месяц, по четвергам».
    var isOnSomeWeekday = false

    struct WeekdayNumber: Sendable, Hashable {
        var nth: Int?
        var weekday: Int
    }

    /// RFC 5545, 3.3.10, without the `RRULE:`; nil where no rule says honestly what the words say.
    var rule: String? {
        guard count == 1, !isOnSomeWeekday, let unit else { return nil }
        var interval = interval
        let frequency: String
        switch unit {
        case .day: frequency = "DAILY"
        case .week: frequency = "WEEKLY"
        case .month: frequency = "MONTHLY"
        case .quarter:
            frequency = "MONTHLY"
            interval *= 3
        case .half:
            frequency = "MONTHLY"
            interval *= 6
        case .year: frequency = "YEARLY"
        case .term, .decade, .semester: return nil
        }
        var parts = ["FREQ=\(frequency)"]
        if interval > 1 { parts.append("INTERVAL=\(interval)") }
        if !months.isEmpty { parts.append("BYMONTH=\(months.map(String.init).joined(separator: ","))") }
        if !monthDays.isEmpty { parts.append("BYMONTHDAY=\(monthDays.map(String.init).joined(separator: ","))") }
        if !weekdays.isEmpty {
            let days = weekdays.map { "\($0.nth.map(String.init) ?? "")\(Self.names[$0.weekday - 1])" }
            parts.append("BYDAY=\(days.joined(separator: ","))")
        }
        return parts.joined(separator: ";")
    }

    private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}
