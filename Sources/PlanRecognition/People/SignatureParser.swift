public import PlanModel
import TextAnalysis

/// Reads a signature line under a plan.
///
/// | printed | post | name |
/// | --- | --- | --- |
/// | Заместитель директора по УВР        Ю.М.Иванова | Заместитель директора по УВР | Иванова, Ю.М. |
/// | Директор ____________ И.И.Иванова | Директор | Иванова, И.И. |
/// | Директор школы /Иванова И.И./ | Директор школы | Иванова, И.И. |
/// | Директор⏎гимназии⏎(подпись) И.И. Иванова | Директор гимназии | Иванова, И.И. |
/// | __________ И.И.Иванова | – | Иванова, И.И. |
/// | Ответственный за сайт: И.И. Иванова | Ответственный за сайт | Иванова, И.И. |
///
/// A line without a name, a bare name (a line of a list) and a sentence that mentions a name are no signatures.
public struct SignatureParser: Sendable {
    /// A parser.
    public init() {}

    /// The signature on a line, or on a few lines joined by `\n`; nil where they are none.
    public func read(_ line: String) -> Signatory? {
        // What is too long for a grammar is no signature.
        RecognitionLimits.standard.reading(of: line) { read(line, $0) } ?? nil
    }

    func read(_ line: String, _ budget: StepBudget) -> Signatory? {
        let people = PeopleWords(line, budget: budget)
        // The days, the words before the name and those behind it.
        budget.spend(4 * people.tokens.count)
        let initialled = people.names.filter { $0.initials != nil }
        // «Директор ______ (Иванова И.И.)»: the name may stand in brackets, where no other does.
        let open = initialled.filter { people.closed[$0.range.lowerBound] == .open }
        let names = open.isEmpty ? initialled.filter { people.closed[$0.range.lowerBound] == .bracketed } : open
        guard names.count == 1, let name = names.first, !name.surname.isEmpty else { return nil }
        let before = 0..<name.range.lowerBound
        let isOfADate = PrintedDay.coverage(of: people.words)
        // Behind the name may stand a date, a stroke, a dot: no words but «года».
        guard
            (name.range.upperBound..<people.tokens.count).allSatisfy({
                people.tokens[$0].kind != .word || people.closed[$0] == .bracketed || isOfADate[$0]
            })
        else { return nil }
        // «Иванова И.И. ______» is a line of a list; «______ И.И. Иванова» is signed.
        let hasBlank = before.contains { people.tokens[$0].isMark("_") || people.tokens[$0].isMark("…") }
        let isSigned = hasBlank || name.surname.lowerBound > name.range.lowerBound
        let post = SignedPost(people: people, range: before, mayBeAnswerable: isSigned).text()
        guard post != nil || (hasBlank && !before.contains { people.isOpenWord($0) }) else { return nil }
        return Signatory(
            post: post, surname: people.words.text(name.surname), initials: name.initials,
            text: people.words.text(people.tokens.indices))
    }
}

/// The post before a signature's or a stamp's name: without blanks, brackets and dates.
struct SignedPost {
    let people: PeopleWords
    let range: Range<Int>
    /// Whether a group will not do.
    var needsPost = false
    /// Whether «ответственный за …» will do: before «И.И. Иванова» or a blank. «Ответственный за выпуск: Иванова И.И.» only
    /// tells who answers.
    var mayBeAnswerable = false

    /// The post as printed, or nil where the words are none.
    func text() -> String? {
        let isOfADate = PrintedDay.coverage(of: people.words)
        var kept: [Int] = []
        for index in range {
            let token = people.tokens[index]
            let isBlank = token.isMark("_") || token.isMark("/") || token.isMark("\\") || token.isMark("…")
            if token.kind == .lineBreak || isBlank || people.closed[index] == .bracketed { continue }
            if isOfADate[index] { continue }
            kept.append(index)
        }
        dropPlaceOfTheSeal(&kept)
        while let last = kept.last, !isContent(last) { kept.removeLast() }
        while let first = kept.first, !isContent(first) { kept.removeFirst() }
        guard isPost(kept) else { return nil }
        var result: [UInt8] = []
        for (position, index) in kept.enumerated() {
            let token = people.tokens[index]
            if position > 0, token.hasSpaceBefore || kept[position - 1] != index - 1 { result.append(0x20) }
            people.words.append(token.start..<token.end, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// «М.П.» is where the seal goes.
    private func dropPlaceOfTheSeal(_ kept: inout [Int]) {
        for (position, index) in kept.enumerated() where people.letters(index).elementsEqual([0x043C]) {
            guard position + 2 < kept.count, people.letters(kept[position + 2]).elementsEqual([0x043F]) else {
                continue
            }
            kept.removeSubrange(position..<min(position + 4, kept.count))
            return
        }
    }

    private func isContent(_ index: Int) -> Bool {
        let token = people.tokens[index]
        if people.closed[index] == .quoted { return true }
        if token.isMark("."), index > 0, people.tokens[index - 1].kind == .word {
            return people.tokens[index - 1].end - people.tokens[index - 1].start < 6
        }
        return token.kind == .word || token.kind == .number
    }

    /// «Ответственный за …», «адказны за …»; «ответственный исполнитель» before a name is a remark.
    private func isForSomething(_ index: Int) -> Bool {
        index + 1 < people.tokens.count && people.letters(index + 1).elementsEqual("за".utf16)
    }

    /// Whether the words begin with a post in the nominative, adjectives before it allowed.
    private func isPost(_ indices: [Int]) -> Bool {
        for index in indices where people.tokens[index].kind == .word && people.closed[index] == .open {
            guard let word = people.post[index] else { return Trades.form(people.letters(index)) == .singular }
            if word.sort == .modifier, word.form != .oblique { continue }
            if word.sort == .answerable { return mayBeAnswerable && word.form == .singular && isForSomething(index) }
            return word.isHead && !(needsPost && word.sort != .post)
        }
        return false
    }
}
