import Diagnostics
import PlanModel
import Testing

@testable import PlanRecognition

struct ResponsibleParserTests {
    private static func line(_ entry: Responsible) -> String {
        var fields = [entry.kind.rawValue, entry.text]
        fields += [
            entry.post, entry.surname, entry.initials, entry.given, entry.patronymic, entry.organization,
        ].map { $0 ?? "" }
        while fields.last == "" { fields.removeLast() }
        return fields.joined(separator: "|")
    }

    @Test func theFixturesAreThere() {
        #expect(Phrases.rows("responsible").count > 190)
        #expect(Phrases.rows("official-responsible").count == 30)
    }

    @Test(arguments: Phrases.rows("responsible") + Phrases.rows("official-responsible"))
    func aCellGivesItsEntries(row: [String]) {
        let reading = ResponsibleParser().read(row[0])
        #expect(reading.entries.map(Self.line) == Array(row.dropFirst()), "\(row[0])")
        #expect(reading.rules.count == reading.entries.count)
    }

    @Test(arguments: Phrases.rows("responsible") + Phrases.rows("official-responsible"))
    func noWordIsLost(row: [String]) {
        let entries = ResponsibleParser().read(row[0]).entries
        // A word broken over two lines is one word in the text, and the number of a list is none.
        let printed = PeopleCells.words(row[0]).filter { Int($0) == nil }.joined()
        let kept = entries.flatMap { PeopleCells.words($0.text) }.filter { Int($0) == nil }.joined()
        let separators = ["и", "і", "И", "а", "также"]
        #expect(
            Self.without(separators, PeopleCells.words(row[0]))
                == Self.without(
                    separators, entries.flatMap { PeopleCells.words($0.text) }) || printed == kept, "\(row[0])")
    }

    private static func without(_ separators: [String], _ words: [String]) -> [String] {
        words.filter { !separators.contains($0) && Int($0) == nil }
    }

    @Test(arguments: Phrases.rows("responsible") + Phrases.rows("official-responsible"))
    func anEntryReadAgainIsItself(row: [String]) {
        let reading = ResponsibleParser().read(row[0])
        // A post that several share stands in the text of one only.
        for (entry, rule) in zip(reading.entries, reading.rules) where rule != "shared-post" {
            let again = ResponsibleParser().read(entry.text).entries
            #expect(again.map(\.text) == [entry.text], "\(row[0])")
            #expect(again.map(\.kind) == [entry.kind], "\(row[0])")
            #expect(again.map(\.surname) == [entry.surname], "\(row[0])")
        }
    }

    @Test(arguments: PeopleCells.surnames)
    func aNameIsReadInEveryOrderAndSpacing(surname: String) {
        for (first, second) in PeopleCells.initials {
            for name in PeopleCells.names(surname, first, second) {
                let entries = ResponsibleParser().read(name).entries
                #expect(entries.map(\.surname) == [surname], "\(name)")
                #expect(entries.map(\.initials) == ["\(first).\(second)."], "\(name)")
                #expect(entries.map(\.post) == [nil], "\(name)")
            }
        }
    }

    @Test(arguments: PeopleCells.posts)
    func aPostAndANameAreReadInEveryOrder(post: String) {
        for surname in PeopleCells.surnames {
            for name in PeopleCells.names(surname, "Ю", "М") {
                for cell in ["\(post) \(name)", "\(post)\n\(name)", "\(post)  \(name)", "\(name), \(post)"] {
                    let entries = ResponsibleParser().read(cell).entries
                    #expect(entries.map(\.kind) == [.person], "\(cell)")
                    #expect(entries.map(\.surname) == [surname], "\(cell)")
                    #expect(entries.map(\.post) == [post], "\(cell)")
                }
            }
        }
    }

    @Test(arguments: [", ", "; ", "\n", ",\n", " и ", " / ", "  "])
    func personsAreSeparated(separator: String) {
        for first in PeopleCells.surnames {
            for name in PeopleCells.names(first, "И", "И") {
                let cell = "Методист \(name)\(separator)педагог-психолог Громова А.А."
                let entries = ResponsibleParser().read(cell).entries
                #expect(entries.map(\.surname) == [first, "Громова"], "\(cell)")
                #expect(entries.map(\.post) == ["Методист", "педагог-психолог"], "\(cell)")
            }
        }
    }

    @Test(arguments: [", ", "; ", "\n", " и ", "/", " "])
    func postsAndGroupsAreSeparated(separator: String) {
        let entries = [
            "Администрация", "классные руководители", "педагог-психолог", "творческая группа", "родители", "учащиеся",
            "Зам. директора по ВР", "учителя-предметники", "социальный педагог", "библиотекарь", "совет школы",
        ]
        for first in entries {
            for second in entries where second != first {
                let texts = ResponsibleParser().read(first + separator + second).entries.map(\.text)
                #expect(texts == [first, second])
            }
        }
    }

    @Test(arguments: [
        "Школьная библиотека", "Юнармия", "Совет музея", "Заведующий Председатель попечительского совета",
        "Гимназия им. Я. Купалы", "Центр детского творчества «Радуга»", "учащиеся 5 «А», 6 «Б» классов",
        "Отдел образования Речицкого райисполкома", "ШМО учителей начальных классов", "Белая Русь", "СППС", "5 А класс",
    ])
    func noPersonIsInvented(cell: String) {
        #expect(!ResponsibleParser().read(cell).entries.contains { $0.kind == .person || $0.surname != nil })
    }

    @Test(arguments: ["", " ", "\n\n", "–", "-", "___", ",", "\u{00A0}"])
    func anEmptyCellHasNoEntries(cell: String) {
        #expect(ResponsibleParser().read(cell).entries.isEmpty)
    }

    @Test func theProfilesShortFormsAreKnown() {
        let parser = ResponsibleParser(abbreviations: [
            "ТГ": "творческая группа", "ЗДВР": "заместитель директора по ВР",
        ])
        #expect(parser.read("ЗДВР, ТГ").entries.map(\.kind) == [.post, .group])
        #expect(parser.read("ЗДВР Иванова И.И.").entries.map(\.post) == ["ЗДВР"])
    }

    @Test func aShortFormOfTwoWordsMakesNoPostOfItsFirst() {
        let parser = ResponsibleParser(abbreviations: ["кл. рук.": "классный руководитель"])
        #expect(parser.read("кл. воспитатель").entries.map(\.kind) == [.post])
    }

    @Test func theProfilesSpellingOfANameWins() {
        let parser = ResponsibleParser(people: [
            "Берёзкина А.А.": ["Берёзкиной А. А.", "Березкина АА"], "Мороз А.С.": ["Мороз"],
        ])
        let entries = parser.read("Отв. Берёзкиной А.А.; методист Березкина АА; Директор Мороз; Мороз, Клён В.Г.")
            .entries
        #expect(entries.map(\.surname) == ["Берёзкина", "Берёзкина", "Мороз", "Мороз", "Клён"])
        #expect(entries.map(\.initials) == ["А.А.", "А.А.", "А.С.", "А.С.", "В.Г."])
        #expect(entries.map(\.post) == [nil, "методист", "Директор", nil, nil])
        #expect(entries[0].text == "Отв. Берёзкиной А.А.")
    }

    @Test(arguments: [
        ("Администрация\nшколы", "group//"), ("начальник\nлагеря", "post/начальник лагеря/"),
        ("Руководитель\nШМО", "post/Руководитель ШМО/"), ("Рук.\nМО", "post/Рук. МО/"),
        ("Председатель\nжюри", "post/Председатель жюри/"), ("ЦДО\n«Радуга»", "organization//"),
        ("председатель\nПК Клён В.Г.", "person/председатель ПК/Клён"), ("Сельская\nбиблиотека", "organization//"),
        ("Надежда Викторовна\nЯсень", "person//Ясень"), ("Дуби-\nна А.Б.", "person//Дубина"),
        ("Зам. директора по УВР.", "post/Зам. директора по УВР/"), ("Соколова АБ.", "person//Соколова"),
    ])
    func anEntryBrokenOverLinesIsOne(cell: String, expected: String) {
        let entries = ResponsibleParser().read(cell).entries
        #expect(entries.map { "\($0.kind.rawValue)/\($0.post ?? "")/\($0.surname ?? "")" } == [expected])
    }

    @Test func linesThatStandAloneAreEntries() {
        for cell in ["Директор\nМетодист", "Администрация\nродители", "Педагог-психолог\nСППС", "Профком\nбиблиотека"] {
            #expect(ResponsibleParser().read(cell).entries.count == 2, "\(cell)")
        }
    }

    @Test func entriesOfWhichNothingIsKnownAreNamed() {
        #expect(ResponsibleParser().read("Директор, Клён В.Г.").unused == [])
        #expect(ResponsibleParser().read("Директор; авось").unused == ["авось"])
    }

    @Test(arguments: [
        ("Методист\nИванова И.И.", ["+name-below-its-post"]),
        ("Иванова И.И., методист", ["+post-behind-its-name"]),
        ("Иванова А.А., Петрова Б.Б., заместители директора", ["", "second-name+post-of-several-names"]),
        ("учителя физики и музыки", ["+conjunction-within"]),
        ("учителя физики и химии", ["+depends-on-what-precedes"]),
        ("учителя и родители", ["", "conjunction"]),
        ("Директор; методист", ["", "semicolon"]),
        ("Классные руководители Организатор", ["", "a-head-begins"]),
        ("Отв. –\nИванова И.И.", ["+open-end"]),
        ("учителя истории, музыки", ["+second-complement"]),
    ])
    func eachJoiningAndPartingHasItsRule(cell: String, rules: [String]) {
        let joints = ResponsibleParser().read(cell).joints
        #expect(joints.map { ($0.parted ?? "") + $0.joined.map { "+\($0)" }.joined() } == rules, "\(cell)")
    }

    @Test func theRulesHaveNamesOfTheirOwn() {
        let names = PeopleRule.table.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
    }

    @Test func aCellBeyondTheLimitIsOneGroupWithAllItsWords() {
        let cell = String(repeating: "(учителя, ", count: 20_000)
        let reading = ResponsibleParser().read(cell)
        #expect(reading.entries.map(\.kind) == [.group])
        #expect(reading.entries.map(\.text) == [String(cell.dropLast())])
        #expect(reading.diagnostics.map(\.id) == [.textTooComplex])
    }

    @Test func oddTextDoesNotTrap() {
        let pieces = [
            "Иванова", "И.", " ", "\n", ",", "и", "-", "(", ")", "«", "»", "директор", "5", "/", ".", ";", "отв",
        ]
        var seed: UInt64 = 7
        for _ in 0..<3000 {
            var cell = ""
            for _ in 0..<8 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                cell += pieces[Int(seed >> 33) % pieces.count]
            }
            _ = ResponsibleParser().read(cell)
            _ = ResultParser().read(cell)
            _ = SignatureParser().read(cell)
            _ = ApprovalParser().read([cell])
        }
    }
}
