public import Diagnostics
public import PlanModel
import TextAnalysis

/// What a mark's cell was read as.
public struct MarkReading: Sendable, Hashable {
    /// The mark; its `text` is the whole cell.
    public var mark: Mark
    /// The words no rule could use.
    public var unused: [String]
    /// What a person should know; places are filled in by the caller.
    public var diagnostics: [Diagnostic]

    /// A reading.
    public init(mark: Mark, unused: [String] = [], diagnostics: [Diagnostic] = []) {
        self.mark = mark
        self.unused = unused
        self.diagnostics = diagnostics
    }
}

/// Reads the words of an «Отметка о выполнении» cell.
///
/// | printed | status | date |
/// | --- | --- | --- |
/// | Выполнено 15.10.2024; вып.; проведено 12.11; да; +; ✓; 100 % | `done` | the day |
/// | 15.10.2024 | `done` | the day |
/// | частично; выполнено не полностью; 50 %; часткова | `partly` | the day |
/// | не выполнено; нет; не проводилось; не выканана | `notDone` | – |
/// | не выполнено, перенесено на май; перанесена на 15.05 | `postponed` | – (the new date stays in the text) |
/// | отменено; адменена | `cancelled` | – |
/// | выполняется; в работе; ў працэсе выканання | `inProgress` | – |
/// | почти готово; на контроле; – | nil | – |
///
/// A day without a year takes the plan's. A range of days, and the date of an order («приказ от 12.11.2024»), are not
/// the day on which it was done.
public struct MarkParser: Sendable {
    /// A parser for marks of a plan in this context (a day without a year takes the plan's).
    public init(context: DeadlineContext, limits: RecognitionLimits = .standard) {
        self.context = context
        self.limits = limits
    }

    let context: DeadlineContext
    let limits: RecognitionLimits

    /// Reads a cell's text; nil where it is empty.
    public func read(_ text: String) -> MarkReading? {
        if let reading = limits.reading(of: text, { read(text, $0) }) { return reading }
        let whole = CellText.folded(text)
        return MarkReading(mark: Mark(text: whole), diagnostics: [limits.exceeded(by: whole)])
    }

    /// Reads a cell's text and counts the steps; what is read is of no use where they are spent.
    func read(_ text: String, _ budget: StepBudget) -> MarkReading? {
        let cell = MarkWords(text, budget)
        let all = cell.text.tokens.indices
        guard !all.isEmpty else { return nil }
        var mark = Mark(text: cell.text.text(all))
        mark.status = cell.status ?? (cell.isOnlyADay ? .done : nil)
        if mark.status == .done || mark.status == .partly { mark.date = cell.day?.resolved(year: year(of:)) }
        return MarkReading(mark: mark, unused: cell.unused.map { cell.text.text($0..<($0 + 1)) })
    }

    private func year(of month: Int) -> Int? {
        if let section = context.sectionMonth, section.month == month, let year = section.year { return year }
        if let school = context.schoolYear { return month >= 8 ? school.start : school.start + 1 }
        if let year = context.calendarYear { return year }
        // «ноябрь 2025 – январь 2026» in the plan's title.
        return context.sectionDays.flatMap { DeadlineResolver(context: context).year(in: $0, month: month, day: nil) }
    }
}

/// A mark's words with what they say of the activity, and the days printed among them.
private struct MarkWords {
    let text: TokenizedText
    private let words: [MarkWord?]
    private let days: [PrintedDay]
    /// Which tokens belong to a day.
    private let isOfADay: [Bool]

    init(_ cell: String, _ budget: StepBudget) {
        text = TokenizedText(cell) { MarkWord.knows($0) }
        // The letters, and six passes over the tokens, none of which looks back.
        budget.spend(text.printed.count + 6 * text.tokens.count)
        words = text.tokens.map { [text] in $0.kind == .word ? MarkWord.word(text.letters($0)) : nil }
        days = PrintedDay.days(in: text)
        isOfADay = PrintedDay.coverage(of: text)
    }

    private var tokens: [TokenizedText.Token] { text.tokens }

    /// The words that say nothing of the activity and belong to no day.
    var unused: [Int] { tokens.indices.filter { tokens[$0].kind == .word && words[$0] == nil && !isOfADay[$0] } }

    // MARK: Status

    /// The status in the cell. What stands before a semicolon decides, if it says one: behind it are results and remarks.
    var status: Mark.Status? {
        let all = status(in: tokens.indices)
        guard let end = tokens.firstIndex(where: { $0.isMark(";") }), let first = status(in: 0..<end) else {
            return all
        }
        // «Не выполнено; перенесено на май» is said more exactly.
        return first == .notDone ? all : first
    }

    private func status(in range: Range<Int>) -> Mark.Status? {
        var found: Set<Mark.Status> = []
        var isNegated = false
        var isFuture = false
        var isAlmost = false
        var before: MarkWord?
        var saysNo = false
        for index in range {
            let token = tokens[index]
            switch token.kind {
            case .word:
                guard let word = words[index] else {
                    // «Не было проведено», «не в полном объёме»: short words leave the negation standing.
                    if token.count > 4 { isNegated = false }
                    if token.count > 3 { before = nil }
                    continue
                }
                if let status = Self.status(word, isNegated: isNegated) { found.insert(status) }
                if word == .way, isBehindPreposition(index) { found.insert(.inProgress) }
                if word == .future { isFuture = true }
                if [before, word] == [.almost, .done] || [before, word] == [.done, .almost] { isAlmost = true }
                before = word
                if word == .no { saysNo = true }
                isNegated = word == .not
            case .number:
                if let status = percent(index) { found.insert(status) }
            case .mark:
                switch text.printed[token.start] {
                case "±": found.insert(.partly)
                case "+", "✓", "✔", "☑", "√", "✅": found.insert(isHalfTick(index) ? .partly : .done)
                case "✗", "✘", "☒", "❌": found.insert(.notDone)
                case ",": (isNegated, before) = (false, nil)
                default: break
                }
            case .lineBreak: (isNegated, before) = (false, nil)
            }
        }
        if isFuture || isAlmost, found == [.done] { return nil }
        // «Выполнено, замечаний нет»: the word for no says no only where nothing else is said.
        let count = range.count { tokens[$0].kind == .word }
        if found.isEmpty, saysNo, count == 1 { return .notDone }
        // «Да нет» says nothing.
        if found == [.done], saysNo, count == 2, range.contains(where: { words[$0] == .yes }) { return nil }
        // What limits another word is said more exactly: «не выполнено, перенесено».
        // «Выполнено, работа продолжается» was done all the same.
        if found.contains(.done) { found.remove(.inProgress) }
        return [.cancelled, .partly, .postponed, .inProgress, .notDone, .done].first { found.contains($0) }
    }

    /// «В работе», «у працэсе»: without «в» it is a word like any other.
    private func isBehindPreposition(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].kind == .word && Self.prepositions.contains(text.letters(tokens[index - 1]))
    }

    private static let prepositions: StemSet = "в во на у ў"

    /// «+/-», «+ -»: the tick that ends in a dash.
    private func isHalfTick(_ index: Int) -> Bool {
        guard tokens[index].isMark("+"), let last = tokens.last, last.isDash else { return false }
        return tokens[(index + 1)...].dropLast().allSatisfy { $0.isMark("/") }
    }

    private static func status(_ word: MarkWord, isNegated: Bool) -> Mark.Status? {
        switch word {
        case .done: isNegated ? .notDone : .done
        case .yes: isNegated ? nil : .done
        case .partly: .partly
        case .fully: isNegated ? .partly : nil
        case .postponed: isNegated ? nil : .postponed
        case .cancelled: isNegated ? nil : .cancelled
        case .inProgress: isNegated ? .notDone : .inProgress
        case .no, .not, .almost, .future, .way: nil
        }
    }

    private func percent(_ index: Int) -> Mark.Status? {
        guard index + 1 < tokens.count, tokens[index + 1].isMark("%") else { return nil }
        let digits = text.letters(tokens[index])
        if digits.allSatisfy({ $0 == 0x30 }) { return .notDone }
        return digits.elementsEqual("100".utf16) ? .done : .partly
    }

    // MARK: Day

    /// The day on which it was done: the first day that is no order's and no part of a range.
    var day: PrintedDay? {
        guard let day = days.first(where: { !isReference($0) }) else { return nil }
        let before = day.range.lowerBound - 1, behind = day.range.upperBound
        let isRange =
            behind + 1 < tokens.count && tokens[behind].isDash && tokens[behind + 1].kind == .number
            || before > 0 && tokens[before].isDash && tokens[before - 1].kind == .number
        return isRange ? nil : day
    }

    /// Whether the cell is one day and nothing else.
    var isOnlyADay: Bool { days.count == 1 && tokens.indices.allSatisfy { isOfADay[$0] || tokens[$0].isMark(".") } }

    /// «Приказ от 12.11.2024», «№ 12.11».
    private func isReference(_ day: PrintedDay) -> Bool {
        guard let token = tokens[..<day.range.lowerBound].last else { return false }
        return token.isMark("№") || token.kind == .word && Self.references.contains(text.letters(token))
    }

    private static let references: StemSet = "от ад до к да на"
}
