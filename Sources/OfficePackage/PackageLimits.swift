public import Diagnostics

/// The bounds of what is read; each has a reason, and an option that raises it.
///
/// | limit | option | standard | reason |
/// | --- | --- | --- | --- |
/// | ``maximumFileBytes`` | `file-bytes` | 100 MiB | a plan with pictures is some MiB; the file is held in memory twice |
/// | ``maximumMemoryBytes`` | `memory` | 200 MiB, or 64 times the file | many small things pass all other limits: `MemoryMeter` |
/// | ``maximumEntryCount`` | `entries` | 10,000 | a document has tens of parts; a directory of millions only costs |
/// | ``maximumPartBytes`` | `part-bytes` | 1 GiB | 100,000 rows as Word writes them are 730 MB; more takes long |
/// | ``maximumExpansionRatio`` | `expansion` | 200 | XML deflates 10 to 60 times; bombs 1,000 times |
/// | ``maximumDepth`` | `depth` | 20,000 | 1,000 tables in one another are 4,000 elements deep |
/// | ``maximumAttributeBytes`` | `attribute-bytes` | 1 MiB | a picture in an attribute (VML) may be some 100 KiB |
/// | ``maximumAttributes`` | `attributes` | 500 | XML holds each attribute of an element against every other |
/// | ``maximumNameBytes`` | `name-bytes` | 1 MiB | libxml2 keeps each name once, and looks long among many |
/// | ``maximumTableDepth`` | `table-depth` | 1,500 | Word draws no more than a few tables in one another |
/// | ``maximumGridCells`` | `grid-cells` | 20,000,000 | an ODF row may repeat 2^20 times, a cell span 2^14 columns |
/// | ``maximumRepeatedCells`` | `repeats` | 1,000,000 | repeated ODF rows and cells make a sheet out of a few bytes |
/// | ``maximumColumns`` | `columns` | 16,384 | Word allows 63 columns, Calc 2^14 |
/// | ``maximumTextBytes`` | `text-bytes` | 256 KiB | a cell is read by grammars, and its text is a page at most |
/// | ``maximumRepeatedSpaces`` | `spaces` | 10,000 | `text:s text:c` may name two billion spaces |
public struct PackageLimits: Sendable, Hashable {
    /// The largest file that is opened, in bytes.
    public var maximumFileBytes = 100 << 20
    /// The most memory that what is read may take, in bytes, by the estimate of `MemoryMeter`.
    ///
    /// The standard grows with the file: ``memoryPerFileByte`` times its size, where that is more.
    public var maximumMemoryBytes = 200 << 20
    /// The most entries a zip may have.
    public var maximumEntryCount = 10_000
    /// The most bytes a part may inflate to.
    public var maximumPartBytes = 1 << 30
    /// How many times its packed size a part may inflate to, once it is past ``expansionFreeBytes``.
    public var maximumExpansionRatio = 200
    /// The deepest nesting of elements.
    public var maximumDepth = 20_000
    /// The longest attribute value, in bytes.
    public var maximumAttributeBytes = 1 << 20
    /// The most attributes, or declarations of namespaces, of one element.
    public var maximumAttributes = 500
    /// The most bytes that the different names of a part's elements and attributes may take together.
    public var maximumNameBytes = 1 << 20
    /// The deepest nesting of tables.
    public var maximumTableDepth = 1_500
    /// The most addresses all tables of a document may have together.
    public var maximumGridCells = 20_000_000
    /// The most cells that repetitions of rows and cells may make in a document.
    public var maximumRepeatedCells = 1_000_000
    /// The most columns a table may have.
    public var maximumColumns = 16_384
    /// The most bytes of text that one paragraph, or all paragraphs of one cell, may have.
    public var maximumTextBytes = 256 << 10
    /// The most spaces that one repeated-space element may stand for.
    public var maximumRepeatedSpaces = 10_000

    /// Parts up to this size (32 MiB) are read whatever their expansion ratio: small runs of blanks deflate well.
    public static let expansionFreeBytes = 32 << 20

    /// How many bytes of memory a byte of the file may come to: a long plan takes much because it says much. One of
    /// 50,000 rows takes 16 as Word packs it and 42 as LibreOffice does; a file made to do harm, hundreds.
    public static let memoryPerFileByte = 64

    /// How many times the longest attribute a tag or comment may be: a fragment that never ends is held by libxml2.
    static let fragmentFactor = 16

    /// The standard limits.
    public init() {}

    /// The standard limits.
    public static let standard = PackageLimits()

    /// The options by name, for `--limit NAME=NUMBER`.
    public static var options: [(name: String, path: any WritableKeyPath<PackageLimits, Int> & Sendable)] {
        [
            ("file-bytes", \.maximumFileBytes), ("memory", \.maximumMemoryBytes), ("entries", \.maximumEntryCount),
            ("part-bytes", \.maximumPartBytes),
            ("expansion", \.maximumExpansionRatio), ("depth", \.maximumDepth),
            ("attribute-bytes", \.maximumAttributeBytes), ("attributes", \.maximumAttributes),
            ("name-bytes", \.maximumNameBytes),
            ("table-depth", \.maximumTableDepth),
            ("grid-cells", \.maximumGridCells), ("repeats", \.maximumRepeatedCells),
            ("columns", \.maximumColumns), ("text-bytes", \.maximumTextBytes),
            ("spaces", \.maximumRepeatedSpaces),
        ]
    }

    /// The error that names a limit, the value that is past it, and the option that raises it.
    public static func exceeded(_ option: String, _ value: Int, at place: Place = .unknown) -> PackageError {
        PackageError(.limitExceeded, at: place, ["limit": option, "option": option, "value": String(value)])
    }
}
