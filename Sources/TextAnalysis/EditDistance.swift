/// How far two words are from each other, in slips of the pen.
package enum EditDistance {
    /// How many letters must be changed, added, left out or swapped with their neighbour to make one word of the other:
    /// the distance of Damerau and Levenshtein, no letter touched twice.
    package static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let same = left[row] == right[column]
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (same ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }

    /// Whether one word is the other with one letter changed, added or left out, in one pass; equal words are not.
    package static func isOneLetter(_ left: ArraySlice<UInt16>, _ right: ArraySlice<UInt16>) -> Bool {
        guard abs(left.count - right.count) <= 1 else { return false }
        var (start, other) = (left.startIndex, right.startIndex)
        while start < left.endIndex, other < right.endIndex, left[start] == right[other] {
            start += 1
            other += 1
        }
        var (leftEnd, rightEnd) = (left.endIndex, right.endIndex)
        while leftEnd > start, rightEnd > other, left[leftEnd - 1] == right[rightEnd - 1] {
            leftEnd -= 1
            rightEnd -= 1
        }
        return max(leftEnd - start, rightEnd - other) == 1
    }
}
