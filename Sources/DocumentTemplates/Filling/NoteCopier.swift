internal import OfficePackage

/// Gives every reference to a footnote or endnote of a DOCX, where a loop repeated one, a note of its own: Word takes a
/// document in which two references share a note for damaged (ECMA-376 Part 1, 17.11.14 and 17.11.7).
struct NoteCopier {
    let package: OfficePackage
    let limits: TemplateLimits
    /// The next free number of what has one of its own in each copy.
    private var nextNumber: Int

    init(package: OfficePackage, limits: TemplateLimits, nextNumber: Int) {
        self.package = package
        self.limits = limits
        self.nextNumber = nextNumber
    }

    /// Copies the notes.
    ///
    /// - Parameter changed: the parts that were filled, the text among them.
    mutating func copyNotes(in changed: inout [String: [UInt8]]) throws(PackageError) {
        guard let text = changed[package.mainPart] else { return }
        let main = try DocumentTemplate.tree(of: package.mainPart, in: package, .word, limits, changed: text)
        let relationships = try package.relationships(of: package.mainPart)
        var patches: [Patch] = []
        for kind in ["footnote", "endnote"] {
            guard let part = relationships.first(where: { !$0.isExternal && $0.type == kind + "s" })?.target,
                package.contains(part)
            else { continue }
            let notes = try DocumentTemplate.tree(of: part, in: package, .word, limits, changed: changed[part])
            var noteOfID: [String: Int] = [:]
            for note in notes.children(of: 0) {
                if let id = notes.attribute("w:id", of: note) { noteOfID[id] = note }
            }
            var next = (noteOfID.keys.compactMap { Int($0) }.max() ?? 0) + 1
            var referred: Set<String> = []
            var copies: [UInt8] = []
            for node in main.nodes.indices where main.nodes[node].role == .noteReference {
                guard main.elementName(of: node) == "w:\(kind)Reference",
                    let attribute = main.attributes(of: node).first(where: { $0.name == "w:id" })
                else { continue }
                let id = String(decoding: main.bytes[attribute.value], as: UTF8.self)
                guard let note = noteOfID[id], !referred.insert(id).inserted else { continue }
                patches.append(Patch(range: attribute.value, bytes: Array(String(next).utf8)))
                copies += copy(of: note, in: notes, id: next)
                next += 1
            }
            if !copies.isEmpty { changed[part] = notes.appending { _ in String(decoding: copies, as: UTF8.self) } }
        }
        changed[package.mainPart] = main.bytes.patched(0..<main.bytes.count, with: patches)
    }

    /// A note with another number, without what must not occur twice.
    private mutating func copy(of note: Int, in tree: MarkupTree, id: Int) -> [UInt8] {
        var patches: [Patch] = []
        for node in note..<tree.nodes[note].last where tree.nodes[node].role != .characters {
            if tree.nodes[node].role == .bookmark {
                patches.append(Patch(range: tree.nodes[node].start..<tree.nodes[node].end, bytes: []))
                continue
            }
            for attribute in tree.attributes(of: node) {
                guard let name = attribute.name else { continue }
                if node == note, name == "w:id" {
                    patches.append(Patch(range: attribute.value, bytes: Array(String(id).utf8)))
                    continue
                }
                switch tree.copyRule(of: name, node) {
                case .dropped: patches.append(Patch(range: attribute.whole, bytes: []))
                case .renumbered:
                    patches.append(Patch(range: attribute.value, bytes: Array(String(nextNumber).utf8)))
                    nextNumber += 1
                case .suffixed:
                    let end = attribute.value.upperBound
                    patches.append(Patch(range: end..<end, bytes: Array("_n\(id)".utf8)))
                case nil: break
                }
            }
        }
        return tree.bytes.patched(tree.nodes[note].start..<tree.nodes[note].end, with: patches)
    }
}
