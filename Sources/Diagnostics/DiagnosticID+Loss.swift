extension BuiltInDiagnosticID {
    /// See ``DiagnosticID/isLoss``.
    var isLoss: Bool {
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
