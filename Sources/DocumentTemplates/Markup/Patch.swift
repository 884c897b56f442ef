/// Bytes that take the place of others; an empty range inserts.
struct Patch {
    var range: Range<Int>
    var bytes: [UInt8]
}

extension [UInt8] {
    /// A range of these bytes with patches in place. Those at one place keep their order; one that begins inside another
    /// is left out.
    func patched(_ range: Range<Int>, with patches: [Patch]) -> [UInt8] {
        let order = patches.indices.sorted { left, right in
            let (a, b) = (patches[left].range, patches[right].range)
            return (a.lowerBound, a.upperBound, left) < (b.lowerBound, b.upperBound, right)
        }
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var position = range.lowerBound
        for index in order where patches[index].range.lowerBound >= position {
            result += self[position..<patches[index].range.lowerBound]
            result += patches[index].bytes
            position = patches[index].range.upperBound
        }
        return result + self[position..<range.upperBound]
    }
}
