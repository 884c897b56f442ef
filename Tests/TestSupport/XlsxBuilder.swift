public import OfficePackage

/// Makes a workbook out of the XML of its parts: a specimen for a test, with everything around it that a package needs.
public struct XlsxBuilder {
    /// A sheet: its name, what stands inside `worksheet`, `hidden` or `veryHidden` where it is.
    public struct Sheet {
        public var name: String
        public var content: String
        public var state: String?
        /// What the sheet's relationships lead to: the part's name, the last word of the type, the whole content.
        public var parts: [(name: String, type: String, content: String)] = []

        /// A sheet of these rows.
        public init(_ name: String = "Лист1", _ rows: String, after: String = "", state: String? = nil) {
            self.name = name
            content = "<sheetData>\(rows)</sheetData>\(after)"
            self.state = state
        }
    }

    /// The sheets, in order.
    public var sheets: [Sheet]
    /// The `si` elements of the table of strings; nil for no such part.
    public var strings: String?
    /// What stands inside `styleSheet`; nil for no such part.
    public var styles: String?
    /// What stands in the workbook before its sheets.
    public var properties = ""
    /// The namespace of the sheets and of the relationships: Transitional unless said otherwise.
    public var isStrict = false
    /// The relationships of the workbook that lead nowhere.
    public var missing: [(id: String, type: String, target: String)] = []
    /// What the main part is, to OPC.
    public var contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

    /// A workbook of these sheets.
    public init(_ sheets: [Sheet], strings: String? = nil, styles: String? = nil) {
        self.sheets = sheets
        self.strings = strings
        self.styles = styles
    }

    /// A workbook of one sheet with these rows.
    public init(_ rows: String, after: String = "", strings: String? = nil, styles: String? = nil) {
        self.init([Sheet("Лист1", rows, after: after)], strings: strings, styles: styles)
    }

    /// Styles: the number formats from 164 on, and a cell format (`xf`) for each of them, the first one without any.
    public static func styles(formats: [String], fonts: String = "<font/>", more: String = "") -> String {
        let codes = formats.enumerated().map { index, code in
            "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;"))\"/>"
        }
        let looks = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\" fontId=\"0\" borderId=\"0\"/>" }
        return "<numFmts>\(codes.joined())</numFmts><fonts>\(fonts)</fonts>"
            + "<borders><border><left/></border><border><left style=\"thin\"/></border></borders>"
            + "<cellXfs><xf numFmtId=\"0\"/>\(looks.joined())\(more)</cellXfs>"
    }

    /// The file's bytes.
    public func bytes() throws(PackageError) -> [UInt8] {
        let main =
            isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        func part(_ root: String, _ content: String) -> String {
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><\(root) xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(content)</\(root)>"
        }
        func links(_ list: [(id: String, type: String, target: String)]) -> String {
            "<Relationships xmlns=\"\(package)/relationships\">"
                + list.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>" }
                .joined() + "</Relationships>"
        }
        // Names that nobody would guess: parts are found by their relationships.
        var parts: [(String, String)] = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/book/main.xml\" ContentType=\"\(contentType)\"/></Types>"
            ), ("_rels/.rels", links([("main", "officeDocument", "book/main.xml")])),
        ]
        var list = missing
        var entries = ""
        for (index, sheet) in sheets.enumerated() {
            list.append(("s\(index)", "worksheet", "/book/tab\(index).xml"))
            let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
            entries += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"s\(index)\"/>"
            parts.append(("book/tab\(index).xml", part("worksheet", sheet.content)))
            guard !sheet.parts.isEmpty else { continue }
            parts.append(
                (
                    "book/_rels/tab\(index).xml.rels",
                    links(sheet.parts.enumerated().map { ("p\($0.offset)", $0.element.type, "/\($0.element.name)") })
                ))
            parts += sheet.parts.map { ($0.name, $0.content) }
        }
        for entry in missing where entry.type == "worksheet" {
            entries += "<sheet name=\"Нет\" sheetId=\"99\" r:id=\"\(entry.id)\"/>"
        }
        parts.append(("book/main.xml", part("workbook", "\(properties)<sheets>\(entries)</sheets>")))
        if let strings {
            list.append(("strings", "sharedStrings", "words.xml"))
            parts.append(("book/words.xml", part("sst", strings)))
        }
        if let styles {
            list.append(("styles", "styles", "looks.xml"))
            parts.append(("book/looks.xml", part("styleSheet", styles)))
        }
        parts.append(("book/_rels/main.xml.rels", links(list)))
        let writer = try PackageWriter()
        for (name, content) in parts { try writer.add(name, Array(content.utf8)) }
        return try writer.finish()
    }

    /// The package.
    public func package(limits: PackageLimits = .standard) throws(PackageError) -> OfficePackage {
        try OfficePackage(bytes: try bytes(), name: "план.xlsx", limits: limits)
    }
}
