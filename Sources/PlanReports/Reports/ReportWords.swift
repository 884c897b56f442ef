internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// The fixed words of the documents, by language. They stand here, beside the reports that use them, and not among the
/// messages: they are part of the documents, not of what PlanKit says.
struct ReportWords: Sendable {
    private(set) var isBelarusian: Bool
    /// The language of the plan's own words, which may be another.
    private let isPlanBelarusian: Bool
    /// Whose office rules the words follow: учреждения of Belarus, организации of Russia (GOST R 7.0.97-2016).
    let country: Country
    /// The columns of the plan that the document is of.
    let columns: [TableColumn]
    /// Whether the plan has rows that are struck through as a whole.
    let hasStruckRows: Bool
    /// Whether some rows of the plan are put off.
    let hasPostponedRows: Bool
    /// How the pages of the plan lie; nil where nobody knows.
    let isLandscape: Bool?

    init(
        _ language: Language, ofPlan planLanguage: Language? = nil, country: Country = .by, columns: [TableColumn] = [],
        hasStruckRows: Bool = false, hasPostponedRows: Bool = true, isLandscape: Bool? = nil
    ) {
        isBelarusian = language == .be
        isPlanBelarusian = (planLanguage ?? language) == .be
        self.country = country
        self.columns = columns
        self.hasStruckRows = hasStruckRows
        self.hasPostponedRows = hasPostponedRows
        self.isLandscape = isLandscape
    }

    /// The words of the plan's own language: for sentences that are made of a row's words.
    var ofPlan: ReportWords {
        var words = self
        words.isBelarusian = isPlanBelarusian
        return words
    }

    /// The Russian or the Belarusian words.
    func callAsFunction(_ russian: String, _ belarusian: String) -> String { isBelarusian ? belarusian : russian }

    /// The words of Belarus or of Russia.
    func of(_ belarus: String, _ russia: String) -> String { country == .ru ? russia : belarus }

    /// How a row stands.
    func execution(_ execution: ReportRow.Execution) -> String {
        switch execution {
        case .done: self("выполнено", "выканана")
        case .partly: self("выполнено частично", "выканана часткова")
        case .inProgress: self("выполняется", "выконваецца")
        case .postponed: self("перенесено", "перанесена")
        case .notDone: self("не выполнено", "не выканана")
        case .cancelled: self("отменено", "адменена")
        case .unmarked: self("нет отметки", "няма адзнакі")
        case .ahead: self("срок не наступил", "тэрмін не наступіў")
        case .undated: self("срок не определён", "тэрмін не вызначаны")
        }
    }

    /// The day of the week (1 Monday … 7 Sunday) at the head of a line.
    func weekday(_ weekday: Int) -> String {
        let russian = ["Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье"]
        let belarusian = ["Панядзелак", "Аўторак", "Серада", "Чацвер", "Пятніца", "Субота", "Нядзеля"]
        let names = isBelarusian ? belarusian : russian
        return names.indices.contains(weekday - 1) ? names[weekday - 1] : ""
    }

    /// The month (1…12) in a short form.
    func shortMonth(_ month: Int) -> String {
        let russian = [
            "янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек.",
        ]
        let belarusian = [
            "студз.", "лют.", "сак.", "крас.", "май", "чэрв.", "ліп.", "жн.", "вер.", "кастр.", "ліст.", "снеж.",
        ]
        let names = isBelarusian ? belarusian : russian
        return names.indices.contains(month - 1) ? names[month - 1] : ""
    }

    /// The month (1…12) in the nominative.
    func month(_ month: Int) -> String {
        let printed = CalendarWords.printedMonths
        let names = isBelarusian ? printed.belarusian : printed.russian
        return names.indices.contains(month - 1) ? names[month - 1] : ""
    }
}
