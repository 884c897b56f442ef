internal import Diagnostics

/// The edits around tables: rows are counted, cells that merge are marked, a table without rows goes.
extension EditPlanner {
    mutating func planTables() {
        var tables: Set<Int> = []
        var cells: Set<Int> = []
        for section in part.sections where section.isBlock {
            insertTable(around: part.paragraphs[part.tags[section.open].paragraph].node, &tables)
        }
        let merging = part.tags.indices.filter { part.tags[$0].tag.formats.contains { $0.format == .mergeDown } }
            .map { tag in
                let paragraph = part.paragraphs[part.tags[tag].paragraph].node
                return (tag: tag, paragraph: paragraph, cell: enclosing(.cell, of: paragraph))
            }
        let grids = planGrids(mergingCells: Set(merging.compactMap(\.cell)))
        for (tag, paragraph, cell) in merging {
            guard let cell else {
                part.findings.append(
                    TemplatePart.Finding(
                        id: .templateMergeOutsideTable, paragraph: part.tags[tag].paragraph, text: part.tags[tag].text))
                continue
            }
            insertTable(around: paragraph, &tables)
            if cells.insert(cell).inserted { planMerging(of: cell, tag: tag, isOpened: openedCells.contains(cell)) }
        }
        let apart = tablesToKeepApart()
        for table in tables.union(apart.keys).sorted() {
            var count = 0
            planRows(in: table, &count)
            guard count > 0 else { continue }
            edits.append(Edit(range: range(of: table), kind: .table(separator: apart[table] ?? [], grid: grids[table])))
        }
    }

    /// The tables that a loop may set against another, or a paragraph that is left out, each with what goes between.
    private func tablesToKeepApart() -> [Int: [UInt8]] {
        guard let separator = part.tree.dialect.tableSeparator else { return [:] }
        let paragraphs = part.sections.filter(\.isBlock).flatMap { [$0.open, $0.close] }
            .map { part.paragraphs[part.tags[$0].paragraph].node }
        var apart: [Int: [UInt8]] = [:]
        for container in Set((paragraphs + dropped).map { part.tree.nodes[$0].parent }) where container >= 0 {
            // Tables that stand together in the template are meant to.
            var isBehindTable = false
            for block in part.tree.children(of: container) where part.tree.nodes[block].role != .characters {
                let isTable = part.tree.nodes[block].role == .table
                if isTable, !isBehindTable { apart[block] = Self.word(separator, Array(part.tree.prefix(of: block))) }
                isBehindTable = isTable
            }
        }
        return apart
    }

    private mutating func insertTable(around paragraph: Int, _ tables: inout Set<Int>) {
        if let table = enclosing(.table, of: paragraph) { tables.insert(table) }
    }

    /// The nearest element of a role around a paragraph, in the same text.
    func enclosing(_ role: MarkupRole, of paragraph: Int) -> Int? {
        var node = part.tree.nodes[paragraph].parent
        while node >= 0 {
            if part.tree.nodes[node].role == role { return node }
            if part.tree.nodes[node].role == .story { return nil }
            node = part.tree.nodes[node].parent
        }
        return nil
    }

    /// Plans the rows of a table, and counts them.
    private mutating func planRows(in node: Int, _ count: inout Int) {
        for child in part.tree.children(of: node) {
            switch part.tree.nodes[child].role {
            case .row:
                let repeated = part.tree.dialect.repeatedRowsAttribute.flatMap { part.tree.attribute($0, of: child) }
                let rows = count..<(count + min(max(1, repeated.flatMap { Int($0) } ?? 1), RenderedTable.maximumSpan))
                if !dropped.contains(child) {
                    edits.append(Edit(range: range(of: child), kind: .row(rows, columns: columnsOfRow[child])))
                    planSpans(in: child, row: rows.lowerBound)
                }
                count = rows.upperBound
            case .wrapper: planRows(in: child, &count)
            case .rowGroup, .headerRows:
                edits.append(Edit(range: range(of: child), kind: .rowGroup))
                planRows(in: child, &count)
            default: break
            }
        }
    }

    /// Cells over several rows span as many as are written of these: a loop over some of them makes the cell longer or
    /// shorter, as the property of each row does by itself in DOCX.
    private mutating func planSpans(in row: Int, row index: Int) {
        guard let span = part.tree.dialect.merging.span else { return }
        for cell in part.tree.children(of: row) where part.tree.nodes[cell].role == .cell {
            guard let attribute = part.tree.attributes(of: cell).first(where: { $0.name == span.name }),
                let count = Int(String(decoding: part.tree.bytes[attribute.value], as: UTF8.self)),
                (2...RenderedTable.maximumSpan).contains(count)
            else { continue }
            edits.append(Edit(range: attribute.value, kind: .rowSpan(rows: index..<(index + count))))
        }
    }

    // MARK: Merging

    /// Plans a cell that may become one with the cell above it.
    ///
    /// - Parameter isOpened: whether properties that it has not were begun for it, and are to be ended.
    private mutating func planMerging(of cell: Int, tag: Int, isOpened: Bool) {
        let node = part.tree.nodes[cell]
        let prefix = Array(part.tree.prefix(of: cell))
        var merging = TemplatePart.MergingCell(
            first: [], below: [], replacement: [], replacesCell: false, countsRows: false,
            endTag: node.end - node.contentEnd, column: column(of: cell), tag: tag)
        if let property = part.tree.dialect.merging.property {
            merging.first = Self.word(property.first, prefix)
            merging.below = Self.word(property.below, prefix)
            let paragraph = (cell..<node.last).first { part.tree.nodes[$0].role == .paragraph }
            merging.replacement = paragraph.map { emptyParagraph(like: $0) } ?? []
            var point = node.contentStart
            var content = node.contentStart
            var closing: [UInt8] = []
            let properties = part.tree.child(of: cell, .cellProperties)
            if let properties, part.tree.nodes[properties].contentStart < part.tree.nodes[properties].end {
                content = part.tree.nodes[properties].end
                point = part.tree.nodes[properties].contentStart
                for child in part.tree.children(of: properties) {
                    switch part.tree.nodes[child].role {
                    case .beforeMerge, .cellWidth, .columnSpan: point = part.tree.nodes[child].end
                    case .verticalMerge: edits.append(Edit(range: range(of: child), kind: .removed))
                    default: break
                    }
                }
            } else {
                if let properties {
                    content = part.tree.nodes[properties].end
                    point = content
                }
                let (open, close) = (Self.word(property.open, prefix), Self.word(property.close, prefix))
                closing = close
                if !isOpened {
                    merging.first = open + merging.first + close
                    merging.below = open + merging.below + close
                    if let properties { edits.append(Edit(range: range(of: properties), kind: .removed)) }
                }
            }
            edits.append(Edit(range: point..<point, kind: .mergePoint))
            if isOpened { edits.append(Edit(range: content..<content, kind: .insert(closing))) }
            edits.append(Edit(range: content..<content, kind: .mergeContent))
        }
        if let span = part.tree.dialect.merging.span {
            merging.first = Self.word(span.attribute, prefix)
            merging.replacement = Self.word(span.covered, prefix)
            merging.replacesCell = true
            merging.countsRows = true
            // This stands around what `planSpans` says of it.
            if let old = part.tree.attributes(of: cell).first(where: { $0.name == span.name }) {
                edits.append(Edit(range: old.whole, kind: .removed))
            }
            edits.append(Edit(range: node.nameEnd..<node.nameEnd, kind: .mergePoint))
        }
        edits.append(Edit(range: range(of: cell), kind: .cell(part.mergingCells.count)))
        part.mergingCells.append(merging)
    }

    /// One of the dialect's words with the prefix in force.
    static func word(_ word: String, _ prefix: [UInt8]) -> [UInt8] {
        word.utf8.flatMap { $0 == UInt8(ascii: "%") ? prefix : [$0] }
    }

    /// The first column of the table's grid that a cell stands in, from 1.
    private mutating func column(of cell: Int) -> Int {
        var row = part.tree.nodes[cell].parent
        while row > 0, part.tree.nodes[row].role != .row { row = part.tree.nodes[row].parent }
        return columns.column(of: cell, inRow: row, part.tree) ?? 1
    }
}

/// The columns that cells stand in; a row, which may have a great many, is counted once.
struct ColumnIndex {
    private var columnOfCell: [Int: Int] = [:]

    /// The first column of a cell, from 1.
    mutating func column(of cell: Int, inRow row: Int, _ tree: MarkupTree) -> Int? {
        if let known = columnOfCell[cell] { return known }
        for cell in tree.gridCells(ofRow: row) where !cell.isCovered {
            columnOfCell[cell.node] = cell.columns.lowerBound + 1
        }
        return columnOfCell[cell]
    }
}
