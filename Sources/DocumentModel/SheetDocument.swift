internal import Diagnostics

/// The sheets of a workbook put together to one document.
///
/// A sheet's name stands as a heading above its table where it says something: where several sheets have tables, or where
/// nothing stands above the only one. Names that programs give (`Лист1`,
/// `Sheet1`) say nothing, nor does `План`.
public struct SheetDocument: Sendable {
    private var sheets: [(content: SheetContent, layout: SheetLayout)] = []
    private var above: [String] = []

    /// The document of these sheets; those without anything in them are passed over.
    ///
    /// - Parameters:
    ///   - sheets: the sheets of a workbook, in its order.
    ///   - treatment: what is done with a sheet.
    ///   - losses: is told of sheets and columns that are passed over, with their words: somebody may have written
    ///     there.
    public init(
        _ sheets: [SheetContent], treatment: SheetTreatment.Finder = { _ in .content }, losses: inout LossLog
    ) {
        // What was worked out from a plan is told of once, however many sheets and columns it fills.
        var computed: [(place: String, words: String)] = []
        for var sheet in sheets where !sheet.rows.isEmpty {
            switch treatment(sheet) {
            case .content: break
            case .computed:
                computed.append(("«\(sheet.name)»", sheet.words))
                continue
            case .above(let paragraphs):
                above += paragraphs
                continue
            case .withoutColumns(let columns):
                let removed = sheet.remove(columns: columns)
                guard !removed.isEmpty else { break }
                let headings = removed.map { "«\($0[0])»" }.joined(separator: ", ")
                computed.append(("«\(sheet.name)»: \(headings)", removed.joined().joined(separator: " ")))
            }
            self.sheets.append((sheet, SheetLayout(sheet)))
        }
        guard !computed.isEmpty else { return }
        losses.add(
            .sheetComputed, at: .unknown, ["places": computed.map(\.place).joined(separator: "; ")],
            count: computed.count, description: computed.map(\.words).joined(separator: " "))
    }

    /// How many addresses its tables have; readers hold it against their limit before the tables are made.
    public var gridCellCount: Int {
        sheets.reduce(0) { sum, sheet in
            let (total, overflows) = sum.addingReportingOverflow(sheet.layout.gridCellCount)
            return overflows ? Int.max : total
        }
    }

    /// The document.
    public var document: Document {
        var document = Document(blocks: above.map { .paragraph(Paragraph($0)) })
        let withTables = sheets.count { $0.layout.tableCount > 0 }
        for (content, layout) in sheets {
            let saysMore = withTables > 1 || !layout.hasWordsAbove
            let isNamed = layout.tableCount > 0 && saysMore && !Self.isGiven(content.name)
            let made = layout.blocks(
                firstTable: document.sheets.count + 1, heading: isNamed ? content.name : nil)
            if !document.blocks.isEmpty { document.blocks.append(.paragraph(Paragraph())) }
            document.blocks += made.blocks
            document.sheets += made.tables
        }
        return document
    }

    /// Whether the words of a header or footer number the page, as those do that Calc gives every sheet.
    public static func isPageNumber(_ words: String) -> Bool {
        let letters = words.lowercased().filter { $0.isLetter || $0.isNumber }
        return ["", "страница", "стр", "старонка", "page", "из", "страницаиз", "стриз", "pageof"].contains(letters)
    }

    /// The words that programs begin the names of new sheets with: Excel, Calc and Google in Russian, Belarusian, English,
    /// Ukrainian and Polish.
    private static let givenNames = ["лист", "ліст", "аркуш", "sheet", "worksheet", "arkusz", "табліца", "таблица"]

    /// Whether a name says nothing: one that a program gave, a word and a number at most, or «План».
    static func isGiven(_ name: String) -> Bool {
        let folded = name.lowercased()
        if ["план", "plan"].contains(folded) { return true }
        return givenNames.contains { word in
            folded.hasPrefix(word) && folded.dropFirst(word.count).allSatisfy { $0.isNumber || " ()-_".contains($0) }
        }
    }
}

extension SheetContent {
    /// All its words, row by row.
    public var words: String {
        rows.flatMap { $0.cells.map(\.words) }.joined(separator: " ")
    }
}

extension SheetContent.Cell {
    /// Its words, lines joined by a space.
    public var words: String { paragraphs.map(\.text).joined(separator: " ") }
}
