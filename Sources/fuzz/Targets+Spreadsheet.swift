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
        let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let book = """
            <workbook xmlns="\(namespace)" xmlns:r="\(PackageSketch.office)"><sheets>\
            <sheet name="Лист1" r:id="worksheet"/></sheets></workbook>
            """
        let sketch = try PackageSketch(
            main: "workbook.xml", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
        try sketch.add(
            "workbook.xml", Array(book.utf8),
            links: [("worksheet", "sheet.xml"), ("sharedStrings", "strings.xml"), ("styles", "styles.xml")])
        try sketch.add("sheet.xml", parts[0], links: parts.count > 3 ? [("drawing", "drawing.xml")] : [])
        for (name, part) in zip(["strings", "styles", "drawing"], parts.dropFirst()) {
            try sketch.add("\(name).xml", part)
        }
        return try sketch.finish()
    }
}
