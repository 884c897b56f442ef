/// Characters as XML writes them, and back.
package enum MarkupText {
    /// The character a reference stands for, and one past its `;`; nil where it is none that XML knows.
    static func reference(at start: Int, in bytes: [UInt8]) -> (scalar: Unicode.Scalar, end: Int)? {
        var end = start + 1
        // The longest is `&#x10FFFF;`, but leading zeros are allowed.
        while end < bytes.count, bytes[end] != UInt8(ascii: ";") {
            if end - start > 32 { return nil }
            end += 1
        }
        guard end < bytes.count else { return nil }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        switch name {
        case "amp": return ("&", end + 1)
        case "lt": return ("<", end + 1)
        case "gt": return (">", end + 1)
        case "quot": return ("\"", end + 1)
        case "apos": return ("'", end + 1)
        default: break
        }
        guard name.utf8.first == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = name.utf8.dropFirst().first == UInt8(ascii: "x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard digits.utf8.first != UInt8(ascii: "+"), digits.utf8.first != UInt8(ascii: "-"),
            let code = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(code),
            isAllowed(scalar)
        else { return nil }
        return (scalar, end + 1)
    }

    /// Whether XML 1.0 allows the character in a document (production 2, `Char`).
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// The characters that a piece of the source stands for.
    static func decoded(_ slice: ArraySlice<UInt8>) -> String {
        guard slice.contains(UInt8(ascii: "&")) else { return String(decoding: slice, as: UTF8.self) }
        var result: [UInt8] = []
        let bytes = Array(slice)
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "&"), let (scalar, end) = reference(at: position, in: bytes) {
                result.append(contentsOf: String(scalar).utf8)
                position = end
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether two opening brackets stand somewhere, as they are or percent-encoded.
    static func mayHoldTags(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index + 1 < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{") where bytes[index + 1] == UInt8(ascii: "{"): return true
            case UInt8(ascii: "%") where AddressText.opensTag(at: index, in: bytes): return true
            default: index += 1
            }
        }
        return false
    }

    /// Text with the characters escaped that XML would take for markup, in text and in attributes alike.
    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars where isAllowed(scalar) {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
