import PlanModel
import PlanRecognition
import TestSupport
import Testing
import TextAnalysis

/// What must hold for every day and for every text, not for chosen phrases.
struct DeadlinePropertyTests {
    static let russian = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]
    static let belarusian = [
        "студзеня", "лютага", "сакавіка", "красавіка", "мая", "чэрвеня", "ліпеня", "жніўня", "верасня", "кастрычніка",
        "лістапада", "снежня",
    ]
    static let school = DeadlineContext(schoolYear: SchoolYear(start: 2024))

    /// Every day from 1 August 2024 to 31 July 2025.
    static let days: [Day] = {
        guard let first = Day(year: 2024, month: 8, day: 1) else { return [] }
        return (0..<365).compactMap { first.advanced(by: $0) }
    }()

    @Test(arguments: 1...12)
    func everyDayReadsBackInEveryStyle(month: Int) {
        for day in Self.days where day.month == month {
            let two = (day.day < 10 ? "0" : "") + String(day.day)
            let twoMonth = (day.month < 10 ? "0" : "") + String(day.month)
            for names in [Self.russian, Self.belarusian] {
                let name = names[day.month - 1]
                let styles: [(text: String, isInferred: Bool)] = [
                    ("\(day.day) \(name)", true), ("\(two) \(name)", true), ("\(day.day)-го \(name)", true),
                    ("\(two).\(twoMonth)", true), ("\(day.day).\(day.month).", true),
                    ("\(day.day) \(name) \(day.year)", false), ("\(two) \(name) \(day.year) г.", false),
                    ("\(day.day) \(name.uppercased()) \(day.year) года", false),
                    ("\(two).\(twoMonth).\(day.year)", false), ("\(two).\(twoMonth).\(day.year % 100)", false),
                    ("\(day.day).\(twoMonth).\(day.year)г.", false), ("«\(two)» \(name) \(day.year) г.", false),
                    ("\(day.iso)", false), ("\(day.day)\(name)\(day.year)г", false),
                ]
                for style in styles {
                    let deadline = DeadlineParser(context: Self.school).read(style.text)?.deadline
                    #expect(
                        deadline
                            == Deadline(
                                text: style.text, kind: .day, start: day, end: day, edtf: day.iso,
                                yearInferred: style.isInferred))
                }
            }
        }
    }

    @Test(arguments: 1...12)
    func everyDayIsADeadlineToo(month: Int) {
        for day in Self.days where day.month == month {
            for text in [
                "до \(day.day) \(Self.russian[month - 1])", "да \(day.day) \(Self.belarusian[month - 1])",
                "не позднее \(day.day) \(Self.russian[month - 1])", "к \(day.day).\(day.month)",
            ] {
                let deadline = DeadlineParser(context: Self.school).read(text)?.deadline
                #expect(
                    deadline
                        == Deadline(text: text, kind: .before, end: day, edtf: "../\(day.iso)", yearInferred: true))
            }
        }
    }

    @Test(arguments: 1...12)
    func everyRangeReadsBackInEveryStyle(month: Int) throws {
        let days = Self.days.filter { $0.month == month }
        for length in [1, 4, 17, 40] {
            for first in days {
                guard let last = first.advanced(by: length), last <= Self.days[Self.days.count - 1] else { continue }
                let (from, to) = (Self.russian[month - 1], Self.russian[last.month - 1])
                var texts = [
                    "с \(first.day) \(from) по \(last.day) \(to)", "\(first.day) \(from) – \(last.day) \(to)",
                    "\(first.day).\(first.month)-\(last.day).\(last.month)",
                    "\(first.day).\(first.month). -\(last.day).\(last.month).\(last.year)",
                    "\(first.day) \(from) \(first.year) г. - \(last.day) \(to) \(last.year) г.",
                ]
                if first.month == last.month {
                    texts += [
                        "с \(first.day) по \(last.day) \(to)", "\(first.day)-\(last.day) \(to) \(last.year)",
                        "\(first.day)–\(last.day).\(last.month)",
                        "з \(first.day) па \(last.day) \(Self.belarusian[month - 1])",
                    ]
                }
                for text in texts {
                    let deadline = try #require(DeadlineParser(context: Self.school).read(text)?.deadline)
                    #expect(deadline.kind == .days, "\(text)")
                    #expect(deadline.start == first && deadline.end == last, "\(text)")
                    #expect(deadline.edtf == "\(first.iso)/\(last.iso)", "\(text)")
                }
            }
        }
    }

    // MARK: Garbage

    /// Words and marks that cells are made of, to be thrown together.
    static let pieces = [
        "1", "5", "15", "31", "32", "2024", "2025", "1999", "15.10", "10.00", "31.02", "25.04.13", "14:45", "сентября",
        "октябрь", "мая", "верасень", "понедельник", "пн", "по", "с", "до", "к", "после", "не", "позднее", "в", "на",
        "и",
        "или", "кроме", "-", "–", ",", ";", "(", ")", "/", ".", ":", "«", "»", "№", "___", "г.", "года", "учебный",
        "год",
        "квартал", "четверть", "II", "I", "полугодие", "каникулы", "осенние", "неделя", "декада", "месяц", "месяца",
        "каждый", "каждого", "раз", "1 раз", "ежемесячно", "ежегодно", "постоянно", "графику", "плану", "мере",
        "необходимости", "начало", "конец", "первая", "третья", "последний", "весь", "период", "течение", "далее",
        "кабинет", "класс", "школа", "отчёт", "ы", "Минск", "числа", "начиная", "включительно", "текущего", "\n",
    ]

    @Test(arguments: 0..<40)
    func whateverIsThrownTogetherKeepsTheContract(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed) &* 7_919 &+ 1)
        let contexts = [
            DeadlineContext(), Self.school, DeadlineContext(calendarYear: 2025),
            DeadlineContext(schoolYear: SchoolYear(start: 2024), sectionMonth: .init(month: 2)),
        ]
        for _ in 0..<500 {
            let count = Int.random(in: 1...8, using: &random)
            let words = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }
            let text = words.joined(separator: Bool.random(using: &random) ? " " : "")
            let context = try #require(contexts.randomElement(using: &random))
            guard let reading = DeadlineParser(context: context).read(text) else { continue }
            checkContract(reading, text)
        }
    }

    @Test(arguments: 0..<10)
    func randomLettersNeverGiveADate(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed) &+ 99)
        let letters = Array("бгджзклмнпрстфхцчшщаеиоуыюяўі .,-()№\"1")
        for _ in 0..<500 {
            let count = Int.random(in: 1...30, using: &random)
            let text = String((0..<count).compactMap { _ in letters.randomElement(using: &random) })
            guard let reading = DeadlineParser(context: Self.school).read(text) else { continue }
            checkContract(reading, text)
            if reading.deadline.kind == .unknown { #expect(!reading.diagnostics.isEmpty) }
        }
    }

    private func checkContract(_ reading: DeadlineReading, _ text: String) {
        let deadline = reading.deadline
        #expect(deadline.text == CellText.folded(text))
        if let start = deadline.start, let end = deadline.end { #expect(start <= end, "\(text)") }
        #expect((deadline.edtf == nil) == (deadline.start == nil && deadline.end == nil), "\(text)")
        if let edtf = deadline.edtf { #expect(span(of: edtf) == [deadline.start, deadline.end], "\(text): \(edtf)") }
        if deadline.recurrence != nil { #expect(deadline.kind == .recurring, "\(text)") }
        if deadline.edtf == nil { #expect(!deadline.yearInferred, "\(text)") }
        switch deadline.kind {
        case .event, .schedule, .unknown: #expect(deadline.edtf == nil, "\(text)")
        case .before:
            #expect(deadline.start == nil, "\(text)")
            #expect(deadline.end != nil || !reading.diagnostics.isEmpty, "\(text)")
        case .after:
            #expect(deadline.end == nil, "\(text)")
            #expect(deadline.start != nil || !reading.diagnostics.isEmpty, "\(text)")
        default:
            #expect(deadline.start != nil && deadline.end != nil || !reading.diagnostics.isEmpty, "\(text)")
        }
        if deadline.kind == .unknown { #expect(!reading.diagnostics.isEmpty, "\(text)") }
    }

    /// First and last day of an EDTF text, read back by hand; nil where it is open.
    private func span(of edtf: String) -> [Day?] {
        func first(_ text: Substring) -> Day? {
            if text.utf8.count == 10 { return Day(iso: text) }
            return Day(iso: "\(text)-01")
        }
        func last(_ text: Substring) -> Day? {
            if text.utf8.count == 10 { return Day(iso: text) }
            let parts = text.split(separator: "-").compactMap { Int($0) }
            return parts.count == 2 ? Day.last(ofMonth: parts[1], in: parts[0]) : nil
        }
        if edtf.hasPrefix("{") {
            let parts = edtf.dropFirst().dropLast().split(separator: ",").flatMap { part in
                let ends = part.replacing("..", with: "/").split(separator: "/")
                return [first(ends[0]), last(ends[ends.count - 1])]
            }
            return [parts.compactMap(\.self).min(), parts.compactMap(\.self).max()]
        }
        let ends = edtf.split(separator: "/")
        if ends.count == 1 { return [first(ends[0]), last(ends[0])] }
        return [ends[0] == ".." ? nil : first(ends[0]), ends[1] == ".." ? nil : last(ends[1])]
    }

    /// Phrases judged for a plan of 2024/2025, with their own dates.
    static let judged: [(text: String, dates: [Day?])] = Phrases.rows("judged-deadlines").compactMap { row in
        guard row[1] == "s2024", row[2] != "unknown" else { return nil }
        return (row[0], [Day(iso: row[3]), Day(iso: row[4])])
    }

    /// Whether a spoilt phrase means what it meant, or nothing, or a person is told.
    private func isSafe(_ text: String, _ dates: [Day?], _ parser: DeadlineParser) -> Bool {
        guard let reading = parser.read(text) else { return true }
        let found = [reading.deadline.start, reading.deadline.end]
        return found == dates || found == [nil, nil] || !reading.diagnostics.isEmpty
    }

    @Test func aLostSpaceNeverMakesAnotherDateUnseen() {
        let parser = DeadlineParser(context: Self.school)
        #expect(Self.judged.count > 800)
        var same = 0
        var all = 0
        for (text, dates) in Self.judged {
            for space in text.indices where text[space] == " " {
                var glued = text
                glued.remove(at: space)
                all += 1
                if parser.read(glued).map({ [$0.deadline.start, $0.deadline.end] }) == dates { same += 1 }
                #expect(isSafe(glued, dates, parser), "\(glued)")
            }
        }
        // Most of them are read as if nothing were lost.
        #expect(same * 10 > all * 7)
    }

    @Test func aLostLetterNeverMakesAnotherDateUnseen() {
        let parser = DeadlineParser(context: Self.school)
        for (text, dates) in Self.judged {
            let words: [Substring] = text.split { !$0.isLetter }
            for word in words where word.count >= 6 {
                for letter in word.indices.dropFirst() {
                    var spoilt = text
                    spoilt.remove(at: letter)
                    #expect(isSafe(spoilt, dates, parser), "\(spoilt)")
                }
            }
        }
    }

    @Test(arguments: [
        ("всентябре", "2024-09"), ("каждыймесяц", "2024-09-01/2025-05-31"), ("последняяпятница мая", "2025-05-30"),
        ("Iполугодие", "2024-09-01/2024-12-31"), ("к началуII четверти", "../2024-11-03"),
        ("2-янеделя октября", "2024-10-14/2024-10-20"), ("17гофевраля", "2025-02-17"),
        ("Октябрь\nЯнва\nрь", "{2024-10,2025-01}"), ("до 20 снеж\nня", "../2024-12-20"),
    ])
    func wordsRunTogetherAreParted(text: String, edtf: String) {
        #expect(DeadlineParser(context: Self.school).read(text)?.deadline.edtf == edtf)
    }

    @Test(arguments: ["15 октября (по следам легенд)", "15 октября, клуб «Янтарь»", "15 октября (ученого совета)"])
    func aWordThatResemblesAnotherIsNoSlip(text: String) {
        #expect(DeadlineParser(context: Self.school).read(text)?.deadline.edtf == "2024-10-15")
    }

    @Test(arguments: ["погода", "снежная крепость", "сначала", "октябрята"])
    func aWordThatOnlyHoldsOthersIsNotParted(text: String) {
        #expect(DeadlineParser(context: Self.school).read(text)?.deadline.kind == .unknown)
    }
}
