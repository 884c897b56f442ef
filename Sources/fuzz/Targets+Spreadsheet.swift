import OfficePackage
import OpenDocument
import SpreadsheetML

extension FuzzTarget {
    /// The XML of a sheet, and behind separators that of the strings, the styles and a drawing; or the `content.xml` of an
    /// OpenDocument spreadsheet, and its `styles.xml`. A table that is made of it has every address filled once.
    static func spreadsheet(_ bytes: [UInt8]) {
        let parts = split(bytes)
        do {
            if String(decoding: parts[0].prefix(4_096), as: UTF8.self).contains("urn:oasis") {
                let file = try openDocumentFile(parts, mediaType: "application/vnd.oasis.opendocument.spreadsheet")
                let package = try OfficePackage(bytes: file, name: "fuzz.ods", limits: limits)
                read(try OpenDocumentReader().read(package))
            } else {
                let package = try OfficePackage(bytes: try workbookFile(parts), name: "fuzz.xlsx", limits: limits)
                read(try SpreadsheetReader().read(package))
            }
        } catch {}
    }

    /// A workbook of one sheet.
    private static func workbookFile(_ parts: [[UInt8]]) throws -> [UInt8] {
        let writer = try PackageWriter()
        let types = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.\
            sheet.main+xml"/></Types>
            """
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        func links(_ list: [(type: String, target: String)]) -> [UInt8] {
            let items = list.map {
                "<Relationship Id=\"\($0.type)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>"
            }
            let package = "http://schemas.openxmlformats.org/package/2006/relationships"
            return Array("<Relationships xmlns=\"\(package)\">\(items.joined())</Relationships>".utf8)
        }
        let book = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="\(office)"><sheets>\
            <sheet name="Лист1" r:id="worksheet"/></sheets></workbook>
            """
        try writer.add("[Content_Types].xml", Array(types.utf8))
        try writer.add("_rels/.rels", links([("officeDocument", "workbook.xml")]))
        try writer.add("workbook.xml", Array(book.utf8))
        try writer.add(
            "_rels/workbook.xml.rels",
            links([("worksheet", "sheet.xml"), ("sharedStrings", "strings.xml"), ("styles", "styles.xml")]))
        try writer.add("sheet.xml", parts[0])
        for (name, part) in zip(["strings", "styles", "drawing"], parts.dropFirst()) {
            try writer.add("\(name).xml", part)
        }
        if parts.count > 3 { try writer.add("_rels/sheet.xml.rels", links([("drawing", "drawing.xml")])) }
        return try writer.finish()
    }
}
