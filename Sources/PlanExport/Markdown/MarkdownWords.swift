import Diagnostics
import PlanModel

/// The fixed words of a plan in Markdown, by language.
struct MarkdownWords {
    let project, schoolYear, calendarYear, organization: String
    let approved, agreed, adopted, considered: String

    init(_ language: Language) {
        switch language {
        case .ru:
            (project, schoolYear, calendarYear) = ("Проект", "Учебный год", "Год")
            organization = "Учреждение"
            (approved, agreed, adopted, considered) = ("Утверждение", "Согласование", "Принятие", "Рассмотрение")
        case .be:
            (project, schoolYear, calendarYear) = ("Праект", "Навучальны год", "Год")
            organization = "Установа"
            (approved, agreed, adopted, considered) = ("Зацвярджэнне", "Узгадненне", "Прыняцце", "Разгляд")
        case .en:
            (project, schoolYear, calendarYear) = ("Project", "School year", "Year")
            organization = "Institution"
            (approved, agreed, adopted, considered) = ("Approval", "Agreement", "Adoption", "Consideration")
        }
    }

    func label(of approval: Approval.Kind) -> String {
        switch approval {
        case .approved: approved
        case .agreed: agreed
        case .adopted: adopted
        case .considered: considered
        }
    }
}
