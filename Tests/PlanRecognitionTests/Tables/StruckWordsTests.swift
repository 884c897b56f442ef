import Diagnostics
import DocumentModel
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// What an author crossed out in a plan.
struct StruckWordsTests {
    /// The sketch's document; words between `⟦` and `⟧` are struck through.
    private func document(_ sketch: String) -> Document {
        var document = TableSketch.document(sketch)
        document.blocks = document.blocks.map(marked)
        return document
    }

    private func marked(_ block: Block) -> Block {
        switch block {
        case .paragraph(let paragraph): return .paragraph(marked(paragraph))
        case .table(var table):
            for index in table.cells.indices { table.cells[index].blocks = table.cells[index].blocks.map(marked) }
            return .table(table)
        }
    }

    private func marked(_ paragraph: Paragraph) -> Paragraph {
        var copy = paragraph
        copy.text = ""
        var start = 0
        for character in paragraph.text {
            switch character {
            case "⟦": start = copy.text.utf8.count
            case "⟧": copy.struck.append(start..<copy.text.utf8.count)
            default: copy.text.append(character)
            }
        }
        return copy
    }

    private func recognition(_ rows: String, title: String = "План работы на 2024/2025 учебный год") -> Recognition {
        PlanRecognizer().recognize(
            document("\(title)\n\n| № | Мероприятия | Сроки | Ответственный |\n\(rows)"))
    }

    private func told(_ recognition: Recognition, _ id: DiagnosticID) -> [Diagnostic] {
        recognition.diagnostics.filter { $0.id == id }
    }

    @Test(arguments: [
        ("⟦15 сентября⟧ 20 сентября", "2024-09-20"), ("20 сентября ⟦15 сентября⟧", "2024-09-20"),
        ("⟦15⟧20 сентября", "2024-09-20"), ("⟦15 сентября⟧⏎20 сентября", "2024-09-20"), ("20 сентября", "2024-09-20"),
    ])
    func aCrossedOutDateIsNoDate(cell: String, edtf: String) throws {
        let recognition = recognition("| 1 | Совет | \(cell) | Савич В.Г. |")
        let activity = try #require(recognition.plan?.activities.first)
        #expect(activity.deadline?.edtf == edtf)
        #expect(told(recognition, .struckTextLeftOut).count == (cell.contains("⟦") ? 1 : 0))
    }

    /// Whatever is crossed out beside a date, `~` here, the cell's date is the one that is left.
    @Test(arguments: ["⟦~⟧ *", "* ⟦~⟧", "⟦~,⟧ *", "⟦~⟧⏎*", "*⏎⟦~⟧", "* ⟦(~)⟧", "⟦~; ⟧*", "⟦~⟧*"])
    func whatIsLeftOfACellIsItsDate(form: String) throws {
        var random = SeededRandom(seed: 11)
        var rows = ""
        var meanings: [String?] = []
        for left in SampleCells.days {
            for _ in 0..<4 {
                let struck = try #require((SampleCells.days + SampleCells.periods).randomElement(using: &random))
                let cell = form.replacing("~", with: struck.text).replacing("*", with: left.text)
                rows += "| \(meanings.count + 1) | Совет | \(cell) | Савич В.Г. |\n"
                meanings.append(left.inSchoolYear(2024))
            }
        }
        let plan = try #require(recognition(rows).plan)
        #expect(plan.activities.map { $0.deadline?.edtf } == meanings)
    }

    @Test func whatIsLeftOutIsToldWithItsPlace() throws {
        let recognition = recognition("| 1 | Совет | май | ⟦Ковалёва А.Б.⟧ Савич В.Г. |")
        #expect(recognition.plan?.activities.first?.responsible.map(\.text) == ["Савич В.Г."])
        let told = told(recognition, .struckTextLeftOut)
        #expect(told.map { $0.arguments["words"] } == ["Ковалёва А.Б."])
        #expect(told.map(\.place) == [Place(table: 1, row: 2, column: 4)])
    }

    @Test func aCellThatIsCrossedOutIsEmpty() throws {
        let activity = try #require(recognition("| 1 | Совет | ⟦май⟧ | Савич В.Г. |").plan?.activities.first)
        #expect(activity.deadline == nil)
    }

    @Test func aRowThatIsCrossedOutStaysAndIsTold() throws {
        let recognition = recognition(
            "| 1 | Совет | май | Савич В.Г. |\n| ⟦2⟧ | ⟦Поездка⟧ | ⟦июнь⟧ | ⟦Ковалёва А.Б.⟧ |\n| 3 | ⟦Смотр⟧ | ⟦май⟧ | ⟦Савич В.Г.⟧ |"
        )
        #expect(recognition.plan?.activities.map(\.title) == ["Совет", "Поездка", "Смотр"])
        #expect(recognition.plan?.activities.map(\.struck) == [false, true, true])
        #expect(told(recognition, .rowStruck).map(\.place) == [Place(table: 1, row: 3), Place(table: 1, row: 4)])
        #expect(told(recognition, .struckTextLeftOut).isEmpty)
    }

    @Test func aCrossedOutYearOfTheTitleIsNoYear() throws {
        let recognition = recognition(
            "| 1 | Совет | май | Савич В.Г. |", title: "План работы на ⟦2023/2024⟧ 2024/2025 учебный год")
        #expect(recognition.plan?.schoolYear == "2024/2025")
        #expect(recognition.plan?.title == "План работы на 2024/2025 учебный год")
        #expect(told(recognition, .struckTextLeftOut).map(\.place) == [Place(paragraph: 1)])
    }

    @Test func tablesNestedDeepAreLookedThroughWithoutEnd() throws {
        var blocks: [Block] = [.paragraph(marked(Paragraph("⟦слово⟧")))]
        for depth in 0..<600 {
            let cell = Cell(row: 0, column: 0, blocks: blocks)
            blocks = [.table(Table(index: 600 - depth, rowCount: 1, columnCount: 1, cells: [cell], grid: [0]))]
        }
        #expect(PlanRecognizer().recognize(Document(blocks: blocks)).plan == nil)
    }
}
