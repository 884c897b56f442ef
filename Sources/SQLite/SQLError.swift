/// Why SQLite refused something.
public struct SQLError: Error, Hashable {
    /// What of its result codes matters here (sqlite.org/rescode.html).
    public enum Kind: Sendable, Hashable {
        /// The file is no database.
        case notADatabase
        /// Another program writes it, and went on for longer than was waited.
        case busy
        case other
    }

    public var kind: Kind
    /// SQLite's words, in English.
    public var message: String

    public init(kind: Kind, message: String) {
        self.kind = kind
        self.message = message
    }
}
