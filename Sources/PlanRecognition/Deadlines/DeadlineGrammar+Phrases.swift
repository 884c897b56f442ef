import TextAnalysis

/// The grammar of set phrases that name no date.
///
/// | words | reading |
/// | --- | --- |
/// | по мере необходимости, по запросу, при приёме на работу, накануне праздника | event |
/// | после педсовета, ко Дню учителя, в начале года, за неделю до выборов | event |
/// | по мере поступления, в течение 30 дней; в трёхдневный срок после заседания | event |
/// | согласно заявкам, паводле запрашэння | event |
/// | по графику, по отдельному плану, согласно расписанию, в соответствии с планом | schedule |
/// | постоянно, систематически, на постоянной основе | ongoing |
/// | в сроки, установленные приказом; в установленные сроки | schedule |
/// | по согласованию, дата уточняется, ___ | undetermined |
/// | ориентировочно | approximately |
///
/// A phrase takes the words behind it («по плану работы отдела») up to a comma, a bracket or the next date.
extension DeadlineGrammar {
    /// Which phrases to look for: those that win over a date, or those left when nothing else reads the words.
    enum PhraseTurn { case dates, words }

    typealias PhraseRead = (kind: DeadlineChunk.Kind, end: Int, rule: String)

    /// A set phrase that begins here.
    mutating func phrase(at index: Int, before turn: PhraseTurn) -> PhraseRead? {
        switch turn {
        case .dates: decided(at: index)
        case .words: left(at: index)
        }
    }

    /// Phrases that no date can be.
    private mutating func decided(at index: Int) -> PhraseRead? {
        switch lexeme(index) {
        case .ongoing: return (.ongoing, index + 1, "ongoing")
        case .approximately where isOfTime(index): return (.approximately, index + 1, "approximately")
        case .eventHead: return (.event, phraseEnd(index + 1, takesDates: true), "event")
        // «согласно заявкам», «паводле запрашэння»
        case .scheduleHead where lexeme(index + 1) == .occasion:
            return (.event, phraseEnd(index + 2, takesDates: false), "event")
        case .scheduleHead: return (.schedule, phraseEnd(index + 1, takesDates: false), "schedule")
        case .scheduleNoun: return (.schedule, phraseEnd(index + 1, takesDates: false), "schedule")
        case .arrangement, .undetermined:
            return (.undetermined, phraseEnd(index + 1, takesDates: false), "undetermined")
        case .upTo: return behindUpTo(index)
        case .label where isUndetermined(index):
            return (.undetermined, phraseEnd(index + 1, takesDates: false), "undetermined")
        case .ordinal, .last:
            return dayOfPart(at: index).map { (.event, $0, "day-of-a-part") }
        case .label, .appointed:
            guard let end = appointed(at: index) else { return nil }
            return (.schedule, end, "appointed-dates")
        case .inside:
            if let end = appointed(at: index + 1) { return (.schedule, end, "appointed-dates") }
        // «после каждых каникул»
        case .after where lexeme(index + 1) == .every: return (.event, phraseEnd(index + 2, takesDates: true), "event")
        case .not, .from, .after, .until, .part: break
        default: return nil
        }
        if let end = constant(at: index) { return (.ongoing, end, "ongoing") }
        if let end = edgeOfYear(at: index) { return (.event, end, "edge-of-a-period") }
        if let end = dayOfPart(at: index) { return (.event, end, "day-of-a-part") }
        if let end = countedFromEvent(at: index) { return (.event, end, "counted-from-an-event") }
        if lexeme(index) == .from {
            // «с момента», «со дня поступления».
            if lexeme(index + 1) == .moment || isUnit(.day, index + 1) {
                return (.event, phraseEnd(index + 1, takesDates: true), "event")
            }
        }
        if lexeme(index) == .inside, lexeme(index + 1) == .eventPlace {
            return (.event, phraseEnd(index + 2, takesDates: true), "event")
        }
        if lexeme(index) == .inside, lexeme(index + 1) == .scheduleHead {
            return (.schedule, phraseEnd(index + 2, takesDates: false), "schedule")
        }
        if lexeme(index) == .inside, isUnit(.day, index + 1), index + 2 < limit, !beginsDate(index + 2) {
            // «в день выборов», «в дни каникул» is a date.
            return (.event, phraseEnd(index + 2, takesDates: false), "event")
        }
        return nil
    }

    /// Whether «около» is said of a time: «около 15 мая», not «около школы».
    private mutating func isOfTime(_ index: Int) -> Bool {
        guard isWord("около", index) || isWord("каля", index), index + 1 < limit else { return true }
        return time(at: index + 1, followsDay: false) != nil || dates(at: index + 1) != nil
    }

    /// «по» with an occasion, a schedule, or an arrangement.
    private mutating func behindUpTo(_ index: Int) -> PhraseRead? {
        var next = index + 1
        // «по отдельному плану»: up to three words of no meaning here may stand before the noun.
        while next < limit, next - index <= 4 {
            switch lexeme(next) {
            case .occasion: return (.event, phraseEnd(next + 1, takesDates: false), "event")
            case .scheduleNoun: return (.schedule, phraseEnd(next + 1, takesDates: false), "schedule")
            case .arrangement: return (.undetermined, phraseEnd(next + 1, takesDates: false), "undetermined")
            // «по согл.»
            case .scheduleHead where next == index + 1 && tokens[next].hasDot:
                return (.undetermined, phraseEnd(next + 1, takesDates: false), "undetermined")
            case nil, .school, .calendar, .place, .measure, .current, .next, .cardinal, .constant:
                guard kind(next) == .word || kind(next) == .dash || kind(next) == .quote else { return nil }
            default: return nil
            }
            next += 1
        }
        return nil
    }

    /// «в сроки, установленные приказом», «в установленные сроки»: some document names them.
    private mutating func appointed(at index: Int) -> Int? {
        if lexeme(index) == .appointed, lexeme(index + 1) == .label {
            return phraseEnd(index + 2, takesDates: false)
        }
        guard lexeme(index) == .label else { return nil }
        let next = kind(index + 1) == .comma ? index + 2 : index + 1
        return lexeme(next) == .appointed ? phraseEnd(next + 1, takesDates: false) : nil
    }

    /// «дата уточняется», «дата будет объявлена дополнительно».
    private mutating func isUndetermined(_ index: Int) -> Bool {
        var next = index + 1
        while next < limit, next - index <= 4, kind(next) == .word {
            if lexeme(next) == .undetermined || lexeme(next) == .arrangement { return true }
            next += 1
        }
        return false
    }

    /// «на постоянной основе», «в постоянном режиме».
    private mutating func constant(at index: Int) -> Int? {
        guard lexeme(index) == .inside, lexeme(index + 1) == .constant, lexeme(index + 2) == .manner else { return nil }
        return index + 3
    }

    /// «в начале года», «конец учебного года», «в конце четверти»: no one knows which days.
    private mutating func edgeOfYear(at start: Int) -> Int? {
        let index = lexeme(start) == .inside ? start + 1 : start
        guard case .part = lexeme(index) else { return nil }
        var next = index + 1
        if let (_, end) = nth(at: next) { next = end }
        if let year = year(next) { return skippingYearWords(year > 0 ? next + 1 : next) }
        if lexeme(next) == .whole || lexeme(next) == .current { next += 1 }
        if lexeme(next) == .school || lexeme(next) == .calendar { next += 1 }
        guard case .unit(let unit) = lexeme(next), unit != .month else { return nil }
        return yearWords(at: next + 1, afterComma: false)?.end ?? next + 1
    }

    /// «первый и последний день смены», «в последний день каникул»: no one knows of which.
    private mutating func dayOfPart(at start: Int) -> Int? {
        let first = lexeme(start) == .inside ? start + 1 : start
        guard let list = numberList(at: first), list.items.allSatisfy(\.isSingle), isUnit(.day, list.end) else {
            return nil
        }
        let part = list.end + 1
        if case .season = lexeme(part), lexeme(part + 1) == .holidays { return nil }
        return isPartLabel(part) || lexeme(part) == .holidays ? phraseEnd(part + 1, takesDates: false) : nil
    }

    /// «за неделю до выборов», «не позднее 3 дней после», «в течение 10 дней со дня», «через день после».
    private mutating func countedFromEvent(at start: Int) -> Int? {
        if let end = termEnd(start), isEvent(at: end) { return phraseEnd(end + 1, takesDates: true) }
        var index = start
        switch lexeme(index) {
        case .not where lexeme(index + 1) == .later || lexeme(index + 1) == .earlier:
            index += lexeme(index + 2) == .than ? 3 : 2
            if lexeme(index) == .inside { index += 1 }
        case .inside:
            index += 1
            if lexeme(index) == .during { index += 1 }
        default: return nil
        }
        if number(index, digits: 3) != nil {
            index += 1
        } else if case .cardinal = lexeme(index) {
            index += 1
        }
        // «рабочих дней».
        if kind(index) == .word, lexeme(index) == nil || lexeme(index) == .calendar { index += 1 }
        guard case .unit = lexeme(index) else { return nil }
        return isEvent(at: index + 1) ? phraseEnd(index + 2, takesDates: true) : nil
    }

    /// Whether the event begins from which days are counted: «до выборов», «после педсовета», «со дня приёма».
    private mutating func isEvent(at index: Int) -> Bool {
        switch lexeme(index) {
        case .until, .after: true
        case .from: lexeme(index + 1) == .moment || isUnit(.day, index + 1)
        default: false
        }
    }

    /// Where «в течение 30 дней», «в течение трёх рабочих дней» ends: how long it takes from an event on.
    mutating func lengthEnd(_ start: Int) -> Int? {
        guard lexeme(start) == .inside, lexeme(start + 1) == .during else { return nil }
        var index = start + 2
        guard number(index, digits: 3) != nil || isCardinal(index) else { return nil }
        index += 1
        if kind(index) == .dash { index += 1 }
        if kind(index) == .word, lexeme(index) == nil || lexeme(index) == .calendar { index += 1 }
        guard case .unit = lexeme(index) else { return nil }
        return index + 1
    }

    private mutating func isCardinal(_ index: Int) -> Bool {
        if case .cardinal = lexeme(index) { return true }
        return false
    }

    /// Where «в трёхдневный срок», «в месячный срок» ends.
    private mutating func termEnd(_ start: Int) -> Int? {
        guard lexeme(start) == .inside else { return nil }
        var index = start + 1
        // «3-дневный», «3-х дневный»
        if number(index) != nil { index += 1 }
        if kind(index) == .dash { index += 1 }
        guard kind(index) == .word, Self.lengths.end(tokens[index].word), lexeme(index + 1) == .label
        else { return nil }
        return index + 2
    }

    /// Endings of adjectives that name a length.
    private static let lengths: WordEndings = "дневный недельный месячный дзённы тыднёвы месячны"

    /// What is left when no date was read: a preposition before words makes an event.
    private mutating func left(at index: Int) -> PhraseRead? {
        switch lexeme(index) {
        case .after, .until, .towards:
            guard kind(index + 1) == .word || kind(index + 1) == .quote, !hasNumber(from: index + 1) else { return nil }
            return (.event, phraseEnd(index + 1, takesDates: false), "event")
        case .occasion: return (.event, phraseEnd(index + 1, takesDates: false), "event")
        case .inside:
            // «во время экскурсии», «падчас экскурсіі».
            guard index + 1 < limit, isWord("падчас", index) || isWord("время", index + 1) || isWord("час", index + 1)
            else { return nil }
            return (.event, phraseEnd(index + 1, takesDates: false), "event")
        default: return nil
        }
    }

    /// Whether a number stands behind the words that begin here.
    private mutating func hasNumber(from start: Int) -> Bool {
        var index = wordsAhead.contains(start) ? min(wordsAhead.upperBound, limit) : start
        while kind(index) == .word { index += 1 }
        wordsAhead = start..<index
        switch kind(index) {
        case .number, .date, .monthYear: return true
        default: return false
        }
    }

    /// Where a phrase ends: at a comma, a semicolon, a bracket, or the next date.
    private mutating func phraseEnd(_ start: Int, takesDates: Bool) -> Int {
        var index = start
        while let kind = kind(index) {
            switch kind {
            case .comma, .semicolon, .open, .close: return index
            default: break
            }
            if lexeme(index) == .undetermined {
                index += 1
                continue
            }
            // «при приёме на работу и ежегодно»
            if lexeme(index) == .and, frequency(at: index + 1) != nil { return index }
            if !takesDates, index > start || kind == .word, beginsDate(index) {
                // «по плану на сентябрь», «приказ от 15.09.2024» belong to the phrase.
                let belongs =
                    Self.ofPhrases.contains(tokens[index].word) || Self.ofPhrases.contains(tokens[index - 1].word)
                if !belongs || lexeme(index + 1) == .during { return index }
                if let read = dates(at: index) {
                    index = max(read.end, index + 1)
                    continue
                }
            }
            index += 1
        }
        return index
    }

    private static let ofPhrases: StemSet = "на за от ад"
}
