/// What may stand behind a bar in a tag.
enum TemplateFormat: String, CaseIterable, Sendable, Hashable {
    /// A day, by a pattern: `date: "d MMMM yyyy"`.
    case date
    /// In capitals.
    case upper
    /// In small letters.
    case lower
    /// The first letter in capitals.
    case capitalize
    /// A list's elements with these words between them: `join: "; "`.
    case join
    /// What stands where there is no value: `default: "____"`.
    case `default`
    /// The cell becomes one with the cell above it where both print the same; `mergeDown: inherited` where the name
    /// says yes.
    case mergeDown
    /// The value goes into a footnote, and a reference to it stands in its place; nothing where there is no value.
    case footnote

    /// The same in Russian and Belarusian.
    var aliases: [String] {
        switch self {
        case .date: ["дата"]
        case .upper: ["прописными", "вялікімі"]
        case .lower: ["строчными", "малымі"]
        case .capitalize: ["сПрописной", "зВялікай"]
        case .join: ["через", "праз"]
        case .default: ["иначе", "інакш"]
        case .mergeDown: ["объединить", "аб'яднаць", "аб’яднаць"]
        case .footnote: ["сноска", "зноска"]
        }
    }

    init?(written name: String) {
        guard let found = Self.allCases.first(where: { $0.rawValue == name || $0.aliases.contains(name) }) else {
            return nil
        }
        self = found
    }

    /// What stands behind a format's colon.
    enum Argument: Sendable, Hashable {
        case text(String)
        case name(TemplateTag.Path)
    }

    /// A format with its argument, both known to fit.
    enum Call: Sendable, Hashable {
        case date(DatePattern)
        case upper
        case lower
        case capitalize
        case join(String)
        case `default`(String)
        case mergeDown(TemplateTag.Path?)
        case footnote

        /// The call; nil where the format does not take that argument.
        init?(_ format: TemplateFormat, _ argument: Argument?) {
            switch (format, argument) {
            case (.date, .text(let text)):
                guard let pattern = DatePattern(text) else { return nil }
                self = .date(pattern)
            case (.upper, nil): self = .upper
            case (.lower, nil): self = .lower
            case (.capitalize, nil): self = .capitalize
            case (.join, .text(let text)): self = .join(text)
            case (.default, .text(let text)): self = .default(text)
            case (.mergeDown, nil): self = .mergeDown(nil)
            case (.mergeDown, .name(let path)): self = .mergeDown(path)
            case (.footnote, nil): self = .footnote
            default: return nil
            }
        }

        var format: TemplateFormat {
            switch self {
            case .date: .date
            case .upper: .upper
            case .lower: .lower
            case .capitalize: .capitalize
            case .join: .join
            case .default: .default
            case .mergeDown: .mergeDown
            case .footnote: .footnote
            }
        }
    }
}
