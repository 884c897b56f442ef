import Diagnostics
import DocumentModel
import OfficePackage
import OpenDocument
import TestSupport
import Testing
import WordprocessingML

/// Reads a fixture with the reader of its format.
func readFixture(_ name: String) throws -> DocumentReading {
    let package = try OfficePackage(bytes: try Fixtures.bytes("reading/\(name)"), name: name)
    return name.hasSuffix(".odt")
        ? try OpenDocumentReader().read(package) : try WordprocessingReader().read(package)
}

/// Small files that real ones led to (`Fixtures/reading`), each with what Word prints, or LibreOffice where it wrote it.
struct ReadingCaseTests {
    @Test(arguments: [
        (
            "hidden-mark-counts.docx",
            ["1.1 Постановка задачи", "1.2 Разработка таблиц", "2.1 Подключение", "2.2 Интерфейс"]
        ),
        (
            "style-separator.docx",
            [
                "1. Общие положения", "1.1 Цели. Текст целей.", "(a) первое", "1.2 Задачи. Текст задач.", "(a) второе",
            ]
        ),
        (
            "override-restarts-own-level.docx",
            [
                "1. Первый раздел", "1.1 Пункт", "2. Второй раздел", "2.1 Пункт второго", "2.2 Пункт второго",
                "3. Третий раздел", "3.1 Пункт третьего",
            ]
        ),
        ("section-break-is-not-counted.docx", ["1. Первый", "", "2. Второй", "3. Третий"]),
        ("style-keeps-its-level.docx", ["1 Раздел", "1.1 Подраздел", "2 Раздел", "2.1 Подраздел"]),
        ("legal-number-keeps-zero.docx", ["Статья I. Статья", "1.01 Пункт", "1.02 Пункт"]),
        ("drop-cap.docx", ["План работы центра"]),
        ("space-not-preserved.docx", ["поплану"]),
        ("app-part-broken.docx", ["Текст"]),
        ("meta-part-broken.odt", ["План работы"]),
        ("continued-list-of-another-style.odt", ["1. один", "2. два", "между", "3) три", "4) четыре"]),
        ("continued-numbering-openoffice-2.odt", ["1. один", "2. два", "пункт", "3. три", "4. четыре"]),
        ("first-page-header-old-name.odt", ["План работы центра на 2024/2025 учебный год"]),
    ])
    func paragraphsReadAsPrinted(file: String, paragraphs: [String]) throws {
        #expect(try readFixture(file).paragraphs == paragraphs)
    }

    @Test(arguments: [
        ("autonum-in-number-column.docx", ["1.", "2.", "3."]), ("autonum-by-libreoffice.odt", ["1", "2", "3"]),
        ("listnum-in-number-column.docx", ["1.", "2."]), ("listnum-by-libreoffice.odt", ["1.", "2."]),
    ])
    func fieldsThatCountAreComputed(file: String, numbers: [String]) throws {
        let reading = try readFixture(file)
        let table = try #require(reading.tables.first)
        #expect((1..<table.rowCount).map { table.cell(row: $0, column: 0)?.text } == numbers)
        #expect(reading.told(.fieldWithoutResult).isEmpty)
    }

    @Test(arguments: ["symbol-font-spread-by-libreoffice.docx", "symbol-font-spread-by-libreoffice.odt"])
    func wordsBehindASignStayWordsThoughLibreOfficeSpreadItsFont(file: String) throws {
        let reading = try readFixture(file)
        #expect(reading.paragraphs == ["✓ в Zoom, 100% «über»", "✓", "P"])
        #expect(reading.told(.symbolFontLetter).map { $0.arguments["sign"] } == ["✓"])
    }

    @Test(arguments: ["struck-through.docx", "struck-through-by-libreoffice.odt"])
    func whatIsStruckThroughIsMarked(file: String) throws {
        let table = try #require(try readFixture(file).tables.first)
        let deadline = try #require(table.cell(row: 1, column: 2)?.paragraphs.first)
        #expect(deadline.text == "15 сентября 20 сентября")
        #expect(deadline.struckText == "15 сентября")
        #expect(deadline.withoutStruckText.text == " 20 сентября")
        #expect(table.cell(row: 1, column: 3)?.paragraphs.first?.struckText == "Ковалёва А.Б.")
        #expect((0..<table.rowCount).map(table.isRowStruck) == [false, false, true, false])
        #expect(table.cells(inRow: 3).allSatisfy { !$0.hasStruckText })
    }

    @Test func aFileThatHoldsAnImportedPartOnlyIsRefused() throws {
        let error = #expect(throws: PackageError.self) { try readFixture("imported-part-only.docx") }
        #expect(error?.diagnostic.id == .documentImportedOnly)
        #expect(error?.diagnostic.arguments["part"] == "word/afchunk.mht")
    }

    @Test func aForbiddenCharacterIsCalledThat() throws {
        let error = #expect(throws: PackageError.self) { try readFixture("forbidden-character.docx") }
        #expect(error?.diagnostic.id == .xmlCharacter)
        #expect(error?.diagnostic.arguments["code"] == "U+0002")
    }

    @Test(arguments: [("app-part-broken.docx", "docProps/app.xml"), ("meta-part-broken.odt", "meta.xml")])
    func aPartThatOnlyDescribesTheFileIsTold(file: String, part: String) throws {
        let told = try readFixture(file).told(.documentPartUnreadable)
        #expect(told.map { $0.arguments["part"] } == [part])
        #expect(told.first?.severity == .note)
    }

    @Test func theWordsOfAFirstPagesHeaderAreToldAsAHeaders() throws {
        #expect(
            try readFixture("first-page-header-old-name.odt").words(.headerFooterText)
                == ["План работы на 2019/2020 учебный год"])
    }
}
