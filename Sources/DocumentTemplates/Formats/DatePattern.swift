internal import Diagnostics
internal import TextAnalysis

/// How a day is written: the letters of Unicode's date patterns (UTS #35, Date Field Symbol Table) that people use.
///
/// `d`, `dd` day · `M`, `MM` month as a number · `MMM` short, `MMMM` whole name · `LLLL` the name as it stands alone ·
/// `yy`, `yyyy` year · `EEE`, `EEEE` day of the week. Words stand between apostrophes: `d MMMM yyyy 'г.'`; letters
/// that are no Latin ones need none. `MMMM` is in the genitive beside a day («1 сентября»), else in the nominative
/// («сентябрь 2024»).
struct DatePattern: Sendable, Hashable {
    private enum Piece: Sendable, Hashable {
        case words(String)
        case day(digits: Int)
        case month(digits: Int)
        case monthName(isShort: Bool, isGenitive: Bool)
        case year(digits: Int)
        case weekday(isShort: Bool)
    }

    private let pieces: [Piece]

    /// A pattern; nil where it has a Latin letter that means nothing, or no letter at all.
    init?(_ text: String) {
        var pieces: [Piece] = []
        var words = ""
        let scalars = Array(text.unicodeScalars)
        let hasDay = Self.letters(of: scalars).contains("d")
        var index = 0
        var isQuoted = false
        var hasField = false
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "'" || scalar == "’" || scalar == "‘" {
                if index + 1 < scalars.count, scalars[index + 1] == scalar {
                    words.unicodeScalars.append(scalar)
                    index += 2
                } else {
                    isQuoted.toggle()
                    index += 1
                }
                continue
            }
            guard !isQuoted, scalar.isASCII, scalar.properties.isAlphabetic else {
                words.unicodeScalars.append(scalar)
                index += 1
                continue
            }
            var count = 1
            while index + count < scalars.count, scalars[index + count] == scalar { count += 1 }
            guard let piece = Self.piece(scalar, count, hasDay: hasDay) else { return nil }
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
            pieces.append(piece)
            hasField = true
            index += count
        }
        guard hasField, !isQuoted else { return nil }
        if !words.isEmpty { pieces.append(.words(words)) }
        self.pieces = pieces
    }

    private static func piece(_ letter: Unicode.Scalar, _ count: Int, hasDay: Bool) -> Piece? {
        switch (letter, count) {
        case ("d", 1...2): .day(digits: count)
        case ("M", 1...2), ("L", 1...2): .month(digits: count)
        case ("M", 3...4): .monthName(isShort: count == 3, isGenitive: hasDay)
        case ("L", 3...4): .monthName(isShort: count == 3, isGenitive: false)
        case ("y", 1): .year(digits: 1)
        case ("y", 2): .year(digits: 2)
        case ("y", 4): .year(digits: 4)
        case ("E", 1...3): .weekday(isShort: true)
        case ("E", 4): .weekday(isShort: false)
        default: nil
        }
    }

    /// The letters outside apostrophes.
    private static func letters(of scalars: [Unicode.Scalar]) -> Set<Unicode.Scalar> {
        var isQuoted = false
        var letters: Set<Unicode.Scalar> = []
        for scalar in scalars {
            if scalar == "'" || scalar == "’" || scalar == "‘" {
                isQuoted.toggle()
            } else if !isQuoted {
                letters.insert(scalar)
            }
        }
        return letters
    }

    /// A day in the form `dd.MM.yyyy`, as official papers write it in figures.
    static let figures = DatePattern(fixed: [
        .day(digits: 2), .words("."), .month(digits: 2), .words("."), .year(digits: 4),
    ])

    private init(fixed pieces: [Piece]) { self.pieces = pieces }

    /// A day, written so.
    func text(year: Int, month: Int, day: Int, in language: Language) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .words(let words): result += words
            case .day(let digits): result += Self.padded(day, digits)
            case .month(let digits): result += Self.padded(month, digits)
            case .year(let digits): result += digits == 2 ? Self.padded(year % 100, 2) : Self.padded(year, digits)
            case .monthName(let isShort, let isGenitive):
                let names = CalendarNames.months(in: language, isShort: isShort, isGenitive: isGenitive)
                if names.indices.contains(month - 1) { result += names[month - 1] }
            case .weekday(let isShort):
                let names = CalendarNames.weekdays(in: language, isShort: isShort)
                result += names[Self.weekday(year: year, month: month, day: day)]
            }
        }
        return result
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    /// The day of the week, Monday 0, by Zeller's congruence.
    private static func weekday(year: Int, month: Int, day: Int) -> Int {
        let (shiftedYear, shiftedMonth) = month < 3 ? (year - 1, month + 12) : (year, month)
        let fromSaturday =
            day + 13 * (shiftedMonth + 1) / 5 + shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
        return ((fromSaturday + 5) % 7 + 7) % 7
    }
}

/// The fixed words of dates, by language.
enum CalendarNames {
    static func months(in language: Language, isShort: Bool, isGenitive: Bool) -> [String] {
        switch (language, isShort, isGenitive) {
        case (.ru, true, _):
            [
                "янв.", "февр.", isGenitive ? "мар." : "март", isGenitive ? "апр." : "апр.", isGenitive ? "мая" : "май",
                isGenitive ? "июня" : "июнь", isGenitive ? "июля" : "июль", "авг.", "сент.", "окт.", "нояб.", "дек.",
            ]
        case (.ru, _, true): CalendarWords.printedMonthsOfDates.russian
        case (.ru, _, false): CalendarWords.printedMonths.russian
        case (.be, true, _):
            [
                "студз.", "лют.", "сак.", "крас.", isGenitive ? "мая" : "май", "чэрв.", "ліп.", "жн.", "вер.",
                "кастр.", "ліст.", "снеж.",
            ]
        case (.be, _, true): CalendarWords.printedMonthsOfDates.belarusian
        case (.be, _, false): CalendarWords.printedMonths.belarusian
        case (.en, true, _):
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        case (.en, _, _): CalendarWords.printedMonths.english
        }
    }

    static func weekdays(in language: Language, isShort: Bool) -> [String] {
        switch (language, isShort) {
        case (.ru, true): ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
        case (.ru, false): ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]
        case (.be, true): ["пн", "аўт", "ср", "чц", "пт", "сб", "нд"]
        case (.be, false): ["панядзелак", "аўторак", "серада", "чацвер", "пятніца", "субота", "нядзеля"]
        case (.en, true): ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        case (.en, false): ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        }
    }
}
