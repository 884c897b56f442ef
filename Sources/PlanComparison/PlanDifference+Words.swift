public import Diagnostics
import PlanModel

extension PlanDifference.Field {
    /// What people call it: the heading of its column, or the fact.
    public func label(in language: Language) -> String {
        if let heading { return heading }
        if let names = Self.facts[name] { return language.choose(names.0, names.1, names.2) }
        return ActivityMember.all.first { $0.name == name }.map { $0.heading(in: language) } ?? name
    }

    private static let facts = [
        "planTitle": ("Название плана", "Назва плана", "Title of the plan"),
        "project": ("Проект", "Праект", "Project"),
        "schoolYear": ("Учебный год", "Навучальны год", "School year"),
        "calendarYear": ("Год", "Год", "Year"),
        "organization": ("Учреждение", "Установа", "Institution"),
        "approvals": ("Утверждение", "Зацвярджэнне", "Approval"),
        "preamble": ("Текст над таблицей", "Тэкст над табліцай", "Text above the table"),
        "columns": ("Столбцы", "Слупкі", "Columns"),
        "sections": ("Разделы", "Раздзелы", "Sections"),
        "signatories": ("Подпись", "Подпіс", "Signature"),
    ]

    /// What the words before and now are, for people: a flag has none of its own.
    public func words(in language: Language) -> (old: String?, new: String?) {
        guard name == "struck" else { return (old, new) }
        let (no, yes) = (language.choose("нет", "не", "no"), language.choose("да", "так", "yes"))
        return (old == nil ? no : yes, new == nil ? no : yes)
    }
}
