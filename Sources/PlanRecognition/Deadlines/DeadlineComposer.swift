import Diagnostics
import PlanModel
import TextAnalysis

/// Makes one reading of a cell's chunks.
///
/// | chunks | reading |
/// | --- | --- |
/// | dates | the list of them; phrases, times and words beside them are remarks |
/// | a stretch of time and how much of it, «октябрь, 2 дня» | the stretch; the rest is a remark |
/// | a day and a numbered weekday, «20.11 (третий четверг)» | the day, where it is that weekday; else unknown |
/// | a frequency, with or without dates | recurring, within the dates, the section or the plan |
/// | «постоянно», with or without dates | ongoing, likewise |
/// | a schedule or an event alone | schedule, event; the first of them decides |
/// | dates and other dates in brackets | the dates in brackets, where they lie within the others |
/// | a week or month and days of it, «2-я неделя апреля, 8 апреля» | the days |
/// | a name right before whole days, «Турнир 14 мая» | the days, and a remark |
/// | other words between dates, or before them without a mark; «или», «кроме», «перенесено» anywhere | unknown |
/// | words before or behind dates | the place, where the heading or one of them says so; else the note, with a word |
/// | a number that is one of days or belongs to the words before it | unknown |
struct DeadlineComposer {
    var grammar: DeadlineGrammar
    let chunks: [DeadlineChunk]
    let context: DeadlineContext
    let text: String
    /// Whether the figures of a day might be a time, or those of a time a day.
    private var isLikeTime = false

    init(grammar: DeadlineGrammar, chunks: [DeadlineChunk], context: DeadlineContext, text: String) {
        (self.grammar, self.chunks, self.context, self.text) = (grammar, chunks, context, text)
    }

    /// What the chunks hold, sorted.
    struct Contents {
        var dates: [DateExpression] = []
        var bracketDates: [DateExpression] = []
        /// Their words.
        var bracketDatesRange = 0..<0
        var frequency: Recurrence?
        var weekdays: [Int] = []
        /// «3 вторник», without a comma or brackets.
        var isWeekdayBehindBareDay = false
        var isOngoing = false
        /// The first set phrase that names no date.
        var phrase: DeadlineChunk.Kind?
        /// Whether «далее» or a frequency follows an event.
        var eventComesFirst = false
        var hasThen = false
        /// A gap to be filled in by hand: nothing around it is sure.
        var hasBlank = false
        /// The rule that read the frequency.
        var frequencyRule = ""
        /// Remarks in brackets.
        var bracketNotes: [Range<Int>] = []
        var times: [Range<Int>] = []
        /// Token ranges of remarks, in order.
        var notes: [Range<Int>] = []
        var places: [Range<Int>] = []
        /// Words that are remarks only because nothing else reads them.
        var unsure: [Range<Int>] = []
        var rules: [String] = []
        /// Whether brackets name holidays that no calendar has in the month before them: «февраль (каникулы)».
        var hasHolidaysElsewhere = false
        /// Whether an event bounds what recurs: «ежедневно в период работы лагеря».
        var isBoundedByEvent = false

        /// The weekdays as those of every week.
        var everyWeekday: [Recurrence.WeekdayNumber] { weekdays.map { .init(weekday: $0) } }
    }

    /// The reading.
    mutating func reading() -> DeadlineReading {
        var contents = Contents()
        grammar.budget.spend(2 * grammar.tokens.count + 3 * chunks.count)
        contents.hasBlank = grammar.tokens.contains { $0.kind == .blank }
        if grammar.hasNumberOfEither || grammar.namesParity { return unknown(.deadlineAmbiguous, unused: [text]) }
        guard !hasSlip, sort(into: &contents) else { return unknown(.deadlineNotUnderstood, unused: unreadWords()) }
        var reading = meaning(of: &contents)
        if reading.deadline.kind != .unknown || contents.dates.isEmpty {
            reading.time = joined(contents.times, by: ", ")
            reading.place = joined(contents.places, by: ", ")
        }
        if reading.deadline.kind != .unknown {
            reading.note = joined(contents.notes.sorted { $0.lowerBound < $1.lowerBound }, by: "; ")
        }
        if grammar.hasTimeLikeDay || grammar.hasNumberLikeDay || isLikeTime, reading.deadline.kind != .unknown {
            reading.diagnostics.append(Diagnostic(.deadlineAmbiguous, ["words": text]))
        }
        if !contents.unsure.isEmpty, reading.deadline.kind != .unknown {
            reading.unused = contents.unsure.map(printed)
            reading.diagnostics.append(
                Diagnostic(
                    .deadlineRemark, ["words": text, "remark": reading.unused.joined(separator: "; ")]))
        }
        return reading
    }

    /// Whether a word of time is misspelt: what stands beside it is then no date of its own.
    private var hasSlip: Bool {
        grammar.tokens.contains { token in
            // «клуб «Янтарь»» is no January.
            token.kind == .word && token.lexeme == nil && DeadlineWordParter.isSlip(token.word)
                && (token.range.lowerBound == 0
                    || !Self.isOpeningQuote(grammar.text.printed[token.range.lowerBound - 1]))
        }
    }

    // MARK: Sorting

    /// Sorts the chunks; false where something could change the date and no rule reads it.
    private mutating func sort(into contents: inout Contents) -> Bool {
        let meaningful = chunks.indices.filter { !chunks[$0].isSeparator }
        let dated = meaningful.filter { chunks[$0].isDated }
        guard !hasLooseDash(), !hasUnpartedMixture(), !hasDayApart(dated), !hasFraction() else { return false }
        // «I сентября»: what looks like «и» joins nothing.
        if chunks.first?.kind == .and, chunks.count > 1 { return false }
        let labels = labels()
        guard !labels.isEmpty || !hasTimeAmongDays() else { return false }
        let lastDays = lastDays(dated)
        let firstDated = dated.first ?? chunks.count
        let lastDated = dated.last ?? chunks.count
        for index in meaningful {
            let chunk = chunks[index]
            switch chunk.kind {
            case .dates(let expressions):
                let isLast = isBehindLastHour(index) || lastDays.contains(index)
                let expressions = isLast ? expressions.map(\.asLast) : expressions
                if chunk.isInBrackets {
                    contents.bracketDates += expressions
                    let lower = contents.bracketDatesRange.isEmpty ? chunk.printed : contents.bracketDatesRange
                    contents.bracketDatesRange = lower.lowerBound..<chunk.printed.upperBound
                } else {
                    contents.dates += expressions
                }
                contents.rules.append(chunk.rule)
            case .frequency(let recurrence):
                if contents.frequencyRule.isEmpty { contents.frequencyRule = chunk.rule }
                if let earlier = contents.frequency {
                    guard let merged = earlier.merged(with: recurrence) else { return false }
                    contents.frequency = merged
                } else {
                    contents.frequency = recurrence
                }
                contents.eventComesFirst = contents.eventComesFirst || contents.phrase == .event
                contents.rules.append(chunk.rule)
            case .weekday(let weekday):
                contents.weekdays.append(weekday)
                if !chunk.isInBrackets, index > 0, case .dates(let expressions) = chunks[index - 1].kind,
                    expressions.contains(where: { $0.moments.contains { $0.month == nil } })
                {
                    contents.isWeekdayBehindBareDay = true
                }
            case .time:
                contents.times.append(chunk.printed)
            case .ongoing:
                contents.isOngoing = true
                contents.rules.append(chunk.rule)
            case .event, .schedule, .undetermined:
                guard contents.hasBlank || !limitsMonth(index) else { return false }
                if contents.phrase == nil {
                    contents.phrase = chunk.kind
                    contents.rules.append(chunk.rule)
                }
                contents.notes.append(chunk.printed)
                contents.isBoundedByEvent = contents.isBoundedByEvent || namesSpan(chunk.printed)
            case .approximately:
                contents.notes.append(chunk.printed)
            case .amount:
                // «октябрь, 2 дня»: within it; of days that are told one by one nobody knows which it is said of.
                guard !dated.isEmpty, dated.allSatisfy({ chunks[$0].namesStretch }) else { return false }
                contents.notes.append(chunk.printed)
            case .then:
                contents.hasThen = true
            case .blank: break
            case .or:
                guard dated.isEmpty else { return false }
            case .bracket:
                guard dated.isEmpty || isHarmless(chunk.printed) else { return false }
                guard !chunk.printed.isEmpty else { continue }
                // «Дом культуры (малый зал)».
                if let place = contents.places.last, place.upperBound == chunk.tokens.lowerBound {
                    contents.places[contents.places.count - 1] = place.lowerBound..<chunk.tokens.upperBound
                    continue
                }
                if !dated.isEmpty, isPlaceInBrackets(chunk.printed) {
                    contents.places.append(chunk.printed)
                    continue
                }
                contents.notes.append(chunk.printed)
                contents.bracketNotes.append(chunk.printed)
            case .words:
                guard isHarmless(chunk.printed) else { return false }
                if namesSpan(chunk.printed), dated.allSatisfy({ chunks[$0].kind.isFrequency }) {
                    contents.isBoundedByEvent = true
                    contents.notes.append(chunk.printed)
                    continue
                }
                if labels.contains(index) { continue }
                let isPlace =
                    context.holdsPlace || isPlace(chunk.printed, behindDay: contents.dates.last?.isDayLike == true)
                // Between dates only a place is sure to say nothing about them, and before them only what is parted.
                if !isPlace, index < lastDated, !dated.isEmpty, index > firstDated || !isParted(index) {
                    return false
                }
                if isPlace {
                    addPlace(chunk.printed, to: &contents)
                } else {
                    addUnsure(chunk.printed, to: &contents)
                }
            case .comma, .semicolon, .and, .slash, .dash, .line: break
            }
        }
        // «октябрь (1 этап)»: of one date it is a remark, of several only what tells them apart.
        if dated.count == 1 { contents.notes += chunks.filter { $0.rule == "label-behind" }.map(\.printed) }
        return true
    }

    /// «в период работы лагеря», «во время экзаменов», «до окончания ремонта»: a stretch of time without dates.
    private mutating func namesSpan(_ range: Range<Int>) -> Bool {
        switch grammar.lexeme(range.lowerBound) {
        case .until: return true
        case .inside:
            switch grammar.lexeme(range.lowerBound + 1) {
            case .periodWord, .during, .unit(.day), .hour: return true
            case .label: return grammar.isWord("время", range.lowerBound + 1)
            default: return false
            }
        default: return false
        }
    }

    /// «до 12.00 15 октября»: what is said of the hour holds for the day.
    private mutating func isBehindLastHour(_ index: Int) -> Bool {
        let place = chunks[..<index].lastIndex { $0.kind != .line && $0.kind != .comma }
        grammar.budget.spend(index - (place ?? 0))
        guard let time = place.map({ chunks[$0] }), time.kind == .time else { return false }
        let lexeme = grammar.lexeme(time.printed.lowerBound)
        return lexeme == .until || lexeme == .towards
    }

    /// «до 15 сентября и 15 января», «до 10.01, 10.04 и 10.07»: the days behind the first for which its «до» holds too.
    /// Without «и» nobody knows: «до 1 сентября, 15 октября».
    private func lastDays(_ dated: [Int]) -> Set<Int> {
        guard dated.count > 1, let first = dated.first, let last = dated.last,
            case .dates(let head) = chunks[first].kind, head.count == 1, case .before(let bound, _) = head[0],
            bound.isOfDay, bound.month != nil, chunks[last - 1].kind == .and
        else { return [] }
        for (before, next) in zip(dated, dated.dropFirst()) {
            guard next == before + 2, chunks[before + 1].kind == (next == last ? .and : .comma),
                !chunks[next].isInBrackets, case .dates(let expressions) = chunks[next].kind, expressions.count == 1,
                case .moment(let moment) = expressions[0], moment.isOfDay, moment.month != nil,
                moment.isInFigures == bound.isInFigures
            else { return [] }
        }
        return Set(dated.dropFirst())
    }

    /// «к концу ноября» with its second word misspelt: what the month is limited by, no rule reads.
    private mutating func limitsMonth(_ index: Int) -> Bool {
        let first = grammar.lexeme(chunks[index].tokens.lowerBound)
        guard first == .until || first == .towards, index + 1 < chunks.count,
            case .dates(let expressions) = chunks[index + 1].kind, !chunks[index + 1].isInBrackets
        else { return false }
        return expressions.first?.moments.first?.shape == .month
    }

    /// A dash that parts neither a date from words nor anything else: «сентябрь –», «15 сентября – 20».
    private func hasLooseDash() -> Bool {
        var before: DeadlineChunk?
        var isBehindDash = false
        for chunk in chunks {
            if chunk.kind == .dash {
                isBehindDash = before != nil
            } else if !chunk.isSeparator {
                if isBehindDash, let before, before.isDated, chunk.isDated, before.isDate || chunk.isDate {
                    return true
                }
                before = chunk
                isBehindDash = false
            }
        }
        return isBehindDash && before?.isDated == true
    }

    /// Whether a dash with a space on either side stands inside some tokens.
    private mutating func hasSpacedDash(_ range: Range<Int>) -> Bool {
        grammar.budget.spend(range.count)
        return range.dropFirst().dropLast().contains { index in
            grammar.tokens[index].kind == .dash
                && grammar.tokens[index - 1].range.upperBound < grammar.tokens[index].range.lowerBound
                && grammar.tokens[index].range.upperBound < grammar.tokens[index + 1].range.lowerBound
        }
    }

    /// «12.09, 13.09 – 10.10», «15.09, парк, 10.10»: figures that could be a time and stand otherwise than the days of a
    /// list do.
    private mutating func hasTimeAmongDays() -> Bool {
        let places = chunks.indices.filter { chunks[$0].isDate }
        if places.contains(where: { place in
            guard case .dates(let expressions) = chunks[place].kind else { return false }
            return expressions.contains { $0.moments.contains(where: \.mayBeTime) }
        }) {
            // «12.09, 13.09 – 15.30», «10.00 – 12.09, 13.09», «парк – 15.09 – 10.10»
            for (index, chunk) in chunks.enumerated() where chunk.kind == .time || chunk.isDate {
                let isTime = chunk.kind == .time
                if isTime, grammar.mayBeDay(chunk.tokens.lowerBound) { return true }
                guard chunk.tokens.count > 2, hasSpacedDash(chunk.tokens) else { continue }
                if isTime, grammar.mayBeDay(chunk.tokens.upperBound - 1) { return true }
                let isBetweenDashes =
                    index > 0 && chunks[index - 1].kind == .dash
                    || index + 1 < chunks.count && chunks[index + 1].kind == .dash
                if !isTime, isBetweenDashes, grammar.mayBeDay(chunk.tokens.upperBound - 1) { return true }
            }
        }
        guard places.count > 1, !chunks.contains(where: \.isLabel) else { return false }
        let expressions = places.map { place -> [DateExpression] in
            if case .dates(let expressions) = chunks[place].kind { return expressions }
            return []
        }
        var separators: Set<DeadlineChunk.Kind> = []
        for (index, place) in places.enumerated().dropFirst() {
            let moments = (expressions[index - 1] + expressions[index]).flatMap(\.moments)
            guard moments.contains(where: \.mayBeTime), !chunks[place].isInBrackets else { continue }
            var between = chunks[(places[index - 1] + 1)..<place].filter { $0.kind != .line }
            // «25.05 (11 кл.), 11.06 (9 кл.)»: both are told apart alike.
            if between.first?.kind == .bracket, place + 1 < chunks.count, chunks[place + 1].kind == .bracket {
                between.removeFirst()
            }
            // «12.03 в 10.00, 13.03 в 11.00»: a time that is no day belongs to the day before it.
            if between.count == 2, between.first?.kind == .time, let time = between.first?.printed,
                !time.contains(where: { grammar.mayBeDay($0) })
            {
                between.removeFirst()
            }
            guard between.count <= 1, between.allSatisfy(\.isSeparator) else { return true }
            // «03.10 10.10»: two days, or a day and its time.
            if between.isEmpty, chunks[place - 1].kind != .line { isLikeTime = true }
            if let separator = between.first?.kind, separator != .and { separators.insert(separator) }
            // «12–13.09; 10.10»
            let ranges = (expressions[index - 1] + expressions[index]).filter { $0.moments.count > 1 }
            if !ranges.isEmpty, ranges.count < expressions[index - 1].count + expressions[index].count,
                Set(moments.compactMap(\.month)).count > 1
            {
                return true
            }
            // «15.09, 10.12–11.10»
            let hasRange = ranges.contains {
                guard case .range(let first, let last) = $0 else { return false }
                return first.mayBeTime && last.mayBeTime && first.month != last.month
            }
            if hasRange { return true }
        }
        return separators.count > 1
    }

    /// «15 сентября октября»: dates of two sorts without anything between them.
    private mutating func hasUnpartedMixture() -> Bool {
        for (first, second) in zip(chunks, chunks.dropFirst()) {
            // «2 ч. мая»: no hour of a month.
            if first.kind == .time, case .dates(let after) = second.kind, case .moment(let month)? = after.first,
                month.shape == .month, month.isGenitive
            {
                return true
            }
            guard case .dates(let before) = first.kind, case .dates(let after) = second.kind,
                !second.isInBrackets, !first.isInBrackets, let last = before.last, let next = after.first
            else { continue }
            // «октябрь 1-15», but not «октябрь 15», which may be a year.
            if case .moment(let month) = last, month.shape == .month, next.isBareDays, case .range = next { continue }
            if last.isDayLike != next.isDayLike { return true }
            // «3-я четв. октября»: of which of the two? «дек. ноября» are ten days without a number.
            if case .moment(let month) = next, month.shape == .month, month.isGenitive,
                last.moments.last?.shape != .month || grammar.isWord("дек", first.tokens.upperBound - 1)
            {
                return true
            }
        }
        return false
    }

    /// «1/2 мая»: half of a month, or two days?
    private func hasFraction() -> Bool {
        guard chunks.count > 2 else { return false }
        return chunks.indices.dropFirst().dropLast().contains { index in
            guard chunks[index].kind == .slash, case .dates(let before) = chunks[index - 1].kind,
                case .dates(let after) = chunks[index + 1].kind, before.last?.bareDay == 1,
                case .day(let day)? = after.first?.moments.first?.shape, (2...4).contains(day)
            else { return false }
            let slash = grammar.tokens[chunks[index].tokens.lowerBound].range
            return slash.lowerBound == grammar.tokens[chunks[index].tokens.lowerBound - 1].range.upperBound
        }
    }

    // MARK: Words

    func printed(_ range: Range<Int>) -> String {
        // A comma or dash at the end parts the words from what follows.
        let words = grammar.tokens[range]
        guard let first = words.first, let last = words.last(where: { ![.comma, .dash, .colon].contains($0.kind) })
        else { return "" }
        var lower = first.range.lowerBound
        var upper = last.range.upperBound
        grammar.budget.spend(upper - lower)
        // Quotation marks and the dot of a short word at the ends are printed with their words.
        let scalars = grammar.text.printed
        if lower > 0, Self.isOpeningQuote(scalars[lower - 1]) { lower -= 1 }
        if upper < scalars.count, Self.isClosingQuote(scalars[upper]) { upper += 1 }
        if last.hasDot, upper < scalars.count, last.kind == .word, last.word.count <= 4 { upper += 1 }
        var bytes: [UInt8] = []
        grammar.text.append(lower..<upper, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isOpeningQuote(_ scalar: Unicode.Scalar) -> Bool { "«\"„“".unicodeScalars.contains(scalar) }

    private static func isClosingQuote(_ scalar: Unicode.Scalar) -> Bool { "»\"”“".unicodeScalars.contains(scalar) }

    private func joined(_ ranges: [Range<Int>], by separator: String) -> String? {
        ranges.isEmpty ? nil : ranges.map(printed).joined(separator: separator)
    }

    /// The words that no rule could use; all of them where each chunk was read and their sum was not.
    func unreadWords() -> [String] {
        let unread = chunks.filter { $0.kind == .words || $0.kind == .bracket }.map { printed($0.printed) }
        return unread.isEmpty ? [text] : unread
    }

    func unknown(_ id: DiagnosticID, unused: [String], rule: String = "") -> DeadlineReading {
        DeadlineReading(
            deadline: Deadline(text: text, kind: .unknown), rule: rule, unused: unused,
            diagnostics: [Diagnostic(id, ["words": text])])
    }
}

extension DeadlineChunk.Kind {
    fileprivate var isFrequency: Bool {
        if case .frequency = self { return true }
        return false
    }
}

extension DeadlineChunk {
    /// Whether it says when.
    var isDated: Bool {
        switch kind {
        case .dates, .frequency, .weekday, .ongoing: true
        default: false
        }
    }

    var isDate: Bool {
        if case .dates = kind { return true }
        return false
    }

    /// Whether it names stretches of time, none of them to the day: «октябрь», «осенние каникулы».
    fileprivate var namesStretch: Bool {
        guard case .dates(let expressions) = kind else { return false }
        return expressions.allSatisfy { $0.moments.allSatisfy(\.isStretch) }
    }

    /// Whether it is the name of a part: «1 смена», «школьный этап».
    var isLabel: Bool { rule == "label-of-part" || rule == "label-behind" }
}

extension Recurrence {
    /// Two frequencies of one cell as one: «ежемесячно, третий вторник», «еженедельно по средам»; nil where they differ.
    func merged(with other: Recurrence) -> Recurrence? {
        if self == other { return self }
        if let behind = behindReport(of: other) ?? other.behindReport(of: self) { return behind }
        if isPlainQuarter, other.isOfQuarters { return other }
        // «ежедневно, 3 раза в день»: the second says how often in each of the first.
        if self == Recurrence(unit: unit), other == Recurrence(unit: unit, count: other.count) { return other }
        if let some = onSomeWeekday(of: other) ?? other.onSomeWeekday(of: self) { return some }
        var merged = self
        if weekdays.isEmpty, monthDays.isEmpty, !other.weekdays.isEmpty || !other.monthDays.isEmpty,
            interval == 1 || unit == .week, count == 1, other.unit == unit || other.unit == nil && unit == .month
        {
            merged.weekdays = other.weekdays
            merged.monthDays = other.monthDays
            return merged
        }
        if !weekdays.isEmpty || !monthDays.isEmpty, other.weekdays.isEmpty, other.monthDays.isEmpty {
            return other.merged(with: self)
        }
        return nil
    }

    /// «1 раз в месяц, по четвергам»: so often as this says, on one of the weekdays that the other names for each week.
    func onSomeWeekday(of other: Recurrence) -> Recurrence? {
        guard let unit, [.month, .quarter, .term, .half, .semester, .year].contains(unit), weekdays.isEmpty,
            monthDays.isEmpty, other.unit == .week, other.interval == 1, other.count == 1, !other.weekdays.isEmpty,
            other.weekdays.allSatisfy({ $0.nth == nil }), other.months.isEmpty
        else { return nil }
        var some = self
        some.isOnSomeWeekday = true
        return some
    }

    private var isPlainQuarter: Bool { self == Recurrence(unit: .quarter) }

    /// Whether it is in one month of each quarter.
    private var isOfQuarters: Bool {
        unit == .month && months.count == 4 && zip(months, months.dropFirst()).allSatisfy { $1 - $0 == 3 }
    }

    /// «ежеквартально, до 10 числа месяца, следующего за отчётным»: what is reported is the quarter.
    private func behindReport(of other: Recurrence) -> Recurrence? {
        guard other.followsReport, let unit, let months = Recurrence.monthsBehind(unit), count == 1, interval == 1,
            weekdays.isEmpty, monthDays.isEmpty, self.months.isEmpty, other.months.isEmpty || other.months == months
        else { return nil }
        var behind = other
        behind.months = months
        behind.followsReport = false
        return behind
    }
}
