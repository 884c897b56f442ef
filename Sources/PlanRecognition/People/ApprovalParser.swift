public import PlanModel
import TextAnalysis

/// Reads approval stamps: УТВЕРЖДАЮ, СОГЛАСОВАНО, ПРИНЯТО, РАССМОТРЕНО and their Belarusian twins.
///
/// | printed | read |
/// | --- | --- |
/// | УТВЕРЖДАЮ⏎Директор школы⏎_______ И.И.Иванова⏎29.08.2024 | `approved`, post, name, 2024-08-29 |
/// | СОГЛАСОВАНО Начальник отдела Иванова И.И. «29» августа 2024 г. | `agreed`, post, name, day |
/// | ПРИНЯТО на заседании педсовета, протокол от 30.08.2024 № 1 | `adopted`, «педсовета», the day; no person |
/// | «УТВЕРЖДЕНО»⏎Протокол педагогического совета № 1 от 30.08.2024 | `approved`, «педагогического совета», the day |
/// | УТВЕРЖДЕНО приказом директора от 29.08.2024 № 125 | `approved`, the day; «директора» is no signature |
/// | ЗАЦВЯРДЖАЮ · УЗГОДНЕНА · ПРЫНЯТА | the same in Belarusian |
/// | УТВЕРЖДАЮ Директор ________ «___» _______ 2024 г. | `approved`, the post; blanks are nil |
public struct ApprovalParser: Sendable {
    /// A parser.
    public init() {}

    /// The stamp that a block of lines is, or nil where its first words are none.
    public func read(_ lines: [String]) -> Approval? { blocks(in: lines).first }

    /// The stamps in a run of lines, one after another; nothing where the first words are no stamp.
    public func blocks(in lines: [String]) -> [Approval] {
        var blocks: [(kind: Approval.Kind, lines: [String])] = []
        for line in lines.flatMap({ CellText.lines($0).split(separator: "\n").map(String.init) }) {
            if let kind = Self.stamp(line) {
                blocks.append((kind, [line]))
            } else if blocks.isEmpty {
                return []
            } else {
                blocks[blocks.count - 1].lines.append(line)
            }
        }
        return blocks.map { approval($0.kind, $0.lines) }
    }

    /// What the first word of a line says; letters set apart («У Т В Е Р Ж Д А Ю») are one word.
    static func stamp(_ line: String) -> Approval.Kind? {
        let words = TokenizedText(line)
        guard let first = words.tokens.first(where: { $0.kind == .word }),
            words.tokens.prefix(while: { $0.kind != .word }).allSatisfy({ $0.kind == .mark })
        else { return nil }
        if let kind = stamps[words.letters(first)] {
            // «Принято единогласно.» tells of a vote.
            let next = words.tokens.first { $0.kind == .word && $0.start > first.start }
            return next.map { votes.contains(words.letters($0)) } == true ? nil : kind
        }
        guard words.isSingleLetter(first) else { return nil }
        let letters = words.tokens.prefix(while: { words.isSingleLetter($0) }).flatMap { Array(words.letters($0)) }
        return stamps[letters[...]]
    }

    private func approval(_ kind: Approval.Kind, _ lines: [String]) -> Approval {
        let text = lines.joined(separator: "\n")
        // A stamp of many pages keeps its kind and its words.
        guard let budget = RecognitionLimits.standard.budget(for: text) else {
            return Approval(kind: kind, text: CellText.folded(text))
        }
        return approval(kind, text, budget)
    }

    func approval(_ kind: Approval.Kind, _ text: String, _ budget: StepBudget) -> Approval {
        let people = PeopleWords(text, budget: budget)
        // The days are found twice; the stamp's words, the post's end and its words are looked for.
        budget.spend(6 * people.tokens.count)
        var approval = Approval(kind: kind, text: CellText.folded(text))
        approval.date = PrintedDay.days(in: people.words).lazy.compactMap { $0.resolved { _ in nil } }.first
        let start = Self.behindStamp(people)
        let name = people.names.first {
            people.closed[$0.range.lowerBound] != .quoted && $0.range.lowerBound >= start && $0.initials != nil
        }
        if let name, !name.surname.isEmpty {
            approval.surname = people.words.text(name.surname)
            approval.initials = name.initials
        }
        let body = ApprovingBody(people: people, from: start)
        if let name {
            approval.post = post(people, in: body.post(before: name.range.lowerBound))
        } else {
            let words = body.post(before: endOfPost(people, from: start))
            approval.post = SignedPost(people: people, range: words, needsPost: true).text() ?? body.name()
        }
        if approval.post == nil, let name {
            // «И.И. Иванова, директор школы».
            let behind = people.trimmed(name.range.upperBound..<people.tokens.count)
            if !behind.isEmpty { approval.post = SignedPost(people: people, range: behind).text() }
        }
        return approval
    }

    /// The post in a range, or in its lower lines: above it may stand how a body decided («на заседании МО⏎Руководитель»).
    private func post(_ people: PeopleWords, in range: Range<Int>) -> String? {
        let lines = range.filter { people.tokens[$0].kind == .lineBreak }.map { $0 + 1 }
        return ([range.lowerBound] + lines).lazy.compactMap { start in
            SignedPost(people: people, range: start..<range.upperBound).text()
        }.first
    }

    /// Without a name the post reaches to the first blank or date.
    private func endOfPost(_ people: PeopleWords, from start: Int) -> Int {
        let day = PrintedDay.days(in: people.words).first { $0.range.lowerBound >= start }?.range.lowerBound
        let blank = people.tokens.indices.first { $0 >= start && people.tokens[$0].isMark("_") }
        return min(day ?? people.tokens.count, blank ?? people.tokens.count)
    }

    /// Behind the word, the quotation mark that closes behind it, and a colon.
    private static func behindStamp(_ people: PeopleWords) -> Int {
        var index = 0
        while index < people.tokens.count, people.tokens[index].kind != .word { index += 1 }
        guard index < people.tokens.count else { return index }
        if people.words.isSingleLetter(people.tokens[index]) {
            while index < people.tokens.count, people.words.isSingleLetter(people.tokens[index]) { index += 1 }
        } else {
            index += 1
        }
        while index < people.tokens.count, people.tokens[index].kind == .mark, !people.tokens[index].isMark("_"),
            !people.tokens[index].hasSpaceBefore
        {
            index += 1
        }
        return index
    }

    private static let votes: StemSet = "единогласно большинством аднагалосна большасцю"

    private static let stamps = StemTable<Approval.Kind>([
        .approved:
            "утверждаю утверждено утвержден утверждена зацвярджаю зацверджана зацверджаны зацвярджана зацвярджаны",
        .agreed: "согласовано согласован согласована согласую узгоднена узгоднены узгадняю ўзгоднена",
        .adopted: "принято принят принята прынята прыняты",
        .considered: "рассмотрено рассмотрен рассмотрена разгледжана разгледжаны разгледжан",
    ])
}
