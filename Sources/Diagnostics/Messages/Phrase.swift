/// The words of the interface that are no diagnostics: names of places, labels of `inspect`, help.
public enum Phrase: String, CaseIterable, Sendable, Hashable {
    // MARK: Severities and places
    case severityNote, severityWarning, severityError
    case placeTable, placeRow, placeColumn, placeParagraph, placeLine
    case placeHeader, placeFooter, placeFootnotes, placeEndnotes, placePageStyles

    // MARK: Readers, DOCX and ODT
    case xmlNesting, xmlAttribute, xmlReference, xmlName, xmlBehindEnd, xmlMarkup

    // MARK: Why the system refused a file (OfficePackage)
    case systemNoFolder, systemIsFolder, systemNotPermitted, systemNoSpace, systemTemporaryExists, systemRefused

    // MARK: Command line (PlanCommands)
    case profileHead, profileInstitution, profilePeople, profileProject, profileCertificate, profileStaff
    case profileColumns, profileYear, profileCalendar, profileAbbreviations, profileSpellings
    case profileSeverities, profileTemplates
    case usageProblem, usageHint, usageUnknownOption, usageDidYouMean, usageMissingValue, usageMissingArgument
    case usageUnexpected, usageInvalidValue, helpOverview, helpUsage, helpArguments, helpOptions
    case helpSubcommands, helpSubcommand, helpMore, helpShowHelp, helpShowVersion, helpDefault, helpAlsoDefault,
        helpValues
    case helpRoot, helpRootExamples, helpConvert, helpConvertExamples, helpInputs, helpInput, helpOutput
    case helpTo, helpExcel, helpHeadings, helpChanges, helpStrict, helpLanguage, helpLimit, helpProfile
    case helpInspect, helpInspectExamples, helpJSON, helpExplain, helpInit, helpInitExamples, written
    case batchSummary, inspectKind, inspectProducer, inspectStrict, inspectTransitional, inspectChanges
    case inspectControls, inspectLanguages, inspectFonts, inspectNotes, inspectYes, inspectNo, inspectTables
    case inspectTableSize, inspectTableNested, inspectTableIsPlan, inspectTableIsOther, inspectRule
    case inspectPlan, inspectTitle, inspectProject, inspectYear, inspectOrganization, inspectCount
    case inspectColumns, inspectNoHeading, inspectDeadlines, inspectNoDeadline, inspectLosses
    case inspectNothingLost, inspectNothingLeftOut, inspectRemarks, inspectNoPlan, inspectYearInferred
    case inspectRecurs, inspectPeople, roleNumber, roleActivity, roleDeadline, roleResponsible, roleResult
    case roleMark, roleParticipants, rolePlace, roleTime, roleNote, roleOther, kindDay, kindDays, kindMonth
    case kindMonths, kindBefore, kindAfter, kindPeriod, kindRecurring, kindEvent, kindSchedule, kindOngoing
    case kindUnknown

    // MARK: What was understood (inspect)
    case inspectApproval, inspectSignatory, roleNone, entryPerson, entryPost, entryGroup, entryOrganization
    case recursDaily, recursWeekly, recursMonthly, recursYearly, recursInWeeks, recursInMonths, recursInDays
    case recursInYears, recursOnNth, recursOnLast, recursOnDay, weekdaysShort

    // MARK: Checks (PlanChecks)
    case checkSummary, explainReason, explainExample, explainMended
    case helpCheck, helpCheckExamples, helpFindingsFormat, helpFailOn
    case helpExplainCommand, helpExplainExamples, helpExplainID

    // MARK: Templates and reports
    case helpReport, helpReportExamples, helpKind, helpReportOutput, helpTemplate, helpAsOf, helpPerson
    case helpActivity, helpDetails, helpMarks, helpWithMarks, helpFill, helpFillExamples, helpTemplateFile
    case helpMarksCommand, helpMarksExamples, helpMarksOutput, helpInitOutput, marksHead
    case fieldText, fieldNumber, fieldDay, fieldFlag, fieldObject, fieldTexts, fieldObjects, fieldsSame
    case helpTemplateCommand, helpTemplateExamples, helpTemplateCheck
    case helpMarkErrors, helpTemplateFields, helpFieldsJSON, helpTemplateExport, helpTemplateNames, helpTemplatePlan
    case helpTemplateOutput, helpTemplateList, templateRight
}
