/// A part's XML as ranges of its bytes.
///
/// The template engine changes a few bytes and must keep all others, so it works on places in the source and never on
/// a rebuilt tree: a node says where its tags and its content stand. Nodes are in document order; the descendants of
/// node `i` are `i + 1 ..< nodes[i].last`. Comments and processing instructions make no node.
struct MarkupTree: Sendable {
    /// An element, or a run of characters (``MarkupRole/characters``).
    struct Node: Sendable {
        /// What the dialect takes the element for.
        var role: MarkupRole
        /// The namespace declarations in force, an index into ``MarkupTree/scopes``.
        var scope: Int
        /// The parent element; -1 for the root.
        var parent: Int
        /// One past the last descendant.
        var last: Int
        /// The first byte of the start tag, or of the characters.
        var start: Int
        /// One past the last byte of the name in the start tag.
        var nameEnd: Int
        /// The first byte after the start tag; equal to `end` for an empty-element tag.
        var contentStart: Int
        /// The first byte of the end tag.
        var contentEnd: Int
        /// One past the last byte of the end tag.
        var end: Int
    }

    /// An attribute as ranges of the source.
    struct Attribute: Sendable {
        /// The name in the dialect's own prefixes, such as `w:val`; nil where the namespace is none of the dialect's.
        var name: String?
        /// From the white space before the name to the closing quotation mark.
        var whole: Range<Int>
        /// Between the quotation marks.
        var value: Range<Int>
    }

    /// Namespace declarations: each scope adds its own to those of its parent.
    struct Scope: Sendable {
        var parent: Int
        var declarations: [(prefix: [UInt8], namespace: String)]
    }

    /// The part's bytes, UTF-8.
    var bytes: [UInt8]
    var nodes: [Node] = []
    var scopes: [Scope] = [Scope(parent: -1, declarations: [])]
    let dialect: TemplateDialect
    /// The part's own styles at whose paragraphs a page ends or begins, where the format keeps that in styles (ODF).
    private(set) var breakingStyles: Set<String> = []

    /// The element's prefix with its colon, such as `w:`; empty for the default namespace.
    func prefix(of node: Int) -> ArraySlice<UInt8> {
        let name = bytes[(nodes[node].start + 1)..<nodes[node].nameEnd]
        guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return [] }
        return name[...colon]
    }

    /// The direct children of an element.
    func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < nodes[node].last {
            children.append(child)
            child = nodes[child].last
        }
        return children
    }

    /// The first direct child with this role.
    func child(of node: Int, _ role: MarkupRole) -> Int? {
        var child = node + 1
        while child < nodes[node].last {
            if nodes[child].role == role { return child }
            child = nodes[child].last
        }
        return nil
    }

    /// Whether an element holds nothing but this one; it may have a great many.
    func isAlone(_ node: Int, in parent: Int) -> Bool {
        var child = parent + 1
        while child < nodes[parent].last {
            switch nodes[child].role {
            case .wrapperProperties, .characters: break
            default: if child != node { return false }
            }
            child = nodes[child].last
        }
        return true
    }

    /// The node with the content controls around it that hold nothing else.
    func withWrappers(_ node: Int) -> Int {
        var node = node
        while nodes[node].parent >= 0, nodes[nodes[node].parent].role == .wrapper, isAlone(node, in: nodes[node].parent)
        {
            node = nodes[node].parent
        }
        return node
    }

    /// The attributes of an element's start tag, namespace declarations included.
    func attributes(of node: Int) -> [Attribute] {
        var attributes: [Attribute] = []
        let end = nodes[node].contentStart
        var position = nodes[node].nameEnd
        while position < end {
            let whole = position
            while position < end, isSpace(bytes[position]) { position += 1 }
            let name = position
            while position < end, bytes[position] != UInt8(ascii: "="), !isSpace(bytes[position]) {
                // The `/` or `>` that closes the tag: no attribute follows.
                if bytes[position] == UInt8(ascii: ">") || bytes[position] == UInt8(ascii: "/") { return attributes }
                position += 1
            }
            let nameEnd = position
            while position < end, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "'") {
                position += 1
            }
            guard position < end else { return attributes }
            let quote = bytes[position]
            position += 1
            let value = position
            while position < end, bytes[position] != quote { position += 1 }
            attributes.append(
                Attribute(
                    name: canonicalName(name..<nameEnd, scope: nodes[node].scope),
                    whole: whole..<min(position + 1, end),
                    value: value..<position))
            position += 1
        }
        return attributes
    }

    /// The value of an attribute named in the dialect's own prefixes.
    func attribute(_ name: String, of node: Int) -> String? {
        attributes(of: node).first { $0.name == name }.map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }

    /// Whether an element has a child of this role that is switched on (ECMA-376 Part 1, 17.17.4).
    func isSet(_ role: MarkupRole, in node: Int) -> Bool {
        guard let child = child(of: node, role) else { return false }
        return !["0", "false", "off"].contains(attribute("w:val", of: child) ?? "")
    }

    /// Whether a paragraph's style has a page end or begin at it.
    func isBreaking(_ paragraph: Int) -> Bool {
        guard !breakingStyles.isEmpty, let style = attribute("text:style-name", of: paragraph) else { return false }
        return breakingStyles.contains(style)
    }

    /// Finds the ``breakingStyles``: those with a master page (ODF 1.3 Part 3, 19.503) or a break (20.184, 20.185).
    mutating func findBreakingStyles() {
        for style in nodes.indices where nodes[style].role == .style {
            let breaks = children(of: style).contains { child in
                nodes[child].role == .styleProperties
                    && attributes(of: child).contains {
                        ["fo:break-before", "fo:break-after"].contains($0.name)
                            && !bytes[$0.value].elementsEqual("auto".utf8)
                    }
            }
            guard breaks || attribute("style:master-page-name", of: style)?.isEmpty == false else { continue }
            if let name = attribute("style:name", of: style) { breakingStyles.insert(name) }
        }
    }

    /// The namespace a prefix stands for.
    func namespace(of prefix: ArraySlice<UInt8>, scope: Int) -> String? {
        if prefix.elementsEqual("xml".utf8) { return "http://www.w3.org/XML/1998/namespace" }
        var scope = scope
        while scope >= 0 {
            if let found = scopes[scope].declarations.last(where: { $0.prefix.elementsEqual(prefix) }) {
                return found.namespace
            }
            scope = scopes[scope].parent
        }
        return nil
    }

    private func canonicalName(_ range: Range<Int>, scope: Int) -> String? {
        guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        guard let namespace = namespace(of: bytes[range.lowerBound..<colon], scope: scope),
            let prefix = dialect.prefixes[namespace]
        else { return nil }
        return prefix + ":" + String(decoding: bytes[(colon + 1)..<range.upperBound], as: UTF8.self)
    }
}

/// White space as XML has it.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
