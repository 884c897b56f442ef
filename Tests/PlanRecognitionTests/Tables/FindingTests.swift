import Diagnostics
import DocumentModel
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Which tables are the plan.
struct FindingTests {
    @Test func aPlainPlanIsRead() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятия | Сроки | Ответственный |
            | 1. | Педсовет | Август 2024 | Иванов И.И. |
            | 2. | Семинар | Сентябрь 2024 | Петров П.П. |
            """)
        #expect(outline(found.plan) == ["1.1 1|Педсовет|Август 2024", "1.2 2|Семинар|Сентябрь 2024"])
        #expect(found.plan?.title == "План работы на 2024/2025 учебный год")
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .responsible])
        #expect(found.plan?.sections.map(\.title) == [nil])
        #expect(found.plan?.activities.map(\.source.row) == [2, 3])
        #expect(found.structural == [])
        #expect(found.tables.map(\.rule) == ["header"])
    }

    @Test func aDocumentWithoutTableSaysSo() {
        let found = recognize("План работы\n\nтекст")
        #expect(found.plan == nil)
        #expect(found.structural == [.documentWithoutTable])
    }

    @Test(arguments: [
        "| Фамилия, имя | Класс | Дата рождения |\n| Иванов Пётр | 5 «А» | 12.03.2012 |",
        "| №| Ф.И.О. | Дата | Подпись |\n| 1 | Иванова И.И. | | |",
        "| Показатель | 2022/2023 | 2023/2024 |\n| Успеваемость | 98 % | 99 % |",
        "| один |",
        "| а | б |\n| в | г |",
    ])
    func aTableOfSomethingElseIsNoPlan(table: String) {
        let found = recognize("Список\n\n" + table)
        #expect(found.plan == nil)
        #expect(found.structural == [.planNotFound])
    }

    @Test func thePlanIsFoundAmongOtherTables() {
        let found = recognize(
            """
            План работы школы

            | Фамилия, имя | Класс | Дата рождения |
            | Иванов Пётр | 5 «А» | 12.03.2012 |
            | Петров Иван | 5 «А» | 12.04.2012 |

            | Мероприятие | Дата | Ответственный |
            | Линейка | 1 сентября | Сидоров С.С. |

            | Статья расходов | Сумма |
            | Бумага | 120 руб. |
            """)
        #expect(outline(found.plan) == ["1.1 |Линейка|1 сентября"])
        #expect(found.plan?.activities.first?.source.table == 2)
        #expect(
            found.words(.tableOutsidePlan) == [
                "Фамилия, имя Класс Дата рождения Иванов Пётр 5 «А» 12.03.2012 Петров Иван 5 «А» 12.04.2012",
                "Статья расходов Сумма Бумага 120 руб.",
            ])
        #expect(found.tables.map(\.isPlan) == [false, true, false])
    }

    @Test func aFrameIsTakenAway() {
        let document = TableSketch.document(
            """
            План работы на 2025 год

            | № | Мероприятия | Сроки |
            | 1 | Субботник | апрель |

            Директор И.И.Иванов
            """)
        let found = PlanRecognizer().recognize(document.framed)
        #expect(outline(found.plan) == ["1.1 1|Субботник|апрель"])
        #expect(found.plan?.title == "План работы на 2025 год")
        #expect(found.plan?.activities.first?.source == SourceRow(table: 2, row: 2))
        #expect(found.tables.map(\.rule) == ["frame", "header"])
    }

    @Test func framesInsideFramesAreTakenAway() {
        var document = TableSketch.document("| Мероприятия | Сроки |\n| Субботник | апрель |")
        for depth in 0..<40 {
            guard case .table(var inner) = document.blocks[0] else { return }
            inner.index = 41 - depth
            inner.parent = Table.Address(table: 40 - depth, row: 0, column: 0)
            let cell = Cell(row: 0, column: 0, blocks: [.table(inner)])
            document.blocks = [
                .table(Table(index: 40 - depth, rowCount: 1, columnCount: 1, cells: [cell], grid: [0]))
            ]
        }
        #expect(outline(PlanRecognizer().recognize(document).plan) == ["1.1 |Субботник|апрель"])
    }

    @Test func aPlanInOneCellOfALayoutTableIsFound() {
        let inner = TableSketch.table(
            [["№", "Мероприятия", "Сроки"], ["1", "Субботник", "апрель"]], index: 2,
            parent: Table.Address(table: 1, row: 1, column: 0))
        let cells = [
            Cell(row: 0, column: 0, blocks: [.paragraph(Paragraph("План работы на 2025 год"))]),
            Cell(row: 1, column: 0, blocks: [.table(inner)]),
        ]
        let outer = Table(index: 1, rowCount: 2, columnCount: 1, cells: cells, grid: [0, 1])
        let found = PlanRecognizer().recognize(Document(blocks: [.table(outer)]))
        #expect(outline(found.plan) == ["1.1 1|Субботник|апрель"])
        #expect(found.plan?.title == "План работы на 2025 год")
    }

    @Test func tablesOfOnePlanAreJoinedAndTheParagraphsBetweenThemAreSections() {
        let found = recognize(
            """
            План воспитательной работы на 2024/2025 учебный год

            I. Гражданское воспитание
            | № | Мероприятия | Сроки |
            | 1 | Линейка | сентябрь |

            II. Экологическое воспитание
            | № | Мероприятия | Сроки |
            | 1 | Субботник | октябрь |

            III. Трудовое воспитание
            | № | Мероприятия | Сроки |
            | 1 | Дежурство | ноябрь |
            """)
        #expect(
            outline(found.plan) == [
                "= I. Гражданское воспитание", "1.1 1|Линейка|сентябрь", "= II. Экологическое воспитание",
                "2.1 1|Субботник|октябрь", "= III. Трудовое воспитание", "3.1 1|Дежурство|ноябрь",
            ])
        #expect(found.plan?.preamble == [])
        #expect(found.structural == [])
        #expect(found.plan?.columns.count == 3)
    }

    @Test func headingsWithAutomaticNumbersAreSectionsWithoutThem() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год
            {1.} Организационная работа
            | Мероприятия | Сроки |
            | Линейка | сентябрь |
            {2.} Методическая работа
            | Мероприятия | Сроки |
            | Семинар | октябрь |
            """)
        #expect(
            outline(found.plan) == [
                "= Организационная работа", "1.1 |Линейка|сентябрь", "= Методическая работа", "2.1 |Семинар|октябрь",
            ])
    }

    @Test func aGoalAboveTheFirstTableIsNoSection() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год
            Цель: развитие школы
            | Мероприятия | Сроки |
            | Линейка | сентябрь |
            Октябрь
            | Мероприятия | Сроки |
            | Семинар | октябрь |
            """)
        #expect(outline(found.plan) == ["1.1 |Линейка|сентябрь", "= Октябрь", "2.1 |Семинар|октябрь"])
        #expect(found.plan?.preamble == ["Цель: развитие школы"])
    }

    @Test func aSentenceBetweenTablesIsNoSection() {
        let found = recognize(
            """
            План
            | Мероприятия | Сроки |
            | Линейка | сентябрь |
            Ответственные отчитываются о выполнении до пятого числа каждого месяца.
            | Мероприятия | Сроки |
            | Семинар | октябрь |
            """)
        #expect(outline(found.plan) == ["1.1 |Линейка|сентябрь", "1.2 |Семинар|октябрь"])
        #expect(
            found.words(.textOutsidePlan) == [
                "Ответственные отчитываются о выполнении до пятого числа каждого месяца."
            ])
    }

    @Test func aTableWithOtherHeadingsAddsItsColumns() {
        let found = recognize(
            """
            План
            | № | Мероприятия | Сроки |
            | 1 | Линейка | сентябрь |
            ---
            | № | Название мероприятия | Дата проведения | Участники |
            | 1 | Семинар | октябрь | учителя |
            """)
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .participants])
        #expect(found.plan?.activities.last?.participants == "учителя")
        #expect(found.words(.textOutsidePlan) == ["Название мероприятия | Дата проведения"])
    }

    @Test func aPlanWithoutDeadlineAndResponsibleIsFoundWhereNothingBetterIs() {
        let found = recognize("| № | Мероприятия | Участники |\n| 1 | Поход | 5–7 классы |")
        #expect(outline(found.plan) == ["1.1 1|Поход|"])
        #expect(found.plan?.activities.first?.participants == "5–7 классы")
    }

    @Test func theLongestTextIsTheActivityWhereNoHeadingNamesIt() {
        let found = recognize(
            """
            | № | Чем займёмся | Срок | Ответственный |
            | 1 | Большой поход в лес с ночёвкой | май | Иванов И.И. |
            """)
        #expect(outline(found.plan) == ["1.1 1|Большой поход в лес с ночёвкой|май"])
        #expect(found.structural == [.activityColumnGuessed])
    }

    @Test func anUnknownHeadingIsKeptAndReported() {
        let found = recognize(
            """
            | № | Мероприятия | Срок | Где заслушивается |
            | 1 | Отчёт | май | Совет школы |
            | 2 | Поход | май | |
            """)
        #expect(found.plan?.activities.map(\.other) == [["Где заслушивается": "Совет школы"], [:]])
        #expect(found.words(.headingNotUnderstood) == ["Где заслушивается"])
    }

    @Test func theProfileNamesAHeading() {
        let found = recognize(
            "| № | Мероприятия | Срок | Где заслушивается |\n| 1 | Отчёт | май | Совет школы |",
            options: RecognitionOptions(columns: ["где заслушивается": .place]))
        #expect(found.plan?.activities.first?.place == "Совет школы")
        #expect(found.structural == [])
    }

    @Test func columnsOfOneNameWithoutRoleAreKeptApart() {
        let found = recognize("| Мероприятия | Срок | Баллы | Баллы |\n| Отчёт | май | 5 | 7 |")
        #expect(found.plan?.activities.first?.other == ["Баллы": "5", "Баллы (2)": "7"])
    }

    @Test func pageNumbersAndContinuedTablesAreNoSections() {
        let found = recognize(
            """
            План
            | Мероприятия | Сроки |
            | Линейка | сентябрь |
            2
            Продолжение таблицы 1
            | Мероприятия | Сроки |
            | Семинар | октябрь |
            """)
        #expect(outline(found.plan) == ["1.1 |Линейка|сентябрь", "1.2 |Семинар|октябрь"])
    }

    @Test func aSectionWithoutDatesIsPartOfThePlan() {
        let found = recognize(
            """
            План
            | № | Мероприятия | Сроки |
            | 1 | Линейка | сентябрь |

            Разное

            | № | Мероприятия | Примечание |
            | 1 | Уборка | по субботам |
            """)
        #expect(outline(found.plan) == ["1.1 1|Линейка|сентябрь", "= Разное", "2.1 1|Уборка|"])
    }

    @Test func twoHeadingsAboveTheFirstTableAreTwoSections() {
        let found = recognize(
            """
            План на 2024/2025 учебный год
            ## Раздел 1
            ### Учёба
            | Мероприятия | Сроки |
            | Линейка | сентябрь |
            ### Отдых
            | Мероприятия | Сроки |
            | Поход | май |
            ## Раздел 2
            ### Труд
            | Мероприятия | Сроки |
            | Уборка | май |
            """)
        #expect(
            outline(found.plan) == [
                "= Раздел 1", "== Учёба", "2.1 |Линейка|сентябрь", "== Отдых", "3.1 |Поход|май", "= Раздел 2",
                "== Труд",
                "5.1 |Уборка|май",
            ])
    }

    @Test(arguments: [
        ("Директор Лось А.А.", "Лось А.А., секретарь", ["Лось А.А."]),
        ("Лось А.А., арбитр; Рысь Б.Б., методист", "Лось А. А., директор", ["Лось А.А.", "Лось А.А."]),
        ("Методист центра Лось А.А.", "Лось А.А., методист", []), ("Лось А.А., методист", "Лось А.А., методист", []),
        ("Заместители директора Лось А.А., Рысь Б.Б.", "Лось А.А., заместитель директора", []),
        ("Заместитель директора Лось А.А.", "Лось А.А., намеснік дырэктара", []),
        ("Директор Лось А.А.", "Лось Б.А., секретарь", []), ("Директор Лось А.А.", "Лось А.А.; секретарь", []),
    ])
    func aPostBehindANameThatHasAnotherPostElsewhereIsTold(first: String, second: String, persons: [String]) {
        let found = recognize(
            """
            План работы на 2025 год

            | № | Мероприятие | Срок | Ответственные |
            | 1 | Семинар | май | \(first) |
            | 2 | Совет | июнь | \(second) |
            | 3 | Сбор | июль | \(second) |
            """)
        let told = found.diagnostics.filter { $0.id == .postOfAnotherPerson }
        #expect(told.map { $0.arguments["person"] ?? "" } == persons)
    }
}
