internal import PlanPage

/// The encoding of addresses and of simple forms (RFC 3986, 2.1; WHATWG URL, 5, `application/x-www-form-urlencoded`).
enum PercentEncoding {
    /// The text of an encoded one; nil where an escape is incomplete, or the bytes are no UTF-8.
    ///
    /// - Parameter plusIsSpace: as forms have it.
    static func decoded(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = false) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                result.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: result.append(UInt8(ascii: " "))
            default: result.append(byte)
            }
        }
        return String(validating: result, as: UTF8.self)
    }

    /// The fields of a form; nil where one is not encoded as it must be.
    static func fields(_ bytes: [UInt8]) -> [PageFields.Field]? {
        var fields: [PageFields.Field] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0], plusIsSpace: true),
                let value = parts.count == 2 ? decoded(parts[1], plusIsSpace: true) : ""
            else { return nil }
            fields.append(PageFields.Field(name: name, value: value))
        }
        return fields
    }

    /// A text of which only the letters of `attr-char` stay as they are (RFC 8187, 3.2.1).
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            let sign = Unicode.Scalar(byte)
            let isLetter = byte < 0x80 && (sign.properties.isAlphabetic || ("0"..."9").contains(sign))
            if isLetter || "!#$&+-.^_`|~".utf8.contains(byte) {
                result.unicodeScalars.append(sign)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += byte < 16 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
