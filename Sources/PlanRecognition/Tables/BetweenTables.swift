import Diagnostics
import DocumentModel
import TextAnalysis

/// The lines between the tables of a plan: headings of sections, and other words.
struct BetweenTables: Sendable {
    /// A line, and whether it is a heading.
    struct Line: Sendable {
        var line: FrontLine
        var isHeading: Bool
    }

    /// The lines before each table, by the table's index in the outline.
    private(set) var lines: [Int: [Line]] = [:]
    /// All headings, in order.
    private(set) var headings: [FrontLine] = []

    /// Reads what stands between the first and the last table of the plan.
    init(_ outline: DocumentOutline, _ uses: [TableUse], from first: Int, to last: Int) {
        var open: [FrontLine] = []
        for index in first..<(last + 1) {
            switch outline.items[index].content {
            case .paragraph(let paragraph):
                open += FrontLine.lines(of: paragraph, number: index, place: outline.items[index].place)
            case .table:
                let isBeforePlan = uses[index].isPlan
                let read = Self.read(open, mayHaveHeadings: isBeforePlan)
                lines[index] = read
                headings += read.filter(\.isHeading).map(\.line)
                open = []
            }
        }
    }

    private static func read(_ lines: [FrontLine], mayHaveHeadings: Bool) -> [Line] {
        var result: [Line] = []
        var isOpen = false
        for line in lines {
            if line.isBlank {
                isOpen = false
            } else if mayHaveHeadings && SectionHeadings.isHeading(line) {
                if isOpen, let last = result.last, last.isHeading, line.label.isEmpty,
                    Letters.beginsSmall(line.text) || Letters.beginsQuoted(line.text)
                {
                    result[result.count - 1].line.text += " " + line.text
                } else {
                    result.append(Line(line: line, isHeading: true))
                }
                isOpen = true
            } else {
                result.append(Line(line: line, isHeading: false))
                isOpen = false
            }
        }
        return result
    }
}

/// The rows above the header of the plan's first table: its title, or sections.
struct RowsAbove: Sendable {
    /// The lines, where they are front matter.
    private(set) var frontLines: [FrontLine] = []
    /// Whether the rows are front matter rather than sections.
    private(set) var areFront = false

    init(_ item: DocumentOutline.Item, _ use: TableUse) {
        guard case .table(let table) = item.content, case .plan(let header) = use, header.firstRow > 0 else { return }
        var lines: [FrontLine] = []
        for row in 0..<header.firstRow {
            for cell in table.cells(inRow: row) where cell.row == row {
                for (index, paragraph) in cell.paragraphs.enumerated() {
                    lines += FrontLine.lines(
                        of: paragraph, number: 1_000_000 + row * 1000 + index,
                        place: Place(table: table.index, row: row + 1, column: cell.column + 1))
                }
            }
        }
        areFront = lines.contains { TitleFinder.begins($0) || ApprovalBlocks.kind(of: $0.text) != nil }
        if areFront { frontLines = lines }
    }
}
