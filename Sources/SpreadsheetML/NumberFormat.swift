internal import TextAnalysis

/// A number format's code taken apart (ECMA-376 Part 1, 18.8.30 and 18.8.31).
///
/// Read: up to four sections, conditions, colours, literals (`"…"`, `\x`, letters that are no code), space for a character
/// (`_x`), fill (`*x`), placeholders of digits with grouping, scaling and per cent, days and times with elapsed ones,
/// languages (`[$-419]`, `[$-be-BY]`, Excel's `FC19` for the genitive), the system's own days and times (`[$-F800]`),
/// currencies (`[$р.-419]`), `General` and `@`. Not read: fractions, exponents, calendars other than ours: what a cell with
/// one of them shows nobody invents.
struct NumberFormat: Sendable, Hashable {
    /// One section: what stands in it from left to right.
    struct Section: Sendable, Hashable {
        var kind = Kind.literal
        var pieces: [Piece] = []
        var condition: Condition?
        /// The language of the names of months and days; nil where it is one whose names are not known here.
        var language: NameLanguage? = .system
        /// Whether thousands are grouped.
        var isGrouped = false
        /// By how many thousands the number is divided.
        var thousands = 0
        /// Whether the day or the time is written as the system does.
        var system: System?

        enum Kind: Sendable, Hashable {
            /// Words only, perhaps none.
            case literal
            case general, text, number, date
        }
    }

    enum Piece: Sendable, Hashable {
        case literal(String)
        /// `0`, `#`, `?`: the number of the placeholder among those of its side of the decimal point does not matter.
        case digit(Character)
        case decimalPoint
        /// A bare slash: what parts the numbers of a date, or the parts of a fraction.
        case slash
        case percent
        case general
        case text
        case date(DatePiece)
    }

    enum DatePiece: Sendable, Hashable {
        case year(digits: Int)
        case month(width: Int)
        case day(width: Int)
        case hour(width: Int)
        case minute(width: Int)
        case second(width: Int)
        /// Digits of a second, behind the decimal point.
        case fraction(digits: Int)
        case elapsedHours(width: Int)
        case elapsedMinutes(width: Int)
        case elapsedSeconds(width: Int)
        case half(isLong: Bool)
    }

    /// `[>=100]`.
    struct Condition: Sendable, Hashable {
        var comparison: String
        var value: Double

        func holds(_ number: Double) -> Bool {
            switch comparison {
            case "<": number < value
            case "<=": number <= value
            case ">": number > value
            case ">=": number >= value
            case "<>": number != value
            default: number == value
            }
        }
    }

    /// In which language months and days are named.
    enum NameLanguage: Sendable, Hashable {
        /// That of the program; here Russian, in which all but a few of the workbooks are shown.
        case system
        case russian, belarusian, english
    }

    /// The sections; nil where the code holds what is not read.
    let sections: [Section]?
    /// The code.
    let code: String

    /// The format of a code.
    init(_ code: String) {
        self.code = code
        var parser = FormatParser(code)
        sections = parser.sections()
    }

    /// Whether numbers are shown as days or times.
    var isDate: Bool { sections?.first?.kind == .date }
}

extension NumberFormat {
    /// The codes that files name by a number only (18.8.30), as a Russian or Belarusian program shows them.
    ///
    /// The standard says `mm-dd-yy` for 14, Excel and Calc show 01.10.2024; nobody in this country sees a month first.
    static func builtIn(_ id: Int) -> NumberFormat {
        NumberFormat(builtInCodes[id] ?? "General")
    }

    private static let builtInCodes: [Int: String] = [
        1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0\" ₽\"", 6: "#,##0\" ₽\"", 7: "#,##0.00\" ₽\"",
        8: "#,##0.00\" ₽\"", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd.mm.yyyy",
        15: "dd.mmm.yy", 16: "dd.mmm", 17: "mmm.yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
        22: "dd.mm.yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
        40: "#,##0.00;-#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss",
        46: "[h]:mm:ss",
        47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    ]
}

/// Reads a code from left to right.
private struct FormatParser {
    private let characters: [Character]
    private var position = 0

    init(_ code: String) { characters = Array(code) }

    /// The sections; nil where something in them is not read.
    mutating func sections() -> [NumberFormat.Section]? {
        var sections: [NumberFormat.Section] = []
        repeat {
            guard let section = section() else { return nil }
            sections.append(section)
            guard position < characters.count else { break }
            position += 1
            // A code that ends in a semicolon has an empty section behind it.
            if position == characters.count { sections.append(NumberFormat.Section()) }
        } while position < characters.count
        return sections.count <= 4 ? sections : nil
    }

    /// A section up to its semicolon.
    private mutating func section() -> NumberFormat.Section? {
        var section = NumberFormat.Section()
        var dates: [Int] = []
        var hasDigits = false
        var hasBareLetters = false
        while position < characters.count, characters[position] != ";" {
            let character = characters[position]
            switch character {
            case "\"":
                position += 1
                let start = position
                while position < characters.count, characters[position] != "\"" { position += 1 }
                section.add(String(characters[start..<position]))
                position += 1
            case "\\":
                if position + 1 < characters.count { section.add(String(characters[position + 1])) }
                position += 2
            case "_":
                section.add(" ")
                position += 2
            case "*":
                position += 2
            case "[":
                guard bracket(in: &section) else { return nil }
            case "0", "#", "?":
                // Behind the seconds of a time they are parts of one.
                if section.pieces.last == .decimalPoint, section.pieces.dropLast().last?.isSecond == true {
                    let count = run(of: character)
                    section.pieces[section.pieces.count - 1] = .date(.fraction(digits: count))
                    continue
                }
                hasDigits = true
                section.pieces.append(.digit(character))
                position += 1
            case ".":
                // `0 кл.` ends in a dot of the words.
                position += 1
                let isBeforeDigit = position < characters.count && "0#?".contains(characters[position])
                if isBeforeDigit || section.pieces.last?.isDigit == true {
                    section.pieces.append(.decimalPoint)
                } else {
                    section.add(".")
                }
            case ",":
                // Grouping, scaling or a comma: told apart where the section ends.
                section.pieces.append(.literal(","))
                position += 1
            case "/":
                section.pieces.append(.slash)
                position += 1
            case "%":
                section.pieces.append(.percent)
                position += 1
            case "@":
                section.pieces.append(.text)
                position += 1
            case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
                dates.append(section.pieces.count)
                section.pieces.append(.date(date(character)))
            case "A", "a", "G", "g", "О", "о":
                guard word(in: &section) else { return nil }
            case "E", "e":
                // An exponent, or the year of an emperor.
                return nil
            default:
                // Letters that mean something in some language's program, or nothing known.
                if character.isASCII, character.isLetter { return nil }
                if character.isLetter { hasBareLetters = true }
                section.add(String(character))
                position += 1
            }
        }
        // Codes in another language (`ДД.ММ.ГГГГ`) are words to every program; the number behind them is no loss to take.
        if hasBareLetters, dates.isEmpty, !hasDigits, !section.pieces.contains(where: { $0 == .general || $0 == .text })
        {
            return nil
        }
        return settled(section, hasDates: !dates.isEmpty || section.hasElapsed, hasDigits: hasDigits)
    }

    private mutating func run(of character: Character) -> Int {
        let start = position
        let lower = character.lowercased()
        while position < characters.count, characters[position].lowercased() == lower { position += 1 }
        return position - start
    }

    private mutating func date(_ character: Character) -> NumberFormat.DatePiece {
        let width = run(of: character)
        switch character {
        case "y", "Y": return .year(digits: width > 2 ? 4 : 2)
        case "m", "M": return .month(width: width)
        case "d", "D": return .day(width: width)
        case "h", "H": return .hour(width: width)
        default: return .second(width: width)
        }
    }

    /// `AM/PM`, `A/P`, `General` and what it is called in a Russian program.
    private mutating func word(in section: inout NumberFormat.Section) -> Bool {
        let rest = String(characters[position...].prefix(8)).lowercased()
        for (word, piece) in [
            ("am/pm", NumberFormat.Piece.date(.half(isLong: true))), ("a/p", .date(.half(isLong: false))),
            ("general", .general), ("основной", .general),
        ] where rest.hasPrefix(word) {
            section.pieces.append(piece)
            position += word.count
            return true
        }
        guard !characters[position].isASCII else { return false }
        section.add(String(characters[position]))
        position += 1
        return true
    }

    /// `[h]`, `[$-419]`, `[>=100]`, `[Red]`.
    private mutating func bracket(in section: inout NumberFormat.Section) -> Bool {
        guard let close = characters[position...].firstIndex(of: "]") else { return false }
        let content = String(characters[(position + 1)..<close])
        position = close + 1
        guard let first = content.first else { return true }
        if first == "$" {
            let parts = content.dropFirst().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
            if let symbol = parts.first, !symbol.isEmpty { section.add(String(symbol)) }
            if parts.count == 2 { language(String(parts[1]), in: &section) }
            return true
        }
        if "<>=".contains(first) {
            let comparison = content.prefix { "<>=".contains($0) }
            guard let value = Double(content.dropFirst(comparison.count)) else { return false }
            section.condition = NumberFormat.Condition(comparison: String(comparison), value: value)
            return true
        }
        let lower = content.lowercased()
        if let unit = lower.first, lower.allSatisfy({ $0 == unit }), "hms".contains(unit) {
            let width = lower.count
            section.pieces.append(
                .date(
                    unit == "h"
                        ? .elapsedHours(width: width)
                        : unit == "m" ? .elapsedMinutes(width: width) : .elapsedSeconds(width: width)))
            return true
        }
        // A colour, by its name in whatever language or by its number; or digits of another script.
        return content.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " } && !lower.hasPrefix("dbnum")
            && !lower.hasPrefix("natnum")
    }

    /// The language that `419`, `FC19`, `F800`, `1010419`, `ru-RU` or `x-sysdate` names.
    private func language(_ tag: String, in section: inout NumberFormat.Section) {
        let lower = tag.lowercased()
        switch lower {
        case "f800", "x-sysdate": return section.system = .day
        case "f400", "x-systime": return section.system = .time
        default: break
        }
        if let number = Int(lower, radix: 16) {
            // The low ten bits of an LCID are its language ([MS-LCID]); Excel sets others for the grammatical case.
            switch number & 0x3FF {
            case 0: section.language = .system
            case 0x19: section.language = .russian
            case 0x23: section.language = .belarusian
            case 0x09: section.language = .english
            default: section.language = nil
            }
            return
        }
        switch lower.prefix(2) {
        case "ru": section.language = .russian
        case "be": section.language = .belarusian
        case "en": section.language = .english
        default: section.language = nil
        }
    }

    /// Decides what the section is, and what commas and the letters `m` in it mean.
    private func settled(
        _ section: NumberFormat.Section, hasDates: Bool, hasDigits: Bool
    ) -> NumberFormat.Section? {
        var section = section
        if let system = section.system, hasDates || section.pieces.isEmpty {
            section.kind = .date
            section.pieces = system.pieces
            return section
        }
        if hasDates {
            guard !hasDigits, !section.pieces.contains(where: { $0 == .text || $0 == .general || $0 == .percent })
            else {
                return nil
            }
            section.kind = .date
            section.settleMinutes()
            // A lone decimal point in a date is a dot.
            section.pieces = section.pieces.map { $0 == .decimalPoint ? .literal(".") : $0 }
            return section
        }
        if section.pieces.contains(.general) {
            guard !hasDigits else { return nil }
            section.kind = .general
        } else if hasDigits {
            guard !section.pieces.contains(.slash) else { return nil }
            section.kind = .number
            section.settleCommas()
        } else if section.pieces.contains(.text) {
            section.kind = .text
        } else {
            section.pieces = section.pieces.map { $0 == .decimalPoint ? .literal(".") : $0 }
        }
        return section
    }
}

extension NumberFormat.Piece {
    var isDigit: Bool { if case .digit = self { true } else { false } }

    fileprivate var isSecond: Bool {
        switch self {
        case .date(.second), .date(.elapsedSeconds): true
        default: false
        }
    }
}

extension NumberFormat.Section {
    /// The system's own way to write a day or a time.
    enum System: Sendable, Hashable {
        case day, time

        /// Russian: `d MMMM yyyy 'г.'`, `H:mm:ss`.
        var pieces: [NumberFormat.Piece] {
            switch self {
            case .day:
                [
                    .date(.day(width: 1)), .literal(" "), .date(.month(width: 4)), .literal(" "),
                    .date(.year(digits: 4)), .literal(" г."),
                ]
            case .time:
                [
                    .date(.hour(width: 1)), .literal(":"), .date(.minute(width: 2)), .literal(":"),
                    .date(.second(width: 2)),
                ]
            }
        }
    }

    fileprivate mutating func add(_ words: String) {
        guard !words.isEmpty else { return }
        if case .literal(let before) = pieces.last, before != ",", words != "," {
            pieces[pieces.count - 1] = .literal(before + words)
        } else {
            pieces.append(.literal(words))
        }
    }

    fileprivate var hasElapsed: Bool {
        pieces.contains { piece in
            switch piece {
            case .date(.elapsedHours), .date(.elapsedMinutes), .date(.elapsedSeconds): true
            default: false
            }
        }
    }

    /// Months that stand behind hours or before seconds are minutes.
    fileprivate mutating func settleMinutes() {
        let places = pieces.indices.filter { if case .date = pieces[$0] { true } else { false } }
        for (order, place) in places.enumerated() {
            guard case .date(.month(let width)) = pieces[place], width <= 2 else { continue }
            var isMinute = false
            if order > 0, case .date(let before) = pieces[places[order - 1]] {
                switch before {
                case .hour, .elapsedHours: isMinute = true
                default: break
                }
            }
            if order + 1 < places.count, case .date(let after) = pieces[places[order + 1]] {
                switch after {
                case .second, .elapsedSeconds: isMinute = true
                default: break
                }
            }
            if isMinute { pieces[place] = .date(.minute(width: width)) }
        }
    }

    /// Commas between placeholders group thousands; those behind the last one divide by a thousand each.
    fileprivate mutating func settleCommas() {
        let isDigit = { (piece: NumberFormat.Piece) in if case .digit = piece { true } else { false } }
        guard let first = pieces.firstIndex(where: isDigit), let last = pieces.lastIndex(where: isDigit) else { return }
        let integerEnd = pieces.firstIndex(of: .decimalPoint) ?? pieces.count
        var kept: [NumberFormat.Piece] = []
        for (place, piece) in pieces.enumerated() {
            guard piece == .literal(",") else {
                kept.append(piece)
                continue
            }
            if place > first, place < last, place < integerEnd {
                // Where none of the placeholders of whole numbers follows, it scales too.
                if pieces[place..<integerEnd].contains(where: isDigit) { isGrouped = true } else { thousands += 1 }
            } else if place > last || place >= integerEnd, place > 0,
                pieces[first..<place].allSatisfy({
                    isDigit($0) || $0 == .literal(",") || $0 == .decimalPoint
                })
            {
                thousands += 1
            } else {
                kept.append(piece)
            }
        }
        pieces = kept
    }
}
