import Diagnostics
import PlanChecks
import PlanModel
import Testing

/// What is right and was called wrong.
struct FalseAlarmTests {
    private func ids(_ plan: Plan, country: Country = .by) -> [DiagnosticID] {
        PlanChecker(options: CheckOptions(country: country)).check(plan).map(\.id)
    }

    @Test(arguments: [
        ("последнее воскресенье июня", "2025-06-29"), ("15 сентября (воскресенье)", "2024-09-15"),
        ("15.09.2024, вс", "2024-09-15"), ("15 верасня, нядзеля", "2024-09-15"),
        ("апошняя нядзеля чэрвеня", "2025-06-29"), ("каждое воскресенье", "2024-10-06"),
    ])
    func aSundayThatTheCellNamesIsMeant(text: String, day: String) {
        #expect(ids(plan([[row("1", "Ярмарка", .day(text, day))]])) == [])
    }

    @Test func aSundayThatNobodyNamesIsAsked() {
        #expect(ids(plan([[row("1", "Ярмарка", .day("15 сентября", "2024-09-15"))]])) == [.deadlineOnSunday])
        #expect(
            ids(plan([[row("1", "Воскресный поход", .day("15 сентября", "2024-09-15"))]])) == [.deadlineOnSunday])
    }

    @Test(arguments: [
        "День музеев", "Дзень музеяў", "Мероприятия ко Дню музеев", "Сусветны дзень здароўя",
        "К Международному дню музеев", "Праздник в честь Всемирного дня здоровья", "Дню матери посвящается",
    ])
    func aDayWithANameIsKeptOnItsDay(title: String) {
        #expect(ids(plan([[row("1", title, .day("18.05.2025", "2025-05-18"))]])) == [])
        #expect(ids(plan([[row("1", title, .day("7 ноября", "2024-11-07"))]])) == [])
    }

    @Test(arguments: [
        "Санитарный день центра", "Родительский день в группе", "Режим дня", "День", "Занятия в течение дня",
    ])
    func aDayOfTheHouseIsNone(title: String) {
        #expect(ids(plan([[row("1", title, .day("18.05.2025", "2025-05-18"))]])) == [.deadlineOnSunday])
    }

    @Test(arguments: [
        ("Заместители директора", "заместитель директора"), ("заместитель директора", "намеснік дырэктара"),
        ("Директор", "Директор центра"), ("учитель-логопед", "учителя-логопеды"), ("Методист", "метадыст"),
        ("педагог-психолог", "педагог-псіхолаг"), ("классный руководитель", "класны кіраўнік"),
        ("зам. директора по воспитательной работе", "намеснік дырэктара па выхаваўчай рабоце"),
    ])
    func onePostInAnotherFormIsOne(one: String, other: String) {
        for (first, second) in [(one, other), (other, one)] {
            let rows = [
                row("1", by: [.person("Ясень", "П.Р.", first)]),
                row("2", "Совет", by: [.person("Ясень", "П.Р.", second)]),
            ]
            #expect(ids(plan([rows])) == [])
        }
    }

    @Test(arguments: [("методист", "директор"), ("заместитель директора", "директор"), ("учитель", "педагог-психолог")])
    func anotherPostIsFound(one: String, other: String) {
        let rows = [
            row("1", by: [.person("Ясень", "П.Р.", one)]), row("2", "Совет", by: [.person("Ясень", "П.Р.", other)]),
        ]
        #expect(ids(plan([rows])) == [.personUnderTwoPosts])
    }

    @Test func whatIsCrossedOutIsNotChecked() {
        var struck = row("2", "Ярмарка", .day("15 сентября", "2024-09-15"))
        struck.struck = true
        #expect(ids(plan([[row("1"), struck]])) == [])
    }
}
