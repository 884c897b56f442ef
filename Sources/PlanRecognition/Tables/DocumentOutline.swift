import Diagnostics
import DocumentModel

/// The document as one sequence of paragraphs and tables, with the frames taken away.
///
/// A plan may stand inside a one-cell table that draws a frame, or in a cell of a table that lays out the page: such a
/// table is replaced by what its cells hold, as often as needed. Nothing here recurses: files nest a thousand tables.
struct DocumentOutline: Sendable {
    /// A paragraph or a table, with its place.
    struct Item: Sendable {
        enum Content: Sendable {
            case paragraph(Paragraph)
            case table(Table)
        }

        var content: Content
        var place: Place
    }

    /// Paragraphs and tables in the order of reading.
    private(set) var items: [Item] = []
    /// The headers found, by ``Table/index``.
    private(set) var headers: [Int: TableHeader] = [:]
    /// The tables that were taken for frames, by ``Table/index``.
    private(set) var frames: [Int] = []

    /// The outline of a document.
    init(_ document: Document, finder: HeaderFinder) {
        let tables = Self.tables(of: document)
        var parents: [Int: Int] = [:]
        for table in tables {
            if let parent = table.parent { parents[table.index] = parent.table }
            if let header = finder.header(of: table) { headers[table.index] = header }
        }
        // A table that holds a plan and is none itself lays out the page.
        var layouts: Set<Int> = []
        for table in tables where headers[table.index].map({ $0.strength > .none }) == true {
            var index = table.index
            while let parent = parents[index], layouts.insert(parent).inserted { index = parent }
        }
        unfold(document, layouts: layouts)
    }

    private enum Work {
        case block(Block, Place?)
        case cell(Cell, table: Int)
    }

    private mutating func unfold(_ document: Document, layouts: Set<Int>) {
        var paragraphs = 0
        var work = document.blocks.reversed().map { Work.block($0, nil) }
        while let next = work.popLast() {
            switch next {
            case .cell(let cell, let table):
                let place = Place(table: table, row: cell.row + 1, column: cell.column + 1)
                work.append(contentsOf: cell.blocks.reversed().map { .block($0, place) })
            case .block(.paragraph(let paragraph), let place):
                if place == nil { paragraphs += 1 }
                items.append(
                    Item(content: .paragraph(paragraph), place: place ?? Place(paragraph: paragraphs)))
            case .block(.table(let table), _):
                if isFrame(table, layouts) {
                    frames.append(table.index)
                    work.append(contentsOf: table.cells.reversed().map { .cell($0, table: table.index) })
                } else {
                    items.append(Item(content: .table(table), place: Place(table: table.index)))
                }
            }
        }
    }

    private func isFrame(_ table: Table, _ layouts: Set<Int>) -> Bool {
        if let header = headers[table.index], header.strength == .strong { return false }
        return table.cells.count == 1 || layouts.contains(table.index)
    }

    private static func tables(of document: Document) -> [Table] {
        var result: [Table] = []
        var work = Array(document.blocks.reversed())
        while let block = work.popLast() {
            guard case .table(let table) = block else { continue }
            result.append(table)
            for cell in table.cells.reversed() where cell.blocks.count > 1 || cell.hasTables {
                work.append(contentsOf: cell.blocks.reversed())
            }
        }
        return result
    }
}

extension Cell {
    /// Whether tables are nested in it.
    var hasTables: Bool {
        blocks.contains { if case .table = $0 { true } else { false } }
    }
}
