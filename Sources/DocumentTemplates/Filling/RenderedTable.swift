/// A table as it was written, with the cells that may become one with those above them.
struct RenderedTable {
    /// A written cell: ranges of the output.
    struct Cell {
        /// The index of its ``TemplatePart/MergingCell``.
        var plan: Int
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

    var start: Int
    var rows = 0
    var cells: [Cell] = []
    /// Cells that are being written, the innermost last.
    var open: [Cell] = []

    init(start: Int) { self.start = start }

    /// Makes one cell of cells in consecutive rows of a column that print the same.
    func merge(_ output: inout [UInt8], _ plans: [TemplatePart.MergingCell]) {
        guard cells.count > 1 else { return }
        var columns: [Int: [Cell]] = [:]
        for cell in cells { columns[plans[cell.plan].column, default: []].append(cell) }
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
        guard !patches.isEmpty else { return }
        output.replaceSubrange(start..., with: output.patched(start..<output.count, with: patches))
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
