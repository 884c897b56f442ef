internal import Diagnostics

/// What each section repeats.
///
/// - Both tags in one paragraph: the piece of the paragraph between them.
/// - In different cells of one row: the row. In different rows: those rows and all between.
/// - In different paragraphs of one text or cell: those paragraphs and all between.
/// - With the format `columns`, in cells of one row: those cells and all between (``placeColumns(_:)``).
///
/// Paragraphs and rows that hold nothing but tags of sections stay outside and are left out. A paragraph with words
/// before an opening tag, or behind a closing one, stays outside and is kept; so does one at which a page ends.
extension PartCompiler {
    mutating func placeSections() {
        var blocks: [(section: Int, first: Int, last: Int)] = []
        for section in part.sections.indices {
            let (open, close) = (part.sections[section].open, part.sections[section].close)
            if part.isColumns(section) {
                placeColumns(section)
                continue
            }
            let isPlain = [open, close].contains { part.paragraphs[part.tags[$0].paragraph].kind != .text }
            if isPlain, part.tags[open].paragraph != part.tags[close].paragraph {
                report(.templateSectionAcross, tag: open, ["name": part.tags[open].tag.name])
                continue
            }
            if part.tags[open].paragraph == part.tags[close].paragraph {
                placeInline(section)
            } else if let unit = unit(of: section) {
                part.sections[section].isBlock = true
                blocks.append((section, unit.first, unit.last))
            } else {
                report(.templateSectionAcross, tag: open, ["name": part.tags[open].tag.name])
            }
        }
        guard !part.hasErrors else { return }
        dropLoneParagraphs()
        dropLoneRows(blocks)
        for (section, first, last) in blocks {
            var start = part.tree.nodes[first].start
            var end = part.tree.nodes[last].end
            if first != last {
                if dropped.contains(first) || staysOutside(part.sections[section].open, of: first) {
                    start = part.tree.nodes[first].end
                }
                if dropped.contains(last) || staysOutside(part.sections[section].close, of: last) {
                    end = part.tree.nodes[last].start
                }
            }
            part.sections[section].range = start..<max(start, end)
        }
        checkOverlaps()
    }

    // MARK: Units

    /// The nodes that a section over several paragraphs repeats, first and last; nil where its tags stand in places
    /// that nothing joins: one inside a table or text box, the other outside.
    private func unit(of section: Int) -> (first: Int, last: Int)? {
        let tree = part.tree
        let first = part.paragraphs[part.tags[part.sections[section].open].paragraph].node
        let last = part.paragraphs[part.tags[part.sections[section].close].paragraph].node
        var (left, right) = (first, last)
        // A parent comes before its children, so that the greater of two nodes is never above the other.
        while left != right {
            if left > right { left = tree.nodes[left].parent } else { right = tree.nodes[right].parent }
            if left < 0 || right < 0 { return nil }
        }
        let common = left
        guard common != first, common != last else { return nil }
        guard let start = child(of: common, towards: first), let end = child(of: common, towards: last) else {
            return nil
        }
        // Two cells of one row, content controls around cells included: the row.
        var row = common
        while tree.nodes[row].role == .wrapper, tree.nodes[row].parent >= 0 { row = tree.nodes[row].parent }
        if tree.nodes[row].role == .row { return (row, row) }
        return (start, end)
    }

    /// The child of a node on the way down to a paragraph; nil where the way enters a table, a text box or a heading
    /// row that the node itself is not part of.
    private func child(of ancestor: Int, towards paragraph: Int) -> Int? {
        var node = paragraph
        while part.tree.nodes[node].parent != ancestor {
            node = part.tree.nodes[node].parent
            if node < 0 || isClosed(node) { return nil }
        }
        return node
    }

    private func isClosed(_ node: Int) -> Bool {
        switch part.tree.nodes[node].role {
        case .table, .story, .headerRows, .paragraph: true
        default: false
        }
    }

    // MARK: Words beside a tag

    /// Whether the paragraph of a section's first or last tag, whose unit this is, is no part of what is repeated.
    private mutating func staysOutside(_ tag: Int, of unit: Int) -> Bool {
        let placed = part.tags[tag]
        let text = part.paragraphs[placed.paragraph]
        guard holdsOnly(text.node, unit) else { return false }
        if breakingParagraphs.contains(placed.paragraph) { return true }
        let isBefore = isBlank(tags(before: tag), text, 0..<placed.text.lowerBound)
        let isBehind = isBlank(tags(behind: tag), text, placed.text.upperBound..<text.bytes.count)
        let (outside, inside) = placed.tag.kind == .end ? (isBehind, isBefore) : (isBefore, isBehind)
        guard !outside else { return false }
        // Half of the paragraph would be repeated and half not.
        if !inside { report(.templateSectionBesideText, tag: tag, ["name": placed.tag.name]) }
        return true
    }

    /// Whether a part of a paragraph, with these tags, has neither words nor values.
    private func isBlank(_ tags: ArraySlice<TemplatePart.PlacedTag>, _ text: ParagraphText, _ range: Range<Int>) -> Bool
    {
        !tags.contains { $0.tag.kind == .value } && text.isBlank(in: range, outside: tags.map(\.text))
    }

    private func tags(before tag: Int) -> ArraySlice<TemplatePart.PlacedTag> {
        var first = tag
        while first > 0, part.tags[first - 1].paragraph == part.tags[tag].paragraph { first -= 1 }
        return part.tags[first..<tag]
    }

    private func tags(behind tag: Int) -> ArraySlice<TemplatePart.PlacedTag> {
        part.tags[(tag + 1)...].prefix { $0.paragraph == part.tags[tag].paragraph }
    }

    /// Whether an element is the paragraph, or a list item or content control with nothing else in it.
    private func holdsOnly(_ paragraph: Int, _ element: Int) -> Bool {
        var node = paragraph
        while node != element {
            let parent = part.tree.nodes[node].parent
            switch part.tree.nodes[parent].role {
            case .wrapper, .listItem, .list: break
            default: return false
            }
            guard part.tree.isAlone(node, in: parent) else { return false }
            node = parent
        }
        return true
    }

    // MARK: What leaves nothing behind

    private mutating func dropLoneParagraphs() {
        for paragraph in loneParagraphs {
            dropped.insert(withEmptied(part.paragraphs[paragraph].node))
        }
    }

    /// The node, or the list item or content control around it that would be empty without it.
    private func withEmptied(_ node: Int) -> Int {
        var node = node
        while true {
            let parent = part.tree.nodes[node].parent
            guard parent >= 0 else { return node }
            switch part.tree.nodes[parent].role {
            case .wrapper, .listItem, .list: break
            default: return node
            }
            guard part.tree.isAlone(node, in: parent) else { return node }
            node = parent
        }
    }

    /// A row with nothing but tags goes, if a section of its begins or ends in another row.
    private mutating func dropLoneRows(_ blocks: [(section: Int, first: Int, last: Int)]) {
        var candidates: Set<Int> = []
        var repeated: Set<Int> = []
        for (section, first, last) in blocks {
            if first == last { repeated.insert(first) }
            for tag in [part.sections[section].open, part.sections[section].close] {
                let paragraph = part.tags[tag].paragraph
                guard loneParagraphs.contains(paragraph), let row = row(around: part.paragraphs[paragraph].node),
                    // Its own node, or one around it, is an end of what is repeated.
                    [first, last].contains(where: { $0 <= row && row < part.tree.nodes[$0].last })
                else { continue }
                candidates.insert(row)
            }
        }
        let lone = Set(loneParagraphs.map { part.paragraphs[$0].node })
        for row in candidates where !repeated.contains(row) && isEmpty(row, but: lone) {
            dropped.insert(withEmptied(row))
        }
    }

    private func row(around paragraph: Int) -> Int? {
        var node = part.tree.nodes[paragraph].parent
        while node >= 0 {
            switch part.tree.nodes[node].role {
            case .row: return node
            case .story, .table: return nil
            default: node = part.tree.nodes[node].parent
            }
        }
        return nil
    }

    /// Whether a row shows nothing once these paragraphs are gone.
    private func isEmpty(_ row: Int, but lone: Set<Int>) -> Bool {
        var node = row + 1
        while node < part.tree.nodes[row].last {
            switch part.tree.nodes[node].role {
            case .table: return false
            case .paragraph:
                if !lone.contains(node) {
                    let text = ParagraphText(of: node, in: part.tree)
                    guard !text.hasBreak, text.isBlank(in: 0..<text.bytes.count) else { return false }
                }
                node = part.tree.nodes[node].last
            case .rowProperties, .cellProperties: node = part.tree.nodes[node].last
            default: node += 1
            }
        }
        return true
    }

    // MARK: Sections that share rows

    /// Sections that stand one after the other must not repeat the same row or paragraph.
    private mutating func checkOverlaps() {
        let order = part.sections.indices.filter { part.sections[$0].isBlock && !part.sections[$0].range.isEmpty }
            .sorted { left, right in
                let (a, b) = (part.sections[left].range, part.sections[right].range)
                return (a.lowerBound, -a.upperBound, left) < (b.lowerBound, -b.upperBound, right)
            }
        var around: [Int] = []
        for section in order {
            let range = part.sections[section].range
            while let top = around.last, part.sections[top].range.upperBound <= range.lowerBound { around.removeLast() }
            if let top = around.last,
                part.sections[top].range.upperBound < range.upperBound || !isInside(section, top)
            {
                report(
                    .templateSectionsShare, tag: part.sections[section].open,
                    [
                        "name": part.tags[part.sections[section].open].tag.name,
                        "other": part.tags[part.sections[top].open].tag.name,
                    ])
            }
            around.append(section)
        }
    }

    private func isInside(_ section: Int, _ outer: Int) -> Bool {
        var parent = part.sections[section].parent
        while let current = parent {
            if current == outer { return true }
            parent = part.sections[current].parent
        }
        return false
    }
}
