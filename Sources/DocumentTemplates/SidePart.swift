internal import OfficePackage

/// A part beside the text of a DOCX that the text refers to by numbers: its comments or its footnotes (ECMA-376 Part 1,
/// 11.3.2 and 11.3.7). A document that has none gets one.
struct SidePart {
    /// Which of the two.
    enum Kind: String {
        case comments, footnotes

        /// The elements that a new part begins with: the lines above footnotes.
        fileprivate var head: String {
            guard self == .footnotes else { return "" }
            return [("separator", -1), ("continuationSeparator", 0)].map { name, id in
                "<w:footnote w:type=\"\(name)\" w:id=\"\(id)\"><w:p><w:r><w:\(name)/></w:r></w:p></w:footnote>"
            }.joined()
        }

        /// The least number of an element that a person wrote.
        fileprivate var firstID: Int { self == .comments ? 0 : 1 }
    }

    private let kind: Kind
    private let name: String
    /// Whether the package has it; else it is made, with its content type and its relationship.
    private let isThere: Bool
    private let namespace: String
    private let limits: TemplateLimits
    /// The prefix of its elements, with the colon.
    let prefix: String
    /// The number of the next element.
    private(set) var nextID: Int
    private var content = ""

    /// Whether nothing was added.
    var isEmpty: Bool { content.isEmpty }

    /// The part of a package, or one to make.
    init(
        _ kind: Kind, _ package: OfficePackage, main: MarkupTree, limits: TemplateLimits
    ) throws(PackageError) {
        self.kind = kind
        self.limits = limits
        nextID = kind.firstID
        namespace = main.namespace(of: main.prefix(of: 0).dropLast(), scope: main.nodes[0].scope) ?? ""
        let relationship = try package.relationships(of: package.mainPart).first {
            !$0.isExternal && $0.type == kind.rawValue && package.contains($0.target)
        }
        guard let relationship else {
            let folder = package.mainPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
            var name = folder + "\(kind).xml"
            var number = 1
            while package.contains(name) {
                number += 1
                name = "\(folder)\(kind)\(number).xml"
            }
            self.name = name
            isThere = false
            prefix = "w:"
            return
        }
        name = relationship.target
        isThere = true
        let tree = try DocumentTemplate.tree(of: name, in: package, .word, limits)
        prefix = String(decoding: tree.prefix(of: 0), as: UTF8.self)
        for element in tree.children(of: 0) where tree.nodes[element].role != .characters {
            nextID = max(nextID, (tree.attribute("w:id", of: element).flatMap { Int($0) } ?? -1) + 1)
        }
    }

    /// Adds a comment of these words; returns its number.
    mutating func addComment(_ words: String) -> Int {
        content +=
            "<\(prefix)comment \(prefix)id=\"\(nextID)\" \(prefix)author=\"PlanKit\" \(prefix)initials=\"PK\">"
            + "<\(prefix)p><\(prefix)r><\(prefix)t xml:space=\"preserve\">\(MarkupText.escaped(words))</\(prefix)t>"
            + "</\(prefix)r></\(prefix)p></\(prefix)comment>"
        nextID += 1
        return nextID - 1
    }

    /// Adds a footnote of this number whose words are the content of a text element.
    mutating func addFootnote(_ text: [UInt8], id: Int) {
        let words = String(decoding: text, as: UTF8.self)
        // Ten points, as footnotes are set; the template may have no style for them.
        let size = "<\(prefix)sz \(prefix)val=\"20\"/><\(prefix)szCs \(prefix)val=\"20\"/>"
        content +=
            "<\(prefix)footnote \(prefix)id=\"\(id)\"><\(prefix)p><\(prefix)r><\(prefix)rPr>\(size)"
            + "<\(prefix)vertAlign \(prefix)val=\"superscript\"/></\(prefix)rPr><\(prefix)footnoteRef/></\(prefix)r>"
            + "<\(prefix)r><\(prefix)rPr>\(size)</\(prefix)rPr><\(prefix)t xml:space=\"preserve\"> \(words)</\(prefix)t>"
            + "</\(prefix)r></\(prefix)p></\(prefix)footnote>"
    }

    /// Writes the part, and what the package must say of a new one.
    func write(
        into changed: inout [String: [UInt8]], _ added: inout [(name: String, bytes: [UInt8])],
        of package: OfficePackage
    ) throws(PackageError) {
        if isThere {
            let tree = try DocumentTemplate.tree(of: name, in: package, .word, limits, changed: changed[name])
            changed[name] = tree.appending { _ in content }
            return
        }
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        added.append(
            (name, Array("\(head)<w:\(kind) xmlns:w=\"\(namespace)\">\(kind.head)\(content)</w:\(kind)>".utf8)))

        let types = try DocumentTemplate.tree(
            of: "[Content_Types].xml", in: package, .word, limits, changed: changed["[Content_Types].xml"])
        changed["[Content_Types].xml"] = types.appending { prefix in
            "<\(prefix)Override PartName=\"/\(name)\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml\"/>"
        }

        let isStrict = namespace.hasPrefix("http://purl.oclc.org/")
        let base =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument" : "http://schemas.openxmlformats.org/officeDocument/2006"
        let folders = package.mainPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let file = package.mainPart.split(separator: "/").last.map(String.init) ?? package.mainPart
        let part = "\(folders)_rels/\(file).rels"
        let known = Set(try package.relationships(of: package.mainPart).map(\.id))
        var id = "rId" + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
        while known.contains(id) { id += "1" }
        // From the root, so that it is right wherever the main part stands.
        let relationship = "Relationship Id=\"\(id)\" Type=\"\(base)/relationships/\(kind)\" Target=\"/\(name)\"/>"
        guard package.contains(part) else {
            let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
            added.append(
                (part, Array("\(head)<Relationships xmlns=\"\(namespace)\"><\(relationship)</Relationships>".utf8)))
            return
        }
        let relationships = try DocumentTemplate.tree(of: part, in: package, .word, limits, changed: changed[part])
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
