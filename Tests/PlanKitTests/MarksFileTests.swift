import Foundation
import PlanKit
import TestSupport
import Testing

/// Marks in files: YAML beside CSV, and what a status may say.
struct MarksFileTests {
    private let plan = Plan(
        schoolYear: "2024/2025",
        sections: [
            Section(
                activities: ["Педсовет: «Итоги»", "Неделя \"добра\"\nи дружбы", "Поход"].enumerated().map {
                    Activity(
                        id: "1.\($0 + 1)", number: String($0 + 1), title: $1,
                        source: SourceRow(table: 1, row: $0 + 2))
                })
        ])

    private func read(_ yaml: String) throws -> MarksTable {
        try MarksFile.read(Array(yaml.utf8), name: "отметки.yml")
    }

    private func marks(_ entries: MarkEntry...) -> [Mark?] {
        MarksFile.merge(MarksTable(entries: entries), into: plan, language: .ru).plan.activities.map(\.mark)
    }

    @Test(arguments: Language.allCases)
    func theYAMLToFillInReadsBack(language: Language) throws {
        var table = MarksTable(for: plan, language: language)
        table.entries[1].status = "выполнено"
        table.entries[1].note = "- да: #1\u{7}"
        let read = try MarksFile.read(MarksFile.yaml(of: table, language: language), name: "m.YAML")
        #expect(read.diagnostics == [])
        #expect(read.entries.map(\.place.line) == [2, 11, 20])
        for (entry, other) in zip(read.entries, table.entries) {
            var entry = entry
            entry.place = .unknown
            #expect(entry == other)
        }
        let empty = MarksFile.yaml(of: MarksTable(entries: []), language: language)
        #expect(try MarksFile.read(empty, name: "m.yml").entries.isEmpty)
    }

    @Test(arguments: [
        "- {id: 1.2, status: да}", "marks:\n  - {id: 1.2, status: да}", "1.2: да", "marks: {1.2: {status: да}}",
        "id: 1.2\nstatus: да",
    ])
    func marksStandInAListOrUnderTheirIDs(yaml: String) throws {
        let table = try read(yaml)
        #expect(table.diagnostics == [])
        #expect(table.entries.map(\.id) == ["1.2"])
        #expect(table.entries.map(\.status) == ["да"])
    }

    @Test func aByteOrderMarkIsNoPartOfYAML() throws {
        #expect(try read("\u{FEFF}1.1: да\r\n1.2: нет\r\n").entries.map(\.status) == ["да", "нет"])
    }

    @Test func aStatusIsReadAsInThePlansOwnColumn() throws {
        let marks = marks(
            MarkEntry(id: "1.1", status: "Выполнено 15.10, протокол № 3", note: "без замечаний"),
            MarkEntry(id: "1.2", status: "100 %", date: "20.10.2024"),
            MarkEntry(id: "1.3", status: "не выполнено, перенесено на май"))
        #expect(
            marks[0]
                == Mark(
                    text: "Выполнено 15.10, протокол № 3; без замечаний", status: .done,
                    date: Day(year: 2024, month: 10, day: 15)))
        #expect(marks[1] == Mark(text: "100 % 20.10.2024", status: .done, date: Day(year: 2024, month: 10, day: 20)))
        #expect(marks[2]?.status == .postponed)
    }

    @Test(arguments: ["почти готово", "скоро", "выполнено наполовину", "+-", "да нет", "на контроле"])
    func whatIsNotKnownForCertainIsReported(words: String) {
        let entry = MarkEntry(id: "1.1", status: words)
        let merged = MarksFile.merge(MarksTable(entries: [entry]), into: plan, language: .ru)
        #expect(merged.plan.activities[0].mark == Mark(text: words))
        #expect(merged.diagnostics.map(\.id) == [.marksStatusUnknown])
    }
}
