import Diagnostics
import PlanModel
import TextAnalysis

/// A grid under headings that are dates, an activity a row: its cells say by crosses or by dates when it is done.
///
/// | heading, cell | deadline |
/// | --- | --- |
/// | Сентябрь «+», Октябрь «+» | the months |
/// | 2 нед. «+», 4 нед. «+» | the days of both weeks, and none between |
/// | Сентябрь «5, 19», Октябрь «до 15» | the days |
/// | I полугодие «сентябрь», II полугодие «март» | the months |
/// | I квартал «до 15.01», II квартал «до 15.04» | before the last of them |
/// | Сентябрь «12» | September: it may be a day or a number of anything; a day under «Сроки» and beside «5, 19» |
enum DateGrid {
    /// Whether a cell has a cross or a tick and nothing else: «+», «х», «✓».
    static func isCross(_ words: String) -> Bool {
        let signs = words.unicodeScalars.filter { $0 != " " && $0 != "\n" && $0.value != 0xFE0F }
        return (1...2).contains(signs.count) && signs.allSatisfy(Self.signs.contains)
    }

    private static let signs = Set("+*xXхХvV×✕✖✗✘✓✔√☑☒✅●•■◆▲▪".unicodeScalars)

    // MARK: Rows

    /// A filled cell of a row: its words, and what its column's heading says.
    private struct Part {
        var heading: String
        var text: String
        var rule: String

        var words: String { "\(heading) \(CellText.folded(text))" }
    }

    /// The deadline that the cells of a row give under their headings.
    ///
    /// - Returns: nil where the cells are empty; unknown where one of them says something else than when.
    static func deadline(of row: PlanRow, _ columns: [HeaderColumn], _ parser: DeadlineParser) -> GivenDeadline? {
        var parts: [Part] = []
        for (index, column) in columns.enumerated() where MatrixFinder.gridRules.contains(column.reading.rule) {
            let text = row.texts[index]
            guard Letters.hasWords(text) || Letters.hasDigit(text) || isCross(text) else { continue }
            parts.append(Part(heading: column.heading, text: text, rule: column.reading.rule))
        }
        guard !parts.isEmpty else { return nil }
        if parts.allSatisfy({ isCross($0.text) }) { return crossed(parts.map(\.heading), parser) }
        let readings = parts.map { reading(of: $0, parser) }
        let words = parts.map(\.words).joined(separator: "; ")
        let whole = readings.compactMap(\.self)
        guard whole.count == parts.count, var reading = together(whole, parts, parser) else {
            return GivenDeadline(
                reading: DeadlineReading(
                    deadline: Deadline(text: words, kind: .unknown), rule: Self.rule,
                    diagnostics: [Diagnostic(.deadlineAmbiguous, ["words": words])]),
                isInherited: false)
        }
        reading.rule = Self.rule
        return GivenDeadline(reading: reading, isInherited: false)
    }

    private static let rule = "dates-under-dates"

    /// The list of the headings above crosses.
    private static func crossed(_ headings: [String], _ parser: DeadlineParser) -> GivenDeadline? {
        let dates = DateHeadings()
        let list = parser.read(headings.map(dates.spelledOut).joined(separator: ", "))
        let isRead = list.map { $0.deadline.kind != .unknown && $0.unused.isEmpty && $0.note == nil } ?? false
        let apart = isRead && list?.deadline.kind != .period ? nil : days(of: headings, parser.context)
        guard var reading = isRead && !(apart.map(areWeeksApart) ?? false) ? list : apart else { return nil }
        reading.deadline.text = headings.joined(separator: ", ")
        reading.rule = "crosses"
        return GivenDeadline(reading: reading, isInherited: true)
    }

    /// Whether days are those of weeks among which others lie, and no stretch from the first to the last.
    private static func areWeeksApart(_ reading: DeadlineReading) -> Bool {
        let spans = reading.deadline.spans
        return spans.allSatisfy { $0.upperBound.daysSinceEpoch - $0.lowerBound.daysSinceEpoch < 7 }
            && zip(spans, spans.dropFirst()).contains {
                $0.upperBound.daysSinceEpoch + 1 < $1.lowerBound.daysSinceEpoch
            }
    }

    /// The days of headings that say more than their dates, each by itself: «1 неделя (01–05.09)».
    private static func days(of headings: [String], _ context: DeadlineContext) -> DeadlineReading? {
        let readings = headings.compactMap { DateHeadings.meaning(of: [$0], in: context)?.reading }
        guard readings.count == headings.count, let first = readings.first else { return nil }
        return readings.count > 1 ? union(readings, as: .days) : first
    }

    // MARK: Cells

    /// What a cell says in the light of its heading; nil where it says something else than when.
    private static func reading(of part: Part, _ parser: DeadlineParser) -> DeadlineReading? {
        guard let meaning = DateHeadings.meaning(of: [part.heading], in: parser.context) else { return nil }
        var heading = meaning.reading
        heading.deadline.text = CellText.folded(part.heading)
        if isCross(part.text) { return heading }
        guard var reading = saysWhen(part.text, under: meaning, parser) else { return nil }
        if Int(CellText.folded(part.text)) != nil, part.rule != MatrixFinder.daysRule {
            reading = heading
            reading.diagnostics.append(Diagnostic(.deadlineAmbiguous, ["words": part.words]))
        }
        reading.deadline.text = part.words
        return reading
    }

    /// What a cell says where it is a date or a recurrence under its heading's date and nothing else.
    static func saysWhen(_ text: String, under heading: DateHeadings.Meaning, _ parser: DeadlineParser)
        -> DeadlineReading?
    {
        guard text.utf8.count <= longestCell, !isDecimal(text) else { return nil }
        if Int(CellText.folded(text)) != nil {
            guard case .month = heading.dates else { return nil }
        }
        let context = parser.context.inside(heading.dates)
        guard let reading = DeadlineParser(context: context, limits: parser.limits).read(text),
            reading.deadline.kind != .unknown, reading.unused.isEmpty, reading.note == nil, reading.place == nil
        else { return nil }
        return reading
    }

    /// «10,5» hours are no days.
    private static func isDecimal(_ text: String) -> Bool {
        let parts = text.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(Letters.isDigit) }
    }

    /// A longer cell tells what is done, not when.
    private static let longestCell = 90

    // MARK: Several cells

    /// The readings of several cells as one; nil where they are of different sorts.
    private static func together(_ readings: [DeadlineReading], _ parts: [Part], _ parser: DeadlineParser)
        -> DeadlineReading?
    {
        // Where the headings say nothing that the cells don't, their words are a list: «ноябрь», «апрель».
        let own = parts.map { parser.read($0.text) }
        let areComplete = zip(own, readings).allSatisfy { own, reading in
            own.map { $0.deadline.edtf == reading.deadline.edtf && $0.deadline.kind == reading.deadline.kind } ?? false
        }
        let words = parts.map { CellText.folded($0.text) }.joined(separator: ", ")
        if areComplete, var list = parser.read(words), list.deadline.kind != .unknown, list.unused.isEmpty,
            list.note == nil, list.place == nil
        {
            list.deadline.text = words
            return list
        }
        if readings.count == 1 { return readings[0] }
        if let recurring = recurring(readings) { return recurring }
        let kinds = Set(readings.map(\.deadline.kind))
        let sort: DaySpan.Sort
        if kinds.isSubset(of: [.day, .days]) {
            sort = .days
        } else if kinds.isSubset(of: [.month, .months]) {
            sort = .month
        } else {
            return nil
        }
        return union(readings, as: sort)
    }

    /// «Еженедельно» under neighbouring headings goes on from the one to the other; nil where a gap lies between.
    private static func recurring(_ readings: [DeadlineReading]) -> DeadlineReading? {
        guard var reading = readings.first, let start = reading.deadline.start, let end = readings.last?.deadline.end,
            readings.allSatisfy({ $0.deadline.kind == .recurring }),
            Set(readings.map(\.deadline.recurrence)).count == 1
        else { return nil }
        let spans = readings.flatMap(\.deadline.spans)
        guard spans.count == readings.count,
            zip(spans, spans.dropFirst()).allSatisfy({ $0.upperBound.advanced(by: 1) == $1.lowerBound })
        else { return nil }
        reading.deadline.text = readings.map(\.deadline.text).joined(separator: "; ")
        reading.deadline.end = end
        reading.deadline.edtf = "\(start.iso)/\(end.iso)"
        return reading
    }

    /// The spans of readings as one list.
    private static func union(_ readings: [DeadlineReading], as sort: DaySpan.Sort) -> DeadlineReading? {
        guard readings.allSatisfy({ !$0.deadline.spans.isEmpty }) else { return nil }
        let spans = readings.flatMap { reading in
            reading.deadline.spans.map {
                DaySpan(
                    first: $0.lowerBound, last: $0.upperBound,
                    sort: sort == .days && $0.lowerBound == $0.upperBound ? .day : sort, isInferred: false)
            }
        }
        guard let start = spans.map(\.first).min(), let end = spans.map(\.last).max() else { return nil }
        return DeadlineReading(
            deadline: Deadline(
                text: readings.map(\.deadline.text).joined(separator: "; "), kind: sort == .month ? .months : .days,
                start: start, end: end, edtf: EDTF.list(spans),
                yearInferred: readings.contains { $0.deadline.yearInferred }),
            diagnostics: readings.flatMap(\.diagnostics))
    }
}

extension ActivityAssembler {
    /// The deadline that the cells under dates give a row.
    func gridDeadline(of row: PlanRow, _ columns: [HeaderColumn]) -> GivenDeadline? {
        guard columns.contains(where: { MatrixFinder.gridRules.contains($0.reading.rule) }) else { return nil }
        return DateGrid.deadline(of: row, columns, deadlineParser)
    }
}
