import DocumentModel
import PlanModel
import TextAnalysis

/// What a table of the document is to the plan.
enum TableUse: Sendable {
    /// Part of the plan, with a header of its own.
    case plan(TableHeader)
    /// Part of the plan: it goes on with the columns of the table before, whose ranges are those of its own grid.
    case continuation([HeaderColumn])
    /// The plan, without a header: the profile's columns hold.
    case withoutHeader([HeaderColumn])
    /// None of the plan.
    case none
}

/// Finds the plan's tables among the tables of a document.
struct TableSurvey: Sendable {
    let options: RecognitionOptions
    let parser: DeadlineParser
    /// Reads deadlines as under the title of a month, where a bare day is one.
    let parserInMonth: DeadlineParser

    init(options: RecognitionOptions) {
        self.options = options
        // Any year will do to see whether words are a deadline.
        let context = DeadlineContext(
            schoolYear: options.schoolYear ?? SchoolYear(start: 2024), calendar: options.calendar)
        parser = DeadlineParser(context: context)
        parserInMonth = DeadlineParser(context: context.inside(.month(DeadlineContext.SectionMonth(month: 1))))
    }

    /// How many rows of a table without a header are looked at.
    private static let rowsSampled = 40

    /// What each item of the outline is; paragraphs are none.
    func uses(of outline: DocumentOutline) -> [TableUse] {
        var uses = [TableUse](repeating: .none, count: outline.items.count)
        let strongest = outline.items.reduce(TableHeader.Strength.none) { strongest, item in
            guard case .table(let table) = item.content, let header = outline.headers[table.index] else {
                return strongest
            }
            return max(strongest, header.strength)
        }
        guard strongest > .none else {
            findWithoutHeader(outline, &uses)
            return uses
        }
        var columns: [HeaderColumn]?
        var isMatrix = false
        var weakRoles: [ColumnRole]?
        for (index, item) in outline.items.enumerated() {
            guard case .table(let table) = item.content else { continue }
            let goesOn =
                isMatrix || columns == nil || outline.headers[table.index] == nil
                ? nil : columns.flatMap { beginsWithRow($0, table) ? continued($0, in: table) : nil }
            if let goesOn, !isList(outline, index) {
                uses[index] = .continuation(goesOn)
            } else if let header = outline.headers[table.index], header.strength == strongest {
                let roles = header.columns.map(\.reading.role)
                // Tables that say neither when nor who are one plan only if they are alike.
                if strongest == .weak, let weakRoles, weakRoles != roles { continue }
                weakRoles = roles
                uses[index] = .plan(header)
                columns = header.columns
                isMatrix = header.matrix != nil
            } else if let header = outline.headers[table.index] {
                // A section of the plan whose rows have no dates: «№ | Мероприятия | Результат».
                let activity = header.columns.first { $0.reading.role == .activity }
                guard columns != nil, strongest == .strong, header.strength == .weak,
                    activity.map({ $0.reading.confidence >= 0.85 }) == true
                else { continue }
                uses[index] = .plan(header)
                columns = header.columns
                isMatrix = false
            } else if let before = columns, let own = continued(before, in: table, isMatrix: isMatrix),
                !isList(outline, index)
            {
                uses[index] = .continuation(own)
            }
        }
        return uses
    }

    /// Whether the paragraph before a table heads a list of people.
    private func isList(_ outline: DocumentOutline, _ index: Int) -> Bool {
        for item in outline.items[..<index].reversed() {
            guard case .paragraph(let paragraph) = item.content else { return false }
            let text = CellText.folded(paragraph.text)
            if !text.isEmpty { return BackMatter.headsList(text) }
        }
        return false
    }

    // MARK: Continuations

    /// Whether the first row of a later table is a row of the plan, though its words resemble headings: «Кожны чацвер
    /// месяца | Інфармаванне па пытаннях | Класныя кіраўнікі» says when.
    private func beginsWithRow(_ columns: [HeaderColumn], _ table: Table) -> Bool {
        let positions = table.positions(inRow: 0)
        guard positions.count == columns.count,
            let deadline = columns.firstIndex(where: { $0.reading.role == .deadline })
        else { return false }
        let words = table.cells[positions[deadline]].typedLines
        guard !words.isEmpty, words.utf8.count <= 120, let reading = parserInMonth.read(words) else { return false }
        switch reading.deadline.kind {
        case .day, .days, .month, .months, .before, .after, .recurring: return reading.unused.isEmpty
        // «1 тыдзень»; «Год» and «Квартал» are headings.
        case .period: return reading.unused.isEmpty && Letters.hasDigit(words)
        default: return false
        }
    }

    /// The columns of a table without a header that goes on with a plan, nil where it does not: numbers and deadlines
    /// stand in their columns.
    private func continued(_ columns: [HeaderColumn], in table: Table, isMatrix: Bool = false) -> [HeaderColumn]? {
        guard !ApprovalBlocks.has(table), !hasOwnHeader(table) else { return nil }
        let people = ResponsibleParser(abbreviations: options.abbreviations)
        // A matrix is told by its columns alone: it goes on with all of them.
        if isMatrix, ContinuationColumns.usualCellCount(table) != columns.count { return nil }
        guard let own = ContinuationColumns(parser: parserInMonth, people: people).columns(columns, in: table) else {
            return nil
        }
        let reader = RowReader(table: table, layout: ColumnLayout(own, for: table))
        let number = reader.roles.firstIndex(of: .number)
        let deadline = reader.roles.firstIndex(of: .deadline)
        var rows = 0, fitting = 0, numbers = 0, wrongNumbers = 0, deadlines = 0, wrongDeadlines = 0
        for row in 0..<min(table.rowCount, Self.rowsSampled) {
            let positions = table.positions(inRow: row)
            guard positions.filter({ !table.cells[$0].isBlank }).count >= 2 else { continue }
            rows += 1
            if positions.count == own.count { fitting += 1 }
            let texts = reader.read(row, positions).texts
            if let number, !texts[number].isEmpty {
                if RowNumber.isPlausible(texts[number]) { numbers += 1 } else { wrongNumbers += 1 }
            }
            if let deadline, !texts[deadline].isEmpty {
                let reading = parserInMonth.read(texts[deadline])
                // «10.00» under «Время» says when too, and so does «по согласованию».
                let saysWhen = reading.map {
                    $0.deadline.kind != .unknown || $0.time != nil || $0.rule == DeadlineComposer.undeterminedRule
                }
                if saysWhen == true { deadlines += 1 } else { wrongDeadlines += 1 }
            }
        }
        guard rows > 0, fitting * 2 >= rows, wrongNumbers * 2 <= numbers, wrongDeadlines <= deadlines,
            numbers + deadlines > 0 || isMatrix && columns.count >= 4
        else { return nil }
        return own
    }

    /// Whether a table begins with headings of its own, though they are none of a plan: «№ | Статья | Сумма» of a budget,
    /// «№ | Ф.И.О. | Должность» of a list. A heading over the numbers tells it.
    private func hasOwnHeader(_ table: Table) -> Bool {
        let cells = table.cells(inRow: 0).filter { !$0.isBlank }
        guard cells.count >= 2, let first = cells.first else { return false }
        let words = first.shownWords
        return !Letters.hasDigit(words) && words.utf8.count <= 24
            && HeadingClassifier().classify([words])[0].role == .number
    }

    private func isDeadline(_ text: String) -> Bool {
        parser.read(text).map { $0.deadline.kind != .unknown } ?? false
    }

    // MARK: No header

    private func findWithoutHeader(_ outline: DocumentOutline, _ uses: inout [TableUse]) {
        var columns: [HeaderColumn]?
        for (index, item) in outline.items.enumerated() {
            guard case .table(let table) = item.content, !isList(outline, index) else { continue }
            if let columns {
                if let own = continued(columns, in: table) { uses[index] = .continuation(own) }
            } else if let found = columnsWithoutHeader(of: table) {
                columns = found
                uses[index] =
                    table.headerRowCount == 0
                    ? .withoutHeader(found)
                    : .plan(TableHeader(firstRow: 0, endRow: table.headerRowCount, columns: found, strength: .weak))
            }
        }
    }

    /// The columns of a table that has no header, by the profile; nil where no column of it reads as deadlines. Rows
    /// that repeat on every page are a header, though nobody knows its words.
    private func columnsWithoutHeader(of table: Table) -> [HeaderColumn]? {
        guard !ApprovalBlocks.has(table),
            let count = ContinuationColumns.usualCellCount(table, Self.rowsLookedAt(table)), count >= 2
        else { return nil }
        var ranges: [Range<Int>] = []
        var texts = [[String]](repeating: [], count: count)
        for row in Self.rowsLookedAt(table) {
            let positions = table.positions(inRow: row)
            guard positions.count == count else { continue }
            let cells = positions.map { table.cells[$0] }
            if ranges.isEmpty { ranges = cells.map { $0.column..<($0.column + $0.columnSpan) } }
            for (column, cell) in cells.enumerated() {
                let text = cell.shownLines
                if !text.isEmpty { texts[column].append(text) }
            }
        }
        // Most tables without a header are no plan, and to read each of their cells takes longer than all else.
        guard texts.contains(where: { $0.first.map(isDeadline) ?? false }) else { return nil }
        let plausible = texts[0].allSatisfy { RowNumber.isPlausible($0) }
        var hits = [Int](repeating: 0, count: count)
        var firstHits = 0
        for column in texts.indices {
            for (position, text) in texts[column].enumerated()
            where text.utf8.count <= 200 && (!RowNumber.isPlausible(text) || text.utf8.count > 4) && isDeadline(text) {
                hits[column] += 1
                if position == 0 { firstHits += 1 }
            }
        }
        // A column of deadlines from its very first row on: words above them would be a heading nobody knows, and
        // years side by side are the header of a table of figures.
        guard let deadline = hits.indices.max(by: { hits[$0] < hits[$1] }),
            hits[deadline] * 4 >= texts[deadline].count * 3,
            let first = texts[deadline].first, isDeadline(first), firstHits <= 1
        else { return nil }
        var roles = options.columnsWithoutHeader
        if roles.first == .number && !plausible { roles.removeFirst() }
        if let place = roles.firstIndex(of: .deadline), place != deadline,
            place >= count || hits[place] * 2 < texts[place].count
        {
            roles.remove(at: place)
            roles.insert(.deadline, at: min(deadline, roles.count))
        }
        guard let activity = roles.prefix(count).firstIndex(of: .activity), !namesPeople(texts[activity]) else {
            return nil
        }
        return ranges.enumerated().map { index, range in
            HeaderColumn(
                range: range, heading: Self.unknownHeading(over: range, of: table),
                reading: HeadingReading(role: index < roles.count ? roles[index] : .other, rule: "profile"))
        }
    }

    /// Whether most of the texts are names of people, as in a list of children or of staff; or nothing at all.
    private func namesPeople(_ texts: [String]) -> Bool {
        let people = ResponsibleParser(abbreviations: options.abbreviations)
        let names = texts.filter { text in
            let entries = people.read(text).entries
            return !entries.isEmpty && entries.allSatisfy { $0.surname != nil }
        }
        return names.count * 2 >= texts.count
    }

    /// The first rows below those that repeat on every page.
    private static func rowsLookedAt(_ table: Table) -> Range<Int> {
        let first = min(table.headerRowCount, table.rowCount)
        return first..<min(table.rowCount, first + rowsSampled)
    }

    /// What the rows that repeat on every page say over a column; a title across the table is no heading.
    private static func unknownHeading(over range: Range<Int>, of table: Table) -> String {
        var levels: [String] = []
        for row in 0..<min(table.headerRowCount, table.rowCount) {
            guard let cell = table.cell(row: row, column: range.lowerBound), cell.row == row,
                cell.columnSpan < table.columnCount, !cell.isBlank
            else { continue }
            levels.append(cell.typedLines)
        }
        return HeadingClassifier.text(of: levels.joined(separator: "\n"))
    }
}
