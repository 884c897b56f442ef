import Diagnostics
import Foundation
import OfficePackage
import TestSupport
import Testing

private let words = XMLVocabulary(
    namespaces: [
        [
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ],
        ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
    ],
    elements: [.init(0, "t", characters: .kept), .init(1, "p", characters: .kept), .init(0, "jc")],
    attributes: [.init(0, "val")])

private func allText(of reader: XMLEventReader) throws -> String {
    var bytes: [UInt8] = []
    while let event = try reader.next() {
        if event.kind == .text { reader.append(event, to: &bytes) }
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func diagnostic(_ bytes: [UInt8]) -> Diagnostic? {
    do throws(PackageError) {
        let package = try OfficePackage(bytes: bytes, name: "файл.docx")
        let reader = try package.events(of: package.mainPart, vocabulary: words)
        while try reader.next() != nil {}
        return nil
    } catch {
        return error.diagnostic
    }
}

private func error(_ bytes: [UInt8]) -> DiagnosticID? {
    guard let diagnostic = diagnostic(bytes) else { return nil }
    #expect(diagnostic.place.file == "файл.docx")
    return diagnostic.id
}

/// A DOCX of one `document.xml`.
func docx(_ document: String, extra: [(String, String)] = []) throws -> [UInt8] {
    let writer = try PackageWriter()
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    try writer.add(
        "[Content_Types].xml",
        Array(
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/word/document.xml" ContentType="\(main)"/></Types>
            """.utf8))
    try writer.add(
        "_rels/.rels",
        Array(
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>
            """.utf8))
    try writer.add("word/document.xml", Array(document.utf8))
    for (name, content) in extra { try writer.add(name, Array(content.utf8)) }
    return try writer.finish()
}

private let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

struct OfficePackageTests {
    @Test(arguments: [
        ("plan-2024-2025.docx", FileKind.docx, "word/document.xml"),
        ("plan-2024-2025-libreoffice.docx", .docx, "word/document.xml"),
        ("plan-2024-2025.odt", .odt, "content.xml"),
        ("plan-2024-2025.fodt", .fodt, "plan.x"),
    ])
    func theOfficialPlanOpensByContent(file: String, kind: FileKind, mainPart: String) throws {
        let package = try OfficePackage(bytes: try Fixtures.bytes("official/\(file)"), name: "plan.x")
        #expect(package.kind == kind)
        #expect(package.mainPart == mainPart)
        let text = try allText(of: try package.events(of: package.mainPart, vocabulary: words))
        #expect(text.contains("Неделя толерантности «Мы разные, но равные»"))
    }

    @Test func relationshipsLeadToParts() throws {
        let package = try OfficePackage(bytes: try Fixtures.bytes("official/plan-2024-2025.docx"), name: "plan")
        let types = try package.relationships(of: package.mainPart).map(\.type)
        #expect(types.contains("styles"))
        #expect(try package.relationships(of: package.mainPart).allSatisfy { package.contains($0.target) })
    }

    @Test func attributesComeDecodedAndWholeNumbersSaturate() throws {
        let reader = try XMLEventReader(
            bytes: Array(
                "<a \(namespace)><w:jc w:val=\"a&amp;b&#60;\"/><w:jc w:val=\"999999999999999999999\"/></a>".utf8),
            part: "p", vocabulary: words)
        let first = try #require(try reader.next())
        #expect(reader.attribute(0, of: first) == "a&b<")
        _ = try reader.next()
        let second = try #require(try reader.next())
        #expect(try #require(reader.integer(0, of: second)) > 1_000_000_000)
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func utf16PartsAreRead(encoding: String.Encoding) throws {
        let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:t \(namespace)>Срок</w:t>"
        var bytes: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
        bytes += Array(try #require(xml.data(using: encoding)))
        let reader = try XMLEventReader(bytes: bytes, part: "p", vocabulary: words)
        #expect(try allText(of: reader) == "Срок")
    }

    @Test func strictAndTransitionalAreOneVocabulary() throws {
        let xml = "<x:t xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">да</x:t>"
        #expect(try allText(of: try XMLEventReader(bytes: Array(xml.utf8), part: "p", vocabulary: words)) == "да")
    }

    @Test func everyKindHasANameOfItsOwnAndASign() {
        #expect(Set(FileKind.all.map(\.name)).count == FileKind.all.count)
        for kind in FileKind.all {
            switch kind.reading {
            case .nobody: continue
            default: #expect(!kind.extensions.isEmpty, "\(kind.name)")
            }
        }
    }

    @Test func whatIsNoDocumentMeetsItsOwnMessage() throws {
        #expect(error([]) == .fileEmpty)
        #expect(error(Array("просто текст".utf8)) == .formatUnknown)
        #expect(error(Array("{\\rtf1 a}".utf8)) == .formatOutdated)
        #expect(error(Array("<html><body>".utf8)) == .formatOutdated)
        #expect(error(Array("%PDF-1.7".utf8)) == .formatNotText)
        #expect(error(try Fixtures.bytes("official/plan-2024-2025.doc")) == .formatOutdated)
        let whole = try Fixtures.bytes("official/plan-2024-2025.docx")
        #expect(error(Array(whole.prefix(whole.count / 2))) == .zipCutShort)
        let writer = try PackageWriter()
        try writer.add("a.txt", Array("a".utf8))
        #expect(error(try writer.finish()) == .fileIsArchive)
    }

    @Test func brokenXMLMeetsItsOwnMessage() throws {
        #expect(error(try docx("<w:document \(namespace)><w:t>a")) == .xmlCutShort)
        #expect(error(try docx("<w:document \(namespace)><w:t>a</w:b></w:document>")) == .xmlDamaged)
        #expect(error(try docx("")) == .xmlCutShort)
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><w:document \(namespace)>&c;</w:document>"
        #expect(error(try docx(bomb)) == .xmlDoctype)
        let external = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><w:document \(namespace)/>"
        #expect(error(try docx(external)) == .xmlDoctype)
        let deep = String(repeating: "<w:a>", count: 100_000)
        #expect(error(try docx("<w:document \(namespace)>\(deep)")) == .limitExceeded)
        let long = String(repeating: "x", count: 10_000_000)
        #expect(error(try docx("<w:document \(namespace)><w:jc w:val=\"\(long)\"/></w:document>")) == .limitExceeded)
    }

    @Test func anXMLThatBreaksOffAnywhereIsCutShort() throws {
        let xml =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(namespace)><!-- итог --><w:t>а &amp; б &#1041;"
            + "</w:t><w:jc w:val=\"да &lt; нет\"/><w:t><![CDATA[в]]></w:t></w:document>"
        let whole = Array(xml.utf8)
        #expect(error(try docx(xml)) == nil)
        for count in 1..<whole.count {
            let writer = try PackageWriter()
            try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
            try writer.add("content.xml", Array(whole.prefix(count)))
            #expect(
                error(try writer.finish()) == .xmlCutShort, "\(String(decoding: whole.prefix(count), as: UTF8.self))")
        }
    }

    @Test(arguments: [
        ("\n<w:t>a</w:b>", Phrase.xmlNesting), ("\n<w:jc w:val=1/>", .xmlAttribute), ("\n<w:jc w:val/>", .xmlAttribute),
        ("\n<w:jc w:val=\"1\" w:val=\"2\"/>", .xmlAttribute), ("\n<w:t>а & б</w:t>", .xmlName),
        ("\n<w:t>a &nbsp; b</w:t>", .xmlReference), ("\n<w:t>1 < 2</w:t>", .xmlName),
    ])
    func damageIsToldInWordsWithItsLine(body: String, reason: Phrase) throws {
        let diagnostic = try #require(diagnostic(try docx("<w:document \(namespace)>\(body)</w:document>")))
        #expect(diagnostic.id == .xmlDamaged)
        #expect(diagnostic.arguments["reason"] == reason.rawValue)
        #expect(diagnostic.place.line == 2)
        for language in Language.allCases {
            let line = diagnostic.line(in: language)
            #expect(line.contains("\(language.text(.placeLine)) 2: "))
            #expect(line.contains(": \(language.text(reason))."))
        }
    }

    @Test func whatStandsBehindTheEndIsDamage() throws {
        let body = "<w:document \(namespace)/><w:document \(namespace)/>"
        #expect(diagnostic(try docx(body))?.arguments["reason"] == Phrase.xmlBehindEnd.rawValue)
    }

    @Test func aManifestMayNameADocumentTypeButDeclareNoEntities() throws {
        func package(_ doctype: String) throws -> [UInt8] {
            let writer = try PackageWriter()
            try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
            try writer.add("content.xml", Array("<a/>".utf8))
            let entry = "<m:file-entry m:media-type=\"text/xml\" m:full-path=\"content.xml\"/>"
            let manifest = "<m:manifest xmlns:m=\"http://openoffice.org/2001/manifest\">\(entry)</m:manifest>"
            try writer.add("META-INF/manifest.xml", Array((doctype + manifest).utf8))
            return try writer.finish()
        }
        let old = "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">"
        #expect(error(try package(old)) == nil)
        #expect(error(try package("<!DOCTYPE a [<!ENTITY b \"bbbb\">]>")) == .xmlDoctype)
    }

    @Test func invalidUTF8MeetsItsOwnMessage() throws {
        let writer = try PackageWriter()
        try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        try writer.add("content.xml", Array("<a>".utf8) + [0xC3, 0x28, 0xFF] + Array("</a>".utf8))
        #expect(error(try writer.finish()) == .xmlEncoding)
    }

    @Test(arguments: ["../evil", "/etc/passwd", "a/../../b"])
    func entryNamesThatLeadOutAreRefused(name: String) throws {
        #expect(error(try docx("<w:document \(namespace)/>", extra: [(name, "x")])) == .packageEntryEscapes)
    }

    @Test func caseTwinsAreRefused() throws {
        let twin = [("WORD/document.xml", "x")]
        #expect(error(try docx("<w:document \(namespace)/>", extra: twin)) == .packageEntryDuplicate)
    }

    @Test(arguments: [
        ("<!DOCTYPE html><p>План", FileKind.html), ("\u{FEFF}\n <HTML lang=\"ru\">", .html),
        ("<!-- Word --><html xmlns:w=\"urn\">", .html), ("<?xml version=\"1.0\"?><office:document/>", .fodt),
        ("<?xml version=\"1.0\"?><a/>", .fodt), ("{\"title\": \"Кружок: теги <html> и <?xml\"}", .json),
        ("id;title\n1.1;Основы <html>\n", .csv), ("<p>", .csv), ("", .csv),
    ])
    func markupIsKnownByWhatTheFileBeginsWith(text: String, kind: FileKind) {
        #expect(FileKind.sniff(Array(text.utf8)) == kind)
        let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(FileKind.sniff([0xFF, 0xFE] + wide) == kind)
    }

    @Test func aPartThatInflatesBeyondMeasureIsRefused() throws {
        let blanks = String(repeating: " ", count: 60_000_000)
        let bytes = try docx("<w:document \(namespace)>\(blanks)</w:document>")
        #expect(bytes.count < 200_000)
        #expect(error(bytes) == .limitExceeded)
    }

    @Test func equalPartsMakeEqualBytes() throws {
        let first = try docx("<w:document \(namespace)/>")
        #expect(first == (try docx("<w:document \(namespace)/>")))
    }

    /// A part made of pieces is the same, byte for byte, as one that was whole.
    @Test(arguments: [0, 1, 3, 200])
    func aPartMayBeMadeOfPieces(count: Int) throws {
        let pieces = (0..<count).map { [UInt8](repeating: UInt8(truncatingIfNeeded: $0), count: $0 * 700) }
        func package(_ add: (borrowing PackageWriter) throws -> Void) throws -> [UInt8] {
            let writer = try PackageWriter()
            try writer.add("[Content_Types].xml", Array("<Types/>".utf8))
            try add(writer)
            try writer.add("behind", [1, 2, 3])
            return try writer.finish()
        }
        var isAsked = false
        var rest = pieces[...]
        let streamed = try package { writer in
            try writer.add("part") {
                isAsked = true
                return rest.popFirst()
            }
            // Nothing is made before it is packed.
            #expect(!isAsked)
        }
        #expect(streamed == (try package { try $0.add("part", pieces.flatMap(\.self)) }))
        #expect(isAsked && rest.isEmpty)
    }

    @Test func copiedPartsKeepTheirBytesAndMimetypeIsStoredFirst() throws {
        let package = try OfficePackage(bytes: try Fixtures.bytes("official/plan-2024-2025.odt"), name: "plan")
        var writer = try PackageWriter()
        for part in package.partNames { try writer.copy(part, from: package) }
        let bytes = try writer.finish()
        #expect(Array(bytes[30..<38]) == Array("mimetype".utf8))
        #expect(bytes[8] == 0)
        let copy = try OfficePackage(bytes: bytes, name: "copy")
        #expect(copy.partNames == package.partNames)
        for part in package.partNames { #expect(try copy.bytes(of: part) == (try package.bytes(of: part))) }
    }
}
