/// Puts plain words into Markdown so that they come out as they were typed.
///
/// CommonMark 0.31, 2.4: any ASCII punctuation may be escaped by a backslash. GFM adds the table's `|` and `~`; `$`, `^`
/// and braces are escaped for GitHub's formulas and pandoc's attributes. A line break is `<br>`: a cell of a GFM table
/// has no other way to hold one, and paragraphs follow suit. Spaces at the ends and runs of spaces are Markdown's own
/// and do not survive rendering.
enum MarkdownText {
    /// Appends words that stand inside a line: after a list's dash, in a heading, in a cell.
    static func append(_ words: String, to bytes: inout [UInt8]) {
        append(words.unicodeScalars[...].trimmingSpaces(), to: &bytes)
    }

    /// Appends words that begin a paragraph, where `1.`, `-`, `+` and the like would begin something else.
    static func appendParagraph(_ words: String, to bytes: inout [UInt8]) {
        var rest = words.unicodeScalars[...].trimmingSpaces()
        // `1.`, `1)`; pandoc knows `a)` and `(a)` too.
        let marker = rest.prefix { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) }
        if !marker.isEmpty {
            if let sign = rest[marker.endIndex...].first, sign == "." || sign == ")" {
                bytes.append(contentsOf: String(marker).utf8)
                bytes.append(UInt8(ascii: "\\"))
                rest = rest[marker.endIndex...]
            }
        } else if let first = rest.first, "-+=%(".unicodeScalars.contains(first) {
            bytes.append(UInt8(ascii: "\\"))
        }
        append(rest, to: &bytes)
    }

    private static func append(_ words: Substring.UnicodeScalarView, to bytes: inout [UInt8]) {
        var previous: Unicode.Scalar = " "
        var index = words.startIndex
        while index < words.endIndex {
            let scalar = words[index]
            words.formIndex(after: &index)
            defer { previous = scalar }
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
                bytes.append(contentsOf: "<br>".utf8)
            case "\t": bytes.append(UInt8(ascii: " "))
            case "\u{0}"..."\u{1F}", "\u{7F}":
                // No control character has a look of its own; CommonMark 2.3 replaces U+0000 like this.
                bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
            case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "$", "^":
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case "&":
                // Only `&copy;` and `&#169;` mean another character.
                if index < words.endIndex, words[index] == "#" || words[index].properties.isAlphabetic {
                    bytes.append(UInt8(ascii: "\\"))
                }
                bytes.append(UInt8(ascii: "&"))
            case ":":
                // `:smile:` is a picture, `: words` a definition in pandoc; `10:00` and `http:` are themselves.
                let next = index < words.endIndex ? words[index] : " "
                if bytes.last == nil || bytes.last == UInt8(ascii: "\n")
                    || next.isASCII && (next.properties.isAlphabetic || "+-".unicodeScalars.contains(next))
                {
                    bytes.append(UInt8(ascii: "\\"))
                }
                bytes.append(UInt8(ascii: ":"))
            case "@":
                // `@name` is a person on GitHub and a source in pandoc; a letter before it makes it an address.
                if !previous.properties.isAlphabetic, previous.properties.numericType == nil {
                    bytes.append(UInt8(ascii: "\\"))
                }
                bytes.append(UInt8(ascii: "@"))
            default:
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
}
