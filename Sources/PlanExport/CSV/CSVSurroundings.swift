import PlanModel

/// What stands around the rows of a CSV file: for each row the sections it lies in, for all of them the plan's years
/// and the days that its title gave.
///
/// CSV does not carry the title of a plan, and «октябрь» alone has no year, «ежедневно» in a plan for October no month.
/// The dates beside the words tell what the title said.
struct CSVSurroundings {
    /// A row as far as its deadline is concerned.
    private struct Sample {
        var words: String
        var context: CellContext
        var dates: DayRange
    }

    private let rows: CSVRows
    /// The columns beside the deadline that give its month, as a section would: «Месяц» beside «Дата».
    private let months: [Int]
    /// The sections around the row, from the outermost in.
    private var open: [(level: Int, title: String)] = []

    init(rows: CSVRows, columns: CSVColumns, reading: some CellReading) {
        self.rows = rows
        months =
            columns.index(of: .deadline) == nil
            ? [] : columns.others.filter { reading.roles(of: [$0.heading]) == [.deadline] }.map(\.index)
    }

    /// What stands around a row, the rows before it having been asked for in order.
    mutating func context(of row: CSVTable.Row, in claim: CSVSections.Claim, plan: CellContext) -> CellContext {
        if open.last?.level != claim.level || open.last?.title != claim.title {
            open.removeAll { $0.level >= claim.level }
            if let title = claim.title { open.append((claim.level, title)) }
        }
        var context = plan
        guard !claim.isAlone else { return context }
        context.sections = open.map(\.title) + months.compactMap { row.cells[$0].value }
        context.hasPlace = rows.text(.place, of: row)?.isEmpty == false
        return context
    }

    // MARK: The plan

    /// The years of the plan, and the days its title gave: those known, or those by which the words of the deadlines
    /// mean the dates beside them.
    ///
    /// Each school year and calendar year in which a date of the table lies is tried on the first rows; the one that
    /// agrees with most of them is taken, and none where the words need none. Where rows are left that agree with no
    /// year, the months and spans in which most of the table lies are tried the same way.
    func plan(reading: some CellReading, known: CellContext) -> CellContext {
        let sample = sample()
        func agreeing(_ candidate: CellContext) -> Int {
            sample.count { row in
                var context = row.context
                (context.schoolYear, context.calendarYear) = (candidate.schoolYear, candidate.calendarYear)
                context.days = candidate.days
                let deadline = reading.deadline(row.words, in: context)
                return DayRange(deadline?.start, deadline?.end) == row.dates
            }
        }
        var years = [known]
        if known.schoolYear == nil, known.calendarYear == nil {
            let named = Set(sample.flatMap { [$0.dates.start?.year, $0.dates.end?.year] }.compactMap(\.self)).sorted()
            years += Set(named.flatMap { [$0 - 1, $0] }).sorted().map { CellContext(schoolYear: SchoolYear(start: $0)) }
            years += named.map { CellContext(calendarYear: $0) }
        }
        var best = (context: known, agreeing: -1)
        for candidate in years where best.agreeing < sample.count {
            let count = agreeing(candidate)
            if count > best.agreeing { best = (candidate, count) }
        }
        guard best.agreeing < sample.count, known.days == nil else { return best.context }
        let spans = Self.spans(around: sample.map(\.dates))
        for candidate in [best.context] + years {
            for days in spans where best.agreeing < sample.count {
                var candidate = candidate
                candidate.days = days
                let count = agreeing(candidate)
                if count > best.agreeing { best = (candidate, count) }
            }
        }
        return best.context
    }

    private func sample() -> [Sample] {
        var surroundings = self
        // A reading of its own: what is odd about a row is reported once, when the row is read.
        var rows = rows
        return self.rows.table.rows.prefix(Self.sampleSize).compactMap { row in
            let context = surroundings.context(of: row, in: rows.section(of: row), plan: CellContext())
            guard let words = rows.text(.deadline, of: row),
                let dates = DayRange(
                    rows.text(.start, of: row).flatMap(SpreadsheetCell.day),
                    rows.text(.end, of: row).flatMap(SpreadsheetCell.day))
            else { return nil }
            return Sample(words: SpreadsheetCell.restoredMonth(words) ?? words, context: context, dates: dates)
        }
    }

    /// The months, and the spans of rows, in which more than half of the table's dates lie; a title that gives its rows
    /// their days names one of these.
    private static func spans(around dates: [DayRange]) -> [ClosedRange<Day>] {
        var candidates: Set<ClosedRange<Day>> = []
        for range in dates {
            guard let start = range.start, let end = range.end, start <= end else { continue }
            if start < end { candidates.insert(start...end) }
            if let first = Day.first(ofMonth: start.month, in: start.year),
                let last = Day.last(ofMonth: start.month, in: start.year)
            {
                candidates.insert(first...last)
            }
        }
        let holding = candidates.filter { span in
            let held = dates.count { range in
                [range.start, range.end].allSatisfy { $0.map(span.contains) ?? true }
            }
            return 2 * held > dates.count
        }
        // The shortest first: it says most.
        return holding.sorted {
            let lengths = [$0, $1].map { $0.upperBound.daysSinceEpoch - $0.lowerBound.daysSinceEpoch }
            return lengths[0] == lengths[1] ? $0.lowerBound < $1.lowerBound : lengths[0] < lengths[1]
        }.prefix(most).map(\.self)
    }

    /// As many rows as tell the year; a plan's rows all have the same.
    private static let sampleSize = 200
    /// As many spans as are tried; one that holds most of the dates is among the shortest.
    private static let most = 8
}
