public import Diagnostics
public import DocumentModel
public import PlanModel
import TextAnalysis

/// What was recognised in a document.
public struct Recognition: Sendable {
    /// The plan; nil where no table is one (the diagnostics say so).
    public var plan: Plan?
    /// What a person should know, with places.
    public var diagnostics: [Diagnostic]
    /// Which tables were taken for what, for `inspect`.
    public var tables: [TableReading]
    /// By which rules each activity was read, in the order of the plan, for `inspect --explain`.
    public var rules: [ActivityRules]

    /// A recognition.
    public init(
        plan: Plan? = nil, diagnostics: [Diagnostic] = [], tables: [TableReading] = [], rules: [ActivityRules] = []
    ) {
        self.plan = plan
        self.diagnostics = diagnostics
        self.tables = tables
        self.rules = rules
    }
}

/// What a table was taken for.
public struct TableReading: Sendable, Hashable {
    /// The table's number in the document.
    public var table: Int
    /// Whether it is (a part of) the plan.
    public var isPlan: Bool
    /// The name of the rule that decided.
    public var rule: String
    /// The first row below the header, from 0.
    public var firstRow: Int
    /// The columns as recognised, with the rule behind each.
    public var columns: [Column]
    /// What the headings were taken for, beside ``columns``.
    public var headings: [HeadingReading]

    /// A reading.
    public init(
        table: Int, isPlan: Bool, rule: String, firstRow: Int = 0, columns: [Column] = [],
        headings: [HeadingReading] = []
    ) {
        self.table = table
        self.isPlan = isPlan
        self.rule = rule
        self.firstRow = firstRow
        self.columns = columns
        self.headings = headings
    }
}

/// Finds the plan in a document. All guessing lives in this module and only here.
///
/// The document is laid out as one sequence (`DocumentOutline`), its tables are surveyed (`TableSurvey`), the rows
/// of the plan's tables are read one after another (`PlanAssembler`), and what stands above and below them gives title,
/// organization, stamps and signatures (`FrontMatter`, `BackMatter`). Every word ends in a member of the plan or in
/// a diagnostic.
public struct PlanRecognizer: Sendable {
    /// A recognizer.
    public init(options: RecognitionOptions = RecognitionOptions()) { self.options = options }

    let options: RecognitionOptions

    /// The plan of a document.
    ///
    /// - Returns: the plan, nil where no table is one; with what a person should know about its reading.
    public func recognize(_ document: Document) -> Recognition {
        let finder = HeaderFinder(classifier: HeadingClassifier(columns: options.columns))
        let struck = StruckWords(document)
        let document = struck.document
        let outline = DocumentOutline(document, finder: finder)
        let uses = TableSurvey(options: options).uses(of: outline)
        var readings = TableReadings(outline: outline, uses: uses, finder: finder)
        guard let first = uses.firstIndex(where: \.isPlan), let last = uses.lastIndex(where: \.isPlan) else {
            let hasTables = document.blocks.contains { if case .table = $0 { true } else { false } }
            return Recognition(
                diagnostics: struck.diagnostics
                    + [Diagnostic(hasTables ? .planNotFound : .documentWithoutTable)],
                tables: readings.readings)
        }
        let between = BetweenTables(outline, uses, from: first, to: last)
        let rowsAbove = RowsAbove(outline.items[first], uses[first])
        let front = FrontMatter(
            outline.items[..<first], rowsAbove: rowsAbove.frontLines, laterHeadings: between.headings)
        let years = front.years
        var context = DeadlineContext(
            schoolYear: options.schoolYear ?? (options.calendarYear == nil ? years.schoolYear : nil),
            calendarYear: options.calendarYear ?? (options.schoolYear == nil ? years.calendarYear : nil),
            calendar: options.calendar, bounds: options.schoolYearBounds, abbreviations: options.abbreviations)
        if context.schoolYear != nil {
            context.calendarYear = nil
        } else if context.calendarYear == nil {
            context.calendarYear = front.yearOfDates(in: context)
        }
        var named = (schoolYear: context.schoolYear, calendarYear: context.calendarYear)
        context.preparesYear = years.prepares
        if context.schoolYear == nil, context.calendarYear == nil, let others = years.otherYears {
            // What is done before a heating season is done in its first year; what is done in it, as in a school year.
            if years.prepares { context.calendarYear = others.start } else { context.schoolYear = others }
        }
        let (dates, span) = front.dates(in: context)
        context.span = span

        func assembled(_ context: DeadlineContext, _ dates: SectionDates?) -> PlanAssembler {
            var assembler = PlanAssembler(
                options: options, finder: finder, context: context, dates: dates, footnotes: document.footnotes)
            for line in front.headings { assembler.enter(line) }
            if !rowsAbove.areFront, case .plan(let header) = uses[first],
                case .table(let table) = outline.items[first].content
            {
                assembler.readAbove(table, rows: 0..<header.firstRow)
            }
            assembler.read(outline, uses, first...last, between)
            return assembler
        }
        var assembler = assembled(context, dates)
        var sections = assembler.finish()
        // «На 2025–2026 гг.» over dates from January of the one to December of the other.
        if years.isPairOfYears, let year = named.schoolYear, options.schoolYear == nil,
            let both = TwoYears(year).days(contradictedBy: sections)
        {
            named.schoolYear = nil
            context.schoolYear = nil
            context.span = .days(both, isHolidays: false)
            assembler = assembled(context, nil)
            sections = assembler.finish()
        }
        SurnamesAlone.read(in: &sections)
        let posts = PostsBehindNames.diagnostics(sections, assembler.rules)
        struck.mark(&sections)
        let back = BackMatter(outline.items[(last + 1)...])
        readings.add(back)

        let plan = Plan(
            title: front.title, project: front.project, schoolYear: named.schoolYear?.text,
            calendarYear: named.calendarYear, organization: front.organization,
            approvals: front.approvals + back.approvals, preamble: front.preamble, columns: assembler.columns,
            sections: sections, signatories: assembler.signatories + back.signatories)
        let notes = document.footnotes.filter { !assembler.usedNotes.contains($0.number) }.compactMap { note in
            Letters.hasWords(note.text)
                ? Diagnostic(.textOutsidePlan, quoting: CellText.folded(note.text)) : nil
        }
        return Recognition(
            plan: plan,
            diagnostics: struck.diagnostics + yearOutweighed(years) + front.diagnostics + readings.diagnostics
                + SchoolCalendarFindings.gathered(assembler.diagnostics) + posts + back.diagnostics + notes,
            tables: readings.readings, rules: assembler.rules)
    }

    /// Says where the options name another year than the plan: every date without a year depends on it.
    private func yearOutweighed(_ years: PlanTitleYears) -> [Diagnostic] {
        func words(_ school: SchoolYear?, _ calendar: Int?) -> String? { school?.text ?? calendar.map(String.init) }
        guard let chosen = words(options.schoolYear, options.calendarYear),
            let own = words(years.schoolYear, years.calendarYear), own != chosen
        else { return [] }
        return [Diagnostic(.planYearOutweighed, ["own": own, "chosen": chosen])]
    }
}

extension TableUse {
    /// Whether the table is part of the plan.
    var isPlan: Bool { if case .none = self { false } else { true } }
}
