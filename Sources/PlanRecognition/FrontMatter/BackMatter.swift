import Diagnostics
import DocumentModel
import PlanModel

/// What stands below the plan's last table: signatures, stamps, lists of those who read it, and other words.
struct BackMatter: Sendable {
    private(set) var signatories: [Signatory] = []
    private(set) var approvals: [Approval] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The tables that hold signatures or stamps, by ``Table/index``.
    private(set) var signatureTables: Set<Int> = []

    /// Reads what stands below the table.
    init(_ items: ArraySlice<DocumentOutline.Item>, reader: ApprovalReader) {
        var lines: [FrontLine] = []
        var number = 0
        for item in items {
            switch item.content {
            case .paragraph(let paragraph):
                lines += FrontLine.lines(of: paragraph, number: number, place: item.place)
                number += 1
            case .table(let table):
                readLines(lines, reader)
                let isList = Self.endsWithList(lines)
                lines = []
                readTable(table, at: item.place, isList: isList, reader)
            }
        }
        readLines(lines, reader)
    }

    /// Whether a line heads a list of those who read the plan.
    static func headsList(_ text: String) -> Bool {
        Letters.comparedWords(text, limit: 12).contains {
            $0.hasPrefix("ознаком") || $0.hasPrefix("азнаем") || $0.hasPrefix("азнаём")
        }
    }

    private static func endsWithList(_ lines: [FrontLine]) -> Bool {
        lines.last { !$0.isBlank }.map { headsList($0.text) } ?? false
    }

    // MARK: Paragraphs

    private mutating func readLines(_ all: [FrontLine], _ reader: ApprovalReader) {
        let taken = ApprovalBlocks.take(from: all)
        approvals += taken.blocks.map(reader.read)
        let lines = taken.rest.filter { !$0.isBlank }
        var index = 0
        while index < lines.count {
            if Self.headsList(lines[index].text) {
                // Everything below is the list.
                for line in FrontMatter.paragraphs(Array(lines[index...])) { report(line, at: lines[index].place) }
                return
            }
            if let signatory = signatory(lines, at: &index, reader) {
                signatories.append(signatory)
                continue
            }
            report(lines[index].shown, at: lines[index].place)
            index += 1
        }
    }

    /// The signature that begins at a line, over one line or two, and the index behind it.
    private func signatory(_ lines: [FrontLine], at index: inout Int, _ reader: ApprovalReader) -> Signatory? {
        if let one = reader.signatory(lines[index].raw) {
            index += 1
            return one
        }
        guard index + 1 < lines.count, reader.isPost(lines[index].raw), LineShape.hasInitials(lines[index + 1].text),
            let both = reader.signatory(lines[index].raw + " " + lines[index + 1].raw)
        else { return nil }
        index += 2
        return both
    }

    // MARK: Tables

    /// A table below the plan: stamps, signatures row by row, or words of no member.
    private mutating func readTable(_ table: Table, at place: Place, isList: Bool, _ reader: ApprovalReader) {
        if ApprovalBlocks.has(table) {
            signatureTables.insert(table.index)
            let taken = ApprovalBlocks.take(from: table, number: 0)
            approvals += taken.blocks.map(reader.read)
            for line in FrontMatter.paragraphs(taken.rest) { report(line, at: place) }
            return
        }
        var found: [Signatory] = []
        var rest: [(String, Place)] = []
        if !isList, table.rowCount <= 20 {
            for row in 0..<table.rowCount {
                let cells = table.cells(inRow: row).filter { $0.row == row }
                let words = cells.map(\.shownWords).filter { !$0.isEmpty }.joined(separator: " ")
                guard !words.isEmpty else { continue }
                if let signatory = reader.signatory(cells.count > 1 ? words + " _" : words) {
                    found.append(
                        Signatory(
                            post: signatory.post, surname: signatory.surname, initials: signatory.initials, text: words)
                    )
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
                    Diagnostic(.tableOutsidePlan, at: place, ["table": String(table.index), "words": words]))
            }
            return
        }
        signatureTables.insert(table.index)
        signatories += found
        for (words, place) in rest { report(words, at: place) }
    }

    private mutating func report(_ words: String, at place: Place) {
        guard Letters.hasWords(words) else { return }
        diagnostics.append(Diagnostic(.textOutsidePlan, at: place, ["words": words]))
    }
}
