/// Where texts end.
extension YAMLSurvey {
    /// Goes past a text in quotes; to the end of the file where it is not closed.
    mutating func skipQuoted(_ quote: UInt8) {
        let isSingle = quote == UInt8(ascii: "'")
        advance()
        while !isEnd, !isDocumentMark {
            while !isBlankOrBreak() {
                let byte = bytes[position]
                if isSingle, byte == quote, bytes[position + 1] == quote {
                    advance()
                    advance()
                } else if byte == quote {
                    return advance()
                } else if !isSingle, byte == UInt8(ascii: "\\") {
                    advance()
                    if isBreak() {
                        advanceLine()
                        break
                    }
                    advance()
                } else {
                    advance()
                }
            }
            while isBlank || isBreak() { if isBlank { advance() } else { advanceLine() } }
        }
    }

    /// Goes past a text without quotes.
    mutating func skipPlain() {
        let least = indent + 1
        var isBehindBreak = false
        reading: while !isDocumentMark, bytes[position] != UInt8(ascii: "#") {
            while !isBlankOrBreak() {
                let byte = bytes[position]
                if byte == UInt8(ascii: ":") {
                    if isBlankOrBreak(1) { break }
                    if isInBrackets, ",?[]{}".utf8.contains(bytes[position + 1]) { break reading }
                } else if isInBrackets, ",[]{}".utf8.contains(byte) {
                    break
                }
                isBehindBreak = false
                advance()
            }
            guard isBlank || isBreak() else { break }
            while isBlank || isBreak() {
                if isBreak() {
                    advanceLine()
                    isBehindBreak = true
                } else if isBehindBreak, column < least, bytes[position] == 0x09 {
                    break reading
                } else {
                    advance()
                }
            }
            if !isInBrackets, column < least { break }
        }
        if isBehindBreak { isKeyAllowed = true }
    }

    /// Goes past a text behind `|` or `>`.
    mutating func skipBlockScalar() {
        advance()
        var digits = 0
        for _ in 0..<2 {
            switch bytes[position] {
            case UInt8(ascii: "+"), UInt8(ascii: "-"): advance()
            case UInt8(ascii: "1")...UInt8(ascii: "9") where digits == 0:
                digits = Int(bytes[position] - UInt8(ascii: "0"))
                advance()
            default: break
            }
        }
        while isBlank { advance() }
        if bytes[position] == UInt8(ascii: "#") { skipToLineEnd() }
        guard isBreak() else { return }
        advanceLine()
        var width = digits == 0 ? 0 : max(indent, 0) + digits
        skipIndentation(&width)
        while column == width, !isEnd {
            skipToLineEnd()
            if isBreak() { advanceLine() }
            skipIndentation(&width)
        }
    }

    /// Goes past blank lines and the blanks before a line, and finds how far a text is indented where that is not known.
    private mutating func skipIndentation(_ width: inout Int) {
        var widest = 0
        while true {
            while width == 0 || column < width, bytes[position] == 0x20 { advance() }
            widest = max(widest, column)
            guard isBreak() else { break }
            advanceLine()
        }
        if width == 0 { width = max(widest, indent + 1, 1) }
    }
}
