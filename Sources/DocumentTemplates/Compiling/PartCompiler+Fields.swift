/// Fields: what programs compute anew, and so show instead of the words that stand there.
extension PartCompiler {
    /// A field that begins, has its words and ends with a mark each (ECMA-376 Part 1, 17.16.18).
    private struct OpenField {
        var begin: Int
        var instructions: [Int] = []
        var words = ""
        var separator: Int?
    }

    /// Finds the part's fields: tables of contents, whose entries are of the template, and those that show a value from
    /// elsewhere.
    mutating func findFields() {
        var open: [OpenField] = []
        for node in part.tree.nodes.indices {
            switch part.tree.nodes[node].role {
            case .contents: contents.append(node..<part.tree.nodes[node].last)
            case .instructions:
                guard !open.isEmpty, open[open.count - 1].separator == nil else { continue }
                let source = part.tree.nodes[node].contentStart..<part.tree.nodes[node].contentEnd
                open[open.count - 1].instructions.append(node)
                open[open.count - 1].words += String(decoding: part.tree.bytes[source], as: UTF8.self)
            case .fieldMark:
                switch part.tree.attribute("w:fldCharType", of: node) {
                case "begin": open.append(OpenField(begin: node))
                case "separate": if !open.isEmpty { open[open.count - 1].separator = node }
                case "end":
                    if let field = open.popLast(), let separator = field.separator {
                        close(field, words: separator..<node, end: node)
                    }
                default: break
                }
            case .simpleField:
                let name = Self.name(of: part.tree.attribute("w:instr", of: node) ?? "")
                if part.tree.dialect.looseFields.contains(name) {
                    part.looseFields.append(
                        TemplatePart.LooseField(words: node..<part.tree.nodes[node].last, tags: tags(around: node)))
                }
            case .field:
                part.looseFields.append(
                    TemplatePart.LooseField(words: node..<part.tree.nodes[node].last, tags: tags(around: node)))
            default: break
            }
        }
    }

    private mutating func close(_ field: OpenField, words: Range<Int>, end: Int) {
        let name = Self.name(of: field.words)
        if part.tree.dialect.contentsFields.contains(name) {
            contents.append(words)
            part.contentsFields.append(field.begin)
        } else if part.tree.dialect.looseFields.contains(name) {
            let marks = [field.begin, words.lowerBound, end] + field.instructions
            part.looseFields.append(
                TemplatePart.LooseField(
                    words: words, tags: marks.map { part.tree.nodes[$0].start..<part.tree.nodes[$0].end }))
        }
    }

    /// An element's start tag and its end tag.
    private func tags(around node: Int) -> [Range<Int>] {
        let element = part.tree.nodes[node]
        return [element.start..<element.contentStart, element.contentEnd..<element.end].filter { !$0.isEmpty }
    }

    private static func name(of words: String) -> String {
        words.split { $0.isWhitespace || $0 == "\\" }.first.map { $0.uppercased() } ?? ""
    }

    /// Whether a node stands in a table of contents.
    func isContents(_ node: Int) -> Bool { contents.contains { $0.contains(node) } }
}

extension EditPlanner {
    /// A field with a tag in it is cut loose from what it shows: a program that computes it anew would show the
    /// document's title in the place of an item's.
    mutating func planFields() {
        guard !part.looseFields.isEmpty else { return }
        // The leaves with values, and those where a section begins or ends: one that begins in a field may end outside.
        var values: [Int] = []
        var sections: [Int] = []
        for placed in part.tags {
            let text = part.paragraphs[placed.paragraph]
            guard text.kind == .text, let leaf = text.leaves.first(where: { $0.text.contains(placed.text.lowerBound) })
            else { continue }
            if placed.tag.kind == .value { values.append(leaf.node) } else { sections.append(leaf.node) }
        }
        values.sort()
        sections.sort()
        for field in part.looseFields {
            guard values.hasElement(in: field.words), !sections.hasElement(in: field.words) else { continue }
            for range in field.tags { edits.append(Edit(range: range, kind: .removed)) }
        }
    }

    /// The entries of a table of contents that have tags go: they are of the template's headings, and nobody knows the
    /// pages of the document's. Word makes them anew.
    mutating func planContents() {
        for entry in part.contentsEntries {
            let text = part.paragraphs[entry.paragraph]
            for leaf in text.leaves where entry.nodes.contains(leaf.node) {
                edits.append(Edit(range: range(of: leaf.node), kind: .removed))
            }
        }
        for node in part.contentsFields {
            let end = part.tree.nodes[node].contentStart
            let isEmpty = part.tree.nodes[node].contentStart == part.tree.nodes[node].end
            let point = end - (isEmpty ? 2 : 1)
            guard part.tree.attribute("w:dirty", of: node) == nil else { continue }
            let prefix = Array(part.tree.prefix(of: node))
            edits.append(Edit(range: point..<point, kind: .insert(Self.word(" %dirty=\"true\"", prefix))))
        }
    }

    /// Tags outside paragraphs.
    mutating func planPlain(_ text: ParagraphText, _ tags: [Int]) {
        guard let leaf = text.leaves.first else { return }
        for tag in tags {
            let source = text.source(of: part.tags[tag].text, in: leaf, part.tree)
            let isValue = part.tags[tag].tag.kind == .value
            edits.append(Edit(range: source, kind: isValue ? .plain(tag: tag, text.kind) : .removed))
        }
    }
}
