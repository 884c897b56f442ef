/// The parts of a zip by their names, whatever their case.
///
/// Part names are compared without case (ECMA-376 Part 2, 6.2.2.3). Each is folded once, when its entry is read: a
/// package may have ten thousand parts and a million relationships that lead to them.
struct PartIndex {
    /// The entries by the names they have.
    private var entries: [String: ZipReader.Entry] = [:]
    /// The names that entries have, by their folded form; those of folders too.
    private var names: [String: String] = [:]
    private let fold: @Sendable (String) -> String

    /// No parts.
    ///
    /// - Parameter fold: makes names that mean one part equal; tests count how often.
    init(fold: @escaping @Sendable (String) -> String = { $0.lowercased() }) { self.fold = fold }

    /// Notes a name.
    ///
    /// - Parameter entry: what it stands for; nil for a folder, which holds nothing.
    /// - Returns: false where the name was there before, in this case or another.
    mutating func insert(_ name: String, _ entry: ZipReader.Entry?) -> Bool {
        let folded = fold(name)
        guard names[folded] == nil else { return false }
        names[folded] = name
        if let entry { entries[name] = entry }
        return true
    }

    /// The entry of that very name.
    subscript(name: String) -> ZipReader.Entry? { entries[name] }

    /// The name that a part has which is meant by this one.
    func actualName(_ name: String) -> String? {
        if entries[name] != nil { return name }
        guard let actual = names[fold(name)], entries[actual] != nil else { return nil }
        return actual
    }
}
