/// Sections inside one paragraph.
///
/// Where both tags stand in one run, what is repeated is a piece of its text. Otherwise the piece begins inside one
/// run and ends inside another: it is repeated with the first run opened again before it and the last one closed
/// behind it, so that every copy is whole.
extension PartCompiler {
    mutating func placeInline(_ section: Int) {
        let (open, close) = (part.sections[section].open, part.sections[section].close)
        let text = part.paragraphs[part.tags[open].paragraph]
        let start = part.tags[open].text.upperBound
        let end = part.tags[close].text.lowerBound
        guard let from = text.leaves.lastIndex(where: { $0.text.lowerBound < start }),
            let to = text.leaves.firstIndex(where: { $0.text.upperBound > end })
        else { return }
        let (first, last) = (text.leaves[from], text.leaves[to])
        var lower = text.source(of: first.text.lowerBound..<start, in: first, part.tree).upperBound
        var upper = text.source(of: end..<last.text.upperBound, in: last, part.tree).lowerBound
        if from != to {
            let common = common(of: first.node, last.node)
            var opening = chain(from: common, to: first.node)
            var closing = chain(from: common, to: last.node)
            // A piece that begins where its run ends begins behind the run; one that ends where its run begins ends
            // before it.
            if let top = opening.first, isLast(after: start, first, text, top: top, from: open) {
                lower = part.tree.nodes[top].end
                opening = []
            }
            if let top = closing.first, isFirst(before: end, last, text, top: top, to: close) {
                upper = part.tree.nodes[top].start
                closing = []
            }
            part.sections[section].before = endTags(opening)
            part.sections[section].head = startTags(opening)
            part.sections[section].tail = endTags(closing)
            part.sections[section].after = startTags(closing)
        }
        part.sections[section].range = lower..<max(lower, upper)
    }

    private func common(of left: Int, _ right: Int) -> Int {
        var (left, right) = (left, right)
        while left != right {
            if left > right { left = part.tree.nodes[left].parent } else { right = part.tree.nodes[right].parent }
        }
        return left
    }

    /// The elements below `ancestor` down to the characters, from the outermost.
    private func chain(from ancestor: Int, to node: Int) -> [Int] {
        var chain: [Int] = []
        var node = node
        if part.tree.nodes[node].role == .characters { node = part.tree.nodes[node].parent }
        while node > ancestor {
            chain.append(node)
            node = part.tree.nodes[node].parent
        }
        return chain.reversed()
    }

    private func startTags(_ chain: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        for node in chain {
            bytes += startTag(node)
            for child in part.tree.children(of: node) {
                switch part.tree.nodes[child].role {
                case .runProperties, .wrapperProperties:
                    bytes += part.tree.bytes[part.tree.nodes[child].start..<part.tree.nodes[child].end]
                default: break
                }
            }
        }
        return bytes
    }

    /// An element's start tag; one that holds characters says that its spaces count.
    private func startTag(_ node: Int) -> [UInt8] {
        let element = part.tree.nodes[node]
        let tag = part.tree.bytes[element.start..<element.contentStart]
        guard element.role == .text, part.tree.attribute("xml:space", of: node) == nil else { return Array(tag) }
        return tag.dropLast() + Array(" xml:space=\"preserve\">".utf8)
    }

    private func endTags(_ chain: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        for node in chain.reversed() {
            bytes += part.tree.bytes[part.tree.nodes[node].contentEnd..<part.tree.nodes[node].end]
        }
        return bytes
    }

    /// Whether nothing but opening tags follows in the run.
    private func isLast(after position: Int, _ leaf: ParagraphText.Leaf, _ text: ParagraphText, top: Int, from tag: Int)
        -> Bool
    {
        var position = position
        var next = tag + 1
        while position < leaf.text.upperBound, next < part.tags.count,
            part.tags[next].paragraph == part.tags[tag].paragraph, part.tags[next].text.lowerBound == position
        {
            switch part.tags[next].tag.kind {
            case .section, .inverted, .comment: break
            default: return false
            }
            position = part.tags[next].text.upperBound
            next += 1
        }
        guard position >= leaf.text.upperBound else { return false }
        var node = leaf.node
        while node != top {
            let parent = part.tree.nodes[node].parent
            guard part.tree.nodes[node].end == part.tree.nodes[parent].contentEnd else { return false }
            node = parent
        }
        return true
    }

    /// Whether nothing but closing tags stands before in the run.
    private func isFirst(before position: Int, _ leaf: ParagraphText.Leaf, _ text: ParagraphText, top: Int, to tag: Int)
        -> Bool
    {
        var position = position
        var previous = tag - 1
        while position > leaf.text.lowerBound, previous >= 0,
            part.tags[previous].paragraph == part.tags[tag].paragraph, part.tags[previous].text.upperBound == position
        {
            switch part.tags[previous].tag.kind {
            case .end, .comment: break
            default: return false
            }
            position = part.tags[previous].text.lowerBound
            previous -= 1
        }
        guard position <= leaf.text.lowerBound else { return false }
        var node = leaf.node
        while node != top {
            let parent = part.tree.nodes[node].parent
            var before = parent + 1
            while before < node {
                switch part.tree.nodes[before].role {
                case .runProperties, .wrapperProperties, .invisible: before = part.tree.nodes[before].last
                default: return false
                }
            }
            node = parent
        }
        return true
    }
}
