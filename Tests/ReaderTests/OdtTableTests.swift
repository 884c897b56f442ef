import Diagnostics
import DocumentModel
import OfficePackage
import OpenDocument
import TestSupport
import Testing

private typealias B = OdtBuilder

/// Tables of OpenDocument text: cells, spans, repetitions, nesting.
struct OdtTableTests {
    private func sketch(_ rows: String..., columns: Int = 0) throws -> String {
        let body = "<text:p>до</text:p>" + B.table(rows.joined(), columns: columns) + "<text:p>после</text:p>"
        let reading = try OdtBuilder(body).read()
        #expect(reading.paragraphs == ["до", "после"])
        return try #require(reading.tables.first).sketch
    }

    @Test func aPlainTableIsReadCellByCell() throws {
        #expect(try sketch(B.row(B.cell("№"), B.cell("Сроки")), B.row(B.cell("1"), B.cell("май"))) == "№|Сроки\n1|май")
    }

    @Test func aSpannedCellReachesOverItsCoveredCells() throws {
        let section = B.row(
            B.cell("Раздел", "table:number-columns-spanned=\"3\""), B.covered("", "table:number-columns-repeated=\"2\"")
        )
        #expect(try sketch(section, B.row(B.cell("a"), B.cell("b"), B.cell("c"))) == "Раздел|<|<\na|b|c")
    }

    @Test func aSpanInsideARowLeavesTheCellsBehindInPlace() throws {
        let row = B.row(B.cell("a"), B.cell("b", "table:number-columns-spanned=\"2\""), B.covered(), B.cell("d"))
        #expect(try sketch(row) == "a|b|<|d")
    }

    @Test func rowsSpannedReachDown() throws {
        let first = B.row(B.cell("a"), B.cell("срок", "table:number-rows-spanned=\"3\""), B.cell("c"))
        let next = B.row(B.cell("d"), B.covered(), B.cell("f"))
        #expect(try sketch(first, next, next) == "a|срок|c\nd|^|f\nd|^|f")
    }

    @Test func aCellSpansRowsAndColumnsTogether() throws {
        let spans = "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"2\""
        let first = B.row(B.cell("a", spans), B.covered(), B.cell("c"))
        let second = B.row(B.covered("", "table:number-columns-repeated=\"2\""), B.cell("f"))
        #expect(try sketch(first, second) == "a|<|c\n^|^|f")
    }

    @Test func missingCoveredCellsMeanTheNextFreeColumn() throws {
        let across = B.row(B.cell("a", "table:number-columns-spanned=\"2\""), B.cell("c"))
        #expect(try sketch(across, B.row(B.cell("d"), B.cell("e"), B.cell("f"))) == "a|<|c\nd|e|f")
        let down = B.row(B.cell("a", "table:number-rows-spanned=\"2\""), B.cell("b"), B.cell("c"))
        #expect(try sketch(down, B.row(B.cell("e"), B.cell("f"))) == "a|b|c\n^|e|f")
    }

    @Test func spansThatLeaveTheTableAreClipped() throws {
        let huge = "table:number-rows-spanned=\"1000000\""
        #expect(try sketch(B.row(B.cell("a", huge), B.cell("b")), B.row(B.covered(), B.cell("c"))) == "a|b\n^|c")
    }

    @Test func repeatedCellsAndRowsStandAsOftenAsTheyRepeat() throws {
        let cells = B.row(B.cell("a", "table:number-columns-repeated=\"2\""), B.cell("c"))
        let rows = B.row(B.cell("d"), B.cell("e"), B.cell("f"), attributes: "table:number-rows-repeated=\"2\"")
        #expect(try sketch(cells, rows) == "a|a|c\nd|e|f\nd|e|f")
    }

    @Test func emptyCellsKeepTheirColumns() throws {
        let row = B.row("<table:table-cell table:number-columns-repeated=\"2\"/>", B.cell("c"), "<table:table-cell/>")
        #expect(try sketch(row) == "||c|")
    }

    @Test func emptyRepetitionsToTheSheetsEdgeAreCutOff() throws {
        let edge = "<table:table-cell table:number-columns-repeated=\"16382\"/>"
        let last = B.row(edge, attributes: "table:number-rows-repeated=\"1048575\"")
        let table = B.table(B.row(B.cell("a"), B.cell("b"), edge), last)
        let read = try #require(try OdtBuilder(table).read().tables.first)
        #expect(read.columnCount == 2)
        #expect(read.rowCount <= 2)
        #expect(read.cell(row: 0, column: 1)?.text == "b")
        let declared = try #require(try OdtBuilder(B.table(B.row(B.cell("a"), edge), columns: 5)).read().tables.first)
        #expect(declared.columnCount == 5)
    }

    @Test(arguments: [
        ("table:number-rows-repeated=\"1048576\"", "", "repeats"),
        ("", "table:number-columns-repeated=\"1048576\"", "repeats"),
        ("", "table:number-columns-repeated=\"99999999999999999999\"", "repeats"),
        ("", "table:number-columns-repeated=\"20000\"", "columns"),
        ("", "table:number-columns-spanned=\"1000000\"", "columns"),
    ])
    func repetitionsOfTextMeetTheirLimit(row: String, cell: String, limit: String) throws {
        let table = B.table(B.row(B.cell("да", cell), attributes: row), B.row(B.cell("конец")))
        let error = #expect(throws: PackageError.self) { try readOpenDocument(OdtBuilder(table).packageBytes()) }
        #expect(error?.diagnostic.id == .limitExceeded)
        #expect(error?.diagnostic.arguments["option"] == limit)
        #expect(error?.diagnostic.place.file == "план.odt")
    }

    @Test func manyEmptyRepetitionsMeetTheirLimit() throws {
        let row = B.row("<table:table-cell table:number-columns-repeated=\"1000\"/>")
        let bytes = try OdtBuilder(B.table(String(repeating: row, count: 2_000))).packageBytes()
        let error = #expect(throws: PackageError.self) { try readOpenDocument(bytes) }
        #expect(error?.diagnostic.arguments["option"] == "repeats")
    }

    @Test(.timeLimit(.minutes(5))) func cellsThatReachDownEverywhereCostNoMoreThanTheyAre() throws {
        let down = String(repeating: B.cell("a", "table:number-rows-spanned=\"1000\""), count: 5_000)
        let bytes = try OdtBuilder(B.table(B.row(down), B.row(down))).packageBytes()
        #expect(try readOpenDocument(bytes).tables.first?.columnCount == 10_000)
    }

    @Test func raggedRowsThatFillTheGridMeetItsLimit() throws {
        var limits = PackageLimits.standard
        limits.maximumGridCells = 100
        let wide = B.row(B.cell("a", "table:number-columns-repeated=\"20\""))
        let table = B.table(wide + String(repeating: B.row(B.cell("b")), count: 10))
        let error = #expect(throws: PackageError.self) {
            try readOpenDocument(OdtBuilder(table).packageBytes(), limits: limits)
        }
        #expect(error?.diagnostic.arguments["option"] == "grid-cells")
    }

    @Test func headerRowsGroupsAndPageBreaksAreSeenThrough() throws {
        let head = "<table:table-header-rows>\(B.row(B.cell("A")))\(B.row(B.cell("B")))</table:table-header-rows>"
        let group =
            "<table:table-rows>\(B.row(B.cell("1")))<text:soft-page-break/>"
            + "<table:table-row-group>\(B.row(B.cell("2")))</table:table-row-group></table:table-rows>"
        let columns = "<table:table-columns><table:table-column/></table:table-columns>"
        let table = try #require(
            try OdtBuilder("<table:table>\(columns)\(head)\(group)</table:table>").read().tables.first)
        #expect(table.sketch == "A\nB\n1\n2")
        #expect(table.headerRowCount == 2)
    }

    @Test func nestedTablesAndSubTablesAreTablesOfTheirOwn() throws {
        let inner = B.table(B.row(B.cell("x"), B.cell("y")))
        let sub = inner.replacing("<table:table>", with: "<table:table table:is-sub-table=\"true\">")
        for nested in [inner, sub] {
            let cell = B.cell(blocks: "<text:p>до</text:p>\(nested)<text:p>после</text:p>")
            let reading = try OdtBuilder(B.table(B.row(B.cell("a"), cell)) + B.table(B.row(B.cell("z")))).read()
            #expect(reading.tables.map(\.sketch) == ["a|до/после", "x|y", "z"])
            #expect(reading.tables.map(\.index) == [1, 2, 3])
            #expect(reading.tables[1].parent == Table.Address(table: 1, row: 0, column: 1))
        }
    }

    @Test(arguments: [
        "<text:section text:name=\"s\">TABLE</text:section>",
        "<text:list><text:list-item>TABLE</text:list-item></text:list>",
        "<draw:frame><draw:text-box>TABLE</draw:text-box></draw:frame>",
        "<text:p>a<draw:frame><draw:text-box>TABLE</draw:text-box></draw:frame></text:p>",
        "<text:index-body>TABLE</text:index-body>",
    ])
    func tablesAreFoundWhereverTheyStand(around: String) throws {
        let reading = try OdtBuilder(around.replacing("TABLE", with: B.table(B.row(B.cell("1"), B.cell("2"))))).read()
        #expect(reading.tables.map(\.sketch) == ["1|2"])
    }

    @Test func theTextOfCoveredCellsIsToldWithItsPlace() throws {
        let hidden = B.covered("<text:p>скрыто</text:p>")
        let row = B.row(B.cell("a", "table:number-columns-spanned=\"2\""), hidden, B.cell("c"))
        let reading = try OdtBuilder(B.table(B.row(B.cell("1"), B.cell("2"), B.cell("3")), row)).read()
        #expect(reading.tables.first?.sketch == "1|2|3\na|<|c")
        #expect(reading.words(.mergedCellTextHidden) == ["скрыто"])
        #expect(
            reading.told(.mergedCellTextHidden).first?.place
                == Place(file: "план.odt", table: 1, row: 2, column: 2))
    }

    @Test(.timeLimit(.minutes(5))) func aThousandNestedTablesAreRead() throws {
        let depth = 1_000
        let cells = (0..<95).map { B.cell("ячейка \($0)") }.joined()
        let open = "<table:table><table:table-row>\(cells)<table:table-cell><text:p>a</text:p>"
        let close = "</table:table-cell></table:table-row></table:table>"
        let body = String(repeating: open, count: depth) + String(repeating: close, count: depth)
        let bytes = try OdtBuilder(body).packageBytes()
        var count = 0
        var blocks = try readOpenDocument(bytes).document.blocks
        while case .table(let table)? = blocks.first(where: { if case .table = $0 { true } else { false } }) {
            count += table.cells.count
            blocks = table.cells.last?.blocks ?? []
        }
        #expect(count == 96_000)
    }

    @Test func tablesNestedBeyondTheLimitMeetIt() throws {
        let open = "<table:table><table:table-row><table:table-cell>"
        let close = "</table:table-cell></table:table-row></table:table>"
        let body = String(repeating: open, count: 2_000) + String(repeating: close, count: 2_000)
        let error = #expect(throws: PackageError.self) { try readOpenDocument(OdtBuilder(body).packageBytes()) }
        #expect(error?.diagnostic.arguments["option"] == "table-depth")
    }
}
