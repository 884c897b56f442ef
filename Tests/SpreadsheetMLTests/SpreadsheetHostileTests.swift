import Diagnostics
import DocumentModel
import OfficePackage
import SpreadsheetML
import TestSupport
import Testing

/// Workbooks made to break a reader: each is read, or meets its named error, soon.
struct SpreadsheetHostileTests {
    private func error(_ book: XlsxBuilder, limits: PackageLimits = .standard) throws -> Diagnostic? {
        let package = try book.package(limits: limits)
        do throws(PackageError) {
            _ = try SpreadsheetReader().read(package)
            return nil
        } catch {
            return error.diagnostic
        }
    }

    private func reading(_ book: XlsxBuilder) throws -> DocumentReading {
        try SpreadsheetReader().read(try book.package())
    }

    private func text(_ reference: String, _ words: String = "а") -> String {
        "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(words)</t></is></c>"
    }

    private var pair: String { "<row r=\"1\">\(text("A1"))\(text("B1"))</row>" }

    @Test(arguments: ["XFE1", "ZZZZZZZZZZZZZZZZZZ1", "AAAAA1"])
    func aColumnOutsideOfAnySheetIsRefused(reference: String) throws {
        let error = try #require(try error(XlsxBuilder("<row r=\"1\">\(text(reference))</row>")))
        #expect(error.id == .limitExceeded)
        #expect(error.arguments["option"] == "columns")
        #expect(error.place.file == "план.xlsx")
    }

    @Test(arguments: [
        "A1:XFD1048576", "B1:B99999999999999999999", "A1:ZZZZZZZZZZZZ99999999999", "XFD1048576:A1", "$A$1:$XFD$1048576",
    ])
    func aMergeOfAWholeSheetCoversWhatIsThere(reference: String) throws {
        let book = XlsxBuilder(
            pair + "<row r=\"2\">\(text("A2"))\(text("B2"))</row>",
            after: "<mergeCells><mergeCell ref=\"\(reference)\"/></mergeCells>")
        let reading = try reading(book)
        #expect(reading.words(.mergedCellTextHidden).count + reading.tables.flatMap(\.cells).count <= 5)
    }

    @Test(arguments: ["", "A1", "A1:A1", "A1:B", "1:2", "A:B", "A1:B2:C3", "#REF!", "A0:B2"])
    func aMergeOfNothingMergesNothing(reference: String) throws {
        let book = XlsxBuilder(pair, after: "<mergeCells><mergeCell ref=\"\(reference)\"/></mergeCells>")
        #expect(try reading(book).tables.first?.cells.count == 2)
    }

    @Test func mergesThatOverlapAreClipped() throws {
        let rows = (1...4).map { row in
            "<row r=\"\(row)\">\(["A", "B", "C"].map { text("\($0)\(row)", "\($0)\(row)") }.joined())</row>"
        }
        let book = XlsxBuilder(
            rows.joined(),
            after:
                "<mergeCells><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"C3:C4\"/></mergeCells>"
        )
        let reading = try reading(book)
        let table = try #require(reading.tables.first)
        // The first from the top left counts.
        #expect(table.cell(row: 1, column: 1)?.text == "A2")
        #expect(table.grid.allSatisfy { $0 >= 0 })
        let words = table.cells.map(\.text) + reading.words(.mergedCellTextHidden)
        #expect(
            Set(words.flatMap { $0.split(separator: " ") }.map(String.init)).isSuperset(of: ["A2", "B2", "C2", "C4"]))
    }

    @Test func manyMergesAreReadSoon() throws {
        let merges = (1...60_000).map { "<mergeCell ref=\"A1:XFD\($0)\"/>" }.joined()
        let rows = (1...3_000).map { "<row r=\"\($0)\">\(text("A\($0)"))\(text("B\($0)"))</row>" }.joined()
        let book = try XlsxBuilder(rows, after: "<mergeCells>\(merges)</mergeCells>").package()
        let time = try ContinuousClock().measure { _ = try SpreadsheetReader().read(book) }
        #expect(time < .seconds(60))
    }

    @Test(arguments: ["99", "-1", "x", "1.5", "99999999999999999999"])
    func aStringThatIsNotThereIsTold(index: String) throws {
        let reading = try reading(
            XlsxBuilder(
                "<row r=\"1\">\(text("A1"))\(text("B1"))<c r=\"C1\" t=\"s\"><v>\(index)</v></c></row>",
                strings: "<si><t>а</t></si>"))
        #expect(reading.told(.sheetCellDamaged).map { $0.arguments["value"] } == [index])
        #expect(reading.tables.first?.columnCount == 2)
    }

    @Test func styleNumbersThatAreNotThereMeanNone() throws {
        let reading = try reading(XlsxBuilder("<row r=\"1\"><c r=\"A1\" s=\"999\"><v>45566</v></c>\(text("B1"))</row>"))
        #expect(reading.tables.first?.cells.first?.text == "45566")
    }

    @Test func aDimensionThatLiesSaysNothing() throws {
        var book = XlsxBuilder(pair)
        book.sheets[0].content = "<dimension ref=\"A1:XFD1048576\"/>" + book.sheets[0].content
        #expect(try reading(book).tables.first?.columnCount == 2)
    }

    @Test func rowsFarApartAreNotFilledIn() throws {
        let book = XlsxBuilder(
            pair + "<row r=\"1048576\">\(text("A1048576"))\(text("XFD1048576"))</row>"
                + "<row r=\"99999999999999999999\">\(text("A1"))\(text("B1"))</row>")
        let table = try #require(try reading(book).tables.first)
        #expect(table.rowCount <= 3)
        #expect(table.columnCount == 3)
    }

    @Test func aGridOfTooManyAddressesIsRefused() throws {
        var limits = PackageLimits.standard
        limits.maximumGridCells = 1_000
        // A diagonal: few cells, many addresses.
        let rows = (1...100).map { row in
            let letters = Place.letters(ofColumn: row)
            return
                "<row r=\"\(row)\">\(text("\(letters)\(row)"))\(text("\(Place.letters(ofColumn: row + 1))\(row)"))</row>"
        }
        #expect(try error(XlsxBuilder(rows.joined()), limits: limits)?.arguments["option"] == "grid-cells")
    }

    @Test func aStringInManyCellsWeighsEachTime() throws {
        var limits = PackageLimits.standard
        limits.maximumMemoryBytes = 20 << 20
        let cells = (1...2_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c></row>" }.joined()
        let book = XlsxBuilder(cells, strings: "<si><t>\(String(repeating: "слово ", count: 1_000))</t></si>")
        #expect(try error(book, limits: limits)?.arguments["option"] == "memory")
    }

    @Test func aTextPastTheLimitIsRefused() throws {
        var limits = PackageLimits.standard
        limits.maximumTextBytes = 100
        let book = XlsxBuilder("<row r=\"1\">\(text("A1", String(repeating: "а", count: 60)))\(text("B1"))</row>")
        #expect(try error(book, limits: limits)?.arguments["option"] == "text-bytes")
    }

    @Test func sheetsThatAreMissingOrSharedOrLeadBackAreTold() throws {
        var book = XlsxBuilder(pair)
        book.missing = [
            ("m1", "worksheet", "nowhere.xml"), ("m2", "worksheet", "/book/tab0.xml"), ("m3", "worksheet", "main.xml"),
            ("m4", "styles", "no-styles.xml"), ("m5", "sharedStrings", "no-strings.xml"),
        ]
        let reading = try reading(book)
        #expect(reading.tables.count == 1)
        #expect(
            Set(reading.told(.documentPartMissing).compactMap { $0.arguments["part"] })
                == ["book/nowhere.xml", "book/no-styles.xml", "book/no-strings.xml"])
    }

    @Test func aWorkbookWithoutSheetsIsEmpty() throws {
        var book = XlsxBuilder([])
        #expect(try reading(book).document.blocks.isEmpty)
        book.sheets = [.init("", "")]
        #expect(try reading(book).document.blocks.isEmpty)
    }

    @Test(arguments: [
        "<c r=\"A1\" t=\"inlineStr\"><is><t>а</t></is></c>", "<row><row><c><v>а</v></c></row></row>",
        "<row><c><c><v>а</v></c></c></row>", "<row><c t=\"inlineStr\"><v>а</v></c></row>",
        "<row><c t=\"s\"><is><t>а</t></is></c></row>", "<row><c t=\"inlineStr\"><is><is><t>а</t></is></is></c></row>",
        "<row><c t=\"str\"><v>а</v><v>а</v></c></row>", "<row r=\"-5\"><c r=\"--\" t=\"str\"><v>а</v></c></row>",
        "<row r=\"0\"><c r=\"A0\" t=\"str\"><v>а</v></c></row>", "<row><c t=\"q\"><v>а</v></c></row>",
        "<row><c t=\"d\"><v>а</v></c></row>", "<row><c><v>а</v></c></row>",
    ])
    func misplacedElementsLoseNoText(rows: String) throws {
        let reading = try reading(XlsxBuilder(rows))
        #expect((reading.paragraphs + reading.tables.flatMap { $0.cells.map(\.text) }).joined().contains("а"))
    }

    @Test func aLongSheetIsReadInAStream() throws {
        let rows = { (count: Int) in
            (1...count).map { row in
                "<row r=\"\(row)\">"
                    + ["A", "B", "C", "D", "E"].map { self.text("\($0)\(row)", "слово \(row)") }.joined()
                    + "</row>"
            }.joined()
        }
        let clock = ContinuousClock()
        let short = try XlsxBuilder(rows(1_000)).package()
        let long = try XlsxBuilder(rows(8_000)).package()
        let first = try clock.measure { _ = try SpreadsheetReader().read(short) }
        let second = try clock.measure { _ = try SpreadsheetReader().read(long) }
        // Eight times the rows; generous, for a busy machine.
        #expect(second < first * 24 + .milliseconds(500))
    }
}
