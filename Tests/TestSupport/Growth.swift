public import Testing

/// Asserts that a grammar's steps grow with its text, not with the text's square.
///
/// The text is the unit over and over, from `from` bytes on; each time it is four times as long, the steps may be no more
/// than four times as many, and a quarter. Steps that stop growing (the grammar gave the text up) are fine. Time is never
/// looked at.
///
/// - Parameters:
///   - grammar: what is measured, for the message.
///   - unit: what the text repeats: brackets, commas, known words.
///   - from: the length of the shortest text, in bytes.
///   - to: the length of the longest one.
///   - limit: where it is given, steps up to twice as many may grow as they like: the grammar is bounded, not linear.
///   - steps: reads a text and returns the steps it took.
/// - Returns: the largest growth that was seen, for twice the text.
@discardableResult
public func assertGrowth(
    of grammar: String, unit: String, from: Int = 1 << 10, to: Int = 1 << 20, atMost limit: Int = 0,
    sourceLocation: SourceLocation = #_sourceLocation, steps: (String) -> Int
) -> Double {
    var size = from
    var before: Int?
    var worst = 0.0
    while size <= to {
        let text = String(repeating: unit, count: max(1, size / max(1, unit.utf8.count)))
        let count = steps(text)
        let isBlank = unit.allSatisfy(\.isWhitespace)
        #expect(
            count > 0 || isBlank, "\(grammar) counts no steps over «\(unit)»", sourceLocation: sourceLocation)
        if let before, before > 0 {
            let growth = Double(count) / Double(before)
            worst = max(worst, growth.squareRoot())
            #expect(
                growth <= 5 || count <= 2 * limit,
                "\(grammar) over \(size) bytes of «\(unit)»: \(before) steps became \(count)",
                sourceLocation: sourceLocation)
        }
        before = count
        size *= 4
    }
    return worst
}
