/// A range of the source that is not simply copied.
///
/// All that the engine does to a part is a set of such ranges, each inside another or apart from it; the program
/// follows from them (``ProgramBuilder``).
struct Edit {
    enum Kind {
        // Ranges with a program of their own inside.
        case guarded(fallback: [UInt8])
        case section(Int)
        case table(separator: [UInt8], grid: Int?)
        case rowGroup
        case row(Range<Int>, columns: Range<Int>?)
        case columnGroup
        case columnCopies(band: Int)
        case gridCell(columns: Range<Int>, each: Bool, covered: [UInt8])
        case coveredCell(columns: Range<Int>)
        case cell(Int)
        case block(isParagraph: Bool)
        case line
        case referred(Int)
        // Ranges that are replaced as a whole.
        case removed
        case insert([UInt8])
        case value(tag: Int, prefix: Range<Int>)
        case plain(tag: Int, ParagraphText.Kind)
        case footnote(tag: Int, prefix: Range<Int>, properties: Range<Int>)
        case words(leading: Int, endInSpace: Bool, prefix: Range<Int>)
        case mark
        case once
        case renumbered
        case suffix
        case reference(ReferenceKind, String)
        case ownID
        case listNumber(Int, level: Int)
        case listProperty(Int, level: Int, prefix: Range<Int>)
        case listGoesOn(Int, [UInt8])
        case mergePoint
        case mergeContent
        case rowSpan(rows: Range<Int>)
        case columnDefinition(grid: Int, Int)
        case columnStyles(Int)
        case columnCount(Range<Int>)
        case addedSpan(head: [UInt8], tail: [UInt8])
        case sharedLength(SharedLength)
    }

    var range: Range<Int>
    var kind: Kind

    /// Of two edits with one range, the one with the smaller rank stands around the other.
    var rank: Int {
        switch kind {
        case .guarded, .referred: 0
        case .section: 1
        case .table: 2
        case .rowGroup, .row, .columnGroup: 3
        case .columnCopies, .gridCell, .coveredCell: 4
        case .cell: 5
        case .block: 6
        case .line: 7
        default: 8
        }
    }
}
