/// Makes the program that writes a part out of its edits.
struct ProgramBuilder {
    private let edits: [Edit]
    private var part: TemplatePart
    private var next = 0
    private var section: Int?
    private var referred: Int?

    /// Fills the part's ``TemplatePart/program`` and says for each tag which section's loop it stands in.
    static func build(_ edits: [Edit], into part: inout TemplatePart) {
        let order = edits.indices.sorted { left, right in
            let (a, b) = (edits[left], edits[right])
            if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
            // An empty range is a point before whatever begins there.
            if a.range.isEmpty != b.range.isEmpty { return a.range.isEmpty }
            if a.range.upperBound != b.range.upperBound { return a.range.upperBound > b.range.upperBound }
            return (a.rank, left) < (b.rank, right)
        }
        var builder = ProgramBuilder(edits: order.map { edits[$0] }, part: part)
        for index in builder.part.tags.indices { builder.part.tags[index].section = nil }
        let program = builder.segments(in: 0..<part.tree.bytes.count)
        builder.part.program = program
        builder.settleUnplaced()
        part = builder.part
    }

    private init(edits: [Edit], part: TemplatePart) {
        self.edits = edits
        self.part = part
    }

    private mutating func segments(in range: Range<Int>) -> [Segment] {
        var segments: [Segment] = []
        var position = range.lowerBound
        while next < edits.count, edits[next].range.lowerBound < range.upperBound {
            let edit = edits[next]
            next += 1
            if edit.range.lowerBound > position { segments.append(.copy(position..<edit.range.lowerBound)) }
            segments.append(contentsOf: segment(for: edit))
            position = max(position, edit.range.upperBound)
            // What stands inside a replaced range went with it.
            while next < edits.count, edits[next].range.lowerBound < position { next += 1 }
        }
        if position < range.upperBound { segments.append(.copy(position..<range.upperBound)) }
        return segments
    }

    private mutating func segment(for edit: Edit) -> [Segment] {
        switch edit.kind {
        case .removed: return []
        case .insert(let bytes): return [.insert(bytes)]
        case .value(let tag, let prefix):
            part.tags[tag].section = section
            part.tags[tag].referred = referred
            return [.value(tag: tag, prefix: prefix)]
        case .plain(let tag, let kind):
            part.tags[tag].section = section
            part.tags[tag].referred = referred
            return [.plain(tag: tag, kind)]
        case .footnote(let tag, let prefix, let properties):
            part.tags[tag].section = section
            part.tags[tag].referred = referred
            return [.footnote(tag: tag, prefix: prefix, properties: properties)]
        case .words(let leading, let endInSpace, let prefix):
            return [.words(edit.range, leading: leading, endInSpace: endInSpace, prefix: prefix)]
        case .mark: return [.mark(edit.range)]
        case .once: return [.once(edit.range, index: count())]
        case .renumbered: return [.renumbered(edit.range, index: count())]
        case .suffix: return [.suffix(index: count())]
        case .reference(let kind, let id):
            guard let section else { return [.copy(edit.range)] }
            part.references.append(TemplatePart.Reference(kind: kind, id: id, section: section))
            return [.reference(index: part.references.count - 1)]
        case .referred(let index):
            referred = index
            defer { referred = nil }
            return [.referred(index, segments(in: edit.range))]
        case .ownID: return [.ownID(edit.range)]
        case .listNumber(let list, let level):
            place(list, level: level)
            return [.listNumber(list: list, edit.range)]
        case .listProperty(let list, let level, let prefix):
            place(list, level: level)
            return [.listProperty(list: list, level: level, prefix: prefix)]
        case .listGoesOn(let list, let words):
            part.lists[list].places[0].section = section
            return [.listGoesOn(list: list, words)]
        case .mergePoint: return [.mergePoint]
        case .mergeContent: return [.mergeContent]
        case .rowSpan(let rows): return [.rowSpan(rows: rows)]
        case .guarded(let fallback): return [.guarded(fallback, segments(in: edit.range))]
        case .table(let separator, let grid):
            if let grid { part.grids[grid].section = section }
            return [.table(separator: separator, grid: grid, segments(in: edit.range))]
        case .rowGroup: return [.rowGroup(segments(in: edit.range))]
        case .row(let rows, let columns): return [.row(rows, columns: columns, segments(in: edit.range))]
        case .columnDefinition(let grid, let index): return [.columnDefinition(grid: grid, index)]
        case .columnGroup: return [.columnGroup(segments(in: edit.range))]
        case .columnStyles(let index): return [.columnStyles(index)]
        case .gridCell(let columns, let each, let covered):
            return [.gridCell(columns: columns, each: each, covered: covered, segments(in: edit.range))]
        case .coveredCell(let columns): return [.coveredCell(columns: columns, segments(in: edit.range))]
        case .columnCopies(let band): return [.columnCopies(band: band, segments(in: edit.range))]
        case .columnCount(let columns): return [.columnCount(columns)]
        case .addedSpan(let head, let tail): return [.addedSpan(head: head, tail: tail)]
        case .sharedLength(let length): return [.sharedLength(edit.range, length)]
        case .cell(let index): return [.cell(index, segments(in: edit.range))]
        case .block(let isParagraph): return [.block(isParagraph: isParagraph, segments(in: edit.range))]
        case .line: return [.line(segments(in: edit.range))]
        case .section(let index):
            part.tags[part.sections[index].open].section = section
            part.tags[part.sections[index].open].referred = referred
            let around = section
            section = index
            defer { section = around }
            return [.section(index, segments(in: edit.range))]
        }
    }

    /// Notes that a list has a paragraph here.
    private mutating func place(_ list: Int, level: Int) {
        let places = part.lists[list].places
        if let known = places.firstIndex(where: { $0.level == level && $0.section == section && $0.note == referred }) {
            part.lists[list].places[known].count += 1
        } else {
            part.lists[list].places.append(TemplatePart.ListPlace(level: level, section: section, note: referred))
        }
    }

    private mutating func count() -> Int {
        part.onceCount += 1
        return part.onceCount - 1
    }

    /// Sections without content have no place in the program; their names mean what the section around says.
    private mutating func settleUnplaced() {
        for index in part.sections.indices where !part.sections[index].isPlaced {
            part.tags[part.sections[index].open].section = part.sections[index].parent
        }
    }
}
