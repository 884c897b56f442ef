import Diagnostics
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Plans in matrix form, both ways round.
struct MatrixTests {
    /// The activities as `title|deadline's text|edtf`, each section's title before them.
    private func told(_ plan: Plan?) -> [String] {
        guard let plan else { return ["no plan"] }
        return plan.sections.flatMap { section in
            (section.title.map { [String(repeating: "=", count: section.level) + " " + $0] } ?? [])
                + section.activities.map {
                    let title = $0.title.replacing("\n", with: "⏎")
                    return "\(title)|\($0.deadline?.text ?? "–")|\($0.deadline?.edtf ?? "–")"
                }
        }
    }

    /// The reading of one item in the column of a heading, in a plan for 2024/2025.
    private func item(_ words: String, under heading: String = "Сентябрь") throws -> Recognition {
        recognize(
            """
            План работы на 2024/2025 учебный год

            | Раздел | \(heading) | Октябрь | Ноябрь |
            | Методическая работа | \(words) | Педагогический совет | Неделя химии |
            """)
    }

    // MARK: Headings

    @Test(arguments: [
        ("Сентябрь", "Октябрь", "Ноябрь", "2024-09"),
        ("верасень", "кастрычнік", "лістапад", "2024-09"),
        ("Сентябрь 2024 г.", "Октябрь 2024 г.", "Ноябрь 2024 г.", "2024-09"),
        ("Сентябрь. Месячник безопасности", "Октябрь. Месячник труда", "Ноябрь. Месячник права", "2024-09"),
        ("Сентябрь–октябрь", "Ноябрь–декабрь", "Январь–февраль", "2024-09/2024-10"),
        ("1 неделя (02–07.09)", "2 неделя (09–14.09)", "3 неделя (16–21.09)", "2024-09-02/2024-09-07"),
        ("1 тыдзень⏎02.09–07.09", "2 тыдзень⏎09.09–14.09", "3 тыдзень⏎16.09–21.09", "2024-09-02/2024-09-07"),
        ("02.09–07.09", "09.09–14.09", "16.09–21.09", "2024-09-02/2024-09-07"),
        ("IV квартал", "I квартал", "II квартал", "2024-10-01/2024-12-31"),
        ("1 сентября", "2 сентября", "3 сентября", "2024-09-01"),
        ("Понедельник⏎02.09", "Вторник⏎03.09", "Среда⏎04.09", "2024-09-02"),
    ])
    func threeNeighbouringDatesMakeAMatrix(first: String, second: String, third: String, edtf: String) {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Направление | \(first) | \(second) | \(third) | Ответственный |
            | Учебная работа | Входной контроль | Олимпиада | Открытый урок | Методист |
            | Спорт | | Турнир | | |
            """)
        let words = [first, second, third].map { $0.replacing("⏎", with: " ") }
        #expect(found.plan?.columns.map(\.role) == [.other, .activity, .activity, .activity, .responsible])
        #expect(found.plan?.columns.dropLast().map(\.heading) == ["Направление"] + words)
        #expect(found.plan?.sections.map(\.title) == ["Учебная работа", "Спорт"])
        let activities = found.plan?.activities ?? []
        #expect(activities.map(\.title) == ["Входной контроль", "Олимпиада", "Открытый урок", "Турнир"])
        #expect(activities.map(\.deadline?.text) == words + [words[1]])
        #expect(activities.first?.deadline?.edtf == edtf)
        #expect(activities.allSatisfy { $0.inherited == ["deadline"] })
        #expect(activities.map { [$0.source.row, $0.source.column] } == [[2, 2], [2, 3], [2, 4], [3, 3]])
        #expect(activities.map { $0.responsible.map(\.text) } == [["Методист"], ["Методист"], ["Методист"], []])
        #expect(found.tables.map(\.rule) == ["matrix"])
    }

    @Test func aWeekWithItsDaysIsAPeriod() {
        let found = recognize(
            """
            План на сентябрь 2024 года

            | Работа | 1 неделя (02–07.09) | 2 неделя (09–14.09) | 3 неделя |
            | Кружки | Запись | Открытие | Занятия |
            """)
        #expect(found.plan?.activities.map { $0.deadline?.kind } == [.period, .period, .period])
        #expect(
            found.plan?.activities.map(\.deadline?.edtf) == [
                "2024-09-02/2024-09-07", "2024-09-09/2024-09-14", "2024-09-16/2024-09-22",
            ])
    }

    @Test func theLevelsOfAHeaderAreReadTogether() {
        let found = recognize(
            """
            План на 2025/2026 учебный год

            | Направление | 2025 год | < | 2026 год | < | Отв. |
            | ^ | Ноябрь | Декабрь | Январь | Февраль | ^ |
            | Спорт | Кросс | Турнир | Лыжня | Эстафета | Тренер |
            """)
        #expect(
            told(found.plan) == [
                "= Спорт", "Кросс|2025 год Ноябрь|2025-11", "Турнир|2025 год Декабрь|2025-12",
                "Лыжня|2026 год Январь|2026-01", "Эстафета|2026 год Февраль|2026-02",
            ])
        #expect(found.plan?.columns.map(\.heading)[1] == "2025 год Ноябрь")
    }

    @Test func aBareNumberUnderAMonthIsADayOrAWeekSoTheMonthHolds() {
        let found = recognize(
            """
            План на 2025/2026 учебный год

            | Направление | Сентябрь | < | < |
            | ^ | 1 | 2 | 3 |
            | Спорт | Кросс здоровья | Турнир | Эстафета |
            """)
        #expect(found.plan?.activities.map(\.deadline?.edtf) == ["2025-09", "2025-09", "2025-09"])
        #expect(found.diagnostics.count { $0.id == .deadlineAmbiguous } == 3)
    }

    @Test func withoutAYearTheKindStands() {
        let found = recognize(
            """
            План работы кружка

            | Тема | Сентябрь | Октябрь | Ноябрь |
            | Лепка | Пластилин | Глина | Солёное тесто |
            """)
        #expect(found.plan?.activities.map(\.deadline?.kind) == [.month, .month, .month])
        #expect(found.plan?.activities.allSatisfy { $0.deadline?.edtf == nil } == true)
        #expect(found.diagnostics.count { $0.id == .deadlineWithoutYear } == 3)
    }

    @Test(arguments: [
        // Figures, crosses and people on duty are no activities.
        "| Показатель | Сентябрь | Октябрь | Ноябрь |\n| Посещаемость | 95 | 97 | 93 |",
        "| Мероприятие | Сентябрь | Октябрь | Ноябрь |\n| Педсовет | + | | + |",
        "| Смена | Понедельник | Вторник | Среда |\n| Утро | Иванов И.И. | Петров П.П. | Сидоров С.С. |",
        // Two dates beside a sure activity.
        "| Мероприятие | I полугодие | II полугодие | Ответственный |\n| Педсовет | один раз | два раза | Директор |",
        "| Показатель | 2022 год | 2023 год | 2024 год |\n| Успеваемость | высокая | средняя | высокая |",
        "| № | Мероприятие | Срок | Ответственный |\n| 1 | 2 | 3 | 4 |\n| 1 | Педсовет | май | Директор |",
    ])
    func otherTablesAreNoMatrices(table: String) {
        let found = recognize("План работы на 2024/2025 учебный год\n\n\(table)")
        #expect(found.plan?.activities.allSatisfy { $0.source.column == nil } ?? true)
    }

    @Test func aHeadingThatIsADateIsNeverTheDeadline() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Мероприятие | I полугодие | II полугодие | Ответственный |
            | Педсовет | один раз | два раза | Директор |
            """)
        #expect(found.plan?.columns.map(\.role) == [.activity, .other, .other, .responsible])
        #expect(found.plan?.activities.first?.other["I полугодие"] == "один раз")
    }

    @Test func twoHalvesAreAMatrixWhereNothingElseSaysWhatIsDone() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Направление | I полугодие | II полугодие | Ответственный |
            | Спорт | Осенний кросс | Весенний кросс | Тренер |
            """)
        #expect(
            told(found.plan) == [
                "= Спорт", "Осенний кросс|I полугодие|2024-09-01/2024-12-31",
                "Весенний кросс|II полугодие|2025-01-01/2025-05-31",
            ])
    }

    // MARK: Items

    @Test(arguments: [
        ("Педсовет¶Линейка", ["Педсовет", "Линейка"], ["", ""]),
        ("1. Педсовет¶2. Линейка", ["Педсовет", "Линейка"], ["1", "2"]),
        ("1) Педсовет⏎2) Линейка", ["Педсовет", "Линейка"], ["1", "2"]),
        ("1.1. Педсовет¶1.2. Линейка", ["Педсовет", "Линейка"], ["1.1", "1.2"]),
        ("{1.} Педсовет¶{2.} Линейка", ["Педсовет", "Линейка"], ["1", "2"]),
        ("3. Педсовет¶по итогам года¶4. Линейка", ["Педсовет⏎по итогам года", "Линейка"], ["3", "4"]),
        ("Общешкольное родительское¶собрание", ["Общешкольное родительское⏎собрание"], [""]),
        ("педсовет;¶линейка;", ["педсовет;", "линейка;"], ["", ""]),
        ("Конкурс чтецов⏎«Живое слово»", ["Конкурс чтецов⏎«Живое слово»"], [""]),
        ("8 Марта – праздник", ["8 Марта – праздник"], [""]),
    ])
    func aCellHoldsOneActivityAParagraphOrNumberedItem(cell: String, titles: [String], numbers: [String]) throws {
        let activities = try item(cell).plan?.activities.filter { $0.source.column == 2 } ?? []
        #expect(activities.map { $0.title.replacing("\n", with: "⏎") } == titles)
        #expect(activities.map(\.number) == numbers)
    }

    @Test(arguments: [
        ("Семинар (17.09)", "17.09", "2024-09-17"),
        ("Семинар (17 сентября)", "17 сентября", "2024-09-17"),
        ("Семинар, 17 сентября", "17 сентября", "2024-09-17"),
        ("Семинар – 17.09", "17.09", "2024-09-17"),
        ("17.09 – Семинар", "17.09", "2024-09-17"),
        ("17.09. Семинар", "17.09.", "2024-09-17"),
        ("17–19.09: Семинар", "17–19.09", "2024-09-17/2024-09-19"),
        ("Семинар (до 20 сентября)", "до 20 сентября", "../2024-09-20"),
        ("Семинар, 3 неделя", "3 неделя", "2024-09-16/2024-09-22"),
        ("Семінар (3 тыдзень)", "3 тыдзень", "2024-09-16/2024-09-22"),
        ("Театр, последняя суббота", "последняя суббота", "2024-09-28"),
        ("Сход (2-я серада)", "2-я серада", "2024-09-11"),
        ("Семинар, 12 числа", "12 числа", "2024-09-12"),
        ("Кросс, стадион, 12, 13 сентября", "12, 13 сентября", "{2024-09-12,2024-09-13}"),
        ("Поход, 5 сентября, 12 сентября", "5 сентября, 12 сентября", "{2024-09-05,2024-09-12}"),
        ("5, 6 сентября – уборка парка", "5, 6 сентября", "{2024-09-05,2024-09-06}"),
        ("„Осенины“ 20–25 сентября", "20–25 сентября", "2024-09-20/2024-09-25"),
        ("Свята «Багач» 21 верасня", "21 верасня", "2024-09-21"),
        ("Экзамен, 12.09, 13.09", "12.09, 13.09", "{2024-09-12,2024-09-13}"),
        ("Встреча, 5 сентября, 10.00", "5 сентября, 10.00", "2024-09-05"),
    ])
    func aDayOrWeekNamedInTheItemIsItsDeadline(words: String, text: String, edtf: String) throws {
        let found = try item(words)
        let activity = try #require(found.plan?.activities.first)
        #expect(activity.title == words)
        #expect(activity.number == "")
        #expect(activity.deadline?.text == text)
        #expect(activity.deadline?.edtf == edtf)
        #expect(activity.inherited == [])
    }

    @Test(arguments: [
        "Праздник 8 Марта", "Вечер «1 октября»", "Встреча ко Дню учителя (5 октября)", "Урок № 5 (9–11 классы)",
        "Педсовет № 1", "Олимпиада (5.1 класс)", "Беседа (10.00)", "Форум 2030", "Семинар (2 раза в неделю)",
        "Заседание, протокол № 3", "Праздник (2 октября) и ярмарка (5 октября)", "Мероприятия (сентябрь)",
        "Поход в парк 12, 13 сентября", "Человек, природа, среда", "Суббота – день спорта",
        "Семинар, каб. 5, 12 сентября", "Линейка ко дню «Знаний» 1 октября",
    ])
    func whatMayBeNoDayLeavesTheMonth(words: String) throws {
        let activity = try #require(try item(words).plan?.activities.first)
        #expect(activity.title == words)
        #expect(activity.deadline?.edtf == "2024-09")
        #expect(activity.inherited == ["deadline"])
    }

    @Test func aDayOutsideTheMonthOfItsColumnIsToldOf() throws {
        let found = try item("Итоги (до 5 октября)¶Отчёт (20.12)")
        #expect(found.plan?.activities.prefix(2).map(\.deadline?.edtf) == ["../2024-10-05", "2024-12-20"])
        #expect(found.diagnostics.filter { $0.id == .deadlineAmbiguous }.map(\.arguments["words"]) == ["Отчёт (20.12)"])
    }

    @Test func aWeekdayUnderAWeekIsThatDay() throws {
        let found = try item("Планёрка", under: "1 неделя (02–07.09)")
        #expect(found.plan?.activities.first?.deadline?.edtf == "2024-09-02/2024-09-07")
    }

    @Test func aWeekdayInAnItemUnderAWeekIsThatDay() throws {
        let activity = try #require(try item("Планёрка, среда", under: "1 неделя (02–07.09)").plan?.activities.first)
        #expect(activity.deadline?.edtf == "2024-09-04")
        #expect(activity.inherited == [])
    }

    /// Under «Сентябрь» and «Октябрь», in a plan for 2025/2026: what two cells of a row give.
    @Test(arguments: [
        ("5, 19", "3", "days {2025-09-05,2025-09-19,2025-10-03}"), ("до 15", "", "before ../2025-09-15"),
        ("20.09", "11.10, 18.10", "days {2025-09-20,2025-10-11,2025-10-18}"),
        ("", "10–12", "days 2025-10-10/2025-10-12"),
        ("5, 19", "до 15", "unknown"), ("5, 19", "по плану", "unknown"), ("10,5", "2 неделя", "unknown"),
        ("+", "3", "unknown"), ("", "", "–"),
    ])
    func datesUnderDatesAreTheDeadline(september: String, october: String, deadline: String) throws {
        let found = recognize(
            """
            План на 2025/2026 учебный год

            | Мероприятие | Сентябрь | Октябрь | Ноябрь | Ответственный |
            | Рейд | \(september) | \(october) | | Завхоз |
            | Сбор | 12, 13 | | 14–15 | Вожатый |
            | Слёт | | 25.10 | до 20 | Вожатый |
            """)
        let activity = try #require(found.plan?.activities.first)
        let told = [activity.deadline?.kind.rawValue, activity.deadline?.edtf].compactMap(\.self).joined(separator: " ")
        #expect(activity.title == "Рейд")
        #expect((told.isEmpty ? "–" : told) == deadline)
        if deadline == "unknown" { #expect(found.diagnostics.contains { $0.id == .deadlineAmbiguous }) }
    }

    /// «2» under «Сентябрь» may be hours: the month holds, and somebody is told.
    @Test func numbersAloneUnderMonthsGiveTheMonths() throws {
        let found = recognize(
            """
            План на 2025/2026 учебный год

            | Тема | Сентябрь | Октябрь | Ноябрь | Ответственный |
            | Рейд | 2 | 4 | | Завхоз |
            | Сбор | | 2 | 2 | Вожатый |
            """)
        let activity = try #require(found.plan?.activities.first)
        #expect(activity.deadline?.edtf == "{2025-09,2025-10}")
        #expect(found.diagnostics.count { $0.id == .deadlineAmbiguous } == 4)
    }

    @Test func aTimeAloneKeepsTheDayOfTheHeading() throws {
        let found = recognize(
            """
            План на февраль 2026 года

            | Дата | Физическое развитие | Художественное развитие |
            | 9.02 | Прогулка | Выставка рисунков |
            | 16.02 | Зарядка | Кукольный театр, 10.30 |
            """)
        let activity = try #require(found.plan?.activities.last)
        #expect(activity.deadline?.text == "16.02")
        #expect(activity.deadline?.edtf == "2026-02-16")
        #expect(activity.time == "10.30")
        #expect(activity.inherited == ["deadline"])
    }

    @Test func aTimeBesideTheDayIsTheTime() throws {
        let activity = try #require(try item("Семинар (17.09, 14.30)").plan?.activities.first)
        #expect(activity.deadline?.edtf == "2024-09-17")
        #expect(activity.time == "14.30")
    }

    // MARK: Rows

    @Test func sectionsAcrossAMatrixHoldItsRows() {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | № | Направление | Сентябрь | Октябрь | Ноябрь | Участники | Примечание |
            | I. Учебная работа | < | < | < | < | < | < |
            | 1 | Контроль | Срезы знаний | | Зачёты | 5 классы | по графику |
            | 2 | Олимпиады | | Школьный этап | | | |
            | II. Воспитание | < | < | < | < | < | < |
            | 3 | Праздники | День знаний | | | все | |
            | | | Линейка | | | | |
            | Итого | | 3 | 1 | 1 | | |
            """)
        #expect(
            told(found.plan) == [
                "= I. Учебная работа", "== Контроль", "Срезы знаний|Сентябрь|2024-09", "Зачёты|Ноябрь|2024-11",
                "== Олимпиады", "Школьный этап|Октябрь|2024-10", "= II. Воспитание", "== Праздники",
                "День знаний|Сентябрь|2024-09", "Линейка|Сентябрь|2024-09",
            ])
        #expect(found.plan?.activities.map(\.number) == ["1", "1", "2", "3", ""])
        #expect(found.plan?.activities.first?.participants == "5 классы")
        #expect(found.plan?.activities.first?.note == "по графику")
        #expect(found.diagnostics.filter { $0.id == .textOutsidePlan }.map(\.arguments["words"]) == ["Итого 3 1 1"])
    }

    @Test func mergedCellsSpanTheirMonthsAndRows() {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | Раздел | Сентябрь | Октябрь | Ноябрь | Ответственный |
            | Кадры | Аттестация педагогов | < | Семинар | Методист |
            | ^ | | Курсы повышения | | ^ |
            | Дети | Мониторинг развития | < | < | |
            """)
        #expect(
            told(found.plan) == [
                "= Кадры", "Аттестация педагогов|Сентябрь – Октябрь|2024-09/2024-10", "Семинар|Ноябрь|2024-11",
                "Курсы повышения|Октябрь|2024-10", "= Дети",
                "Мониторинг развития|Сентябрь – Ноябрь|2024-09/2024-11",
            ])
        #expect(found.plan?.activities.map(\.inherited)[2] == ["deadline", "responsible"])
    }

    @Test(arguments: [
        ("1 неделя (01–04.10)", "2 неделя (06–11.10)", "period 2025-10-01/2025-10-11"),
        ("01.10–04.10", "06.10–11.10", "days 2025-10-01/2025-10-11"),
        ("1 октября", "2 октября", "days 2025-10-01/2025-10-02"),
        ("IV квартал", "I квартал", "period 2025-10-01/2026-03-31"),
        ("Октябрь", "Ноябрь–декабрь", "months 2025-10/2025-12"),
    ])
    func aCellMergedOverHeadingsHasTheDaysOfAllOfThem(first: String, second: String, expected: String) throws {
        let found = recognize(
            """
            План на 2025/2026 учебный год

            | Раздел | \(first) | \(second) | 30 декабря |
            | Кадры | Собрание | < | |
            """)
        let deadline = try #require(found.plan?.activities.first?.deadline)
        #expect("\(deadline.kind.rawValue) \(deadline.edtf ?? "")" == expected)
        #expect(deadline.text == "\(first) – \(second)")
    }

    @Test func aMatrixGoesOnOverTablesAndHeadings() {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | Раздел | Сентябрь | Октябрь | Ноябрь |
            | Кадры | Педсовет | Семинар | Курсы |
            | Раздел | Декабрь | Январь | Февраль |
            | Кадры | Аттестация | Педсовет | Мастер-класс |
            ---
            | Дети | Утренник | Каникулы | Зарница |
            ---
            | Раздел | Март | Апрель | Май |
            | Дети | Концерт | Субботник | Выпускной |
            """)
        #expect(
            told(found.plan) == [
                "= Кадры", "Педсовет|Сентябрь|2024-09", "Семинар|Октябрь|2024-10", "Курсы|Ноябрь|2024-11",
                "= Кадры", "Аттестация|Декабрь|2024-12", "Педсовет|Январь|2025-01", "Мастер-класс|Февраль|2025-02",
                "= Дети", "Утренник|Декабрь|2024-12", "Каникулы|Январь|2025-01", "Зарница|Февраль|2025-02",
                "= Дети", "Концерт|Март|2025-03", "Субботник|Апрель|2025-04", "Выпускной|Май|2025-05",
            ])
        #expect(found.plan?.columns.count == 10)
        #expect(found.structural == [])
    }

    @Test func monthsInTheRowsAndWeeksInTheHeadings() {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | Месяц | 1 неделя | 2 неделя | 3 неделя | 4 неделя |
            | Сентябрь | День знаний | Диагностика | Кросс | Педсовет |
            | Октябрь | День учителя | | | Ярмарка |
            """)
        #expect(
            told(found.plan) == [
                "= Сентябрь", "День знаний|1 неделя|2024-09-02/2024-09-08",
                "Диагностика|2 неделя|2024-09-09/2024-09-15", "Кросс|3 неделя|2024-09-16/2024-09-22",
                "Педсовет|4 неделя|2024-09-23/2024-09-29", "= Октябрь", "День учителя|1 неделя|2024-10-07/2024-10-13",
                "Ярмарка|4 неделя|2024-10-28/2024-11-03",
            ])
    }

    // MARK: Turned on its side

    @Test(arguments: [
        ("Месяц", "Учебная работа", "Воспитательная работа"),
        ("Месяц", "Работа с детьми", "Работа с родителями"),
        ("", "Праздники", "Развлечения"),
        ("Месяц", "Выхаваўчая праца", "Праца з бацькамі"),
        ("Сроки", "Мероприятия для учащихся", "Мероприятия для родителей"),
    ])
    func aRowOfAMonthIsASectionAndEachDirectionOneInIt(month: String, first: String, second: String) {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | № | \(month) | \(first) | \(second) | Ответственный |
            | 1 | Сентябрь | Контрольная работа¶Диктант, 20 сентября | День знаний | Завуч |
            | 2 | Октябрь | Олимпиада | | Директор |
            """)
        #expect(
            told(found.plan) == [
                "= Сентябрь", "== \(first)", "Контрольная работа|Сентябрь|2024-09",
                "Диктант, 20 сентября|20 сентября|2024-09-20", "== \(second)", "День знаний|Сентябрь|2024-09",
                "= Октябрь", "== \(first)", "Олимпиада|Октябрь|2024-10",
            ])
        let activities = found.plan?.activities ?? []
        #expect(activities.map(\.inherited) == [["deadline"], [], ["deadline"], ["deadline"]])
        #expect(activities.map { [$0.source.row, $0.source.column] } == [[2, 3], [2, 3], [2, 4], [3, 3]])
        #expect(activities.last?.responsible.map(\.text) == ["Директор"])
        #expect(found.structural == [])
    }

    @Test(arguments: [
        ["Месяц", "Мероприятия", "Форма работы", "Ответственный"],
        ["Месяц", "Содержание работы", "Литература", "Ответственный"],
        ["Месяц", "Тема", "Цель", "Ответственный"],
        ["Месяц", "Направление", "Мероприятие", "Ответственный"],
        ["Срок", "Объект контроля", "Метод", "Ответственный"],
    ])
    func columnsThatTellOfOneActivityAreNoDirections(headings: [String]) {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | \(headings.joined(separator: " | ")) |
            | Сентябрь | Знакомство с классом | Беседа с детьми | Завуч |
            | Октябрь | Осенний праздник | Игра на воздухе | Завуч |
            """)
        #expect(found.plan?.activities.count == 2)
        #expect(found.plan?.activities.allSatisfy { $0.source.column == nil } == true)
    }

    /// A month on the wall that goes on in a table without a header has days of its own: those of the table before stand in
    /// other cells.
    @Test(arguments: [
        "| 13¶Поход | 14¶Кино | 15¶Турнир | 16¶Ярмарка | 17¶Кросс | 18¶Концерт | 19¶Игры |",
        "| 13 | 14 | 15 | 16 | 17 | 18 | 19 |\n| Поход | Кино | Турнир | Ярмарка | Кросс | Концерт | Игры |",
    ])
    func aWallCalendarGoesOnInATableWithoutAHeader(rows: String) {
        let found = recognize(
            """
            План-сетка лагеря на июль 2026 года

            | Пн | Вт | Ср | Чт | Пт | Сб | Вс |
            | 29 | 30 | 1¶Заезд | 2¶Линейка | 3¶Зарница | 4¶Дискотека | 5¶Викторина |
            | 6¶Лапта | 7¶Купание | 8¶Бал | 9¶Квест | 10¶Песни | 11¶Театр | 12¶Эстафета |
            ---
            \(rows)
            ---
            | 20¶Костёр | 21¶Отъезд | | | | | |
            """)
        let days = found.plan?.activities.map { $0.deadline?.start?.iso ?? "–" } ?? []
        #expect(days == (1...21).map { "2026-07-\($0 < 10 ? "0" : "")\($0)" })
        #expect(found.plan?.activities.map(\.title).suffix(2) == ["Костёр", "Отъезд"])
    }

    /// The dates may stand behind the theme of their row; behind what is done they are a column of deadlines.
    @Test(arguments: [("Тема недели", true), ("Направление", true), ("Раздел", true), ("Мероприятие", false)])
    func datesBehindAThemeAreThoseOfAMatrix(heading: String, isMatrix: Bool) throws {
        let found = recognize(
            """
            План на март 2026 года

            | \(heading) | Сроки | Работа с детьми | Работа с родителями |
            | Мамин праздник | 02.03–06.03 | Утренник | Выставка рисунков |
            | Неделя театра | 16.03–20.03 | Спектакль, 18 марта | |
            """)
        let plan = try #require(found.plan)
        guard isMatrix else {
            #expect(plan.activities.map(\.title) == ["Мамин праздник", "Неделя театра"])
            return
        }
        #expect(plan.activities.map(\.title) == ["Утренник", "Выставка рисунков", "Спектакль, 18 марта"])
        #expect(
            plan.activities.map(\.deadline?.edtf) == [
                "2026-03-02/2026-03-06", "2026-03-02/2026-03-06", "2026-03-18",
            ])
        #expect(plan.activities.map { $0.other[heading] } == ["Мамин праздник", "Мамин праздник", "Неделя театра"])
    }

    /// Columns for the parts of a day or of an institution are one activity each; «День» beside «Утро» says when as little.
    @Test(arguments: [
        ("Дата", ["Утро", "День", "Вечер"]), ("Дзень, дата", ["Ранак", "Дзень", "Вечар"]),
        ("Дата", ["1 смена (8.30–13.30)", "2 смена (14.00–18.30)"]), ("Дата", ["1-я змена", "2-я змена"]),
        ("Дата", ["Корпус № 1", "Корпус № 2"]), ("День смены", ["Общелагерные мероприятия", "Отрядные дела"]),
    ])
    func columnsForPartsOfADayAreThoseOfAMatrix(dates: String, headings: [String]) throws {
        let rest = headings.dropFirst().map { "Поход: \($0)" }.joined(separator: " | ")
        let found = recognize(
            """
            План на июнь 2026 года

            | \(dates) | \(headings.joined(separator: " | ")) |
            | 2 июня | Линейка | \(rest) |
            | 3 июня | Зарядка | \(rest) |
            """)
        let plan = try #require(found.plan)
        #expect(plan.columns.map(\.role) == [.deadline] + headings.map { _ in .activity })
        #expect(plan.activities.count == 2 * headings.count)
        #expect(Set(plan.activities.map { $0.deadline?.edtf }) == ["2026-06-02", "2026-06-03"])
        #expect(plan.sections.filter { $0.level == 2 }.map(\.title) == headings + headings)
    }

    /// Crosses under weeks or months date what stands before them, whatever its heading says.
    @Test(arguments: [
        ("Вид работы", ["1 неделя", "2 неделя", "3 неделя"], "2025-09-01/2025-09-07"),
        ("Від работы", ["1 тыдзень", "2 тыдзень", "3 тыдзень"], "2025-09-01/2025-09-07"),
        ("Форма", ["Сентябрь", "Октябрь", "Ноябрь"], "2025-09"),
    ])
    func whatStandsBeforeTheDatesOfAGridIsDoneOnThem(heading: String, dates: [String], edtf: String) {
        let plan = recognize(
            """
            График на сентябрь 2025 года

            | \(heading) | \(dates.joined(separator: " | ")) | Кто выполняет |
            | Анкетирование | + | | | воспитатели |
            | Консультация | + | | + | воспитатели |
            """
        ).plan
        #expect(plan?.activities.map(\.title) == ["Анкетирование", "Консультация"])
        #expect(plan?.activities.first?.deadline?.edtf == edtf)
    }

    /// «День» without its like is a column of deadlines.
    @Test func aDayAloneIsNoPartOfOne() {
        let found = recognize(
            """
            План на июнь 2026 года

            | День | Мероприятие | Ответственный |
            | 2 июня | Линейка | вожатые |
            | 3 июня | Зарядка | вожатые |
            """)
        #expect(found.plan?.columns.map(\.role) == [.deadline, .activity, .responsible])
    }
}
