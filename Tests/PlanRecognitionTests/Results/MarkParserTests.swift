import PlanModel
import PlanRecognition
import Testing

struct MarkParserTests {
    private let parser = MarkParser(context: DeadlineContext(schoolYear: SchoolYear(start: 2024)))

    @Test(arguments: Phrases.rows("marks"))
    func aCellGivesItsMark(row: [String]) throws {
        let mark = try #require(parser.read(row[0])?.mark)
        #expect(mark.status?.rawValue ?? "" == row[1], "\(row[0])")
        #expect(mark.date?.iso ?? "" == row[2], "\(row[0])")
        #expect(mark.text == row[0].split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    @Test(arguments: ["", " ", "\n", "\u{00A0}"])
    func anEmptyCellHasNoMark(cell: String) {
        #expect(parser.read(cell) == nil)
    }

    @Test func aDayTakesThePlansYear() {
        let calendar = MarkParser(context: DeadlineContext(calendarYear: 2025))
        #expect(calendar.read("вып. 3.09")?.mark.date?.iso == "2025-09-03")
        #expect(parser.read("вып. 3.09")?.mark.date?.iso == "2024-09-03")
        #expect(parser.read("вып. 31.07")?.mark.date?.iso == "2025-07-31")
        #expect(MarkParser(context: DeadlineContext()).read("вып. 3.09")?.mark.date == nil)
        let month = DeadlineContext(schoolYear: SchoolYear(start: 2024), sectionMonth: .init(month: 9, year: 2023))
        #expect(MarkParser(context: month).read("вып. 3.09")?.mark.date?.iso == "2023-09-03")
    }

    @Test(arguments: ["перенесено на 15.10.2024", "не выполнено 15.10.2024", "отменено 15.10.2024"])
    func aDayOnWhichNothingWasDoneStaysInTheText(cell: String) throws {
        let mark = try #require(parser.read(cell)?.mark)
        #expect(mark.date == nil)
        #expect(mark.text == cell)
    }

    @Test func wordsThatSayNothingOfTheActivityAreNamed() {
        #expect(parser.read("Выполнено 15 октября 2024 г.")?.unused == [])
        #expect(parser.read("Выполнено, справка у завуча")?.unused == ["справка", "у", "завуча"])
    }
}
