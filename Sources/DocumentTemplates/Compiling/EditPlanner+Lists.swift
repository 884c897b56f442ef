/// The edits of lists with numbers: what a section repeats begins them anew, or has them go on.
extension EditPlanner {
    mutating func planLists() {
        guard part.sections.contains(where: { $0.isPlaced && $0.isBlock }) || !part.referred.isEmpty else { return }
        switch part.tree.dialect.lists {
        case .named: planNamedLists()
        case .element(let continued, let joins): planListElements(continued, joins)
        }
    }

    // MARK: Lists that paragraphs name

    private mutating func planNamedLists() {
        guard let numbering else { return }
        var indexOfList: [String: Int] = [:]
        for node in part.tree.nodes.indices where part.tree.nodes[node].role == .paragraph && !dropped.contains(node) {
            guard let properties = part.tree.child(of: node, .paragraphProperties) else { continue }
            let style = part.tree.child(of: properties, .paragraphStyle)
            let own = part.tree.child(of: properties, .numbering)
            let list = own.flatMap { part.tree.child(of: $0, .numberingList) }
            let level = own.flatMap { part.tree.child(of: $0, .numberingLevel) }
            func value(_ node: Int?) -> String? { node.flatMap { part.tree.attribute("w:val", of: $0) } }
            guard
                let position = numbering.position(
                    style: value(style), list: value(list), level: value(level).flatMap { Int($0) })
            else { continue }
            let index = indexOfList[position.list] ?? part.lists.count
            if index == part.lists.count { part.lists.append(TemplatePart.NumberedList(id: position.list)) }
            indexOfList[position.list] = index
            if let list, let attribute = part.tree.attributes(of: list).first(where: { $0.name == "w:val" }) {
                edits.append(Edit(range: attribute.value, kind: .listNumber(index, level: position.level)))
            } else if own == nil {
                let prefix = part.tree.prefix(of: properties)
                let point = pointForList(in: properties)
                edits.append(
                    Edit(
                        range: point..<point,
                        kind: .listProperty(
                            index, level: position.level, prefix: prefix.startIndex..<prefix.endIndex)))
            }
        }
    }

    /// Where a paragraph's list goes among its other properties (ECMA-376 Part 1, 17.3.1.26).
    private func pointForList(in properties: Int) -> Int {
        var point = part.tree.nodes[properties].contentStart
        for child in part.tree.children(of: properties) {
            switch part.tree.nodes[child].role {
            case .paragraphStyle, .beforeNumbering, .pageBreakBefore: point = part.tree.nodes[child].end
            default: break
            }
        }
        return point
    }

    // MARK: Lists that are elements

    private mutating func planListElements(_ continued: String, _ joins: Set<String>) {
        // Where sections begin: a list with one inside holds all that the section repeats.
        let starts = part.sections.filter(\.isPlaced).map(\.range.lowerBound).sorted()
        for node in part.tree.nodes.indices {
            guard part.tree.nodes[node].role == .list, !dropped.contains(node), isOutermost(node),
                part.tree.nodes[node].contentStart < part.tree.nodes[node].end
            else { continue }
            let attributes = part.tree.attributes(of: node)
            let items = part.tree.children(of: node).count {
                part.tree.nodes[$0].role == .listItem && !dropped.contains($0)
            }
            if attributes.contains(where: { $0.name.map(joins.contains) ?? false }) {
                // It goes on anyway, with whatever stands before it.
                if let last = part.lists.indices.last { part.lists[last].places[0].count += items }
                continue
            }
            let content = part.tree.nodes[node].contentStart..<part.tree.nodes[node].contentEnd
            let holdsSections = starts.hasElement(in: content)
            part.lists.append(
                TemplatePart.NumberedList(
                    places: [TemplatePart.ListPlace(level: 0, count: holdsSections ? max(2, items) : items)]))
            let point = part.tree.nodes[node].contentStart - 1
            edits.append(
                Edit(
                    range: point..<point,
                    kind: .listGoesOn(part.lists.count - 1, Self.word(continued, Array(part.tree.prefix(of: node))))))
        }
    }

    private func isOutermost(_ list: Int) -> Bool {
        var node = part.tree.nodes[list].parent
        while node >= 0 {
            switch part.tree.nodes[node].role {
            case .listItem: return false
            case .story, .cell, .body: return true
            default: node = part.tree.nodes[node].parent
            }
        }
        return true
    }
}
