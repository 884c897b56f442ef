internal import Diagnostics
public import PlanChecks
internal import PlanModel
internal import PlanRecognition

extension PlanReading {
    /// Everything to be said of the plan: what its reading met, and what the checks find, in the document's order.
    ///
    /// What both say of one row is said once, by the reading: it knows the document's words.
    public func checked(by checker: PlanChecker) -> CheckedFile {
        let said = Set(diagnostics.compactMap(\.asFinding))
        let places = SheetPlaces(inspection.document?.sheets ?? [])
        let found = checker.check(plan).filter { finding in
            guard !finding.isOfAKnownHeading else { return false }
            return finding.asFinding.map { !said.contains($0) } ?? true
        }.map(places.named)
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

    /// What is said of which heading or row, the same for a diagnostic of a reading and for the finding of the rule in
    /// whose place it stands; nil for all that only one of them can say.
    fileprivate var asFinding: Diagnostic? {
        let row = Place(table: place.table, row: place.row)
        switch id {
        case .headingNotUnderstood: return Diagnostic(.columnUnknown, ["heading": arguments["words"] ?? ""])
        case .columnUnknown: return Diagnostic(.columnUnknown, ["heading": arguments["heading"] ?? ""])
        // The plan of a reading has no days for a deadline that is turned round: both rules would speak of it.
        case .deadlineEndsBeforeStart, .deadlineReversed, .deadlineNotUnderstood, .deadlineImpossible,
            .deadlineAmbiguous, .deadlineUndetermined, .deadlineUnclear:
            return Diagnostic(.deadlineUnclear, at: row)
        default: return nil
        }
    }
}

extension CheckOptions {
    /// The options that need no profile: the rules' own severities, the calendar built in.
    public static var standard: CheckOptions { CheckOptions(calendar: .belarus) }
}
