/// The name of a message: one of PlanKit's own, or one that another package adds.
///
/// ```swift
/// extension DiagnosticID {
///     static let titleTooLong = DiagnosticID(
///         "school-title-too-long", severity: .note,
///         messages: [.en: Message("“{words}” is long.", "Say the rest in the note.")])
/// }
/// ```
public struct DiagnosticID: Sendable {
    private enum Origin: Sendable {
        case builtIn(BuiltInDiagnosticID)
        indirect case added(AddedMessage)
    }

    private let origin: Origin

    /// The id of a message of PlanKit's own.
    package init(_ id: BuiltInDiagnosticID) { origin = .builtIn(id) }

    /// The id of a message of PlanKit's own; nil where there is none of that name.
    public init?(builtIn name: String) {
        guard let id = BuiltInDiagnosticID(rawValue: name) else { return nil }
        self.init(id)
    }

    /// The id of a message of another package.
    ///
    /// - Parameters:
    ///   - name: stable, kebab-case; best with the package's own word in front. None of PlanKit's own.
    ///   - severity: how bad it is unless a diagnostic says otherwise.
    ///   - isLoss: whether it says that something of the source was left out, see ``isLoss``.
    ///   - messages: what it says, by language. A language that is missing speaks English, else any that is there.
    public init(_ name: String, severity: Severity, isLoss: Bool = false, messages: [Language: Message]) {
        precondition(BuiltInDiagnosticID(rawValue: name) == nil, "\(name) is a message of PlanKit's own")
        origin = .added(AddedMessage(name: name, severity: severity, isLoss: isLoss, messages: messages))
    }

    /// The stable kebab-case name.
    public var rawValue: String {
        switch origin {
        case .builtIn(let id): id.rawValue
        case .added(let message): message.name
        }
    }

    /// Which of PlanKit's own it is, for a switch without a default; nil for one of another package.
    package var builtIn: BuiltInDiagnosticID? {
        switch origin {
        case .builtIn(let id): id
        case .added: nil
        }
    }

    /// The severity a diagnostic has unless its maker says otherwise.
    public var severity: Severity {
        switch origin {
        case .builtIn(let id): id.severity
        case .added(let message): message.severity
        }
    }

    /// Whether the message says that something of the source is not in what was read from it, or of the plan not in what
    /// was written.
    ///
    /// `--strict` turns each of these into a failure. What only moved, or what an author should know of, is none.
    public var isLoss: Bool {
        switch origin {
        case .builtIn(let id): id.isLoss
        case .added(let message): message.isLoss
        }
    }

    /// What it says, with its gaps.
    public func message(in language: Language) -> Message {
        switch origin {
        case .builtIn(let id): language.catalogue.message(for: id)
        case .added(let message): message.message(in: language)
        }
    }
}

extension DiagnosticID: Hashable {
    public static func == (left: DiagnosticID, right: DiagnosticID) -> Bool {
        switch (left.origin, right.origin) {
        case (.builtIn(let one), .builtIn(let other)): one == other
        case (.added(let one), .added(let other)): one.name == other.name
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        switch origin {
        case .builtIn(let id): hasher.combine(id)
        case .added(let message): hasher.combine(message.name)
        }
    }
}

/// A message of another package.
private struct AddedMessage: Sendable {
    let name: String
    let severity: Severity
    let isLoss: Bool
    let messages: [Language: Message]

    func message(in language: Language) -> Message {
        let known = [language, .en] + Language.allCases
        return known.lazy.compactMap { messages[$0] }.first ?? Message("\(name).", "")
    }
}

/// The name of every message PlanKit can say: stable, kebab-case, one list for all floors.
///
/// A new message is a case here, its name for everyone in `DiagnosticID+BuiltIn.swift`, and a sentence with its way out
/// in each file of `Messages/`: the switches there have no default, so a message without its words in one of the
/// languages does not compile. Other packages see those names only: no new message breaks a switch of theirs.
package enum BuiltInDiagnosticID: String, CaseIterable, Sendable, Hashable {
    // MARK: Files and packages (OfficePackage)
    case fileMissing = "file-missing"
    case fileMisnamed = "file-misnamed"
    case fileSpeltOtherwise = "file-spelt-otherwise"
    case folderMissing = "folder-missing"
    case filePatternEmpty = "file-pattern-empty"
    case fileNameUndecodable = "file-name-undecodable"
    case fileIsFolder = "file-is-folder"
    case fileIsLock = "file-is-lock"
    case fileIsArchive = "file-is-archive"
    case fileIsShortcut = "file-is-shortcut"
    case fileIsOnline = "file-is-online"
    case fileUnreadable = "file-unreadable"
    case fileEmpty = "file-empty"
    case fileNotWritten = "file-not-written"
    case formatUnknown = "format-unknown"
    case formatNotText = "format-not-text"
    case formatNotWorkbook = "format-not-workbook"
    case formatPages = "format-pages"
    case formatPicture = "format-picture"
    case formatOutdated = "format-outdated"
    case formatWebArchive = "format-web-archive"
    case packageDamaged = "package-damaged"
    case packagePartMissing = "package-part-missing"
    case packageEntryDuplicate = "package-entry-duplicate"
    case packageAmbiguous = "package-ambiguous"
    case packageEntryEscapes = "package-entry-escapes"
    case passwordProtected = "password-protected"
    case zipCutShort = "zip-cut-short"
    case contentTypeWrong = "content-type-wrong"
    case xmlDamaged = "xml-damaged"
    case xmlCutShort = "xml-cut-short"
    case xmlDoctype = "xml-doctype"
    case xmlCharacter = "xml-character"
    case xmlEncoding = "xml-encoding"
    case limitExceeded = "limit-exceeded"
    case readingCancelled = "reading-cancelled"

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
    case documentImportedOnly = "document-imported-only"
    case fieldWithoutResult = "field-without-result"
    case promptLeftOut = "prompt-left-out"
    case boundTextReplaced = "bound-text-replaced"
    case wordsRunTogether = "words-run-together"
    case symbolFontLetter = "symbol-font-letter"
    case symbolUnknown = "symbol-unknown"
    case numberingUnresolved = "numbering-unresolved"
    case documentPartMissing = "document-part-missing"
    case documentPartUnreadable = "document-part-unreadable"

    // MARK: Readers, XLSX and ODS (SpreadsheetML, OpenDocument)
    case sheetHidden = "sheet-hidden"
    case sheetRowsHidden = "sheet-rows-hidden"
    case sheetColumnsHidden = "sheet-columns-hidden"
    case sheetFormatUnknown = "sheet-format-unknown"
    case sheetFormulaWithoutValue = "sheet-formula-without-value"
    case sheetCellDamaged = "sheet-cell-damaged"
    case sheetComputed = "sheet-computed"

    // MARK: Recognition of tables, sections, columns (PlanRecognition)
    case documentWithoutTable = "document-without-table"
    case planNotFound = "plan-not-found"
    case planEmpty = "plan-empty"
    case tableWithoutHeader = "table-without-header"
    case headingNotUnderstood = "heading-not-understood"
    case datesOutsideDeadline = "dates-outside-deadline"
    case activityColumnGuessed = "activity-column-guessed"
    case cellsShifted = "cells-shifted"
    case rowContinued = "row-continued"
    case rowSplit = "row-split"
    case activityWithoutTitle = "activity-without-title"
    case struckTextLeftOut = "struck-text-left-out"
    case rowStruck = "row-struck"
    case textOutsidePlan = "text-outside-plan"
    case tableOutsidePlan = "table-outside-plan"

    // MARK: Recognition of deadlines
    case deadlineNotUnderstood = "deadline-not-understood"
    case deadlineWithoutYear = "deadline-without-year"
    case deadlineImpossible = "deadline-impossible"
    case deadlineEndsBeforeStart = "deadline-ends-before-start"
    case deadlineAmbiguous = "deadline-ambiguous"
    case deadlineOutsideCalendar = "deadline-outside-calendar"
    case calendarYearMissing = "calendar-year-missing"
    case calendarRecommended = "calendar-recommended"
    case deadlinePeriodUnnamed = "deadline-period-unnamed"
    case deadlineUndetermined = "deadline-undetermined"
    case deadlineRemark = "deadline-remark"
    case deadlineYearAssumed = "deadline-year-assumed"
    case planYearOutweighed = "plan-year-outweighed"

    // MARK: Recognition of responsible, results, marks, headings
    case textTooComplex = "text-too-complex"
    case postOfAnotherPerson = "post-of-another-person"

    // MARK: Export and import (PlanExport)
    case jsonNotUTF8 = "json-not-utf8"
    case jsonDamaged = "json-damaged"
    case jsonCutOff = "json-cut-off"
    case jsonNotPlan = "json-not-plan"
    case jsonVersionUnknown = "json-version-unknown"
    case jsonMemberMissing = "json-member-missing"
    case jsonMemberWrong = "json-member-wrong"
    case jsonIDTwice = "json-id-twice"
    case csvNotText = "csv-not-text"
    case csvNotPlan = "csv-not-plan"
    case csvQuoteUnclosed = "csv-quote-unclosed"
    case csvReadAsWindows1251 = "csv-read-as-windows-1251"
    case csvHoldsRowsOnly = "csv-holds-rows-only"
    case csvRowTooLong = "csv-row-too-long"
    case csvCellMadeHarmless = "csv-cell-made-harmless"
    case csvCellRestored = "csv-cell-restored"
    case csvDatesDisagree = "csv-dates-disagree"
    case csvIDReplaced = "csv-id-replaced"
    case csvValueNotUnderstood = "csv-value-not-understood"
    case calendarActivityLeftOut = "calendar-activity-left-out"
    case calendarRuleLeftOut = "calendar-rule-left-out"
    case drawingSummarized = "drawing-summarized"
    case sheetCellContinued = "sheet-cell-continued"
    case sheetTooLong = "sheet-too-long"
    case marksTableUnknown = "marks-table-unknown"
    case marksNotTable = "marks-not-table"
    case marksStatusUnknown = "marks-status-unknown"
    case marksStatusMissing = "marks-status-missing"
    case marksDatesAmbiguous = "marks-dates-ambiguous"
    case marksDatesMonthFirst = "marks-dates-month-first"
    case marksDateUnknown = "marks-date-unknown"
    case marksDateOutside = "marks-date-outside"
    case marksActivityNotFound = "marks-activity-not-found"
    case marksActivityAmbiguous = "marks-activity-ambiguous"
    case marksActivityMoved = "marks-activity-moved"
    case marksActivitiesMoved = "marks-activities-moved"
    case marksActivityReworded = "marks-activity-reworded"
    case marksRowTwice = "marks-row-twice"
    case marksStatusDiffers = "marks-status-differs"
    case marksColumnsUnused = "marks-columns-unused"

    // MARK: Conversion, profile, command line (PlanKit, PlanCommands)
    case profileExists = "profile-exists"
    case textNotPlaced = "text-not-placed"
    case convertedThroughLibreOffice = "converted-through-libreoffice"
    case conversionFailed = "conversion-failed"
    case conversionTimedOut = "conversion-timed-out"
    case conversionInterrupted = "conversion-interrupted"
    case linkedContentLeftOut = "linked-content-left-out"
    case htmlEncodingUnknown = "html-encoding-unknown"
    case outputIsInput = "output-is-input"
    case outputExists = "output-exists"
    case outputIsFolder = "output-is-folder"
    case outputChanged = "output-changed"
    case outputNeedsFolder = "output-needs-folder"
    case folderWithoutDocuments = "folder-without-documents"
    case summaryFormatUnknown = "summary-format-unknown"
    case summaryExists = "summary-exists"
    case databaseForeign = "database-foreign"
    case databaseNewer = "database-newer"
    case databaseBusy = "database-busy"
    case databaseNeedsFile = "database-needs-file"
    case profileNotUsable = "profile-not-usable"
    case workerInputBroken = "worker-input-broken"
    case outputFormatUnknown = "output-format-unknown"
    case outputFormatMissing = "output-format-missing"
    case somethingLost = "something-lost"
    case limitUnknown = "limit-unknown"
    case limitWrong = "limit-wrong"
    case profileDamaged = "profile-damaged"
    case profileKeyUnknown = "profile-key-unknown"
    case profileKeyMisspelt = "profile-key-misspelt"
    case profileKeyTwice = "profile-key-twice"
    case profileValueWrong = "profile-value-wrong"
    case profileNotEdited = "profile-not-edited"
    case profileNotUTF8 = "profile-not-utf8"
    case yamlLimitExceeded = "yaml-limit-exceeded"
    case yamlKeyNotText = "yaml-key-not-text"
    case yamlErrorsMore = "yaml-errors-more"
    case settingsNotYAML = "settings-not-yaml"
    case profileTemplatesMissing = "profile-templates-missing"

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
    case explainUnknown = "explain-unknown"

    // MARK: Templates and reports (DocumentTemplates, PlanReports)
    case templateTagUnclosed = "template-tag-unclosed"
    case templateTagUnopened = "template-tag-unopened"
    case templateTagInvalid = "template-tag-invalid"
    case templateTagUnsupported = "template-tag-unsupported"
    case templateNameUnknown = "template-name-unknown"
    case templateNameMisspelled = "template-name-misspelled"
    case templateNameElsewhere = "template-name-elsewhere"
    case templateLoopNameOutside = "template-loop-name-outside"
    case templateSectionUnclosed = "template-section-unclosed"
    case templateSectionUnopened = "template-section-unopened"
    case templateSectionMismatched = "template-section-mismatched"
    case templateSectionCrossed = "template-section-crossed"
    case templateSectionAcross = "template-section-across"
    case templateSectionBesideText = "template-section-beside-text"
    case templateSectionsShare = "template-sections-share"
    case templateColumnsOutsideRow = "template-columns-outside-row"
    case templateColumnsDiffer = "template-columns-differ"
    case templateColumnsInLoop = "template-columns-in-loop"
    case templateFormatUnknown = "template-format-unknown"
    case templateFormatMisspelled = "template-format-misspelled"
    case templateFormatArgument = "template-format-argument"
    case templateFormatMismatch = "template-format-mismatch"
    case templateListAsText = "template-list-as-text"
    case templateObjectAsText = "template-object-as-text"
    case templateComparisonMismatch = "template-comparison-mismatch"
    case templateComparisonValue = "template-comparison-value"
    case templatePlaceUnfilled = "template-place-unfilled"
    case templateMergeOutsideTable = "template-merge-outside-table"
    case templateFootnoteOutsideBody = "template-footnote-outside-body"
    case templateCharactersLeftOut = "template-characters-left-out"
    case templateWithoutTags = "template-without-tags"
    case templateFormatOutdated = "template-format-outdated"
    case templateIsPlan = "template-is-plan"
    case planIsTemplate = "plan-is-template"
    case planIsMarks = "plan-is-marks"
    case reportKindUnknown = "report-kind-unknown"
    case reportKindMisspelt = "report-kind-misspelt"
    case reportFormatUnknown = "report-format-unknown"
    case reportTemplateFormat = "report-template-format"
    case reportDateWrong = "report-date-wrong"
    case reportPersonUnknown = "report-person-unknown"
    case reportPersonMisspelt = "report-person-misspelt"
    case reportActivityUnknown = "report-activity-unknown"
    case reportItemUnknown = "report-item-unknown"
    case reportSpanWithoutDates = "report-span-without-dates"
    case nextYearUnknown = "next-year-unknown"
    case nextYearMade = "next-year-made"
    case reportMarksOneTemplate = "report-marks-one-template"
    case reportPDFWithoutLibreOffice = "report-pdf-without-libreoffice"
    case reportBlanks = "report-blanks"
    case reportGenderUnknown = "report-gender-unknown"
    case marksExist = "marks-exist"
    case marksFormatUnknown = "marks-format-unknown"
    case templateExportFormat = "template-export-format"

    /// The severity a diagnostic has unless its maker says otherwise.
    package var severity: Severity {
        switch self {
        // Recognition of deadlines
        case .deadlineNotUnderstood, .deadlineWithoutYear, .deadlineImpossible, .deadlineEndsBeforeStart,
            .deadlineAmbiguous, .deadlineOutsideCalendar, .calendarYearMissing, .deadlinePeriodUnnamed,
            .deadlineYearAssumed, .planYearOutweighed, .textTooComplex, .postOfAnotherPerson:
            .warning
        case .deadlineUndetermined, .deadlineRemark, .calendarRecommended: .note
        // Readers, DOCX and ODT
        case .deletedTextLeftOut, .insertedTextLeftOut, .hiddenTextLeftOut, .mergedCellTextHidden,
            .graphicTextLeftOut, .embeddedObjectSkipped, .importedPartSkipped, .fieldWithoutResult,
            .symbolUnknown, .numberingUnresolved, .documentPartMissing, .promptLeftOut, .boundTextReplaced,
            .wordsRunTogether, .symbolFontLetter:
            .warning
        case .trackedChangesPresent, .commentLeftOut, .headerFooterText, .textBoxMoved, .rubyTextLeftOut,
            .pictureWithoutText, .documentPartUnreadable:
            .note
        // Readers, XLSX and ODS
        case .sheetHidden, .sheetFormatUnknown, .sheetFormulaWithoutValue, .sheetCellDamaged: .warning
        case .sheetRowsHidden, .sheetColumnsHidden, .sheetComputed: .note
        // Export and import
        case .csvRowTooLong, .csvCellRestored, .csvDatesDisagree, .csvIDReplaced, .csvValueNotUnderstood,
            .calendarActivityLeftOut, .calendarRuleLeftOut, .drawingSummarized:
            .warning
        case .marksStatusUnknown, .marksStatusMissing, .marksDatesAmbiguous, .marksDateUnknown, .marksDateOutside,
            .marksActivityNotFound, .marksActivityAmbiguous, .marksActivityReworded, .marksRowTwice:
            .warning
        case .csvReadAsWindows1251, .csvHoldsRowsOnly, .csvCellMadeHarmless, .marksActivityMoved, .marksActivitiesMoved,
            .marksDatesMonthFirst, .marksStatusDiffers, .marksColumnsUnused, .sheetCellContinued:
            .note
        // Recognition of tables, sections, columns
        case .planEmpty, .tableWithoutHeader, .headingNotUnderstood, .datesOutsideDeadline,
            .activityColumnGuessed, .cellsShifted,
            .activityWithoutTitle, .struckTextLeftOut:
            .warning
        case .rowStruck, .rowContinued, .rowSplit, .textOutsidePlan, .tableOutsidePlan: .note
        // Conversion, profile, command line
        case .convertedThroughLibreOffice, .linkedContentLeftOut: .note
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
        case .reportBlanks, .reportGenderUnknown, .reportSpanWithoutDates, .nextYearMade: .note
        case .templateTagUnopened, .templateCharactersLeftOut, .templateWithoutTags: .warning
        default: .error
        }
    }
}
