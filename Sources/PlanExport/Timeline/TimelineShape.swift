import PlanModel

/// What a timeline draws of a deadline; places are those of a ``TimelineAxis``.
///
/// | deadline | drawn |
/// | --- | --- |
/// | a day | a dot |
/// | days, a month, months, a period | a bar each |
/// | the same where it is most of what is shown («в течение года») | a dashed line |
/// | «до …» | a line from the left to a diamond on the last day |
/// | «после …», «с …» | an arrow on the first day, a line to the right |
/// | recurring, days named | a tick for each day; a dotted line where they are many |
/// | recurring, no days named («ежемесячно») | a short bar in each month |
/// | what begins before or ends behind what is shown | an arrowhead at the edge |
enum TimelineShape: Hashable {
    case bar(Int, Int)
    case whole(Int, Int)
    case line(Int, Int)
    case dots(Int, Int)
    case tick(Int)
    case day(Int)
    case limit(Int)
    case start(Int)
    case earlier
    case later

    /// The shapes of a deadline, in the order in which they are drawn; none where it has no dates.
    static func shapes(of deadline: Deadline, on axis: TimelineAxis) -> [TimelineShape] {
        guard let extent = deadline.extent else { return [] }
        var shapes: [TimelineShape] = []
        if let visible = axis.visible(extent) { shapes = self.shapes(of: deadline, in: visible, on: axis) }
        if extent.lowerBound < axis.first { shapes.append(.earlier) }
        if extent.upperBound > axis.last { shapes.append(.later) }
        return shapes
    }

    private static func shapes(
        of deadline: Deadline, in visible: ClosedRange<Day>, on axis: TimelineAxis
    ) -> [TimelineShape] {
        switch deadline.kind {
        case .before where deadline.start == nil:
            let end = axis.end(of: visible.upperBound)
            return [.line(0, end), .limit(end)]
        case .after where deadline.end == nil:
            let start = axis.start(of: visible.lowerBound)
            return [.line(start, TimelineAxis.width), .start(start)]
        case .day, .days:
            return spans(of: deadline, on: axis).map { span in
                span.lowerBound == span.upperBound ? .day(axis.middle(of: span.lowerBound)) : bar(span, on: axis)
            }
        case .recurring:
            if let shapes = repeated(deadline, in: visible, on: axis) { return shapes }
        default: break
        }
        return spans(of: deadline, on: axis).map { span in
            let bar = bar(span, on: axis)
            guard case .bar(let start, let end) = bar, 4 * (end - start) >= 3 * TimelineAxis.width else { return bar }
            return .whole(start, end)
        }
    }

    private static func spans(of deadline: Deadline, on axis: TimelineAxis) -> [ClosedRange<Day>] {
        let spans = deadline.spans
        return (spans.isEmpty ? [deadline.extent].compactMap(\.self) : spans).compactMap(axis.visible)
    }

    /// A bar, never so narrow that it cannot be seen.
    private static func bar(_ span: ClosedRange<Day>, on axis: TimelineAxis) -> TimelineShape {
        let start = axis.start(of: span.lowerBound)
        return .bar(start, max(axis.end(of: span.upperBound), start + narrowest))
    }

    private static let narrowest = 400

    // MARK: Recurrences

    /// More ticks than this are a dotted line: they would run into each other.
    private static let mostTicks = 60
    /// A rule is not followed over more days than those of five years, whatever a file says.
    private static let mostDays = 5 * 366

    /// The times at which a deadline recurs; nil where its rule is not understood or has none of them.
    private static func repeated(
        _ deadline: Deadline, in visible: ClosedRange<Day>, on axis: TimelineAxis
    ) -> [TimelineShape]? {
        guard let start = deadline.start, deadline.end != nil, axis.days <= mostDays,
            let rule = deadline.recurrence.flatMap(RecurrenceRule.init)
        else { return nil }
        let ends = (axis.start(of: visible.lowerBound), axis.end(of: visible.upperBound))
        let times = rule.namesDays ? nil : windows(of: rule, from: start, in: visible)
        let ticks: [TimelineShape] =
            if let times {
                times.map { span in
                    let (left, right) = (axis.start(of: span.lowerBound), axis.end(of: span.upperBound))
                    // A gap on either side: «once in each of these», not all of it.
                    return .bar(left + (right - left) / 6, right - (right - left) / 6)
                }
            } else {
                days(of: rule, from: start, in: visible).map { .tick(axis.middle(of: $0)) }
            }
        if ticks.isEmpty { return nil }
        return ticks.count > mostTicks ? [.dots(ends.0, ends.1)] : [.line(ends.0, ends.1)] + ticks
    }

    /// The days of a rule that names them.
    private static func days(
        of rule: RecurrenceRule, from start: Day, in visible: ClosedRange<Day>
    ) -> [Day] {
        var days: [Day] = []
        var day: Day? = visible.lowerBound
        while let current = day, current <= visible.upperBound {
            if rule.occurs(on: current, from: start) { days.append(current) }
            day = current.advanced(by: 1)
        }
        return days
    }

    /// The weeks, months or years in each of which a rule without days happens once; nil where there are none.
    private static func windows(
        of rule: RecurrenceRule, from start: Day, in visible: ClosedRange<Day>
    ) -> [ClosedRange<Day>]? {
        var windows: [ClosedRange<Day>] = []
        func add(_ first: Day?, before next: Day?) {
            guard let first, let last = next?.advanced(by: -1), first <= last,
                (first...last).overlaps(visible)
            else { return }
            windows.append((first...last).clamped(to: visible))
        }
        switch rule.frequency {
        case .daily: return nil
        case .weekly:
            var day = start.advanced(by: 1 - start.weekday)
            while let current = day, current <= visible.upperBound, let next = current.advanced(by: 7 * rule.interval) {
                add(current, before: next)
                day = next
            }
        case .monthly, .yearly:
            // A year of named months («ежегодно, май») is those months.
            let isMonthly = rule.frequency == .monthly
            let first = 12 * start.year + start.month - 1
            let last = 12 * visible.upperBound.year + visible.upperBound.month - 1
            let length = isMonthly ? rule.interval : rule.months.isEmpty ? 12 * rule.interval : 1
            let step = isMonthly || rule.months.isEmpty ? length : 1
            for month in stride(from: first, through: max(first, last), by: step) {
                guard rule.months.isEmpty || rule.months.contains(month % 12 + 1) else { continue }
                guard isMonthly || (month / 12 - start.year).isMultiple(of: rule.interval) else { continue }
                let end = month + (rule.months.isEmpty ? length : 1)
                add(
                    Day(year: month / 12, month: month % 12 + 1, day: 1),
                    before: Day(year: end / 12, month: end % 12 + 1, day: 1))
            }
        }
        return windows
    }
}
