public import Diagnostics
import PlanModel

extension PlanDifference.Field {
    /// What people call it: the heading of its column, or the fact.
    public func label(in language: Language) -> String {
        if let heading { return heading }
        if let names = Self.facts[name] { return names(language) }
        return ActivityMember.all.first { $0.name == name }.map { $0.heading(in: language) } ?? name
    }

    private static let facts: [String: @Sendable (Language) -> String] = {
        func names(_ russian: String, _ belarusian: String, _ english: String) -> @Sendable (Language) -> String {
            { language in
                switch language {
                case .ru: russian
                case .be: belarusian
                case .en: english
                }
            }
        }
        return [
            "planTitle": names("Название плана", "Назва плана", "Title of the plan"),
            "project": names("Проект", "Праект", "Project"),
            "schoolYear": names("Учебный год", "Навучальны год", "School year"),
            "calendarYear": names("Год", "Год", "Year"),
            "organization": names("Учреждение", "Установа", "Institution"),
            "approvals": names("Утверждение", "Зацвярджэнне", "Approval"),
            "preamble": names("Текст над таблицей", "Тэкст над табліцай", "Text above the table"),
            "columns": names("Столбцы", "Слупкі", "Columns"),
            "sections": names("Разделы", "Раздзелы", "Sections"),
            "signatories": names("Подпись", "Подпіс", "Signature"),
        ]
    }()

    /// What the words before and now are, for people: a flag has none of its own.
    public func words(in language: Language) -> (old: String?, new: String?) {
        guard name == "struck" else { return (old, new) }
        let yes = language == .ru ? "да" : language == .be ? "так" : "yes"
        let no = language == .ru ? "нет" : language == .be ? "не" : "no"
        return (old == nil ? no : yes, new == nil ? no : yes)
    }
}
