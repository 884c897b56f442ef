/// Keeps on one line what is read as one: a surname with its initials, № with its number, «г.» with its town or its year.
///
/// Typesetters' rules of Russian and Belarusian (Милчин, Чельцова, «Справочник издателя и автора», 5.2): no line ends
/// between them.
package enum UnbrokenWords {
    /// The text with no-break spaces (U+00A0) in such places; every other sign stays.
    package static func kept(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(space) else { return text }
        var kept: [UInt8] = []
        var next = 0
        for index in bytes.indices where bytes[index] == space {
            let after = index + 1
            guard
                isNumbered(bytes, before: index, after: after) || isTown(bytes, before: index, after: after)
                    || isYear(bytes, before: index, after: after) || isName(bytes, before: index, after: after)
            else { continue }
            kept += bytes[next..<index]
            kept += noBreakSpace
            next = after
        }
        guard next > 0 else { return text }
        kept += bytes[next...]
        return String(decoding: kept, as: UTF8.self)
    }

    private static let space = UInt8(ascii: " ")
    private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

    /// «№ 145».
    private static func isNumbered(_ bytes: [UInt8], before: Int, after: Int) -> Bool {
        before >= 3 && bytes[before - 3] == 0xE2 && bytes[before - 2] == 0x84 && bytes[before - 1] == 0x96
            && after < bytes.count && (0x30...0x39).contains(bytes[after])
    }

    /// «г. Жлобин», «аг. Кочищи».
    private static func isTown(_ bytes: [UInt8], before: Int, after: Int) -> Bool {
        guard isCapital(bytes, at: after),
            let town = towns.first(where: { isAbbreviation($0, endingAt: before, in: bytes) })
        else { return false }
        // «2024 г. Ремонт»: a year, and a new sentence.
        return !isYearNumber(bytes, endingAt: before - town.count - 1)
    }

    /// «2024 г.», «2023–2025 гг.», and the year that is written by hand: «20___ г.».
    private static func isYear(_ bytes: [UInt8], before: Int, after: Int) -> Bool {
        guard isYearNumber(bytes, endingAt: before) || before > 0 && bytes[before - 1] == UInt8(ascii: "_") else {
            return false
        }
        return years.contains { after + $0.count <= bytes.count && bytes[after..<(after + $0.count)].elementsEqual($0) }
    }

    private static func isYearNumber(_ bytes: [UInt8], endingAt end: Int) -> Bool {
        end >= 4 && bytes[(end - 4)..<end].allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isAbbreviation(_ word: [UInt8], endingAt end: Int, in bytes: [UInt8]) -> Bool {
        let start = end - word.count
        guard start >= 0, bytes[start..<end].elementsEqual(word) else { return false }
        return !isSmall(bytes, at: start - 2) && !isCapital(bytes, at: start - 2)
    }

    private static let towns = ["г.", "гп.", "г.п.", "аг.", "д.", "п.", "пос.", "ул."].map { Array($0.utf8) }
    private static let years = ["г.", "гг."].map { Array($0.utf8) }

    /// «Щегель Ю.М.», «Ю. М.», «Ю.М. Щегель»; not «директор Ю.М. Щегель», whose post is a word of its own.
    private static func isName(_ bytes: [UInt8], before: Int, after: Int) -> Bool {
        if let end = initials(bytes, from: after) {
            // Between initials, or behind a surname that no other follows.
            if isInitialEnding(bytes, at: before) { return true }
            return isSurname(bytes, endingAt: before) && !isSurnameAhead(bytes, from: end)
        }
        return isInitialEnding(bytes, at: before) && isSurname(bytes, from: after)
            && !isInitialOfSurname(bytes, endingAt: before, next: after)
    }

    /// Whether a surname stands behind initials to which it belongs, so that the word before them is none of theirs.
    private static func isSurnameAhead(_ bytes: [UInt8], from end: Int) -> Bool {
        if isSurname(bytes, from: end) { return true }
        guard end < bytes.count, bytes[end] == space, isSurname(bytes, from: end + 1) else { return false }
        // «Щегель Ю.М. Литош Е.В.»: the next surname has initials of its own.
        let next = wordEnd(bytes, from: end + 1)
        return !(next < bytes.count && bytes[next] == space && initials(bytes, from: next + 1) != nil)
    }

    /// Whether the initials that end here belong to the surname before them: «Щегель Ю.М. Литош Е.В.».
    private static func isInitialOfSurname(_ bytes: [UInt8], endingAt end: Int, next: Int) -> Bool {
        var start = end
        while start >= 3, isInitial(bytes, at: start - 3) { start -= 3 }
        guard start > 0, bytes[start - 1] == space, isSurname(bytes, endingAt: start - 1) else { return false }
        let after = wordEnd(bytes, from: next)
        return after < bytes.count && bytes[after] == space && initials(bytes, from: after + 1) != nil
    }

    // MARK: Letters: two bytes of UTF-8 each

    private static func isCapital(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index >= 0, index + 1 < bytes.count, bytes[index] == 0xD0 else { return false }
        // А–Я, and Ё, І, Ў among U+0400–U+040F.
        return (0x80...0xAF).contains(bytes[index + 1])
    }

    private static func isSmall(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index >= 0, index + 1 < bytes.count else { return false }
        switch bytes[index] {
        case 0xD0: return (0xB0...0xBF).contains(bytes[index + 1])
        case 0xD1: return (0x80...0x9F).contains(bytes[index + 1])
        default: return false
        }
    }

    /// A capital letter and a dot.
    private static func isInitial(_ bytes: [UInt8], at index: Int) -> Bool {
        isCapital(bytes, at: index) && index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: ".")
            && !isSmall(bytes, at: index - 2) && !isCapital(bytes, at: index - 2)
    }

    /// Where one or two initials written without a space end; nil where none begin here.
    private static func initials(_ bytes: [UInt8], from start: Int) -> Int? {
        guard isInitial(bytes, at: start) else { return nil }
        return isInitial(bytes, at: start + 3) ? start + 6 : start + 3
    }

    private static func isInitialEnding(_ bytes: [UInt8], at end: Int) -> Bool { isInitial(bytes, at: end - 3) }

    /// A capital letter, then small ones; parts of a double surname have a hyphen between them.
    private static func isSurname(_ bytes: [UInt8], from start: Int) -> Bool {
        isCapital(bytes, at: start) && isSmall(bytes, at: start + 2)
    }

    private static func wordEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while isCapital(bytes, at: end) || isSmall(bytes, at: end) || end < bytes.count && bytes[end] == 0x2D {
            end += bytes[end] == 0x2D ? 1 : 2
        }
        return end
    }

    private static func isSurname(_ bytes: [UInt8], endingAt end: Int) -> Bool {
        var start = end
        while isSmall(bytes, at: start - 2) { start -= 2 }
        return start < end && isCapital(bytes, at: start - 2)
    }
}
