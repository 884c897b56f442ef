import Diagnostics
import PlanModel
import PlanRecognition
import TestSupport
import Testing
import TextAnalysis

/// A row of `Fixtures/phrases/deadlines.tsv`.
struct DeadlinePhrase: Sendable, CustomTestStringConvertible {
    var phrase: String
    var context: DeadlineContext
    var expected: [String]

    var testDescription: String { phrase }

    static let all: [DeadlinePhrase] = {
        guard let text = try? Fixtures.text("phrases/deadlines.tsv") else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            fields += Array(repeating: "", count: max(0, 12 - fields.count))
            return DeadlinePhrase(
                phrase: fields[0].replacing("⏎", with: "\n"), context: DeadlineContext(fixture: fields[1]),
                expected: Array(fields[2...]))
        }
    }()
}

extension DeadlineContext {
    /// `s2024 m9y2024`: school year 2024/2025, section September 2024; `c2025`; `d2024-04-18/2024-04-27`; `-`.
    init(fixture: String) {
        self.init()
        for word in fixture.split(separator: " ") {
            let value = word.dropFirst()
            switch word.first {
            case "s": schoolYear = Int(value).map { SchoolYear(start: $0) }
            case "c": calendarYear = Int(value)
            case "P": holdsPlace = true
            case "m":
                let parts = value.split(separator: "y").compactMap { Int($0) }
                sectionMonth = parts.first.map {
                    SectionMonth(month: $0, year: parts.count > 1 ? parts[1] : nil)
                }
            case "d":
                let days = value.split(separator: "/").compactMap { Day(iso: $0) }
                if days.count == 2 { sectionDays = days[0]...days[1] }
            case "t":
                let days = value.split(separator: "/").compactMap { Day(iso: $0) }
                if days.count == 2 { self = inside(SectionDates(titleNaming: days[0]...days[1])) }
            default: break
            }
        }
    }
}

extension DeadlineReading {
    /// The fields of a fixture's row, in its order.
    var fields: [String] {
        [
            deadline.kind.rawValue, deadline.start?.iso ?? "", deadline.end?.iso ?? "", deadline.edtf ?? "",
            deadline.recurrence ?? "", deadline.yearInferred ? "yes" : "", time ?? "", place ?? "", note ?? "",
            diagnostics.map(\.id.rawValue).joined(separator: ","),
        ]
    }

    /// What all spellings of one deadline have in common.
    var meaning: [String] { Array(fields.prefix(6)) }
}

struct DeadlinePhraseTests {
    @Test func theFixtureCoversEveryKindAndHundredsOfPhrases() {
        #expect(DeadlinePhrase.all.count >= 600)
        #expect(Set(DeadlinePhrase.all.map { $0.expected[0] }) == Set(Deadline.Kind.allCases.map(\.rawValue)))
    }

    @Test(arguments: DeadlinePhrase.all)
    func aPhraseReadsAsTheFixtureSays(phrase: DeadlinePhrase) throws {
        let reading = try #require(DeadlineParser(context: phrase.context).read(phrase.phrase))
        #expect(reading.fields == phrase.expected)
        #expect(reading.deadline.text == CellText.folded(phrase.phrase))
    }

    @Test(arguments: DeadlinePhrase.all)
    func aReadingThatHasNoDatesWhereItShouldSaysWhy(phrase: DeadlinePhrase) throws {
        let reading = try #require(DeadlineParser(context: phrase.context).read(phrase.phrase))
        switch reading.deadline.kind {
        case .event, .schedule: break
        default:
            if reading.deadline.edtf == nil { #expect(!reading.diagnostics.isEmpty) }
        }
        if reading.deadline.kind != .unknown { #expect(!reading.rule.isEmpty) }
    }

    @Test(arguments: DeadlinePhrase.all)
    func theLetterCaseOfACellSaysNothing(phrase: DeadlinePhrase) throws {
        let parser = DeadlineParser(context: phrase.context)
        let plain = try #require(parser.read(phrase.phrase))
        let upper = try #require(parser.read(phrase.phrase.uppercased()))
        #expect(upper.meaning == plain.meaning)
        let lower = try #require(parser.read(phrase.phrase.lowercased()))
        #expect(lower.meaning == plain.meaning)
    }

    @Test(arguments: DeadlinePhrase.all)
    func spacesDashesAndYoSayNothing(phrase: DeadlinePhrase) throws {
        let parser = DeadlineParser(context: phrase.context)
        let plain = try #require(parser.read(phrase.phrase))
        for (from, to) in [(" ", "\u{A0}"), (" ", "  "), ("-", "–"), ("–", "—"), ("–", "-"), ("е", "ё")] {
            let other = try #require(parser.read(phrase.phrase.replacing(from, with: to)))
            #expect(other.meaning == plain.meaning, "\(from) → \(to)")
        }
    }

    @Test(arguments: DeadlinePhrase.all)
    func lookAlikeLettersAndDecomposedOnesSayNothing(phrase: DeadlinePhrase) throws {
        let parser = DeadlineParser(context: phrase.context)
        let plain = try #require(parser.read(phrase.phrase))
        for (from, to) in [("о", "o"), ("с", "c"), ("е", "e"), ("а", "a"), ("р", "p"), ("й", "й"), ("і", "i")] {
            let other = try #require(parser.read(phrase.phrase.replacing(from, with: to)))
            #expect(other.meaning == plain.meaning, "\(from) → Latin")
        }
    }

    /// ў and й of two scalars, as macOS writes them, in a word that has a Latin letter too.
    @Test(arguments: [
        ("30 жнiу\u{306}ня", "2024-08-30"), ("мaи\u{306}", "2025-05"),
        ("пepшaи\u{306} дэкaдзe cнeжня", "2024-12-01/2024-12-10"),
    ])
    func aDecomposedLetterBesideALatinOneIsStillALetter(text: String, edtf: String) {
        let parser = DeadlineParser(context: DeadlineContext(schoolYear: SchoolYear(start: 2024)))
        #expect(parser.read(text)?.deadline.edtf == edtf)
    }

    /// Only its capital makes a month part of a street's name.
    @Test(arguments: [
        ("площадь 8 Марта, 5 мая", "2025-05-05", "площадь 8 Марта"),
        ("ул. 1 Мая, д. 12, 5 сентября", "2024-09-05", "ул. 1 Мая, д. 12"),
        ("ул. 1 Мая, 12, 5 сентября", "2024-09-05", "ул. 1 Мая, 12"),
        ("парк 40 лет Октября, 7 мая", "2025-05-07", "парк 40 лет Октября"),
        ("25.01 в 15-00 площадь 8 Марта", "2025-01-25", "площадь 8 Марта"), ("ул. 1 Мая, 15 октябр", nil, nil),
        ("ул. 1 Мая, 2, 5 сентября", nil, nil), ("ул. 1 Мая", nil, "ул. 1 Мая"),
    ])
    func aDayInTheNameOfAStreetIsNoDate(text: String, edtf: String?, place: String?) throws {
        let context = DeadlineContext(schoolYear: SchoolYear(start: 2024), holdsPlace: true)
        let reading = try #require(DeadlineParser(context: context).read(text))
        #expect(reading.deadline.edtf == edtf)
        #expect(reading.place == place)
        #expect(reading.diagnostics.isEmpty == (edtf != nil))
    }

    @Test func anEmptyCellIsNoDeadline() {
        let parser = DeadlineParser(context: DeadlineContext())
        #expect(parser.read("") == nil)
        #expect(parser.read(" \u{A0}\n\t ") == nil)
    }
}
