/// A table whose columns sections repeat: the cells from that of the opening to that of the closing tag, in each row that
/// has such a section, once for each element.
///
/// The grid is one for all rows, so that it is known here which columns of the template are repeated; how often, the
/// data says when the table is begun (``RenderedTable/Columns``).
struct TableGrid {
    /// Neighbouring columns of the template that are repeated together.
    struct Band {
        /// From 0.
        var columns: Range<Int>
        /// The sections that do, of each row one.
        var sections: [Int]
    }

    /// An element that tells a column, or several that are alike.
    struct Definition {
        var element: Range<Int>
        var columns: Range<Int>
        /// Where its name ends, and the attribute that says of how many columns it tells.
        var nameEnd: Int
        var repeated: (attribute: Range<Int>, name: Range<Int>)?
        /// Its width, or the style that has it: an index into ``TemplatePart/columnStyles``.
        var width: (place: Range<Int>, length: SharedLength)?
        var style: (place: Range<Int>, index: Int)?
    }

    var bands: [Band]
    var definitions: [Definition] = []
    /// How many columns the template's table has.
    var columnCount = 0
    /// The section that the table stands in.
    var section: Int?
}

/// A style of the part with a column's width.
struct ColumnStyle {
    var element: Range<Int>
    var name: String
    var namePlace: Range<Int>
    var lengths: [(place: Range<Int>, length: SharedLength)]
}

/// A width that the copies of a column share, in whole parts of its unit.
struct SharedLength: Sendable {
    private let parts: Int
    private let isWhole: Bool
    private let unit: [UInt8]

    /// Widths with a unit are counted in so many parts of it.
    private static let partsOfUnit = 10_000
    private static let decimals = 4

    /// Reads a width such as `2310`, `33.3%`, `4.251cm`, `21845*`; nil where it is none, or longer than any.
    init?(_ bytes: ArraySlice<UInt8>) {
        func digits(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        let whole = digits(bytes)
        var rest = bytes[whole.endIndex...]
        var fraction: ArraySlice<UInt8> = []
        if rest.first == UInt8(ascii: ".") {
            fraction = digits(rest.dropFirst())
            rest = rest[fraction.endIndex...]
        }
        isWhole = rest.isEmpty || rest.elementsEqual("*".utf8)
        guard (1...9).contains(whole.count), !isWhole || fraction.isEmpty,
            let number = Int(String(decoding: whole, as: UTF8.self)),
            rest.allSatisfy({ $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "*") || $0 | 0x20 >= UInt8(ascii: "a") })
        else { return nil }
        let padded = Array(fraction.prefix(Self.decimals)) + Array(repeating: UInt8(ascii: "0"), count: Self.decimals)
        let rest4 = Int(String(decoding: padded.prefix(Self.decimals), as: UTF8.self)) ?? 0
        parts = isWhole ? number : number * Self.partsOfUnit + rest4
        unit = Array(rest)
    }

    /// What one of so many copies has of it; all together have the whole.
    func share(_ index: Int, of count: Int) -> [UInt8] {
        let share = parts * (index + 1) / count - parts * index / count
        // A column that has no part of the table's width at all would not be seen.
        guard !isWhole else { return Array(String(unit.isEmpty ? share : max(1, share)).utf8) + unit }
        let fraction = String(Self.partsOfUnit + share % Self.partsOfUnit).dropFirst()
        let digits = String(fraction.reversed().drop { $0 == "0" }.reversed())
        return Array((String(share / Self.partsOfUnit) + (digits.isEmpty ? "" : "." + digits)).utf8) + unit
    }
}

/// A cell with the columns of the table's grid, counted from 0, that it stands over.
struct GridCell {
    var node: Int
    var columns: Range<Int>
    /// It only stands for a column that another cell spans (ODF).
    var isCovered = false
    /// It stands for several cells that are alike (ODF).
    var isRepeated = false
}

extension MarkupTree {
    /// More columns than any table has; greater numbers are slips.
    static let maximumColumns = 20_000

    /// The cells of a row.
    func gridCells(ofRow row: Int) -> [GridCell] {
        var cells: [GridCell] = []
        var next = 0
        var node = row + 1
        while node < nodes[row].last {
            switch nodes[node].role {
            case .wrapper:
                node += 1
                continue
            case .rowProperties:
                if let before = child(of: node, .columnsBefore) {
                    next = min(next + (count(attribute("w:val", of: before)) ?? 0), Self.maximumColumns)
                }
            case .coveredCell, .cell:
                let isCovered = nodes[node].role == .coveredCell
                let repeated = dialect.columns.repeated.flatMap { count(attribute($0, of: node)) } ?? 1
                let span = isCovered ? 1 : columnSpan(of: node)
                let isRepeated = repeated > 1
                let width = isRepeated ? repeated : span
                cells.append(
                    GridCell(node: node, columns: next..<(next + width), isCovered: isCovered, isRepeated: isRepeated))
                // The columns a cell of ODF spans are held by covered cells, which are counted themselves.
                let step = isRepeated || dialect.columnSpanAttribute == nil ? width : 1
                next = min(next + step, Self.maximumColumns)
            default: break
            }
            node = nodes[node].last
        }
        return cells
    }

    private func count(_ value: String?) -> Int? {
        value.flatMap { Int($0) }.map { min(max(0, $0), Self.maximumColumns) }
    }

    private func columnSpan(of cell: Int) -> Int {
        if let name = dialect.columnSpanAttribute { return max(1, count(attribute(name, of: cell)) ?? 1) }
        let span = child(of: cell, .cellProperties).flatMap { child(of: $0, .columnSpan) }
        return max(1, count(span.flatMap { attribute("w:val", of: $0) }) ?? 1)
    }
}
