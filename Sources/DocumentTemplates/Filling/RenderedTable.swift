/// A table as it was written, with the cells that may become one with those above them, or grow with the rows below.
struct RenderedTable {
    /// A written cell: ranges of the output.
    struct Cell {
        /// The index of its ``TemplatePart/MergingCell``.
        var plan: Int
        /// Which copy of its column it stands in.
        var copy: Int
        var row: Int
        var start: Int
        /// Where the merge property goes.
        var point = 0
        /// Where the content begins.
        var content = 0
        var end = 0
        /// Whether it merges, where the tag names a condition; else equal words decide.
        var merges: Bool?
    }

    /// A cell over several rows of the template, and where its number of rows goes.
    private struct Span {
        var row: Int
        var rows: Range<Int>
        var point: Int
    }

    /// More rows than any cell of a template spans.
    static let maximumSpan = 100_000

    var start: Int
    /// The rows that were written: which of the template's each is.
    var rows: [Range<Int>] = []
    private var spans: [Span] = []
    var cells: [Cell] = []
    /// Cells that are being written, the innermost last.
    var open: [Cell] = []

    /// What becomes of its columns, where sections repeat some.
    var columns: Columns?

    init(start: Int, columns: Columns?) {
        self.start = start
        self.columns = columns
    }

    /// A cell of the row that is being written spans over these rows of the template; its number goes here.
    mutating func addSpan(over rows: Range<Int>, at point: Int) {
        spans.append(Span(row: self.rows.count - 1, rows: rows, point: point))
    }

    /// Writes what only the whole table shows.
    func settle(_ output: inout [UInt8], _ plans: [TemplatePart.MergingCell]) {
        let patches = spans.map(patch) + mergingPatches(output, plans)
        guard !patches.isEmpty else { return }
        output.replaceSubrange(start..., with: output.patched(start..<output.count, with: patches))
    }

    /// The rows below count until one is none of those spanned, or the spanning row's next copy.
    private func patch(_ span: Span) -> Patch {
        let spanned = span.rows.dropFirst()
        var count = 1
        for row in rows[(span.row + 1)...] {
            guard row.overlaps(spanned) else { break }
            count += row.clamped(to: spanned).count
        }
        return Patch(range: span.point..<span.point, bytes: Array(String(count).utf8))
    }

    /// Makes one cell of cells in consecutive rows of a column that print the same.
    private func mergingPatches(_ output: [UInt8], _ plans: [TemplatePart.MergingCell]) -> [Patch] {
        guard cells.count > 1 else { return [] }
        var columns: [[Int]: [Cell]] = [:]
        for cell in cells { columns[[plans[cell.plan].column, cell.copy], default: []].append(cell) }
        var patches: [Patch] = []
        for cells in columns.values {
            var first = 0
            var words = Self.words(output[cells[0].start..<cells[0].end])
            for index in 1...cells.count {
                var next: [UInt8] = []
                if index < cells.count {
                    next = Self.words(output[cells[index].start..<cells[index].end])
                    let isBelow = cells[index].row == cells[index - 1].row + 1
                    if isBelow, cells[index].merges ?? (!next.isEmpty && next == words) { continue }
                }
                if index - first > 1 { patches += Self.patches(cells[first..<index], plans) }
                first = index
                words = next
            }
        }
        return patches
    }

    private static func patches(_ cells: ArraySlice<Cell>, _ plans: [TemplatePart.MergingCell]) -> [Patch] {
        guard let first = cells.first else { return [] }
        let plan = plans[first.plan]
        var opening = plan.first
        if plan.countsRows { opening += Array("\(cells.count)\"".utf8) }
        var patches = [Patch(range: first.point..<first.point, bytes: opening)]
        for cell in cells.dropFirst() {
            let plan = plans[cell.plan]
            if plan.replacesCell {
                patches.append(Patch(range: cell.start..<cell.end, bytes: plan.replacement))
            } else {
                patches.append(Patch(range: cell.point..<cell.point, bytes: plan.below))
                patches.append(Patch(range: cell.content..<(cell.end - plan.endTag), bytes: plan.replacement))
            }
        }
        return patches
    }

    /// The words of a written cell: what stands outside its tags.
    private static func words(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var words: [UInt8] = []
        var isTag = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<"): isTag = true
            case UInt8(ascii: ">"): isTag = false
            default: if !isTag { words.append(byte) }
            }
        }
        return words
    }
}
