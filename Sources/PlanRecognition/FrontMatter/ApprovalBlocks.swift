import Diagnostics
import DocumentModel
import PlanModel
import TextAnalysis

/// Finds approval stamps among paragraphs and in tables, whether they stand alone, side by side by tabs, or in cells.
enum ApprovalBlocks {
    /// A stamp's lines.
    struct Block {
        var lines: [String]
        /// Whether it stands beside the one before it.
        var isBeside = false

        /// The stamp; nil where the lines are none.
        var approval: Approval? {
            var approval = ApprovalParser().read(lines)
            approval?.isBeside = isBeside
            return approval
        }
    }

    /// What a line stamps, where it begins a stamp.
    static func kind(of text: String) -> Approval.Kind? {
        text.isEmpty || text.utf8.count > 400 ? nil : ApprovalParser.stamp(text)
    }

    // MARK: Paragraphs

    /// Takes the stamps out of lines, each as its lines; what is not of them stays, in order.
    static func take(from lines: [FrontLine]) -> (blocks: [Block], rest: [FrontLine]) {
        var blocks: [Block] = []
        var rest: [FrontLine] = []
        var index = 0
        while index < lines.count {
            let line = lines[index]
            let pieces = FrontLine.segments(line.raw).pieces
            let kinds = pieces.map(kind)
            guard kinds.contains(where: { $0 != nil }), line.label.isEmpty else {
                rest.append(line)
                index += 1
                continue
            }
            let end = end(of: lines, from: index)
            if isSignedLine(line.text, kinds), end == index + 1 {
                blocks.append(Block(lines: [line.text]))
            } else if pieces.count > 1 {
                sideBySide(lines[index..<end], kinds, &blocks, &rest)
            } else {
                blocks.append(Block(lines: lines[index..<end].filter { !$0.isBlank }.map(\.text)))
            }
            index = end
        }
        return (blocks, rest)
    }

    /// «Согласовано: заведующий → → И.И. Иванов»: a stamp on one line, whose tabs part the post from the name.
    private static func isSignedLine(_ text: String, _ kinds: [Approval.Kind?]) -> Bool {
        kinds.count == 2 && kinds[0] != nil && kinds[1] == nil && LineShape.hasInitials(text)
    }

    /// Where the stamp that begins at a line ends: behind its date, or before what can be no part of it.
    private static func end(of lines: [FrontLine], from start: Int) -> Int {
        let isSideBySide = FrontLine.segments(lines[start].raw).pieces.count > 1
        var end = start + 1
        var hasDate = LineShape.hasDate(lines[start].text)
        var hasPerson = LineShape.hasInitials(lines[start].text)
        // How many of the stamps have no date yet.
        var undated = FrontLine.segments(lines[start].raw).pieces.count { kind(of: $0) != nil }
        undated -= dates(of: lines[start])
        var index = end
        while index < lines.count, index - start <= 14 {
            let line = lines[index]
            if line.isBlank {
                if hasDate { break }
                guard let next = lines[index...].first(where: { !$0.isBlank }) else { break }
                // A gap inside a stamp is closed by its date, its signature or its person.
                guard isDateOrSignature(next.text) || !hasPerson && LineShape.hasInitials(next.text) else { break }
                index += 1
                continue
            }
            guard line.text.utf8.count <= 300, line.label.isEmpty,
                !FrontLine.segments(line.raw).pieces.contains(where: { kind(of: $0) != nil }),
                !TitleFinder.begins(line), !LineShape.isGoal(line.text), !BackMatter.headsList(line.text),
                index == start + 1 || !startsOrganization(line, hasPerson: hasPerson)
            else { break }
            // The stamps of one line need not end on one line.
            let endsAnother = isSideBySide && (isInColumns(line) || undated > 0 && isDateOrSignature(line.text))
            if hasDate, !isOrder(line.text), !endsAnother {
                // The order's date came first; the person may still follow.
                guard !hasPerson,
                    lines[index...].prefix(3).prefix(while: { !$0.isBlank }).contains(where: {
                        LineShape.hasInitials($0.text)
                    })
                else { break }
            }
            hasDate = hasDate || LineShape.hasDate(line.text)
            undated -= dates(of: line)
            hasPerson = hasPerson || LineShape.hasInitials(line.text)
            index += 1
            end = index
        }
        return end
    }

    /// How many of a line's pieces have a date.
    private static func dates(of line: FrontLine) -> Int {
        FrontLine.segments(line.raw).pieces.count { LineShape.hasDate($0) }
    }

    /// Whether tabs or spaces part a line, or set it off to the right.
    private static func isInColumns(_ line: FrontLine) -> Bool {
        let (pieces, isIndented) = FrontLine.segments(line.raw)
        return pieces.count > 1 || isIndented
    }

    /// Whether a line names the order or the minutes by which a stamp holds: «Приказ № 101 от 30.08.2024».
    private static func isOrder(_ text: String) -> Bool {
        guard text.utf8.count <= 160, let first = Letters.comparedWords(text, limit: 1).first else { return false }
        return LineLexicon.orders.contains(first)
    }

    private static func startsOrganization(_ line: FrontLine, hasPerson: Bool) -> Bool {
        hasPerson && OrganizationFinder.begins(line.text) && !LineShape.hasInitials(line.text)
    }

    private static func isDateOrSignature(_ text: String) -> Bool {
        guard text.utf8.count <= 160 else { return false }
        return text.unicodeScalars.contains("_")
            || LineShape.hasDate(text) && text.unicodeScalars.first.map { !Letters.isLetter($0) } == true
    }

    /// Parts lines that hold several stamps side by side, as tabs laid them out.
    private static func sideBySide(
        _ lines: ArraySlice<FrontLine>, _ kinds: [Approval.Kind?], _ blocks: inout [Block], _ rest: inout [FrontLine]
    ) {
        let count = kinds.count
        var columns = [[String]](repeating: [], count: count)
        for line in lines where !line.isBlank {
            let (pieces, isIndented) = FrontLine.segments(line.raw)
            if pieces.count == count {
                for (column, piece) in pieces.enumerated() { columns[column].append(piece) }
            } else if pieces.count > count, pieces.count % count == 0 {
                let width = pieces.count / count
                for column in 0..<count {
                    columns[column].append(pieces[(column * width)..<((column + 1) * width)].joined(separator: " "))
                }
            } else if pieces.count == 1 {
                columns[isIndented ? count - 1 : 0].append(pieces[0])
            } else {
                for (column, piece) in pieces.enumerated() { columns[min(column, count - 1)].append(piece) }
            }
        }
        for (column, kind) in kinds.enumerated() {
            if kind != nil {
                blocks.append(Block(lines: columns[column], isBeside: kinds[..<column].contains { $0 != nil }))
            } else if let first = lines.first {
                for text in columns[column] {
                    rest.append(FrontLine(text: text, raw: text, paragraph: first.paragraph, place: first.place))
                }
            }
        }
    }

    // MARK: Tables

    /// Whether a cell of the table begins a stamp.
    static func has(_ table: Table) -> Bool {
        table.cells.count <= 60
            && table.cells.contains { cell in
                cell.paragraphs.contains { paragraph in
                    paragraph.text.split(separator: "\n").contains { kind(of: CellText.folded(String($0))) != nil }
                }
            }
    }

    /// Takes the stamps out of a table that lays them out: each goes down from its word, through the rows below it.
    ///
    /// - Parameter number: the number from which on the table's lines count as paragraphs.
    static func take(from table: Table, number: Int) -> (blocks: [Block], rest: [FrontLine]) {
        var stamps: [(row: Int, columns: Range<Int>, lines: [FrontLine])] = []
        var rest: [FrontLine] = []
        for (index, cell) in table.cells.enumerated() {
            let lines = lines(of: cell, in: table, number: number + index * 100)
            guard lines.contains(where: { !$0.isBlank }) else { continue }
            let range = cell.column..<(cell.column + cell.columnSpan)
            if let begins = lines.firstIndex(where: { kind(of: $0.text) != nil }) {
                rest += lines[..<begins]
                stamps.append((cell.row, range, Array(lines[begins...])))
            } else if let above = stamps.lastIndex(where: { $0.columns.overlaps(range) }) {
                stamps[above].lines += lines
            } else {
                rest += lines
            }
        }
        var blocks: [Block] = []
        for (index, stamp) in stamps.enumerated() {
            // A cell may hold several stamps, and a title below them.
            var taken = take(from: stamp.lines)
            if index > 0, stamps[index - 1].row == stamp.row, !blocks.isEmpty, !taken.blocks.isEmpty {
                taken.blocks[0].isBeside = true
            }
            blocks += taken.blocks
            rest += taken.rest
        }
        return (blocks, rest)
    }

    private static func lines(of cell: Cell, in table: Table, number: Int) -> [FrontLine] {
        let place = Place(table: table.index, row: cell.row + 1, column: cell.column + 1)
        var lines: [FrontLine] = []
        for (index, paragraph) in cell.paragraphs.enumerated() {
            lines += FrontLine.lines(of: paragraph, number: number + index, place: place)
        }
        for nested in cell.tables where !nested.words.isEmpty {
            lines.append(
                FrontLine(text: nested.words, raw: nested.words, paragraph: number + lines.count, place: place))
        }
        return lines
    }

    /// The lines of a table without stamps, cell by cell.
    static func lines(of table: Table, number: Int) -> [FrontLine] {
        table.cells.enumerated().flatMap { index, cell in lines(of: cell, in: table, number: number + index * 100) }
    }
}
