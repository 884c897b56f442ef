internal import OfficePackage

/// A small OpenDocument text for a test: its body and styles as XML, in a package or as one flat file.
public struct OdtBuilder: Sendable {
    /// What stands in `office:text`.
    public var body: String
    /// What stands in the automatic styles of the text.
    public var automatic: String
    /// What stands in the common styles.
    public var styles: String
    /// What stands in the master styles.
    public var masters: String
    /// Further parts of the package, by name.
    public var parts: [(name: String, content: String)]
    /// The program that says it wrote the file.
    public var generator = "LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/40$Build-2"
    /// What else stands in the description of the file.
    public var about = ""

    /// A document.
    public init(
        _ body: String, automatic: String = "", styles: String = "", masters: String = "",
        parts: [(name: String, content: String)] = []
    ) {
        self.body = body
        self.automatic = automatic
        self.styles = styles
        self.masters = masters
        self.parts = parts
    }

    private static let uris: [(String, String)] = [
        ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
        ("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
        ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
        ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
        ("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
        ("math", "http://www.w3.org/1998/Math/MathML"), ("xlink", "http://www.w3.org/1999/xlink"),
        ("form", "urn:oasis:names:tc:opendocument:xmlns:form:1.0"),
        ("field", "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"),
    ]

    /// The declarations of all namespaces that a test may use, under their usual prefixes.
    public static var namespaces: String { uris.map { "xmlns:\($0.0)=\"\($0.1)\"" }.joined(separator: " ") }

    private var meta: String {
        "<office:meta><meta:generator>\(generator)</meta:generator>\(about)</office:meta>"
    }

    private var content: String {
        """
        <office:document-content \(Self.namespaces) office:version="1.3"><office:automatic-styles>\(automatic)\
        </office:automatic-styles><office:body><office:text>\(body)</office:text></office:body></office:document-content>
        """
    }

    private var styleSheet: String {
        """
        <office:document-styles \(Self.namespaces)><office:styles>\(styles)</office:styles>\
        <office:master-styles>\(masters)</office:master-styles></office:document-styles>
        """
    }

    /// The document as the bytes of an ODT.
    public func packageBytes() throws -> [UInt8] {
        let writer = try PackageWriter()
        try writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
        try writer.add("content.xml", Array(content.utf8))
        try writer.add("styles.xml", Array(styleSheet.utf8))
        let about = "<office:document-meta \(Self.namespaces)>\(meta)</office:document-meta>"
        try writer.add("meta.xml", Array(about.utf8))
        for part in parts { try writer.add(part.name, Array(part.content.utf8)) }
        return try writer.finish()
    }

    /// The document as the bytes of a flat ODF file.
    public func flatBytes() -> [UInt8] {
        let mimetype = "office:mimetype=\"application/vnd.oasis.opendocument.text\""
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document \(Self.namespaces) office:version="1.3" \(mimetype)>\(meta)<office:styles>\(styles)\
            </office:styles><office:automatic-styles>\(automatic)</office:automatic-styles>\
            <office:master-styles>\(masters)</office:master-styles>\
            <office:body><office:text>\(body)</office:text></office:body></office:document>
            """.utf8)
    }

    /// A list style of these levels, each given by the attributes of its `text:list-level-style-number`.
    public static func listStyle(_ name: String, _ levels: [String], attributes: String = "") -> String {
        let levels = levels.enumerated().map {
            "<text:list-level-style-number text:level=\"\($0.offset + 1)\" \($0.element)/>"
        }
        return "<text:list-style style:name=\"\(name)\" \(attributes)>\(levels.joined())</text:list-style>"
    }

    /// A table of rows as XML.
    public static func table(_ rows: String..., columns: Int = 0) -> String {
        let declared = columns == 0 ? "" : "<table:table-column table:number-columns-repeated=\"\(columns)\"/>"
        return "<table:table>\(declared)\(rows.joined())</table:table>"
    }

    /// A row of cells as XML.
    public static func row(_ cells: String..., attributes: String = "") -> String {
        "<table:table-row \(attributes)>\(cells.joined())</table:table-row>"
    }

    /// A cell with a paragraph of text.
    public static func cell(_ text: String, _ attributes: String = "") -> String {
        "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }

    /// A cell with blocks as XML.
    public static func cell(blocks: String, _ attributes: String = "") -> String {
        "<table:table-cell \(attributes)>\(blocks)</table:table-cell>"
    }

    /// A covered cell with blocks as XML.
    public static func covered(_ blocks: String = "", _ attributes: String = "") -> String {
        "<table:covered-table-cell \(attributes)>\(blocks)</table:covered-table-cell>"
    }
}
