extension RandomAccessCollection where Index == Int {
    /// Where the elements begin of which a condition holds, if it holds of none before them and of all behind the first;
    /// the end where it holds of none.
    func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension [Int] {
    /// Whether one of these, which are in order, lies in a range.
    func hasElement(in range: Range<Int>) -> Bool {
        let first = partitioningIndex { $0 >= range.lowerBound }
        return first < count && self[first] < range.upperBound
    }
}
