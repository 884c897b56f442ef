internal import PlanModel

/// A plan seen by a report: its rows with what the rules of execution say of them.
struct ReportSubject: Sendable {
    let plan: Plan
    /// All rows, or those that a part of a report is about.
    var rows: [ReportRow]

    init(_ plan: Plan, asOf: Day) {
        let plan = plan.withColumns
        let table = PlanTable(plan)
        self.plan = plan
        var rows: [ReportRow] = []
        rows.reserveCapacity(plan.activityCount)
        for (index, section) in plan.sections.enumerated() {
            var otherAbove: [String: String] = [:]
            for activity in section.activities {
                rows.append(
                    ReportRow(
                        activity, otherAbove: otherAbove, section: section, sectionNumber: index + 1, table: table,
                        asOf: asOf))
                otherAbove = activity.other
            }
        }
        self.rows = rows
    }

    /// The same plan with a part of the rows.
    func only(_ holds: (ReportRow) -> Bool) -> ReportSubject {
        var copy = self
        copy.rows = rows.filter(holds)
        return copy
    }

    /// The rows of a span of days, and how many have no dates to tell whether they are of it.
    func within(_ first: Day?, _ last: Day?) -> (subject: ReportSubject, undated: Int) {
        guard first != nil || last != nil else { return (self, 0) }
        let dated = rows.filter { $0.activity.deadline.map { $0.start != nil || $0.end != nil } ?? false }
        let subject = only { row in
            guard let deadline = row.activity.deadline, let end = deadline.end ?? deadline.start else { return false }
            // What is due by a day is of that day; what begins on one and has no end goes on.
            let start = deadline.start ?? end
            let isOver = deadline.end != nil && first.map { end < $0 } ?? false
            return !isOver && last.map { start <= $0 } ?? true
        }
        return (subject, rows.count - dated.count)
    }

    /// The sections with their rows.
    var sections: [ReportSection] {
        let rows = Dictionary(grouping: rows) { $0.sectionNumber }
        return plan.sections.enumerated().map { index, section in
            ReportSection(
                title: section.title, level: section.level, number: index + 1, rows: rows[index + 1] ?? [])
        }
    }
}

extension Plan {
    /// The rows and a context for what does not ask what is due on which day.
    var subjectOfNoDay: (subject: ReportSubject, context: ReportContext)? {
        Day(year: 2000, month: 1, day: 1).map { (ReportSubject(self, asOf: $0), ReportContext(asOf: $0)) }
    }
}

/// A section with its rows.
struct ReportSection: Sendable {
    let title: String?
    let level: Int
    let number: Int
    let rows: [ReportRow]
}

/// A row with what is said of its execution on a day.
struct ReportRow: Sendable {
    let activity: Activity
    let sectionTitle: String?
    let sectionNumber: Int
    let table: PlanTable
    /// What the row above in the same section holds in columns without a role.
    let otherAbove: [String: String]
    let execution: Execution
    /// Whether the last day of the deadline is over.
    let isDue: Bool
    /// Whether the last day of the deadline was over before the day it was looked at.
    let isPast: Bool
    /// What the document says of the period, where the row stands under one month of several.
    var period: String?

    /// How a row stands on a day.
    enum Execution: String, CaseIterable, Sendable {
        /// Marked as done, partly done, under way, put off, not done, cancelled; a row struck through is cancelled too.
        case done, partly, inProgress, postponed, notDone, cancelled
        /// Due by the day, and no mark says anything: never taken as done.
        case unmarked
        /// Not due yet.
        case ahead
        /// No mark, and no day by which it would be due.
        case undated
    }

    init(
        _ activity: Activity, otherAbove: [String: String], section: Section, sectionNumber: Int, table: PlanTable,
        asOf: Day
    ) {
        self.activity = activity
        self.otherAbove = otherAbove
        sectionTitle = section.title
        self.sectionNumber = sectionNumber
        self.table = table
        isDue = activity.isDue(by: asOf)
        isPast = activity.deadline?.end.map { $0 < asOf } ?? false
        execution =
            switch activity.status {
            case .done: .done
            case .partly: .partly
            case .inProgress: .inProgress
            case .postponed: .postponed
            case .notDone: .notDone
            case .cancelled: .cancelled
            case nil: isDue ? .unmarked : activity.hasDates(after: asOf) ? .ahead : .undated
            }
    }

    /// Whether the last day is over, and no mark says that the row was carried out, put off or cancelled.
    var isOverdue: Bool { isPast && !isSettled && execution != .postponed }

    /// Whether the row's days are still to come, or have not all passed, and it is not settled yet.
    var isUpcoming: Bool { !isPast && !isSettled && (activity.deadline?.end ?? activity.deadline?.start) != nil }

    private var isSettled: Bool { execution == .done || execution == .cancelled }

    /// Whether the row was due by the day it was looked at, or is marked already.
    var isInPlay: Bool { isDue || execution != .ahead && execution != .undated }

    /// Whether the row was to be carried out by now and was not, or not in full.
    var isShortfall: Bool {
        [.partly, .postponed, .notDone, .cancelled, .unmarked].contains(execution) || isDue && execution == .inProgress
    }

    /// Whether the row is still to be carried out, or to be carried out in full.
    var isRemaining: Bool {
        [.ahead, .undated, .postponed].contains(execution)
            || !isDue && [.partly, .inProgress, .notDone].contains(execution)
    }

    /// What names the row in other tables: its number, or its id where numbers repeat.
    var reference: String { table.hasUniqueNumbers ? activity.number : activity.id }
}

extension Activity {
    /// Whether the last day of the deadline is over or is that day; rows without dates are never due.
    func isDue(by day: Day) -> Bool { deadline?.end.map { $0 <= day } ?? false }

    /// Whether a deadline that has dates ends, or at least begins, after a day.
    func hasDates(after day: Day) -> Bool {
        guard let deadline else { return false }
        return deadline.end.map { $0 > day } ?? deadline.start.map { $0 > day } ?? false
    }
}
