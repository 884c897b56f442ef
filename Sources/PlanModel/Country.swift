/// A country whose public holidays and school calendar count.
public enum Country: String, CaseIterable, Sendable, Hashable {
    /// Belarus.
    case by
    /// Russia.
    case ru
}
