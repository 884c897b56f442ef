/// A country whose public holidays and school calendar count.
public enum Country: String, CaseIterable, Sendable, Hashable {
    case by, ru
}
