import PlanModel
import PlanRecognition
import TestSupport
import Testing
import TextAnalysis

/// Deadlines of a plan for 2024/2025, and what they are in the plan for 2025/2026.
struct DeadlineMoverTests {
    /// A phrase, its context as in `Fixtures/phrases/deadlines.tsv`, and its words next year; nil for the same ones.
    struct Case: CustomTestStringConvertible {
        var words: String
        var context = "s2024"
        var next: String?
        var outcome = MovedText.Outcome.moved

        var testDescription: String { "\(words) (\(context))" }

        static func moved(_ words: String, _ next: String, _ context: String = "s2024") -> Case {
            Case(words: words, context: context, next: next)
        }
        static func kept(_ words: String, _ context: String = "s2024") -> Case {
            Case(words: words, context: context, outcome: .kept)
        }
        /// The same, with figures that nobody read.
        var odd: Case { Case(words: words, context: context, outcome: .left) }

        static func blank(_ words: String, _ next: String, _ context: String = "s2024") -> Case {
            Case(words: words, context: context, next: next, outcome: .blank)
        }
    }

    private static let cases: [Case] = [
        // Days
        .moved("15.10.2024", "14.10.2025"), .moved("15.09.2024 г.", "14.09.2025 г."), .moved("15.10.24", "14.10.25"),
        .moved("до 15 сентября", "до 14 сентября"),
        .moved("не позднее 15 мая 2025 года", "не позднее 14 мая 2026 года"),
        .moved("2024-10-15", "2025-10-14"), .moved("15/10/2024", "14/10/2025"), .moved("10.10.2024", "09.10.2025"),
        .moved("5.11", "4.11"), .moved("05 ноября", "04 ноября"), .moved("10 октября", "9 октября"),
        .moved("12.XI.2024", "11.XI.2025"), .moved("01.10.2024", "30.09.2025"), .moved("1 октября", "30 сентября"),
        .moved("1 ОКТЯБРЯ", "30 СЕНТЯБРЯ"), .moved("1 окт.", "30 сен."), .moved("1 кастрычніка", "30 верасня"),
        .moved("15 кастрычніка 2024 г.", "14 кастрычніка 2025 г."), .moved("да 20 лістапада", "да 19 лістапада"),
        .moved("15-га верасня", "14-га верасня"), .moved("«15» октября 2024 г.", "«14» октября 2025 г."),
        .moved("15 сентября 24 г.", "14 сентября 25 г."), .moved("1 января 2025 г.", "31 декабря 2025 г."),
        .moved("15 октября, 14.30, каб. 5", "14 октября, 14.30, каб. 5"),
        .moved("29 февраля 2024", "27 февраля 2025"), .moved("29.02.2024", "27.02.2025"),
        // A day on Sunday stays one; a day of the week beside it is still right.
        .moved("22.09.2024", "21.09.2025"),
        .moved("27 января (понедельник) 2025 г.", "26 января (понедельник) 2026 г."),
        .moved("15 октября (вторник)", "14 октября (вторник)"),
        .moved("у аўторак, 15 кастрычніка", "у аўторак, 14 кастрычніка"),
        // Days in words
        .moved("первого октября", "30 сентября"), .moved("Двадцать пятого мая", "24 мая"),
        .moved("пятага верасня", "4 верасня"), .moved("первое сентября", "первое сентября"),
        .moved("третий четверг ноября (21.11)", "третий четверг ноября (20.11)"),
        .kept("вторая среда октября"), .kept("вторая среда октября, 14.30"), .kept("першая субота мая"),
        // Ranges and lists
        .moved("с 18 по 23 марта 2025 г", "с 17 по 22 марта 2026 г"), .moved("14–18 октября", "13–17 октября"),
        .moved("14.10-18.10", "13.10-17.10"), .moved("з 14 па 18 кастрычніка", "з 13 па 17 кастрычніка"),
        .moved("1–5 октября", "30 сентября–4 октября"), .moved("28.12.2024 – 05.01.2025", "27.12.2025 – 04.01.2026"),
        .moved("5, 12, 19 октября", "4, 11, 18 октября"), .moved("1, 8 октября", "30 сентября, 7 октября"),
        .moved("1, 8 января 2025", "31 декабря, 7 января 2026"),
        .moved("15.10.2024, 20.11.2024", "14.10.2025, 19.11.2025"), .moved("15.10; 20.11.2024", "14.10; 19.11.2025"),
        .moved("5 і 12 лістапада", "4 і 11 лістапада"),
        .moved("2-я неделя октября (07.10–11.10)", "2-я неделя октября (06.10–10.10)"),
        .moved("1-й тур 15 октября, 2-й тур 20 ноября", "1-й тур 14 октября, 2-й тур 19 ноября"),
        .moved("еженедельно с 7 октября по 29 ноября", "еженедельно с 6 октября по 28 ноября"),
        // The edges of months and of the year stay where they are.
        .moved("01.09-31.05", "01.09-31.05"), .moved("01.09.2024 – 31.05.2025", "01.09.2025 – 31.05.2026"),
        .moved("1–30 ноября 2024 г.", "1–30 ноября 2025 г."), .moved("01.02.2024–29.02.2024", "01.02.2025–28.02.2025"),
        .moved("1–10 декабря", "1–10 декабря"), .moved("до 1 октября", "до 1 октября"),
        .moved("по 31 мая 2025", "по 31 мая 2026"), .moved("1 сентября", "1 сентября"),
        .moved("01.09.2024", "01.09.2025"),
        // Months and years
        .moved("октябрь 2024", "октябрь 2025"), .moved("Сентябрь 2024 – май 2025", "Сентябрь 2025 – май 2026"),
        .moved("10.2024", "10.2025"), .moved("сентябрь 24 г.", "сентябрь 25 г."),
        .moved("Кастрычнік 2024", "Кастрычнік 2025"), .moved("Ноябрь 2023-декабрь 2024", "Ноябрь 2024-декабрь 2025"),
        .moved("В течение 2024/2025учебного года", "В течение 2025/2026учебного года"),
        .moved("24/25 уч. год", "25/26 уч. год"), .moved("2024/25 уч. г.", "2025/26 уч. г."),
        .moved("на працягу 2024/2025 навучальнага года", "на працягу 2025/2026 навучальнага года"),
        .moved("II квартал 2025 года", "II квартал 2026 года"),
        .moved("2-й вторник ноября 2024", "2-й вторник ноября 2025"),
        .moved("в течение 2025 года", "в течение 2026 года", "c2025"), .moved("15 октября", "14 октября", "c2025"),
        .moved("1 января", "7 января", "c2025"),
        // What stays
        .kept("октябрь"), .kept("II четверть"), .kept("ежемесячно"), .kept("по вторникам"), .kept("кастрычнік"),
        .kept("сентябрь – май"), .kept("3-я неделя октября"), .kept("ежемесячно до 10 числа"), .kept("1 раз в месяц"),
        .kept("до 5 числа каждого месяца"), .kept("ежегодно 15 мая"), .kept("по мере необходимости"),
        .kept("осенние каникулы"), .kept("последний день мая"), .kept("1, 3 неделя ноября"),
        .kept("первая пятница октября"),
        .kept("на працягу года"), .kept("10.00", "d2024-10-15/2024-10-15"),
        // Bare days stay in the month of their section, and days in its span.
        .moved("15", "14", "m10y2024"), .moved("1", "7", "m10y2024"), .moved("1.10", "7.10", "m10y2024"),
        .moved("1-4", "1-3", "m10y2024"), .moved("5, 12", "4, 11", "m10y2024"),
        .moved("16 октября", "15 октября", "d2024-10-14/2024-10-18"),
        // What can't be moved
        .blank("31.06.2024", "________"), .blank("тридцать второго мая", "________"),
        .blank("15 или 16 октября", "________"),
        .blank("20.10.2024-15.10.2024", "________"), .blank("не 15 октября", "не ________"),
        .blank("Стадион 12, 13 сентября", "Стадион ________"), .blank("осень 2024", "осень ________"),
        .blank("кроме 10 мая", "кроме ________"), .blank("25", "________"), .blank("2022–2025 гг.", "________ гг."),
        Case(words: "2024–2027 гг.", outcome: .left), .kept("за 2 недели"), .kept("до 28 числа"),
        .kept("15.09.20244").odd,
    ]

    static func surroundings(_ context: String) throws -> DeadlineMover.Surroundings {
        let old = DeadlineContext(fixture: context)
        var new = old
        new.schoolYear = old.schoolYear.map { SchoolYear(start: $0.start + 1) }
        new.calendarYear = old.calendarYear.map { $0 + 1 }
        if let year = old.sectionMonth?.year { new.sectionMonth?.year = year + 1 }
        if let days = old.sectionDays {
            new.sectionDays = try [days.lowerBound, days.upperBound].map { try #require(YearStep.sameWeekday(as: $0)) }
                .range
        }
        return DeadlineMover.Surroundings(old: old, new: new)
    }

    @Test(arguments: cases)
    func theWordsOfNextYear(of phrase: Case) throws {
        let surroundings = try Self.surroundings(phrase.context)
        let reading = try #require(DeadlineParser(context: surroundings.old).read(phrase.words))
        let (deadline, words) = DeadlineMover(surroundings).moved(reading.deadline)
        #expect(words.text == phrase.next ?? phrase.words)
        #expect(words.outcome == phrase.outcome)
        #expect(deadline.text == words.text)
        if phrase.outcome == .blank {
            #expect(deadline.kind == .unknown && deadline.start == nil && deadline.end == nil)
        }
    }

    /// A feast has its date, and the day of the week beside it is that of the next year.
    @Test(arguments: [
        ("8 марта", "8 марта"), ("8 марта (суббота)", "8 марта (воскресенье)"),
        ("8 марта 2025 г. (сб)", "8 марта 2026 г. (вс)"),
        ("в субботу, 8 марта", "в воскресенье, 8 марта"), ("8 сакавіка (субота)", "8 сакавіка (нядзеля)"),
        ("08.03.2025", "08.03.2026"), ("7, 8 марта", "6, 8 марта"), ("7–8 марта", "7–8 марта"),
    ])
    func aFeastHasItsDate(words: String, next: String) throws {
        let surroundings = try Self.surroundings("s2024")
        let reading = try #require(DeadlineParser(context: surroundings.old).read(words))
        let (deadline, moved) = DeadlineMover(surroundings).moved(reading.deadline) { day in
            (day.month, day.day) == (3, 8) ? Day(year: day.year + 1, month: 3, day: 8) : nil
        }
        #expect(moved.text == next)
        #expect(moved.rules.contains(.feast))
        #expect(deadline.end == Day(year: 2026, month: 3, day: 8))
    }

    @Test func theTuesdayOfAFeastHasAnotherPreposition() throws {
        let surroundings = try Self.surroundings("s2025")
        let reading = try #require(DeadlineParser(context: surroundings.old).read("в понедельник, 9 марта"))
        let (_, moved) = DeadlineMover(surroundings).moved(reading.deadline) {
            Day(year: $0.year + 1, month: 3, day: 9)
        }
        #expect(moved.text == "во вторник, 9 марта")
    }

    // MARK: All phrases

    /// The letters and figures of a text that no moving may touch: without numbers, months and days of the week.
    static func frame(_ text: String) -> [String] {
        let calendar = StemTable(CalendarWords.months + CalendarWords.weekdays)
        let words = TokenizedText(text.replacing(unknownDateBlank, with: " "), foldsTwinWords: true)
        return words.tokens.compactMap { token -> String? in
            switch token.kind {
            case .word:
                let isOfDate =
                    calendar[words.letters(token)] != nil || daysInWords.contains(words.letters(token))
                    || RomanNumeral.looseValue(of: words.printed[token.start..<token.end]) != nil
                return isOfDate ? nil : String(scalars: words.printed[token.start..<token.end])
            case .mark:
                return token.isDash || token.isMark("/") || token.isMark(".")
                    ? nil : String(scalars: words.printed[token.start..<token.end])
            case .number, .lineBreak: return nil
            }
        }
    }

    /// The days of the fixtures that become figures.
    private static let daysInWords: StemSet = "первого двадцать пятого"

    /// Every phrase of the fixtures: what is moved says, read again, the same a year later, and no other word changes;
    /// what was dated and is not moved is blank.
    @Test(arguments: DeadlinePhrase.all)
    func everyPhraseIsMovedRightOrBlank(phrase: DeadlinePhrase) throws {
        let old = phrase.context
        var surroundings = DeadlineMover.Surroundings(old: old, new: old)
        surroundings.new.schoolYear = old.schoolYear.map { SchoolYear(start: $0.start + 1) }
        surroundings.new.calendarYear = old.calendarYear.map { $0 + 1 }
        if let year = old.sectionMonth?.year { surroundings.new.sectionMonth?.year = year + 1 }
        if let days = old.sectionDays {
            surroundings.new.sectionDays = try [days.lowerBound, days.upperBound].map {
                try #require(YearStep.sameWeekday(as: $0))
            }
            .range
        }
        guard let before = DeadlineParser(context: old).read(phrase.phrase)?.deadline else { return }
        let (deadline, words) = DeadlineMover(surroundings).moved(before)
        let again = DeadlineParser(context: surroundings.new).read(words.text)?.deadline
        switch words.outcome {
        case .moved:
            #expect(again == deadline)
            #expect(Self.frame(words.text) == Self.frame(before.text))
            #expect(deadline.kind == before.kind && deadline.recurrence == before.recurrence)
            for (from, to) in [(before.start, deadline.start), (before.end, deadline.end)] {
                #expect((from == nil) == (to == nil))
                guard let from, let to else { continue }
                let drift = to.daysSinceEpoch - from.daysSinceEpoch
                #expect((344...387).contains(drift))
                if let target = words.days[from] { #expect(to == target) }
            }
        case .kept:
            #expect(words.text == before.text)
            if let start = before.start, let then = deadline.start {
                #expect(then.daysSinceEpoch - start.daysSinceEpoch > 300)
            }
        case .left: #expect(words.text == before.text)
        case .blank:
            #expect(words.text.contains(unknownDateBlank))
            #expect(deadline.start == nil && deadline.end == nil)
        }
    }

    // MARK: Chance

    /// Days, ranges and lists of days as people write them, made at random.
    @Test(arguments: 0..<400)
    func whatIsMovedReadsAsTheDaysThatWereMeant(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let start = try #require(Day(year: 2024, month: 9, day: 2))
        let first = try #require(start.advanced(by: Int.random(in: 0..<265, using: &random)))
        let last = try #require(first.advanced(by: Int.random(in: 1..<6, using: &random)))
        let isBelarusian = Bool.random(using: &random)
        let months = CalendarWords.printedMonthsOfDates
        func named(_ day: Day) -> String {
            "\(day.day) \((isBelarusian ? months.belarusian : months.russian)[day.month - 1])"
        }
        func figures(_ day: Day) -> String { day.iso.split(separator: "-").reversed().joined(separator: ".") }
        let year = " \(last.year) г."
        let phrases = [
            named(first), figures(first), first.iso, named(last) + year, "\(figures(first))-\(figures(last))",
            (isBelarusian ? "з " : "с ") + named(first) + (isBelarusian ? " па " : " по ") + named(last),
            "\(named(first)), \(named(last))", "\(named(first)) и \(named(last))",
            (isBelarusian ? "да " : "до ") + named(last), "\(named(first)), 14.30",
        ]
        let phrase = try #require(phrases.randomElement(using: &random))
        let surroundings = try Self.surroundings("s2024")
        let before = try #require(DeadlineParser(context: surroundings.old).read(phrase)).deadline
        let (deadline, words) = DeadlineMover(surroundings, isBelarusian: isBelarusian).moved(before)
        #expect(words.outcome == .moved, "\(phrase)")
        for (from, to) in [(before.start, deadline.start), (before.end, deadline.end)] {
            guard let from, let to else {
                #expect(from == nil && to == nil)
                continue
            }
            #expect(
                to.weekday == from.weekday || (to.month, to.day) == (from.month, from.day)
                    || words.rules.contains(.edgeOfMonth),
                "\(phrase) → \(words.text)")
            #expect(abs(to.daysSinceEpoch - from.daysSinceEpoch - 365) <= 6, "\(phrase) → \(words.text)")
        }
        #expect(Self.frame(words.text) == Self.frame(phrase))
    }
}

extension [Day] {
    /// From the first to the last.
    fileprivate var range: ClosedRange<Day> { self[0]...self[count - 1] }
}
