import Diagnostics
import DocumentModel
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Sections and their levels.
struct SectionTests {
    @Test func aMergedRowIsASection() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            | 1 | Педсовет | август |
            | Работа в кластере | < | < |
            | 1 | Семинар | октябрь |
            """)
        #expect(
            outline(found.plan) == ["1.1 1|Педсовет|август", "= Работа в кластере", "2.1 1|Семинар|октябрь"])
        #expect(found.plan?.sections.map(\.title) == [nil, "Работа в кластере"])
        #expect(found.plan?.sections.map(\.level) == [1, 1])
    }

    @Test(arguments: [
        ("Работа с родителями", "Работа с родителями"), ("I. Работа с детьми", "I. Работа с детьми"),
        ("1. Работа с детьми", "1. Работа с детьми"), ("{1.} Работа с детьми", "Работа с детьми"),
        ("РАБОТА  С ДЕТЬМИ", "РАБОТА С ДЕТЬМИ"), ("Раздел 1⏎Работа с детьми", "Раздел 1 Работа с детьми"),
        ("Модуль «Классное руководство»", "Модуль «Классное руководство»"),
        ("Воспитатель-⏎ная работа", "Воспитательная работа"),
    ])
    func theTitleKeepsATypedNumberAndLosesAnAutomaticOne(cell: String, title: String) {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            | \(cell) | < | < |
            | 1 | Семинар | октябрь |
            """)
        #expect(outline(found.plan) == ["= \(title)", "1.1 1|Семинар|октябрь"])
    }

    @Test func aRowWithOneFilledCellIsASection() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            |  | Работа с детьми | |
            | 1 | Семинар | октябрь |
            | 2 | Совет | октябрь |
            | Сентябрь | | |
            | 1 | Педсовет | 5 |
            | 2 | Поход | 7 |
            """)
        #expect(
            outline(found.plan) == [
                "= Работа с детьми", "1.1 1|Семинар|октябрь", "1.2 2|Совет|октябрь", "= Сентябрь", "2.1 1|Педсовет|5",
                "2.2 2|Поход|7",
            ])
    }

    @Test func aNumberedRowWithoutDeadlineIsAnActivity() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            | 1 | Семинар | октябрь |
            | 2 | Встреча с ветеранами | |
            | {3.} | Уборка | |
            """)
        #expect(
            outline(found.plan) == ["1.1 1|Семинар|октябрь", "1.2 2|Встреча с ветеранами|", "1.3 3|Уборка|"])
    }

    @Test func aTableOfBareActivitiesHasNoSections() {
        let found = recognize(
            """
            | Мероприятия | Сроки |
            | Встреча с ветеранами | |
            | Уборка территории | |
            | Поход | май |
            | Конкурс чтецов | |
            """)
        #expect(found.plan?.sections.count == 1)
        #expect(found.plan?.activities.count == 4)
    }

    @Test func aRomanNumberInTheNumberColumnMakesASection() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Ответственный |
            | I. | Организационная работа | | |
            | 1 | Семинар | октябрь | Иванов И.И. |
            | {II.} | Методическая работа | | |
            | 1 | Совет | май | Иванов И.И. |
            """)
        #expect(
            outline(found.plan) == [
                "= I. Организационная работа", "1.1 1|Семинар|октябрь", "= Методическая работа", "2.1 1|Совет|май",
            ])
    }

    @Test func aNumberOverNumbersOfTwoLevelsMakesASection() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Ответственный |
            | 1. | Организационная работа | | |
            | 1.1. | Семинар | октябрь | Иванов И.И. |
            | 1.2. | Совет | май | Иванов И.И. |
            | 2. | Методическая работа | < | < |
            | 2.1. | Поход | май | Иванов И.И. |
            """)
        #expect(
            outline(found.plan) == [
                "= 1. Организационная работа", "1.1 1.1|Семинар|октябрь", "1.2 1.2|Совет|май",
                "= 2. Методическая работа", "2.1 2.1|Поход|май",
            ])
    }

    @Test func namedSectionsHoldMonths() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            | Раздел I. Учёба | < | < |
            | 1.1. Уроки | < | < |
            | 1 | Семинар | октябрь |
            | 1.2. Кружки | < | < |
            | 2 | Совет | октябрь |
            | Раздел II. Труд | < | < |
            | 2.1. Сад | < | < |
            | 3 | Посадка | май |
            """)
        #expect(
            outline(found.plan) == [
                "= Раздел I. Учёба", "== 1.1. Уроки", "2.1 1|Семинар|октябрь", "== 1.2. Кружки", "3.1 2|Совет|октябрь",
                "= Раздел II. Труд", "== 2.1. Сад", "5.1 3|Посадка|май",
            ])
    }

    @Test func aSectionUnderASectionIsDeeper() {
        let found = recognize(
            """
            | Мероприятия | Сроки |
            | РАБОТА С КАДРАМИ | < |
            | Совещания | < |
            | Совещание при директоре | октябрь |
            | Педсоветы | < |
            | Педсовет № 1 | август |
            | РАБОТА С РОДИТЕЛЯМИ | < |
            | Собрание | май |
            """)
        #expect(found.plan?.sections.map(\.level) == [1, 2, 2, 1])
    }

    @Test func sectionsOfOneKindAreOfOneLevel() {
        let found = recognize(
            """
            | Мероприятия | Сроки |
            | I. Работа | < |
            | Семинар | май |
            | II. Отдых | < |
            | Поход | май |
            | III. Разное | < |
            """)
        #expect(found.plan?.sections.map(\.level) == [1, 1, 1])
        #expect(found.plan?.sections.map(\.activities.count) == [1, 1, 0])
    }

    @Test func numberedSectionsInAMonthStandUnderIt() {
        let found = recognize(
            """
            | № | Мероприятия | Ответственный |
            | АВГУСТ | < | < |
            | 1. Всеобуч | < | < |
            | 1 | Педсовет | Директор |
            | 2. Документация | < | < |
            | 1 | Журналы | Завуч |
            | СЕНТЯБРЬ | < | < |
            | 1. Всеобуч | < | < |
            | 1 | Учёт детей | Завуч |
            """)
        #expect(found.plan?.sections.map(\.level) == [1, 2, 2, 1, 2])
    }

    @Test func aLetterCountsAnActivityUnlessItsCellHoldsAListOfLetters() {
        let found = recognize(
            """
            | Мероприятия | Сроки |
            | а) обновить стенд | март |
            | б) провести рейды:⏎а) в кабинетах;⏎б) в столовой | май |
            """)
        #expect(
            outline(found.plan) == [
                "1.1 а|обновить стенд|март", "1.2 |б) провести рейды:⏎а) в кабинетах;⏎б) в столовой|май",
            ])
    }

    @Test func aRemarkAcrossTheTableIsNoSection() {
        let found = recognize(
            """
            | Мероприятия | Сроки |
            | Семинар | май |
            | Примечание: сроки могут меняться | < |
            | * по согласованию | < |
            """)
        #expect(found.plan?.sections.count == 1)
        #expect(found.words(.textOutsidePlan) == ["Примечание: сроки могут меняться", "* по согласованию"])
    }

    @Test func aTotalIsNoActivity() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Сумма |
            | 1 | Итоговый семинар | май | 5 |
            | 2 | Всероссийский конкурс | май | 5 |
            |  | Итого: | | 10 |
            | Всего 2 мероприятия | < | < | < |
            """)
        #expect(found.plan?.activities.map(\.title) == ["Итоговый семинар", "Всероссийский конкурс"])
        #expect(found.words(.textOutsidePlan) == ["Итого: 10", "Всего 2 мероприятия"])
    }

    @Test func aMonthInBracketsMakesNoLevel() {
        let stages = ["(сентябрь 2024)", "(октябрь 2024 – март 2025)", "(апрель 2025)"]
        for kind in ["%d этап. Работа", "%d. Работа", "Организационно-практический этап № %d"] {
            let rows = stages.enumerated().map { index, dates in
                "| \(kind.replacing("%d", with: String(index + 1))) \(dates) | < | < |\n| Семинар | 10 | Методист |"
            }
            let found = recognize("| Мероприятия | Сроки | Ответственный |\n" + rows.joined(separator: "\n"))
            #expect(found.plan?.sections.map(\.level) == [1, 1, 1], "\(kind)")
        }
    }

    @Test func titlesAmongNumberedRowsNeedNoNumber() {
        let found = recognize(
            """
            | № | Мероприятия | Срок | Ответственный |
            | | Работа с детьми | | |
            | 1 | Паспорт школы | май | Педагог |
            | | Работа с семьёй | | |
            | 2 | Лекторий | май | Педагог |
            | | Отчётность | | |
            | 3 | Отчёт | май | Педагог |
            """)
        #expect(found.plan?.sections.map(\.title) == ["Работа с детьми", "Работа с семьёй", "Отчётность"])
        #expect(found.plan?.activities.map(\.number) == ["1", "2", "3"])
    }

    @Test func aWeekStandsInTheMonthAboveIt() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Мероприятия | Сроки | Ответственный |
            | ДЕКАБРЬ | < | < |
            | 2 неделя | < | < |
            | Дежурство | ежедневно | Завуч |
            | ЯНВАРЬ | < | < |
            | 2 неделя | < | < |
            | Дежурство | ежедневно | Завуч |
            """)
        #expect(found.plan?.sections.map(\.level) == [1, 2, 1, 2])
        #expect(
            found.plan?.activities.map { $0.deadline?.start?.iso } == ["2024-12-09", "2025-01-13"])
    }

    @Test func aTitleThatNamesATermIsNoSectionBesideItsDeadline() {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | № | Мероприятия | Дата |
            | {1.} | Педсовет «Итоги 1 четверти» | 04.11.2024 |
            | {2.} | Педсовет «Итоги 2 четверти» | 28.12.2024 |
            """)
        #expect(
            outline(found.plan) == [
                "1.1 1|Педсовет «Итоги 1 четверти»|04.11.2024", "1.2 2|Педсовет «Итоги 2 четверти»|28.12.2024",
            ])
    }

    @Test func titlesStandOutWhereverTheActivitiesAre() {
        for title in ["| | | Организационная работа |", "| Организационная работа | | |"] {
            let found = recognize(
                "| Сроки | Ответственный | Мероприятия |\n\(title)\n| май | Завуч | Слёт |\n| июнь | Завуч | Поход |")
            #expect(found.plan?.sections.map(\.title) == ["Организационная работа"])
            #expect(found.plan?.activities.map(\.title) == ["Слёт", "Поход"])
        }
    }

    /// A cell that says less than when, under a title that says how often and nothing else.
    @Test(arguments: [
        ("Ежедневно", "до 8.00", "FREQ=DAILY", "до 8.00"), ("Штодзень", "да 8.00", "FREQ=DAILY", "да 8.00"),
        ("Понедельник", "14.00", "FREQ=WEEKLY;BYDAY=MO", "14.00"),
        ("Панядзелак", "14.00", "FREQ=WEEKLY;BYDAY=MO", "14.00"),
        ("По вторникам", "15.00–16.00", "FREQ=WEEKLY;BYDAY=TU", "15.00–16.00"),
        ("2. Па аўторках", "15.00–16.00", "FREQ=WEEKLY;BYDAY=TU", "15.00–16.00"),
        ("Еженедельно", "пятница, 14.00", "FREQ=WEEKLY;BYDAY=FR", "14.00"),
        ("Ежемесячно", "до 28 числа", "FREQ=MONTHLY;BYMONTHDAY=28", nil),
        ("Штомесяц", "15.00, апошні чацвер", "FREQ=MONTHLY;BYDAY=-1TH", "15.00"),
    ])
    func aTitleThatSaysHowOftenCompletesTheCellsBelow(title: String, cell: String, rule: String, time: String?) {
        let found = recognize(
            """
            Циклограмма на 2025/2026 учебный год

            | Содержание | Срок | С кем |
            | \(title) | < | < |
            | Контроль | \(cell) | дежурные |
            | Отчёт | до 10 июня | учителя |
            | Разное | < | < |
            | Совет | 14.00 | учителя |
            """)
        let activities = found.plan?.activities ?? []
        #expect(activities.map { $0.deadline?.recurrence } == [rule, nil, nil])
        #expect(activities.map { $0.deadline?.kind } == [.recurring, .before, .unknown])
        #expect(activities.first?.deadline?.text == cell)
        #expect(activities.first?.deadline?.edtf == "2025-09-01/2026-05-31")
        #expect(activities.first?.time == time)
    }

    /// A weekday that heads rows twice is that of two weeks which the plan does not name.
    @Test func aWeekdayThatComesAgainIsOfNoKnownWeek() {
        let week = ["Понедельник", "Вторник"].map { "| \($0) | < | < |\n| 9.00 | Занятие | дети |" }
        let found = recognize(
            "План на март 2026 года\n\n| Время | Мероприятие | С кем |\n\((week + week).joined(separator: "\n"))")
        #expect(found.plan?.activities.map { $0.deadline?.kind } == [.unknown, .unknown, .unknown, .unknown])
        #expect(found.words(.deadlineNotUnderstood) == ["9.00", "9.00", "9.00", "9.00"])
    }

    /// A weekday in a plan of one week is a day of that week.
    @Test func aWeekdayThatHeadsRowsOfAWeekIsADay() {
        let found = recognize(
            """
            План на неделю с 8 по 13 декабря 2025 года

            | Время | Мероприятие | Ответственный |
            | Понедельник | < | < |
            | 9.00 | Линейка | завуч |
            """)
        #expect(found.plan?.activities.map { $0.deadline?.edtf } == ["2025-12-08"])
    }
}
