import PlanModel

/// What a deadline is in a calendar: an event of days that are named, or a to-do of a time within which.
///
/// | deadline | component |
/// | --- | --- |
/// | a day, a range of days | an event |
/// | a list of days, of months | an event, a to-do for each |
/// | a month, months, a period, always | a to-do with its start and due day |
/// | «до …» | a to-do with its due day |
/// | «после …», «с …» | a to-do with its start |
/// | recurring, days named («каждый вторник») | an event with the rule, to the last day |
/// | recurring, no days named («ежемесячно») | a to-do with the rule, to the last day |
/// | recurring without a rule | a to-do with its start and due day |
struct CalendarEntry: Hashable {
    enum Form { case event, todo }

    var form: Form
    /// The first day; of a recurring entry the first of its days.
    var start: Day?
    /// The last day, inclusive; nil where a rule repeats a single day.
    var end: Day?
    var times: TimesOfDay?
    /// The rule, and the last day on which it may have one.
    var rule: RecurrenceRule?
    var until: Day?

    /// The entries of a deadline; none where it has no dates, or dates that contradict each other.
    ///
    /// - Parameter times: when on the day, as far as the plan says.
    static func entries(of deadline: Deadline, at times: TimesOfDay?) -> [CalendarEntry] {
        let (start, end) = (deadline.start, deadline.end)
        guard start != nil || end != nil else { return [] }
        if let start, let end, end < start { return [] }
        switch deadline.kind {
        case .day, .days:
            guard start != nil, end != nil else { break }
            return deadline.spans.map { span in
                // «18–23 марта, 10.00»: whether each day begins then, or the first, nobody said.
                let isOneDay = span.lowerBound == span.upperBound
                return CalendarEntry(
                    form: .event, start: span.lowerBound, end: span.upperBound, times: isOneDay ? times : nil)
            }
        case .months:
            guard start != nil, end != nil else { break }
            return deadline.spans.map {
                CalendarEntry(form: .todo, start: $0.lowerBound, end: $0.upperBound)
            }
        case .recurring:
            guard let start, let end, let text = deadline.recurrence, var rule = RecurrenceRule(text) else { break }
            let form: Form = rule.namesDays ? .event : .todo
            // Each month has a 28th; where no day is named, the last of the month is as good as the 31st.
            if !rule.namesDays, rule.frequency == .monthly, start.day > 28 { rule.monthDays = [-1] }
            guard let first = rule.first(from: start, to: end) else { break }
            return [
                CalendarEntry(
                    form: form, start: first, end: form == .event ? first : nil, times: form == .event ? times : nil,
                    rule: rule, until: end)
            ]
        default: break
        }
        return [CalendarEntry(form: .todo, start: start, end: end)]
    }

    /// Whether a deadline has a rule that its entries leave out: it is not understood, or has no day in the dates.
    static func leavesOutRule(of deadline: Deadline, _ entries: [CalendarEntry]) -> Bool {
        deadline.kind == .recurring && deadline.recurrence != nil && !entries.isEmpty
            && entries.allSatisfy { $0.rule == nil }
    }
}
