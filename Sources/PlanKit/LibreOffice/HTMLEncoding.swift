/// Which encoding an HTML file is in.
enum HTMLEncoding {
    /// The file in an encoding in which ASCII is ASCII, whatever stands around it, and the encoding's name.
    ///
    /// UTF-16 becomes UTF-8. A file that does not say what it is in is in UTF-8 if it can be, else in windows-1251, as the
    /// HTML standard has it for Russian and Belarusian (13.2.3.2); LibreOffice 7.4 makes question marks of the latter.
    static func decoded(_ file: [UInt8]) throws(HTMLGuard.UnknownEncoding) -> ([UInt8], label: String) {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) { return (valid(file.dropFirst(3)), "utf-8") }
        if file.starts(with: [0xFF, 0xFE]) { return (utf16(file.dropFirst(2), isLittle: true), "utf-8") }
        if file.starts(with: [0xFE, 0xFF]) { return (utf16(file.dropFirst(2), isLittle: false), "utf-8") }
        if file.count > 1, file[0] == 0 { return (utf16(file[...], isLittle: false), "utf-8") }
        if file.count > 1, file[1] == 0 { return (utf16(file[...], isLittle: true), "utf-8") }
        switch label(in: file) {
        case nil: return String(validating: file, as: UTF8.self) == nil ? (file, "windows-1251") : (file, "utf-8")
        // Whoever reads the label reads ASCII: the file is not in UTF-16 (HTML standard, 13.2.3.2).
        case "utf-8"?, "utf8"?, "unicode-1-1-utf-8"?, "utf-16"?, "utf-16le"?, "utf-16be"?:
            return (valid(file[...]), "utf-8")
        case let label?:
            guard isOneByte(label) else { throw HTMLGuard.UnknownEncoding(label: label) }
            return (file, label)
        }
    }

    /// The file with whatever is no UTF-8 in it replaced: a `<` may hide in an overlong form.
    private static func valid(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> [UInt8] {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The name that the first `meta` gives the encoding, in small letters.
    private static func label(in file: [UInt8]) -> String? {
        var tokens = HTMLTokens(Array(file.prefix(maximumHead)))
        while let token = tokens.next() {
            guard case .start(let tag) = token else { continue }
            if tag.name == "body" { return nil }
            if tag.name == "script" || tag.name == "style" || tag.name == "title" { _ = tokens.rawText(of: tag.name) }
            guard tag.name == "meta" else { continue }
            for attribute in tag.attributes {
                let value = tokens.lowercased(attribute.value)
                if attribute.name == "charset" { return trimmed(value[...]) }
                if attribute.name == "content", let place = value.ranges(of: "charset=").first {
                    return trimmed(value[place.upperBound...])
                }
            }
        }
        return nil
    }

    /// Where a name of the encoding is looked for: Word writes some KiB before it.
    private static let maximumHead = 64 << 10

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { " \t\n\r\"'".contains($0) }.prefix { !" \t\n\r\"';,>".contains($0) })
    }

    /// Whether each byte is a character in an encoding, and those of ASCII are ASCII.
    private static func isOneByte(_ label: String) -> Bool {
        let known: Set<String> = [
            "us-ascii", "ascii", "latin1", "koi8-r", "koi8-u", "koi8-ru", "koi8", "ibm866", "cp866", "866", "csibm866",
            "x-mac-cyrillic", "macintosh",
        ]
        if known.contains(label) { return true }
        for prefix in ["windows-", "cp", "x-cp", "win-"] where label.hasPrefix(prefix) {
            return (1_250...1_258).contains(Int(label.dropFirst(prefix.count)) ?? 0)
        }
        for prefix in ["iso-8859-", "iso8859-", "iso_8859-"] where label.hasPrefix(prefix) {
            return (1...16).contains(Int(label.dropFirst(prefix.count)) ?? 0)
        }
        return false
    }
}
