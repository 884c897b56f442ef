import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Cells put together of every sort of part: the dates are right, or somebody is told; they are never others in silence.
///
/// What a cell means is counted by ``SampleCells`` from the numbers it is made of, not by the parser.
struct CombinedCellTests {
    private static let plan = DeadlineContext(schoolYear: SchoolYear(start: 2024))

    /// Counts how many cells are read whole and in silence, and holds each against its meanings.
    private struct Tally {
        var count = 0
        var whole = 0

        mutating func check(_ cell: SampleCells.Cell, holdsPlace: Bool = false) throws {
            var context = CombinedCellTests.plan
            context.holdsPlace = holdsPlace
            let reading = try #require(DeadlineParser(context: context).read(cell.text))
            count += 1
            let deadline = reading.deadline
            guard deadline.edtf != nil else {
                let saysWhy = !reading.diagnostics.isEmpty || deadline.kind == .event || deadline.kind == .schedule
                #expect(saysWhy, "\(cell)")
                return
            }
            guard reading.diagnostics.isEmpty else { return }
            let meaning = [deadline.edtf, deadline.recurrence].compactMap(\.self).joined(separator: " ")
            #expect(cell.meanings.contains(meaning), "\(cell)")
            if cell.meanings.contains(meaning) { whole += 1 }
        }

        /// - Parameter percent: how many of a hundred must be read, lest all be safe because nothing is.
        func expect(_ percent: Int) { #expect(whole * 100 >= count * percent, "\(whole) of \(count)") }
    }

    // MARK: Years

    /// How a year stands beside what it is of; `*` is the year, `~` the date.
    static let schoolYears = [
        "~ */+", "~, */+", "~ */+ уч. г.", "~, */+ учебный год", "~ (*/+)", "~ (*/+ уч. год)", "~\n*/+ навучальны год",
        "*/+ учебный год: ~", "*/+ уч. г., ~", "*/+ н.г. (~)", "~; */+ уч. г.", "~ в */+ учебном году",
    ]
    static let calendarYears = [
        "~ *", "~, *", "~ * г.", "~, * год", "~ (*)", "~ (* г.)", "~\n* года", "* год: ~", "* г., ~", "* год (~)",
        "~; * г.", "~ в * году",
    ]

    @Test(arguments: [2022, 2023, 2025, 2026, 2030])
    func aSchoolYearBesideADateIsItsYear(start: Int) throws {
        var tally = Tally()
        for stretch in SampleCells.days + SampleCells.periods {
            for form in Self.schoolYears {
                let year = form.replacing("*", with: "\(start)").replacing("+", with: "\(start + 1)")
                try tally.check(
                    SampleCells.Cell(
                        text: year.replacing("~", with: stretch.text),
                        meanings: Set([stretch.inSchoolYear(start)].compactMap(\.self))))
            }
        }
        tally.expect(55)
    }

    @Test(arguments: [2023, 2024, 2025, 2026, 2031])
    func aCalendarYearBesideADateIsItsYear(year: Int) throws {
        var tally = Tally()
        for stretch in SampleCells.days + SampleCells.periods {
            guard let meaning = stretch.inCalendarYear else { continue }
            for form in Self.calendarYears {
                let text = form.replacing("*", with: "\(year)").replacing("~", with: stretch.text)
                try tally.check(
                    SampleCells.Cell(text: text, meanings: Set([meaning(year)].compactMap(\.self))))
            }
        }
        tally.expect(55)
    }

    /// «1 четверть, 2 четверть 2025/2026»: the year behind the last of a list is not the plan's for the first.
    @Test func theYearOfOneOfTwoIsNotForgottenForTheOther() throws {
        var tally = Tally()
        for first in SampleCells.days + SampleCells.periods {
            for second in SampleCells.days + SampleCells.periods where first.text != second.text {
                guard let meaning = Self.both(first.inSchoolYear(2025), second.inSchoolYear(2025)) else { continue }
                for text in ["\(first.text), \(second.text) 2025/2026", "\(first.text) 2025/2026; \(second.text)"] {
                    let reading = try #require(DeadlineParser(context: Self.plan).read(text))
                    tally.count += 1
                    guard let start = reading.deadline.start, let end = reading.deadline.end,
                        reading.diagnostics.isEmpty
                    else { continue }
                    #expect([start.iso, end.iso] == meaning, "\(text)")
                    tally.whole += 1
                }
            }
        }
        tally.expect(60)
    }

    /// The first and last day of two stretches together.
    private static func both(_ first: String?, _ second: String?) -> [String]? {
        guard let first = first.flatMap(bounds), let second = second.flatMap(bounds) else { return nil }
        return [min(first[0], second[0]), max(first[1], second[1])]
    }

    private static func bounds(_ edtf: String) -> [String]? {
        guard !edtf.contains("..") || edtf.hasPrefix("{") else { return nil }
        let days = edtf.split { "{}/,".contains($0) }.flatMap { part -> [String] in
            let ends = part.replacing("..", with: "/").split(separator: "/").map(String.init)
            return ends.count == 2 ? ends : [String(part), String(part)]
        }
        guard let first = days.min(), let last = days.max() else { return nil }
        func day(_ text: String, isLast: Bool) -> String {
            guard text.utf8.count == 7 else { return text }
            let parts = text.split(separator: "-").compactMap { Int($0) }
            return text + "-" + (isLast ? SampleCells.two(SampleCells.length(parts[0], parts[1])) : "01")
        }
        return [day(first, isLast: false), day(last, isLast: true)]
    }

    // MARK: Two dates

    /// A range with its year at one end, at both, or with two of them.
    @Test(arguments: [2022, 2024, 2025, 2027])
    func aRangeTakesTheYearOfItsOtherEnd(year: Int) throws {
        var tally = Tally()
        let words = [
            1: "января", 2: "февраля", 3: "марта", 5: "мая", 6: "июня", 9: "верасня", 10: "октября", 11: "лістапада",
            12: "декабря",
        ]
        for (first, firstWord) in words {
            for (last, lastWord) in words where first != last {
                let behind = first > last ? year + 1 : year
                let before = first > last ? year - 1 : year
                func span(_ from: Int, _ to: Int) -> Set<String> {
                    ["\(SampleCells.iso(from, first, 21))/\(SampleCells.iso(to, last, 25))"]
                }
                let (from, to) = ("21 \(firstWord)", "25 \(lastWord)")
                let (dotted, dottedTo) = ("21.\(SampleCells.two(first))", "25.\(SampleCells.two(last))")
                let cells = [
                    ("\(from) \(year) – \(to)", span(year, behind)), ("\(from) – \(to) \(year)", span(before, year)),
                    ("с \(from) \(year) г. по \(to)", span(year, behind)),
                    ("с \(from) по \(to) \(year) г.", span(before, year)),
                    ("\(dotted).\(year) – \(dottedTo)", span(year, behind)),
                    ("\(dotted)–\(dottedTo).\(year)", span(before, year)),
                    ("з \(from) па \(to), \(year)", span(before, year)),
                    ("\(from) – \(to) (\(year))", span(before, year)),
                    ("\(dotted).\(year)–\(dottedTo).\(year + 1)", span(year, year + 1)),
                    ("\(from) \(year) г. – \(to) \(year + 1) г.", span(year, year + 1)),
                ]
                // «(2025)» behind a range over New Year may be the year of either end.
                for (text, meanings) in cells {
                    let either = text.hasSuffix(")") ? meanings.union(span(year, behind)) : meanings
                    try tally.check(SampleCells.Cell(text: text, meanings: either))
                }
            }
        }
        tally.expect(85)
    }

    // MARK: Labels

    /// Labels before dates, behind them and in brackets.
    @Test(arguments: [
        "a – ~, b – ~", "a: ~; b: ~", "a ~, b ~", "a – ~\nb – ~", "a (~), b (~)", "~ – a, ~ – b", "~ (a), ~ (b)",
        "~ – a; ~ – b", "~ a, ~ b", "~ (a)\n~ (b)", "a ~\nb ~",
    ])
    func labelsSayNothingOfTheDates(form: String) throws {
        let dates = [
            ("октябрь", "ноябрь", "{2024-10,2024-11}"), ("15 октября", "20 ноября", "{2024-10-15,2024-11-20}"),
            ("02.06–20.06", "23.06–11.07", "{2025-06-02..2025-06-20,2025-06-23..2025-07-11}"),
            ("с 2 по 20 июня", "с 23 июня по 11 июля", "{2025-06-02..2025-06-20,2025-06-23..2025-07-11}"),
            ("до 15 октября", "до 20 ноября", "../2024-11-20"), ("кастрычнік", "лістапад", "{2024-10,2024-11}"),
            ("10.02.2025", "17.03.2025", "{2025-02-10,2025-03-17}"),
        ]
        var tally = Tally()
        for (first, second) in SampleCells.labels {
            for (earlier, later, meaning) in dates {
                var text = ""
                var isSecond = false
                for character in form {
                    switch character {
                    case "a": text += first
                    case "b": text += second
                    case "~":
                        text += isSecond ? later : earlier
                        isSecond = true
                    default: text.append(character)
                    }
                }
                try tally.check(SampleCells.Cell(text: text, meanings: [meaning]))
            }
        }
        tally.expect(75)
    }

    // MARK: Places

    @Test(arguments: [", ", "; ", "\n", " – ", " ", " (~)"], [true, false])
    func theNumbersOfAnAddressAreNoDays(separator: String, holdsPlace: Bool) throws {
        var tally = Tally()
        let times = ["", "10.00", "14:30", "в 15.30"]
        for address in SampleCells.addresses {
            for stretch in SampleCells.days {
                for (index, time) in times.enumerated() {
                    let date = time.isEmpty ? stretch.text : "\(stretch.text), \(time)"
                    let isFirst = index % 2 == 0
                    let text =
                        separator == " (~)"
                        ? "\(date) (\(address))"
                        : isFirst ? address + separator + date : date + separator + address
                    var meanings = Set([stretch.inSchoolYear(2024)].compactMap(\.self))
                    // «актовый зал 5, 12 марта»: the fifth hall, as «каб. 5, 12 марта» is the fifth room.
                    if separator == " ", isFirst, address.hasSuffix("зал"), stretch.text == "5, 12 марта" {
                        meanings.insert("2025-03-12")
                    }
                    try tally.check(SampleCells.Cell(text: text, meanings: meanings), holdsPlace: holdsPlace)
                }
            }
        }
        tally.expect(holdsPlace ? 70 : 40)
    }

    @Test(arguments: [", ", "; ", "\n", " – ", " "], [true, false])
    func aRecurrenceBesideAPlaceAndAYearRecursAsItSays(separator: String, holdsPlace: Bool) throws {
        var tally = Tally()
        let spans = [
            ("", "2024-09-01/2025-05-31"), (", 2025/2026 уч. г.", "2025-09-01/2026-05-31"),
            (" (2025/2026)", "2025-09-01/2026-05-31"), (", 2026 год", "2026-01-01/2026-12-31"),
            (", октябрь–декабрь", "2024-10/2024-12"), (", II четверть", "2024-11-04/2024-12-24"),
            (", I полугодие 2025/2026", "2025-09-01/2025-12-31"), (" с 1 октября", "2024-10-01/2025-05-31"),
            (" до 1 мая", "2024-09-01/2025-05-01"),
        ]
        for (words, rule) in SampleCells.recurrences {
            for (span, dates) in spans {
                try tally.check(SampleCells.Cell(text: words + span, meanings: ["\(dates) \(rule)"]))
                for place in ["ул. Мира, д. 7", "каб. 2-14", "актовый зал", "филиал № 4"] {
                    for text in [words + span + separator + place, place + separator + words + span] {
                        try tally.check(
                            SampleCells.Cell(text: text, meanings: ["\(dates) \(rule)"]), holdsPlace: holdsPlace)
                    }
                }
            }
        }
        tally.expect(holdsPlace ? 60 : 40)
    }
}
