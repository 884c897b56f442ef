internal import Diagnostics
internal import YAML

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
            throw .tooMuch(of: .yamlBytes, maximum: limits.maximumBytes, at: YAMLMark(line: 1, column: 1))
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard String(validating: text, as: UTF8.self) != nil else { throw YAMLSyntaxError(.profileNotUTF8) }
        var composer = YAMLComposer(Array(text), limits: limits)
        self = try composer.document() ?? YAMLNode(content: .empty, line: 1)
    }
}

/// Makes values of events, and counts them before they are made.
private struct YAMLComposer: ~Copyable {
    /// A value, and how much it comes to once all aliases in it are written out.
    struct Counted {
        var node: YAMLNode
        var values = 1
        var bytes = 0
        var depth = 0

        mutating func add(_ inside: Counted) {
            values += inside.values
            bytes += inside.bytes
            depth = max(depth, inside.depth + 1)
        }
    }

    private var events: YAMLEventReader
    private let limits: YAMLLimits
    private var values = 0
    private var bytes = 0
    private var anchors: [String: Counted] = [:]

    init(_ text: [UInt8], limits: YAMLLimits) {
        events = YAMLEventReader(text)
        self.limits = limits
    }

    private mutating func next() throws(YAMLSyntaxError) -> YAMLEvent {
        do throws(YAMLMark) { return try events.next() } catch { throw YAMLSyntaxError(.profileDamaged, at: error) }
    }

    /// The value of the only document; nil where there is none.
    mutating func document() throws(YAMLSyntaxError) -> YAMLNode? {
        _ = try next()
        guard try next().kind == .documentStart else { return nil }
        let node = try value(try next(), depth: 0).node
        _ = try next()
        let end = try next()
        guard end.kind == .streamEnd else { throw YAMLSyntaxError(.profileDamaged, at: end.mark) }
        return node
    }

    /// The value that begins with an event and stands so many lists and mappings down.
    private mutating func value(_ event: YAMLEvent, depth: Int) throws(YAMLSyntaxError) -> Counted {
        var counted = Counted(node: YAMLNode(content: .empty, line: event.mark.line))
        switch event.kind {
        case .scalar(let text, let isPlain):
            counted = try scalar(text, isPlain: isPlain, depth: depth, at: event.mark)
        case .sequenceStart:
            counted.depth = 1
            try count(values: 1, depth: depth + 1, at: event.mark)
            var items: [YAMLNode] = []
            while true {
                let item = try next()
                if item.kind == .sequenceEnd { break }
                let value = try value(item, depth: depth + 1)
                items.append(value.node)
                counted.add(value)
            }
            counted.node.content = .list(items)
        case .mappingStart:
            counted.depth = 1
            try count(values: 1, depth: depth + 1, at: event.mark)
            var entries: [YAMLEntry] = []
            var names: Set<String> = []
            while true {
                let key = try next()
                if key.kind == .mappingEnd { break }
                guard case .scalar(let name, let isPlain) = key.kind else {
                    throw YAMLSyntaxError(.yamlKeyNotText, at: key.mark)
                }
                guard names.insert(name).inserted else {
                    throw YAMLSyntaxError(.profileKeyTwice, at: key.mark, key: name)
                }
                let text = try scalar(name, isPlain: isPlain, depth: depth + 1, at: key.mark)
                if let anchor = key.anchor { anchors[anchor] = text }
                counted.add(text)
                let value = try value(try next(), depth: depth + 1)
                entries.append(YAMLEntry(key: name, line: key.mark.line, value: value.node))
                counted.add(value)
            }
            counted.node.content = .map(entries)
        case .alias(let name):
            // The last value before it with that anchor (YAML 1.2.2, 3.2.2.2).
            guard let meant = anchors[name] else { throw YAMLSyntaxError(.profileDamaged, at: event.mark) }
            try count(values: meant.values, bytes: meant.bytes, depth: depth + meant.depth, at: event.mark)
            return meant
        default: throw YAMLSyntaxError(.profileDamaged, at: event.mark)
        }
        if let anchor = event.anchor { anchors[anchor] = counted }
        return counted
    }

    private mutating func scalar(
        _ text: String, isPlain: Bool, depth: Int, at mark: YAMLMark
    ) throws(YAMLSyntaxError) -> Counted {
        try count(values: 1, bytes: text.utf8.count, depth: depth, at: mark)
        let isEmpty = isPlain && ["", "~", "null"].contains(text)
        return Counted(
            node: YAMLNode(content: isEmpty ? .empty : .text(text), line: mark.line), bytes: text.utf8.count)
    }

    private mutating func count(
        values more: Int, bytes moreBytes: Int = 0, depth: Int, at mark: YAMLMark
    ) throws(YAMLSyntaxError) {
        values += more
        bytes += moreBytes
        let counts: [(Phrase, Int, Int)] = [
            (.yamlValues, values, limits.maximumValues), (.yamlBytes, bytes, limits.maximumBytes),
            (.yamlDepth, depth, limits.maximumDepth),
        ]
        for (phrase, count, maximum) in counts where count > maximum {
            throw .tooMuch(of: phrase, maximum: maximum, at: mark)
        }
    }
}
