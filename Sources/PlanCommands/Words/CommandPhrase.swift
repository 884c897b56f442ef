internal import PlanKit

/// What the command line says besides diagnostics: help, labels of `inspect`, what was wrong with a command.
///
/// A new phrase is a case here and its words in each of the files beside: a language without them does not compile.
enum CommandPhrase: String, CaseIterable {
    // MARK: The command and its help
    case versionContract, versionLibraries, usageProblem, usageHint, usageUnknownOption, usageDidYouMean,
        usageMissingValue, usageMissingArgument
    case standardOutput, moreRemarks, usageKnownValues, usageDash, usageCyrillic, usageCommandMisspelt
    case usageCommandUnknown, usageCommandMissing, usageSpaces, usageOutput, usageKindFirst
    case usageMissingPlan, usageMissingKind, usageMissingTemplate, usageMissingOutput
    case usageUnexpected, usageInvalidValue, helpOverview, helpUsage, helpArguments, helpOptions
    case helpSubcommands, helpSubcommand, helpMore, helpShowHelp, helpShowVersion, helpShowCommandHelp, helpDefault,
        helpAlsoDefault
    case helpValues, helpRoot, helpRootExamples, helpConvert, helpConvertExamples, helpInputs, helpInput
    case helpOutput, helpTo, helpExcel, helpHeadings, helpChanges, helpStrict, helpFrame
    case helpLanguage, helpLimit, helpForce
    case helpInputsOrFolders, helpNDJSON
    case helpProfile, helpInspect, helpInspectExamples, helpJSON, helpExplain, helpInit, helpInitExamples
    case written, inspectKind, inspectProducer, inspectStrict, inspectTransitional, inspectChanges
    case inspectControls, inspectLanguages, inspectFonts, inspectNotes, inspectYes, inspectNo, inspectTables
    case inspectTableSize, inspectTableNested, inspectTableIsPlan, inspectTableIsOther, inspectRule, inspectPlan
    case inspectTitle, inspectProject, inspectYear, inspectOrganization, inspectCount, inspectColumns
    case inspectNoHeading, inspectDeadlines, inspectNoDeadline, inspectLosses, inspectNothingLost
    case inspectNothingLeftOut, inspectRemarks, inspectNoPlan, inspectYearInferred, inspectRecurs, inspectPeople
    case inspectPartedBy, inspectJoinedBy

    // MARK: What was understood (inspect)
    case inspectApproval, inspectSignatory

    // MARK: Checks
    case explainReason, explainExample, explainMended, helpCheck, helpCheckExamples, helpFindingsFormat
    case helpFailOn, helpExplainCommand, helpExplainExamples, helpExplainID

    // MARK: Templates and reports
    case helpReport, helpReportExamples, helpKind, helpReportOutput, helpTemplate, helpAsOf, helpPerson
    case helpReportFrom
    case helpActivity, helpItem, helpDetails, helpMarks, helpWithMarks, helpFill, helpNextYear, usageNextYearPlan,
        helpFillExamples, helpTemplateFile
    case helpMarksCommand, helpMarksExamples, helpMarksOutput, helpMarksTo, helpInitOutput, helpInitDetails, fieldText,
        fieldNumber
    case fieldDay, fieldFlag, fieldObject, fieldTexts, fieldObjects, fieldAny, fieldsSame, helpTemplateCommand
    case helpTemplateExamples, helpTemplateCheck, helpMarkErrors, helpTemplateFields, helpFieldsJSON, helpTemplateExport
    case helpTemplateNames, helpTemplatePlan, helpTemplateOutput, helpTemplateList, templateRight

    // MARK: The contract
    case helpSchema, helpSchemaExamples, helpSchemaOutput

    // MARK: The page
    case helpServe, helpServeExamples, helpServeArguments, servePageMissing

    // MARK: Calendars
    case helpWho, helpAlarm, usageCalendarOnly, helpTimelineDay, usageTimelineOnly

    // MARK: Many files
    case databaseFilled, listTitleOfSheet, listFile, listOrganization, listTitle, listYear, listSections, listActivities
    case listErrors, listWarnings, listNotes, listOutput, listReason
    case helpWatch, watching, helpJobs, helpSummary, usageJobs, batchRead, batchProgress, helpReportTo

    // MARK: The worker
    case helpWorker, helpWorkerExamples, helpFramed

    // MARK: Joint plans
    case helpMerge, helpMergeExamples, helpMergeOutput, helpMergeTitle, mergeDone

    // MARK: Differences
    case helpDiff, helpDiffExamples, helpDiffOld, helpDiffNew, helpDiffJSON
    case usageChangesByDiff, diffNothing, diffCounts, diffMoved, diffEmpty

    // MARK: The agenda
    case helpAgenda, helpAgendaExamples, helpWeek, helpMonth, helpFrom, helpUntil, helpOnlyOverdue, helpAgendaJSON
    case helpAgendaWho, usageAgendaRange, usageAgendaOrder, usageMarksOnePlan, usageMarkErrorsOnePlan, helpFillTo
    case agendaOverdue, agendaRunning, agendaNothing, agendaUndated, agendaDue, agendaFrom, agendaSpan
}

extension Language {
    /// A phrase of the command line in this language, its gaps filled.
    func text(_ phrase: CommandPhrase, _ arguments: [String: String] = [:]) -> String {
        let words =
            switch self {
            case .ru: phrase.russian
            case .be: phrase.belarusian
            case .en: phrase.english
            }
        return filled(words, arguments)
    }
}

extension Language {
    /// What to type for the actions that messages name.
    var words: Action.Words {
        switch self {
        case .ru: { $0.russian }
        case .be: { $0.belarusian }
        case .en: { $0.english }
        }
    }
}

extension String {
    /// This path with another extension.
    func with(_ fileExtension: String) -> String {
        let pathname = Pathname(self)
        return "\(pathname.folder)\(pathname.stem).\(fileExtension)"
    }

    /// This path with the extension of a document that is made: its own, or that of Word's.
    var asDocument: String {
        ReportFormat(rawValue: Pathname(self).fileExtension.lowercased()) == nil ? with("docx") : self
    }

    /// The text as one word of a shell command: in single quotes where a shell would part or change it.
    var quoted: String {
        let plain = unicodeScalars.allSatisfy { sign in
            sign.properties.isAlphabetic || ("0"..."9").contains(sign) || "/._-+=:@%,…".unicodeScalars.contains(sign)
        }
        if plain, !isEmpty { return self }
        // Inside single quotes nothing has a meaning but the quote itself (POSIX.1-2024, 2.2.2).
        return "'\(replacing("'", with: "'\\''"))'"
    }
}

extension Session {
    /// A phrase of the command line in the language of the session, its gaps filled.
    func text(_ phrase: CommandPhrase, _ arguments: [String: String] = [:]) -> String {
        language.text(phrase, arguments)
    }
}
