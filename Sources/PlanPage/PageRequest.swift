/// What a browser asks of the page; what carried it here is no matter any more.
public struct PageRequest: Sendable {
    /// What is to happen.
    public enum Method: Sendable, Hashable {
        /// To show; nothing changes.
        case get
        /// To change something.
        case post
    }

    /// What is to happen.
    public var method: Method
    /// The segments of the path, percent-decoded: `["plan", "План работы.docx"]`; none for `/`.
    public var path: [String]
    /// The fields behind `?`.
    public var query: PageFields
    /// The fields of a form that was sent.
    public var form: PageFields
    /// The files of a form that was sent.
    public var files: [UploadedFile]
    /// The header `Accept-Language` (RFC 9110, 12.5.4), as it came; empty where there is none.
    public var acceptLanguage: String
    /// The language that was chosen on the page, as a cookie keeps it; nil where none was.
    public var chosenLanguage: String?
    /// Whether the page's own script asks, which wants JSON where a person would want a page.
    public var isFromScript: Bool

    /// A request; nothing but its path where nothing else is given.
    public init(
        method: Method = .get, path: [String], query: PageFields = PageFields(), form: PageFields = PageFields(),
        files: [UploadedFile] = [], acceptLanguage: String = "", chosenLanguage: String? = nil,
        isFromScript: Bool = false
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.form = form
        self.files = files
        self.acceptLanguage = acceptLanguage
        self.chosenLanguage = chosenLanguage
        self.isFromScript = isFromScript
    }
}

/// Fields of a form or a query, in their order; a name may occur more than once.
public struct PageFields: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    /// The fields.
    public var all: [Field]

    /// A field.
    public struct Field: Sendable, Hashable {
        /// Its name.
        public var name: String
        /// What was filled in.
        public var value: String

        /// A field.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// These fields.
    public init(_ all: [Field] = []) { self.all = all }

    public init(dictionaryLiteral elements: (String, String)...) {
        all = elements.map { Field(name: $0, value: $1) }
    }

    /// The first value of that name; nil where there is none.
    public subscript(_ name: String) -> String? { all.first { $0.name == name }?.value }

    /// All values of that name.
    public func values(_ name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }
}

/// A file that was sent, on disk by now. Whoever carried it here removes it after the answer.
public struct UploadedFile: Sendable, Hashable {
    /// The form's field that it came in.
    public var field: String
    /// The name it has with the person who sent it; nothing may rely on it.
    public var name: String
    /// Where it is.
    public var path: String

    /// A file that was sent.
    public init(field: String, name: String, path: String) {
        self.field = field
        self.name = name
        self.path = path
    }
}
