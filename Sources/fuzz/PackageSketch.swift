import OfficePackage

/// A file of Office Open XML around the parts that chance wrote: content types and relationships as they should be
/// (ECMA-376 Part 2, 8 and 10).
struct PackageSketch: ~Copyable {
    /// What the types of relationships of office documents begin with.
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private let writer: PackageWriter

    /// A file of one main part, which is to be added still.
    ///
    /// - Parameter type: the content type of each part: readers look at that of the main part alone.
    init(main: String, type: String) throws {
        let writer = try PackageWriter()
        let types = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="\(type)"/></Types>
            """
        try writer.add("[Content_Types].xml", Array(types.utf8))
        try writer.add("_rels/.rels", Self.relationships([("officeDocument", main)]))
        // Last: an initialiser that throws may not leave half of a value that cannot be copied.
        self.writer = writer
    }

    /// Adds a part, and its relationships where it has any: the last step of a type, which is the id too, and a target.
    borrowing func add(_ name: String, _ bytes: [UInt8], links: [(type: String, target: String)] = []) throws {
        try writer.add(name, bytes)
        guard !links.isEmpty else { return }
        let file = name.split(separator: "/").last ?? ""
        try writer.add("\(name.dropLast(file.count))_rels/\(file).rels", Self.relationships(links))
    }

    /// The bytes of the file.
    consuming func finish() throws -> [UInt8] { try writer.finish() }

    private static func relationships(_ links: [(type: String, target: String)]) -> [UInt8] {
        let items = links.map {
            "<Relationship Id=\"\($0.type)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>"
        }
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
        return Array("<Relationships xmlns=\"\(namespace)\">\(items.joined())</Relationships>".utf8)
    }
}
