/// Computes the numbers of fields that count: Word stores no result of AUTONUM, AUTONUMLGL, AUTONUMOUT and LISTNUM
/// (ECMA-376 Part 1, 17.16.5.4 to 17.16.5.6 and 17.16.5.31), for it counts them whenever it shows the document.
///
/// Both readers ask: LibreOffice keeps the code of LISTNUM when it saves ODT.
public struct FieldNumbering: Sendable {
    /// The paragraph that a field stands in.
    public struct Position: Sendable {
        /// Which of all paragraphs it is: fields of one paragraph share an automatic number.
        public var paragraph: Int
        /// The level of its heading; 0 for body text.
        public var headingLevel: Int
        /// Whether it has a number of a list: LISTNUM then counts in that list.
        public var isNumbered: Bool

        /// A position.
        public init(paragraph: Int, headingLevel: Int, isNumbered: Bool) {
            self.paragraph = paragraph
            self.headingLevel = headingLevel
            self.isNumbered = isNumbered
        }
    }

    /// How many levels there are: those of headings and, for automatic numbers, body text below them.
    private static let levelCount = 9

    /// The automatic numbers by heading level, body text last.
    private var automatic = [Int](repeating: 0, count: levelCount + 1)
    private var automaticParagraph = -1
    /// The numbers of each list that LISTNUM counts, by level.
    private var lists: [String: [Int]] = [:]

    /// Nothing counted yet.
    public init() {}

    /// The number that a field shows; nil where it is no field of this kind, or nobody can tell its list.
    ///
    /// - Parameters:
    ///   - code: the field's code: ` LISTNUM LegalDefault \l 1 `.
    ///   - position: where the field stands.
    public mutating func number(code: String, at position: Position) -> String? {
        let words = Self.words(of: code)
        guard let name = words.first?.uppercased() else { return nil }
        switch name {
        case "AUTONUM", "AUTONUMLGL", "AUTONUMOUT":
            return automaticNumber(name, FieldSwitches(words.dropFirst()), at: position)
        case "LISTNUM": return listNumber(FieldSwitches(words.dropFirst()), at: position)
        default: return nil
        }
    }

    /// The words of a code; what stands in quotation marks is one.
    private static func words(of code: String) -> [String] {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        for character in code {
            if character == "\"" {
                isQuoted.toggle()
                word = word ?? ""
            } else if character.isWhitespace && !isQuoted {
                if let word { words.append(word) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }

    // MARK: Automatic numbers

    /// Each heading level counts by itself and anew under the level above it; body text counts below the headings.
    private mutating func automaticNumber(_ name: String, _ switches: FieldSwitches, at position: Position) -> String {
        let level = position.headingLevel > 0 ? min(position.headingLevel, Self.levelCount) - 1 : Self.levelCount
        if position.paragraph != automaticParagraph {
            automaticParagraph = position.paragraph
            automatic[level] += 1
            for below in automatic.indices where below > level { automatic[below] = 0 }
        }
        let separator = switches["s"] ?? "."
        let end = switches.contains("e") ? "" : separator
        switch name {
        case "AUTONUMLGL":
            return automatic[...level].filter { $0 > 0 }.map(String.init).joined(separator: separator) + end
        case "AUTONUMOUT":
            let depth = automatic[..<level].lastIndex { $0 > 0 }.map { $0 + 1 } ?? 0
            let shown = level == Self.levelCount ? min(depth, Self.levelCount - 1) : level
            return Self.outlineLabels[shown].text(automatic[level])
        default:
            let format = switches["*"].flatMap { Label.Format(fieldFormat: $0) } ?? .arabic
            return format.text(automatic[level]) + separator
        }
    }

    // MARK: Numbers of lists

    private mutating func listNumber(_ switches: FieldSwitches, at position: Position) -> String? {
        let name = switches.argument ?? "NumberDefault"
        let labels: [Label]?
        switch name.lowercased() {
        case "numberdefault": labels = Self.numberLabels
        case "outlinedefault": labels = Self.outlineLabels
        case "legaldefault": labels = nil
        // A list of the document's own, of which only its paragraphs know how far it has counted.
        default: return nil
        }
        let given = switches["l"].map { Int($0) ?? 0 }
        guard given != nil || !position.isNumbered else { return nil }
        let level = max(1, min(given ?? 1, Self.levelCount)) - 1
        var counts = lists[name.lowercased()] ?? [Int](repeating: 0, count: Self.levelCount)
        if let start = switches["s"].flatMap({ Int($0) }) {
            counts[level] = start
        } else {
            counts[level] = counts[level] < Int.max ? counts[level] + 1 : counts[level]
        }
        for above in 0..<level where counts[above] == 0 { counts[above] = 1 }
        for below in counts.indices where below > level { counts[below] = 0 }
        lists[name.lowercased()] = counts
        guard let labels else { return counts[...level].map { "\($0)." }.joined() }
        return labels[level].text(counts[level])
    }

    // MARK: Labels

    /// How the number of a level looks.
    private struct Label {
        enum Format {
            case arabic, upperRoman, lowerRoman, upperLetter, lowerLetter

            /// The format that a general switch names (17.16.4.3.1).
            init?(fieldFormat name: String) {
                switch name {
                case "Arabic", "arabic": self = .arabic
                case "ROMAN": self = .upperRoman
                case "roman", "Roman": self = .lowerRoman
                case "ALPHABETIC": self = .upperLetter
                case "alphabetic", "Alphabetic": self = .lowerLetter
                default: return nil
                }
            }

            func text(_ number: Int) -> String {
                switch self {
                case .arabic: String(number)
                case .upperRoman: Self.roman(number).uppercased()
                case .lowerRoman: Self.roman(number)
                case .upperLetter: Self.letters(number).uppercased()
                case .lowerLetter: Self.letters(number)
                }
            }

            private static func roman(_ number: Int) -> String {
                guard (1...3_999).contains(number) else { return String(number) }
                var rest = number
                var result = ""
                for (value, digits) in [
                    (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
                ] {
                    while rest >= value {
                        result += digits
                        rest -= value
                    }
                }
                return result
            }

            private static func letters(_ number: Int) -> String {
                // Behind z letters are doubled; a start of two billion would make a label of megabytes.
                guard (1...780).contains(number), let letter = Unicode.Scalar(0x61 + UInt32((number - 1) % 26)) else {
                    return String(number)
                }
                return String(repeating: String(letter), count: (number - 1) / 26 + 1)
            }
        }

        var before = ""
        var format: Format
        var after: String

        func text(_ number: Int) -> String { before + format.text(number) + after }
    }

    /// 1) a) i) (1) (a) (i) 1. a. i.
    private static let numberLabels: [Label] = [
        Label(format: .arabic, after: ")"), Label(format: .lowerLetter, after: ")"),
        Label(format: .lowerRoman, after: ")"), Label(before: "(", format: .arabic, after: ")"),
        Label(before: "(", format: .lowerLetter, after: ")"), Label(before: "(", format: .lowerRoman, after: ")"),
        Label(format: .arabic, after: "."), Label(format: .lowerLetter, after: "."),
        Label(format: .lowerRoman, after: "."),
    ]

    /// I. A. 1. a) (1) (a) (i) (a) (i)
    private static let outlineLabels: [Label] = [
        Label(format: .upperRoman, after: "."), Label(format: .upperLetter, after: "."),
        Label(format: .arabic, after: "."), Label(format: .lowerLetter, after: ")"),
        Label(before: "(", format: .arabic, after: ")"), Label(before: "(", format: .lowerLetter, after: ")"),
        Label(before: "(", format: .lowerRoman, after: ")"), Label(before: "(", format: .lowerLetter, after: ")"),
        Label(before: "(", format: .lowerRoman, after: ")"),
    ]
}

/// The switches of a field's code, with their values, and its argument.
private struct FieldSwitches {
    private var values: [String: String] = [:]
    /// The first word that belongs to no switch.
    private(set) var argument: String?

    init(_ words: ArraySlice<String>) {
        var open: String?
        for word in words {
            if word.hasPrefix("\\"), word.count == 2 {
                open = word.dropFirst().lowercased()
                if let open, values[open] == nil { values[open] = "" }
            } else if let name = open {
                // `\* MERGEFORMAT` says nothing of the number, and may stand behind a format.
                if name != "*" || word.uppercased() != "MERGEFORMAT" { values[name] = word }
                open = nil
            } else {
                argument = argument ?? word
            }
        }
    }

    func contains(_ name: String) -> Bool { values[name] != nil }

    /// The value of a switch; nil where it is missing or has none.
    subscript(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }
}
