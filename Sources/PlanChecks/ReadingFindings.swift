public import Diagnostics

/// What the reading of a document says of a plan, and a check repeats: its severities can be changed like those of the
/// rules.
extension PlanChecker {
    /// The ids of all findings: those of the rules, and those of the reading.
    public static var allIDs: [DiagnosticID] { ids + idsOfReading }

    /// The ids of what the reading says of a plan.
    static let idsOfReading: [DiagnosticID] = [
        .planNotFound, .documentWithoutTable, .tableWithoutHeader, .headingNotUnderstood, .datesOutsideDeadline,
        .activityColumnGuessed, .cellsShifted, .rowContinued, .rowSplit, .activityWithoutTitle, .textOutsidePlan,
        .tableOutsidePlan,
        .deadlineNotUnderstood, .deadlineWithoutYear, .deadlineImpossible, .deadlineEndsBeforeStart,
        .deadlineAmbiguous, .deadlineOutsideCalendar, .deadlinePeriodUnnamed, .deadlineUndetermined, .deadlineRemark,
        .deadlineYearAssumed, .calendarYearMissing, .calendarRecommended, .textTooComplex,
    ]

    /// What a reading said, as the options weigh it: without what is switched off, with the severities they give.
    ///
    /// A severity given to a rule is also that of what the reading says in its place: it knows the document's words.
    public func weighed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.compactMap { diagnostic in
            let rule = Self.rule(inPlaceOf: diagnostic.id)
            let ids = [diagnostic.id, rule].compactMap(\.self)
            guard !ids.contains(where: options.disabled.contains) else { return nil }
            var weighed = diagnostic
            if let severity = ids.lazy.compactMap({ options.severities[$0] }).first {
                weighed.severity = severity
            } else if let rule {
                weighed.severity = max(diagnostic.severity, rule.severity)
            }
            return weighed
        }
    }

    /// The rule that would say the same, had the reading not said it.
    private static func rule(inPlaceOf id: DiagnosticID) -> DiagnosticID? {
        switch id {
        case .headingNotUnderstood: .columnUnknown
        case .deadlineEndsBeforeStart: .deadlineReversed
        case .deadlineNotUnderstood, .deadlineImpossible, .deadlineAmbiguous: .deadlineUnclear
        default: nil
        }
    }
}
