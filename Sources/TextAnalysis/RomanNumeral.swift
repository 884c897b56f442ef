/// Roman numerals as plans print them: with Latin or Cyrillic letters, or as one character of their own.
package enum RomanNumeral {
    /// The value of a numeral in capital letters, as it is properly written: no digit more than three times, a small one
    /// before a great one only once; nil for anything else.
    ///
    /// Digits up to fifty (`L`): more sections, quarters or months no plan has.
    package static func value(of letters: some Collection<Unicode.Scalar>) -> Int? { value(of: letters, digit: digit) }

    /// The same where little doubt is left that a numeral is meant: small letters, `l` and `1` for `I`, the Cyrillic П and
    /// Ш for `II` and `III` count too; up to twelve, as many as there are months.
    package static func looseValue(of letters: some Collection<Unicode.Scalar>) -> Int? {
        guard letters.count <= 4 else { return nil }
        if letters.count == 1, let letter = letters.first {
            switch letter {
            case "П", "п": return 2
            case "Ш", "ш": return 3
            default: break
            }
        }
        return value(of: letters, digit: looseDigit).flatMap { $0 <= 12 ? $0 : nil }
    }

    /// Whether a capital letter is a digit, or a numeral of one character.
    package static func isDigit(_ letter: Unicode.Scalar) -> Bool {
        digit(letter) != nil || wholeNumeral(letter) != nil
    }

    private static func digit(_ letter: Unicode.Scalar) -> Int? {
        switch letter {
        case "I", "І": 1
        case "V": 5
        case "X", "Х": 10
        case "L": 50
        default: nil
        }
    }

    private static func looseDigit(_ letter: Unicode.Scalar) -> Int? {
        switch letter {
        case "l", "1", "i", "і": 1
        case "v": 5
        case "x", "х": 10
        case "L": nil
        default: digit(letter)
        }
    }

    private static func value(
        of letters: some Collection<Unicode.Scalar>, digit: (Unicode.Scalar) -> Int?
    ) -> Int? {
        if letters.count == 1, let whole = letters.first.flatMap(wholeNumeral) { return whole }
        var digits: [Int] = []
        for letter in letters {
            guard digits.count < longest, let digit = digit(letter) else { return nil }
            digits.append(digit)
        }
        var value = 0
        for (index, digit) in digits.enumerated() {
            value += index + 1 < digits.count && digits[index + 1] > digit ? -digit : digit
        }
        return value > 0 && digits == self.digits(of: value) ? value : nil
    }

    /// The longest numeral that is read: LXXXVI.
    private static let longest = 6

    /// Ⅰ…Ⅻ and ⅰ…ⅻ.
    private static func wholeNumeral(_ letter: Unicode.Scalar) -> Int? {
        switch letter.value {
        case 0x2160...0x216B: Int(letter.value) - 0x215F
        case 0x2170...0x217B: Int(letter.value) - 0x216F
        default: nil
        }
    }

    /// The digits of a number as it is properly written.
    private static func digits(of value: Int) -> [Int] {
        var rest = value
        var result: [Int] = []
        for (step, digits) in steps {
            while rest >= step {
                result += digits
                rest -= step
            }
        }
        return result
    }

    private static let steps: [(Int, [Int])] = [
        (50, [50]), (40, [10, 50]), (10, [10]), (9, [1, 10]), (5, [5]), (4, [1, 5]), (1, [1]),
    ]
}
