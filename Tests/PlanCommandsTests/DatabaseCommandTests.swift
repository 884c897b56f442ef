import TestSupport
import Testing

/// `convert … -o plans.sqlite`.
@Suite(.inEveryFolder) struct DatabaseCommandTests {
    private func plans() throws -> TestFolder {
        let folder = try TestFolder()
        try folder.write("планы/первый.docx", try Fixtures.bytes("official/plan-2024-2025.docx"))
        try folder.write("планы/2024/второй.odt", try Fixtures.bytes("official/plan-2024-2025.odt"))
        return folder
    }

    @Test func aFolderGoesIntoOneDatabase() throws {
        let folder = try plans()
        func fill() -> CommandRun {
            CommandRun("convert", folder.path("планы"), "-o", folder.path("район.sqlite"))
        }
        let first = fill()
        #expect(first.status == 0)
        #expect(first.errors.contains("добавлено 2, изменено 0, без изменений 0."))
        #expect(folder.names == ["планы", "район.sqlite"])
        // It is data, and brought up to date without being asked.
        #expect(fill().errors.contains("добавлено 0, изменено 0, без изменений 2."))
        try folder.write("планы/первый.docx", try DocxBuilder("<w:p/>").bytes())
        #expect(fill().status == 3)
        #expect(try folder.bytes("район.sqlite").starts(with: "SQLite format 3\0".utf8))
    }

    @Test func whereNoPlanIsReadNoDatabaseIsMade() throws {
        let folder = try TestFolder()
        try folder.write("пусто.docx", try DocxBuilder("<w:p/>").bytes())
        #expect(CommandRun("convert", folder.path("пусто.docx"), "-o", folder.path("база.db")).status == 3)
        #expect(folder.names == ["пусто.docx"])
    }

    @Test func aFileOfSomethingElseIsLeftAsItIs() throws {
        let folder = try plans()
        let text = Array("Это мои заметки, а не база.".utf8)
        try folder.write("заметки.db", text)
        let run = CommandRun("convert", folder.path("планы/первый.docx"), "-o", folder.path("заметки.db"))
        #expect(run.status == 2)
        #expect(run.errors.contains("не база планов"))
        #expect(try folder.bytes("заметки.db") == text)
    }

    @Test func aDatabaseNeedsAFileAndNoOptionsOfOtherFormats() throws {
        let folder = try plans()
        let plan = folder.path("планы/первый.docx")
        let run = CommandRun("convert", plan, "--to", "sqlite")
        #expect(run.status == 2)
        #expect(run.errors.contains(".sqlite"))
        #expect(CommandRun("convert", plan, "-o", folder.path("а.db"), "--alarm", "7d").status == 2)
        #expect(CommandRun("convert", plan, "-o", folder.path("а.db"), "--as-of", "01.12.2024").status == 2)
        #expect(folder.names == ["планы"])
    }

    @Test func strictLetsNothingInOfWhichSomethingIsLost() throws {
        let folder = try TestFolder()
        let rows = ["№|Мероприятия|Срок", "1|Беседа|май 2025"].map { row in
            "<w:tr>" + row.split(separator: "|").map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined()
                + "</w:tr>"
        }
        let change = "<w:p><w:del w:id=\"1\"><w:r><w:delText>убрано</w:delText></w:r></w:del></w:p>"
        let body = "<w:p><w:r><w:t>План</w:t></w:r></w:p>\(change)<w:tbl>\(rows.joined())</w:tbl><w:p/>"
        try folder.write("план.docx", try DocxBuilder(body).bytes())
        let run = CommandRun("convert", folder.path("план.docx"), "-o", folder.path("а.sqlite"), "--strict")
        #expect(run.status == 4, "\(run.errors)")
        #expect(folder.names == ["план.docx"])
    }
}
