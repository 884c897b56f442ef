extension DiagnosticID {
    /// Whether the message says that something of the source is not in what was read from it, or of the plan not in what
    /// was written.
    ///
    /// `--strict` turns each of these into a failure. What only moved, or what an author should know of, is none.
    public var isLoss: Bool {
        switch self {
        case .deletedTextLeftOut, .insertedTextLeftOut, .hiddenTextLeftOut, .commentLeftOut, .headerFooterText,
            .mergedCellTextHidden, .rubyTextLeftOut, .graphicTextLeftOut, .pictureWithoutText, .embeddedObjectSkipped,
            .importedPartSkipped, .fieldWithoutResult, .symbolUnknown, .numberingUnresolved, .documentPartMissing,
            .struckTextLeftOut, .sheetHidden, .sheetFormulaWithoutValue, .sheetCellDamaged, .textOutsidePlan,
            .tableOutsidePlan, .textNotPlaced, .calendarActivityLeftOut,
            .calendarRuleLeftOut, .drawingSummarized:
            true
        default: false
        }
    }
}
