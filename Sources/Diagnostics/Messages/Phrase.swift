/// The words that messages are put together from: severities, places, reasons.
///
/// What a program says besides stands with that program: help and labels in `PlanCommands/Words`.
package enum Phrase: String, CaseIterable, Sendable, Hashable {
    // MARK: Severities and places
    case severityNote, severityWarning, severityError
    case placeSheet, placeTable, placeRow, placeColumn, placeParagraph, placeLine
    case placeHeader, placeFooter, placeFootnotes, placeEndnotes, placePageStyles

    // MARK: Readers, DOCX and ODT
    case yamlBytes, yamlValues, yamlDepth
    case xmlNesting, xmlAttribute, xmlReference, xmlName, xmlPrefix, xmlBehindEnd, xmlMarkup

    // MARK: Why the system refused a file (OfficePackage)
    case systemNoFolder, systemIsFolder, systemNotFolder, systemNotPermitted, systemReadOnly, systemNoSpace
    case systemNameTooLong, systemTemporaryExists, systemRefused
}
