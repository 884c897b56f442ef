internal import Diagnostics

/// What the directory of a zip says: which document it is, and where its parts are.
struct PackageDirectory {
    let kind: FileKind
    let mainPart: String
    let partNames: [String]
    /// The parts' names, and those of folders, which end in a slash.
    let entryNames: [String]
    let parts: PartIndex
    var diagnostics: [Diagnostic] = []

    init(_ zip: borrowing ZipReader, limits: PackageLimits, memory: MemoryMeter) throws(PackageError) {
        var names: [String] = []
        var parts = PartIndex()
        var all: [String] = []
        for entry in zip.entries {
            let name = entry.name.replacingBackslashes
            if name.hasSuffix("/") {
                // A folder holds nothing: one with a name that no part may have is left out.
                let escapes = name.hasPrefix("/") || name.split(separator: "/").contains("..") || name.contains("\0")
                if !escapes, parts.insert(name, nil) { all.append(name) }
                continue
            }
            guard !name.hasPrefix("/"), !name.split(separator: "/").contains(".."), !name.contains("\0") else {
                throw PackageError(.packageEntryEscapes, ["part": entry.name])
            }
            // Twins would hide one part from one reader and show it to another.
            guard parts.insert(name, entry) else { throw PackageError(.packageEntryDuplicate, ["part": name]) }
            names.append(name)
            all.append(name)
        }
        partNames = names
        entryNames = all
        self.parts = parts

        if parts["content.xml"] != nil, parts["mimetype"] != nil || parts["META-INF/manifest.xml"] != nil {
            kind = try Self.openDocumentKind(parts, zip, limits)
            mainPart = "content.xml"
        } else if parts.actualName("EncryptedPackage") != nil {
            throw PackageError(.passwordProtected)
        } else if parts["[Content_Types].xml"] != nil || parts["_rels/.rels"] != nil {
            let roots = try Self.relationships(of: "", parts: parts, zip: zip, limits: limits, memory: memory)
            guard let root = roots.first(where: { $0.type == "officeDocument" && !$0.isExternal }) else {
                throw PackageError(.packagePartMissing, ["part": "officeDocument"])
            }
            guard let main = parts.actualName(root.target) else {
                throw PackageError(.packagePartMissing, ["part": root.target])
            }
            mainPart = main
            (kind, diagnostics) = try Self.openPackagingKind(main, parts, zip, limits)
        } else if names.contains(where: { $0.hasSuffix(".iwa") || $0 == "index.apxl" || $0 == "Index.zip" }) {
            throw PackageError(.formatPages)
        } else {
            throw FileKind.zip.refusal(isEmpty: false)
        }
        if case .nobody = kind.reading { throw kind.refusal(isEmpty: false) }
    }

    // MARK: OpenDocument

    private static let manifestVocabulary = XMLVocabulary(
        namespaces: [["urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "http://openoffice.org/2001/manifest"]],
        elements: [.init(0, "file-entry"), .init(0, "encryption-data")],
        attributes: [.init(0, "media-type"), .init(0, "full-path")],
        // OpenOffice.org up to 3 begins each manifest with <!DOCTYPE manifest:manifest PUBLIC … "Manifest.dtd">.
        allowsDoctype: true)

    /// The kind of an ODF package: by `mimetype`, else by the manifest's entry for `/` (ODF 1.3 Part 2, 3.2 and 3.3).
    private static func openDocumentKind(
        _ parts: PartIndex, _ zip: borrowing ZipReader, _ limits: PackageLimits
    ) throws(PackageError) -> FileKind {
        var type = ""
        if let entry = parts["mimetype"] {
            type = String(decoding: try zip.open(entry, limits: limits).nextPiece(), as: UTF8.self)
        }
        if let entry = parts["META-INF/manifest.xml"] {
            let reader = try XMLEventReader(
                source: try zip.open(entry, limits: limits), part: entry.name, vocabulary: manifestVocabulary,
                limits: limits)
            while let event = try reader.next() {
                guard event.kind == .start else { continue }
                if event.name == 1 { throw PackageError(.passwordProtected) }
                if type.isEmpty, reader.attribute(1, of: event) == "/" { type = reader.attribute(0, of: event) ?? "" }
            }
        }
        return FileKind.ofMediaType(type)
    }

    // MARK: Open Packaging

    static let relationshipNamespaces = [
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://purl.oclc.org/ooxml/package/relationships",
    ]

    private static let relationshipVocabulary = XMLVocabulary(
        namespaces: [relationshipNamespaces],
        elements: [.init(0, "Relationship")],
        attributes: [.init(nil, "Id"), .init(nil, "Type"), .init(nil, "Target"), .init(nil, "TargetMode")])

    static func relationships(
        of part: String, parts: PartIndex, zip: borrowing ZipReader, limits: PackageLimits, memory: MemoryMeter
    ) throws(PackageError) -> [Relationship] {
        let folder = part.split(separator: "/").dropLast().map { "\($0)/" }.joined()
        let file = part.split(separator: "/").last ?? ""
        guard let name = parts.actualName("\(folder)_rels/\(file).rels"), let entry = parts[name] else { return [] }
        let reader = try XMLEventReader(
            source: try zip.open(entry, limits: limits), part: name, vocabulary: relationshipVocabulary, limits: limits,
            memory: memory)
        var result: [Relationship] = []
        while let event = try reader.next() {
            guard event.kind == .start, let link = Link(reader, event, firstAttribute: 0) else { continue }
            reader.weigh(MemoryMeter.Weight.mark * 2 + link.target.utf8.count * 2)
            result.append(link.resolved(from: part) { parts.actualName($0) })
        }
        return result
    }

    /// A relationship as its part has it.
    struct Link {
        var id: String
        var type: String
        var target: String
        var isExternal: Bool

        /// - Parameter first: the number of the attribute `Id`; `Type`, `Target` and `TargetMode` follow it.
        init?(_ reader: XMLEventReader, _ event: XMLEvent, firstAttribute first: UInt16) {
            guard let target = reader.attribute(first + 2, of: event) else { return nil }
            id = reader.attribute(first, of: event) ?? ""
            type = reader.attribute(first + 1, of: event) ?? ""
            self.target = target
            isExternal = reader.attribute(first + 3, of: event) == "External"
        }

        /// The relationship, its target a part's name.
        ///
        /// - Parameter actual: the name that a part has where a relationship spells it in another case.
        func resolved(from part: String, _ actual: (String) -> String?) -> Relationship {
            let path = isExternal ? target : Relationship.resolve(target, from: part)
            return Relationship(
                id: id, type: String(type.split(separator: "/").last ?? ""),
                target: isExternal ? target : actual(path) ?? path, isExternal: isExternal)
        }
    }

    private static let contentTypeVocabulary = XMLVocabulary(
        namespaces: [["http://schemas.openxmlformats.org/package/2006/content-types"]],
        elements: [.init(0, "Default"), .init(0, "Override")],
        attributes: [.init(nil, "Extension"), .init(nil, "PartName"), .init(nil, "ContentType")])

    /// The kind of an OPC package: by the content type of its main part (ECMA-376 Part 1, 11.3.10).
    private static func openPackagingKind(
        _ main: String, _ parts: PartIndex, _ zip: borrowing ZipReader, _ limits: PackageLimits
    ) throws(PackageError) -> (FileKind, [Diagnostic]) {
        guard let entry = parts["[Content_Types].xml"] else {
            throw PackageError(.packagePartMissing, ["part": "[Content_Types].xml"])
        }
        let reader = try XMLEventReader(
            source: try zip.open(entry, limits: limits), part: entry.name, vocabulary: contentTypeVocabulary,
            limits: limits)
        var types: [String] = []
        var fallback: String?
        let wanted = "/" + main.lowercased()
        while let event = try reader.next() {
            guard event.kind == .start, let type = reader.attribute(2, of: event) else { continue }
            if event.name == 1 {
                if reader.attribute(1, of: event)?.replacingBackslashes.lowercased() == wanted { types.append(type) }
            } else if let ending = reader.attribute(0, of: event)?.lowercased(), wanted.hasSuffix(".\(ending)") {
                fallback = type
            }
        }
        guard Set(types).count <= 1 else {
            throw PackageError(
                .contentTypeWrong, at: Place(part: main), ["part": main, "type": types.joined(separator: ", ")])
        }
        return (try kind(ofContentType: types.first ?? fallback ?? "", part: main), [])
    }

    /// The kind of a package whose main part has this content type.
    static func kind(ofContentType type: String, part: String) throws(PackageError) -> FileKind {
        guard let kind = FileKind.ofContentType(type) else {
            throw PackageError(.contentTypeWrong, at: Place(part: part), ["part": part, "type": type])
        }
        return kind
    }
}
