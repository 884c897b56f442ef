import Diagnostics
import DocumentModel
import OfficePackage
import TestSupport
import Testing
import WordprocessingML

/// Documents made to break a reader: each is read, or meets its named error, soon.
struct DocxHostileTests {
    private func error(_ body: String, limits: PackageLimits = .standard) throws -> Diagnostic? {
        let package = try DocxBuilder(body).package(limits: limits)
        do throws(PackageError) {
            _ = try WordprocessingReader().read(package)
            return nil
        } catch {
            return error.diagnostic
        }
    }

    @Test(arguments: [
        "<w:tbl>\(tr(tc("a", "<w:gridSpan w:val=\"1000000\"/>")))</w:tbl>",
        "<w:tbl>\(tr(tc("a", "<w:gridSpan w:val=\"99999999999999999999999\"/>")))</w:tbl>",
        "<w:tbl>\(tr(tc("a"), properties: "<w:gridBefore w:val=\"1000000\"/>"))</w:tbl>",
        "<w:tbl>\(tr(tc("a"), properties: "<w:gridAfter w:val=\"16384\"/>"))</w:tbl>",
    ])
    func aGridOfAMillionColumnsIsRefused(body: String) throws {
        let error = try #require(try error(body))
        #expect(error.id == .limitExceeded)
        #expect(error.arguments["option"] == "columns")
        #expect(error.place.file == "план.docx")
    }

    @Test func aGridOfTooManyAddressesIsRefused() throws {
        var limits = PackageLimits.standard
        limits.maximumGridCells = 1_000
        let wide = tr(tc("a", "<w:gridSpan w:val=\"100\"/>"))
        let body = "<w:tbl>\(String(repeating: wide, count: 11))</w:tbl>"
        #expect(try error(body, limits: limits)?.arguments["option"] == "grid-cells")
        let tables = String(repeating: "<w:tbl>\(String(repeating: wide, count: 4))</w:tbl><w:p/>", count: 3)
        #expect(try error(tables, limits: limits)?.arguments["option"] == "grid-cells")
    }

    private func nested(_ depth: Int, _ inside: String = "") -> String {
        String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + inside
            + String(repeating: "<w:p/></w:tc></w:tr></w:tbl>", count: depth)
    }

    @Test func tablesMayBeNestedAThousandDeepButNotForever() throws {
        let reading = try reading(nested(1_000, p("дно")))
        #expect(reading.document.blocks.count == 1)
        let error = try #require(try error(nested(1_501)))
        #expect(error.arguments["option"] == "table-depth")
    }

    @Test(.timeLimit(.minutes(5))) func aThousandNestedTablesAndManyCellsAreRead() throws {
        let row = tr((0..<95).map { tc("ячейка \($0)") }.joined())
        let body = nested(1_000) + "<w:p/><w:tbl>\(String(repeating: row, count: 1_000))</w:tbl>"
        let package = try DocxBuilder(body).package()
        #expect(try WordprocessingReader().read(package).document.blocks.count == 3)
    }

    @Test func aMergeOverManyRowsIsOneCell() throws {
        let rows =
            tr(tc("a", "<w:vMerge w:val=\"restart\"/>"))
            + String(repeating: "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>", count: 20_000)
        let table = try #require(try reading("<w:tbl>\(rows)</w:tbl>").tables.first)
        #expect(table.cells.count == 1)
        #expect(table.cells[0].rowSpan == 20_001)
    }

    @Test func stylesAndListsInLoopsComeToAnEnd() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>\
            <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>\
            <w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="C"/></w:style>\
            <w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="N"/></w:abstractNum>\
            <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="M"/><w:styleLink w:val="M"/></w:abstractNum>\
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            """
        let body =
            p("а", "<w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr>")
            + p("б", "<w:pStyle w:val=\"C\"/><w:numPr><w:numId w:val=\"2\"/></w:numPr>")
        let reading = try reading(DocxBuilder(body, styles: styles, numbering: numbering))
        #expect(reading.paragraphs == ["а", "б"])
        #expect(reading.count(.numberingUnresolved) == 2)
    }

    @Test(arguments: [
        // Table elements where none can stand.
        tr(tc("a")), tc("a"), "<w:tbl>\(tc("a"))</w:tbl>", "<w:tbl><w:tr>\(p("a"))</w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tr>\(tc("a"))</w:tr></w:tr></w:tbl>", "<w:tbl>\(tr(cell(tc("a"))))</w:tbl>",
        "<w:p><w:tbl>\(tr(tc("a")))</w:tbl></w:p>", "<w:p><w:p>\(r("a"))</w:p></w:p>", r("a"), "<w:t>a</w:t>",
        "<w:tbl><w:tr>\(cell(r("a")))</w:tr></w:tbl>", "<w:tbl><w:tbl>\(tr(tc("a")))</w:tbl></w:tbl>",
        "<w:tbl>\(tr(cell("<w:tr>\(tc("a"))</w:tr>")))</w:tbl>",
        // Properties and marks where none can stand.
        "<w:gridSpan w:val=\"2\"/><w:vMerge/><w:tblHeader/><w:numId w:val=\"1\"/>\(p("a"))",
        "<w:tcPr><w:vMerge/></w:tcPr>\(p("a"))", "<w:trPr><w:del/></w:trPr>\(p("a"))",
        "<w:tcPr><w:cellDel/></w:tcPr>\(p("a"))", "<w:p><w:fldSimple>\(r("a"))</w:fldSimple></w:p>",
        "<mc:Choice Requires=\"w14\"/><mc:Fallback>\(p("a"))</mc:Fallback>", "<w:txbxContent>\(p("a"))</w:txbxContent>",
        "<w:footnote w:id=\"1\">\(p("a"))</w:footnote>", "<w:numPr><w:ilvl w:val=\"5\"/></w:numPr>\(p("a"))",
    ])
    func misplacedElementsLoseNoText(body: String) throws {
        for view in RevisionView.allCases {
            let reading = try reading(body, changes: view)
            let text = reading.paragraphs + reading.tables.flatMap { $0.cells.map(\.text) }
            #expect(text.joined().contains("a"))
        }
    }

    @Test func deepWrappersNeedNoStack() throws {
        let open = String(repeating: "<w:sdt><w:sdtContent>", count: 9_000)
        let close = String(repeating: "</w:sdtContent></w:sdt>", count: 9_000)
        #expect(try lines(open + p("дно") + close) == ["дно"])
        let fields = String(repeating: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", count: 50_000)
        #expect(try lines("<w:p>\(fields)\(r("текст"))</w:p>") == ["текст"])
        let boxes = 2_000
        let nested =
            String(repeating: "<w:p><w:r><w:pict><w:txbxContent>", count: boxes) + p("дно")
            + String(repeating: "</w:txbxContent></w:pict></w:r></w:p>", count: boxes)
        #expect(try lines(nested) == ["дно"])
    }

    @Test func anInsertedBreakOfMeasurelessNumbersIsRead() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9223372036854775807"/>\
            <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%9"/></w:lvl></w:abstractNum>\
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        let item = p("а", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
        #expect(try reading(DocxBuilder(item + item, numbering: numbering)).paragraphs.count == 2)
    }
}
