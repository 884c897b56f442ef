import TextAnalysis

/// A number typed at the start of a line: «1.», «2.1)», «IV.».
struct LeadingNumber: Sendable, Hashable {
    /// How the number is written.
    enum Scheme: Sendable, Hashable {
        /// Arabic numbers of so many levels: 1 for «3.», 2 for «3.1.».
        case arabic(depth: Int)
        /// Roman numbers, Latin letters or the Cyrillic ones that look like them.
        case roman
        /// A letter and a bracket.
        case letter
    }

    /// The number without its closing dot or bracket.
    var number: String
    /// How it is written.
    var scheme: Scheme
    /// Whether a dot or bracket closes it.
    var isClosed: Bool
    /// What follows it.
    var rest: String

    /// The number at the start of a line, or nil where there is none.
    ///
    /// A date is no number: its day, month or year gives it away by a leading zero or four digits («01.09», «2024»).
    init?(_ line: some StringProtocol) {
        let scalars = Array(line.unicodeScalars)
        guard let end = Self.arabic(scalars) ?? Self.roman(scalars) ?? Self.letter(scalars) else { return nil }
        number = String(scalars: scalars[..<end.index])
        scheme = end.scheme
        var index = end.index
        // «1 .», «1).», «1.)»
        var closing = index
        if closing < scalars.count, scalars[closing] == " " { closing += 1 }
        if closing < scalars.count, Self.isClosing(scalars[closing]) {
            index = closing
            while index < scalars.count, Self.isClosing(scalars[index]) { index += 1 }
        }
        isClosed = index > end.index
        let afterNumber = index
        while index < scalars.count, scalars[index] == " " { index += 1 }
        if index < scalars.count {
            // «1.5 часа», «1-й», «5%», «3,4» are words of the text.
            let next = scalars[index]
            guard Letters.isLetter(next) || Letters.isOpeningQuote(next) || Letters.isDigit(next) || next == "("
            else {
                if !(next.value == 0x2013 || next.value == 0x2014 || next == "-") || scheme != .roman { return nil }
                rest = String(scalars: scalars[index...])
                return
            }
            if index == afterNumber && (!isClosed || Letters.isDigit(next)) { return nil }
        }
        rest = String(scalars: scalars[index...])
    }

    /// Whether a number is the first of a list that goes on in the same line: «1. Отчёт профкома. 2. О смете.».
    static func beginsList(_ line: some StringProtocol) -> Bool {
        guard line.utf8.first == 0x31, line.utf8.contains(0x32), let first = LeadingNumber(line), first.number == "1",
            first.isClosed
        else { return false }
        let scalars = Array(line.unicodeScalars)
        return scalars.indices.dropFirst(2).dropLast(3).contains { index in
            scalars[index] == "2" && scalars[index - 1] == " " && scalars[index + 1] == scalars[1]
                && scalars[index + 2] == " "
                && (Letters.isUpper(scalars[index + 3]) || Letters.isOpeningQuote(scalars[index + 3]))
        }
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == ")" }

    private static func arabic(_ scalars: [Unicode.Scalar]) -> (index: Int, scheme: Scheme)? {
        var index = 0
        var depth = 0
        while true {
            let start = index
            while index < scalars.count, Letters.isDigit(scalars[index]) { index += 1 }
            guard (1...3).contains(index - start), scalars[start] != "0" else { return nil }
            depth += 1
            guard index + 1 < scalars.count, scalars[index] == ".", Letters.isDigit(scalars[index + 1]) else { break }
            index += 1
        }
        return (index, .arabic(depth: depth))
    }

    private static func roman(_ scalars: [Unicode.Scalar]) -> (index: Int, scheme: Scheme)? {
        let length = scalars.prefix(while: RomanNumeral.isDigit).count
        guard length == scalars.count || !Letters.isLetter(scalars[length]),
            RomanNumeral.value(of: scalars[..<length]) != nil
        else { return nil }
        return (length, .roman)
    }

    private static func letter(_ scalars: [Unicode.Scalar]) -> (index: Int, scheme: Scheme)? {
        guard scalars.count > 1, Letters.isLetter(scalars[0]), scalars[1] == ")" else { return nil }
        return (1, .letter)
    }
}

/// Numbers as cells and labels hold them.
enum RowNumber {
    /// A number as the contract has it: white space folded, without a closing dot or bracket.
    static func trimmed(_ text: String) -> String {
        if text.isEmpty { return text }
        // «17.» and «17»: most numbers.
        if text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) }), let last = text.utf8.last {
            if (0x30...0x39).contains(last) { return text }
            if text.utf8.count > 1 && (last == 0x2E || last == 0x29) { return String(text.dropLast()) }
        }
        var scalars = Array(CellText.folded(text).unicodeScalars)
        while let last = scalars.last, last == "." || last == ")" || last == " " { scalars.removeLast() }
        return String(scalars: scalars)
    }

    /// The number that fills the first line of a cell, «№ 1» above «26.08.2025», and the lines below it. Figures alone
    /// may be a day.
    static func firstLine(of text: String) -> (number: String, rest: String)? {
        guard let end = text.firstIndex(of: "\n") else { return nil }
        let number = CellText.folded(String(text[..<end]))
        guard number.unicodeScalars.first == "№", number.utf8.count <= 12, Letters.hasDigit(number),
            !Letters.hasWords(number.filter { !$0.isNumber })
        else { return nil }
        return (number, String(text[text.index(after: end)...]))
    }

    /// Whether a text could stand in a number column: empty, or short, without a space, with a digit, a Roman number or
    /// no letter at all.
    static func isPlausible(_ text: String) -> Bool {
        if text.isEmpty { return true }
        guard text.utf8.count <= 24 else { return false }
        let number = trimmed(text)
        if number.isEmpty || Letters.hasDigit(number) { return number.utf8.count <= 12 }
        if !Letters.hasWords(number) { return true }
        if number.unicodeScalars.count == 1 { return true }
        return LeadingNumber(number)?.scheme == .roman && LeadingNumber(number)?.rest == ""
    }

    /// Whether the texts count the columns: 1, 2, 3, … from the left, at least three of them.
    static func countColumns(_ texts: some Collection<String>) -> Bool {
        guard texts.count >= 3 else { return false }
        for (index, text) in texts.enumerated() where trimmed(text) != String(index + 1) { return false }
        return true
    }
}
