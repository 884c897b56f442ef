import PlanModel
import TextAnalysis

/// The crosses of a row under months: when its activity is done.
enum Crosses {
    /// Whether a cell has a cross or a tick and nothing else: «+», «х», «✓».
    static func isCross(_ words: String) -> Bool {
        let signs = words.unicodeScalars.filter { $0 != " " && $0 != "\n" && $0.value != 0xFE0F }
        return (1...2).contains(signs.count) && signs.allSatisfy(Self.signs.contains)
    }

    private static let signs = Set("+*xXхХvV×✕✖✗✘✓✔√☑☒✅●•■◆▲▪".unicodeScalars)

    /// The deadline that the headings above a row's crosses give: a list of their dates.
    ///
    /// - Returns: nil where no cell is crossed, where one says something else, or where the list has no meaning.
    static func deadline(of row: PlanRow, _ columns: [HeaderColumn], _ parser: DeadlineParser) -> GivenDeadline? {
        var headings: [String] = []
        for (index, column) in columns.enumerated() where column.reading.rule == MatrixFinder.crossesRule {
            let text = row.texts[index]
            guard Letters.hasWords(text) || isCross(text) else { continue }
            guard isCross(text) else { return nil }
            headings.append(column.heading)
        }
        guard !headings.isEmpty else { return nil }
        let dates = DateHeadings()
        let list = parser.read(headings.map(dates.spelledOut).joined(separator: ", "))
        let isRead = list.map { $0.deadline.kind != .unknown && $0.unused.isEmpty && $0.note == nil } ?? false
        guard var reading = isRead ? list : together(headings, parser.context) else { return nil }
        reading.deadline.text = headings.joined(separator: ", ")
        reading.rule = "crosses"
        return GivenDeadline(reading: reading, isInherited: true)
    }

    /// The days of headings that say more than their dates, each by itself: «1 неделя (01–05.09)».
    private static func together(_ headings: [String], _ context: DeadlineContext) -> DeadlineReading? {
        let readings = headings.compactMap { DateHeadings.meaning(of: [$0], in: context)?.reading }
        guard readings.count == headings.count, var reading = readings.first else { return nil }
        guard readings.count > 1 else { return reading }
        let spans = readings.compactMap { reading in
            reading.deadline.start.flatMap { start in
                reading.deadline.end.map { DaySpan(first: start, last: $0, sort: .days, isInferred: false) }
            }
        }
        guard spans.count == readings.count, let start = spans.map(\.first).min(), let end = spans.map(\.last).max()
        else { return nil }
        reading.deadline = Deadline(
            text: "", kind: .days, start: start, end: end, edtf: EDTF.list(spans),
            yearInferred: readings.contains { $0.deadline.yearInferred })
        reading.diagnostics = readings.flatMap(\.diagnostics)
        return reading
    }
}

extension ActivityAssembler {
    /// The deadline that crosses under months give a row.
    func crosses(of row: PlanRow, _ columns: [HeaderColumn]) -> GivenDeadline? {
        guard columns.contains(where: { $0.reading.rule == MatrixFinder.crossesRule }) else { return nil }
        return Crosses.deadline(of: row, columns, deadlineParser)
    }
}
