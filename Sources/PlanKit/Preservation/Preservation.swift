internal import Diagnostics
internal import DocumentModel
internal import PlanModel
internal import PlanRecognition
internal import TextAnalysis

/// The proof that nothing was lost unseen: every word of a document is in its plan, or in a diagnostic.
///
/// Each word of a plan's row is looked for in the activities that came from that row; the words of everything else in
/// the plan's title, preamble, approvals, sections, headings and signatories; what is left, in the words that
/// diagnostics quote. A word counts as often as it is printed. What is found nowhere becomes a `text-not-placed`
/// error with its place. The cost is one pass over the document and one over the plan.
///
/// Not looked for: automatic numbers (they are computed, not printed by the author), punctuation, the conjunction
/// between two responsible persons, a row that only numbers the columns (`1 | 2 | 3`), and typed markers of a list
/// that was split into activities or entries.
struct Preservation {
    /// An error for every place whose words are in no record.
    private(set) var losses: [Diagnostic] = []

    private var words: PlanWords
    private var scanner = WordScanner()
    /// The activities of the row at hand.
    private var row = WordCounts()
    private var rowActivities: ArraySlice<PlanWords.Origin> = []
    /// Those of their texts whose words ``row`` does not know yet: few rows need them.
    private var uncountedTexts: [String] = []
    /// Those that stood in a cell word for word, and whose words ``row`` does not know.
    private var wholeTexts: [String] = []
    private let planTables: [Int: TableReading]
    private var unplacedParagraphs: (first: Int, last: Int, words: String)?
    private lazy var squeezedFrame = words.squeezedFrame
    private var searchedBytes = 0
    private lazy var squeezedNotes = notes.map(WordScanner.squeezed)
    private let notes: [String]

    init(of document: Document, in plan: Plan, _ tables: [TableReading], _ diagnostics: [Diagnostic]) {
        let headings = tables.filter(\.isPlan).flatMap { $0.columns.map(\.heading) }
        words = PlanWords(plan, headings: headings, diagnostics)
        notes = plan.sections.flatMap { $0.activities.compactMap(\.note) }
        planTables = Dictionary(
            tables.filter(\.isPlan).map { ($0.table, $0) }, uniquingKeysWith: { first, _ in first })
        var paragraph = 0
        for block in document.blocks {
            switch block {
            case .paragraph(let content):
                paragraph += 1
                let missing = missingWords(of: content.text)
                if let missing { note(missing, paragraph: paragraph) }
            case .table(let table):
                check(table)
            }
        }
        flushParagraphs()
        for note in document.footnotes { check(note) }
    }

    // MARK: Paragraphs and notes

    /// Paragraphs one after another make one error, or a long text under the plan would make hundreds.
    private mutating func note(_ missing: String, paragraph: Int) {
        if var open = unplacedParagraphs, open.last == paragraph - 1 {
            open.last = paragraph
            open.words += " " + missing
            unplacedParagraphs = open
        } else {
            flushParagraphs()
            unplacedParagraphs = (paragraph, paragraph, missing)
        }
    }

    private mutating func flushParagraphs() {
        guard let open = unplacedParagraphs else { return }
        report(open.words, at: Place(paragraph: open.first))
        unplacedParagraphs = nil
    }

    private mutating func check(_ note: Note) {
        let squeezed = WordScanner.squeezed(note.text)
        guard !squeezed.isEmpty else { return }
        guard !squeezedNotes.contains(where: { $0.holds(squeezed) }), let missing = missingWords(of: note.text) else {
            return
        }
        report(missing, at: .unknown)
    }

    // MARK: Tables

    // Tables nest a thousand deep: each kind is checked by itself, so that one within another takes little of the stack.
    private mutating func check(_ table: Table) {
        if planTables[table.index] != nil || words.origins[table.index] != nil {
            checkPlan(table)
        } else {
            checkOther(table)
        }
    }

    private mutating func checkPlan(_ table: Table) {
        var origins = (words.origins[table.index] ?? [])[...]
        var missing: [(cell: Cell, words: String)] = []
        var position = 0
        for number in 0..<table.rowCount {
            let activities = origins.prefix { $0.row <= number + 1 }
            if !activities.isEmpty {
                // A row that goes on over a page break follows the row it belongs to: the counts stay until the next.
                origins = origins[activities.endIndex...]
                begin(activities)
            }
            var cells: ArraySlice<Cell> = table.cells[position...]
            cells = cells.prefix { $0.row <= number }
            position += cells.count
            if isNumbering(cells) || isHeader(cells) { continue }
            // Most cells are a member word for word: theirs need not be looked at.
            let areWhole = cells.map { takeWhole($0.typedText) }
            for (cell, isWhole) in zip(cells, areWhole) {
                if !isWhole, !takeClosed(cell.typedText), let words = missingWords(of: cell.typedText) {
                    missing.append((cell, words))
                }
                for nested in cell.tables { check(nested) }
            }
        }
        begin([])
        for (cell, words) in missing { report(words, at: place(of: cell, in: table)) }
    }

    /// Goes on to the activities of another row.
    private mutating func begin(_ activities: ArraySlice<PlanWords.Origin>) {
        rowActivities = activities
        uncountedTexts.removeAll(keepingCapacity: true)
        words.addTexts(of: activities, to: &uncountedTexts)
        wholeTexts.removeAll(keepingCapacity: true)
        row.removeAll()
    }

    /// Takes the text of the row that is a cell's, if there is one: then every word of the cell is found.
    private mutating func takeWhole(_ text: String) -> Bool {
        // Texts of another length are another text: so much is told at once.
        guard !text.isEmpty, uncountedTexts.count <= Self.mostTextsCompared,
            let place = uncountedTexts.firstIndex(where: { $0.utf8.count == text.utf8.count && $0 == text })
        else { return text.isEmpty }
        wholeTexts.append(uncountedTexts.remove(at: place))
        return true
    }

    /// The same of a text that a dot or bracket closes, as «1.» the number 1: neither is a word.
    private mutating func takeClosed(_ text: String) -> Bool {
        guard let last = text.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")"), text.utf8.count > 1
        else { return false }
        return takeWhole(String(Substring(text.utf8.dropLast())))
    }

    /// Counts the words of the row that no cell has word for word.
    private mutating func countRow() {
        for text in uncountedTexts { row.add(text, by: &scanner) }
        uncountedTexts.removeAll(keepingCapacity: true)
    }

    /// How many texts of a row are held against each of its cells: a row of a thousand columns would cost their square.
    private static let mostTextsCompared = 100

    /// A table that is no plan: one error for all its words that are nowhere.
    private mutating func checkOther(_ table: Table) {
        var missing: [String] = []
        var first: Cell?
        for cell in table.cells {
            if let words = missingWords(of: cell.typedText) {
                missing.append(words)
                first = first ?? cell
            }
            for nested in cell.tables { check(nested) }
        }
        guard let first else { return }
        report(missing.joined(separator: " "), at: Place(table: table.index, row: first.row + 1))
    }

    /// Whether a row only numbers the columns: `1 | 2 | 3 | 4`.
    private func isNumbering(_ cells: ArraySlice<Cell>) -> Bool {
        guard cells.count > 1 else { return false }
        var expected = 1
        for cell in cells {
            guard let number = Int(CellText.folded(cell.typedText)), number == expected else { return false }
            expected += 1
        }
        return true
    }

    /// Whether a row holds nothing but words of the headings.
    private mutating func isHeader(_ cells: ArraySlice<Cell>) -> Bool {
        var hasWords = false
        for cell in cells {
            for piece in WordScanner.pieces(of: cell.typedText) {
                scanner.scan(piece)
                hasWords = hasWords || !scanner.words.isEmpty
                guard scanner.words.allSatisfy(words.headings.contains) else { return false }
            }
        }
        return hasWords
    }

    private func place(of cell: Cell, in table: Table) -> Place {
        var place = Place(table: table.index, row: cell.row + 1, column: cell.column + 1)
        if let columns = planTables[table.index]?.columns, columns.count == table.columnCount {
            place.heading = columns[cell.column].heading
        }
        return place
    }

    // MARK: Words

    /// The words of a text that are found nowhere, as they are printed; nil where all are found.
    private mutating func missingWords(of text: String) -> String? {
        let missing = WordScanner.pieces(of: text).compactMap { missingWords(ofPiece: $0) }
        return missing.isEmpty ? nil : missing.joined(separator: " ")
    }

    private mutating func missingWords(ofPiece text: ArraySlice<UInt8>) -> String? {
        guard !text.isEmpty else { return nil }
        countRow()
        scanner.scan(text)
        var missing: [WordScanner.Word] = []
        for word in scanner.words where !row.take(word) && !words.frame.take(word) { missing.append(word) }
        guard !missing.isEmpty else { return nil }
        for text in wholeTexts { row.exhaust(text, by: &scanner) }
        wholeTexts = []
        // A word that was broken over two lines, or two that were typed as one. Words that the row has, but less often
        // than they are printed, are no such case.
        if !missing.contains(where: row.hasRunOut(of:)), isHeldBroken(text) { return nil }
        missing = missing.filter { !words.diagnosed.take($0) }
        let printed = missing.filter { !$0.isListMarker }.map { String(decoding: text[$0.range], as: UTF8.self) }
        guard printed.contains(where: { !Self.conjunctions.contains($0.lowercased()) }) else { return nil }
        return printed.joined(separator: " ")
    }

    private mutating func isHeldBroken(_ text: ArraySlice<UInt8>) -> Bool {
        let frame = squeezedFrame
        var rowTexts: [String] = []
        words.addTexts(of: rowActivities, to: &rowTexts)
        searchedBytes += frame.count + rowTexts.reduce(0) { $0 + $1.utf8.count }
        guard searchedBytes <= Self.maximumSearchedBytes else { return false }
        let rows = rowTexts.map(WordScanner.squeezed)
        func isHeld(_ text: ArraySlice<UInt8>) -> Bool {
            let squeezed = WordScanner.squeezed(text)
            return rows.contains { $0.holds(squeezed) } || frame.holds(squeezed)
        }
        return isHeld(text) || text.split(separator: 0x0A).allSatisfy(isHeld)
    }

    /// How many bytes are searched letter by letter: a long document of which nothing is in the plan would cost its
    /// length squared.
    private static let maximumSearchedBytes = 200 << 20

    /// What may stand between two entries of a list and belongs to neither.
    private static let conjunctions: Set<String> = ["и", "і", "й", "ды", "да"]

    /// How much of the words a message shows.
    private static let shownScalars = 120

    private mutating func report(_ missing: String, at place: Place) {
        let scalars = missing.unicodeScalars
        let isLong = scalars.count > Self.shownScalars
        let excerpt = isLong ? String(scalars.prefix(Self.shownScalars)) + "…" : missing
        losses.append(Diagnostic(.textNotPlaced, at: place, ["words": missing, "excerpt": excerpt]))
    }
}

extension Cell {
    /// Its text as typed, without automatic numbers and nested tables; paragraphs joined by `\n`.
    var typedText: String {
        if blocks.count == 1, case .paragraph(let only) = blocks[0] { return only.text }
        return paragraphs.map(\.text).joined(separator: "\n")
    }
}

extension [UInt8] {
    /// Whether these bytes stand somewhere in here, one after another.
    func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first else { return true }
        guard other.count <= count else { return false }
        for start in 0...(count - other.count)
        where self[start] == first && self[start..<start + other.count].elementsEqual(other) { return true }
        return false
    }
}
