import Diagnostics
import Foundation
import OfficePackage
import PlanKit
import TestSupport
import Testing

/// Every bad input meets one clear sentence with a way out.
struct BadInputTests {
    private static let noConverter: ReadingOptions = {
        var options = ReadingOptions()
        options.converter = nil
        return options
    }()

    private func error(_ bytes: [UInt8], name: String = "план.docx") -> Diagnostic? {
        do throws(PlanKitError) {
            _ = try PlanReader(options: Self.noConverter).read(bytes, name: name)
            return nil
        } catch {
            return error.diagnostic
        }
    }

    private func expect(
        _ id: DiagnosticID, of bytes: [UInt8], name: String = "план.docx",
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let diagnostic = error(bytes, name: name)
        #expect(diagnostic?.id == id, sourceLocation: sourceLocation)
        #expect(diagnostic?.place.file == name, sourceLocation: sourceLocation)
        for language in Language.allCases {
            let words = "\(diagnostic?.sentence(in: language) ?? "") \(diagnostic?.wayOut(in: language) ?? "")"
            #expect(!words.contains("{"), "a gap is not filled", sourceLocation: sourceLocation)
        }
    }

    @Test func aMissingFileIsNamed() {
        #expect(throws: PlanKitError.self) { try PlanReader().read("/нет/такого/файла.docx") }
    }

    @Test func aFolderIsNoFile() {
        do throws(PlanKitError) {
            _ = try PlanReader().read(Fixtures.folder.path())
            Issue.record("a folder was read")
        } catch {
            #expect(error.diagnostic.id == .fileIsFolder)
        }
    }

    @Test func anEmptyFileIsEmpty() { expect(.fileEmpty, of: []) }

    @Test func noiseIsNoDocument() {
        expect(.formatUnknown, of: [0, 1, 2, 3, 250, 251] + Array(repeating: 7, count: 99))
    }

    @Test func plainTextIsNoDocument() { expect(.formatUnknown, of: Array("План работы школы".utf8), name: "план.txt") }

    @Test func aZipWithoutADocumentIsNone() throws {
        let writer = try PackageWriter()
        try writer.add("readme.txt", Array("hello".utf8))
        expect(.fileIsArchive, of: try writer.finish())
    }

    @Test(arguments: ["plan-2024-2025.docx", "plan-2024-2025.odt"])
    func aFileCutInHalfBreaksOff(_ file: String) throws {
        let bytes = try Fixtures.bytes("official/\(file)")
        expect(.zipCutShort, of: Array(bytes.prefix(bytes.count / 2)))
    }

    @Test func xmlCutInHalfBreaksOff() throws {
        // The cut lies between two elements: inside a tag, libxml2 takes it for damage.
        let text = try Fixtures.text("official/plan-2024-2025.fodt")
        let middle = try #require(text.utf8.dropFirst(text.utf8.count / 2).firstIndex(of: UInt8(ascii: "<")))
        expect(.xmlCutShort, of: Array(text.utf8[..<middle]))
    }

    @Test func aPasswordInAnODTIsSaid() throws {
        let writer = try PackageWriter()
        try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        try writer.add("content.xml", [1, 2, 3])
        let manifest = """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">\
            <manifest:encryption-data/></manifest:file-entry></manifest:manifest>
            """
        try writer.add("META-INF/manifest.xml", Array(manifest.utf8))
        expect(.passwordProtected, of: try writer.finish())
    }

    @Test func aPasswordInADOCXIsSaid() {
        // A compound file ([MS-CFB]) whose directory names the stream «EncryptedPackage».
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 1_528)
        for (index, unit) in "EncryptedPackage".utf16.enumerated() { bytes[1_024 + 2 * index] = UInt8(unit) }
        expect(.passwordProtected, of: bytes)
    }

    @Test func anOldFormatSaysHowToSaveTheFile() throws {
        expect(.formatOutdated, of: try Fixtures.bytes("official/plan-2024-2025.doc"))
        expect(.formatOutdated, of: Array("{\\rtf1 План}".utf8))
        expect(.formatOutdated, of: Array("<html><body>План</body></html>".utf8))
    }

    @Test func workbooksOfAnOldOrBinaryKindAreCalledSo() throws {
        var old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)
        old += "Workbook".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [UInt8](repeating: 0, count: 512)
        expect(.formatNotWorkbook, of: old)
        var binary = XlsxBuilder("")
        binary.contentType = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
        expect(.formatNotWorkbook, of: try binary.bytes())
    }

    @Test(arguments: [
        ("ms-excel.sheet.macroEnabled.main+xml", "xlsm"),
        ("openxmlformats-officedocument.spreadsheetml.template.main+xml", "xltx"),
        ("ms-excel.template.macroEnabled.main+xml", "xltm"),
    ])
    func workbooksWithMacrosAndTemplatesAreWorkbooks(type: String, kind: String) throws {
        var book = XlsxBuilder("<row><c><v>1</v></c></row>")
        book.contentType = "application/vnd.\(type)"
        #expect(try PlanReader().inspect(try book.bytes(), name: "план.xlsx").kind.name == kind)
    }

    @Test func aDocumentWithoutATableHasNoPlan() throws {
        expect(.documentWithoutTable, of: try OdtBuilder("<text:p>План работы</text:p>").packageBytes())
    }

    @Test func aTableThatIsNoPlanIsNone() throws {
        let table = OdtBuilder.table(
            OdtBuilder.row(OdtBuilder.cell("Яблоки"), OdtBuilder.cell("5")),
            OdtBuilder.row(OdtBuilder.cell("Груши"), OdtBuilder.cell("7")))
        expect(.planNotFound, of: OdtBuilder(table).flatBytes())
    }

    @Test func aDocumentWithoutAPlanCanBeInspected() throws {
        let bytes = try OdtBuilder("<text:p>Заявление</text:p>").packageBytes()
        let inspection = try PlanReader().inspect(bytes, name: "заявление.odt")
        #expect(inspection.recognition.plan == nil)
        #expect(inspection.document?.blocks.count == 1)
        #expect(inspection.losses.isEmpty)
    }

    @Test func brokenJSONIsCalledJSON() {
        expect(.jsonCutOff, of: Array("{\"format\": \"plankit/plan/1\", ".utf8), name: "план.json")
        expect(.jsonNotPlan, of: Array("{\"a\": 1}".utf8), name: "план.json")
    }

    @Test func contentDecidesNotTheName() throws {
        let odt = try Fixtures.bytes("official/plan-2024-2025.odt")
        #expect(try PlanReader().read(odt, name: "план.docx").inspection.kind.name == "odt")
    }
}
