import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Cells that hold the time, the place and the people together, whatever their order and what parts them.
struct JoinedCellTests {
    private func activity(_ cell: String, under heading: String) throws -> Activity {
        let found = recognize(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятие | Дата | \(heading) |
            | 1 | Линейка | 2 сентября | \(cell) |
            """)
        return try #require(found.plan?.activities.first)
    }

    private static let times = ["9.30", "с 14.00", "11.00–12.30", "10.10", "в 15 ч."]
    private static let places = ["классные кабинеты", "малый зал РИК", "берег реки", "о. Тихое", "ул. Мира, 5"]
    private static let people = [
        "классные руководители", "Методист Заяц П.П.", "Учителя 5, 6 классов", "начальник лагеря",
    ]

    /// When and who with nothing but a slash between.
    @Test(arguments: [
        ("до 01.03.2026 / завхоз Пыж Я.Я.", "../2026-03-01", "завхоз Пыж Я.Я."),
        ("до 05.02.2026 / инспектор по кадрам", "../2026-02-05", "инспектор по кадрам"),
        ("II квартал 2026 г. / инженер по охране труда", "2026-04-01/2026-06-30", "инженер по охране труда"),
        ("приёмная комиссия / апрель 2026 г.", "2026-04", "приёмная комиссия"),
        ("да 1 сакавіка 2026 г. / загадчык гаспадаркі", "../2026-03-01", "загадчык гаспадаркі"),
    ])
    func aSlashPartsWhenFromWho(cell: String, edtf: String, people: String) throws {
        let plan = recognize(
            "План мероприятий\n\n| № | Мероприятие | Срок / ответственный |\n| 1 | Ремонт | \(cell) |"
        ).plan
        let activity = try #require(plan?.activities.first)
        #expect(activity.deadline?.edtf == edtf)
        #expect(activity.responsible.map(\.text) == [people])
    }

    /// Every order of the three, behind every separator.
    @Test(arguments: [", ", "; ", "⏎", "¶"])
    func timePlaceAndPeopleAreKnownInAnyOrder(separator: String) throws {
        for (index, time) in Self.times.enumerated() {
            let place = Self.places[index % Self.places.count]
            let people = Self.people[index % Self.people.count]
            let parts = [time, place, people]
            for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
                let cell = order.map { parts[$0] }.joined(separator: separator)
                let activity = try activity(cell, under: "Время, место, ответственные")
                #expect(activity.time == time, "\(cell)")
                #expect(activity.place == place, "\(cell)")
                #expect(activity.responsible.map(\.text) == [people], "\(cell)")
            }
        }
    }

    @Test(arguments: [
        "10.00, актовый зал", "10.00 актовый зал", "10.00 – актовый зал", "10.00/актовый зал", "актовый зал, 10.00",
        "актовый зал; 10.00", "актовый зал⏎10.00", "актовый зал (10.00)", "актовый зал – 10.00", "актовый зал 10.00",
    ])
    func timeAndPlaceInEitherOrder(cell: String) throws {
        for heading in ["Время, место", "Место, время", "Место и время проведения"] {
            let activity = try activity(cell, under: heading)
            #expect(activity.time == "10.00", "\(heading): \(cell)")
            #expect(activity.place == "актовый зал", "\(heading): \(cell)")
            #expect(activity.deadline?.edtf == "2024-09-02")
        }
    }

    @Test(arguments: [
        ("14.30, РУМК", "14.30", "РУМК"), ("ГУО «Школа, лицей», с 9.00", "с 9.00", "ГУО «Школа, лицей»"),
        ("фойе", nil, "фойе"), ("12.00", nil, nil), ("каб. 2.10", nil, "каб. 2.10"),
        ("по расписанию, спортзал", "по расписанию", "спортзал"), ("2 урок, каб. 5", "2 урок", "каб. 5"),
        ("на 3-й перемене, холл", "на 3-й перемене", "холл"), ("каб. 3.12, 2–3 уроки", "2–3 уроки", "каб. 3.12"),
        ("12-30, актовый зал", "12-30", "актовый зал"), ("спортзал; 9-05", "9-05", "спортзал"),
    ])
    func whatIsNoTimeIsThePlace(cell: String, time: String?, place: String?) throws {
        let activity = try activity(cell, under: "Место, время")
        #expect(activity.time == (cell == "12.00" ? "12.00" : time))
        #expect(activity.place == place)
    }

    @Test(arguments: [
        ("Кабинет № 12, Лось О.В., педагог дополнительного образования", "Кабинет № 12", "Лось"),
        ("каб. 7 – руководители кружков", "каб. 7", nil), ("Шахматный клуб, тренер", "Шахматный клуб", nil),
        ("г. Лида, ул. Мира, 3; Методист Лось О.В.", "г. Лида, ул. Мира, 3", "Лось"),
        ("Лось О.В. – актовый зал", "актовый зал", "Лось"),
    ])
    func placeAndPeopleArePartedByADashToo(cell: String, place: String, surname: String?) throws {
        let activity = try activity(cell, under: "Место, ответственный")
        #expect(activity.place == place)
        #expect(activity.responsible.count == 1)
        #expect(activity.responsible.first?.surname == surname)
    }

    @Test(arguments: [
        "9.30 актовый зал Дуб А.А.", "9.30, актовый зал (Дуб А.А.)", "актовый зал 9.30 Дуб А.А.",
        "актовый зал/9.30/Дуб А.А.", "актовый зал – 9.30 – Дуб А.А.", "Дуб А.А. – 9.30 – актовый зал",
        "9.30 (Дуб А.А.), актовый зал", "Дуб А.А.,⏎актовый зал,⏎9.30", "9.30; Дуб А.А. – актовый зал",
    ])
    func whatOnlyASpaceABracketOrASlashPartsIsKnownToo(cell: String) throws {
        let activity = try activity(cell, under: "Время, место, ответственные")
        #expect(activity.time == "9.30")
        #expect(activity.place == "актовый зал")
        #expect(activity.responsible.map(\.text) == ["Дуб А.А."])
        #expect(activity.responsible.map(\.post) == [nil])
    }

    @Test(arguments: [
        ("в течение дня, холл, вожатый", "в течение дня", "холл"), ("утром; стадион; вожатый", "утром", "стадион"),
        ("к/т «Мир», 10.00, вожатый", "10.00", "к/т «Мир»"), ("каб. 5/1, 10.00, вожатый", "10.00", "каб. 5/1"),
        ("на працягу дня⏎парк⏎вожатый", "на працягу дня", "парк"),
    ])
    func partsOfTheDayAreTimesAndSlashesOfNamesStay(cell: String, time: String, place: String) throws {
        let activity = try activity(cell, under: "Время, место, ответственные")
        #expect(activity.time == time)
        #expect(activity.place == place)
        #expect(activity.responsible.map(\.text) == ["вожатый"])
    }

    @Test func aTimeUnderItsOwnSubheadingIsATime() {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | № | Мероприятие | Дата и время | < | Место |
            | ^ | ^ | Дата | Время | ^ |
            | 1 | Линейка | 2 сентября | 9.00 | двор |
            """)
        #expect(found.plan?.columns.map(\.role) == [.number, .activity, .deadline, .time, .place])
        #expect(found.plan?.activities.first?.time == "9.00")
        #expect(found.plan?.activities.first?.deadline?.edtf == "2024-09-02")
    }

    @Test func daysAndPeopleInOneCell() throws {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | № | Мероприятие | Сроки, ответственные |
            | 1 | Линейка | 2, 3 сентября, классные руководители |
            | 2 | Совет | Директор⏎сентябрь |
            | 3 | Поход | до 15 октября; Петров П.П., учителя 5, 6 классов |
            """)
        let activities = try #require(found.plan?.activities)
        #expect(activities.map(\.deadline?.edtf) == ["{2024-09-02,2024-09-03}", "2024-09", "../2024-10-15"])
        #expect(
            activities.map { $0.responsible.map(\.text) } == [
                ["классные руководители"], ["Директор"], ["Петров П.П.", "учителя 5, 6 классов"],
            ])
        #expect(activities[0].deadline?.text == "2, 3 сентября, классные руководители")
    }

    @Test func daysPlaceAndPeopleInAnyOrder() throws {
        let found = recognize(
            """
            План на 2024/2025 учебный год

            | № | Мероприятие | Дата, место, ответственные |
            | 1 | А | Зал 2, 10–12 октября, Петров П.П. |
            | 2 | Б | Стадион, 12, 13 сентября; классные руководители |
            | 3 | В | Заяц П.П., о. Тихое, 29–31 мая |
            | 4 | Г | Директор, 5, 6 октября, школа № 5 |
            | 5 | Д | 7 апреля – Лесопарк – учителя |
            | 6 | Е | бераг ракі⏎5, 6 мая Петров П.П. |
            """)
        let activities = try #require(found.plan?.activities)
        #expect(
            activities.map(\.deadline?.edtf) == [
                "2024-10-10/2024-10-12", "{2024-09-12,2024-09-13}", "2025-05-29/2025-05-31", "{2024-10-05,2024-10-06}",
                "2025-04-07", "{2025-05-05,2025-05-06}",
            ])
        #expect(activities.map(\.place) == ["Зал 2", "Стадион", "о. Тихое", "школа № 5", "Лесопарк", "бераг ракі"])
        #expect(
            activities.map { $0.responsible.map(\.text) } == [
                ["Петров П.П."], ["классные руководители"], ["Заяц П.П."], ["Директор"], ["учителя"], ["Петров П.П."],
            ])
    }
}
