public import Diagnostics
internal import Inflection
public import PlanModel
internal import TextAnalysis

/// A document that is made of a plan. A built-in one is a line of ``all`` and a file in this folder.
public struct ReportKind: Sendable {
    /// Its name on the command line, and in the names of files.
    public let name: String
    /// The same in Russian and Belarusian.
    public let aliases: [String]
    private let russianTitle: String
    private let belarusianTitle: String
    private let englishTitle: String
    private let makeLayout: @Sendable (ReportWords, [TableColumn]) -> Layout

    init(
        _ name: String, _ aliases: String..., titles russianTitle: String, _ belarusianTitle: String,
        _ englishTitle: String, layout: @escaping @Sendable (ReportWords, [TableColumn]) -> Layout
    ) {
        self.name = name
        self.aliases = aliases
        self.russianTitle = russianTitle
        self.belarusianTitle = belarusianTitle
        self.englishTitle = englishTitle
        makeLayout = layout
    }

    /// A document of another package.
    ///
    /// - Parameters:
    ///   - name: its name, for names of files.
    ///   - aliases: further names, such as the Russian and the Belarusian one.
    ///   - title: what it is, for lists, in a language.
    ///   - layout: its template in the language of the fixed words. Tags stand in its texts: `{{title}}`.
    public init(
        _ name: String, aliases: [String] = [], title: (Language) -> String,
        layout: @escaping @Sendable (Language) -> Layout
    ) {
        self.name = name
        self.aliases = aliases
        russianTitle = title(.ru)
        belarusianTitle = title(.be)
        englishTitle = title(.en)
        makeLayout = { words, _ in layout(words.isBelarusian ? .be : .ru) }
    }

    /// Every built-in document.
    public static let all: [ReportKind] = [
        plan, certificate, interimCertificate, councilExtract, councilMinutes, order, annualPlan, tasks, matrix,
        halfYearReport,
        weekPlan, changes,
    ]

    /// The document of that name, in any of the languages; nil where there is none.
    public init?(named name: String) { self.init(named: name, among: Self.all) }

    /// The document of that name among these, in any of the languages; nil where there is none.
    public init?(named name: String, among kinds: [ReportKind]) {
        let compared = CellText.compared(name)
        let kind = kinds.first { kind in
            kind.name == name || kind.aliases.contains { CellText.compared($0) == compared }
        }
        guard let kind else { return nil }
        self = kind
    }

    /// What the document is, for lists.
    public func title(in language: Language) -> String {
        language.choose(russianTitle, belarusianTitle, englishTitle)
    }

    /// The template as paragraphs and tables.
    ///
    /// - Parameters:
    ///   - language: of the fixed words: Russian or Belarusian.
    ///   - plan: the plan whose table a document may hold; nil for the usual five columns.
    ///   - country: whose office rules the words follow.
    ///   - isLandscape: how the pages of the plan lie; nil leaves it to its columns.
    public func layout(
        _ language: Language, for plan: Plan? = nil, country: Country = .by, isLandscape: Bool? = nil
    ) -> Layout {
        var layout = untitledLayout(language, for: plan, country, isLandscape)
        layout.title = title(in: language)
        return layout
    }

    private func untitledLayout(
        _ language: Language, for plan: Plan?, _ country: Country, _ isLandscape: Bool?
    ) -> Layout {
        guard let plan = plan?.withColumns else {
            let columns = Self.standardColumns.map(TableColumn.init)
            return makeLayout(ReportWords(language, country: country, columns: columns), columns)
        }
        // Documents about the execution have a column for marks, whether the plan has one or not.
        let columns = TableColumn.columns(of: plan.withMarkColumn(language))
        let words = ReportWords(
            language, ofPlan: plan.inflected.map { $0 == .belarusian ? .be : .ru }, country: country, columns: columns,
            hasStruckRows: plan.activities.contains(where: \.struck),
            hasPostponedRows: plan.activities.contains { $0.status == .postponed }, isLandscape: isLandscape)
        return makeLayout(words, Array(columns.prefix(plan.columns.count)))
    }

    /// The columns of a template that is made for no plan in particular.
    private static let standardColumns = [
        Column(role: .number, heading: "№ п/п"), Column(role: .activity, heading: "Мероприятия"),
        Column(role: .deadline, heading: "Сроки"), Column(role: .responsible, heading: "Ответственный"),
        Column(role: .result, heading: "Форма представления результата"),
    ]
}
