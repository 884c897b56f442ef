import PlanKit

extension DiagnosticID {
    /// The name of the finding begins with a word of this package's, so that it is never one of PlanKit's.
    static let monthBusy = DiagnosticID(
        "school-month-busy", severity: .warning,
        messages: [
            .en: Message(
                "{month} has {count:activity|activities}, more than {most}.", "Move some of them to another month."),
            .ru: Message(
                "На {month} намечено {count:мероприятие|мероприятия|мероприятий}, больше чем {most}.",
                "Перенесите часть на другой месяц."),
        ])
}

/// More activities in a month than a school can hold. It speaks at the first activity that is too many.
struct BusyMonthRule: PlanRule {
    let most: Int
    let ids: [DiagnosticID] = [.monthBusy]

    func findings(in subject: CheckedPlan) -> [Diagnostic] {
        // Only what ends in the month it begins in: «в течение года» is nobody's busy month.
        let months = Dictionary(grouping: subject.activities) { activity -> String in
            guard let start = activity.deadline?.start, let end = activity.deadline?.end,
                (start.year, start.month) == (end.year, end.month)
            else { return "" }
            return String(start.iso.prefix(7))
        }
        return months.filter { !$0.key.isEmpty && $0.value.count > most }.sorted { $0.key < $1.key }.map {
            month, rows in
            Diagnostic(
                .monthBusy, at: subject.place(rows[most], .deadline),
                ["month": month, "count": String(rows.count), "most": String(most)])
        }
    }
}
