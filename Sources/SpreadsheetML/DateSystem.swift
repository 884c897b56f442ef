/// From which day on the numbers of a workbook count (ECMA-376 Part 1, 18.17.4.1).
enum DateSystem: Sendable, Hashable {
    /// 1 is 1 January 1900, and 60 a 29 February 1900 that never was, for Lotus 1-2-3 had one.
    ///
    /// Calc, openpyxl and calamine have no such day, and disagree with Excel about all before it: 1 is 31 December 1899
    /// for them. Shown is what Excel shows.
    case from1900
    /// 0 is 1 January 1904, as in Excel for the Macintosh before 2011.
    case from1904

    /// The last day that has a number: 31 December 9999.
    private var last: Double { self == .from1900 ? 2_958_465 : 2_957_003 }

    /// What a number says; nil for one before the first day or behind the last.
    ///
    /// - Parameters:
    ///   - unitsPerSecond: to what the time is rounded; a moment less than half of it before midnight is midnight.
    ///   - hasTime: whether the time is shown; without it the day stays what it is.
    func moment(_ number: Double, unitsPerSecond: Int, hasTime: Bool) -> Moment? {
        guard number >= 0, number < last + 1 else { return nil }
        let unitsPerDay = 86_400 * unitsPerSecond
        let units = hasTime ? Int((number * Double(unitsPerDay)).rounded()) : Int(number) * unitsPerDay
        let serial = units / unitsPerDay
        let seconds = units % unitsPerDay / unitsPerSecond
        var moment = Moment(units: units)
        (moment.hour, moment.minute, moment.second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
        switch self {
        case .from1900 where serial == 0:
            // Excel shows 00.01.1900, what a formula makes of an empty cell.
            (moment.year, moment.month, moment.day, moment.weekday) = (1900, 1, 0, 5)
        case .from1900 where serial == 60:
            (moment.year, moment.month, moment.day, moment.weekday) = (1900, 2, 29, 2)
        case .from1900: moment.setDay(daysSinceEpoch: serial - (serial < 60 ? 25_568 : 25_569))
        case .from1904: moment.setDay(daysSinceEpoch: serial - 24_107)
        }
        return moment
    }

    /// The number of a day, with a time or not, as ISO 8601 writes it; nil where the words are none.
    func number(ofISO words: String) -> Double? {
        let parts = words.split(separator: "T", maxSplits: 1)
        guard let date = parts.first else { return nil }
        let numbers = date.split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.count == 3, let year = Int(numbers[0]), let month = Int(numbers[1]), let day = Int(numbers[2]),
            (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        // The civil day's number, years beginning in March.
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days =
            shifted / 400 * 146_097 + shifted % 400 * 365 + shifted % 400 / 4 - shifted % 400 / 100 + dayOfYear
            - 719_468
        var serial = days + (self == .from1900 ? 25_569 : 24_107)
        if self == .from1900, serial < 61 { serial -= 1 }
        guard parts.count == 2 else { return Double(serial) }
        let time = parts[1].prefix { $0 != "Z" && $0 != "+" }.split(separator: ":")
        guard time.count >= 2, let hour = Double(time[0]), let minute = Double(time[1]) else { return nil }
        let second = time.count > 2 ? Double(time[2]) ?? 0 : 0
        return Double(serial) + (hour * 3_600 + minute * 60 + second) / 86_400
    }
}

/// A day and a time of it.
struct Moment: Sendable, Hashable {
    var year = 0
    var month = 0
    var day = 0
    /// From Monday on, from 0.
    var weekday = 0
    var hour = 0
    var minute = 0
    var second = 0
    /// All of it, in the unit it was rounded to.
    var units: Int

    init(units: Int) { self.units = units }

    /// The civil day so many days after 1970-01-01.
    mutating func setDay(daysSinceEpoch days: Int) {
        // Years that begin in March: the leap day is the last of them.
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        weekday = ((days + 3) % 7 + 7) % 7
    }
}
