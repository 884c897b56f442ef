internal import DocumentTemplates

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
    /// Whether it is only asked for by its name alone, or at the head of a path: never as `execution.done`.
    private let headsPaths: Bool
    /// All its names, as ``WantedNames`` knows them.
    private let keys: [UInt64]

    init(
        _ name: String, _ russian: String, _ belarusian: String, _ shape: TemplateShape = .text, also: [String] = [],
        example: String = "", words: [TemplateWord] = [], headsPaths: Bool = false,
        value: @escaping @Sendable (Subject, ReportContext) -> TemplateValue
    ) {
        self.name = name
        self.russian = russian
        self.belarusian = belarusian
        self.also = also
        self.shape = shape
        self.example = example
        self.words = words
        self.headsPaths = headsPaths
        self.value = value
        keys = ([name, russian, belarusian] + also).map { WantedNames.key($0.lowercased()) }
    }

    /// Whether one of these names is the field's; nil wants every field.
    func isWanted(_ wanted: WantedNames?) -> Bool {
        guard let wanted else { return true }
        let names = headsPaths ? wanted.heads : wanted.keys
        return name == "text" || keys.contains(where: names.contains)
    }

    var templateField: TemplateField {
        TemplateField(name, russian: russian, belarusian: belarusian, also: also, shape, example: example, words: words)
    }
}

/// The names that a template uses, without regard to case.
///
/// They are asked for at every field of every row: as numbers, for hashing Cyrillic words there took a quarter of a
/// report's time. Two names with one number would only make a value that nobody prints.
struct WantedNames: Sendable {
    /// Every word of a path.
    let keys: Set<UInt64>
    /// The first words.
    let heads: Set<UInt64>

    /// The names of a template, each a path (`section.activities.title`).
    init(_ names: [String]) {
        let paths = names.map { $0.split(separator: ".").map { Self.key($0.lowercased()) } }
        keys = Set(paths.joined())
        heads = Set(paths.compactMap(\.first))
    }

    private static let cases: Set<String> = [
        "genitive", "dative", "accusative", "instrumental", "appointees", "assignment",
    ]

    /// Whether a name of a person in a case is among them.
    var haveCases: Bool {
        DocumentFields.responsible.contains { Self.cases.contains($0.name) && $0.isWanted(self) }
            || ActivityFields.all.contains { Self.cases.contains($0.name) && $0.isWanted(self) }
    }

    /// FNV-1a.
    static func key(_ name: String) -> UInt64 {
        name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
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
        var members: [(name: String, value: TemplateValue)] = []
        for field in self where field.isWanted(context.wanted) {
            members.append((field.name, field.value(subject, context)))
        }
        return .object(TemplateObject(members))
    }
}
