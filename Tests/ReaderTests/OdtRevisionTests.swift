import Diagnostics
import DocumentModel
import OfficePackage
import OpenDocument
import TestSupport
import Testing

private typealias B = OdtBuilder

/// Tracked changes, read from either side.
struct OdtRevisionTests {
    private static func regions(_ regions: String...) -> String {
        let numbered = regions.enumerated().map {
            "<text:changed-region xml:id=\"c\($0.offset + 1)\" text:id=\"c\($0.offset + 1)\">\($0.element)"
                + "</text:changed-region>"
        }
        return "<text:tracked-changes>\(numbered.joined())</text:tracked-changes>"
    }

    private static let info =
        "<office:change-info><dc:creator>Иванова</dc:creator><dc:date>2024-01-01</dc:date></office:change-info>"
    private static let insertion = "<text:insertion>\(info)</text:insertion>"
    private static func deletion(_ content: String = "") -> String {
        "<text:deletion>\(info)\(content)</text:deletion>"
    }
    private static func start(_ id: Int) -> String { "<text:change-start text:change-id=\"c\(id)\"/>" }
    private static func end(_ id: Int) -> String { "<text:change-end text:change-id=\"c\(id)\"/>" }
    private static func point(_ id: Int) -> String { "<text:change text:change-id=\"c\(id)\"/>" }

    private func both(_ body: String, automatic: String = "") throws -> (accept: [String], reject: [String]) {
        let builder = OdtBuilder(body, automatic: automatic)
        return (try builder.read(.accept).paragraphs, try builder.read(.reject).paragraphs)
    }

    private typealias R = OdtRevisionTests

    @Test func anInsertionIsTextOrIsNot() throws {
        let body = R.regions(R.insertion) + "<text:p>до \(R.start(1))новое \(R.end(1))после</text:p>"
        let sides = try both(body)
        #expect(sides.accept == ["до новое после"])
        #expect(sides.reject == ["до после"])
        let reading = try OdtBuilder(body).read(.reject)
        #expect(reading.words(.insertedTextLeftOut) == ["новое"])
        #expect(reading.told(.trackedChangesPresent).first?.arguments["count"] == "1")
        #expect(reading.document.properties.hasTrackedChanges)
    }

    @Test func aDeletionAtItsPointIsLeftOutOrPutBack() throws {
        let body =
            R.regions(R.deletion("<text:p>старое </text:p>")) + "<text:p>до \(R.point(1))после</text:p>"
        let sides = try both(body)
        #expect(sides.accept == ["до после"])
        #expect(sides.reject == ["до старое после"])
        #expect(try OdtBuilder(body).read().words(.deletedTextLeftOut) == ["старое"])
    }

    @Test func deletedWordsStayWholeOverSpans() throws {
        let content = "<text:p>сло<text:span>во</text:span></text:p><text:p>и<text:tab/>ещё</text:p>"
        let body = R.regions(R.deletion(content)) + "<text:p>\(R.point(1))</text:p>"
        #expect(try OdtBuilder(body).read().words(.deletedTextLeftOut) == ["слово и ещё"])
    }

    @Test func aDeletionInPlaceIsLeftOutOrStays() throws {
        let body = R.regions(R.deletion()) + "<text:p>до \(R.start(1))старое \(R.end(1))после</text:p>"
        let sides = try both(body)
        #expect(sides.accept == ["до после"])
        #expect(sides.reject == ["до старое после"])
        #expect(try OdtBuilder(body).read().words(.deletedTextLeftOut) == ["старое"])
    }

    @Test func aDeletedParagraphEndJoinsItsParagraphs() throws {
        let inPlace =
            R.regions(R.deletion())
            + "<text:p>до\(R.start(1))</text:p><text:p>\(R.end(1))после</text:p><text:p>x</text:p>"
        #expect(try both(inPlace) == (["допосле", "x"], ["до", "после", "x"]))
        let atPoint = R.regions(R.deletion("<text:p/><text:p/>")) + "<text:p>до\(R.point(1))после</text:p>"
        #expect(try both(atPoint) == (["допосле"], ["до", "после"]))
    }

    @Test func aDeletionOverParagraphsIsPutBackBetweenItsEnds() throws {
        let content = "<text:p>конец первого</text:p><text:p>второй</text:p><text:p>начало третьего </text:p>"
        let body = R.regions(R.deletion(content)) + "<text:p>Раз, \(R.point(1))три</text:p>"
        #expect(
            try both(body)
                == (["Раз, три"], ["Раз, конец первого", "второй", "начало третьего три"]))
    }

    @Test func insertedParagraphsGoWholly() throws {
        let body =
            R.regions(R.insertion)
            + "<text:p>до</text:p><text:p>\(R.start(1))раз</text:p><text:p>два</text:p><text:p>\(R.end(1))после</text:p>"
        #expect(try both(body) == (["до", "раз", "два", "после"], ["до", "после"]))
    }

    @Test func anInsertedItemIsNotCountedWhenRejected() throws {
        let style = B.listStyle("L", ["style:num-format=\"1\" style:num-suffix=\".\""])
        let item = { (text: String) in "<text:list-item><text:p>\(text)</text:p></text:list-item>" }
        let items = item("a") + item("\(R.start(1))b") + item("\(R.end(1))c") + item("d")
        let body = R.regions(R.insertion) + "<text:list text:style-name=\"L\">\(items)</text:list>"
        let sides = try both(body, automatic: style)
        #expect(sides.accept == ["1. a", "2. b", "3. c", "4. d"])
        #expect(sides.reject == ["1. a", "2. c", "3. d"])
    }

    @Test func formatChangesAreNoChangesOfText() throws {
        let body =
            R.regions("<text:format-change>\(R.info)</text:format-change>")
            + "<text:p>до \(R.start(1))слово\(R.end(1))</text:p>"
        #expect(try both(body) == (["до слово"], ["до слово"]))
    }

    /// LibreOffice marks a row that was inserted or deleted as a whole by a property of its style.
    @Test func insertedAndDeletedRowsLeaveNoGhost() throws {
        let styles =
            "<style:style style:name=\"R\" style:family=\"table-row\"><style:table-row-properties "
            + "loext:text-changes-only=\"false\"/></style:style>"
        let tracked = "table:style-name=\"R\""
        let table = B.table(
            B.row(B.cell("a"), B.cell("b")),
            B.row(
                B.cell("\(R.start(1))было\(R.end(1))"), B.cell("\(R.start(2))тоже\(R.end(2))"), attributes: tracked),
            B.row(B.cell("\(R.start(3))стало\(R.end(3))"), B.cell(""), attributes: tracked),
            B.row(B.cell("c"), B.cell("d")))
        let builder = OdtBuilder(
            R.regions(R.deletion(), R.deletion(), R.insertion) + table, automatic: styles)
        let accepted = try builder.read(.accept)
        #expect(accepted.tables.first?.sketch == "a|b\nстало|\nc|d")
        #expect(accepted.words(.deletedTextLeftOut) == ["было", "тоже"])
        #expect(try builder.read(.reject).tables.first?.sketch == "a|b\nбыло|тоже\nc|d")
    }

    @Test func aRowWhoseTextWasDeletedStaysEmpty() throws {
        let table = B.table(B.row(B.cell("\(R.start(1))было\(R.end(1))")), B.row(B.cell("c")))
        #expect(try OdtBuilder(R.regions(R.deletion()) + table).read().tables.first?.sketch == "\nc")
    }

    @Test func aTableInsideAnInsertionGoesWithIt() throws {
        let body =
            R.regions(R.insertion) + "<text:p>до\(R.start(1))</text:p>" + B.table(B.row(B.cell("новая")))
            + "<text:p>\(R.end(1))</text:p>" + B.table(B.row(B.cell("старая")))
        let builder = OdtBuilder(body)
        #expect(try builder.read(.accept).tables.map(\.sketch) == ["новая", "старая"])
        let rejected = try builder.read(.reject)
        #expect(rejected.tables.map(\.sketch) == ["старая"])
        #expect(rejected.tables.map(\.index) == [1])
        #expect(rejected.words(.insertedTextLeftOut) == ["новая"])
    }

    @Test func aDeletedTableIsPutBack() throws {
        let content = "<text:p/>\(B.table(B.row(B.cell("была"))))<text:p/>"
        let builder = OdtBuilder(R.regions(R.deletion(content)) + "<text:p>до\(R.point(1))после</text:p>")
        #expect(try builder.read(.accept).tables.isEmpty)
        #expect(try builder.read(.accept).words(.deletedTextLeftOut) == ["была"])
        let rejected = try builder.read(.reject)
        #expect(rejected.tables.map(\.sketch) == ["была"])
        #expect(rejected.paragraphs == ["до", "после"])
    }

    @Test func aDeletionThatHoldsItsOwnPointEnds() throws {
        let content = "<text:p>a\(R.point(1))b</text:p>"
        let body = R.regions(R.deletion(content)) + "<text:p>\(R.point(1))</text:p>"
        #expect(try both(body) == ([""], ["ab"]))
    }

    @Test func aDeletionWithoutPointIsTold() throws {
        let body = R.regions(R.deletion("<text:p>потеряно</text:p>")) + "<text:p>a</text:p>"
        for view in RevisionView.allCases {
            #expect(try OdtBuilder(body).read(view).words(.deletedTextLeftOut) == ["потеряно"])
        }
    }

    @Test func marksOfUnknownChangesDoNotHarm() throws {
        let body = "<text:p>a\(R.start(7))b\(R.point(8))\(R.end(9))c</text:p>"
        #expect(try both(body) == (["abc"], ["abc"]))
    }
}
