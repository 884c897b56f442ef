internal import DocumentModel

/// How a number of a list is written (`w:numFmt`; ECMA-376 Part 1, 17.18.59).
///
/// Formats of other scripts than Latin and Cyrillic, and numbers in words, are written as decimal numbers.
enum NumberFormat: Equatable {
    case decimal
    /// Decimal with at least so many digits (`decimalZero` has two).
    case padded(Int)
    case upperRoman, lowerRoman, upperLetter, lowerLetter, upperRussian, lowerRussian
    case hexadecimal, dashed, chicago
    /// As an ordinal of a language; nil for the usual one.
    case ordinal(language: String?)
    case circled, parenthesised, fullstopped
    case none, bullet

    /// The format of that name.
    ///
    /// - Parameters:
    ///   - pattern: how a `custom` format begins: `001, 002, 003, ...`.
    ///   - language: the document's language.
    init(name: String, pattern: String? = nil, language: String? = nil) {
        switch name {
        case "decimalZero": self = .padded(2)
        case "upperRoman": self = .upperRoman
        case "lowerRoman": self = .lowerRoman
        case "upperLetter": self = .upperLetter
        case "lowerLetter": self = .lowerLetter
        case "russianUpper": self = .upperRussian
        case "russianLower": self = .lowerRussian
        case "ordinal": self = .ordinal(language: language)
        case "hex": self = .hexadecimal
        case "numberInDash": self = .dashed
        case "chicago": self = .chicago
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
        case "decimalEnclosedParen": self = .parenthesised
        case "decimalEnclosedFullstop": self = .fullstopped
        case "none": self = .none
        case "bullet": self = .bullet
        case "custom":
            let first = pattern?.utf8.prefix { (0x30...0x39).contains($0) }.count ?? 1
            self = first > 1 ? .padded(min(first, 9)) : .decimal
        default: self = .decimal
        }
    }

    /// A number in this format.
    func text(_ number: Int) -> String {
        switch self {
        case .none, .bullet: ""
        case .padded(let digits): Self.padded(number, digits)
        case .upperRoman: Self.roman(number)
        case .lowerRoman: Self.roman(number).lowercased()
        case .upperLetter: Self.letters(number, Self.latin).uppercased()
        case .lowerLetter: Self.letters(number, Self.latin)
        case .upperRussian: Self.letters(number, Self.russian).uppercased()
        case .lowerRussian: Self.letters(number, Self.russian)
        case .ordinal(let language): OrdinalNumber.text(number, language: language)
        case .hexadecimal: String(number, radix: 16, uppercase: true)
        case .dashed: "- \(number) -"
        case .chicago: Self.letters(number, Self.chicagoMarks)
        case .circled: Self.enclosed(number, first: 0x2460)
        case .parenthesised: Self.enclosed(number, first: 0x2474)
        case .fullstopped: Self.enclosed(number, first: 0x2488)
        case .decimal: String(number)
        }
    }

    /// A number in legal style (`w:isLgl`, 17.9.4): decimal, whatever the level's format; but `decimalZero`, which is
    /// decimal, keeps its zero (Word's own «Article / Section» list prints «Section 1.01»).
    func legalText(_ number: Int) -> String {
        switch self {
        case .none, .padded: text(number)
        default: String(number)
        }
    }

    private static let latin: [Unicode.Scalar] = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
    /// Word's Russian list letters: without ё, й, ъ and ь.
    private static let russian: [Unicode.Scalar] = Array("абвгдежзиклмнопрстуфхцчшщыэюя".unicodeScalars)
    private static let chicagoMarks: [Unicode.Scalar] = Array("*†‡§".unicodeScalars)

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }

    /// а, б, … я, аа, бб, …: behind the alphabet's end letters are doubled, not counted on.
    private static func letters(_ number: Int, _ alphabet: [Unicode.Scalar]) -> String {
        guard number > 0 else { return String(number) }
        let times = (number - 1) / alphabet.count + 1
        // A list that starts at two billion would make a label of megabytes.
        guard times <= 30 else { return String(number) }
        return String(repeating: String(alphabet[(number - 1) % alphabet.count]), count: times)
    }

    private static func roman(_ number: Int) -> String {
        guard (1...32_767).contains(number) else { return String(number) }
        var rest = number
        var result = ""
        for (value, digits) in romanDigits {
            while rest >= value {
                result += digits
                rest -= value
            }
        }
        return result
    }

    private static let romanDigits: [(Int, String)] = [
        (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    private static func enclosed(_ number: Int, first: UInt32) -> String {
        guard (1...20).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1) else {
            return String(number)
        }
        return String(scalar)
    }
}
