import Diagnostics
import DocumentModel
import OfficePackage
import SpreadsheetML
import TestSupport
import Testing

/// Workbooks read into the common document.
struct SpreadsheetReaderTests {
    private func reading(_ book: XlsxBuilder, limits: PackageLimits = .standard) throws -> DocumentReading {
        try SpreadsheetReader().read(try book.package(limits: limits))
    }

    /// The rows of the only table: cells parted by ` | `, lines by ⏎.
    private func rows(_ reading: DocumentReading) -> [String] {
        reading.tables.flatMap { table in
            (0..<table.rowCount).map { row in
                table.cells(inRow: row).map { $0.text.replacing("\n", with: "⏎") }.joined(separator: " | ")
            }
        }
    }

    private func number(_ reference: String, _ value: String, _ style: Int = 0) -> String {
        "<c r=\"\(reference)\" s=\"\(style)\"><v>\(value)</v></c>"
    }

    private func text(_ reference: String, _ words: String, _ style: Int = 0) -> String {
        "<c r=\"\(reference)\" s=\"\(style)\" t=\"inlineStr\"><is><t>\(words)</t></is></c>"
    }

    private func row(_ number: Int, _ cells: String..., attributes: String = "") -> String {
        "<row r=\"\(number)\"\(attributes)>\(cells.joined())</row>"
    }

    @Test func everyKindOfValueIsWhatTheCellShows() throws {
        let book = XlsxBuilder(
            row(1, text("A1", "а"), text("B1", "б"))
                + row(
                    2, "<c r=\"A2\" t=\"s\"><v>1</v></c>", number("B2", "45566", 1)
                )
                + row(
                    3, "<c r=\"A3\" t=\"str\"><f>\"а\"&amp;\"б\"</f><v>аб</v></c>", "<c r=\"B3\" t=\"b\"><v>1</v></c>")
                + row(
                    4, "<c r=\"A4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
                    "<c r=\"B4\" s=\"1\" t=\"d\"><v>2024-10-01T00:00:00</v></c>")
                + row(5, "<c r=\"A5\"><f>SUM(B1:B3)</f><v>12.5</v></c>", "<c r=\"B5\" t=\"b\"><v>0</v></c>")
                + row(6, number("A6", "1.0"), number("B6", "1E3")),
            strings: "<si><t>нет</t></si><si><t>из таблицы</t></si>",
            styles: XlsxBuilder.styles(formats: ["dd.mm.yyyy"]))
        #expect(
            rows(try reading(book)) == [
                "а | б", "из таблицы | 01.10.2024", "аб | ИСТИНА", "#DIV/0! | 01.10.2024", "12,5 | ЛОЖЬ", "1 | 1000",
            ])
    }

    @Test func richTextLeavesReadingsOutAndKeepsWhatIsStruckThrough() throws {
        let strings = """
            <si><r><t xml:space="preserve">Поход </t></r><r><rPr><strike/></rPr><t>в музей</t></r>\
            <r><rPr><b/><strike val="0"/></rPr><t xml:space="preserve"> в парк</t></r>\
            <rPh sb="0" eb="1"><t>чтение</t></rPh><phoneticPr fontId="1"/></si>
            """
        let book = XlsxBuilder(
            row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>", text("B1", "б"))
                + row(2, text("A2", "а", 1), "<c r=\"B2\" s=\"1\" t=\"s\"><v>0</v></c>"), strings: strings,
            styles: XlsxBuilder.styles(formats: ["@"], fonts: "<font><strike/></font>"))
        let table = try #require(try reading(book).tables.first)
        #expect(table.cells.map(\.text) == ["Поход в музей в парк", "б", "а", "Поход в музей в парк"])
        #expect(table.cells[0].paragraphs[0].struckText == "в музей")
        #expect(table.cells[2].isStruck)
        // A run with a font of its own is not struck through by the cell's.
        #expect(table.cells[3].paragraphs[0].struckText == "Поход в музей")
    }

    @Test(arguments: ["а_x000D_\nб", "а_x000D__x000A_б", "а&#10;б", "а&#13;&#10;б", "а_x000d_б"])
    func linesOfACellAreParagraphs(words: String) throws {
        let table = try #require(try reading(XlsxBuilder(row(1, text("A1", words), text("B1", "в")))).tables.first)
        #expect(table.cells[0].paragraphs.map(\.text) == ["а", "б"])
    }

    @Test func anEscapedEscapeIsItself() throws {
        let table = try #require(
            try reading(XlsxBuilder(row(1, text("A1", "_x005F_x0041_ и _x0041_"), text("B1", "в")))).tables.first)
        #expect(table.cells[0].text == "_x0041_ и A")
    }

    @Test func whatAFormatDoesNotSayIsTakenAsStoredAndTold() throws {
        let reading = try reading(
            XlsxBuilder(
                row(1, number("A1", "0.5", 1), number("B1", "1.25", 1), number("C1", "5", 2)),
                styles: XlsxBuilder.styles(formats: ["# ?/?", ";;;"])))
        #expect(rows(reading) == ["0.5 | 1.25"])
        let told = reading.told(.sheetFormatUnknown)
        #expect(told.map(\.arguments) == [["format": "# ?/?", "count": "2"]])
        #expect(told.map(\.place) == [Place(file: "план.xlsx", sheet: "Лист1")])
        #expect(reading.words(.hiddenTextLeftOut) == ["5"])
    }

    @Test func aFormulaThatNobodyCalculatedIsTold() throws {
        // openpyxl and other libraries write formulas without values.
        let reading = try reading(
            XlsxBuilder(
                row(1, text("A1", "а"), text("B1", "б"))
                    + row(
                        2, "<c r=\"A2\"><f>TODAY()</f><v></v></c>", "<c r=\"B2\"><f>A1</f></c>",
                        "<c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c>", text("D2", "в"), text("E2", "г"))))
        let told = reading.told(.sheetFormulaWithoutValue)
        #expect(told.map { $0.arguments["formula"] } == ["TODAY()", "A1"])
        #expect(told.map(\.place.column) == [1, 2])
    }

    @Test func mergedCellsAreOneCell() throws {
        let book = XlsxBuilder(
            row(1, text("A1", "а"), text("B1", "б"), text("C1", "в"))
                + row(2, text("A2", "раздел"), text("B2", "спрятано"))
                + row(3, text("A3", "1"), text("B3", "высокая"), text("C3", "г"))
                + row(4, text("A4", "2"), text("C4", "д")),
            after: "<mergeCells><mergeCell ref=\"A2:C2\"/><mergeCell ref=\"B3:B4\"/></mergeCells>")
        let reading = try reading(book)
        let table = try #require(reading.tables.first)
        #expect(table.cell(row: 1, column: 2)?.text == "раздел")
        #expect(table.cell(row: 3, column: 1)?.text == "высокая")
        #expect(table.cells.map(\.columnSpan).max() == 3)
        #expect(reading.words(.mergedCellTextHidden) == ["спрятано"])
        #expect(
            reading.told(.mergedCellTextHidden).map(\.place) == [
                Place(file: "план.xlsx", sheet: "Лист1", row: 2, column: 2)
            ])
    }

    @Test func hiddenRowsAndColumnsAreReadAndTold() throws {
        let hidden = " hidden=\"1\""
        var book = XlsxBuilder(
            row(1, text("A1", "а"), text("C1", "в")) + row(2, text("A2", "1"), text("C2", "г"), attributes: hidden)
                + row(3, text("A3", "2"), text("C3", "д"), attributes: hidden) + row(4, attributes: hidden)
                + row(5, text("A5", "3"), text("C5", "е"))
                + row(6, text("A6", "4"), text("C6", "ж"), attributes: hidden))
        book.sheets[0].content =
            "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>" + book.sheets[0].content
        let reading = try reading(book)
        #expect(rows(reading) == ["а | в", "1 | г", "2 | д", "3 | е", "4 | ж"])
        #expect(reading.told(.sheetRowsHidden).map { $0.arguments["rows"] } == ["2–3, 6"])
        #expect(reading.told(.sheetColumnsHidden).map(\.arguments) == [["columns": "C", "count": "1"]])
    }

    @Test func aHiddenSheetIsToldWithItsWords() throws {
        let cells = row(1, text("A1", "а"), text("B1", "б"))
        let reading = try reading(
            XlsxBuilder([
                .init("План", cells), .init("Списки", cells, state: "veryHidden"),
                .init("Старый", row(1, text("A1", "Прошлый план")), state: "hidden"),
            ]))
        #expect(reading.tables.count == 1)
        #expect(reading.words(.sheetHidden) == ["а б", "Прошлый план"])
        #expect(reading.told(.sheetHidden).map(\.place.sheet) == ["Списки", "Старый"])
    }

    /// Nobody sees the sheet: what stands under merged cells, around them and beside them is told all the same.
    @Test func noWordOfAHiddenSheetIsLost() throws {
        var old = XlsxBuilder.Sheet(
            "Старый", row(1, text("A1", "Прошлый план"), text("B1", "под ним")),
            after: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
                + "<headerFooter><oddHeader>&amp;CЧерновик</oddHeader></headerFooter>", state: "hidden")
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let comment = "<comment ref=\"A1\"><text><t>Проверить</t></text></comment>"
        old.parts = [
            (
                "book/notes.xml", "comments",
                "<comments xmlns=\"\(main)\"><commentList>\(comment)</commentList></comments>"
            )
        ]
        let reading = try reading(XlsxBuilder([.init("План", row(1, text("A1", "а"), text("B1", "б"))), old]))
        #expect(reading.words(.sheetHidden) == ["Прошлый план под ним Черновик"])
        #expect(reading.words(.commentLeftOut) == ["Проверить"])
        #expect(reading.told(.mergedCellTextHidden).isEmpty && reading.told(.headerFooterText).isEmpty)
    }

    @Test func ofManyHiddenColumnsThoseAreNamedInWhichSomethingStands() {
        var sheet = SheetContent(name: "План")
        sheet.rows = [
            SheetContent.Row(
                number: 0, cells: [1, 4, 5, 9, 40].map { SheetContent.Cell(column: $0, paragraphs: [Paragraph("а")]) })
        ]
        #expect(sheet.filledColumns(in: []) == [])
        #expect(sheet.filledColumns(in: [9...9, 0...2, 3...3, 5...60, 6...7]) == [1, 5, 9, 40])
        #expect(sheet.filledColumns(in: [2...3, 41...100_000]) == [])
    }

    @Test func commentsPicturesAndHeadersAreTold() throws {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let drawing = """
            <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
            <xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>6</xdr:row></xdr:from><xdr:to><xdr:row>9</xdr:row>\
            </xdr:to><xdr:sp><xdr:txBody><a:p><a:r><a:t>Надпись </a:t></a:r><a:r><a:t>сбоку</a:t></a:r></a:p></xdr:txBody>\
            </xdr:sp></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:row>0</xdr:row></xdr:from>\
            <xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Рисунок 1" descr="Герб"/></xdr:nvPicPr></xdr:pic>\
            </xdr:twoCellAnchor></xdr:wsDr>
            """
        let old = """
            <comments xmlns="\(main)"><authors><author>Я</author></authors><commentList><comment ref="B2" authorId="0"><text>\
            <r><t>Проверить </t></r><r><t>дату</t></r></text></comment><comment ref="A1" authorId="0"><text>\
            <t>[Threaded comment] Your version of Excel allows you to read this</t></text></comment></commentList></comments>
            """
        let threaded = """
            <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\
            <threadedComment ref="A1" id="{1}"><text>Согласовано?</text></threadedComment>\
            <threadedComment ref="A1" id="{2}" parentId="{1}"><text>Да</text></threadedComment></ThreadedComments>
            """
        var book = XlsxBuilder(
            row(1, text("A1", "а"), text("B1", "б")),
            after: "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12План школы&amp;RСтр. &amp;P</oddHeader>"
                + "<oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>")
        book.sheets[0].parts = [
            ("book/c.xml", "comments", old), ("book/d.xml", "drawing", drawing),
            ("book/t.xml", "threadedComment", threaded),
            ("book/tab0.xml", "worksheet", "<worksheet/>"),
        ]
        // A sheet that leads to itself is no other part.
        book.sheets[0].parts.removeLast()
        let reading = try reading(book)
        #expect(reading.words(.commentLeftOut) == ["Согласовано? Да", "Проверить дату"])
        #expect(reading.told(.commentLeftOut).map(\.place.column) == [1, 2])
        #expect(reading.words(.graphicTextLeftOut) == ["Надпись сбоку"])
        #expect(reading.told(.graphicTextLeftOut).map(\.place.row) == [7])
        #expect(reading.told(.pictureWithoutText).map { $0.arguments["words"] } == ["Герб"])
        #expect(reading.words(.headerFooterText) == ["План школы Стр."])
    }

    @Test func strictWorkbooksAndThoseOf1904AreRead() throws {
        var book = XlsxBuilder(
            row(1, text("A1", "а"), number("B1", "44104", 1)), styles: XlsxBuilder.styles(formats: ["dd.mm.yyyy"]))
        book.properties = "<workbookPr date1904=\"1\"/>"
        book.isStrict = true
        #expect(rows(try reading(book)) == ["а | 01.10.2024"])
    }

    @Test func placesAreOptional() throws {
        // As some libraries write them (ECMA-376 Part 1, 18.3.1.4 and 18.3.1.73: both are optional).
        let cell = { (words: String) in "<c t=\"inlineStr\"><is><t>\(words)</t></is></c>" }
        let book = XlsxBuilder(
            "<row>\(cell("а"))\(cell("б"))</row><row>\(cell("в"))<c/>\(cell("г"))</row>"
                + "<row><c r=\"B7\" t=\"inlineStr\"><is><t>д</t></is></c>\(cell("е"))</row>")
        let reading = try reading(book)
        #expect(rows(reading) == ["а | б | ", "в |  | г", " | д | е"])
        #expect(reading.document.sheets.map(\.rows) == [[1, 2, 7]])
    }

    @Test func rowsAndCellsInAnyOrderAreSorted() throws {
        let book = XlsxBuilder(
            row(3, text("B3", "г"), text("A3", "в")) + row(1, text("A1", "а"), text("B1", "б"))
                + row(3, text("C3", "д"))
                + row(1, text("A1", "второй раз")))
        let reading = try reading(book)
        #expect(rows(reading) == ["а | б | ", "в | г | д"])
        #expect(reading.told(.sheetCellDamaged).map(\.arguments) == [["value": "второй раз", "count": "1"]])
    }
}
