internal import DocumentModel

/// How the lists of a style are numbered, level by level (`text:list-style`, `text:outline-style`).
struct ListStyle {
    /// ODF has ten levels.
    static let levelCount = 10

    /// `style:name`
    var name = ""
    /// Whether all levels share one count (`text:consecutive-numbering`).
    var isConsecutive = false
    /// The levels; those that the style does not describe have no label.
    var levels = [ListLevel](repeating: ListLevel(), count: ListStyle.levelCount)

    /// The label of an item at a level, as LibreOffice shows it; empty for bullets.
    ///
    /// ODF 1.3 Part 3, 19.794 `text:display-levels`: the numbers of so many levels above are shown too, each in its own
    /// format, with a dot between; a level without a number is left out with its dot.
    func label(at level: Int, counters: [Int]) -> String {
        let own = levels[level]
        guard own.isNumber else { return "" }
        guard own.format != .none else { return own.prefix + own.suffix }
        func number(_ level: Int) -> String {
            levels[level].isNumber ? levels[level].format.text(for: counters[level]) : ""
        }
        if let template = own.template { return fill(template, at: level, number: number) }
        let first = max(0, level + 1 - max(1, own.displayLevels))
        let numbers = (first...level).map(number).filter { !$0.isEmpty }
        return own.prefix + numbers.joined(separator: ".") + own.suffix
    }

    /// Fills the gaps `%1%` … `%10%` of a `loext:num-list-format`.
    private func fill(_ template: String, at level: Int, number: (Int) -> String) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "%") {
            result += rest[..<open]
            let behind = rest[rest.index(after: open)...]
            guard let close = behind.firstIndex(of: "%"), let gap = Int(behind[..<close]), (1...level + 1).contains(gap)
            else {
                result += "%"
                rest = behind
                continue
            }
            let value = number(gap - 1)
            result += value
            rest = behind[behind.index(after: close)...]
            // A level without a number takes the characters up to the next gap with it: 1.1, not 1..1.
            if value.isEmpty, let next = rest.firstIndex(of: "%") { rest = rest[next...] }
        }
        return result + rest
    }
}

/// One level of a list style; without values a bullet, a picture, or a level that is not described.
struct ListLevel {
    /// Whether the level shows numbers at all.
    var isNumber = false
    /// `style:num-format`
    var format = NumberFormat.none
    /// `style:num-prefix`
    var prefix = ""
    /// `style:num-suffix`
    var suffix = ""
    /// `text:display-levels`
    var displayLevels = 1
    /// `text:start-value`
    var startValue = 1
    /// `loext:num-list-format`: the label with gaps, in place of prefix, suffix and display levels.
    var template: String?

    /// A level without label.
    init() {}

    /// A numbered level.
    init(
        format: NumberFormat, prefix: String, suffix: String, displayLevels: Int, startValue: Int, template: String?
    ) {
        isNumber = true
        self.format = format
        self.prefix = prefix
        self.suffix = suffix
        self.displayLevels = displayLevels
        self.startValue = startValue
        self.template = template
    }
}

/// How a number is written (`style:num-format`, ODF 1.3 Part 3, 19.500; and the formats LibreOffice adds).
enum NumberFormat: Hashable {
    /// No number: only prefix and suffix are shown.
    case none
    /// 1, 2, 3, with so many digits at least.
    case arabic(digits: Int)
    /// I, II, III.
    case roman(isUpper: Bool)
    /// Letters of an alphabet; behind its end `aa, bb` where they run in step (`style:num-letter-sync`), else `aa, ab`.
    case letters(Alphabet, isUpper: Bool, inStep: Bool)
    /// ①, ②, ③, as far as they go.
    case circled
    /// 1-й, 2-й or 1st, 2nd, in the document's language.
    case ordinal(language: String?)

    /// The alphabets of list numbers.
    enum Alphabet: String {
        case latin = "abcdefghijklmnopqrstuvwxyz"
        /// Without ё, й, ъ, ь, as LibreOffice counts.
        case russian = "абвгдежзиклмнопрстуфхцчшщыэюя"
        case bulgarian = "абвгдежзиклмнопрстуфхцчшщъюя"
        case serbian = "абвгдђежзијклљмнњопрстћуфхцчџш"
    }

    /// The format of a `style:num-format`; one that is not known counts in Arabic numbers, as in LibreOffice.
    init(_ format: String, letterSync: Bool, language: String? = nil) {
        switch format {
        case "": self = .none
        case "a", "A": self = .letters(.latin, isUpper: format == "A", inStep: letterSync)
        case "i", "I": self = .roman(isUpper: format == "I")
        // So LibreOffice writes the ordinals of a DOCX, whatever their language.
        case "1st": self = .ordinal(language: language)
        default: self = NumberFormat.extended(format)
        }
    }

    /// LibreOffice's own formats: `А, Б, .., Аа, Аб, ... (ru)`, `01, 02, 03, ...`.
    private static func extended(_ format: String) -> NumberFormat {
        if format.hasPrefix("①") { return .circled }
        let first = format.prefix { $0 != "," }
        if first.count > 1, first.last == "1", first.dropLast().allSatisfy({ $0 == "0" }) {
            return .arabic(digits: min(first.count, 9))
        }
        let alphabet: Alphabet? =
            format.hasSuffix("(ru)")
            ? .russian : format.hasSuffix("(bg)") ? .bulgarian : format.hasSuffix("(sr)") ? .serbian : nil
        guard let alphabet, let sample = first.first else { return .arabic(digits: 1) }
        let inStep = format.contains("Бб") || format.contains("бб")
        return .letters(alphabet, isUpper: sample.isUppercase, inStep: inStep)
    }

    /// A number in this format.
    func text(for number: Int) -> String {
        switch self {
        case .none: return ""
        case .arabic(let digits):
            let text = String(number)
            return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
        case .roman(let isUpper):
            return NumberFormat.roman(number, isUpper: isUpper)
        case .letters(let alphabet, let isUpper, let inStep):
            return NumberFormat.letters(number, Array(alphabet.rawValue), isUpper: isUpper, inStep: inStep)
        case .circled:
            guard (1...20).contains(number), let scalar = Unicode.Scalar(UInt32(0x245F + number)) else {
                return String(number)
            }
            return String(Character(scalar))
        case .ordinal(let language): return OrdinalNumber.text(number, language: language)
        }
    }

    private static func roman(_ number: Int, isUpper: Bool) -> String {
        guard (1...9_999).contains(number) else { return String(number) }
        let steps: [(Int, String)] = [
            (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
            (10, "x"),
            (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var rest = number
        var result = ""
        for (value, letters) in steps {
            while rest >= value {
                result += letters
                rest -= value
            }
        }
        return isUpper ? result.uppercased() : result
    }

    private static func letters(_ number: Int, _ alphabet: [Character], isUpper: Bool, inStep: Bool) -> String {
        guard number > 0 else { return String(number) }
        let index = number - 1
        var result: [Character] = []
        if inStep {
            // A number of a million would make a label of thousands of letters.
            let times = min(index / alphabet.count + 1, 50)
            result = Array(repeating: alphabet[index % alphabet.count], count: times)
        } else {
            var rest = index
            repeat {
                result.append(alphabet[rest % alphabet.count])
                rest = rest / alphabet.count - 1
            } while rest >= 0
            result.reverse()
        }
        let text = String(result)
        guard isUpper else { return text }
        // Latin letters are all capital (AA), Cyrillic ones only the first (Аа).
        return alphabet.first == "a" ? text.uppercased() : text.prefix(1).uppercased() + text.dropFirst()
    }
}

/// Counts the items of all lists of a document.
///
/// What is one list is decided when a list begins (ODF 1.3 Part 3, 5.3.1; the order of the rules as in LibreOffice):
/// `text:continue-list` goes on with the list of that id, whatever its style, `text:continue-numbering` with the list
/// before if its style is the same; every other is a new one.
struct Numbering {
    /// A count: a list seen in one area of the document.
    struct Key: Hashable {
        var list: Int
        var area: Int
    }

    private struct Known {
        var number: Int
        var styleName: String?
    }

    /// Whether a continued list goes on with the last of its style even behind lists of other styles.
    ///
    /// Word writes a list for each paragraph, and means this by `text:continue-numbering`; so did OpenOffice.org up to 2,
    /// which had no `text:continue-list`. LibreOffice means the list before.
    var continuesByStyle = false

    private var byID: [String: Known] = [:]
    private var lastByStyle: [String: Known] = [:]
    private var last: Known?
    private var listCount = 0
    private var counters: [Key: Levels] = [:]

    /// The counts of a list's levels.
    private struct Levels {
        /// The number that stands last; nil where the level has not begun.
        var numbers = [Int?](repeating: nil, count: ListStyle.levelCount)
        /// Whether all that stands at the level is one paragraph without number.
        var isPassed = [Bool](repeating: false, count: ListStyle.levelCount)
    }

    /// The number of the list that begins, for ``count(_:level:style:restart:startValue:)``.
    mutating func beginList(id: String?, styleName: String?, continueID: String?, continuesNumbering: Bool) -> Int {
        var known: Known?
        if let continueID, let other = byID[continueID] {
            known = Known(number: other.number, styleName: styleName)
        } else if continuesNumbering, let last, last.styleName == styleName {
            known = last
        } else if continuesNumbering, continuesByStyle, let same = lastByStyle[styleName ?? ""] {
            known = same
        } else if let id, let same = byID[id], same.styleName == styleName {
            known = same
        }
        let list: Known
        if let known {
            list = known
        } else {
            listCount += 1
            list = Known(number: listCount, styleName: styleName)
        }
        if let id, byID[id] == nil { byID[id] = list }
        last = list
        if continuesByStyle { lastByStyle[styleName ?? ""] = list }
        return list.number
    }

    /// The number of the list to which numbered paragraphs of this id belong (`text:numbered-paragraph`).
    mutating func list(id: String) -> Int {
        if let known = byID[id] { return known.number }
        listCount += 1
        byID[id] = Known(number: listCount)
        return listCount
    }

    /// Passes a paragraph of a list that has no number: a header, or one that is not the first of its item.
    ///
    /// LibreOffice lets one that is the very first of its level stand as the number before the first; with items below
    /// it, it takes the first number.
    mutating func pass(_ key: Key, level: Int, style: ListStyle) {
        guard !style.isConsecutive else { return }
        var levels = counters[key] ?? Levels()
        if levels.numbers[level] == nil {
            levels.numbers[level] = style.levels[level].startValue - 1
            levels.isPassed[level] = true
        } else {
            levels.isPassed[level] = false
        }
        counters[key] = levels
    }

    /// Counts an item, and returns the numbers of its level and those above.
    ///
    /// A level above that has no item yet counts as begun, where the outermost list's style says; levels below begin
    /// anew.
    mutating func count(
        _ key: Key, level: Int, style: ListStyle, rootStyle: ListStyle, restart: Bool, startValue: Int?
    ) -> [Int] {
        var levels = counters[key] ?? Levels()
        for above in 0..<level {
            if levels.numbers[above] == nil {
                levels.numbers[above] = rootStyle.levels[above].startValue
            } else if levels.isPassed[above] {
                levels.numbers[above] = rootStyle.levels[above].startValue
                levels.isPassed[above] = false
            }
        }
        // With consecutive numbering the count goes on from whatever item stands before.
        let previous = style.isConsecutive ? levels.numbers.compactMap { $0 }.max() : levels.numbers[level]
        if restart || startValue != nil || previous == nil {
            levels.numbers[level] = startValue ?? style.levels[level].startValue
        } else if let previous {
            levels.numbers[level] = previous < Int.max ? previous + 1 : previous
        }
        levels.isPassed[level] = false
        if !style.isConsecutive {
            for below in (level + 1)..<ListStyle.levelCount {
                levels.numbers[below] = nil
                levels.isPassed[below] = false
            }
        }
        counters[key] = levels
        return levels.numbers.prefix(level + 1).map { $0 ?? 1 }
    }
}
