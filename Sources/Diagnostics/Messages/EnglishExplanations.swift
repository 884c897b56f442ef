// A sentence stays on one line, however long, so that it can be found by its words.
// swift-format-ignore-file

extension EnglishMessages {
    /// The explanations of the checks in English.
    static func explanation(of id: BuiltInDiagnosticID) -> Explanation? {
        switch id {
        case .deadlineMissing:
            Explanation(
                "Without a deadline an activity gets into no report and no task list.",
                "12 | Семинар для родителей | (пусто)",
                "12 | Семинар для родителей | Ноябрь 2024")
        case .deadlineUnclear:
            Explanation(
                "These words do not tell when the activity takes place, and no date is made up.",
                "Срок: дата уточняется",
                "Срок: до 15 октября 2024")
        case .deadlineOutsideYear:
            Explanation(
                "A school-year plan covers 1 August to 31 August of the next year, a calendar-year plan that year.",
                "План на 2024/2025 учебный год; срок: Ноябрь 2023-декабрь 2024",
                "Срок: Ноябрь-декабрь 2024")
        case .deadlineReversed:
            Explanation(
                "The second date is earlier than the first: one of them is mistyped.",
                "Срок: 20.10.2024-15.10.2024",
                "Срок: 15.10.2024-20.10.2024")
        case .deadlineOnSunday:
            Explanation(
                "A single day or a last day on a Sunday mostly comes from another year.",
                "Срок: 6 октября 2024 (воскресенье)",
                "Срок: 7 октября 2024 (понедельник)")
        case .deadlineOnHoliday:
            Explanation(
                "Institutions are closed on public holidays. The profile plankit.yml names the country.",
                "Срок: 7 ноября 2024",
                "Срок: 8 ноября 2024")
        case .weekNotFromMonday:
            Explanation(
                "A themed week mostly begins on a Monday.",
                "Неделя толерантности | С 19 по 23 марта 2025",
                "Неделя толерантности | С 17 по 22 марта 2025")
        case .weekOfLastYear:
            Explanation(
                "A year ago the same dates began on a Monday: the plan was copied and its dates were not moved.",
                "Неделя толерантности | С 18 по 23 марта 2025",
                "Неделя толерантности | С 17 по 22 марта 2025")
        case .weekInHolidays:
            Explanation(
                "Most of the week falls into the holidays of the school calendar.",
                "Неделя книги | 24–29 марта 2025",
                "Неделя книги | 31 марта – 5 апреля 2025")
        case .weekdayWrong:
            Explanation(
                "The weekday named is not the calendar's.",
                "Срок: 15 октября 2024, среда",
                "Срок: 15 октября 2024, вторник")
        case .planCopied:
            Explanation(
                "Most dates with a year lie in the year before: so it is when last year's plan was taken as a base.",
                "План на 2024/2025; сроки: 10.10.2023, 12.11.2023, 05.02.2024",
                "Сроки: 10.10.2024, 12.11.2024, 05.02.2025")
        case .responsibleMissing:
            Explanation(
                "Nobody answers for an activity without a responsible.",
                "Ответственный: (пусто)",
                "Ответственный: Методист Иванова А.Б.")
        case .postWithoutPerson:
            Explanation(
                "Some rows give the post a name, others do not: in task lists these are two people.",
                "Заместитель директора по УВР",
                "Заместитель директора по УВР Иванова А.Б.")
        case .personUnderTwoPosts:
            Explanation(
                "One person stands under two posts: it may be so, or a slip.",
                "Методист Иванова А.Б.; Педагог-психолог Иванова А.Б.",
                "Методист Иванова А.Б. (в обеих строках)")
        case .personSpeltTwice:
            Explanation(
                "Surnames or initials differ by one letter.",
                "Прохорова Т.И.; Прохарова Т.И.",
                "Прохорова Т.И. (в обеих строках)")
        case .resultMissing:
            Explanation(
                "Without a result nothing shows that the activity took place.",
                "Результат: (пусто)",
                "Результат: Протокол")
        case .resultUnlikeActivity:
            Explanation(
                "The activity prepares one document and promises another.",
                "Подготовка справки … | Отчёт",
                "Подготовка справки … | Справка")
        case .sameEventOtherDates:
            Explanation(
                "One name in quotation marks stands in two rows with different deadlines.",
                "Неделя «Мы разные» — март; Проведение Недели «Мы разные» — май",
                "один срок в обеих строках")
        case .sameEventOtherPeople:
            Explanation(
                "One name in quotation marks stands in two rows with different people.",
                "Неделя «Мы разные» — методист; Неделя «Мы разные» — все участники",
                "одни и те же ответственные")
        case .usedBeforeMade:
            Explanation(
                "A document is studied or approved before another row prepares it.",
                "Изучение справки … — август; Подготовка справки … — апрель",
                "Изучение справки … за 2023/2024 учебный год — август")
        case .numberRepeated:
            Explanation(
                "Numbers should count on.",
                "1, 2, 2, 3",
                "1, 2, 3, 4")
        case .numberLeftOut:
            Explanation(
                "A number is left out: a row may have been lost.",
                "1, 2, 4",
                "1, 2, 3")
        case .numberMissing:
            Explanation(
                "The number column is empty in this row.",
                "1, (пусто), 2",
                "1, 2, 3")
        case .duringMisspelt:
            Explanation(
                "The preposition of time is spelt “в течение”; “в течении” is said of a river.",
                "В течении года",
                "В течение года")
        case .lookAlikeLetters:
            Explanation(
                "Latin c, o, p inside a Cyrillic word cannot be seen, but no search or sorting finds the word.",
                "Ceминар (C и e — латинские)",
                "Семинар")
        case .quotesUnbalanced:
            Explanation(
                "Every opening mark needs a closing one; two closing marks in a row become one.",
                "Гимназия «Радуга",
                "Гимназия «Радуга»")
        case .valueSpeltTwice:
            Explanation(
                "One thing is written in two ways and so counted twice.",
                "фотоотчет; фотоотчёт",
                "фотоотчёт; фотоотчёт")
        case .columnUnknown:
            Explanation(
                "The column's words are kept, but no deadline or person is read from them.",
                "Где заслушивается",
                "в plankit.yml:  columns:  \"Где заслушивается\": place")
        default:
            nil
        }
    }
}
