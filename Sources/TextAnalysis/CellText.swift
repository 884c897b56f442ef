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
        let end = endOfOrder(bytes, keepingLines: keepingLines)
        if end == bytes.count { return text }
        return String(decoding: respaced(bytes, from: end, keepingLines: keepingLines), as: UTF8.self)
    }

    /// The bytes of a text that is in order up to a place, all of them in order.
    private static func respaced(_ bytes: [UInt8], from end: Int, keepingLines: Bool) -> [UInt8] {
        var place = end
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
        return result
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
    package static func compared(_ text: String) -> String { String(decoding: comparedBytes(text), as: UTF8.self) }

    /// The UTF-8 of a text as it is compared.
    static func comparedBytes(_ text: String) -> [UInt8] {
        var bytes = [UInt8](text.utf8)
        let end = endOfOrder(bytes, keepingLines: false)
        if end < bytes.count { bytes = respaced(bytes, from: end, keepingLines: false) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        // Where the word at hand begins: its end says whether its Latin letters are look-alikes.
        var word = (printed: 0, compared: 0)
        var hasLatin = false
        var place = 0
        while place < bytes.count {
            let (value, count) = bytes.scalar(at: place)
            switch value {
            case 0x0400...0x045F, 0x0490, 0x0491:
                result.append(codeUnit: Folding.folded(value))
            case 0x41...0x5A, 0x61...0x7A:
                hasLatin = true
                result.append(codeUnit: Folding.folded(value))
            case 0x0460...0x04FF:
                result += lowercased(bytes[place..<place + count])
            default:
                if hasLatin { foldTwins(of: bytes[word.printed..<place], in: &result, from: word.compared) }
                if hasCapitals(near: value) {
                    result += lowercased(bytes[place..<place + count])
                } else if value <= 0xFFFF {
                    result.append(codeUnit: Folding.folded(value))
                } else {
                    result += bytes[place..<place + count]
                }
                word = (place + count, result.count)
                hasLatin = false
            }
            place += count
        }
        if hasLatin { foldTwins(of: bytes[word.printed...], in: &result, from: word.compared) }
        return result
    }

    /// Writes a word with Latin letters anew where they are compared as the Cyrillic ones they look like.
    private static func foldTwins(of word: ArraySlice<UInt8>, in result: inout [UInt8], from beginning: Int) {
        let letters = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
        guard Folding.foldsTwins(letters) else { return }
        let compared = String(decoding: result[beginning...], as: UTF8.self).unicodeScalars
        result.removeSubrange(beginning...)
        // The small form of a letter of ours is one letter too.
        for (letter, small) in zip(letters, compared) {
            result.append(utf8: Folding.cyrillicTwin(of: letter).flatMap(Unicode.Scalar.init) ?? small)
        }
    }

    /// Whether a sign that is no letter of ours may have a small form: not so the marks, dashes and signs that stand in
    /// every cell.
    private static func hasCapitals(near value: UInt32) -> Bool {
        switch value {
        case 0..<0xC0, 0x2000...0x2125: false
        default: true
        }
    }

    /// A character as it is compared, by Unicode's own small form of it.
    private static func lowercased(_ character: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in String(decoding: character, as: UTF8.self).unicodeScalars {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                result.append(utf8: lower.value <= 0xFFFF ? Unicode.Scalar(Folding.folded(lower)) ?? lower : lower)
            }
        }
        return result
    }
}
