import Diagnostics
import DocumentModel
import PlanModel
import TextAnalysis

/// What stands below the plan's last table: signatures, stamps, lists of those who read it, and other words.
struct BackMatter: Sendable {
    private(set) var signatories: [Signatory] = []
    private(set) var approvals: [Approval] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The tables that hold signatures or stamps, by ``Table/index``.
    private(set) var signatureTables: Set<Int> = []

    /// Reads what stands below the table.
    init(_ items: ArraySlice<DocumentOutline.Item>) {
        var lines: [FrontLine] = []
        var number = 0
        for item in items {
            switch item.content {
            case .paragraph(let paragraph):
                lines += FrontLine.lines(of: paragraph, number: number, place: item.place)
                number += 1
            case .table(let table):
                readLines(lines)
                let isList = Self.endsWithList(lines)
                lines = []
                readTable(table, at: item.place, isList: isList)
            }
        }
        readLines(lines)
    }

    /// Whether a line heads a list of those who read the plan.
    static func headsList(_ text: String) -> Bool {
        Letters.comparedWords(text, limit: 12).contains { LineLexicon.listHeads.contains($0) }
    }

    private static func endsWithList(_ lines: [FrontLine]) -> Bool {
        lines.last { !$0.isBlank }.map { headsList($0.text) } ?? false
    }

    // MARK: Paragraphs

    private mutating func readLines(_ all: [FrontLine]) {
        let taken = ApprovalBlocks.take(from: all)
        approvals += taken.blocks.compactMap(\.approval)
        var lines: [FrontLine] = []
        /// Which lines stand behind a blank one.
        var isApart: [Bool] = []
        var isBehindBlank = false
        for line in taken.rest {
            if !line.isBlank {
                lines.append(line)
                isApart.append(isBehindBlank)
            }
            isBehindBlank = line.isBlank
        }
        var index = 0
        while index < lines.count {
            if Self.headsList(lines[index].text) {
                let end = Self.endOfList(lines, isApart, from: index)
                for line in FrontMatter.placedParagraphs(Array(lines[index..<end])) {
                    report(line.words, at: line.place)
                }
                index = end
                continue
            }
            if let side = sideBySide(lines, at: &index) {
                signatories += side
                continue
            }
            if let signatory = signatory(lines, at: &index) {
                signatories.append(signatory)
                continue
            }
            report(lines[index].shown, at: lines[index].place)
            index += 1
        }
    }

    /// Where a list of those who read the plan ends: before a signature with its post that a blank line parts from the
    /// list, or that a list without posts has above it (`plan-data.md`, “The plan”).
    private static func endOfList(_ lines: [FrontLine], _ isApart: [Bool], from head: Int) -> Int {
        func hasPost(_ index: Int) -> Bool { SignatureParser().read(lines[index].text)?.post != nil }
        let first = head + 1
        guard first < lines.count else { return lines.count }
        // The list's own lines, without which a blank line parts nothing.
        let hasPosts = hasPost(first)
        return ((first + 1)..<max(first + 1, lines.count)).first { (isApart[$0] || !hasPosts) && hasPost($0) }
            ?? lines.count
    }

    /// The signature that begins at a line, and the index behind it: on one line, or a post with its name in one of the
    /// next two.
    private func signatory(_ lines: [FrontLine], at index: inout Int) -> Signatory? {
        let parser = SignatureParser()
        let near = index..<min(lines.count, index + 3)
        guard let last = near.first(where: { LineShape.hasInitials(lines[$0].text) }) else {
            return withOneInitial(lines[index], at: &index)
        }
        if last > index {
            guard parser.read(lines[last].text)?.post == nil,
                lines[index..<last].allSatisfy({ $0.text.utf8.count <= 300 }),
                let whole = parser.read(lines[index...last].map(\.text).joined(separator: "\n")), whole.post != nil
            else { return nil }
            index = last + 1
            return whole
        }
        guard let one = parser.read(lines[index].text) else { return nil }
        index += 1
        return one
    }

    /// «Председатель родительского комитета И. Сова»: one initial apart from its surname is a person's behind a post on the
    /// same line.
    private func withOneInitial(_ line: FrontLine, at index: inout Int) -> Signatory? {
        guard let one = SignatureParser().read(line.text), one.post != nil, one.initials?.unicodeScalars.count == 2
        else { return nil }
        index += 1
        return one
    }

    /// Signatures side by side, parted by tabs or many spaces: several on one line, or in columns over two or three.
    private func sideBySide(_ lines: [FrontLine], at index: inout Int) -> [Signatory]? {
        let columns = lines[index..<min(lines.count, index + 3)].map { FrontLine.segments($0.raw).pieces }
        for count in 1...columns.count {
            let rows = columns[..<count]
            let groups = count == 1 ? Self.endingWithNames(rows[0]) : Self.transposed(rows)
            guard groups.count > 1 else { continue }
            let found = groups.compactMap { SignatureParser().read($0) }
            guard found.count == groups.count, found.allSatisfy({ $0.post != nil }) else { continue }
            index += count
            return found
        }
        return nil
    }

    /// The pieces of a line put together so that each group ends with a name.
    private static func endingWithNames(_ pieces: [String]) -> [String] {
        var groups: [[String]] = [[]]
        for piece in pieces {
            groups[groups.count - 1].append(piece)
            if LineShape.hasInitials(piece) { groups.append([]) }
        }
        if groups.last?.isEmpty == true { groups.removeLast() }
        return groups.map { $0.joined(separator: " ") }
    }

    /// Rows of equally many pieces as columns; none where they differ.
    private static func transposed(_ rows: ArraySlice<[String]>) -> [String] {
        guard let width = rows.first?.count, rows.allSatisfy({ $0.count == width }) else { return [] }
        return (0..<width).map { column in rows.map { $0[column] }.joined(separator: "\n") }
    }

    // MARK: Tables

    /// A table below the plan: stamps, signatures row by row, or words of no member.
    private mutating func readTable(_ table: Table, at place: Place, isList: Bool) {
        if ApprovalBlocks.has(table) {
            signatureTables.insert(table.index)
            let taken = ApprovalBlocks.take(from: table, number: 0)
            approvals += taken.blocks.compactMap(\.approval)
            for line in FrontMatter.paragraphs(taken.rest) { report(line, at: place) }
            return
        }
        var found: [Signatory] = []
        var rest: [(String, Place)] = []
        let hasListHeader = table.cells(inRow: 0).contains { cell in
            LineShape.hasInitials(cell.shownWords) ? false : HeaderFinder.namesPeople(cell.shownWords)
        }
        if !isList, !hasListHeader, table.rowCount <= 20 {
            for row in 0..<table.rowCount {
                let cells = table.cells(inRow: row).filter { $0.row == row }
                let words = cells.map(\.shownWords).filter { !$0.isEmpty }.joined(separator: " ")
                guard !words.isEmpty else { continue }
                let each = cells.filter { !$0.isBlank }.compactMap { SignatureParser().read($0.typedLines) }
                if let signatory = SignatureParser().read(words) {
                    found.append(signatory)
                } else if each.count > 1, each.count == cells.count(where: { !$0.isBlank }),
                    each.allSatisfy({ $0.post != nil })
                {
                    found += each
                } else {
                    rest.append((words, Place(table: table.index, row: row + 1)))
                }
            }
        }
        // A list of people has a row for each and no post.
        guard found.contains(where: { $0.post != nil }) else {
            let words = table.words
            if !words.isEmpty {
                diagnostics.append(
                    Diagnostic(.tableOutsidePlan, at: place, quoting: words, ["table": String(table.index)]))
            }
            return
        }
        signatureTables.insert(table.index)
        signatories += found
        for (words, place) in rest { report(words, at: place) }
    }

    private mutating func report(_ words: String, at place: Place) {
        guard Letters.hasWords(words) else { return }
        diagnostics.append(Diagnostic(.textOutsidePlan, at: place, quoting: words))
    }
}
