internal import Diagnostics
public import OfficePackage

/// A workbook of Excel's (SpreadsheetML, ECMA-376 Part 1, 18) as it is written; it knows no plans.
///
/// Written here and not by libxlsxwriter, which would do: that library is a shared one only (in Debian; two more files for
/// each user of a command that is one file), loading it adds a sixth to what a process with libzip and libxml2 does before
/// `main` (6.3 → 7.3 million instructions; 5.59 → 5.85 ms), all of its calls take pointers, which `OfficePackage` alone
/// handles, and it writes to files by name, not to memory.
///
/// Sheets are streamed: a row is made when it is packed, and no sheet is ever whole in memory. Nothing that is written
/// depends on the clock.
public struct Workbook {
    /// What the workbook is called among its properties.
    public var title: String
    /// The sheets, at least one of them visible.
    public var sheets: [Sheet]
    /// The styles that the cells name.
    public var styles: StyleSheet

    /// A workbook.
    public init(title: String, sheets: [Sheet], styles: StyleSheet) {
        self.title = title
        self.sheets = sheets
        self.styles = styles
    }

    /// A workbook that was written.
    public struct Written: Sendable {
        /// The file.
        public var bytes: [UInt8]
        /// The cells whose text was too long for one and goes on in the row below, each with its sheet.
        public var continuedCells: [(sheet: String, cell: String)]
    }

    /// Writes the workbook.
    ///
    /// - Throws: that a sheet has more rows than there can be, or that the package cannot be made.
    public func written() throws(PackageError) -> Written {
        let writers = sheets.enumerated().map { SheetWriter($1, isFirst: $0 == 0) }
        let package = try PackageWriter()
        try package.add("[Content_Types].xml", Array(contentTypes.utf8))
        try package.add("_rels/.rels", Array(Self.packageRelationships.utf8))
        try package.add("docProps/core.xml", Array(properties.utf8))
        // The part about all sheets names ranges of theirs, which are known once they are written; so it stands behind.
        for (index, writer) in writers.enumerated() {
            try package.add("xl/worksheets/sheet\(index + 1).xml") { writer.next() }
        }
        var isWritten = false
        try package.add("xl/workbook.xml") {
            defer { isWritten = true }
            return isWritten ? nil : Array(Self.xml(of: writers).utf8)
        }
        try package.add("xl/_rels/workbook.xml.rels", Array(workbookRelationships.utf8))
        try package.add("xl/styles.xml", Array(styles.xml.utf8))
        let bytes = try package.finish()
        if let long = writers.first(where: \.isTooLong) {
            throw PackageError(.sheetTooLong, ["name": long.sheet.name])
        }
        return Written(
            bytes: bytes,
            continuedCells: writers.flatMap { writer in writer.continuedCells.map { (writer.sheet.name, $0) } })
    }

    // MARK: Parts

    private var contentTypes: String {
        let prefix = "application/vnd.openxmlformats-"
        let sheet = "\(prefix)officedocument.spreadsheetml"
        let parts =
            [
                ("docProps/core.xml", "\(prefix)package.core-properties+xml"),
                ("xl/workbook.xml", "\(sheet).sheet.main+xml"), ("xl/styles.xml", "\(sheet).styles+xml"),
            ] + sheets.indices.map { ("xl/worksheets/sheet\($0 + 1).xml", "\(sheet).worksheet+xml") }
        return XMLText.declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"\(prefix)package.relationships+xml\"/>"
            + parts.map { "<Override PartName=\"/\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined() + "</Types>"
    }

    private static func relationships(_ list: [(type: String, target: String)]) -> String {
        let items = list.enumerated().map { index, relationship in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationship.type)\" Target=\"\(relationship.target)\"/>"
        }
        return XMLText.declaration
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + items.joined() + "</Relationships>"
    }

    private static var packageRelationships: String {
        relationships([
            ("\(XMLText.relationships)/officeDocument", "xl/workbook.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml"
            ),
        ])
    }

    private var workbookRelationships: String {
        Self.relationships(
            sheets.indices.map { ("\(XMLText.relationships)/worksheet", "worksheets/sheet\($0 + 1).xml") }
                + [("\(XMLText.relationships)/styles", "styles.xml")])
    }

    /// No day of creation: it would be another on each run.
    private var properties: String {
        XMLText.declaration + "<cp:coreProperties"
            + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(XMLText.escaped(title))</dc:title>"
            + "</cp:coreProperties>"
    }

    private static func xml(of writers: [SheetWriter]) -> String {
        var sheets = ""
        var names = ""
        for (index, writer) in writers.enumerated() {
            let sheet = writer.sheet
            let state = sheet.visibility == .visible ? "" : " state=\"\(sheet.visibility.rawValue)\""
            sheets += "<sheet name=\"\(XMLText.escaped(sheet.name))\" sheetId=\"\(index + 1)\"\(state)"
            sheets += " r:id=\"rId\(index + 1)\"/>"
            let reference = XMLText.escaped(quoted(sheet.name))
            func name(_ name: String, _ attributes: String, _ range: String) {
                names += "<definedName name=\"_xlnm.\(name)\" localSheetId=\"\(index)\"\(attributes)>"
                names += "\(reference)!\(range)</definedName>"
            }
            if let filter = writer.filterRange {
                let rows = filter.rows
                name("_FilterDatabase", " hidden=\"1\"", "$A$\(rows.lowerBound):$\(filter.columns)$\(rows.upperBound)")
            }
            if let header = writer.header { name("Print_Titles", "", "$\(header.lowerBound):$\(header.upperBound)") }
        }
        if !names.isEmpty { names = "<definedNames>\(names)</definedNames>" }
        return XMLText.declaration + "<workbook xmlns=\"\(XMLText.main)\" xmlns:r=\"\(XMLText.relationships)\">"
            + "<bookViews><workbookView tabRatio=\"800\"/></bookViews><sheets>\(sheets)</sheets>\(names)</workbook>"
    }

    /// A sheet's name as formulas have it.
    static func quoted(_ name: String) -> String {
        var quoted = "'"
        for character in name { quoted += character == "'" ? "''" : String(character) }
        return quoted + "'"
    }
}
