/// How characters are compared: the one table of it, whoever compares.
///
/// Nothing folded is ever printed; `plan-data.md` (“Text”) keeps the author's letters.
package enum Folding {
    /// A character as it is compared, look-alikes aside: lower case, ё as е, any dash as `-`, any quotation mark as `"`,
    /// any apostrophe as `'`. Letters of other alphabets stay as they are; what needs two code units is U+FFFD.
    @inlinable
    package static func folded(_ scalar: Unicode.Scalar) -> UInt16 { folded(scalar.value) }

    /// The same of a scalar's value.
    @inlinable
    package static func folded(_ value: UInt32) -> UInt16 {
        switch value {
        // Most letters are small ones: they come first.
        case 0x0430...0x044F, 0x61...0x7A: UInt16(value)
        case 0x41...0x5A: UInt16(value) + 0x20
        case 0x0401, 0x0451: 0x0435
        case 0x0410...0x042F: UInt16(value) + 0x20
        case 0x0400...0x040F: UInt16(value) + 0x50
        case 0x0490: 0x0491
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: 0x2D
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: 0x22
        case 0x2018...0x201B, 0x02BC, 0x60, 0xB4: 0x27
        case 0...0xFFFF: UInt16(value)
        default: 0xFFFD
        }
    }

    /// The small Cyrillic letter that a Latin letter looks like; nil where it looks like none.
    ///
    /// Capital letters have more twins than small ones: `B` is В, `b` is no letter of ours. `i` is the Belarusian and
    /// Ukrainian і. Small `m` and `t` have theirs in italics only.
    @inlinable
    package static func cyrillicTwin(of letter: Unicode.Scalar) -> UInt16? {
        switch letter {
        case "A", "a": 0x0430
        case "B": 0x0432
        case "C", "c": 0x0441
        case "E", "e": 0x0435
        case "H": 0x043D
        case "I", "i": 0x0456
        case "K", "k": 0x043A
        case "M", "m": 0x043C
        case "O", "o": 0x043E
        case "P", "p": 0x0440
        case "T", "t": 0x0442
        case "X", "x": 0x0445
        case "Y", "y": 0x0443
        default: nil
        }
    }

    /// Whether a Latin letter can't be told from its Cyrillic twin in upright type.
    package static func isHiddenTwin(_ letter: Unicode.Scalar) -> Bool {
        letter != "m" && letter != "t" && cyrillicTwin(of: letter) != nil
    }

    /// Whether the Latin letters of a word are compared as their Cyrillic twins: it has a Cyrillic letter too, or is a
    /// lone `i`, the Belarusian conjunction.
    ///
    /// - Parameter wholeWords: whether a word of nothing but twins is Cyrillic too («MAPT», «C»): where no Latin words are
    ///   looked for.
    @inlinable
    package static func foldsTwins(_ word: some Collection<Unicode.Scalar>, wholeWords: Bool = false) -> Bool {
        var hasLatin = false
        var hasCyrillic = false
        var areTwins = wholeWords || word.count == 1 && (word.first == "i" || word.first == "I")
        for scalar in word {
            if scalar.value < 0x80 {
                guard scalar != "'" else { continue }
                hasLatin = true
                if areTwins { areTwins = cyrillicTwin(of: scalar) != nil }
            } else if scalar.value >= 0x0400 && scalar.value < 0x0530 {
                hasCyrillic = true
            }
        }
        return hasLatin && (hasCyrillic || areTwins)
    }
}
