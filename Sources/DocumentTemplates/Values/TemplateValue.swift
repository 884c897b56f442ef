/// What a name in a template stands for.
///
/// Whoever offers data builds these: the engine knows no plans, runs no code and opens nothing to find a value.
public enum TemplateValue: Sendable, Hashable {
    /// Nothing: printed as the tag's `default`, else as `FillOptions.blank`; a section over it is left out.
    case null
    /// Words. `\n` becomes a line break of the document, `\t` a tab.
    case text(String)
    /// Words in the place of those that are wanted and not known, such as a name that nobody has declined: printed, and
    /// the tag counts as a blank.
    case standIn(String)
    /// A number, printed without a fraction where it has none.
    case number(Double)
    /// Yes or no, for sections.
    case flag(Bool)
    /// A day of the calendar, printed as the tag's `date` says, else as `dd.MM.yyyy`.
    case day(year: Int, month: Int, day: Int)
    /// Several values, for loops.
    case list([TemplateValue])
    /// Named values. Used as text it gives its `text`.
    case object(TemplateObject)

    /// An object of these members.
    public static func members(_ members: KeyValuePairs<String, TemplateValue>) -> TemplateValue {
        .object(TemplateObject(members.map { ($0.key, $0.value) }))
    }

    /// Words, or ``null`` where there are none.
    public static func text(ifAny text: String?) -> TemplateValue {
        text.map { .text($0) } ?? .null
    }

    /// Whether anything of the value only stands in for what is wanted.
    var isMakeshift: Bool {
        switch self {
        case .standIn: true
        case .list(let items): items.contains(where: \.isMakeshift)
        case .object(let object): object["text"]?.isMakeshift ?? false
        default: false
        }
    }

    /// Whether a section over the value is left out and an inverted one is printed: nothing, «no», an empty list, no
    /// words, the number 0.
    public var isFalse: Bool {
        switch self {
        case .null: true
        case .flag(let isSet): !isSet
        case .text(let text), .standIn(let text): text.isEmpty
        case .number(let number): number == 0
        case .list(let items): items.isEmpty
        case .day, .object: false
        }
    }
}

/// Named values in order.
public struct TemplateObject: Sendable, Hashable {
    /// The names, in the order given.
    public let names: [String]
    /// The value of each name.
    public let values: [TemplateValue]

    /// An object of these members; of two with one name the first counts.
    public init(_ members: [(name: String, value: TemplateValue)]) {
        self.init(names: members.map(\.name), values: members.map(\.value))
    }

    /// An object of these names and the value of each, in the same order.
    public init(names: [String], values: [TemplateValue]) {
        precondition(names.count == values.count, "each name has a value")
        self.names = names
        self.values = values
    }

    /// The value of a name; nil where the object has no such name.
    ///
    /// A linear search: objects have some twenty members, and comparing short strings costs less than hashing one.
    public subscript(name: String) -> TemplateValue? {
        for index in names.indices where names[index] == name { return values[index] }
        return nil
    }
}

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .flag(value) }
    public init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (String, TemplateValue)...) {
        self = .object(TemplateObject(elements.map { ($0.0, $0.1) }))
    }
    public init(nilLiteral: ()) { self = .null }
}
