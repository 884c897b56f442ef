import PlanModel

/// Reads the lines of a stamp, and of a signature, into person and date.
struct ApprovalReader: Sendable {
    private let people: ResponsibleParser
    private let dates: DeadlineParser

    init(people: ResponsibleParser, context: DeadlineContext) {
        self.people = people
        dates = DeadlineParser(context: context)
    }

    /// The approval of a stamp.
    func read(_ block: ApprovalBlocks.Block) -> Approval {
        var approval = Approval(
            kind: block.kind, text: CellText.folded(block.lines.joined(separator: " ")))
        var words: [String] = []
        for line in block.lines.dropFirst() {
            if approval.date == nil, LineShape.hasDate(line), let date = day(in: line) { approval.date = date }
            if !LineShape.hasDate(line) || LineShape.hasInitials(line) { words.append(Self.withoutBlanks(line)) }
        }
        let person = people.read(words.joined(separator: " ")).entries.first { $0.surname != nil }
        approval.post = person?.post
        approval.surname = person?.surname
        approval.initials = person?.initials
        return approval
    }

    /// The signatory of a line, where it is a signature: one person with initials, and a post or the blank for a
    /// signature before the name.
    func signatory(_ line: String) -> Signatory? {
        guard LineShape.hasInitials(line), line.utf8.count <= 400 else { return nil }
        let words = Self.withoutBlanks(line)
        let entries = people.read(words).entries
        guard entries.count == 1, let person = entries.first, let surname = person.surname, person.initials != nil,
            person.post != nil || words != CellText.folded(line)
        else { return nil }
        return Signatory(
            post: person.post, surname: surname, initials: person.initials, text: CellText.folded(line))
    }

    /// Whether a line is a post alone, whose name may follow in the next paragraph.
    func isPost(_ line: String) -> Bool {
        guard !line.isEmpty, line.utf8.count <= 240, !LineShape.hasInitials(line), !LineShape.hasDate(line) else {
            return false
        }
        let entries = people.read(Self.withoutBlanks(line)).entries
        return entries.count == 1 && entries[0].kind == .post
    }

    private func day(in line: String) -> Day? {
        let words = line.unicodeScalars.map { Letters.isDigit($0) || Letters.isLetter($0) || $0 == "." ? $0 : " " }
        var pieces = CellText.folded(String(String.UnicodeScalarView(words))).split(separator: " ")
        // The date may follow «протокол № 1 от».
        while !pieces.isEmpty {
            let text = pieces.joined(separator: " ")
            if let deadline = dates.read(text)?.deadline, deadline.kind == .day { return deadline.start }
            pieces.removeFirst()
        }
        return nil
    }

    /// A line without the underscores of a signature.
    private static func withoutBlanks(_ line: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in line.unicodeScalars { result.append(scalar == "_" || scalar == "\t" ? " " : scalar) }
        return CellText.folded(String(result))
    }
}
