import PlanModel

/// A plan along its months: the activities that have dates by section and start, and those that have none.
///
/// More activities than ``mostRows`` are not drawn one by one: a row is a section, with the number of its activities in
/// each column.
struct Timeline {
    /// An activity on the timeline or beside it.
    struct Row {
        /// Its place in the plan, from 1.
        var number: Int
        var activity: Activity
        /// None where it has no dates.
        var shapes: [TimelineShape]
    }

    /// A section with its rows in the order of their days.
    struct Group {
        var title: String?
        var level: Int
        var rows: [Row] = []
        /// How many activities each column of the axis has; only where activities are not drawn one by one.
        var counts: [Int] = []
        /// How many have no dates; only where activities are not drawn one by one.
        var undated = 0
    }

    /// Nil where nothing has dates.
    let axis: TimelineAxis?
    /// The sections that have something to show.
    private(set) var groups: [Group] = []
    /// What has no dates, in the plan's order; empty where activities are not drawn one by one.
    private(set) var undated: [Row] = []
    /// How many activities have no dates.
    private(set) var undatedCount = 0
    /// Whether rows are sections.
    let isSummary: Bool

    /// As many activities as are drawn one by one. A page of more is slow to open, and nobody reads it by eye.
    static let mostRows = 1_000

    /// The timeline of a plan that is no matrix (``PlanModel/Plan/asList(activity:deadline:)``).
    init(_ plan: Plan) {
        let axis = TimelineAxis(of: plan)
        self.axis = axis
        isSummary = plan.activityCount > Self.mostRows
        var number = 0
        for section in plan.sections {
            var group = Group(title: section.title, level: section.level)
            if isSummary, let axis { group.counts = axis.columns.map { _ in 0 } }
            for activity in section.activities {
                number += 1
                guard let axis, let deadline = activity.deadline, let extent = deadline.extent else {
                    undatedCount += 1
                    group.undated += 1
                    if !isSummary { undated.append(Row(number: number, activity: activity, shapes: [])) }
                    continue
                }
                if isSummary {
                    Self.count(deadline, extent, on: axis, in: &group.counts)
                } else {
                    let shapes = TimelineShape.shapes(of: deadline, on: axis)
                    group.rows.append(Row(number: number, activity: activity, shapes: shapes))
                }
            }
            if isSummary {
                add(group)
            } else {
                group.rows.sort { Self.order($0) < Self.order($1) }
                groups.append(group)
            }
        }
    }

    /// The group of a summary; past ``mostRows`` sections all are one.
    private mutating func add(_ group: Group) {
        guard !group.counts.isEmpty else { return }
        if groups.count < Self.mostRows {
            if group.undated > 0 || group.counts.contains(where: { $0 > 0 }) { groups.append(group) }
        } else {
            var sum = groups[Self.mostRows - 1]
            (sum.title, sum.level) = (nil, 1)
            for index in sum.counts.indices { sum.counts[index] += group.counts[index] }
            sum.undated += group.undated
            groups[Self.mostRows - 1] = sum
        }
    }

    /// An activity counts in each column in which it has a day; «до …» and «с …» in that of their day.
    private static func count(
        _ deadline: Deadline, _ extent: ClosedRange<Day>, on axis: TimelineAxis, in counts: inout [Int]
    ) {
        let spans = deadline.spans
        var columns: Set<Int> = []
        for span in spans.isEmpty ? [extent] : spans {
            guard let visible = axis.visible(span) else { continue }
            let (start, end) = (axis.start(of: visible.lowerBound), axis.end(of: visible.upperBound))
            for (index, column) in axis.columns.enumerated() where column.start < end && column.end > start {
                columns.insert(index)
            }
        }
        for index in columns { counts[index] += 1 }
    }

    private static func order(_ row: Row) -> (Int, Int, Int) {
        let extent = row.activity.deadline?.extent
        return (extent?.lowerBound.daysSinceEpoch ?? 0, extent?.upperBound.daysSinceEpoch ?? 0, row.number)
    }
}
