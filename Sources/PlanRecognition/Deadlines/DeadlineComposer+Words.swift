import TextAnalysis

/// What becomes of words that no rule reads: a place, a remark, or the reason why a cell has no reading.
extension DeadlineComposer {
    /// Whether a comma, a semicolon, a dash or a line break stands behind a chunk.
    func isParted(_ index: Int) -> Bool {
        guard index + 1 < chunks.count else { return true }
        // «„Ёлка“ 20–30 декабря»
        if let last = chunks[index].tokens.last, grammar.tokens[last].kind == .quote { return true }
        if namesDays(index) { return true }
        switch chunks[index + 1].kind {
        case .comma, .semicolon, .dash, .line: return true
        // «Неделя права (2–7 декабря)», «день призывника (ноябрь)»: what is named first, and its days or months.
        case .dates(let expressions):
            return index == 0 && chunks.count == 2 && chunks[1].isInBrackets && beginsWithNoun(chunks[0])
                && expressions.allSatisfy { $0.isDayLike && !$0.isBareDays || $0.isOfMonths }
        default: return false
        }
    }

    /// «Турнир 14 мая», «Отборочный этап 3–5 апреля»: the name of what is done, right before days that are whole without it.
    func namesDays(_ index: Int) -> Bool {
        guard chunks[index].kind == .words, index + 1 < chunks.count, !chunks[index + 1].isInBrackets,
            case .dates(let expressions) = chunks[index + 1].kind, beginsWithNoun(chunks[index]),
            let last = chunks[index].tokens.last.map({ grammar.tokens[$0] }), last.kind == .word, last.word.count > 2,
            last.lexeme == nil || last.lexeme == .place || last.lexeme == .measure || last.lexeme == .stage
        else { return false }
        grammar.budget.spend(chunks[index].tokens.count)
        return expressions.allSatisfy { $0.isDayLike && !$0.isBareDays && !$0.moments.contains(where: \.mayBeTime) }
            && !Self.participles.end(last.word)
            && !grammar.tokens[chunks[index].tokens].contains { Self.relations.contains($0.word) }
    }

    /// Endings of what is said of a day and not of what is done on it: «концерт, посвящённый 8 марта».
    private static let participles: WordEndings = """
        щий щая щее щие щего щей щему щих щим щими вший вшая вшее вшие вшего вшей вших
        нный нная нное нные нного нной нному нных нным нную вечаны вечаная вечанае вечаныя вечанай вечанага
        """

    /// What makes another time of a day, or of a day the name of something else: «перед 9 мая», «канун 1 мая», «в честь
    /// 9 мая», «день 8 марта», «приказ 15.05.2024».
    private static let relations: StemSet = """
        перед перад пред под пад при пры над про вне меж между паміж спустя праз через вслед следом вокруг вакол ближе
        бліжэй раньше ранее раней позже позднее пазней минуя абмінаючы включая уключаючы исключая выключаючы начина*
        начн* стартуе* заканч* законч* оконч* заверш* пачына* пачн* канча* сконч* взамен замест вместо канун*
        напярэдадні годовщин* гадавін* честь гонар памят* памяц* итог* вынік* приказ* загад* распоряжени* распараджэн*
        постановлени* пастанов* протокол* пратакол* письм* пісьм* решени* рашэнн*
        """

    /// Whether words begin with one that is no preposition and no word of the grammar but the name of a stretch or a stage.
    private func beginsWithNoun(_ chunk: DeadlineChunk) -> Bool {
        let first = grammar.tokens[chunk.tokens.lowerBound]
        guard first.kind == .word, first.word.count > 3 else { return false }
        if case .unit = first.lexeme { return true }
        return first.lexeme == nil || first.lexeme == .stage
    }

    /// «мкр-н 3, д. 5, 12 мая»: words between a day and the month that it would need.
    func hasDayApart(_ dated: [Int]) -> Bool {
        guard context.sectionMonth == nil, context.sectionDays == nil else { return false }
        return zip(dated, dated.dropFirst()).contains { day, next in
            chunks[day].namesBareDays && chunks[next].isDate
                && chunks[(day + 1)..<next].contains { $0.kind == .words }
        }
    }

    /// The words that only tell the dates of a list apart: «юноши – 5 марта, девушки – 6 марта», «октябрь – отбор, ноябрь –
    /// финал».
    mutating func labels() -> Set<Int> {
        guard !context.holdsPlace else { return [] }
        let places = chunks.indices.filter { chunks[$0].isDate && !chunks[$0].isInBrackets }
        guard places.count > 1 else { return [] }
        grammar.budget.spend(2 * chunks.count)
        for step in [-1, 1] {
            var labels: Set<Int> = []
            var named = 0
            let areNamed = places.allSatisfy { place in
                let mark = place + step
                guard chunks.indices.contains(mark) else { return false }
                if chunks[mark].isLabel {
                    named += 1
                    return true
                }
                // «отборочный тур 3 апреля, финал 5 мая»
                if step == -1, namesDays(mark), mark == 0 || endsItem(mark - 1) {
                    labels.insert(mark)
                    named += 1
                    return true
                }
                let words = mark + step
                guard chunks.indices.contains(words) else { return false }
                // «юноши – 5, 6 марта»
                if chunks[mark].kind == .comma || chunks[mark].kind == .and, chunks[words].isDate { return true }
                guard isLabelMark(mark), chunks[words].kind == .words else { return false }
                let next = words + step
                guard !chunks.indices.contains(next) || endsItem(next) else { return false }
                labels.insert(words)
                named += 1
                return true
            }
            if areNamed, named > 1, !labels.allSatisfy({ isPlace(chunks[$0].printed, behindDay: false) }) {
                return labels
            }
        }
        return []
    }

    /// Whether a chunk is the dash or the colon between a label and its dates.
    private func isLabelMark(_ index: Int) -> Bool {
        let chunk = chunks[index]
        return chunk.kind == .dash
            || chunk.kind == .comma && chunk.rule == "comma"
                && grammar.tokens[chunk.tokens.lowerBound].kind == .colon
    }

    private func endsItem(_ index: Int) -> Bool {
        switch chunks[index].kind {
        case .comma, .semicolon, .line: !isLabelMark(index)
        default: false
        }
    }

    /// Adds words of a place; the words right before them belong to it: «Сясьстрой, гражданское кладбище».
    func addPlace(_ range: Range<Int>, to contents: inout Contents) {
        if let before = contents.unsure.last, contents.notes.last == before, isNext(range, to: before) {
            contents.unsure.removeLast()
            contents.notes.removeLast()
            contents.places.append(before.lowerBound..<range.upperBound)
        } else {
            append(range, to: &contents.places)
        }
    }

    /// Whether only separators stand between two stretches of tokens.
    func isNext(_ range: Range<Int>, to last: Range<Int>) -> Bool {
        guard last.upperBound <= range.lowerBound else { return false }
        for index in last.upperBound..<range.lowerBound {
            grammar.budget.spend(1)
            switch grammar.tokens[index].kind {
            case .comma, .quote, .dash: break
            default: return false
            }
        }
        return true
    }

    /// Adds words to a list, to its last entry where only a separator stands between.
    func append(_ range: Range<Int>, to ranges: inout [Range<Int>]) {
        if let last = ranges.last, isNext(range, to: last) {
            ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
        } else {
            ranges.append(range)
        }
    }

    /// Whether words cannot change a date: no «или», «кроме», «не», and no number without its noun.
    mutating func isHarmless(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        /// Whether a word of place or «№» was before, which counts every number behind it.
        var isOfPlace = false
        /// Where the last word that counts classes or people is, once it was looked for.
        var lastMeasure: Int?
        while index < range.upperBound {
            if grammar.tokensOfWords.contains(index) {
                index += 1
                continue
            }
            if let end = grammar.quotationEnd(index), end <= range.upperBound {
                index = end
                continue
            }
            switch grammar.kind(index) {
            case .numero: isOfPlace = true
            case .date, .monthYear, .other: return false
            case .number:
                if let end = grammar.measuredEnd(index), end <= range.upperBound {
                    isOfPlace = isOfPlace || grammar.lexeme(end - 1) == .place
                    index = end
                    continue
                }
                let before = index > range.lowerBound ? grammar.lexeme(index - 1) : nil
                let last = lastMeasure ?? range.last { grammar.lexeme($0) == .measure } ?? -1
                lastMeasure = last
                let isCounted =
                    isOfPlace || index < last
                    || [before, grammar.lexeme(index + 1), grammar.lexeme(index + 2)].contains {
                        $0 == .place || $0 == .measure
                    }
                    || index > 0 && grammar.kind(index - 1) == .numero
                guard isCounted else { return false }
            default: break
            }
            switch grammar.lexeme(index) {
            case .place: isOfPlace = true
            case .unit where isNamed(index): break
            // «р. Десна» is a river.
            case .times where grammar.isWord("р", index) && isNamed(index): break
            case .month, .danger, .or, .not, .later, .earlier, .rarer, .adverb, .during, .unit(.week), .unit(.month),
                .unit(.quarter), .unit(.term), .unit(.half), .unit(.decade), .holidays, .every, .times:
                return false
            default: break
            }
            index += 1
        }
        return true
    }

    /// «Неделя математики», «месяц безопасности»: a name, not a length of time or a counted one.
    mutating func isNamed(_ index: Int) -> Bool {
        let isCounted =
            switch index > 0 ? grammar.lexeme(index - 1) : nil {
            case nil: index > 0 && (grammar.number(index - 1) != nil || grammar.tokens[index - 1].roman != nil)
            default: true
            }
        return !isCounted && grammar.kind(index + 1) == .word && grammar.lexeme(index + 1) == nil
            && grammar.tokens[index + 1].roman == nil
    }

    mutating func isPlace(_ range: Range<Int>, behindDay: Bool) -> Bool {
        grammar.budget.spend(range.count)
        if grammar.tokens[range].contains(where: { $0.lexeme == .place }) { return true }
        // «г. Жлобин».
        let words = grammar.tokens[range].filter { $0.kind == .word }
        guard let first = words.first else { return false }
        if words.count > 1, Self.beside.contains(first.word) { return true }
        if words.count > 1, Self.sites.contains(first.word), first.hasDot || Self.towns.contains(first.word) {
            return words[1].isCapital
        }
        // «ФОК г. Жлобина»
        if zip(words, words.dropFirst()).contains(where: { Self.sites.contains($0.word) && $0.hasDot && $1.isCapital })
        {
            return true
        }
        // «Санкт-Петербург»: only proper names begin with capitals behind a date; «И.И.» makes them a person's.
        return behindDay && words.allSatisfy { $0.isCapital && $0.word.count > 2 }
            && !grammar.isAllCapitals
    }

    /// «ноябрь (г. Брест)», «15 мая (актовый зал)»: a place, where its first words say so.
    mutating func isPlaceInBrackets(_ range: Range<Int>) -> Bool {
        guard isPlace(range, behindDay: false) else { return false }
        let words = grammar.tokens[range].filter { $0.kind == .word }
        if words.contains(where: { $0.lexeme == .measure }) { return false }
        return words.prefix(2).contains { $0.lexeme == .place } || words.first?.hasDot == true
    }

    /// Words that say where a place is: «около школы», «каля помніка».
    private static let beside: StemSet = "около каля возле ля напротив насупраць побач рядом вблизи недалеко"

    /// Short forms before the name of a town, a village, a river, an island, a station: «г. Жлобин», «о. Тихое».
    private static let sites: StemSet = "г д аг гп рп п пос с дер х о оз р ур ст м в"

    /// The short forms that are common without their dot.
    private static let towns: StemSet = "г д аг"

    /// Adds a remark that is one only because nothing else reads it.
    func addUnsure(_ range: Range<Int>, to contents: inout Contents) {
        if let before = contents.unsure.last, contents.notes.last == before, isNext(range, to: before) {
            contents.unsure[contents.unsure.count - 1] = before.lowerBound..<range.upperBound
            contents.notes[contents.notes.count - 1] = before.lowerBound..<range.upperBound
        } else {
            contents.unsure.append(range)
            contents.notes.append(range)
        }
    }
}
