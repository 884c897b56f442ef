public import OfficePackage

/// Makes a DOCX out of the XML of its parts: a specimen for a test, with everything around it that a package needs.
public struct DocxBuilder {
    /// What stands inside `w:body`.
    public var body: String
    /// What stands inside `w:styles`; nil for no such part. So for the others.
    public var styles: String?
    public var numbering: String?
    public var footnotes: String?
    public var endnotes: String?
    public var comments: String?
    /// Further parts: the name in the package, the last word of the relationship's type, the whole content. The
    /// relationship's id is the position among them: `extra0`, `extra1`, ….
    public var parts: [(name: String, type: String, content: String)]
    /// The document's relationships that lead nowhere.
    public var missing: [(name: String, type: String)] = []

    /// A document.
    public init(
        _ body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil,
        endnotes: String? = nil, comments: String? = nil,
        parts: [(name: String, type: String, content: String)] = []
    ) {
        self.body = body
        self.styles = styles
        self.numbering = numbering
        self.footnotes = footnotes
        self.endnotes = endnotes
        self.comments = comments
        self.parts = parts
    }

    /// The namespaces that every part declares.
    public static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
        xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
        xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        """

    /// A whole part: its root with the namespaces around its content.
    public static func part(_ root: String, _ content: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:\(root) \(namespaces)>\(content)</w:\(root)>"
    }

    /// The document part.
    public var document: String { Self.part("document", "<w:body>\(body)</w:body>") }

    /// The file's bytes.
    ///
    /// - Parameter edit: changes the parts before they are packed: name and content in, name and bytes out.
    public func bytes(edit: (String, [UInt8]) -> (String, [UInt8]) = { ($0, $1) }) throws(PackageError) -> [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var all: [(name: String, type: String, content: String)] = []
        for (type, content) in [
            ("styles", styles), ("numbering", numbering), ("footnotes", footnotes), ("endnotes", endnotes),
            ("comments", comments),
        ] {
            if let content { all.append(("word/\(type).xml", type, Self.part(type, content))) }
        }
        var links = all.enumerated().map { index, part in
            "<Relationship Id=\"part\(index)\" Type=\"\(office)/\(part.type)\" Target=\"/\(part.name)\"/>"
        }
        links += parts.enumerated().map { index, part in
            "<Relationship Id=\"extra\(index)\" Type=\"\(office)/\(part.type)\" Target=\"/\(part.name)\"/>"
        }
        links += missing.enumerated().map { index, part in
            "<Relationship Id=\"missing\(index)\" Type=\"\(office)/\(part.type)\" Target=\"/\(part.name)\"/>"
        }
        let package = "http://schemas.openxmlformats.org/package/2006"
        let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        let head = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"\(main)\"/></Types>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"main\" "
                    + "Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            ("word/document.xml", document),
            (
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"\(package)/relationships\">\(links.joined())</Relationships>"
            ),
        ]
        let writer = try PackageWriter()
        for (name, content) in head + (all + parts).map({ ($0.name, $0.content) }) {
            let (name, bytes) = edit(name, Array(content.utf8))
            try writer.add(name, bytes)
        }
        return try writer.finish()
    }

    /// The package.
    public func package(limits: PackageLimits = .standard) throws(PackageError) -> OfficePackage {
        try OfficePackage(bytes: try bytes(), name: "план.docx", limits: limits)
    }
}
