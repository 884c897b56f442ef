import Diagnostics
import DocumentModel
import PlanModel
import TextAnalysis

/// Puts the plan together, table by table: sections, activities, what is told about them.
struct PlanAssembler: Sendable {
    let options: RecognitionOptions
    let finder: HeaderFinder
    let titleParser: DeadlineParser
    var assembler: ActivityAssembler
    private var tracker: SectionTracker
    private(set) var columns: [Column] = []
    private(set) var sections: [PlanModel.Section] = []
    private(set) var rules: [ActivityRules] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The signatures in the last rows of tables.
    private(set) var signatories: [Signatory] = []
    /// The header whose columns hold.
    var current: TableHeader?
    /// The row that still waits for what may continue it.
    private var pending: (row: PlanRow, columns: [HeaderColumn])?

    /// - Parameter dates: the month or days that the plan's title gives to its rows.
    init(
        options: RecognitionOptions, finder: HeaderFinder, context: DeadlineContext, dates: SectionDates?,
        footnotes: [Note]
    ) {
        self.options = options
        tracker = SectionTracker(dates: dates)
        self.finder = finder
        titleParser = DeadlineParser(context: context)
        assembler = ActivityAssembler(options: options, context: context, footnotes: footnotes)
        assembler.enter(dates)
    }

    /// The footnotes that became notes of activities.
    var usedNotes: Set<Int> { assembler.usedNotes }

    // MARK: Tables

    /// Reads the plan's tables and the headings between them.
    mutating func read(
        _ outline: DocumentOutline, _ uses: [TableUse], _ range: ClosedRange<Int>, _ between: BetweenTables
    ) {
        for index in range {
            for line in between.lines[index] ?? [] {
                if line.isHeading {
                    enter(line.line)
                } else {
                    flush()
                    reportText(line.line.shown, at: line.line.place)
                }
            }
            guard case .table(let table) = outline.items[index].content else { continue }
            switch uses[index] {
            case .plan(let header):
                if index > range.lowerBound { readAbove(header, of: table) }
                read(table, header, from: header.endRow)
            case .withoutHeader(let found):
                read(table, TableHeader(firstRow: 0, endRow: 0, columns: found, strength: .weak), from: 0)
            case .continuation(var own):
                // A header further down in the table before may have changed the columns.
                if var header = current, header.columns.count == own.count {
                    for column in own.indices { header.columns[column].range = own[column].range }
                    own = header.columns
                }
                let header = current ?? TableHeader(firstRow: 0, endRow: 0, columns: own, strength: .weak)
                read(table, finder.header(header, goingOnIn: table, own), from: 0)
            case .none:
                flush()
                diagnostics.append(
                    Diagnostic(
                        .tableOutsidePlan, at: outline.items[index].place,
                        quoting: table.words, ["table": String(table.index)]))
            }
        }
    }

    /// Reads what stands above the header of a further table: rows that go on with the table before, where a header is
    /// repeated further down, else titles.
    private mutating func readAbove(_ header: TableHeader, of table: Table) {
        let rows = 0..<header.firstRow
        let columns = current?.columns ?? []
        let hasRows = rows.contains { row in
            table.cells(inRow: row).count { $0.row == row && !$0.isBlank } >= min(3, columns.count)
        }
        if hasRows, var before = current {
            before.columns = ColumnLayout.fitted(columns, to: table)
            read(table, before, from: 0, to: header.firstRow)
        } else {
            readAbove(table, rows: rows)
        }
    }

    /// Reads the rows of a table from a row on, up to another or the last, by the columns of a header.
    mutating func read(_ table: Table, _ header: TableHeader, from firstRow: Int, to end: Int? = nil) {
        current = header
        if header.matrix != nil {
            readMatrix(table, header, from: firstRow, to: end ?? table.rowCount)
        } else if header.blocks.last?.upperBound == header.columns.count {
            readBlocks(table, header, from: firstRow, to: end ?? table.rowCount)
        } else {
            read(table, header.columns, from: firstRow, to: end ?? table.rowCount)
        }
    }

    /// Reads the rows of a table that has an activity a row.
    mutating func read(_ table: Table, _ header: [HeaderColumn], from firstRow: Int, to end: Int) {
        add(header, of: table, row: max(0, firstRow - 1))
        var reader = RowReader(
            table: table, layout: ColumnLayout(header, for: table), firstRow: firstRow)
        var classifier = RowClassifier(table: table, reader: reader, finder: finder, titleParser: titleParser)
        if pending.map({ $0.columns.map(\.reading.role) != reader.roles }) == true { flush() }
        var row = firstRow
        while row < end {
            switch classifier.kind(of: row, after: pending?.row) {
            case .empty, .columnCount:
                reportNested(table, row)
            case .header(let again):
                if again.matrix != nil || !again.blocks.isEmpty {
                    read(table, again, from: again.endRow, to: end)
                    return
                }
                current = again
                add(again.columns, of: table, row: again.firstRow)
                if again.columns.map(\.reading.role) != reader.roles { flush() }
                reader = RowReader(
                    table: table, layout: ColumnLayout(again.columns, for: table),
                    firstRow: again.endRow)
                classifier = RowClassifier(table: table, reader: reader, finder: finder, titleParser: titleParser)
                row = again.endRow
                continue
            case .section(let title):
                enter(title, isParagraph: false, headingLevel: 0)
                takeWeekday(title.title, row, of: table)
                reportNested(table, row)
            case .signature(let signatory):
                flush()
                signatories.append(signatory)
            case .text(let words):
                reportText(words, at: Place(table: table.index, row: row + 1))
            case .continuation(let more):
                continuePending(with: more, reader.roles)
                reportNested(table, row)
            case .activity(let texts):
                flush()
                pending = (unshifted(texts, reader), reader.layout.columns)
                reportNested(table, row)
            }
            row += 1
        }
    }

    /// Reads the rows above a header: sections, or words that are told about.
    mutating func readAbove(_ table: Table, rows: Range<Int>) {
        for row in rows {
            let cells = table.cells(inRow: row).filter { $0.row == row && !$0.isBlank }
            if cells.count == 1 {
                enter(
                    SectionTitle(title: CellText.folded(cells[0].typedLines), number: cells[0].leadingLabel),
                    isParagraph: false, headingLevel: 0)
            } else if !cells.isEmpty {
                reportText(
                    cells.map(\.shownWords).joined(separator: " "), at: Place(table: table.index, row: row + 1))
            }
        }
    }

    /// The columns of a matrix: each date is a column of its own.
    mutating func addMatrix(_ header: TableHeader) {
        for column in header.columns
        where !columns.contains(where: { $0.role == column.reading.role && $0.heading == column.heading }) {
            columns.append(Column(role: column.reading.role, heading: column.heading))
        }
    }

    /// The columns of blocks side by side: each block has its own.
    mutating func addColumns(_ header: TableHeader) {
        if columns.isEmpty { columns = header.columns.map { Column(role: $0.reading.role, heading: $0.heading) } }
    }

    /// A signature in the last rows of a table.
    mutating func addSignatory(_ signatory: Signatory) { signatories.append(signatory) }

    /// The plan's columns are those of its first header; what later headers add comes behind.
    private mutating func add(_ header: [HeaderColumn], of table: Table, row: Int) {
        guard !columns.isEmpty else {
            columns = header.map { Column(role: $0.reading.role, heading: $0.heading) }
            return
        }
        var renamed: [String] = []
        for column in header where !columns.contains(where: { $0.heading == column.heading }) {
            if column.reading.role == .other || !columns.contains(where: { $0.role == column.reading.role }) {
                columns.append(Column(role: column.reading.role, heading: column.heading))
            } else {
                renamed.append(column.heading)
            }
        }
        reportText(renamed.joined(separator: " | "), at: Place(table: table.index, row: row + 1))
    }

    // MARK: Sections

    /// Begins a section that a heading paragraph names.
    mutating func enter(_ line: FrontLine) {
        enter(
            SectionTitle(title: line.text, number: line.label), isParagraph: true, headingLevel: line.headingLevel)
    }

    /// Begins a section.
    mutating func enter(_ title: SectionTitle, isParagraph: Bool, headingLevel: Int) {
        let scheme =
            headingLevel > 0
            ? SectionScheme.heading(headingLevel)
            : SectionScheme(title.title, number: title.number, namesMonth: titleParser.namesMonth(title.title))
        enter(title, as: scheme, isParagraph: isParagraph)
    }

    /// Begins a section whose title is written in this way.
    mutating func enter(_ title: SectionTitle, as scheme: SectionScheme, isParagraph: Bool = false) {
        flush()
        let level = tracker.enter(scheme, isParagraph: isParagraph)
        // «2 неделя» under «ДЕКАБРЬ» is a week of December.
        let parser = DeadlineParser(context: titleParser.context.inside(tracker.current))
        let budget = options.limits.budget(for: title.title)
        tracker.take(budget.flatMap { parser.readSectionTitle(title.title, $0) }, level: level)
        if budget?.isSpent ?? true { diagnostics.append(options.limits.exceeded(by: title.title)) }
        sections.append(Section(title: title.title, level: level))
        tracker.take(frequency: parser.frequency(in: title.title), level: level)
        assembler.enter(tracker.current, month: tracker.month)
        assembler.frequency = tracker.frequency
    }

    /// Takes a weekday that heads rows of a plan of more than a week for that of every week, «Понедельник», unless it heads
    /// others too: then each is the day of some week that the rows do not name.
    private mutating func takeWeekday(_ title: String, _ row: Int, of table: Table) {
        guard tracker.frequency == nil, let level = sections.last?.level,
            finder.namesWeekday(title),
            let words = assembler.deadlineParser.ofEveryWeek.frequency(in: title)
        else { return }
        let isRepeated = (0..<table.rowCount).contains { other in
            guard other != row else { return false }
            let filled = table.cells(inRow: other).filter { $0.row == other && !$0.isBlank }
            return filled.count == 1 && CellText.compared(filled[0].typedLines) == CellText.compared(title)
        }
        guard !isRepeated else { return }
        tracker.take(frequency: words, level: level)
        assembler.frequency = words
    }

    // MARK: Activities

    private mutating func continuePending(with more: PlanRow, _ roles: [ColumnRole]) {
        guard var above = pending else {
            pending = nil
            return
        }
        var words: [String] = []
        for column in roles.indices where more.hasOwn(column) {
            let text = more.texts[column]
            words.append(CellText.folded(text))
            let separator = roles[column] == .activity && above.row.texts[column].last != "-" ? " " : "\n"
            above.row.texts[column] += above.row.texts[column].isEmpty ? text : separator + text
        }
        above.row.notes += more.notes
        above.row.hasLines = above.row.texts.contains { $0.holds(0x0A) }
        diagnostics.append(
            Diagnostic(
                .rowContinued, at: Place(table: more.source.table, row: more.source.row),
                quoting: words.joined(separator: " "), ["above": String(above.row.source.row)]))
        pending = above
    }

    /// Finishes the row that waits.
    mutating func flush() {
        guard let (row, columns) = pending else { return }
        pending = nil
        let roles = columns.map(\.reading.role)
        var parts = [row]
        if row.hasLines {
            let assembler = assembler
            let judge = ParallelLists.Judge(isDeadline: assembler.isDeadline, entries: assembler.entryCount)
            if let split = ParallelLists.split(row, roles: roles, judge: judge) {
                parts = split
                diagnostics.append(
                    Diagnostic(
                        .rowSplit, at: Place(table: row.source.table, row: row.source.row),
                        ["count": String(split.count)]))
            }
        }
        useMonthColumn(row, columns)
        for part in parts {
            let given = assembler.gridDeadline(of: part, columns) ?? month(of: part, columns)
            var (activity, rules, found) = assembler.assemble(part, columns, given: given)
            for var diagnostic in given?.reading.diagnostics ?? [] {
                diagnostic.place = Place(table: part.source.table, row: part.source.row)
                found.append(diagnostic)
            }
            append(&activity, &rules, found)
        }
    }

    /// Adds an activity to the section that is open, and gives it its id.
    mutating func append(_ activity: inout Activity, _ rules: inout ActivityRules, _ found: [Diagnostic]) {
        tracker.sawActivity()
        if sections.isEmpty { sections.append(Section()) }
        let section = sections.count
        activity.id = "\(section).\(sections[section - 1].activities.count + 1)"
        rules.id = activity.id
        diagnostics += found
        if activity.title.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .activityWithoutTitle, at: Place(table: activity.source.table, row: activity.source.row)))
        }
        sections[section - 1].activities.append(activity)
        self.rules.append(rules)
    }

    /// A column «Месяц» beside a date column gives its month to the row, as a section would.
    mutating func useMonthColumn(_ row: PlanRow, _ columns: [HeaderColumn]) {
        guard let column = Self.monthColumn(of: columns) else { return }
        let named = titleParser.readSectionTitle(CellText.folded(row.texts[column]))
        assembler.enter(named ?? tracker.current, month: tracker.month)
    }

    /// The deadline that the column «Месяц» gives a row whose date is left open.
    private mutating func month(of row: PlanRow, _ columns: [HeaderColumn]) -> GivenDeadline? {
        guard let column = Self.monthColumn(of: columns), !row.texts[column].isEmpty,
            columns.indices.allSatisfy({ columns[$0].reading.role != .deadline || row.texts[$0].isEmpty }),
            var reading = assembler.deadline(row.texts[column]), reading.deadline.kind != .unknown
        else { return nil }
        // What is to be known of a merged cell is told in its first row.
        if row.isInherited[column] { reading.diagnostics = [] }
        return GivenDeadline(reading: reading, isInherited: row.isInherited[column])
    }

    private static func monthColumn(of columns: [HeaderColumn]) -> Int? {
        columns.firstIndex {
            $0.reading.role == .other && $0.reading.rule == HeadingReading.columnOfTime && $0.heading.utf8.count <= 40
        }
    }

    /// The row with its cells in their columns, where they stand one column aside.
    private mutating func unshifted(_ row: PlanRow, _ reader: RowReader) -> PlanRow {
        guard let deadline = reader.roles.firstIndex(of: .deadline), !row.isInherited.contains(true) else { return row }
        let texts = row.texts
        let last = texts.count - 1
        var shifted: [String]?
        if let number = reader.roles.firstIndex(of: .number), number == 0, !RowNumber.isPlausible(texts[0]) {
            // The number is missing and everything stands one column to the left.
            if texts[last].isEmpty, deadline > 0, assembler.isDeadlineAlone(texts[deadline - 1]),
                !assembler.readsDeadline(texts[deadline])
            {
                shifted = [""] + texts.dropLast()
            }
        } else if texts[0].isEmpty, deadline < last, deadline > 0, !texts[deadline].isEmpty,
            RowNumber.isPlausible(texts[1]) || reader.roles[0] != .number,
            !assembler.readsDeadline(texts[deadline]), assembler.isDeadlineAlone(texts[deadline + 1])
        {
            shifted = texts.dropFirst() + [""]
        }
        guard let shifted else { return row }
        diagnostics.append(
            Diagnostic(
                .cellsShifted, at: Place(table: row.source.table, row: row.source.row),
                ["words": shifted.first { !$0.isEmpty && !RowNumber.isPlausible($0) }.map { CellText.folded($0) } ?? ""]
            ))
        var result = row
        result.texts = shifted
        return result
    }

    // MARK: What is told

    /// Says that words of the document are in no member of the plan.
    mutating func reportText(_ words: String, at place: Place) {
        guard Letters.hasWords(words) else { return }
        diagnostics.append(Diagnostic(.textOutsidePlan, at: place, quoting: words))
    }

    /// Says what stands in tables nested in a row of the plan.
    mutating func reportNested(_ table: Table, _ row: Int) {
        for position in table.positions(inRow: row) {
            let cell = table.cells[position]
            guard cell.row == row, cell.blocks.count > 1 || cell.hasTables else { continue }
            for nested in cell.tables {
                reportText(nested.words, at: Place(table: table.index, row: row + 1, column: cell.column + 1))
            }
        }
    }

    /// The plan's sections, at least one. They are handed over: who changes one then, copies none.
    mutating func finish() -> [PlanModel.Section] {
        flush()
        defer { sections = [] }
        return sections.isEmpty ? [Section()] : sections
    }

    /// Adds what was found elsewhere.
    mutating func report(_ found: [Diagnostic]) { diagnostics += found }
}
