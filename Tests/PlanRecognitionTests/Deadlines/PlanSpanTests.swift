import Diagnostics
import PlanModel
import PlanRecognition
import Testing

/// Plans for less than a year, for more, and for what lies ahead: «весь период» and months without a year.
struct PlanSpanTests {
    /// What the deadline of a row means under a title.
    private func deadline(_ words: String, under title: String) throws -> (deadline: Deadline, plan: Plan) {
        let found = recognize(
            """
            \(title)

            | № | Мероприятие | Сроки | Ответственный |
            | 1 | Линейка | \(words) | Директор |
            """)
        let plan = try #require(found.plan)
        return (try #require(plan.activities.first?.deadline), plan)
    }

    @Test(
        arguments: [
            ("План работы на апрель 2025 года", "2025-04-01/2025-04-30"),
            ("План работы на красавік 2025 года", "2025-04-01/2025-04-30"),
            ("План работы на апрель 2024/2025 учебного года", "2025-04-01/2025-04-30"),
            ("План работы на весенние каникулы (24.03.2025 – 30.03.2025)", "2025-03-24/2025-03-30"),
            ("План работы на весенние каникулы с 24 по 30 марта 2025 года", "2025-03-24/2025-03-30"),
            ("План на осенние каникулы 2024/2025 учебного года", "2024-10-27/2024-11-03"),
            ("План на зимние каникулы (25.12.2029 – 07.01.2030)", "2029-12-25/2030-01-07"),
            ("План двухнедельника «Чистый двор» 1–14 сентября 2025 года", "2025-09-01/2025-09-14"),
            ("План месячника безопасности с 15 апреля по 15 мая 2025 г.", "2025-04-15/2025-05-15"),
            ("План недели математики с 20.01.2025 по 25.01.2025", "2025-01-20/2025-01-25"),
            ("План декады русского языка (10–20 февраля 2025 г.)", "2025-02-10/2025-02-20"),
            ("План работы на лето 2025 года", "2025-06-01/2025-08-31"),
            ("План работы на лета 2025 года", "2025-06-01/2025-08-31"),
            ("План на летний оздоровительный период 2025 года", "2025-06-01/2025-08-31"),
            ("План на осенний период 2024/2025 учебного года", "2024-09-01/2024-11-30"),
            ("План работы на 2025–2027 годы", "2025-01-01/2027-12-31"),
            ("План на I полугодие 2024/2025 учебного года", "2024-09-01/2024-12-31"),
            ("План работы на 2-е полугодие 2024/2025 учебного года", "2025-01-01/2025-05-31"),
            ("План работы на II квартал 2025 года", "2025-04-01/2025-06-30"),
            ("План работы на I и II семестры 2024/2025 учебного года", "2024-09-01/2025-05-31"),
            ("План на II четверть 2024/2025 учебного года", "2024-11-04/2024-12-24"),
            ("План работы школы на 2025 год", "2025-01-01/2025-12-31"),
            ("План работы летнего лагеря на 2025 год", "2025-01-01/2025-12-31"),
        ])
    func theWholePeriodIsTheNarrowestSpanOfTheTitle(title: String, edtf: String) throws {
        for words in ["весь период", "в течение периода", "на працягу ўсяго перыяду"] {
            let found = try deadline(words, under: title).deadline
            #expect(found.kind == .period, "\(words)")
            #expect(found.start.map { "\($0.iso)/\(found.end?.iso ?? "")" } == edtf, "\(words)")
            #expect(found.yearInferred, "\(words)")
        }
        for (words, kind) in [("постоянно", Deadline.Kind.ongoing), ("еженедельно", .recurring)] {
            let found = try deadline(words, under: title).deadline
            #expect(found.kind == kind, "\(words)")
            #expect(found.start.map { "\($0.iso)/\(found.end?.iso ?? "")" } == edtf, "\(words)")
        }
    }

    @Test(arguments: [
        ("План двухнедельника 1–14 сентября 2025 года", "в течение двухнедельника", "2025-09-01/2025-09-14"),
        ("План месячника с 15 апреля по 15 мая 2025 г.", "весь месячник", "2025-04-15/2025-05-15"),
        ("План на весенние каникулы (24.03.2025 – 30.03.2025)", "в период каникул", "2025-03-24/2025-03-30"),
        ("План на весенние каникулы (24.03.2025 – 30.03.2025)", "в теч. недели", "2025-03-24/2025-03-30"),
        ("План на весенние каникулы (24.03.2025 – 30.03.2025)", "понедельник", "2025-03-24"),
        ("План на весенние каникулы (24.03.2025 – 30.03.2025)", "25 марта", "2025-03-25"),
        ("План лагеря с 2 по 20 июня 2025 года", "на протяжении смены", "2025-06-02/2025-06-20"),
        ("План на II полугодие 2024/2025 учебного года", "в течение полугодия", "2025-01-01/2025-05-31"),
        ("План мероприятий на 2026–2027 годы", "весь период", "2026-01-01/2027-12-31"),
        ("План мерапрыемстваў на 2026–2027 гады", "пастаянна", "2026-01-01/2027-12-31"),
    ])
    func aNameOfTheSpanIsTheSpan(title: String, words: String, edtf: String) throws {
        #expect(try deadline(words, under: title).deadline.edtf == edtf)
    }

    @Test(arguments: [
        ("План работы на апрель 2025 года", "в теч. недели"),
        ("План двухнедельника 1–14 сентября 2025 года", "в течение недели"),
        ("План на зимние каникулы 2030/2031 учебного года", "весь период"),
        ("План на 2024/2025 учебный год", "в течение месячника"),
        ("План на осенне-зимний период 2025/2026", "весь период"),
        ("План подготовки к 2025/2026 учебному году", "весь период"),
        ("План подготовки к 2025/2026 учебному году", "в течение учебного года"),
        ("План подготовки к 2025/2026 учебному году", "I полугодие"),
    ])
    func whatNobodyKnowsHasNoDates(title: String, words: String) throws {
        let found = recognize("\(title)\n\n| № | Мероприятие | Сроки |\n| 1 | Линейка | \(words) |")
        let deadline = try #require(found.plan?.activities.first?.deadline)
        #expect(deadline.kind == .period)
        #expect(deadline.start == nil && deadline.end == nil && deadline.edtf == nil)
        #expect(found.diagnostics.contains { $0.id == .deadlinePeriodUnnamed })
    }

    /// No calendar has semesters: what recurs in one keeps its rule, and has no days.
    @Test(arguments: [
        "План работы на II семестр 2024/2025 учебного года", "План на весенний семестр 2024/2025 учебного года",
        "План на 2 трыместр 2024/2025 навучальнага года", "План работы за 1 семестр 2024/2025 уч. г.",
    ])
    func whatRecursInASemesterHasNoDates(title: String) throws {
        let found = recognize("\(title)\n\n| № | Мероприятие | Сроки |\n| 1 | Линейка | ежемесячно |")
        let deadline = try #require(found.plan?.activities.first?.deadline)
        #expect(deadline.kind == .recurring && deadline.recurrence == "FREQ=MONTHLY" && deadline.edtf == nil)
        #expect(found.diagnostics.contains { $0.id == .deadlinePeriodUnnamed })
        #expect(try self.deadline("10.02.2025", under: title).deadline.edtf == "2025-02-10")
    }

    @Test(arguments: [
        "План подготовки школы к 2025/2026 учебному году", "План мероприятий к новому 2025/2026 учебному году",
        "План падрыхтоўкі да новага 2025/2026 навучальнага года",
        "План подготовки учреждения к работе в 2025/2026 учебном году",
        "План готовности школы к началу 2025-2026 учебного года",
    ])
    func theMonthsOfAPreparationLieBeforeItsYear(title: String) throws {
        let cells = [
            ("июнь", "2025-06"), ("до 15 августа", "../2025-08-15"), ("май – август", "2025-05/2025-08"),
            ("март", "2025-03"), ("до 1 сентября", "../2025-09-01"), ("II квартал", "2025-04-01/2025-06-30"),
            ("до начала учебного года", "../2025-08-31"), ("май 2025 г.", "2025-05"),
        ]
        for (words, edtf) in cells {
            let found = try deadline(words, under: title)
            #expect(found.deadline.edtf == edtf, "\(words)")
            #expect(found.plan.schoolYear == "2025/2026", "\(words)")
        }
    }

    @Test(arguments: [
        ("План мероприятий по подготовке к отопительному периоду 2025/2026", "июнь", "2025-06"),
        ("План подготовки к осенне-зимнему периоду 2025/2026 года", "май – сентябрь", "2025-05/2025-09"),
        ("План падрыхтоўкі да ацяпляльнага сезона 2025/2026 гг.", "да 1 кастрычніка", "../2025-10-01"),
        ("План мероприятий на отопительный период 2025/2026 гг.", "до 15 марта", "../2026-03-15"),
        ("План мероприятий на отопительный период 2025/2026 гг.", "октябрь", "2025-10"),
    ])
    func twoYearsOfAnotherNounAreNoSchoolYear(title: String, words: String, edtf: String) throws {
        let found = try deadline(words, under: title)
        #expect(found.deadline.edtf == edtf)
        #expect(found.plan.schoolYear == nil)
        #expect(found.plan.calendarYear == nil)
    }

    @Test(arguments: [
        "План подготовки к экзаменам на 2024/2025 учебный год", "План подготовки к олимпиаде в 2024/2025 учебном году",
        "План на период 2024/2025 учебного года",
    ])
    func whatIsDoneInTheYearKeepsItsMonths(title: String) throws {
        #expect(try deadline("май", under: title).deadline.edtf == "2025-05")
    }

    /// The day of a document, or of what a plan prepares for, is no day of the plan.
    @Test(arguments: [
        ("План работы на 2026 год, принят 15.12.2025", "2026-01-01/2026-12-31"),
        ("План работы ко Дню города 5 сентября на 2026 год", "2026-01-01/2026-12-31"),
        ("План подготовки к празднованию 9 мая 2026 года", nil), ("План падрыхтоўкі да 9 мая 2026 года", nil),
        ("План Дня города 5 сентября 2026 года", "2026-09-05"),
    ])
    func aDayOfATitleIsNotAlwaysThePlans(title: String, edtf: String?) throws {
        let found = try deadline("весь период", under: title).deadline
        #expect(found.start.map { $0 == found.end ? $0.iso : "\($0.iso)/\(found.end?.iso ?? "")" } == edtf)
    }
}
