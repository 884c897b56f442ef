/// The names a reader listens to: elements and attributes by namespace and local name, each with a small number.
///
/// A namespace is a list of URIs that mean the same (Transitional and Strict Open XML), an empty one means none. Names outside the vocabulary
/// make no event at all; their content is read as if it stood in their parent.
public struct XMLVocabulary: Sendable {
    /// What becomes of the characters directly inside an element.
    public enum Characters: Sendable {
        /// They are text events.
        case kept
        /// They are dropped (white space between elements, field codes, …).
        case dropped
        /// As in the parent element.
        case inherited
    }

    /// An element's name.
    public struct Element: Sendable {
        let namespace: Int
        let local: String
        let characters: Characters

        /// An element of a namespace, given by its position in the vocabulary's list.
        public init(_ namespace: Int, _ local: String, characters: Characters = .dropped) {
            self.namespace = namespace
            self.local = local
            self.characters = characters
        }
    }

    /// An attribute's name.
    public struct Attribute: Sendable {
        let namespace: Int?
        let local: String

        /// An attribute of a namespace, given by its position in the vocabulary's list; nil for one without a prefix.
        public init(_ namespace: Int?, _ local: String) {
            self.namespace = namespace
            self.local = local
        }
    }

    let namespaces: [[String]]
    let elements: [Element]
    let attributes: [Attribute]
    /// Whether parts may name a document type; entities are never declared by one, nor is it ever fetched.
    let allowsDoctype: Bool
    /// Whether elements outside the vocabulary make events too, of the number ``XMLEvent/otherElement``.
    let reportsOthers: Bool
    /// Whether a prefix that nothing declares is damage; else its element or attribute is as good as unknown.
    let requiresDeclaredPrefixes: Bool

    /// A vocabulary. An element's number is its position in `elements`, an attribute's its position in `attributes`.
    ///
    /// - Parameters:
    ///   - namespaces: the names of each namespace, Transitional and Strict among them.
    ///   - elements: the elements that make events.
    ///   - attributes: the attributes that are kept.
    ///   - allowsDoctype: whether parts may name a document type, as manifests of OpenOffice.org do.
    ///   - reportsOthers: whether elements outside the vocabulary make events too: where depth matters.
    ///   - requiresDeclaredPrefixes: whether a prefix that nothing declares is damage.
    public init(
        namespaces: [[String]], elements: [Element], attributes: [Attribute], allowsDoctype: Bool = false,
        reportsOthers: Bool = false, requiresDeclaredPrefixes: Bool = false
    ) {
        self.namespaces = namespaces
        self.elements = elements
        self.attributes = attributes
        self.allowsDoctype = allowsDoctype
        self.reportsOthers = reportsOthers
        self.requiresDeclaredPrefixes = requiresDeclaredPrefixes
    }
}

/// One event of a part: the start or end of an element of the vocabulary, or a piece of text.
public struct XMLEvent: Sendable {
    /// What happened.
    public enum Kind: UInt8, Sendable {
        /// An element began; its attributes can be asked for.
        case start
        /// An element ended.
        case end
        /// Characters, decoded to UTF-8; one run of characters may come in several pieces.
        case text
    }

    /// The number of elements outside the vocabulary, where it reports them.
    public static let otherElement = UInt16.max

    /// What happened.
    public let kind: Kind
    /// The element's number in the vocabulary; 0 for text.
    public let name: UInt16
    /// The first byte of the text, or the first attribute.
    let start: Int
    /// How many bytes, or how many attributes.
    let count: Int
}
