internal import DocumentTemplates
internal import TextAnalysis

/// A name that a plan offers to templates: what it is called, what it is, and where its value comes from.
///
/// The schema a template is checked against, the values it is filled with and the list that `template fields` prints
/// are all made from these, so that none of them can tell another story.
struct Field<Subject>: Sendable {
    let name: String
    let russian: String
    let belarusian: String
    /// Further names by which people know it.
    let also: [String]
    let shape: TemplateShape
    let example: String
    /// The words its value is one of, where it has such.
    let words: [TemplateWord]
    let value: @Sendable (Subject, ReportContext) -> TemplateValue
    /// Its name, as ``WantedNames`` knows it.
    private let key: UInt64
    /// Whether its value has members of its own, which may be wanted or not.
    private let hasMembers: Bool

    init(
        _ name: String, _ russian: String, _ belarusian: String, _ shape: TemplateShape = .text, also: [String] = [],
        example: String = "", words: [TemplateWord] = [],
        value: @escaping @Sendable (Subject, ReportContext) -> TemplateValue
    ) {
        self.name = name
        self.russian = russian
        self.belarusian = belarusian
        self.also = also
        self.shape = shape
        self.example = example
        self.words = words
        self.value = value
        key = WantedNames.key(name)
        hasMembers = !shape.members.isEmpty
    }

    /// Whether anybody wants it; `text` always, for it stands for an object used as words.
    func isWanted(in context: ReportContext) -> Bool {
        guard let wanted = context.wanted else { return true }
        return name == "text" || wanted.members[key] != nil
    }

    /// The value with those members that are wanted; nil where nobody wants it.
    func value(of subject: Subject, wanted context: ReportContext) -> TemplateValue? {
        guard isWanted(in: context) else { return nil }
        guard hasMembers, let wanted = context.wanted else { return value(subject, context) }
        var context = context
        context.wanted = wanted.members[key]
        return value(subject, context)
    }

    var templateField: TemplateField {
        TemplateField(name, russian: russian, belarusian: belarusian, also: also, shape, example: example, words: words)
    }
}

/// What a template uses of a value: its members by their names, and what it uses of each.
///
/// It is asked for at every field of every row: names are numbers here, for hashing words there took a quarter of a
/// report's time. Two names with one number would only make a value that nobody prints.
final class WantedNames: Sendable {
    let members: [UInt64: WantedNames]

    /// - Parameter paths: each by the names that lead to it.
    init(_ paths: [ArraySlice<String>]) {
        members = Dictionary(grouping: paths.filter { !$0.isEmpty }) { Self.key($0[$0.startIndex]) }
            .mapValues { WantedNames($0.map { $0.dropFirst() }) }
    }

    static func key(_ name: String) -> UInt64 {
        var sum = FNV1a()
        for byte in name.utf8 { sum.add(byte) }
        return sum.sum
    }
}

extension [TemplateField] {
    /// The shape of an object with these fields.
    var shape: TemplateShape { .object(self) }
}

extension Array {
    /// The template's view of these fields.
    func templateFields<Subject>() -> [TemplateField] where Element == Field<Subject> { map(\.templateField) }

    /// The values of a subject: those that the template names, and `text`, which stands for an object used as words.
    func values<Subject>(of subject: Subject, _ context: ReportContext) -> TemplateValue
    where Element == Field<Subject> {
        var names: [String] = []
        var values: [TemplateValue] = []
        // As many as are wanted, and `text`.
        let count = context.wanted.map { Swift.min($0.members.count + 1, self.count) } ?? self.count
        names.reserveCapacity(count)
        values.reserveCapacity(count)
        for field in self {
            guard let value = field.value(of: subject, wanted: context) else { continue }
            names.append(field.name)
            values.append(value)
        }
        return .object(TemplateObject(names: names, values: values))
    }

    /// The same of each of several subjects: fields that the template does not name are passed over once for all of them.
    func values<Subject>(of subjects: [Subject], _ context: ReportContext) -> [TemplateValue]
    where Element == Field<Subject> {
        let wanted = filter { $0.isWanted(in: context) }
        return subjects.map { wanted.values(of: $0, context) }
    }

    /// The same as a list.
    func list<Subject>(of subjects: [Subject], _ context: ReportContext) -> TemplateValue
    where Element == Field<Subject> {
        .list(values(of: subjects, context))
    }
}
