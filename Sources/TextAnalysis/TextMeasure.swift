/// How wide words are in Times New Roman, in thousandths of the letters' size.
///
/// The advance widths of the letters that plans are written in, as the font and its metric twins (Liberation Serif,
/// Tinos) have them; other signs count as half the size, which most are.
package struct TextMeasure: Sendable {
    private let widths: [UInt16]

    /// The regular and the bold letters.
    package static let regular = TextMeasure([
        (250, " \u{A0},."), (278, "/:;\\ijltі"), (333, "!()-I[]`frІ"), (389, "Js"), (395, "з"), (410, "г"), (429, "э"),
        (437, "т"), (444, "?acezаесё“”„"), (456, "ь"), (460, "я"), (472, "в"), (486, "к"), (499, "л"), (503, "ч"),
        (509, "бд"), (517, "ъ"), (535, "ийнпц"), (556, "FPSР"), (564, "+<=>"), (574, "БЬ"), (578, "Г"),
        (611, "ELTZЕТЁ"), (633, "м"), (648, "ф"), (650, "Ч"), (660, "Э"), (667, "BCRВКСЯ"), (672, "ы"), (678, "Л"),
        (682, "Д"), (691, "ж"), (706, "Ъ"), (708, "УЎ"), (722, "ADGHKNOQUVXYwАИЙНОПХЦ"), (747, "ю"), (770, "шщ"),
        (778, "&m"), (790, "Ф"), (833, "%"), (872, "Ы"), (889, "MМ"), (896, "Ж"), (944, "W"), (954, "№"), (1000, "—"),
        (1009, "ШЩ"), (1028, "Ю"),
    ])
    package static let bold = TextMeasure([
        (250, " \u{A0},."), (278, "'/\\ilі"), (333, "!()-:;[]`fjt"), (389, "IsІ"), (402, "з"), (432, "э"),
        (444, "cerzесё"),
        (454, "г"), (491, "т"), (506, "д"), (528, "З"), (529, "ь"), (540, "в"), (541, "я"), (556, "Sbdhknpquр"),
        (561, "л"), (564, "ч"), (570, "+<=>"), (576, "ийкнпц"), (583, "ъ"), (611, "FPР"), (636, "Г"), (661, "БЬ"),
        (667, "BELTZВЕТЁ"), (678, "Э"), (681, "м"), (688, "Д"), (692, "ф"), (722, "ACDNRUVXYwАСХЯ"), (725, "Кж"),
        (734, "УЧЎ"), (745, "Л"), (764, "ю"), (765, "Ъ"), (778, "GHKOQИЙНОПЦ"), (781, "ы"), (833, "&m"), (844, "шщ"),
        (859, "Ф"), (944, "MМ"), (982, "Ы"), (989, "Ж"), (1000, "%W—"), (1005, "№"), (1098, "ШЩ"), (1126, "Ю"),
    ])

    private init(_ groups: [(width: UInt16, letters: String)]) {
        var widths = [UInt16](repeating: 500, count: 0x460)
        for (width, letters) in groups {
            for scalar in letters.unicodeScalars where Int(scalar.value) < widths.count {
                widths[Int(scalar.value)] = width
            }
        }
        self.widths = widths
    }

    /// The width of the widest piece of a text that no line ends in: a space is a place to break a line, and so is the
    /// place behind a hyphen, a dash or a slash, but before a digit.
    ///
    /// - Returns: beside it, in `torn`, the same where «2024/2025учебного» may be torn: where letters follow digits.
    package func widestWord(_ text: String) -> (whole: Int, torn: Int) {
        var widest = (whole: 0, torn: 0)
        var width = (whole: 0, torn: 0)
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            // «п/п» stays on its line, and so does «1а».
            if last == "/", width.torn > 1_500 {
                if !isDigit { width = (0, 0) }
            } else if ("0"..."9").contains(last), !isDigit, scalar.properties.isAlphabetic, width.torn > 1_500 {
                width.torn = 0
            }
            last = scalar
            switch scalar {
            case " ", "\n", "\t":
                width = (0, 0)
                continue
            default:
                let letter = self.width(of: scalar)
                width.whole += letter
                width.torn += letter
            }
            widest = (max(widest.whole, width.whole), max(widest.torn, width.torn))
            switch scalar {
            case "-", "–", "—": width = (0, 0)
            default: break
            }
        }
        return widest
    }

    /// The width of a text on one line.
    package func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    /// How many lines a text takes in a column of a width, if lines end at spaces alone and a word that is wider than the
    /// column is torn.
    ///
    /// Programs that break lines behind hyphens too need no more.
    package func lineCount(of text: String, width: Int) -> Int {
        var lines = 1
        // Up to the end of the last word, with the space behind it, and the word that is being measured.
        var filled = 0
        var word = 0
        func endWord() {
            if filled > 0, filled + word > width {
                lines += 1
                filled = 0
            }
            if word > width, width > 0 {
                lines += (word - 1) / width
                word = (word - 1) % width + 1
            }
            filled += word
            word = 0
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n":
                endWord()
                lines += 1
                filled = 0
            case " ":
                endWord()
                filled += self.width(of: " ")
            default: word += self.width(of: scalar)
            }
        }
        endWord()
        return lines
    }

    private func width(of scalar: Unicode.Scalar) -> Int {
        Int(scalar.value) < widths.count ? Int(widths[Int(scalar.value)]) : 500
    }
}
