extension Plan {
    /// The name in `other` of each column, nil for columns with a role: its heading; where it has none its place in the
    /// table; a second one of the same name has « (2)» behind it.
    public var otherKeys: [String?] {
        var taken: Set<String> = []
        return columns.enumerated().map { index, column in
            guard column.role == .other else { return nil }
            let base = column.heading.isEmpty ? String(index + 1) : column.heading
            var key = base
            var copy = 2
            while !taken.insert(key).inserted {
                key = "\(base) (\(copy))"
                copy += 1
            }
            return key
        }
    }
}
