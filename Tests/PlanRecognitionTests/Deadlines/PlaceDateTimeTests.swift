import Diagnostics
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// A place, a date and a time in one cell, in every order and behind every separator: the date is right, or somebody is
/// told; it is never another one in silence.
struct PlaceDateTimeTests {
    /// A part of a cell and what it means.
    struct Part: Sendable {
        var text: String
        var meaning: String

        init(_ text: String, _ meaning: String? = nil) {
            self.text = text
            self.meaning = meaning ?? text
        }
    }

    static let places = [
        "Зал 2", "Стадион", "Лесопарк", "Городской парк", "бераг ракі", "каб. 7", "о. Тихое", "каб. 2.10",
        "ул. Мира, 5",
        "ул. Мира, д. 12", "СШ № 4", "школа №5", "ГУО «Средняя школа № 3»", "стадион «Октябрь»", "ДК «Май»",
        "Дом культуры (малый зал)", "актовый зал", "г. Озёрск", "д. Заречье", "аг. Луговое", "берег реки у моста",
        "площадь 8 Марта", "парк 40 лет Победы", "мастерские", "у музеі", "на стадионе", "Лыжная база «Снежинка»",
        "каб. 12а", "кабинет 312", "корпус II", "Дворец культуры, 2-й этаж", "музей, зал 3", "двор школы", "клуб",
        "санаторий «Лесная сказка», корпус 2", "с. Красное", "п. Лесной", "этнакомплекс «Дудуткі»", "РУМК", "онлайн",
        "в школе", "спортивный зал", "читальный зал", "школа", "детский сад", "дом культуры", "большой зал ДК", "отряд",
        "парк Победы", "пл. Победы", "стадион школы № 2", "5-й этаж", "учебный корпус", "мкр. Южный", "ФОК", "класс",
    ]

    static let dates: [Part] = [
        Part("7 апреля", "2025-04-07"), Part("10–12 октября", "2024-10-10/2024-10-12"),
        Part("12, 13 сентября", "{2024-09-12,2024-09-13}"), Part("12–13.09", "2024-09-12/2024-09-13"),
        Part("15.09", "2024-09-15"), Part("15.10.2024", "2024-10-15"), Part("15.10.2024 г.", "2024-10-15"),
        Part("сакавік", "2025-03"), Part("октябрь", "2024-10"), Part("до 15 мая", "../2025-05-15"),
        Part("с 5 по 15 апреля", "2025-04-05/2025-04-15"), Part("29–31 мая", "2025-05-29/2025-05-31"),
        Part("5, 12, 19 октября", "{2024-10-05,2024-10-12,2024-10-19}"), Part("сентябрь–май", "2024-09/2025-05"),
        Part("3-я неделя октября", "2024-10-21/2024-10-27"), Part("II квартал", "2025-04-01/2025-06-30"),
        Part("2-я среда октября", "2024-10-09"), Part("15 и 16 верасня", "{2024-09-15,2024-09-16}"),
        Part("1 сентября 2024 года", "2024-09-01"), Part("25.01", "2025-01-25"),
        Part("12.09, 13.09", "{2024-09-12,2024-09-13}"),
        Part("з 17 па 21 лютага", "2025-02-17/2025-02-21"), Part("30 декабря – 3 января", "2024-12-30/2025-01-03"),
        Part("1–10.10.2024", "2024-10-01/2024-10-10"), Part("в течение года", "2024-09-01/2025-05-31"),
        Part("1–15 октября, 15–25 мая", "{2024-10-01..2024-10-15,2025-05-15..2025-05-25}"),
        Part("в ночь с 6 на 7 июля", "2025-07-06/2025-07-07"),
        Part("у ноч з 31 мая на 1 чэрвеня", "2025-05-31/2025-06-01"),
    ]

    static let times = [
        "10.00", "14:30", "10.10", "в 9.05", "с 9.00 до 10.10", "10 часов", "10.12–11.10", "15.30", "в 15-00",
        "с 14.00", "старт в 11.00", "збор у 9.30",
    ]

    static let separators = [", ", "; ", "\n", " – ", " ", ",", " - "]

    /// The parts of a cell in one of their orders.
    static let orders = [
        [0, 1], [1, 0], [0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 2, 1], [1, 0, 2], [2, 1, 0], [1, 2],
    ]

    private static let plan = DeadlineContext(schoolYear: SchoolYear(start: 2024))

    private func context(holdsPlace: Bool) -> DeadlineContext {
        var context = Self.plan
        context.holdsPlace = holdsPlace
        return context
    }

    @Test(arguments: orders, [true, false])
    func theDateIsRightOrSomebodyIsTold(order: [Int], holdsPlace: Bool) throws {
        let parser = DeadlineParser(context: context(holdsPlace: holdsPlace))
        var random = SeededRandom(seed: UInt64(order.reduce(7) { $0 * 3 + $1 }))
        var count = 0
        var whole = 0
        for place in Self.places {
            for date in Self.dates {
                let time = try #require(Self.times.randomElement(using: &random))
                let separator = try #require(Self.separators.randomElement(using: &random))
                let parts = [place, date.text, time]
                let cell = order.map { parts[$0] }.joined(separator: separator)
                let reading = try #require(parser.read(cell))
                count += 1
                guard reading.deadline.kind != .unknown else {
                    #expect(!reading.diagnostics.isEmpty, "\(cell)")
                    continue
                }
                guard reading.diagnostics.isEmpty else { continue }
                // «15.10, 20.11» are two days (`plan-data.md`), so «15.09, 10.10» are.
                let isListOfDays =
                    order.contains(2) && time == "10.10" && date.text.utf8.first.map { $0 < 0x3A } == true
                    && !date.text.unicodeScalars.contains { $0.value > 0x400 && $0 != "г" }
                if isListOfDays, reading.deadline.edtf?.contains("2024-10-10") == true { continue }
                #expect(reading.deadline.edtf == date.meaning, "\(cell)")
                guard reading.deadline.edtf == date.meaning else { continue }
                whole += 1
                if order.contains(2) { #expect(reading.time.map(time.hasSuffix) == true, "\(cell)") }
                // The «г.» behind a year is its own.
                if order.contains(0), holdsPlace { #expect(reading.place.map(place.hasSuffix) == true, "\(cell)") }
            }
        }
        // Most are read whole and without a word, where the heading says what stands in the cell.
        if holdsPlace { #expect(whole * 10 > count * 7, "\(whole) of \(count)") }
    }

    /// Words that name the parts of something, and others that begin like them.
    private static let parts = [
        "Этап", "Тур", "Турнир", "Смена", "Змена", "Группа", "Групповая", "Група", "Заезд", "Поток", "Сессия", "Цикл",
        "Модуль", "Круг", "Круглый стол", "Очередь", "Очередной", "Чарга", "Турпаход", "Конкурс", "Заседание", "Урок",
    ]

    /// «Смена 3–5 апреля», «Тур 5 апреля»: the day behind the name of a part is no number of it.
    @Test(arguments: parts, [" ", "\n", ", ", ": ", " – ", " ("])
    func noDayIsLostBehindTheNameOfAPart(part: String, separator: String) throws {
        let parser = DeadlineParser(context: context(holdsPlace: false))
        let dates = [
            Part("3–5 апреля", "2025-04-03/2025-04-05"), Part("3-5 апреля", "2025-04-03/2025-04-05"),
            Part("03–05.04", "2025-04-03/2025-04-05"), Part("3–5.04.2025", "2025-04-03/2025-04-05"),
            Part("3, 5 апреля", "{2025-04-03,2025-04-05}"), Part("5 апреля", "2025-04-05"),
            Part("3 апреля – 5 мая", "2025-04-03/2025-05-05"), Part("3 – 5 апреля", "2025-04-03/2025-04-05"),
        ]
        for date in dates {
            for word in [part, part.lowercased()] {
                let cell = word + separator + date.text + (separator == " (" ? ")" : "")
                let reading = try #require(parser.read(cell))
                let isTold = reading.diagnostics.contains { $0.id == .deadlineAmbiguous }
                #expect(
                    reading.deadline.kind == .unknown || isTold || reading.deadline.edtf == date.meaning, "\(cell)")
            }
        }
    }

    /// Days of two months, whose ends could be minutes: «1–15 сентября, 15–25 мая» is no «15–25» of a clock.
    @Test(arguments: [", ", "; ", "\n", ",", " и "])
    func twoRangesOfDaysAreNoTimes(separator: String) throws {
        let parser = DeadlineParser(context: context(holdsPlace: false))
        for first in 1...23 {
            for last in (first + 1)...31 {
                for dash in ["-", "–", " – "] {
                    let cell = "1\(dash)15 сентября\(separator)\(first)\(dash)\(last) мая"
                    let reading = try #require(parser.read(cell))
                    #expect(reading.deadline.kind == .days && reading.time == nil, "\(cell)")
                    #expect(reading.deadline.start?.iso == "2024-09-01", "\(cell)")
                    #expect(reading.deadline.end == Day(year: 2025, month: 5, day: last), "\(cell)")
                }
            }
        }
    }

    /// A list of numbers that begins behind the place, whatever stands between.
    @Test(arguments: separators)
    func aNumberIsOfThePlaceOrOfTheDateOrAmbiguous(separator: String) throws {
        let parser = DeadlineParser(context: context(holdsPlace: true))
        for place in Self.places {
            for first in 1...31 where first != 17 {
                let cell = "\(place)\(separator)\(first), 17 октября"
                let reading = try #require(parser.read(cell))
                guard reading.deadline.kind != .unknown, reading.diagnostics.isEmpty else { continue }
                let both = "{2024-10-\(first < 10 ? "0" : "")\(first),2024-10-17}"
                // «Зал 2 5, 17 октября»: only a space parts the two numbers.
                if reading.deadline.edtf == both {
                    #expect(reading.place == place, "\(cell)")
                } else {
                    #expect(reading.deadline.edtf == "2024-10-17", "\(cell)")
                    #expect(reading.place?.contains("\(first)") == true, "\(cell)")
                    #expect(first >= 17 || separator == " " || place.hasPrefix("ул."), "\(cell)")
                }
            }
        }
    }

    /// Weekdays, Russian and Belarusian, with the endings of their numbers.
    private static let weekdays: [[(name: String, ending: String)]] = [
        [
            ("понедельник", "й"), ("вторник", "й"), ("среда", "я"), ("четверг", "й"), ("пятница", "я"),
            ("суббота", "я"), ("воскресенье", "е"),
        ],
        [
            ("панядзелак", "ы"), ("аўторак", "ы"), ("серада", "я"), ("чацвер", "ы"), ("пятніца", "я"),
            ("субота", "я"), ("нядзеля", "я"),
        ],
    ]

    /// A day that a cell names twice, by its number and as a weekday of its month: where the two agree it is that day, and
    /// where they do not, nobody knows; never the one of them in silence, nor a time of the day.
    @Test(arguments: [0, 1])
    func aDayThatIsNamedTwiceIsThatDayOrSomebodyIsTold(language: Int) throws {
        let parser = DeadlineParser(context: context(holdsPlace: false))
        let months = [DeadlinePropertyTests.russian, DeadlinePropertyTests.belarusian][language]
        for day in DeadlinePropertyTests.days {
            let (weekday, ending) = Self.weekdays[language][day.weekday - 1]
            let own = (day.day - 1) / 7 + 1
            let figures = "\(day.day < 10 ? "0" : "")\(day.day).\(day.month < 10 ? "0" : "")\(day.month)"
            let month = months[day.month - 1]
            for number in [own, own % 4 + 1] {
                let counted = "\(number)-\(ending) \(weekday)"
                for cell in [
                    "\(figures) (\(counted))", "\(day.day) \(month) (\(counted))", "\(counted) (\(figures))",
                    "\(counted) (\(day.day) \(month))", "\(counted) \(month) (\(figures))",
                ] {
                    let reading = try #require(parser.read(cell))
                    if number == own {
                        #expect(reading.deadline.edtf == day.iso && reading.time == nil, "\(cell)")
                    } else {
                        #expect(reading.deadline.kind == .unknown && !reading.diagnostics.isEmpty, "\(cell)")
                    }
                }
            }
        }
    }
}
