internal import OfficePackage

/// The lists of a DOCX (ECMA-376 Part 1, 17.9): which paragraphs count in which, and new ones that begin anew.
struct Numbering: Sendable {
    /// The list and level of a paragraph.
    struct Position {
        var list: String
        var level: Int
    }

    /// Word has nine levels.
    static let levels = 0..<9

    /// The part's name.
    let name: String
    private let tree: MarkupTree
    /// The elements `w:num` and `w:abstractNum` by their numbers.
    private var lists: [String: Int] = [:]
    private var definitions: [String: Int] = [:]
    /// Which list the paragraphs of a style count in.
    private var positionOfStyle: [String: Position] = [:]
    /// The number of the next list.
    let nextID: Int

    /// The lists of a package; nil where it has none.
    ///
    /// - Parameter text: a part with text; nil where no paragraph of it can name a list.
    init?(_ package: OfficePackage, text: MarkupTree, limits: TemplateLimits) throws(PackageError) {
        let usesStyles = text.nodes.contains { $0.role == .paragraphStyle }
        guard usesStyles || text.nodes.contains(where: { $0.role == .numbering }) else { return nil }
        let relationships = try package.relationships(of: package.mainPart).filter {
            !$0.isExternal && package.contains($0.target)
        }
        guard let part = relationships.first(where: { $0.type == "numbering" })?.target else { return nil }
        name = part
        let tree = try DocumentTemplate.tree(of: part, in: package, .word, limits)
        self.tree = tree
        for element in tree.children(of: 0) {
            switch tree.nodes[element].role == .characters ? nil : tree.elementName(of: element) {
            case "w:num": if let id = tree.attribute("w:numId", of: element) { lists[id] = element }
            case "w:abstractNum":
                if let id = tree.attribute("w:abstractNumId", of: element) { definitions[id] = element }
            default: break
            }
        }
        nextID = (lists.keys.compactMap { Int($0) }.max() ?? 0) + 1
        if usesStyles, let styles = relationships.first(where: { $0.type == "styles" })?.target,
            // Most styles have no list, and many documents a great many styles.
            try package.bytes(of: styles).holds("numPr")
        {
            findStyles(in: try DocumentTemplate.tree(of: styles, in: package, .word, limits))
        }
    }

    /// The list of a paragraph's own, or else of its style; nil where it has none, or marks that are no numbers.
    func position(style: String?, list: String?, level: Int?) -> Position? {
        let inherited = style.flatMap { positionOfStyle[$0] }
        guard let list = list ?? inherited?.list, lists[list] != nil else { return nil }
        let position = Position(list: list, level: level ?? inherited?.level ?? 0)
        return isCounted(position) ? position : nil
    }

    private func isCounted(_ position: Position) -> Bool {
        guard let level = element(ofLevel: position.level, of: position.list),
            let format = child("w:numFmt", of: level).flatMap({ tree.attribute("w:val", of: $0) })
        else { return true }
        return format != "bullet" && format != "none"
    }

    // MARK: Styles

    /// What a style says of its list, or else the one that it is based on.
    private mutating func findStyles(in styles: MarkupTree) {
        var own: [String: (list: String?, level: Int?)] = [:]
        var bases: [String: String] = [:]
        for style in styles.children(of: 0) where styles.nodes[style].role != .characters {
            guard let id = styles.attribute("w:styleId", of: style) else { continue }
            for child in styles.children(of: style) {
                switch styles.nodes[child].role {
                case .paragraphProperties:
                    if let numbering = styles.child(of: child, .numbering) {
                        let list = styles.child(of: numbering, .numberingList)
                        let level = styles.child(of: numbering, .numberingLevel)
                        own[id] = (
                            list.flatMap { styles.attribute("w:val", of: $0) },
                            level.flatMap { styles.attribute("w:val", of: $0) }.flatMap { Int($0) }
                        )
                    }
                case .characters: break
                default:
                    if styles.elementName(of: child) == "w:basedOn" {
                        bases[id] = styles.attribute("w:val", of: child)
                    }
                }
            }
        }
        for style in Set(own.keys).union(bases.keys) {
            var list: String?
            var level: Int?
            var next: String? = style
            var seen: Set<String> = []
            while let current = next, seen.insert(current).inserted {
                list = list ?? own[current]?.list
                level = level ?? own[current]?.level
                next = bases[current]
            }
            guard let list else { continue }
            positionOfStyle[style] = Position(list: list, level: level ?? self.level(ofStyle: style, in: list) ?? 0)
        }
    }

    /// The level that names a style as its own (17.9.23).
    private func level(ofStyle style: String, in list: String) -> Int? {
        Self.levels.first { level in
            element(ofLevel: level, of: list).flatMap { child("w:pStyle", of: $0) }
                .flatMap { tree.attribute("w:val", of: $0) } == style
        }
    }

    // MARK: Elements

    private func child(_ name: String, of node: Int) -> Int? {
        tree.children(of: node).first { tree.nodes[$0].role != .characters && tree.elementName(of: $0) == name }
    }

    private func definition(of list: String) -> Int? {
        lists[list].flatMap { child("w:abstractNumId", of: $0) }.flatMap { tree.attribute("w:val", of: $0) }
            .flatMap { definitions[$0] }
    }

    /// What a list says of a level: its own words, or else those of its definition.
    private func element(ofLevel level: Int, of list: String) -> Int? {
        if let override = override(ofLevel: level, of: list), let own = child("w:lvl", of: override) { return own }
        guard let definition = definition(of: list) else { return nil }
        return tree.children(of: definition).first {
            tree.nodes[$0].role != .characters && tree.elementName(of: $0) == "w:lvl"
                && tree.attribute("w:ilvl", of: $0) == String(level)
        }
    }

    private func override(ofLevel level: Int, of list: String) -> Int? {
        lists[list].flatMap { element in
            tree.children(of: element).first {
                tree.nodes[$0].role != .characters && tree.elementName(of: $0) == "w:lvlOverride"
                    && tree.attribute("w:ilvl", of: $0) == String(level)
            }
        }
    }

    // MARK: New lists

    /// The part with a list more for each of these: like another one, but beginning anew on every level (17.9.26).
    func adding(_ added: [(id: Int, like: String)]) -> [UInt8] {
        guard let last = lists.values.max() else { return tree.bytes }
        var models: [String: (head: String, tail: String)] = [:]
        var bytes: [UInt8] = []
        for list in added {
            let model = models[list.like] ?? model(of: list.like)
            models[list.like] = model
            bytes += Array("\(model.head)\(list.id)\(model.tail)".utf8)
        }
        let end = tree.nodes[last].end
        return tree.bytes.patched(0..<tree.bytes.count, with: [Patch(range: end..<end, bytes: bytes)])
    }

    /// A list's element up to its own number and behind it.
    private func model(of list: String) -> (head: String, tail: String) {
        guard let element = lists[list] else { return ("", "") }
        let prefix = String(decoding: tree.prefix(of: element), as: UTF8.self)
        let definition = child("w:abstractNumId", of: element).map { text($0) } ?? ""
        let levels = Self.levels.map { level in
            let own = override(ofLevel: level, of: list)
            let start =
                own.flatMap { child("w:startOverride", of: $0) }
                ?? self.element(ofLevel: level, of: list)
                .flatMap { child("w:start", of: $0) }
            let number = start.flatMap { tree.attribute("w:val", of: $0) } ?? "1"
            let level =
                "<\(prefix)lvlOverride \(prefix)ilvl=\"\(level)\"><\(prefix)startOverride \(prefix)val=\"\(number)\"/>"
            return level + (own.flatMap { child("w:lvl", of: $0) }.map { text($0) } ?? "") + "</\(prefix)lvlOverride>"
        }
        return ("<\(prefix)num \(prefix)numId=\"", "\">\(definition)\(levels.joined())</\(prefix)num>")
    }

    private func text(_ node: Int) -> String {
        String(decoding: tree.bytes[tree.nodes[node].start..<tree.nodes[node].end], as: UTF8.self)
    }
}

extension [UInt8] {
    /// Whether a word stands somewhere in these bytes.
    fileprivate func holds(_ word: String) -> Bool {
        let pattern = Array(word.utf8)
        var index = 0
        while index + pattern.count <= count {
            if self[index] == pattern[0], self[index..<(index + pattern.count)].elementsEqual(pattern) { return true }
            index += 1
        }
        return false
    }
}
