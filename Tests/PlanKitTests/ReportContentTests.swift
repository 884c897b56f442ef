import Foundation
import PlanKit
import TestSupport
import Testing

/// What the built-in documents say of plans other than the official one, and of what a person adds to them.
struct ReportContentTests {
    private static func lines(
        _ kind: ReportKind, of plan: Plan, on day: String = "2025-02-15",
        _ change: (inout ReportContext) -> Void = { _ in }
    ) throws -> [String] {
        var context = ReportContext(language: .ru, profile: nil, asOf: try #require(Day(iso: day)))
        change(&context)
        let document = try ReportWriter(context: context).report(kind, of: plan, format: .odt)
        let text = try ReportDocumentTests.text(of: try #require(document.bytes), "x.odt")
        return text.split(separator: "\n").map(String.init)
    }

    private static func plan(_ sketch: String) throws -> Plan {
        try #require(PlanRecognizer().recognize(TableSketch.document(sketch)).plan)
    }

    private static let year = """
        План работы на 2025 год

        | № | Мероприятия | Сроки | Ответственный | Отметка о выполнении |
        | 1 | Ремонт мастерских | в течение года | Завхоз | частично |
        | 2 | Дежурство | ежемесячно | Завхоз | |
        | 3 | Субботник | апрель | Завхоз | |
        | 4 | Замена ламп | по мере необходимости | Завхоз | |
        | 5 | Осмотр кровли | январь | Завхоз | перенесено на март |
        | 6 | Курсы | январь | Завхоз | |
        """

    // MARK: Years and periods

    @Test func anActivityOfAPeriodStandsUnderItsFirstMonthWithThePeriodNamed() throws {
        let found = try Self.lines(.annualPlan, of: Self.plan(Self.year)).filter { $0.hasPrefix("|") }
        let titles = found.dropFirst().map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.prefix(3).joined(separator: "/")
        }
        #expect(
            titles == [
                "Январь 2025", "5/Осмотр кровли/январь", "6/Курсы/январь", "Апрель 2025", "3/Субботник/апрель",
                "В течение года", "1/Ремонт мастерских/в течение года", "2/Дежурство/ежемесячно", "Без даты",
                "4/Замена ламп/по мере необходимости",
            ])
    }

    /// A project's plan may begin before the year it is of, and end behind it.
    @Test func monthsOfAnotherYearStandAtTheEndOfTheAnnualPlan() throws {
        let plan = try Self.plan(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятия | Сроки |
            | 7 | Слёт | октябрь 2025 |
            | 8 | Конкурс | ноябрь 2023 – декабрь 2024 |
            | 9 | Поход | май |
            | 10 | Смотр | март – апрель |
            """)
        let found = try Self.lines(.annualPlan, of: plan).filter { $0.hasPrefix("|") }.dropFirst().map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.prefix(2).joined(separator: "/")
        }
        #expect(
            found == [
                "Август 2024", "8/Конкурс", "Март 2025", "10/Смотр", "Май 2025", "9/Поход", "В другие годы", "7/Слёт",
            ])
    }

    // MARK: Marks

    private static func marked(_ mark: String) throws -> Plan {
        try plan(
            """
            План работы на 2024/2025 учебный год

            | № | Мероприятия | Сроки | Ответственный | Отметка о выполнении |
            | 1 | Субботник | октябрь | Завхоз | \(mark) |
            | 2 | Слёт | май | | |
            """)
    }

    @Test(
        arguments: [
            ("Выполненно 14.10.24", "Выполнено 14.10.2024"), ("+", "Выполнено"), ("выполнено", "Выполнено"),
            ("14.10.2024", "Выполнено 14.10.2024"), ("Выканана 14.10.2024", "Выполнено 14.10.2024"),
            ("перенесена", "Перенесено"), ("Выполнено частично", "Выполнено частично"), ("вып.", "Выполнено"),
            ("вып. 14.10", "Выполнено 14.10.2024"), ("не выполнено; болезнь", "Не выполнено; болезнь"),
            ("перанесена на 20.11.2024", "Перенесено на 20.11.2024"),
            // More than the state and the day.
            ("выполнено, протокол № 3", "выполнено, протокол №\u{A0}3"),
            ("Проведено 14.10.2024", "Проведено 14.10.2024"),
            ("перенесено на ноябрь", "перенесено на ноябрь"), ("выполнено 14–15.10.2024", "выполнено 14–15.10.2024"),
        ])
    func marksArePrintedClean(mark: String, printed: String) throws {
        let found = try Self.lines(.certificate, of: Self.marked(mark))
        #expect(found.contains("| 1 | Субботник | октябрь | Завхоз | \(printed) |"), "\(found)")
    }

    @Test(arguments: [ReportKind.certificate, .interimCertificate, .halfYearReport].map(\.name))
    func aPlanWithoutMarksSaysSoOnce(name: String) throws {
        let kind = try #require(ReportKind(named: name))
        let found = try Self.lines(kind, of: Self.marked(""), on: "2024-12-01")
        #expect(found.filter { $0 == "Отметок о выполнении этих мероприятий нет." }.count == 1)
        #expect(found.contains("| № | Мероприятие | Срок | Ответственный |"))
        #expect(found.contains("| 1 | Субботник | октябрь | Завхоз |"))
        // States that nothing is in are not counted.
        #expect(!found.contains { $0.hasPrefix("| Перенесено") || $0.hasPrefix("| Отменено") })
        #expect(found.contains("| Выполнено | 0 |"))
    }

    @Test func aColumnOfWhichThePlanHasNothingIsLeftOut() throws {
        let plan = try Self.plan(
            "План на 2025 год\n\n| № | Мероприятия | Сроки | Ответственный | Форма представления результата |"
                + "\n| 1 | Слёт | январь | | |")
        let found = try Self.lines(.certificate, of: plan)
        #expect(found.contains("| № | Мероприятие | Срок |"))
        for kind in [ReportKind.annualPlan, .tasks] {
            let found = try Self.lines(kind, of: Self.marked(""))
            #expect(!found.contains { $0.contains("Форма представления результата") }, "\(kind.name)")
        }
        let cyclogram = try Self.plan("Циклограмма на 2025 год\n\n| Мероприятия | Сроки |\n| Слёт | январь |")
        for kind in [ReportKind.certificate, .annualPlan] {
            #expect(try Self.lines(kind, of: cyclogram).contains("| Мероприятие | Срок |"), "\(kind.name)")
        }
    }

    /// Who approves the changes does not sign them too; who signed the plan does.
    @Test func changesAreSignedByWhoSignedThePlan() throws {
        let stamp = "УТВЕРЖДАЮ\nДиректор школы\n________ Р.С.Луговая\n30.12.2024\n\n"
        let plan = try Self.plan(stamp + Self.year + "\n\nЗаместитель директора В.В.Осинова")
        let found = try Self.lines(.changes, of: plan) { context in
            context.earlier = plan
            context.earlier?.sections[0].activities.removeLast()
        }
        #expect(found.contains("Заместитель директора\tВ.В.Осинова"))
        #expect(found.filter { $0.contains("Луговая") } == ["________ Р.С.Луговая"])
    }

    /// The letters tell the language of a plan where those of a name do not: the document's may be another.
    @Test func namesAreOfTheLanguageOfTheirPlan() throws {
        let plan = try Self.plan(
            "План на 2025 год\n\n| № | Мероприятия | Сроки | Ответственный |\n| 1 | Линейка | май | творческая группа |"
        )
        let found = try Self.lines(.tasks, of: plan) { $0.language = .be }
        #expect(found.contains("Творческой группе"))
        #expect(found.contains("ПЕРАЛІК ЗАДАННЯЎ"))
    }

    @Test func aPlanWithoutPeopleHasNoEmptyTables() throws {
        let plan = try Self.plan("План на 2025 год\n\n| № | Мероприятия | Сроки |\n| 1 | Слёт | январь |")
        let matrix = try Self.lines(.matrix, of: plan)
        #expect(matrix.contains("Ответственных в плане нет."))
        #expect(!matrix.contains { $0.hasPrefix("| Ответственный") })
        let week = try Self.lines(.weekPlan, of: plan, on: "2025-01-15")
        #expect(week.contains("| № | Мероприятие | Срок | Отметка о выполнении |"), "\(week)")
        // Somebody signs for having read the order all the same.
        #expect(try Self.lines(.order, of: plan).contains("| ________ |  |  |"))
    }

    @Test func whatRemainsIsNamedWithItsNewTermAndUntilTheEndOfItsOwnYear() throws {
        let found = try Self.lines(.interimCertificate, of: Self.plan(Self.year))
        let heading = try #require(found.firstIndex { $0.hasPrefix("4. ") })
        #expect(found[heading] == "4. Что предстоит выполнить до конца года")
        let rows = found[heading...].prefix { !$0.hasPrefix("5. ") }
        // Carried out in part before its term is over: it remains.
        #expect(rows.contains("| 1 | Ремонт мастерских | в течение года | Завхоз |"))
        #expect(rows.contains("| 5 | Осмотр кровли | январь ⏎ (перенесено на март) | Завхоз |"))
        #expect(!rows.contains { $0.hasPrefix("| 6 ") })
        let official = try PlanReader().read(Fixtures.path("official/plan-2024-2025.docx")).plan
        #expect(
            try Self.lines(.interimCertificate, of: official).contains(
                "4. Что предстоит выполнить до конца учебного года"))
    }

    @Test func rowsWithoutDatesAreCountedInEachHalfYear() throws {
        for day in ["2025-02-15", "2025-12-20"] {
            let found = try Self.lines(.halfYearReport, of: Self.plan(Self.year), on: day)
            #expect(found.contains("| Срок не определён | 1 |"))
            #expect(found.contains("| 4 | Замена ламп | по мере необходимости | Завхоз |"))
        }
    }

    // MARK: The head

    @Test(arguments: [("Директор ГУО «СШ № 9 г. Буслава»", true), ("Начальник отдела по образованию", false)])
    func theHeadWhoApprovedThePlanSignsWhereTheProfileNamesNobody(post: String, isHead: Bool) throws {
        let plan = try Self.plan("УТВЕРЖДАЮ\n\(post)\n________ Р.С.Луговая\n30.12.2024\n\n" + Self.year)
        #expect(plan.approvals.map(\.surname) == ["Луговая"])
        let found = try Self.lines(.interimCertificate, of: plan).map { $0.replacing("\u{A0}", with: " ") }
        #expect(found.contains("\(post)\tР.С.Луговая") == isHead)
        #expect(found.contains("Руководитель учреждения\t________") != isHead)
        let own = try Self.lines(.interimCertificate, of: plan) { $0.profile.director.name = "Л.М.Ветрова" }
        #expect(own.contains("Руководитель учреждения\tЛ.М.Ветрова"))
    }

    // MARK: The council

    private static let councils = """
        План работы на 2024/2025 учебный год

        | № | Мероприятия | Сроки | Ответственный |
        | 1 | Педсовет «Итоги года» | август | Директор |
        | 2 | Педсовет «Чтение» | ноябрь | Завуч |
        | 3 | Педсовет «Письмо» | ноябрь | Завуч |
        | 4 | Слёт | май | Завуч |
        """

    private static func agenda(_ plan: Plan, _ change: (inout ReportContext) -> Void = { _ in }) throws -> [[String]] {
        try lines(.councilExtract, of: plan, change).split(separator: "ПОВЕСТКА ДНЯ:").dropFirst().map { part in
            part.prefix { !$0.hasSuffix("СЛУШАЛИ:") }.map { $0 }
        }
    }

    @Test func aMeetingOnADayHasTheQuestionsOfItsMonth() throws {
        let plan = try Self.plan(Self.councils)
        #expect(try Self.agenda(plan) == [["1. «Итоги года»."], ["1. «Чтение».", "2. «Письмо»."]])
        #expect(
            try Self.agenda(plan) { $0.details.date = Day(iso: "2024-11-05") } == [["1. «Чтение».", "2. «Письмо»."]])
        // A day in a month without a meeting chooses none.
        #expect(try Self.agenda(plan) { $0.details.date = Day(iso: "2024-12-05") }.count == 2)
    }

    @Test func whatIsSaidInTheDetailsIsOfTheQuestionsOfThePlan() throws {
        let plan = try Self.plan(Self.councils)
        func item(_ decision: String, number: Int? = nil, activity: String? = nil, title: String? = nil)
            -> ReportDetails.Item
        {
            var item = ReportDetails.Item(title: title, decided: [decision])
            item.number = number
            item.activity = activity
            return item
        }
        // Of the activities chosen, in their order; those that nothing is said of stay.
        let chosen = try Self.lines(.councilExtract, of: plan) {
            $0.activities = ["1.1", "1.4"]
            $0.details.items = [item("Одобрить.")]
        }
        #expect(chosen.contains("1. «Итоги года».") && chosen.contains("2. Слёт."))
        #expect(chosen.contains("1.1. Одобрить.") && chosen.contains("2.1. ________"))
        // Of the meeting in the month of the day.
        let november = try Self.agenda(plan) {
            $0.details.date = Day(iso: "2024-11-05")
            $0.details.items = [item("Одобрить."), item("Учесть.", title: "Разное"), item("Принять.")]
        }
        #expect(november == [["1. «Чтение».", "2. Разное.", "3. «Письмо»."]])
        // Of the row named, numbered as the minutes number it.
        let third = try Self.lines(.councilExtract, of: plan) {
            $0.details.items = [item("Учесть.", number: 3, activity: "1.3")]
        }
        #expect(third.contains("3. «Письмо».") && third.contains("3. СЛУШАЛИ:") && third.contains("3.1. Учесть."))
    }

    @Test(
        arguments: [
            ("План работы педагогического совета", "Раздел 1", 2),
            ("План работы школы", "II. Педагогические советы", 2),
            ("План работы школы", "Тематика педсоветов", 2), ("План работы школы", "Педсоветы и слёты", 1),
            ("План работы методического совета", "Раздел 1", 1),
        ])
    func theQuestionsOfACouncilStandUnderItsName(title: String, section: String, meetings: Int) throws {
        let plan = try Self.plan(
            """
            \(title) на 2024/2025 учебный год

            | № | Мероприятия | Сроки | Ответственный |
            | \(section) | < | < | < |
            | 1 | Об итогах года | август | Директор |
            | 2 | О чтении | ноябрь | Завуч |
            """)
        let found = try Self.agenda(plan)
        #expect(found.count == meetings)
        #expect((found == [["1. Об итогах года."], ["1. О чтении."]]) == (meetings == 2))
    }

    // MARK: Grammar

    @Test(
        arguments: [
            ("Завуч", "2.1. Завучу провести слёт в срок до 31 мая 2025 года."),
            ("Завуч, психолог", "2.1. Завучу, психологу провести слёт в срок до 31 мая 2025 года."),
            ("Классные руководители", "2.1. Классным руководителям провести слёт в срок до 31 мая 2025 года."),
            (
                "Методист Осинова О.О.",
                "2.1. Осиновой\u{A0}О.О., методисту, провести слёт в срок до 31 мая 2025 года."
            ),
            ("Кравец О.О.", "2.1. Провести слёт в срок до 31 мая 2025 года (ответственный: Кравец\u{A0}О.О.)."),
            ("", "2.1. Провести слёт в срок до 31 мая 2025 года (ответственный: ________)."),
            (
                "Педагог-организатор Лось О.О., Завуч",
                "2.1. Провести слёт в срок до 31 мая 2025 года (ответственные: педагог-организатор Лось\u{A0}О.О., завуч)."
            ),
        ])
    func pointsOfAnOrderSpeakToWhoIsResponsible(responsible: String, words: String) throws {
        let plan = try Self.plan(
            "План на 2025 год\n\n| № | Мероприятия | Сроки | Ответственный |\n| 1 | Слёт | май | \(responsible) |")
        #expect(try Self.lines(.order, of: plan).contains(words))
    }

    /// A term that no sentence takes in stands behind it with who is responsible.
    @Test(
        arguments: [
            ("3 неделя", "", "2.1. Провести слёт с 16 по 22 сентября 2024 года (ответственный: ________)."),
            ("еженедельно", "Завуч", "2.1. Завучу провести слёт еженедельно."),
            (
                "в течение 2024/2025учебного года", "Завуч",
                "2.1. Завучу провести слёт в течение 2024/2025 учебного года."
            ),
            ("по плану 10го отряда", "Завуч", "2.1. Завучу провести слёт (срок: по плану 10го отряда)."),
            ("по отдельному плану", "", "2.1. Провести слёт (срок: по отдельному плану; ответственный: ________)."),
            ("по отдельному плану", "Завуч", "2.1. Завучу провести слёт (срок: по отдельному плану)."),
            ("", "", "2.1. Провести слёт в срок до ________ (ответственный: ________)."),
        ])
    func pointsOfAnOrderSayWhen(deadline: String, responsible: String, words: String) throws {
        let plan = try Self.plan(
            """
            План на 2024/2025 учебный год

            | № | Мероприятия | Сроки | Ответственный |
            | СЕНТЯБРЬ | < | < | < |
            | 1 | Слёт | \(deadline) | \(responsible) |
            """)
        let found = try Self.lines(.order, of: plan)
        #expect(found.contains(words), "\(found)")
    }

    /// The frame has the document's language, a point that of the plan: no sentence has two.
    @Test(arguments: [
        (Language.be, "Семинар «Мир»", "ЗАГАДВАЮ:", "2.1. Завучу провести семинар «Мир» в срок до 31 мая 2025 года."),
        (.be, "Издание приказа", "ЗАГАДВАЮ:", "2.1. Завучу издать приказ в срок до 31 мая 2025 года."),
        (.ru, "Семінар «Мір»", "ПРИКАЗЫВАЮ:", "2.1. Завучу правесці семінар «Мір» да 31 мая 2025 года."),
        (.ru, "Семинар «Мир»", "ПРИКАЗЫВАЮ:", "2.1. Завучу провести семинар «Мир» в срок до 31 мая 2025 года."),
    ])
    func aPointHasOneLanguage(language: Language, title: String, command: String, point: String) throws {
        let plan = try Self.plan(
            "План на 2025 год\n\n| № | Мероприятия | Сроки | Ответственный |\n| 1 | \(title) | май | Завуч |")
        let found = try Self.lines(.order, of: plan) { $0.language = language }
        #expect(found.contains(command) && found.contains(point), "\(found)")
        let bare = try Self.plan(
            """
            План на 2025 год

            | № | Мероприятия | Сроки | Ответственный |
            | 1 | \(title) | по графику | Лось О.О. |
            """)
        let words = title.contains("і") ? "адказны" : "ответственны"
        let points = try Self.lines(.order, of: bare) { $0.language = language }.filter { $0.hasPrefix("2.1.") }
        #expect(points.count == 1 && points[0].contains(words), "\(points)")
    }

    /// GOST R 7.0.97-2016 and the Belarusian instruction have the institution above the stamp.
    @Test(arguments: [ReportKind.annualPlan, .weekPlan, .changes])
    func theInstitutionStandsAboveTheStamp(kind: ReportKind) throws {
        let plan = try Self.plan(Self.year)
        let found = try Self.lines(kind, of: plan) {
            $0.profile.institution = "Школа искусств"
            $0.earlier = plan
        }
        #expect(found.first == "Школа искусств" && found.dropFirst().first?.hasPrefix("УТВЕРЖДАЮ") == true, "\(found)")
    }

    @Test func anOrderSaysNothingOfMarksAndClosesWhatItSays() throws {
        let plan = try Self.plan(
            """
            УТВЕРЖДАЮ
            Директор школы № 5
            ________ Р.С.Луговая
            30.08.2024

            План на 2024/2025 учебный год

            | № | Мероприятия | Сроки | Ответственный | Отметка о выполнении |
            | 1 | Участие в семинарах, проводимых центром | в течение года | Завуч, директор | Выполнено |
            | 2 | Слёт | май | Методист О.О.Осинова | |
            """)
        let found = try Self.lines(.order, of: plan)
        #expect(
            found.contains("2.1. Завучу, директору принять участие в семинарах, проводимых центром, в течение года."))
        #expect(!found.contains { $0.contains("Отметка") || $0.contains("Выполнено") })
        // The name stands behind the post, as everywhere; the head does not sign for the head's own order.
        let readers = found.drop { !$0.hasPrefix("С приказом") }.filter { $0.hasSuffix("|  |  |") }
        #expect(readers == ["| Завуч |  |  |", "| Методист Осинова\u{A0}О.О. |  |  |"])
    }

    @Test(
        arguments: [
            ("Творческая группа", ["Творческой группе"]),
            ("группа", ["Творческой группе", "Творческой группе центра"]),
            ("творческая группа центра", ["Творческой группе центра"]),
        ])
    func wordsThatAreAGroupsOwnMeanNoOther(person: String, groups: [String]) throws {
        let plan = try Self.plan(
            "План на 2025 год\n\n| № | Мероприятия | Сроки | Ответственный |"
                + "\n| 1 | Слёт | май | творческая группа |\n| 2 | Слёт | май | творческая группа центра |")
        let found = try Self.lines(.tasks, of: plan) { $0.person = person }
        #expect(found.filter { $0.hasPrefix("Творческой группе") } == groups)
    }

    @Test func aGroupHasReadItsTasksInThePlural() throws {
        let plan = try Self.plan(
            "План на 2025 год\n\n| № | Мероприятия | Сроки | Ответственный |\n| 1 | Слёт | май | Классные руководители |"
                + "\n| 2 | Слёт | май | Завуч |")
        let found = try Self.lines(.tasks, of: plan)
        #expect(found.filter { $0.hasPrefix("Ознакомлен") } == ["Ознакомлены\t________", "Ознакомлен(а)\t________"])
    }

    // MARK: Stamps

    /// The lines of a stamp: the post, the signature, the date, the order by which it goes.
    @Test(
        arguments: [
            (
                "УТВЕРЖДАЮ Директор школы _____ О.О.Осинова 30.08.2024 Приказ № 10 от 30.08.2024",
                ["УТВЕРЖДАЮ", "Директор школы", "_____ О.О.Осинова", "30.08.2024", "Приказ № 10 от 30.08.2024"]
            ),
            (
                "ЗАЦВЯРДЖАЮ Дырэктар _____ А.А.Ясень 30 жніўня 2024 г.",
                ["ЗАЦВЯРДЖАЮ", "Дырэктар", "_____ А.А.Ясень", "30 жніўня 2024 г."]
            ),
            (
                "УТВЕРЖДЕН приказом директора от 30 августа 2024 г. № 5",
                ["УТВЕРЖДЕН", "приказом директора от 30 августа 2024 г. № 5"]
            ),
            (
                "УТВЕРЖДАЮ Директор _____ О.О.Осинова «___» ________ 20___ г.",
                ["УТВЕРЖДАЮ", "Директор", "_____ О.О.Осинова", "«___» ________ 20___ г."]
            ),
        ])
    func aStampHasItsLines(text: String, lines: [String]) throws {
        var plan = try Self.plan("План на 2025 год\n\n| № | Мероприятия | Сроки |\n| 1 | Слёт | январь |")
        plan.approvals = [Approval(kind: .approved, post: nil, surname: nil, initials: nil, date: nil, text: text)]
        let found = try Self.lines(.plan, of: plan).map { $0.replacing("\u{A0}", with: " ") }
        #expect(Array(found.prefix(lines.count)) == lines)
    }

    /// Stamps that stand side by side in a plan do so in the plan that is made of it, and others below each other.
    @Test(
        arguments: [[false, true], [false, false], [false, true, false], [false, true, true]],
        [ReportFormat.docx, .odt])
    func stampsStandAsInTheirPlan(areBeside: [Bool], format: ReportFormat) throws {
        var plan = try Self.plan(
            """
            План работы на 2024/2025 учебный год

            | Мероприятия | Сроки |
            | Слёт | май |
            """)
        let stamps: [(kind: Approval.Kind, word: String)] = [
            (.agreed, "СОГЛАСОВАНО"), (.approved, "УТВЕРЖДАЮ"), (.adopted, "ПРИНЯТО"),
        ]
        plan.approvals = zip(areBeside, stamps).map { isBeside, stamp in
            var approval = Approval(
                kind: stamp.kind, post: "Директор школы № 5", surname: "Осинова", initials: "О.О.",
                date: Day(iso: "2024-08-29"), text: "\(stamp.word) Директор школы № 5 О.О.Осинова 29.08.2024")
            approval.isBeside = isBeside
            return approval
        }
        let context = ReportContext(language: .ru, profile: nil, asOf: try #require(Day(iso: "2025-02-15")))
        let bytes: [UInt8] = try #require(
            try ReportWriter(context: context).report(.plan, of: plan, format: format).bytes)
        let back = try PlanReader().read(bytes, name: "план.\(format.rawValue)").plan
        #expect(back.approvals == plan.approvals)
        // Of three in a row there is no room for a signature: they stand below each other.
        let expected = areBeside == [false, true, true] ? [false, false, false] : areBeside
        #expect(back.approvals.map(\.isBeside) == expected)
    }
}
