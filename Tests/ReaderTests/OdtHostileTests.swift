import Diagnostics
import DocumentModel
import OfficePackage
import OpenDocument
import TestSupport
import Testing

private typealias B = OdtBuilder

/// Packages that lack parts, are damaged, or are no text.
struct OdtHostileTests {
    private func failure(_ bytes: [UInt8]) -> Diagnostic? {
        do throws(PackageError) {
            _ = try readOpenDocument(bytes)
            return nil
        } catch {
            return error.diagnostic
        }
    }

    private func package(_ parts: (String, String)...) throws -> [UInt8] {
        let writer = try PackageWriter()
        for (name, content) in parts { try writer.add(name, Array(content.utf8)) }
        return try writer.finish()
    }

    private func content(_ body: String) -> String {
        "<office:document-content \(B.namespaces)><office:body>\(body)</office:body></office:document-content>"
    }

    @Test func contentAloneIsEnough() throws {
        let mimetype = ("mimetype", "application/vnd.oasis.opendocument.text")
        let bytes = try package(mimetype, ("content.xml", content("<office:text><text:p>a</text:p></office:text>")))
        let reading = try readOpenDocument(bytes)
        #expect(reading.paragraphs == ["a"])
        #expect(reading.document.properties.producer == nil)
    }

    @Test func aBodyThatIsNoTextMeetsItsMessage() throws {
        let mimetype = ("mimetype", "application/vnd.oasis.opendocument.text")
        let slides = try package(mimetype, ("content.xml", content("<office:presentation/>")))
        #expect(failure(slides)?.id == .formatNotText)
        #expect(failure(slides)?.arguments["kind"] == "ODP")
        let none = try package(mimetype, ("content.xml", content("")))
        #expect(failure(none)?.id == .packagePartMissing)
        #expect(failure(Array("<?xml version=\"1.0\"?><note><to>a</to></note>".utf8))?.id == .formatUnknown)
    }

    @Test func cutAndDamagedPartsMeetTheirMessage() throws {
        let mimetype = ("mimetype", "application/vnd.oasis.opendocument.text")
        let whole = content("<office:text><text:p>a</text:p></office:text>")
        #expect(failure(try package(mimetype, ("content.xml", String(whole.dropLast(30)))))?.id == .xmlCutShort)
        #expect(
            failure(try package(mimetype, ("content.xml", whole), ("styles.xml", "<a></b>")))?.id == .xmlDamaged)
        let flat = OdtBuilder("<text:p>a</text:p>").flatBytes()
        #expect(failure(Array(flat.dropLast(40)))?.id == .xmlCutShort)
    }

    @Test(arguments: [
        ("<text:section>", "</text:section>"), ("<text:list><text:list-item>", "</text:list-item></text:list>"),
    ])
    func deepNestingIsReadOrMeetsItsLimit(open: String, close: String) throws {
        func document(_ depth: Int) throws -> [UInt8] {
            let body =
                String(repeating: open, count: depth) + "<text:p>дно</text:p>" + String(repeating: close, count: depth)
            return try OdtBuilder(body).packageBytes()
        }
        #expect(try readOpenDocument(try document(5_000)).paragraphs == ["дно"])
        #expect(failure(try document(100_000))?.arguments["option"] == "depth")
    }

    @Test func deepSpansAndFramesAreRead() throws {
        let spans = String(repeating: "<text:span>", count: 10_000)
        let spansEnd = String(repeating: "</text:span>", count: 10_000)
        #expect(try OdtBuilder("<text:p>\(spans)a\(spansEnd)</text:p>").read().paragraphs == ["a"])
        let frames = String(repeating: "<text:p>x<draw:frame><draw:text-box>", count: 3_000)
        let framesEnd = String(repeating: "</draw:text-box></draw:frame></text:p>", count: 3_000)
        #expect(try OdtBuilder(frames + framesEnd).read().paragraphs.count == 3_000)
    }

    @Test(.timeLimit(.minutes(5))) func manyTrackedChangesAndListsEnd() throws {
        let count = 20_000
        let regions = (0..<count).map {
            "<text:changed-region text:id=\"c\($0)\"><text:deletion><text:p>с</text:p></text:deletion></text:changed-region>"
        }
        let points = (0..<count).map { "<text:p>a<text:change text:change-id=\"c\($0)\"/>b</text:p>" }
        let body = "<text:tracked-changes>\(regions.joined())</text:tracked-changes>" + points.joined()
        #expect(try readOpenDocument(OdtBuilder(body).packageBytes()).paragraphs.count == count)
    }
}
