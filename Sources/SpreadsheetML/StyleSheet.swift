/// The styles of a workbook: a cell names one by its number (ECMA-376 Part 1, 18.8).
public struct StyleSheet: Sendable {
    /// A style of the sheet, with what the height of a row needs to know of it.
    public struct Style: Sendable, Hashable {
        let index: Int
        let size: Int
        let isBold: Bool
        let isWrapped: Bool
    }

    /// The look of a rule.
    public struct HighlightStyle: Sendable, Hashable {
        let index: Int
    }

    /// The font of everything, whose widths are known here: ``TextAnalysis/TextMeasure``.
    static let fontName = "Times New Roman"

    // Each list begins with what the format wants there: the font and the frame of cells without a style, and the two
    // fills of which Excel takes no others (18.8.20).
    private var fonts = IndexedList([Font(CellStyle())])
    private var fills = IndexedList(["<patternFill patternType=\"none\"/>", "<patternFill patternType=\"gray125\"/>"])
    private var styles = IndexedList(["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"])
    private var highlights = IndexedList<Highlight>([])

    /// An empty sheet.
    public init() {}

    /// Adds a style; one that is there already is the same.
    public mutating func add(_ style: CellStyle) -> Style {
        let font = fonts.index(of: Font(style))
        let fill = style.fill.map { fills.index(of: Self.solid($0)) } ?? 0
        let format =
            switch style.format {
            case .general: 0
            case .text: 49
            case .day: Self.dayFormat
            }
        var xf = "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\""
        xf += " borderId=\"\(style.hasBorder ? 1 : 0)\""
        xf += " xfId=\"0\"\(style.isQuoted ? " quotePrefix=\"1\"" : "") applyNumberFormat=\"1\" applyFont=\"1\""
        xf += " applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\">"
        xf += "<alignment horizontal=\"\(style.alignment.rawValue)\""
        xf +=
            " vertical=\"\(style.isCentredVertically ? "center" : "top")\"\(style.isWrapped ? " wrapText=\"1\"" : "")/>"
        xf += "<protection locked=\"\(style.isLocked ? 1 : 0)\"/></xf>"
        return Style(
            index: styles.index(of: xf), size: style.size, isBold: style.isBold, isWrapped: style.isWrapped)
    }

    /// Adds the look of a rule.
    public mutating func add(_ highlight: Highlight) -> HighlightStyle {
        HighlightStyle(index: highlights.index(of: highlight))
    }

    private struct Font: Hashable, Sendable {
        let isBold, isStruck: Bool
        let size: Int
        let color: String?

        init(_ style: CellStyle) {
            (isBold, isStruck, size, color) = (style.isBold, style.isStruck, style.size, style.color)
        }

        var xml: String {
            "<font>\(isBold ? "<b/>" : "")\(isStruck ? "<strike/>" : "")<sz val=\"\(size)\"/>"
                + "<color rgb=\"FF\(color ?? "000000")\"/><name val=\"\(StyleSheet.fontName)\"/><family val=\"1\"/>"
                + "<charset val=\"204\"/></font>"
        }
    }

    /// The first number that is free for a format of one's own.
    private static let dayFormat = 164

    private static func solid(_ color: String) -> String {
        "<patternFill patternType=\"solid\"><fgColor rgb=\"FF\(color)\"/><bgColor indexed=\"64\"/></patternFill>"
    }

    /// The part `xl/styles.xml`.
    var xml: String {
        func list(_ name: String, _ elements: [String]) -> String {
            "<\(name) count=\"\(elements.count)\">\(elements.joined())</\(name)>"
        }
        let line = "style=\"thin\"><color rgb=\"FF808080\"/>"
        let sides = ["left", "right", "top", "bottom"]
        let borders = [
            sides.map { "<\($0)/>" }.joined() + "<diagonal/>",
            sides.map { "<\($0) \(line)</\($0)>" }.joined() + "<diagonal/>",
        ]
        // The fill of a rule has its colour behind the pattern.
        let differences = highlights.elements.map { look in
            let fill = look.fill.map { color in
                "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\(color)\"/><bgColor rgb=\"FF\(color)\"/>"
                    + "</patternFill></fill>"
            }
            return "<dxf><font><color rgb=\"FF\(look.color)\"/></font>\(fill ?? "")</dxf>"
        }
        return XMLText.declaration + "<styleSheet xmlns=\"\(XMLText.main)\">"
            + list("numFmts", ["<numFmt numFmtId=\"\(Self.dayFormat)\" formatCode=\"dd\\.mm\\.yyyy\"/>"])
            + list("fonts", fonts.elements.map(\.xml)) + list("fills", fills.elements.map { "<fill>\($0)</fill>" })
            + list("borders", borders.map { "<border>\($0)</border>" })
            + list("cellStyleXfs", ["<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"])
            + list("cellXfs", styles.elements)
            + list("cellStyles", ["<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"])
            + list("dxfs", differences) + "</styleSheet>"
    }
}

/// A list in which each element stands once.
private struct IndexedList<Element: Hashable & Sendable>: Sendable {
    private(set) var elements: [Element]
    private var indexes: [Element: Int]

    init(_ elements: [Element]) {
        self.elements = elements
        indexes = Dictionary(uniqueKeysWithValues: zip(elements, elements.indices))
    }

    mutating func index(of element: Element) -> Int {
        if let index = indexes[element] { return index }
        indexes[element] = elements.count
        elements.append(element)
        return elements.count - 1
    }
}
