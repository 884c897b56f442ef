extension Range<Int> {
    /// The range without the places at its ends that say nothing.
    ///
    /// - Parameters:
    ///   - isLeading: whether a place at the beginning goes.
    ///   - isTrailing: whether a place at the end goes.
    package func trimmed(leading isLeading: (Int) -> Bool, trailing isTrailing: (Int) -> Bool) -> Range<Int> {
        let end = last { !isTrailing($0) }.map { $0 + 1 } ?? lowerBound
        let start = (lowerBound..<end).first { !isLeading($0) } ?? end
        return start..<end
    }
}
