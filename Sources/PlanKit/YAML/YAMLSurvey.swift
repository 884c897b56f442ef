internal import Diagnostics

/// Looks through a YAML text as libyaml's scanner does, and counts what would be composed of it.
///
/// Composing is where YAML goes wrong: each mapping looks through its keys for twins, so that a key which is itself a
/// mapping of mappings is looked through once a level, and libyaml allows a thousand levels: 100 KB take half a minute.
/// This pass makes nothing. It knows where tokens begin (libyaml 0.2.5, `scanner.c`), which is all it takes to find the
/// depth, the number of values, and keys that are no text.
///
/// What is no YAML is not told here: the parser does that, and never sees more of a text than was counted.
struct YAMLSurvey {
    /// How many texts, lists and mappings there are; a value that is left out counts with its `-` or `:`.
    private(set) var values = 0
    /// The deepest nesting.
    private(set) var depth = 0

    private let limits: YAMLLimits
    /// The text, with zeros behind it.
    let bytes: [UInt8]
    private(set) var position = 0
    /// Counted from 0, as libyaml counts; columns in characters.
    private(set) var line = 0
    private(set) var column = 0
    private var index = 0

    /// The column of the innermost block list or mapping; -1 outside all.
    private(set) var indent = -1
    private var indents: [Int] = []
    /// The brackets that are open.
    private var brackets: [UInt8] = []
    /// Where a key may have begun, outside brackets and in each of them.
    private var keys: [KeyStart?] = [nil]
    /// Whether a key may begin here.
    var isKeyAllowed = true
    private var last = Token.other

    private struct KeyStart {
        var line: Int
        var column: Int
        var index: Int
    }

    /// What the token before this one was; anchors and tags belong to the token behind them.
    private enum Token {
        case openMapping, comma, close, entry, value, other
    }

    /// Counts what is in a text.
    ///
    /// - Throws: where it is past a limit, or a key is no text.
    init(_ text: [UInt8], limits: YAMLLimits) throws(YAMLSyntaxError) {
        bytes = text + [0, 0, 0, 0]
        self.limits = limits
        while true {
            skipToToken()
            if brackets.isEmpty { unroll(to: column) }
            if isEnd { return }
            try token()
        }
    }

    private mutating func token() throws(YAMLSyntaxError) {
        let byte = bytes[position]
        if column == 0, byte == UInt8(ascii: "%") || isDocumentMark {
            unroll(to: -1)
            keys[keys.count - 1] = nil
            isKeyAllowed = false
            if byte == UInt8(ascii: "%") { skipToLineEnd() } else { for _ in 0..<3 { advance() } }
            return
        }
        let isIndicator = isInBrackets || isBlankOrBreak(1)
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): try openBracket(byte)
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            keys[keys.count - 1] = nil
            if !brackets.isEmpty {
                brackets.removeLast()
                keys.removeLast()
            }
            isKeyAllowed = false
            advance()
            last = .close
        case UInt8(ascii: ","):
            keys[keys.count - 1] = nil
            isKeyAllowed = true
            advance()
            last = .comma
        case UInt8(ascii: "-") where isBlankOrBreak(1):
            try roll(to: column)
            keys[keys.count - 1] = nil
            isKeyAllowed = true
            try count()
            advance()
            last = .entry
        case UInt8(ascii: "?") where isIndicator: throw error(.yamlKeyNotText)
        case UInt8(ascii: ":") where isIndicator: try value()
        case UInt8(ascii: "*"), UInt8(ascii: "&"):
            property()
            advance()
            while isNameByte { advance() }
        case UInt8(ascii: "!"):
            property()
            skipTag()
        case UInt8(ascii: "|") where !isInBrackets, UInt8(ascii: ">") where !isInBrackets:
            keys[keys.count - 1] = nil
            isKeyAllowed = true
            try count()
            skipBlockScalar()
            last = .other
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            property()
            try count()
            skipQuoted(byte)
            last = .other
        default:
            property()
            try count()
            let start = position
            skipPlain()
            // A sign that no token begins with: the parser stops here.
            if position == start { advance() }
            last = .other
        }
    }

    private mutating func openBracket(_ byte: UInt8) throws(YAMLSyntaxError) {
        // Behind `{` and `,` of a mapping stands a key.
        if brackets.last == UInt8(ascii: "{"), last == .openMapping || last == .comma { throw error(.yamlKeyNotText) }
        property()
        try count()
        brackets.append(byte)
        keys.append(nil)
        try checkDepth()
        isKeyAllowed = true
        advance()
        last = byte == UInt8(ascii: "{") ? .openMapping : .other
    }

    /// The `:` between key and value.
    private mutating func value() throws(YAMLSyntaxError) {
        // A key stands on one line and has at most 1024 characters (YAML 1.2.2, 7.4.2).
        if let key = keys[keys.count - 1], key.line == line, index - key.index <= 1_024 {
            if last == .close { throw error(.yamlKeyNotText, line: key.line, column: key.column) }
            try roll(to: key.column)
            keys[keys.count - 1] = nil
            isKeyAllowed = false
        } else {
            try roll(to: column)
            isKeyAllowed = !isInBrackets
        }
        try count()
        advance()
        last = .value
    }

    /// What may begin a key begins here.
    private mutating func property() {
        if isKeyAllowed { keys[keys.count - 1] = KeyStart(line: line, column: column, index: index) }
        isKeyAllowed = false
    }

    // MARK: Counting

    /// Counts a value, unless its `-` or `:` was counted.
    private mutating func count() throws(YAMLSyntaxError) {
        if last != .entry, last != .value { values += 1 }
        // The next one is a value of its own.
        if last == .entry || last == .value { last = .other }
        guard values <= limits.maximumValues else {
            throw .tooMuch(of: .yamlValues, maximum: limits.maximumValues, line: line + 1, column: column + 1)
        }
    }

    private mutating func checkDepth() throws(YAMLSyntaxError) {
        depth = max(depth, indents.count + brackets.count)
        guard depth <= limits.maximumDepth else {
            throw .tooMuch(of: .yamlDepth, maximum: limits.maximumDepth, line: line + 1, column: column + 1)
        }
    }

    /// A block list or mapping begins at a column, unless one that began there goes on.
    private mutating func roll(to column: Int) throws(YAMLSyntaxError) {
        guard !isInBrackets, indent < column else { return }
        values += 1
        indents.append(indent)
        indent = column
        try checkDepth()
    }

    private mutating func unroll(to column: Int) {
        guard !isInBrackets else { return }
        while indent > column, let outer = indents.popLast() { indent = outer }
    }

    private func error(_ id: DiagnosticID, line: Int? = nil, column: Int? = nil) -> YAMLSyntaxError {
        YAMLSyntaxError(id, line: (line ?? self.line) + 1, column: (column ?? self.column) + 1)
    }

    // MARK: Characters

    var isInBrackets: Bool { !brackets.isEmpty }

    var isEnd: Bool { bytes[position] == 0 }

    /// Goes one character on, never past the end.
    mutating func advance() {
        let width =
            switch bytes[position] {
            case 0: 0
            case ..<0xE0: bytes[position] < 0xC0 ? 1 : 2
            case ..<0xF0: 3
            default: 4
            }
        position += width
        index += 1
        column += 1
    }

    /// Goes past a line break.
    mutating func advanceLine() {
        let isPair = bytes[position] == 0x0D && bytes[position + 1] == 0x0A
        position += isPair ? 2 : bytes[position] < 0x80 ? 1 : bytes[position] == 0xC2 ? 2 : 3
        index += isPair ? 2 : 1
        column = 0
        line += 1
    }

    /// Whether a line ends here: CR, LF, NEL, LS or PS (YAML 1.1, 4.1.4).
    func isBreak(_ offset: Int = 0) -> Bool {
        let position = position + offset
        switch bytes[position] {
        case 0x0A, 0x0D: return true
        case 0xC2: return bytes[position + 1] == 0x85
        case 0xE2: return bytes[position + 1] == 0x80 && (bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9)
        default: return false
        }
    }

    var isBlank: Bool { bytes[position] == 0x20 || bytes[position] == 0x09 }

    /// Whether there is white space or nothing.
    func isBlankOrBreak(_ offset: Int = 0) -> Bool {
        let byte = bytes[position + offset]
        return byte == 0x20 || byte == 0x09 || byte == 0 || isBreak(offset)
    }

    /// Whether `---` or `...` stands here.
    var isDocumentMark: Bool {
        guard column == 0, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "."),
            bytes[position + 1] == bytes[position], bytes[position + 2] == bytes[position]
        else { return false }
        return isBlankOrBreak(3)
    }

    private var isNameByte: Bool {
        switch bytes[position] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    mutating func skipToLineEnd() { while !isEnd, !isBreak() { advance() } }

    private mutating func skipToToken() {
        while true {
            if column == 0, bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]) { advance() }
            while bytes[position] == 0x20 || (bytes[position] == 0x09 && (isInBrackets || !isKeyAllowed)) { advance() }
            if bytes[position] == UInt8(ascii: "#") { skipToLineEnd() }
            guard isBreak() else { return }
            advanceLine()
            if !isInBrackets { isKeyAllowed = true }
        }
    }

    /// Goes past a tag, `!name`, `!handle!name` or `!<uri>`, as far as its characters may stand in one.
    private mutating func skipTag() {
        advance()
        let isVerbatim = bytes[position] == UInt8(ascii: "<")
        if isVerbatim { advance() }
        let signs = isVerbatim ? "%;/?:@&=+$.!~*'(),[]" : "%;/?:@&=+$.!~*'()"
        while isNameByte || (!isEnd && signs.utf8.contains(bytes[position])) { advance() }
        if isVerbatim, bytes[position] == UInt8(ascii: ">") { advance() }
    }
}
