internal import Diagnostics
public import PlanChecks
internal import PlanModel
internal import PlanRecognition

extension PlanReading {
    /// Everything to be said of the plan: what its reading met, and what the checks find, in the document's order.
    ///
    /// What both say of one row is said once, by the reading: it knows the document's words.
    public func checked(by checker: PlanChecker) -> CheckedFile {
        let found = checker.check(plan).filter { finding in
            !finding.isOfAKnownHeading && !diagnostics.contains { $0.says(the: finding) }
        }
        let all = (checker.weighed(diagnostics) + found).enumerated().sorted { left, right in
            let (one, other) = (left.element.place, right.element.place)
            return (one.table ?? 0, one.row ?? 0, left.offset) < (other.table ?? 0, other.row ?? 0, right.offset)
        }
        return CheckedFile(name: inspection.file, plan: plan, findings: all.map(\.element))
    }
}

extension Diagnostic {
    /// Whether it says that a heading is not understood whose words are: «Форма работы» has no role, and needs none.
    fileprivate var isOfAKnownHeading: Bool {
        guard id == .columnUnknown, let heading = arguments["heading"] else { return false }
        return HeadingClassifier().classify([heading]).contains { $0.confidence > 0 }
    }

    /// Whether this diagnostic of a reading says the same as a finding of a check.
    fileprivate func says(the finding: Diagnostic) -> Bool {
        switch finding.id {
        case .columnUnknown: return id == .headingNotUnderstood && arguments["words"] == finding.arguments["heading"]
        case .deadlineUnclear:
            return Self.unclearDeadlines.contains(id)
                && (place.table, place.row) == (finding.place.table, finding.place.row)
        case .deadlineReversed:
            return id == .deadlineEndsBeforeStart
                && (place.table, place.row) == (finding.place.table, finding.place.row)
        default: return false
        }
    }

    private static let unclearDeadlines: Set<DiagnosticID> = [
        .deadlineNotUnderstood, .deadlineImpossible, .deadlineEndsBeforeStart, .deadlineAmbiguous,
        .deadlineUndetermined,
    ]
}

extension CheckOptions {
    /// The options that need no profile: the rules' own severities, the calendar built in.
    public static var standard: CheckOptions { CheckOptions(calendar: .belarus) }
}
