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
            let name = written.split(separator: " ").joined()
            guard isSection else { return "/" + (sections.popLast()?.name ?? written) }
            let (translated, field) = path(name)
            // An inverted section has nothing inside to name.
            sections.append((first == "#" ? field?.shape.members ?? [] : [], translated))
            return String(first) + translated
        }
        var parts = Self.parts(of: content)[...]
        guard let name = parts.popFirst() else { return String(content) }
        return ([path(name).0] + parts.map { format($0) }).joined(separator: " | ")
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
                field = field?.shape.members.first { $0.isCalled(word) }
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
        return "\(word): \(format == .mergeDown ? path(String(argument)).0 : String(argument))"
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
