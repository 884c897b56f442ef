import Diagnostics
import DocumentModel
import PlanModel

/// A document without what its author crossed out: a date beside its successor, a person who was replaced.
///
/// What is crossed out is no fact of the plan, and is told with its words. A row that is crossed out as a whole stays as
/// it is, its activities marked as struck: it was planned, and somebody will ask what became of it.
struct StruckWords {
    /// The document as the rest of recognition sees it.
    private(set) var document: Document
    /// The rows that are crossed out as a whole.
    private(set) var rows: Set<SourceRow> = []
    private var losses = LossLog()

    /// Tables in one another are looked through so deep; the words of deeper ones stay: no plan nests so, and the
    /// readers let through a thousand.
    private static let maximumDepth = 32

    init(_ document: Document) {
        self.document = document
        var paragraphs = 0
        for index in document.blocks.indices {
            switch document.blocks[index] {
            case .paragraph(let paragraph):
                paragraphs += 1
                guard !paragraph.struck.isEmpty else { continue }
                self.document.blocks[index] = .paragraph(live(paragraph, at: Place(paragraph: paragraphs)))
            case .table(let table):
                guard let live = live(table, depth: 0) else { continue }
                self.document.blocks[index] = .table(live)
            }
        }
    }

    /// Marks the activities of the rows that are crossed out.
    func mark(_ sections: inout [Section]) {
        guard !rows.isEmpty else { return }
        for section in sections.indices {
            for index in sections[section].activities.indices {
                let source = sections[section].activities[index].source
                sections[section].activities[index].struck = rows.contains(source.wholeRow)
            }
        }
    }

    /// What was left out or kept, with its place.
    var diagnostics: [Diagnostic] { losses.diagnostics }

    private mutating func live(_ paragraph: Paragraph, at place: Place) -> Paragraph {
        losses.add(.struckTextLeftOut, at: place, words: paragraph.struckText)
        return paragraph.withoutStruckText
    }

    /// A table without what is struck through in it; nil where that is nothing.
    private mutating func live(_ table: Table, depth: Int) -> Table? {
        guard depth < Self.maximumDepth else { return nil }
        var copy = table
        var isChanged = false
        var struckRows: [Int: Bool] = [:]
        for index in table.cells.indices {
            let cell = table.cells[index]
            guard cell.hasStruckText || cell.hasTables else { continue }
            let place = Place(table: table.index, row: cell.row + 1, column: cell.column + 1)
            var isRowStruck = false
            if cell.hasStruckText {
                isRowStruck = struckRows[cell.row] ?? table.isRowStruck(cell.row)
                if struckRows.updateValue(isRowStruck, forKey: cell.row) == nil, isRowStruck {
                    losses.add(.rowStruck, at: Place(table: table.index, row: cell.row + 1))
                    rows.insert(SourceRow(table: table.index, row: cell.row + 1))
                }
            }
            for block in cell.blocks.indices {
                switch cell.blocks[block] {
                case .paragraph(let paragraph):
                    guard !paragraph.struck.isEmpty, !isRowStruck || cell.rowSpan > 1 else { continue }
                    copy.cells[index].blocks[block] = .paragraph(live(paragraph, at: place))
                    isChanged = true
                case .table(let nested):
                    guard let live = live(nested, depth: depth + 1) else { continue }
                    copy.cells[index].blocks[block] = .table(live)
                    isChanged = true
                }
            }
        }
        return isChanged ? copy : nil
    }
}
