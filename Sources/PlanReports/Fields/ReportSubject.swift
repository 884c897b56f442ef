internal import PlanModel

/// A plan seen by a report: its rows with what the rules of execution say of them.
struct ReportSubject: Sendable {
    let plan: Plan
    let rows: [ReportRow]

    init(_ plan: Plan, asOf: Day) {
        self.plan = plan
        rows = plan.sections.enumerated().flatMap { index, section in
            section.activities.map { ReportRow($0, section: section, sectionNumber: index + 1, plan: plan, asOf: asOf) }
        }
    }

    /// The sections with their rows.
    var sections: [ReportSection] {
        plan.sections.enumerated().map { index, section in
            ReportSection(
                title: section.title, level: section.level, number: index + 1,
                rows: rows.filter { $0.sectionNumber == index + 1 })
        }
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
    let plan: Plan
    let execution: Execution
    /// What the document says of the period, where the row stands under one month of several.
    var period: String?

    /// How a row stands on a day.
    enum Execution: String, CaseIterable, Sendable {
        /// Marked as done, partly done, put off, not done, cancelled.
        case done, partly, postponed, notDone, cancelled
        /// Due by the day, and no mark says anything: never taken as done.
        case unmarked
        /// Not due yet.
        case ahead
    }

    init(_ activity: Activity, section: Section, sectionNumber: Int, plan: Plan, asOf: Day) {
        self.activity = activity
        sectionTitle = section.title
        self.sectionNumber = sectionNumber
        self.plan = plan
        execution =
            switch activity.mark?.status {
            case .done: .done
            case .partly: .partly
            case .postponed: .postponed
            case .notDone: .notDone
            case .cancelled: .cancelled
            case nil: activity.isDue(by: asOf) ? .unmarked : .ahead
            }
    }

    /// Whether the row should have been carried out by the day it was looked at, or was marked.
    var isPlannedByNow: Bool { execution != .ahead }
}

extension Activity {
    /// Whether the last day of the deadline is over or is that day; rows without dates are never due.
    func isDue(by day: Day) -> Bool { deadline?.end.map { $0 <= day } ?? false }
}
