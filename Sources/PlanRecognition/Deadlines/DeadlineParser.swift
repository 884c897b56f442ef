public import PlanModel
public import Diagnostics
import TextAnalysis

/// What the plan around a cell says about time.
public struct DeadlineContext: Sendable, Hashable {
    /// The school year of the plan.
    public var schoolYear: SchoolYear?
    /// The calendar year of the plan.
    public var calendarYear: Int?
    /// What the plan as a whole is for, where its title names less or more than its year.
    public var span = PlanSpan.year
    /// Whether the plan prepares for its school year, so that January to August are of the year's first.
    public var preparesYear = false
    /// The month (1…12) that a month section gives to its rows, with its year where the section names it.
    public var sectionMonth: SectionMonth?
    /// The days that a stage's or week's title gives to its rows.
    public var sectionDays: ClosedRange<Day>?
    /// Whether the year of those days came from the plan's title, not from the section's.
    public var sectionDaysAreInferred = false
    /// Terms and holidays.
    public var calendar: SchoolCalendar
    /// The bounds of «учебный год».
    public var bounds: SchoolYearBounds
    /// Whether the column's heading names a place too («Время и место проведения»): words behind a date are one then.
    public var holdsPlace: Bool
    /// Whether a single weekday is that of every week: the column is one of weekdays («День недели»), and the plan is for
    /// more than a week.
    public var isOfEveryWeek = false
    /// Short forms to their full words, as the profile gives them (compared folded): `пд` to `полугодие`.
    public var abbreviations: [String: String]

    /// A month named by a section row.
    public struct SectionMonth: Sendable, Hashable {
        /// 1…12.
        public var month: Int
        /// The year, where the section row names it.
        public var year: Int?
        /// Whether the plan's title names the year, not a section row: then it is inferred for the rows.
        public var isYearInferred: Bool
        /// The day that the section row names, where nobody names its year.
        var day: Int?

        /// A month, with its year where known.
        public init(month: Int, year: Int? = nil, isYearInferred: Bool = false) {
            self.month = month
            self.year = year
            self.isYearInferred = isYearInferred
        }
    }

    /// A context; nothing known where nothing is given.
    public init(
        schoolYear: SchoolYear? = nil, calendarYear: Int? = nil, sectionMonth: SectionMonth? = nil,
        sectionDays: ClosedRange<Day>? = nil, calendar: SchoolCalendar = .belarus,
        bounds: SchoolYearBounds = SchoolYearBounds(), holdsPlace: Bool = false, abbreviations: [String: String] = [:]
    ) {
        self.schoolYear = schoolYear
        self.calendarYear = calendarYear
        self.sectionMonth = sectionMonth
        self.sectionDays = sectionDays
        self.calendar = calendar
        self.bounds = bounds
        self.holdsPlace = holdsPlace
        self.abbreviations = abbreviations
    }
}

/// What a deadline cell was read as.
public struct DeadlineReading: Sendable, Hashable {
    /// The deadline; its `text` is the whole cell, white space folded.
    public var deadline: Deadline
    /// A time of the day found in the cell, as printed.
    public var time: String?
    /// A place found in the cell, as printed.
    public var place: String?
    /// A remark found in the cell, as printed.
    public var note: String?
    /// The name of the grammar rule that read it, for `--explain`.
    public var rule: String
    /// The words no rule could use.
    public var unused: [String]
    /// What a person should know; places are filled in by the caller.
    public var diagnostics: [Diagnostic]

    /// A reading.
    public init(
        deadline: Deadline, time: String? = nil, place: String? = nil, note: String? = nil, rule: String = "",
        unused: [String] = [], diagnostics: [Diagnostic] = []
    ) {
        self.deadline = deadline
        self.time = time
        self.place = place
        self.note = note
        self.rule = rule
        self.unused = unused
        self.diagnostics = diagnostics
    }
}

/// Reads the words of a deadline cell.
///
/// A cell is cut into tokens (`DeadlineTokenizer`), its tokens are read into chunks by a grammar
/// (`DeadlineGrammar`), the chunks' sum is one reading (`DeadlineComposer`), and its moments get their days from
/// the plan, the section and the school calendar (`DeadlineResolver`). Words that lost their space or were broken over
/// lines are mended first (`DeadlineWordJoiner`, `DeadlineWordParter`). A new word is one more in a line of
/// `DeadlineLexicon`; a new turn of phrase is a rule in one of the files of the grammar.
public struct DeadlineParser: Sendable {
    /// A parser for cells in this context.
    public init(context: DeadlineContext, limits: RecognitionLimits = .standard) {
        self.context = context
        self.limits = limits
        shortForms = DeadlineLexicon.shortForms(context.abbreviations)
    }

    /// The context.
    public let context: DeadlineContext
    /// The bounds of what is read.
    let limits: RecognitionLimits
    /// What the profile's short forms mean.
    private let shortForms: [[UInt16]: DeadlineLexeme]

    /// The grammar over a text's tokens.
    func grammar(of words: String, budget: StepBudget) -> DeadlineGrammar {
        let text = TokenizedText(words, foldsTwinWords: true)
        let tokens = RomanMonths.named(DeadlineTokenizer.tokens(of: text, shortForms: shortForms, budget: budget))
        return DeadlineGrammar(text: text, tokens: tokens, budget: budget)
    }

    /// Reads a cell's text; nil where it is empty.
    ///
    /// - Parameter text: the cell's text, paragraphs and breaks as `\n`.
    public func read(_ text: String) -> DeadlineReading? {
        if let reading = limits.reading(of: text, { read(text, $0) }) { return reading }
        let whole = CellText.folded(text)
        return DeadlineReading(
            deadline: Deadline(text: whole, kind: .unknown), unused: [whole], diagnostics: [limits.exceeded(by: whole)])
    }

    /// Reads a cell's text and counts the steps; what is read is of no use where they are spent.
    func read(_ text: String, _ budget: StepBudget) -> DeadlineReading? {
        let lines = CellText.lines(text)
        guard !lines.isEmpty else { return nil }
        var grammar = grammar(of: lines, budget: budget)
        let chunks = grammar.chunks()
        let text = lines.holds(0x0A) ? Self.printed(grammar.text.printed, grammar.tokens) : lines
        var composer = DeadlineComposer(grammar: grammar, chunks: chunks, context: context, text: text)
        return composer.reading()
    }

    /// The words of a cell of several lines in one: a line broken inside a word that the lexicon knows is joined
    /// (`plan-data.md`, “Text”), any other becomes a space.
    private static func printed(_ scalars: [Unicode.Scalar], _ tokens: [DeadlineToken]) -> String {
        var printed: [Unicode.Scalar] = []
        var broken = tokens.lazy.filter { $0.kind == .word && $0.isMended }.map(\.range).makeIterator()
        var word = broken.next()
        for (index, scalar) in scalars.enumerated() {
            while let end = word?.upperBound, end <= index { word = broken.next() }
            guard word?.contains(index) == true else {
                printed.append(scalar == "\n" ? " " : scalar)
                continue
            }
            let isBeforeBreak = index + 1 < scalars.count && scalars[index + 1] == "\n"
            if scalar == "\n" || isBeforeBreak && Letters.isDash(scalar) { continue }
            printed.append(scalar)
        }
        return String(scalars: printed)
    }
}
