import Diagnostics
import DocumentModel
import PlanModel
import PlanRecognition
import TestSupport
import Testing

@testable import PlanKit

/// The proof that nothing is lost unseen.
struct PreservationTests {
    private static let sketch = """
        План работы школы
        на 2024/2025 учебный год
        Цель: развитие школы

        | № | Мероприятия | Срок | Ответственные |
        | 1 | Педагогический совет «Итоги года» | август | Иванова А.А., Петров Б.Б. |
        | 2 | Неделя толерантности | ^ | Классные руководители |
        | Раздел II. Работа с родителями | < | < | < |
        | 3 | Родительское собрание | сентябрь | Сидорова В.В. |

        Директор Г.Г.Кузнецова
        """

    private func losses(
        _ document: Document, _ change: (inout Plan) -> Void = { _ in }, keeping diagnostics: Bool = true
    ) throws -> [String] {
        let recognition = PlanRecognizer().recognize(document)
        var plan = try #require(recognition.plan)
        change(&plan)
        let told = diagnostics ? recognition.diagnostics : []
        return Preservation(of: document, in: plan, recognition.tables, told).losses.map {
            "\($0.place.description(in: .en)): \($0.arguments["words"] ?? "")"
        }
    }

    @Test func aPlanThatWasReadWholeLosesNothing() throws {
        #expect(try losses(TableSketch.document(Self.sketch)) == [])
    }

    @Test func everyLostMemberIsFoundMissing() throws {
        let document = TableSketch.document(Self.sketch)
        #expect(
            try losses(document) { $0.sections[0].activities[0].title = "Педагогический совет «Итоги»" }
                == ["table 1, row 2, column «Мероприятия»: года"])
        #expect(
            try losses(document) { $0.sections[0].activities[0].responsible.removeLast() }
                == ["table 1, row 2, column «Ответственные»: Петров Б Б"])
        #expect(
            try losses(document) { $0.sections[1].activities[0].deadline = nil }
                == ["table 1, row 5, column «Срок»: сентябрь"])
        #expect(
            try losses(document) { $0.sections[1].activities[0].number = "" } == ["table 1, row 5, column «№»: 3"])
        #expect(
            try losses(document) { $0.sections[1].title = "Работа с родителями" }
                == ["table 1, row 4, column «№»: Раздел II"])
        #expect(try losses(document) { $0.preamble = [] } == ["paragraph 3: Цель развитие школы"])
        #expect(try losses(document) { $0.signatories = [] }.count == 1)
        #expect(try losses(document) { $0.sections[1].activities = [] }.count == 4)
    }

    @Test func aWordThatIsPrintedTwiceMustBeThereTwice() throws {
        let document = TableSketch.document(
            """
            План на 2024/2025 учебный год

            | № | Мероприятия | Срок | Ответственные | Результат |
            | 1 | Справка о работе | май | Иванова А.А. | Справка |
            """)
        #expect(try losses(document) == [])
        #expect(
            try losses(document) { $0.sections[0].activities[0].results = [] }
                == ["table 1, row 2, column «Результат»: Справка"])
    }

    @Test func wordsThatADiagnosticQuotesAreNotLostUnseen() throws {
        let document = TableSketch.document(Self.sketch)
        let recognition = PlanRecognizer().recognize(document)
        var plan = try #require(recognition.plan)
        plan.preamble = []
        let told = [Diagnostic(.textOutsidePlan, ["words": "Цель: развитие школы"])]
        #expect(Preservation(of: document, in: plan, recognition.tables, told).losses.isEmpty)
    }

    @Test func wordsBrokenOverLinesAreFound() throws {
        let document = TableSketch.document(
            """
            План на 2024/2025 учебный год

            | №⏎п/п | Мероприя-⏎тия | Срок | Ответствен-⏎ный |
            | 1 | Совет | Сентябр⏎ь | Иванова А.А. |
            """)
        #expect(try losses(document) == [])
    }

    @Test func theWholeLengthOfALongTextIsKeptBesideItsExcerpt() throws {
        let long = (1...60).map { "слово\($0)" }.joined(separator: " ")
        let document = TableSketch.document(Self.sketch)
        let recognition = PlanRecognizer().recognize(document)
        let plan = try #require(recognition.plan)
        var longer = document
        longer.blocks.append(.paragraph(Paragraph(long)))
        let loss = try #require(Preservation(of: longer, in: plan, recognition.tables, []).losses.first)
        #expect(loss.arguments["words"] == long)
        #expect((loss.arguments["excerpt"]?.count ?? 0) < 130)
    }

    /// Random plans: read whole they lose nothing, and whichever word is taken out of the plan is missed.
    @Test(arguments: 0..<60)
    func randomPlansLoseNothingAndEveryWordIsMissed(_ round: Int) throws {
        var random = SeededRandom(seed: UInt64(round) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        let document = RandomPlan.document(&random)
        #expect(try losses(document) == [], "seed \(round)")
        let lost = try losses(document) { plan in
            let section = Int.random(in: 0..<plan.sections.count, using: &random)
            guard !plan.sections[section].activities.isEmpty else { return }
            let row = Int.random(in: 0..<plan.sections[section].activities.count, using: &random)
            let title = plan.sections[section].activities[row].title
            plan.sections[section].activities[row].title = title.split(separator: " ").dropLast().joined(separator: " ")
        }
        #expect(lost.count == 1, "seed \(round)")
    }
}

/// Documents with a plan of random rows.
enum RandomPlan {
    private static let verbs = ["Проведение", "Подготовка", "Организация", "Обсуждение", "Анализ"]
    private static let things = ["семинара", "педсовета", "конкурса", "выставки", "собрания", "опроса"]
    private static let about = ["для родителей", "по теме «Школа и семья»", "в 5–7 классах", "с учащимися"]
    private static let deadlines = [
        "сентябрь", "до 15 октября", "В течение года", "10.11.2024", "ежемесячно", "май 2025",
    ]
    private static let people = ["Иванова А.А.", "Методист Б.Б.Петрова", "Администрация", "Классные руководители"]
    private static let results = ["Справка", "Отчёт, фотоотчёт", "Приказ", "Протокол"]

    static func document(_ random: inout SeededRandom) -> Document {
        var lines = ["План работы школы", "на 2024/2025 учебный год", ""]
        lines.append("| № | Мероприятия | Срок | Ответственные | Результат |")
        func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
        for number in 1...Int.random(in: 2...12, using: &random) {
            if Int.random(in: 0..<5, using: &random) == 0 {
                lines.append("| Раздел \(number). \(pick(things)) | < | < | < | < |")
            }
            let title = "\(pick(verbs)) \(pick(things)) \(pick(about)) слово\(number)"
            lines.append("| \(number) | \(title) | \(pick(deadlines)) | \(pick(people)) | \(pick(results)) |")
        }
        return TableSketch.document(lines.joined(separator: "\n"))
    }
}
