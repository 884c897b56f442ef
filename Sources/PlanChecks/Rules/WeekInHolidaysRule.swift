internal import Diagnostics
internal import PlanModel

/// A «week» most of whose days fall into the school holidays.
struct WeekInHolidaysRule: PlanRule {
    let ids: [DiagnosticID] = [.weekInHolidays]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        let holidays = subject.options.calendar.years.values.flatMap(\.holidays.values)
        return zip(subject.activities, subject.titleWords).compactMap { activity, titleWords in
            // «Неделя весёлых каникул» belongs there.
            guard let week = activity.week(titleWords), let deadline = activity.deadline,
                !titleWords.contains(where: { $0.hasPrefix("каникул") || $0.hasPrefix("канікул") })
            else { return nil }
            let length = week.upperBound.daysSinceEpoch - week.lowerBound.daysSinceEpoch + 1
            let free = (0..<length).compactMap { week.lowerBound.advanced(by: $0) }.filter { day in
                holidays.contains { $0.contains(day) }
            }
            guard free.count * 2 > length, let first = free.first, let last = free.last else { return nil }
            return Diagnostic(
                .weekInHolidays, at: subject.place(activity, .deadline),
                ["words": deadline.text, "from": first.inFigures, "to": last.inFigures])
        }
    }
}
