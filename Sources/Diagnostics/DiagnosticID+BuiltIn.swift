/// The messages of PlanKit's own, as `.fileMissing` wherever an id is asked for.
extension DiagnosticID {
    // MARK: Files and packages (OfficePackage)
    /// The file was not found.
    public static var fileMissing: Self { Self(.fileMissing) }
    /// The file was not found, but one with a similar name was.
    public static var fileMisnamed: Self { Self(.fileMisnamed) }
    /// The file was not found; the name of one differs only in how its accented letters are composed.
    public static var fileSpeltOtherwise: Self { Self(.fileSpeltOtherwise) }
    /// The folder that should hold the file does not exist.
    public static var folderMissing: Self { Self(.folderMissing) }
    /// No file matches the pattern.
    public static var filePatternEmpty: Self { Self(.filePatternEmpty) }
    /// The file's name is not in UTF-8, as happens when an archive from Windows is unpacked.
    public static var fileNameUndecodable: Self { Self(.fileNameUndecodable) }
    /// A folder was named where a file is needed.
    public static var fileIsFolder: Self { Self(.fileIsFolder) }
    /// The file only says that a program has the document open; the document is another file.
    public static var fileIsLock: Self { Self(.fileIsLock) }
    /// The file is an archive, such as ZIP or RAR, and not a document.
    public static var fileIsArchive: Self { Self(.fileIsArchive) }
    /// The file is a shortcut of Windows, and not the document it leads to.
    public static var fileIsShortcut: Self { Self(.fileIsShortcut) }
    /// The file is a link to a Google document, and not the document itself.
    public static var fileIsOnline: Self { Self(.fileIsOnline) }
    /// The system did not let the file be opened.
    public static var fileUnreadable: Self { Self(.fileUnreadable) }
    /// The file has no bytes.
    public static var fileEmpty: Self { Self(.fileEmpty) }
    /// The system did not let the file be written.
    public static var fileNotWritten: Self { Self(.fileNotWritten) }
    /// The file is of no kind that is known.
    public static var formatUnknown: Self { Self(.formatUnknown) }
    /// The file is slides, a drawing or a PDF, which are not read.
    public static var formatNotText: Self { Self(.formatNotText) }
    /// The file is an Excel workbook of an old or binary kind that cannot be read here.
    public static var formatNotWorkbook: Self { Self(.formatNotWorkbook) }
    /// The file is an Apple Pages document.
    public static var formatPages: Self { Self(.formatPages) }
    /// The file is a picture, a photograph or a scan.
    public static var formatPicture: Self { Self(.formatPicture) }
    /// The file is of an old format that only LibreOffice reads, and LibreOffice is not there.
    public static var formatOutdated: Self { Self(.formatOutdated) }
    /// The file is a web page saved as one file (MHTML).
    public static var formatWebArchive: Self { Self(.formatWebArchive) }
    /// The ZIP package is damaged.
    public static var packageDamaged: Self { Self(.packageDamaged) }
    /// The package lacks a part that a document must have.
    public static var packagePartMissing: Self { Self(.packagePartMissing) }
    /// The package has two parts of one name, and it is unclear which one is meant.
    public static var packageEntryDuplicate: Self { Self(.packageEntryDuplicate) }
    /// The package is put together so that programs disagree on which document it holds.
    public static var packageAmbiguous: Self { Self(.packageAmbiguous) }
    /// The name of a part leads out of the package, as in `../`.
    public static var packageEntryEscapes: Self { Self(.packageEntryEscapes) }
    /// The document is protected by a password.
    public static var passwordProtected: Self { Self(.passwordProtected) }
    /// The ZIP package breaks off: the file was copied or downloaded incompletely.
    public static var zipCutShort: Self { Self(.zipCutShort) }
    /// The package declares its main part to be a document of another kind.
    public static var contentTypeWrong: Self { Self(.contentTypeWrong) }
    /// The XML of a part is not well formed.
    public static var xmlDamaged: Self { Self(.xmlDamaged) }
    /// The XML of a part breaks off in the middle.
    public static var xmlCutShort: Self { Self(.xmlCutShort) }
    /// A part has a DOCTYPE, which no document has and which may name entities.
    public static var xmlDoctype: Self { Self(.xmlDoctype) }
    /// A part holds a character that XML does not allow.
    public static var xmlCharacter: Self { Self(.xmlCharacter) }
    /// The bytes of a part are not in the encoding it declares.
    public static var xmlEncoding: Self { Self(.xmlEncoding) }
    /// The file exceeds one of the limits of reading.
    public static var limitExceeded: Self { Self(.limitExceeded) }
    /// The reading was cancelled by its caller.
    public static var readingCancelled: Self { Self(.readingCancelled) }

    // MARK: Readers, DOCX and ODT (WordprocessingML, OpenDocument)
    /// The document has tracked changes that nobody has accepted or rejected.
    public static var trackedChangesPresent: Self { Self(.trackedChangesPresent) }
    /// Text that a tracked change deletes was left out.
    public static var deletedTextLeftOut: Self { Self(.deletedTextLeftOut) }
    /// Text that a tracked change inserts was left out, as the document was read without its changes.
    public static var insertedTextLeftOut: Self { Self(.insertedTextLeftOut) }
    /// Text that is formatted as hidden was left out.
    public static var hiddenTextLeftOut: Self { Self(.hiddenTextLeftOut) }
    /// A comment was left out.
    public static var commentLeftOut: Self { Self(.commentLeftOut) }
    /// The text of a header or footer was left out.
    public static var headerFooterText: Self { Self(.headerFooterText) }
    /// The text of a text box now stands behind the paragraph it is anchored to.
    public static var textBoxMoved: Self { Self(.textBoxMoved) }
    /// A cell that a merged one covers holds text that nobody sees; it was left out.
    public static var mergedCellTextHidden: Self { Self(.mergedCellTextHidden) }
    /// A phonetic guide above words was left out.
    public static var rubyTextLeftOut: Self { Self(.rubyTextLeftOut) }
    /// The words of a chart or diagram were left out.
    public static var graphicTextLeftOut: Self { Self(.graphicTextLeftOut) }
    /// Pictures were left out: if words are drawn in them, they were not read.
    public static var pictureWithoutText: Self { Self(.pictureWithoutText) }
    /// Objects of other programs, such as an embedded sheet, were left out.
    public static var embeddedObjectSkipped: Self { Self(.embeddedObjectSkipped) }
    /// A document of another format inside this one was not read.
    public static var importedPartSkipped: Self { Self(.importedPartSkipped) }
    /// The document is empty but for a document of another format inside it, which is not read.
    public static var documentImportedOnly: Self { Self(.documentImportedOnly) }
    /// A field was never computed and gave no text.
    public static var fieldWithoutResult: Self { Self(.fieldWithoutResult) }
    /// A field to fill in shows only its prompt, which was left out.
    public static var promptLeftOut: Self { Self(.promptLeftOut) }
    /// A field bound to a property of the file shows its value, while the text in the document says something else.
    public static var boundTextReplaced: Self { Self(.boundTextReplaced) }
    /// Words ran together: the file does not preserve the space between them.
    public static var wordsRunTogether: Self { Self(.wordsRunTogether) }
    /// An ordinary letter is set in a symbol font, which draws a sign in its place; it was read as a letter.
    public static var symbolFontLetter: Self { Self(.symbolFontLetter) }
    /// A sign of a symbol font has no letter and was replaced by U+FFFD.
    public static var symbolUnknown: Self { Self(.symbolUnknown) }
    /// An automatic number was not computed, as its numbering is not fully described.
    public static var numberingUnresolved: Self { Self(.numberingUnresolved) }
    /// The document refers to a part that the package does not hold.
    public static var documentPartMissing: Self { Self(.documentPartMissing) }
    /// A part that only describes the file was not read; no text of the plan is in it.
    public static var documentPartUnreadable: Self { Self(.documentPartUnreadable) }

    // MARK: Readers, XLSX and ODS (SpreadsheetML, OpenDocument)
    /// A hidden sheet was left out.
    public static var sheetHidden: Self { Self(.sheetHidden) }
    /// Hidden rows of a sheet were read like the others.
    public static var sheetRowsHidden: Self { Self(.sheetRowsHidden) }
    /// Hidden columns of a sheet were read like the others.
    public static var sheetColumnsHidden: Self { Self(.sheetColumnsHidden) }
    /// A number format was not understood; the number was taken as it is stored.
    public static var sheetFormatUnknown: Self { Self(.sheetFormatUnknown) }
    /// A formula was never calculated, and its cell has no value.
    public static var sheetFormulaWithoutValue: Self { Self(.sheetFormulaWithoutValue) }
    /// A cell of a sheet is damaged and was not read.
    public static var sheetCellDamaged: Self { Self(.sheetCellDamaged) }
    /// Columns or sheets that PlanKit itself works out from a plan were not read as the plan.
    public static var sheetComputed: Self { Self(.sheetComputed) }

    // MARK: Recognition of tables, sections, columns (PlanRecognition)
    /// The document has no table.
    public static var documentWithoutTable: Self { Self(.documentWithoutTable) }
    /// No table of the document looks like a plan.
    public static var planNotFound: Self { Self(.planNotFound) }
    /// The plan has columns but no activities.
    public static var planEmpty: Self { Self(.planEmpty) }
    /// The table has no row of column names; the columns that the profile names were taken.
    public static var tableWithoutHeader: Self { Self(.tableWithoutHeader) }
    /// The name of a column was not understood; its text is kept as it is.
    public static var headingNotUnderstood: Self { Self(.headingNotUnderstood) }
    /// A column of dates is no part of the deadline, which comes from another column.
    public static var datesOutsideDeadline: Self { Self(.datesOutsideDeadline) }
    /// No column is named as that of the activities; the one with the longest texts was taken.
    public static var activityColumnGuessed: Self { Self(.activityColumnGuessed) }
    /// The cells of a row stand one column aside from their headings.
    public static var cellsShifted: Self { Self(.cellsShifted) }
    /// A row goes on with the text of the row above and was joined to it.
    public static var rowContinued: Self { Self(.rowContinued) }
    /// A row was read as several activities, as the lists in its cells are equally long.
    public static var rowSplit: Self { Self(.rowSplit) }
    /// A row of the plan names no activity.
    public static var activityWithoutTitle: Self { Self(.activityWithoutTitle) }
    /// Struck-through text was left out.
    public static var struckTextLeftOut: Self { Self(.struckTextLeftOut) }
    /// A whole row is struck through; its activity is kept with all its words.
    public static var rowStruck: Self { Self(.rowStruck) }
    /// Words of the document did not become part of the plan's data.
    public static var textOutsidePlan: Self { Self(.textOutsidePlan) }
    /// A table of the document is not part of the plan.
    public static var tableOutsidePlan: Self { Self(.tableOutsidePlan) }

    // MARK: Recognition of deadlines
    /// A deadline was not understood; its words are kept.
    public static var deadlineNotUnderstood: Self { Self(.deadlineNotUnderstood) }
    /// A deadline has no year, and nothing says which year the plan is for.
    public static var deadlineWithoutYear: Self { Self(.deadlineWithoutYear) }
    /// A deadline names a day that the calendar lacks, such as 31 April.
    public static var deadlineImpossible: Self { Self(.deadlineImpossible) }
    /// A deadline ends before it starts, so that it has no dates.
    public static var deadlineEndsBeforeStart: Self { Self(.deadlineEndsBeforeStart) }
    /// A deadline can be understood in several ways.
    public static var deadlineAmbiguous: Self { Self(.deadlineAmbiguous) }
    /// The school calendar has no days for what a deadline names, such as a term or holidays.
    public static var deadlineOutsideCalendar: Self { Self(.deadlineOutsideCalendar) }
    /// The school calendar lacks the plan's year, so that deadlines by terms and holidays have no dates.
    public static var calendarYearMissing: Self { Self(.calendarYearMissing) }
    /// Deadlines were dated by the calendar that the ministry recommends, and not by one of the school's own.
    public static var calendarRecommended: Self { Self(.calendarRecommended) }
    /// A deadline does not say which period it means, as “in the holidays” does not.
    public static var deadlinePeriodUnnamed: Self { Self(.deadlinePeriodUnnamed) }
    /// A deadline says that it is not settled yet.
    public static var deadlineUndetermined: Self { Self(.deadlineUndetermined) }
    /// Some words of a deadline were taken for a remark that does not change its dates.
    public static var deadlineRemark: Self { Self(.deadlineRemark) }
    /// A deadline has no year; two would fit, and one of them was taken.
    public static var deadlineYearAssumed: Self { Self(.deadlineYearAssumed) }
    /// The plan and the profile name different years; dates without a year follow the profile.
    public static var planYearOutweighed: Self { Self(.planYearOutweighed) }

    // MARK: Recognition of responsible, results, marks, headings
    /// A text is too long or too tangled to be understood within the limits; it is kept as it is.
    public static var textTooComplex: Self { Self(.textTooComplex) }
    /// A person has another post elsewhere in the plan, so that the post here may be somebody else's.
    public static var postOfAnotherPerson: Self { Self(.postOfAnotherPerson) }

    // MARK: Export and import (PlanExport)
    /// The JSON file is not in UTF-8.
    public static var jsonNotUTF8: Self { Self(.jsonNotUTF8) }
    /// The JSON file has a syntax error.
    public static var jsonDamaged: Self { Self(.jsonDamaged) }
    /// The JSON file breaks off before its end.
    public static var jsonCutOff: Self { Self(.jsonCutOff) }
    /// The file is JSON but declares no plan of the format `plankit/plan/1`.
    public static var jsonNotPlan: Self { Self(.jsonNotPlan) }
    /// The JSON plan is of a version that this one does not know.
    public static var jsonVersionUnknown: Self { Self(.jsonVersionUnknown) }
    /// The JSON plan lacks a required member.
    public static var jsonMemberMissing: Self { Self(.jsonMemberMissing) }
    /// A member of the JSON plan has a value that it may not have.
    public static var jsonMemberWrong: Self { Self(.jsonMemberWrong) }
    /// Two activities of the JSON plan have the same id.
    public static var jsonIDTwice: Self { Self(.jsonIDTwice) }
    /// The file is named as CSV but is not text.
    public static var csvNotText: Self { Self(.csvNotText) }
    /// The CSV table has no column of activities.
    public static var csvNotPlan: Self { Self(.csvNotPlan) }
    /// A quotation mark opened in the CSV table is never closed.
    public static var csvQuoteUnclosed: Self { Self(.csvQuoteUnclosed) }
    /// The CSV table is not in UTF-8 and was read as Windows-1251.
    public static var csvReadAsWindows1251: Self { Self(.csvReadAsWindows1251) }
    /// A CSV table holds the rows of a plan only: its title, stamps and signatures are not known.
    public static var csvHoldsRowsOnly: Self { Self(.csvHoldsRowsOnly) }
    /// A row of the CSV table has more cells than there are headings; those that are over were not read.
    public static var csvRowTooLong: Self { Self(.csvRowTooLong) }
    /// An apostrophe was put before a text that Excel would take for a formula.
    public static var csvCellMadeHarmless: Self { Self(.csvCellMadeHarmless) }
    /// A spreadsheet program had turned a cell into a date; what stood there before was restored.
    public static var csvCellRestored: Self { Self(.csvCellRestored) }
    /// The words of a deadline and the columns of its dates disagree; the words were taken.
    public static var csvDatesDisagree: Self { Self(.csvDatesDisagree) }
    /// An id in the CSV table is used twice or malformed; the activity got a new one.
    public static var csvIDReplaced: Self { Self(.csvIDReplaced) }
    /// A value of the CSV table was not understood and was left out.
    public static var csvValueNotUnderstood: Self { Self(.csvValueNotUnderstood) }
    /// An activity is not in the calendar, as its deadline has no dates.
    public static var calendarActivityLeftOut: Self { Self(.calendarActivityLeftOut) }
    /// An activity stands in the calendar once for its whole time, as its recurrence rule gives no days there.
    public static var calendarRuleLeftOut: Self { Self(.calendarRuleLeftOut) }
    /// The plan has too many activities to draw each; the drawing counts them by section and month.
    public static var drawingSummarized: Self { Self(.drawingSummarized) }
    /// A text is longer than a cell of a workbook holds; the rest of it stands in the row below.
    public static var sheetCellContinued: Self { Self(.sheetCellContinued) }
    /// A sheet would need more rows than a workbook can have.
    public static var sheetTooLong: Self { Self(.sheetTooLong) }
    /// The table of marks has no column of statuses, or nothing to know its activities by.
    public static var marksTableUnknown: Self { Self(.marksTableUnknown) }
    /// The file with marks is of no kind that holds a table of them.
    public static var marksNotTable: Self { Self(.marksNotTable) }
    /// A status was not understood; the mark keeps its words and has no status.
    public static var marksStatusUnknown: Self { Self(.marksStatusUnknown) }
    /// A row of marks is filled in but has no status; its activity does not count as done.
    public static var marksStatusMissing: Self { Self(.marksStatusMissing) }
    /// Dates of marks can be read day first or month first; the marks keep them as words.
    public static var marksDatesAmbiguous: Self { Self(.marksDatesAmbiguous) }
    /// A column of marks has its dates month first, as Calc writes them, and they were read so.
    public static var marksDatesMonthFirst: Self { Self(.marksDatesMonthFirst) }
    /// The date of a mark was not understood; the mark keeps it as words.
    public static var marksDateUnknown: Self { Self(.marksDateUnknown) }
    /// The date of a mark is outside the plan's year; the mark keeps it all the same.
    public static var marksDateOutside: Self { Self(.marksDateOutside) }
    /// The plan has no activity that a mark could belong to.
    public static var marksActivityNotFound: Self { Self(.marksActivityNotFound) }
    /// Several activities of the plan have the words of a mark, and its id does not tell which is meant.
    public static var marksActivityAmbiguous: Self { Self(.marksActivityAmbiguous) }
    /// The activity of a mark has another id in the plan now; the mark went with it.
    public static var marksActivityMoved: Self { Self(.marksActivityMoved) }
    /// Many activities have other ids in the plan now; their marks went with them.
    public static var marksActivitiesMoved: Self { Self(.marksActivitiesMoved) }
    /// The activity of a mark has other words in the plan now; the mark was set all the same.
    public static var marksActivityReworded: Self { Self(.marksActivityReworded) }
    /// The table of marks has two rows for one activity; the first was taken.
    public static var marksRowTwice: Self { Self(.marksRowTwice) }
    /// The plan and the table of marks give an activity different statuses; the table was followed.
    public static var marksStatusDiffers: Self { Self(.marksStatusDiffers) }
    /// Columns that a table of marks does not have were passed over.
    public static var marksColumnsUnused: Self { Self(.marksColumnsUnused) }

    // MARK: Conversion, profile, command line (PlanKit, PlanCommands)
    /// The profile is there already and is not overwritten without leave.
    public static var profileExists: Self { Self(.profileExists) }
    /// Words of the document are neither in the plan nor in any other message.
    public static var textNotPlaced: Self { Self(.textNotPlaced) }
    /// The file was converted by LibreOffice before it was read.
    public static var convertedThroughLibreOffice: Self { Self(.convertedThroughLibreOffice) }
    /// LibreOffice could not convert the file.
    public static var conversionFailed: Self { Self(.conversionFailed) }
    /// LibreOffice took too long to convert the file and was stopped.
    public static var conversionTimedOut: Self { Self(.conversionTimedOut) }
    /// The conversion of the file was cancelled.
    public static var conversionInterrupted: Self { Self(.conversionInterrupted) }
    /// Pictures, styles or other files that the file links to were not opened.
    public static var linkedContentLeftOut: Self { Self(.linkedContentLeftOut) }
    /// The HTML file is in an encoding that is not read.
    public static var htmlEncodingUnknown: Self { Self(.htmlEncodingUnknown) }
    /// The output would overwrite one of the inputs.
    public static var outputIsInput: Self { Self(.outputIsInput) }
    /// The output is there already and is not overwritten without leave.
    public static var outputExists: Self { Self(.outputExists) }
    /// A folder was named where one document is to be written.
    public static var outputIsFolder: Self { Self(.outputIsFolder) }
    /// The file changed while it was read, so it was not overwritten.
    public static var outputChanged: Self { Self(.outputChanged) }
    /// Several inputs were given, but one file to write them to.
    public static var outputNeedsFolder: Self { Self(.outputNeedsFolder) }
    /// The folder holds no document that can be read.
    public static var folderWithoutDocuments: Self { Self(.folderWithoutDocuments) }
    /// The list of files has a name from which its format cannot be told.
    public static var summaryFormatUnknown: Self { Self(.summaryFormatUnknown) }
    /// The list of files is there already and is not overwritten without leave.
    public static var summaryExists: Self { Self(.summaryExists) }
    /// The database was made by another program.
    public static var databaseForeign: Self { Self(.databaseForeign) }
    /// The database was made by a newer version of PlanKit.
    public static var databaseNewer: Self { Self(.databaseNewer) }
    /// Another program is writing to the database.
    public static var databaseBusy: Self { Self(.databaseBusy) }
    /// A database can only be written to a file, not to standard output.
    public static var databaseNeedsFile: Self { Self(.databaseNeedsFile) }
    /// The profile for the file has errors, so the file was not read.
    public static var profileNotUsable: Self { Self(.profileNotUsable) }
    /// The input of a worker has no valid header where one should stand; nothing was read from there on.
    public static var workerInputBroken: Self { Self(.workerInputBroken) }
    /// Plans are not written in the format that was named.
    public static var outputFormatUnknown: Self { Self(.outputFormatUnknown) }
    /// Nothing says in which format to write the plan.
    public static var outputFormatMissing: Self { Self(.outputFormatMissing) }
    /// Something of the source would be missing from the result, so strict writing was refused.
    public static var somethingLost: Self { Self(.somethingLost) }
    /// There is no limit of the name that was given.
    public static var limitUnknown: Self { Self(.limitUnknown) }
    /// The value that was given for a limit is not a name and a whole number.
    public static var limitWrong: Self { Self(.limitWrong) }
    /// The YAML of a profile, of details or of marks is malformed.
    public static var profileDamaged: Self { Self(.profileDamaged) }
    /// A file of settings has a key that is not known there.
    public static var profileKeyUnknown: Self { Self(.profileKeyUnknown) }
    /// A file of settings has an unknown key that is close to a known one.
    public static var profileKeyMisspelt: Self { Self(.profileKeyMisspelt) }
    /// A file of settings has a key twice.
    public static var profileKeyTwice: Self { Self(.profileKeyTwice) }
    /// The value of a key in a file of settings was not understood.
    public static var profileValueWrong: Self { Self(.profileValueWrong) }
    /// A key of the profile cannot be changed without touching what stands around it.
    public static var profileNotEdited: Self { Self(.profileNotEdited) }
    /// A file of settings is not in UTF-8.
    public static var profileNotUTF8: Self { Self(.profileNotUTF8) }
    /// The YAML file exceeds a limit of size, of values or of nesting.
    public static var yamlLimitExceeded: Self { Self(.yamlLimitExceeded) }
    /// A key of the YAML file is not a plain text.
    public static var yamlKeyNotText: Self { Self(.yamlKeyNotText) }
    /// The YAML file has more errors than are listed.
    public static var yamlErrorsMore: Self { Self(.yamlErrorsMore) }
    /// A file of settings is not a text in YAML.
    public static var settingsNotYAML: Self { Self(.settingsNotYAML) }
    /// The folder of templates that the profile names does not exist.
    public static var profileTemplatesMissing: Self { Self(.profileTemplatesMissing) }

    // MARK: Checks (PlanChecks)
    /// An activity has no deadline.
    public static var deadlineMissing: Self { Self(.deadlineMissing) }
    /// A deadline names no day, month or period.
    public static var deadlineUnclear: Self { Self(.deadlineUnclear) }
    /// A deadline lies outside the plan's year.
    public static var deadlineOutsideYear: Self { Self(.deadlineOutsideYear) }
    /// A deadline ends before it starts.
    public static var deadlineReversed: Self { Self(.deadlineReversed) }
    /// A deadline falls on a Sunday.
    public static var deadlineOnSunday: Self { Self(.deadlineOnSunday) }
    /// A deadline falls on a public holiday.
    public static var deadlineOnHoliday: Self { Self(.deadlineOnHoliday) }
    /// A week does not begin on a Monday.
    public static var weekNotFromMonday: Self { Self(.weekNotFromMonday) }
    /// A week does not begin on a Monday, but its dates did the year before.
    public static var weekOfLastYear: Self { Self(.weekOfLastYear) }
    /// A week falls into the school holidays.
    public static var weekInHolidays: Self { Self(.weekInHolidays) }
    /// The day of the week that a deadline names is not that of its date.
    public static var weekdayWrong: Self { Self(.weekdayWrong) }
    /// Many deadlines fit the year before: the plan seems to be copied with its old dates.
    public static var planCopied: Self { Self(.planCopied) }
    /// Nobody is responsible for an activity.
    public static var responsibleMissing: Self { Self(.responsibleMissing) }
    /// A post stands without a name, while other rows name a person with it.
    public static var postWithoutPerson: Self { Self(.postWithoutPerson) }
    /// A person appears under two posts.
    public static var personUnderTwoPosts: Self { Self(.personUnderTwoPosts) }
    /// A name differs by one letter from one that the plan uses more often.
    public static var personSpeltTwice: Self { Self(.personSpeltTwice) }
    /// An activity names no result.
    public static var resultMissing: Self { Self(.resultMissing) }
    /// The result is another document than the activity prepares.
    public static var resultUnlikeActivity: Self { Self(.resultUnlikeActivity) }
    /// An event stands in two rows with different deadlines.
    public static var sameEventOtherDates: Self { Self(.sameEventOtherDates) }
    /// An event stands in two rows with different people responsible.
    public static var sameEventOtherPeople: Self { Self(.sameEventOtherPeople) }
    /// A document is needed before the activity that prepares it.
    public static var usedBeforeMade: Self { Self(.usedBeforeMade) }
    /// A row's number is out of order or repeated.
    public static var numberRepeated: Self { Self(.numberRepeated) }
    /// A number of the sequence is left out.
    public static var numberLeftOut: Self { Self(.numberLeftOut) }
    /// A row has no number, while others have one.
    public static var numberMissing: Self { Self(.numberMissing) }
    /// Of time, “в течении” is written where “в течение” is right.
    public static var duringMisspelt: Self { Self(.duringMisspelt) }
    /// Cyrillic words hold Latin letters that look alike.
    public static var lookAlikeLetters: Self { Self(.lookAlikeLetters) }
    /// A quotation mark has no partner.
    public static var quotesUnbalanced: Self { Self(.quotesUnbalanced) }
    /// A value is spelt in another way than in other rows.
    public static var valueSpeltTwice: Self { Self(.valueSpeltTwice) }
    /// The heading of a column is not understood, so that rules know nothing of it.
    public static var columnUnknown: Self { Self(.columnUnknown) }
    /// There is no message of the id that was to be explained.
    public static var explainUnknown: Self { Self(.explainUnknown) }

    // MARK: Templates and reports (DocumentTemplates, PlanReports)
    /// A tag has no closing brackets.
    public static var templateTagUnclosed: Self { Self(.templateTagUnclosed) }
    /// Closing brackets stand without opening ones and stay in the text.
    public static var templateTagUnopened: Self { Self(.templateTagUnopened) }
    /// The words of a tag are not understood.
    public static var templateTagInvalid: Self { Self(.templateTagInvalid) }
    /// A tag is of a kind that Mustache has and templates here do not, such as a partial.
    public static var templateTagUnsupported: Self { Self(.templateTagUnsupported) }
    /// A tag has a name that is not known.
    public static var templateNameUnknown: Self { Self(.templateNameUnknown) }
    /// A tag has an unknown name that is close to a known one.
    public static var templateNameMisspelled: Self { Self(.templateNameMisspelled) }
    /// A tag has a name that is known only inside a certain section.
    public static var templateNameElsewhere: Self { Self(.templateNameElsewhere) }
    /// A tag asks for the place in a loop but stands outside any.
    public static var templateLoopNameOutside: Self { Self(.templateLoopNameOutside) }
    /// A section is not closed.
    public static var templateSectionUnclosed: Self { Self(.templateSectionUnclosed) }
    /// A tag closes a section that is not open.
    public static var templateSectionUnopened: Self { Self(.templateSectionUnopened) }
    /// A tag closes another section than the one that is open.
    public static var templateSectionMismatched: Self { Self(.templateSectionMismatched) }
    /// A section is closed before one that begins inside it.
    public static var templateSectionCrossed: Self { Self(.templateSectionCrossed) }
    /// A section begins in a table, text box or table heading and ends outside it, or the other way round.
    public static var templateSectionAcross: Self { Self(.templateSectionAcross) }
    /// A section's tag stands amid words, while its other tag stands in another paragraph.
    public static var templateSectionBesideText: Self { Self(.templateSectionBesideText) }
    /// Two sections repeat the same row or paragraph.
    public static var templateSectionsShare: Self { Self(.templateSectionsShare) }
    /// A section is to repeat columns, but its tags do not stand in one row of a table.
    public static var templateColumnsOutsideRow: Self { Self(.templateColumnsOutsideRow) }
    /// Two sections repeat the columns of one table differently.
    public static var templateColumnsDiffer: Self { Self(.templateColumnsDiffer) }
    /// The list that columns repeat would differ from row to row.
    public static var templateColumnsInLoop: Self { Self(.templateColumnsInLoop) }
    /// A tag names a format that is not known.
    public static var templateFormatUnknown: Self { Self(.templateFormatUnknown) }
    /// A tag names an unknown format that is close to a known one.
    public static var templateFormatMisspelled: Self { Self(.templateFormatMisspelled) }
    /// The argument of a format is missing or wrong.
    public static var templateFormatArgument: Self { Self(.templateFormatArgument) }
    /// A format does not fit the type of its value.
    public static var templateFormatMismatch: Self { Self(.templateFormatMismatch) }
    /// A tag prints a list where a text is needed.
    public static var templateListAsText: Self { Self(.templateListAsText) }
    /// A tag prints an object of several values where a text is needed.
    public static var templateObjectAsText: Self { Self(.templateObjectAsText) }
    /// A comparison does not fit the type of its value.
    public static var templateComparisonMismatch: Self { Self(.templateComparisonMismatch) }
    /// A value is compared with a word that it never is.
    public static var templateComparisonValue: Self { Self(.templateComparisonValue) }
    /// A tag stands where tags are not filled.
    public static var templatePlaceUnfilled: Self { Self(.templatePlaceUnfilled) }
    /// The format `mergeDown` stands outside a table.
    public static var templateMergeOutsideTable: Self { Self(.templateMergeOutsideTable) }
    /// The format `footnote` stands where there can be no footnotes.
    public static var templateFootnoteOutsideBody: Self { Self(.templateFootnoteOutsideBody) }
    /// A value has characters that no document can hold; they were left out.
    public static var templateCharactersLeftOut: Self { Self(.templateCharactersLeftOut) }
    /// The template has no tags.
    public static var templateWithoutTags: Self { Self(.templateWithoutTags) }
    /// The template is of an old format, which cannot be filled.
    public static var templateFormatOutdated: Self { Self(.templateFormatOutdated) }
    /// A plan was given where a template is needed.
    public static var templateIsPlan: Self { Self(.templateIsPlan) }
    /// A template was given where a plan is needed.
    public static var planIsTemplate: Self { Self(.planIsTemplate) }
    /// A table of marks was given where a plan is needed.
    public static var planIsMarks: Self { Self(.planIsMarks) }
    /// There is no document of the name that was given.
    public static var reportKindUnknown: Self { Self(.reportKindUnknown) }
    /// There is no document of the name that was given, but one with a similar name.
    public static var reportKindMisspelt: Self { Self(.reportKindMisspelt) }
    /// The file's name does not tell in which format to write the document.
    public static var reportFormatUnknown: Self { Self(.reportFormatUnknown) }
    /// The template is of another format than the document that is to be made of it.
    public static var reportTemplateFormat: Self { Self(.reportTemplateFormat) }
    /// The date that was given is not one.
    public static var reportDateWrong: Self { Self(.reportDateWrong) }
    /// Nobody in the plan has the name that was given.
    public static var reportPersonUnknown: Self { Self(.reportPersonUnknown) }
    /// Nobody in the plan has the name that was given, but somebody has a similar one.
    public static var reportPersonMisspelt: Self { Self(.reportPersonMisspelt) }
    /// The plan has no activity of the id that was given.
    public static var reportActivityUnknown: Self { Self(.reportActivityUnknown) }
    /// The agenda has no question of the number that was given.
    public static var reportItemUnknown: Self { Self(.reportItemUnknown) }
    /// Activities without dates are not in a document of a span of time.
    public static var reportSpanWithoutDates: Self { Self(.reportSpanWithoutDates) }
    /// Nothing says which year the plan is for, so that next year's cannot be made of it.
    public static var nextYearUnknown: Self { Self(.nextYearUnknown) }
    /// Next year's plan was made; what was changed or left blank stands in a list.
    public static var nextYearMade: Self { Self(.nextYearMade) }
    /// Errors can be marked in one template at a time only.
    public static var reportMarksOneTemplate: Self { Self(.reportMarksOneTemplate) }
    /// A PDF was asked for, but LibreOffice, which makes it, is not installed.
    public static var reportPDFWithoutLibreOffice: Self { Self(.reportPDFWithoutLibreOffice) }
    /// The document has blanks for what neither the plan nor the profile says.
    public static var reportBlanks: Self { Self(.reportBlanks) }
    /// The case of a name depends on the person's gender, which is not known; it stands in the nominative.
    public static var reportGenderUnknown: Self { Self(.reportGenderUnknown) }
    /// The file of marks is there already and was not touched.
    public static var marksExist: Self { Self(.marksExist) }
    /// The file's name does not tell in which format to write the marks.
    public static var marksFormatUnknown: Self { Self(.marksFormatUnknown) }
    /// The file's name does not tell in which format to write the template.
    public static var templateExportFormat: Self { Self(.templateExportFormat) }
}
