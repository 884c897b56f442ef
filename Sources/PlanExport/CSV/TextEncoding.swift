/// Finds out how a text file is encoded and decodes it.
///
/// Spreadsheet programs save CSV as UTF-8 with or without a byte order mark, as UTF-16 with one (“Unicode text”), or,
/// on a Russian or Belarusian Windows, as Windows-1251.
package enum TextEncoding {
    /// A text and whether its encoding had to be guessed.
    package struct Decoded {
        package var text: String
        var isWindows1251 = false
    }

    /// The text of a file; nil where it is no text.
    package static func decode(_ bytes: [UInt8]) -> Decoded? {
        let text: String?
        var isWindows1251 = false
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            text = String(validating: bytes.dropFirst(3), as: UTF8.self)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            text = utf16(bytes.dropFirst(2)) { UInt16($1) << 8 | UInt16($0) }
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            text = utf16(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }
        } else if let valid = String(validating: bytes, as: UTF8.self) {
            text = valid
        } else {
            text = bytes.contains(0) ? nil : windows1251(bytes)
            isWindows1251 = true
        }
        guard let text else { return nil }
        return Decoded(text: text, isWindows1251: isWindows1251)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(validating: units, as: UTF16.self)
    }

    private static func windows1251(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            scalars.append(byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80])
        }
        return String(scalars)
    }

    /// The characters 0x80 to 0xFF of Windows-1251 (WHATWG Encoding, index-windows-1251); 0x98 is none.
    private static let upperHalf: [Unicode.Scalar] = Array(
        ("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї"
            + "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя").unicodeScalars)
}
