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
    /// What a section asks of its name, where it compares it.
    var comparison: TagComparison?
    var formats: [TemplateFormat.Call] = []
    /// The name as it is written.
    var name = ""

    /// Every name in the tag as it is written: its own, and those in its comparison and its formats.
    var names: [String] {
        var names = [name] + (comparison?.names ?? [])
        for call in formats {
            switch call {
            case .mergeDown(.names(let path)?): names.append(path.joined(separator: "."))
            case .where(.comparison(let comparison)): names += [comparison.name] + comparison.names
            case .where(.name(_, let written)), .sort(_, let written): names.append(written)
            default: break
            }
        }
        return names
    }
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
        guard let found = Self.allCases.named(name, { [$0.rawValue] + $0.aliases }) else { return nil }
        self = found
    }
}

/// The names that every list offers besides those of its elements: `{{activities.count}}`, `{{#activities.any}}`.
enum ListMember: String, CaseIterable, Sendable, Hashable {
    /// How many elements it has.
    case count
    /// Whether it has any: a condition, where the list's own name would be a loop.
    case any

    /// The same in Russian and Belarusian.
    var aliases: [String] {
        switch self {
        case .count: ["количество", "колькасць"]
        case .any: ["есть", "ёсць"]
        }
    }

    init?(written name: String) {
        guard let found = Self.allCases.named(name, { [$0.rawValue] + $0.aliases }) else { return nil }
        self = found
    }
}

extension TemplateTag.Path {
    /// Whether two paths name the same, without regard to case.
    func isSame(as other: Self) -> Bool {
        if self == other { return true }
        guard case .names(let names) = self, case .names(let others) = other else { return false }
        return names.map { $0.lowercased() } == others.map { $0.lowercased() }
    }
}

extension Collection {
    /// The element that has a name: as it is written, else without regard to case.
    func named(_ name: String, _ names: (Element) -> [String]) -> Element? {
        if let exact = first(where: { names($0).contains(name) }) { return exact }
        let folded = name.lowercased()
        return first { names($0).contains { $0.lowercased() == folded } }
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
    /// A format that prints a value, in a section's tag.
    case formatOfValues(TemplateFormat)
    /// A format that only sections have, in a value's tag.
    case formatOfSections(TemplateFormat)
}
