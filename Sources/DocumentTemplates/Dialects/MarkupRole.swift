/// What an element is to the template engine, whatever its format calls it.
enum MarkupRole: UInt8, Sendable {
    /// Nothing the engine knows: copied; in a paragraph it counts as something that can be seen.
    case other
    /// Character data, which is no element.
    case characters
    /// The part's text as a whole, such as `w:body`.
    case body

    /// Carries the number of a drawing, which must be the only one of the document (`wp:docPr`).
    case drawing

    // MARK: Paragraphs
    case paragraph
    case paragraphProperties
    /// The paragraph's style, and the list whose number it shows with its level (`w:numPr`).
    case paragraphStyle, numbering, numberingLevel, numberingList
    /// A property of a paragraph that stands before its list in the schema's order.
    case beforeNumbering
    /// A section's page settings inside a paragraph's properties: such a paragraph is never dropped.
    case sectionProperties
    /// A property of a paragraph that begins a page.
    case pageBreakBefore
    /// A style, and what of it may begin a page (ODF).
    case style, styleProperties
    case run
    case runProperties
    /// The element that holds the characters, where the format has one (`w:t`).
    case text
    case tab
    case lineBreak
    /// A run of spaces (`text:s`).
    case spaces
    /// Characters that Word writes as elements.
    case noBreakHyphen, softHyphen
    /// Stands around runs, paragraphs, rows or cells without changing what they are: content control, hyperlink, ….
    case wrapper
    case wrapperProperties
    /// Binds a content control's text to data elsewhere, which Word would show instead of the value.
    case binding
    /// Nothing of it is printed.
    case invisible
    /// The same, and its name must not occur twice: left out of repeated copies.
    case bookmark
    /// What stands inside is no text of the document: deleted text, field codes, comments.
    case hidden
    /// Nothing but characters, which are no text of a paragraph: words for who cannot see, a property of the document.
    case plain
    /// What a field does: filled where it leads to an address.
    case instructions
    /// A field with its words inside, which shows a value from elsewhere; one that its instructions tell (`w:fldSimple`).
    case field, simpleField
    /// Where a field begins, where its words do, and where it ends (`w:fldChar`).
    case fieldMark
    /// The entries of a table of contents.
    case contents
    /// A comment in the text: hidden, and not copied.
    case remark
    /// The second telling of what stands before it for older programs (`mc:Fallback`).
    case fallback

    // MARK: Blocks
    /// A text of its own inside another: text box, footnote, header.
    case story
    case list
    case listItem
    case table
    /// Rows of a table that are its heading (`table:table-header-rows`): no loop leaves them.
    case headerRows
    case rowGroup
    case row
    case rowProperties
    /// Columns of the grid that a row has no cells in, before its first cell and behind its last.
    case columnsBefore, columnsAfter
    /// What tells a table's columns: each, or several that are alike, and the elements around them.
    case columnDefinition, grid, columnGroup
    /// What of a style tells a column's width (ODF).
    case columnProperties
    case cell
    case coveredCell
    case cellProperties
    /// A cell property that stands before the vertical merge in the schema's order.
    case beforeMerge
    /// The same: the cell's width.
    case cellWidth
    case columnSpan
    case verticalMerge
}

/// What becomes of an attribute when its element is copied a second time.
enum CopyRule: Sendable {
    /// It is left out: the name it gives must be the only one, and nobody needs it.
    case dropped
    /// It gets the next free number.
    case renumbered
    /// It gets a suffix: the schema wants it, but different everywhere.
    case suffixed
}
