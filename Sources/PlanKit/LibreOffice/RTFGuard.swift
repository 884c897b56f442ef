/// Takes out of an RTF file the fields that open other files, before LibreOffice sees it.
///
/// LibreOffice reads the instruction of a field behind `\fldinst` (RTF 1.9.1, «Fields»). It opens the file that
/// `INCLUDEPICTURE` names, whatever its settings say. Here the instruction of a field that is known to open nothing is
/// written anew, as one plain text; that of any other is put where nobody reads it (`{\*\fldinsx …}`, a destination that
/// readers do not know and skip). The field's result, which is its text, stays.
///
/// A `\fldinst` is looked for wherever its bytes stand, in binary data too: the result has none but those written here.
enum RTFGuard {
    private static let keyword = Array("\\fldinst".utf8)

    /// Fields that open nothing.
    private static let harmless: Set<String> = [
        "=", "ADDIN", "ASK", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "BIBLIOGRAPHY", "CITATION", "COMMENTS",
        "COMPARE",
        "CREATEDATE", "DATE", "DOCPROPERTY", "DOCVARIABLE", "EDITTIME", "EQ", "FILENAME", "FILESIZE", "FILLIN",
        "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "GOTOBUTTON", "HYPERLINK", "IF", "INDEX", "INFO", "KEYWORDS",
        "LASTSAVEDBY", "LISTNUM", "MACROBUTTON", "MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "NOTEREF",
        "NUMCHARS", "NUMPAGES", "NUMWORDS", "PAGE", "PAGEREF", "PRINTDATE", "QUOTE", "REF", "REVNUM", "SAVEDATE",
        "SECTION", "SECTIONPAGES", "SEQ", "SET", "SKIPIF", "STYLEREF", "SUBJECT", "SYMBOL", "TA", "TC", "TEMPLATE",
        "TIME", "TITLE", "TOA", "TOC", "USERADDRESS", "USERINITIALS", "USERNAME", "XE",
    ]

    /// The file without such fields.
    static func guarded(_ bytes: [UInt8]) -> GuardedDocument {
        var result = GuardedDocument(bytes: [])
        result.bytes.reserveCapacity(bytes.count)
        var copied = 0
        var position = 0
        while position < bytes.count {
            guard bytes[position] == keyword[0], isKeyword(bytes, at: position) else {
                position += 1
                continue
            }
            let end = position + keyword.count
            if isEscaped(bytes, at: position, from: copied) {
                // Words of the text, `\\fldinst`; but nobody may take the second `\` for the first.
                result.bytes += bytes[copied..<position - 1]
                result.bytes += Array("\\'5cfldinst".utf8)
                (copied, position) = (end, end)
                continue
            }
            result.bytes += bytes[copied..<position]
            if let field = RTFInstruction(bytes, from: end), harmless.contains(field.name) {
                result.bytes += keyword + [0x20] + field.text
                for form in field.forms { result.bytes += bytes[form] }
                (copied, position) = (field.end, field.end)
                continue
            }
            if opensFiles(bytes, from: end) { result.count += 1 }
            let tail = result.bytes.reversed().drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }.prefix(2)
            if !tail.elementsEqual("*\\".utf8) { result.bytes += Array("\\*".utf8) }
            result.bytes += Array("\\fldinsx".utf8)
            (copied, position) = (end, end)
        }
        result.bytes += bytes[copied...]
        return result
    }

    /// Whether an instruction speaks of opening something: then it is told that it was left out.
    private static func opensFiles(_ bytes: [UInt8], from start: Int) -> Bool {
        let words = String(decoding: bytes[start...].prefix(200), as: UTF8.self).uppercased()
            .replacing("HYPERLINK", with: "")
        return ["INCLUDE", "IMPORT", "LINK ", "DDE", "DATABASE"].contains { words.contains($0) }
    }

    /// Whether the control word stands there, in letters of any case.
    private static func isKeyword(_ bytes: [UInt8], at position: Int) -> Bool {
        let end = position + keyword.count
        guard end <= bytes.count else { return false }
        for offset in 1..<keyword.count where bytes[position + offset] | 0x20 != keyword[offset] { return false }
        return end == bytes.count || !(0x61...0x7A).contains(bytes[end] | 0x20)
    }

    /// Whether the `\` there is the second of two.
    private static func isEscaped(_ bytes: [UInt8], at position: Int, from start: Int) -> Bool {
        var count = 0
        while position - count > start, bytes[position - count - 1] == UInt8(ascii: "\\") { count += 1 }
        return !count.isMultiple(of: 2)
    }
}

/// The instruction of a field, as one text.
private struct RTFInstruction {
    /// Its first word, in capitals: what kind of field it is.
    var name: String
    /// The instruction, escaped for RTF.
    var text: [UInt8] = []
    /// The groups that describe a form field, its choices and its state.
    var forms: [Range<Int>] = []
    /// The brace that closes the group around it.
    var end: Int

    /// The longest instruction that is read.
    private static let maximumBytes = 64 << 10

    /// The instruction behind the control word; nil where it is more than plain text and its looks.
    init?(_ bytes: [UInt8], from start: Int) {
        var words: [UInt8] = []
        var depth = 0
        var position = Self.behindParameter(bytes, start)
        let limit = min(bytes.count, start + Self.maximumBytes)
        reading: while true {
            guard position < limit else { return nil }
            switch bytes[position] {
            case UInt8(ascii: "{"):
                if let form = Self.form(bytes, at: position) {
                    forms.append(form)
                    position = form.upperBound
                    continue
                }
                depth += 1
            case UInt8(ascii: "}"):
                if depth == 0 { break reading }
                depth -= 1
            case UInt8(ascii: "\\"):
                guard position + 1 < limit else { return nil }
                let sign = bytes[position + 1]
                if (0x61...0x7A).contains(sign | 0x20) {
                    let word = bytes[(position + 1)...].prefix { (0x61...0x7A).contains($0 | 0x20) }
                    let next = word.endIndex
                    guard !Self.isRefused(word) else { return nil }
                    position = Self.behindParameter(bytes, next)
                    continue
                }
                guard "\\{}~-_\n\r".utf8.contains(sign) else { return nil }
                if "\\{}".utf8.contains(sign) { words.append(sign) }
                position += 1
            case 0x0A, 0x0D: break
            case 0x20...0x7E: words.append(bytes[position])
            default: return nil
            }
            position += 1
        }
        end = position
        let spoken = words.drop { $0 == 0x20 }
        // A formula begins with its sign.
        name =
            spoken.first == UInt8(ascii: "=")
            ? "=" : String(decoding: spoken.prefix { (0x61...0x7A).contains($0 | 0x20) }, as: UTF8.self).uppercased()
        // A program that looks for the word anywhere would find it in the arguments of another.
        guard !String(decoding: words, as: UTF8.self).uppercased().contains("INCLUDE") else { return nil }
        for byte in words {
            if "\\{}".utf8.contains(byte) { text.append(UInt8(ascii: "\\")) }
            text.append(byte)
        }
    }

    /// Control words that are no mere looks of an instruction.
    private static func isRefused(_ word: ArraySlice<UInt8>) -> Bool {
        ["bin", "u", "upr", "ud", "field", "fldrslt", "fldinst", "pict", "object"].contains(
            String(decoding: word, as: UTF8.self).lowercased())
    }

    /// The place behind a control word's number and the one space that ends it.
    private static func behindParameter(_ bytes: [UInt8], _ start: Int) -> Int {
        var position = start
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
        return position < bytes.count && bytes[position] == 0x20 ? position + 1 : position
    }

    /// A group `{\*\formfield …}` or `{\*\datafield …}`, where no field stands in it.
    private static func form(_ bytes: [UInt8], at start: Int) -> Range<Int>? {
        let rest = bytes[start...]
        guard rest.starts(with: "{\\*\\formfield".utf8) || rest.starts(with: "{\\*\\datafield".utf8) else { return nil }
        var depth = 0
        var position = start
        let limit = min(bytes.count, start + maximumBytes)
        while position < limit {
            switch bytes[position] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "\\"):
                let word = bytes[(position + 1)...].prefix { (0x61...0x7A).contains($0 | 0x20) }
                let name = String(decoding: word, as: UTF8.self).lowercased()
                guard !["fldinst", "bin", "field"].contains(name) else { return nil }
                position += 1
            default: break
            }
            position += 1
            if depth == 0 { return start..<position }
        }
        return nil
    }
}
