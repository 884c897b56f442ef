import Diagnostics
import PlanModel

/// The fixed words of a plan in Markdown, by language.
struct MarkdownWords {
    let project, schoolYear, calendarYear, organization: String
    let approved, agreed, adopted: String

    init(_ language: Language) {
        switch language {
        case .ru:
            (project, schoolYear, calendarYear) = ("Проект", "Учебный год", "Год")
            organization = "Учреждение"
            (approved, agreed, adopted) = ("Утверждение", "Согласование", "Принятие")
        case .be:
            (project, schoolYear, calendarYear) = ("Праект", "Навучальны год", "Год")
            organization = "Установа"
            (approved, agreed, adopted) = ("Зацвярджэнне", "Узгадненне", "Прыняцце")
        case .en:
            (project, schoolYear, calendarYear) = ("Project", "School year", "Year")
            organization = "Institution"
            (approved, agreed, adopted) = ("Approval", "Agreement", "Adoption")
        }
    }

    func label(of approval: Approval.Kind) -> String {
        switch approval {
        case .approved: approved
        case .agreed: agreed
        case .adopted: adopted
        }
    }
}

/// The headings of a plan's columns where the plan has none of its own, by language.
enum ColumnWords {
    static func heading(of role: ColumnRole, in language: Language) -> String {
        switch (role, language) {
        case (.number, .ru), (.number, .be): "№"
        case (.number, .en): "No."
        case (.activity, .ru): "Мероприятие"
        case (.activity, .be): "Мерапрыемства"
        case (.activity, .en): "Activity"
        case (.deadline, .ru): "Срок"
        case (.deadline, .be): "Тэрмін"
        case (.deadline, .en): "Deadline"
        case (.responsible, .ru): "Ответственные"
        case (.responsible, .be): "Адказныя"
        case (.responsible, .en): "Responsible"
        case (.result, .ru): "Результаты"
        case (.result, .be): "Вынікі"
        case (.result, .en): "Results"
        case (.mark, .ru): "Отметка о выполнении"
        case (.mark, .be): "Адзнака аб выкананні"
        case (.mark, .en): "Mark of execution"
        case (.participants, .ru): "Участники"
        case (.participants, .be): "Удзельнікі"
        case (.participants, .en): "Participants"
        case (.place, .ru): "Место"
        case (.place, .be): "Месца"
        case (.place, .en): "Place"
        case (.time, .ru): "Время"
        case (.time, .be): "Час"
        case (.time, .en): "Time"
        case (.note, .ru): "Примечание"
        case (.note, .be): "Заўвага"
        case (.note, .en): "Note"
        case (.other, .ru): "Прочее"
        case (.other, .be): "Іншае"
        case (.other, .en): "Other"
        }
    }
}
