/// Reads the inside of one tag: `#list`, `person.surname | upper | default: "____"`.
///
/// What Word does to a tag while it is typed is understood: curly quotation marks for straight ones, no-break spaces,
/// zero-width characters.
struct TagParser {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    /// The tag of a section as far as it was understood: one with a fault still has its other tag.
    private(set) var begun: TemplateTag?

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
        begun = tag
        // What closes a section may repeat all that opened it.
        if let relation = relation() {
            tag.comparison = try comparison(of: tag.path, named: tag.name, relation)
        }
        tag.formats = try formats { format throws(TagFault) in
            guard format.fitsSections else { throw .formatOfValues(format) }
            // Only a list has as many columns as it has elements.
            if format == .columns, kind == .inverted || tag.comparison != nil { throw .formatOfSections(format) }
        }
        return tag
    }

    private mutating func value() throws(TagFault) -> TemplateTag {
        var tag = TemplateTag(kind: .value)
        (tag.name, tag.path) = try path()
        tag.formats = try formats { format throws(TagFault) in
            if format.isOfSections { throw .formatOfSections(format) }
        }
        return tag
    }

    /// The formats up to the tag's end.
    private mutating func formats(
        _ check: (TemplateFormat) throws(TagFault) -> Void
    ) throws(TagFault) -> [TemplateFormat.Call] {
        var formats: [TemplateFormat.Call] = []
        skipSpace()
        while let next = peek() {
            guard next == "|" else { throw .notUnderstood }
            position += 1
            let call = try format()
            try check(call.format)
            formats.append(call)
            skipSpace()
        }
        return formats
    }

    // MARK: Comparisons

    /// A relation and what stands behind it.
    private mutating func comparison(
        of path: TemplateTag.Path, named name: String, _ relation: TagComparison.Relation
    ) throws(TagFault) -> TagComparison {
        var operands = [try operand()]
        if relation == .among || relation == .notAmong {
            skipSpace()
            while peek() == ",", operands.count < TagComparison.maximumOperands {
                position += 1
                operands.append(try operand())
                skipSpace()
            }
        }
        return TagComparison(path: path, name: name, relation: relation, operands: operands)
    }

    private mutating func operand() throws(TagFault) -> TagComparison.Operand {
        skipSpace()
        if let next = peek(), let closings = Self.closingQuotes(of: next) {
            position += 1
            guard let text = quoted(by: next, closings) else { throw .notUnderstood }
            return .text(text)
        }
        if let figures = figures() {
            return Double(figures).map { .number($0) } ?? .text(figures)
        }
        let (written, path) = try path()
        return .name(path, written: written)
    }

    /// A number or a day in figures; nil where a name stands.
    private mutating func figures() -> String? {
        let start = position
        var figures = ""
        while let next = peek(), "0123456789.-".unicodeScalars.contains(next) {
            figures.unicodeScalars.append(next)
            position += 1
        }
        guard figures.contains(where: \.isNumber), peek().map({ !Self.isNameScalar($0) }) ?? true else {
            position = start
            return nil
        }
        return figures
    }

    /// The relation that stands here; nil, and nothing read, where none does.
    private mutating func relation() -> TagComparison.Relation? {
        let start = position
        skipSpace()
        for (sign, relation) in TagComparison.Relation.signs where scalars[position...].starts(with: sign) {
            position += sign.count
            return relation
        }
        let first = word().lowercased()
        let end = position
        skipSpace()
        let second = first.isEmpty ? "" : word().lowercased()
        if !second.isEmpty, let relation = TagComparison.Relation.words["\(first) \(second)"] { return relation }
        position = end
        if let relation = TagComparison.Relation.words[first] { return relation }
        position = start
        return nil
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
            if format == .where {
                let (written, path) = try path()
                guard let relation = relation() else {
                    // A name alone asks whether it has a value.
                    argument = .name(path, written: written)
                    return try call(format, argument, word)
                }
                argument = .comparison(try comparison(of: path, named: written, relation))
            } else if let figures = figures() {
                argument = Int(figures).map { .number($0) }
            } else if let next = peek(), let closings = Self.closingQuotes(of: next) {
                position += 1
                guard let text = quoted(by: next, closings) else { throw .formatArgument(word) }
                argument = .texts([text] + (try furtherTexts(of: word)))
            } else {
                let (written, path) = try path()
                argument = .name(path, written: written)
            }
        }
        return try call(format, argument, word)
    }

    /// The texts behind commas.
    private mutating func furtherTexts(of word: String) throws(TagFault) -> [String] {
        var texts: [String] = []
        skipSpace()
        while peek() == "," {
            position += 1
            skipSpace()
            guard let next = peek(), let closings = Self.closingQuotes(of: next) else { throw .formatArgument(word) }
            position += 1
            guard let text = quoted(by: next, closings) else { throw .formatArgument(word) }
            texts.append(text)
            skipSpace()
        }
        return texts
    }

    private func call(
        _ format: TemplateFormat, _ argument: TemplateFormat.Argument?, _ word: String
    ) throws(TagFault) -> TemplateFormat.Call {
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
            let isCompared = relation() != nil
            position = end
            skipSpace()
            let next = isCompared ? "" : word()
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
