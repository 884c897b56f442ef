// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

extension FilePhrase {
    /// The words in English.
    var english: String {
        switch self {
        case .profileHead: "The school’s profile for plankit. What stays empty is a blank in the documents."
        case .profileInstitution: "The institution: full and short name, town; in Russian and Belarusian."
        case .profilePeople: "The heads: the name as it is signed, and the post."
        case .profileProject: "The project: title without quotation marks, years, leader, consultants, the orders it is based on."
        case .profileCertificate: "Sections of the certificate: heading and paragraphs, such as {\"Результаты по критериям и показателям\": [\"…\"], \"Проблемы\": [\"…\"], \"Выводы и рекомендации\": [\"…\"]}."
        case .profileStaff: "The staff: the name as in the plan; gender is f or m, where the name does not tell. PlanKit puts names into their cases; where one changes otherwise, write it as documents are to have it, with the post if you like: genitive, dative, accusative, instrumental."
        case .profileOwn: "Names of your own for your templates: a name and its words, such as {phone: \"8 (02334) 2-22-22\"}; a template has {{own.phone}}."
        case .profileColumns: "What columns hold that their heading does not tell, such as {\"Где заслушивается\": place}."
        case .profileYear: "The year of all plans beside the profile, where they name none or a wrong one: a school year (2024/2025) or a calendar year."
        case .profileCalendar: "School years that the built-in calendar lacks, or the name of a file with them."
        case .profileAbbreviations: "The school’s abbreviations, such as {\"ЗДУВР\": \"заместитель директора по учебно-воспитательной работе\"}."
        case .profileSpellings: "Names that are spelt in several ways: the right one and the others, such as {\"Иванова А.А.\": [\"Ивановой А. А.\"]}."
        case .profileSeverities: "How strict checks are: note, warning, error or off, such as {deadline-on-sunday: off}. The country: by or ru."
        case .profileTemplates: "The folder with your own document templates; a file is named as its document: order.docx, interim-certificate.odt."
        case .checkSummary: "Checked: {files:file|files}. Found: {errors:error|errors}, {warnings:warning|warnings}, {notes:note|notes}."
        case .detailsHead: "Details of the document “{title}”. What is empty stays a blank."
        case .detailsNumber: "Number and date: 29.08.2024."
        case .detailsOrder: "The heading, why and to what end the order is made, who controls it."
        case .detailsCouncil: "How many were present and absent."
        case .detailsItems: "The questions of the agenda. Without a title a question has the words of the activity; one that is not in the plan needs no activity. heard and spoke hold speeches, decided a list of decisions, votes how they fell."
        case .marksHead: "Marks of execution. status: done, partly done, not done, postponed or cancelled; date: 15.10.2024, of a postponed activity the new one."
        }
    }
}
