/// A template as its text: paragraphs of a few kinds and tables, without a word of any file format.
///
/// `WordLayoutWriter` and `OpenDocumentLayoutWriter` make it a DOCX and an ODT of the same words, by the office
/// rules: A4, margins 30/10/20/20 mm, Times New Roman 14 (12 in tables), first line 1.25 cm, page numbers centred at
/// the top from page 2.
public struct Layout: Sendable, Hashable {
    /// How the page lies.
    public enum Orientation: Sendable, Hashable {
        /// Upright.
        case portrait
        /// On its side.
        case landscape
    }

    /// What the document is, for whoever lists files or reads a PDF aloud.
    public var title = ""
    /// How the page lies.
    public var orientation: Orientation
    /// The content, in order.
    public var blocks: [LayoutBlock]

    /// A template.
    public init(_ orientation: Orientation = .portrait, _ blocks: [LayoutBlock]) {
        self.orientation = orientation
        self.blocks = blocks
    }

    /// Whether a table may be the last thing of the filled document. Both formats have a paragraph behind it then, which
    /// must be too low to take a page of its own (LibreOffice 7.4 adds one as high as text to an ODT that has none, and shows it on a page of its own).
    var mayEndWithTable: Bool {
        guard case .paragraph(_, let text) = blocks.last else { return true }
        return text.hasPrefix("{{/")
    }

    /// Changes each paragraph's text, in the order of the document.
    mutating func translate(_ translated: (String) -> String) {
        for block in blocks.indices { blocks[block].translate(translated) }
    }
}

/// A piece of a template.
public enum LayoutBlock: Sendable, Hashable {
    /// A paragraph. `\t` is a tab to the right edge, `\n` a line break; the text may hold tags.
    case paragraph(LayoutStyle, String)
    /// A table.
    case table(LayoutTable)
    /// From here on the pages lie so; the next block is a paragraph that begins a page.
    case turn(Layout.Orientation)
    /// A sheet for each element of a list.
    case sheets(LayoutSheets)

    fileprivate mutating func translate(_ translated: (String) -> String) {
        switch self {
        case .paragraph(let style, let text): self = .paragraph(style, translated(text))
        case .turn: break
        case .table(var table):
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices {
                    table.rows[row].cells[cell].text = translated(table.rows[row].cells[cell].text)
                }
            }
            self = .table(table)
        case .sheets(var sheets):
            // In the order of the document, for a tag is known by those before it.
            sheets.open = translated(sheets.open)
            sheets.openBreak = translated(sheets.openBreak)
            sheets.closeBreak = translated(sheets.closeBreak)
            for block in sheets.blocks.indices { sheets.blocks[block].translate(translated) }
            sheets.close = translated(sheets.close)
            self = .sheets(sheets)
        }
    }
}

/// Blocks that each element of a list has on a sheet of its own, whose pages are counted from 1.
public struct LayoutSheets: Sendable, Hashable {
    /// The blocks; the first is a paragraph.
    public var blocks: [LayoutBlock]
    /// The tags around them, and those around a break between two sheets, for formats that have such.
    var open: String, close: String, openBreak = "{{^@first}}", closeBreak = "{{/@first}}"

    /// Sheets.
    ///
    /// - Parameters:
    ///   - list: the name of the list.
    ///   - blocks: what stands on a sheet.
    public init(_ list: String, _ blocks: [LayoutBlock]) {
        self.blocks = blocks
        open = "{{#\(list)}}"
        close = "{{/\(list)}}"
    }
}

/// What a paragraph is; both writers know its look.
public enum LayoutStyle: String, CaseIterable, Sendable, Hashable {
    /// Text: justified, first line indented.
    case body
    /// The same, kept with what follows: no signature stands on a page without text, no term without its point.
    case bodyKept
    /// Text without the indent, and the same kept with what follows.
    case plain, plainKept
    /// The name of the institution, centred.
    case head
    /// The kind of the document in capitals, bold, centred.
    case kind
    /// The title under it, bold, centred.
    case title
    /// A heading inside the document, bold, centred, kept with what follows.
    case heading
    /// A heading below it, bold.
    case subheading
    /// Words above a table that say what it is of, centred.
    case caption
    /// The approval block at 10 cm.
    case approval
    /// The same as the first paragraph of a new page.
    case pageApproval
    /// The same in a cell, beside another.
    case stamp
    /// A word in capitals on a line of its own, as СЛУШАЛИ:
    case command
    /// A signature line: the post, a tab, the name at the right edge; its lines stay together.
    case signature
    /// Inside tables: left, centred, bold and centred.
    case cell, cellCentred, cellHead
    /// The same in a row that is struck through.
    case cellStruck, cellStruckCentred
    /// The title of a section inside a table: as a heading cell, kept with the row below.
    case cellSection
    /// The same for tables of many columns.
    case cellSmall, cellSmallCentred, cellSmallHead
}

/// A table of a template.
public struct LayoutTable: Sendable, Hashable {
    /// A row.
    public struct Row: Sendable, Hashable {
        /// Its cells.
        public var cells: [Cell]
        /// Whether it is repeated at the top of each page.
        public var isHeader: Bool

        /// A row.
        public init(_ cells: [Cell], isHeader: Bool = false) {
            self.cells = cells
            self.isHeader = isHeader
        }
    }

    /// A cell.
    public struct Cell: Sendable, Hashable {
        /// Its text.
        public var text: String
        /// How it is set.
        public var style: LayoutStyle
        /// How many columns it covers.
        public var span: Int

        /// A cell.
        public init(_ text: String, _ style: LayoutStyle = .cell, span: Int = 1) {
            self.text = text
            self.style = style
            self.span = span
        }
    }

    /// The columns' widths, as shares of the text's width.
    public var widths: [Int]
    /// The rows.
    public var rows: [Row]
    /// Whether the last row is kept with what follows: no signature stands alone on a page.
    ///
    /// Only DOCX can say so: in ODF the whole table would move with it.
    public var lastRowIsKept: Bool
    /// Whether there are lines around the cells.
    public var isRuled: Bool

    /// A table.
    public init(widths: [Int], rows: [Row], lastRowIsKept: Bool = false, isRuled: Bool = true) {
        self.widths = widths
        self.rows = rows
        self.lastRowIsKept = lastRowIsKept
        self.isRuled = isRuled
    }

    /// The columns' widths in the unit of `total`, adding up to it.
    func columnWidths(of total: Int) -> [Int] {
        let sum = max(1, widths.reduce(0, +))
        var left = total
        return widths.indices.map { index in
            let width = index == widths.count - 1 ? left : total * widths[index] / sum
            left -= width
            return width
        }
    }
}
