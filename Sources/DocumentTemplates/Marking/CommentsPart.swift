internal import Diagnostics
internal import OfficePackage

/// The comments part of a DOCX, which a document without comments does not have (ECMA-376 Part 1, 11.3.2).
struct CommentsPart {
    private let name: String
    /// The part as it is; nil where it must be made, with its content type and its relationship.
    private let existing: MarkupTree?
    private let namespace: String
    private let prefix: String
    private let limits: TemplateLimits
    private var nextID = 0
    private var comments = ""

    init(_ package: OfficePackage, main: MarkupTree, limits: TemplateLimits) throws(PackageError) {
        self.limits = limits
        namespace = main.namespace(of: main.prefix(of: 0).dropLast(), scope: main.nodes[0].scope) ?? ""
        let relationship = try package.relationships(of: package.mainPart).first {
            !$0.isExternal && $0.type == "comments" && package.contains($0.target)
        }
        guard let relationship else {
            let folder = package.mainPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
            var name = folder + "comments.xml"
            var number = 1
            while package.contains(name) {
                number += 1
                name = "\(folder)comments\(number).xml"
            }
            self.name = name
            existing = nil
            prefix = "w:"
            return
        }
        name = relationship.target
        let tree = try DocumentTemplate.tree(of: name, in: package, .word, limits)
        existing = tree
        prefix = String(decoding: tree.prefix(of: 0), as: UTF8.self)
        for comment in tree.children(of: 0) where tree.nodes[comment].role != .characters {
            nextID = max(nextID, (tree.attribute("w:id", of: comment).flatMap { Int($0) } ?? -1) + 1)
        }
    }

    /// Adds a comment; returns its id.
    mutating func add(_ words: String) -> Int {
        comments +=
            "<\(prefix)comment \(prefix)id=\"\(nextID)\" \(prefix)author=\"PlanKit\" \(prefix)initials=\"PK\">"
            + "<\(prefix)p><\(prefix)r><\(prefix)t xml:space=\"preserve\">\(MarkupText.escaped(words))</\(prefix)t>"
            + "</\(prefix)r></\(prefix)p></\(prefix)comment>"
        nextID += 1
        return nextID - 1
    }

    /// Writes the part, and what the package must say of a new one.
    func write(
        into changed: inout [String: [UInt8]], _ added: inout [(name: String, bytes: [UInt8])],
        of package: OfficePackage
    ) throws(PackageError) {
        if let existing {
            changed[name] = existing.appending { _ in comments }
            return
        }
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        added.append((name, Array("\(head)<w:comments xmlns:w=\"\(namespace)\">\(comments)</w:comments>".utf8)))

        let types = try DocumentTemplate.tree(of: "[Content_Types].xml", in: package, .word, limits)
        changed["[Content_Types].xml"] = types.appending { prefix in
            "<\(prefix)Override PartName=\"/\(name)\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"
        }

        let isStrict = namespace.hasPrefix("http://purl.oclc.org/")
        let base =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument" : "http://schemas.openxmlformats.org/officeDocument/2006"
        let folders = package.mainPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let file = package.mainPart.split(separator: "/").last.map(String.init) ?? package.mainPart
        let part = "\(folders)_rels/\(file).rels"
        let known = Set(try package.relationships(of: package.mainPart).map(\.id))
        var id = "rIdComments"
        while known.contains(id) { id += "1" }
        // From the root, so that it is right wherever the main part stands.
        let relationship = "Relationship Id=\"\(id)\" Type=\"\(base)/relationships/comments\" Target=\"/\(name)\"/>"
        guard package.contains(part) else {
            let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
            added.append(
                (part, Array("\(head)<Relationships xmlns=\"\(namespace)\"><\(relationship)</Relationships>".utf8)))
            return
        }
        let relationships = try DocumentTemplate.tree(of: part, in: package, .word, limits)
        changed[part] = relationships.appending { "<\($0)\(relationship)" }
    }
}

extension MarkupTree {
    /// The part with one more piece at the end of its root, which is opened if it was empty.
    ///
    /// - Parameter piece: makes the piece, given the root's prefix with its colon.
    func appending(_ piece: (_ prefix: String) -> String) -> [UInt8] {
        let root = nodes[0]
        let prefix = String(decoding: prefix(of: 0), as: UTF8.self)
        if root.contentStart < root.end {
            return bytes[..<root.contentEnd] + Array(piece(prefix).utf8) + bytes[root.contentEnd...]
        }
        let name = String(decoding: bytes[(root.start + 1)..<root.nameEnd], as: UTF8.self)
        return bytes[..<(root.end - 2)] + Array(">\(piece(prefix))</\(name)>".utf8) + bytes[root.end...]
    }
}
