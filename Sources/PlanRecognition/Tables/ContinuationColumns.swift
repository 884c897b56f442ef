import DocumentModel
import PlanModel
import TextAnalysis

/// The columns of a table that goes on with a plan on a grid of its own: with other widths, a column less or more.
///
/// Where its rows have as many cells as the plan has columns, the order tells which is which. Else the cells do: figures
/// that count are the numbers, dates the deadlines, names the people; what they leave open is decided by the place. The
/// order of the columns stays, so that people never move under «Участники».
struct ContinuationColumns {
    let parser: DeadlineParser
    let people: ResponsibleParser

    /// Above this many columns only the order counts: no plan has them, and each is compared with each.
    private static let maximumColumns = 64
    /// How many rows are looked at.
    static let rowsSampled = 40

    /// The columns with their ranges on the table's grid; nil where it has nothing of the plan's activities.
    func columns(_ columns: [HeaderColumn], in table: Table) -> [HeaderColumn]? {
        guard let count = Self.usualCellCount(table), count >= 2 else { return nil }
        if count == columns.count || max(count, columns.count) > Self.maximumColumns {
            return ColumnLayout.fitted(columns, to: table)
        }
        var ranges: [Range<Int>] = []
        var texts = [[String]](repeating: [], count: count)
        for row in 0..<min(table.rowCount, Self.rowsSampled) {
            let positions = table.positions(inRow: row)
            guard positions.count == count else { continue }
            let cells = positions.map { table.cells[$0] }
            if ranges.isEmpty { ranges = cells.map { $0.column..<($0.column + $0.columnSpan) } }
            for (index, cell) in cells.enumerated() where cell.row == row {
                let text = cell.shownLines
                if !text.isEmpty { texts[index].append(text) }
            }
        }
        let evidence = texts.map(evidence)
        let matched = aligned(evidence, ranges, columns)
        guard matched.contains(where: { $0.map { columns[$0].reading.role == .activity } ?? false }) else { return nil }
        return ranges.indices.map { index in
            guard let column = matched[index] else {
                return HeaderColumn(range: ranges[index], heading: "", reading: HeadingReading(role: .other))
            }
            var result = columns[column]
            result.range = ranges[index]
            return result
        }
    }

    /// How many cells most rows have.
    static func usualCellCount(_ table: Table, _ rows: Range<Int>? = nil) -> Int? {
        var counts: [Int: Int] = [:]
        for row in rows ?? 0..<min(table.rowCount, rowsSampled) {
            counts[table.positions(inRow: row).count, default: 0] += 1
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    // MARK: What the cells are

    /// The shares of a column's filled cells that are of one sort.
    private struct Evidence {
        var isEmpty = true
        var numbers = 0.0
        var deadlines = 0.0
        var people = 0.0
        var participants = 0.0
        var times = 0.0
        var institutions = 0.0
        var isLong = false
    }

    private func evidence(_ texts: [String]) -> Evidence {
        guard !texts.isEmpty else { return Evidence() }
        var evidence = Evidence(isEmpty: false)
        let share = 1 / Double(texts.count)
        var length = 0
        for text in texts {
            length += text.unicodeScalars.count
            if RowNumber.isPlausible(text) {
                // «10.10.2024» has the look of a number of three levels, «1.10» that of a day: where it stands decides.
                let day = text.utf8.count > 3 ? parser.read(text)?.deadline : nil
                let isDay = day?.kind == .day
                if isDay { evidence.deadlines += share }
                if !isDay || day?.yearInferred == true { evidence.numbers += share }
                continue
            }
            guard text.utf8.count <= 400 else { continue }
            switch timeOfDay(text) {
            case .sure:
                evidence.times += share
                continue
            // «10.10» is a day as likely: other cells of its column tell.
            case .maybe: evidence.times += share
            case .none: break
            }
            if let kind = parser.read(text)?.deadline.kind, kind != .unknown {
                evidence.deadlines += share
                continue
            }
            if JoinedCell.areParticipants(text) { evidence.participants += share }
            let reading = people.read(text)
            guard !reading.entries.isEmpty, reading.unused.isEmpty else { continue }
            // «Отдел образования» answers for something, or is where it takes place.
            if reading.entries.allSatisfy({ $0.kind == .organization }) { evidence.institutions += share }
            evidence.people += share
        }
        evidence.isLong = length >= 15 * texts.count
        return evidence
    }

    /// How sure it is that a cell holds a time of the day.
    private enum TimeOfDay { case none, maybe, sure }

    /// Whether a cell holds a time of the day and no date: «14.30, РУМК», «ГУО «Школа № 2», с 9.00»; «10.10» may be either,
    /// «10.10.2024» is none.
    private func timeOfDay(_ text: String) -> TimeOfDay {
        let cell = JoinedCell(roles: [.time, .place], people: people, parser: parser)
        let parts = cell.parted(text)
        guard !parts.time.isEmpty, Letters.hasDigit(parts.time) else { return .none }
        guard parts.place.isEmpty else {
            return parser.read(parts.place).map { $0.deadline.kind == .unknown } ?? true ? .sure : .none
        }
        guard let whole = parser.read(text), whole.time == nil, whole.unused.isEmpty else { return .sure }
        switch whole.deadline.kind {
        case .day, .days: return whole.deadline.yearInferred ? .maybe : .none
        default: return .sure
        }
    }

    /// How well a column's cells fit the things that its heading names.
    private func fit(_ evidence: Evidence, _ reading: HeadingReading) -> Double {
        let roles = reading.joinedRoles.contains(reading.role) ? reading.joinedRoles : [reading.role]
        return roles.map { fit(evidence, $0) }.max() ?? 0
    }

    private func fit(_ evidence: Evidence, _ role: ColumnRole) -> Double {
        if evidence.isEmpty { return 0 }
        let others = -2 * evidence.numbers - 3 * evidence.deadlines - (role == .time ? 0 : 3 * evidence.times)
        switch role {
        case .time: return 5 * evidence.times - 2 - 2 * evidence.people + others
        case .place: return 2 * evidence.institutions - 2 * evidence.people + others
        case .number: return 6 * evidence.numbers - 3
        case .deadline: return 8 * evidence.deadlines - 4
        case .responsible: return 5 * evidence.people - 2 + others
        case .activity: return (evidence.isLong ? 2 : 0) - 2 * evidence.people + others
        case .participants: return 4 * evidence.participants - 3 * evidence.people + others
        default: return -2 * evidence.people + others
        }
    }

    // MARK: Which is which

    /// What it costs that a column of the plan is missing.
    private func missing(_ role: ColumnRole) -> Double {
        switch role {
        case .activity: -20
        case .deadline, .responsible: -2
        default: -0.3
        }
    }

    /// For each cell the plan's column that it continues, in order; nil for a cell that continues none.
    private func aligned(_ cells: [Evidence], _ ranges: [Range<Int>], _ columns: [HeaderColumn]) -> [Int?] {
        let width = Double(ranges.last?.upperBound ?? 1)
        let planWidth = Double(columns.last?.range.upperBound ?? 1)
        func center(_ range: Range<Int>, _ width: Double) -> Double {
            Double(range.lowerBound + range.upperBound) / 2 / max(1, width)
        }
        func score(_ cell: Int, _ column: Int) -> Double {
            let distance = center(ranges[cell], width) - center(columns[column].range, planWidth)
            return fit(cells[cell], columns[column].reading) - abs(distance)
        }
        // best[cell][column]: the best score of the cells and columns from there on.
        let rows = cells.count, width2 = columns.count
        var best = [[Double]](repeating: [Double](repeating: 0, count: width2 + 1), count: rows + 1)
        for cell in stride(from: rows, through: 0, by: -1) {
            for column in stride(from: width2, through: 0, by: -1) where cell < rows || column < width2 {
                var top = -Double.infinity
                if cell < rows && column < width2 { top = score(cell, column) + best[cell + 1][column + 1] }
                if column < width2 {
                    top = max(top, missing(columns[column].reading.role) + best[cell][column + 1])
                }
                if cell < rows { top = max(top, Self.extraCell + best[cell + 1][column]) }
                best[cell][column] = top
            }
        }
        var matched = [Int?](repeating: nil, count: rows)
        var cell = 0, column = 0
        while cell < rows, column < width2 {
            if best[cell][column] == score(cell, column) + best[cell + 1][column + 1] {
                matched[cell] = column
                cell += 1
                column += 1
            } else if best[cell][column] == missing(columns[column].reading.role) + best[cell][column + 1] {
                column += 1
            } else {
                cell += 1
            }
        }
        return matched
    }

    /// What a cell costs that continues no column.
    private static let extraCell = -1.5
}
