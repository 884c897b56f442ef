public import Diagnostics

/// How a template is filled.
public struct FillOptions: Sendable, Hashable {
    /// The language of month names and of «да» and «нет».
    public var language: Language
    /// What stands for a value that is not there, where the tag gives no `default`; empty by default: a template says
    /// itself where a blank must be seen (`{{chair | default: "________"}}`).
    public var blank: String

    /// Options; the defaults are Russian and no blanks.
    public init(language: Language = .ru, blank: String = "") {
        self.language = language
        self.blank = blank
    }
}

/// The bounds of what a template may ask for, each with its reason.
public struct TemplateLimits: Sendable, Hashable {
    /// Elements of the template's XML in one another: Word and LibreOffice stay under a hundred.
    public var maximumDepth = 1_000
    /// Sections in one another: a template that people read has three or four.
    public var maximumSectionDepth = 100
    /// Tags in one part: the longest form has some hundreds.
    public var maximumTags = 100_000
    /// Bytes of one filled part: 200,000 rows make 150 MB; loops in loops could ask for any number.
    public var maximumPartBytes = 1 << 30

    /// The standard limits.
    public init() {}
}

/// A filled document.
public struct Filled: Sendable {
    /// The document; nil where ``diagnostics`` has an error, for then nothing is made.
    public var bytes: [UInt8]?
    /// What a person should know: errors of the template, characters left out.
    public var diagnostics: [Diagnostic]
    /// The names that had no value where they were printed, each once, in the template's order.
    public var blanks: [String]
}
