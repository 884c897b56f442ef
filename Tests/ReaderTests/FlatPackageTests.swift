import Diagnostics
import DocumentModel
import OfficePackage
import TestSupport
import Testing
import WordprocessingML

/// Flat OPC: a DOCX as one XML file, which Word saves as «XML document».
struct FlatPackageTests {
    private static let namespace = "http://schemas.microsoft.com/office/2006/xmlPackage"

    /// A package as one XML file.
    private func flat(_ docx: DocxBuilder, edit: (String) -> String = { $0 }) throws -> [UInt8] {
        let package = try docx.package()
        var parts = ""
        for name in package.partNames where name != "[Content_Types].xml" {
            let content = String(decoding: try package.bytes(of: name), as: UTF8.self)
            let type =
                name == "word/document.xml"
                ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml" : "application/xml"
            let body = content.hasPrefix("<?xml") ? String(content.split(separator: "?>", maxSplits: 1)[1]) : content
            parts +=
                "<pkg:part pkg:name=\"/\(name)\" pkg:contentType=\"\(type)\"><pkg:xmlData>\(body)</pkg:xmlData></pkg:part>"
        }
        parts +=
            "<pkg:part pkg:name=\"/word/media/image1.png\" pkg:contentType=\"image/png\" pkg:compression=\"store\">"
            + "<pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part>"
        let file =
            "<?xml version=\"1.0\" standalone=\"yes\"?><?mso-application progid=\"Word.Document\"?>"
            + "<pkg:package xmlns:pkg=\"\(Self.namespace)\">\(parts)</pkg:package>"
        return Array(edit(file).utf8)
    }

    private func read(_ bytes: [UInt8]) throws -> DocumentReading {
        try WordprocessingReader().read(try OfficePackage(bytes: bytes, name: "план.xml"))
    }

    private var docx: DocxBuilder {
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
            <w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        let item = p("пункт", "<w:pStyle w:val=\"L\"/>")
        let note = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
        return DocxBuilder(
            "<w:p>\(r("План") + note)</w:p>\(item + item)<w:tbl>\(tr(tc("а"), tc("б")))</w:tbl>",
            styles:
                "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>",
            numbering: numbering, footnotes: "<w:footnote w:id=\"2\">\(p("сноска"))</w:footnote>",
            parts: [("word/header1.xml", "header", DocxBuilder.part("hdr", p("Колонтитул")))])
    }

    @Test func aFlatPackageReadsAsItsZipDoes() throws {
        let flat = try read(try flat(docx))
        let packed = try reading(docx)
        #expect(flat.document.blocks == packed.document.blocks)
        #expect(flat.document.footnotes == packed.document.footnotes)
        #expect(flat.diagnostics.map(\.id) == packed.diagnostics.map(\.id))
        #expect(flat.paragraphs == ["План", "1. пункт", "2. пункт"])
        #expect(flat.document.properties.kind == "flatopc")
    }

    @Test func partsInAnyOrderAndLargerThanAPieceAreFound() throws {
        let many = (1...6_000).map { p("Строка \($0) плана") }.joined()
        let docx = DocxBuilder(many, styles: String(repeating: "<w:style w:styleId=\"x\"/>", count: 4_000))
        let flat = try read(try flat(docx))
        #expect(flat.paragraphs.count == 6_000)
        #expect(flat.paragraphs.last == "Строка 6000 плана")
    }

    @Test(arguments: [
        ("pkg:name=\"/word/document.xml\"", "pkg:name=\"/word/other.xml\"", DiagnosticID.packagePartMissing),
        ("pkg:name=\"/_rels/.rels\"", "pkg:name=\"/_rels/none.rels\"", .packagePartMissing),
        ("pkg:name=\"/word/media/image1.png\"", "pkg:name=\"/WORD/document.xml\"", .packageEntryDuplicate),
        ("pkg:name=\"/word/media/image1.png\"", "pkg:name=\"/../document.xml\"", .packageEntryEscapes),
        ("wordprocessingml.document.main", "spreadsheetml.sheet.main", .formatNotText),
        ("wordprocessingml.document.main", "unheard.of", .contentTypeWrong),
        ("</pkg:package>", "", .xmlCutShort), ("</pkg:xmlData>", "</pkg:other>", .xmlDamaged),
        ("<pkg:package", "<!DOCTYPE a><pkg:package", .xmlDoctype),
    ])
    func aDamagedFlatPackageMeetsItsOwnMessage(part: String, other: String, id: DiagnosticID) throws {
        let bytes = try flat(docx) { $0.replacing(part, with: other) }
        let error = #expect(throws: PackageError.self) { try read(bytes) }
        #expect(error?.diagnostic.id == id)
        #expect(error?.diagnostic.place.file == "план.xml")
    }

    @Test func manyPartsMeetTheirLimit() throws {
        let parts = (0..<20).map { "<pkg:part pkg:name=\"/a\($0)\"/>" }.joined()
        var limits = PackageLimits.standard
        limits.maximumEntryCount = 10
        let file = Array("<pkg:package xmlns:pkg=\"\(Self.namespace)\">\(parts)</pkg:package>".utf8)
        let error = #expect(throws: PackageError.self) {
            try OfficePackage(bytes: file, name: "план.xml", limits: limits)
        }
        #expect(error?.diagnostic.arguments["option"] == "entries")
    }

    @Test func kindsOfXMLAreToldApart() throws {
        func kind(_ text: String) -> String { FileKind.sniff(Array(text.utf8)).name }
        #expect(kind("<?xml version=\"1.0\"?>\n<pkg:package xmlns:pkg=\"\(Self.namespace)\">") == "flatopc")
        #expect(
            kind("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w=\"…\">")
                == "wordml")
        #expect(kind("<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">") == "wordml")
        #expect(kind("<?xml version=\"1.0\"?><office:document>") == "fodt")
        let archive = "Content-Type: multipart/related; boundary=\"--\"; type=\"text/html\"\n"
        #expect(kind("MIME-Version: 1.0\n\(archive)") == "mhtml")
        #expect(kind("From: <Saved by Blink>\nSubject: План\nMIME-Version: 1.0\n\(archive)") == "mhtml")
        #expect(kind("From: план;Срок\n1;май\n") == "csv")
        #expect(kind("Мероприятие;Срок\n") == "csv")
    }
}
