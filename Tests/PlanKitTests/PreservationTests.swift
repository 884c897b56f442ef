import Diagnostics
import DocumentModel
import Foundation
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

    @Test func inWhateverOrderTheActivitiesStandTheirRowsAreFound() throws {
        let document = TableSketch.document(Self.sketch)
        #expect(try losses(document) { $0.sections[0].activities.reverse() } == [])
        #expect(try losses(document) { $0.sections.swapAt(0, 1) } == [])
        let lost = try losses(document) { plan in
            plan.sections.swapAt(0, 1)
            plan.sections[1].activities.removeLast()
        }
        #expect(
            lost == [
                "table 1, row 3, column «Мероприятия»: Неделя толерантности",
                "table 1, row 3, column «Ответственные»: Классные руководители",
            ])
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

    @Test func aTextThatStandsInTwoCellsMustBeInTwoMembers() throws {
        let document = TableSketch.document(
            """
            | № | Мероприятия | Срок | Примечание |
            | 1 | Час здоровья | май | Час здоровья |
            | 2 | Сбор | июнь | в зале |
            """)
        #expect(try losses(document) == [])
        #expect(
            try losses(document) { $0.sections[0].activities[0].note = nil }
                == ["table 1, row 2, column «Примечание»: Час здоровья"])
    }

    @Test func aTextThatADotClosesIsFoundAsOftenAsItIsThere() throws {
        let document = TableSketch.document(
            """
            | № | Мероприятия | Срок | Примечание |
            | 1 | Час здоровья. | май | Час здоровья |
            | 2 | Сбор | июнь | в зале |
            """)
        #expect(try losses(document) { $0.sections[0].activities[0].title = "Час здоровья" } == [])
        let lost = try losses(document) { plan in
            plan.sections[0].activities[0].title = "Час здоровья"
            plan.sections[0].activities[0].note = nil
        }
        #expect(lost == ["table 1, row 2, column «Мероприятия»: Час здоровья"])
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

    private static let plans: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.path("plans"))) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    /// The plans of `Fixtures/plans`, whatever their layout: as a sketch, as a DOCX and as an ODT.
    @Test(arguments: plans)
    func noWordOfAPlanIsLostInEitherFormat(name: String) throws {
        let text = try Fixtures.text("plans/\(name)")
        let sketch = try #require(text.split(separator: "\n-----\n", maxSplits: 1).first.map(String.init))
        let document = TableSketch.document(sketch)
        #expect(try losses(document) == [])
        let plan = try #require(PlanRecognizer().recognize(document).plan)
        // The files hold no automatic numbers, heading styles and notes, and Word joins tables that touch.
        let isWhole = !sketch.contains { "{#[".contains($0) } && !document.hasNeighbouringTables
        for (file, bytes) in [("a.docx", try TableSketch.docx(document)), ("a.odt", try TableSketch.odt(document))] {
            let reading = try PlanReader().read(bytes, name: file)
            #expect(!reading.diagnostics.contains { $0.id == .textNotPlaced }, "\(file)")
            #expect(!isWhole || reading.plan == plan, "\(file)")
        }
    }

    /// Random matrices, both ways round, and plans with joined cells: as a sketch, as a DOCX and as an ODT they give one
    /// plan, and none of their words is lost.
    @Test(arguments: 0..<40)
    func randomLayoutsLoseNothingInEitherFormat(_ round: Int) throws {
        var random = SeededRandom(seed: UInt64(round) &* 0x9E37_79B9_7F4A_7C15 &+ 7)
        let sketch = RandomLayout.sketch(&random)
        let document = TableSketch.document(sketch)
        #expect(try losses(document) == [], "seed \(round):\n\(sketch)")
        let plan = try #require(PlanRecognizer().recognize(document).plan, "seed \(round):\n\(sketch)")
        for (name, bytes) in [("a.docx", try TableSketch.docx(document)), ("a.odt", try TableSketch.odt(document))] {
            let reading = try PlanReader().read(bytes, name: name)
            #expect(reading.plan == plan, "seed \(round), \(name):\n\(sketch)")
            #expect(!reading.diagnostics.contains { $0.id == .textNotPlaced }, "seed \(round), \(name):\n\(sketch)")
        }
    }
}

/// Sketches of plans in other layouts than a row an activity, each of whose words is a word of its own.
enum RandomLayout {
    private static let headings = [
        ["Сентябрь", "Октябрь", "Ноябрь", "Декабрь"], ["верасень", "кастрычнік", "лістапад"],
        ["1 неделя (02–07.09)", "2 неделя (09–14.09)", "3 неделя (16–21.09)", "4 неделя (23–28.09)"],
        ["I квартал", "II квартал", "III квартал", "IV квартал"], ["2 сентября", "3 сентября", "4 сентября"],
    ]
    private static let months = ["Сентябрь", "Октябрь", "Ноябрь–декабрь", "Январь", "1 неделя февраля"]
    private static let people = ["Директор", "Методист Заяц П.П.", "Классные руководители", ""]
    private static let dates = [" (17.09)", ", 12 октября", ", 3 неделя", " (до 20 сентября)", "", "", ""]

    static func sketch(_ random: inout SeededRandom) -> String {
        var words = 0
        func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &random) < share }
        func pick<T>(_ things: [T], _ fallback: T) -> T { things.randomElement(using: &random) ?? fallback }
        func item() -> String {
            words += 1
            return pick(["Семинар", "Праздник", "Консультация", "Турнир"], "") + " слово\(words)" + pick(dates, "")
        }
        func cell() -> String {
            if chance(25) { return "" }
            let count = Int.random(in: 1...3, using: &random)
            if count > 1 && chance(40) {
                return (1...count).map { "\($0). \(item())" }.joined(separator: chance(50) ? "¶" : "⏎")
            }
            return (0..<count).map { _ in item() }.joined(separator: "¶")
        }
        var lines = ["План работы", "на 2024/2025 учебный год", ""]
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            let dates = pick(headings, [])
            let hasNumber = chance(30), hasPeople = chance(60)
            func row(_ title: String, _ cells: [String], _ end: String, _ number: String = "") -> String {
                "| "
                    + ((hasNumber ? [number] : []) + [title] + cells + (hasPeople ? [end] : [])).joined(
                        separator: " | ")
                    + " |"
            }
            lines.append(row("Направление", dates, "Ответственный", "№"))
            for number in 1...Int.random(in: 2...6, using: &random) {
                words += 1
                if chance(20) { lines.append(row("Раздел слово\(words)", dates.map { _ in "<" }, "<", "")) }
                var cells = dates.map { _ in cell() }
                if cells[0] != "", chance(15) { cells[1] = "<" }
                words += 1
                let goesOn = chance(15) && (lines.last?.contains("Работа") ?? false)
                lines.append(row(goesOn ? "^" : "Работа слово\(words)", cells, pick(people, ""), "\(number)"))
            }
        case 1:
            lines.append("| Месяц | Учебная работа | Воспитательная работа | Работа с родителями | Ответственный |")
            for month in months.prefix(Int.random(in: 2...5, using: &random)) {
                lines.append("| \(month) | \(cell()) | \(cell()) | \(cell()) | \(pick(people, "")) |")
            }
        default:
            lines.append("| № | Мероприятие | Дата | Время, место, ответственные |")
            for number in 1...Int.random(in: 2...8, using: &random) {
                let parts = [
                    pick(["9.30", "с 14.00", "10.10"], ""), pick(["каб. 5", "берег реки"], ""), pick(people, ""),
                ]
                let joined = parts.filter { !$0.isEmpty }.shuffled(using: &random).joined(
                    separator: pick([", ", "; ", "⏎"], ""))
                lines.append("| \(number) | \(item()) | \(number) октября | \(joined) |")
            }
        }
        return lines.joined(separator: "\n")
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

extension Document {
    fileprivate var hasNeighbouringTables: Bool {
        let areTables = blocks.map { if case .table = $0 { true } else { false } }
        return zip(areTables, areTables.dropFirst()).contains { $0 && $1 }
    }
}
