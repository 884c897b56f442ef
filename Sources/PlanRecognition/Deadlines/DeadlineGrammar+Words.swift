import TextAnalysis

/// The grammar of words that no rule reads: where they end, and which numbers are theirs.
///
/// A place may be made of any words, so there is no list of them: it is what the dates leave over. Only what a word
/// makes of a number behind it is known (``NumberedWord``).
///
/// | words | theirs | the date |
/// | --- | --- | --- |
/// | Городской парк 12–13 сентября | Городской парк | 12–13 сентября |
/// | Стадион, 12, 13 сентября | Стадион | 12, 13 сентября |
/// | Зал 2, 10–12 октября; Зал 2 10 октября | Зал 2 | 10–12 октября, 10 октября |
/// | Стадион 25, 13 сентября | Стадион 25: days of a list go up | 13 сентября |
/// | Заседание 2⏎ноябрь; Занятие 4, март; Заседание 1⏎29.08.2025 | Заседание 2, Занятие 4, Заседание 1 | the date |
/// | стадион «Октябрь», 5 мая; площадь 8 Марта, 5 мая | the name whole | 5 мая |
/// | каб. 2-14, 5 мая; ул. Мира, 15/2, 5 мая; ул. Мира 10, 5.05 | каб. 2-14; ул. Мира, 15/2; ул. Мира 10 | 5 мая |
/// | ул. Мира, 5–7 мая | ул. Мира | 5–7 мая |
/// | Стадион 12, 13 сентября; ул. Мира, 5, 12 октября | nobody knows whose 12 or 5 is | ambiguous |
/// | актовый зал 12, 13 сентября; в школе 12, 13 сентября; зал 12 и 13 сентября | nor here | ambiguous |
extension DeadlineGrammar {
    /// What a word makes of a number behind it.
    private enum NumberedWord {
        /// «парк», «берег реки»: nothing.
        case none
        /// «зал 2», «школа № 5»: the number is its name.
        case one
        /// «школа 12», «отряд 12»: its name most likely, and somebody is told where a list of days follows.
        case named
        /// «в школе 12», «актовый зал 12»: its name, or a day, where a list of days follows.
        case either
        /// «кабинеты 5, 7», «каб. 5, 7»: there may be several.
        case many
        /// «ул. Мира, 5»: a house, behind a comma too.
        case house
    }

    /// Where words that no rule reads end: before whatever begins a chunk again, behind a mark or without one.
    mutating func wordsEnd(_ start: Int) -> Int {
        var index = start
        var sense = NumberedWord.none
        /// Where the last number with its noun or letter ends: «каб. 12а».
        var measured = -1
        while let kind = kind(index) {
            switch kind {
            case .open, .close, .semicolon: return max(index, start + 1)
            case .comma, .dash, .colon:
                guard index > start, !beginsChunk(index + 1) || isOfWords(index + 1, behind: sense) else {
                    return max(index, start + 1)
                }
            case .numero:
                sense = .one
            case .quote:
                if let end = quotationEnd(index) {
                    index = end
                    continue
                }
            case .number:
                if let end = measuredEnd(index) {
                    sense = .none
                    measured = end
                    index = end
                    continue
                }
                if index == measured, index > start { return index }
                guard index == start || isOfWords(index, behind: sense) || lexeme(index + 1) == .place else {
                    return index
                }
                // A hall has one number, a street one house.
                if sense != .many, !tokensOfWords.contains(index + 1) { sense = .none }
            case .date where index > start && index != measured && isOfWords(index, behind: sense):
                tokensOfWords.insert(index)
            default:
                if index > start, !isPartOfName(index) {
                    if isBehindBreak(index) ? beginsChunk(index) : beginsDate(index) { return index }
                }
                if let named = numberedWord(at: index) {
                    sense = named
                    if isFlat(index) { tokensOfWords.insert(index) }
                } else if sense != .house, kind == .word, !tokensOfWords.contains(index) {
                    // «д. Заречье 12, 13 мая»: only the words right before a number say anything of it.
                    sense = .none
                }
            }
            index += 1
        }
        return index
    }

    /// Whether a token is the first behind a mark or a line break that parts it from the words before it.
    private mutating func isBehindBreak(_ index: Int) -> Bool {
        guard index > 0, index < limit else { return true }
        switch tokens[index - 1].kind {
        case .word, .numero, .number, .date, .monthYear, .clock, .quote: return tokens[index].startsLine
        default: return true
        }
    }

    /// Two numbers in a row are two things: «Зал 2 10 октября», «каб. 2.10 12 мая».
    private func isInFigures(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        switch tokens[index].kind {
        case .number, .date, .monthYear, .clock: return true
        default: return false
        }
    }

    /// Whether a chunk begins behind a comma, a dash or a line break: there any rule may read on.
    private mutating func beginsChunk(_ index: Int) -> Bool {
        if beginsDate(index) { return true }
        guard index < limit, tokens[index].kind == .word else { return false }
        if case .weekday = lexeme(index) { return true }
        if lexeme(index) == .inside, case .weekday = lexeme(index + 1) { return true }
        return time(at: index, followsDay: false) != nil || frequency(at: index) != nil
            || phrase(at: index, before: .dates) != nil || dates(at: index) != nil
    }

    // MARK: Names

    /// Where a quotation ends that begins here: «Октябрь» is a stadium, not a month.
    mutating func quotationEnd(_ open: Int) -> Int? {
        guard kind(open) == .quote, kind(open + 1) == .word, let end = quotations[open], end <= limit else {
            return nil
        }
        return end
    }

    /// Where each quotation ends, by the place of its opening mark.
    func endsOfQuotations() -> [Int: Int] {
        budget.spend(tokens.count)
        var ends: [Int: Int] = [:]
        var open: [Int] = []
        for index in tokens.indices where tokens[index].kind == .quote {
            // «клуб"Май"»: a mark with words on either side opens where nothing is open.
            if opensQuotation(index) || open.isEmpty && isBetweenWords(index) {
                open.append(index)
            } else if let mark = open.popLast() {
                ends[mark] = index + 1
            }
        }
        return ends
    }

    /// Whether a quotation mark stands before its words: right before the next token and apart from the last one.
    private func opensQuotation(_ index: Int) -> Bool {
        let mark = tokens[index].range
        guard index + 1 < tokens.count, tokens[index + 1].range.lowerBound == mark.upperBound,
            tokens[index + 1].kind != .comma
        else { return false }
        // These say themselves what they are.
        switch text.printed[mark.lowerBound] {
        case "«", "„": return true
        case "»": return false
        default: break
        }
        guard index > 0 else { return true }
        return tokens[index - 1].range.upperBound < mark.lowerBound || tokens[index - 1].kind == .open
            || tokens[index - 1].kind == .quote
    }

    private func isBetweenWords(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count, text.printed[tokens[index].range.lowerBound] != "»" else {
            return false
        }
        return tokens[index - 1].kind == .word && tokens[index + 1].kind == .word && isTight(index)
            && isTight(index + 1)
    }

    /// «площадь 8 Марта», «ул. 40 лет Октября»: a month that is part of a street's name has its capital.
    mutating func isPartOfName(_ index: Int) -> Bool {
        guard month(index) != nil, tokens[index].isCapital, !isAllCapitals, index > 1, !isBehindBreak(index) else {
            return false
        }
        if number(index - 1) != nil {
            guard numberedWord(at: index - 2) == .house || Self.namesakes.contains(tokens[index - 2].word) else {
                return false
            }
        } else if !Self.anniversaries.contains(tokens[index - 1].word) {
            return false
        }
        tokensOfWords.insert(index)
        return true
    }

    private static let anniversaries: StemSet = "лет летия летие гадоў годдзя"

    /// Places that are often named after a day.
    private static let namesakes: StemSet = "парк парке парку сквер сквере скверы"

    // MARK: Numbers

    private mutating func numberedWord(at index: Int) -> NumberedWord? {
        // «2-й этаж» has its number.
        guard kind(index) == .word, index == 0 || tokens[index].startsLine || !isOwnNumber(index - 1) else {
            return nil
        }
        let word = Self.numberedWords[tokens[index].word]
        return (word == .one || word == .named) && isBehindAdjective(index) ? .either : word
    }

    /// Whether a number is that of the word behind it: the minutes of «в 15-00 площадь 8 Марта» are not.
    private mutating func isOwnNumber(_ index: Int) -> Bool {
        number(index) != nil && (index == 0 || kind(index - 1) != .dash)
    }

    /// «Актовый зал», «спартыўная пляцоўка»: what is told by its adjective needs no number.
    private mutating func isBehindAdjective(_ index: Int) -> Bool {
        index > 0 && kind(index - 1) == .word && !tokens[index].startsLine && tokens[index - 1].word.count > 4
            && Self.adjectives.end(tokens[index - 1].word)
    }

    private static let adjectives: WordEndings = "ый ий ой ая ое ом ую ным ным ы і ай яй ае"

    private static let numberedWords = StemTable<NumberedWord>([
        .one: """
        кабинет кабинета кабинете аудитория зал зале зала сш бш нш корпус корпусе этаж этаже д
        блок блоке секция секции подъезд подъезде участок участке цех цеха цехе общежитие общежитии
        кабінет кабінета кабінеце аўдыторыя паверх паверсе блоку ячейка комн
        комната комнате оф офис офисе корп строение помещение помещении площадка площадке поле дорожка дорожке шк
        дюсш сдюшор д/с кв квартира кватэра пакой пакоі офіс офісе будынак пляцоўка пляцоўцы мкр мкр-н микрорайон
        микрорайоне мікрараен мікрараёне кв-л
        """,
        .named: """
        школа гимназия лицей сад дом филиал гімназія ліцэй філіял отряд отряда отряде группа группе класс атрад атрадзе
        клас група групе
        """,
        .either: """
        школе школу школы гимназии лицее саду садзе доме филиале гімназіі ліцэі філіяле
        """,
        .many: """
        каб ауд аўд кабинеты кабинетах кабинетов залы залах аудитории аудиториях школах классы классах
        кабінеты кабінетах кабінетаў аўдыторыі аўдыторыях лицеи дома
        """,
        .house: """
        ул улица улице пр просп проспект проспекте пер переулок переулке пл площадь площади бульвар бульваре
        шоссе наб набережная набережной тракт вул вуліца вуліцы пр-т праспект праспекце завулак завулку плошча
        плошчы бульвары набярэжная бул б-р аллея аллее алея проезд проезде пр-д праезд праездзе тупик
        """,
    ])

    /// Rooms whose numbers have dots: «каб. 2.10».
    private static let rooms: StemSet = "каб ауд аўд кабинет кабинете кабінет кабінеце"

    /// Whether a number belongs to the words before it and not to a date.
    ///
    /// Where it may be either, the cell is ambiguous (``hasNumberOfEither``).
    private mutating func isOfWords(_ index: Int, behind sense: NumberedWord) -> Bool {
        guard !tokensOfWords.contains(index) else { return true }
        let isBehindBreak = isBehindBreak(index) || isInFigures(index - 1)
        let takes = isBehindBreak ? sense == .house && kind(index - 1) == .comma : sense != .none
        switch kind(index) {
        // «каб. 2.10».
        case .date(_, _, nil):
            return !isBehindBreak && sense != .none
                && (kind(index - 1) == .numero
                    || kind(index - 1) == .word && Self.rooms.contains(tokens[index - 1].word))
        case .number: break
        default: return false
        }
        if month(index + 1) != nil, isPartOfName(index + 1) {
            tokensOfWords.insert(index)
            return true
        }
        // «парк 40 лет Октября», «ул. 60-летия Победы».
        let years = kind(index + 1) == .dash ? index + 2 : index + 1
        if years < limit, Self.anniversaries.contains(tokens[years].word), !isBehindBreak {
            tokensOfWords.insert(index)
            return true
        }
        if tokens[index].digits == 3 { return takes || !isBehindBreak }
        guard tokens[index].digits <= 2 else { return false }
        if time(at: index, followsDay: false) != nil { return false }
        if sense == .none, !isBehindBreak, countsItem(index) {
            tokensOfWords.insert(index)
            return true
        }
        // «каб. 12 октябрь»: a day has its month in the genitive.
        if takes, month(index + 1) != nil, !isGenitive(index + 1) {
            // «ул. Мира, 15 октябр» is short or misspelt, and may be the fifteenth.
            hasNumberOfEither =
                hasNumberOfEither || tokens[index + 1].hasDot || !Self.wholeMonths.contains(tokens[index + 1].word)
            tokensOfWords.insert(index)
            return true
        }
        if takes, let isOwn = isOfDivided(index, behind: sense, isBehindBreak) { return isOwn }
        let isListed = kind(index + 1) == .dash || kind(index + 1) == .comma || lexeme(index + 1) == .and
        let read = dates(at: index).map { ($0.expressions.allSatisfy(\.isBareDays), $0.end) }
        let counted = frequency(at: index)?.end ?? read.flatMap { $0.0 ? nil : $0.1 }
        if let counted {
            guard takes, isListed, counted > index + 2 else { return false }
            // «каб. 5, 2-я среда месяца»: only the second is counted as weekdays are.
            if index + 2 < limit, tokens[index].isOrdinal != tokens[index + 2].isOrdinal {
                tokensOfWords.insert(index)
                return true
            }
            // «Зал 2 – 10 октября»: the second of October, or hall 2?
            hasNumberOfEither = true
            return false
        }
        guard let list = dayList(at: index) else {
            // No date takes the number.
            if takes { tokensOfWords.insert(index) }
            return takes
        }
        // The days of a list go up: what does not, is no day.
        let least = list.days.indices.dropLast().last { list.days[$0] >= list.days[$0 + 1] }.map { $0 + 1 } ?? 0
        let count: Int
        switch sense {
        case .one where !isBehindBreak, .named where !isBehindBreak, .either where !isBehindBreak:
            count = max(1, least)
            // «актовый зал 12, 13 сентября», «зал 12 и 13 сентября», «зал 5, 12, 19 октября»
            let mayBeDays = sense == .either || lexeme(index + 1) == .and || list.days.count > 2
            if least == 0 {
                hasNumberOfEither = hasNumberOfEither || mayBeDays
                hasNumberLikeDay = hasNumberLikeDay || sense == .named && !isDayInFigures(index + 2)
            }
        // «пр-т Мира 10, 14.05»: a list of days has one style.
        case .house where !isBehindBreak && isDayInFigures(index + 2): count = 1
        case .many where !isBehindBreak:
            count = max(1, least)
            if count + 1 < list.days.count { hasNumberOfEither = true }
        case .house where takes, .none where !isBehindBreak:
            count = least
            if least == 0 { hasNumberOfEither = true }
        default: return false
        }
        for place in list.places.prefix(count) { tokensOfWords.insert(place) }
        return count > 0
    }

    /// Whether a number counts what the word before it names: «Заседание 2⏎ноябрь», «Занятие 4, март». Behind a mark or a
    /// line break it is a day only if its month stands in the genitive; where it might be one, somebody is told.
    private mutating func countsItem(_ index: Int) -> Bool {
        guard kind(index - 1) == .word, lexeme(index - 1) == nil, !tokens[index].isOrdinal, index + 1 < limit else {
            return false
        }
        let endsLine = tokens[index + 1].startsLine
        let next: Int
        switch kind(index + 1) {
        case .comma, .dash, .open: next = index + 2
        default: next = index + 1
        }
        guard next < limit, next > index + 1 || endsLine else { return false }
        if month(next) != nil, !isGenitive(next) {
            guard Self.wholeMonths.contains(tokens[next].word) else { return false }
            hasNumberLikeDay = hasNumberLikeDay || !endsLine
            return true
        }
        guard endsLine, next == index + 1, let read = dates(at: next),
            read.expressions.allSatisfy({ !$0.isBareDays }), let first = read.expressions.first?.moments.first
        else { return false }
        // «Репетиция 5⏎12 сентября» may be a list of two days.
        hasNumberLikeDay = hasNumberLikeDay || first.isOfDay && first.year == .none && !first.isInFigures
        return true
    }

    /// The names of the months as they stand alone.
    private static let wholeMonths: StemSet = """
        январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь студзень люты сакавік красавік
        травень чэрвень ліпень жнівень верасень кастрычнік лістапад снежань
        """

    /// «каб. 2-14», «ул. Мира, 15/2»: a number that a hyphen or a slash divides; nil where nothing divides it.
    private mutating func isOfDivided(_ index: Int, behind sense: NumberedWord, _ isBehindBreak: Bool) -> Bool? {
        guard kind(index + 1) == .slash || kind(index + 1) == .dash, let low = number(index),
            let high = number(index + 2, digits: 3), isTight(index + 1), isTight(index + 2)
        else { return nil }
        let isDash = kind(index + 1) == .dash
        if month(index + 3) != nil, isGenitive(index + 3) || tokens[index + 3].hasDot {
            // «ул. Садовая, 25–26 апреля»; «Зал 2-10 октября», «ул. Мира, 15/2 мая» may be said of either.
            if !isDash { hasNumberOfEither = true }
            return isDash && sense == .house ? false : nil
        }
        let mayBeDays = isDash && low < high && high <= 31
        if mayBeDays, sense == .house, isBehindBreak, dayList(at: index) != nil {
            hasNumberOfEither = true
            return false
        }
        for place in index...(index + 2) { tokensOfWords.insert(place) }
        return true
    }

    private mutating func isDayInFigures(_ index: Int) -> Bool {
        if case .date = kind(index) { return kind(index - 1) == .comma }
        return false
    }

    /// Whether no space stands before a token.
    func isTight(_ index: Int) -> Bool {
        tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
    }

    /// Numbers with commas or «и» between, the last of which is a day of a month: «12, 13 сентября», «5, 7–9 мая».
    ///
    /// - Returns: the days, and where the numbers stand that have no month of their own.
    private mutating func dayList(at start: Int) -> (days: [Int], places: [Int])? {
        var days: [Int] = []
        var places: [Int] = []
        var index = start
        while days.count < RecognitionLimits.run, index < limit, index == start || !tokens[index].startsLine {
            guard let read = dates(at: index), read.expressions.count == 1,
                case .day(let day)? = read.expressions[0].moments.first?.shape
            else { return nil }
            days.append(day)
            if !read.expressions[0].isBareDays { return days.count > 1 ? (days, places) : nil }
            guard case .number = kind(index) else { return nil }
            places.append(index)
            guard kind(read.end) == .comma || lexeme(read.end) == .and else { return nil }
            index = read.end + 1
        }
        return nil
    }

    /// Where numbers end that count classes, people or rooms: «5 человек», «5-9 классы», «9, 11 классов».
    mutating func measuredEnd(_ start: Int) -> Int? {
        var index = start
        while number(index, digits: 3) != nil, index - start <= 2 * RecognitionLimits.run {
            index += 1
            if lexeme(index) == .measure { return index + 1 }
            // «228, 225, 103 кабинеты».
            if lexeme(index) == .place, index > start + 1, tokens[start].digits == 3 { return index + 1 }
            if isClassLetter(index) {
                index += 1
                guard kind(index) == .comma || lexeme(index) == .and, number(index + 1) != nil, isClassLetter(index + 2)
                else { return lexeme(index) == .measure ? index + 1 : index }
                index += 1
                continue
            }
            guard kind(index) == .comma || kind(index) == .dash || lexeme(index) == .and || lexeme(index) == .upTo
            else {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// «9А», «11Б»: one letter right behind a number.
    private mutating func isClassLetter(_ index: Int) -> Bool {
        kind(index) == .word && tokens[index].word.count == 1 && index > 0
            && tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
            && "абвгдежз".utf16.contains { tokens[index].word.first == $0 } && kind(index - 1) != .word
    }
}
