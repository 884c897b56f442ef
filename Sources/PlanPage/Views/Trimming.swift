extension PageFields {
    /// The first value of that name without white space at its edges; empty where there is none.
    func trimmed(_ name: String) -> String { self[name]?.trimmed ?? "" }
}

extension StringProtocol {
    /// The text without white space at its edges.
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
