/// A step of a YAML text (YAML 1.2.2, 3.1.1: what a parser hands on).
public struct YAMLEvent: Sendable, Hashable {
    /// What it is.
    public enum Kind: Sendable, Hashable {
        case streamStart, streamEnd, documentStart, documentEnd
        /// A text; plain where it stands without quotation marks and is no block.
        case scalar(String, isPlain: Bool)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
        /// What stands for the value with that anchor.
        case alias(String)
    }

    public var kind: Kind
    /// The name by which an alias may mean it, `&name`.
    public var anchor: String?
    /// Where it begins, an anchor or a tag before it included.
    public var mark: YAMLMark
}

/// A place in a text: line and column, counted from 1, the column in characters (Unicode scalars).
public struct YAMLMark: Error, Sendable, Hashable {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
