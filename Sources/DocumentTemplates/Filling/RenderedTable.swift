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
        var patches: [(range: Range<Int>, bytes: [UInt8])] = []
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
        patches.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        var rebuilt: [UInt8] = []
        rebuilt.reserveCapacity(output.count - start)
        var position = start
        for patch in patches where patch.range.lowerBound >= position {
            rebuilt += output[position..<patch.range.lowerBound]
            rebuilt += patch.bytes
            position = patch.range.upperBound
        }
        rebuilt += output[position...]
        output.removeSubrange(start...)
        output += rebuilt
    }

    private static func patches(
        _ cells: ArraySlice<Cell>, _ plans: [TemplatePart.MergingCell]
    ) -> [(range: Range<Int>, bytes: [UInt8])] {
        guard let first = cells.first else { return [] }
        let plan = plans[first.plan]
        var opening = plan.first
        if plan.countsRows { opening += Array("\(cells.count)\"".utf8) }
        var patches: [(range: Range<Int>, bytes: [UInt8])] = [(first.point..<first.point, opening)]
        for cell in cells.dropFirst() {
            let plan = plans[cell.plan]
            if plan.replacesCell {
                patches.append((cell.start..<cell.end, plan.replacement))
            } else {
                patches.append((cell.point..<cell.point, plan.below))
                patches.append((cell.content..<(cell.end - plan.endTag), plan.replacement))
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
