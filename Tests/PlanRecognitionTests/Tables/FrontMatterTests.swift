import Diagnostics
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// What stands above and below the table.
struct FrontMatterTests {
    private static let table = "| № | Мероприятия | Сроки |\n| 1 | Семинар | май |"

    @Test(arguments: [
        ("План работы⏎на 2025 год", "План работы на 2025 год"),
        (
            "Календарный план\nреализации инновационного проекта\n«Мир»\nна 2024/2025 учебный год",
            "Календарный план реализации инновационного проекта «Мир» на 2024/2025 учебный год"
        ),
        ("П Л А Н\nработы школы", "П Л А Н работы школы"),
        ("КАЛЕНДАРНЫЙ\nПЛАН РАБОТЫ\nНА 2024/2025 УЧЕБНЫЙ ГОД", "КАЛЕНДАРНЫЙ ПЛАН РАБОТЫ НА 2024/2025 УЧЕБНЫЙ ГОД"),
        (
            "Гадавы план\nработы ўстановы адукацыі\nна 2024/2025 навучальны год",
            "Гадавы план работы ўстановы адукацыі на 2024/2025 навучальны год"
        ),
        ("Воспитательная работа\nна сентябрь 2024", "Воспитательная работа на сентябрь 2024"),
        ("Циклограмма деятельности\nпедагога-психолога", "Циклограмма деятельности педагога-психолога"),
        ("Программа воспитания\n\nна 2024-2025 учебный год", "Программа воспитания на 2024-2025 учебный год"),
        ("Дорожная карта\nвнедрения ФГОС", "Дорожная карта внедрения ФГОС"),
        ("ПЛАН\n\nМЕРОПРИЯТИЙ ПО ПРОФИЛАКТИКЕ\n\nна 2025 год", "ПЛАН МЕРОПРИЯТИЙ ПО ПРОФИЛАКТИКЕ на 2025 год"),
        ("План-график проведения семинаров", "План-график проведения семинаров"),
        ("Мероприятия по охране труда\nна 2025 год", "Мероприятия по охране труда на 2025 год"),
        (
            "План работы\nпедагога-психолога\nИвановой И.И.\nна 2024/2025 учебный год\nЦель: помощь детям",
            "План работы педагога-психолога Ивановой И.И. на 2024/2025 учебный год"
        ),
    ])
    func theTitleIsTheParagraphsThatNameThePlan(above: String, title: String) {
        let found = recognize(above + "\n\n" + Self.table)
        #expect(found.plan?.title == title)
    }

    /// The time of the plan behind the name of its institution, and the month of a schedule.
    @Test(arguments: [
        ("План праздника\nДУК «Дом культуры» (г. Дятлово), 4–6 сентября 2026 года", 2026, "2026-09-05"),
        ("План святкавання\nДУК «Дом культуры», 4–6 верасня 2026 года", 2026, "2026-09-05"),
        ("План задач\nМАОУ «СОШ № 30», III квартал 2026 г.", 2026, "2026-09-05"),
        ("График дежурства\nна сентябрь 2026 года", 2026, "2026-09-05"),
        ("План-график консультаций на сентябрь 2026 года", 2026, "2026-09-05"),
        ("Графік дзяжурства на верасень 2026 года", 2026, "2026-09-05"),
        ("План праздника\nУО «Колледж» (протокол от 01.09.2026)", nil, nil),
    ])
    func theTimeOfThePlanStandsBehindItsInstitution(lines: String, year: Int?, day: String?) throws {
        let plan = try #require(recognize(lines + "\n\n| № | Мероприятия | Сроки |\n| 1 | Семинар | 5 сентября |").plan)
        #expect(plan.calendarYear == year)
        #expect(plan.activities.first?.deadline?.edtf == day)
    }

    /// The month that a schedule's title names is that of its weeks.
    @Test(arguments: ["График адаптации детей на сентябрь 2025 года", "Графік адаптацыі дзяцей на верасень 2025 года"])
    func aScheduleIsOfTheMonthThatItsTitleNames(title: String) {
        let plan = recognize(title + "\n\n| № | Мероприятия | Сроки |\n| 1 | Семинар | 2 неделя |").plan
        #expect(plan?.activities.first?.deadline?.edtf == "2025-09-08/2025-09-14")
    }

    @Test(arguments: ["________", "____ ____\n\n___"])
    func aBlankIsNeitherTitleNorText(blank: String) {
        let found = recognize(blank + "\n\n" + Self.table)
        #expect(found.plan?.title == "")
        #expect(found.plan?.preamble == [])
    }

    @Test(arguments: [
        ("План реализации проекта «Мир» на 2025 год", "Мир"),
        ("План проекта «Школа «Эврика» – детям»", "Школа «Эврика» – детям"),
        ("План инновационного проекта \"Внедрение модели\" на 2025 год", "Внедрение модели"),
        ("План рэалізацыі праекта «Свет» на 2025 год", "Свет"),
        ("План проекта «Не закрыто", nil), ("План работы школы «Мир»", nil),
    ])
    func theProjectIsTheQuotationBehindItsWord(title: String, project: String?) {
        #expect(recognize(title + "\n\n" + Self.table).plan?.project == project)
    }

    @Test(arguments: [
        (
            "Государственное учреждение образования\n«Средняя школа № 7 г. Светлогорска»",
            "Государственное учреждение образования «Средняя школа № 7 г. Светлогорска»"
        ),
        ("ГУО «Средняя школа № 7 г. Гомеля»", "ГУО «Средняя школа № 7 г. Гомеля»"),
        (
            "Дзяржаўная ўстанова адукацыі\n«Гімназія № 1 г. Мінска»",
            "Дзяржаўная ўстанова адукацыі «Гімназія № 1 г. Мінска»"
        ),
        ("МБОУ СОШ № 5", "МБОУ СОШ № 5"),
        (
            "Учреждение образования\n«Гомельский областной центр\nтехнического творчества»",
            "Учреждение образования «Гомельский областной центр технического творчества»"
        ),
        ("Ясли-сад № 5 г. Речицы", "Ясли-сад № 5 г. Речицы"),
        ("Районный учебно-методический кабинет", "Районный учебно-методический кабинет"),
        ("Первичная профсоюзная организация школы № 5", "Первичная профсоюзная организация школы № 5"),
        ("МУК «Центр культуры»", "МУК «Центр культуры»"), ("МБУ ДО «СШ «Олимп»", "МБУ ДО «СШ «Олимп»"),
        ("Отдел образования Ивьевского райисполкома", "Отдел образования Ивьевского райисполкома"),
    ])
    func theOrganizationIsTheInstitutionAboveTheTable(above: String, organization: String) {
        let found = recognize(above + "\n\nПлан работы на 2025 год\n\n" + Self.table)
        #expect(found.plan?.organization == organization)
        #expect(found.plan?.title == "План работы на 2025 год")
        #expect(found.plan?.preamble == [])
    }

    @Test func theOrganizationMayStandInTheTitle() {
        let found = recognize("План работы ГУО «Средняя школа № 7» на 2025 год\n\n" + Self.table)
        #expect(found.plan?.organization == "ГУО «Средняя школа № 7»")
    }

    @Test(arguments: ["Тематика советов", "Вопросы советов"])
    func theInstitutionMayStandBetweenTheTitleAndItsYear(name: String) {
        let found = recognize("\(name)\nГУО «Средняя школа № 7»\nна 2024/2025 учебный год\n\n" + Self.table)
        #expect(found.plan?.title == "\(name) ГУО «Средняя школа № 7» на 2024/2025 учебный год")
        #expect(found.plan?.organization == "ГУО «Средняя школа № 7»")
    }

    @Test func goalsAndTasksAreThePreambleInOrder() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год
            Цель: развитие школы
            Задачи:
            1. Учить детей
            {2.} Учить учителей

            \(Self.table)
            """)
        #expect(
            found.plan?.preamble == ["Цель: развитие школы", "Задачи:", "1. Учить детей", "2. Учить учителей"])
    }

    @Test func aStampOfParagraphsIsAnApproval() {
        let found = recognize(
            """
            УТВЕРЖДАЮ
            Директор школы
            ________ И.И.Иванов
            30.08.2024

            План работы на 2024/2025 учебный год

            \(Self.table)
            """)
        #expect(found.plan?.approvals.map(\.kind) == [.approved])
        #expect(found.plan?.approvals.map(\.text) == ["УТВЕРЖДАЮ Директор школы ________ И.И.Иванов 30.08.2024"])
        #expect(found.plan?.title == "План работы на 2024/2025 учебный год")
        #expect(found.plan?.preamble == [])
    }

    @Test func stampsSideBySideByTabsAreTwoApprovals() {
        let found = recognize(
            """
            СОГЛАСОВАНО→→УТВЕРЖДАЮ
            Председатель профкома→→Директор школы
            _______ П.П.Петров→→_______ И.И.Иванов
            «29» августа 2024 г.→→«30» августа 2024 г.

            План работы на 2024/2025 учебный год

            \(Self.table)
            """)
        #expect(
            found.plan?.approvals.map(\.text) == [
                "СОГЛАСОВАНО Председатель профкома _______ П.П.Петров «29» августа 2024 г.",
                "УТВЕРЖДАЮ Директор школы _______ И.И.Иванов «30» августа 2024 г.",
            ])
        #expect(found.plan?.approvals.map(\.kind) == [.agreed, .approved])
    }

    @Test(arguments: ["12 августа 2024 г.", "12.08.2024", "_______ 12.08.2024"])
    func theLongerOfTwoStampsKeepsItsLastLine(last: String) {
        let found = recognize(
            """
            СОГЛАСОВАНО→→УТВЕРЖДАЮ
            Глава администрации→→Директор музея
            сельского поселения→→_______ И.И.Иванов
            _______ П.П.Петров→→30.08.2024
            \(last)

            План работы на 2024/2025 учебный год

            \(Self.table)
            """)
        #expect(found.plan?.approvals.map(\.date?.iso) == ["2024-08-12", "2024-08-30"])
        #expect(
            found.plan?.approvals.map(\.post) == ["Глава администрации сельского поселения", "Директор музея"])
        #expect(found.plan?.preamble == [])
    }

    /// A day below stamps that have all their days is none of theirs.
    @Test func aDayBelowDatedStampsStaysInThePreamble() {
        let found = recognize(
            """
            СОГЛАСОВАНО→→УТВЕРЖДАЮ
            Председатель профкома→→Директор школы
            _______ П.П.Петров→→_______ И.И.Иванов
            29.08.2024→→30.08.2024
            02.09.2024

            План работы на 2024/2025 учебный год

            \(Self.table)
            """)
        #expect(found.plan?.approvals.map(\.date?.iso) == ["2024-08-29", "2024-08-30"])
        #expect(found.plan?.preamble == ["02.09.2024"])
    }

    @Test(arguments: [
        ("ГУО «Гимназия» (7–18 октября 2024 г.)", "2024-10-07"), ("ГУО «Гимназия» (с 7 по 18.10.2024)", "2024-10-07"),
    ])
    func theDaysOfThePlanBehindTheInstitutionAreOfItsTitle(line: String, first: String) {
        let found = recognize(
            """
            План проведения декады книги
            \(line)

            | № | Мероприятие | Дата | Ответственный |
            | 1 | Открытие | пн. 07.10 | Директор |
            | 2 | Выставка | весь период | Директор |
            """)
        #expect(found.plan?.title == "План проведения декады книги \(line)")
        #expect(found.plan?.organization == "ГУО «Гимназия»")
        #expect(found.plan?.activities.map { $0.deadline?.start?.iso } == [first, first])
    }

    @Test func theMinutesBehindTheInstitutionAreNotOfItsTitle() {
        let found = recognize(
            """
            План работы на год
            ГУО «Гимназия» (протокол от 29.08.2024)

            \(Self.table)
            """)
        #expect(found.plan?.title == "План работы на год")
    }

    @Test func aStampOnOneLineKeepsTheNameBehindItsTabs() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            \(Self.table)

            Согласовано: заведующий →→ П.П. Петров
            """)
        #expect(found.plan?.approvals.map(\.post) == ["заведующий"])
        #expect(found.plan?.approvals.map(\.surname) == ["Петров"])
        #expect(found.plan?.signatories == [])
    }

    @Test func stampsInTheCellsOfATableAreApprovals() {
        let found = recognize(
            """
            | ПРИНЯТО¶на педагогическом совете¶протокол от 29.08.2024 № 1 | | УТВЕРЖДАЮ¶Директор¶____ И.И.Иванов¶30.08.2024 |

            План работы на 2024/2025 учебный год

            \(Self.table)
            """)
        #expect(
            found.plan?.approvals.map(\.text) == [
                "ПРИНЯТО на педагогическом совете протокол от 29.08.2024 № 1",
                "УТВЕРЖДАЮ Директор ____ И.И.Иванов 30.08.2024",
            ])
        #expect(found.plan?.approvals.map(\.kind) == [.adopted, .approved])
        #expect(found.tables.map(\.rule) == ["approvals", "header"])
        #expect(found.structural == [])
    }

    @Test func aStampOverSeveralRowsOfATableIsOneApproval() {
        let found = recognize(
            """
            | ЗАЦВЯРДЖАЮ | |
            | Дырэктар школы | ГУА «Школа» |
            | ______ І.І.Іваноў | |
            | «30» жніўня 2024 г. | |

            План работы на 2024/2025 навучальны год

            \(Self.table)
            """)
        #expect(
            found.plan?.approvals.map(\.text) == ["ЗАЦВЯРДЖАЮ Дырэктар школы ______ І.І.Іваноў «30» жніўня 2024 г."])
        #expect(found.plan?.organization == "ГУА «Школа»")
        #expect(found.plan?.preamble == [])
    }

    @Test func aTitlePageInATableIsRead() {
        let found = recognize(
            """
            | Государственное учреждение образования «Школа № 2» | УТВЕРЖДАЮ¶Директор И.И.Иванов¶30.08.2024 |
            | План работы¶на 2024/2025 учебный год | < |

            \(Self.table)
            """)
        #expect(found.plan?.organization == "Государственное учреждение образования «Школа № 2»")
        #expect(found.plan?.title == "План работы на 2024/2025 учебный год")
        #expect(found.plan?.approvals.count == 1)
    }

    @Test func wordsBelowTheTableThatAreNoSignatureAreTold() {
        let found = recognize(
            """
            План

            \(Self.table)

            План обсуждён на собрании.
            """)
        #expect(found.plan?.signatories == [])
        #expect(found.words(.textOutsidePlan) == ["План обсуждён на собрании."])
    }

    @Test func aListOfThoseWhoReadThePlanIsNoSignature() {
        let found = recognize(
            """
            План

            \(Self.table)

            С планом ознакомлены:
            Учитель ________ И.И.Иванова
            Учитель ________ П.П.Петрова
            """)
        #expect(found.plan?.signatories == [])
        #expect(found.words(.textOutsidePlan).count == 3)
        // Each line is told of where it stands.
        let places = found.diagnostics.filter { $0.id == .textOutsidePlan }.compactMap(\.place.paragraph)
        #expect(places.count == 3)
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 + 1 == $1 })
    }

    @Test(arguments: [
        // A blank line parts the signature from the list.
        ("Учитель ____ И.И.Клён\nУчитель ____ П.П.Дуб\n\nДиректор ____ А.А.Лоза", 3),
        // The list has no posts.
        ("Клён И.И. ____ 01.09.2025\nДуб П.П. ____\nДиректор ____ А.А.Лоза", 3),
        ("Клён И.И. ____\n\nДиректор ____ А.А.Лоза", 2),
    ])
    func aSignatureBehindTheListOfReadersIsOne(below: String, told: Int) {
        let found = recognize("План\n\n\(Self.table)\n\nС планом ознакомлены:\n\(below)")
        #expect(found.plan?.signatories.map(\.surname) == ["Лоза"])
        #expect(found.words(.textOutsidePlan).count == told)
    }

    @Test func aStampOfConsiderationIsOne() {
        let found = recognize(
            """
            РАССМОТРЕНО→→→«УТВЕРЖДАЮ»
            на заседании МО учителей→→→Директор
            протокол № 1 от 28.08.2025→→→____ К.К.Клён

            План работы

            \(Self.table)
            """)
        #expect(found.plan?.approvals.map(\.kind) == [.considered, .approved])
        #expect(found.plan?.approvals.map(\.post) == ["МО учителей", "Директор"])
        #expect(found.plan?.approvals.map(\.date?.iso) == ["2025-08-28", nil])
        #expect(found.plan?.preamble == [])
    }

    @Test(arguments: [
        ("Заместитель директора по УВР→→→                Ю.М.Лесовая", ["Заместитель директора по УВР|Лесовая|Ю.М."]),
        ("Директор ____________ И.И. Борисевич", ["Директор|Борисевич|И.И."]),
        ("Директор школы\n\n____________ И.И.Борисевич", ["Директор школы|Борисевич|И.И."]),
        (
            "Заместитель директора\nпо воспитательной работе\nА.А.Лоза",
            ["Заместитель директора по воспитательной работе|Лоза|А.А."]
        ),
        ("Директор И.И.Борисевич\nМетодист А.А.Лоза", ["Директор|Борисевич|И.И.", "Методист|Лоза|А.А."]),
        (
            "| Директор | ______ | И.И.Борисевич |\n| Методист | | А.А.Лоза |",
            ["Директор|Борисевич|И.И.", "Методист|Лоза|А.А."]
        ),
        ("Намеснік дырэктара→→А.І.Чарнюк", ["Намеснік дырэктара|Чарнюк|А.І."]),
        ("План обсуждён.\nДиректор И.И.Борисевич", ["Директор|Борисевич|И.И."]),
        ("| Должность | Ф.И.О. | Подпись |\n| Учитель | И.И.Борисевич | |\n| Учитель | Лоза А.А. | |", []),
        ("С планом ознакомлен: учитель И.И.Борисевич", []),
    ])
    func signaturesAreTheLinesWithPostAndName(below: String, signatories: [String]) {
        let found = recognize("План\n\n\(Self.table)\n\n\(below)")
        #expect(
            found.plan?.signatories.map { "\($0.post ?? "")|\($0.surname ?? "")|\($0.initials ?? "")" } == signatories)
    }

    @Test(arguments: [
        "Директор ____ И.И. Борисевич→→Председатель ППО ____ А.А. Лоза",
        "Директор→→И.И.Борисевич→→Председатель ППО→→А.А.Лоза",
        "Директор→→→Председатель ППО\n____ И.И.Борисевич→→→____ А.А.Лоза",
        "| Директор¶____ И.И.Борисевич | Председатель ППО¶____ А.А.Лоза |",
    ])
    func signaturesSideBySideAreSeveral(below: String) {
        let signatories = recognize("План\n\n\(Self.table)\n\n\(below)").plan?.signatories ?? []
        #expect(signatories.map(\.post) == ["Директор", "Председатель ППО"])
        #expect(signatories.map(\.surname) == ["Борисевич", "Лоза"])
    }

    @Test func theTextOfASignatureIsTheLine() {
        let found = recognize("План\n\n\(Self.table)\n\n\nЗаместитель директора по УВР→→→                Ю.М.Лесовая")
        #expect(found.plan?.signatories.map(\.text) == ["Заместитель директора по УВР Ю.М.Лесовая"])
        #expect(found.structural == [])
    }

    @Test(arguments: [
        ("Работа с одарёнными детьми\nв 2024/2025 учебном году", "Работа с одарёнными детьми в 2024/2025 учебном году"),
        ("НЕДЕЛЯ МАТЕМАТИКИ\n\nЦель: интерес к предмету", "НЕДЕЛЯ МАТЕМАТИКИ"),
        ("Неделя математики", "Неделя математики"),
        ("ГУО «Школа № 2»\n\nНеделя математики", "Неделя математики"),
        ("# Неделя математики\nтекст", "Неделя математики"),
        ("Перспективное планирование на 2025 год", "Перспективное планирование на 2025 год"),
    ])
    func aTitleNeedNotSayPlan(above: String, title: String) {
        #expect(recognize(above + "\n\n" + Self.table).plan?.title == title)
    }

    @Test func aNameWithoutQuotationMarksBelongsToTheOrganization() {
        let found = recognize(
            "Государственное учреждение образования\nСредняя школа № 7 г. Орши\n\nПлан на 2025 год\n\n" + Self.table)
        #expect(found.plan?.organization == "Государственное учреждение образования Средняя школа № 7 г. Орши")
    }

    @Test func stampsAndTitleMayStandInTheTableItself() {
        let found = recognize(
            """
            | СОГЛАСОВАНО¶Профком¶А.А.Лоза¶29.08.2024 | < | УТВЕРЖДАЮ¶Директор¶И.И.Борисевич¶30.08.2024 |
            | План на 2024/2025 учебный год | < | < |
            | № | Мероприятия | Сроки |
            | 1 | Семинар | май |
            | Директор И.И.Борисевич | < | < |
            """)
        #expect(found.plan?.approvals.map(\.kind) == [.agreed, .approved])
        #expect(found.plan?.title == "План на 2024/2025 учебный год")
        #expect(outline(found.plan) == ["1.1 1|Семинар|май"])
        #expect(found.plan?.signatories.map(\.surname) == ["Борисевич"])
    }

    @Test(arguments: [
        "СОГЛАСОВАНО→→→УТВЕРЖДАЮ\nПредседатель профкома→→→Директор\n____ А.А.Лоза→→→____ И.И.Борисевич\n"
            + "30.08.2024→→→30.08.2024\n→→→Приказ № 101 от 30.08.2024",
        "| СОГЛАСОВАНО⏎Председатель профкома⏎____ А.А.Лоза⏎30.08.2024 | УТВЕРЖДАЮ⏎Директор⏎____ И.И.Борисевич⏎"
            + "30.08.2024 |\n| | Приказ № 101 от 30.08.2024 |",
    ])
    func theOrderUnderAStampIsPartOfIt(above: String) throws {
        let plan = try #require(recognize(above + "\n\nПлан на 2025 год\n\n" + Self.table).plan)
        #expect(plan.approvals.map(\.kind) == [.agreed, .approved])
        #expect(
            plan.approvals.last?.text
                == "УТВЕРЖДАЮ Директор ____ И.И.Борисевич 30.08.2024 Приказ № 101 от 30.08.2024")
        #expect(plan.preamble == [])
    }

    @Test(arguments: [
        ("проекта «Модель «Наш дом» на 2025 год", "Модель «Наш дом»"),
        ("проекта «Модель «Наш дом»»", "Модель «Наш дом»"),
        ("проекта „Наш дом“ и плана", "Наш дом"), ("проекта \"Модель \"Наш дом\" на год", "Модель \"Наш дом\""),
        ("проекта \"Наш дом\"", "Наш дом"), ("проекта «Наш дом» в школе «Лес»", "Наш дом"),
    ])
    func theProjectKeepsItsInnerQuotationMarks(title: String, project: String) {
        #expect(recognize("План " + title + "\n\n" + Self.table).plan?.project == project)
    }

    @Test func daysWithAYearInTheTitleNameTheCalendarYear() {
        let plan = recognize("План работы лагеря с 3 по 26 июня 2025 года\n\n" + Self.table).plan
        #expect(plan?.calendarYear == 2025)
        #expect(plan?.schoolYear == nil)
    }

    @Test(arguments: ["на сентябрь 2025 года", "на I квартал 2025 г.", "на период с 1 по 30 апреля 2025 г."])
    func theMonthMayFollowTheInstitutionInTheTitle(span: String) {
        let plan = recognize("План работы 7 «Г» класса\nГУО «Гимназия г. Чаусы» \(span)\n\n" + Self.table).plan
        #expect(plan?.title == "План работы 7 «Г» класса ГУО «Гимназия г. Чаусы» \(span)")
        #expect(plan?.calendarYear == 2025)
        #expect(plan?.organization == "ГУО «Гимназия г. Чаусы»")
    }

    @Test func theYearMayFollowTheInstitutionInTheTitle() {
        let plan = recognize("План работы\nУО «Гимназия г. Чаусы» на 2024/2025 учебный год\n\n" + Self.table).plan
        #expect(plan?.title == "План работы УО «Гимназия г. Чаусы» на 2024/2025 учебный год")
        #expect(plan?.schoolYear == "2024/2025")
        #expect(plan?.organization == "УО «Гимназия г. Чаусы»")
    }

    @Test func aTableOfFiguresAboveThePlanIsNoPreamble() {
        let found = recognize("План на 2025 год\n| Показатель | Всего |\n| Учащиеся | 320 |\n\n" + Self.table)
        #expect(found.plan?.preamble == [])
        #expect(found.structural == [.tableOutsidePlan])
    }

    @Test func stampsSideBySideNeedNotEndOnOneLine() {
        let found = recognize(
            """
            УЗГОДНЕНА→→→ЗАЦВЯРДЖАЮ
            Старшыня прафкама→→→Дырэктар дзяржаўнай установы адукацыі
            ____ В.В.Корбут→→→«Сярэдняя школа № 2 г. Шклова»
            29.08.2024→→→____ А.І.Жук
            →→→30.08.2024
            План работы
            на 2024/2025 навучальны год

            """ + Self.table)
        #expect(found.plan?.approvals.map { $0.date?.iso } == ["2024-08-29", "2024-08-30"])
        #expect(found.plan?.approvals.map(\.surname) == ["Корбут", "Жук"])
        #expect(found.plan?.preamble == [])
    }

    @Test func aListOfReadersEndsAStamp() {
        let found = recognize(
            "План на 2025 год\n" + Self.table
                + "\n\nСОГЛАСОВАНО\nПредседатель комитета\n____ К.К.Сом\nОзнакомлены:\n____ И.И.Лось")
        #expect(found.plan?.approvals.map(\.text) == ["СОГЛАСОВАНО Председатель комитета ____ К.К.Сом"])
    }

    @Test func theYearMayStandOnALineOfItsOwn() {
        let plan = recognize("2024/2025 учебный год\n\nПлан работы библиотеки\n\n" + Self.table).plan
        #expect(plan?.title == "План работы библиотеки")
        #expect(plan?.schoolYear == "2024/2025")
    }
}
