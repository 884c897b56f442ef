/// The tags and texts of an HTML file, as the HTML standard cuts them (13.2.5), over bytes of any encoding in which ASCII
/// is ASCII.
struct HTMLTokens {
    enum Token {
        case text(Range<Int>)
        case start(Tag)
        case end(String)
        /// A comment, a doctype, a processing instruction.
        case nothing
    }

    struct Tag {
        /// In small letters.
        var name: String
        var attributes: [(name: String, value: Range<Int>)]
    }

    let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; nil at the end.
    mutating func next() -> Token? {
        guard position < bytes.count else { return nil }
        let start = position
        guard bytes[position] == UInt8(ascii: "<"), let token = markup() else {
            if position == start { position += 1 }
            while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
            return .text(start..<position)
        }
        return token
    }

    /// What a `<` begins; nil where it is text, behind which the position then may stand.
    private mutating func markup() -> Token? {
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        switch next {
        case UInt8(ascii: "!"): return declaration()
        case UInt8(ascii: "?"):
            skip(behind: ">", from: position + 2)
            return .nothing
        case UInt8(ascii: "/"):
            guard position + 2 < bytes.count, Self.isLetter(bytes[position + 2]) else {
                // `</>` is nothing; `</` before anything else hides it up to the next `>`.
                skip(behind: ">", from: position + 2)
                return .nothing
            }
            return tag(from: position + 2).map { .end($0.name) }
        case let byte where Self.isLetter(byte): return tag(from: position + 1).map { .start($0) }
        default: return nil
        }
    }

    private mutating func declaration() -> Token {
        if begins(with: "<!--") {
            // `<!-->` and `<!--->` are whole comments.
            let head = position + 4
            for end in ["->", ">"] where bytes[min(head, bytes.count)...].starts(with: end.utf8) {
                position = head + end.utf8.count
                return .nothing
            }
            skip(behind: "-->", from: head)
            return .nothing
        }
        if begins(with: "<![CDATA[") {
            // XHTML shows what stands here.
            let start = position + 9
            skip(behind: "]]>", from: start)
            let isClosed = bytes[..<position].suffix(3).elementsEqual("]]>".utf8) && position >= start + 3
            return .text(start..<(isClosed ? position - 3 : position))
        }
        skip(behind: ">", from: position + 2)
        return .nothing
    }

    /// A tag whose name begins there; nil, and the position at the end of the file, where the tag has none.
    private mutating func tag(from start: Int) -> Tag? {
        position = start
        while position < bytes.count, !Self.endsName(bytes[position]) { position += 1 }
        var tag = Tag(name: lowercased(start..<position), attributes: [])
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: ">"):
                position += 1
                return tag
            case UInt8(ascii: "/"), 0x09, 0x0A, 0x0C, 0x0D, 0x20: position += 1
            default: tag.attributes.append(attribute())
            }
        }
        return nil
    }

    private mutating func attribute() -> (name: String, value: Range<Int>) {
        let start = position
        position += 1
        while position < bytes.count, !Self.endsName(bytes[position]), bytes[position] != UInt8(ascii: "=") {
            position += 1
        }
        let name = lowercased(start..<position)
        var end = position
        while end < bytes.count, Self.isSpace(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "=") else { return (name, position..<position) }
        position = end + 1
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
        guard position < bytes.count else { return (name, position..<position) }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let value = position + 1
            position = value
            while position < bytes.count, bytes[position] != quote { position += 1 }
            let range = value..<position
            position = min(position + 1, bytes.count)
            return (name, range)
        }
        let value = position
        while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") {
            position += 1
        }
        return (name, value..<position)
    }

    /// The text up to the end tag of an element whose content holds no tags, which is passed; to the end of the file
    /// where there is none.
    mutating func rawText(of name: String) -> Range<Int> {
        let start = position
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
                bytes[position + 1] == UInt8(ascii: "/")
            {
                let end = position + 2 + name.utf8.count
                if end <= bytes.count, lowercased(position + 2..<end) == name,
                    end == bytes.count || Self.endsName(bytes[end])
                {
                    let text = start..<position
                    skip(behind: ">", from: end)
                    return text
                }
            }
            position += 1
        }
        return start..<position
    }

    // MARK: Bytes

    private func begins(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func skip(behind text: String, from start: Int) {
        let pattern = Array(text.utf8)
        position = min(start, bytes.count)
        while position < bytes.count {
            if bytes[position] == pattern[0], bytes[position...].starts(with: pattern) {
                position += pattern.count
                return
            }
            position += 1
        }
    }

    func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func endsName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
