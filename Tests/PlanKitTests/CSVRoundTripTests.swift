import DocumentModel
import PlanKit
import PlanModel
import PlanRecognition
import TestSupport
import Testing

/// Deadlines that mean what the words around them say: CSV carries no title, and still they read back.
struct CSVRoundTripTests {
    private func plans(_ sketch: String) throws -> (written: Plan, read: Plan) {
        let written = try #require(PlanRecognizer().recognize(TableSketch.document(sketch)).plan)
        let reading = try PlanReader().read(ExportFormat.csv.export(written).bytes, name: "план.csv")
        #expect(reading.diagnostics.filter { $0.id == .csvDatesDisagree } == [])
        return (written, reading.plan)
    }

    @Test(arguments: [
        """
        План работы на октябрь 2024 года

        | Мероприятия | Сроки |
        | Зарядка | ежедневно |
        | Линейка | по понедельникам |
        | Беседа | 14 |
        | Рейд | до 20 числа |
        | Выставка | в течение месяца |
        """,
        """
        План мероприятий

        | Мероприятия | Сроки |
        | Зарядка | ежедневно |
        | 3 октября 2024 г. | < |
        | Поход | 10.00 |
        """,
        """
        План работы лагеря
        с 3 по 26 июня 2025 года

        | Мероприятия | Сроки |
        | Зарядка | ежедневно |
        | Поход | 14 июня |
        | Уборка | по пятницам |
        | Открытие | 3 |
        """,
        """
        План работы на 2024/2025 учебный год

        | Мероприятия | Сроки |
        | СЕНТЯБРЬ | < |
        | I. Работа с детьми | < |
        | Линейка | 2 |
        | Зарядка | ежедневно |
        | II. Работа с родителями | < |
        | Собрание | 3 неделя |
        | ОКТЯБРЬ | < |
        | I. Работа с детьми | < |
        | Поход | 12 |
        | Беседа | в течение года |
        """,
        """
        План работы на 2024/2025 учебный год

        | Мероприятия | Сроки |
        | СЕНТЯБРЬ | < |
        | 1 неделя | < |
        | Линейка | понедельник |
        | 2 неделя | < |
        | Беседа | вторник |
        | Поход | 14 |
        """,
        """
        План работы на 2024/2025 учебный год

        | Месяц | Дата | Мероприятия |
        | Сентябрь | 12 | Линейка |
        | Октябрь | 3 неделя | Поход |
        """,
        """
        План работы на 2025 год

        | Мероприятия | Время и место проведения |
        | Поход | 15 мая, Гомель |
        | Встреча | до июня |
        """,
    ])
    func aDeadlineThatLeansOnTheTitleOrTheSectionReadsBack(sketch: String) throws {
        let (written, read) = try plans(sketch)
        #expect(read.activities.map(\.deadline) == written.activities.map(\.deadline))
        #expect(written.activities.contains { $0.deadline?.start != nil })
    }

    @Test func aPostBeforeSeveralNamesStaysWithAllOfThem() throws {
        let (written, read) = try plans(
            """
            План работы на 2025 год

            | Мероприятия | Сроки | Ответственные |
            | Поход | май | Методисты Ясень А.Б., Клён В.Г. |
            | Встреча | май | Ясень А.Б., Клён В.Г., методисты |
            """)
        #expect(read.activities.map(\.responsible) == written.activities.map(\.responsible))
        #expect(written.activities[0].responsible.map { $0.post?.lowercased() } == ["методисты", "методисты"])
    }

    @Test func oneRowsDatesNeverBecomeThePlansMonth() throws {
        let rows = [
            ("сентябрь", "2024-09-01,2024-09-30"), ("октябрь", "2024-10-01,2024-10-31"),
            ("май", "2025-05-01,2025-05-31"), ("ежедневно", "2024-10-15,2024-10-15"),
        ].map { "дело,\($0),\($1)\n" }
        let csv = "activity,deadline,start,end\n" + rows.joined()
        let reading = try PlanReader().read(Array(csv.utf8), name: "план.csv")
        // The words were edited and the dates left: the words decide, and that is said.
        #expect(reading.plan.activities.last?.deadline?.edtf == "2024-09-01/2025-05-31")
        #expect(reading.diagnostics.map(\.id) == [.csvDatesDisagree, .csvHoldsRowsOnly])
    }
}
