internal import Diagnostics

/// The edits of tables whose columns sections repeat.
///
/// The cells of the sections are repeated as they are; those above and below them, and what stands before and behind the
/// cells of a row, become as many columns wider or narrower.
extension EditPlanner {
    /// Plans such tables; for each the index of its ``TableGrid``.
    ///
    /// - Parameter mergingCells: cells whose merging is planned after this.
    mutating func planGrids(mergingCells: Set<Int>) -> [Int: Int] {
        var sections: [Int: [Int]] = [:]
        for section in part.sections.indices where part.isColumns(section) && part.sections[section].isPlaced {
            let paragraph = part.paragraphs[part.tags[part.sections[section].open].paragraph].node
            if let table = enclosing(.table, of: paragraph) { sections[table, default: []].append(section) }
        }
        var grids: [Int: Int] = [:]
        for table in sections.keys.sorted() {
            let rows = rows(of: table).map { row in (row: row, cells: part.tree.gridCells(ofRow: row)) }
            guard let bands = bands(of: sections[table] ?? [], rows) else { continue }
            let index = part.grids.count
            grids[table] = index
            part.grids.append(TableGrid(bands: bands))
            for (position, band) in bands.enumerated() {
                for section in band.sections { part.sections[section].grid = (index, position) }
            }
            var column = 0
            planDefinitions(in: table, grid: index, &column)
            part.grids[index].columnCount = max(column, rows.compactMap(\.cells.last?.columns.upperBound).max() ?? 0)
            planCells(of: rows, bands, mergingCells)
        }
        return grids
    }

    /// The rows of a table that are not left out.
    private func rows(of node: Int) -> [Int] {
        var rows: [Int] = []
        for child in part.tree.children(of: node) {
            switch part.tree.nodes[child].role {
            case .row: if !dropped.contains(child) { rows.append(child) }
            case .wrapper, .rowGroup, .headerRows: rows += self.rows(of: child)
            default: break
            }
        }
        return rows
    }

    /// The columns that sections repeat, in order; nil where two do not agree.
    private mutating func bands(of sections: [Int], _ rows: [(row: Int, cells: [GridCell])]) -> [TableGrid.Band]? {
        var bands: [TableGrid.Band] = []
        var clash: (section: Int, other: Int)?
        let cellsOfRow = Dictionary(rows.map { ($0.row, $0.cells) }, uniquingKeysWith: { first, _ in first })
        for section in sections {
            let range = part.sections[section].range
            let paragraph = part.paragraphs[part.tags[part.sections[section].open].paragraph].node
            let cells = enclosing(.row, of: paragraph).flatMap { cellsOfRow[$0] }?
                .filter { range.contains(part.tree.nodes[$0.node].start) }
            guard let cells, let first = cells.first, let last = cells.map(\.columns.upperBound).max() else { continue }
            let columns = first.columns.lowerBound..<last
            if let band = bands.firstIndex(where: { $0.columns.overlaps(columns) }) {
                // The sections of one row never have a column in common, unless one stands inside the other.
                let isInside = bands[band].sections.last.map { part.sections[$0].range.overlaps(range) } ?? false
                if bands[band].columns != columns || isInside {
                    clash = clash ?? (section, bands[band].sections[0])
                    continue
                }
                bands[band].sections.append(section)
            } else {
                bands.append(TableGrid.Band(columns: columns, sections: [section]))
            }
        }
        guard let (section, other) = clash else {
            return bands.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
        }
        let tag = part.tags[part.sections[section].open]
        part.findings.append(
            TemplatePart.Finding(
                id: .templateColumnsDiffer, paragraph: tag.paragraph, text: tag.text,
                arguments: ["name": tag.tag.name, "other": part.tags[part.sections[other].open].tag.name]))
        return nil
    }

    // MARK: The grid

    private mutating func planDefinitions(in node: Int, grid: Int, _ column: inout Int) {
        for child in part.tree.children(of: node) {
            switch part.tree.nodes[child].role {
            case .grid: planDefinitions(in: child, grid: grid, &column)
            case .columnGroup:
                edits.append(Edit(range: range(of: child), kind: .columnGroup))
                planDefinitions(in: child, grid: grid, &column)
            case .columnDefinition:
                let definition = definition(child, at: column)
                column = min(definition.columns.upperBound, MarkupTree.maximumColumns)
                edits.append(
                    Edit(
                        range: range(of: child),
                        kind: .columnDefinition(grid: grid, part.grids[grid].definitions.count)))
                part.grids[grid].definitions.append(definition)
            default: break
            }
        }
    }

    private mutating func definition(_ node: Int, at column: Int) -> TableGrid.Definition {
        let writing = part.tree.dialect.columns
        var definition = TableGrid.Definition(
            element: range(of: node), columns: column..<(column + 1), nameEnd: part.tree.nodes[node].nameEnd)
        for attribute in part.tree.attributes(of: node) {
            guard let name = attribute.name else { continue }
            let value = part.tree.bytes[attribute.value]
            switch name {
            case writing.repeated:
                let count = Int(String(decoding: value, as: UTF8.self)) ?? 1
                definition.columns = column..<(column + min(max(1, count), MarkupTree.maximumColumns))
                definition.repeated = (attribute.whole, attribute.whole.lowerBound..<attribute.value.lowerBound)
            case writing.width: definition.width = SharedLength(value).map { (attribute.value, $0) }
            case writing.style:
                definition.style = columnStyle(named: String(decoding: value, as: UTF8.self)).map {
                    (attribute.value, $0)
                }
            default: break
            }
        }
        return definition
    }

    /// The part's own style of a column, by its index in ``TemplatePart/columnStyles``.
    private mutating func columnStyle(named name: String) -> Int? {
        if let known = part.columnStyles.firstIndex(where: { $0.name == name }) { return known }
        if part.styleNames.isEmpty {
            for node in part.tree.nodes.indices where part.tree.nodes[node].role == .style {
                if let name = part.tree.attribute("style:name", of: node) { part.styleNames.insert(name) }
            }
        }
        for node in part.tree.nodes.indices where part.tree.nodes[node].role == .style {
            let attributes = part.tree.attributes(of: node)
            guard part.tree.attribute("style:family", of: node) == "table-column",
                let place = attributes.first(where: { $0.name == "style:name" })?.value,
                part.tree.bytes[place].elementsEqual(name.utf8)
            else { continue }
            var lengths: [(place: Range<Int>, length: SharedLength)] = []
            for child in part.tree.children(of: node) where part.tree.nodes[child].role == .columnProperties {
                for attribute in part.tree.attributes(of: child)
                where attribute.name == "style:column-width" || attribute.name == "style:rel-column-width" {
                    guard let length = SharedLength(part.tree.bytes[attribute.value]) else { continue }
                    lengths.append((attribute.value, length))
                }
            }
            let element = range(of: node)
            edits.append(
                Edit(range: element.upperBound..<element.upperBound, kind: .columnStyles(part.columnStyles.count)))
            part.columnStyles.append(ColumnStyle(element: element, name: name, namePlace: place, lengths: lengths))
            return part.columnStyles.count - 1
        }
        return nil
    }

    // MARK: Cells

    private mutating func planCells(
        of rows: [(row: Int, cells: [GridCell])], _ bands: [TableGrid.Band], _ mergingCells: Set<Int>
    ) {
        let repeated = bands.flatMap(\.sections).map { part.sections[$0].range }.sorted {
            $0.lowerBound < $1.lowerBound
        }
        let starts = repeated.map(\.lowerBound)
        // By the column that they begin in: whether the merged cells that go on below stand in a section.
        var isRepeatedAbove: [Int: Bool] = [:]
        for (row, cells) in rows {
            planRow(row, cells, bands)
            var below: [GridCell] = []
            // Up to where the last cell that changes spans: what stands for its columns changes with it.
            var spanned = 0
            for cell in cells {
                let start = part.tree.nodes[cell.node].start
                let behind = starts.partitioningIndex { $0 > start }
                let isRepeated = behind > 0 && repeated[behind - 1].contains(start)
                let merge = verticalMerge(of: cell.node)
                let column = cell.columns.lowerBound
                switch merge {
                case .none: isRepeatedAbove[column] = nil
                case .begins: isRepeatedAbove[column] = isRepeated
                case .goesOn: break
                }
                if isRepeated {
                    planWidth(of: cell.node)
                } else if bands.contains(where: { $0.columns.overlaps(cell.columns) })
                    || (cell.isCovered && cell.columns.lowerBound < spanned)
                {
                    if merge == .goesOn, isRepeatedAbove[column] == true {
                        below.append(cell)
                    } else {
                        planSpan(of: cell, mergingCells)
                        if !cell.isCovered { spanned = cell.columns.upperBound }
                    }
                }
            }
            planBelow(below, bands)
        }
    }

    /// What stands before and behind the cells of a row.
    private mutating func planRow(_ row: Int, _ cells: [GridCell], _ bands: [TableGrid.Band]) {
        guard let first = cells.first, let last = cells.map(\.columns.upperBound).max() else { return }
        columnsOfRow[row] = first.columns.lowerBound..<max(last, first.columns.lowerBound)
        guard let properties = part.tree.child(of: row, .rowProperties) else { return }
        for (role, from) in [(MarkupRole.columnsBefore, 0), (.columnsAfter, last)] {
            guard let node = part.tree.child(of: properties, role),
                let value = part.tree.attributes(of: node).first(where: { $0.name == "w:val" })?.value,
                let count = Int(String(decoding: part.tree.bytes[value], as: UTF8.self)),
                (1...MarkupTree.maximumColumns).contains(count),
                bands.contains(where: { $0.columns.overlaps(from..<(from + count)) })
            else { continue }
            edits.append(Edit(range: value, kind: .columnCount(from..<(from + count))))
        }
    }

    private enum VerticalMerge {
        case none, begins, goesOn
    }

    /// Whether a cell is one with those above or below it by a property of its own.
    private func verticalMerge(of cell: Int) -> VerticalMerge {
        guard let properties = part.tree.child(of: cell, .cellProperties),
            let merge = part.tree.child(of: properties, .verticalMerge)
        else { return .none }
        return part.tree.attribute("w:val", of: merge) == "restart" ? .begins : .goesOn
    }

    /// The copies of a cell share its width.
    private mutating func planWidth(of cell: Int) {
        guard let properties = part.tree.child(of: cell, .cellProperties),
            let width = part.tree.child(of: properties, .cellWidth),
            let value = part.tree.attributes(of: width).first(where: { $0.name == "w:w" })?.value,
            let length = SharedLength(part.tree.bytes[value])
        else { return }
        edits.append(Edit(range: value, kind: .sharedLength(length)))
    }

    /// Cells that go on below repeated ones are repeated with them.
    private mutating func planBelow(_ cells: [GridCell], _ bands: [TableGrid.Band]) {
        for (index, band) in bands.enumerated() {
            let inside = cells.filter { band.columns.contains($0.columns.lowerBound) }
            guard let first = inside.first, let last = inside.last else { continue }
            inside.forEach { planWidth(of: $0.node) }
            let (left, right) = (part.tree.withWrappers(first.node), part.tree.withWrappers(last.node))
            let isJoined = part.tree.nodes[left].parent == part.tree.nodes[right].parent
            let whole = part.tree.nodes[left].start..<part.tree.nodes[right].end
            for range in isJoined ? [whole] : inside.map({ range(of: $0.node) }) {
                copied.append(range)
                edits.append(Edit(range: range, kind: .columnCopies(band: index)))
            }
        }
    }

    /// A cell of another row spans as many columns as become of its own.
    private mutating func planSpan(of cell: GridCell, _ mergingCells: Set<Int>) {
        let dialect = part.tree.dialect
        let prefix = Array(part.tree.prefix(of: cell.node))
        let attributes = part.tree.attributes(of: cell.node)
        let range = range(of: part.tree.withWrappers(cell.node))
        if cell.isRepeated || cell.isCovered,
            let repeated = attributes.first(where: { $0.name == dialect.columns.repeated })
        {
            edits.append(Edit(range: repeated.whole, kind: .removed))
        }
        guard !cell.isCovered else {
            return edits.append(Edit(range: range, kind: .coveredCell(columns: cell.columns)))
        }
        let covered = dialect.merging.span.map { Self.word($0.covered, prefix) } ?? []
        edits.append(
            Edit(range: range, kind: .gridCell(columns: cell.columns, each: cell.isRepeated, covered: covered)))
        let added = Edit.Kind.addedSpan(
            head: Self.word(dialect.columns.spanHead, prefix), tail: Self.word(dialect.columns.spanTail, prefix))
        if let name = dialect.columnSpanAttribute {
            let known = attributes.first { $0.name == name }
            if let known, !cell.isRepeated {
                edits.append(Edit(range: known.value, kind: .columnCount(cell.columns)))
            } else {
                if let known { edits.append(Edit(range: known.whole, kind: .removed)) }
                let point = part.tree.nodes[cell.node].nameEnd
                edits.append(Edit(range: point..<point, kind: added))
            }
            return
        }
        planSpanProperty(of: cell, added, prefix, mergingCells)
    }

    /// The same where the span is a property of the cell (ECMA-376 Part 1, 17.4.17).
    private mutating func planSpanProperty(
        of cell: GridCell, _ added: Edit.Kind, _ prefix: [UInt8], _ mergingCells: Set<Int>
    ) {
        guard let properties = part.tree.child(of: cell.node, .cellProperties),
            part.tree.nodes[properties].contentStart < part.tree.nodes[properties].end
        else {
            let old = part.tree.child(of: cell.node, .cellProperties)
            let point = old.map { part.tree.nodes[$0].end } ?? part.tree.nodes[cell.node].contentStart
            if let old { edits.append(Edit(range: range(of: old), kind: .removed)) }
            guard let property = part.tree.dialect.merging.property else { return }
            edits.append(Edit(range: point..<point, kind: .insert(Self.word(property.open, prefix))))
            edits.append(Edit(range: point..<point, kind: added))
            if mergingCells.contains(cell.node) {
                openedCells.insert(cell.node)
            } else {
                edits.append(Edit(range: point..<point, kind: .insert(Self.word(property.close, prefix))))
            }
            return
        }
        if let span = part.tree.child(of: properties, .columnSpan),
            let value = part.tree.attributes(of: span).first(where: { $0.name == "w:val" })?.value
        {
            return edits.append(Edit(range: value, kind: .columnCount(cell.columns)))
        }
        // Behind the cell's style and width, before all others (ECMA-376 Part 1, 17.4.69).
        var point = part.tree.nodes[properties].contentStart
        for child in part.tree.children(of: properties)
        where part.tree.nodes[child].role == .cellWidth || part.tree.elementName(of: child) == "w:cnfStyle" {
            point = part.tree.nodes[child].end
        }
        edits.append(Edit(range: point..<point, kind: added))
    }
}
