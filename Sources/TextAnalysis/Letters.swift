/// What is asked of single characters: the letters of plans are Cyrillic and Latin, nothing else matters.
package enum Letters {
    @inlinable
    package static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    @inlinable
    package static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x0400...0x042F, 0x0490: true
        default: false
        }
    }

    @inlinable
    package static func isLower(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x0430...0x045F, 0x0491: true
        default: false
        }
    }

    @inlinable
    package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x0400...0x0481, 0x048A...0x052F: true
        // Roman numerals of one character.
        case 0x2160...0x217F: true
        // Latin letters with accents; × and ÷ stand among them.
        case 0xC0...0x024F: scalar.value != 0xD7 && scalar.value != 0xF7
        default: false
        }
    }

    /// Whether it is an accent over the letter before it: a mark of stress, a breve.
    @inlinable
    package static func isAccent(_ scalar: Unicode.Scalar) -> Bool { (0x0300...0x036F).contains(scalar.value) }

    @inlinable
    package static func isDash(_ scalar: Unicode.Scalar) -> Bool { Folding.folded(scalar) == 0x2D }

    package static func isOpeningQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0xAB, 0x201C, 0x201E, 0x2018, 0x2039: true
        default: false
        }
    }

    /// Whether a text begins with a small letter, as a continued sentence does.
    package static func beginsSmall(_ text: String) -> Bool { text.unicodeScalars.first.map(isLower) ?? false }

    /// Whether a text begins with a quotation mark.
    package static func beginsQuoted(_ text: String) -> Bool { text.unicodeScalars.first.map(isOpeningQuote) ?? false }

    /// Whether a text has letters, at least `minimum` of them, and all are capitals.
    package static func areCapitals(_ text: String, minimum: Int = 4) -> Bool {
        var count = 0
        for scalar in text.unicodeScalars {
            if isLower(scalar) { return false }
            if isUpper(scalar) { count += 1 }
        }
        return count >= minimum
    }

    /// Whether a text has a letter or a digit at all.
    package static func hasWords(_ text: String) -> Bool {
        text.unicodeScalars.contains { isLetter($0) || isDigit($0) || $0.properties.isAlphabetic }
    }

    /// Whether the text has a digit.
    package static func hasDigit(_ text: String) -> Bool { text.utf8.contains { (0x30...0x39).contains($0) } }

    /// The words of a text in their compared form, split at everything that is no letter, digit or apostrophe.
    package static func comparedWords(_ text: String, limit: Int = .max) -> [String] {
        let bytes = CellText.comparedBytes(text)
        var words: [String] = []
        var start = 0
        var place = 0
        while place < bytes.count {
            let (value, count) = bytes.scalar(at: place)
            let isOfWord = Unicode.Scalar(value).map { isLetter($0) || isDigit($0) || $0 == "'" } ?? false
            if !isOfWord {
                if start < place { words.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
                if words.count == limit { return words }
                start = place + count
            }
            place += count
        }
        if start < place { words.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
        return words
    }
}
