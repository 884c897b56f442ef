import DocumentModel
import PlanModel
import TextAnalysis

/// What a row of the plan's table is.
enum RowKind: Sendable {
    /// Nothing but empty cells, cells merged from above, or an automatic number.
    case empty
    /// 1, 2, 3, … under the header.
    case columnCount
    /// The header again, or another one.
    case header(TableHeader)
    /// The title of a section.
    case section(SectionTitle)
    /// A signature in the table's last rows.
    case signature(Signatory)
    /// Words across the table that are neither: a remark, a goal, a sum.
    case text(String)
    /// More words for the row above.
    case continuation(PlanRow)
    /// An activity.
    case activity(PlanRow)
}

/// The title of a section as its row or paragraph has it.
struct SectionTitle: Sendable, Hashable {
    /// Its words, a typed number included, an automatic one not.
    var title: String
    /// The number before it, typed or automatic.
    var number: String
}

/// Says what each row of a table is, by its cells and by what the rows around it look like.
struct RowClassifier: Sendable {
    let table: Table
    let reader: RowReader
    let finder: HeaderFinder
    /// Reads what section titles say about time.
    let titleParser: DeadlineParser
    private let number: Int?
    private let activity: Int?
    private let deadline: Int?
    private var headerWords = TextMemo<Bool>()
    private var numberWords = TextMemo<Bool>()
    private var shapes: RowShapes?

    init(table: Table, reader: RowReader, finder: HeaderFinder, titleParser: DeadlineParser) {
        self.table = table
        self.reader = reader
        self.finder = finder
        self.titleParser = titleParser
        number = reader.roles.firstIndex(of: .number)
        activity = reader.roles.firstIndex(of: .activity)
        deadline = reader.roles.firstIndex(of: .deadline)
    }

    /// What a row is.
    ///
    /// - Parameter previous: the activity directly above, if there is one.
    mutating func kind(of row: Int, after previous: PlanRow?) -> RowKind {
        let positions = table.positions(inRow: row)
        var own: [Int] = []
        var hasInherited = false
        for position in positions where !table.cells[position].isBlank {
            let start = table.cells[position].row
            if start == row { own.append(position) } else if start >= reader.firstRow { hasInherited = true }
        }
        guard let first = own.first else {
            return isColumnCount(positions, row) ? .columnCount : .empty
        }
        if own.count >= 3, !hasInherited, isColumnCount(positions, row) { return .columnCount }

        if own.count == 1, let kind = single(table.cells[first], row, positions, hasInherited, previous) { return kind }
        let texts = reader.read(row, positions)
        if own.count >= 2, !hasInherited {
            if let header = header(row, texts) { return .header(header) }
            // «№ п/п | …» over words that nobody knows is no activity in any case.
            if own.count >= 3, headsNumbers(texts) { return .text(words(of: own)) }
        }
        if own.count == 2, !hasInherited, let title = numberedSection(row, texts, own) { return .section(title) }
        if isTotal(texts, own) { return .text(words(of: own)) }
        if let previous, continues(texts, previous) || addsWords(texts) { return .continuation(texts) }
        return .activity(texts)
    }

    private func words(of positions: [Int]) -> String {
        positions.map { table.cells[$0].shownWords }.joined(separator: " ")
    }

    // MARK: Headers

    private func isColumnCount(_ positions: [Int], _ row: Int) -> Bool {
        guard positions.count >= 3, positions.allSatisfy({ table.cells[$0].row == row }) else { return false }
        let first = table.cells[positions[0]].shownWords
        guard first.utf8.count <= 3, first.utf8.first == UInt8(ascii: "1") else { return false }
        return RowNumber.countColumns(positions.lazy.map { table.cells[$0].shownWords })
    }

    /// The header that a row repeats, by hand or in other words. The word in one column decides whether the row is
    /// worth a closer look.
    ///
    /// An activity lost is worse than a header read as one: a row whose words merely resemble headings («Содержание
    /// выступлений | дата уточняется | Руководитель») stays a row.
    private mutating func header(_ row: Int, _ texts: PlanRow) -> TableHeader? {
        // «141 | Мероприятие ко Дню матери | в течение месяца»: what has a number is no header.
        if let number = reader.roles.firstIndex(of: .number), Letters.hasDigit(texts.texts[number]) { return nil }
        if headsNumbers(texts), let header = finder.header(of: table, at: row), header.strength > .none {
            return header
        }
        guard let key = deadline ?? reader.roles.firstIndex(of: .responsible) ?? activity else { return nil }
        let word = texts.texts[key]
        guard !word.isEmpty, word.utf8.count <= 120, !Letters.hasDigit(word) else { return nil }
        let isHeading: Bool
        if let known = headerWords[word] {
            isHeading = known
        } else {
            let reading = finder.classifier.classify([word])[0]
            isHeading = reading.role != .other && reading.confidence >= 0.5
            headerWords[word] = isHeading
        }
        guard isHeading, repeatsHeadings(texts) || finder.isNothingButHeadings(texts.texts),
            let header = finder.header(of: table, at: row), header.strength > .none
        else { return nil }
        return header
    }

    /// Whether «№ п/п» stands in the number column: the headings of other rows, whatever the other cells say.
    private mutating func headsNumbers(_ texts: PlanRow) -> Bool {
        guard let number, texts.hasOwn(number) else { return false }
        let word = texts.texts[number]
        guard word.utf8.count <= 24, !Letters.hasDigit(word) else { return false }
        if let known = numberWords[word] { return known }
        let isHeading = finder.classifier.classify([word])[0].role == .number
        numberWords[word] = isHeading
        return isHeading
    }

    /// Whether most of a row's words are those of the headings above it.
    private func repeatsHeadings(_ texts: PlanRow) -> Bool {
        var filled = 0, repeated = 0
        for (text, column) in zip(texts.texts, reader.layout.columns) where !text.isEmpty {
            filled += 1
            if CellText.compared(HeadingClassifier.text(of: text)) == CellText.compared(column.heading) {
                repeated += 1
            }
        }
        return repeated >= 2 && repeated * 2 >= filled
    }

    // MARK: Rows with one filled cell

    private mutating func single(
        _ cell: Cell, _ row: Int, _ positions: [Int], _ hasInherited: Bool, _ previous: PlanRow?
    ) -> RowKind? {
        let covered = reader.layout.columns.filter {
            $0.range.lowerBound >= cell.column && $0.range.upperBound <= cell.column + cell.columnSpan
        }.count
        let columns = reader.layout.columns.count
        let isAlone = positions.count == 1 && columns > 1
        let isMerged = isAlone || (covered >= 2 && positions.count < columns)
        if isMerged && (isAlone || covered >= columns - 1 || !hasInherited) {
            return merged(cell, row, label(before: cell, positions))
        }
        let texts = reader.read(row, positions)
        guard !hasInherited else {
            return previous != nil && addsWords(texts) ? .continuation(texts) : nil
        }
        let text = BrokenWords.joined(cell.typedLines)
        let column = texts.texts.firstIndex { !$0.isEmpty && $0 == cell.typedLines }
        let role = column.map { reader.roles[$0] }
        if isTotal(texts, [0]) { return .text(text) }
        let title = CellText.folded(text)
        switch role {
        case .number:
            // «2026 год» heads the rows below: with a word it is no number.
            let hasWord = title.unicodeScalars.count(where: Letters.isLetter) >= 3
            return RowNumber.isPlausible(title) && !hasWord
                ? .text(title) : .section(SectionTitle(title: title, number: ""))
        case .activity:
            let label = label(before: cell, positions)
            if !label.isEmpty || !texts.activityLabel.isEmpty && number == nil && !isProvenTitle(title, "") {
                return numberedSection(row, texts, label: label).map { .section($0) } ?? .activity(texts)
            }
            if let previous, continues(texts, previous) { return .continuation(texts) }
            return isTitle(title, texts.activityLabel, row) && !isCounted(title, row, previous)
                ? .section(SectionTitle(title: title, number: texts.activityLabel)) : .activity(texts)
        default:
            let isDated = role == nil || role == .deadline || role == .other
            if isDated, title.utf8.count <= 120, titleParser.readSectionTitle(title) != nil {
                return .section(SectionTitle(title: title, number: ""))
            }
            // Words alone at the left edge of the table head the rows below; anywhere else they go on with a cell.
            if column == 0, reader.roles.count >= 3, looksLikeTitle(title), seenFromAfar().heads(row) {
                return .section(SectionTitle(title: title, number: ""))
            }
            return previous == nil ? .activity(texts) : .continuation(texts)
        }
    }

    /// What a cell across the table is.
    func across(_ cell: Cell, _ row: Int, _ positions: [Int]) -> RowKind {
        merged(cell, row, label(before: cell, positions))
    }

    /// Whether a row numbers the columns.
    func countsColumns(_ positions: [Int], _ row: Int) -> Bool { isColumnCount(positions, row) }

    /// A cell merged over the row: a section, unless its words say that they are something else.
    private func merged(_ cell: Cell, _ row: Int, _ label: String) -> RowKind {
        let title = CellText.folded(BrokenWords.joined(cell.typedLines))
        if Remarks.isRemark(title) || Self.isTotalWord(title) { return .text(cell.shownWords) }
        if LineShape.hasInitials(title), row + 3 >= table.rowCount, isLastWithWords(row),
            let signatory = SignatureParser().read(title)
        {
            return .signature(signatory)
        }
        return .section(SectionTitle(title: title, number: label.isEmpty ? cell.leadingLabel : label))
    }

    /// Whether no row below has more than one filled cell.
    private func isLastWithWords(_ row: Int) -> Bool {
        ((row + 1)..<max(row + 1, table.rowCount)).allSatisfy { below in
            table.positions(inRow: below).count { !table.cells[$0].isBlank } <= 1
        }
    }

    /// The automatic number that stands alone in the cell before another.
    private func label(before cell: Cell, _ positions: [Int]) -> String {
        for position in positions where table.cells[position].column < cell.column {
            let words = table.cells[position].shownWords
            if !words.isEmpty { return words }
        }
        return ""
    }

    // MARK: Titles that are not merged

    /// A row with a number and a title and nothing else: a section where its number is of another kind than the numbers
    /// below it.
    private mutating func numberedSection(_ row: Int, _ texts: PlanRow, _ own: [Int]) -> SectionTitle? {
        guard let number, let activity, texts.hasOwn(number), texts.hasOwn(activity),
            reader.roles.indices.allSatisfy({ $0 == number || $0 == activity || !texts.hasOwn($0) })
        else { return nil }
        let typed = CellText.folded(texts.texts[number])
        let cell = table.cells[own[1]]
        let covered = reader.layout.columns.filter {
            $0.range.lowerBound >= cell.column && $0.range.upperBound <= cell.column + cell.columnSpan
        }.count
        let title = CellText.folded(BrokenWords.joined(texts.texts[activity]))
        let whole = table.cells[own[0]].isBlank ? title : "\(typed) \(title)"
        if covered >= 2 && covered >= reader.layout.columns.count - 1 {
            return Remarks.isRemark(title) ? nil : SectionTitle(title: whole, number: typed)
        }
        guard numberedSection(row, texts, label: typed) != nil else { return nil }
        return SectionTitle(title: whole, number: typed)
    }

    private mutating func numberedSection(_ row: Int, _ texts: PlanRow, label: String) -> SectionTitle? {
        guard let activity else { return nil }
        let title = CellText.folded(BrokenWords.joined(texts.texts[activity]))
        let section = SectionTitle(title: title, number: label)
        guard RowNumber.isPlausible(label), let next = numberBelow(row) else { return nil }
        let mine = LeadingNumber(label), below = LeadingNumber(next)
        if mine?.scheme == .roman, case .arabic = below?.scheme { return section }
        if case .arabic(let depth) = mine?.scheme, case .arabic(let deeper) = below?.scheme, deeper == depth + 1,
            RowNumber.trimmed(next).hasPrefix(RowNumber.trimmed(label) + ".")
        {
            return section
        }
        return isProvenTitle(title, "") && seenFromAfar().sparseShare < 0.3 ? section : nil
    }

    /// The number of the next row that has one.
    private func numberBelow(_ row: Int) -> String? {
        guard let number else { return nil }
        for below in (row + 1)..<max(row + 1, min(table.rowCount, row + 4)) {
            let column = reader.layout.columns[number].range.lowerBound
            guard let cell = table.cell(row: below, column: column), cell.row == below else { continue }
            let text = cell.shownWords
            if !text.isEmpty && RowNumber.isPlausible(text) { return text }
        }
        return nil
    }

    private func isProvenTitle(_ title: String, _ label: String) -> Bool {
        guard title.utf8.count <= 300 else { return false }
        let dates = title.utf8.count <= 200 ? titleParser.readSectionTitle(title) : nil
        let scheme = SectionScheme(title, number: label, namesMonth: dates != nil && titleParser.namesMonth(title))
        return scheme.isProof || (dates != nil && title.utf8.count <= 100)
    }

    /// Whether words alone in the activity's column are a title: their form says so, or they are short and the rows of
    /// this table are otherwise filled.
    private mutating func isTitle(_ title: String, _ label: String, _ row: Int) -> Bool {
        let shapes = seenFromAfar()
        if isProvenTitle(title, label) { return shapes.sparseShare < 0.6 }
        guard reader.roles.count >= 3, looksLikeTitle(title) else { return false }
        // A row that comes here has no number of its own.
        return shapes.sparseShare < (shapes.fullRowsAreNumbered ? 0.6 : shapes.heads(row) ? 0.5 : 0.4)
    }

    /// Whether words are short, begin with a capital and don't end like a sentence.
    private func looksLikeTitle(_ title: String) -> Bool {
        guard title.utf8.count <= 200, let first = title.unicodeScalars.first, let last = title.unicodeScalars.last
        else {
            return false
        }
        return !Letters.isLower(first) && !".,;!?…".unicodeScalars.contains(last)
    }

    /// What the table's rows look like, asked for once.
    private mutating func seenFromAfar() -> RowShapes {
        if let shapes { return shapes }
        let found = RowShapes(reader)
        shapes = found
        return found
    }

    /// Whether a typed number counts a title among the activities around it, where no column has their numbers.
    private func isCounted(_ title: String, _ row: Int, _ previous: PlanRow?) -> Bool {
        guard number == nil, let activity, let mine = LeadingNumber(title), case .arabic(let depth) = mine.scheme else {
            return false
        }
        let above = previous.flatMap { LeadingNumber($0.texts[activity]) }
        if let above { return above.scheme == mine.scheme }
        let range = reader.layout.columns[activity].range
        guard depth == 1, let value = Int(mine.number), let cell = table.cell(row: row + 1, column: range.lowerBound),
            let below = LeadingNumber(CellText.folded(cell.typedLines))
        else { return false }
        return below.number == String(value + 1)
    }

    // MARK: Totals and continued rows

    /// Whether a row says nothing of its own but more about the row above: it has no activity, number or deadline, as
    /// the rest of a row over a page break, or a mark that slipped down.
    private func addsWords(_ row: PlanRow) -> Bool {
        guard let activity, row.texts[activity].isEmpty else { return false }
        return reader.roles.indices.allSatisfy { column in
            switch reader.roles[column] {
            case .number: row.texts[column].isEmpty
            case .deadline: !row.hasOwn(column)
            default: true
            }
        }
    }

    private func isTotal(_ texts: PlanRow, _ own: [Int]) -> Bool {
        // The sum may stand before its word: «14 750,50 | Итого».
        let first = texts.texts.indices.first { !texts.texts[$0].isEmpty && ($0 == number || !isSum(texts.texts[$0])) }
        return own.count <= 4 && first.map { Self.isTotalWord(texts.texts[$0]) } ?? false
    }

    private func isSum(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { Letters.isDigit($0) || " ,.".unicodeScalars.contains($0) }
    }

    /// Whether words begin a sum: «Итого», «Усяго мерапрыемстваў».
    static func isTotalWord(_ text: String) -> Bool {
        guard let first = text.utf8.first, first == 0xD0 || first == 0xD1 else { return false }
        let words = Letters.comparedWords(text, limit: 3)
        guard let word = words.first, LineLexicon.totals.contains(word) else { return false }
        return word == "итого" || words.count == 1 || Letters.hasDigit(text)
            || LineLexicon.totalled.contains(words[1])
    }

    /// Whether a row goes on with the words of the row above: it has no number, no deadline and nobody responsible, and
    /// its words begin small where a sentence is open.
    private func continues(_ row: PlanRow, _ previous: PlanRow) -> Bool {
        guard let activity, row.texts.count == previous.texts.count, row.hasOwn(activity) else { return false }
        for column in reader.roles.indices {
            switch reader.roles[column] {
            case .number, .deadline, .responsible: if !row.texts[column].isEmpty { return false }
            default: if row.isInherited[column] { return false }
            }
        }
        guard row.activityLabel.isEmpty, Letters.beginsSmall(row.texts[activity]) else { return false }
        let above = previous.texts[activity]
        guard let last = above.unicodeScalars.last, !".!?;".unicodeScalars.contains(last) else { return false }
        if let number, !previous.texts[number].isEmpty { return true }
        return !Letters.beginsSmall(above)
    }
}

extension DeadlineParser {
    /// Whether a title is the name of a month, with or without a number before it and a year or words behind it: a
    /// month in brackets only dates a title («I. Подготовка (сентябрь)»).
    func namesMonth(_ title: String) -> Bool {
        guard case .month = readSectionTitle(title) else { return false }
        let words = LeadingNumber(title).flatMap { $0.rest.isEmpty ? nil : $0.rest } ?? title
        guard let first = Letters.comparedWords(words, limit: 1).first else { return false }
        if case .month = readSectionTitle(first) { return true }
        return false
    }
}

/// Words that stand across the table and are no section.
enum Remarks {
    /// Whether a text is a remark or a goal: «Примечание: …», «Цель: …», «* по согласованию».
    static func isRemark(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        if first == "*" { return true }
        let compared = CellText.compared(text)
        for word in [
            "примечание", "примечания", "заувага", "заўвага", "заўвагі", "цель", "цели", "задача", "задачи", "мэта",
            "мэты", "задачы",
        ]
        where compared.hasPrefix(word) {
            let rest = compared.dropFirst(word.count)
            if rest.first == ":" || rest.first == "." || rest.first == "*" { return true }
        }
        return false
    }
}
