/// One tag of a template, understood.
struct TemplateTag: Sendable, Hashable {
    /// What a tag does.
    enum Kind: Sendable, Hashable {
        case value
        case section
        case inverted
        case end
        case comment
    }

    /// What a tag names.
    enum Path: Sendable, Hashable {
        /// `{{.}}`, the value of the section around.
        case current
        /// `{{@number}}` and its like.
        case loop(LoopName)
        /// `{{person.surname}}`.
        case names([String])
    }

    var kind: Kind
    var path: Path = .current
    var formats: [TemplateFormat.Call] = []
    /// The name as it is written.
    var name = ""
}

/// The names that a loop offers by itself.
enum LoopName: String, CaseIterable, Sendable, Hashable {
    /// The element's number, from 1.
    case number
    /// Whether it is the first.
    case first
    /// Whether it is the last.
    case last
    /// How many there are.
    case count

    /// The same in Russian and Belarusian.
    var aliases: [String] {
        switch self {
        case .number: ["номер", "нумар"]
        case .first: ["первый", "першы"]
        case .last: ["последний", "апошні"]
        case .count: ["всего", "усяго"]
        }
    }

    init?(written name: String) {
        guard let found = Self.allCases.first(where: { $0.rawValue == name || $0.aliases.contains(name) }) else {
            return nil
        }
        self = found
    }
}

/// What is wrong with the inside of a tag.
enum TagFault: Error, Sendable, Hashable {
    /// No name, or one with characters that names don't have.
    case notUnderstood
    /// A part of Mustache that this engine leaves out: partials, delimiters.
    case unsupported
    /// `@` and a word that no loop offers; the nearest that one does.
    case loopName(String)
    /// No format of that name.
    case unknownFormat(String)
    /// The format's argument is missing, unclosed, or not what it takes.
    case formatArgument(String)
}
