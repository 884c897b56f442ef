/// Text as the parts of a workbook hold it.
enum XMLText {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    /// The namespaces of SpreadsheetML and of the relationships of its parts.
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The words as an attribute's value, or as content that is no cell's.
    static func escaped(_ words: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;".unicodeScalars
            case "<": escaped += "&lt;".unicodeScalars
            case ">": escaped += "&gt;".unicodeScalars
            case "\"": escaped += "&quot;".unicodeScalars
            case "\n": escaped += "&#10;".unicodeScalars
            // What XML has no way to write, and what an attribute would lose.
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.append(" ")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// Adds a cell's text (`ST_Xstring`, ECMA-376 Part 1, 22.9.2.19).
    ///
    /// A character that XML cannot hold is written as `_xHHHH_`, and so is a carriage return, which XML would read as a
    /// line feed. Words that look like such an escape have their underscore escaped.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        guard needsEscapes(text) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        let source = Array(text.utf8)
        var place = 0
        while place < source.count {
            let byte = source[place]
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case 0x09, 0x0A: bytes.append(byte)
            case 0..<0x20: bytes.append(contentsOf: "_x00\(byte < 0x10 ? "0" : "1")\(hexDigit(byte & 0xF))_".utf8)
            case UInt8(ascii: "_") where isEscape(source, at: place): bytes.append(contentsOf: "_x005F_".utf8)
            // U+FFFE and U+FFFF, which are no characters.
            case 0xEF where source[place...].starts(with: [0xEF, 0xBF, 0xBE]):
                bytes.append(contentsOf: "_xFFFE_".utf8)
                place += 2
            case 0xEF where source[place...].starts(with: [0xEF, 0xBF, 0xBF]):
                bytes.append(contentsOf: "_xFFFF_".utf8)
                place += 2
            default: bytes.append(byte)
            }
            place += 1
        }
    }

    /// Most texts hold nothing that must be written otherwise.
    private static func needsEscapes(_ text: String) -> Bool {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"), 0xEF, 0..<0x09,
                0x0B..<0x20:
                return true
            default: break
            }
        }
        return false
    }

    private static func hexDigit(_ value: UInt8) -> Character {
        Character(Unicode.Scalar(value < 10 ? 0x30 + value : 0x37 + value))
    }

    /// Whether `_xHHHH_` stands there.
    static func isEscape(_ bytes: [UInt8], at place: Int) -> Bool {
        guard place + 6 < bytes.count, bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == UInt8(ascii: "_")
        else {
            return false
        }
        return bytes[(place + 2)...(place + 5)].allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
            default: false
            }
        }
    }

    /// Whether readers would drop white space at an end of the text unless they are told to keep it.
    static func hasOuterSpace(_ text: String) -> Bool {
        func isSpace(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
        return isSpace(text.utf8.first) || isSpace(text.utf8.last)
    }
}

extension [UInt8] {
    /// Adds markup as it stands.
    mutating func add(_ markup: String) { append(contentsOf: markup.utf8) }
}
