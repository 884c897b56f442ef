internal import TextAnalysis

extension NumberFormat {
    /// What a cell shows.
    enum Shown: Sendable, Hashable {
        case text(String)
        /// The format, or this number in it, is not understood; what stands instead is the number as it is stored.
        case stored(String)
    }

    /// What a number is shown as.
    ///
    /// - Parameters:
    ///   - stored: the number as the file has it.
    ///   - dates: from which day numbers count.
    func shown(_ stored: String, dates: DateSystem) -> Shown {
        guard let number = Double(stored), number.isFinite else { return .stored(stored) }
        guard let sections else { return .stored(stored) }
        guard let (section, keepsSign) = section(for: number, sections) else { return .stored(stored) }
        let words: String?
        switch section.kind {
        case .literal: words = section.literals
        case .text: words = section.filled(with: DecimalDigits(number).general(stored))
        case .general:
            words = section.filled(
                with: (number < 0 && keepsSign ? "-" : "") + DecimalDigits(number.magnitude).general(stored))
        case .number: words = section.number(number, keepsSign: keepsSign)
        case .date: words = section.date(keepsSign ? number : number.magnitude, dates)
        }
        return words.map { .text($0.trimmingSpaces) } ?? .stored(stored)
    }

    /// What a text is shown as: most formats leave it as it is.
    func shown(text: String) -> String {
        guard let sections else { return text }
        let section = sections.count == 4 ? sections[3] : sections.last
        // A section without the sign for the text would hide it; the words are the author's.
        guard let section, section.kind == .text else { return text }
        return section.filled(with: text)
    }

    /// The section a number is shown by, and whether it gets its minus sign: in a section of its own for the negative ones
    /// the format has one where it wants one.
    private func section(for number: Double, _ sections: [Section]) -> (Section, keepsSign: Bool)? {
        let numeric = sections.count == 4 ? Array(sections[..<3]) : sections
        if numeric.contains(where: { $0.condition != nil }) {
            for (index, section) in numeric.enumerated() {
                let isLast = index == numeric.count - 1
                let holds = section.condition?.holds(number) ?? (isLast || index > 0)
                if holds { return (section, index == 0 || section.condition == nil) }
            }
            return nil
        }
        // `dd.mm.yyyy;@`, as Excel writes days: the section of the text is no section for negative ones.
        let plain = numeric.count > 1 && numeric.last?.kind == .text ? Array(numeric.dropLast()) : numeric
        switch plain.count {
        case 0: return (numeric[0], true)
        case 1: return (plain[0], true)
        case 2: return number < 0 ? (plain[1], false) : (plain[0], true)
        default: return number < 0 ? (plain[1], false) : number > 0 ? (plain[0], true) : (plain[2], true)
        }
    }
}

extension NumberFormat.Section {
    fileprivate var literals: String {
        filled(with: "")
    }

    /// The words around a text or a number in the general format.
    fileprivate func filled(with content: String) -> String {
        pieces.reduce(into: "") { words, piece in
            switch piece {
            case .literal(let literal): words += literal
            case .text, .general: words += content
            case .percent: words += "%"
            case .slash: words += "/"
            default: break
            }
        }
    }

    // MARK: Numbers

    /// A number as the placeholders show it, with a comma for the decimal point and a space between thousands, as Russian
    /// and Belarusian programs do.
    fileprivate func number(_ number: Double, keepsSign: Bool) -> String? {
        var digits = DecimalDigits(number.magnitude)
        for piece in pieces where piece == .percent { digits.exponent += 2 }
        digits.exponent -= 3 * thousands
        let point = pieces.firstIndex(of: .decimalPoint) ?? pieces.count
        let integerPlaces = pieces[..<point].filter(\.isDigit).count
        let fractionPlaces = pieces[point...].filter(\.isDigit).count
        let parts = digits.rounded(to: fractionPlaces)
        guard parts.integer.count <= DecimalDigits.mostDigits else { return nil }
        var integer = parts.integer == "0" ? [] : Array(parts.integer)
        let isZero = integer.isEmpty && parts.fraction.allSatisfy { $0 == "0" }
        let spare = max(0, integer.count - integerPlaces)
        var place = integerPlaces + spare
        integer = [Character](repeating: " ", count: integerPlaces + spare - integer.count) + integer
        var fraction = Array(parts.fraction)[...]
        var words = ""
        var hasFraction = false
        var hasBegun = false
        func addInteger(_ character: Character) {
            place -= 1
            guard character != " " else { return }
            hasBegun = true
            words.append(character)
            if isGrouped, place > 0, place % 3 == 0 { words.append("\u{A0}") }
        }
        var next = 0
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .literal(let literal): words += literal
            case .percent: words += "%"
            case .decimalPoint where index == point:
                hasFraction = true
                words += ","
            case .decimalPoint: words += ","
            case .digit(let placeholder) where index < point:
                if next == 0 { for character in integer.prefix(spare) { addInteger(character) } }
                let character = integer[spare + next]
                next += 1
                addInteger(character == " " ? (placeholder == "0" || hasBegun ? "0" : " ") : character)
            case .digit(let placeholder):
                guard let digit = fraction.popFirst() else { continue }
                // Zeros at the end are shown by `0` only.
                let isIdle =
                    digit == "0" && fraction.allSatisfy { $0 == "0" } && placeholder != "0"
                    && !hasFixedPlace(behind: index)
                if !isIdle { words.append(digit) }
            case .slash, .text, .general, .date: return nil
            }
        }
        if integerPlaces == 0, spare > 0 { return nil }
        if hasFraction, words.hasSuffix(",") { words.removeLast() }
        return (number < 0 && keepsSign && !isZero ? "-" : "") + words
    }

    private func hasFixedPlace(behind index: Int) -> Bool { pieces[index...].contains(.digit("0")) }

    // MARK: Days and times

    /// A day or time; nil where the number is none, or a name would be in a language that is not known here.
    fileprivate func date(_ number: Double, _ dates: DateSystem) -> String? {
        let fractionDigits = pieces.reduce(0) {
            if case .date(.fraction(let digits)) = $1 { max($0, min(digits, 3)) } else { $0 }
        }
        let scale = fractionDigits == 0 ? 1 : fractionDigits == 1 ? 10 : fractionDigits == 2 ? 100 : 1_000
        guard let moment = dates.moment(number, unitsPerSecond: scale, hasTime: hasTime) else { return nil }
        let hasHalf = pieces.contains { if case .date(.half) = $0 { true } else { false } }
        let hasDay = pieces.contains { if case .date(.day(let width)) = $0 { width <= 2 } else { false } }
        var words = ""
        for piece in pieces {
            switch piece {
            case .literal(let literal): words += literal
            // What parts the numbers of a date is a dot in Russian and Belarusian.
            case .slash: words += language == .english ? "/" : "."
            case .date(let part):
                guard let text = text(of: part, moment, scale: scale, hasHalf: hasHalf, hasDay: hasDay) else {
                    return nil
                }
                if case .fraction = part { words += language == .english ? "." : "," }
                words += text
            default: return nil
            }
        }
        return words
    }

    private var hasTime: Bool {
        pieces.contains { piece in
            switch piece {
            case .date(.year), .date(.month), .date(.day), .literal, .slash: false
            default: true
            }
        }
    }

    private func text(
        of part: NumberFormat.DatePiece, _ moment: Moment, scale: Int, hasHalf: Bool, hasDay: Bool
    ) -> String? {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        switch part {
        case .year(let digits): return digits > 2 ? padded(moment.year, 4) : padded(moment.year % 100, 2)
        case .month(let width):
            guard width > 2 else { return padded(moment.month, width) }
            return monthName(moment.month, width: width, besideDay: hasDay)
        case .day(let width):
            guard width > 2 else { return padded(moment.day, width) }
            return weekdayName(moment.weekday, isLong: width > 3)
        case .hour(let width):
            return padded(hasHalf ? (moment.hour + 11) % 12 + 1 : moment.hour, min(width, 2))
        case .minute(let width): return padded(moment.minute, min(width, 2))
        case .second(let width): return padded(moment.second, min(width, 2))
        case .fraction(let digits):
            let shown = padded(moment.units % scale, min(digits, 3))
            return shown + String(repeating: "0", count: max(0, digits - 3))
        case .elapsedHours(let width): return padded(moment.units / scale / 3_600, width)
        case .elapsedMinutes(let width): return padded(moment.units / scale / 60, width)
        case .elapsedSeconds(let width): return padded(moment.units / scale, width)
        case .half(let isLong):
            let half = moment.hour < 12 ? "A" : "P"
            return isLong ? half + "M" : half
        }
    }

    /// A month's name: in the genitive beside a day («1 октября»), as Calc writes it and Excel does where the format asks
    /// (`[$-FC19]`); alone in the nominative, with a capital in Russian («Октябрь 2024»).
    private func monthName(_ month: Int, width: Int, besideDay: Bool) -> String? {
        guard (1...12).contains(month), let language else { return nil }
        let name: String
        switch language {
        case .system, .russian:
            let forms = CalendarWords.russianMonths[month - 1].split(separator: " ")
            name = besideDay && width == 4 ? String(forms[1]) : String(forms[0])
        case .belarusian:
            let forms = CalendarWords.belarusianMonths[month - 1].split(separator: " ")
            let may = besideDay && width == 4 ? "мая" : "май"
            name = month == 5 ? may : besideDay && width == 4 ? String(forms[1]) : String(forms[0])
        case .english: name = CalendarWords.printedMonths.english[month - 1]
        }
        switch width {
        case 3: return String(name.prefix(3))
        case 5: return name.prefix(1).uppercased()
        default:
            let isCapital = language != .belarusian && !besideDay
            return isCapital ? name.prefix(1).uppercased() + name.dropFirst() : name
        }
    }

    private func weekdayName(_ weekday: Int, isLong: Bool) -> String? {
        guard let language else { return nil }
        let names: [String]
        switch language {
        case .system, .russian:
            names =
                isLong ? CalendarWords.russianWeekdays.map(Self.firstWord) : ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"]
        case .belarusian:
            names =
                isLong
                ? CalendarWords.belarusianWeekdays.map(Self.firstWord) : ["Пн", "Аў", "Ср", "Чц", "Пт", "Сб", "Нд"]
        case .english:
            let full = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            names = isLong ? full : full.map { String($0.prefix(3)) }
        }
        return names.indices.contains(weekday) ? names[weekday] : nil
    }

    private static func firstWord(_ line: String) -> String { String(line.prefix { $0 != " " }) }
}

// MARK: -

/// The digits of a number as programs round it: fifteen of them, decimal.
struct DecimalDigits: Sendable, Hashable {
    /// The most digits that are shown of a number.
    static let mostDigits = 40

    /// The digits without leading or closing zeros; empty for zero.
    private(set) var digits: [UInt8]
    /// The number is `0.digits` times ten to this power.
    var exponent: Int

    /// The digits of a number that is not negative.
    init(_ number: Double) {
        // The shortest digits that mean the number: `45566.40625`, `1e-07`, `1.5e+20`.
        var digits: [UInt8] = []
        var point: Int?
        var power = 0
        let text = Array("\(number)".utf8)
        var index = 0
        while index < text.count {
            switch text[index] {
            case 0x30...0x39: digits.append(text[index] - 0x30)
            case UInt8(ascii: "."): point = digits.count
            case UInt8(ascii: "e"):
                power = Int(String(decoding: text[(index + 1)...], as: UTF8.self).filter { $0 != "+" }) ?? 0
                index = text.count
            default: break
            }
            index += 1
        }
        exponent = (point ?? digits.count) + power
        while digits.first == 0 {
            digits.removeFirst()
            exponent -= 1
        }
        self.digits = digits
        round(to: 15)
    }

    /// Keeps so many digits.
    private mutating func round(to count: Int) {
        guard count < digits.count, count >= 0 else { return trim() }
        let isUp = digits[count] >= 5
        digits.removeSubrange(count...)
        if isUp {
            var place = count - 1
            while place >= 0, digits[place] == 9 {
                digits[place] = 0
                place -= 1
            }
            if place >= 0 {
                digits[place] += 1
            } else {
                digits.insert(1, at: 0)
                exponent += 1
            }
        }
        trim()
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { exponent = 0 }
    }

    /// The whole part and the fraction, rounded half up.
    func rounded(to places: Int) -> (integer: String, fraction: String) {
        var copy = self
        let kept = exponent + places
        if kept < 0 {
            copy.digits = []
            copy.exponent = 0
        } else {
            copy.round(to: kept)
        }
        func digit(_ place: Int) -> String {
            copy.digits.indices.contains(place) ? String(copy.digits[place]) : "0"
        }
        let integerCount = min(copy.exponent, Self.mostDigits + 1)
        let integer = integerCount > 0 ? (0..<integerCount).map(digit).joined() : "0"
        let fraction = (0..<places).map { digit(copy.exponent + $0) }.joined()
        return (integer, fraction)
    }

    /// The number in the general format: as many digits as eleven characters have room for; whole numbers keep all of theirs.
    ///
    /// - Parameter stored: the number as the file has it, for one that is too large or too small to be shown so.
    func general(_ stored: String) -> String {
        guard !digits.isEmpty else { return "0" }
        guard exponent <= Self.mostDigits, exponent > -9 else { return stored.decimalComma }
        let parts = rounded(to: max(0, 10 - max(1, exponent)))
        let fraction = parts.fraction.reversed().drop { $0 == "0" }.reversed()
        return fraction.isEmpty ? parts.integer : "\(parts.integer),\(String(fraction))"
    }
}

extension String {
    fileprivate var decimalComma: String { String(map { $0 == "." ? "," : $0 }) }
}
