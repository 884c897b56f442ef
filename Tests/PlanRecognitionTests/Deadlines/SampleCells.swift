import PlanModel

/// Deadline cells made of parts whose dates are counted here from the numbers they are made of, with nothing of the parser.
///
/// A part is words and, for a school year, the EDTF they mean; what stands around it says which year that is.
enum SampleCells {
    /// A cell, and what it may mean; several meanings where its words say no more.
    struct Cell: Sendable, CustomStringConvertible {
        var text: String
        /// EDTF, with ` FREQ=…` behind it where the cell recurs.
        var meanings: Set<String>

        var description: String { text.split(separator: "\n").joined(separator: "⏎") }
    }

    /// Words for a stretch of time, and its EDTF in the year that begins in a given one; nil where nobody knows.
    struct Stretch: Sendable {
        var text: String
        /// In a school year that begins in this year.
        var inSchoolYear: @Sendable (Int) -> String?
        /// In a calendar year, where it lies in one.
        var inCalendarYear: (@Sendable (Int) -> String?)?
    }

    // MARK: Days and months

    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    static func iso(_ year: Int, _ month: Int, _ day: Int) -> String { "\(year)-\(two(month))-\(two(day))" }

    /// August to December are of a school year's first half.
    static func year(_ start: Int, _ month: Int) -> Int { month >= 8 ? start : start + 1 }

    /// Days since 1 January 1970, by the calendar's own arithmetic (days before the year, before the month).
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        let years = (1970..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
        return years + lengths.prefix(month - 1).reduce(0, +) + day - 1
    }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func length(_ year: Int, _ month: Int) -> Int {
        [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// The nth given weekday (1 Monday) of a month. 1 January 1970 was a Thursday.
    static func weekday(_ nth: Int, _ weekday: Int, _ year: Int, _ month: Int) -> Int {
        let first = (number(year, month, 1) + 3) % 7 + 1
        return 1 + (weekday - first + 7) % 7 + 7 * (nth - 1)
    }

    private static func of(_ month: Int, _ edtf: @escaping @Sendable (Int) -> String) -> Stretch {
        Stretch(text: "", inSchoolYear: { edtf(year($0, month)) }, inCalendarYear: edtf)
    }

    private static func stretch(_ text: String, _ month: Int, _ edtf: @escaping @Sendable (Int) -> String) -> Stretch {
        var stretch = of(month, edtf)
        stretch.text = text
        return stretch
    }

    /// Days, weeks and months in both languages.
    static let days: [Stretch] = [
        stretch("15 марта", 3) { iso($0, 3, 15) }, stretch("7 лістапада", 11) { iso($0, 11, 7) },
        stretch("10–14 марта", 3) { "\(iso($0, 3, 10))/\(iso($0, 3, 14))" },
        stretch("28 апреля – 5 мая", 4) { "\(iso($0, 4, 28))/\(iso($0, 5, 5))" },
        stretch("з 3 па 7 лютага", 2) { "\(iso($0, 2, 3))/\(iso($0, 2, 7))" },
        stretch("5, 12 марта", 3) { "{\(iso($0, 3, 5)),\(iso($0, 3, 12))}" },
        stretch("15 сентября, 20 октября", 9) { "{\(iso($0, 9, 15)),\(iso($0, 10, 20))}" },
        stretch("сентябрь", 9) { "\($0)-09" }, stretch("красавік", 4) { "\($0)-04" },
        stretch("сентябрь–ноябрь", 9) { "\($0)-09/\($0)-11" },
        stretch("лістапад, снежань", 11) { "{\($0)-11,\($0)-12}" },
        stretch("первая декада марта", 3) { "\(iso($0, 3, 1))/\(iso($0, 3, 10))" },
        stretch("канец красавіка", 4) { "\(iso($0, 4, 21))/\(iso($0, 4, 30))" },
        stretch("3-я неделя октября", 10) { year in
            let monday = weekday(3, 1, year, 10)
            return "\(iso(year, 10, monday))/\(iso(year, 10, monday + 6))"
        },
        stretch("третья пятница мая", 5) { iso($0, 5, weekday(3, 5, $0, 5)) },
        stretch("до 15 марта", 3) { "../\(iso($0, 3, 15))" }, stretch("да 10 снежня", 12) { "../\(iso($0, 12, 10))" },
        stretch("до мая", 5) { "../\($0)-04-30" }, stretch("с 1 октября", 10) { "\(iso($0, 10, 1))/.." },
        stretch("II квартал", 4) { "\(iso($0, 4, 1))/\(iso($0, 6, 30))" },
        stretch("4 квартал", 10) { "\(iso($0, 10, 1))/\(iso($0, 12, 31))" },
    ]

    // MARK: Terms and holidays

    /// Belarus, as the Ministry of Education published them: the terms, then autumn, winter and spring holidays.
    private static let published: [Int: [String]] = [
        2022: [
            "2022-09-01/2022-10-29", "2022-11-08/2022-12-24", "2023-01-09/2023-03-25", "2023-04-03/2023-05-31",
            "2022-10-30/2022-11-07", "2022-12-25/2023-01-08", "2023-03-26/2023-04-02",
        ],
        2023: [
            "2023-09-01/2023-10-28", "2023-11-08/2023-12-23", "2024-01-08/2024-03-23", "2024-04-01/2024-05-31",
            "2023-10-29/2023-11-07", "2023-12-24/2024-01-07", "2024-03-24/2024-03-31",
        ],
        2024: [
            "2024-09-02/2024-10-26", "2024-11-04/2024-12-24", "2025-01-08/2025-03-22", "2025-03-31/2025-05-31",
            "2024-10-27/2024-11-03", "2024-12-25/2025-01-07", "2025-03-23/2025-03-30",
        ],
        2025: [
            "2025-09-01/2025-11-01", "2025-11-10/2025-12-24", "2026-01-08/2026-03-21", "2026-03-30/2026-05-31",
            "2025-11-02/2025-11-09", "2025-12-25/2026-01-07", "2026-03-22/2026-03-29",
        ],
        2026: [
            "2026-09-01/2026-10-31", "2026-11-09/2026-12-24", "2027-01-11/2027-03-20", "2027-03-29/2027-05-31",
            "2026-11-01/2026-11-08", "2026-12-25/2027-01-10", "2027-03-21/2027-03-28",
        ],
    ]

    private static func school(_ text: String, _ place: Int) -> Stretch {
        let isFirst = place < 2 || place == 4
        return Stretch(
            text: text, inSchoolYear: { published[$0]?[place] },
            // Winter holidays lie in two calendar years.
            inCalendarYear: { place == 5 ? nil : published[isFirst ? $0 : $0 - 1]?[place] })
    }

    /// What only a school has, and what the year's name decides.
    static let periods: [Stretch] = [
        school("1 четверть", 0), school("II четверть", 1), school("III чвэрць", 2), school("4-я четверть", 3),
        school("осенние каникулы", 4), school("на восеньскіх канікулах", 4), school("в дни зимних каникул", 5),
        school("весенние каникулы", 6), school("каникулы (весенние)", 6), school("в течение каникул осенних", 4),
        Stretch(
            text: "I полугодие", inSchoolYear: { "\($0)-09-01/\($0)-12-31" },
            // Of the calendar year or of the school year: only the plan's own is sure.
            inCalendarYear: { $0 == 2024 ? "2024-09-01/2024-12-31" : nil }),
        Stretch(
            text: "II паўгоддзе", inSchoolYear: { "\($0 + 1)-01-01/\($0 + 1)-05-31" },
            inCalendarYear: { $0 == 2025 ? "2025-01-01/2025-05-31" : nil }),
        Stretch(text: "в течение учебного года", inSchoolYear: { "\($0)-09-01/\($0 + 1)-05-31" }),
        Stretch(text: "сентябрь–май", inSchoolYear: { "\($0)-09/\($0 + 1)-05" }),
        Stretch(text: "снежань, студзень", inSchoolYear: { "{\($0)-12,\($0 + 1)-01}" }),
        Stretch(
            text: "осенние и весенние каникулы",
            inSchoolYear: { start in
                published[start].map { "\($0[4].prefix(10))/\($0[6].suffix(10))" }
            }),
    ]

    // MARK: Recurrence

    /// Words that recur, and their rule.
    static let recurrences = [
        ("ежемесячно", "FREQ=MONTHLY"), ("штотыдзень", "FREQ=WEEKLY"), ("по вторникам", "FREQ=WEEKLY;BYDAY=TU"),
        ("па серадах", "FREQ=WEEKLY;BYDAY=WE"), ("каждую третью пятницу месяца", "FREQ=MONTHLY;BYDAY=3FR"),
        ("1 раз в квартал", "FREQ=MONTHLY;INTERVAL=3"), ("адзін раз у месяц", "FREQ=MONTHLY"),
        ("последняя пятница квартала", "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1FR"),
    ]

    // MARK: Places and people

    /// Places with numbers that a date could take.
    static let addresses = [
        "ул. Мира, д. 7, кв. 3", "ул. Мира 10", "пр-т Мира 10", "вул. Леніна, д. 5", "ул. Садовая, 15/2",
        "каб. 2-14", "ауд. 3-05", "каб. 2.10", "мкр-н 3, д. 5", "г. Озёрск, ул. Мира, 45", "ул. 8 Марта, 12",
        "филиал № 4", "офис 12",
        "комната 7", "корп. 3", "каб. 12а", "кабинет 312", "ДЮСШ 2", "д/с № 8", "бульвар Победы, д. 3", "пл. Победы, 1",
        "ул. 40 лет Октября, д. 2", "пакой 5", "2-й этаж, каб. 21", "школа № 5, актовый зал", "мост № 2",
    ]

    /// The names of two parts of one thing.
    static let labels = [
        ("1 этап", "2 этап"), ("I этап", "II этап"), ("1-я смена", "2-я смена"), ("1 тур", "2 тур"),
        ("школьный этап", "районный этап"), ("1-я змена", "2-я змена"), ("школьны этап", "раённы этап"),
        ("первый заезд", "второй заезд"), ("младшая группа", "старшая группа"),
    ]
}
