import TextAnalysis

/// What was made of texts, each of which is read once.
///
/// A `Dictionary` of strings takes each of them to Unicode's normal form before it looks: several times what a look at
/// the bytes costs, and a cell that is written in another form may well be read a second time.
struct TextMemo<Value: Sendable>: Sendable {
    private var known: [UInt64: (text: String, value: Value)] = [:]

    /// What is known of a text; nil for nothing yet. Of two texts with one sum the later one is known.
    subscript(text: String) -> Value? {
        get {
            guard let found = known[Self.sum(of: text)], found.text == text else { return nil }
            return found.value
        }
        set { known[Self.sum(of: text)] = newValue.map { (text, $0) } }
    }

    mutating func removeAll() { known.removeAll(keepingCapacity: true) }

    private static func sum(of text: String) -> UInt64 {
        var sum = FNV1a()
        for byte in [UInt8](text.utf8) { sum.add(byte) }
        return sum.sum
    }
}
