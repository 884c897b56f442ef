import Diagnostics
import DocumentModel
import PlanModel
import TextAnalysis

/// Makes activities of rows: gives each cell to the grammar of its column.
///
/// A plan repeats itself: a hundred thousand rows have a few hundred deadlines and names. Each text is read once.
struct ActivityAssembler: Sendable {
    private let options: RecognitionOptions
    private let footnotes: [Int: String]
    private let responsibleParser: ResponsibleParser
    private let resultParser: ResultParser
    /// The context of the plan, without a section's month or days.
    private let planContext: DeadlineContext
    private(set) var deadlineParser: DeadlineParser
    private var markParser: MarkParser

    /// A text read, whether the reading holds all its words, and what a person should know of it.
    private struct Read<Value: Sendable>: Sendable {
        var value: Value
        var isWhole: Bool
        var diagnostics: [Diagnostic] = []
    }

    private var deadlines = TextMemo<DeadlineReading>()
    private var responsibles = TextMemo<Read<ResponsibleReading>>()
    private var results = TextMemo<Read<[ExpectedResult]>>()
    private var marks = TextMemo<Read<Mark?>>()

    /// How often the rows' activities are done, in the words of the section's title.
    var frequency: String?

    /// The footnotes that went into activities, by number.
    private(set) var usedNotes: Set<Int> = []

    init(options: RecognitionOptions, context: DeadlineContext, footnotes: [Note]) {
        self.options = options
        self.footnotes = Dictionary(footnotes.map { ($0.number, $0.text) }, uniquingKeysWith: { first, _ in first })
        planContext = context
        responsibleParser = ResponsibleParser(options)
        resultParser = ResultParser(limits: options.limits)
        deadlineParser = DeadlineParser(context: context, limits: options.limits)
        markParser = MarkParser(context: context, limits: options.limits)
    }

    /// Reads the cells that follow in the light of a section's title.
    mutating func enter(_ dates: SectionDates?, month: SectionDates? = nil) {
        let context = planContext.inside(month).inside(dates)
        guard context != deadlineParser.context else { return }
        deadlineParser = DeadlineParser(context: context, limits: options.limits)
        markParser = MarkParser(context: context, limits: options.limits)
        deadlines.removeAll()
        marks.removeAll()
    }

    /// What the plan and the section say about time.
    var context: DeadlineContext { deadlineParser.context }

    // MARK: Grammars, each text once

    mutating func deadline(_ text: String) -> DeadlineReading? {
        if let known = deadlines[text] { return known }
        guard let reading = deadlineParser.read(text) else { return nil }
        deadlines[text] = reading
        return reading
    }

    /// The deadline of a cell whose heading names a place too («Время и место проведения»): words behind the date are
    /// the place.
    private func deadlineAndPlace(_ text: String) -> DeadlineReading? {
        var context = deadlineParser.context
        context.holdsPlace = true
        return DeadlineParser(context: context, limits: options.limits).read(text)
    }

    /// What a cell says in a section whose title says how often: «14.00» under «Понедельник», «до 8.00» under «Ежедневно»;
    /// nil where the two do not make one frequency.
    private func ofFrequency(_ text: String) -> DeadlineReading? {
        guard let frequency,
            var reading = deadlineParser.ofEveryWeek.read("\(frequency), \(text)"),
            reading.deadline.kind == .recurring, reading.unused.isEmpty
        else { return nil }
        reading.deadline.text = CellText.folded(text)
        return reading
    }

    private mutating func responsible(_ text: String) -> Read<ResponsibleReading> {
        if let known = responsibles[text] { return known }
        let reading = responsibleParser.read(text)
        let read = Read(
            value: reading, isWhole: Self.holds(reading.entries.map(\.text), text), diagnostics: reading.diagnostics)
        responsibles[text] = read
        return read
    }

    private mutating func result(_ text: String) -> Read<[ExpectedResult]> {
        if let known = results[text] { return known }
        let reading = resultParser.read(text)
        let read = Read(
            value: reading.results, isWhole: Self.holds(reading.results.map(\.text), text),
            diagnostics: reading.diagnostics)
        results[text] = read
        return read
    }

    private mutating func mark(_ text: String) -> Read<Mark?> {
        if let known = marks[text] { return known }
        let reading = markParser.read(text)
        let read = Read(
            value: reading?.mark, isWhole: Self.holds(reading.map { [$0.mark.text] } ?? [], text),
            diagnostics: reading?.diagnostics ?? [])
        marks[text] = read
        return read
    }

    /// Whether the pieces have all words of the text: its letters and digits in their order, or each word somewhere.
    private static func holds(_ pieces: [String], _ text: String) -> Bool {
        if pieces.count == 1, pieces[0] == text { return true }
        func isWord(_ scalar: Unicode.Scalar) -> Bool { Letters.isLetter(scalar) || Letters.isDigit(scalar) }
        let found = pieces.lazy.flatMap { $0.unicodeScalars.lazy.filter(isWord) }
        if found.elementsEqual(text.unicodeScalars.lazy.filter(isWord)) { return true }
        let words = Set(pieces.flatMap { Letters.comparedWords($0) })
        return Letters.comparedWords(text).allSatisfy(words.contains)
    }

    /// Whether the words name a deadline that could stand alone: not merely a year under a month.
    func isDeadline(_ text: String) -> Bool {
        guard text.utf8.count > 5, let reading = deadlineParser.read(text) else { return false }
        return reading.deadline.kind != .unknown && reading.unused.isEmpty
    }

    /// How many entries a responsible cell has.
    func entryCount(_ text: String) -> Int { responsibleParser.read(text).entries.count }

    /// Whether words are a deadline at all.
    mutating func readsDeadline(_ text: String) -> Bool {
        deadline(text).map { $0.deadline.kind != .unknown } ?? false
    }

    /// Whether words are a deadline and nothing besides: «3.1. Изготовить план» begins like a day.
    mutating func isDeadlineAlone(_ text: String) -> Bool {
        deadline(text).map { $0.deadline.kind != .unknown && $0.unused.isEmpty } ?? false
    }

    // MARK: A row

    /// An activity of a row, with what a person should know; its id is given later.
    ///
    /// - Parameter given: the deadline where no column holds it, as in a matrix.
    mutating func assemble(
        _ row: PlanRow, _ columns: [HeaderColumn], given: GivenDeadline? = nil
    ) -> (Activity, ActivityRules, [Diagnostic]) {
        var activity = Activity(id: "", title: "", source: row.source)
        var rules = ActivityRules(id: "")
        var diagnostics: [Diagnostic] = []
        var inherited: Set<String> = []
        var namesakes: [String: Int] = [:]
        var lost: [(text: String, heading: String)] = []
        /// What is said of each heading's cell; of a merged one, in the first row only.
        func say(_ found: [Diagnostic], _ column: HeaderColumn, _ isInherited: Bool) {
            for var diagnostic in isInherited ? [] : found {
                diagnostic.place = Place(table: row.source.table, row: row.source.row, heading: column.heading)
                diagnostics.append(diagnostic)
            }
        }
        readTitle(row, columns, into: &activity, &inherited)
        if let given {
            activity.deadline = given.reading.deadline
            activity.time = given.reading.time
            rules.deadline = given.reading.rule
            if given.isInherited { inherited.insert("deadline") }
        }

        /// The column that begins the span whose end comes next.
        var begin: Int?
        for (index, column) in columns.enumerated() {
            var text = row.texts[index]
            var isInherited = row.isInherited[index]
            if column.reading.beginsSpan {
                begin = index
                continue
            }
            if column.reading.rule == HeadingReading.endOfSpan, let begin {
                let first = row.texts[begin]
                if !first.isEmpty { isInherited = row.isInherited[begin] && (isInherited || text.isEmpty) }
                if column.reading.role == .time {
                    text = TimeSpan.joined(first, text)
                } else if row.wholeSpan == begin
                    || columns[begin].reading.rule == HeadingReading.dateOfSpan && !Letters.hasWords(text)
                        && !first.isEmpty
                {
                    text = first
                } else {
                    let span = first.isEmpty && text.isEmpty ? nil : deadlineParser.read(from: first, to: text)
                    say(take(span, isInherited, into: &activity, &rules, &inherited), column, isInherited)
                    continue
                }
            }
            guard !text.isEmpty else { continue }
            if column.reading.isJoined {
                let read = readJoined(text, column, isInherited, into: &activity, &rules, &inherited)
                say(read.diagnostics, column, isInherited)
                if !read.isWhole { lost.append((text, column.heading)) }
                continue
            }
            switch column.reading.role {
            case .activity where column.reading.alsoHolds.contains(.deadline):
                guard given == nil, !columns.contains(where: { $0.reading.role == .deadline }) else { continue }
                say(take(itemDeadline(text), isInherited, into: &activity, &rules, &inherited), column, isInherited)
            case .number, .activity:
                continue
            case .deadline:
                say(readDeadline(text, column, isInherited, into: &activity, &rules, &inherited), column, isInherited)
            case .responsible:
                let read = readResponsible(text, isInherited, into: &activity, &rules, &inherited)
                say(read.diagnostics, column, isInherited)
                if !read.isWhole { lost.append((text, column.heading)) }
            case .result:
                // «Результат, отметка о выполнении»
                if column.reading.alsoHolds.contains(.mark), let mark = mark(text).value, mark.status != nil {
                    activity.mark = mark
                    if isInherited { inherited.insert("mark") }
                    continue
                }
                let read = result(text)
                activity.results.add(read.value)
                say(read.diagnostics, column, isInherited)
                if !read.isWhole { lost.append((text, column.heading)) }
                if isInherited { inherited.insert("results") }
            case .mark:
                let read = mark(text)
                activity.mark = read.value
                say(read.diagnostics, column, isInherited)
                if !read.isWhole { lost.append((text, column.heading)) }
                if isInherited { inherited.insert("mark") }
            case .participants: addWords(text, to: &activity.participants, "participants", isInherited, &inherited)
            case .place:
                let parts = placeAndTime(text, columns, activity)
                addWords(parts.place, to: &activity.place, "place", isInherited, &inherited)
                if let time = parts.time { addWords(time, to: &activity.time, "time", isInherited, &inherited) }
            case .time: addWords(text, to: &activity.time, "time", isInherited, &inherited)
            case .note: addWords(text, to: &activity.note, "note", isInherited, &inherited)
            case .other:
                let name = Self.freeName(column.heading, at: index, in: activity.other, &namesakes)
                activity.other[name] = CellText.folded(text)
                if isInherited { inherited.insert("other") }
            }
        }
        for (text, heading) in lost {
            let place = Place(table: row.source.table, row: row.source.row, heading: heading)
            diagnostics.append(Diagnostic(.textOutsidePlan, at: place, quoting: CellText.folded(text)))
        }
        diagnostics += readNotes(row, into: &activity)
        if !inherited.isEmpty { activity.inherited = Self.members.filter(inherited.contains) }
        return (activity, rules, diagnostics)
    }

    /// The members in the order of the contract.
    private static let members = ActivityMember.all.compactMap { $0.role == nil ? nil : $0.name }

    /// Adds words to a member that may hold words of another column already.
    private static func add(_ text: String, to member: inout String?) {
        let words = CellText.folded(text)
        member = member.map { $0 == words ? $0 : "\($0), \(words)" } ?? words
    }

    /// A heading as the name of a column without a role; a second one of the same name is « (2)».
    ///
    /// - Parameter namesakes: how many columns of a name there were, so that thousands are not counted from 2 each time.
    private static func freeName(
        _ heading: String, at index: Int, in other: [String: String], _ namesakes: inout [String: Int]
    ) -> String {
        let base = heading.isEmpty ? String(index + 1) : heading
        guard other[base] != nil else { return base }
        var count = namesakes[base] ?? 2
        while other["\(base) (\(count))"] != nil { count += 1 }
        namesakes[base] = count + 1
        return "\(base) (\(count))"
    }

    // MARK: Number and title

    private func readTitle(
        _ row: PlanRow, _ columns: [HeaderColumn], into activity: inout Activity, _ inherited: inout Set<String>
    ) {
        let numberColumn = columns.firstIndex { $0.reading.role == .number }
        let titleColumn =
            columns.firstIndex { $0.reading.role == .activity }
            ?? columns.firstIndex { $0.reading.alsoHolds.contains(.activity) }
        if let numberColumn {
            activity.number = RowNumber.trimmed(row.texts[numberColumn])
            if row.isInherited[numberColumn] { inherited.insert("number") }
        }
        guard let titleColumn else { return }
        let text = row.texts[titleColumn]
        activity.title = row.hasLines ? BrokenWords.joined(text) : text
        if row.isInherited[titleColumn] { inherited.insert("title") }
        if let number = row.number {
            activity.number = number
            return
        }
        let hasList =
            row.hasLines && ParallelLists.items(row.labelledActivity ?? text) != nil
            || row.activityLabel.isEmpty && LeadingNumber.beginsList(text)
        if !row.activityLabel.isEmpty && !hasList && activity.number.isEmpty {
            activity.number = RowNumber.trimmed(row.activityLabel)
            if row.isInherited[titleColumn] { inherited.insert("number") }
        } else if let labelled = row.labelledActivity {
            activity.title = BrokenWords.joined(labelled)
        } else if numberColumn == nil && !hasList, let leading = LeadingNumber(text), !leading.rest.isEmpty,
            Self.counts(leading)
        {
            activity.number = leading.number
            activity.title = BrokenWords.joined(CellText.lines(leading.rest))
            if row.isInherited[titleColumn] { inherited.insert("number") }
        }
    }

    /// Whether a number before the activity counts it: closed by a dot or bracket, or of several levels.
    private static func counts(_ number: LeadingNumber) -> Bool {
        switch number.scheme {
        case .arabic(let depth): number.isClosed || depth > 1
        case .roman: number.isClosed
        // «а) …⏎б) …» in one cell is a list within the activity.
        case .letter:
            !CellText.lines(number.rest).split(separator: "\n").contains { LeadingNumber($0)?.scheme == .letter }
        }
    }

    // MARK: Members

    /// - Returns: what a person should know of the deadline.
    private mutating func readDeadline(
        _ text: String, _ column: HeaderColumn, _ isInherited: Bool, into activity: inout Activity,
        _ rules: inout ActivityRules, _ inherited: inout Set<String>
    ) -> [Diagnostic] {
        var words = CountedUnit(of: column.reading)?.counted(text) ?? text
        if column.reading.alsoHolds.contains(.number), let first = RowNumber.firstLine(of: words) {
            if activity.number.isEmpty {
                activity.number = RowNumber.trimmed(first.number)
                if isInherited { inherited.insert("number") }
            }
            words = first.rest
        }
        let holdsPlace = column.reading.alsoHolds.contains(.place)
        var reading =
            holdsPlace
            ? deadlineAndPlace(words)
            : column.isOfWeekdays ? deadlineParser.ofEveryWeek.read(words) : deadline(words)
        if reading?.deadline.kind == .unknown, let whole = ofFrequency(words) { reading = whole }
        if words != text { reading?.deadline.text = CellText.folded(text) }
        // «Мероприятие, дата»: what the cell says besides is the activity.
        if column.reading.alsoHolds.contains(.activity) {
            reading?.note = nil
            reading?.diagnostics.removeAll { $0.id == .deadlineRemark }
        }
        return take(reading, isInherited, into: &activity, &rules, &inherited)
    }

    /// The deadline with which an activity ends, where the heading says that it does: «Поход (15 сентября)», «Концерт⏎15
    /// мая, 14.00, актовый зал»; nil where no words that stand apart are one.
    private mutating func itemDeadline(_ text: String) -> DeadlineReading? {
        var pieces: [String] = []
        if text.last == ")", let open = text.lastIndex(of: "(") {
            pieces.append(String(text[text.index(after: open)...].dropLast()))
        }
        if let lineBreak = text.lastIndex(of: "\n") { pieces.append(String(text[text.index(after: lineBreak)...])) }
        for piece in pieces {
            let readings = [deadline(piece), deadlineAndPlace(piece)].compactMap(\.self)
            if let reading = readings.first(where: { $0.deadline.kind != .unknown && $0.diagnostics.isEmpty }) {
                return reading
            }
        }
        return ItemDate.find(in: text, deadlineParser, column: nil)?.reading
    }

    /// Gives a deadline to an activity, and what its cell says besides.
    ///
    /// - Returns: what a person should know of it.
    private func take(
        _ reading: DeadlineReading?, _ isInherited: Bool, into activity: inout Activity, _ rules: inout ActivityRules,
        _ inherited: inout Set<String>
    ) -> [Diagnostic] {
        guard let reading else { return [] }
        activity.deadline = reading.deadline
        rules.deadline = reading.rule
        if isInherited { inherited.insert("deadline") }
        Self.fill(&activity.time, with: reading.time, "time", isInherited, &inherited)
        Self.fill(&activity.place, with: reading.place, "place", isInherited, &inherited)
        Self.fill(&activity.note, with: reading.note, "note", isInherited, &inherited)
        return reading.diagnostics
    }

    /// What a deadline's cell says besides goes to a member that is still empty.
    private static func fill(
        _ member: inout String?, with words: String?, _ name: String, _ isInherited: Bool,
        _ inherited: inout Set<String>
    ) {
        guard member == nil, let words else { return }
        member = words
        if isInherited { inherited.insert(name) }
    }

    /// - Returns: the reading of the words that name the responsible.
    private mutating func readResponsible(
        _ text: String, _ isInherited: Bool, into activity: inout Activity, _ rules: inout ActivityRules,
        _ inherited: inout Set<String>
    ) -> Read<ResponsibleReading> {
        let read = responsible(text)
        activity.responsible.add(read.value.entries)
        rules.responsible.add(read.value.rules)
        rules.joints.add(read.value.joints)
        if isInherited { inherited.insert("responsible") }
        return read
    }

    /// Reads a cell whose heading names several things: «Время, место, ответственные».
    ///
    /// - Returns: what a person should know, and whether every word of the cell is in a member.
    private mutating func readJoined(
        _ text: String, _ column: HeaderColumn, _ isInherited: Bool, into activity: inout Activity,
        _ rules: inout ActivityRules, _ inherited: inout Set<String>
    ) -> (diagnostics: [Diagnostic], isWhole: Bool) {
        let parts = JoinedCell(
            roles: column.reading.joinedRoles, people: responsibleParser, parser: deadlineParser
        ).parted(text)
        var diagnostics: [Diagnostic] = []
        if !parts.deadline.isEmpty {
            diagnostics = readDeadline(parts.deadline, column, isInherited, into: &activity, &rules, &inherited)
            activity.deadline?.text = CellText.folded(text)
        }
        if !parts.time.isEmpty { addWords(parts.time, to: &activity.time, "time", isInherited, &inherited) }
        if !parts.place.isEmpty { addWords(parts.place, to: &activity.place, "place", isInherited, &inherited) }
        if !parts.participants.isEmpty {
            addWords(parts.participants, to: &activity.participants, "participants", isInherited, &inherited)
        }
        guard !parts.people.isEmpty else { return (diagnostics, true) }
        let read = readResponsible(parts.people, isInherited, into: &activity, &rules, &inherited)
        return (diagnostics + read.diagnostics, read.isWhole)
    }

    /// A place with the time that stands beside it, «РДК, 18.00», where no other column has it.
    private func placeAndTime(_ text: String, _ columns: [HeaderColumn], _ activity: Activity)
        -> (place: String, time: String?)
    {
        guard activity.time == nil, Letters.hasDigit(text),
            !columns.contains(where: { $0.reading.role == .time || $0.reading.alsoHolds.contains(.time) })
        else { return (text, nil) }
        let parts = JoinedCell(roles: [.place, .time], people: responsibleParser, parser: deadlineParser)
            .placeAndSureTime(text)
        return parts ?? (text, nil)
    }

    /// Adds words to a member, and notes where they came from.
    private func addWords(
        _ text: String, to member: inout String?, _ name: String, _ isInherited: Bool, _ inherited: inout Set<String>
    ) {
        Self.add(text, to: &member)
        if isInherited { inherited.insert(name) }
    }

    // MARK: Footnotes

    /// A footnote of the row is its note, where it has none.
    private mutating func readNotes(_ row: PlanRow, into activity: inout Activity) -> [Diagnostic] {
        guard !row.notes.isEmpty else { return [] }
        let texts = row.notes.compactMap { footnotes[$0].map { CellText.folded($0) } }.filter { !$0.isEmpty }
        guard !texts.isEmpty else { return [] }
        usedNotes.formUnion(row.notes)
        let words = texts.joined(separator: " ")
        if activity.note == nil {
            activity.note = words
            return []
        }
        return [
            Diagnostic(.textOutsidePlan, at: Place(table: row.source.table, row: row.source.row), quoting: words)
        ]
    }
}

extension Array {
    /// Appends; where there was nothing, the storage is shared, as `+=` never does.
    fileprivate mutating func add(_ elements: [Element]) {
        if isEmpty { self = elements } else { self += elements }
    }
}
