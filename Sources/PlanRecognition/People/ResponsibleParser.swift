public import Diagnostics
public import PlanModel
import TextAnalysis

/// What a responsible cell was read as.
public struct ResponsibleReading: Sendable, Hashable {
    /// The entries, in order.
    public var entries: [Responsible]
    /// The name of the grammar rule that read each entry, for `--explain`.
    public var rules: [String]
    /// The rules that parted and joined the entries, beside ``entries``.
    public var joints: [EntryJoints]
    /// The words no rule could use: whole entries of which nothing is known, kept as groups, or as posts where they are
    /// built like one.
    public var unused: [String]

    /// What a person should know; places are filled in by the caller.
    public var diagnostics: [Diagnostic]

    /// A reading.
    public init(
        entries: [Responsible] = [], rules: [String] = [], joints: [EntryJoints] = [], unused: [String] = [],
        diagnostics: [Diagnostic] = []
    ) {
        self.entries = entries
        self.rules = rules
        self.joints = joints
        self.unused = unused
        self.diagnostics = diagnostics
    }
}

/// Reads the words of a «Ответственный» cell.
///
/// The cell is cut wherever an entry could end (`PeopleFragmenter`), and the pieces that cannot stand alone are joined
/// again (`PeopleRule`; `plan-data.md`, “A responsible”). No word of the cell is lost: the entries' texts hold them all.
///
/// | printed | read |
/// | --- | --- |
/// | Методист⏎Иванова И.И. | one person: a post's line goes on with its name |
/// | Иванова И.И., методист | one person: a comma between a name and its post joins |
/// | Иванова А.А., Петрова Б.Б., заместители директора | two persons, both with the post |
/// | Методисты Иванова А.А. и Петрова Б.Б. | the same |
/// | Кл. руководители Организатор Библиотекарь | a group and two posts: nothing stands between them |
/// | учителя и родители; учителя физики и химии | two groups; one group |
/// | родители – творческая группа | one group: a dash never separates |
/// | Совет музея; классные руководители | groups |
/// | ГУО «Средняя школа № 1»; школьная библиотека | organizations |
/// | Методист (по согласованию) | a post; brackets stay in the text |
/// | Отв.: Иванова И.И. | a person without a post |
public struct ResponsibleParser: Sendable {
    /// A parser.
    ///
    /// - Parameters:
    ///   - abbreviations: short forms the profile adds, to their full words.
    ///   - people: the right spelling of names to the other ones, as the profile gives them.
    ///   - limits: the bounds of what is read.
    public init(
        abbreviations: [String: String] = [:], people: [String: [String]] = [:], limits: RecognitionLimits = .standard
    ) {
        self.limits = limits
        var known: [[UInt16]: PostWord] = [:]
        for (short, full) in abbreviations {
            let words = TokenizedText(short)
            // One word, perhaps with its dot: «кл. рук.» would make a post of every «кл».
            guard let first = words.tokens.first, first.kind == .word,
                words.tokens.dropFirst().allSatisfy({ $0.isMark(".") })
            else { continue }
            known[Array(words.letters(first))] = Self.meaning(full)
        }
        shortForms = known
        names = people.isEmpty ? nil : CanonicalNames(people)
    }

    /// A parser with what a person told the recognizer.
    init(_ options: RecognitionOptions) {
        self.init(abbreviations: options.abbreviations, people: options.people, limits: options.limits)
    }

    private let limits: RecognitionLimits
    private let shortForms: [[UInt16]: PostWord]
    private let names: CanonicalNames?

    /// Reads a cell's text, paragraphs and breaks as `\n`.
    public func read(_ text: String) -> ResponsibleReading {
        limits.reading(of: text) { read(text, $0) } ?? givenUp(text)
    }

    /// Reads a cell's text and counts the steps; what is read is of no use where they are spent.
    func read(_ text: String, _ budget: StepBudget) -> ResponsibleReading {
        let people = PeopleWords(text, abbreviations: shortForms, budget: budget)
        guard people.tokens.contains(where: { $0.kind != .mark && $0.kind != .lineBreak }) else {
            return ResponsibleReading()
        }
        var reading = ResponsibleReading()
        for entry in ResponsibleEntries(people: people).entries() where !budget.isSpent {
            let (responsible, rule) = ResponsibleEntryReader(people: people).read(entry)
            let named = names?.applied(to: responsible) ?? responsible
            reading.entries.append(named)
            reading.rules.append(named == responsible ? rule : "profile-name")
            reading.joints.append(entry.joints)
            if rule == "unknown-words" || rule == "unknown-post", named == responsible {
                reading.unused.append(responsible.text)
            }
        }
        return reading
    }

    private func givenUp(_ text: String) -> ResponsibleReading {
        let whole = CellText.folded(text)
        guard Letters.hasWords(whole) else { return ResponsibleReading() }
        return ResponsibleReading(
            entries: [Responsible(text: whole, kind: .group)], rules: ["too-complex"], joints: [EntryJoints()],
            unused: [whole], diagnostics: [limits.exceeded(by: whole)])
    }

    /// What the full words of a short form are: its head, or a field of work where it has none.
    private static func meaning(_ full: String) -> PostWord {
        let words = TokenizedText(full)
        for token in words.tokens where token.kind == .word {
            guard let word = PostLexicon.word(words.letters(token)) else { continue }
            if word.isHead || word.sort == .organization { return word }
        }
        return PostWord(sort: .work, form: .singular)
    }
}
