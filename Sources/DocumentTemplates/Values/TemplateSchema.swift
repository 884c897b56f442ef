public import Diagnostics

/// What a template may name: the names with their types, so that a template is checked before there is any data.
public struct TemplateSchema: Sendable, Hashable {
    /// The names at the top.
    public let fields: [TemplateField]
    /// Whether names are allowed at the top that the schema does not know.
    public let isOpen: Bool

    /// A schema of these names.
    public init(_ fields: [TemplateField], isOpen: Bool = false) {
        self.fields = fields
        self.isOpen = isOpen
    }

    /// Any name is allowed, and means whatever the data says.
    public static let open = TemplateSchema([], isOpen: true)

    /// The names that a value has, for templates that come without a schema: a list takes the names of all its
    /// elements, an empty one allows any.
    public init(inferredFrom value: TemplateValue) {
        switch TemplateShape(inferredFrom: value) {
        case .object(let fields): self.init(fields)
        default: self.init([], isOpen: true)
        }
    }

    /// Every name with its path from the top (`sections.activities.title`), in order.
    public var listing: [(path: String, field: TemplateField)] {
        var listing: [(path: String, field: TemplateField)] = []
        func list(_ fields: [TemplateField], under path: String) {
            for field in fields {
                listing.append((path + field.name, field))
                list(field.shape.members, under: path + field.name + ".")
            }
        }
        list(fields, under: "")
        return listing
    }

    /// Every name at any depth in every language, each once.
    var everyName: [String] {
        var seen: Set<String> = []
        return listing.flatMap { [$0.field.name] + $0.field.aliases }.filter { seen.insert($0).inserted }
    }
}

/// One name a template may use.
public struct TemplateField: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The same name in other languages, the Russian one first; where both are one word, that word.
    public let aliases: [String]
    /// The Belarusian name, where it is another than the Russian one.
    private let belarusian: String?
    /// What it stands for.
    public let shape: TemplateShape
    /// A value as it may look, for people who write templates.
    public let example: String
    /// The words its value is one of, where it has such: what a template may compare it with.
    public let words: [TemplateWord]

    /// A name.
    public init(_ name: String, aliases: [String] = [], _ shape: TemplateShape, example: String = "") {
        self.name = name
        self.aliases = aliases
        belarusian = nil
        self.shape = shape
        self.example = example
        words = []
    }

    /// A name with the Russian and the Belarusian one, and others by which people know it.
    public init(
        _ name: String, russian: String, belarusian: String, also: [String] = [], _ shape: TemplateShape,
        example: String = "", words: [TemplateWord] = []
    ) {
        self.name = name
        aliases = [russian] + (russian == belarusian ? [] : [belarusian]) + also
        self.belarusian = belarusian
        self.shape = shape
        self.example = example
        self.words = words
    }

    /// The same name for something of another type.
    public func with(_ shape: TemplateShape) -> TemplateField {
        let known = [name(in: .ru), name(in: .be)]
        return TemplateField(
            name, russian: known[0], belarusian: known[1], also: aliases.filter { !known.contains($0) }, shape,
            example: example, words: words)
    }

    /// The example; for what has none of its own one of its words, or a tag as it may be written.
    public var sample: String {
        if !example.isEmpty { return example }
        switch shape {
        case .flag: return "да"
        case .list, .object:
            if let text = shape.members.first(where: { $0.name == "text" })?.example, !text.isEmpty { return text }
            if case .object(let fields) = shape { return fields.first.map { "{{\(name).\($0.name)}}" } ?? "" }
            return "{{#\(name)}}…{{/\(name)}}"
        default: return ""
        }
    }

    /// The name in a language.
    public func name(in language: Language) -> String {
        switch language {
        case .ru: aliases.first ?? name
        case .be: belarusian ?? aliases.dropFirst().first ?? aliases.first ?? name
        case .en: name
        }
    }

    /// The language of one of its names.
    func language(of written: String) -> Language {
        written == name ? .en : written == name(in: .ru) ? .ru : .be
    }

    /// Whether a template may call it so.
    func isCalled(_ name: String) -> Bool { self.name == name || aliases.contains(name) }

    /// The same for a name in small letters, without regard to case.
    func isCalled(_ name: String, folded: Bool) -> Bool {
        self.name.lowercased() == name || aliases.contains { $0.lowercased() == name }
    }
}

/// A word that a value may be, such as the state of an activity.
public struct TemplateWord: Sendable, Hashable {
    /// The word as the value has it.
    public let name: String
    /// What people call it: the word in Russian first, then in Belarusian, then others.
    public let aliases: [String]

    /// A word.
    public init(_ name: String, aliases: [String]) {
        self.name = name
        self.aliases = aliases
    }
}

/// The type of a name.
public indirect enum TemplateShape: Sendable, Hashable {
    /// A text.
    case text
    /// A number.
    case number
    /// Yes or no.
    case flag
    /// A day of the calendar.
    case day
    /// Named values; used as text they give their `text`, if they have one.
    case object([TemplateField])
    /// Values of one type, in their order.
    case list(TemplateShape)
    /// Not known before the data is there: nothing about it can be checked.
    case any

    /// The names inside: an object's, or those of a list's elements.
    public var members: [TemplateField] {
        switch self {
        case .object(let fields): fields
        case .list(let element): element.members
        default: []
        }
    }

    /// The type's name for lists of names: `text`, `list of object`, ….
    public var name: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .flag: "flag"
        case .day: "day"
        case .object: "object"
        case .list(let element): "list of \(element.name)"
        case .any: "any"
        }
    }

    /// Whether it can be printed as it is: words, or an object that has a `text`.
    var isPrintable: Bool {
        switch self {
        case .object(let fields): fields.contains { $0.name == "text" }
        case .list: false
        default: true
        }
    }

    init(inferredFrom value: TemplateValue) {
        switch value {
        case .null: self = .any
        case .text, .standIn: self = .text
        case .number: self = .number
        case .flag: self = .flag
        case .day: self = .day
        case .list(let items):
            self = .list(items.map { TemplateShape(inferredFrom: $0) }.reduce(.any) { $0.merged(with: $1) })
        case .object(let object):
            self = .object(
                zip(object.names, object.values).map { TemplateField($0, TemplateShape(inferredFrom: $1)) })
        }
    }

    /// The shape that allows what either allows.
    private func merged(with other: TemplateShape) -> TemplateShape {
        switch (self, other) {
        case (.any, _): return other
        case (_, .any): return self
        case (.list(let left), .list(let right)): return .list(left.merged(with: right))
        case (.object(let left), .object(let right)):
            if left == right { return self }
            var fields = left
            for field in right {
                if let index = fields.firstIndex(where: { $0.name == field.name }) {
                    fields[index] = TemplateField(field.name, fields[index].shape.merged(with: field.shape))
                } else {
                    fields.append(field)
                }
            }
            return .object(fields)
        default: return self == other ? self : .any
        }
    }
}
