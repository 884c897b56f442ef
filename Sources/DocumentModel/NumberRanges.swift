/// Numbers as people list them: `5–7, 12`.
public enum NumberRanges {
    /// So many ranges are listed; what comes after them is three dots.
    private static let mostRanges = 12

    /// The numbers, which are in order, with those that follow one another as a range.
    ///
    /// - Parameters:
    ///   - numbers: the numbers, each greater than the one before.
    ///   - name: what a number is called.
    public static func words(_ numbers: [Int], name: (Int) -> String) -> String {
        var ranges: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = ranges.last, last.upperBound + 1 >= number {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, number)
            } else {
                ranges.append(number...number)
            }
        }
        let shown = ranges.prefix(mostRanges).map { range in
            range.count == 1 ? name(range.lowerBound) : "\(name(range.lowerBound))–\(name(range.upperBound))"
        }
        return shown.joined(separator: ", ") + (ranges.count > mostRanges ? ", …" : "")
    }
}
