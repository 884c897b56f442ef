import DocumentModel
import OfficePackage
import TestSupport
import Testing

/// Numbers that Word printed into tables of contents and cross-references, against those computed here.
struct PrintedNumbersTests {
    private func field(_ code: String, _ result: String) -> String {
        func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        return mark("begin") + "<w:r><w:instrText xml:space=\"preserve\"> \(code) </w:instrText></w:r>"
            + mark("separate")
            + r(result) + mark("end")
    }

    private func entry(_ number: String, _ title: String, _ bookmark: String) -> String {
        "<w:p>\(r(number))<w:r><w:tab/></w:r>\(r(title))<w:r><w:tab/></w:r>\(field("PAGEREF \(bookmark) \\h", "2"))</w:p>"
    }

    private func heading(_ title: String, _ level: Int, _ bookmark: String, list: Int = 1, mark: String = "") -> String
    {
        let run = mark.isEmpty ? "" : "<w:rPr>\(mark)</w:rPr>"
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>\(run)</w:pPr>"
            + "<w:bookmarkStart w:id=\"0\" w:name=\"\(bookmark)\"/>\(title.isEmpty ? "" : r(title))</w:p>"
    }

    private var numbering: String {
        let levels = (0..<2).map { level in
            let text = level == 0 ? "%1." : "%1.%2"
            return
                "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
        }.joined()
        let override = "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
        return
            "<w:abstractNum w:abstractNumId=\"0\">\(levels)</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/>\(override)</w:num>"
    }

    private func compare(_ body: String) throws -> PrintedNumbers {
        try PrintedNumbers(try DocxBuilder(body, numbering: numbering).package())
    }

    @Test func theContentsOfADocumentAgreeWithItsNumbers() throws {
        let contents =
            entry("1.", "Цели", "_Toc1") + entry("1.1", "Кружки", "_Toc2") + entry("2.1", "Выставки", "_Toc4")
            + entry("3.1", "Итоги", "_Toc5")
        let body =
            contents + heading("Цели", 0, "_Toc1") + heading("Кружки", 1, "_Toc2")
            + heading("", 0, "_Toc3", mark: "<w:vanish/>") + heading("Выставки", 1, "_Toc4")
            + heading("Раздел", 0, "a") + heading("Итоги", 1, "_Toc5", list: 2)
            + "<w:p>\(r("см. пункт ") + field("REF _Toc5 \\r \\h", "3.1") + r(" и ") + field("REF _Toc1 \\w", "1"))</w:p>"
        let numbers = try compare(body)
        #expect(numbers.pairs.map(\.printed) == ["1", "1.1", "2.1", "3.1", "3.1", "1"])
        #expect(numbers.differences == [])
    }

    @Test func aStaleNumberIsADifference() throws {
        let body = entry("7.", "Цели", "_Toc1") + heading("Цели", 0, "_Toc1")
        #expect(try compare(body).differences.map(\.description) == ["_Toc1: Word 7, here 1"])
        #expect(try compare(entry("1.", "Нет", "_Toc9")).differences.map(\.computed) == [nil])
    }

    /// Documents of the fixtures: what numbers they print of themselves must be those that are computed.
    @Test(arguments: [
        "reading/hidden-mark-counts.docx", "reading/style-separator.docx", "reading/override-restarts-own-level.docx",
        "official/plan-2024-2025.docx", "official/plan-2024-2025-autonumbered.docx",
    ])
    func fixturesAgreeWithTheNumbersPrintedInThem(file: String) throws {
        let package = try OfficePackage(bytes: try Fixtures.bytes(file), name: file)
        #expect(try PrintedNumbers(package).differences == [])
    }
}
