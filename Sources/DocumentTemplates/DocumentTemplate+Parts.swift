internal import Diagnostics
internal import OfficePackage

/// Which parts of a package are filled, and how the package is written again.
extension DocumentTemplate {
    /// The parts that hold tags, or what sections of the main part refer to, made ready.
    static func parts(
        of package: OfficePackage, _ dialect: TemplateDialect, _ limits: TemplateLimits
    ) throws(PackageError) -> (parts: [TemplatePart], numbering: Numbering?) {
        var parts: [TemplatePart] = []
        var numbering: Numbering?
        var links: [TemplatePart] = []
        let notes = try package.relationships(of: package.mainPart).filter {
            !$0.isExternal && ["footnotes", "endnotes"].contains($0.type)
        }
        for part in try partNames(of: package) {
            let tree = try tree(of: part, in: package, dialect, limits)
            let kind = notes.first { $0.target == part }.map { $0.type.dropLast() }
            let isRepeated = parts.first?.references.contains { $0.kind.rawValue == kind ?? "" } ?? false
            if numbering == nil { numbering = try Numbering(package, text: tree, limits: limits) }
            let link = try Self.links(of: part, in: package, dialect, limits)
            let compiled = PartCompiler.compile(
                name: part, tree: tree, limits: limits, numbering: numbering,
                owner: kind == nil ? nil : package.mainPart, isRepeated: isRepeated, links: link?.taggedIDs ?? [])
            if let compiled { parts.append(compiled) }
            if let link { links.append(link) }
        }
        for part in plainNames(of: package) {
            let bytes = try package.bytes(of: part)
            guard MarkupText.mayHoldTags(bytes) else { continue }
            let tree = try tree(of: part, in: package, dialect, limits)
            let compiled = PartCompiler.compile(name: part, tree: tree, limits: limits, isPlain: true)
            if let compiled { parts.append(compiled) }
        }
        return (parts + links, numbering)
    }

    /// The addresses that the links of a part of a DOCX lead to, where any has a tag.
    private static func links(
        of part: String, in package: OfficePackage, _ dialect: TemplateDialect, _ limits: TemplateLimits
    ) throws(PackageError) -> TemplatePart? {
        guard case .part = dialect.comments else { return nil }
        let folder = part.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let name = "\(folder)_rels/\(part.split(separator: "/").last ?? "").rels"
        guard package.contains(name), MarkupText.mayHoldTags(try package.bytes(of: name)) else { return nil }
        let tree = try tree(of: name, in: package, dialect, limits)
        return PartCompiler.compile(name: name, tree: tree, limits: limits, owner: part, isPlain: true)
    }

    /// The parts that have characters and no paragraphs: properties of the document, the data of content controls,
    /// settings, among them variables that fields show.
    private static func plainNames(of package: OfficePackage) -> [String] {
        switch package.kind {
        case .docx, .docm, .dotx, .dotm:
            let settings = (try? package.relationships(of: package.mainPart))?.first { $0.type == "settings" }?.target
            return package.partNames.filter { name in
                guard name.lowercased().hasSuffix(".xml") else { return false }
                return name.hasPrefix("docProps/") || name == settings
                    || name.hasPrefix("customXml/item") && !name.hasPrefix("customXml/itemProps")
            }
        case .odt, .ott, .odm: return ["meta.xml"].filter(package.contains)
        default: return []
        }
    }

    /// Has Word make its fields anew when it opens the document, the table of contents among them (ECMA-376 Part 1,
    /// 17.15.1.89). OpenDocument has no such word.
    func askForUpdate(in changed: inout [String: [UInt8]]) throws(PackageError) {
        let settings = try package.relationships(of: package.mainPart).first {
            !$0.isExternal && $0.type == "settings" && package.contains($0.target)
        }
        guard let name = settings?.target else { return }
        let tree = try Self.tree(of: name, in: package, .word, limits, changed: changed[name])
        let prefix = String(decoding: tree.prefix(of: 0), as: UTF8.self)
        let element = "<\(prefix)updateFields \(prefix)val=\"true\"/>"
        let children = tree.children(of: 0).filter { tree.nodes[$0].role != .characters }
        let names = children.map { tree.elementName(of: $0) ?? "" }
        if let index = names.firstIndex(of: "w:updateFields") {
            let node = tree.nodes[children[index]]
            let patch = Patch(range: node.start..<node.end, bytes: Array(element.utf8))
            changed[name] = tree.bytes.patched(0..<tree.bytes.count, with: [patch])
        } else if let index = names.firstIndex(where: { Self.behindUpdateFields.contains($0) || !$0.hasPrefix("w:") }) {
            let point = tree.nodes[children[index]].start
            let patch = Patch(range: point..<point, bytes: Array(element.utf8))
            changed[name] = tree.bytes.patched(0..<tree.bytes.count, with: [patch])
        } else {
            changed[name] = tree.appending { _ in element }
        }
    }

    /// The settings that stand behind it in the schema's order; those of other namespaces do too.
    private static let behindUpdateFields: Set<String> = [
        "w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat", "w:docVars", "w:rsids", "w:attachedSchema",
        "w:themeFontLang", "w:clrSchemeMapping", "w:doNotIncludeSubdocsInStats", "w:doNotAutoCompressPictures",
        "w:forceUpgrade", "w:captions", "w:readModeInkLockDown", "w:smartTagType", "w:shapeDefaults",
        "w:doNotEmbedSmartTags", "w:decimalSymbol", "w:listSeparator",
    ]

    /// The parts that may hold tags: the main part, and what it shows around and under its text.
    static func partNames(of package: OfficePackage) throws(PackageError) -> [String] {
        switch package.kind {
        case .docx, .docm, .dotx, .dotm:
            var names = [package.mainPart]
            var known: Set = [package.mainPart]
            for relationship in try package.relationships(of: package.mainPart) where !relationship.isExternal {
                guard ["header", "footer", "footnotes", "endnotes"].contains(relationship.type),
                    package.contains(relationship.target), known.insert(relationship.target).inserted
                else { continue }
                names.append(relationship.target)
            }
            return names
        case .odt, .ott, .odm:
            // Headers and footers belong to the page styles.
            return [package.mainPart] + (package.contains("styles.xml") ? ["styles.xml"] : [])
        default: return [package.mainPart]
        }
    }

    /// Reads each XML part that Word or LibreOffice reads when it opens the document, to its end: what is well-formed,
    /// one parser says, for templates as for plans.
    ///
    /// Here a prefix that nothing declares is damage too (Namespaces in XML 1.0, 5): XML itself has nothing against it,
    /// and a plan is read in spite of it, but LibreOffice 7.4 opens no document with one, and Word calls it damaged.
    ///
    /// - Throws: what is damaged, and where.
    static func checkMarkup(of package: OfficePackage) throws(PackageError) {
        for part in try partNames(of: package) + sideNames(of: package) {
            let events = try package.events(
                of: part,
                vocabulary: XMLVocabulary(
                    namespaces: [], elements: [], attributes: [],
                    // OpenOffice.org up to 3 begins each manifest with one.
                    allowsDoctype: part == "META-INF/manifest.xml", requiresDeclaredPrefixes: true))
            while try events.next() != nil {}
        }
    }

    /// The XML parts beside those that may hold tags, without which a document does not open. Others, which programs
    /// leave alone where they are damaged (custom XML, toolbars, macros), are copied as they are.
    private static func sideNames(of package: OfficePackage) throws(PackageError) -> [String] {
        switch package.kind {
        case .docx, .docm, .dotx, .dotm:
            let folder = package.mainPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
            let file = package.mainPart.split(separator: "/").last ?? ""
            let related = try package.relationships(of: package.mainPart).filter {
                !$0.isExternal
                    && ["styles", "numbering", "settings", "fontTable", "theme", "comments"].contains($0.type)
            }
            let names = ["[Content_Types].xml", "_rels/.rels", "\(folder)_rels/\(file).rels"] + related.map(\.target)
            return names.filter(package.contains)
        case .odt, .ott, .odm:
            return ["META-INF/manifest.xml", "meta.xml", "settings.xml"].filter(package.contains)
        default: return []
        }
    }

    /// A part's XML.
    ///
    /// - Parameter changed: its bytes, where it was written anew.
    static func tree(
        of part: String, in package: OfficePackage, _ dialect: TemplateDialect, _ limits: TemplateLimits,
        changed: [UInt8]? = nil
    ) throws(PackageError) -> MarkupTree {
        let bytes = if let changed { changed } else { try package.bytes(of: part) }
        let place = Place(file: package.name, part: part)
        do throws(MarkupFault) {
            var reader = MarkupReader(
                try MarkupEncoding.normalized(bytes), dialect: dialect, maximumDepth: limits.maximumDepth)
            return try reader.read()
        } catch {
            switch error {
            case .doctype: throw PackageError(.xmlDoctype, at: place, ["part": part])
            case .damaged:
                throw PackageError(.xmlDamaged, at: place, ["part": part, "reason": Phrase.xmlMarkup.rawValue])
            case .encoding: throw PackageError(.xmlEncoding, at: place, ["part": part])
            case .tooDeep: throw PackageLimits.exceeded("template-xml-depth", limits.maximumDepth, at: place)
            }
        }
    }

    /// The package with these parts changed and all others as they were packed.
    ///
    /// A Word or LibreOffice template becomes a document: its type says what it is, and a document that calls itself a
    /// template is not opened by Word under the name of a document.
    func write(
        _ changed: [String: [UInt8]], added: [(name: String, bytes: [UInt8])] = [], asDocument: Bool = true
    ) throws(PackageError) -> [UInt8] {
        if package.kind == .fodt {
            if let bytes = changed[package.mainPart] { return bytes }
            return try package.bytes(of: package.mainPart)
        }
        var changed = changed
        for (part, replacements) in asDocument ? retargeting : [:] where package.contains(part) {
            var bytes = if let written = changed[part] { written } else { try package.bytes(of: part) }
            for (old, new) in replacements { bytes = Self.replacing(old, with: new, in: bytes) }
            changed[part] = bytes
        }
        var writer = try PackageWriter(.fast)
        // ODF 1.3 Part 2, 3.3: the media type stands first.
        let names = package.entryNames.filter { $0 == "mimetype" } + package.entryNames.filter { $0 != "mimetype" }
        for name in names {
            if let bytes = changed[name] {
                try writer.add(name, bytes)
            } else if name.hasSuffix("/") {
                try writer.add(name, [])
            } else if name == "mimetype" {
                try writer.add(name, try package.bytes(of: name))
            } else {
                try writer.copy(name, from: package)
            }
        }
        for part in added { try writer.add(part.name, part.bytes) }
        return try writer.finish()
    }

    /// Where a template says that it is one, and what a document says there.
    private var retargeting: [String: [(String, String)]] {
        switch package.kind {
        case .dotx:
            ["[Content_Types].xml": [("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml")]]
        case .dotm:
            [
                "[Content_Types].xml": [
                    ("ms-word.template.macroEnabledTemplate.main+xml", "ms-word.document.macroEnabled.main+xml")
                ]
            ]
        case .ott:
            [
                "mimetype": [("opendocument.text-template", "opendocument.text")],
                "META-INF/manifest.xml": [("opendocument.text-template", "opendocument.text")],
            ]
        default: [:]
        }
    }

    static func replacing(_ old: String, with new: String, in bytes: [UInt8]) -> [UInt8] {
        let pattern = Array(old.utf8)
        var result: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position...].starts(with: pattern) {
                result += Array(new.utf8)
                position += pattern.count
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return result
    }
}
