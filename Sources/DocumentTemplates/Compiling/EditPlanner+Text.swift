internal import Diagnostics

/// The edits inside a paragraph: values for tags, and nothing for what else the tags took up.
extension EditPlanner {
    mutating func planText(of paragraph: Int, _ tags: [Int]) {
        let text = part.paragraphs[paragraph]
        var cuts: [[Cut]] = Array(repeating: [], count: text.leaves.count)
        var leaf = 0
        for tag in tags {
            let range = part.tags[tag].text
            while leaf < text.leaves.count, text.leaves[leaf].text.upperBound <= range.lowerBound { leaf += 1 }
            var index = leaf
            while index < text.leaves.count, text.leaves[index].text.lowerBound < range.upperBound {
                cuts[index].append(
                    Cut(
                        tag: tag, text: range.clamped(to: text.leaves[index].text),
                        isValue: index == leaf && part.tags[tag].tag.kind == .value))
                index += 1
            }
        }
        var emptied: Set<Int> = []
        for (run, leaves) in emptiedRuns(text, cuts) {
            edits.append(Edit(range: range(of: run), kind: .removed))
            emptied.formUnion(leaves)
        }
        for index in text.leaves.indices where !cuts[index].isEmpty && !emptied.contains(index) {
            plan(cuts[index], in: text.leaves[index], of: text)
        }
        if part.tree.dialect.writing.spaces != nil { planSpaces(of: text, cuts) }
    }

    /// A piece of a leaf that a tag takes up.
    struct Cut {
        var tag: Int
        var text: Range<Int>
        /// Whether the tag's value stands here; otherwise nothing does.
        var isValue: Bool
    }

    private mutating func plan(_ cuts: [Cut], in leaf: ParagraphText.Leaf, of text: ParagraphText) {
        let prefix = prefixRange(ofLeaf: leaf)
        for cut in cuts {
            let source = text.source(of: cut.text, in: leaf, part.tree)
            edits.append(Edit(range: source, kind: cut.isValue ? value(of: cut.tag, in: leaf, prefix) : .removed))
        }
        guard leaf.isCharacters, part.tree.dialect.writing.textElementKeepsSpace else { return }
        let element = part.tree.nodes[leaf.node].parent
        if let space = part.tree.attributes(of: element).first(where: { $0.name == "xml:space" }) {
            if part.tree.bytes[space.value].elementsEqual("preserve".utf8) { return }
            edits.append(Edit(range: space.value, kind: .insert(Array("preserve".utf8))))
        } else {
            let end = part.tree.nodes[element].contentStart - 1
            edits.append(Edit(range: end..<end, kind: .insert(Array(" xml:space=\"preserve\"".utf8))))
        }
        // White space at the ends did not count before and must not begin to.
        let source = part.tree.nodes[leaf.node].start..<part.tree.nodes[leaf.node].end
        let head = part.tree.bytes[source].prefix(while: isSpace)
        if !head.isEmpty { edits.append(Edit(range: head.startIndex..<head.endIndex, kind: .removed)) }
        guard head.endIndex < source.upperBound else { return }
        let tail = part.tree.bytes[source].reversed().prefix(while: isSpace).count
        if tail > 0 { edits.append(Edit(range: (source.upperBound - tail)..<source.upperBound, kind: .removed)) }
    }

    /// How a tag's value is written: as words, or as a footnote.
    private mutating func value(of tag: Int, in leaf: ParagraphText.Leaf, _ prefix: Range<Int>) -> Edit.Kind {
        let placed = part.tags[tag]
        guard placed.tag.formats.contains(.footnote) else { return .value(tag: tag, prefix: prefix) }
        guard isInBody(part.paragraphs[placed.paragraph].node) else {
            part.findings.append(
                TemplatePart.Finding(
                    id: .templateFootnoteOutsideBody, paragraph: placed.paragraph, text: placed.text))
            return .removed
        }
        var run = part.tree.nodes[leaf.node].parent
        while run > 0, part.tree.nodes[run].role != .run { run = part.tree.nodes[run].parent }
        let properties = part.tree.child(of: run, .runProperties).map { range(of: $0) } ?? 0..<0
        return .footnote(tag: tag, prefix: prefix, properties: properties)
    }

    /// Whether a paragraph is of the body's own text: no header, footnote or text box has footnotes.
    private func isInBody(_ paragraph: Int) -> Bool {
        var node = part.tree.nodes[paragraph].parent
        while node >= 0 {
            switch part.tree.nodes[node].role {
            case .body: return true
            case .story: return false
            default: node = part.tree.nodes[node].parent
            }
        }
        return false
    }

    /// The prefix, colon included, that elements of the text take here.
    private func prefixRange(ofLeaf leaf: ParagraphText.Leaf) -> Range<Int> {
        let element = leaf.isCharacters ? part.tree.nodes[leaf.node].parent : leaf.node
        let prefix = part.tree.prefix(of: element)
        return prefix.startIndex..<prefix.endIndex
    }

    // MARK: Runs that tags leave empty

    private func emptiedRuns(_ text: ParagraphText, _ cuts: [[Cut]]) -> [(run: Int, leaves: [Int])] {
        var leavesOfRun: [Int: [Int]] = [:]
        for index in text.leaves.indices {
            var node = part.tree.nodes[text.leaves[index].node].parent
            while node > text.node, part.tree.nodes[node].role != .run { node = part.tree.nodes[node].parent }
            if node > text.node { leavesOfRun[node, default: []].append(index) }
        }
        return leavesOfRun.filter { run, leaves in
            leaves.allSatisfy { index in
                let cut = cuts[index].reduce(0) { $0 + $1.text.count }
                return cut == text.leaves[index].text.count && !cuts[index].contains(where: \.isValue)
            } && isEmpty(run, but: Set(leaves.map { text.leaves[$0].node })) && !holdsSectionEnd(run)
        }.map { ($0.key, $0.value) }
    }

    private func isEmpty(_ run: Int, but leaves: Set<Int>) -> Bool {
        var node = run + 1
        while node < part.tree.nodes[run].last {
            if leaves.contains(node) {
                node = part.tree.nodes[node].last
                continue
            }
            switch part.tree.nodes[node].role {
            case .text: node += 1
            case .runProperties, .invisible: node = part.tree.nodes[node].last
            default: return false
            }
        }
        return true
    }

    /// Whether a section begins or ends inside the run, so that the run is needed to open and close around it.
    private func holdsSectionEnd(_ run: Int) -> Bool {
        let node = part.tree.nodes[run]
        return sectionEnds.hasElement(in: node.start + 1..<node.end)
    }

    // MARK: Spaces that the format would fold

    /// Where spaces beside tags could fall together once the tag is gone (ODF 1.3 Part 3, 6.1.2): what the author of
    /// the template sees between two tags is printed.
    private mutating func planSpaces(of text: ParagraphText, _ cuts: [[Cut]]) {
        let node = part.tree.nodes[text.node]
        edits.append(Edit(range: node.contentStart..<node.contentEnd, kind: .line))
        // Whether a space here would be folded in the template itself, and whether a tag stands before.
        var isFolded = true
        var followsTag = false
        for index in text.leaves.indices {
            let leaf = text.leaves[index]
            guard leaf.isCharacters else {
                if cuts[index].isEmpty { edits.append(Edit(range: range(of: leaf.node), kind: .mark)) }
                isFolded = false
                followsTag = !cuts[index].isEmpty
                continue
            }
            let prefix = prefixRange(ofLeaf: leaf)
            var position = leaf.text.lowerBound
            for cut in cuts[index] + [Cut(tag: -1, text: leaf.text.upperBound..<leaf.text.upperBound, isValue: false)] {
                let words = position..<cut.text.lowerBound
                if !words.isEmpty {
                    let bytes = text.bytes[words]
                    let leading = followsTag && !isFolded ? bytes.prefix(while: isSpace).count : 0
                    let endInSpace = bytes.last.map(isSpace) ?? false
                    edits.append(
                        Edit(
                            range: text.source(of: words, in: leaf, part.tree),
                            kind: .words(leading: leading, endInSpace: endInSpace, prefix: prefix)))
                    isFolded = endInSpace
                    followsTag = false
                }
                if !cut.text.isEmpty {
                    isFolded = false
                    followsTag = true
                }
                position = cut.text.upperBound
            }
        }
    }
}
