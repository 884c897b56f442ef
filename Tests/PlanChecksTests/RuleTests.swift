import Diagnostics
@testable import PlanChecks
import PlanModel
import TestSupport
import Testing

private func ids(_ plan: Plan, options: CheckOptions = CheckOptions()) -> [DiagnosticID] {
    PlanChecker(options: options).check(plan).map(\.id)
}

private func ids(_ rows: Activity...) -> [DiagnosticID] { ids(plan([rows])) }

struct DeadlineRuleTests {
    @Test func aPlanInOrderHasNoFindings() {
        #expect(ids(row("1"), row("2"), row("3")).isEmpty)
    }

    @Test func aMissingDeadlineIsFoundOnlyWhereThereIsAColumn() {
        #expect(ids(row("1", "Семинар", nil)) == [.deadlineMissing])
        var bare = plan([[row("1", "Семинар", nil)]])
        bare.columns.removeAll { $0.role == .deadline }
        #expect(ids(bare).isEmpty)
    }

    @Test func anUnclearDeadlineIsFound() {
        #expect(ids(row("1", "Семинар", Deadline(text: "когда-нибудь", kind: .unknown))) == [.deadlineUnclear])
    }

    @Test(arguments: [
        ("2024-08-01", "2024-08-31", false), ("2024-07-31", "2024-08-02", true), ("2025-08-31", "2025-08-31", false),
        ("2025-09-01", "2025-09-30", true),
    ])
    func aDeadlineOutsideThePlansYearIsFound(start: String, end: String, isFound: Bool) {
        let found = ids(row("1", "Семинар", .days("срок", start, end))).contains(.deadlineOutsideYear)
        #expect(found == isFound)
    }

    @Test(arguments: [
        ("План подготовки к 2024/2025 учебному году", "2024-03-01", false),
        ("План мероприятий к новому 2024/2025 учебному году", "2024-06-01", false),
        ("План да новага 2024/2025 навучальнага года", "2024-06-01", false),
        ("План подготовки к 2024/2025 учебному году", "2023-12-31", true),
        ("План работы на 2024/2025 учебный год", "2024-06-01", true),
    ])
    func theMonthsOfAPreparationAreOfItsYear(title: String, day: String, isFound: Bool) {
        var subject = plan([[row("1", "Ремонт", .day(day, day))]])
        subject.title = title
        #expect(ids(subject).contains(.deadlineOutsideYear) == isFound)
    }

    @Test func aProjectsYearsMaySpanThePlans() {
        #expect(ids(row("1", "Проект", .days("2022–2026", "2022-01-01", "2026-12-31", .period))).isEmpty)
    }

    @Test func aPlanWithoutAYearHasNoOutside() {
        #expect(ids(plan([[row("1", "Семинар", .day("15.10.2003", "2003-10-15"))]], schoolYear: nil)).isEmpty)
    }

    @Test func anEndBeforeTheStartIsAnError() throws {
        let findings = PlanChecker().check(
            plan([[row("1", "Семинар", .days("с 20 по 15", "2024-10-20", "2024-10-15"))]]))
        #expect(findings.map(\.id) == [.deadlineReversed])
        #expect(try #require(findings.first).severity == .error)
    }

    @Test(arguments: [
        (Deadline.day("6 октября 2024", "2024-10-06"), DiagnosticID.deadlineOnSunday),
        (.day("7 ноября 2024", "2024-11-07"), .deadlineOnHoliday),
        (.day("29 апреля 2025", "2025-04-29"), .deadlineOnHoliday),
        (.days("до 6 октября", nil, "2024-10-06", .before), .deadlineOnSunday),
        (.days("6, 8 октября", "2024-10-06", "2024-10-08", edtf: "{2024-10-06,2024-10-08}"), .deadlineOnSunday),
    ])
    func aDayOffIsFound(deadline: Deadline, id: DiagnosticID) {
        #expect(ids(row("1", "Семинар", deadline)) == [id])
    }

    @Test(arguments: [
        ("Митинг ко Дню Победы", "2025-05-09"), ("Сустрэча з ветэранамі", "2025-05-09"),
        ("Концерт для мам", "2025-03-08"),
        ("Калядны кірмаш", "2025-01-07"),
    ])
    func whatKeepsAHolidayMayBeOnIt(title: String, day: String) {
        #expect(ids(row("1", title, .day(day, day))).isEmpty)
        #expect(ids(row("1", "Семинар", .day(day, day))) == [.deadlineOnHoliday])
    }

    @Test func rangesAndBareMonthsMayEndOnASunday() {
        #expect(ids(row("1", "Семинар", .days("1–6 октября", "2024-10-01", "2024-10-06"))).isEmpty)
        #expect(ids(row("1", "Семинар", .days("до апреля", nil, "2025-03-30", .before))).isEmpty)
        // The edge of a month is a limit, not a day on which something is done.
        #expect(ids(row("1", "Семинар", .days("до 01.09", nil, "2024-09-01", .before))).isEmpty)
    }

    @Test func holidaysFollowTheCountry() {
        let russia = CheckOptions(country: .ru)
        #expect(
            ids(plan([[row("1", "Праздник", .day("12 июня", "2025-06-12"))]]), options: russia) == [.deadlineOnHoliday])
        #expect(ids(row("1", "Праздник", .day("12 июня", "2025-06-12"))).isEmpty)
    }

    @Test func aWeekThatBeganOnMondayLastYearIsCopied() {
        let week = Deadline.days("18–23 марта", "2025-03-18", "2025-03-23")
        #expect(ids(row("1", "Неделя дружбы", week)) == [.weekOfLastYear])
        #expect(ids(row("1", "Тыдзень дружбы", week)) == [.weekOfLastYear])
        #expect(ids(row("1", "Семинары", week)).isEmpty)
        #expect(ids(row("1", "Неделя дружбы", .days("c 19", "2025-03-19", "2025-03-23"))) == [.weekNotFromMonday])
        #expect(ids(row("1", "Неделя дружбы", .days("c 17", "2025-03-17", "2025-03-22"))).isEmpty)
    }

    @Test func aWeekInTheHolidaysIsFound() throws {
        let spring = try #require(Day(iso: "2025-03-23"))...(try #require(Day(iso: "2025-03-30")))
        let year = SchoolCalendar.Year(schoolYear: SchoolYear(start: 2024), terms: [], holidays: [.spring: spring])
        let options = CheckOptions(calendar: SchoolCalendar([year]))
        let inside = plan([[row("1", "Неделя книги", .days("24–29 марта", "2025-03-24", "2025-03-29"))]])
        #expect(ids(inside, options: options) == [.weekInHolidays])
        let before = plan([[row("1", "Неделя книги", .days("17–23 марта", "2025-03-17", "2025-03-23"))]])
        #expect(ids(before, options: options).isEmpty)
    }

    @Test(arguments: [
        ("15 октября 2024, среда", "вторник"), ("15 кастрычніка, серада", "аўторак"), ("15 октября 2024, вторник", nil),
    ])
    func aWrongWeekdayIsNamed(text: String, right: String?) {
        let findings = PlanChecker().check(plan([[row("1", "Семинар", .day(text, "2024-10-15"))]]))
        #expect(findings.first?.arguments["weekday"] == right)
    }

    @Test(arguments: [
        "15.10.2024 (субботник)", "15.10.2024, средняя школа", "чацвёртая чвэрць, 15.10.2024", "15.10 (вт)",
    ])
    func wordsLikeAWeekdayAreNone(text: String) {
        #expect(ids(row("1", "Семинар", .day(text, "2024-10-15"))).isEmpty)
    }

    @Test(arguments: ["15.10.2024 (пт)", "чт, 15 октября", "15.10, по средам", "у чацвер, 15.10", "15.10 (сб)"])
    func aWeekdayMayBeShort(text: String) {
        #expect(ids(row("1", "Семинар", .day(text, "2024-10-15"))) == [.weekdayWrong])
    }

    @Test func theSummerBeforeTheYearIsNoCopy() {
        let summer = (1...4).map { row("\($0)", "Ремонт", .day("\($0)", "2024-07-1\($0 + 4)")) }
        #expect(!ids(plan([summer])).contains(.planCopied))
        var preparing = plan([summer])
        preparing.title = "План подготовки к новому учебному году"
        #expect(ids(preparing).isEmpty)
    }

    @Test func aWeekOfHolidaysBelongsThere() throws {
        let spring = try #require(Day(iso: "2025-03-23"))...(try #require(Day(iso: "2025-03-30")))
        let year = SchoolCalendar.Year(schoolYear: SchoolYear(start: 2024), terms: [], holidays: [.spring: spring])
        let week = plan([[row("1", "Неделя весенних каникул", .days("24–29 марта", "2025-03-24", "2025-03-29"))]])
        #expect(ids(week, options: CheckOptions(calendar: SchoolCalendar([year]))).isEmpty)
    }

    @Test func aCopiedPlanIsFoundOnce() {
        let old = (1...4).map { row("\($0)", "Семинар", .day("\($0)", "2023-10-0\($0 + 1)")) }
        #expect(ids(plan([old])).filter { $0 == .planCopied }.count == 1)
        #expect(!ids(plan([[old[0], row("2"), row("3"), row("4")]])).contains(.planCopied))
    }
}

struct PeopleRuleTests {
    @Test func aRowWithoutPeopleIsFound() {
        #expect(ids(row("1", by: [])) == [.responsibleMissing])
    }

    @Test func aPostIsNamelessOnlyWhereThePlanKnowsItsHolder() {
        let post = Responsible(text: "методист", kind: .post, post: "методист")
        #expect(ids(row("1", by: [post])).isEmpty)
        #expect(ids(row("1", by: [post]), row("2", by: [.person("Жук", "А.Б.", "Методист")])) == [.postWithoutPerson])
    }

    @Test func aPersonUnderTwoPostsIsFoundOnce() {
        let rows = ["Методист", "Педагог-психолог", "Методист"].enumerated().map {
            row("\($0.offset + 1)", by: [.person("Жук", "А.Б.", $0.element)])
        }
        #expect(ids(plan([rows])) == [.personUnderTwoPosts])
        let fuller = row("2", by: [.person("Жук", "А.Б.", "Методист центра")])
        #expect(ids(rows[0], fuller).isEmpty)
    }

    @Test(arguments: [
        ("Прохорова", "Т.И.", "Прохарова", "Т.И.", true), ("Жук", "А.Б.", "Жук", "А.В.", true),
        ("Иванов", "А.Б.", "Иванова", "А.Б.", false), ("Жук", "А.Б.", "Жук", "В.Г.", false),
        ("Жук", "А.Б.", "Лук", "В.Г.", false),
    ])
    func twoSpellingsOfOnePersonAreFound(
        surname: String, initials: String, other: String, otherInitials: String, isFound: Bool
    ) {
        let found = ids(row("1", by: [.person(surname, initials)]), row("2", by: [.person(other, otherInitials)]))
        #expect(found == (isFound ? [.personSpeltTwice] : []))
    }

    /// People find each other by what is left of their names: as comparing each with each would.
    @Test func slipsAreFoundAsIfEachNameWereComparedWithEach() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<60 {
            let people = (0..<12).map { _ -> (surname: String, initials: String) in
                func word(_ lengths: ClosedRange<Int>) -> String {
                    String(
                        (0..<Int.random(in: lengths, using: &random)).map { _ in "бвг".randomElement(using: &random)! })
                }
                return (word(2...4), word(1...2))
            }
            let rows = people.enumerated().map { row("\($0.offset + 1)", by: [.person($0.1.surname, $0.1.initials)]) }
            var counts: [String: (count: Int, first: Int)] = [:]
            for (index, person) in people.enumerated() {
                counts["\(person.surname) \(person.initials)", default: (0, index)].count += 1
            }
            let slips = counts.filter { name, found in
                counts.contains { other, others in
                    let (one, another) = (name.split(separator: " "), other.split(separator: " "))
                    let differing = zip(one, another).filter { $0 != $1 }
                    guard let parts = differing.first, differing.count == 1 else { return false }
                    return differByOneLetter(String(parts.0), String(parts.1))
                        && (found.count, others.first) < (others.count, found.first)
                }
            }
            let found = PlanChecker().check(plan([rows])).filter { $0.id == .personSpeltTwice }
            #expect(Set(found.compactMap { $0.arguments["words"] }) == Set(slips.keys))
            #expect(found.count == slips.count)
        }
    }
}

struct ResultAndEventRuleTests {
    @Test func aRowWithoutAResultIsFound() {
        #expect(ids(row("1", result: [])) == [.resultMissing])
    }

    @Test(arguments: [
        ("Подготовка и написание справки о работе", "Отчёт", ExpectedResult.Kind.report, true),
        ("Подготовка и написание справки о работе", "Справка", .memo, false),
        ("Изучение справки о работе", "Отчёт", .report, false),
        ("Издание приказа", "Фотоотчёт", .photoReport, false),
        ("Падрыхтоўка справаздачы", "Даведка", .memo, true),
    ])
    func aResultUnlikeItsActivityIsFound(title: String, result: String, kind: ExpectedResult.Kind, isFound: Bool) {
        let found = ids(row("1", title, result: [ExpectedResult(text: result, kind: kind)]))
        #expect(found == (isFound ? [.resultUnlikeActivity] : []))
    }

    @Test func oneEventWithTwoDatesOrPeopleIsFound() {
        let first = row("1", "Неделя «Мы разные»")
        let moved = row("2", "Проведение Недели «Мы разные»", .days("май", "2025-05-01", "2025-05-31", .month))
        #expect(ids(first, moved) == [.sameEventOtherDates])
        #expect(ids(first, row("2", "Конкурс «Мы разные»", by: [.person("Жук", "А.Б.")])) == [.sameEventOtherPeople])
        #expect(ids(first, row("2", "Конкурс «Мы разные»")).isEmpty)
        let moveds = [first, moved]
        #expect(ids(plan([moveds], project: "Мы разные")).isEmpty)
    }

    @Test func aDayInsideTheMonthOfAnEventIsNoOtherDate() {
        let day = row("2", "Неделя «Мы разные»", .day("15 октября", "2024-10-15"))
        #expect(ids(row("1", "Неделя «Мы разные»"), day).isEmpty)
    }

    @Test func aSeriesOfEventsIsNoSlip() {
        let months = ["2024-09", "2024-10", "2024-11"].enumerated().map { index, month in
            row("\(index + 1)", "Занятие школы «Молодой учитель», час «Мир вокруг»", .day(month, month + "-12"))
        }
        #expect(ids(plan([months])).isEmpty)
        #expect(ids(plan([Array(months.prefix(2))])) == [.sameEventOtherDates])
    }

    @Test(arguments: [
        "Встреча с учащимися ГУО «Средняя школа № 5»", "Собрание отряда «Юный спасатель»",
        "Урок по программе «Мой край»",
        "Изучение закона «О языках»", "Пасяджэнне клуба «Родны край»",
    ])
    func namesOfInstitutionsAndClubsAreNoEvents(title: String) {
        let may = Deadline.days("май", "2025-05-01", "2025-05-31", .month)
        #expect(ids(row("1", title), row("2", title, may)).isEmpty)
    }

    @Test func aDocumentUsedBeforeItIsMadeIsFound() {
        let april = Deadline.days("апрель", "2025-04-01", "2025-04-30", .month)
        let memo = [ExpectedResult(text: "справка", kind: .memo)]
        let made = row("2", "Подготовка справки о промежуточных результатах проекта", april, result: memo)
        #expect(ids(row("1", "Изучение справки о промежуточных результатах проекта"), made) == [.usedBeforeMade])
        #expect(ids(row("1", "Изучение справки о питании детей в лагере"), made).isEmpty)
        // What another row makes in time is there.
        let early = row("3", made.title, .days("сентябрь", "2024-09-01", "2024-09-30", .month), result: memo)
        let late = row("1", "Изучение справки о промежуточных результатах проекта и обсуждение плана")
        #expect(ids(late, made, early).isEmpty)
        #expect(ids(late, made, made).count { $0 == .usedBeforeMade } == 1)
    }
}

struct NumberingRuleTests {
    @Test(arguments: [
        (["1", "2", "3"], []), (["1", "2", "2"], [DiagnosticID.numberRepeated]), (["1", "2", "4"], [.numberLeftOut]),
        (["1", "", "2"], [.numberMissing]), (["1.1", "1.2", "2.1", "2.2"], []), (["1.1", "1.3"], [.numberLeftOut]),
        (["", "", ""], []), (["1", "1"], [.numberRepeated]), (["1", "", "3"], [.numberMissing]),
        (["1", "1", "3"], [.numberRepeated]), (["1", "1", "4"], [.numberRepeated, .numberLeftOut]),
    ])
    func numbersCountOn(numbers: [String], expected: [DiagnosticID]) {
        #expect(ids(plan([numbers.map { row($0) }])) == expected)
    }

    @Test func aSectionMayCountAnewOrGoOn() {
        #expect(ids(plan([[row("1"), row("2")], [row("1"), row("2")]])).isEmpty)
        #expect(ids(plan([[row("1")], [row("1")]])).isEmpty)
        #expect(ids(plan([[row("1"), row("2")], [row("3"), row("4")]])).isEmpty)
        #expect(ids(plan([[row("1"), row("2")], [row("5")]])) == [.numberLeftOut])
    }

    @Test func activitiesOfOneRowShareItsNumber() {
        var subject = plan([[row("1"), row("1"), row("2")]])
        subject.sections[0].activities[1].source = subject.sections[0].activities[0].source
        #expect(ids(subject).isEmpty)
    }
}

struct SpellingRuleTests {
    @Test(arguments: [
        ("В течении года", true), ("в течении учебного года", true), ("В течение года", false),
    ])
    func duringIsSpeltRight(text: String, isFound: Bool) {
        let found = ids(row("1", "Семинар", .days(text, "2024-09-01", "2025-05-31", .period)))
        #expect(found == (isFound ? [.duringMisspelt] : []))
    }

    @Test func aRomanNumberWithoutASpaceIsNoMixedWord() {
        #expect(ids(row("1", "Культура XIXв., IIквартал")).isEmpty)
        #expect(ids(row("1", "Cубботник")) == [.lookAlikeLetters])
    }

    @Test func aRiversCourseIsNoMisspelling() {
        #expect(ids(row("1", "Экскурсия: заповедник в течении Сожа")).isEmpty)
        #expect(ids(row("1", "Дежурство в течении всего года")) == [.duringMisspelt])
    }

    @Test(arguments: [
        ("Cеминар", true), ("IT-технологии", false), ("Семинар в Zoom", false), ("II-й этап", false),
        ("ЦKРОиР", true), ("PRсопровождение", false),
    ])
    func mixedLettersAreFound(title: String, isFound: Bool) {
        #expect(ids(row("1", title)) == (isFound ? [.lookAlikeLetters] : []))
    }

    @Test(arguments: [
        ("Гимназия «Радуга", true), ("Гимназия Радуга»", true), ("Гимназия «Радуга»", false),
        ("Гимназия «Школа «Радуга»", false), ("Гимназия \"Радуга", true), ("«Дом «Радуга» и мы»", false),
    ])
    func unbalancedQuotesAreFound(title: String, isFound: Bool) {
        #expect(ids(row("1", title)) == (isFound ? [.quotesUnbalanced] : []))
    }

    @Test func oneValueInTwoSpellingsIsFoundAtTheRarer() throws {
        let usual = [ExpectedResult(text: "фотоотчёт", kind: .photoReport)]
        let rare = [ExpectedResult(text: "фотоотчет", kind: .photoReport)]
        let capital = [ExpectedResult(text: "Фотоотчёт", kind: .photoReport)]
        let rows = [row("1", result: rare), row("2", result: usual), row("3", result: capital)]
        let findings = PlanChecker().check(plan([rows]))
        #expect(findings.map(\.id) == [.valueSpeltTwice])
        #expect(findings.first?.place.row == 2)
    }
}

struct CheckOptionTests {
    @Test func theProfileChangesSeveritiesAndSwitchesRulesOff() {
        let bare = plan([[row("1", by: [], result: [])]])
        let options = CheckOptions(severities: [.responsibleMissing: .error], disabled: [.resultMissing])
        let findings = PlanChecker(options: options).check(bare)
        #expect(findings.map(\.id) == [.responsibleMissing])
        #expect(findings.map(\.severity) == [.error])
    }

    @Test func everyRuleNamesItsFindings() {
        #expect(Set(PlanChecker.ids).count == PlanChecker.ids.count)
        #expect(PlanChecker.ids.count >= 25)
    }
}

struct RepetitionTests {
    @Test func aMergedCellIsSpokenOfOnce() {
        let late = Deadline.days("июнь 2026", "2026-06-01", "2026-06-30", .month)
        var subject = plan([[row("1", "Слёт", late), row("2", "Поход", late), row("3", "Бал", late)]])
        subject.sections[0].activities[1].inherited = ["deadline"]
        #expect(ids(subject) == [.deadlineOutsideYear, .deadlineOutsideYear])
    }

    @Test func aRowOfSeveralActivitiesIsSpokenOfOnce() {
        var subject = plan([[row("1", "Слёт", .october, by: []), row("1", "Поход", .october, by: [])]])
        subject.sections[0].activities[1].source = subject.sections[0].activities[0].source
        #expect(ids(subject) == [.responsibleMissing])
    }

    @Test func aColumnWithoutAHeadingIsFoundByItsNumber() throws {
        var subject = plan([[row("1", "Слёт", nil)]])
        for index in subject.columns.indices { subject.columns[index].heading = "" }
        let place = try #require(PlanChecker().check(subject).first).place
        #expect(place.column == 3)
        #expect(place.heading == nil)
    }
}
