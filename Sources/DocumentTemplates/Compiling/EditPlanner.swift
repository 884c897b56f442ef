/// Plans the edits of a part whose tags and sections are known to be right.
struct EditPlanner {
    var part: TemplatePart
    let dropped: Set<Int>
    let numbering: Numbering?
    var edits: [Edit] = []
    var columns = ColumnIndex()
    /// What is repeated besides sections.
    var copied: [Range<Int>] = []
    /// Cells whose properties were begun and not ended.
    var openedCells: Set<Int> = []
    /// Of each row in a table whose columns are repeated, over which of them its cells stand.
    var columnsOfRow: [Int: Range<Int>] = [:]
    /// Where sections begin and end inside a run's text, in order.
    private(set) var sectionEnds: [Int] = []

    /// The edits, in no order; fills the part's ``TemplatePart/mergingCells``.
    static func edits(of compiler: inout PartCompiler) -> [Edit] {
        var planner = EditPlanner(
            part: compiler.part, dropped: compiler.dropped, numbering: compiler.numbering)
        planner.planSections()
        planner.planDropped()
        planner.planContents()
        var tagsOfParagraph: [[Int]] = Array(repeating: [], count: planner.part.paragraphs.count)
        for tag in planner.part.tags.indices { tagsOfParagraph[planner.part.tags[tag].paragraph].append(tag) }
        for paragraph in planner.part.paragraphs.indices {
            let text = planner.part.paragraphs[paragraph]
            if text.kind == .text {
                planner.planText(of: paragraph, tagsOfParagraph[paragraph])
            } else {
                planner.planPlain(text, tagsOfParagraph[paragraph])
            }
        }
        planner.planFields()
        planner.planBindings()
        planner.planTables()
        planner.planReferred()
        planner.planLists()
        planner.planHalves()
        planner.planCopies()
        compiler.part = planner.part
        return planner.edits
    }

    private mutating func planSections() {
        for index in part.sections.indices where !part.sections[index].range.isEmpty {
            part.sections[index].isPlaced = true
            edits.append(Edit(range: part.sections[index].range, kind: .section(index)))
        }
        sectionEnds = part.sections.filter { !$0.isBlock }.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
            .sorted()
    }

    // MARK: What leaves nothing behind

    private mutating func planDropped() {
        for node in dropped.sorted() {
            edits.append(Edit(range: range(of: node), kind: .removed))
        }
        // A cell or text box whose paragraphs may all go keeps an empty one.
        var guarded: Set<Int> = []
        for node in dropped.sorted() { guardContainer(of: node, &guarded) }
        for section in part.sections where section.isBlock {
            guardContainer(of: part.paragraphs[part.tags[section.open].paragraph].node, &guarded)
        }
    }

    private mutating func guardContainer(of node: Int, _ guarded: inout Set<Int>) {
        var container = part.tree.nodes[node].parent
        while container >= 0, part.tree.nodes[container].role == .wrapper {
            container = part.tree.nodes[container].parent
        }
        guard container >= 0 else { return }
        switch part.tree.nodes[container].role {
        case .cell, .story: break
        default: return
        }
        guard guarded.insert(container).inserted else { return }
        guard
            let paragraph = (container..<part.tree.nodes[container].last).first(where: {
                part.tree.nodes[$0].role == .paragraph
            })
        else { return }
        let properties = part.tree.child(of: container, .cellProperties)
        let start = properties.map { part.tree.nodes[$0].end } ?? part.tree.nodes[container].contentStart
        edits.append(
            Edit(
                range: start..<part.tree.nodes[container].contentEnd,
                kind: .guarded(fallback: emptyParagraph(like: paragraph))))
        planBlocks(in: container)
    }

    private mutating func planBlocks(in container: Int) {
        for child in part.tree.children(of: container) where !dropped.contains(child) {
            switch part.tree.nodes[child].role {
            case .paragraph: edits.append(Edit(range: range(of: child), kind: .block(isParagraph: true)))
            case .table, .list: edits.append(Edit(range: range(of: child), kind: .block(isParagraph: false)))
            case .wrapper: planBlocks(in: child)
            default: break
            }
        }
    }

    /// An empty paragraph with the properties of another, without what must not occur twice.
    func emptyParagraph(like paragraph: Int) -> [UInt8] {
        let node = part.tree.nodes[paragraph]
        let name = part.tree.bytes[(node.start + 1)..<node.nameEnd]
        var bytes: [UInt8] = [UInt8(ascii: "<")] + name
        for attribute in part.tree.attributes(of: paragraph)
        where attribute.name.map({ part.tree.copyRule(of: $0, paragraph) == nil }) ?? true {
            bytes += part.tree.bytes[attribute.whole]
        }
        bytes.append(UInt8(ascii: ">"))
        if let properties = part.tree.child(of: paragraph, .paragraphProperties) {
            bytes += part.tree.bytes[range(of: properties)]
        }
        return bytes + Array("</".utf8) + name + [UInt8(ascii: ">")]
    }

    func range(of node: Int) -> Range<Int> { part.tree.nodes[node].start..<part.tree.nodes[node].end }

    // MARK: Content controls

    /// A content control with a tag in it is cut loose from the data it is bound to: Word would show that data, where
    /// the tag still stands, instead of the value.
    private mutating func planBindings() {
        var seen: Set<Int> = []
        for placed in part.tags where placed.tag.kind == .value {
            let text = part.paragraphs[placed.paragraph]
            guard text.kind == .text,
                var node = text.leaves.first(where: { $0.text.contains(placed.text.lowerBound) })?.node
            else {
                continue
            }
            while node >= 0, seen.insert(node).inserted {
                if part.tree.nodes[node].role == .wrapper,
                    let properties = part.tree.child(of: node, .wrapperProperties)
                {
                    for child in part.tree.children(of: properties) where part.tree.nodes[child].role == .binding {
                        edits.append(Edit(range: range(of: child), kind: .removed))
                    }
                }
                node = part.tree.nodes[node].parent
            }
        }
    }

    // MARK: Copies

    /// What other parts refer to is written once for each reference.
    private mutating func planReferred() {
        guard !part.tree.dialect.referred.isEmpty else { return }
        for node in part.tree.children(of: 0) where part.tree.nodes[node].role != .characters {
            guard let name = part.tree.elementName(of: node), let (kind, key) = part.tree.dialect.referred[name],
                let attribute = part.tree.attributes(of: node).first(where: { $0.name == key })
            else { continue }
            edits.append(Edit(range: range(of: node), kind: .referred(part.referred.count)))
            edits.append(Edit(range: attribute.value, kind: .ownID))
            copied.append(range(of: node))
            part.referred.append((kind, String(decoding: part.tree.bytes[attribute.value], as: UTF8.self)))
        }
    }

    /// Ids and bookmarks inside what is repeated: the first copy keeps them, the others get none, or new ones.
    private mutating func planCopies() {
        let ranges = (part.sections.filter(\.isPlaced).map(\.range) + copied).sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        var covered = 0
        for node in part.tree.nodes.indices {
            let start = part.tree.nodes[node].start
            while next < ranges.count, ranges[next].lowerBound <= start {
                covered = max(covered, ranges[next].upperBound)
                next += 1
            }
            guard start < covered else { continue }
            switch part.tree.nodes[node].role {
            case .characters: continue
            case .bookmark, .remark:
                edits.append(Edit(range: range(of: node), kind: .once))
                continue
            default: break
            }
            guard part.tree.nodes[node].contentStart - part.tree.nodes[node].nameEnd > 2 else { continue }
            for attribute in part.tree.attributes(of: node) {
                guard let name = attribute.name else { continue }
                if let kind = part.tree.referenceKind(of: name, node) {
                    let id = String(decoding: part.tree.bytes[attribute.value], as: UTF8.self)
                    guard kind != .relationship || part.links.contains(id) else { continue }
                    edits.append(Edit(range: attribute.value, kind: .reference(kind, id)))
                    continue
                }
                switch part.tree.copyRule(of: name, node) {
                case .dropped: edits.append(Edit(range: attribute.whole, kind: .once))
                case .renumbered:
                    edits.append(Edit(range: attribute.value, kind: .renumbered))
                    part.renumbers = true
                case .suffixed:
                    edits.append(Edit(range: attribute.value.upperBound..<attribute.value.upperBound, kind: .suffix))
                case nil: break
                }
            }
        }
    }
}

extension MarkupTree {
    /// The greatest of the numbers that must differ in each copy; 0 where there is none.
    var greatestNumber: Int {
        var greatest = 0
        for node in nodes.indices where nodes[node].role != .characters {
            for attribute in attributes(of: node) {
                guard let name = attribute.name, copyRule(of: name, node) == .renumbered,
                    let number = Int(String(decoding: bytes[attribute.value], as: UTF8.self))
                else { continue }
                greatest = max(greatest, number)
            }
        }
        return greatest
    }

    /// What becomes of an attribute in a copy.
    func copyRule(of attribute: String, _ node: Int) -> CopyRule? {
        if let element = elementName(of: node), let rule = dialect.copyRules["\(element)@\(attribute)"] { return rule }
        return dialect.copyRules[attribute]
    }

    /// What an attribute refers to in another part; nil where it does not.
    func referenceKind(of attribute: String, _ node: Int) -> ReferenceKind? {
        guard !dialect.references.isEmpty else { return nil }
        if let kind = dialect.references[attribute] { return kind }
        return elementName(of: node).flatMap { dialect.references["\($0)@\(attribute)"] }
    }

    /// The element's name in the dialect's own prefixes.
    func elementName(of node: Int) -> String? {
        let name = bytes[(nodes[node].start + 1)..<nodes[node].nameEnd]
        let colon = name.firstIndex(of: UInt8(ascii: ":"))
        let prefix = colon.map { name[..<$0] } ?? []
        guard let namespace = namespace(of: prefix, scope: nodes[node].scope),
            let known = dialect.prefixes[namespace]
        else { return nil }
        return known + ":" + String(decoding: name[(colon.map { $0 + 1 } ?? name.startIndex)...], as: UTF8.self)
    }
}
