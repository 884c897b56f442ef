import TextAnalysis

/// Writes JSON (RFC 8259) straight into bytes, in the order it is told to.
///
/// `JSONEncoder` takes ten times as long over a large plan, holds all of it in memory and sorts or shuffles members.
package struct JSONWriter {
    /// How the text is laid out.
    package enum Layout: Sendable, Hashable {
        /// One member a line, two spaces a level, empty lists and objects as `[]` and `{}`.
        case pretty
        /// No white space at all.
        case compact
    }

    /// What was written and not yet taken.
    package var bytes: [UInt8] = []
    package let layout: Layout
    /// What begins a line of the innermost list or object: a line feed, and two spaces a level.
    private var lineBreak: [UInt8] = [UInt8(ascii: "\n")]
    /// Whether nothing stands yet in the innermost list or object.
    private var isFresh = true
    /// Whether a member's name was just written, so that its value follows on the same line.
    private var isAfterName = false

    package init(layout: Layout) { self.layout = layout }

    package mutating func beginObject() { begin(UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    package mutating func beginArray() { begin(UInt8(ascii: "[")) }
    package mutating func endArray() { end(UInt8(ascii: "]")) }

    /// A member's name; its value comes next.
    package mutating func name(_ name: String) {
        separate()
        quote(name)
        endName()
    }

    /// The name of a member that each of many objects has.
    package mutating func name(_ name: JSONName) {
        separate()
        bytes += name.quoted
        endName()
    }

    private mutating func endName() {
        bytes.append(UInt8(ascii: ":"))
        if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
        isAfterName = true
    }

    package mutating func value(_ text: String) {
        separate()
        quote(text)
    }

    package mutating func value(_ text: String?) {
        if let text { value(text) } else { null() }
    }

    package mutating func value(_ number: Int) { literal(String(number)) }

    package mutating func value(_ truth: Bool) { literal(truth ? "true" : "false") }

    package mutating func null() { literal("null") }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        for _ in 0..<Self.indentation { lineBreak.append(UInt8(ascii: " ")) }
        isFresh = true
    }

    private mutating func end(_ bracket: UInt8) {
        lineBreak.removeLast(Self.indentation)
        if !isFresh { breakLine() }
        bytes.append(bracket)
        isFresh = false
    }

    /// What stands before a value or a name: a comma unless it is the first, and a new line.
    private mutating func separate() {
        if isAfterName {
            isAfterName = false
        } else {
            if !isFresh { bytes.append(UInt8(ascii: ",")) }
            if lineBreak.count > 1 { breakLine() }
        }
        isFresh = false
    }

    private mutating func breakLine() {
        if layout == .pretty { bytes += lineBreak }
    }

    private static let indentation = 2

    /// A string in quotation marks. Letters stand as they are; RFC 8259, 7 wants `"`, `\` and control characters
    /// escaped. U+0085, U+2028 and U+2029 are escaped too: some readers take them for the end of a line, and NDJSON
    /// has one value a line.
    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        // Looked for where they are written: an array's bytes are read far faster than a string's.
        if mayNeedEscape(from: start) {
            bytes.removeSubrange(start...)
            for scalar in text.unicodeScalars { escape(scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a character of what was written may be one that is escaped. Each byte is looked at in the same way, which
    /// processors do for sixteen at a time; another character that ends like U+2028 is only written once more.
    private func mayNeedEscape(from start: Int) -> Bool {
        var found: UInt8 = 0
        var before: UInt8 = 0
        for byte in bytes[start...] {
            // U+0085, U+2028 and U+2029 in the second line.
            found |=
                (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
                | (before == 0xC2 && byte == 0x85 ? 1 : 0) | (before == 0x80 && byte & 0xFE == 0xA8 ? 1 : 0)
            before = byte
        }
        return found != 0
    }

    private mutating func escape(_ scalar: Unicode.Scalar) {
        let letter: Unicode.Scalar
        switch scalar {
        case "\"", "\\": letter = scalar
        case "\n": letter = "n"
        case "\r": letter = "r"
        case "\t": letter = "t"
        case "\u{8}": letter = "b"
        case "\u{C}": letter = "f"
        case "\u{0}"..."\u{1F}", "\u{85}", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            bytes.append(contentsOf: "\\u".utf8)
            bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
            bytes.append(contentsOf: digits.utf8)
            return
        default:
            bytes.append(utf8: scalar)
            return
        }
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(truncatingIfNeeded: letter.value))
    }
}

/// The name of a member, made ready to be written once.
package struct JSONName: Sendable {
    fileprivate let quoted: [UInt8]

    /// A name that needs no escapes.
    package init(_ name: String) { quoted = Array("\"\(name)\"".utf8) }
}
