/// A day of the Gregorian calendar, without a time and without a time zone.
///
/// Written and read as ISO 8601 `2024-09-01`. Compared, counted and stepped as a number of days.
public struct Day: Sendable, Hashable, Comparable {
    /// The year, 1 to 9999.
    public var year: Int { Int(shortYear) }
    /// The month, 1 to 12.
    public var month: Int { Int(shortMonth) }
    /// The day of the month, 1 to 31.
    public var day: Int { Int(shortDay) }

    // Four bytes: each activity has room for three days.
    private let shortYear: Int16
    private let shortMonth: Int8
    private let shortDay: Int8

    /// The day, or nil where the calendar has none (30 February) or the year is outside 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Day.count(ofMonth: month, in: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// The day written as `2024-09-01`, or nil.
    @_specialize(where Text == String)
    public init?<Text: StringProtocol>(iso: Text) {
        // Byte by byte, without pieces of text: each row of a plan that is read from JSON has two days.
        var (year, month, day) = (0, 0, 0)
        var position = 0
        for byte in iso.utf8 {
            switch (position, byte) {
            case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
            case (0..<4, 0x30...0x39): year = year * 10 + Int(byte - 0x30)
            case (5..<7, 0x30...0x39): month = month * 10 + Int(byte - 0x30)
            case (8..<10, 0x30...0x39): day = day * 10 + Int(byte - 0x30)
            default: return nil
            }
            position += 1
        }
        guard position == 10 else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        shortYear = Int16(year)
        shortMonth = Int8(month)
        shortDay = Int8(day)
    }

    /// The first day of a month (1…12) of a year.
    public static func first(ofMonth month: Int, in year: Int) -> Day? { Day(year: year, month: month, day: 1) }

    /// The last day of a month (1…12) of a year.
    public static func last(ofMonth month: Int, in year: Int) -> Day? {
        guard (1...12).contains(month) else { return nil }
        return Day(year: year, month: month, day: count(ofMonth: month, in: year))
    }

    /// How many days a month (1…12) has.
    public static func count(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// `01.09.2024`, as people here write a day.
    package var inFigures: String { iso.split(separator: "-").reversed().joined(separator: ".") }

    /// `2024-09-01`.
    public var iso: String {
        // Byte by byte, as above: each row that is written has two days.
        func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
        let dash = UInt8(ascii: "-")
        let bytes = [
            digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), dash,
            digit(month / 10), digit(month), dash, digit(day / 10), digit(day),
        ]
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The day of the week: 1 Monday … 7 Sunday (ISO 8601).
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        let index = (daysSinceEpoch + 3) % 7
        return (index < 0 ? index + 7 : index) + 1
    }

    /// Days since 1970-01-01; negative before.
    public var daysSinceEpoch: Int {
        // Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”: days_from_civil.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day that many days later (earlier where negative); nil outside the years 1…9999.
    public func advanced(by days: Int) -> Day? {
        // Howard Hinnant: civil_from_days.
        let shifted = daysSinceEpoch + days + 719_468
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return Day(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    public static func < (left: Day, right: Day) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no ISO day: \(text)")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
