import Diagnostics
import DocumentModel
import PlanModel
import PlanRecognition
import TestSupport

/// What the recognizer makes of a sketch.
func recognize(_ sketch: String, options: RecognitionOptions = RecognitionOptions()) -> Recognition {
    PlanRecognizer(options: options).recognize(TableSketch.document(sketch))
}

/// A plan in a few lines: `= title` for a section (a `=` for each level), `id number|title|deadline` for an activity.
func outline(_ plan: Plan?) -> [String] {
    guard let plan else { return ["no plan"] }
    return plan.sections.flatMap { section -> [String] in
        let head = section.title.map { [String(repeating: "=", count: section.level) + " " + $0] } ?? []
        return head
            + section.activities.map { activity in
                let title = activity.title.replacing("\n", with: "⏎")
                return "\(activity.id) \(activity.number)|\(title)|\(activity.deadline?.text ?? "")"
            }
    }
}

extension Recognition {
    /// The ids of what was told about structure, in order.
    var structural: [DiagnosticID] {
        let ids: Set<DiagnosticID> = [
            .documentWithoutTable, .planNotFound, .tableWithoutHeader, .headingNotUnderstood, .activityColumnGuessed,
            .cellsShifted, .rowContinued, .rowSplit, .activityWithoutTitle, .textOutsidePlan, .tableOutsidePlan,
        ]
        return diagnostics.map(\.id).filter(ids.contains)
    }

    /// The words that went into a diagnostic.
    func words(_ id: DiagnosticID) -> [String] {
        diagnostics.filter { $0.id == id }.map { $0.arguments["words"] ?? "" }
    }
}
