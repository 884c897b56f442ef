public import Diagnostics
public import DocumentTemplates
public import OfficePackage
public import PlanModel

/// Templates of documents that are made of plans: the built-in ones and people's own, what is wrong with them, which
/// names they may use, and how they are filled.
public enum ReportTemplate {
    /// The names a template may use.
    public static let schema = TemplateSchema(PlanFields.all.templateFields())

    /// The same names with those of other packages, and of an institution's own; where it gives none, a template may use
    /// any.
    private static func schema(
        with own: [String: ReportProfile.OwnWords], _ fields: [OwnField]
    ) -> TemplateSchema {
        let schema = fields.isEmpty ? schema : TemplateSchema(fields.added(to: schema.fields))
        guard !own.isEmpty else { return schema }
        let names = own.sorted { $0.key < $1.key }.map { name, words in TemplateField(name, words.shape) }
        return TemplateSchema(schema.fields.map { $0.name == "own" ? $0.with(.object(names)) : $0 })
    }

    /// A name a template may use.
    public struct Name: Sendable, Hashable {
        /// The name with those that lead to it: `sections.activities.title`.
        public var path: String
        /// The same name in Russian and Belarusian.
        public var aliases: [String]
        /// What it is: `text`, `number`, `list of object`.
        public var type: String
        /// A value as it may look.
        public var example: String
    }

    /// Every name, in order, each with the names that lead to it.
    public static var names: [Name] {
        schema.listing.map { path, field in
            Name(path: path, aliases: field.aliases, type: field.shape.name, example: field.sample)
        }
    }

    /// A built-in template, as `template export` hands it out.
    ///
    /// - Parameters:
    ///   - kind: which document.
    ///   - plan: the plan whose columns the template has; nil for the usual five.
    ///   - language: the language of its fixed words.
    ///   - names: the language of the names in its tags.
    ///   - country: whose office rules the words follow.
    ///   - isLandscape: how the pages of the plan lie; nil leaves it to its columns.
    ///   - format: whether a DOCX or an ODT.
    /// - Throws: where the package cannot be written.
    public static func builtIn(
        _ kind: ReportKind, plan: Plan? = nil, language: Language = .ru, names: Language = .en,
        country: Country = .by, isLandscape: Bool? = nil, format: LayoutFormat
    ) throws(PackageError) -> [UInt8] {
        var layout = kind.layout(language, for: plan, country: country, isLandscape: isLandscape)
        if names != .en {
            var translator = TagTranslator(schema, into: names)
            layout.translate { translator.translated($0) }
        }
        return try format.write(layout, language: language)
    }

    /// A document of a plan.
    ///
    /// - Parameters:
    ///   - kind: which document.
    ///   - plan: the plan it is made of.
    ///   - context: what the plan does not say: the profile, marks, the day.
    ///   - format: whether a DOCX or an ODT.
    ///   - template: the template that replaces the built-in one, with its name for messages.
    /// - Returns: the document, or no bytes and every error of the template; with the names that were left blank.
    /// - Throws: where the template is no document, or is damaged.
    public static func make(
        _ kind: ReportKind, plan: Plan, context: ReportContext, format: LayoutFormat,
        template: (bytes: [UInt8], name: String)? = nil
    ) throws(PackageError) -> Filled {
        if let template { return try fill(template.bytes, name: template.name, plan: plan, context: context) }
        let bytes = try builtIn(
            kind, plan: plan, language: context.language, country: context.profile.country,
            isLandscape: context.isLandscape, format: format)
        return try fill(bytes, name: kind.name, plan: plan, context: context)
    }

    /// A template of anybody's own, filled.
    ///
    /// - Throws: where it is no document, or is damaged.
    public static func fill(
        _ template: [UInt8], name: String, plan: Plan, context: ReportContext
    ) throws(PackageError) -> Filled {
        let template = try DocumentTemplate(bytes: template, name: name, limits: context.limits)
        var context = context
        context.planLanguage = plan.inflected
        let (subject, undated) = ReportSubject(plan, asOf: context.asOf).within(context.from, context.to)
        var usesCases = false
        var filled = try template.fill(
            schema: schema(with: context.profile.own, context.fields), options: FillOptions(language: context.language)
        ) { paths in
            usesCases = paths.contains { $0.last.map(namesInCases.contains) ?? false }
            context.wanted = WantedNames(paths.map { $0[...] })
            return context.adding(plan, to: PlanFields.all.values(of: subject, context))
        }
        filled.blanks = blanks(filled.blanks, context.language)
        if undated > 0 { filled.diagnostics.append(Diagnostic(.reportSpanWithoutDates, ["count": String(undated)])) }
        if usesCases {
            let people = subject.peopleOfUnknownGender(context)
            if !people.isEmpty {
                filled.diagnostics.append(
                    Diagnostic(
                        .reportGenderUnknown,
                        ["count": String(people.count), "names": people.joined(separator: ", ")]))
            }
        }
        return filled
    }

    /// The names whose values are names of people in a case.
    private static let namesInCases: Set = [
        "genitive", "dative", "accusative", "instrumental", "appointees", "assignment",
    ]

    /// The names of ours that a document uses in tags, in its order: it is a template where it has any.
    ///
    /// - Parameters:
    ///   - document: the bytes of a DOCX or an ODT.
    ///   - name: the document's name, for nobody: what cannot be read is no template.
    ///   - limits: what the document may cost.
    public static func namesUsed(
        in document: [UInt8], name: String, limits: TemplateLimits = TemplateLimits()
    ) -> [String] {
        guard let template = try? DocumentTemplate(bytes: document, name: name, limits: limits) else { return [] }
        return template.names.filter { used in
            used.split(separator: ".").first.map { first(named: $0, in: schema.fields) != nil } ?? false
        }
    }

    /// Everything that is wrong with a template.
    ///
    /// - Parameter fields: the names that other packages add.
    /// - Throws: where it is no document, or is damaged.
    public static func check(
        _ template: [UInt8], name: String, limits: TemplateLimits = TemplateLimits(), fields: [OwnField] = []
    ) throws(PackageError) -> [Diagnostic] {
        try DocumentTemplate(bytes: template, name: name, limits: limits).check(schema(with: [:], fields))
    }

    /// A copy of a template with its errors as comments at their places.
    ///
    /// - Throws: where it is no document, or is damaged.
    public static func marked(
        _ template: [UInt8], name: String, language: Language, limits: TemplateLimits = TemplateLimits(),
        words: @escaping Action.Words = { _ in nil }
    ) throws(PackageError) -> [UInt8] {
        try DocumentTemplate(bytes: template, name: name, limits: limits)
            .marked(against: schema, language: language, words: words).bytes
    }

    /// The blanks a person should fill in, in the words of their language: `профиль.директор.имя`.
    ///
    /// An empty cell of the plan's own table is no blank: there is nothing in the plan. Templates name things in any
    /// language.
    private static func blanks(_ names: [String], _ language: Language) -> [String] {
        var blanks: [String] = []
        for name in names {
            let own = inWords(name, .en)
            guard !["cell", "heading", "month", "undated"].contains(where: { own.hasPrefix($0) }),
                !optional.contains(own)
            else { continue }
            // What a person fills in is who controls the order, whatever sentence that becomes.
            let words = inWords(own == "document.controlPoint" ? "document.control" : name, language)
            if !blanks.contains(words) { blanks.append(words) }
        }
        return blanks
    }

    /// The English name of what was left blank, whatever language it is called in: `profile.director.name`.
    package static func path(ofBlank name: String) -> String { inWords(name, .en) }

    /// A name as the language has it, part by part: by its path from the top where it is one, else by its last words.
    private static func inWords(_ name: String, _ language: Language) -> String {
        var members = schema.fields
        return name.split(separator: ".").map { part in
            let field = members.first { $0.isCalled(part) }
            members = field?.shape.members ?? []
            return (field ?? first(named: part, in: schema.fields))?.name(in: language) ?? String(part)
        }.joined(separator: ".")
    }

    /// Names of an activity that a plan need not have.
    private static let optional: Set<String> = [
        "number", "deadline", "responsible", "results", "mark", "place", "time", "note", "participants", "other",
        "inherited", "text",
    ]

    /// The first field of that name, wherever it stands.
    private static func first(named name: Substring, in fields: [TemplateField]) -> TemplateField? {
        for field in fields {
            if field.isCalled(name) { return field }
            if let inside = first(named: name, in: field.shape.members) { return inside }
        }
        return nil
    }
}

extension ReportProfile.OwnWords {
    /// The words as templates see them.
    var value: TemplateValue {
        switch self {
        case .text(let text): .words(text)
        case .list(let texts): .list(texts.map { .text($0) })
        }
    }

    fileprivate var shape: TemplateShape {
        switch self {
        case .text: .text
        case .list: .list(.text)
        }
    }
}

extension Plan {
    /// The activity that an id, or a number given once, names; nil where none or several do.
    public func activity(named name: String) -> Activity? {
        let activities = activities
        if let activity = activities.first(where: { $0.id == name }) { return activity }
        let numbered = activities.filter { $0.number == name }
        return numbered.count == 1 ? numbered[0] : nil
    }
}

extension TemplateField {
    /// Whether a word is its name in any language.
    fileprivate func isCalled(_ word: Substring) -> Bool {
        name == word || aliases.contains { $0 == word }
    }
}
