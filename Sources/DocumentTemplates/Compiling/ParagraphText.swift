/// A paragraph's text over all its runs, with the way back to the source.
///
/// Word splits what a person typed into runs wherever a spell-check mark, a bookmark or an edit falls; a tag is looked
/// for in the text as the person sees it, and found again in the bytes.
struct ParagraphText {
    /// A piece of the text.
    struct Leaf {
        /// The node: characters, or a tab, line break or run of spaces.
        var node: Int
        /// Where the piece stands in the paragraph's text.
        var text: Range<Int>
        /// Whether the node is characters; else the whole element stands for the piece.
        var isCharacters: Bool
        /// The source offset of every byte of the piece and of its end, where references make them differ.
        var offsets: [Int]?
    }

    /// What the text is.
    enum Kind: Sendable {
        /// That of a paragraph.
        case text
        /// Characters of an attribute or an element that has nothing else.
        case attribute, characters
        /// The same, and where a link leads to.
        case address
    }

    /// What it is.
    let kind: Kind
    /// The paragraph's node; of another text its element's, or its characters'.
    let node: Int
    /// The text, UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Its pieces in order.
    private(set) var leaves: [Leaf] = []
    /// Where in the text stands what is shown besides it: a picture, a field, a page break.
    private(set) var otherContent: [Int] = []
    /// Whether the paragraph itself, or its style, begins or ends a page or a section with its own page settings.
    private(set) var hasBreak = false

    /// The text of a paragraph, without that of text boxes and notes in it.
    init(of paragraph: Int, in tree: MarkupTree) {
        node = paragraph
        kind = .text
        let keepsOwnText = !tree.dialect.writing.textElementKeepsSpace
        var index = paragraph + 1
        let last = tree.nodes[paragraph].last
        while index < last {
            let element = tree.nodes[index]
            switch element.role {
            case .characters:
                if keepsOwnText || tree.nodes[element.parent].role == .text { append(characters: index, in: tree) }
                index += 1
            case .run, .wrapper, .field, .simpleField, .text: index += 1
            case .tab:
                append(" ", standingFor: index)
                index = element.last
            case .lineBreak:
                // A break of page or column is to be seen; a line break is white space.
                let kind = tree.attribute("w:type", of: index)
                if kind == nil || kind == "textWrapping" {
                    append("\n", standingFor: index)
                } else {
                    otherContent.append(bytes.count)
                }
                index = element.last
            case .spaces:
                append(" ", standingFor: index)
                index = element.last
            case .noBreakHyphen:
                append("\u{2011}", standingFor: index)
                index = element.last
            case .softHyphen:
                append("\u{AD}", standingFor: index)
                index = element.last
            case .paragraphProperties:
                if tree.child(of: index, .sectionProperties) != nil || tree.isSet(.pageBreakBefore, in: index) {
                    hasBreak = true
                }
                index = element.last
            case .runProperties, .wrapperProperties, .invisible, .bookmark, .hidden, .plain, .instructions, .remark,
                .binding:
                index = element.last
            default:
                otherContent.append(bytes.count)
                index = element.last
            }
        }
        if tree.isBreaking(paragraph) { hasBreak = true }
    }

    /// The text of an attribute, or of an element with nothing but characters.
    init(plain node: Int, _ source: Range<Int>, _ kind: Kind, in tree: MarkupTree) {
        self.node = node
        self.kind = kind
        append(source, of: node, in: tree, isAddress: kind == .address)
    }

    /// Whether nothing is to be seen in a part of the text once these ranges of it are gone.
    func isBlank(in part: Range<Int>, outside ranges: [Range<Int>] = []) -> Bool {
        guard !otherContent.contains(where: { part.lowerBound <= $0 && $0 <= part.upperBound }) else { return false }
        var position = part.lowerBound
        for range in ranges + [part.upperBound..<part.upperBound] {
            let between = String(decoding: bytes[position..<max(position, range.lowerBound)], as: UTF8.self)
            if !between.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return false }
            position = range.upperBound
        }
        return true
    }

    private mutating func append(_ text: String, standingFor node: Int) {
        let start = bytes.count
        bytes += Array(text.utf8)
        leaves.append(Leaf(node: node, text: start..<bytes.count, isCharacters: false, offsets: nil))
    }

    private mutating func append(characters node: Int, in tree: MarkupTree) {
        append(tree.nodes[node].start..<tree.nodes[node].end, of: node, in: tree)
    }

    private mutating func append(_ source: Range<Int>, of node: Int, in tree: MarkupTree, isAddress: Bool = false) {
        let start = bytes.count
        var offsets: [Int]?
        if kind != .text || tree.bytes[source].contains(UInt8(ascii: "&")) {
            var found: [Int] = []
            var position = source.lowerBound
            while position < source.upperBound {
                if isAddress, let byte = AddressText.scalar(at: position, in: tree.bytes) {
                    bytes.append(byte)
                    found.append(position)
                    position += 3
                } else if tree.bytes[position] == UInt8(ascii: "&"),
                    let (scalar, end) = MarkupText.reference(at: position, in: tree.bytes)
                {
                    for byte in String(scalar).utf8 {
                        bytes.append(byte)
                        found.append(position)
                    }
                    position = end
                } else {
                    bytes.append(tree.bytes[position])
                    found.append(position)
                    position += 1
                }
            }
            found.append(source.upperBound)
            offsets = found
        } else {
            bytes += tree.bytes[source]
        }
        leaves.append(Leaf(node: node, text: start..<bytes.count, isCharacters: true, offsets: offsets))
    }

    /// The source range of a part of a leaf's text.
    func source(of range: Range<Int>, in leaf: Leaf, _ tree: MarkupTree) -> Range<Int> {
        guard leaf.isCharacters else { return tree.nodes[leaf.node].start..<tree.nodes[leaf.node].end }
        let from = range.lowerBound - leaf.text.lowerBound
        let to = range.upperBound - leaf.text.lowerBound
        if let offsets = leaf.offsets { return offsets[from]..<offsets[to] }
        return (tree.nodes[leaf.node].start + from)..<(tree.nodes[leaf.node].start + to)
    }

    /// The tags of the text, from `{{` to `}}`, and what has only one of the two.
    func tags() -> [RawTag] {
        var tags: [RawTag] = []
        var position = 0
        while position + 1 < bytes.count {
            if isPair(UInt8(ascii: "{"), at: position) {
                let tag = tag(at: position)
                tags.append(tag)
                position = tag.text.upperBound
            } else if isPair(UInt8(ascii: "}"), at: position) {
                tags.append(RawTag(kind: .unopened, text: position..<(position + 2), content: ""))
                position += 2
            } else {
                position += 1
            }
        }
        return tags
    }

    /// The tag whose `{{` stands here: closed by the next `}}`, unless another `{{` comes first.
    private func tag(at start: Int) -> RawTag {
        // `{{{name}}}`: the third bracket belongs to the tag.
        let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
        var position = start + (isTriple ? 3 : 2)
        let head = start + 2
        while position + 1 < bytes.count {
            if isPair(UInt8(ascii: "}"), at: position) {
                let content = String(decoding: bytes[head..<position], as: UTF8.self)
                let hasThird = isTriple && position + 2 < bytes.count && bytes[position + 2] == UInt8(ascii: "}")
                return RawTag(kind: .closed, text: start..<(position + (hasThird ? 3 : 2)), content: content)
            }
            if isPair(UInt8(ascii: "{"), at: position) {
                return RawTag(kind: .unclosed, text: start..<position, content: "")
            }
            position += 1
        }
        return RawTag(kind: .unclosed, text: start..<bytes.count, content: "")
    }

    private func isPair(_ byte: UInt8, at position: Int) -> Bool {
        bytes[position] == byte && bytes[position + 1] == byte
    }

    /// The words around a part of the text, for a person to find the place by: up to 30 characters on each side.
    func words(around range: Range<Int>) -> String {
        let before = String(decoding: bytes[max(0, range.lowerBound - 240)..<range.lowerBound], as: UTF8.self)
        let middle = String(decoding: bytes[range], as: UTF8.self)
        let after = String(decoding: bytes[range.upperBound..<min(bytes.count, range.upperBound + 240)], as: UTF8.self)
        let head = before.count > 30 ? "…" + before.suffix(30) : before
        let tail = after.count > 30 ? after.prefix(30) + "…" : after
        let shown = middle.count > 120 ? middle.prefix(120) + "…" : middle
        return (head + shown + tail).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A tag as it stands in a paragraph's text.
struct RawTag {
    enum Kind {
        case closed
        /// `{{` without `}}`.
        case unclosed
        /// `}}` without `{{`.
        case unopened
    }

    var kind: Kind
    /// From the first `{` to the last `}`.
    var text: Range<Int>
    /// What stands between.
    var content: String
}
