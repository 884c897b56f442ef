/// Marks of which two make a pair: bookmarks, the ranges of comments, of permissions, of what was moved.
extension EditPlanner {
    /// A pair whose halves are not always written together goes: one of them in a loop or in a paragraph that is left
    /// out, the other outside. A bookmark without an end makes Word call a document damaged.
    mutating func planHalves() {
        let ranges = part.sections.filter(\.isPlaced).map(\.range) + dropped.map { range(of: $0) }
        guard !ranges.isEmpty else { return }
        var pairOf: [String: (pair: MarkupPair, isStart: Bool)] = [:]
        for pair in part.tree.dialect.pairs {
            pairOf[pair.start] = (pair, true)
            pairOf[pair.end] = (pair, false)
        }
        var regions = Regions(ranges)
        var starts: [String: (node: Int, region: Int)] = [:]
        for node in part.tree.nodes.indices {
            switch part.tree.nodes[node].role {
            case .bookmark, .invisible, .remark: break
            default: continue
            }
            let region = regions.innermost(at: part.tree.nodes[node].start)
            guard let name = part.tree.elementName(of: node), let (pair, isStart) = pairOf[name],
                let value = part.tree.attribute(pair.key, of: node)
            else { continue }
            let key = "\(pair.start) \(value)"
            if isStart {
                starts[key] = (node, region)
            } else if let start = starts.removeValue(forKey: key), start.region != region {
                if !pair.startStandsAlone { edits.append(Edit(range: range(of: start.node), kind: .removed)) }
                edits.append(Edit(range: range(of: node), kind: .removed))
            }
        }
    }

    /// Ranges inside one another or apart, asked for from the start of the text to its end.
    private struct Regions {
        private let ranges: [Range<Int>]
        private var next = 0
        private var open: [Int] = []

        init(_ ranges: [Range<Int>]) {
            self.ranges = ranges.sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
        }

        /// The index of the smallest range around a place; -1 where none is.
        mutating func innermost(at position: Int) -> Int {
            while next < ranges.count, ranges[next].lowerBound <= position {
                while let last = open.last, ranges[last].upperBound <= ranges[next].lowerBound { open.removeLast() }
                open.append(next)
                next += 1
            }
            while let last = open.last, ranges[last].upperBound <= position { open.removeLast() }
            return open.last ?? -1
        }
    }
}
