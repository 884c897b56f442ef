extension RenderedTable {
    /// The columns of a table that is being written.
    struct Columns {
        /// Those that are repeated, and for what.
        var bands: [(columns: Range<Int>, items: [TemplateValue])]
        /// Which copy of its columns is being written, and of how many.
        var copy: (index: Int, count: Int)?
        /// How many columns the cell that is being written spans.
        var span = 1
        /// Whether the first column that a cell spans went, so that the next takes its place.
        var owesColumn = false
        /// How many columns were told of.
        var told = 0

        /// How many columns become of these of the template.
        func count(of columns: Range<Int>) -> Int {
            bands.reduce(columns.count) { $0 + $1.columns.clamped(to: columns).count * ($1.items.count - 1) }
        }

        func band(at column: Int) -> Int? { bands.firstIndex { $0.columns.contains(column) } }
    }
}

/// A copy of a column, of how many.
struct ColumnShare: Hashable {
    var index: Int
    var count: Int
}

/// The tables whose columns sections repeat.
extension PartRenderer {
    /// How often each column of a table is written; nil where the table would have too many.
    mutating func columns(of grid: Int) -> RenderedTable.Columns? {
        let plan = part.grids[grid]
        var columns = RenderedTable.Columns(bands: [])
        for band in plan.bands {
            let value = value(ofTag: part.sections[band.sections[0]].open)
            let items: [TemplateValue] =
                switch value {
                case .list(let items): items
                default: value.isFalse ? [] : [value]
                }
            columns.bands.append((band.columns, items))
        }
        guard columns.count(of: 0..<plan.columnCount) <= limits.maximumColumns else {
            passedLimit = ("template-columns", limits.maximumColumns)
            return nil
        }
        return columns
    }

    /// The cells of one row that are repeated.
    mutating func runColumns(_ section: Int, _ band: Int, _ body: [Segment]) -> Bool {
        guard let table = tables.indices.last, let items = tables[table].columns?.bands[band].items else { return true }
        defer { tables[table].columns?.copy = nil }
        return runLoop(section, items, body) { renderer, index in
            renderer.tables[table].columns?.copy = (index - 1, items.count)
        }
    }

    /// Cells below them that are one with them.
    mutating func runCopies(of band: Int, _ body: [Segment]) -> Bool {
        guard let table = tables.indices.last, let count = tables[table].columns?.bands[band].items.count else {
            return true
        }
        defer { tables[table].columns?.copy = nil }
        for index in 0..<count {
            tables[table].columns?.copy = (index, count)
            guard run(body) else { return false }
        }
        return true
    }

    // MARK: Other cells

    /// A cell over columns that are repeated: one over all that become of them.
    ///
    /// - Parameter each: whether it stands for a cell in each of the columns.
    mutating func runGridCell(_ columns: Range<Int>, each: Bool, _ covered: [UInt8], _ body: [Segment]) -> Bool {
        guard let table = tables.indices.last, let grid = tables[table].columns else { return run(body) }
        for column in each ? Array(columns) : [columns.lowerBound] {
            let span = grid.count(of: each ? column..<(column + 1) : columns)
            guard span > 0 else { continue }
            tables[table].columns?.span = span
            guard run(body) else { return false }
            // Where the format has something stand for each further column, the template's own columns have it.
            let first = grid.count(of: column..<(column + 1))
            for _ in 0..<max(0, first - 1) { output += covered }
            tables[table].columns?.owesColumn = first == 0
        }
        return true
    }

    mutating func runCoveredCell(_ columns: Range<Int>, _ body: [Segment]) -> Bool {
        guard let table = tables.indices.last, let grid = tables[table].columns else { return run(body) }
        var count = grid.count(of: columns)
        if count > 0, grid.owesColumn {
            count -= 1
            tables[table].columns?.owesColumn = false
        }
        for _ in 0..<count {
            guard run(body) else { return false }
        }
        return true
    }

    // MARK: The grid

    /// Tells of columns: of those that are repeated with the first of them.
    mutating func writeDefinition(_ index: Int, of grid: Int) {
        let definitions = part.grids[grid].definitions
        guard let table = tables.indices.last, let columns = tables[table].columns else {
            return output += part.tree.bytes[definitions[index].element]
        }
        var alike = 0
        for column in definitions[index].columns {
            guard let band = columns.band(at: column) else {
                alike += 1
                continue
            }
            write(definitions[index], alike)
            alike = 0
            let (repeated, items) = columns.bands[band]
            guard column == repeated.lowerBound else { continue }
            for copy in items.indices {
                for column in repeated {
                    guard let definition = definitions.first(where: { $0.columns.contains(column) }) else { continue }
                    write(definition, 1, ColumnShare(index: copy, count: items.count))
                }
            }
        }
        write(definitions[index], alike)
    }

    /// Tells of columns that are alike.
    private mutating func write(_ definition: TableGrid.Definition, _ count: Int, _ share: ColumnShare? = nil) {
        guard count > 0, let table = tables.indices.last else { return }
        tables[table].columns?.told += count
        var patches: [Patch] = []
        if let (attribute, name) = definition.repeated {
            let head = Array(part.tree.bytes[name])
            patches.append(
                Patch(range: attribute, bytes: count == 1 ? [] : head + Array("\(count)".utf8) + [head[head.count - 1]])
            )
        }
        if let share {
            if let (place, length) = definition.width {
                patches.append(Patch(range: place, bytes: length.share(share.index, of: share.count)))
            }
            if let (place, style) = definition.style, let name = copiedStyle(style, share) {
                patches.append(Patch(range: place, bytes: Array(name.utf8)))
            }
        }
        output += part.tree.bytes.patched(definition.element, with: patches)
    }

    mutating func runColumnGroup(_ body: [Segment]) -> Bool {
        let (start, told) = (output.count, tables.last?.columns?.told)
        guard run(body) else { return false }
        // A group has one column at least (ODF 1.3 Part 3, 9.1).
        if tables.last?.columns?.told == told { output.removeSubrange(start...) }
        return true
    }

    // MARK: Styles of columns

    /// The name of the style of a column's copy; nil where the column's own does.
    private mutating func copiedStyle(_ style: Int, _ share: ColumnShare) -> String? {
        guard share.count > 1, stylePoints[style] != nil, !part.columnStyles[style].lengths.isEmpty else { return nil }
        if let known = copiedStyles[style]?[share] { return known }
        var name: String
        repeat {
            styleCount += 1
            name = "\(part.columnStyles[style].name).\(styleCount)"
        } while part.styleNames.contains(name)
        copiedStyles[style, default: [:]][share] = name
        return name
    }

    /// Writes the styles of columns' copies behind the styles that they are like, which stand before the text.
    mutating func addCopiedStyles() {
        guard !copiedStyles.isEmpty else { return }
        let patches = copiedStyles.keys.sorted().map { style -> Patch in
            let plan = part.columnStyles[style]
            let shares = (copiedStyles[style] ?? [:]).sorted {
                ($0.key.count, $0.key.index) < ($1.key.count, $1.key.index)
            }
            var styles: [UInt8] = []
            for (share, name) in shares {
                var patches = [Patch(range: plan.namePlace, bytes: Array(name.utf8))]
                for (place, length) in plan.lengths {
                    patches.append(Patch(range: place, bytes: length.share(share.index, of: share.count)))
                }
                styles += part.tree.bytes.patched(plan.element, with: patches)
            }
            let point = stylePoints[style] ?? 0
            return Patch(range: point..<point, bytes: styles)
        }
        output = output.patched(0..<output.count, with: patches)
    }
}
