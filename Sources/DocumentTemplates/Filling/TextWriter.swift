/// Writes a value's characters as the format wants them.
struct TextWriter {
    private let writing: TextWriting
    /// Whether a space written now would be folded into the one before it, or lost at the start of a paragraph.
    var isAfterSpace = false
    /// How many characters that XML forbids were left out.
    private(set) var leftOut = 0

    private var prefix: ArraySlice<UInt8> = []
    private var words = Words()

    /// The dialect's words with one prefix filled in.
    private struct Words {
        var lineBreak: [UInt8] = []
        var tab: [UInt8] = []
        var space: [UInt8] = []
        var spacesHead: [UInt8] = []
        var spacesTail: [UInt8] = []
    }

    init(_ writing: TextWriting) { self.writing = writing }

    /// Appends text, escaped. Line breaks and tabs become elements, runs of spaces keep their length, characters that
    /// XML forbids are left out and counted.
    ///
    /// - Parameter prefix: the prefix in force, colon included.
    mutating func write(_ text: String, prefix: ArraySlice<UInt8>, to output: inout [UInt8]) {
        use(prefix)
        let foldsSpaces = writing.spaces != nil
        // Most values are plain from end to end: they go out as they are, and come back only where they are not.
        let start = output.count
        output += text.utf8
        if output[start...].allSatisfy({ Self.isPlain($0) || $0 == 0x20 && !foldsSpaces }) {
            if output.count > start { isAfterSpace = false }
            return
        }
        let bytes = Array(output[start...])
        output.removeSubrange(start...)
        var position = 0
        while position < bytes.count {
            let plain = position
            while position < bytes.count, Self.isPlain(bytes[position]) || bytes[position] == 0x20 && !foldsSpaces {
                position += 1
            }
            if position > plain {
                output += bytes[plain..<position]
                isAfterSpace = false
                continue
            }
            position = writeSpecial(bytes, position, to: &output)
        }
    }

    /// Writes what does not stand for itself; returns the position behind it.
    private mutating func writeSpecial(_ bytes: [UInt8], _ position: Int, to output: inout [UInt8]) -> Int {
        switch bytes[position] {
        case 0x20: return writeSpaces(bytes, position, to: &output)
        case 0x0A: output += words.lineBreak
        case 0x0D:
            output += words.lineBreak
            isAfterSpace = false
            return position + 1 < bytes.count && bytes[position + 1] == 0x0A ? position + 2 : position + 1
        case 0x09: output += words.tab
        case UInt8(ascii: "&"): output += Array("&amp;".utf8)
        case UInt8(ascii: "<"): output += Array("&lt;".utf8)
        case UInt8(ascii: ">"): output += Array("&gt;".utf8)
        case 0xEF where position + 2 < bytes.count:
            // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
            if bytes[position + 1] == 0xBF, bytes[position + 2] >= 0xBE {
                leftOut += 1
            } else {
                output += bytes[position..<(position + 3)]
                isAfterSpace = false
            }
            return position + 3
        default:
            leftOut += 1
            return position + 1
        }
        isAfterSpace = false
        return position + 1
    }

    private mutating func writeSpaces(_ bytes: [UInt8], _ start: Int, to output: inout [UInt8]) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        var count = end - start
        if !isAfterSpace {
            output.append(0x20)
            isAfterSpace = true
            count -= 1
        }
        guard count > 0 else { return end }
        // A space element is no white space: the next plain space counts.
        isAfterSpace = false
        if count == 1 {
            output += words.space
        } else {
            output += words.spacesHead + Array(String(count).utf8) + words.spacesTail
        }
        return end
    }

    /// Appends one space that the format must not fold.
    mutating func writeSpaceElement(prefix: ArraySlice<UInt8>, to output: inout [UInt8]) {
        use(prefix)
        output += words.space
        isAfterSpace = false
    }

    private mutating func use(_ prefix: ArraySlice<UInt8>) {
        guard words.tab.isEmpty || self.prefix != prefix else { return }
        self.prefix = prefix
        let bytes = Array(prefix)
        words.lineBreak = EditPlanner.word(writing.lineBreak, bytes)
        words.tab = EditPlanner.word(writing.tab, bytes)
        guard let spaces = writing.spaces else { return }
        words.space = EditPlanner.word(spaces.one, bytes)
        words.spacesHead = EditPlanner.word(spaces.many.head, bytes)
        words.spacesTail = EditPlanner.word(spaces.many.tail, bytes)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF: false
        default: true
        }
    }
}
