import TextAnalysis

/// Reads a cell's tokens into chunks: dates, frequencies, times, set phrases, and words that no rule reads.
///
/// What the chunks mean together is ``DeadlineComposer``'s business; what the dates mean, ``DeadlineResolver``'s.
///
/// | chunk | where its grammar is |
/// | --- | --- |
/// | dates: 15 сентября, с 1 по 15.09, до апреля, II квартал | `DeadlineGrammar+Dates.swift`, `+Moments.swift` |
/// | frequencies: ежемесячно, 1 раз в квартал, по вторникам | `DeadlineGrammar+Frequencies.swift` |
/// | times: в 14:45, с 10.00 до 15.00, 10 часов | `DeadlineGrammar+Times.swift` |
/// | phrases: по графику, по мере необходимости, дата уточняется | `DeadlineGrammar+Phrases.swift` |
/// | what is left: городской парк, зал 2, стадион «Октябрь» | `DeadlineGrammar+Words.swift` |
///
/// Each rule has the shape `at:` → what it read and where that ends, and runs once at each place (``RuleMemo``). The steps
/// are counted, and a cell that takes too many is given up (``RecognitionLimits``).
struct DeadlineGrammar {
    let text: TokenizedText
    let tokens: [DeadlineToken]
    /// Where the tokens end that may be read now: nothing in a bracket may reach beyond it.
    private(set) var limit: Int
    /// What the reading may take.
    let budget: StepBudget
    /// The steps taken since the budget was told of them: looks at a token.
    private var steps = 0
    /// How many brackets are open around what is read now.
    private var depth = 0

    /// What the rules have read up to the limit.
    var memo: RuleMemo
    /// The words between these places are all words: where the next token of another kind is.
    var wordsAhead = 0..<0
    /// The numbers and months that belong to words: «зал 2», «ул. Мира, 5», «каб. 2.10», «ул. 1 Мая».
    var tokensOfWords: Set<Int> = []
    /// Whether some number may belong to the words before it or to the date behind it: «Стадион 12, 13 сентября».
    var hasNumberOfEither = false
    /// Whether a number that was taken for a name may be a day all the same: «школа 12, 13 сентября».
    var hasNumberLikeDay = false

    init(text: TokenizedText, tokens: [DeadlineToken], budget: StepBudget) {
        self.text = text
        self.tokens = tokens
        self.budget = budget
        limit = tokens.count
        memo = RuleMemo(0..<tokens.count)
    }

    // MARK: Tokens

    mutating func kind(_ index: Int) -> DeadlineToken.Kind? {
        steps &+= 1
        return index < limit ? tokens[index].kind : nil
    }

    mutating func lexeme(_ index: Int) -> DeadlineLexeme? {
        steps &+= 1
        return index < limit ? tokens[index].lexeme : nil
    }

    /// Whether the word at a place is this one, in its compared form.
    mutating func isWord(_ word: String, _ index: Int) -> Bool {
        steps &+= 1
        return index < limit && tokens[index].word.elementsEqual(word.utf16)
    }

    mutating func isUnit(_ unit: DeadlineUnit, _ index: Int) -> Bool { lexeme(index) == .unit(unit) }

    /// The number at a place, where it has so many digits at most.
    mutating func number(_ index: Int, digits: Int = 2) -> Int? {
        guard case .number(let value) = kind(index), tokens[index].digits <= digits else { return nil }
        return value
    }

    /// A year of four digits.
    mutating func year(_ index: Int) -> Int? {
        guard case .number(let value) = kind(index), tokens[index].digits == 4, FigureDate.isYear(value)
        else { return nil }
        return value
    }

    mutating func month(_ index: Int) -> Int? {
        guard case .month(let month) = lexeme(index) else { return nil }
        return month
    }

    /// Whether the cell is written in capitals, which then say nothing.
    private(set) lazy var isAllCapitals: Bool = {
        budget.spend(tokens.count)
        return !tokens.contains { $0.kind == .word && $0.word.count > 2 && !$0.isCapital }
            && tokens.contains { $0.kind == .word && $0.isUpper }
    }()

    /// Whether a word parts weeks or days in even and odd ones: from which they are counted, no plan says.
    var namesParity: Bool { tokens.contains { $0.lexeme == .parity } }

    /// Where each quotation ends, by the place of its opening mark.
    private(set) lazy var quotations = endsOfQuotations()

    /// Whether a complete day was read: «15 сентября», «15.10.2024», behind which «10.10» is a time.
    private(set) var isBehindCompleteDay = false
    /// Whether a time behind a day in figures might be another such day: «15.10.2024, 20.11».
    private(set) var hasTimeLikeDay = false

    /// Whether the cell has taken more steps than it may.
    mutating func isSpent() -> Bool {
        budget.spend(steps)
        steps = 0
        return budget.isSpent
    }

    // MARK: Chunks

    /// The chunks of all tokens.
    mutating func chunks() -> [DeadlineChunk] { chunks(in: 0..<tokens.count) }

    /// The chunks of some tokens; those read so far where the budget is exhausted.
    mutating func chunks(in range: Range<Int>) -> [DeadlineChunk] {
        let outer = (limit, memo)
        if range.upperBound < limit {
            limit = range.upperBound
            memo = RuleMemo(range)
        }
        defer { (limit, memo) = outer }
        var chunks: [DeadlineChunk] = []
        /// The last of them that is no separator.
        var last: DeadlineChunk?
        var index = range.lowerBound
        while index < range.upperBound, !isSpent() {
            let wasBehindCompleteDay = isBehindCompleteDay
            // «15 сентября и 10.10»: nobody joins a day and its time.
            if chunks.last?.kind == .and { isBehindCompleteDay = false }
            let read = chunk(at: index, after: last)
            isBehindCompleteDay = wasBehindCompleteDay || read?.last.map(namesCompleteDay) ?? false
            if wasBehindCompleteDay { weigh(read?.first, behind: chunks, last) }
            if tokens[index].startsLine, let before = chunks.last, !before.isSeparator {
                chunks.append(
                    DeadlineChunk(kind: .line, tokens: index..<index, printed: index..<index, rule: "line"))
            }
            if let read {
                chunks += read
                last = read.last { !$0.isSeparator } ?? last
                index = max(read.last?.tokens.upperBound ?? index, index + 1)
            } else {
                let end = wordsEnd(index)
                let words = DeadlineChunk(kind: .words, tokens: index..<end, printed: index..<end, rule: "words")
                chunks.append(words)
                last = words
                index = end
            }
        }
        return chunks
    }

    /// Whether a chunk ends with a day that needs nothing more: its month in words, or its year.
    private func namesCompleteDay(_ chunk: DeadlineChunk) -> Bool {
        guard case .dates(let expressions) = chunk.kind, let moment = expressions.last?.moments.last else {
            return false
        }
        return moment.isCompleteDay
    }

    /// Notes where figures that were read as a time might be a day, or the other way round.
    private mutating func weigh(_ read: DeadlineChunk?, behind chunks: [DeadlineChunk], _ last: DeadlineChunk?) {
        guard let read, mayBeDay(read.tokens.lowerBound) else { return }
        let separator = chunks.last.flatMap { $0.isSeparator ? $0.kind : nil }
        switch last?.kind {
        // «15 сентября, 10.10, 11.12»
        case .time where last.map { mayBeDay($0.printed.lowerBound) } ?? false: hasNumberOfEither = true
        case .dates(let expressions) where read.kind == .time:
            if separator == .dash { hasNumberOfEither = true }
            if separator != nil, expressions.last?.moments.last?.isInFigures == true { hasTimeLikeDay = true }
        default: break
        }
    }

    private mutating func chunk(at index: Int, after last: DeadlineChunk?) -> [DeadlineChunk]? {
        func made(_ kind: DeadlineChunk.Kind, _ end: Int, _ rule: String, printed: Range<Int>? = nil) -> [DeadlineChunk]
        {
            [DeadlineChunk(kind: kind, tokens: index..<end, printed: printed ?? index..<end, rule: rule)]
        }
        if last?.isDate == true, index > 0, let label = labelBehind(index) {
            return made(.comma, label.end, "label-behind", printed: label.words)
        }
        switch tokens[index].kind {
        case .comma, .colon: return made(.comma, index + 1, "comma")
        // «1) 15.02.2025»: the number of an item; brackets are read as a whole.
        case .number where kind(index + 1) == .close:
            return made(.comma, index + 2, "item-number")
        case .semicolon: return made(.semicolon, index + 1, "semicolon")
        case .slash: return made(.slash, index + 1, "slash")
        case .dash: return made(.dash, index + 1, "dash")
        case .blank: return made(.blank, index + 1, "blank")
        case .open: return bracket(at: index)
        case .quote, .close: return made(.comma, index + 1, "quotation-mark")
        default: break
        }
        if let end = labelEnd(index) { return made(.comma, end, "label-of-part") }
        if let (printed, end) = time(at: index, followsDay: last?.endsWithDay ?? false) {
            return made(.time, end, "time", printed: printed)
        }
        if let end = amountEnd(index) { return made(.amount, end, "amount") }
        if let read = frequency(at: index) {
            let (recurrence, end) = excepting(read.recurrence, at: read.end)
            return made(.frequency(recurrence), end, read.rule)
        }
        if last?.kind == .event, let end = lengthEnd(index) { return made(.comma, end, "length-behind-an-event") }
        if let (kind, end, rule) = phrase(at: index, before: .dates) { return made(kind, end, rule) }
        if let (expressions, end, rule) = dates(at: index) { return made(.dates(expressions), end, rule) }
        if let (kind, end, rule) = phrase(at: index, before: .words) { return made(kind, end, rule) }
        switch lexeme(index) {
        case .and: return made(.and, index + 1, "and")
        case .or: return made(.or, index + 1, "or")
        case .then: return made(.then, index + 1, "then")
        case .filler, .inclusive: return made(.comma, index + 1, "filler")
        case .weekday(let weekday, _): return made(.weekday(weekday), index + 1, "weekday")
        case .inside:
            // «в пятницу», «во вторник, 15 октября».
            if case .weekday(let weekday, _) = lexeme(index + 1) {
                return made(.weekday(weekday), index + 2, "weekday")
            }
            return nil
        case .label where last == nil: return made(.comma, index + 1, "label")
        default: return nil
        }
    }

    /// A bracket: its chunks where a rule reads all of it, else one remark.
    private mutating func bracket(at open: Int) -> [DeadlineChunk] {
        var unclosed = 0
        var close = open
        while let kind = kind(close) {
            if kind == .open { unclosed += 1 }
            if kind == .close { unclosed -= 1 }
            if unclosed == 0 { break }
            close += 1
        }
        let end = min(close + 1, limit)
        let inside = (open + 1)..<min(close, limit)
        guard depth < RecognitionLimits.bracketDepth else {
            return [DeadlineChunk(kind: .bracket, tokens: open..<end, printed: inside, rule: "bracket")]
        }
        depth += 1
        var inner = inside.isEmpty ? [] : chunks(in: inside)
        depth -= 1
        // «(малый зал, 14.00)»
        if inner.contains(where: { $0.kind == .time }),
            inner.allSatisfy({ $0.isSeparator || $0.kind == .time || $0.kind == .words })
        {
            for index in inner.indices where inner[index].kind == .words { inner[index].kind = .bracket }
        } else if inner.isEmpty || inner.contains(where: { $0.kind == .words || $0.kind == .bracket }) {
            return [DeadlineChunk(kind: .bracket, tokens: open..<end, printed: inside, rule: "bracket")]
        }
        for index in inner.indices { inner[index].isInBrackets = true }
        // The brackets themselves belong to the chunks at their ends, so that nothing is left over.
        inner[0].tokens = open..<inner[0].tokens.upperBound
        inner[inner.count - 1].tokens = inner[inner.count - 1].tokens.lowerBound..<end
        return inner
    }

    /// Whether a date, a frequency, a time or a set phrase begins here.
    mutating func beginsDate(_ index: Int) -> Bool {
        guard index < limit else { return false }
        switch tokens[index].kind {
        case .date, .monthYear, .clock, .number: return true
        case .word: break
        default: return false
        }
        switch lexeme(index) {
        case .month, .adverb, .ongoing, .danger, .undetermined, .during, .holidays, .weekday(_, plural: true):
            return true
        case .from, .upTo, .until, .towards, .inside, .after, .starting, .every, .ordinal, .part, .not, .last, .season:
            return time(at: index, followsDay: true) != nil || frequency(at: index) != nil || dates(at: index) != nil
        case nil:
            if tokens[index].roman != nil, tokens[index].hasDot { return moment(at: index) != nil }
            return isOfSchools(index) || beginsAtTime(index)
        default: return false
        }
    }
}

extension DeadlineChunk {
    /// Whether it only parts others.
    var isSeparator: Bool {
        switch kind {
        case .comma, .semicolon, .and, .slash, .dash, .line: true
        default: false
        }
    }

    /// Whether it names a day, behind which a time may stand.
    fileprivate var endsWithDay: Bool {
        switch kind {
        case .time, .weekday: return true
        // «каждую пятницу в 14-30»
        case .frequency(let recurrence): return !recurrence.weekdays.isEmpty || recurrence.unit == .day
        case .dates(let expressions):
            guard let last = expressions.last?.moments.last else { return false }
            switch last.shape {
            case .day, .weekday, .edge: return true
            default: return false
            }
        default: return false
        }
    }
}
