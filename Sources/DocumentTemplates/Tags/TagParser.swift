/// Reads the inside of one tag: `#list`, `person.surname | upper | default: "____"`.
///
/// What Word does to a tag while it is typed is understood: curly quotation marks for straight ones, no-break spaces,
/// zero-width characters.
struct TagParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    /// A parser.
    ///
    /// - Parameter content: what stands between the brackets.
    init(_ content: String) {
        scalars = content.unicodeScalars.filter { !Self.isNothing($0) }
    }

    /// The tag.
    ///
    /// - Throws: ``TagFault`` where it is none.
    mutating func parse() throws(TagFault) -> TemplateTag {
        skipSpace()
        guard let first = peek() else { throw .notUnderstood }
        switch first {
        case "!": return TemplateTag(kind: .comment)
        case ">", "=", "<", "$": throw .unsupported
        case "#": return try named(.section)
        case "^": return try named(.inverted)
        case "/": return try named(.end)
        case "&": return try named(.value)
        case "{":
            // `{{{name}}}` prints unescaped text in HTML. Here every value is escaped, so that it means the same.
            position += 1
            return try value()
        default: return try value()
        }
    }

    private mutating func named(_ kind: TemplateTag.Kind) throws(TagFault) -> TemplateTag {
        position += 1
        if kind == .value { return try value() }
        var tag = TemplateTag(kind: kind)
        (tag.name, tag.path) = try path()
        skipSpace()
        guard position == scalars.count else { throw .notUnderstood }
        return tag
    }

    private mutating func value() throws(TagFault) -> TemplateTag {
        var tag = TemplateTag(kind: .value)
        (tag.name, tag.path) = try path()
        skipSpace()
        while let next = peek() {
            guard next == "|" else { throw .notUnderstood }
            position += 1
            tag.formats.append(try format())
            skipSpace()
        }
        return tag
    }

    private mutating func path() throws(TagFault) -> (String, TemplateTag.Path) {
        skipSpace()
        if peek() == "@" {
            position += 1
            let word = word()
            guard let name = LoopName(written: word) else { throw .loopName(word) }
            return ("@" + word, .loop(name))
        }
        if peek() == "." {
            position += 1
            guard peek().map({ !Self.isNameScalar($0) && $0 != "." }) ?? true else { throw .notUnderstood }
            return (".", .current)
        }
        var names: [String] = []
        while true {
            let words = words()
            guard !words.isEmpty else { throw .notUnderstood }
            names.append(words)
            guard peek() == "." else { break }
            position += 1
        }
        return (names.joined(separator: "."), .names(names))
    }

    private mutating func format() throws(TagFault) -> TemplateFormat.Call {
        skipSpace()
        let word = word()
        guard !word.isEmpty else { throw .notUnderstood }
        guard let format = TemplateFormat(written: word) else { throw .unknownFormat(word) }
        skipSpace()
        var argument: TemplateFormat.Argument?
        if peek() == ":" {
            position += 1
            skipSpace()
            if let next = peek(), let closings = Self.closingQuotes(of: next) {
                position += 1
                guard let text = quoted(by: next, closings) else { throw .formatArgument(word) }
                argument = .text(text)
            } else {
                argument = .name(try path().1)
            }
        }
        guard let call = TemplateFormat.Call(format, argument) else { throw .formatArgument(word) }
        return call
    }

    /// The text up to the closing quotation mark: the first of the closings that comes; nil where none does.
    private mutating func quoted(by opening: Unicode.Scalar, _ closings: [Set<Unicode.Scalar>]) -> String? {
        let start = position
        for closing in closings {
            position = start
            if let text = quoted(by: opening, until: closing) { return text }
        }
        return nil
    }

    /// The text up to one of the marks, `\n`, `\t` and a mark behind a backslash understood.
    private mutating func quoted(by opening: Unicode.Scalar, until closing: Set<Unicode.Scalar>) -> String? {
        var text = String.UnicodeScalarView()
        // Marks that differ at both ends may stand in one another: ««dd» MMMM».
        var depth = 0
        while let next = peek() {
            position += 1
            if next == "\\", let escaped = peek() {
                position += 1
                switch escaped {
                case "n": text.append("\n")
                case "t": text.append("\t")
                default: text.append(escaped)
                }
                continue
            }
            if closing.contains(next) {
                if depth == 0 { return String(text) }
                depth -= 1
            } else if next == opening {
                depth += 1
            }
            text.append(next)
        }
        return nil
    }

    /// Words with one space between them: no name of a plan has spaces, but a person may write one so, and is told the
    /// right one.
    private mutating func words() -> String {
        var words = word()
        while !words.isEmpty {
            let end = position
            skipSpace()
            let next = word()
            guard !next.isEmpty else {
                position = end
                break
            }
            words += " " + next
        }
        return words
    }

    private mutating func word() -> String {
        var word = String.UnicodeScalarView()
        while let next = peek(), Self.isNameScalar(next) {
            word.append(next)
            position += 1
        }
        return String(word)
    }

    private func peek() -> Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func skipSpace() {
        while let next = peek(), Self.isSpace(next) { position += 1 }
    }

    /// Letters and digits of any script, `_`, `-` and the apostrophes of Belarusian words.
    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "_", "-", "'", "’", "ʼ": true
        case let ascii where ascii.isASCII:
            ("a"..."z").contains(ascii) || ("A"..."Z").contains(ascii) || ("0"..."9").contains(ascii)
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// Soft hyphens, zero-width spaces and joiners, byte order marks: not to be seen, so not part of a name.
    private static func isNothing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// What may close a quotation that this mark opens, the likeliest first; nil where it opens none.
    ///
    /// Word makes curly marks of straight ones by the letter before, so that `"; "` may end with an opening mark.
    private static func closingQuotes(of mark: Unicode.Scalar) -> [Set<Unicode.Scalar>]? {
        switch mark {
        case "\"": [["\""], ["”", "“", "»"]]
        case "“", "”", "‟": [["”"], ["“", "\"", "‟"]]
        case "„": [["“", "”"], ["„", "\""]]
        case "«": [["»"], ["«", "\""]]
        case "'": [["'"], ["’", "‘"]]
        case "‘", "’", "‚": [["’"], ["‘", "'"]]
        default: nil
        }
    }
}
