/// A school year such as 2024/2025, named by the year it begins in.
public struct SchoolYear: Sendable, Hashable, Comparable {
    /// The year it begins in: 2024 for 2024/2025.
    public let start: Int

    /// The school year that begins in that year.
    public init(start: Int) { self.start = start }

    /// The school year written as `2024/2025`; nil where the second year does not follow the first.
    public init?(_ text: some StringProtocol) {
        let years = text.split(separator: "/", omittingEmptySubsequences: false)
        guard years.count == 2, years.allSatisfy({ $0.utf8.count == 4 }), let first = Int(years[0]),
            let second = Int(years[1]), second == first + 1
        else { return nil }
        start = first
    }

    /// `2024/2025`.
    public var text: String { "\(start)/\(start + 1)" }

    public static func < (left: SchoolYear, right: SchoolYear) -> Bool { left.start < right.start }
}
