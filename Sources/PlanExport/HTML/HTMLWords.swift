import Diagnostics
import PlanModel

/// The fixed words of a page, by language; those of facts and timelines have tables of their own.
struct HTMLWords {
    let toTable, filters, person, month, section, status, words, all, reset, shown, signatures: String
    let activities, noMark, untitled, today: String

    init(_ language: Language) {
        switch language {
        case .ru:
            (toTable, activities, signatures) = ("К таблице мероприятий", "Мероприятия", "Подписи")
            (filters, person, month, section) = ("Отбор", "Ответственный", "Месяц", "Раздел")
            (status, words, all, reset) = ("Выполнение", "Слова", "все", "Показать все")
            (shown, noMark) = ("Показано: {shown} из {all}", "без отметки")
            (untitled, today) = ("Календарный план", "сегодня")
        case .be:
            (toTable, activities, signatures) = ("Да табліцы мерапрыемстваў", "Мерапрыемствы", "Подпісы")
            (filters, person, month, section) = ("Адбор", "Адказны", "Месяц", "Раздзел")
            (status, words, all, reset) = ("Выкананне", "Словы", "усе", "Паказаць усе")
            (shown, noMark) = ("Паказана: {shown} з {all}", "без адзнакі")
            (untitled, today) = ("Каляндарны план", "сёння")
        case .en:
            (toTable, activities, signatures) = ("To the table of activities", "Activities", "Signatures")
            (filters, person, month, section) = ("Filter", "Responsible", "Month", "Section")
            (status, words, all, reset) = ("Execution", "Words", "all", "Show all")
            (shown, noMark) = ("Shown: {shown} of {all}", "no mark")
            (untitled, today) = ("Calendar plan", "today")
        }
    }
}
