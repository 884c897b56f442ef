/// The contract's rules for white space and for comparing words (`plan-data.md`, “Text”).
public enum CellText {
    /// The text with its white space in order: no-break and other Unicode spaces and tabs are a space, runs of spaces
    /// one space, ends trimmed, soft hyphens gone. Line breaks become spaces too.
    public static func folded(_ text: String) -> String { respaced(text, keepingLines: false) }

    /// The same, with line breaks kept as `\n`: spaces around them go, empty lines go.
    public static func lines(_ text: String) -> String { respaced(text, keepingLines: true) }

    private static func respaced(_ text: String, keepingLines: Bool) -> String {
        // Most cells are in order already: find that out in one pass over the bytes and hand them back as they are.
        var previousIsSpace = true
        var isInOrder = true
        for byte in text.utf8 {
            let isSpace = byte == 0x20
            // 0xC2: U+00A0 and U+00AD begin with it; 0xE1, 0xE2, 0xE3, 0xEF: other spaces and marks.
            if (isSpace && previousIsSpace) || (byte < 0x20) || byte == 0xC2 || byte == 0xE1 || byte == 0xE2
                || byte == 0xE3 || byte == 0xEF
            {
                isInOrder = false
                break
            }
            previousIsSpace = isSpace
        }
        if isInOrder && (!previousIsSpace || text.isEmpty) { return text }

        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var pending: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
                pending = keepingLines ? "\n" : pending ?? " "
            case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
                pending = pending ?? " "
            case 0xAD, 0x200B, 0x2060, 0xFEFF:
                continue
            default:
                if let space = pending, !result.isEmpty { result.append(utf8: space) }
                pending = nil
                result.append(utf8: scalar)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The text as it is compared, never printed: lower case, ё as е, Latin look-alikes in a word with Cyrillic letters
    /// as Cyrillic, any dash as `-`, any quotation mark as `"`, any apostrophe as `'`, white space folded.
    public static func compared(_ text: String) -> String {
        let text = folded(text)
        var words = ComparedWords()
        words.bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x41, 0x61..<0x80, 0x0430...0x045F: words.add(scalar)
            default: for lower in scalar.properties.lowercaseMapping.unicodeScalars { words.add(lower) }
            }
        }
        words.endWord()
        return String(decoding: words.bytes, as: UTF8.self)
    }

    /// The compared text as it grows; a word waits for its end, which says whether it has Cyrillic letters.
    private struct ComparedWords {
        var bytes: [UInt8] = []
        private var word: [Unicode.Scalar] = []
        private var hasCyrillic = false

        /// Adds a scalar in lower case.
        mutating func add(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 0x61...0x7A:
                word.append(scalar)
            case 0x0400...0x04FF:
                hasCyrillic = true
                word.append(scalar == "ё" ? "е" : scalar)
            default:
                endWord()
                bytes.append(utf8: punctuation(scalar))
            }
        }

        mutating func endWord() {
            for letter in word { bytes.append(utf8: hasCyrillic ? lookAlike(letter) : letter) }
            word.removeAll(keepingCapacity: true)
            hasCyrillic = false
        }
    }

    private static func punctuation(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "-"
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: "\""
        case 0x2018...0x201B, 0x02BC, 0x60, 0xB4: "'"
        default: scalar
        }
    }

    /// The Cyrillic letter that a Latin lower-case one looks like. `i` stands for the Belarusian and Ukrainian `і`.
    private static func lookAlike(_ letter: Unicode.Scalar) -> Unicode.Scalar {
        switch letter {
        case "a": "а"
        case "c": "с"
        case "e": "е"
        case "i": "і"
        case "k": "к"
        case "m": "м"
        case "o": "о"
        case "p": "р"
        case "t": "т"
        case "x": "х"
        case "y": "у"
        default: letter
        }
    }
}
