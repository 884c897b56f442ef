public import PlanModel
import TextAnalysis

/// What a mark's cell was read as.
public struct MarkReading: Sendable, Hashable {
    /// The mark; its `text` is the whole cell.
    public var mark: Mark
    /// The words no rule could use.
    public var unused: [String]

    /// A reading.
    public init(mark: Mark, unused: [String] = []) {
        self.mark = mark
        self.unused = unused
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
/// | почти готово; на контроле; в работе; – | nil | – |
///
/// A day without a year takes the plan's. A range of days, and the date of an order («приказ от 12.11.2024»), are not
/// the day on which it was done.
public struct MarkParser: Sendable {
    /// A parser for marks of a plan in this context (a day without a year takes the plan's).
    public init(context: DeadlineContext) { self.context = context }

    let context: DeadlineContext

    /// Reads a cell's text; nil where it is empty.
    public func read(_ text: String) -> MarkReading? {
        let words = TokenizedText(text) { Self.verbs[$0] != nil }
        guard !words.tokens.isEmpty else { return nil }
        var mark = Mark(text: words.text(words.tokens.indices))
        let day = day(in: words)
        mark.status = status(of: words) ?? (Self.isOnlyADay(words) ? .done : nil)
        if mark.status == .done || mark.status == .partly { mark.date = day }
        return MarkReading(mark: mark, unused: Self.unused(in: words))
    }

    /// The words that say nothing of the activity and belong to no day.
    private static func unused(in words: TokenizedText) -> [String] {
        let days = PrintedDay.days(in: words)
        return words.tokens.indices.filter { index in
            words.tokens[index].kind == .word && word(words.letters(words.tokens[index])) == nil
                && !days.contains { $0.range.contains(index) }
        }.map { words.text($0..<($0 + 1)) }
    }

    // MARK: Status

    /// What a word says of the activity.
    private enum Word: Sendable, Hashable {
        /// Выполнено, проведено: done, or not where «не» stands before it.
        case done
        /// Да, так.
        case yes
        /// Нет, няма.
        case no
        /// Не.
        case not
        case partly
        /// Полностью, в полном объёме.
        case fully
        case postponed
        case cancelled
        /// Почти, наполовину: how far it is done, the words do not say.
        case almost
        /// Будет, планируется: not yet.
        case future
    }

    /// The status in a cell. What stands before a semicolon decides, if it says one: behind it are results and remarks.
    private func status(of words: TokenizedText) -> Mark.Status? {
        let all = status(of: words, words.tokens.indices)
        guard let end = words.tokens.firstIndex(where: { $0.isMark(";") }),
            let first = status(of: words, 0..<end)
        else { return all }
        // «Не выполнено; перенесено на май» is said more exactly.
        return first == .notDone ? all : first
    }

    private func status(of words: TokenizedText, _ range: Range<Int>) -> Mark.Status? {
        var found: Set<Mark.Status> = []
        var isNegated = false
        var isFuture = false
        var isAlmost = false
        var before: Word?
        var saysNo = false
        for index in range {
            let token = words.tokens[index]
            switch token.kind {
            case .word:
                let letters = words.letters(token)
                guard let word = Self.word(letters) else {
                    // «Не было проведено», «не в полном объёме»: short words leave the negation standing.
                    if letters.count > 4 { isNegated = false }
                    if letters.count > 3 { before = nil }
                    continue
                }
                if let status = Self.status(word, isNegated: isNegated) { found.insert(status) }
                if word == .future { isFuture = true }
                if [before, word] == [.almost, .done] || [before, word] == [.done, .almost] { isAlmost = true }
                before = word
                if word == .no { saysNo = true }
                isNegated = word == .not
            case .number:
                if let status = Self.percent(index, in: words) { found.insert(status) }
            case .mark:
                if Self.halfTicks.contains(words.printed[token.start].value) || Self.isHalfTick(index, in: words) {
                    found.insert(.partly)
                } else if Self.ticks.contains(words.printed[token.start].value) {
                    found.insert(.done)
                }
                if Self.crosses.contains(words.printed[token.start].value) { found.insert(.notDone) }
                if token.isMark(",") { (isNegated, before) = (false, nil) }
            case .lineBreak: (isNegated, before) = (false, nil)
            }
        }
        if isFuture || isAlmost, found == [.done] { return nil }
        // «Выполнено, замечаний нет»: the word for no says no only where nothing else is said.
        let count = words.tokens[range].count { $0.kind == .word }
        if found.isEmpty, saysNo, count == 1 { return .notDone }
        // «Да нет» says nothing.
        if found == [.done], saysNo, count == 2, range.contains(where: { isYes($0, in: words) }) { return nil }
        // What limits another word is said more exactly: «не выполнено, перенесено».
        return [.cancelled, .partly, .postponed, .notDone, .done].first { found.contains($0) }
    }

    private func isYes(_ index: Int, in words: TokenizedText) -> Bool {
        words.tokens[index].kind == .word && Self.word(words.letters(words.tokens[index])) == .yes
    }

    /// «+/-», «+ -».
    private static func isHalfTick(_ index: Int, in words: TokenizedText) -> Bool {
        let rest = words.tokens[(index + 1)...]
        guard words.tokens[index].isMark("+"), let last = rest.last, last.isDash else { return false }
        return rest.dropLast().allSatisfy { $0.isMark("/") }
    }

    private static func status(_ word: Word, isNegated: Bool) -> Mark.Status? {
        switch word {
        case .done: isNegated ? .notDone : .done
        case .yes: isNegated ? nil : .done
        case .partly: .partly
        case .fully: isNegated ? .partly : nil
        case .postponed: isNegated ? nil : .postponed
        case .cancelled: isNegated ? nil : .cancelled
        case .no, .not, .almost, .future: nil
        }
    }

    private static func percent(_ index: Int, in words: TokenizedText) -> Mark.Status? {
        guard index + 1 < words.tokens.count, words.tokens[index + 1].isMark("%") else { return nil }
        let token = words.tokens[index]
        let digits = words.compared[token.start..<token.end]
        if digits.allSatisfy({ $0 == 0x30 }) { return .notDone }
        return digits.elementsEqual("100".utf16) ? .done : .partly
    }

    /// A word's meaning; «выполнения», «выканання» are nouns and say nothing.
    private static func word(_ letters: ArraySlice<UInt16>) -> Word? {
        verbs.first(for: letters) { word, ending in
            let isNoun =
                (ending.count >= 2 && ending.first == 0x0438)
                || nounEndings.contains { ending.elementsEqual($0) }
            return isNoun ? nil : word
        }
    }

    /// Behind a stem in -н: «выканан-не».
    private static let nounEndings = ["не", "ня", "ню", "нем"].map { Array($0.utf16) }

    private static let verbs = StemTable<Word>([
        .done: """
        вып выпол выполн выполнен* выполнил* исп исполнен* исполнил* пров провед проведен* провели провел* сделан* сделал*
        реализован* завершен* готов готово готова готовы состоял* осуществлен* сдан* издан утвержден* составлен*
        прошл* прошел участвовал* принял* подготовлен* изготовлен* изучен* обсужден* рассмотрен*
            заслушан* внесен* создан* обновлен* падрыхтаван* разгледжан* абмеркаван* удзельнічал* прайшл* прайшоў принято
            размещен* оформлен* организован* разработан* вык выкан выканан* выканал* праведзен* правялі зроблен* зрабіл*
        рэалізаван* завершан* гатов* адбыл* ажыццёўлен* ажыццяўлен* здадзен* складзен* зацверджан* распрацаван*
        размешчан* арганізаван* проводил* праводзіл* выполнялос* выконвал*
        """,
        .yes: "да так ок есть ёсць v",
        .no: "нет няма невыполнен* невыканан* нявыканан* непроведен*",
        .not: "не ня ни",
        .partly: "частичн* част частков*",
        .fully: "полностью полном полн полный цалкам поўнасцю поўным",
        .postponed: "перен перан перенес* перенос* отложен* продлен* перанес* перанос* адкладзен* адкладал* прадоўжан*",
        .cancelled: "отм адм отмен* адмен* скасаван* аннулирован*",
        .almost: "почти амаль наполовину напалову",
        .future: "будет будут планируется запланирован* будзе будуць плануецца запланаван* выполнить провести выканаць",
    ])

    /// + ✓ ✔ ☑ √ ✅
    private static let ticks: Set<UInt32> = [0x2B, 0x2713, 0x2714, 0x2611, 0x221A, 0x2705]
    /// ±
    private static let halfTicks: Set<UInt32> = [0xB1]
    /// ✗ ✘ ☒ ❌
    private static let crosses: Set<UInt32> = [0x2717, 0x2718, 0x2612, 0x274C]

    // MARK: Date

    /// The day on which it was done: the first day that is no order's and no part of a range.
    private func day(in words: TokenizedText) -> Day? {
        for day in PrintedDay.days(in: words) {
            if isReference(day, in: words) { continue }
            let isRange =
                isDash(day.range.upperBound, in: words) && words.tokens[day.range.upperBound + 1].kind == .number
                || isDash(day.range.lowerBound - 1, in: words)
                    && day.range.lowerBound > 1 && words.tokens[day.range.lowerBound - 2].kind == .number
            if isRange { return nil }
            return day.resolved(year: year(of:))
        }
        return nil
    }

    private func isDash(_ index: Int, in words: TokenizedText) -> Bool {
        index >= 0 && index + 1 < words.tokens.count && words.tokens[index].isDash
    }

    /// «Приказ от 12.11.2024», «№ 12.11».
    private func isReference(_ day: PrintedDay, in words: TokenizedText) -> Bool {
        let previous = day.range.lowerBound - 1
        guard previous >= 0 else { return false }
        let token = words.tokens[previous]
        return token.isMark("№") || (token.kind == .word && Self.references[words.letters(token)] != nil)
    }

    private static let references = StemTable<Bool>([true: "от ад до к да на"])

    private func year(of month: Int) -> Int? {
        if let section = context.sectionMonth, section.month == month, let year = section.year { return year }
        if let school = context.schoolYear { return month >= 8 ? school.start : school.start + 1 }
        return context.calendarYear
    }

    private static func isOnlyADay(_ words: TokenizedText) -> Bool {
        let days = PrintedDay.days(in: words)
        guard days.count == 1, let day = days.first else { return false }
        return words.tokens.indices.allSatisfy { day.range.contains($0) || words.tokens[$0].isMark(".") }
    }
}
