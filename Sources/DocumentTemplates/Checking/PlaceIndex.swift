internal import Diagnostics

/// Says where in a part a paragraph stands, in the numbers a person counts by.
struct PlaceIndex {
    private let tree: MarkupTree
    private let part: String
    private var tables: [Int: Int] = [:]
    private var rows: [Int: Int] = [:]
    private var paragraphs: [Int: Int] = [:]
    private var columns = ColumnIndex()

    /// Counts the part's tables, their rows, and the paragraphs outside tables.
    init(_ tree: MarkupTree, part: String) {
        self.tree = tree
        self.part = part
        var rowsOfTable: [Int: Int] = [:]
        var index = 0
        while index < tree.nodes.count {
            switch tree.nodes[index].role {
            case .hidden, .remark, .fallback:
                index = tree.nodes[index].last
                continue
            case .table: tables[index] = tables.count + 1
            case .row:
                if let table = enclosing(.table, of: index) {
                    let row = rowsOfTable[table, default: 0] + 1
                    rows[index] = row
                    let repeated = tree.dialect.repeatedRowsAttribute.flatMap { tree.attribute($0, of: index) }
                    rowsOfTable[table] = row + max(0, (repeated.flatMap { Int($0) } ?? 1) - 1)
                }
            case .paragraph:
                if enclosing(.table, of: index) == nil { paragraphs[index] = paragraphs.count + 1 }
            default: break
            }
            index += 1
        }
    }

    /// The place of a paragraph.
    mutating func place(of paragraph: Int) -> Place {
        var place = Place(part: part)
        guard let row = enclosing(.row, of: paragraph), let table = enclosing(.table, of: row) else {
            // What stands in an attribute stands in the paragraph around.
            place.paragraph = paragraphs[paragraph] ?? enclosing(.paragraph, of: paragraph).flatMap { paragraphs[$0] }
            return place
        }
        place.table = tables[table]
        place.row = rows[row]
        if let cell = enclosing(.cell, of: paragraph) {
            place.column = columns.column(of: cell, inRow: row, tree)
        }
        return place
    }

    private func enclosing(_ role: MarkupRole, of node: Int) -> Int? {
        var node = tree.nodes[node].parent
        while node >= 0 {
            if tree.nodes[node].role == role { return node }
            node = tree.nodes[node].parent
        }
        return nil
    }
}
