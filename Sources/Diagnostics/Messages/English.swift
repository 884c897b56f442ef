// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

/// The messages in English.
struct EnglishMessages: MessageCatalogue {
    func message(for id: BuiltInDiagnosticID) -> Message {
        switch id {
        // MARK: Files and packages
        case .fileMissing:
            Message(
                "The file “{file}” was not found.",
                "Check its name and folder.")
        case .fileMisnamed:
            Message(
                "The file “{file}” was not found.",
                "Did you mean “{suggestion}”?")
        case .fileSpeltOtherwise:
            Message(
                "The file “{file}” was not found, but there is one whose name looks the same: letters with accents are spelt in two pieces in it, as macOS does.",
                "Copy the name from here: “{suggestion}”, or type its beginning and press Tab.")
        case .folderMissing:
            Message(
                "There is no folder “{folder}”, and so no file “{file}”.",
                "Check the folder’s name; if it is a memory stick or a network drive, connect it.")
        case .filePatternEmpty:
            Message(
                "No file matches “{file}”.",
                "Check the folder and the extension.")
        case .fileNameUndecodable:
            Message(
                "The name of the file “{file}” is not in UTF-8, as happens when an archive from Windows is unpacked.",
                "Rename the file and try again.")
        case .fileIsFolder:
            Message(
                "“{file}” is a folder, not a file.",
                "Name a file inside it{found:?, such as “@”}.")
        case .fileIsLock:
            Message(
                "“{file}” is not a document: {program} keeps this file while the document is open.",
                "Take the document itself{document:?: “@”}.")
        case .fileIsArchive:
            Message(
                "This is a {kind} archive, not a document.",
                "Unpack it and take the file from it.")
        case .fileIsShortcut:
            Message(
                "This is a shortcut: the document itself is not in it.",
                "Find the document it leads to and take that.")
        case .fileIsOnline:
            Message(
                "This is a link to a Google document: the document itself is not in the file.",
                "Open it and download the document: File → Download → Microsoft Word (.docx).")
        case .fileUnreadable:
            Message(
                "The file “{file}” cannot be opened: {reason:@}.",
                "Close it in other programs and check its permissions.")
        case .readingCancelled:
            Message(
                "The reading of the file was broken off.",
                "Read the file again.")
        case .fileEmpty:
            Message(
                "The file is empty.",
                "Take another copy, or save the document again.")
        case .fileNotWritten:
            Message(
                "The file “{file}” was not written: {reason:@}.",
                "Check that the folder exists, the disk has room and the file is not open in another program.")
        case .formatUnknown:
            Message(
                "This is not a Word or LibreOffice document.",
                "Open the file in Word or LibreOffice and save it as DOCX or ODT.")
        case .formatNotText:
            Message(
                "This is {kind}, not a text document.",
                "Move the content into a text document and save it as DOCX or ODT.")
        case .formatNotWorkbook:
            Message(
                "This is an Excel workbook of an old or binary kind ({kind}).",
                "Open it in Excel or LibreOffice and save it as “Excel Workbook (*.xlsx)”.")
        case .formatPages:
            Message(
                "This is an Apple Pages document.",
                "Open it in Pages and choose File → Export To → Word.")
        case .formatPicture:
            Message(
                "This is a picture, a photograph or a scan, not a text document.",
                "Type the text into a document, or have the scan recognized, and save it as DOCX or ODT.")
        case .formatOutdated:
            Message(
                "This is a document of an old format ({kind}), which is read through LibreOffice only.",
                "Open the file in Word and save it as “Word Document (*.docx)”, or install LibreOffice.")
        case .formatWebArchive:
            Message(
                "This is a web page in a single file (MHTML), not a document.",
                "Open it in Word and save it as a Word document (.docx).")
        case .packageDamaged:
            Message(
                "The file is damaged: {reason}.",
                "Take another copy, or open it in Word, agree to the repair and save it again.")
        case .packagePartMissing:
            Message(
                "The document lacks its part “{part}”.",
                "Take another copy, or open it in Word, agree to the repair and save it again.")
        case .packageEntryDuplicate:
            Message(
                "The part “{part}” is in the file twice, and it is unclear which is the real one.",
                "Open the file in Word or LibreOffice, check its text and save it again.")
        case .packageAmbiguous:
            Message(
                "The file is put together so that different programs read different documents in it{part:? (part “@”)}.",
                "Do not rely on it: ask the sender to open the document in Word or LibreOffice and save it anew.")
        case .packageEntryEscapes:
            Message(
                "The file holds a part whose name leads out of it: “{part}”.",
                "Do not open files of unknown origin; ask the sender to save the document again.")
        case .passwordProtected:
            Message(
                "The document is protected by a password.",
                "Open it, remove the password (File → Info → Protect Document) and save it.")
        case .zipCutShort:
            Message(
                "The file breaks off: it is not a whole document.",
                "It was copied or downloaded incompletely: take it again from its source.")
        case .contentTypeWrong:
            Message(
                "The part “{part}” is called a document of the wrong kind ({type}).",
                "Open the file in Word, agree to the repair and save it again.")
        case .xmlDamaged:
            Message(
                "The part “{part}” is damaged: {reason:@}.",
                "Take another copy, or open it in Word, agree to the repair and save it again.")
        case .xmlCutShort:
            Message(
                "The part “{part}” breaks off in the middle.",
                "The file was copied or downloaded incompletely: take it again from its source.")
        case .xmlDoctype:
            Message(
                "The part “{part}” has a DOCTYPE, which no document has.",
                "Do not open files of unknown origin; ask the sender to save the document again.")
        case .xmlCharacter:
            Message(
                "The part “{part}” holds the character {code}, which documents may not hold.",
                "Open the file in Word or LibreOffice, delete that character and save it anew.")
        case .xmlEncoding:
            Message(
                "The part “{part}” is not in the encoding it names.",
                "Open the file in Word or LibreOffice and save it again.")
        case .limitExceeded:
            Message(
                "The limit “{limit}” is exceeded: {value}.",
                "If the file is trusted, raise the limit{raiseLimit:?: @}.")

        // MARK: Readers, DOCX and ODT
        case .trackedChangesPresent:
            Message(
                "The document still holds reviewers’ {count:change|changes}.",
                "Accept or reject them in Word, or say which side to read{chooseChanges:?: @}.")
        case .deletedTextLeftOut:
            Message(
                "Text deleted by a tracked change was left out ({count:word|words}): “{words}”.",
                "If it is needed, reject the change in Word, or read the document without its changes{rejectChanges:? (@)}.")
        case .insertedTextLeftOut:
            Message(
                "Text inserted by a tracked change was left out ({count:word|words}): “{words}”.",
                "If it is needed, accept the change in Word, or read the document with its changes{acceptChanges:? (@)}.")
        case .hiddenTextLeftOut:
            Message(
                "Hidden text was left out ({count:word|words}): “{words}”.",
                "If it is needed, take the font effect “Hidden” off it in Word or LibreOffice.")
        case .commentLeftOut:
            Message(
                "A comment was left out ({count:word|words}): “{words}”.",
                "If it belongs to the plan, move it from the comment into the text.")
        case .headerFooterText:
            Message(
                "The text of a header or footer was left out ({count:word|words}): “{words}”.",
                "If it belongs to the plan, move it from the header or footer into the document itself.")
        case .textBoxMoved:
            Message(
                "A text box now stands behind its paragraph ({count:word|words}): “{words}”.",
                "Check that it is in its place, or move its words from the box into the text.")
        case .mergedCellTextHidden:
            Message(
                "Under a merged cell there is text that cannot be seen ({count:word|words}): “{words}”.",
                "Move what you need from here into the visible cell: Word shows it once the cell is split, LibreOffice "
                    + "drops it on opening, so check an ODT in the program that wrote it.")
        case .rubyTextLeftOut:
            Message(
                "A phonetic guide was left out ({count:word|words}): “{words}”.",
                "If it is needed, type it in brackets behind its word.")
        case .graphicTextLeftOut:
            Message(
                "The words of a chart or diagram were left out ({count:word|words}): “{words}”.",
                "If they belong to the plan, type them as text or as a table.")
        case .pictureWithoutText:
            Message(
                "Left out of the text: {count:picture|pictures}{words:? (described as “@”)}.",
                "If a picture shows words of the plan, type them as text.")
        case .embeddedObjectSkipped:
            Message(
                "Left out of the text: {count:embedded object|embedded objects}.",
                "If an object holds a part of the plan, copy it into the document as text or as a table.")
        case .importedPartSkipped:
            Message(
                "The document “{part}” inside this one was not read.",
                "Open the document in Word and save it again: what is inside becomes ordinary text.")
        case .documentImportedOnly:
            Message(
                "All text of this document stands in the imported document “{part}”; it is empty itself.",
                "Open the file in Word and save it anew: what is imported becomes ordinary text.")
        case .fieldWithoutResult:
            Message(
                "The field “{code}” is not computed and gave no text.",
                "Update the fields in Word (select all, press F9) and save the document.")
        case .promptLeftOut:
            Message(
                "The field is not filled in; only its prompt stands there: “{words}”.",
                "Type or choose a value in place of the prompt in the document.")
        case .boundTextReplaced:
            Message(
                "The field is bound to a property of the file: it shows “{value}”, while the text says “{words}”.",
                "See which of the two is right; mend it in the field itself in Word and save the document.")
        case .wordsRunTogether:
            Message(
                "Words ran together, for the space between them is not preserved in the file: “{words}”.",
                "Word shows them so too: type the space in the document anew.")
        case .symbolFontLetter:
            Message(
                "The letter “{letter}” is set in the symbol font {font}, which has the sign “{sign}” in its place; it is read as a letter.",
                "If the sign is meant, put it in with “Insert – Symbol”; if the letter is, change its font.")
        case .symbolUnknown:
            Message(
                "The sign {code} of the font “{font}” has no letter and was replaced by “\u{FFFD}”.",
                "Put an ordinary character in its place.")
        case .numberingUnresolved:
            Message(
                "An automatic number was not computed ({count:paragraph|paragraphs}): its numbering is not fully described.",
                "Number these paragraphs anew, or type the numbers.")
        case .documentPartMissing:
            Message(
                "The document refers to its part “{part}”, which is not there.",
                "Open the document in Word or LibreOffice, check text and numbers, and save it again.")
        case .documentPartUnreadable:
            Message(
                "The part “{part}” was not read: it is damaged or too large. It only describes the file; all text of the plan was read.",
                "To be rid of this message, open the file in Word or LibreOffice and save it anew.")

        // MARK: Recognition of tables, sections, columns
        case .documentWithoutTable:
            Message(
                "The document has no table.",
                "Check that it is the right file: a plan is a table of activities and deadlines.")
        case .planNotFound:
            Message(
                "No table of the document looks like a plan.",
                "A table with a column of activities and one of deadlines or responsible is needed; name the columns in its first row.")
        case .planEmpty:
            Message(
                "The plan has no activities.",
                "Check that there are rows with activities under the headings of its columns.")
        case .tableWithoutHeader:
            Message(
                "The table has no row of column names; the profile’s columns were taken.",
                "Add a first row of names: number, activity, deadline, responsible.")
        case .headingNotUnderstood:
            Message(
                "The column name “{words}” is not understood; the column is kept as it is.",
                "Rename the column, or name its role in plankit.yml: columns.")
        case .datesOutsideDeadline:
            Message(
                "This column holds dates, but the deadline comes from the column “{deadline}”: the dates are kept as words and are no part of it.",
                "If they begin or end the same deadline, name the columns “Дата начала” and “Дата окончания” and put them side by side; otherwise give the column a role in plankit.yml: columns.")
        case .activityColumnGuessed:
            Message(
                "The column “{words}” was taken for the activities, for its texts are the longest.",
                "If it is not, name the column’s role in plankit.yml: columns.")
        case .cellsShifted:
            Message(
                "The cells of the row stand one column aside: “{words}” is not under its heading.",
                "Look at the row and insert the missing cell.")
        case .rowContinued:
            Message(
                "The row goes on with row {above} and was joined to it: “{excerpt}”.",
                "Merge the two rows in the document.")
        case .rowSplit:
            Message(
                "The row was read as {count:activity|activities}: the lists in its cells have one length.",
                "If it is one activity, take the numbers out of the cell.")
        case .activityWithoutTitle:
            Message(
                "The row has no activity.",
                "Write the activity or delete the row.")
        case .struckTextLeftOut:
            Message(
                "Struck-through text was left out ({count:word|words}): “{words}”.",
                "If it is still needed, take the strikethrough off; if not, delete it from the document.")
        case .rowStruck:
            Message(
                "The whole row is struck through; the activity is kept with all its words.",
                "If it is not cancelled, take the strikethrough off; if it is, say so in the mark.")
        case .textOutsidePlan:
            Message(
                "Words did not become part of the plan’s data: “{excerpt}”.",
                "See whether anything important is among them; move it into the table if so.")
        case .tableOutsidePlan:
            Message(
                "Table {table} is not part of the plan: “{excerpt}”.",
                "If it is the plan, name the columns of activities and deadlines in its first row.")

        // MARK: Recognition of deadlines
        case .deadlineNotUnderstood:
            Message(
                "The deadline “{words}” is not understood.",
                "Write it, for example, as “15 октября 2024”, “октябрь 2024” or “до 15.10.2024”.")
        case .deadlineWithoutYear:
            Message(
                "The deadline “{words}” has no year, and the plan’s title names none.",
                "Give the school year in the plan’s title.")
        case .deadlineImpossible:
            Message(
                "The deadline “{words}” has a day that the calendar lacks.",
                "Check the day and the month.")
        case .deadlineEndsBeforeStart:
            Message(
                "The deadline “{words}” ends before it starts.",
                "Check the order of the dates and their years.")
        case .deadlineAmbiguous:
            Message(
                "The deadline “{words}” can be understood in several ways.",
                "Write day and month in full, for example “15 октября” or “с 15 по 20 октября 2024”.")
        case .deadlineOutsideCalendar:
            Message(
                "The school calendar has no days for the deadline “{words}”.",
                "Add the school year with its terms and holidays to plankit.yml, or write the dates into the plan.")
        case .calendarYearMissing:
            Message(
                "The school calendar has no school year {year}: the deadlines “{words}” have no dates.",
                "Put the days of your year into plankit.yml: {lines}")
        case .calendarRecommended:
            Message(
                "The days of the deadlines “{words}” are those that the ministry recommends; a school sets its own.",
                "If yours are others, put them into plankit.yml.")
        case .deadlinePeriodUnnamed:
            Message(
                "The deadline “{words}” does not say which time exactly it means.",
                "Name it, for example “в течение октября”, “II четверть” or “осенние каникулы”.")
        case .deadlineUndetermined:
            Message(
                "The deadline “{words}” is not settled yet.",
                "Write the date into the plan once it is known.")
        case .deadlineRemark:
            Message(
                "In the deadline “{words}” the words “{remark}” were taken for a remark.",
                "If they change the date, write it otherwise; a remark is better off in a column of its own.")
        case .deadlineYearAssumed:
            Message(
                "The deadline “{words}” has no year and two would fit; {year} was taken.",
                "Add the year.")
        case .planYearOutweighed:
            Message(
                "The plan is for {own}, the profile names {chosen}; dates without a year follow the profile.",
                "If the plan is right, take schoolYear or calendarYear out of plankit.yml.")
        case .postOfAnotherPerson:
            Message(
                "“{words}”: {person} is “{other}” elsewhere in this plan, so “{post}” may be another person.",
                "If it is another person, put a semicolon between them or begin a new line.")
        case .textTooComplex:
            Message(
                "The text “{excerpt}” is too long or too tangled to understand; it is kept as it is.",
                "Part it into several rows or cells; if it must be so, raise the limit{raiseLimit:?: @} (now {value}).")

        // MARK: Recognition of responsible, results, marks, headings

        // MARK: Export and import
        case .jsonNotUTF8:
            Message(
                "The JSON file is not in UTF-8 (line {line}).",
                "Open it in Notepad and save it with the encoding UTF-8.")
        case .jsonDamaged:
            Message(
                "The JSON file has an error in line {line}, character {column}.",
                "Mend this place, or make the file again from the document{convertAgain:?: @}.")
        case .jsonCutOff:
            Message(
                "The JSON file breaks off in line {line}.",
                "Take a complete copy, or make the file again from the document{convertAgain:?: @}.")
        case .jsonNotPlan:
            Message(
                "This is JSON, but no plan: it has no \"format\": \"plankit/plan/1\".",
                "Check that it is the right file; a plan in JSON is made from the document{convertAgain:?: @}.")
        case .jsonVersionUnknown:
            Message(
                "The plan is in the format “{found}”; this program knows “{known}”.",
                "Update PlanKit, or make the file again from the document{convertAgain:?: @}.")
        case .jsonMemberMissing:
            Message(
                "The JSON plan lacks the member “{path}” (line {line}).",
                "Add it: plan.schema.json describes the members.")
        case .jsonMemberWrong:
            Message(
                "The JSON plan’s member “{path}” (line {line}) is {found}; it should be: {expected}.",
                "Correct the value of this member.")
        case .jsonIDTwice:
            Message(
                "Two activities of the JSON plan have the id “{id}” (the second at “{path}”).",
                "Give every activity its own id: the section’s number, a dot, the place in the section.")
        case .csvNotText:
            Message(
                "This is no CSV text file.",
                "Open the table in Excel or LibreOffice and save it as “CSV UTF-8 (Comma delimited)”.")
        case .csvNotPlan:
            Message(
                "The CSV table has no column of activities; its headings are: {headings}.",
                "Name the columns in the first row: “Мероприятие”, “Срок”, “Ответственные”, or “activity”, “deadline”, “responsible”.")
        case .csvQuoteUnclosed:
            Message(
                "A quotation mark opened in row {row} of the CSV table is never closed.",
                "Close it, or double it if it is part of the text (\"\").")
        case .csvReadAsWindows1251:
            Message(
                "The CSV table is not in UTF-8; it was read as Windows-1251.",
                "Check the letters; if they are garbled, save the table as “CSV UTF-8”.")
        case .csvHoldsRowsOnly:
            Message(
                "A CSV table holds the rows of a plan only: its title, stamps and signatures are not known.",
                "For documents that name them, take the plan itself, or its JSON.")
        case .csvRowTooLong:
            Message(
                "The row has more cells than there are headings; not read: “{words}”.",
                "Give the extra column a heading, or put quotation marks around the text that holds a separator.")
        case .csvCellMadeHarmless:
            Message(
                "Excel would take the text “{words}” for a formula; an apostrophe was put before it.",
                "There is nothing to do: the apostrophe is taken away when the table is read.")
        case .csvCellRestored:
            Message(
                "The spreadsheet program turned the cell into the date “{found}”; it was read as “{words}”.",
                "Check the value; give the column the format “Text” so that it stays as it is.")
        case .csvDatesDisagree:
            Message(
                "The deadline “{words}” means {dates}, but the start and end columns say {columns}; the words were taken.",
                "Correct the deadline, or clear the dates in the start and end columns.")
        case .csvIDReplaced:
            Message(
                "The id “{found}” is used twice or wrongly written; the activity got the id “{words}”.",
                "Check the column of ids: an id is the section’s number, a dot, the place in the section, such as 1.17.")
        case .csvValueNotUnderstood:
            Message(
                "The value “{words}” is not understood and was left out.",
                "Write a date as 2024-10-15 or 15.10.2024, a section’s level as a number.")
        case .calendarActivityLeftOut:
            Message(
                "The activity “{title}” is not in the calendar: no dates name its deadline{words:? (“@”)}.",
                "Write a date into the plan; other formats keep the activity.")
        case .calendarRuleLeftOut:
            Message(
                "The activity “{title}” stands in the calendar once, for its whole time: the calendar does not know the rule “{rule}”, or no day of that time is one of it.",
                "Check the recurrence rule in the JSON file.")
        case .drawingSummarized:
            Message(
                "The plan has {count:activity|activities}: the drawing shows not these, but how many each section has in each month.",
                "No more than {limit} are drawn one by one: divide the plan, or take another format, which has them all.")
        case .sheetHidden:
            Message(
                "The sheet is hidden and was left out ({count:word|words}): «{words}».",
                "If it is needed, unhide it in Excel (right click on the sheet tabs) and save the file.")
        case .sheetRowsHidden:
            Message(
                "The sheet has {count:hidden row|hidden rows} ({rows}), which were read like the others.",
                "If what is hidden is no part of the plan, delete those rows; if it is, nothing needs to be done.")
        case .sheetColumnsHidden:
            Message(
                "The sheet has {count:hidden column|hidden columns} ({columns}), which were read like the others.",
                "If what is hidden is no part of the plan, delete those columns; if it is, nothing needs to be done.")
        case .sheetFormatUnknown:
            Message(
                "The format “{format}” was not understood ({count:cell|cells}): the number was taken as it is stored in the file.",
                "Check these values; if they are dates, choose the format “Date” for the cells and save the file.")
        case .sheetFormulaWithoutValue:
            Message(
                "The formula “{formula}” was not calculated, and the cell has no value.",
                "Open the file in Excel or LibreOffice and save it again: the value will be calculated.")
        case .sheetCellDamaged:
            Message(
                "The cell is damaged and was not read; what is stored in it is “{value}”.",
                "Open the file in Excel, agree to the repair and save it again.")
        case .sheetComputed:
            Message(
                "Made from the plan by this program, and not read as a plan: {places}.",
                "Nothing needs to be done: all of it is worked out from the plan again. Make changes in the plan’s own columns.")
        case .sheetCellContinued:
            Message(
                "Cell {cell} of the sheet “{sheet}” has room for 32,767 characters; the rest of its text stands in the row below.",
                "There is nothing to do; the JSON file has the text as a whole.")
        case .sheetTooLong:
            Message(
                "The sheet “{name}” would need more than 1,048,576 rows, which Excel does not have.",
                "Write the plan in another format, such as CSV.")
        case .marksTableUnknown:
            Message(
                "The table of marks has no column “Статус” (status), or nothing to know the activity by; its headings are: {headings}.",
                "Take the table that is prepared from the plan{prepareMarks:? (@)}, and leave its headings as they are.")
        case .marksNotTable:
            Message(
                "This is {kind}, not a table of marks, which is XLSX, ODS, CSV or YAML.",
                "If the marks are in an old Excel workbook, save it as XLSX; a table for them is prepared from the plan{prepareMarks:?: @}.")
        case .marksStatusUnknown:
            Message(
                "The status “{words}” is not understood; the words stand in the mark, its status is empty.",
                "Write done, partly done, not done, postponed or cancelled.")
        case .marksStatusMissing:
            Message(
                "The row “{words}” is filled in but has no status; the activity does not count as done.",
                "Write the status: done, partly done, not done, postponed or cancelled.")
        case .marksDatesAmbiguous:
            Message(
                "Dates like “{words}” can be read two ways: day first or month first ({count:date|dates}). They stand in the marks as words.",
                "Write dates with dots, the day first: 15.10.2024, or save the table from Calc with “Save cell content as shown”.")
        case .marksDatesMonthFirst:
            Message(
                "The column has its dates month first, as Calc writes them ({words}), and they are read so ({count:date|dates}).",
                "Look at one of them; to leave no doubt, write dates with dots: 15.10.2024.")
        case .marksDateUnknown:
            Message(
                "The date “{words}” is not understood; it stands in the mark as words.",
                "Write the date as 15.10.2024.")
        case .marksDateOutside:
            Message(
                "The date “{words}” is outside {year}, the year of the plan; it stands in the mark.",
                "Check the year of this date.")
        case .marksActivityNotFound:
            Message(
                "The plan has no activity for this mark: {id} “{words}”.",
                "Find the activity in the plan and write its id and words into the row, or delete the row.")
        case .marksActivityAmbiguous:
            Message(
                "The plan has several activities “{words}”, and the id {id} does not tell which one is marked.",
                "Write the id of the right activity into the row.")
        case .marksActivityMoved:
            Message(
                "The activity “{words}” now has the id {id} in the plan; the mark went with it.",
                "There is nothing to do; a new table can be prepared from the plan{prepareMarks:?: @}.")
        case .marksActivitiesMoved:
            Message(
                "The plan has changed: {count:mark|marks} went with their activities to new ids.",
                "There is nothing to do; the table can be brought up to date{updateMarks:?: @}.")
        case .marksActivityReworded:
            Message(
                "The words of the activity {id} have changed: the table has “{words}”, the plan “{title}”; the mark was set.",
                "Check that it is the same activity.")
        case .marksRowTwice:
            Message(
                "The activity “{words}” ({id}) is marked twice in the table; the first row was taken.",
                "Keep one of the rows.")
        case .marksStatusDiffers:
            Message(
                "The plan marks the activity {id} as “{old}”, the table as “{new}”; the table was followed.",
                "If the plan is right, correct the row of the table.")
        case .marksColumnsUnused:
            Message(
                "The columns {headings} are none of a table of marks; they were passed over.",
                "Move what you need into the column “note”.")

        // MARK: Conversion, profile, command line
        case .profileExists:
            Message(
                "The file “{file}” is there already and will not be overwritten.",
                "Give the profile another name{nameOutput:? (@)}, or allow this one to be replaced{replaceOutput:?: @}.")
        case .textNotPlaced:
            Message(
                "These words of the document are not in the plan: “{excerpt}”.",
                "Look at this place; if the words belong to the plan, move them into its table, title or signature.")
        case .convertedThroughLibreOffice:
            Message(
                "This {kind} file was read through LibreOffice.",
                "Save it as DOCX or ODT: it will be read faster and more exactly.")
        case .conversionFailed:
            Message(
                "LibreOffice could not convert this {kind} file.",
                "Open the file in Word or LibreOffice and save it as DOCX or ODT.")
        case .conversionTimedOut:
            Message(
                "LibreOffice did not convert this {kind} file within {seconds:second|seconds} and was stopped.",
                "Open the file in Word or LibreOffice and save it as DOCX or ODT.")
        case .conversionInterrupted:
            Message("The conversion of the {kind} file was broken off.", "Run the command again.")
        case .linkedContentLeftOut:
            Message(
                "Only what is in the {kind} file itself was read: {count:link|links} to pictures, styles "
                    + "or other files left unopened{words:? (words of pictures: @)}.",
                "If they hold words you need, open the file in Word or LibreOffice and save it as DOCX.")
        case .htmlEncodingUnknown:
            Message(
                "The HTML file is in the encoding “{encoding}”, which is not read.",
                "Open the file in a browser or LibreOffice and save it as DOCX or in UTF-8.")
        case .outputIsInput:
            Message(
                "“{file}” is an input and will not be overwritten.",
                "Give the result another name{nameOutput:?: @}.")
        case .outputExists:
            Message(
                "The file “{file}” exists; it will not be written over.",
                "Give the result another name{nameOutput:? (@)}, or allow it to be replaced{replaceOutput:?: @}.")
        case .outputIsFolder:
            Message(
                "“{file}” is a folder, and a document is one file.",
                "Name a file inside it, such as “{suggestion}”.")
        case .outputChanged:
            Message(
                "The file “{file}” changed while it was read; it was not written over.",
                "Save and close it in other programs, and try again.")
        case .outputNeedsFolder:
            Message(
                "There are several inputs but one output.",
                "Name a folder for the results{chooseFolder:?: @}.")
        case .folderWithoutDocuments:
            Message(
                "There are no documents that can be read in the folder “{folder}”.",
                "Put plans into it (.docx, .odt and others), or name another folder.")
        case .summaryFormatUnknown:
            Message(
                "The list of files “{name}” cannot be written: it is a .json or .xlsx file.",
                "Give it a name that ends with .json or .xlsx.")
        case .databaseForeign:
            Message(
                "“{file}” is not a database of plans: another program made it.",
                "Choose another name; where there is no such file yet, it will be made.")
        case .databaseNewer:
            Message(
                "The database “{file}” was made by a newer version of PlanKit.",
                "Install the newer version here, or choose another name.")
        case .databaseBusy:
            Message(
                "Another program is writing to the database “{file}”.",
                "Close the database there and try again.")
        case .databaseNeedsFile:
            Message(
                "A database can only be written to a file.",
                "Name a file that ends with .sqlite.")
        case .summaryExists:
            Message(
                "The list of files “{file}” exists; it will not be written over.",
                "Give the list another name, or allow it to be replaced{replaceOutput:?: @}.")
        case .profileNotUsable:
            Message(
                "The profile for “{file}” has errors, so the file was not read.",
                "Mend the profile: what is wrong with it was said apart.")
        case .workerInputBroken:
            Message(
                "“{words}”: here a line with a document’s length and name should stand; nothing was read from here on.",
                "Each document needs a line “LENGTH NAME” before it, the length in bytes.")
        case .outputFormatUnknown:
            Message(
                "Plans are not written in the format “{name}”.",
                "Name one of the formats: {known}{makeDocument:?; documents of a plan are made by @}{makeSpreadsheet:?; for spreadsheet programs there is XLSX: @}.")
        case .outputFormatMissing:
            Message(
                "It is not known in which format to write the plan.",
                "Name one of the formats ({known}){chooseFormat:?: @}.")
        case .somethingLost:
            Message(
                "A part of the document would not be in the result ({count:place|places}), so it was not written.",
                "Mend the places named, or agree to the losses{allowLosses:? (@)}.")
        case .limitUnknown:
            Message(
                "There is no limit “{name}”.",
                "The limits are: {known}.")
        case .limitWrong:
            Message(
                "The limit “{words}” is not understood.",
                "Write a name and a whole number{setLimit:?, such as @}.")
        case .profileDamaged:
            Message(
                "YAML error in line {line}, column {column}.",
                "Check the indents, colons and quotation marks of this line.")
        case .profileKeyUnknown:
            Message(
                "Unknown key “{key}” (line {line}).",
                "The keys here are: {known}.")
        case .profileKeyMisspelt:
            Message(
                "Unknown key “{key}” (line {line}).",
                "Did you mean “{suggestion}”?")
        case .profileKeyTwice:
            Message(
                "The key “{key}” stands twice (line {line}).",
                "Keep one of them.")
        case .profileValueWrong:
            Message(
                "The value of “{key}” is not understood (line {line}): “{found}”.",
                "It should be, for example: {expected}.")
        case .profileNotEdited:
            Message(
                "The profile is written in a way that “{key}” cannot be changed without touching the rest.",
                "Open plankit.yml in an editor and write it yourself: {lines}")
        case .profileNotUTF8:
            Message(
                "The file is not in UTF-8.",
                "Open it in an editor and save it again as UTF-8.")
        case .yamlLimitExceeded:
            Message(
                "The YAML file has too {reason:@}: more than {maximum} (line {line}, column {column}).",
                "Cut the file into parts, and do without deep nesting and references such as *name.")
        case .yamlKeyNotText:
            Message(
                "A key is not written in words (line {line}, column {column}).",
                "Write words before the colon, in quotation marks if need be: no “?”, brackets or references such as *name.")
        case .yamlErrorsMore:
            Message(
                "And {count:more error|more errors} in this file.",
                "Mend those that are named, and run the command again.")
        case .settingsNotYAML:
            Message(
                "This is {kind}; a text file in YAML is needed here.",
                "Name a .yml file; a profile is begun from a plan{beginProfile:?: @}.")
        case .profileTemplatesMissing:
            Message(
                "There is no folder of templates “{folder}”.",
                "Make it, or correct the key templates of the profile.")

        // MARK: Checks
        case .deadlineMissing:
            Message(
                "Activity {number} has no deadline.",
                "Write a month, a day or a period.")
        case .deadlineUnclear:
            Message(
                "The deadline “{words}” names no day, month or period.",
                "Write, for example, “15 октября 2024”, “октябрь 2024” or “в течение года”.")
        case .deadlineOutsideYear:
            Message(
                "The deadline “{words}” is outside the plan’s year: {outside} is not between {from} and {to}.",
                "Check the year in the deadline.")
        case .deadlineReversed:
            Message(
                "The deadline “{words}” ends ({end}) before it starts ({start}).",
                "Swap the dates or correct the year.")
        case .deadlineOnSunday:
            Message(
                "{day} is a Sunday (deadline “{words}”).",
                "Check the date: it may come from another year.")
        case .deadlineOnHoliday:
            Message(
                "{day} is a public holiday (deadline “{words}”).",
                "Move the deadline to a working day.")
        case .weekNotFromMonday:
            Message(
                "The week does not begin on a Monday: {start}–{end} (deadline “{words}”).",
                "Check the dates against the calendar.")
        case .weekOfLastYear:
            Message(
                "The week does not begin on a Monday: {start}–{end} (deadline “{words}”); in {year} these dates did.",
                "The dates seem to come from last year’s plan: put in this year’s.")
        case .weekInHolidays:
            Message(
                "The week (deadline “{words}”) falls into the school holidays: {from}–{to}.",
                "Choose a week of lessons.")
        case .weekdayWrong:
            Message(
                "The weekday in the deadline “{words}” is wrong: {day} is {weekday}.",
                "Correct the date or the weekday.")
        case .planCopied:
            Message(
                "{count:deadline|deadlines} of the plan fit the previous year (№ {rows}): the plan seems copied with its old dates.",
                "Correct the year in these rows.")
        case .responsibleMissing:
            Message(
                "Nobody is responsible for activity {number}.",
                "Write a name or a post.")
        case .postWithoutPerson:
            Message(
                "The post “{post}” stands without a name (№ {rows}), while other rows name a person: “{person}”.",
                "If it is the same person, add the name.")
        case .personUnderTwoPosts:
            Message(
                "{person} appears under two posts: “{post}” and “{other}”.",
                "Check the post; if both are right, nothing needs changing.")
        case .personSpeltTwice:
            Message(
                "“{words}” differs by one letter from “{usual}” ({count:time|times} in the plan).",
                "If it is one person, correct the spelling.")
        case .resultMissing:
            Message(
                "Activity {number} names no result.",
                "Write which document will come of it.")
        case .resultUnlikeActivity:
            Message(
                "The activity prepares “{document}”, but the result is “{result}”.",
                "Name the same document in the result.")
        case .sameEventOtherDates:
            Message(
                "“{name}” is also in activity {number} (row {row}), with another deadline: here “{here}”, there “{there}”.",
                "Keep one deadline, or join the rows.")
        case .sameEventOtherPeople:
            Message(
                "“{name}” is also in activity {number} (row {row}), with other people: here “{here}”, there “{there}”.",
                "Check who is responsible, or join the rows.")
        case .usedBeforeMade:
            Message(
                "The document “{document}…” is needed here (“{here}”) before activity {number} prepares it (“{there}”).",
                "If last year’s document is meant, name its year; otherwise change the deadlines.")
        case .numberRepeated:
            Message(
                "The number {number} is out of order or repeated.",
                "Number the rows anew.")
        case .numberLeftOut:
            Message(
                "The number {expected} was expected, but {number} is there.",
                "Check whether a row was lost.")
        case .numberMissing:
            Message(
                "The row “{title}” has no number.",
                "Give it a number.")
        case .duringMisspelt:
            Message(
                "“в течении” is written: “{words}”.",
                "Of time it is spelt “в течение”.")
        case .lookAlikeLetters:
            Message(
                "Cyrillic words hold Latin letters that look alike: {words}.",
                "Type the words anew in a Cyrillic layout: a search will not find them otherwise.")
        case .quotesUnbalanced:
            Message(
                "A quotation mark has no partner: “{words}”.",
                "Add the missing mark or remove the extra one.")
        case .valueSpeltTwice:
            Message(
                "“{words}” (№ {rows}) is spelt “{usual}” in other rows.",
                "Choose one spelling.")
        case .explainUnknown:
            Message(
                "There is no message with the id “{name}”.",
                "Similar ids: {near}{listChecks:?. All checks: @}.")
        case .columnUnknown:
            Message(
                "The column heading “{heading}” is not understood: its text is kept as it is.",
                "If the column matters, name its role in plankit.yml: columns → «{heading}»: place.")

        // MARK: Templates and reports
        case .templateTagUnclosed:
            Message(
                "The tag “{tag}” has no closing brackets }}.",
                "Add }} in the same paragraph: “{words}”.")
        case .templateTagUnopened:
            Message(
                "The brackets }} stand without opening ones and stay in the text: “{words}”.",
                "Add {{ before the name, or remove }}.")
        case .templateTagInvalid:
            Message(
                "The tag “{tag}” is not understood: “{words}”.",
                "Write one name of the list of names{listTemplateNames:? (@)} between the brackets, such as {{title}}.")
        case .templateTagUnsupported:
            Message(
                "The tag “{tag}” is not supported: there are no partial templates and no other brackets.",
                "Remove it: “{words}”.")
        case .templateNameUnknown:
            Message(
                "There is no name “{name}”: “{words}”.",
                "Take a name of the list of names{listTemplateNames:?: @}.")
        case .templateNameMisspelled:
            Message(
                "There is no name “{name}”: “{words}”.",
                "Did you mean “{suggestion}”?")
        case .templateNameElsewhere:
            Message(
                "The name “{name}” is not known here: “{words}”.",
                "Put it between {open} and {close}.")
        case .templateLoopNameOutside:
            Message(
                "The name “{name}” stands outside any loop: “{words}”.",
                "Put it inside a section that repeats, such as between {{#activities}} and {{/activities}}.")
        case .templateSectionUnclosed:
            Message(
                "The section “{name}” is not closed: “{words}”.",
                "Put {{/name}} with the same name where it ends.")
        case .templateSectionUnopened:
            Message(
                "The tag “{tag}” closes a section that is not open: “{words}”.",
                "Put {{#name}} with the same name where it begins, or remove the tag.")
        case .templateSectionMismatched:
            Message(
                "The tag “{tag}” closes the section “{name}”, but the open one is “{suggestion}”: “{words}”.",
                "Did you mean “{suggestion}”?")
        case .templateSectionCrossed:
            Message(
                "The section “{name}” is closed before “{other}”, which begins inside it: “{words}”.",
                "Close “{other}” first, then “{name}”.")
        case .templateSectionAcross:
            Message(
                "The section “{name}” begins in a table, text box or table heading and ends outside it (or the other way round): “{words}”.",
                "Put both its tags into one table, or both outside tables.")
        case .templateSectionBesideText:
            Message(
                "There are words on both sides of the tag “{tag}”, and the other tag of the section “{name}” stands in another paragraph: “{words}”.",
                "Put this tag into a paragraph of its own between what is repeated and what is printed once.")
        case .templateSectionsShare:
            Message(
                "The sections “{name}” and “{other}” repeat the same row or paragraph: “{words}”.",
                "Move their tags to different rows or paragraphs, or put one section inside the other.")
        case .templateColumnsOutsideRow:
            Message(
                "The section “{name}” repeats columns, but its tags do not stand in one row of a table: “{words}”.",
                "Put both tags into cells of the same row, or remove columns.")
        case .templateColumnsDiffer:
            Message(
                "The sections “{name}” and “{other}” repeat columns of one table differently: “{words}”.",
                "In every row of a table the same columns are repeated, for the same list; move the tags or take the same list.")
        case .templateColumnsInLoop:
            Message(
                "The columns of “{name}” would differ from row to row: “{words}”.",
                "A table has the same columns in all rows; take a list that is known outside the rows.")
        case .templateFormatUnknown:
            Message(
                "There is no format “{name}”: “{words}”.",
                "The formats are date, upper, lower, capitalize, join, default, mergeDown, footnote, count, plural, where, sort, reverse, first, continue and columns.")
        case .templateFormatMisspelled:
            Message(
                "There is no format “{name}”: “{words}”.",
                "Did you mean “{suggestion}”?")
        case .templateFormatArgument:
            Message(
                "The format “{name}” has a wrong argument: “{words}”.",
                "Write it in quotation marks after a colon, such as date: \"d MMMM yyyy\", join: \"; \", default: \"____\", plural: \"page\", \"pages\"; where takes a name or a comparison, sort a name, first a number; upper, lower, capitalize, count, reverse, continue and columns have none.")
        case .templateFormatMismatch:
            Message(
                "The format “{name}” does not fit “{value}”: “{words}”.",
                "date is for days, plural for numbers, join, count, where, sort, reverse and first for lists, continue for sections, columns for sections over a list; remove the format or take another name.")
        case .templateListAsText:
            Message(
                "“{name}” is a list, not text: “{words}”.",
                "Write {open}…{close} and inside the names of what to print.")
        case .templateObjectAsText:
            Message(
                "“{name}” is several values, not text: “{words}”.",
                "Name one of them: {suggestion}.")
        case .templateComparisonMismatch:
            Message(
                "“{name}” cannot be compared so: “{words}”.",
                "Words, numbers and days can be compared, with < and > numbers and days only; take {suggestion}, for example.")
        case .templateComparisonValue:
            Message(
                "“{name}” is never “{value}”: “{words}”.",
                "It may be: {suggestion}.")
        case .templatePlaceUnfilled:
            Message(
                "A tag stands where tags are not filled: “{words}”.",
                "Move it into the text, a header, a note or a text box, or write the words yourself.")
        case .templateMergeOutsideTable:
            Message(
                "The format mergeDown stands outside a table: “{words}”.",
                "Remove it, or move the tag into a cell.")
        case .templateFootnoteOutsideBody:
            Message(
                "The format footnote stands where there are no footnotes: “{words}”.",
                "Footnotes belong to the body and its tables. Remove the format, or move the tag there.")
        case .templateCharactersLeftOut:
            Message(
                "The value of “{name}” has characters that no document can hold; they were left out: “{words}”.",
                "Check the source text: usually they are left from copying.")
        case .templateWithoutTags:
            Message(
                "The template has no tag.",
                "Insert tags such as {{title}}{listTemplateNames:?; their list: @}.")
        case .templateFormatOutdated:
            Message(
                "This is a template of an old format ({kind}), which cannot be filled.",
                "Open it in Word or LibreOffice and save it as DOCX or ODT.")
        case .templateIsPlan:
            Message(
                "“{file}” is a plan, not a template: it has no tags.",
                "The template comes first, then the plan{fillInOrder:?: @}.")
        case .planIsTemplate:
            Message(
                "“{file}” is a template, not a plan: it has tags such as {tag}.",
                "Name the plan; a template is filled in its own way{fillInOrder:?: @}.")
        case .planIsMarks:
            Message(
                "“{file}” is a table of marks, not a plan.",
                "Name the plan, and give the table with it{giveMarks:?: @}.")
        case .reportKindUnknown:
            Message(
                "There is no document “{name}”.",
                "There are: {known}.")
        case .reportKindMisspelt:
            Message(
                "There is no document “{name}”.",
                "Did you mean “{suggestion}”{title:? (@)}?")
        case .reportFormatUnknown:
            Message(
                "It is not clear in which format to write “{name}”.",
                "Give the file the extension .docx, .odt or .pdf.")
        case .reportTemplateFormat:
            Message(
                "The template is {kind}, but the document is to be {wanted}.",
                "Name the result with the extension .{kind} or .pdf, or take a template that is {wanted}.")
        case .reportDateWrong:
            Message(
                "“{words}” is no date.",
                "Write it as 2025-04-15 or 15.04.2025.")
        case .reportPersonUnknown:
            Message(
                "Nobody in the plan is called “{name}”.",
                "The plan has: {known}.")
        case .reportPersonMisspelt:
            Message(
                "Nobody in the plan is called “{name}”.",
                "Did you mean “{suggestion}”?")
        case .reportActivityUnknown:
            Message(
                "The plan has no activity “{name}”.",
                "Give its id, from {first} to {last}{listActivities:?; ids are shown by @}.")
        case .reportItemUnknown:
            Message(
                "There is no question {number} on the agenda, which has {known}.",
                "Name a number of the agenda.")
        case .reportSpanWithoutDates:
            Message(
                "What has no dates is not in a document of a span: {count:activity|activities}.",
                "Give the deadlines in the plan as dates, or make the document of the whole plan.")
        case .nextYearUnknown:
            Message(
                "It is not clear which year the plan is for: it does not call itself the plan of one school year or calendar year.",
                "Give the year in plankit.yml beside the plan: schoolYear: 2024/2025 or calendarYear: 2025.")
        case .nextYearMade:
            Message(
                "The plan for {new} was made from that for {old}: {count} changes and remarks, {blanks} blanks among them.",
                "Look through their list: {list}.")
        case .reportMarksOneTemplate:
            Message(
                "Errors can be marked in one template at a time only.",
                "Name one template.")
        case .reportPDFWithoutLibreOffice:
            Message(
                "PDF is made by LibreOffice, which is not installed.",
                "Install LibreOffice, or write the document as DOCX and save it as PDF from Word.")
        case .reportBlanks:
            Message(
                "The document has {count:blank|blanks}: {names}.",
                "Fill in what is missing by hand, in the profile plankit.yml, or in the details of the document{giveDetails:? (@)}.")
        case .reportGenderUnknown:
            Message(
                "A man or a woman ({names})? In the nominative: {count:name|names}.",
                "Add gender: f or gender: m to the name under staff in plankit.yml.")
        case .marksExist:
            Message(
                "The file “{file}” is there already; its marks were not touched.",
                "Name another file, or bring this one up to date{updateMarks:?: @}.")
        case .marksFormatUnknown:
            Message(
                "It is not clear in which format to write the marks to “{name}”.",
                "Give the file the extension .xlsx or .csv (for Excel and LibreOffice) or .yml.")
        case .templateExportFormat:
            Message(
                "It is not clear in which format to write the template “{name}”.",
                "Give the file the extension .docx or .odt.")
        }
    }

    func phrase(_ phrase: Phrase) -> String {
        switch phrase {
        // MARK: Severities and places
        case .severityNote: "note"
        case .severityWarning: "warning"
        case .severityError: "error"
        case .placeSheet: "sheet"
        case .placeTable: "table"
        case .placeRow: "row"
        case .placeColumn: "column"
        case .placeParagraph: "paragraph"
        case .placeLine: "line"
        case .placeHeader: "header"
        case .placeFooter: "footer"
        case .placeFootnotes: "footnotes"
        case .placeEndnotes: "endnotes"
        case .placePageStyles: "headers and footers"

        // MARK: Readers, DOCX and ODT
        case .xmlNesting: "elements are closed in another order than they were opened"
        case .xmlAttribute: "an attribute is written wrong (no quotes, no “=”, or twice)"
        case .xmlReference: "no known name follows an “&”"
        case .xmlName: "no name follows a “<” or an “&”"
        case .xmlPrefix: "the prefix of a name (before the colon) is not declared"
        case .xmlBehindEnd: "something stands before the beginning or behind the end of the document"
        case .yamlBytes: "many bytes"
        case .yamlValues: "many values"
        case .yamlDepth: "deep a nesting"
        case .xmlMarkup: "its XML markup is wrong"
        case .systemNoFolder: "there is no such folder"
        case .systemIsFolder: "it is a folder"
        case .systemNotFolder: "a file stands where its path needs a folder"
        case .systemNotPermitted: "permission to read or write is missing"
        case .systemReadOnly: "the disk can only be read"
        case .systemNoSpace: "there is no space left on the disk"
        case .systemNameTooLong: "the name is too long (some 250 bytes fit)"
        case .systemTemporaryExists: "a temporary file of an earlier run is in the way"
        case .systemRefused: "the system refused"
        }
    }
}
