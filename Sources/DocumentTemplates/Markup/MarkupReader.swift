internal import TextAnalysis

/// Why a part cannot be read as XML.
enum MarkupFault: Error, Sendable, Hashable {
    /// A document type declaration: refused always, so that no entity can expand or fetch anything.
    case doctype
    /// Not well-formed.
    case damaged
    /// Not in the encoding it names, or in one that is neither UTF-8 nor UTF-16.
    case encoding
    /// Elements nested deeper than the limit.
    case tooDeep
}

/// Reads a part's bytes into a ``MarkupTree``, checking well-formedness on the way.
///
/// Supported: all of XML 1.0 and its namespaces that documents use: elements, attributes, the five predefined entities,
/// character references, comments, processing instructions, CDATA sections. Not supported: DOCTYPE.
struct MarkupReader {
    private var tree: MarkupTree
    private let maximumDepth: Int
    private var position = 0
    private var open: [Int] = []
    private var roles: [UInt64: (name: Range<Int>, scope: Int, role: MarkupRole)] = [:]

    /// A reader of one part.
    ///
    /// - Parameter bytes: the part, UTF-8; see ``MarkupEncoding``.
    init(_ bytes: [UInt8], dialect: TemplateDialect, maximumDepth: Int) {
        tree = MarkupTree(bytes: bytes, dialect: dialect)
        self.maximumDepth = maximumDepth
        tree.nodes.reserveCapacity(bytes.count / 40)
    }

    /// The tree.
    ///
    /// - Throws: ``MarkupFault`` where the bytes are not well-formed XML or hold a DOCTYPE.
    mutating func read() throws(MarkupFault) -> MarkupTree {
        let count = tree.bytes.count
        if tree.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        while position < count {
            if tree.bytes[position] == UInt8(ascii: "<") {
                try readMarkup()
            } else {
                try readCharacters()
            }
        }
        guard open.isEmpty, !tree.nodes.isEmpty else { throw .damaged }
        tree.findBreakingStyles()
        return tree
    }

    private mutating func readMarkup() throws(MarkupFault) {
        guard position + 1 < tree.bytes.count else { throw .damaged }
        switch tree.bytes[position + 1] {
        case UInt8(ascii: "/"): try readEndTag()
        case UInt8(ascii: "?"): try skip(past: "?>")
        case UInt8(ascii: "!"):
            if matches("<!--") {
                try skip(past: "-->")
            } else {
                // CDATA sections became escaped text before the reading; what remains is a DOCTYPE or damage.
                throw matches("<!DOCTYPE") ? .doctype : .damaged
            }
        default: try readStartTag()
        }
    }

    private mutating func readCharacters() throws(MarkupFault) {
        let start = position
        var onlySpace = true
        while position < tree.bytes.count, tree.bytes[position] != UInt8(ascii: "<") {
            let byte = tree.bytes[position]
            if byte == UInt8(ascii: "&") {
                position = try endOfReference(at: position)
                onlySpace = false
                continue
            }
            if !isSpace(byte) {
                if byte < 0x20 { throw .damaged }
                onlySpace = false
            }
            position += 1
        }
        guard let parent = open.last else {
            // Outside the root only white space may stand.
            if !onlySpace { throw .damaged }
            return
        }
        tree.nodes.append(
            MarkupTree.Node(
                role: .characters, scope: tree.nodes[parent].scope, parent: parent, last: tree.nodes.count + 1,
                start: start, nameEnd: start, contentStart: start, contentEnd: position, end: position))
    }

    /// One past the `;` of a reference, which must be one of the five entities or a character XML allows.
    private func endOfReference(at start: Int) throws(MarkupFault) -> Int {
        guard let (_, end) = MarkupText.reference(at: start, in: tree.bytes) else { throw .damaged }
        return end
    }

    private mutating func readEndTag() throws(MarkupFault) {
        guard let node = open.popLast() else { throw .damaged }
        let start = position
        position += 2
        let name = (tree.nodes[node].start + 1)..<tree.nodes[node].nameEnd
        guard position + name.count < tree.bytes.count,
            tree.bytes[position..<(position + name.count)] == tree.bytes[name]
        else { throw .damaged }
        position += name.count
        while position < tree.bytes.count, isSpace(tree.bytes[position]) { position += 1 }
        guard position < tree.bytes.count, tree.bytes[position] == UInt8(ascii: ">") else { throw .damaged }
        position += 1
        tree.nodes[node].contentEnd = start
        tree.nodes[node].end = position
        tree.nodes[node].last = tree.nodes.count
    }

    private mutating func readStartTag() throws(MarkupFault) {
        guard open.count < maximumDepth else { throw .tooDeep }
        // One root, and nothing after it.
        guard !open.isEmpty || tree.nodes.isEmpty else { throw .damaged }
        let start = position
        position += 1
        let name = try readName()
        var declarations: [(prefix: [UInt8], namespace: String)] = []
        var isEmpty = false
        while true {
            let spaced = skipSpace()
            guard position < tree.bytes.count else { throw .damaged }
            if tree.bytes[position] == UInt8(ascii: ">") { break }
            if tree.bytes[position] == UInt8(ascii: "/") {
                position += 1
                guard position < tree.bytes.count, tree.bytes[position] == UInt8(ascii: ">") else { throw .damaged }
                isEmpty = true
                break
            }
            guard spaced else { throw .damaged }
            let (attribute, value) = try readAttribute()
            if tree.bytes[attribute].elementsEqual("xmlns".utf8) {
                declarations.append(([], MarkupText.decoded(tree.bytes[value])))
            } else if tree.bytes[attribute].starts(with: "xmlns:".utf8) {
                let prefix = Array(tree.bytes[attribute].dropFirst(6))
                declarations.append((prefix, MarkupText.decoded(tree.bytes[value])))
            }
        }
        position += 1
        let parent = open.last ?? -1
        var scope = parent >= 0 ? tree.nodes[parent].scope : 0
        if !declarations.isEmpty {
            tree.scopes.append(MarkupTree.Scope(parent: scope, declarations: declarations))
            scope = tree.scopes.count - 1
        }
        let index = tree.nodes.count
        tree.nodes.append(
            MarkupTree.Node(
                role: role(of: name, scope: scope), scope: scope, parent: parent, last: index + 1, start: start,
                nameEnd: name.upperBound, contentStart: position, contentEnd: position, end: position))
        if !isEmpty { open.append(index) }
    }

    private mutating func readName() throws(MarkupFault) -> Range<Int> {
        let start = position
        scanning: while position < tree.bytes.count {
            switch tree.bytes[position] {
            case 0...0x20, UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="): break scanning
            case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): throw .damaged
            default: position += 1
            }
        }
        guard position > start else { throw .damaged }
        return start..<position
    }

    private mutating func readAttribute() throws(MarkupFault) -> (name: Range<Int>, value: Range<Int>) {
        let name = try readName()
        skipSpace()
        guard position < tree.bytes.count, tree.bytes[position] == UInt8(ascii: "=") else { throw .damaged }
        position += 1
        skipSpace()
        guard position < tree.bytes.count else { throw .damaged }
        let quote = tree.bytes[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .damaged }
        position += 1
        let start = position
        while position < tree.bytes.count, tree.bytes[position] != quote {
            let byte = tree.bytes[position]
            if byte == UInt8(ascii: "&") {
                position = try endOfReference(at: position)
                continue
            }
            if byte == UInt8(ascii: "<") || (byte < 0x20 && !isSpace(byte)) { throw .damaged }
            position += 1
        }
        guard position < tree.bytes.count else { throw .damaged }
        position += 1
        return (name, start..<(position - 1))
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = position
        while position < tree.bytes.count, isSpace(tree.bytes[position]) { position += 1 }
        return position > start
    }

    private func matches(_ word: String) -> Bool {
        tree.bytes[position...].starts(with: word.utf8)
    }

    private mutating func skip(past word: String) throws(MarkupFault) {
        position += 2
        while position < tree.bytes.count {
            if matches(word) {
                position += word.utf8.count
                return
            }
            position += 1
        }
        throw .damaged
    }

    /// What the dialect takes an element for; remembered by name, for the same few names come again and again.
    private mutating func role(of name: Range<Int>, scope: Int) -> MarkupRole {
        var sum = FNV1a()
        for byte in tree.bytes[name] { sum.add(byte) }
        let hash = sum.sum ^ UInt64(truncatingIfNeeded: scope)
        if let known = roles[hash], known.scope == scope, tree.bytes[known.name] == tree.bytes[name] {
            return known.role
        }
        let colon = tree.bytes[name].firstIndex(of: UInt8(ascii: ":"))
        let prefix = colon.map { tree.bytes[name.lowerBound..<$0] } ?? []
        let local = String(
            decoding: tree.bytes[(colon.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound], as: UTF8.self)
        var role = MarkupRole.other
        if let namespace = tree.namespace(of: prefix, scope: scope), let known = tree.dialect.prefixes[namespace] {
            role = tree.dialect.elements["\(known):\(local)"] ?? .other
        }
        roles[hash] = (name, scope, role)
        return role
    }
}
