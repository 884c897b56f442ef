/// A part's bytes as the engine reads them: UTF-8, without CDATA sections.
enum MarkupEncoding {
    /// The part in UTF-8.
    ///
    /// UTF-8 comes back as it is, to the byte. UTF-16, which XML processors must read too (XML 1.0, 4.3.3), is
    /// converted and its declaration says so; a CDATA section becomes escaped text, so that a value may stand in it.
    ///
    /// - Throws: ``MarkupFault/encoding`` for any other encoding and for bytes that are not in the one they name.
    static func normalized(_ bytes: [UInt8]) throws(MarkupFault) -> [UInt8] {
        var result = bytes
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C]) {
            result = try converted(bytes, highByteFirst: true)
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) {
            result = try converted(bytes, highByteFirst: false)
        } else {
            guard String(validating: bytes, as: UTF8.self) != nil else { throw .encoding }
            if let name = declaredEncoding(bytes)?.lowercased(), name != "utf-8", name != "utf8", name != "us-ascii" {
                throw .encoding
            }
        }
        return withoutCharacterData(result)
    }

    private static func converted(_ bytes: [UInt8], highByteFirst: Bool) throws(MarkupFault) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else { throw .encoding }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 0, to: bytes.count, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(highByteFirst ? first << 8 | second : second << 8 | first)
        }
        if units.first == 0xFEFF { units.removeFirst() }
        guard let text = String(validating: units, as: UTF16.self) else { throw .encoding }
        let utf8 = Array(text.utf8)
        guard let range = declaredEncodingRange(utf8) else { return utf8 }
        return utf8[..<range.lowerBound] + Array("UTF-8".utf8) + utf8[range.upperBound...]
    }

    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        declaredEncodingRange(bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Where the XML declaration names the encoding.
    private static func declaredEncodingRange(_ bytes: [UInt8]) -> Range<Int>? {
        let head = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes[head...].starts(with: "<?xml".utf8),
            let end = bytes[head...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let word = Array("encoding".utf8)
        var position = head
        while position + word.count < end {
            if bytes[position..<(position + word.count)].elementsEqual(word) {
                position += word.count
                while position < end, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "'") {
                    position += 1
                }
                guard position < end, let close = bytes[(position + 1)..<end].firstIndex(of: bytes[position]) else {
                    return nil
                }
                return (position + 1)..<close
            }
            position += 1
        }
        return nil
    }

    /// The same with each `<![CDATA[…]]>` written as escaped text; comments, which may quote the opening, are copied.
    private static func withoutCharacterData(_ bytes: [UInt8]) -> [UInt8] {
        guard end(of: "<![CDATA[", in: bytes, from: 0) != nil else { return bytes }
        var result: [UInt8] = []
        var position = 0
        while let next = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            result += bytes[position..<next]
            position = next
            if bytes[next...].starts(with: "<!--".utf8), let end = end(of: "-->", in: bytes, from: next + 4) {
                result += bytes[next..<end]
                position = end
            } else if bytes[next...].starts(with: "<![CDATA[".utf8), let end = end(of: "]]>", in: bytes, from: next + 9)
            {
                result += escaped(bytes[(next + 9)..<(end - 3)])
                position = end
            } else {
                result.append(bytes[next])
                position = next + 1
            }
        }
        return result + bytes[position...]
    }

    private static func escaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): result += Array("&amp;".utf8)
            case UInt8(ascii: "<"): result += Array("&lt;".utf8)
            case UInt8(ascii: ">"): result += Array("&gt;".utf8)
            default: result.append(byte)
            }
        }
        return result
    }

    /// One past the next place where the word stands.
    private static func end(of word: String, in bytes: [UInt8], from start: Int) -> Int? {
        guard let head = word.utf8.first else { return nil }
        var position = start
        while let next = bytes[position...].firstIndex(of: head) {
            if bytes[next...].starts(with: word.utf8) { return next + word.utf8.count }
            position = next + 1
        }
        return nil
    }
}
