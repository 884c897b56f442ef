import Diagnostics
import PlanModel
import TextAnalysis

/// The fixed words of a plan in a workbook, by language.
struct SpreadsheetWords {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func callAsFunction(_ russian: String, _ belarusian: String, _ english: String) -> String {
        language.choose(russian, belarusian, english)
    }

    // MARK: Sheets

    var plan: String { self("План", "План", "Plan") }
    var workload: String { self("Ответственный × месяц", "Адказны × месяц", "Who × month") }
    var understood: String { self("Что понято", "Што зразумета", "What was understood") }
    var facts: String { self("Сведения", "Звесткі", "About the plan") }
    var marks: String { self("Отметки", "Адзнакі", "Marks") }
    var statuses: String { self("Статусы", "Статусы", "Statuses") }

    // MARK: Headings

    var id: String { self("Код", "Код", "Id") }
    var section: String { self("Раздел", "Раздзел", "Section") }
    var start: String { self("Начало", "Пачатак", "Start") }
    var end: String { self("Окончание", "Заканчэнне", "End") }
    var status: String { self("Статус", "Статус", "Status") }
    var doneOn: String { self("Дата отметки", "Дата адзнакі", "Date of the mark") }
    var kindOfDeadline: String { self("Вид срока", "Від тэрміну", "Kind of deadline") }
    var yearInferred: String { self("Год взят из плана", "Год узяты з плана", "Year from the plan") }
    var source: String {
        self("Таблица и строка документа", "Табліца і радок дакумента", "Table and row of the document")
    }
    var yes: String { self("да", "так", "yes") }

    // MARK: Who is busy when

    var workloadTitle: String {
        self(
            "Сколько мероприятий у кого в каком месяце",
            "Колькі мерапрыемстваў у каго ў якім месяцы", "How many activities everyone has in each month")
    }
    var workloadNote: String {
        self(
            "Повторяющиеся стоят в каждом своём месяце, отменённые не считаются.",
            "Тыя, што паўтараюцца, стаяць у кожным сваім месяцы, адмененыя не лічацца.",
            "Recurring ones stand in each of their months; cancelled ones are not counted.")
    }
    var who: String { self("Ответственный", "Адказны", "Responsible") }
    var post: String { self("Должность", "Пасада", "Post") }
    var undated: String { self("Без даты", "Без даты", "No date") }
    var otherMonths: String { self("Другие месяцы", "Іншыя месяцы", "Other months") }
    var total: String { self("Всего", "Усяго", "All") }
    var numbers: String { self("Коды мероприятий", "Коды мерапрыемстваў", "Ids of activities") }

    /// «Август 2024».
    func month(_ month: YearMonth) -> String {
        let name = CalendarWords.printed(month.month, in: language)
        return "\(name.prefix(1).uppercased())\(name.dropFirst()) \(month.year)"
    }

    // MARK: About the plan

    var title: String { self("Заголовок", "Загаловак", "Title") }
    var preamble: String { self("Перед таблицей", "Перад табліцай", "Above the table") }
    var signatory: String { self("Подпись", "Подпіс", "Signature") }
    var sectionCount: String { self("Разделов", "Раздзелаў", "Sections") }
    var activityCount: String { self("Мероприятий", "Мерапрыемстваў", "Activities") }

    // MARK: Kinds

    func kind(_ kind: Deadline.Kind) -> String {
        switch kind {
        case .day: self("день", "дзень", "day")
        case .days: self("дни", "дні", "days")
        case .month: self("месяц", "месяц", "month")
        case .months: self("месяцы", "месяцы", "months")
        case .before: self("не позднее", "не пазней", "before")
        case .after: self("не раньше", "не раней", "after")
        case .period: self("период", "перыяд", "period")
        case .recurring: self("повторяется", "паўтараецца", "recurring")
        case .event: self("по событию", "па падзеі", "on an event")
        case .schedule: self("по графику", "па графіку", "by a schedule")
        case .ongoing: self("постоянно", "пастаянна", "all the time")
        case .unknown: self("не понято", "не зразумета", "not understood")
        }
    }

    func kind(_ kind: Responsible.Kind) -> String {
        switch kind {
        case .person: self("человек", "чалавек", "person")
        case .post: self("должность", "пасада", "post")
        case .group: self("группа", "група", "group")
        case .organization: self("учреждение", "установа", "organization")
        }
    }

    // MARK: Marks

    var statusMistake: String {
        self(
            "Выберите статус из списка. Всё остальное — в «Примечание».",
            "Выберыце статус са спіса. Усё астатняе — у «Заўвагу».",
            "Choose a status from the list. Everything else goes into the note.")
    }
    var dateMistake: String {
        self(
            "Нужна дата, например 15.10.2024.", "Патрэбна дата, напрыклад 15.10.2024.",
            "A date is needed, such as 15.10.2024.")
    }
}
