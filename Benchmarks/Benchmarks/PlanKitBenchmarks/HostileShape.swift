import OfficePackage

/// Documents whose reading once took the square of their size. Tests hold that it ends; how long it takes is seen here.
enum HostileShape: String, CaseIterable {
    case nestedWord = "a thousand nested tables and 95,000 cells (DOCX)"
    case nestedText = "a thousand nested tables of 96 cells (FODT)"
    case trackedChanges = "20,000 tracked changes (FODT)"
    case reachingDown = "10,000 cells over a thousand rows (FODT)"

    var isWord: Bool { self == .nestedWord }

    func bytes() throws -> [UInt8] {
        switch self {
        case .nestedWord:
            let depth = 1_000
            let cells = (0..<95).map { "<w:tc><w:p><w:r><w:t>ячейка \($0)</w:t></w:r></w:p></w:tc>" }
            let row = "<w:tr>\(cells.joined())</w:tr>"
            return try word(
                String(repeating: "<w:tbl><w:tr><w:tc>", count: depth) + "<w:p/>"
                    + String(repeating: "<w:p/></w:tc></w:tr></w:tbl>", count: depth)
                    + "<w:p/><w:tbl>\(String(repeating: row, count: 1_000))</w:tbl>")
        case .nestedText:
            let cells = (0..<95).map { cell("ячейка \($0)") }.joined()
            let open = "<table:table><table:table-row>\(cells)<table:table-cell><text:p>a</text:p>"
            let close = "</table:table-cell></table:table-row></table:table>"
            return text(String(repeating: open, count: 1_000) + String(repeating: close, count: 1_000))
        case .trackedChanges:
            let regions = (0..<20_000).map {
                "<text:changed-region text:id=\"c\($0)\"><text:deletion><text:p>с</text:p></text:deletion></text:changed-region>"
            }
            let points = (0..<20_000).map { "<text:p>a<text:change text:change-id=\"c\($0)\"/>b</text:p>" }
            return text("<text:tracked-changes>\(regions.joined())</text:tracked-changes>" + points.joined())
        case .reachingDown:
            let cells = String(repeating: cell("a", " table:number-rows-spanned=\"1000\""), count: 5_000)
            let row = "<table:table-row>\(cells)</table:table-row>"
            return text("<table:table>\(row)\(row)</table:table>")
        }
    }

    private func cell(_ words: String, _ attributes: String = "") -> String {
        "<table:table-cell\(attributes)><text:p>\(words)</text:p></table:table-cell>"
    }

    private func text(_ body: String) -> [UInt8] {
        let namespaces = ["office", "text", "table"].map {
            " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        return Array(
            """
            <office:document\(namespaces.joined()) office:mimetype="application/vnd.oasis.opendocument.text" \
            office:version="1.3"><office:body><office:text>\(body)</office:text></office:body></office:document>
            """.utf8)
    }

    private func word(_ body: String) throws -> [UInt8] {
        let package = "http://schemas.openxmlformats.org/package/2006"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let writer = try PackageWriter()
        try writer.add(
            "[Content_Types].xml",
            Array(
                """
                <Types xmlns="\(package)/content-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """.utf8))
        try writer.add(
            "_rels/.rels",
            Array(
                """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="r1" Type="\(office)/officeDocument" \
                Target="word/document.xml"/></Relationships>
                """.utf8))
        let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        try writer.add(
            "word/document.xml",
            Array("<w:document xmlns:w=\"\(main)\"><w:body>\(body)</w:body></w:document>".utf8))
        return try writer.finish()
    }
}
