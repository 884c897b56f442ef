internal import Diagnostics

/// One part of a template, made ready: the program that writes it, and what is wrong with it.
struct TemplatePart {
    /// The part's name, such as `word/document.xml`.
    let name: String
    let tree: MarkupTree
    /// The paragraphs that hold tags.
    var paragraphs: [ParagraphText] = []
    var tags: [PlacedTag] = []
    var sections: [Section] = []
    /// What writes the part; empty where there are findings that are errors.
    var program: [Segment] = []
    /// Cells that may become one with the cell above them.
    var mergingCells: [MergingCell] = []
    /// Tables whose columns sections repeat.
    var grids: [TableGrid] = []
    /// The styles of such columns, and all styles' names.
    var columnStyles: [ColumnStyle] = []
    var styleNames: Set<String> = []
    /// What sections refer to in other parts.
    var references: [Reference] = []
    /// The part that refers to what this one holds: notes, the addresses of links.
    var owner: String?
    /// The relationships with tags, of which each copy of a link needs one of its own.
    var links: Set<String> = []
    /// Fields that show a value from elsewhere.
    var looseFields: [LooseField] = []
    /// Fields that are tables of contents: where each begins.
    var contentsFields: [Int] = []
    /// The entries of tables of contents with tags.
    var contentsEntries: [ContentsEntry] = []
    /// What looks like a tag where none is filled.
    var unfilled: [Finding] = []
    /// What other parts refer to: the id of each.
    var referred: [(kind: ReferenceKind, id: String)] = []
    /// Lists whose numbers sections repeat.
    var lists: [NumberedList] = []
    /// Whether something of what is repeated has a number of its own in each copy.
    var renumbers = false
    /// How many segments write something only the first time.
    var onceCount = 0
    /// What is wrong whatever the data.
    var findings: [Finding] = []

    /// The relationships whose addresses have tags.
    var taggedIDs: Set<String> {
        Set(paragraphs.compactMap { tree.attribute("Id", of: $0.node) })
    }

    /// A tag where it stands.
    struct PlacedTag {
        var tag: TemplateTag
        /// The index of its paragraph in ``TemplatePart/paragraphs``.
        var paragraph: Int
        /// Where it stands in the paragraph's text.
        var text: Range<Int>
        /// The section whose loop decides what its names mean; nil at the top.
        var section: Int?
        /// What other parts refer to, if it stands in such.
        var referred: Int?
    }

    /// A section: from an opening tag to its closing one.
    struct Section {
        /// The opening tag.
        var open: Int
        /// The closing tag.
        var close: Int
        var isInverted: Bool
        /// The section that the opening tag stands in.
        var parent: Int?
        /// What is repeated: whole paragraphs or rows, or a piece of a paragraph.
        var range = 0..<0
        /// Whether whole paragraphs or rows are repeated.
        var isBlock = false
        /// Where it repeats cells beside each other: the table, and which of its repeated columns.
        var grid: (table: Int, band: Int)?
        /// Whether the section has a place in the program; one without content needs none.
        var isPlaced = false
        /// Written once before and after the repetitions, and around each: where a piece of a paragraph begins inside
        /// one run and ends inside another, the runs are closed and opened again.
        var before: [UInt8] = []
        var after: [UInt8] = []
        var head: [UInt8] = []
        var tail: [UInt8] = []
    }

    /// A cell with a value that merges downwards.
    struct MergingCell {
        /// Written into the first of several equal cells, and into those below it.
        var first: [UInt8]
        var below: [UInt8]
        /// What a cell below holds instead of its content, or instead of the whole cell.
        var replacement: [UInt8]
        var replacesCell: Bool
        /// Whether `first` takes the number of rows before its last bytes.
        var countsRows: Bool
        /// The length of the cell's end tag.
        var endTag: Int
        var column: Int
        /// The tag, for its condition.
        var tag: Int
    }

    /// A field, by the nodes of its words and by the tags that make it a field.
    struct LooseField {
        var words: Range<Int>
        var tags: [Range<Int>]
    }

    /// What of a paragraph is an entry of a table of contents.
    struct ContentsEntry {
        var paragraph: Int
        var nodes: Set<Int>
    }

    /// A reference from inside a section, and the innermost section it stands in.
    struct Reference {
        var kind: ReferenceKind
        var id: String
        var section: Int
    }

    /// A list with numbers: what stands where in it.
    struct NumberedList {
        /// The list's name in its format; nil where each element is a list of its own.
        var id: String?
        var places: [ListPlace] = []

        /// Whether several of its paragraphs stand in one note, which begins it anew each time that it is written.
        var isOfEachNote: Bool { places.contains { $0.note != nil && ($0.count > 1 || $0.section != nil) } }
    }

    /// Where a list has a paragraph: on which level, and inside which section and which note.
    struct ListPlace: Hashable {
        var level: Int
        var section: Int?
        var note: Int?
        /// How many paragraphs of that level stand there.
        var count = 1
    }

    /// Something wrong, with its place.
    struct Finding {
        var id: DiagnosticID
        var severity: Severity? = nil
        var paragraph: Int
        var text: Range<Int>
        var arguments: [String: String] = [:]
    }
}

/// A step of the program that writes a part.
indirect enum Segment {
    /// The source's bytes as they are.
    case copy(Range<Int>)
    /// The engine's own bytes.
    case insert([UInt8])
    /// The same source bytes, but only the first time.
    case once(Range<Int>, index: Int)
    /// A number that must be another each time.
    case renumbered(Range<Int>, index: Int)
    /// A suffix from the second time on.
    case suffix(index: Int)
    /// The id of what stands in another part, another one each time.
    case reference(index: Int)
    /// Something that another part refers to: written once for each reference.
    case referred(Int, [Segment])
    /// Its id.
    case ownID(Range<Int>)
    /// The number of a list, another one where the list begins anew.
    case listNumber(list: Int, Range<Int>)
    /// The property that says so, where the list comes from a paragraph's style; nothing before it first begins anew.
    case listProperty(list: Int, level: Int, prefix: Range<Int>)
    /// An attribute that has a copy of a list go on, where it does not begin anew.
    case listGoesOn(list: Int, [UInt8])
    /// A tag's value.
    case value(tag: Int, prefix: Range<Int>)
    /// A tag's value as characters that stand in no text.
    case plain(tag: Int, ParagraphText.Kind)
    /// A tag's value as a footnote; where a run is closed for it, with the properties of the run to open behind it.
    case footnote(tag: Int, prefix: Range<Int>, properties: Range<Int>)
    /// Words beside a tag: `leading` bytes of white space at their start that count, and whether they end in a space.
    case words(Range<Int>, leading: Int, endInSpace: Bool, prefix: Range<Int>)
    /// An element of the text, such as a tab, after which a space counts.
    case mark(Range<Int>)
    case section(Int, [Segment])
    /// A table, and what goes before it where it would stand against another.
    case table(separator: [UInt8], grid: Int?, [Segment])
    /// Rows with an element around them, which goes where none is left.
    case rowGroup([Segment])
    /// A row, and which of the template's table it is, from 0: several where it stands for several.
    ///
    /// Where the table's columns are repeated, also over which of the template's columns its cells stand.
    case row(Range<Int>, columns: Range<Int>?, [Segment])
    /// What tells some of a table's columns; the element around, which goes where none is left.
    case columnDefinition(grid: Int, Int)
    case columnGroup([Segment])
    /// Where the styles of a column's copies go.
    case columnStyles(Int)
    /// A cell over these of the template's columns, which are repeated; what stands for the further columns it spans.
    case gridCell(columns: Range<Int>, each: Bool, covered: [UInt8], [Segment])
    /// What stands for columns that a cell spans.
    case coveredCell(columns: Range<Int>, [Segment])
    /// Cells that belong to repeated cells above them, once for each.
    case columnCopies(band: Int, [Segment])
    /// How many columns these of the template are; the same of the cell that is being written, said only where it is
    /// more than one.
    case columnCount(Range<Int>)
    case addedSpan(head: [UInt8], tail: [UInt8])
    /// The share that a copy of a cell has of its width.
    case sharedLength(Range<Int>, SharedLength)
    case cell(Int, [Segment])
    /// Where the cell's merge property goes, and where its content begins.
    case mergePoint
    case mergeContent
    /// Over how many rows a cell spans: over those written of these rows of the template.
    case rowSpan(rows: Range<Int>)
    /// The content of a cell or text box that must end with a paragraph, and the paragraph to put there.
    case guarded([UInt8], [Segment])
    /// A block of such a content.
    case block(isParagraph: Bool, [Segment])
    /// The content of a paragraph: a space at its start would be lost.
    case line([Segment])
}
