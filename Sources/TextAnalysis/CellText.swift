/// The contract's rules for white space and for comparing words (`plan-data.md`, “Text”).
package enum CellText {
    /// The text with its white space in order: no-break and other Unicode spaces and tabs are a space, runs of spaces
    /// one space, ends trimmed, soft hyphens gone. Line breaks become spaces too.
    package static func folded(_ text: String) -> String { respaced(text, keepingLines: false) }

    /// The same, with line breaks kept as `\n`: spaces around them go, empty lines go.
    package static func lines(_ text: String) -> String { respaced(text, keepingLines: true) }

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
    package static func compared(_ text: String) -> String {
        let text = folded(text)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        // A word waits for its end, which says whether it has Cyrillic letters.
        var word: [Unicode.Scalar] = []
        func endWord() {
            for letter in Folding.compared(word) { bytes.append(codeUnit: letter) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0x0400...0x045F, 0x0490, 0x0491:
                word.append(scalar)
            case 0x0460...0x04FF:
                for lower in scalar.properties.lowercaseMapping.unicodeScalars { word.append(lower) }
            case 0..<0x80:
                endWord()
                bytes.append(codeUnit: Folding.folded(scalar))
            default:
                endWord()
                for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                    bytes.append(utf8: lower.value <= 0xFFFF ? Unicode.Scalar(Folding.folded(lower)) ?? lower : lower)
                }
            }
        }
        endWord()
        return String(decoding: bytes, as: UTF8.self)
    }
}
