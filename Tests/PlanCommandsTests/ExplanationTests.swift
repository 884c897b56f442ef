import Foundation
import PlanKit
import TestSupport
import Testing

/// An error about a whole file never hides what explains it.
@Suite(.inEveryFolder) struct ExplanationTests {
    private func cell(_ content: String) -> String { "<w:tc><w:p>\(content)</w:p></w:tc>" }
    private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }
    private func deleted(_ text: String) -> String {
        "<w:del w:id=\"1\"><w:r><w:delText>\(text)</w:delText></w:r></w:del>"
    }

    /// The ids that a command says, in order; not those of the kinds that it counts at the end.
    private func ids(_ words: String..., status: Int32) -> [String] {
        let run = CommandRun(list: words)
        #expect(run.status == status, "\(run.errors)")
        let lines = (run.errors + run.output).split(separator: "\n").filter { !$0.contains(#/^ *\d+ × /#) }
        return lines.flatMap { $0.matches(of: /\[([a-z0-9-]+)\]/) }.map { String($0.output.1) }
    }

    @Test func noPlanIsFoundWhereItIsDeletedHiddenOrImported() throws {
        let folder = try TestFolder()
        let rows = [["Мероприятия", "Срок"], ["Педсовет", "май 2025"]]
        let table = rows.map { "<w:tr>\($0.map { cell(deleted($0)) }.joined())</w:tr>" }.joined()
        try folder.write("правки.docx", DocxBuilder("<w:tbl>\(table)</w:tbl><w:p/>").bytes())
        let hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>План</w:t></w:r></w:p>"
        try folder.write("скрыто.docx", DocxBuilder(hidden).bytes())
        var imported = DocxBuilder("<w:altChunk r:id=\"extra0\"/>")
        imported.parts = [("word/chunk.mht", "aFChunk", "<html/>")]
        try folder.write("часть.docx", imported.bytes())
        for command in ["convert", "check", "marks", "init"] {
            let changes = ids(command, folder.path("правки.docx"), status: 3)
            #expect(changes.contains("deleted-text-left-out") && changes.contains("tracked-changes-present"))
            #expect(changes.last == "plan-not-found")
            #expect(
                ids(command, folder.path("скрыто.docx"), status: 3) == [
                    "hidden-text-left-out", "document-without-table",
                ])
            #expect(ids(command, folder.path("часть.docx"), status: 3) == ["document-imported-only"])
        }
        let report = ids("report", "order", folder.path("часть.docx"), "-o", folder.path("x.docx"), status: 3)
        #expect(report == ["document-imported-only"])
    }

    @Test func aLibraryUserHasTheExplanationsToo() throws {
        let bytes = try DocxBuilder("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>План</w:t></w:r></w:p>").bytes()
        let error = #expect(throws: PlanKitError.self) { try PlanReader().read(bytes, name: "план.docx") }
        #expect(error?.explanations.map(\.id) == [.hiddenTextLeftOut])
        #expect(error?.diagnostics.map(\.id) == [.hiddenTextLeftOut, .documentWithoutTable])
        #expect(error?.explanations.allSatisfy { $0.place.file == "план.docx" } == true)
    }

    @Test func aTableInAnotherEncodingSaysHowItWasRead() throws {
        let folder = try TestFolder()
        // «Код;Отзыв» and a row, in Windows-1251.
        let bytes: [UInt8] = [
            0xCA, 0xEE, 0xE4, 0x3B, 0xCE, 0xF2, 0xE7, 0xFB, 0xE2, 0x0A, 0x31, 0x2E, 0x31, 0x3B, 0xE4, 0xE0, 0x0A,
        ]
        try folder.write("x.csv", bytes)
        let plan = Files.path("official/plan-2024-2025.odt")
        #expect(ids("convert", folder.path("x.csv"), status: 3) == ["csv-read-as-windows-1251", "csv-not-plan"])
        let marks = ids(
            "report", "order", plan, "--marks", folder.path("x.csv"), "-o", folder.path("x.docx"), status: 3)
        #expect(marks == ["csv-read-as-windows-1251", "marks-table-unknown"])
    }

    @Test func aCalendarThatIsMissingDoesNotHideWhatIsWrongWithTheProfile() throws {
        let folder = try TestFolder()
        try folder.write("p.yml", "calendar: нет.yml\nnonsense: 1\n".utf8)
        let found = ids(
            "convert", Files.path("official/plan-2024-2025.odt"), "--profile", folder.path("p.yml"), status: 3)
        #expect(found == ["profile-key-unknown", "file-missing"])
    }

    @Test func aPlanWithoutRowsIsSaidToBeEmpty() throws {
        let folder = try TestFolder()
        let head = "<w:tr>\(["Мероприятия", "Срок"].map { cell(run($0)) }.joined())</w:tr>"
        try folder.write("план.docx", DocxBuilder("<w:tbl>\(head)</w:tbl><w:p/>").bytes())
        #expect(ids("convert", folder.path("план.docx"), status: 0).contains("plan-empty"))
        #expect(ids("inspect", folder.path("план.docx"), status: 0).contains("plan-empty"))
    }

    @Test func manyRemarksLeaveTheErrorInSight() throws {
        let folder = try TestFolder()
        let paragraphs = (0..<60).map { "<w:p>\(deleted("слово \($0)"))</w:p>" }.joined()
        try folder.write("план.docx", DocxBuilder(paragraphs).bytes())
        let run = CommandRun("convert", folder.path("план.docx"))
        let lines = run.errors.split(separator: "\n")
        #expect(lines.count == 22 && lines.last?.contains("[document-without-table]") == true)
        #expect(lines[20].hasPrefix("… и ещё 41 замечание"), "\(lines[20])")
    }
}
