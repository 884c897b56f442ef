import Diagnostics
import DocumentModel
import OfficePackage
import OpenDocument
import TestSupport
import Testing

private typealias B = OdtBuilder

/// Frames, shapes, pictures and objects.
struct OdtFrameTests {
    @Test(arguments: [
        "<draw:frame><draw:text-box><text:p>рамка</text:p></draw:text-box></draw:frame>",
        "<draw:custom-shape><text:p>рамка</text:p><draw:enhanced-geometry/></draw:custom-shape>",
        "<draw:g><draw:rect><text:p>рамка</text:p></draw:rect></draw:g>",
        "<draw:a xlink:href=\"http://x.by/\"><draw:frame><draw:text-box><text:p>рамка</text:p></draw:text-box></draw:frame></draw:a>",
    ])
    func theTextOfAFrameComesBehindItsParagraph(frame: String) throws {
        let reading = try OdtBuilder(B.table(B.row(B.cell("до \(frame)после"), B.cell("b")))).read()
        #expect(reading.tables.first?.sketch == "до после/рамка|b")
        #expect(reading.words(.textBoxMoved) == ["рамка"])
        let page = try OdtBuilder(frame + "<text:p>a</text:p>").read()
        #expect(page.paragraphs == ["рамка", "a"])
        #expect(page.diagnostics.isEmpty)
    }

    @Test func framesInFramesKeepTheirOrder() throws {
        let inner = "<draw:frame><draw:text-box><text:p>внутри</text:p></draw:text-box></draw:frame>"
        let outer = "<draw:frame><draw:text-box><text:p>раз \(inner)два</text:p></draw:text-box></draw:frame>"
        let reading = try OdtBuilder("<text:p>a\(outer)b</text:p>").read()
        #expect(reading.paragraphs == ["ab", "раз два", "внутри"])
        #expect(reading.words(.textBoxMoved) == ["раз два\nвнутри"])
    }

    @Test func whiteSpaceOfAFrameIsItsOwn() throws {
        let frame = "<draw:frame><draw:text-box><text:p> x </text:p></draw:text-box></draw:frame>"
        #expect(try OdtBuilder("<text:p>a \(frame) b</text:p>").read().paragraphs == ["a b", "x"])
    }

    @Test func picturesAreCountedOnceAPlace() throws {
        let picture =
            "<draw:frame><draw:image xlink:href=\"Pictures/1.png\"><office:binary-data>AAAA</office:binary-data></draw:image>"
            + "<svg:title>Фото</svg:title><svg:desc>дети</svg:desc></draw:frame>"
        let reading = try OdtBuilder(B.table(B.row(B.cell("\(picture)a\(picture)"), B.cell(picture)))).read()
        #expect(reading.tables.first?.sketch == "a|")
        #expect(reading.told(.pictureWithoutText).map { $0.arguments["count"] } == ["2", "1"])
        #expect(reading.told(.pictureWithoutText).last?.place.column == 2)
        #expect(reading.words(.pictureWithoutText) == ["Фото. дети", "Фото. дети"])
    }

    @Test func anEmbeddedObjectIsToldWithItsWords() throws {
        let frame =
            "<draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image xlink:href=\"./ObjectReplacements/Object 1\"/>"
            + "</draw:frame>"
        let chart =
            "<office:document-content \(B.namespaces)><office:body><office:chart><text:p>Охват</text:p>"
            + "<text:p>май</text:p></office:chart></office:body></office:document-content>"
        let reading = try OdtBuilder("<text:p>a\(frame)b</text:p>", parts: [("Object 1/content.xml", chart)]).read()
        #expect(reading.paragraphs == ["ab"])
        #expect(reading.told(.embeddedObjectSkipped).count == 1)
        #expect(reading.words(.graphicTextLeftOut) == ["Охват май"])
        #expect(reading.told(.pictureWithoutText).isEmpty)
    }

    @Test func aFormulaIsText() throws {
        let formula =
            "<math:math \(B.namespaces)><math:semantics><math:mrow><math:mi>a</math:mi><math:mo>=</math:mo>"
            + "<math:mn>2</math:mn></math:mrow><math:annotation math:encoding=\"StarMath 5.0\">a = 2</math:annotation>"
            + "</math:semantics></math:math>"
        let linked = "<draw:frame><draw:object xlink:href=\"./Object 1\"/><draw:image xlink:href=\"x\"/></draw:frame>"
        let packed = try OdtBuilder("<text:p>до \(linked) после</text:p>", parts: [("Object 1/content.xml", formula)])
            .read()
        #expect(packed.paragraphs == ["до a=2 после"])
        #expect(packed.diagnostics.isEmpty)
        let inline = "<draw:frame><draw:object>\(formula)</draw:object></draw:frame>"
        #expect(try OdtBuilder("<text:p>до \(inline) после</text:p>").read().paragraphs == ["до a=2 после"])
    }

    @Test func aMissingOrDamagedObjectDoesNotStopTheDocument() throws {
        let frame = "<draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>"
        for parts in [[], [(name: "Object 1/content.xml", content: "<a><b></a>")]] {
            let reading = try OdtBuilder("<text:p>a\(frame)b</text:p>", parts: parts).read()
            #expect(reading.paragraphs == ["ab"])
            #expect(reading.told(.embeddedObjectSkipped).count == 1)
        }
    }

    @Test func aListInAFrameIsCountedApart() throws {
        let style = B.listStyle("L", ["style:num-format=\"1\" style:num-suffix=\".\""])
        func list(_ text: String) -> String {
            "<text:list text:style-name=\"L\" text:continue-numbering=\"true\"><text:list-item><text:p>\(text)</text:p>"
                + "</text:list-item></text:list>"
        }
        let frame = "<draw:frame><draw:text-box>\(list("x"))</draw:text-box></draw:frame>"
        let body = list("a") + "<text:p>\(frame)</text:p>" + list("b")
        #expect(try OdtBuilder(body, automatic: style).read().paragraphs == ["1. a", "", "1. x", "2. b"])
    }
}
