public import Diagnostics
public import OfficePackage

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

/// The bounds of what a template may ask for; each has a reason, and an option that raises it.
///
/// | limit | option | standard | reason |
/// | --- | --- | --- | --- |
/// | ``maximumSectionDepth`` | `template-depth` | 100 | a template that people read has three or four |
/// | ``maximumTags`` | `template-tags` | 100,000 | the longest form has some hundreds |
/// | ``maximumDepth`` | `template-xml-depth` | 1,000 | Word and LibreOffice stay under a hundred |
/// | ``maximumPartBytes`` | `template-part-bytes` | 1 GiB | 200,000 rows make 150 MB; loops in loops ask for any number |
/// | ``maximumRepetitions`` | `template-repetitions` | 10,000,000 | the same of loops that write little or nothing |
/// | ``maximumColumns`` | `template-columns` | 63 | Word opens no table with more |
public struct TemplateLimits: Sendable, Hashable {
    /// Sections in one another.
    public var maximumSectionDepth = 100
    /// Tags in one part.
    public var maximumTags = 100_000
    /// Elements of the template's XML in one another.
    public var maximumDepth = 1_000
    /// Bytes of one filled part.
    public var maximumPartBytes = 1 << 30
    /// Elements of lists that the loops of one part go through.
    public var maximumRepetitions = 10_000_000
    /// Columns of a table whose columns are repeated.
    public var maximumColumns = 63
    /// The bounds of reading the template's file.
    public var package = PackageLimits.standard

    /// The standard limits.
    public init() {}

    /// The options by name, for `--limit NAME=NUMBER`.
    public static var options: [(name: String, path: any WritableKeyPath<TemplateLimits, Int> & Sendable)] {
        [
            ("template-depth", \.maximumSectionDepth), ("template-tags", \.maximumTags),
            ("template-xml-depth", \.maximumDepth), ("template-part-bytes", \.maximumPartBytes),
            ("template-repetitions", \.maximumRepetitions), ("template-columns", \.maximumColumns),
        ]
    }
}

/// A filled document.
public struct Filled: Sendable {
    /// The document; nil where ``diagnostics`` has an error, for then nothing is made.
    public var bytes: [UInt8]?
    /// What a person should know: errors of the template, characters left out.
    public var diagnostics: [Diagnostic]
    /// The names that had no value where they were printed, each once, in the template's order.
    public var blanks: [String]
    /// What the template is; the document is of the same kind, or of the one whose template it is.
    public var templateKind: FileKind
}
