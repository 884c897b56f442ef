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
    /// Of a list those elements of which something is true: `where: mark.status is "done"`.
    case `where`
    /// A list in the order of a name's values: `sort: deadline.end`.
    case sort
    /// A list from its end.
    case reverse
    /// The first elements of a list: `first: 3`.
    case first
    /// How many elements a list has.
    case count
    /// The word that agrees with a number; `#` in it stands for the number.
    case plural
    /// Names with their initials, and numbers with their №, stay on one line.
    case noBreak = "nobreak"
    /// Lines of at most so many letters: `wrap: 33`.
    case wrap
    /// A stop at the end of words that end in no mark.
    case sentence
    /// Lists with numbers inside the section go on counting instead of beginning anew.
    case goOn = "continue"
    /// Of a section in cells of a table: it repeats those cells beside each other instead of their row.
    case columns

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
        case .where: ["где", "дзе"]
        case .sort: ["поПорядку", "паПарадку"]
        case .reverse: ["обратно", "наадварот"]
        case .first: ["первые", "першыя"]
        case .count: ["количество", "колькасць"]
        case .plural: ["число", "лік"]
        case .noBreak: ["неразрывно", "неразрыўна"]
        case .wrap: ["строками", "радкамі"]
        case .sentence: ["предложение", "сказ"]
        case .goOn: ["продолжить", "працягнуць"]
        case .columns: ["столбцами", "слупкамі"]
        }
    }

    init?(written name: String) {
        guard let found = Self.allCases.named(name, { [$0.rawValue] + $0.aliases }) else { return nil }
        self = found
    }

    /// Whether a section's tag may have it: whatever leaves a list a list, and what is of sections alone.
    var fitsSections: Bool {
        switch self {
        case .where, .sort, .reverse, .first, .goOn, .columns: true
        default: false
        }
    }

    /// Whether only a section's tag may have it.
    var isOfSections: Bool { self == .goOn || self == .columns }

    /// What stands behind a format's colon.
    enum Argument: Sendable, Hashable {
        /// Words in quotation marks, with commas between them.
        case texts([String])
        case name(TemplateTag.Path, written: String)
        case number(Int)
        case comparison(TagComparison)
    }

    /// What a list's elements are chosen by.
    enum Choice: Sendable, Hashable {
        case comparison(TagComparison)
        /// That the name has a value that is no «no».
        case name(TemplateTag.Path, written: String)
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
        case `where`(Choice)
        case sort(TemplateTag.Path, written: String)
        case reverse
        case first(Int)
        case count
        case plural([String])
        case noBreak
        case wrap(Int)
        case sentence
        case goOn
        case columns

        /// The call; nil where the format does not take that argument.
        init?(_ format: TemplateFormat, _ argument: Argument?) {
            switch (format, argument) {
            case (.date, .texts(let texts)):
                guard texts.count == 1, let pattern = DatePattern(texts[0]) else { return nil }
                self = .date(pattern)
            case (.upper, nil): self = .upper
            case (.lower, nil): self = .lower
            case (.capitalize, nil): self = .capitalize
            case (.join, .texts(let texts)) where texts.count == 1: self = .join(texts[0])
            case (.default, .texts(let texts)) where texts.count == 1: self = .default(texts[0])
            case (.mergeDown, nil): self = .mergeDown(nil)
            case (.mergeDown, .name(let path, _)): self = .mergeDown(path)
            case (.footnote, nil): self = .footnote
            case (.where, .comparison(let comparison)): self = .where(.comparison(comparison))
            case (.where, .name(let path, let written)): self = .where(.name(path, written: written))
            case (.sort, .name(let path, let written)): self = .sort(path, written: written)
            case (.reverse, nil): self = .reverse
            case (.first, .number(let count)) where count > 0: self = .first(count)
            case (.count, nil): self = .count
            case (.plural, .texts(let forms)) where 2...3 ~= forms.count: self = .plural(forms)
            case (.noBreak, nil): self = .noBreak
            case (.wrap, .number(let letters)) where letters > 0: self = .wrap(letters)
            case (.sentence, nil): self = .sentence
            case (.goOn, nil): self = .goOn
            case (.columns, nil): self = .columns
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
            case .where: .where
            case .sort: .sort
            case .reverse: .reverse
            case .first: .first
            case .count: .count
            case .plural: .plural
            case .noBreak: .noBreak
            case .wrap: .wrap
            case .sentence: .sentence
            case .goOn: .goOn
            case .columns: .columns
            }
        }
    }
}
