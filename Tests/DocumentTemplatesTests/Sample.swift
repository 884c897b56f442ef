import Diagnostics
import DocumentTemplates
import OfficePackage
import Testing

/// The two formats of a template.
enum Format: String, CaseIterable, Sendable {
    case docx, odt
}

/// Small documents, written down as the text a person sees.
///
/// A paragraph is a line; `|a|b|` is a table row; a cell's paragraphs stand between `¶`; `‖` is a bar inside a tag. So one sketch makes the DOCX
/// and the ODT, and `text(of:)` makes a sketch of a document again.
enum Sample {
    static func body(_ sketch: String, _ format: Format) -> String {
        var body = ""
        var isTable = false
        for line in sketch.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("|") {
                let cells = line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
                if !isTable { body += tableStart(format, columns: cells.count) }
                isTable = true
                body += row(
                    cells.map { $0.split(separator: "¶", omittingEmptySubsequences: false).map(String.init) }, format)
            } else {
                if isTable { body += tableEnd(format) }
                isTable = false
                body += paragraph(String(line), format)
            }
        }
        return body + (isTable ? tableEnd(format) : "")
    }

    static func escaped(_ text: String) -> String {
        text.replacing("‖", with: "|").replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            ">", with: "&gt;")
    }

    static func paragraph(_ text: String, _ format: Format) -> String {
        switch format {
        case .docx:
            text.isEmpty ? "<w:p/>" : "<w:p><w:r><w:t xml:space=\"preserve\">\(escaped(text))</w:t></w:r></w:p>"
        case .odt: text.isEmpty ? "<text:p/>" : "<text:p>\(escaped(text))</text:p>"
        }
    }

    private static func tableStart(_ format: Format, columns: Int) -> String {
        switch format {
        case .docx: "<w:tbl><w:tblPr/><w:tblGrid/>"
        case .odt: "<table:table table:name=\"T\"><table:table-column table:number-columns-repeated=\"\(columns)\"/>"
        }
    }

    private static func tableEnd(_ format: Format) -> String {
        format == .docx ? "</w:tbl>" : "</table:table>"
    }

    private static func row(_ cells: [[String]], _ format: Format) -> String {
        let content = cells.map { $0.map { paragraph($0, format) }.joined() }
        switch format {
        case .docx:
            return "<w:tr>"
                + content.map { "<w:tc><w:tcPr><w:tcW w:w=\"100\" w:type=\"dxa\"/></w:tcPr>\($0)</w:tc>" }.joined()
                + "</w:tr>"
        case .odt:
            return "<table:table-row>" + content.map { "<table:table-cell>\($0)</table:table-cell>" }.joined()
                + "</table:table-row>"
        }
    }

    // MARK: Packages

    static let wordNamespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

    static let openDocumentNamespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""

    static func mainPart(_ body: String, _ format: Format) -> String {
        switch format {
        case .docx:
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document \(wordNamespaces)><w:body>\(body)"
                + "<w:sectPr/></w:body></w:document>"
        case .odt:
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content \(openDocumentNamespaces) "
                + "office:version=\"1.3\"><office:body><office:text>\(body)</office:text></office:body>"
                + "</office:document-content>"
        }
    }

    static func mainName(_ format: Format) -> String { format == .docx ? "word/document.xml" : "content.xml" }

    /// A package of a body, and of further parts: for DOCX with the type of their relationship.
    static func package(
        _ body: String, _ format: Format, parts: [(name: String, type: String, content: [UInt8])] = []
    ) throws -> [UInt8] {
        try package(main: Array(mainPart(body, format).utf8), format, parts: parts)
    }

    static func package(
        main: [UInt8], _ format: Format, parts: [(name: String, type: String, content: [UInt8])] = []
    ) throws -> [UInt8] {
        let writer = try PackageWriter()
        switch format {
        case .docx:
            let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
            let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."
            let overrides = parts.map {
                "<Override PartName=\"/word/\($0.name)\" ContentType=\"\(types)\($0.type)+xml\"/>"
            }
            try writer.add(
                "[Content_Types].xml",
                Array(
                    ("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"\(types)document.main+xml\"/>"
                        + overrides.joined() + "</Types>").utf8))
            try writer.add(
                "_rels/.rels",
                Array(
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"\(office)officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                        .utf8))
            try writer.add("word/document.xml", main)
            let relationships = parts.enumerated().map {
                "<Relationship Id=\"p\($0.offset)\" Type=\"\(office)\($0.element.type)\" Target=\"\($0.element.name)\"/>"
            }
            try writer.add(
                "word/_rels/document.xml.rels",
                Array(
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relationships.joined() + "</Relationships>").utf8))
            for part in parts { try writer.add("word/\(part.name)", part.content) }
        case .odt:
            try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
            try writer.add("content.xml", main)
            for part in parts { try writer.add(part.name, part.content) }
            let entries = (["content.xml"] + parts.map(\.name)).map {
                "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>"
            }
            try writer.add(
                "META-INF/manifest.xml",
                Array(
                    ("<?xml version=\"1.0\"?><manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                        + "manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" "
                        + "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>" + entries.joined()
                        + "</manifest:manifest>").utf8))
        }
        return try writer.finish()
    }

    // MARK: Filling

    static func template(_ sketch: String, _ format: Format) throws -> DocumentTemplate {
        try DocumentTemplate(bytes: package(body(sketch, format), format), name: "образец.\(format)")
    }

    /// The main part of the filled sketch.
    static func filledXML(
        body: String, _ format: Format, _ value: TemplateValue, schema: TemplateSchema? = nil,
        options: FillOptions = FillOptions()
    ) throws -> String {
        let template = try DocumentTemplate(bytes: package(body, format), name: "образец.\(format)")
        let filled = try template.fill(value, schema: schema, options: options)
        let bytes = try #require(filled.bytes, "\(filled.diagnostics.map { $0.line(in: .ru) })")
        let xml = try part(mainName(format), of: bytes)
        let frame = mainPart("\u{1}", format).split(separator: "\u{1}").map(String.init)
        try #require(xml.hasPrefix(frame[0]) && xml.hasSuffix(frame[1]), "the part's own frame stays as it was")
        return String(xml.dropFirst(frame[0].count).dropLast(frame[1].count))
    }

    /// The filled sketch, as a sketch.
    static func filled(
        _ sketch: String, _ format: Format, _ value: TemplateValue, schema: TemplateSchema? = nil,
        options: FillOptions = FillOptions()
    ) throws -> String {
        try text(
            of: filledXML(body: body(sketch, format), format, value, schema: schema, options: options), format)
    }

    static func part(_ name: String, of bytes: [UInt8]) throws -> String {
        String(decoding: try OfficePackage(bytes: bytes, name: "filled").bytes(of: name), as: UTF8.self)
    }

    /// A document's body as a sketch: checks on the way that its elements are whole and nested rightly.
    static func text(of xml: String, _ format: Format) throws -> String {
        var sketch = ""
        var open: [String] = []
        var rest = xml[...]
        var cell: [String]?
        var paragraph = ""
        var cells: [String] = []
        while let next = rest.first {
            guard next == "<" else {
                let end = rest.firstIndex(of: "<") ?? rest.endIndex
                let words = rest[..<end].replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                    .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
                paragraph += words
                rest = rest[end...]
                continue
            }
            let end = try #require(rest.firstIndex(of: ">"))
            let tag = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
            let name = String(tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" })
            let isEnd = tag.hasPrefix("/")
            let isEmpty = tag.hasSuffix("/")
            if isEnd {
                let opened = open.popLast()
                #expect(opened == name)
            } else if !isEmpty {
                open.append(name)
            }
            switch (name, isEnd || isEmpty) {
            case ("w:p", true), ("text:p", true):
                if cell != nil { cell?.append(paragraph) } else { sketch += paragraph + "\n" }
                paragraph = ""
            case ("w:tc", false), ("table:table-cell", false): cell = []
            case ("w:tc", true), ("table:table-cell", true):
                cells.append((cell ?? []).joined(separator: "¶"))
                cell = nil
            case ("table:covered-table-cell", true): cells.append("^")
            case ("w:tr", true), ("table:table-row", true):
                sketch += "|" + cells.joined(separator: "|") + "|\n"
                cells = []
            case ("w:br", true), ("text:line-break", true): paragraph += "⏎"
            case ("w:tab", true), ("text:tab", true): paragraph += "⇥"
            case ("w:vMerge", true): if !tag.contains("restart") { paragraph += "^" }
            case ("text:s", true):
                let count = tag.split(separator: "\"").dropFirst().first.flatMap { Int($0) } ?? 1
                paragraph += String(repeating: " ", count: count)
            default: break
            }
        }
        #expect(open.isEmpty)
        return String(sketch.dropLast(sketch.hasSuffix("\n") ? 1 : 0))
    }
}
