/// Where in a document something is, in the words a person would look it up by.
///
/// All numbers count from 1. Lines and columns of XML mean nothing to the user of a one-line `document.xml`:
/// a place is a file, a part of its package, a table, a row and a column. Only where the XML itself is broken is its
/// line the place.
public struct Place: Sendable, Hashable {
    /// The file's name as the user gave it; nil where the value never was in a file.
    public var file: String?
    /// The part of the package, such as `word/document.xml`.
    public var part: String?
    /// The sheet of a workbook, by its name; rows and columns are then those that the sheet shows.
    public var sheet: String?
    /// The table, counted over the document, nested tables included.
    public var table: Int?
    /// The row of the table, header rows included.
    public var row: Int?
    /// The column of the table's layout grid.
    public var column: Int?
    /// The column's heading; shown instead of its number.
    public var heading: String?
    /// The paragraph outside tables.
    public var paragraph: Int?
    /// The line of a part whose XML is broken.
    public var line: Int?

    /// A place; whatever is not known stays nil.
    public init(
        file: String? = nil, part: String? = nil, sheet: String? = nil, table: Int? = nil, row: Int? = nil,
        column: Int? = nil, heading: String? = nil, paragraph: Int? = nil, line: Int? = nil
    ) {
        self.file = file
        self.part = part
        self.sheet = sheet
        self.table = table
        self.row = row
        self.column = column
        self.heading = heading
        self.paragraph = paragraph
        self.line = line
    }

    /// Nowhere in particular.
    public static let unknown = Place()

    /// The place inside the file in words: `table 1, row 18, column «Сроки»`; empty where nothing is known.
    public func description(in language: Language) -> String {
        var parts: [String] = []
        if let part, let story = Self.story(part) {
            parts.append(language.catalogue.phrase(story))
        } else if let part, table == nil, paragraph == nil {
            parts.append(part)
        }
        if let line { parts.append("\(language.catalogue.phrase(.placeLine)) \(line)") }
        if let sheet {
            parts.append("\(language.catalogue.phrase(.placeSheet)) «\(sheet)»")
        } else if let table {
            parts.append("\(language.catalogue.phrase(.placeTable)) \(table)")
        }
        if let row { parts.append("\(language.catalogue.phrase(.placeRow)) \(row)") }
        if let heading, !heading.isEmpty {
            parts.append("\(language.catalogue.phrase(.placeColumn)) «\(heading)»")
        } else if let column {
            let name = sheet == nil ? String(column) : Self.letters(ofColumn: column)
            parts.append("\(language.catalogue.phrase(.placeColumn)) \(name)")
        }
        if let paragraph { parts.append("\(language.catalogue.phrase(.placeParagraph)) \(paragraph)") }
        return parts.joined(separator: ", ")
    }

    /// What a sheet shows above a column: `A` for the first, `AA` for the twenty-seventh.
    public static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// What a person calls a part that is not the document's body; nil for the body and for parts nobody sees.
    private static func story(_ part: String) -> Phrase? {
        let name = part.split(separator: "/").last ?? ""
        if name.hasPrefix("header") { return .placeHeader }
        if name.hasPrefix("footer") { return .placeFooter }
        if name.hasPrefix("footnotes") { return .placeFootnotes }
        if name.hasPrefix("endnotes") { return .placeEndnotes }
        return name == "styles.xml" && part == name ? .placePageStyles : nil
    }
}
