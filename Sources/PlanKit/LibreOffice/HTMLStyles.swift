/// Style rules without what they would fetch.
///
/// A declaration is kept where it has no parentheses (`url(…)`, `image(…)`), no escapes (`\75rl(…)`), no `@` and nothing
/// of a tag; a rule where its selector has none. What is lost with them are colours and measures, which a plan does without.
enum HTMLStyles {
    /// What is kept, and how many addresses were taken out.
    struct Kept {
        var bytes: [UInt8] = []
        var count = 0
    }

    /// The declarations of a `style` attribute.
    static func attribute(_ value: ArraySlice<UInt8>) -> Kept { declarations(unquoted(value)[...]) }

    private static func declarations(_ text: ArraySlice<UInt8>) -> Kept {
        var kept = Kept()
        for declaration in text.split(separator: UInt8(ascii: ";")) {
            // `>` joins selectors; a declaration with one is a piece of a tag or of a comment's end.
            guard isHarmless(declaration), !declaration.contains(UInt8(ascii: ">")) else {
                kept.count += addresses(in: declaration)
                continue
            }
            if !kept.bytes.isEmpty { kept.bytes.append(UInt8(ascii: ";")) }
            kept.bytes += declaration
        }
        if kept.bytes.allSatisfy(HTMLTokens.isSpace) { kept.bytes = [] }
        return kept
    }

    /// The rules of a `style` element.
    static func sheet(_ text: ArraySlice<UInt8>) -> Kept {
        let bytes = withoutComments(text)
        var kept = Kept()
        var position = 0
        while position < bytes.count {
            let start = position
            while position < bytes.count,
                ![UInt8(ascii: "{"), UInt8(ascii: ";"), UInt8(ascii: "}")].contains(bytes[position])
            {
                position += 1
            }
            let selector = bytes[start..<position].drop(while: HTMLTokens.isSpace)
            guard position < bytes.count, bytes[position] == UInt8(ascii: "{") else {
                kept.count += addresses(in: selector)
                position += 1
                continue
            }
            // To the brace that closes this one.
            let body = position + 1
            var depth = 0
            var isNested = false
            repeat {
                if bytes[position] == UInt8(ascii: "{") { depth += 1 }
                if bytes[position] == UInt8(ascii: "}") { depth -= 1 }
                isNested = isNested || depth > 1
                position += 1
            } while position < bytes.count && depth > 0
            let inside = bytes[body..<max(body, depth == 0 ? position - 1 : position)]
            guard isHarmless(selector), !isNested else {
                kept.count += addresses(in: inside)
                continue
            }
            let rules = declarations(inside)
            kept.count += rules.count
            guard !rules.bytes.isEmpty else { continue }
            kept.bytes += selector
            kept.bytes.append(UInt8(ascii: "{"))
            kept.bytes += rules.bytes
            kept.bytes.append(UInt8(ascii: "}"))
        }
        return kept
    }

    private static func isHarmless(_ text: ArraySlice<UInt8>) -> Bool {
        var quotes = (single: 0, double: 0)
        for byte in text {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "<"),
                UInt8(ascii: "&"), UInt8(ascii: "{"), UInt8(ascii: "}"), 0:
                return false
            case UInt8(ascii: "'"): quotes.single += 1
            case UInt8(ascii: "\""): quotes.double += 1
            default: break
            }
        }
        return quotes.single.isMultiple(of: 2) && quotes.double.isMultiple(of: 2)
    }

    /// How many addresses a text has: `url(` and `@import`.
    private static func addresses(in text: ArraySlice<UInt8>) -> Int {
        let folded = String(decoding: text, as: UTF8.self).lowercased()
        return folded.split(separator: "url(", omittingEmptySubsequences: false).count - 1
            + (folded.contains("@import") && !folded.contains("url(") ? 1 : 0)
    }

    /// A value of an attribute with its quotation marks as they are meant, all of the kind that may stand in it.
    private static func unquoted(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var position = text.startIndex
        while position < text.endIndex {
            if text[position] == UInt8(ascii: "&"), text[position...].starts(with: "&quot;".utf8) {
                bytes.append(UInt8(ascii: "'"))
                position += 6
            } else {
                bytes.append(text[position] == UInt8(ascii: "\"") ? UInt8(ascii: "'") : text[position])
                position += 1
            }
        }
        return bytes
    }

    /// The rules without comments, and without the signs that hide them from programs that know no styles. A space
    /// stands for each, so that what stood around it makes no such sign.
    private static func withoutComments(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var position = text.startIndex
        while position < text.endIndex {
            let rest = text[position...]
            if rest.starts(with: "/*".utf8) {
                position += 2
                while position < text.endIndex, !text[position...].starts(with: "*/".utf8) { position += 1 }
                position = min(position + 2, text.endIndex)
                bytes.append(0x20)
            } else if rest.starts(with: "<!--".utf8) {
                position += 4
                bytes.append(0x20)
            } else if rest.starts(with: "-->".utf8) {
                position += 3
                bytes.append(0x20)
            } else {
                bytes.append(text[position])
                position += 1
            }
        }
        return bytes
    }
}
