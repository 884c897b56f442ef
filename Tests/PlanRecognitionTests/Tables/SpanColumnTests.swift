import Diagnostics
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Dates in two columns: both ends of one span, or a second column that somebody is told of. None is half without a word.
struct SpanColumnTests {
    private func recognition(_ first: String, _ second: String, _ rows: [(String, String)]) -> Recognized {
        let lines = rows.enumerated().map { "| \($0 + 1) | Ремонт кабинета № \($0 + 1) | \($1.0) | \($1.1) | Завхоз |" }
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятие | \(first) | \(second) | Ответственный |
            \(lines.joined(separator: "\n"))
            """)
        return Recognized(
            roles: found.plan?.columns.map(\.role) ?? [],
            edtf: found.plan?.activities.map { $0.deadline?.edtf } ?? [],
            kinds: found.plan?.activities.map { $0.deadline?.kind } ?? [],
            told: found.diagnostics.filter { $0.id == .datesOutsideDeadline }.map { $0.place.heading ?? "" },
            ids: found.diagnostics.map(\.id))
    }

    private struct Recognized {
        var roles: [ColumnRole]
        var edtf: [String?]
        var kinds: [Deadline.Kind?]
        var told: [String]
        var ids: [DiagnosticID]
    }

    private static let days = [("10.10.2024", "20.10.2024"), ("11 ноября", "15 декабря"), ("февраль", "март")]

    @Test(arguments: [
        ("Срок", "Окончание"), ("Дата", "Конец"), ("Срок", "По"), ("Срок", "До"), ("Дата", "Завершение"),
        ("Срок", "Завершение работ"), ("Дата проведения", "Дата окончания"), ("Срок", "Закрытие"),
        ("Тэрмін", "Заканчэнне"), ("Дата", "Канец"), ("Тэрмін", "Па"), ("Тэрмін", "Да"), ("С", "По"), ("З", "Па"),
        ("Открытие", "Закрытие"), ("Начало", "Окончание"), ("Срок с", "Срок по"), ("Заезд", "Выезд"),
        ("Выезд", "Возвращение"), ("Начало практики", "Окончание практики"), ("Дата", "Окончание экспозиции"),
        ("Дата и время начала", "Дата и время окончания"),
    ])
    func aColumnThatAsksForAnEndIsTheEnd(first: String, second: String) {
        let found = recognition(first, second, Self.days)
        #expect(found.roles == [.number, .activity, .deadline, .deadline, .responsible])
        #expect(found.edtf == ["2024-10-10/2024-10-20", "2024-11-11/2024-12-15", "2025-02/2025-03"])
        #expect(found.told == [])
    }

    @Test(arguments: [
        ("Начало", "Срок"), ("Срок", "Дата"), ("Срок начала", "Срок"), ("Дата", "Второй срок"), ("Срок", "Продление"),
        ("Срок", "Контроль"), ("Срок", "Граница"), ("Старт", "Финиш"), ("Срок", "Дата сдачи"), ("Тэрмін", "Дата здачы"),
        ("Окончание", "Срок"), ("Срок", "Контроль, окончание"), ("Дата проведения", "Дата и время сдачи"),
    ])
    func aSecondColumnOfDaysIsTold(first: String, second: String) {
        let found = recognition(first, second, Array(Self.days.prefix(2)))
        #expect(found.told.count == 1)
        #expect(!found.ids.contains(.headingNotUnderstood) || found.told != [second])
    }

    /// Of two dates that of what is done decides, not that of what prepares it or tells of it.
    @Test(arguments: [
        ("Сроки подготовки", "Дата проведения"), ("Дата сдачи отчёта", "Срок"), ("Период", "Дата"),
        ("Тэрмін падачы заяўкі", "Дата"),
    ])
    func theDateOfWhatIsDoneDecides(first: String, second: String) {
        let found = recognition(first, second, Array(Self.days.prefix(2)))
        #expect(found.edtf == ["2024-10-20", "2024-12-15"])
        #expect(found.told == [first])
    }

    @Test(arguments: [
        ("Плановая дата", "начала", "завершения"), ("Срок", "начало", "конец"), ("Тэрмін", "пачатак", "завяршэнне"),
        ("Сроки проведения", "с", "до"), ("Дата", "открытия", "закрытия"), ("Период", "с", "по"),
    ])
    func theEndsOfASpanStandUnderACommonHeading(common: String, first: String, last: String) {
        let found = recognize(
            """
            План работы на 2026 год

            | № | Мероприятие | \(common) | < | Результат | Ответственный |
            | ^ | ^ | \(first) | \(last) | ^ | ^ |
            | 1 | Замена полов | 01.06 | 10.07 | Акт | Завхоз |
            | 2 | Покраска | июль | до 15 августа | Акт | Завхоз |
            """)
        #expect(
            found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .deadline, .result, .responsible])
        #expect(found.plan?.activities.map { $0.deadline?.edtf } == ["2026-06-01/2026-07-10", "2026-07-01/2026-08-15"])
    }

    /// Further apart only a beginning and an end that say so are one span, and only where there is no other of either.
    @Test(arguments: [
        ("Начало", "Окончание", true), ("Дата начала", "Дата завершения", true), ("Пачатак", "Заканчэнне", true),
        ("Открытие", "Закрытие", true), ("Срок", "Окончание", false), ("Дата", "Дата окончания", false),
    ])
    func columnsBetweenPartASpanOnlyWhereTheHeadingsLeaveDoubt(first: String, last: String, isSpan: Bool) {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятие | \(first) | Место | Ответственный | \(last) |
            | 1 | Выставка рисунков | 10.10.2024 | Холл | Завхоз | 20.10.2024 |
            | 2 | Ремонт сцены | 11 ноября | Зал | Завхоз | |
            """)
        let deadlines = found.plan?.activities.map { $0.deadline?.edtf }
        #expect(
            deadlines == (isSpan ? ["2024-10-10/2024-10-20", "2024-11-11/.."] : ["2024-10-10", "2024-11-11"]))
        #expect(found.diagnostics.contains { $0.id == .datesOutsideDeadline } == !isSpan)
        #expect(found.plan?.activities.map(\.place) == ["Холл", "Зал"])
    }

    @Test func oneBeginningOfTwoEndsIsTheEndOfItsNeighbourAlone() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятие | Начало | Окончание | Место | Завершение |
            | 1 | Выставка рисунков | 10.10.2024 | 20.10.2024 | Холл | 30.10.2024 |
            | 2 | Ремонт сцены | 11.11.2024 | 12.11.2024 | Зал | 13.11.2024 |
            """)
        #expect(
            found.plan?.activities.map { $0.deadline?.edtf } == ["2024-10-10/2024-10-20", "2024-11-11/2024-11-12"])
        #expect(found.diagnostics.contains { $0.id == .datesOutsideDeadline && $0.place.heading == "Завершение" })
    }

    @Test func yearsHaveTheirEnd() {
        let found = recognition("Срок", "Окончание", [("2024 г.", "2026 г."), ("2025 г.", "2028 г.")])
        #expect(found.edtf == ["2024-01-01/2026-12-31", "2025-01-01/2028-12-31"])
    }

    @Test func oneRowIsEnough() {
        #expect(recognition("Срок", "Окончание", [("10.10.2024", "20.10.2024")]).edtf == ["2024-10-10/2024-10-20"])
        #expect(recognition("Срок", "Продление", [("10.10.2024", "20.10.2024")]).told == ["Продление"])
    }

    /// «Месяц», «Неделя», and «Период» over months place the dates beside them.
    @Test(arguments: [
        ("Месяц", "Дата", "октябрь", "10.10"), ("Неделя", "Дата", "07.10–13.10", "10.10"),
        ("Период", "Дата", "октябрь", "10.10"), ("Месяц", "Срок", "кастрычнік", "10 кастрычніка"),
    ])
    func aColumnThatPlacesTheDatesIsNotTold(first: String, second: String, place: String, day: String) {
        let found = recognition(first, second, [(place, day), (place, day)])
        #expect(found.told == [])
        #expect(found.edtf == ["2024-10-10", "2024-10-10"])
    }

    /// Where no end is filled in, a heading that asks for a day has it; one that asks for a beginning leaves the end open.
    @Test func anEndThatIsNotFilledIn() {
        let rows = [("10.10.2024", "20.10.2024"), ("11.11.2024", ""), ("", "15.12.2024"), ("01.02.2025", "–")]
        #expect(
            recognition("Дата", "Окончание", rows).edtf == [
                "2024-10-10/2024-10-20", "2024-11-11", "../2024-12-15", "2025-02-01",
            ])
        #expect(
            recognition("Начало", "Окончание", rows).edtf == [
                "2024-10-10/2024-10-20", "2024-11-11/..", "../2024-12-15", "2025-02-01/..",
            ])
    }

    /// A first cell that has an end of its own, behind that of the last, or days apart: nobody knows which holds.
    @Test(arguments: [("10–25.10.2024", "20.10.2024"), ("10.10, 12.10", "20.10.2024"), ("20.10.2024", "10.10.2024")])
    func cellsThatContradictEachOtherAreUnknown(first: String, last: String) {
        let found = recognition("Срок", "Окончание", [(first, last), ("10.10.2024", "20.10.2024")])
        #expect(found.kinds.first == .unknown)
        #expect(found.ids.contains(.deadlineAmbiguous) || found.ids.contains(.deadlineEndsBeforeStart))
    }

    @Test func bareDaysUnderAMonthHaveTheirEnd() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | Мероприятие | Дата | Окончание | Ответственный |
            | ОКТЯБРЬ | < | < | < |
            | Смотр кабинетов | 7 | 11 | Завуч |
            | Сбор макулатуры | 14 | 18 | Завуч |
            """)
        #expect(
            found.plan?.activities.map { $0.deadline?.edtf } == ["2024-10-07/2024-10-11", "2024-10-14/2024-10-18"])
    }

    /// A table without a header, and one that goes on with a column more: their dates are told of too.
    @Test func aColumnWithoutAHeadingIsTold() {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятие | Срок | Ответственный |
            | 1 | Ремонт кабинета физики | 10.10.2024 | Завхоз |

            | 2 | Покраска стен в коридоре | 11.11.2024 | 15.12.2024 | Завхоз |
            | 3 | Замена окон в столовой | 01.02.2025 | 20.02.2025 | Завхоз |
            """)
        #expect(found.plan?.activities.count == 3)
        #expect(found.diagnostics.contains { $0.id == .datesOutsideDeadline && $0.place.table == 2 })
    }
}
