internal import Diagnostics

/// What PlanKit writes into files besides a plan's own words: remarks in profiles and tables of marks, the last line of
/// a check, the list of what is other in next year's plan.
///
/// A new phrase is a case here and its words in each of the files beside: a language without them does not compile.
enum FilePhrase: String, CaseIterable {
    case profileHead, profileInstitution, profilePeople, profileProject, profileCertificate, profileStaff, profileOwn
    case profileColumns, profileYear, profileCalendar, profileAbbreviations, profileSpellings
    case profileSeverities, profileTemplates
    case detailsHead, detailsNumber, detailsOrder, detailsCouncil, detailsItems
    case marksHead
    case checkSummary
    case nextYearListTitle, nextYearListHead, nextYearSchool, nextYearCalendar, nextYearWhole, nextYearRows
    case nextYearForPerson, nextYearLeft, nextYearSame
    case nextYearWhat, nextYearWas, nextYearBecomes, nextYearWhy
    case nextYearTitlePart, nextYearStampPart, nextYearPreamblePart, nextYearHeadingPart, nextYearSectionPart
    case nextYearSignaturePart
    case nextYearByYear, nextYearByWeekday, nextYearByFeast, nextYearByEdge, nextYearByStamp, nextYearByMark
    case nextYearByStruck, nextYearByBlank, nextYearByOther
}

extension Language {
    /// A phrase in this language, its gaps filled.
    func text(_ phrase: FilePhrase, _ arguments: [String: String] = [:]) -> String {
        let words =
            switch self {
            case .ru: phrase.russian
            case .be: phrase.belarusian
            case .en: phrase.english
            }
        return filled(words, arguments)
    }
}
