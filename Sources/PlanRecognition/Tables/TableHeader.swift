import DocumentModel
import PlanModel
import TextAnalysis

/// A column of a plan's table: where it stands on the grid, what its heading says, what it holds.
struct HeaderColumn: Sendable, Hashable {
    /// The columns of the grid that it covers.
    var range: Range<Int>
    /// Its heading, the levels of a deep header joined from top to bottom.
    var heading: String
    /// What the heading was taken for.
    var reading: HeadingReading
    /// Whether it says of each row on which weekday it is, and no column dates the weekdays.
    var isOfWeekdays = false
}

/// The header of a table: one row, or several whose cells part the columns further and further.
struct TableHeader: Sendable, Hashable {
    /// How far a table with this header looks like a plan.
    enum Strength: Int, Sendable, Comparable {
        /// Some headings are known, but a plan would say when or who.
        case none
        /// An activity, and something about it.
        case weak
        /// An activity, and when or who.
        case strong

        static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
    }

    /// Its first row.
    var firstRow: Int
    /// The first row below it.
    var endRow: Int
    /// The columns, left to right.
    var columns: [HeaderColumn]
    /// How far the table looks like a plan.
    var strength: Strength
    /// How its rows are read, where it is the header of a plan in matrix form.
    var matrix: Matrix?
    /// The blocks of columns that stand side by side, where the headings repeat; else none.
    var blocks: [Range<Int>] = []

    /// The index of the column with a role, if there is one.
    func column(_ role: ColumnRole) -> Int? { columns.firstIndex { $0.reading.role == role } }
}

/// Finds headers by their words. «Repeat as header row» is set in few tables and proves nothing; where it is set, it
/// says how deep a header may be, and parts the rows from headings nobody knows.
struct HeaderFinder: Sendable {
    let classifier: HeadingClassifier
    private let matrices: MatrixFinder

    init(classifier: HeadingClassifier) {
        self.classifier = classifier
        matrices = MatrixFinder(classifier: classifier)
    }

    /// Whether a row may be the lowest of a matrix's header.
    func mayBeMatrix(_ table: Table, row: Int) -> Bool { matrices.mayBeHeader(table, row: row) }

    /// Whether words name a weekday, and no date.
    func namesWeekday(_ words: String) -> Bool { matrices.namesWeekday(words) }

    /// The header of a table that goes on with a matrix, its columns on the table's grid.
    func header(_ header: TableHeader, goingOnIn table: Table, _ columns: [HeaderColumn]) -> TableHeader {
        var own = header
        own.columns = columns
        if let matrix = header.matrix, matrix.wallCalendar != nil {
            own.matrix?.wallCalendar = matrices.wallCalendar(matrix, goingOnIn: table, columns)
        }
        return own
    }

    /// How many rows from the top are looked at: a title, an approval, a month may stand above the header.
    static let rowsSearched = 12
    /// How many levels a header may have.
    static let deepest = 4

    /// The header of a table, the strongest of its first rows, or nil where no row is one.
    func header(of table: Table) -> TableHeader? {
        var best: TableHeader?
        for row in 0..<min(table.rowCount, Self.rowsSearched) {
            guard let header = header(of: table, at: row), header.strength > best?.strength ?? .none else { continue }
            if header.strength == .strong { return header }
            best = header
        }
        return best
    }

    /// The header that begins in a row, or nil where the row is none.
    func header(of table: Table, at row: Int) -> TableHeader? {
        let filled = table.positions(inRow: row).filter { !table.cells[$0].isBlank }
        guard filled.count >= 2, filled.allSatisfy({ table.cells[$0].row == row }) else { return nil }
        for end in Self.ends(of: table, at: row).reversed() {
            if let header = header(of: table, rows: row..<end) { return header }
        }
        // Rows that repeat on every page, where the first alone says nothing: «Что | Когда» over «делается | делается».
        let repeated = row..<max(row, min(table.headerRowCount, row + Self.deepest))
        return repeated.count > 1 ? header(of: table, rows: repeated) : nil
    }

    private func header(of table: Table, rows: Range<Int>) -> TableHeader? {
        var columns: [HeaderColumn] = []
        var headings: [[String]] = []
        for position in table.positions(inRow: rows.upperBound - 1) {
            let cell = table.cells[position]
            var levels: [String] = []
            var last = -1
            for level in rows {
                let above = Int(table.grid[level * table.columnCount + cell.column])
                guard above >= 0, above != last else { continue }
                last = above
                let words = table.cells[above].typedLines
                if !words.isEmpty { levels.append(words) }
            }
            headings.append(levels)
            columns.append(
                HeaderColumn(
                    range: cell.column..<(cell.column + cell.columnSpan),
                    heading: HeadingClassifier.text(of: levels.joined(separator: "\n")),
                    reading: HeadingReading(role: .other)))
        }
        guard columns.count >= 2, columns.allSatisfy({ $0.heading.utf8.count <= HeadingClassifier.longestHeading })
        else { return nil }
        if let header = sideBySide(columns, headings, table, rows: rows) { return header }
        let (readings, likelihood) = classifier.classify(levels: headings)
        for (index, reading) in readings.enumerated() { columns[index].reading = reading }
        if let header = matrix(columns, headings, table, rows: rows) { return header }
        let hasActivity = columns.contains { $0.reading.role == .activity }
        var dated =
            hasActivity || matrices.mayBeHeader(table, row: rows.upperBound - 1)
            ? matrices.datedColumns(columns, headings) : []
        // «Вид работы | 1 неделя | 2 неделя | 3 неделя»: what stands before the dates is done on them.
        let titles = dated.first.flatMap { first in
            columns.indices.first { $0 < first && columns[$0].reading.role == .other && !columns[$0].heading.isEmpty }
        }
        if !hasActivity, titles == nil || dated.count < 3 { dated = [] }
        let isGrid = matrices.takeGrid(&columns, headings, dated: dated, table, below: rows.upperBound)
        if isGrid, !hasActivity, let titles {
            columns[titles].reading = HeadingReading(role: .activity, rule: Self.titlesOfGridRule, confidence: 0.5)
        }
        let isHeader =
            likelihood >= 0.5 || isGrid || dated.count >= 3 || isAboveDates(columns, table, below: rows.upperBound)
        guard isHeader, !columns.contains(where: { Self.isValue($0.heading) }) else { return nil }
        // «I квартал» beside «Мероприятия» is no column of deadlines.
        let sure = MatrixFinder.gridRules.union(["profile"])
        for index in columns.indices where !sure.contains(columns[index].reading.rule) {
            guard matrices.date(columns[index].heading) != nil else { continue }
            columns[index].reading = HeadingReading(role: .other, rule: MatrixFinder.dateRule, confidence: 0.6)
        }
        takeNamelessNumbers(&columns, table, below: rows.upperBound)
        leaveFigures(&columns, table, below: rows.upperBound)
        takeWordsForActivity(&columns, table, below: rows.upperBound)
        takeDatesForDeadline(&columns, table, below: rows.upperBound)
        takeLongestForActivity(&columns, table, below: rows.upperBound)
        joinEnds(&columns, table, below: rows.upperBound)
        takeTimes(&columns, table, below: rows.upperBound)
        takeRooms(&columns, table, below: rows.upperBound)
        takeNamesForResponsible(&columns, table, below: rows.upperBound)
        noteWeekdays(&columns, table, below: rows.upperBound)
        return TableHeader(
            firstRow: rows.lowerBound, endRow: rows.upperBound, columns: columns,
            strength: max(Self.strength(of: columns), isGrid ? .weak : .none))
    }

    /// The header of a table whose headings repeat, block by block; nil where the first block alone is no plan's header.
    private func sideBySide(_ columns: [HeaderColumn], _ levels: [[String]], _ table: Table, rows: Range<Int>)
        -> TableHeader?
    {
        guard let blocks = ColumnBlocks.ranges(of: columns.map(\.heading)) else { return nil }
        var block = Array(columns[blocks[0]])
        let (readings, likelihood) = classifier.classify(levels: Array(levels[blocks[0]]))
        guard likelihood >= 0.5 else { return nil }
        for (index, reading) in readings.enumerated() { block[index].reading = reading }
        takeNamelessNumbers(&block, table, below: rows.upperBound)
        guard Self.strength(of: block) == .strong else { return nil }
        var columns = columns
        for range in blocks {
            for (index, column) in range.enumerated() { columns[column].reading = block[index].reading }
        }
        return TableHeader(
            firstRow: rows.lowerBound, endRow: rows.upperBound, columns: columns, strength: .strong, blocks: blocks)
    }

    /// The header of a matrix, where the headings or the cells of the first column are dates.
    private func matrix(_ columns: [HeaderColumn], _ levels: [[String]], _ table: Table, rows: Range<Int>)
        -> TableHeader?
    {
        var columns = columns
        takeNamelessNumbers(&columns, table, below: rows.upperBound)
        guard
            let (found, matrix) = matrices.datesInHeadings(
                columns, levels: levels, table: table, below: rows.upperBound)
                ?? matrices.datesInRows(columns, table: table, below: rows.upperBound)
        else { return nil }
        return TableHeader(
            firstRow: rows.lowerBound, endRow: rows.upperBound, columns: found,
            strength: matrix.isOfWeekdays ? .weak : .strong, matrix: matrix)
    }

    /// Whether few words of headings are known, but one names the activity and the cells below another are dates:
    /// «Выпуск | Тема, рубрики | Сдача материалов | Тираж».
    private func isAboveDates(_ columns: [HeaderColumn], _ table: Table, below row: Int) -> Bool {
        columns.allSatisfy { !$0.heading.isEmpty && !Letters.hasDigit($0.heading) }
            && columns.contains { $0.reading.role == .activity && $0.reading.confidence >= 0.5 }
            && columnOfDates(columns, table, below: row) != nil
    }

    /// Whether a cell is what stands under headings, though its words are those of headings: a number, a deadline with
    /// its preposition («по графику», «в течение месяца»), or one that is still open («дата уточняется»).
    private static func isValue(_ words: String) -> Bool {
        if words.utf8.count <= 3, Letters.hasDigit(words), RowNumber.isPlausible(words) { return true }
        if words.utf8.count <= 80,
            Letters.comparedWords(words, limit: 4).contains(where: { LineLexicon.stillOpen.contains($0) })
        {
            return true
        }
        let compared = Letters.comparedWords(words, limit: 3)
        guard let first = compared.first, LineLexicon.prepositions.contains(first),
            !compared.contains(where: { LineLexicon.questions.contains($0) })
        else { return false }
        return DeadlineParser(context: DeadlineContext(schoolYear: SchoolYear(start: 2024))).read(words).map {
            $0.deadline.kind != .unknown
        } ?? false
    }

    /// Whether each filled cell of a row is a heading and nothing else: no cell has a word that headings don't have, and
    /// none says what stands under headings («дата уточняется»).
    func isNothingButHeadings(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        return filled.count >= 2 && filled.count * 2 > cells.count && classifier.headerLikelihood(of: filled) >= 0.9
            && !filled.contains(where: Self.isValue)
    }

    // MARK: Depth

    /// Where a header that begins in a row may end: after the row itself, and after each further row that parts its
    /// cells.
    private static func ends(of table: Table, at row: Int) -> [Int] {
        var ends = [row + 1]
        var end = row + 1
        while end < min(table.rowCount, row + deepest), parts(table, row: end) || goesOn(table, row: end) {
            end += 1
            ends.append(end)
        }
        return ends
    }

    /// Whether a row goes on with the words of the headings above it, cell by cell, as in a header that was broken over
    /// two rows by hand: «Срок | Ответ-» above «исполнения | ственный».
    private static func goesOn(_ table: Table, row: Int) -> Bool {
        let above = table.positions(inRow: row - 1), positions = table.positions(inRow: row)
        guard above.count == positions.count, positions.allSatisfy({ table.cells[$0].row == row }) else { return false }
        var filled = 0
        // A word that is parted, or the second half of «№ п/п», tells it from a row of the plan.
        var isBroken = false
        for (position, upper) in zip(positions, above) where !table.cells[position].isBlank {
            let words = table.cells[position].typedLines
            guard Letters.beginsSmall(words), !Letters.hasDigit(words), words.utf8.count <= 60,
                !table.cells[upper].isBlank
            else { return false }
            filled += 1
            isBroken = isBroken || table.cells[upper].typedLines.hasSuffix("-") || words == "п/п" || words == "п.п."
        }
        return filled >= 2 && isBroken
    }

    /// Whether a row parts the cells of the row above it: under a wide cell stand several, everything else is merged
    /// with what is above or empty.
    private static func parts(_ table: Table, row: Int) -> Bool {
        var hasParts = false
        for above in table.positions(inRow: row - 1) {
            let wide = table.cells[above]
            if wide.row + wide.rowSpan > row { continue }
            var beneath: [Cell] = []
            for column in wide.column..<(wide.column + wide.columnSpan) {
                guard let cell = table.cell(row: row, column: column) else { continue }
                guard cell.row == row, cell.column >= wide.column,
                    cell.column + cell.columnSpan <= wide.column + wide.columnSpan
                else { return false }
                if beneath.last?.column != cell.column { beneath.append(cell) }
            }
            if beneath.count > 1 {
                guard beneath.contains(where: { !$0.isBlank }) else { return false }
                hasParts = true
            } else if beneath.contains(where: { !$0.isBlank }) {
                return false
            }
        }
        return hasParts
    }

    // MARK: What headings alone don't say

    /// A column whose heading says nothing and whose cells are numbers is the number column, if there is no other: any
    /// numbers where it has no heading at all, numbers that count up where it has one («Поз.», «Шифр»).
    private func takeNamelessNumbers(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        let first = columns[0]
        guard !columns.contains(where: { $0.reading.role == .number }),
            first.heading.isEmpty || first.reading.role == .other && first.reading.rule != "profile"
        else { return }
        var count = 0
        var counted = 0
        var last: Int?
        for row in row..<min(table.rowCount, row + 30) {
            guard let cell = table.cell(row: row, column: first.range.lowerBound), cell.row == row,
                cell.column == first.range.lowerBound, cell.columnSpan <= first.range.count
            else { continue }
            let text = cell.shownWords
            // The title of a section, alone in its row, need not be merged over the others.
            if text.isEmpty || table.cells(inRow: row).count(where: { !$0.isBlank }) == 1 { continue }
            guard RowNumber.isPlausible(text) else { return }
            count += 1
            let number = Int(RowNumber.trimmed(text))
            // Sections may begin to count anew.
            if let number, number == 1 || last.map({ number == $0 + 1 }) == true { counted += 1 }
            last = number
        }
        guard count > 0, first.heading.isEmpty || count >= 2 && counted == count else { return }
        columns[0].reading = HeadingReading(role: .number, rule: "numbers-below", confidence: 0.5)
    }

    /// A column of results with nothing but whole numbers below counts something: «Ожидаемая эффективность» over «Всего
    /// работников».
    private func leaveFigures(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        for index in columns.indices
        where columns[index].reading.role == .result && columns[index].reading.rule != "profile" {
            guard holdsFigures(columns[index], table, below: row) else { continue }
            columns[index].reading = HeadingReading(role: .other, rule: Self.figuresBelowRule, confidence: 0.6)
        }
    }

    /// Whether whole numbers and nothing else stand under a heading, in two rows at least.
    private func holdsFigures(_ column: HeaderColumn, _ table: Table, below row: Int) -> Bool {
        let first = column.range.lowerBound
        var figures = 0
        for row in row..<min(table.rowCount, row + 30) {
            guard let cell = table.cell(row: row, column: first), cell.row == row, cell.column == first, !cell.isBlank,
                table.cells(inRow: row).count(where: { !$0.isBlank }) > 1
            else { continue }
            let words = cell.shownWords
            guard words.unicodeScalars.allSatisfy({ Letters.isDigit($0) || Letters.isDash($0) }) else { return false }
            if Letters.hasDigit(words) { figures += 1 }
        }
        return figures >= 2
    }

    /// A column of activities with nothing but numbers below only counts them where another heading names what is done:
    /// «Урок | Класс | Предмет». The number of a lesson is its time.
    private func takeWordsForActivity(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        guard let counted = columns.firstIndex(where: { $0.reading.role == .activity }),
            columns[counted].reading.rule != "profile",
            let named = columns.indices.first(where: { index in
                columns[index].reading.rule == HeadingReading.secondColumn
                    && columns[index].reading.role == .other
                    && classifier.classify([columns[index].heading])[0].role == .activity
            }), holdsFigures(columns[counted], table, below: row), !holdsFigures(columns[named], table, below: row)
        else { return }
        let isLesson = Letters.comparedWords(columns[counted].heading).contains { Self.lessons.contains($0) }
        let hasTime = columns.contains { $0.reading.role == .time || $0.reading.alsoHolds.contains(.time) }
        let hasDeadline = columns.contains { $0.reading.role == .deadline }
        columns[named].reading = classifier.classify([columns[named].heading])[0]
        columns[counted].reading = HeadingReading(
            role: isLesson && hasDeadline && !hasTime ? .time : .other, rule: Self.figuresBelowRule, confidence: 0.6)
    }

    /// Stems of what a school's day is counted by.
    private static let lessons: StemSet = "урок* урак* пара пары"
    /// The name of the rule that leaves a column its numbers and no more.
    private static let figuresBelowRule = "figures-below"

    /// Where no heading says when, the column whose cells are dates does: «Сдача материалов», «Выход номера».
    private func takeDatesForDeadline(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        guard columns.contains(where: { $0.reading.role == .activity }),
            let dates = columnOfDates(columns, table, below: row)
        else { return }
        columns[dates].reading = HeadingReading(role: .deadline, rule: Self.datesBelowRule, confidence: 0.5)
    }

    /// The column whose cells are dates, where no heading says when.
    private func columnOfDates(_ columns: [HeaderColumn], _ table: Table, below row: Int) -> Int? {
        guard !columns.contains(where: { ([$0.reading.role] + $0.reading.alsoHolds).contains(.deadline) }) else {
            return nil
        }
        let sure = Self.sureRules
        return columns.firstIndex { column in
            // «Результат» above dates says what comes of it all the same.
            (column.reading.role == .other || column.reading.role == .result && column.reading.confidence < 0.75)
                && !sure.contains(column.reading.rule) && !Self.namesPeople(column.heading)
                && matrices.holdsDates(column, table, below: row)
        }
    }

    /// Makes one span of a column of dates and the next one, whose heading asks for an end and nothing else and whose
    /// cells are dates too: «Дата | Окончание», «Срок | По», «Открытие | Закрытие». Further away only a beginning has its
    /// end.
    private func joinEnds(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        guard columns.contains(where: { $0.reading.role == .deadline }) else { return }
        let phrases = columns.map { HeadingPhrase($0.heading) }
        let bounds = phrases.map(\.bound)
        for end in columns.indices.dropFirst() where columns[end].reading.role == .other {
            guard let bound = bounds[end] else { continue }
            let asksForEnd =
                bounds[end - 1] == nil && bound == .ending
                && Self.rulesOfDates.contains(columns[end - 1].reading.rule)
            guard let begin = asksForEnd ? end - 1 : HeadingPhrase.beginning(of: end, in: bounds) else { continue }
            let first = columns[begin], last = columns[end]
            guard first.reading.role == .deadline, first.reading.alsoHolds.isEmpty,
                first.reading.rule != "profile", !Self.sureRules.contains(last.reading.rule),
                // The cells are dates: «Окончание практики» need not be known word by word, «Закрытие» must.
                phrases[end].mayBeBound(ofTimes: false)
                    || phrases[end].namesDate && phrases[end].parts.allSatisfy({ $0.role == .deadline }),
                matrices.holdsSomeDates(first, table, below: row, asBound: true),
                matrices.holdsSomeDates(last, table, below: row, asBound: true)
            else { continue }
            columns[begin].reading.rule =
                asksForEnd ? HeadingReading.dateOfSpan : HeadingReading.beginningOfSpan
            columns[end].reading = HeadingReading(role: .deadline, rule: HeadingReading.endOfSpan, confidence: 0.8)
        }
    }

    /// A column whose heading asks for a beginning or an end, and under which times of the day stand, has them: «Дата |
    /// Начало», «Дата | Начало | Окончание».
    private func takeTimes(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        guard columns.contains(where: { $0.reading.role == .deadline }),
            !columns.contains(where: { $0.reading.role == .time || $0.reading.alsoHolds.contains(.time) })
        else { return }
        let bounds = columns.map { $0.reading.role == .other ? HeadingPhrase($0.heading).bound : nil }
        let timed = columns.indices.filter { index in
            let reading = columns[index].reading
            return reading.role == .other && reading.rule == HeadingReading.columnOfTime && bounds[index] != nil
                && matrices.holdsTimes(columns[index], table, below: row)
        }
        guard let first = timed.first else { return }
        columns[first].reading = HeadingReading(role: .time, rule: Self.timesBelowRule, confidence: 0.5)
        guard timed.count > 1, timed[1] == first + 1, bounds[first + 1]?.ends(bounds[first]) == true else { return }
        columns[first].reading.rule = HeadingReading.beginningOfSpan
        columns[first + 1].reading = HeadingReading(role: .time, rule: HeadingReading.endOfSpan, confidence: 0.5)
    }

    /// A column under «Аудитория» whose cells are rooms and nothing else has the places.
    private func takeRooms(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        guard !columns.contains(where: { ([$0.reading.role] + $0.reading.alsoHolds).contains(.place) }),
            let auditorium = columns.firstIndex(where: { $0.reading.rule == HeadingPhrase.auditoriumRule })
        else { return }
        let first = columns[auditorium].range.lowerBound
        let words = (row..<min(table.rowCount, row + Self.rowsOfRooms)).compactMap { row -> [String]? in
            guard let cell = table.cell(row: row, column: first), cell.row == row, cell.column == first,
                table.cells(inRow: row).count(where: { !$0.isBlank }) > 1
            else { return nil }
            return Letters.hasWords(cell.shownWords) ? Letters.comparedWords(cell.shownWords) : nil
        }
        let areRooms = words.allSatisfy { words in
            words.contains { LineLexicon.places.contains($0) }
                && !words.contains { LineLexicon.participants.contains($0) }
        }
        guard areRooms, !words.isEmpty else { return }
        columns[auditorium].reading = HeadingReading(role: .place, rule: Self.roomsBelowRule, confidence: 0.5)
    }

    private static let roomsBelowRule = "rooms-below"
    /// So many rows show whether a column is of rooms.
    private static let rowsOfRooms = 30

    /// Where no heading says who answers, the column whose heading is a post in the plural and whose cells are names does:
    /// «Тренеры», «Педагоги»; without names they take part as likely.
    private func takeNamesForResponsible(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        guard !columns.contains(where: { ([$0.reading.role] + $0.reading.alsoHolds).contains(.responsible) }),
            let people = columns.firstIndex(where: { column in
                column.reading.role == .other && column.reading.confidence == 0 && namesPosts(column.heading)
                    && matrices.holdsNames(column, table, below: row)
            })
        else { return }
        columns[people].reading = HeadingReading(role: .responsible, rule: "names-below", confidence: 0.5)
    }

    /// Whether the first word of a heading is a post in the plural.
    private func namesPosts(_ heading: String) -> Bool {
        let words = TokenizedText(heading)
        guard let first = words.tokens.first, first.kind == .word else { return false }
        return PostLexicon.word(words.letters(first)[...])?.form == .plural
    }

    /// Notes that a column's cells are weekdays, none of them with its date, and that no column has the dates.
    private func noteWeekdays(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        guard let deadline = columns.firstIndex(where: { $0.reading.role == .deadline }),
            // «Периодичность» beside weekdays dates nothing.
            !columns.contains(where: {
                $0.reading.rule == HeadingReading.columnOfTime
                    && matrices.holdsSomeDates($0, table, below: row, asBound: true)
            }), matrices.holdsWeekdays(columns[deadline], table, below: row)
        else { return }
        columns[deadline].isOfWeekdays = true
    }

    /// The name of the rule that takes a column for the time because of its cells.
    private static let timesBelowRule = "times-below"
    /// The name of the rule that takes a column for the deadline because of its cells.
    private static let datesBelowRule = "dates-below"
    /// The rules that take a column for one of dates, none of which names a part of the year («Месяц», «Неделя»).
    private static let rulesOfDates: Set<String> = ["deadline", datesBelowRule]
    /// The rules that say what a column is whatever else might be read into it.
    private static let sureRules = MatrixFinder.gridRules.union(["profile", MatrixFinder.dateRule])

    /// The columns that hold dates and give none of them to a deadline: half of a span may stand in them.
    func columnsOfUnusedDates(_ columns: [HeaderColumn], of table: Table, below row: Int) -> [Int] {
        let mayHold: Set<ColumnRole> = [.other, .time, .result]
        return columns.indices.filter { index in
            let column = columns[index]
            guard mayHold.contains(column.reading.role), !Self.sureRules.contains(column.reading.rule) else {
                return false
            }
            // «Месяц», «Неделя» and, over months, «Период» place the dates of another column.
            let phrase = HeadingPhrase(column.heading)
            // «Дата и время сдачи» beside «Дата»; «10.10» under «Время» is one.
            if column.reading.role == .time, !phrase.namesDate { return false }
            // «Чем завершается» over dates.
            if column.reading.role == .result, phrase.bound == nil { return false }
            let isPlacing = phrase.bound == nil && phrase.parts.contains { $0.role == .deadline }
            if isPlacing, !phrase.parts.contains(where: { Self.rulesOfDates.contains($0.rule) }) { return false }
            return matrices.holdsSomeDates(column, table, below: row, toTheDay: isPlacing)
        }
    }

    /// Where no heading names the activity, but others say when and who, or when and two things more, the column with the
    /// longest texts is it; names of people are none.
    private func takeLongestForActivity(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        let roles = Set(columns.map(\.reading.role))
        let isPlan =
            roles.contains(.responsible)
            || roles.intersection([.number, .participants, .place, .time, .result, .mark]).count >= 2
        guard isPlan, roles.contains(.deadline), !roles.contains(.activity),
            !columns.contains(where: { $0.reading.alsoHolds.contains(.activity) || Self.namesPeople($0.heading) })
        else { return }
        var lengths = columns.map { _ in 0 }
        var names = lengths
        for row in row..<min(table.rowCount, row + 30) {
            for (index, column) in columns.enumerated() {
                guard let cell = table.cell(row: row, column: column.range.lowerBound),
                    cell.columnSpan <= column.range.count
                else { continue }
                let words = cell.shownWords
                lengths[index] += words.utf8.count
                if LineShape.hasInitials(words) { names[index] += words.utf8.count }
            }
        }
        let free = columns.indices.filter { columns[$0].reading.role == .other && names[$0] * 2 <= lengths[$0] }
        guard let longest = free.max(by: { lengths[$0] < lengths[$1] }) else {
            takeParticipantsForActivity(&columns, table, below: row)
            return
        }
        columns[longest].reading = HeadingReading(
            role: .activity, rule: Self.longestTextRule, confidence: columns[longest].heading.isEmpty ? 0.2 : 0.3)
    }

    /// «Дата | Дежурный класс | Дежурный учитель»: of a schedule of duties, who has one is all that is told.
    private func takeParticipantsForActivity(_ columns: inout [HeaderColumn], _ table: Table, below row: Int) {
        guard let participants = columns.firstIndex(where: { $0.reading.role == .participants }),
            columns.contains(where: { $0.reading.role == .deadline && matrices.holdsDates($0, table, below: row) })
        else { return }
        columns[participants].reading = HeadingReading(
            role: .activity, rule: Self.participantsAloneRule, confidence: 0.3)
    }

    /// The name of the rule that takes those who take part for the activity, where nothing says what is done.
    private static let participantsAloneRule = "participants-alone"

    /// The name of the rule that takes for the activity what stands before the dates of a grid.
    private static let titlesOfGridRule = "titles-of-grid"

    /// The name of the rule that takes the longest texts for activities.
    static let longestTextRule = "longest-text"

    private static func strength(of columns: [HeaderColumn]) -> TableHeader.Strength {
        let roles = Set(columns.map(\.reading.role)).union(columns.flatMap(\.reading.alsoHolds))
        let activity = columns.first { $0.reading.role == .activity || $0.reading.alsoHolds.contains(.activity) }
        guard let activity else { return .none }
        if columns.contains(where: { namesPeople($0.heading) }) && activity.reading.confidence < 0.7 { return .none }
        // «Направление | Ответственный» shares out work; with a date it would be a plan.
        let isSure =
            activity.reading.confidence >= 0.5
            || roles.isSuperset(of: [.deadline, .responsible]) && activity.reading.rule != participantsAloneRule
        if !roles.isDisjoint(with: [.deadline, .responsible]) { return isSure ? .strong : .weak }
        return roles.subtracting([.activity, .number, .other]).isEmpty ? .none : .weak
    }

    /// Whether a heading is one of a list of people: name, signature, date of birth.
    static func namesPeople(_ heading: String) -> Bool {
        Letters.comparedWords(heading).contains { LineLexicon.ofPeople.contains($0) }
            || CellText.compared(heading).hasPrefix("ф.и.о")
    }
}
