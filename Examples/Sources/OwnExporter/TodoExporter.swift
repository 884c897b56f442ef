import PlanKit

/// A plan as `todo.txt`, which many programs for lists of tasks read: a line a task, words with `+` name projects, those
/// with `@` people, `due:` the last day.
struct TodoExporter: PlanExporter {
    /// What stands behind the plus sign.
    var project = "plan"

    func export<Failure: Error>(
        _ plan: Plan, to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> [Diagnostic] {
        var undated: [Diagnostic] = []
        for activity in plan.activities where !activity.struck {
            var words = activity.mark?.status == .done ? ["x"] : []
            words += [activity.title.split(whereSeparator: \.isWhitespace).joined(separator: " "), "+\(project)"]
            words += activity.responsible.compactMap(\.surname).map { "@\($0)" }
            if let last = activity.deadline?.end {
                words.append("due:\(last.iso)")
            } else {
                undated.append(
                    Diagnostic(
                        .todoWithoutDay, at: Place(table: activity.source.table, row: activity.source.row),
                        ["words": activity.deadline?.text ?? ""]))
            }
            try sink(Array((words.joined(separator: " ") + "\n").utf8))
        }
        return undated
    }
}

extension DiagnosticID {
    /// Nothing is lost unseen: what the format has no place for is told, with its row.
    static let todoWithoutDay = DiagnosticID(
        "todo-without-day", severity: .note, isLoss: true,
        messages: [.en: Message("“{words}” names no day: the task has none.", "Write a day or a month.")])
}

extension ExportFormat {
    /// The format, to stand beside the built-in ones wherever a format is chosen by its name.
    static let todo = ExportFormat(name: "todo", extensions: ["txt"]) { _ in TodoExporter() }
}
