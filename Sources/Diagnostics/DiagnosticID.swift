/// The name of every message PlanKit can say: stable, kebab-case, one list for all floors.
///
/// A new message is a case here and a sentence with its way out in each file of `Messages/`: the switches there have
/// no default, so a message without its words in one of the languages does not compile.
public enum DiagnosticID: String, CaseIterable, Sendable, Hashable {
    // MARK: Files and packages (OfficePackage)
    case fileMissing = "file-missing"
    case fileIsFolder = "file-is-folder"
    case fileUnreadable = "file-unreadable"
    case fileEmpty = "file-empty"
    case fileNotWritten = "file-not-written"
    case formatUnknown = "format-unknown"
    case formatNotText = "format-not-text"
    case formatOutdated = "format-outdated"
    case packageDamaged = "package-damaged"
    case packagePartMissing = "package-part-missing"
    case packageEntryDuplicate = "package-entry-duplicate"
    case packageEntryUnsafe = "package-entry-unsafe"
    case passwordProtected = "password-protected"
    case zipCutShort = "zip-cut-short"
    case contentTypeWrong = "content-type-wrong"
    case xmlDamaged = "xml-damaged"
    case xmlCutShort = "xml-cut-short"
    case xmlDoctype = "xml-doctype"
    case xmlEncoding = "xml-encoding"
    case limitExceeded = "limit-exceeded"

    // MARK: Readers, DOCX and ODT (WordprocessingML, OpenDocument)
    case trackedChangesPresent = "tracked-changes-present"
    case deletedTextLeftOut = "deleted-text-left-out"
    case insertedTextLeftOut = "inserted-text-left-out"
    case hiddenTextLeftOut = "hidden-text-left-out"
    case commentLeftOut = "comment-left-out"
    case headerFooterText = "header-footer-text"
    case textBoxMoved = "text-box-moved"
    case mergedCellTextHidden = "merged-cell-text-hidden"
    case rubyTextLeftOut = "ruby-text-left-out"
    case graphicTextLeftOut = "graphic-text-left-out"
    case pictureWithoutText = "picture-without-text"
    case embeddedObjectSkipped = "embedded-object-skipped"
    case importedPartSkipped = "imported-part-skipped"
    case fieldWithoutResult = "field-without-result"
    case symbolUnknown = "symbol-unknown"
    case numberingUnresolved = "numbering-unresolved"
    case documentPartMissing = "document-part-missing"

    // MARK: Recognition of tables, sections, columns (PlanRecognition)
    case documentWithoutTable = "document-without-table"
    case planNotFound = "plan-not-found"

    // MARK: Recognition of deadlines
    case deadlineNotUnderstood = "deadline-not-understood"
    case deadlineWithoutYear = "deadline-without-year"

    // MARK: Recognition of responsible, results, marks, headings

    // MARK: Export and import (PlanExport)

    // MARK: Conversion, profile, command line (PlanKit, PlanCommands)

    // MARK: Checks (PlanChecks)
    case deadlineMissing = "deadline-missing"
    case deadlineUnclear = "deadline-unclear"
    case deadlineOutsideYear = "deadline-outside-year"
    case deadlineReversed = "deadline-reversed"
    case deadlineOnSunday = "deadline-on-sunday"
    case deadlineOnHoliday = "deadline-on-holiday"
    case weekNotFromMonday = "week-not-from-monday"
    case weekOfLastYear = "week-of-last-year"
    case weekInHolidays = "week-in-holidays"
    case weekdayWrong = "weekday-wrong"
    case planCopied = "plan-copied"
    case responsibleMissing = "responsible-missing"
    case postWithoutPerson = "post-without-person"
    case personUnderTwoPosts = "person-under-two-posts"
    case personSpeltTwice = "person-spelt-twice"
    case resultMissing = "result-missing"
    case resultUnlikeActivity = "result-unlike-activity"
    case sameEventOtherDates = "same-event-other-dates"
    case sameEventOtherPeople = "same-event-other-people"
    case usedBeforeMade = "used-before-made"
    case numberRepeated = "number-repeated"
    case numberLeftOut = "number-left-out"
    case numberMissing = "number-missing"
    case duringMisspelt = "during-misspelt"
    case lookAlikeLetters = "look-alike-letters"
    case quotesUnbalanced = "quotes-unbalanced"
    case valueSpeltTwice = "value-spelt-twice"
    case columnUnknown = "column-unknown"

    // MARK: Templates and reports (DocumentTemplates, PlanReports)

    /// The severity a diagnostic has unless its maker says otherwise.
    public var severity: Severity {
        switch self {
        case .deadlineNotUnderstood, .deadlineWithoutYear: .warning
        // Readers, DOCX and ODT
        case .deletedTextLeftOut, .insertedTextLeftOut, .hiddenTextLeftOut, .mergedCellTextHidden,
            .graphicTextLeftOut, .embeddedObjectSkipped, .importedPartSkipped, .fieldWithoutResult,
            .symbolUnknown, .numberingUnresolved, .documentPartMissing:
            .warning
        case .trackedChangesPresent, .commentLeftOut, .headerFooterText, .textBoxMoved, .rubyTextLeftOut,
            .pictureWithoutText:
            .note
        // Checks
        case .deadlineMissing, .deadlineUnclear, .deadlineOutsideYear, .deadlineOnSunday, .deadlineOnHoliday,
            .weekNotFromMonday, .weekOfLastYear, .weekInHolidays, .responsibleMissing,
            .personSpeltTwice, .resultMissing, .resultUnlikeActivity, .sameEventOtherDates,
            .usedBeforeMade, .numberRepeated, .numberLeftOut, .duringMisspelt, .lookAlikeLetters,
            .quotesUnbalanced:
            .warning
        case .postWithoutPerson, .personUnderTwoPosts, .sameEventOtherPeople, .numberMissing, .valueSpeltTwice,
            .columnUnknown:
            .note
        // Templates and reports
        default: .error
        }
    }
}
