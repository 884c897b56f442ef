import Diagnostics
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Tables that go on with a plan on a grid of their own, columns of numbers, rows that look like headings.
struct ContinuationTests {
    private static let header = """
        План работы на 2024/2025 учебный год

        | № | Мероприятия | Сроки | Участники | Ответственные | Отметка |
        | 1 | Педагогический совет «Итоги» | август | педагоги | Директор Ивко И.И. | |

        """

    @Test(arguments: [
        // A column less: participants, mark, both.
        "| 2 | Неделя естественных наук | октябрь | Учителя Лось А.А., Рысь Б.Б. |",
        "| 2 | Неделя естественных наук | октябрь | 5–9 классы | Учителя Лось А.А., Рысь Б.Б. |",
        "| 2 | Неделя естественных наук | октябрь | Учителя Лось А.А., Рысь Б.Б. | |",
        // As many cells on another grid.
        "| 2 | Неделя естественных наук | < | < | октябрь | < | 5–9 классы | Учителя Лось А.А., Рысь Б.Б. | |",
        // No numbers.
        "| Неделя естественных наук | октябрь | Учителя Лось А.А., Рысь Б.Б. |",
    ])
    func aTableOnAnotherGridKeepsItsColumns(row: String) throws {
        let found = recognize(Self.header + "\n" + row + "\n" + row.replacing("октябрь", with: "до 15 мая"))
        let activities = try #require(found.plan?.activities)
        #expect(activities.map(\.title).dropFirst() == ["Неделя естественных наук", "Неделя естественных наук"])
        #expect(activities.map(\.deadline?.edtf) == ["2024-08", "2024-10", "../2025-05-15"])
        #expect(activities.dropFirst().allSatisfy { $0.responsible.map(\.surname) == ["Лось", "Рысь"] })
        #expect(activities.dropFirst().allSatisfy { $0.participants == nil || $0.participants == "5–9 классы" })
    }

    @Test(arguments: ["№", "№ п/п"])
    func aTableWithHeadingsOfItsOwnDoesNotGoOnWithThePlan(heading: String) {
        let found = recognize(
            """
            \(Self.header)
            Смета расходов
            | \(heading) | Статья | Сумма, руб. |
            | 1 | Материалы | 120 |
            | 2 | Призы | 310 |
            """)
        #expect(found.plan?.activities.count == 1)
        #expect(found.plan?.sections.map(\.title) == [nil])
        #expect(found.structural.contains(.tableOutsidePlan))
    }

    @Test(arguments: [
        "| № п/п | Название курса | Классы | Количество часов | Педагог |", "| № | Абв | Где | Еж | Зи |",
    ])
    func aRowThatHeadsTheNumbersIsNoActivity(row: String) {
        let found = recognize(
            """
            План на 2025/2026 учебный год

            | № п/п | Дела | Классы | Сроки | Ответственные |
            | 1 | Урок знаний | 1–4 | 1 сентября | Завуч |
            | Внеурочная деятельность | < | < | < | < |
            \(row)
            | 1 | Шахматы | 2–3 | | Тренер |
            """)
        #expect(found.plan?.activities.map(\.title) == ["Урок знаний", "Шахматы"])
    }

    @Test func aRowWithTwoDatesIsNoMatrix() {
        let found = recognize(
            """
            План работы на 2025 год

            | № | Мероприятие | Начало | Окончание | Ответственный |
            | 1 | Ремонт | 01.07.2025 | 15.08.2025 | Завхоз |

            | 2.1 | Покраска | 15.07.2025 | 01.08.2025 | Завхоз |
            | 2.2 | Уборка | 20.07.2025 | 22.07.2025 | Завхоз |
            | Всего мероприятий: 3 | < | < | < | < |
            """)
        #expect(
            outline(found.plan) == [
                "1.1 1|Ремонт|01.07.2025 – 15.08.2025", "1.2 2.1|Покраска|15.07.2025 – 01.08.2025",
                "1.3 2.2|Уборка|20.07.2025 – 22.07.2025",
            ])
    }

    @Test(arguments: [
        "ГУО «Гимназия № 2», с 11.00", "с 11.00, ГУО «Гимназия № 2»", "ГУО «Гимназия № 2»⏎с 11.00",
    ])
    func timeAndPlaceStayBesideTheDateWhereAColumnIsMissing(cell: String) {
        let found = recognize(
            """
            План работы на 2025/2026 учебный год

            | № | Тема | Слушатели | Дата | Время, место | Ответственные |
            | 1 | Семинар | учителя | 16.10.2025 | 10.00, ГУО «Школа № 2» | Методист Лось А.А. |

            | 2 | Конкурс «Первый урок» | 8–12 декабря | \(cell) | Оргкомитет |
            | 3 | Приём документов | до 15.12.2025 | 9.00 | Секретарь Рысь Б.Б. |
            """)
        let last = found.plan?.activities.dropFirst()
        #expect(last?.map(\.time) == ["с 11.00", "9.00"])
        #expect(last?.map(\.place) == ["ГУО «Гимназия № 2»", nil])
        #expect(last?.map(\.deadline?.edtf) == ["2025-12-08/2025-12-12", "../2025-12-15"])
        #expect(found.plan?.columns.count == 6)
    }

    @Test(arguments: ["Поз.", "Шифр", "Уровень", "№ з/п", "№", ""])
    func aColumnThatCountsIsTheNumberColumn(heading: String) {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | \(heading) | Мероприятие | Срок |
            | 1 | Педсовет | август |
            | 2 | Линейка | сентябрь |
            | Раздел II | < | < |
            | 1 | Поход | май |
            """)
        #expect(found.plan?.columns.first?.role == .number)
        #expect(found.plan?.activities.map(\.number) == ["1", "2", "1"])
    }

    @Test func aTitleInTheNumberColumnDoesNotHideIt() {
        let found = recognize(
            """
            План работы на 2025 год

            | | Мероприятие | Срок | Ответственные |
            | I этап. Начало | ~ | ~ | ~ |
            | 1.1 | Педсовет | август | Директор |
            | II этап. Работа | | | |
            | 2.1 | Линейка | сентябрь | Вожатый |
            """)
        #expect(found.plan?.activities.map(\.number) == ["1.1", "2.1"])
        #expect(found.plan?.sections.map(\.title) == ["I этап. Начало", "II этап. Работа"])
    }

    @Test func figuresThatDoNotCountAreNoNumbers() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Охват | Мероприятие | Срок |
            | 25 | Педсовет | август |
            | 120 | Линейка | сентябрь |
            """)
        #expect(found.plan?.columns.first?.role != .number)
    }

    @Test(arguments: [
        "Тематические вечера | дата уточняется | Организатор",
        "Содержание выступлений | срок уточняется | Руководитель",
        "Мероприятия ко Дню матери | в течение месяца | Ответственные лица",
        "Заседание совета по итогам года | I квартал | Председатель Гладкая Т.Р.",
        "Мероприятие | по отдельному плану | Ответственные лица",
        "Проведение мероприятия | срок согласуется | исполнители",
        "Работа с документами | весь период | ответственный",
    ])
    func aRowThatResemblesAHeadingIsAnActivity(row: String) {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Мероприятия | Срок исполнения | Ответственные |
            | Педсовет | август | Директор |
            | \(row) |
            | Линейка | сентябрь | Директор |
            """)
        let title = String(row.prefix { $0 != "|" }.dropLast())
        #expect(found.plan?.activities.map(\.title) == ["Педсовет", title, "Линейка"])
        #expect(found.plan?.columns.count == 3)
    }

    @Test(arguments: ["Мероприятия | Срок исполнения | Ответственные", "Содержание работы | Дата | Исполнители"])
    func aHeaderThatIsRepeatedIsNoActivity(row: String) {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Мероприятия | Срок исполнения | Ответственные |
            | Педсовет | август | Директор |
            | \(row) |
            | Линейка | сентябрь | Директор |
            """)
        #expect(found.plan?.activities.map(\.title) == ["Педсовет", "Линейка"])
    }

    @Test func sectionsOfOneListHaveOneLevelWhateverTheirWords() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Мероприятия | Срок | Ответственные |
            | {1.} Организационная работа | < | < |
            | Педсовет | август | Директор |
            | {2.} Раздел «Кадры» | < | < |
            | {2.1.} СЕНТЯБРЬ | < | < |
            | Аттестация | 5 | Директор |
            | {2.2.} Этап второй | < | < |
            | Семинар | май | Директор |
            | {3.} КОНТРОЛЬ | < | < |
            | Срезы | май | Директор |
            """)
        #expect(found.plan?.sections.map(\.level) == [1, 1, 2, 2, 1])
    }

    /// «10.10.2024» looks like a number of three levels, «11.11» like a time: the column of the deadlines is that all the same.
    @Test(arguments: [
        ["10.10.2024", "11.11.2024", "01.02.2025"], ["10.10", "11.11", "25.02"], ["10.10", "11.11", "10.12"],
        ["5 октября", "11.11.2024", "12.12"],
    ])
    func datesOfATableOnAnotherGridAreDeadlines(days: [String]) throws {
        let rows = days.enumerated().map { "| \($0 + 2) | Неделя естественных наук | \($1) | Учитель Лось А.А. |" }
        let plan = try #require(recognize(Self.header + "\n" + rows.joined(separator: "\n")).plan)
        let last = plan.activities.dropFirst()
        #expect(last.count == 3 && last.allSatisfy { $0.deadline?.kind == .day && $0.deadline?.start != nil })
        #expect(last.allSatisfy { $0.responsible.map(\.surname) == ["Лось"] && $0.time == nil && $0.other.isEmpty })
    }
}
