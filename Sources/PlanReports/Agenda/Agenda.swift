public import PlanModel

/// What is to be done between two days, out of one plan or several: what is late, what stands in each week, and what goes
/// on all the while.
///
/// | deadline | stands |
/// | --- | --- |
/// | a day, a range, a list of days | in the week of each, or of the first day of it that is asked for |
/// | a time with an end («Октябрь 2024», «до 15 сентября») | in the week of its last day; else in that of its first |
/// | such a time around all the days asked for | at the end, as going on |
/// | «каждый вторник» | in each week; a rule without days («ежемесячно») is going on |
/// | whose last day is over | as late |
/// | without dates | nowhere; it is counted |
///
/// What is marked as done or cancelled, or struck through, is left out.
public struct Agenda: Sendable, Hashable {
    /// An activity on a day.
    public struct Entry: Sendable, Hashable {
        /// The activity.
        public var activity: Activity
        /// The title of its section.
        public var section: String?
        /// Which of the plans it is of, counted from 0.
        public var plan: Int
        /// The day under which it stands.
        public var day: Day
        /// The last day, where there are more, or the one by which it is due; nil where none is known.
        public var end: Day?
        /// Whether the day is the last of a time, not one that the plan names.
        public var isDue: Bool
    }

    /// A week from Monday to Sunday that has something.
    public struct Week: Sendable, Hashable {
        /// Its Monday.
        public var start: Day
        /// Its Sunday.
        public var end: Day
        /// What stands in it, by day.
        public var entries: [Entry]
    }

    /// The day by which it is judged what is late.
    public let asOf: Day
    /// The first day that is asked for.
    public let first: Day
    /// The last day that is asked for.
    public let last: Day
    /// What is late, the longest first.
    public private(set) var overdue: [Entry] = []
    /// The weeks that have something.
    public private(set) var weeks: [Week] = []
    /// What goes on all the while, by its end.
    public private(set) var running: [Entry] = []
    /// How many activities have no dates.
    public private(set) var undated = 0

    /// How many days are looked at: no plan is for more than ten years, and a file may say that it is for ten thousand.
    public static let mostDays = 3660

    /// An agenda.
    ///
    /// - Parameters:
    ///   - plans: the plans.
    ///   - first: the first day.
    ///   - last: the last day; nil for the last that the plans name. No more than ``mostDays`` are looked at.
    ///   - asOf: the day by which it is judged what is late.
    public init(of plans: [Plan], from first: Day, to last: Day? = nil, asOf: Day) {
        self.asOf = asOf
        self.first = first
        let named = plans.flatMap(\.activities).compactMap { $0.deadline?.end ?? $0.deadline?.start }.max()
        let wanted = max(first, last ?? named ?? first)
        self.last = first.advanced(by: Self.mostDays).map { min($0, wanted) } ?? wanted
        var entries: [Entry] = []
        for (index, plan) in plans.enumerated() {
            for section in plan.sections {
                for activity in section.activities where activity.isOpen {
                    place(activity, in: section.title, of: index, &entries)
                }
            }
        }
        overdue = Self.sorted(overdue) { $0.day }
        running = Self.sorted(running) { $0.end }
        let byWeek = Dictionary(grouping: Self.sorted(entries) { $0.day }) { $0.day.monday }
        weeks = byWeek.sorted { $0.key < $1.key }.map { monday, entries in
            Week(start: monday, end: monday.advanced(by: 6) ?? monday, entries: entries)
        }
    }

    /// Sorted by days, those without last; what has the same day stays in its order.
    private static func sorted(_ entries: [Entry], by day: (Entry) -> Day?) -> [Entry] {
        entries.enumerated().sorted { left, right in
            switch (day(left.element), day(right.element)) {
            case (let one?, let other?) where one != other: one < other
            case (_?, nil): true
            case (nil, _?): false
            default: left.offset < right.offset
            }
        }.map(\.element)
    }

    private mutating func place(
        _ activity: Activity, in section: String?, of plan: Int, _ entries: inout [Entry]
    ) {
        func entry(_ day: Day, _ end: Day?, isDue: Bool = false) -> Entry {
            Entry(activity: activity, section: section, plan: plan, day: day, end: end, isDue: isDue)
        }
        guard let deadline = activity.deadline, let any = deadline.start ?? deadline.end,
            deadline.start.flatMap({ start in deadline.end.map { start <= $0 } }) ?? true
        else {
            undated += 1
            return
        }
        if let end = deadline.end, end < asOf {
            overdue.append(entry(end, end, isDue: true))
            return
        }
        let spans = deadline.spans
        switch deadline.kind {
        case .day where !spans.isEmpty, .days where !spans.isEmpty:
            for span in spans where span.lowerBound <= last && span.upperBound >= first {
                entries.append(entry(max(span.lowerBound, first), span.upperBound))
            }
            return
        case .recurring:
            guard let start = deadline.start, let end = deadline.end,
                let rule = deadline.recurrence.flatMap(RecurrenceRule.init), rule.namesDays
            else { break }
            var day: Day? = max(start, first)
            while let current = day, current <= min(end, last) {
                if rule.occurs(on: current, from: start) { entries.append(entry(current, current)) }
                day = current.advanced(by: 1)
            }
            return
        default: break
        }
        for span in spans.isEmpty ? [nil] : spans.map(Optional.some) {
            let start = span?.lowerBound ?? deadline.start
            let end = span?.upperBound ?? deadline.end
            if let end, first <= end, end <= last {
                entries.append(entry(end, end, isDue: true))
            } else if let start, first <= start, start <= last {
                entries.append(entry(start, end))
            } else if let start, start < first, end.map({ $0 > last }) ?? true {
                running.append(entry(any, end))
            }
        }
    }
}

extension Activity {
    /// Whether something is still to be done about it.
    fileprivate var isOpen: Bool {
        switch status {
        case .done, .cancelled: false
        case .partly, .inProgress, .notDone, .postponed, nil: true
        }
    }
}

extension Day {
    /// The Monday of the day's week; in the calendar's first week its first day.
    package var monday: Day { advanced(by: 1 - weekday) ?? self }
}
