import Diagnostics
import DocumentModel
import OfficePackage
import OpenDocument
import TestSupport
import Testing

/// OpenDocument spreadsheets read into the common document: the twin of ``SpreadsheetReaderTests``.
struct OdsTests {
    private static let namespaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
        """

    private func flat(_ sheets: String, styles: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?><office:document \(Self.namespaces) office:version="1.3" \
        office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>\(styles)\
        </office:automatic-styles><office:body><office:spreadsheet>\(sheets)</office:spreadsheet></office:body>\
        </office:document>
        """
    }

    private func reading(
        _ sheets: String, styles: String = "", limits: PackageLimits = .standard
    ) throws -> DocumentReading {
        let package = try OfficePackage(
            bytes: Array(flat(sheets, styles: styles).utf8), name: "план.fods", limits: limits)
        #expect(package.kind == .fods)
        return try OpenDocumentReader().read(package)
    }

    private func error(_ sheets: String, limits: PackageLimits = .standard) -> Diagnostic? {
        do {
            _ = try reading(sheets, limits: limits)
            return nil
        } catch let error as PackageError {
            return error.diagnostic
        } catch {
            return nil
        }
    }

    private func sheet(_ rows: String, _ name: String = "Лист1", _ attributes: String = "") -> String {
        "<table:table table:name=\"\(name)\"\(attributes)>\(rows)</table:table>"
    }

    private func row(_ cells: String..., attributes: String = "") -> String {
        "<table:table-row\(attributes)>\(cells.joined())</table:table-row>"
    }

    private func cell(_ words: String, _ attributes: String = "") -> String {
        let lines = words.split(separator: "⏎", omittingEmptySubsequences: false).map { "<text:p>\($0)</text:p>" }
        return "<table:table-cell office:value-type=\"string\"\(attributes)>\(lines.joined())</table:table-cell>"
    }

    private let covered = "<table:covered-table-cell/>"

    private func rows(_ reading: DocumentReading) -> [String] {
        reading.tables.flatMap { table in
            (0..<table.rowCount).map { row in
                table.cells(inRow: row).map { $0.text.replacing("\n", with: "⏎") }.joined(separator: " | ")
            }
        }
    }

    @Test func theTextThatWasShownIsTaken() throws {
        let cells = [
            "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-10-01\"><text:p>1 октября</text:p></table:table-cell>",
            "<table:table-cell office:value-type=\"float\" office:value=\"0.5\"><text:p>50 %</text:p></table:table-cell>",
        ]
        #expect(
            rows(try reading(sheet(row(cell("а"), cell("б⏎в")) + row(cells[0], cells[1])))) == [
                "а | б⏎в", "1 октября | 50 %",
            ])
    }

    @Test(arguments: [
        ("date\" office:date-value=\"2024-10-01", "01.10.2024"),
        ("date\" office:date-value=\"2024-10-01T09:30:00", "01.10.2024 09:30"), ("float\" office:value=\"1.5", "1,5"),
        ("percentage\" office:value=\"0.5", "50%"), ("boolean\" office:boolean-value=\"true", "ИСТИНА"),
        ("string\" office:string-value=\"слова", "слова"), ("currency\" office:value=\"5", "5"),
    ])
    func aValueWithoutTextIsShownPlainly(value: String, words: String) throws {
        // Libraries leave the text out.
        let cell = "<table:table-cell office:value-type=\"\(value)\"/>"
        #expect(rows(try reading(sheet(row(cell, self.cell("б"))))) == ["\(words) | б"])
    }

    @Test func repetitionsAreCountedAndThoseOfWordsMade() throws {
        let far = "<table:table-cell table:number-columns-repeated=\"16380\"/>"
        let reading = try reading(
            sheet(
                row(cell("а"), cell("б", " table:number-columns-repeated=\"2\""), far)
                    + row(cell("в"), cell("г"), cell("д"), attributes: " table:number-rows-repeated=\"2\"")
                    + row(far, attributes: " table:number-rows-repeated=\"1048000\"")
                    + row(cell("е"), cell("ж"), cell("з"))
                    + row(far, attributes: " table:number-rows-repeated=\"1000000000\"")))
        #expect(rows(reading) == ["а | б | б", "в | г | д", "в | г | д", "е | ж | з"])
        #expect(reading.document.sheets.map(\.rows) == [[1, 2, 3, 1_048_004]])
    }

    @Test(arguments: [
        (" table:number-rows-repeated=\"1000000000\"", "", "repeats"),
        (" table:number-rows-repeated=\"999999999999999999999\"", "", "repeats"),
        ("", " table:number-columns-repeated=\"1000000000\"", "repeats"),
        ("", " table:number-columns-repeated=\"20000\"", "columns"),
        ("", " table:number-columns-spanned=\"99999999\"", "columns"),
        (" table:number-rows-repeated=\"90000\"", " table:number-columns-repeated=\"90\"", "repeats"),
    ])
    func wordsThatRepeatWithoutMeasureAreRefused(ofRow: String, ofCell: String, option: String) throws {
        let refusal = error(sheet(row(cell("а", ofCell), attributes: ofRow)))
        #expect(refusal?.id == .limitExceeded)
        #expect(refusal?.arguments["option"] == option)
    }

    @Test func mergedCellsAreOneCell() throws {
        let hidden =
            "<table:covered-table-cell office:value-type=\"string\"><text:p>спрятано</text:p></table:covered-table-cell>"
        let reading = try reading(
            sheet(
                row(cell("а"), cell("б"), cell("в"))
                    + row(
                        cell("раздел", " table:number-columns-spanned=\"3\" table:number-rows-spanned=\"1\""), hidden,
                        covered)
                    + row(cell("1"), cell("высокая", " table:number-rows-spanned=\"1000000000\""), cell("г"))
                    + row(cell("2"), covered, cell("д"))))
        let table = try #require(reading.tables.first)
        #expect(table.cell(row: 1, column: 2)?.text == "раздел")
        #expect(table.cell(row: 3, column: 1)?.text == "высокая")
        #expect(reading.words(.mergedCellTextHidden) == ["спрятано"])
        #expect(reading.told(.mergedCellTextHidden).map(\.place.sheet) == ["Лист1"])
    }

    @Test func hiddenRowsColumnsAndSheetsAreTold() throws {
        let styles = """
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
            """
        let columns = """
            <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
            """
        let reading = try reading(
            sheet(
                columns + row(cell("а"), "<table:table-cell/>", cell("б"))
                    + row(cell("1"), "<table:table-cell/>", cell("в"), attributes: " table:visibility=\"filter\"")
                    + row(cell("2"), "<table:table-cell/>", cell("г"), attributes: " table:visibility=\"collapse\""))
                + sheet(row(cell("Старый план")), "Архив", " table:style-name=\"ta2\""), styles: styles)
        #expect(rows(reading) == ["а | б", "1 | в", "2 | г"])
        #expect(reading.told(.sheetRowsHidden).map { $0.arguments["rows"] } == ["2–3"])
        #expect(reading.told(.sheetColumnsHidden).map { $0.arguments["columns"] } == ["C"])
        #expect(reading.words(.sheetHidden) == ["Старый план"])
    }

    @Test func cellsLookAsTheirStylesSay() throws {
        let styles = """
            <style:style style:name="c1" style:family="table-cell"><style:text-properties \
            style:text-line-through-style="solid"/></style:style>\
            <style:style style:name="c2" style:family="table-cell" style:parent-style-name="c1">\
            <style:table-cell-properties fo:border="0.06pt solid #000000"/></style:style>\
            <style:style style:name="t1" style:family="text"><style:text-properties \
            style:text-line-through-style="none"/></style:style>
            """
        let reading = try reading(
            sheet(
                "<table:table-column table:default-cell-style-name=\"c2\"/>"
                    + row(cell("<text:span text:style-name=\"t1\">стоит</text:span> нет"), cell("б"))
                    + row(cell("нет", " table:style-name=\"c1\""), cell("б"))), styles: styles)
        let table = try #require(reading.tables.first)
        #expect(table.cells.map { $0.paragraphs[0].struckText } == [" нет", "", "нет", ""])
    }

    @Test func whatStandsInNoCellIsTold() throws {
        let shapes = """
            <table:shapes><draw:frame draw:name="Надпись"><draw:text-box><text:p>Надпись сбоку</text:p></draw:text-box>\
            </draw:frame></table:shapes>
            """
        let validations = """
            <table:content-validations><table:content-validation><table:error-message><text:p>Выберите из списка</text:p>\
            </table:error-message></table:content-validation></table:content-validations>
            """
        let note = """
            <table:table-cell office:value-type="string"><office:annotation><text:p>Проверить</text:p></office:annotation>\
            <text:p>а</text:p></table:table-cell>
            """
        let links = """
            <table:dde-links><table:dde-link><table:table><table:table-row><table:table-cell><text:p>связь</text:p>\
            </table:table-cell></table:table-row></table:table></table:dde-link></table:dde-links>
            """
        let reading = try reading(validations + sheet(shapes + row(note, cell("б"))) + links)
        #expect(rows(reading) == ["а | б"])
        #expect(reading.words(.graphicTextLeftOut) == ["Надпись сбоку"])
        #expect(reading.words(.commentLeftOut) == ["Проверить"])
        #expect(
            reading.told(.commentLeftOut).map(\.place) == [Place(file: "план.fods", sheet: "Лист1", row: 1, column: 1)])
        #expect(reading.diagnostics.count == 2)
    }

    @Test func aFormulaWithoutAValueIsTold() throws {
        let reading = try reading(
            sheet(row("<table:table-cell table:formula=\"of:=TODAY()\"/>", cell("б"), cell("в"))))
        #expect(reading.told(.sheetFormulaWithoutValue).map(\.place.column) == [1])
    }

    @Test func aSheetInAPackageIsReadToo() throws {
        let writer = try PackageWriter()
        try writer.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        let content = flat(sheet(row(cell("а"), cell("б")))).replacing(
            "office:document ", with: "office:document-content "
        )
        .replacing("</office:document>", with: "</office:document-content>")
        try writer.add("content.xml", Array(content.utf8))
        let package = try OfficePackage(bytes: try writer.finish(), name: "план.ods")
        #expect(package.kind == .ods)
        #expect(rows(try OpenDocumentReader().read(package)) == ["а | б"])
    }
}
