internal import DocumentTemplates
internal import PlanModel

/// The lists of rows that documents ask for most, of the whole plan and of each of its groups.
enum RowLists {
    /// The lists of what has these rows.
    static func fields<Subject>(_ rows: @escaping @Sendable (Subject) -> [ReportRow]) -> [Field<Subject>] {
        func list(
            _ name: String, _ russian: String, _ belarusian: String, also: [String] = [],
            _ holds: @escaping @Sendable (ReportRow) -> Bool
        ) -> Field<Subject> {
            Field(name, russian, belarusian, .list(ActivityFields.shape), also: also) {
                subject, context in
                ActivityFields.list(of: rows(subject).filter(holds), context)
            }
        }
        return [
            list("done", "выполненные", "выкананыя") { $0.execution == .done },
            list("inProgress", "выполняемые", "выконваемыя") { $0.execution == .inProgress },
            list("postponed", "перенесённые", "перанесеныя", also: ["перенесенные"]) { $0.execution == .postponed },
            list("overdue", "просроченные", "пратэрмінаваныя", \.isOverdue),
            list("upcoming", "ближайшие", "бліжэйшыя", \.isUpcoming),
        ]
    }
}
