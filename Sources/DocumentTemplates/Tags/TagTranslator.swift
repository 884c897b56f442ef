public import Diagnostics

/// Writes the names in a text's tags in another language: `{{#sections}}` as `{{#разделы}}`.
///
/// The texts come in the order of the document, for what a name means depends on the sections around it. Names that the
/// schema does not know stay as they are.
public struct TagTranslator {
    private let schema: TemplateSchema
    private let language: Language
    /// What the names inside each open section mean, the innermost last; and how its name was written.
    private var sections: [(fields: [TemplateField], name: String)] = []

    /// A translator into a language.
    public init(_ schema: TemplateSchema, into language: Language) {
        self.schema = schema
        self.language = language
    }

    /// The text with its tags translated.
    public mutating func translated(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            result += rest[..<open.upperBound]
            result += tag(rest[open.upperBound..<close.lowerBound])
            result += rest[close]
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    /// The inside of a tag.
    private mutating func tag(_ content: Substring) -> String {
        guard let first = content.first, first != "!" else { return String(content) }
        let isSection = first == "#" || first == "^"
        if isSection || first == "/" {
            let written = String(content.dropFirst())
            guard isSection else { return "/" + (sections.popLast()?.name ?? written) }
            let (translated, name, field) = value(written[...])
            // An inverted section has nothing inside to name, and a comparison names what is around it.
            let opens = first == "#" && translated.split(separator: " | ").first.map(String.init) == name
            sections.append((opens ? field?.shape.members ?? [] : [], name))
            return String(first) + translated
        }
        return value(content).tag
    }

    /// A name with what it is compared with and its formats; the name alone, and what it stands for.
    private mutating func value(_ content: Substring) -> (tag: String, name: String, field: TemplateField?) {
        var parts = Self.parts(of: content)[...]
        guard let head = parts.popFirst() else { return (String(content), String(content), nil) }
        let end = head.firstIndex(of: " ") ?? head.endIndex
        let (name, field) = path(String(head[..<end]))
        // Names in the formats of a list are those of its elements.
        sections.append((field?.shape.members ?? [], name))
        defer { sections.removeLast() }
        return (([name + head[end...]] + parts.map { format($0) }).joined(separator: " | "), name, field)
    }

    /// A name, and what it stands for.
    private func path(_ name: String) -> (String, TemplateField?) {
        if name.hasPrefix("@") {
            guard let loop = LoopName(written: String(name.dropFirst())) else { return (name, nil) }
            return ("@" + Self.word(loop.rawValue, loop.aliases, language), nil)
        }
        var words: [String] = []
        var field: TemplateField?
        for (index, word) in name.split(separator: ".").map(String.init).enumerated() {
            if index == 0 {
                let visible = sections.reversed().map(\.fields) + [schema.fields]
                field = visible.lazy.compactMap { $0.first { $0.isCalled(word) } }.first
            } else {
                let member = field?.shape.members.first { $0.isCalled(word) }
                if member == nil, case .list? = field?.shape, let own = ListMember(written: word) {
                    words.append(Self.word(own.rawValue, own.aliases, language))
                    field = nil
                    continue
                }
                field = member
            }
            words.append(field?.name(in: language) ?? word)
        }
        return (words.isEmpty ? name : words.joined(separator: "."), field)
    }

    /// A format: its own name, and the name it may take.
    private func format(_ part: String) -> String {
        let colon = part.firstIndex(of: ":")
        let name = part[..<(colon ?? part.endIndex)].split(separator: " ").joined()
        guard let format = TemplateFormat(written: name) else { return part }
        let word = Self.word(format.rawValue, format.aliases, language)
        guard let colon else { return word }
        let argument = part[part.index(after: colon)...].drop { $0 == " " }
        switch format {
        case .mergeDown, .sort, .where:
            let end = argument.firstIndex(of: " ") ?? argument.endIndex
            return "\(word): \(path(String(argument[..<end])).0)\(argument[end...])"
        default: return "\(word): \(argument)"
        }
    }

    private static func word(_ name: String, _ aliases: [String], _ language: Language) -> String {
        TemplateField(name, aliases: aliases, .text).name(in: language)
    }

    /// The parts between the bars that stand in no quotation, without the spaces around.
    private static func parts(of content: Substring) -> [String] {
        var parts: [String] = []
        var part = ""
        var isQuoted = false
        for character in content {
            if character == "\"" { isQuoted.toggle() }
            if character == "|", !isQuoted {
                parts.append(part)
                part = ""
            } else {
                part.append(character)
            }
        }
        return (parts + [part]).map { part in
            let trimmed = part.drop { $0 == " " }
            return String(trimmed.reversed().drop { $0 == " " }.reversed())
        }
    }
}
