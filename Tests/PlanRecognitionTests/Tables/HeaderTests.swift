import Diagnostics
import DocumentModel
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Headers: deep, repeated, missing, and the row that counts columns.
struct HeaderTests {
    @Test func theLevelsOfAHeaderAreJoinedFromTopToBottom() {
        let found = recognize(
            """
            | № | Мероприятия | Проведение | <              | Примечание |
            | ^ | ^           | Дата       | Ответственный  | ^          |
            | 1 | Педсовет    | август     | Директор       | в зале     |
            """)
        #expect(
            found.plan?.columns.map(\.heading) == [
                "№", "Мероприятия", "Проведение Дата", "Проведение Ответственный", "Примечание",
            ])
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .responsible, .note])
        #expect(outline(found.plan) == ["1.1 1|Педсовет|август"])
        #expect(found.plan?.activities.first?.note == "в зале")
    }

    @Test(arguments: ["весь период", "в течение месяца", "по итогам четверти", "I полугодие", "дата уточняется"])
    func aNumberedRowIsNoHeaderWhateverItsWords(deadline: String) {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятия | Сроки | Ответственные | Примечание |
            | 1 | Педсовет    | август | Директор | |
            | 2 | Мероприятие ко Дню матери | \(deadline) | | |
            | 3 | Поход | май | Директор | |
            """)
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .responsible, .note])
        #expect(found.plan?.activities.map(\.number) == ["1", "2", "3"])
    }

    /// «Начало» beside a date is an hour where its cells are hours; where they may be days, somebody is told.
    @Test(arguments: [
        (["9.00", "10.15–11.00"], true), (["9:05", "12:30"], true), (["10.10", "11.12"], false),
        (["9.00", "в холле"], false), (["1 этап", "2 этап"], false),
    ])
    func timesUnderABeginningAreTimes(cells: [String], areTimes: Bool) {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Дата | Начало | Мероприятие | Ответственный |
            | 12 октября | \(cells[0]) | Кросс | Директор |
            | 13 октября | \(cells[1]) | Турнир | Директор |
            """)
        let roles: [ColumnRole] = [.deadline, areTimes ? .time : .other, .activity, .responsible]
        #expect(found.plan?.columns.map(\.role) == roles)
        #expect(found.plan?.activities.map { $0.deadline?.edtf } == ["2024-10-12", "2024-10-13"])
        let times = found.plan?.activities.compactMap(\.time)
        #expect(times == (areTimes ? cells : []))
        let isTold = found.diagnostics.contains { $0.id == .datesOutsideDeadline }
        #expect(isTold == (cells[0] == "10.10"))
    }

    @Test func timesUnderABeginningAndAnEndAreOneTime() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Дата | Начало | Окончание | Мероприятие | Ответственный |
            | 12 октября | 9.00 | 10.30 | Кросс | Директор |
            | 13 октября | 12.00 | | Турнир | Директор |
            """)
        #expect(found.plan?.columns.map(\.role) == [.deadline, .time, .time, .activity, .responsible])
        #expect(found.plan?.activities.map(\.time) == ["9.00–10.30", "12.00"])
    }

    @Test func whatAnActivityIsAboutMakesNoMatrix() {
        let found = recognize(
            """
            План контроля на 2024/2025 учебный год

            | Месяц | Цель контроля | Объект контроля | Вид контроля | Кто проверяет | Где слушается |
            | Сентябрь | Полнота записей | Журналы 1–4 классов | обзорный | Завуч | Совещание |
            | Октябрь | Адаптация | 5 классы | тематический | Завуч | Педсовет |
            """)
        #expect(
            found.plan?.columns.map(\.role) == [.deadline, .other, .activity, .other, .responsible, .other])
        #expect(outline(found.plan) == ["1.1 |Журналы 1–4 классов|Сентябрь", "1.2 |5 классы|Октябрь"])
    }

    @Test func aHeaderOfThreeLevelsIsRead() {
        let found = recognize(
            """
            | № | Работа | <     | <   |
            | ^ | Мероприятия | Проведение | < |
            | ^ | ^ | Срок | Место |
            | 1 | Поход | май | лес |
            """)
        #expect(
            found.plan?.columns.map(\.heading) == [
                "№", "Работа Мероприятия", "Работа Проведение Срок", "Работа Проведение Место",
            ])
        #expect(outline(found.plan) == ["1.1 1|Поход|май"])
    }

    @Test func aDeepHeaderWhoseCellsAreNotMergedDownIsRead() {
        let found = recognize(
            """
            | № | Мероприятия | Проведение | <        |
            |   |             | Дата       | Место    |
            | 1 | Педсовет    | август     | актовый зал |
            """)
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .place])
        #expect(outline(found.plan) == ["1.1 1|Педсовет|август"])
    }

    @Test func aRowThatCountsTheColumnsIsDropped() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Ответственный |
            | 1 | 2 | 3 | 4 |
            | 1 | Педсовет | август | Директор |
            """)
        #expect(outline(found.plan) == ["1.1 1|Педсовет|август"])
        #expect(found.plan?.activities.first?.source.row == 3)
        #expect(found.structural == [])
    }

    @Test func aHeaderRepeatedOnTheNextPageIsDropped() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            | 1 | Педсовет | август |
            | № | Мероприятия | Сроки |
            | 1 | 2 | 3 |
            | 2 | Семинар | сентябрь |
            | № п/п | Мероприятие | Срок |
            | 3 | Совет | октябрь |
            """)
        #expect(
            outline(found.plan) == ["1.1 1|Педсовет|август", "1.2 2|Семинар|сентябрь", "1.3 3|Совет|октябрь"])
        #expect(found.words(.textOutsidePlan) == ["№ п/п | Мероприятие | Срок"])
    }

    @Test func aHeaderOfOtherColumnsInsideTheTableChangesThem() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            | 1 | Педсовет | август |
            | № | Сроки | Мероприятия |
            | 2 | сентябрь | Семинар |
            """)
        #expect(outline(found.plan) == ["1.1 1|Педсовет|август", "1.2 2|Семинар|сентябрь"])
    }

    @Test func aTitleInTheTableAboveTheHeaderIsTheTitle() {
        let found = recognize(
            """
            | План работы на 2025 год | < | < |
            | № | Мероприятия | Сроки |
            | 1 | Педсовет | август |
            """)
        #expect(found.plan?.title == "План работы на 2025 год")
        #expect(outline(found.plan) == ["1.1 1|Педсовет|август"])
    }

    @Test func aMonthAboveTheHeaderIsASection() {
        let found = recognize(
            """
            План на год
            | СЕНТЯБРЬ | < | < |
            | № | Мероприятия | Сроки |
            | 1 | Педсовет | 5 |
            ---
            | ОКТЯБРЬ | < | < |
            | № | Мероприятия | Сроки |
            | 1 | Семинар | 6 |
            """)
        #expect(outline(found.plan) == ["= СЕНТЯБРЬ", "1.1 1|Педсовет|5", "= ОКТЯБРЬ", "2.1 1|Семинар|6"])
    }

    @Test func numbersUnderANamelessHeadingAreTheNumberColumn() {
        let found = recognize("| | Мероприятия | Сроки |\n| 1. | Педсовет | август |\n| 2. | Совет | май |")
        #expect(outline(found.plan) == ["1.1 1|Педсовет|август", "1.2 2|Совет|май"])
    }

    @Test(arguments: [
        "| Месяц | Мероприятия | Ответственный |", "| Дата | Содержание работы | Кто проводит |",
        "| Тэрмін | Мерапрыемствы | Адказны |", "| Срок | Название мероприятия | Отв. |",
    ])
    func columnsAreFoundByHeadingNotByPlace(header: String) {
        let found = recognize(header + "\n| май | Поход | Иванов И.И. |")
        #expect(outline(found.plan) == ["1.1 |Поход|май"])
    }

    @Test func aTableWithoutHeaderTakesTheColumnsOfTheProfile() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | 1. | Педсовет | август | Директор | Протокол |
            | СЕНТЯБРЬ | < | < | < | < |
            | 2. | Семинар | 5 сентября | Методист | Справка |
            """)
        #expect(outline(found.plan) == ["1.1 1|Педсовет|август", "= СЕНТЯБРЬ", "2.1 2|Семинар|5 сентября"])
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .responsible, .result])
        #expect(found.structural == [.tableWithoutHeader])
        #expect(found.tables.map(\.rule) == ["without-header"])
    }

    @Test func aTableWithoutHeaderAndNumbersIsRead() {
        let found = recognize("План\n\n| Педсовет | август | Директор |\n| Семинар | май | Методист |")
        #expect(outline(found.plan) == ["1.1 |Педсовет|август", "1.2 |Семинар|май"])
        #expect(found.plan?.columns.map(\.role) == [.activity, .deadline, .responsible])
    }

    @Test func aTableThatGoesOnWithoutAHeaderKeepsTheColumns() {
        let found = recognize(
            """
            План
            | № | Мероприятия | Сроки | Ответственный |
            | 1 | Педсовет | август | Директор |
            ---
            | 2 | < | Семинар | < | < | май | Методист |
            | 3 | < | Совет | < | < | май | Методист |
            Октябрь
            | 4 | Поход | 5 октября | Методист |
            """)
        #expect(
            outline(found.plan) == [
                "1.1 1|Педсовет|август", "1.2 2|Семинар|май", "1.3 3|Совет|май", "= Октябрь", "2.1 4|Поход|5 октября",
            ])
        #expect(found.tables.map(\.rule) == ["header", "continuation", "continuation"])
        #expect(found.structural == [])
    }

    @Test(arguments: ["| Директор | ______ | И.И.Иванов |", "| Иванова И.И. | учитель | подпись |"])
    func aTableOfSignaturesDoesNotGoOnWithThePlan(table: String) {
        let found = recognize(
            "| Мероприятия | Сроки | Ответственный |\n| Педсовет | август | Директор |\n\nКонец\n" + table)
        #expect(outline(found.plan) == ["1.1 |Педсовет|август"])
    }

    @Test func aHeaderBrokenOverTwoRowsByHandIsOne() {
        let found = recognize(
            """
            | № | Наименование | Срок | Ответствен- |
            | п/п | мероприятия | исполнения | ный |
            | 1 | Педсовет | август | Директор |
            """)
        #expect(
            found.plan?.columns.map(\.heading) == [
                "№ п/п", "Наименование мероприятия", "Срок исполнения", "Ответственный",
            ])
        #expect(outline(found.plan) == ["1.1 1|Педсовет|август"])
    }

    @Test func theLowestLevelDecidesUnderAHeadingWithoutARole() {
        let found = recognize(
            """
            | № | Содержание контроля | Организация контроля | < | < | Отметка о выполнении | < |
            | ^ | ^ | Вид контроля | Сроки | Ответственные | Дата | Подпись |
            | 1 | Проверка журналов | Фронтальный | сентябрь | Завуч | 05.09.2024 | |
            """)
        #expect(
            found.plan?.columns.map(\.role) == [.number, .activity, .other, .deadline, .responsible, .mark, .other])
        #expect(found.plan?.columns[3].heading == "Организация контроля Сроки")
        #expect(outline(found.plan) == ["1.1 1|Проверка журналов|сентябрь"])
    }

    @Test(arguments: ["Где и когда", "Место и время проведения", "Проведение", "Время, место"])
    func whatACommonHeadingNamesIsPartedByThoseUnderIt(common: String) {
        let found = recognize(
            """
            | Дата | Мероприятие | \(common) | < | Отряд | Ответственный |
            | ^ | ^ | Место | Время | ^ | ^ |
            | 30.03.2026 | Линейка | площадка | 9.00 | 1, 2 | Вожатые |
            """)
        #expect(found.plan?.columns.map(\.role) == [.deadline, .activity, .place, .time, .participants, .responsible])
    }

    @Test func aCommonHeadingDoesNotHideWhatStandsUnderIt() {
        let found = recognize(
            """
            | № | План мероприятий | < | < | Примечание |
            | ^ | Мероприятие | Дата | Исполнитель | ^ |
            | 1 | Педсовет | 30.08.2024 | Директор | |
            """)
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .responsible, .note])
    }

    @Test(arguments: [
        "Родительское собрание | по графику | Классные руководители | План",
        "Дзень здароўя | па графіку | Дырэктар | План", "Круглый стол | в течение месяца | Организатор | Отчёт",
    ])
    func aRowWithTheWordsOfHeadingsIsNoHeader(row: String) {
        for head in ["| Мероприятия | Сроки | Ответственные | Результат |\n", ""] {
            let found = recognize(
                "План на 2024/2025 учебный год\n\n" + head + "| Педсовет | август | Директор | Протокол |\n| \(row) |\n"
                    + "| Поход | май | Завуч | Отчёт |",
                options: RecognitionOptions(columnsWithoutHeader: [.activity, .deadline, .responsible, .result]))
            #expect(found.plan?.activities.count == 3)
            #expect(found.plan?.columns.count == 4)
        }
    }

    @Test func aWordInCapitalsBrokenByHandIsJoined() {
        let found = recognize("| МЕРОПРИЯТИЯ | СРОКИ | ОТВЕТСТВЕН-⏎НЫЙ |\n| Педсовет | август | Директор |")
        #expect(found.plan?.columns.last?.heading == "ОТВЕТСТВЕННЫЙ")
    }

    @Test func rowsAboveAHeaderRepeatedInAFurtherTableGoOnWithThePlan() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Ответственный |
            | Раздел 1 | < | < | < |
            | 1 | Педсовет | август | Директор |

            | 2 | Семинар | май | Методист |
            | Итого: 2 | < | < | < |
            | № | Мероприятия | Сроки | Ответственный |
            | Раздел 2 | < | < | < |
            | 3 | Поход | июнь | Методист |
            """)
        #expect(
            outline(found.plan) == [
                "= Раздел 1", "1.1 1|Педсовет|август", "1.2 2|Семинар|май", "= Раздел 2", "2.1 3|Поход|июнь",
            ])
        #expect(found.words(.textOutsidePlan) == ["Итого: 2"])
    }

    @Test func rowsThatRepeatOnEveryPageAreAHeaderWhateverTheirWords() {
        var document = TableSketch.document(
            """
            План на 2024/2025 учебный год

            | п. | Чем займёмся | До какого | Кого спросить |
            | 1 | Педсовет | 30 августа | Директор |
            | 2 | Семинар | октябрь | Методист |
            """)
        document.repeatFirstRows(1)
        let found = PlanRecognizer().recognize(document)
        #expect(found.plan?.columns.map(\.heading) == ["п.", "Чем займёмся", "До какого", "Кого спросить"])
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .responsible])
        #expect(outline(found.plan) == ["1.1 1|Педсовет|30 августа", "1.2 2|Семинар|октябрь"])
        #expect(found.structural == [.tableWithoutHeader])
    }

    @Test func whenAndTwoThingsMoreMakeTheLongestTextThatNamesNobodyTheActivity() {
        let found = recognize(
            """
            План на 2025/2026 учебный год

            | № | Дисциплина | Дата | Курс | Экзаменатор |
            | 1 | Инженерная графика | 12.01.2026 | 2 курс | Преподаватель высшей категории Мельник А.В. |
            | 2 | Основы права | 16.01.2026 | 2 курс | Сухов П.Л. |
            """)
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .participants, .other])
        #expect(outline(found.plan) == ["1.1 1|Инженерная графика|12.01.2026", "1.2 2|Основы права|16.01.2026"])
    }

    @Test func whoExecutesUnderACommonHeadingIsResponsibleBesideTheMark() {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | Дело | Планирование | < | Выполнение | < |
            | ^ | Срок | Место | Ответственный | Отметка |
            | Слёт | октябрь | парк | Вожатый | вып. |
            """)
        #expect(found.plan?.columns.map(\.role) == [.activity, .deadline, .place, .responsible, .mark])
    }

    @Test func blocksOfColumnsSideBySideAreReadOneAfterAnother() {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | № | Дело | Срок | № | Дело | Срок |
            | 1 | Слёт | октябрь | 3 | Поход | май |
            | 2 | Ярмарка | ^ | 4 | Лагерь | июнь |
            | Раздел 2 | < | < | < | < | < |
            | 5 | Вечер | ноябрь | 6 | Бал | апрель |
            """)
        #expect(
            outline(found.plan) == [
                "1.1 1|Слёт|октябрь", "1.2 2|Ярмарка|октябрь", "1.3 3|Поход|май", "1.4 4|Лагерь|июнь", "= Раздел 2",
                "2.1 5|Вечер|ноябрь", "2.2 6|Бал|апрель",
            ])
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .number, .activity, .deadline])
        #expect(found.plan?.sections[0].activities.map(\.source.row) == [2, 3, 2, 3])
    }

    @Test(arguments: [("42", "12", "other"), ("42", "приказ", "result"), ("Приказ № 42", "Справка", "result")])
    func aColumnOfResultsThatOnlyCountsIsNone(first: String, second: String, role: String) {
        let plan = recognize(
            """
            План на 2025 год

            | Мероприятие | Срок | Ожидаемая эффективность |
            | Обучение | май | \(first) |
            | Осмотр | июнь | \(second) |
            """
        ).plan
        #expect(plan?.columns.map(\.role.rawValue) == ["activity", "deadline", role])
    }

    @Test func aRowOfThePlanMarkedAsRepeatedIsStillRead() {
        var document = TableSketch.document(
            "| № | Мероприятия | Сроки | Ответственный |\n| 1 | Педсовет | август | Директор |\n| 2 | Слёт | май | Завуч |"
        )
        document.repeatFirstRows(2)
        #expect(outline(PlanRecognizer().recognize(document).plan) == ["1.1 1|Педсовет|август", "1.2 2|Слёт|май"])
    }

    /// A column of weekdays in a plan of more than a week is one of every week; a date among them, or a column that dates
    /// them, leaves each of them open.
    @Test(arguments: [
        ("День недели", ["Понедельник", "Вторник", "Суббота, воскресенье"], ["MO", "TU", "SA,SU"]),
        ("Дзень тыдня", ["Панядзелак", "Аўторак", "Чацвер"], ["MO", "TU", "TH"]),
        ("День и время", ["среда, 11.00", "пятница, 14.00", "четверг"], ["WE", "FR", "TH"]),
        ("День", ["1-й и 3-й вторник", "вторник", "вторник"], ["1TU,3TU", "TU", "TU"]),
        ("Дата", ["Понедельник", "Вторник", "15 октября"], [nil, nil, nil]),
        ("День", ["Понедельник", "Вторник", "Понедельник", "Вторник"], [nil, nil, nil, nil]),
    ])
    func aColumnOfWeekdaysIsOfEveryWeek(heading: String, days: [String], rules: [String?]) {
        let rows = days.map { "| \($0) | Приём | зал |" }.joined(separator: "\n")
        let plan = recognize("Циклограмма на 2026 год\n\n| \(heading) | Мероприятие | Место |\n\(rows)").plan
        let found = plan?.activities.map { $0.deadline?.recurrence?.split(separator: "=").last.map(String.init) }
        #expect(found == rules)
    }

    @Test func weekdaysBesideWeeksAreDaysOfThem() {
        let plan = recognize(
            """
            План на март 2026 года

            | Неделя | День недели | Мероприятие |
            | 2–7 марта | вторник | Слёт |
            | 9–14 марта | среда | Поход |
            """
        ).plan
        #expect(plan?.activities.allSatisfy { $0.deadline?.kind != .recurring } == true)
    }

    /// «Тренеры» over names answer; over anything else they take part as likely.
    @Test(arguments: [
        ("Тренеры", "Тур В.И., Жилко А.А.", true), ("Педагоги", "Педагог Тур В.И.", true),
        ("Выхавальнікі", "Тур В.І.", true), ("Педагоги", "начальной школы", false), ("Тренеры", "12", false),
    ])
    func postsInThePluralAnswerWhereNamesStandBelow(heading: String, cell: String, answers: Bool) {
        let plan = recognize(
            "План на 2026 год\n\n| Мероприятие | Срок | \(heading) |\n| Турнир | май | \(cell) |\n| Сборы | июнь | \(cell) |"
        ).plan
        #expect(plan?.columns.last?.role == (answers ? .responsible : .other))
    }

    /// An activity that ends with its date, where the heading says so and no column has dates.
    @Test(arguments: [
        ("Мероприятие (срок)", "Поход (до 15 сентября)", "../2025-09-15"),
        ("Мероприятие (срок)", "Концерт «Мы» (октябрь)", "2025-10"),
        ("Мерапрыемства (тэрмін)", "Канцэрт (май, 2-я дэкада)", "2026-05-11/2026-05-20"),
        ("Мероприятие (дата, время, место)", "Акция⏎18.03, с 9.00, станция переливания крови", "2026-03-18"),
        ("Мероприятие (срок)", "Беседа (о дружбе)", nil), ("Мероприятие (форма)", "Поход (до 15 сентября)", nil),
    ])
    func anActivityMayEndWithItsDate(heading: String, cell: String, edtf: String?) {
        let plan = recognize(
            "План на 2025/2026 учебный год\n\n| № | \(heading) | Ответственный |\n| 1 | \(cell) | завуч |"
        ).plan
        #expect(plan?.columns.map(\.role) == [.number, .activity, .responsible])
        #expect(plan?.activities.map { $0.deadline?.edtf } == [edtf])
        #expect(plan?.activities.map(\.title) == [Phrases.withBreaks(cell)])
    }

    /// Of a schedule of duties, who has one is all that is told; beside a plan it is no part of it.
    @Test func aScheduleOfDutiesIsAPlanWhereNothingElseIs() {
        let duties = """
            | Период | Дежурный класс | Классный руководитель |
            | 01.09–06.09 | 11 «А» | Орлик Ж.С. |
            | 08.09–13.09 | 11 «Б» | Цедрик П.П. |
            """
        let alone = recognize("График дежурства на сентябрь 2025 г.\n\n\(duties)")
        #expect(alone.plan?.columns.map(\.role) == [.deadline, .activity, .responsible])
        #expect(alone.plan?.activities.map(\.title) == ["11 «А»", "11 «Б»"])
        let beside = recognize(
            "План на сентябрь 2025 г.\n\n| № | Мероприятие | Срок |\n| 1 | Слёт | 5 |\n\nГрафик дежурства\n\n\(duties)")
        #expect(beside.plan?.activities.map(\.title) == ["Слёт"])
        #expect(beside.structural.contains(.tableOutsidePlan))
    }

    @Test(arguments: [
        ("1. Отчёт профкома. 2. О смете.", "", "1. Отчёт профкома. 2. О смете."),
        ("1) Справаздача. 2) «План».", "", "1) Справаздача. 2) «План»."),
        ("1. Отчёт за 2 квартал. О смете.", "1", "Отчёт за 2 квартал. О смете."),
    ])
    func aListInOneLineKeepsItsFirstNumber(cell: String, number: String, title: String) {
        let plan = recognize("План на 2026 год\n\n| Квартал | Вопросы | Готовит |\n| I | \(cell) | завуч |").plan
        #expect(plan?.activities.map(\.number) == [number])
        #expect(plan?.activities.map(\.title) == [title])
    }
}

extension Document {
    /// Marks the first rows of every table as repeated on every page.
    fileprivate mutating func repeatFirstRows(_ count: Int) {
        for index in blocks.indices {
            guard case .table(var table) = blocks[index] else { continue }
            table.headerRowCount = count
            blocks[index] = .table(table)
        }
    }
}
