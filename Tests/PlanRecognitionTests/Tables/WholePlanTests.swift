import Diagnostics
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Whole plans of different make, all names invented.
struct WholePlanTests {
    @Test func aKindergartensPlanOfAMonth() throws {
        let found = recognize(
            """
            →→→УТВЕРЖДАЮ
            →→→Заведующий ГУО «Ясли-сад № 4 г. Речицы»
            →→→_________ Л.М.Ветрова
            →→→«28» августа 2024 г.

            ПЛАН РАБОТЫ
            на сентябрь 2024 года

            | № п/п | Содержание работы | Сроки проведения | Ответственные | Отметка о выполнении |
            | 1. Организационно-педагогическая деятельность | < | < | < | < |
            | 1.1. | Совещание при заведующем: | | | |
            | | «О готовности к учебному году» | 02.09 | Заведующий | |
            | 1.2. | Консультация для воспитателей⏎«Адаптация детей» | 3-я неделя | Педагог-психолог | |
            | 2. Работа с родителями | < | < | < | < |
            | 2.1. | Общее родительское собрание | до 20 сентября | Заведующий, заместитель заведующего | |
            """)
        let plan = try #require(found.plan)
        #expect(plan.title == "ПЛАН РАБОТЫ на сентябрь 2024 года")
        #expect(
            plan.approvals.map(\.text) == [
                "УТВЕРЖДАЮ Заведующий ГУО «Ясли-сад № 4 г. Речицы» _________ Л.М.Ветрова «28» августа 2024 г."
            ])
        #expect(plan.organization == nil)
        #expect(plan.columns.map(\.role) == [.number, .activity, .deadline, .responsible, .mark])
        // The year stands in the title: the cells' years are inferred from it.
        #expect(plan.activities.compactMap(\.deadline).allSatisfy { $0.yearInferred && $0.end?.year == 2024 })
        #expect(
            outline(plan) == [
                "= 1. Организационно-педагогическая деятельность", "1.1 1.1|Совещание при заведующем:|",
                "1.2 |«О готовности к учебному году»|02.09",
                "1.3 1.2|Консультация для воспитателей⏎«Адаптация детей»|3-я неделя", "= 2. Работа с родителями",
                "2.1 2.1|Общее родительское собрание|до 20 сентября",
            ])
        #expect(found.structural == [])
    }

    @Test func aPlanOfUpbringingWithMonths() throws {
        let found = recognize(
            """
            СОГЛАСОВАНО→→→УТВЕРЖДАЮ
            Председатель попечительского совета→→→Директор школы
            ____________ А.П.Зубович→→→____________ Н.С.Кривко
            30.08.2024→→→30.08.2024

            План воспитательной работы
            государственного учреждения образования
            «Средняя школа № 11 г. Полоцка»
            на 2024/2025 учебный год

            Цель: создание условий для развития личности.
            Задачи:
            воспитывать гражданственность;
            развивать самоуправление.

            | Направление | Мероприятия | Классы | Дата | Ответственные |
            | СЕНТЯБРЬ | < | < | < | < |
            | Гражданское и патриотическое | Торжественная линейка | 1–11 | 1 | Педагог-организатор |
            | ^ | Урок мира | 1–11 | 2 | Классные руководители |
            | Экологическое | Акция «Чистый двор» | 5–9 | 3 неделя | Классные руководители |
            | ОКТЯБРЬ | < | < | < | < |
            | Гражданское и патриотическое | День пожилых людей | 5–11 | 1 | Педагог-организатор |
            """)
        let plan = try #require(found.plan)
        #expect(
            plan.title
                == "План воспитательной работы государственного учреждения образования «Средняя школа № 11 г. Полоцка» на 2024/2025 учебный год"
        )
        #expect(plan.schoolYear == "2024/2025")
        #expect(plan.organization == "Государственное учреждение образования «Средняя школа № 11 г. Полоцка»")
        #expect(plan.approvals.map(\.kind) == [.agreed, .approved])
        #expect(
            plan.preamble == [
                "Цель: создание условий для развития личности.", "Задачи:", "воспитывать гражданственность;",
                "развивать самоуправление.",
            ])
        #expect(plan.sections.map(\.title) == ["СЕНТЯБРЬ", "ОКТЯБРЬ"])
        #expect(
            plan.activities.map { $0.deadline?.start?.iso } == ["2024-09-01", "2024-09-02", "2024-09-16", "2024-10-01"])
        #expect(plan.activities.map(\.participants) == ["1–11", "1–11", "5–9", "5–11"])
        #expect(plan.activities[1].other == ["Направление": "Гражданское и патриотическое"])
        #expect(plan.activities[1].inherited == ["other"])
    }

    @Test func aTraineeshipWithStages() throws {
        let found = recognize(
            PlanSketches.traineeship)
        let plan = try #require(found.plan)
        #expect(plan.title == "Индивидуальный план стажировки Борисевич Анны Игоревны, учителя химии")
        #expect(
            plan.sections.map(\.title) == [
                "I этап – организационный (02.09.2024–13.09.2024)", "II этап – практический (16.09.2024–25.10.2024)",
                "III этап – итоговый",
            ])
        #expect(plan.sections.map(\.level) == [1, 1, 1])
        #expect(plan.sections.map(\.activities.count) == [2, 2, 1])
        #expect(plan.activities[2].deadline?.recurrence == "FREQ=WEEKLY")
        #expect(plan.activities[2].deadline?.start?.iso == "2024-09-16")
        #expect(plan.activities[2].deadline?.end?.iso == "2024-10-25")
    }

    @Test func aBelarusianWeek() throws {
        let found = recognize(
            PlanSketches.belarusianWeek)
        let plan = try #require(found.plan)
        #expect(plan.organization == "ДУА «Гімназія № 2 г. Баранавічы»")
        #expect(plan.title == "План правядзення тыдня роднай мовы (з 17 лютага па 21 лютага 2025 года)")
        #expect(
            outline(plan) == [
                "1.1 1|Адкрыццё тыдня|17.02", "1.2 2|Конкурс чытальнікаў⏎«Мова продкаў»|18.02",
                "1.3 3|Выстава кніг|на працягу тыдня", "1.4 4|Падвядзенне вынікаў|21.02",
            ])
        #expect(plan.activities[1].inherited == ["responsible"])
        #expect(plan.columns.map(\.role) == [.number, .activity, .deadline, .participants, .responsible])
    }

    @Test func aCouncilsPlanWithoutNumbers() throws {
        let found = recognize(
            PlanSketches.council)
        let plan = try #require(found.plan)
        #expect(plan.approvals.map(\.kind) == [.approved])
        #expect(plan.approvals.map(\.date?.iso) == ["2024-08-30"])
        #expect(
            outline(plan) == [
                "= Заседание № 1", "1.1 |1. Выборы председателя.⏎2. Утверждение плана работы.|сентябрь",
                "= Заседание № 2",
                "2.1 |О расходовании средств|январь", "= Разное",
            ])
    }

    @Test func methodicalWorkWithADeepHeaderAndCountedColumns() throws {
        let found = recognize(
            PlanSketches.methodicalWork)
        let plan = try #require(found.plan)
        #expect(plan.title == "ПЛАН методической работы на 2024/2025 учебный год")
        #expect(
            plan.preamble == [
                "Приложение 3", "к приказу директора", "от 29.08.2024 № 214",
                "Методическая тема: «Качество образования»",
            ])
        #expect(
            plan.columns.map(\.heading) == [
                "№ п/п", "Мероприятие", "Срок план", "Срок факт", "Ответственный", "Результат",
            ])
        #expect(
            outline(plan) == [
                "= I. Работа с кадрами", "1.1 1|Заседание методсовета № 1|август",
                "1.2 2|Школа молодого учителя|ежемесячно",
                "= II. Диагностика", "2.1 1|Анкетирование учителей|май",
            ])
        #expect(plan.activities.first?.source == SourceRow(table: 1, row: 5))
    }

    @Test func aPlanWithoutNumberColumnAndWithTypedNumbers() throws {
        let found = recognize(
            PlanSketches.heating)
        let plan = try #require(found.plan)
        #expect(plan.calendarYear == 2025 && plan.schoolYear == nil)
        #expect(
            outline(plan) == [
                "1.1 1|Промывка системы|до 1 августа", "1.2 2|Ремонт кровли:⏎а) корпус 1;⏎б) корпус 2|июль",
                "1.3 3|Приказ о дежурстве|сентябрь",
            ])
    }

    @Test func aPlanSplitByMonthsOverPages() throws {
        let found = recognize(
            """
            Календарь массовых мероприятий
            на 2024/2025 учебный год

            Сентябрь

            | № | Название и форма мероприятия | Дата проведения | Целевая аудитория | Учреждение, ответственное лицо |
            | 1 | Слёт туристов | 14 | 8–9 классы | ЦДОДиМ, Глушак К.К. |

            Октябрь

            | № | Название и форма мероприятия | Дата проведения | Целевая аудитория | Учреждение, ответственное лицо |
            | 1 | Выставка поделок | 7–11 | 1–4 классы | ЦДОДиМ |
            | № | Название и форма мероприятия | Дата проведения | Целевая аудитория | Учреждение, ответственное лицо |
            | 2 | Турнир по шашкам | 25 | 5–6 классы | ЦДОДиМ |

            Январь
            | 1 | Олимпиада | 20 | 9–11 классы | отдел образования |
            """)
        let plan = try #require(found.plan)
        #expect(plan.title == "Календарь массовых мероприятий на 2024/2025 учебный год")
        #expect(plan.sections.map(\.title) == ["Сентябрь", "Октябрь", "Январь"])
        #expect(
            plan.activities.map { $0.deadline?.start?.iso } == ["2024-09-14", "2024-10-07", "2024-10-25", "2025-01-20"])
        #expect(plan.activities.map(\.source.table) == [1, 2, 2, 3])
        #expect(plan.preamble == [])
        #expect(found.structural == [])
    }

    @Test func aPlanOfAPsychologistWithSectionsInParagraphs() throws {
        let found = recognize(
            PlanSketches.psychologist)
        let plan = try #require(found.plan)
        #expect(plan.title == "План работы педагога-психолога")
        #expect(
            plan.sections.map(\.title) == ["1. Диагностическое направление", "2. Коррекционное направление"])
        #expect(plan.sections.map(\.level) == [1, 1])
        #expect(plan.activities.map(\.participants) == ["1 классы", "5 классы", "по запросу"])
        #expect(plan.activities[0].deadline?.start == nil && plan.activities[0].deadline?.kind == .months)
    }

    @Test func aPlanOfModulesWithEmptyRowsAndAListOfReaders() throws {
        let found = recognize(
            """
            Муниципальное бюджетное общеобразовательное учреждение
            «Средняя общеобразовательная школа № 3»

            Календарный план воспитательной работы
            на 2024-2025 учебный год

            | Дела, события, мероприятия | Классы | Дата | Ответственные |
            | Модуль «Ключевые общешкольные дела» | < | < | < |
            | Дела | Классы | Дата | Ответственные |
            | День знаний | 1–11 | 2 сентября | Зам. директора по ВР |
            |  |  |  |  |
            | Модуль «Классное руководство» | < | < | < |
            | Дела, события, мероприятия | Классы | Дата | Ответственные |
            | Классный час | 1–11 | еженедельно | Кл. руководители |
            |  |  |  |  |

            С планом ознакомлены:

            | № | Ф.И.О. | Дата | Подпись |
            | 1 | Гринь Г.Г. | 30.08.2024 | |
            """)
        let plan = try #require(found.plan)
        #expect(
            plan.organization
                == "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 3»")
        #expect(
            outline(plan) == [
                "= Модуль «Ключевые общешкольные дела»", "1.1 |День знаний|2 сентября",
                "= Модуль «Классное руководство»",
                "2.1 |Классный час|еженедельно",
            ])
        #expect(plan.signatories == [])
        #expect(found.tables.map(\.isPlan) == [true, false])
    }

    @Test func aPlanInAFrameWithItsApprovalInside() throws {
        let document = TableSketch.document(
            """
            Утверждаю
            Директор колледжа
            ______ Ж.Ж.Жук
            01.09.2024
            План профориентационной работы на 2024/2025 учебный год
            | № п\\п | Мероприятия | Время проведения | Ответственный |
            | 1 | День открытых дверей | март | Приёмная комиссия |
            Составил методист З.З.Зуй
            """)
        let found = PlanRecognizer().recognize(document.framed)
        let plan = try #require(found.plan)
        #expect(plan.title == "План профориентационной работы на 2024/2025 учебный год")
        #expect(plan.approvals.count == 1)
        #expect(outline(plan) == ["1.1 1|День открытых дверей|март"])
        #expect(plan.columns.map(\.role) == [.number, .activity, .deadline, .responsible])
    }

    @Test func aSocialPedagoguesPlanWithRowsOverThePage() throws {
        let found = recognize(
            """
            План работы социального педагога
            на II полугодие 2024/2025 учебного года

            | № | Содержание работы | Срок | С кем проводится | Ответственный |
            | 1. | Обследование условий жизни детей, находящихся под | январь | учащиеся | Соц. педагог |
            |  | опекой | | | |
            | 2. | Заседание совета профилактики | каждую третью пятницу месяца | учащиеся⏎родители | Соц. педагог |
            | Итого: 2 мероприятия | < | < | < | < |
            Примечание: сроки могут быть изменены.
            """)
        let plan = try #require(found.plan)
        #expect(plan.title == "План работы социального педагога на II полугодие 2024/2025 учебного года")
        #expect(
            outline(plan) == [
                "1.1 1|Обследование условий жизни детей, находящихся под опекой|январь",
                "1.2 2|Заседание совета профилактики|каждую третью пятницу месяца",
            ])
        #expect(plan.activities.map(\.participants) == ["учащиеся", "учащиеся родители"])
        #expect(found.structural == [.rowContinued, .textOutsidePlan, .textOutsidePlan])
    }
}
