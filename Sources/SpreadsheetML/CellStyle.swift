/// How a cell looks, what its value is shown as, and whether it may be changed.
///
/// ECMA-376 Part 1, 18.8.45 (`xf`), with the font, fill, border, alignment and protection that it refers to.
public struct CellStyle: Sendable, Hashable {
    /// Where in its cell a value stands.
    public enum Alignment: String, Sendable, Hashable {
        case left, center, right
    }

    /// As what a number is shown (18.8.30).
    public enum Format: Sendable, Hashable {
        case general
        /// What is typed into the cell stays text.
        case text
        /// A day, 31.12.2024: by a code of its own, for the built-in ones are month-first in an English program.
        case day
    }

    /// Bold letters.
    public var isBold = false
    /// Letters struck through.
    public var isStruck = false
    /// The letters' size in points.
    public var size = 11
    /// The letters' colour, as RRGGBB; black where it is nil.
    public var color: String?
    /// The cell's colour, as RRGGBB; none where it is nil.
    public var fill: String?
    /// A thin line around the cell.
    public var hasBorder = true
    /// Where the value stands from left to right.
    public var alignment = Alignment.left
    /// Whether it stands in the middle between top and bottom, not at the top.
    public var isCentredVertically = false
    /// Whether long text goes on in further lines.
    public var isWrapped = true
    /// As what a number is shown.
    public var format = Format.general
    /// Whether the text is text even where it looks like a formula, a number or a date: Excel puts an apostrophe before
    /// it when it is edited (`quotePrefix`).
    public var isQuoted = false
    /// Whether the cell may not be changed on a protected sheet.
    public var isLocked = true

    /// The look of text in a table: letters of 11 points, top left, in as many lines as it takes.
    public init() {}

    /// The same style, changed.
    public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var copy = self
        change(&copy)
        return copy
    }
}

/// How cells look where a rule holds (18.8.15, `dxf`).
public struct Highlight: Sendable, Hashable {
    /// The letters' colour, as RRGGBB.
    public var color: String
    /// The cell's colour, as RRGGBB; as it was where it is nil.
    public var fill: String?

    /// A look.
    public init(color: String, fill: String? = nil) {
        self.color = color
        self.fill = fill
    }
}
