/// The words of the interface that are no diagnostics: names of places, labels of `inspect`, help.
public enum Phrase: String, CaseIterable, Sendable, Hashable {
    // MARK: Severities and places
    case severityNote, severityWarning, severityError
    case placeTable, placeRow, placeColumn, placeParagraph
    case placeHeader, placeFooter, placeFootnotes, placeEndnotes, placePageStyles

    // MARK: Command line (PlanCommands)

    // MARK: Checks (PlanChecks)
    case checkSummary, explainReason, explainExample, explainMended, explainSeverity

    // MARK: Templates and reports
}
