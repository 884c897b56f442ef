internal import Diagnostics
internal import Yams

/// What a value of a YAML document holds.
///
/// A type of its own beside ``YAMLNode``: each holding the other, the compiler calls them a circle when one is nested in the
/// other and files are compiled in an unlucky order.
indirect enum YAMLContent {
    case empty
    case text(String)
    case list([YAMLNode])
    case map([YAMLEntry])
}

/// A key of a mapping with its value.
struct YAMLEntry {
    var key: String
    var line: Int
    var value: YAMLNode
}

/// A YAML value with the line it stands on: text, a list or a mapping.
///
/// Every scalar is text here, whatever YAML would make of it: `09-01` stays as typed. Keys are text, nothing else. A
/// value may have an anchor (`&name`) and be meant elsewhere (`*name`), though not as a key.
struct YAMLNode {
    var content: YAMLContent
    var line: Int

    init(content: YAMLContent, line: Int) {
        self.content = content
        self.line = line
    }

    /// The value of a YAML document in UTF-8, with a byte order mark, as Windows writes one, or without.
    ///
    /// - Throws: where the bytes are no YAML, or are past a limit.
    init(yaml bytes: [UInt8], limits: YAMLLimits = .settings) throws(YAMLSyntaxError) {
        guard bytes.count <= limits.maximumBytes else {
            throw .tooMuch(of: .yamlBytes, maximum: limits.maximumBytes, line: 1, column: 1)
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let yaml = String(validating: text, as: UTF8.self) else { throw YAMLSyntaxError(.profileNotUTF8) }
        let (hidden, star) = Self.hidingAliases(of: yaml)
        _ = try YAMLSurvey(Array(hidden.utf8), limits: limits)
        do {
            // Neither the resolver's regular expressions nor an environment variable have a say in what is text.
            let parser = try Parser(yaml: hidden, resolver: .basic, encoding: .utf8)
            let root = try parser.singleRoot()
            var composer = YAMLComposer(limits: limits, star: star)
            // The parser keeps the anchors alive; nodes refer to them weakly.
            self = try withExtendedLifetime(parser) {
                try root.map { try composer.value(of: $0).node } ?? YAMLNode(content: .empty, line: 1)
            }
        } catch let error as YAMLSyntaxError {
            throw error
        } catch let error as YamlError {
            throw YAMLSyntaxError(error, in: hidden)
        } catch {
            throw YAMLSyntaxError(.profileDamaged)
        }
    }

    /// The text with each `*` that may begin an alias written as another sign, and that sign; nil where there is none.
    ///
    /// Yams puts the values of aliases into the tree, and then looks through every key for twins: a few lines of aliases
    /// in a key keep it busy for ever. So it is shown none: what begins with that sign is plain text to it, as long and
    /// in the same place, and ``YAMLComposer`` counts a value before it stands for an alias. libyaml takes ASCII letters,
    /// digits, `-` and `_` for the name of an alias.
    private static func hidingAliases(of yaml: String) -> (String, star: Unicode.Scalar?) {
        func isName(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        let bytes = Array(yaml.utf8)
        let stars = bytes.indices.dropLast().filter { bytes[$0] == UInt8(ascii: "*") && isName(bytes[$0 + 1]) }
        guard !stars.isEmpty else { return (yaml, nil) }
        // A sign for private use that the text does not use itself.
        let used = Set(yaml.unicodeScalars.lazy.filter { (0xE000...0xF8FF).contains($0.value) })
        guard let star = (0xE000...0xF8FF).lazy.compactMap(Unicode.Scalar.init).first(where: { !used.contains($0) })
        else { return (yaml, nil) }
        var hidden: [UInt8] = []
        hidden.reserveCapacity(bytes.count + 2 * stars.count)
        var start = 0
        for position in stars {
            hidden += bytes[start..<position]
            hidden += Array(String(star).utf8)
            start = position + 1
        }
        hidden += bytes[start...]
        return (String(decoding: hidden, as: UTF8.self), star)
    }
}

/// Makes values of what Yams composed, and counts them.
private struct YAMLComposer {
    /// A value, and how much it comes to once all aliases in it are written out.
    struct Counted {
        var node: YAMLNode
        var values: Int
        var bytes: Int
        var depth: Int
    }

    let limits: YAMLLimits
    /// What stands for the `*` of an alias; nil where the text has none.
    let star: Unicode.Scalar?
    private var values = 0
    private var bytes = 0
    private var anchors: [String: Counted] = [:]

    init(limits: YAMLLimits, star: Unicode.Scalar?) {
        self.limits = limits
        self.star = star
    }

    /// The value of a node that stands so many lists and mappings down.
    mutating func value(of node: Node, depth: Int = 0) throws(YAMLSyntaxError) -> Counted {
        let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
        if case .scalar(let scalar) = node, isAlias(scalar) {
            return try alias(scalar, depth: depth, line, column)
        }
        try count(values: 1, bytes: 0, depth: depth, line, column)
        var counted: Counted
        switch node {
        case .scalar(let scalar):
            let text = text(of: scalar)
            try count(values: 0, bytes: text.utf8.count, depth: depth, line, column)
            counted = Counted(
                node: Self.node(text, scalar.style, line: line), values: 1, bytes: text.utf8.count, depth: 0)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            counted = Counted(node: YAMLNode(content: .empty, line: line), values: 1, bytes: 0, depth: 1)
            for item in sequence {
                let value = try value(of: item, depth: depth + 1)
                items.append(value.node)
                counted.add(value)
            }
            counted.node.content = .list(items)
        case .mapping(let mapping):
            var entries: [YAMLEntry] = []
            counted = Counted(node: YAMLNode(content: .empty, line: line), values: 1, bytes: 0, depth: 1)
            for (key, value) in mapping {
                let keyLine = key.mark?.line ?? line
                guard case .scalar(let scalar) = key, !isAlias(scalar) else {
                    throw YAMLSyntaxError(.yamlKeyNotText, line: keyLine, column: key.mark?.column ?? column)
                }
                let name = text(of: scalar)
                if let anchor = scalar.anchor {
                    anchors[anchor.rawValue] = Counted(
                        node: Self.node(name, scalar.style, line: keyLine), values: 1, bytes: name.utf8.count, depth: 0)
                }
                let value = try self.value(of: value, depth: depth + 1)
                entries.append(YAMLEntry(key: name, line: keyLine, value: value.node))
                counted.add(value)
            }
            counted.node.content = .map(entries)
        case .alias: throw YAMLSyntaxError(.profileDamaged, line: line, column: column)
        }
        if let anchor = node.anchor { anchors[anchor.rawValue] = counted }
        return counted
    }

    /// The value that an alias stands for: the last one before it with that anchor (YAML 1.2.2, 3.2.2.2).
    private mutating func alias(
        _ scalar: Node.Scalar, depth: Int, _ line: Int, _ column: Int
    ) throws(YAMLSyntaxError) -> Counted {
        // An alias has no anchor or tag of its own, and nothing behind it.
        guard scalar.anchor == nil, scalar.tag.rawValue.isEmpty,
            let counted = anchors[String(scalar.string.unicodeScalars.dropFirst())]
        else { throw YAMLSyntaxError(.profileDamaged, line: line, column: column) }
        try count(values: counted.values, bytes: counted.bytes, depth: depth + counted.depth, line, column)
        return counted
    }

    private static func node(_ text: String, _ style: Node.Scalar.Style, line: Int) -> YAMLNode {
        let isEmpty = style == .plain && ["", "~", "null"].contains(text)
        return YAMLNode(content: isEmpty ? .empty : .text(text), line: line)
    }

    private func isAlias(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && star != nil && scalar.string.unicodeScalars.first == star
    }

    /// The text with the asterisks it was written with.
    private func text(of scalar: Node.Scalar) -> String {
        guard let star, scalar.string.unicodeScalars.contains(star) else { return scalar.string }
        return String(String.UnicodeScalarView(scalar.string.unicodeScalars.map { $0 == star ? "*" : $0 }))
    }

    private mutating func count(
        values more: Int, bytes moreBytes: Int, depth: Int, _ line: Int, _ column: Int
    ) throws(YAMLSyntaxError) {
        values += more
        bytes += moreBytes
        guard values <= limits.maximumValues else {
            throw .tooMuch(of: .yamlValues, maximum: limits.maximumValues, line: line, column: column)
        }
        guard bytes <= limits.maximumBytes else {
            throw .tooMuch(of: .yamlBytes, maximum: limits.maximumBytes, line: line, column: column)
        }
        guard depth <= limits.maximumDepth else {
            throw .tooMuch(of: .yamlDepth, maximum: limits.maximumDepth, line: line, column: column)
        }
    }
}

extension YAMLComposer.Counted {
    fileprivate mutating func add(_ inside: YAMLComposer.Counted) {
        values += inside.values
        bytes += inside.bytes
        depth = max(depth, inside.depth + 1)
    }
}
