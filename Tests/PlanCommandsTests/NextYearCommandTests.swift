import PlanKit
import TestSupport
import Testing

/// `plankit report plan --next-year`.
struct NextYearCommandTests {
    private static let official = Fixtures.path("official/plan-2024-2025.docx")

    private static func folder(_ sketch: String) throws -> TestFolder {
        let folder = try TestFolder()
        try folder.write("plan.docx", TableSketch.docx(TableSketch.document(sketch)))
        return folder
    }

    @Test(arguments: ["docx", "odt"])
    func itWritesThePlanAndTheListBesideIt(format: String) throws {
        let folder = try TestFolder()
        let run = CommandRun(list: [
            "report", "plan", Self.official, "--next-year", "-o", folder.path("next.\(format)"),
        ])
        #expect(run.status == 0)
        #expect(run.errors.contains("[next-year-made]") && run.errors.contains("next-changes.\(format)"))
        #expect(!run.errors.contains("[report-blanks]"))
        #expect(folder.names.sorted() == ["next-changes.\(format)", "next.\(format)"])
        let plan = try PlanReader().read(folder.path("next.\(format)")).plan
        #expect(plan.schoolYear == "2025/2026")
        #expect(plan.activities.count == 30)
    }

    @Test func neitherFileIsWrittenOver() throws {
        let folder = try TestFolder()
        try folder.write("next-changes.docx", "Вписано от руки".utf8)
        let words = ["report", "plan", Self.official, "--next-year", "-o", folder.path("next.docx")]
        let run = CommandRun(list: words)
        #expect(run.status == 2 && run.errors.contains("[output-exists]"))
        #expect(folder.names == ["next-changes.docx"])
        #expect(CommandRun(list: words + ["--force"]).status == 0)
    }

    @Test func manyPlansHaveEachItsList() throws {
        let folder = try Self.folder(PlanSketches.belarusianWeek)
        let run = CommandRun(
            list: ["report", "plan", Self.official, folder.path("plan.docx"), "--next-year", "-o", folder.path("out/")])
        #expect(run.status == 0, "\(run.errors)")
        let lists = folder.names(in: "out").filter { $0.contains("-changes") }
        #expect(lists.count == 2)
    }

    @Test func blanksAreCounted() throws {
        let folder = try Self.folder(
            """
            План на 2024/2025 учебный год

            | № | Мероприятия | Срок | Ответственный |
            | 5 | Педсовет | 31.06.2024 | Директор |
            """)
        let run = CommandRun(
            list: ["report", "plan", folder.path("plan.docx"), "--next-year", "-o", folder.path("next.docx")])
        #expect(run.status == 0)
        #expect(run.errors.contains("[report-blanks]") && run.errors.contains("Срок № 5"))
    }

    @Test func onlyThePlanHasANextYear() throws {
        let folder = try TestFolder()
        let run = CommandRun(list: ["report", "order", Self.official, "--next-year", "-o", folder.path("next.docx")])
        #expect(run.status == 2)
        #expect(folder.names.isEmpty)
    }

    @Test func aPlanOfNoOneYearIsRefusedWithAWayOut() throws {
        let folder = try Self.folder(
            """
            Программа на 2022–2027 годы

            | № | Мероприятия | Срок | Ответственный |
            | 1 | Педсовет | октябрь 2024 | Директор |
            """)
        let words = ["report", "plan", folder.path("plan.docx"), "--next-year", "-o", folder.path("next.docx")]
        let run = CommandRun(list: words)
        #expect(run.status == 3 && run.errors.contains("[next-year-unknown]") && run.errors.contains("plankit.yml"))
        #expect(folder.names == ["plan.docx"])
        try folder.write("plankit.yml", "schoolYear: 2024/2025\n".utf8)
        #expect(CommandRun(list: words).status == 0)
        #expect(try PlanReader().read(folder.path("next.docx")).plan.activities[0].deadline?.text == "октябрь 2025")
    }
}
