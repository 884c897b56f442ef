import Diagnostics
import Foundation
@testable import PlanExport
import PlanModel
import TestSupport
import Testing

struct CSVExporterTests {
    @Test(arguments: [
        ("plan-2024-2025.csv", CSVExporter()), ("plan-2024-2025-excel.csv", CSVExporter(isForExcel: true)),
        ("plan-2024-2025-en.csv", CSVExporter(headings: .english)),
        ("plan-2024-2025-be.csv", CSVExporter(headings: .belarusian)),
    ]) func theOfficialPlanMatchesTheGolden(name: String, exporter: CSVExporter) throws {
        let exported = exporter.export(try officialPlan())
        #expect(exported.diagnostics == [])
        try Golden.expect(exported.bytes, equals: name)
    }

    @Test func theColumnsStandInTheirOrder() throws {
        let table = try CSVTable(CSVExporter(headings: .english).export(try officialPlan()).bytes)
        #expect(
            table.headings == [
                "id", "section", "number", "activity", "deadline", "start", "end", "recurrence", "responsible",
                "results", "mark",
            ])
        #expect(table.rows.count == 30)
    }

    @Test func optionalColumnsFollowAndTheLevelIsLast() throws {
        var activity = Activity(id: "1.1", title: "Беседа", source: SourceRow(table: 1, row: 2))
        activity.place = "зал"
        activity.other = ["Класс": "5"]
        let plan = Plan(
            columns: [Column(role: .participants, heading: "Кто")],
            sections: [Section(title: "А", level: 2, activities: [activity])])
        let table = try CSVTable(CSVExporter(headings: .english).export(plan).bytes)
        #expect(table.headings.dropFirst(11) == ["participants", "place", "Класс", "level"])
    }

    @Test func personsBeforeOnePostStayTogether() throws {
        let post = "заместители директора"
        var activity = Activity(id: "1.1", title: "Беседа", source: SourceRow(table: 1, row: 2))
        activity.responsible = [
            Responsible(text: "Ясень А.Б.", kind: .person, post: post),
            Responsible(text: "Клён В.Г., \(post)", kind: .person, post: post),
            Responsible(text: "Методист Дуб Д.Е.", kind: .person, post: "Методист"),
        ]
        let table = try CSVTable(CSVExporter().export(Plan(sections: [Section(activities: [activity])])).bytes)
        #expect(table.rows[0].cells[8].text == "Ясень А.Б., Клён В.Г., \(post); Методист Дуб Д.Е.")
    }

    @Test func rowsEndWithCRLFAndCellsAreQuotedByRFC4180() throws {
        let plan = Plan(sections: [
            Section(
                title: "a,b",
                activities: [Activity(id: "1.1", title: "\"x\"\ny", source: SourceRow(table: 1, row: 1))])
        ])
        let text = CSVExporter(headings: .english).export(plan).text
        #expect(text.hasSuffix("\r\n1.1,\"a,b\",,\"\"\"x\"\"\ny\",,,,,,,\r\n"))
        #expect(text.unicodeScalars.first == "i")
    }

    @Test func excelGetsAMarkSemicolonsAndNoFormulas() throws {
        let titles = ["=1+1", "+375", "-", "@СУММ", "\tа", "'=в", "a=1", " =1", "'ж"]
        let plan = Plan(sections: [
            Section(
                activities: titles.enumerated().map {
                    Activity(id: "1.\($0 + 1)", title: $1, source: SourceRow(table: 1, row: $0 + 2))
                })
        ])
        let exported = CSVExporter(isForExcel: true).export(plan)
        #expect(exported.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(exported.text.contains("\"=\"\"1.1\"\"\";;;'=1+1;;;;;;;\r\n"))
        #expect(exported.diagnostics.map(\.place.row) == [2, 3, 4, 5, 6, 7])
        #expect(exported.diagnostics.allSatisfy { $0.id == .csvCellMadeHarmless && $0.place.column == 4 })
        #expect(exported.diagnostics.allSatisfy { $0.place.heading == "Мероприятие" })
        for exporter in [CSVExporter(), CSVExporter(isForExcel: true)] {
            let bytes = exporter.export(plan).bytes
            let read = try CSVImporter(reading: RememberedCells(plan)).read(bytes)
            #expect(read.plan.activities.map(\.title) == titles)
        }
    }

    /// What Excel and Calc in Russian make a date, a time or another number of, where they are let.
    @Test(arguments: [
        ("1.1", true), ("1.10", true), ("1.2.3", true), ("01", true), ("10.12", true), ("12:30", true), ("1-2", true),
        ("1/2", true), ("1,50", true), ("5 %", true), ("1e5", true), ("123456789012", true), ("Август 2024", true),
        ("3 мая", true), ("15 октября 2024 г.", true), ("май 2025", true), ("15.09.2024", true), ("снежань 2024", true),
        ("Sep 2024", true), ("ИСТИНА", true), ("true", true), ("5", false), ("1001", false), ("", false),
        ("май", false), ("до 15.09", false), ("2 раза в год", false), ("с 3 мая", false), ("5-й класс", false),
        ("5\n6", false), ("5\"", false), ("FREQ=MONTHLY", false), ("Педсовет", false),
    ])
    func textsThatWouldBecomeDatesAreToldFromOthers(text: String, isTaken: Bool) throws {
        #expect(SpreadsheetCell.isTaken(text) == isTaken)
        // A number of figures: of «3 мая» there it is known what it was.
        let number = text.contains { $0.isLetter } ? "" : text
        var activity = Activity(id: "1.1", number: number, title: text, source: SourceRow(table: 1, row: 2))
        activity.other = ["Класс": text]
        let plan = Plan(sections: [Section(title: text.isEmpty ? nil : text, activities: [activity])])
        let exported = CSVExporter(isForExcel: true).export(plan)
        #expect(exported.text.contains("\"=\"\"\(text)\"\"\"") == (isTaken || text == "1.1"))
        let read = try CSVImporter(reading: RememberedCells(plan)).read(exported.bytes)
        #expect(read.plan.sections == plan.sections && read.diagnostics == [])
    }

    @Test func excelMakesDatesOfTheStartAndTheEnd() throws {
        let deadline = Deadline(
            text: "Август 2024", kind: .month, start: Day(year: 2024, month: 8, day: 1),
            end: Day(year: 2024, month: 8, day: 31))
        let activity = Activity(id: "1.1", title: "а", deadline: deadline, source: SourceRow(table: 1, row: 2))
        let text = CSVExporter(isForExcel: true).export(Plan(sections: [Section(activities: [activity])])).text
        #expect(text.contains(";\"=\"\"Август 2024\"\"\";2024-08-01;2024-08-31;"))
    }

    @Test(arguments: ["=\"1.1\"", "'=\"1.1\"", "=\"\"", "=\"a\"b\""])
    func aTextThatLooksLikeSuchAFormulaStaysItself(text: String) throws {
        let activity = Activity(id: "1.1", title: text, source: SourceRow(table: 1, row: 2))
        let plan = Plan(sections: [Section(activities: [activity])])
        for exporter in [CSVExporter(), CSVExporter(isForExcel: true)] {
            let read = try CSVImporter(reading: RememberedCells(plan)).read(exporter.export(plan).bytes)
            #expect(read.plan.activities.map(\.title) == [text])
        }
    }

    @Test(arguments: ["а\nб", "а\rб", "а\r\nб"]) func aLineBreakInACellIsALineFeedHoweverItWasTyped(title: String)
        throws
    {
        let activity = Activity(id: "1.1", title: title, source: SourceRow(table: 1, row: 2))
        let plan = Plan(sections: [Section(activities: [activity])])
        let bytes = CSVExporter().export(plan).bytes
        #expect(try CSVImporter(reading: RememberedCells(plan)).read(bytes).plan.activities.map(\.title) == ["а\nб"])
    }

    @Test func aHeadingThatLooksLikeAFormulaIsMadeHarmlessToo() throws {
        var activity = Activity(id: "1.1", title: "Беседа", source: SourceRow(table: 1, row: 2))
        activity.other = ["=A1": "5"]
        let plan = Plan(sections: [Section(activities: [activity])])
        let exported = CSVExporter(isForExcel: true).export(plan)
        #expect(exported.text.contains(";'=A1\r\n"))
        #expect(exported.diagnostics.map(\.place.row) == [1])
        let read = try CSVImporter(reading: RememberedCells(plan)).read(exported.bytes).plan
        #expect(read.activities[0].other == activity.other)
    }
}

struct CSVTableTests {
    /// The cells of every row, the headings first.
    private func cells(_ text: String) throws -> [[String]] {
        let table = try CSVTable(Array(text.utf8))
        return [table.headings] + table.rows.map { $0.cells.map(\.text) }
    }

    @Test(arguments: [
        // RFC 4180, 2: rules 1 to 7.
        ("aaa,bbb\r\nzzz,yyy\r\n", [["aaa", "bbb"], ["zzz", "yyy"]]),
        ("aaa,bbb\r\nzzz,yyy", [["aaa", "bbb"], ["zzz", "yyy"]]),
        ("a,b\r\n  x , y \r\n", [["a", "b"], ["  x ", " y "]]),
        ("\"aaa\",\"bbb\"\r\nzzz,\"\"\r\n", [["aaa", "bbb"], ["zzz", ""]]),
        ("a,b\r\n\"b \r\nbb\",ccc\r\n", [["a", "b"], ["b \nbb", "ccc"]]),
        ("a,b\r\n\"b\"\"bb\",\"\"\"\"\r\n", [["a", "b"], ["b\"bb", "\""]]),
        ("a,b\r\n\"b\r\r\nbb\",ccc\r\n", [["a", "b"], ["b\n\nbb", "ccc"]]),
        ("a,b\r\n\"x,y\",z\r\n", [["a", "b"], ["x,y", "z"]]),
        // What programs make of it.
        ("a;b\nx,1;y\n", [["a", "b"], ["x,1", "y"]]), ("a\tb\rx\ty\r", [["a", "b"], ["x", "y"]]),
        ("a,b\n\n,\nx\n", [["a", "b"], ["x", ""]]), ("a,b,,\nx,y,,\n", [["a", "b"], ["x", "y"]]),
        ("sep=;\r\na,b;c\r\n1;2\r\n", [["a,b", "c"], ["1", "2"]]),
        ("a,b\nx\"y,\"z\"w\n", [["a", "b"], ["x\"y", "zw"]]),
        ("\u{FEFF}a,b\nx,y\n", [["a", "b"], ["x", "y"]]),
        ("Код;Мероприятие, дело\n1;2\n", [["Код", "Мероприятие, дело"], ["1", "2"]]),
    ]) func cellsAreCutAsTheStandardSays(text: String, expected: [[String]]) throws {
        #expect(try cells(text) == expected)
    }

    @Test func anOpenQuotationMarkIsNamedByItsRow() {
        let error = #expect(throws: ImportError.self) { try CSVTable(Array("a,b\n1,2\n\"x,y\n3,4\n".utf8)) }
        #expect(error?.diagnostic.id == .csvQuoteUnclosed)
        #expect(error?.diagnostic.place.row == 3)
    }

    @Test func cellsWithoutAHeadingAreReported() throws {
        let table = try CSVTable(Array("a,b\n1,2,,\n1,2,3\n".utf8))
        #expect(table.diagnostics.map(\.id) == [.csvRowTooLong])
        #expect(table.diagnostics.map(\.place.row) == [3])
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .windowsCP1251, .utf8])
    func everyEncodingOfASpreadsheetIsRead(encoding: String.Encoding) throws {
        let text = "Код;Мероприятие\r\n1.1;«Ёлка» – №1, ўрок і гульня\r\n"
        var bytes = Array(try #require(text.data(using: encoding)))
        if encoding == .utf16LittleEndian { bytes = [0xFF, 0xFE] + bytes }
        if encoding == .utf16BigEndian { bytes = [0xFE, 0xFF] + bytes }
        let table = try CSVTable(bytes)
        #expect(table.rows.map { $0.cells.map(\.text) } == [["1.1", "«Ёлка» – №1, ўрок і гульня"]])
        #expect(table.diagnostics.map(\.id) == (encoding == .windowsCP1251 ? [.csvReadAsWindows1251] : []))
    }

    @Test(arguments: [[], [0x50, 0x4B, 3, 4, 0, 0, 0xFF], [0x1A, 4, 0, 0, 0x0A], [0x61, 0x0A, 0]] as [[UInt8]])
    func whatIsNoTextIsRefused(bytes: [UInt8]) {
        let error = #expect(throws: ImportError.self) { try CSVTable(bytes) }
        #expect(error?.diagnostic.id == (bytes.isEmpty ? .fileEmpty : .csvNotText))
    }
}
