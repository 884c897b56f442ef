internal import Diagnostics

/// A package of Word's as one XML file (Flat OPC): `pkg:part` elements in a `pkg:package`, each the whole of a part.
///
/// Word saves it as «XML document»; its parts and relationships are those of a DOCX ([MS-OFFXML], the schema
/// `http://schemas.microsoft.com/office/2006/xmlPackage`). Pictures and other binary parts are known by name only.
///
/// ```xml
/// <pkg:part pkg:name="/word/document.xml" pkg:contentType="…main+xml"><pkg:xmlData><w:document>…
/// ```
struct FlatPackage {
    let kind: FileKind
    let mainPart: String
    /// The parts' names in the file's order, without the leading slash.
    let partNames: [String]
    private var relationshipLists: [String: [Relationship]] = [:]

    private static let vocabulary = XMLVocabulary(
        namespaces: [[XMLVocabulary.flatPackageNamespace], PackageDirectory.relationshipNamespaces],
        elements: [.init(0, "part"), .init(1, "Relationship")],
        attributes: [
            .init(0, "name"), .init(0, "contentType"), .init(nil, "Id"), .init(nil, "Type"), .init(nil, "Target"),
            .init(nil, "TargetMode"),
        ])

    /// Reads the list of parts and all relationships.
    init(_ bytes: [UInt8], name: String, limits: PackageLimits, memory: MemoryMeter) throws(PackageError) {
        let reader = try XMLEventReader(
            source: MemorySource(bytes), part: name, vocabulary: Self.vocabulary, limits: limits, memory: memory)
        var names: [String] = []
        var folded: [String: String] = [:]
        var types: [String: String] = [:]
        var links: [String: [PackageDirectory.Link]] = [:]
        var open = ""
        while let event = try reader.next() {
            guard event.kind == .start else { continue }
            reader.weigh(MemoryMeter.Weight.mark)
            if event.name == 1 {
                if let link = PackageDirectory.Link(reader, event, firstAttribute: 2) {
                    links[open, default: []].append(link)
                }
                continue
            }
            open = String((reader.attribute(0, of: event) ?? "").replacingBackslashes.drop { $0 == "/" })
            guard !open.split(separator: "/").contains("..") else {
                throw PackageError(.packageEntryEscapes, ["part": open])
            }
            guard folded.updateValue(open, forKey: open.lowercased()) == nil else {
                throw PackageError(.packageEntryDuplicate, ["part": open])
            }
            guard names.count < limits.maximumEntryCount else {
                throw PackageLimits.exceeded("entries", names.count + 1)
            }
            names.append(open)
            types[open] = reader.attribute(1, of: event) ?? ""
        }
        partNames = names
        func actual(_ name: String) -> String? { folded[name.lowercased()] }
        for (part, list) in links {
            guard let owner = Self.owner(ofRelationships: part) else { continue }
            relationshipLists[owner.lowercased()] = list.map { $0.resolved(from: owner, actual) }
        }
        guard let root = relationshipLists[""]?.first(where: { $0.type == "officeDocument" && !$0.isExternal }) else {
            throw PackageError(.packagePartMissing, ["part": "officeDocument"])
        }
        guard let main = actual(root.target) else { throw PackageError(.packagePartMissing, ["part": root.target]) }
        mainPart = main
        let packed = try PackageDirectory.kind(ofContentType: types[main] ?? "", part: main)
        guard packed.reading == .wordprocessing else {
            throw PackageError(.formatNotText, ["kind": packed.name.uppercased()])
        }
        kind = .flatOPC
    }

    /// The relationships of a part; none where it has no relationships part.
    func relationships(of part: String) -> [Relationship] { relationshipLists[part.lowercased()] ?? [] }

    /// The part to which a relationships part belongs: `word/_rels/document.xml.rels` to `word/document.xml`.
    private static func owner(ofRelationships part: String) -> String? {
        var steps = part.split(separator: "/", omittingEmptySubsequences: false)
        guard let file = steps.popLast(), file.hasSuffix(".rels"), steps.popLast() == "_rels" else { return nil }
        return (steps + [file.dropLast(5)]).joined(separator: "/")
    }
}

extension XMLVocabulary {
    /// The namespace of Flat OPC.
    static let flatPackageNamespace = "http://schemas.microsoft.com/office/2006/xmlPackage"

    /// The same names, and those of the element that holds a part of a flat package.
    ///
    /// - Returns: the vocabulary, and the numbers of the element and of its `pkg:name`.
    func withFlatParts() -> (vocabulary: XMLVocabulary, element: UInt16, name: UInt16) {
        let namespace = namespaces.count
        let vocabulary = XMLVocabulary(
            namespaces: namespaces + [[Self.flatPackageNamespace]], elements: elements + [.init(namespace, "part")],
            attributes: attributes + [.init(namespace, "name")], allowsDoctype: allowsDoctype,
            reportsOthers: reportsOthers)
        return (vocabulary, UInt16(elements.count), UInt16(attributes.count))
    }
}
