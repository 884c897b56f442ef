import Diagnostics
import DocumentModel
import TestSupport
import Testing

struct DocxRevisionTests {
    private func ins(_ content: String) -> String { "<w:ins w:id=\"1\" w:author=\"a\">\(content)</w:ins>" }
    private func del(_ text: String) -> String {
        "<w:del w:id=\"2\"><w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r></w:del>"
    }

    @Test func insertionsAndDeletionsFollowTheView() throws {
        let runs = r("Срок: ") + ins(r("май")) + del("июнь") + r(" 2025")
        #expect(try text(runs) == "Срок: май 2025")
        #expect(try text(runs, changes: .reject) == "Срок: июнь 2025")
        let accepted = try reading("<w:p>\(runs)</w:p>")
        #expect(accepted.words(.deletedTextLeftOut) == ["июнь"])
        #expect(accepted.count(.trackedChangesPresent) == 2)
        #expect(accepted.document.properties.hasTrackedChanges)
        let rejected = try reading("<w:p>\(runs)</w:p>", changes: .reject)
        #expect(rejected.words(.insertedTextLeftOut) == ["май"])
    }

    @Test func whatWasInsertedAndThenDeletedIsInNeitherView() throws {
        let runs = r("а") + ins(del("б")) + r("в")
        #expect(try text(runs) == "ав")
        #expect(try text(runs, changes: .reject) == "ав")
    }

    @Test func movedTextStandsWhereItWasMovedTo() throws {
        let runs =
            "<w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/><w:moveFrom w:id=\"2\">\(r("А"))</w:moveFrom>"
            + "<w:moveFromRangeEnd w:id=\"1\"/>" + r("-") + "<w:moveTo w:id=\"3\">\(r("А"))</w:moveTo>"
        #expect(try text(runs) == "-А")
        #expect(try text(runs, changes: .reject) == "А-")
    }

    @Test func deletedAndInsertedRowsLeaveNoGhost() throws {
        let rows =
            tr(tc("1")) + tr(cell("<w:p>\(del("старая"))</w:p>"), properties: "<w:del w:id=\"1\"/>")
            + tr(cell("<w:p>\(ins(r("новая")))</w:p>"), properties: "<w:ins w:id=\"2\"/>") + tr(tc("2"))
        #expect(try sketch(rows) == "1\nновая\n2")
        #expect(try sketch(rows, changes: .reject) == "1\nстарая\n2")
        #expect(try reading("<w:tbl>\(rows)</w:tbl>").words(.deletedTextLeftOut) == ["старая"])
    }

    @Test func aDeletedTableIsNone() throws {
        let gone = "<w:tbl>" + tr(tc("a"), properties: "<w:del w:id=\"1\"/>") + "</w:tbl>"
        let reading = try reading(gone + p("b") + "<w:tbl>\(tr(tc("c")))</w:tbl>")
        #expect(reading.tables.map(\.index) == [1])
        #expect(reading.tables.map(\.sketch) == ["c"])
    }

    @Test func aDeletedRowTakesItsNestedTablesAlong() throws {
        let inner = "<w:tbl>\(tr(tc("внутри")))</w:tbl><w:p/>"
        let reading = try reading(
            "<w:tbl>" + tr(cell(inner), properties: "<w:del w:id=\"1\"/>") + tr(tc("a")) + "</w:tbl>")
        #expect(reading.tables.map(\.sketch) == ["a"])
        #expect(reading.words(.deletedTextLeftOut) == ["внутри"])
    }

    @Test func deletedAndInsertedCellsFollowTheView() throws {
        let rows = tr(tc("1"), tc("старая", "<w:cellDel w:id=\"1\"/>"), tc("новая", "<w:cellIns w:id=\"2\"/>"), tc("2"))
        #expect(try sketch(rows) == "1|новая|2")
        #expect(try sketch(rows, changes: .reject) == "1|старая|2")
    }

    @Test func recordedMergesFollowTheView() throws {
        let rows =
            tr(tc("a", "<w:cellMerge w:id=\"1\" w:vMerge=\"rest\"/>"), tc("b"))
            + tr(tc("", "<w:cellMerge w:id=\"2\" w:vMerge=\"cont\"/>"), tc("c"))
        #expect(try sketch(rows) == "a|b\n^|c")
        #expect(try sketch(rows, changes: .reject) == "a|b\n|c")
    }

    @Test func aDeletedParagraphMarkJoinsItsParagraphs() throws {
        let mark = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"
        let body = p("Провести ", mark) + p("собрание") + p("потом")
        #expect(try lines(body) == ["Провести собрание", "потом"])
        #expect(try lines(body, changes: .reject) == ["Провести ", "собрание", "потом"])
        #expect(try sketch(tr(cell(body))) == "Провести собрание/потом")
    }

    @Test func anInsertedParagraphMarkIsGoneWhenRejected() throws {
        let body = p("а", "<w:rPr><w:ins w:id=\"1\"/></w:rPr>") + p("б")
        #expect(try lines(body) == ["а", "б"])
        #expect(try lines(body, changes: .reject) == ["аб"])
    }

    @Test func aDeletedParagraphLeavesNoEmptyLine() throws {
        let gone = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>\(del("вон"))</w:p>"
        #expect(try lines(p("а") + gone + p("б")) == ["а", "б"])
        #expect(try sketch(tr(cell(p("а") + gone))) == "а")
        #expect(try sketch(tr(cell(gone), tc("б"))) == "|б")
    }

    @Test func propertiesBeforeAChangeAreNotRead() throws {
        let rows =
            tr(
                tc(
                    "a",
                    "<w:gridSpan w:val=\"1\"/><w:tcPrChange w:id=\"1\"><w:tcPr><w:gridSpan w:val=\"3\"/><w:vMerge/></w:tcPr></w:tcPrChange>"
                ),
                tc("b"),
                properties:
                    "<w:trPrChange w:id=\"2\"><w:trPr><w:gridBefore w:val=\"2\"/><w:tblHeader/></w:trPr></w:trPrChange>"
            )
            + tr(tc("c"), tc("d"))
        #expect(try sketch(rows) == "a|b\nc|d")
        let change = "<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
        #expect(try text(r("видно", change)) == "видно")
        #expect(
            try lines(
                p(
                    "x",
                    "<w:pPrChange w:id=\"1\"><w:pPr><w:outlineLvl w:val=\"1\"/><w:numPr><w:numId w:val=\"9\"/></w:numPr></w:pPr></w:pPrChange>"
                ))
                == ["x"])
        #expect(
            try reading(p("x", "<w:pPrChange w:id=\"1\"><w:pPr/></w:pPrChange>")).count(.trackedChangesPresent) == 1)
    }

    @Test func aDocumentWithoutChangesSaysNothingOfThem() throws {
        let reading = try reading(p("x"))
        #expect(!reading.document.properties.hasTrackedChanges)
        #expect(reading.diagnostics.isEmpty)
    }
}
