public import Diagnostics

/// A document as both formats have it: paragraphs and tables in order, and what was left out of them.
public struct Document: Sendable, Hashable {
    /// The body, in order.
    public var blocks: [Block]
    /// Footnotes and endnotes in order, kept apart from the text that refers to them.
    public var footnotes: [Note]
    /// What is known of the file, for `inspect`.
    public var properties: DocumentProperties
    /// Where in the sheets of a workbook its tables stand; empty for a text document.
    public var sheets: [SheetTable]

    /// A document.
    public init(
        blocks: [Block] = [], footnotes: [Note] = [], properties: DocumentProperties = DocumentProperties(),
        sheets: [SheetTable] = []
    ) {
        self.blocks = blocks
        self.footnotes = footnotes
        self.properties = properties
        self.sheets = sheets
    }
}

/// A paragraph or a table.
public enum Block: Sendable, Hashable {
    /// A paragraph.
    case paragraph(Paragraph)
    /// A table.
    indirect case table(Table)
}

/// A footnote or endnote.
public struct Note: Sendable, Hashable {
    /// The number by which ``Paragraph/notes`` refer to it, counted from 1 over the document.
    public var number: Int
    /// Its text, paragraphs joined by `\n`.
    public var text: String

    /// A note.
    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}

/// A paragraph: its text, and beside it the number that Word or LibreOffice computes for it.
public struct Paragraph: Sendable, Hashable {
    /// The typed text. Line breaks are `\n`, tabs `\t`; no-break spaces and soft hyphens are kept as they are.
    public var text: String
    /// What few paragraphs have; none where all of it is empty. An array takes one word where there is nothing: of the
    /// 100,000 paragraphs of a long plan most are but their text.
    private var rarities: [Extras] = []

    private struct Extras: Sendable, Hashable {
        var label = ""
        var headingLevel = 0
        var notes: [Int] = []
        var struck: [Range<Int>] = []
    }

    private var extras: Extras {
        get { rarities.first ?? Extras() }
        set { rarities = newValue == Extras() ? [] : [newValue] }
    }

    /// The automatic number as shown, without the space behind it: `1.`, `2.1.`, `а)`; empty where there is none.
    /// Bullets are not numbers.
    public var label: String {
        get { extras.label }
        set { extras.label = newValue }
    }
    /// The level of a heading, from 1; 0 for body text.
    public var headingLevel: Int {
        get { extras.headingLevel }
        set { extras.headingLevel = newValue }
    }
    /// The numbers of the notes it refers to.
    public var notes: [Int] {
        get { extras.notes }
        set { extras.notes = newValue }
    }
    /// The stretches of ``text`` that are struck through: offsets of its UTF-8, in order, none empty.
    ///
    /// Line breaks and tabs between two stretches may stand in neither.
    public var struck: [Range<Int>] {
        get { extras.struck }
        set { extras.struck = newValue }
    }

    /// A paragraph.
    public init(
        _ text: String = "", label: String = "", headingLevel: Int = 0, notes: [Int] = [], struck: [Range<Int>] = []
    ) {
        self.text = text
        if !label.isEmpty || headingLevel != 0 || !notes.isEmpty || !struck.isEmpty {
            extras = Extras(label: label, headingLevel: headingLevel, notes: notes, struck: struck)
        }
    }

    /// The text as its reader sees it: the automatic number, a space, the text.
    public var shownText: String {
        label.isEmpty ? text : text.isEmpty ? label : "\(label) \(text)"
    }
}

/// What is known of a file besides its text.
public struct DocumentProperties: Sendable, Hashable {
    /// The true format: `docx`, `odt`, `fodt`, ….
    public var kind: String
    /// The program that wrote it, with its version: `LibreOffice/7.4.7.2`.
    public var producer: String?
    /// Strict Open XML (ISO/IEC 29500 Strict) rather than Transitional.
    public var isStrict: Bool
    /// Whether revisions are recorded in it.
    public var hasTrackedChanges: Bool
    /// How many content controls it has.
    public var contentControls: Int
    /// The languages its styles and runs name, sorted.
    public var languages: [String]
    /// The fonts its styles and runs name, sorted.
    public var fonts: [String]
    /// Whether the page with the first table, or of a document without one the last page, is wider than high; nil where
    /// the file does not say.
    public var isLandscape: Bool?

    /// Properties; empty where nothing is given.
    public init(
        kind: String = "", producer: String? = nil, isStrict: Bool = false, hasTrackedChanges: Bool = false,
        contentControls: Int = 0, languages: [String] = [], fonts: [String] = []
    ) {
        self.kind = kind
        self.producer = producer
        self.isStrict = isStrict
        self.hasTrackedChanges = hasTrackedChanges
        self.contentControls = contentControls
        self.languages = languages
        self.fonts = fonts
    }
}

/// What a reader hands on: the document, and everything a person should know about its reading.
public struct DocumentReading: Sendable, Hashable {
    /// The document.
    public var document: Document
    /// What was left out or changed, with its place.
    public var diagnostics: [Diagnostic]

    /// A reading.
    public init(document: Document, diagnostics: [Diagnostic] = []) {
        self.document = document
        self.diagnostics = diagnostics
    }
}

/// Which side of tracked changes is read.
public enum RevisionView: String, CaseIterable, Sendable, Hashable {
    /// Insertions are text, deletions are not: the document after all changes.
    case accept
    /// Deletions are text, insertions are not: the document before all changes.
    case reject
}
