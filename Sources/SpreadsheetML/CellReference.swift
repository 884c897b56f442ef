internal import DocumentModel

/// Where a cell stands, as its reference says (`C5`, ECMA-376 Part 1, 18.18.7); counted from 0.
struct CellReference: Sendable, Hashable {
    var row: Int
    var column: Int

    /// The place; nil where the words are no reference. Letters of either case will do, and the dollar signs of formulas.
    init?(_ words: some StringProtocol) {
        var column = 0
        var row = 0
        var hasRow = false
        for byte in words.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case 0x30...0x39:
                hasRow = true
                row = min(row * 10 + Int(byte - 0x30), Self.farthest)
            case 0x41...0x5A, 0x61...0x7A:
                guard !hasRow else { return nil }
                column = min(column * 26 + Int(byte & 0x1F), Self.farthest)
            default: return nil
            }
        }
        guard column > 0, row > 0 else { return nil }
        self.row = row - 1
        self.column = column - 1
    }

    /// Far outside of any sheet, and small enough to count on from there.
    private static let farthest = 1 << 40
}

extension SheetContent.Merge {
    /// The range that a reference means: `A1:C3`; nil where the words are none, or it is one cell.
    init?(reference: String) {
        let corners = reference.split(separator: ":")
        guard corners.count == 2, let first = CellReference(corners[0]), let last = CellReference(corners[1]),
            first != last
        else { return nil }
        self.init(
            rows: min(first.row, last.row)...max(first.row, last.row),
            columns: min(first.column, last.column)...max(first.column, last.column))
    }
}
