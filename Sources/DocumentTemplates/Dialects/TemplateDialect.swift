internal import OfficePackage

/// A document format as the template engine sees it: a table of names.
///
/// The engine has no branch for a format. It speaks of roles (paragraph, row, cell) and of the few words below; a new
/// format is a new value of this type.
struct TemplateDialect: Sendable {
    /// Namespace to the prefix by which the tables below call it. A document may use any prefix it declares.
    let prefixes: [String: String]
    /// Elements by name.
    let elements: [String: MarkupRole]
    /// Attributes that must not be copied as they are: by `element@attribute`, else by the attribute alone.
    let copyRules: [String: CopyRule]
    /// Elements of which two make a pair.
    let pairs: [MarkupPair]
    /// Attributes that refer to something in another part, which must not be referred to twice: by `element@attribute`,
    /// else by the attribute alone.
    let references: [String: ReferenceKind]
    /// Elements that are referred to, with the attribute that identifies each.
    let referred: [String: (kind: ReferenceKind, key: String)]
    /// Which elements are spelt out in the text, and how the engine writes text itself.
    let writing: TextWriting
    /// How equal neighbours become one cell.
    let merging: CellMerging
    /// Whether a cell, a text box or a header must end with a paragraph (ECMA-376 Part 1, 17.4.65); otherwise it only
    /// keeps one, so that its height and style stay.
    let storiesEndWithParagraph: Bool
    /// What keeps two tables apart that would else be shown as one, where the format needs it.
    let tableSeparator: String?
    /// The attribute that says how many columns a cell has; nil where an element says it.
    let columnSpanAttribute: String?
    /// The attribute that repeats a row or a cell.
    let repeatedRowsAttribute: String?
    /// How a table tells its columns.
    let columns: ColumnWriting
    /// How a comment is set beside an error.
    let comments: CommentStyle
    /// How a value becomes a footnote.
    let footnotes: FootnoteWriting
    /// Attributes with the address of a link.
    let addresses: Set<String>
    /// Fields, by their instructions' first word: those that show a value from elsewhere, and tables of contents.
    let looseFields: Set<String>
    let contentsFields: Set<String>
    /// How a list begins anew.
    let lists: ListNumbering

    enum CommentStyle: Sendable {
        /// A part of its own, with ranges in the text (`word/comments.xml`).
        case part
        /// An element in the text (`office:annotation`).
        case inline
    }
}

/// What a text keeps in another part and refers to: a copy of the reference needs a copy of its own.
enum ReferenceKind: String, Sendable {
    case footnote, endnote
    /// What a link leads to.
    case relationship
}

/// How a format counts the items of lists that a loop repeats.
enum ListNumbering: Sendable {
    /// Paragraphs name a list of another part (`w:numId`): they go on counting, and a list that begins anew is another.
    case named
    /// A list is an element (`text:list`): a copy begins anew, unless an attribute has it go on.
    case element(continued: String, joins: Set<String>)
}

/// Two elements that mark where something begins and ends, such as a bookmark: one without the other is an error.
struct MarkupPair: Sendable {
    var start: String
    var end: String
    /// The attribute that both have in common.
    var key: String
    /// Whether the start means something by itself.
    var startStandsAlone = false
}

/// How a format writes characters that are not plain ones.
///
/// In each word `%` stands for the prefix in force, colon included.
struct TextWriting: Sendable {
    /// Characters stand in an element of their own (`w:t`) that must say that its spaces count.
    var textElementKeepsSpace: Bool
    var lineBreak: String
    var tab: String
    /// A second and further space of a run; nil where spaces need no care.
    var spaces: (one: String, many: (head: String, tail: String))?
}

/// How a format writes a footnote. In each word `%` stands for the prefix in force, colon included.
enum FootnoteWriting: Sendable {
    /// Its text stands in a part of its own (`word/footnotes.xml`), and a run with its id refers to it: before the id,
    /// behind it up to the properties of the tag's own run, and behind those.
    case part(head: String, middle: String, tail: String)
    /// The whole footnote stands in the text: before its number, between number and words, behind them.
    case inline(head: String, middle: String, tail: String)
}

/// How a format merges a cell with the one above it.
struct CellMerging: Sendable {
    /// A property of the cell (DOCX): in the first cell, in the cells below, and the element around them.
    struct Property: Sendable {
        var first: String
        var below: String
        var open: String
        var close: String
    }

    /// An attribute that counts rows, and a placeholder for the cells below (ODF).
    struct Span: Sendable {
        var attribute: String
        var name: String
        var covered: String
    }

    var property: Property?
    var span: Span?
}

/// How a format tells the columns of a table.
struct ColumnWriting: Sendable {
    /// The attribute with a column's width, or with the style that has it.
    var width: String?
    var style: String?
    /// The attribute that repeats a column or a cell.
    var repeated: String?
    /// What says how many columns a cell has: before the number and behind it; `%` stands for the prefix in force.
    var spanHead: String
    var spanTail: String
}

extension TemplateDialect {
    /// The dialect of a kind of file; nil where it is no text document that can be filled.
    static func of(_ kind: FileKind) -> TemplateDialect? {
        switch kind.reading {
        case .wordprocessing: .word
        case .openDocument: .openDocument
        default: nil
        }
    }
}
