internal import PlanKit

/// What the page says besides diagnostics and the plan's own words.
///
/// A new phrase is a case here and its words in each of the files beside: a language without them does not compile.
enum PagePhrase: String, CaseIterable {
    case skip, navigation, navPlans, navCompare, navTemplates, navHelp, privacy, planNavigation, tabPlan
    case tabTimeline, tabAgenda, tabDocuments, tabReading, factSchoolYear, factYear, factNoYear, verdictFine
    case verdictRead, verdictLook, verdictUnclear, verdictWhole, verdictLost, findingsOfPlan, findingsNotes
    case progress, statusNone, statusOverdue, overdue, filters, filterAll, filterPerson, filterMonth
    case filterSection, filterStatus, filterWords, filterApply, filterReset, filterShown, filterNothing
    case activities, signatures, markColumn, markMake, markChange, markKeys, markStatus, markDate, markDateHint
    case markResult, markEvidence, markNote, markSaved, markSaving, markChangedElsewhere, markGone, markLocked
    case undo, save, cancel, yearInferred, connectionLost, homeTitle, homeEmpty, homePlans, homeNotRead
    case homeNotAll, homeErrors, homeWarnings, columnFile, columnTitle, columnYear, columnRows, columnDone
    case columnOverdue, columnFindings, dropHere, dropKinds, dropOpen, dropReading, dropKept, dropNothing
    case agendaWeek, agendaBefore, agendaAfter, agendaNothing, agendaOverdue, agendaRunning, agendaUndated
    case agendaDue, documentsMade, documentsHow, documentsOwn, documentsNoPDF, documentsBack, dataTitle, dataJSON
    case dataNDJSON, dataMarkdown, dataCSV, dataICS, dataXLSX, dataHTML, dataSVG, dataMarks, takeAll, marksTakeIn
    case marksTakeInHow, marksFile, marksTakeInButton, marksBeside, marksTaken
    case documentAsOf, documentNumber, documentDate
    case documentYear, documentYearThis, documentYearNext
    case documentPerson, documentLanguage, documentHeading, documentPreamble, documentControl, documentActivities
    case documentLook, documentTake, blanksNone, blanksSome, blanksProfile, minutesPresent, minutesAbsent
    case minutesItem, minutesQuestion, minutesSpeaker, minutesHeard, minutesDecided, minutesVotes, readingHow
    case readingColumns, readingColumnsHow, readingYear, readingSchoolYear, readingCalendarYear, readingYearHint
    case readingPeople, readingPeopleHow, readingPersonOther, readingPersonRight, readingSamePerson
    case readingAbbreviations, readingShort, readingFull, readingFullHint, readingBothNeeded, readingInstitution
    case readingInstitutionHow, readingKept, institutionName, institutionShort, institutionPlace, directorName
    case directorPost, chairName, secretaryName, projectTitle, projectYears, leaderName, leaderPost, takeBack
    case profileSaved, profileSame, templatesHow, templatesPut, templatesCheck, templateFine, templateTake
    case templateMarked, templateMarkedName, templateKept, templatesBuiltIn, templatesBuiltInHow, templatesNames
    case templatesName, templatesType, templatesExample, compareHow, compareOld, compareNew, compareButton
    case compareNothing, compareCounts, compareFacts, changeAdded, changeRemoved, changeChanged, changeMoved
    case changeEmpty, helpStart, helpStartWords, helpMarks, helpMarksWords, helpRight, helpRightWords, helpTake
    case helpTakeWords, helpKept, helpKeptWords, helpPrivate, helpPrivateWords, helpNot, helpNotWords, backToPlans
    case notPossible, refusedKey, refusedKeyWords, refusedForeign, refusedForeignWords, refusedMalformed
    case refusedMalformedWords, refusedNotFound, refusedNotFoundWords, refusedLarge, refusedLargeWords
    case refusedSlow, refusedSlowWords, refusedBusy, refusedBusyWords, refusedFailed, refusedFailedWords
}

extension Language {
    /// A phrase of the page in this language, its gaps filled.
    func text(_ phrase: PagePhrase, _ arguments: [String: String] = [:]) -> String {
        filled(choose(phrase.russian, phrase.belarusian, phrase.english), arguments)
    }
}
