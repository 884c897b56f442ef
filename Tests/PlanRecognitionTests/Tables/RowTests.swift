import Diagnostics
import DocumentModel
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Cells to columns, merged cells, numbers, continued rows.
struct RowTests {
    @Test func aMergedDeadlineReachesEveryRowBelowIt() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Результат |
            | 1 | Семинар | октябрь | Приказ |
            | 2 | Совет | ^ | ^ |
            | 3 | Поход | май | |
            """)
        #expect(outline(found.plan) == ["1.1 1|Семинар|октябрь", "1.2 2|Совет|октябрь", "1.3 3|Поход|май"])
        #expect(found.plan?.activities.map(\.inherited).first == [])
        #expect(found.plan?.activities[1].inherited.contains("deadline") == true)
    }

    @Test func mergedNumbersTitlesAndColumnsWithoutRoleAreInherited() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Финансирование | Участники |
            | 1 | Семинар | октябрь | бюджет | учителя |
            | ^ | ^ | май | ^ | ^ |
            """)
        #expect(outline(found.plan) == ["1.1 1|Семинар|октябрь", "1.2 1|Семинар|май"])
        #expect(found.plan?.activities[1].inherited == ["number", "title", "participants", "other"])
        #expect(found.plan?.activities[1].other == ["Финансирование": "бюджет"])
    }

    @Test func aJoinedHeadingGivesTimeAndPlaceEachItsWords() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятие | Дата | Время и место проведения |
            | 1 | Семинар | 15 октября | 15.00, каб. 5 |
            | 2 | Поход | 16 октября | актовый зал |
            | 3 | Сбор | 17 октября | 10.00 |
            """)
        #expect(found.plan?.activities.map(\.time) == ["15.00", nil, "10.00"])
        #expect(found.plan?.activities.map(\.place) == ["каб. 5", "актовый зал", nil])
    }

    @Test func wordsBehindADateAreThePlaceWhereTheHeadingSaysSo() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Мероприятие | Время и место проведения | Ответственный |
            | Семинар | 15 октября, Дом культуры | Методист |
            """)
        #expect(found.plan?.activities.first?.deadline?.start == Day(iso: "2024-10-15"))
        #expect(found.plan?.activities.first?.place == "Дом культуры")
    }

    @Test func emptyRowsAreDropped() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            |  |  |  |
            | 1 | Семинар | октябрь |
            | {2.} |  |  |
            |  |  | ^ |
            | 2 | Совет | май |
            """)
        #expect(outline(found.plan) == ["1.1 1|Семинар|октябрь", "1.2 2|Совет|май"])
        #expect(found.plan?.activities.map(\.source.row) == [3, 6])
    }

    @Test func shortRowsAreRead() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Ответственный |
            | 1 | Семинар |
            | 2 | Совет | май |
            """)
        #expect(outline(found.plan) == ["1.1 1|Семинар|", "1.2 2|Совет|май"])
    }

    @Test func cellsGoByOrderWhereTheGridDrifts() {
        let found = recognize(
            """
            | № | < | Мероприятия | < | Сроки | < |
            | 1 | Семинар | < | < | < | октябрь |
            | 2 | < | < | Совет | май | < |
            """)
        #expect(outline(found.plan) == ["1.1 1|Семинар|октябрь", "1.2 2|Совет|май"])
    }

    @Test(arguments: [
        ("1.", "1"), ("1)", "1"), ("1.1.", "1.1"), ("{3.}", "3"), ("{2.4)}", "2.4"), ("12", "12"), ("5 .", "5"),
        ("1а", "1а"),
        ("№ 7", "№ 7"), ("IV.", "IV"),
    ])
    func aNumberLosesItsClosingDotOrBracket(cell: String, number: String) {
        let found = recognize("| № | Мероприятия | Сроки |\n| \(cell) | Семинар | май |")
        #expect(found.plan?.activities.map(\.number) == [number])
    }

    @Test(arguments: [
        ("1. Семинар", "1", "Семинар"), ("1) Семинар", "1", "Семинар"), ("2.1. Семинар", "2.1", "Семинар"),
        ("{4.} Семинар", "4", "Семинар"), ("1.Семинар", "1", "Семинар"), ("2.1 Семинар", "2.1", "Семинар"),
        ("1 сентября – День знаний", "", "1 сентября – День знаний"),
        ("5 «А»: классный час", "", "5 «А»: классный час"),
        ("01.09. Линейка", "", "01.09. Линейка"), ("2024 год – год качества", "", "2024 год – год качества"),
        ("3. «Золотая осень»", "3", "«Золотая осень»"), ("Семинар 1. Начало", "", "Семинар 1. Начало"),
    ])
    func aNumberTypedBeforeTheActivityCountsWithoutANumberColumn(cell: String, number: String, title: String) {
        let found = recognize("| Мероприятия | Сроки |\n| \(cell) | май |")
        #expect(found.plan?.activities.map(\.number) == [number])
        #expect(found.plan?.activities.map(\.title) == [title])
    }

    @Test func aNumberTypedBeforeTheActivityStaysBesideANumberColumn() {
        let found = recognize("| № | Мероприятия | Сроки |\n| 7 | 1. Семинар | май |")
        #expect(outline(found.plan) == ["1.1 7|1. Семинар|май"])
    }

    @Test func theActivityKeepsItsLines() {
        let found = recognize("| № | Мероприятия | Сроки |\n| 1 | Выявление  запросов;⏎анкетирование¶опрос | май |")
        #expect(found.plan?.activities.first?.title == "Выявление запросов;\nанкетирование\nопрос")
    }

    @Test(arguments: [
        ("Воспитатель-⏎ная работа", "Воспитательная работа"), ("Семинар-⏎практикум", "Семинар-практикум"),
        ("Чудо-⏎дерево", "Чудо-\nдерево"), ("педагоги-⏎ческий совет", "педагогический совет"),
        ("Заседание⏎совета", "Заседание\nсовета"),
    ])
    func wordsBrokenByHandAreJoinedWhereTheyAreKnown(cell: String, title: String) {
        let found = recognize("| № | Мероприятия | Сроки |\n| 1 | \(cell) | май |")
        #expect(found.plan?.activities.first?.title == title)
    }

    @Test func aRowContinuedOverAPageBreakIsJoined() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Результат |
            | 1 | Семинар для учителей | октябрь | Приказ |
            |  | начальных классов | | |
            | 2 | Совет | май | |
            """)
        #expect(outline(found.plan) == ["1.1 1|Семинар для учителей начальных классов|октябрь", "1.2 2|Совет|май"])
        #expect(found.words(.rowContinued) == ["начальных классов"])
    }

    @Test func namesContinuedInTheNextRowAreJoined() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Участники |
            | 1 | Семинар | октябрь | учителя, |
            |  |  | | родители |
            """)
        #expect(found.plan?.activities.map(\.participants) == ["учителя, родители"])
        #expect(found.structural == [.rowContinued])
    }

    @Test func aRowWithADeadlineIsNoContinuation() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            | 1 | Семинар | октябрь |
            |  | участие в конкурсе | май |
            """)
        #expect(outline(found.plan) == ["1.1 1|Семинар|октябрь", "1.2 |участие в конкурсе|май"])
    }

    @Test func smallLettersAloneAreNoContinuation() {
        let found = recognize(
            """
            | Мероприятия | Сроки |
            | участие в конкурсе | май |
            | выпуск газеты | |
            | уборка класса | |
            """)
        #expect(found.plan?.activities.count == 3)
    }

    @Test func aFootnoteIsTheNoteOfItsActivity() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            | 1 | Семинар[^1] | октябрь |

            [^1]: Дата уточняется.
            """)
        #expect(found.plan?.activities.first?.note == "Дата уточняется.")
        #expect(found.structural == [])
    }

    @Test func aNestedTableOfARowIsTold() {
        var document = TableSketch.document("| № | Мероприятия | Сроки |\n| 1 | Семинар | май |")
        guard case .table(var table) = document.blocks[0] else { return }
        table.cells[4].blocks.append(.table(TableSketch.table([["а", "б"]], index: 2)))
        document.blocks[0] = .table(table)
        let found = PlanRecognizer().recognize(document)
        #expect(found.words(.textOutsidePlan) == ["а б"])
    }

    @Test func cellsThatStandOneColumnToTheLeftAreMovedAndReported() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Ответственный |
            | 1 | Педсовет | август | Директор |
            | Семинар по итогам | май 2025 | Методист | |
            | Совет школы | июнь 2025 | Методист |
            """)
        #expect(
            outline(found.plan) == [
                "1.1 1|Педсовет|август", "1.2 |Семинар по итогам|май 2025", "1.3 |Совет школы|июнь 2025",
            ])
        #expect(found.structural == [.cellsShifted, .cellsShifted])
    }

    /// «3.1.» before an activity is no third of January that stands one column aside.
    @Test func aNumberBeforeAnActivityIsNoDeadlineOutOfItsColumn() {
        let found = recognize(
            """
            План на 2026 год

            | Отметка | Ответственный | Срок | Что сделать | № |
            | | Завхоз | до 15 мая | 2.1. Купить краску | 2 |
            | | Завхоз | незамедлительно | 3.1. Изготовить план эвакуации | 3 |
            """)
        #expect(
            outline(found.plan) == [
                "1.1 2|2.1. Купить краску|до 15 мая", "1.2 3|3.1. Изготовить план эвакуации|незамедлительно",
            ])
        #expect(found.structural.isEmpty)
    }

    @Test func cellsThatStandOneColumnToTheRightAreMovedAndReported() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки | Ответственный | Результат |
            | 1 | Педсовет | август | Директор | Протокол |
            |  | 2 | Семинар по итогам | май 2025 | Методист |
            """)
        #expect(outline(found.plan) == ["1.1 1|Педсовет|август", "1.2 2|Семинар по итогам|май 2025"])
        #expect(found.structural == [.cellsShifted])
    }

    @Test func parallelListsAreSplit() {
        let found = recognize(
            """
            | № | Мероприятия | Сроки |
            | | 1. Педсовет⏎2. Семинар⏎для учителей⏎3. Совет | август⏎октябрь⏎май |
            """)
        #expect(
            outline(found.plan) == ["1.1 1|Педсовет|август", "1.2 2|Семинар⏎для учителей|октябрь", "1.3 3|Совет|май"])
        #expect(found.structural == [.rowSplit])
    }

    @Test func listsWithAutomaticNumbersAreSplit() {
        let found = recognize(
            """
            | Мероприятия | Сроки |
            | {1.} Педсовет¶{2.} Семинар | {1)} август¶{2)} октябрь |
            """)
        #expect(outline(found.plan) == ["1.1 1|Педсовет|август", "1.2 2|Семинар|октябрь"])
    }

    @Test func listsOfUnequalLengthAreKeptWhole() {
        let found = recognize(
            """
            | Мероприятия | Сроки |
            | 1. Педсовет⏎2. Семинар⏎3. Совет | август⏎октябрь |
            | 1. Педсовет⏎2. Семинар | октябрь⏎2024 |
            | Педсовет:⏎1. О плане⏎2. Об итогах | август⏎май |
            """)
        #expect(found.plan?.activities.count == 3)
        #expect(found.plan?.activities.map(\.number) == ["", "", ""])
        #expect(found.plan?.activities.first?.title == "1. Педсовет\n2. Семинар\n3. Совет")
        #expect(found.structural == [])
    }

    @Test func aDeadlineHoldsTimePlaceAndRemark() throws {
        let found = recognize(
            "| Мероприятия | Время и место проведения |\n| Совет | 2 мая 2024 в 14:45 коворкинг центр |")
        let activity = try #require(found.plan?.activities.first)
        #expect(activity.deadline?.start?.iso == "2024-05-02")
        #expect(activity.time != nil && activity.place != nil)
    }

    @Test func aMonthSectionGivesItsMonthToBareDays() {
        let found = recognize(
            """
            План на 2024/2025 учебный год
            | Мероприятия | Дата |
            | СЕНТЯБРЬ | < |
            | Линейка | 1 |
            | ЯНВАРЬ | < |
            | Работа с родителями | < |
            | Собрание | 15 |
            """)
        #expect(found.plan?.activities.map { $0.deadline?.start?.iso } == ["2024-09-01", "2025-01-15"])
        #expect(found.plan?.sections.map(\.level) == [1, 1, 2])
    }

    @Test func aMonthColumnGivesItsMonthToBareDays() {
        let found = recognize(
            """
            План на 2024/2025 учебный год
            | Месяц | Дата | Мероприятия |
            | Сентябрь | 1 | Линейка |
            | ^ | 20 | Поход |
            | Январь | 15 | Собрание |
            """)
        #expect(
            found.plan?.activities.map { $0.deadline?.start?.iso } == ["2024-09-01", "2024-09-20", "2025-01-15"])
    }

    @Test(arguments: [
        ("М⏎А⏎Й", "МАЙ"), ("с¶е¶н¶т¶я¶б¶р¶ь", "сентябрь"), ("5 «А»⏎5 «Б»", "5 «А» 5 «Б»"), ("А⏎Б", "А Б"),
    ])
    func lettersOneBelowAnotherAreAWord(cell: String, words: String) {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Графа | Мероприятие | Дата | Ответственный |
            | \(cell) | Экскурсия | 5.05 | Директор |
            | ^ | Поход | 7 мая | Директор |
            """)
        #expect(found.plan?.activities.map(\.other) == [["Графа": words], ["Графа": words]])
    }

    @Test func aDeadlineInLettersOneBelowAnotherIsRead() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Месяц | Мероприятие | Ответственный |
            | О⏎к⏎т⏎я⏎б⏎р⏎ь | Экскурсия | Директор |
            | ^ | Поход | Директор |
            | М⏎А⏎Й | Кросс | Директор |
            """)
        #expect(found.plan?.activities.map { $0.deadline?.text } == ["Октябрь", "Октябрь", "МАЙ"])
        #expect(found.plan?.activities.map { $0.deadline?.edtf } == ["2024-10", "2024-10", "2025-05"])
    }

    @Test func joinedColumnsAreReadForBoth() throws {
        let found = recognize(
            """
            План на 2024/2025 учебный год
            | Мероприятия | Срок, ответственные | Участники, место проведения |
            | Совет | 15 октября, Лоза А.А. | 5–7 классы, актовый зал |
            | Слёт | октябрь⏎Лоза А.А.⏎Борисевич И.И. | стадион |
            """)
        let activities = try #require(found.plan?.activities)
        #expect(activities.map { $0.deadline?.start?.iso } == ["2024-10-15", "2024-10-01"])
        #expect(activities.map { $0.responsible.map(\.surname) } == [["Лоза"], ["Лоза", "Борисевич"]])
        #expect(activities.map(\.place) == ["актовый зал", "стадион"])
        #expect(activities.map(\.participants) == ["5–7 классы", nil])
    }

    @Test func placesAndPeopleInOneColumnAreParted() throws {
        let found = recognize(
            "| Мероприятия | Дата | Место проведения, ответственные |\n| Совет | май | Актовый зал, Лоза А.А. |")
        let activity = try #require(found.plan?.activities.first)
        #expect(activity.place == "Актовый зал")
        #expect(activity.responsible.map(\.surname) == ["Лоза"])
    }

    @Test func listsOfNamesAreSplitWithTheirActivities() throws {
        let found = recognize(
            """
            | Мероприятия | Сроки | Ответственный |
            | 1. Педсовет⏎2. Семинар | октябрь | Лоза А.А.⏎Борисевич И.И. |
            | 1. Слёт⏎2. Поход | май | Методист⏎Лоза А.А. |
            """)
        let activities = try #require(found.plan?.activities)
        #expect(activities.map(\.title) == ["Педсовет", "Семинар", "1. Слёт\n2. Поход"])
        #expect(activities.map { $0.responsible.map(\.surname) } == [["Лоза"], ["Борисевич"], ["Лоза"]])
        #expect(activities.map(\.id) == ["1.1", "1.2", "1.3"])
        #expect(activities.map(\.source.row) == [2, 2, 3])
    }

    @Test func theMonthOfTheTitleHoldsForBareDays() {
        let found = recognize(
            "План работы на ноябрь 2024 года\n\n| Мероприятия | Дата |\n| Совет | 5 |\n| Слёт | 3-я неделя |")
        #expect(found.plan?.activities.map { $0.deadline?.start?.iso } == ["2024-11-05", "2024-11-18"])
    }

    @Test func anActivityWithoutAnythingElseIsNoSectionInANarrowTable() {
        let found = recognize(
            "| Мероприятия | Сроки |\n| Совет | май |\n| Слёт | май |\n| Встреча с ветеранами | |\n| Поход | май |")
        #expect(found.plan?.sections.count == 1)
    }

    @Test func aMarkUnderAMergedMonthBelongsToTheRowAbove() throws {
        let found = recognize(
            """
            | Сроки | Мероприятие | Ответственные | Отметка |
            | Сентябрь | Совет | Председатель | + |
            | ^ | Рейд | Актив | вып. |
            | ^ | | | 20.09.2024 |
            | Октябрь | Слёт | Актив | |
            """)
        let activities = try #require(found.plan?.activities)
        #expect(activities.map(\.title) == ["Совет", "Рейд", "Слёт"])
        #expect(activities[1].mark?.date?.iso == "2024-09-20")
        #expect(found.structural == [.rowContinued])
    }

    @Test func aPostIsNoPlace() throws {
        let found = recognize(
            """
            | Мероприятие | Дата | Место проведения, ответственные |
            | Викторина | 08.04.2025 | Библиотека, библиотекарь |
            | Экскурсия | 09.04.2025 | Музей, руководитель музея |
            """)
        let activities = try #require(found.plan?.activities)
        #expect(activities.map(\.place) == ["Библиотека", "Музей"])
        #expect(activities.map { $0.responsible.map(\.text) } == [["библиотекарь"], ["руководитель музея"]])
    }

    @Test func aCellOverSeveralColumnsBelongsToTheActivityOrTheLeftmost() throws {
        let found = recognize(
            """
            | № | Мероприятие | < | < | Срок | Ответственный | Результат |
            | 1 | Педсовет | < | < | май | < | Протокол |
            | 2 | ~ | Слёт | < | < | Завуч | Отчёт |
            """)
        let activities = try #require(found.plan?.activities)
        #expect(activities.map(\.title) == ["Педсовет", "Слёт"])
        #expect(activities.map { $0.deadline?.text } == ["май", nil])
    }
}
