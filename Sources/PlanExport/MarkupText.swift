/// Puts plain words into HTML and XML so that they come out as they were typed.
///
/// Both forbid characters that plans of strange origin may hold: HTML the controls but tab and line ends, and the
/// noncharacters (13.2.3.5); XML 1.0 most of them (2.2). They become U+FFFD, as elsewhere. `"` is escaped everywhere, so that
/// words are safe in attributes too.
enum MarkupText {
    /// Appends words, with something of the format's own for each line break.
    static func append(_ words: String, lineBreak: String, to bytes: inout [UInt8]) {
        if isPlain(words.utf8) {
            bytes.append(contentsOf: words.utf8)
            return
        }
        var wasReturn = false
        for scalar in words.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A where wasReturn: break
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: bytes.append(contentsOf: lineBreak.utf8)
            case 0x09: bytes.append(0x20)
            case 0x26: bytes.append(contentsOf: "&amp;".utf8)
            case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
            case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
            case 0x22: bytes.append(contentsOf: "&quot;".utf8)
            case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
            default:
                let isAllowed = isAllowed(scalar)
                bytes.append(contentsOf: isAllowed ? UTF8.encode(scalar) ?? replacement : replacement)
            }
        }
    }

    /// Whether text holds nothing that either format wants written otherwise, as most cells do.
    ///
    /// Emoji, and what shares its first byte with the characters that are forbidden, are looked at one by one.
    static func isPlain(_ text: some Sequence<UInt8>) -> Bool {
        var (previous, before): (UInt8, UInt8) = (0, 0)
        for byte in text {
            switch byte {
            case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x7F, 0xEF, 0xF0...: return false
            // The controls behind U+0080, the separators of lines and paragraphs.
            case 0x80..<0xA0 where previous == 0xC2: return false
            case 0xA8...0xA9 where previous == 0x80 && before == 0xE2: return false
            default: break
            }
            (previous, before) = (byte, previous)
        }
        return true
    }

    private static let replacement = UTF8.encodedReplacementCharacter

    /// Whether both formats take a character that is no line break.
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}

/// Markup that was written and not yet taken.
package struct MarkupWriter {
    /// What was written.
    package var bytes: [UInt8] = []

    /// Nothing yet.
    package init() {}

    /// Markup of our own.
    package mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    /// Words in HTML, their line breaks `<br>`.
    package mutating func html(_ words: String) { MarkupText.append(words, lineBreak: "<br>", to: &bytes) }

    /// Words where nothing breaks a line: in XML, in an attribute.
    package mutating func line(_ words: String) { MarkupText.append(words, lineBreak: " ", to: &bytes) }

    /// ` name="words"`.
    package mutating func attribute(_ name: String, _ words: String) {
        raw(" \(name)=\"")
        line(words)
        raw("\"")
    }

    /// Hands on what was written so far, counted in the seal of the file, and leaves nothing.
    mutating func pass<Failure: Error>(
        _ seal: inout FileSeal, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        seal.add(bytes)
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}

/// A number of thousandths as a decimal fraction: 12500 is `12.5`.
func decimal(thousandths: Int) -> String {
    let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1_000)
    var text = (thousandths < 0 ? "-" : "") + String(whole)
    guard rest > 0 else { return text }
    var digits = String(rest)
    digits = String(repeating: "0", count: 3 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    text += "." + digits
    return text
}
