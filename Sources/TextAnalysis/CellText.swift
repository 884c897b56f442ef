/// The contract's rules for white space and for comparing words (`plan-data.md`, “Text”).
package enum CellText {
    /// The text with its white space in order: no-break and other Unicode spaces and tabs are a space, runs of spaces
    /// one space, ends trimmed, soft hyphens gone. Line breaks become spaces too.
    package static func folded(_ text: String) -> String { respaced(text, keepingLines: false) }

    /// The same, with line breaks kept as `\n`: spaces around them go, empty lines go.
    package static func lines(_ text: String) -> String { respaced(text, keepingLines: true) }

    private static func respaced(_ text: String, keepingLines: Bool) -> String {
        let bytes = [UInt8](text.utf8)
        // Most cells are in order already, and are handed back as they are.
        var place = endOfOrder(bytes, keepingLines: keepingLines)
        if place == bytes.count { return text }

        var result = Array(bytes[..<place])
        var pending: UInt8?
        while place < bytes.count {
            let (scalar, count) = bytes.scalar(at: place)
            switch Space(scalar) {
            case .lineBreak: pending = keepingLines ? 0x0A : pending ?? 0x20
            case .space: pending = pending ?? 0x20
            case .vanishing: break
            case nil:
                if let space = pending, !result.isEmpty { result.append(space) }
                pending = nil
                result += bytes[place..<place + count]
            }
            place += count
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Where the part of a text ends that is in order: words with one space, or one line break that is kept, between them.
    private static func endOfOrder(_ bytes: [UInt8], keepingLines: Bool) -> Int {
        var end = 0
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case 0x20:
                guard place > 0, place == end else { return end }
                place += 1
                continue
            case 0x0A where keepingLines:
                guard place > 0, place == end else { return end }
                place += 1
                continue
            case 0..<0x20: return end
            // What the spaces and the marks that vanish begin with.
            case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF:
                let (scalar, count) = bytes.scalar(at: place)
                guard Space(scalar) == nil else { return end }
                place += count
            default: place += 1
            }
            end = place
        }
        return end
    }

    /// What white space a scalar is.
    private enum Space {
        case lineBreak, space, vanishing

        init?(_ scalar: UInt32) {
            switch scalar {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
            case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
            case 0xAD, 0x200B, 0x2060, 0xFEFF: self = .vanishing
            default: return nil
            }
        }
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
