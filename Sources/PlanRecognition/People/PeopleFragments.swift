import TextAnalysis

/// The pieces of a responsible cell between all the places where an entry could end.
struct PeopleFragment: Sendable, Hashable {
    /// What stands before the piece.
    enum Separator: Sendable, Hashable {
        case start
        /// A line break; with a comma before it where `afterComma`.
        case line(afterComma: Bool)
        case semicolon
        case comma
        /// «и», «і», «а также».
        case and
        case slash
        /// Nothing: a known post, group or name begins.
        case none
    }

    /// The tokens, without separators at the ends.
    var range: Range<Int>
    /// What stands before it.
    var separator: Separator
    /// Whether the piece can be an entry of its own.
    var standsAlone = false
    /// The head of its words, where it has one before or without a name.
    var head: PostWord?
    /// The token of that head.
    var headIndex: Int?
    /// Whether it begins with an organization.
    var isOrganization = false
    /// The first name in it, as an index into ``PeopleWords/names``.
    var name: Int?
    /// Whether it is a name and nothing more (what stands in brackets aside).
    var isBareName = false
}

/// Cuts a responsible cell into fragments.
struct PeopleFragmenter {
    private let people: PeopleWords
    private var fragments: [PeopleFragment] = []
    private var start = 0
    private var separator = PeopleFragment.Separator.start

    /// The fragments of a cell, in order.
    static func fragments(of people: PeopleWords) -> [PeopleFragment] {
        var fragmenter = PeopleFragmenter(people: people)
        fragmenter.cut()
        return fragmenter.fragments.map { people.budget.isSpent ? $0 : fragmenter.described($0) }
    }

    /// A fragment that grew, described anew.
    static func described(_ fragment: PeopleFragment, of people: PeopleWords) -> PeopleFragment {
        PeopleFragmenter(people: people).described(fragment)
    }

    private init(people: PeopleWords) {
        self.people = people
        start = behindBullet(0)
    }

    private var tokens: [TokenizedText.Token] { people.tokens }

    // MARK: Cutting

    private mutating func cut() {
        var index = 0
        while index < tokens.count, !people.budget.isSpent {
            people.budget.spend()
            if let name = people.nameAt[index], people.closed[index] == .open {
                if nameBegins(at: index) { end(before: index, .none, next: index) }
                index = people.names[name].range.upperBound
                continue
            }
            guard people.closed[index] == .open else {
                index += 1
                continue
            }
            if let (found, next) = separatorToken(index) {
                end(before: index, found, next: next)
                index = next
                continue
            }
            if let beginning = headBegins(at: index) { end(before: beginning, .none, next: beginning) }
            index += 1
        }
        end(before: tokens.count, .none, next: tokens.count)
    }

    /// Ends the current fragment; the next begins at `next`, behind that separator.
    private mutating func end(before index: Int, _ following: PeopleFragment.Separator, next: Int) {
        let range = start..<max(start, index)
        if hasContent(range) {
            fragments.append(PeopleFragment(range: range, separator: separator))
            separator = following
        } else if !fragments.isEmpty || separator != .start {
            separator = Self.stronger(separator, following)
        }
        start = behindBullet(next)
    }

    private func hasContent(_ range: Range<Int>) -> Bool {
        counting(range).contains { tokens[$0].kind == .word || tokens[$0].kind == .number }
    }

    /// The stronger of two separators with nothing between them: «, ⏎» is a line break after a comma.
    private static func stronger(
        _ first: PeopleFragment.Separator, _ second: PeopleFragment.Separator
    ) -> PeopleFragment.Separator {
        switch (first, second) {
        case (.semicolon, _), (_, .semicolon): .semicolon
        case (.comma, .line), (.line(afterComma: true), _): .line(afterComma: true)
        case (.line, _), (_, .line): .line(afterComma: false)
        case (.comma, _), (_, .comma): .comma
        case (_, .none): first
        default: second
        }
    }

    /// The separator at a token, with the index behind it.
    private func separatorToken(_ index: Int) -> (PeopleFragment.Separator, Int)? {
        let token = tokens[index]
        switch token.kind {
        case .lineBreak: return (.line(afterComma: false), index + 1)
        case .number: return nil
        case .word:
            if people.words.isSingleLetter(token), PeopleTraits.conjunctions.contains(people.letters(index)),
                people.post[index] == nil, index + 1 < tokens.count, !tokens[index + 1].isMark(".")
            {
                return (.and, index + 1)
            }
            guard people.letters(index).elementsEqual([0x0430]), index + 1 < tokens.count,
                PeopleTraits.also.contains(people.letters(index + 1))
            else { return nil }
            return (.and, index + 2)
        case .mark:
            if token.isMark(";") || token.isMark("•") || token.isMark("·") || token.isMark("*") {
                return (.semicolon, index + 1)
            }
            if token.isMark(",") { return (.comma, index + 1) }
            guard token.isMark("/") || token.isMark("\\") || token.isMark("+") || token.isMark("&"), index > 0,
                index + 1 < tokens.count, tokens[index - 1].kind != .number, tokens[index + 1].kind != .number,
                people.post[index - 1] != nil || !people.words.isSingleLetter(tokens[index - 1])
            else { return nil }
            // «и/о директора», «соц/педагог», «зам/директора».
            if !tokens[index].hasSpaceBefore, !tokens[index + 1].hasSpaceBefore {
                let before = people.post[index - 1]
                let isShort = people.words.isSingleLetter(tokens[index - 1]) || before?.sort == .modifier
                if isShort
                    || (PeopleTraits.deputies.contains(people.letters(index - 1))
                        && people.post[index + 1]?.form == .oblique)
                {
                    return nil
                }
            }
            return (.slash, index + 1)
        }
    }

    /// The index behind a bullet or a list number at the beginning of a line or an entry.
    private func behindBullet(_ index: Int) -> Int {
        guard index < tokens.count else { return index }
        if tokens[index].isDash { return index + 1 < tokens.count && !isDashInside(index) ? index + 1 : index }
        guard tokens[index].kind == .number, index + 2 < tokens.count,
            tokens[index + 1].isMark(".") || tokens[index + 1].isMark(")"), tokens[index + 2].kind == .word,
            index == 0 || tokens[index - 1].kind == .lineBreak || tokens[index - 1].isMark(";")
        else { return index }
        return index + 2
    }

    /// A dash at the beginning of the cell or of a line that is no bullet: the line before goes on over it.
    private func isDashInside(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        // A list has its bullet on the first line too.
        return !(tokens.first?.isDash ?? false)
    }

    /// Whether a name at a token begins a fragment of its own.
    private func nameBegins(at index: Int) -> Bool {
        guard index > start, hasContent(start..<index), !dependsOnWordBefore(index) else { return false }
        if hasName(start..<index) { return true }
        // Before the name stand its post; a group or an organization is an entry of its own.
        guard let first = firstWord(start..<index), let head = head(from: first, to: index) else { return false }
        switch head.word.sort {
        case .group: return !isFollowedByColon(index)
        case .people: return head.word.form == .plural && people.post[head.index]?.sort == .people
        case .organization: return true
        default: return false
        }
    }

    private func isFollowedByColon(_ index: Int) -> Bool { index > 0 && tokens[index - 1].isMark(":") }

    private func hasName(_ range: Range<Int>) -> Bool {
        counting(range).contains { people.nameAt[$0] != nil && people.closed[$0] == .open }
    }

    /// Where a fragment must begin so that the head at a token begins it; nil where the head goes on with what stands
    /// before it.
    private func headBegins(at index: Int) -> Int? {
        guard index > start, people.isOpenWord(index), let word = people.post[index] else { return nil }
        let isHead = word.isHead && word.sort != .answerable
        guard isHead || (word.sort == .organization && word.form == .singular) else { return nil }
        // «Председатель жюри»: the word has one form for all cases.
        if PeopleTraits.indeclinable.contains(people.letters(index)), !hasName(start..<index) { return nil }
        // «Руководитель МО», «члены ПС»: a short form depends on what stands before it.
        if word.sort != .post, isShortForm(index), !hasName(start..<index), dependsOnHead(index) { return nil }
        var beginning = index
        while let modifier = modifier(before: beginning), modifier >= start { beginning = modifier }
        // «Педагог социальный, …»: the adjective behind belongs to the post before it.
        if beginning < index, let previous = previousWord(beginning), previous >= start,
            PeopleTraits.withAdjective.contains(people.letters(previous)),
            PeopleTraits.social.contains(people.letters(beginning)),
            modifier(before: previous) == nil
        {
            beginning = index
        }
        guard beginning > start, !dependsOnWordBefore(beginning) else { return nil }
        let before = start..<beginning
        if let name = people.nameAt[beginning - 1] ?? lastName(before) {
            // «Иванова И.И. учитель математики»: her post, unless it is the next person's.
            let isOwnPost =
                word.sort == .post && word.form == .singular && isBare(name, in: before)
                && !people.words.isCapitalized(tokens[beginning]) && !nameFollows(index)
            return isOwnPost ? nil : beginning
        }
        // «ВР Педагог», the line broken behind «зам. директора по»: a field of work ends what stands before.
        if isHead, people.words.isCapitalized(tokens[beginning]),
            counting(before).allSatisfy({ people.post[$0]?.sort == .work })
        {
            return beginning
        }
        // «… директора по ВР СППС», whatever the line before holds.
        if isShortForm(index), word.sort == .group, let previous = previousWord(index), previous >= start,
            people.post[previous]?.sort == .work
        {
            return beginning
        }
        guard isHead, let first = firstWord(before), let head = head(from: first, to: beginning),
            !isCompound(head, with: index, beginning: beginning)
        else { return nil }
        return beginning
    }

    /// Whether what stands directly before a token cannot end an entry.
    private func dependsOnWordBefore(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let previous = tokens[index - 1]
        if previous.isDash || people.closed[index] != .open { return true }
        guard previous.kind == .word, let word = people.post[index - 1] else { return false }
        return word.sort == .preposition
    }

    /// «Педагог организатор», «зам. директор», «педагоги участники проекта»: one post in two words.
    private func isCompound(_ head: (index: Int, word: PostWord), with index: Int, beginning: Int) -> Bool {
        guard beginning == index, let previous = previousWord(index), previous == head.index else { return false }
        let first = people.letters(previous), second = people.letters(index)
        if PeopleTraits.deputies.contains(first) || PeopleTraits.heads.contains(first) { return true }
        guard !people.words.isCapitalized(tokens[index]) else { return false }
        if PeopleTraits.areOnePost(first, second) { return true }
        return head.word.form == .plural && PeopleTraits.appositions.contains(second)
    }

    private func isShortForm(_ index: Int) -> Bool {
        people.words.isAllCapitals(tokens[index]) && tokens[index].end - tokens[index].start >= 2
    }

    /// Whether a short form goes on with the head before it: «руководитель МО», «педагог-психолог СППС». Behind a field
    /// of work («зам. директора по ВР СППС») or a group («классные руководители СППС») the line break was lost.
    private func dependsOnHead(_ index: Int) -> Bool {
        guard people.post[index]?.sort == .group, let previous = previousWord(index), previous >= start else {
            return true
        }
        if people.post[previous]?.sort == .work { return false }
        guard PeopleTraits.services.contains(people.letters(index)), let first = firstWord(start..<index),
            let head = head(from: first, to: index)
        else { return true }
        if head.word.sort == .group { return previous != head.index }
        // «Классные руководители» lead classes.
        return modifier(before: head.index).map { !PeopleTraits.ofClasses.contains(people.letters($0)) } ?? true
    }

    private func nameFollows(_ index: Int) -> Bool {
        for next in index..<tokens.count {
            people.budget.spend()
            if people.nameAt[next] != nil { return true }
            if tokens[next].kind == .lineBreak || tokens[next].isMark(",") || tokens[next].isMark(";") { return false }
        }
        return false
    }

    private func lastName(_ range: Range<Int>) -> Int? {
        counting(range).last { people.nameAt[$0] != nil && people.closed[$0] == .open }.flatMap { people.nameAt[$0] }
    }

    /// Whether a range is that name, brackets and «отв.» only.
    private func isBare(_ name: Int, in range: Range<Int>) -> Bool {
        counting(range).allSatisfy {
            people.nameAt[$0] == name || people.closed[$0] == .bracketed || tokens[$0].kind == .mark
                || tokens[$0].kind == .lineBreak || people.post[$0]?.sort == .answerable
        }
    }

    /// The range, all of which may be looked at.
    private func counting(_ range: Range<Int>) -> Range<Int> {
        people.budget.spend(range.count)
        return range
    }

    // MARK: Heads

    private func firstWord(_ range: Range<Int>) -> Int? {
        counting(range).first { people.closed[$0] == .open && (tokens[$0].kind == .word || people.nameAt[$0] != nil) }
    }

    private func previousWord(_ index: Int) -> Int? {
        var previous = index - 1
        if previous >= 0, tokens[previous].isMark(".") { previous -= 1 }
        return previous >= 0 && tokens[previous].kind == .word ? previous : nil
    }

    /// The modifier directly before a token: «классные», «соц.», «все», «социально-».
    private func modifier(before index: Int) -> Int? {
        var previous = index - 1
        if previous >= 0, tokens[previous].isMark(".") || tokens[previous].isDash || tokens[previous].isMark("/") {
            previous -= 1
        }
        guard previous >= 0, people.isOpenWord(previous), let word = people.post[previous],
            word.sort == .modifier, word.form != .oblique
        else { return nil }
        return previous
    }

    /// The head of the words in a range: behind modifiers and class numbers, the first nominative.
    private func head(from first: Int, to end: Int) -> (index: Int, word: PostWord)? {
        for index in counting(first..<end) where people.closed[index] == .open && people.nameAt[index] == nil {
            guard tokens[index].kind == .word else { continue }
            guard let word = people.post[index] else {
                // «Социально-педагогическая и психологическая служба».
                if isUnknownModifier(index) || isAfterNumber(index) || isBeforeHyphen(index, end)
                    || PeopleTraits.conjunctions.contains(people.letters(index))
                {
                    continue
                }
                // «Областной ИРО»
                if index > first, isAbbreviation(index) {
                    return (index, PostWord(sort: .organization, form: .singular))
                }
                // «Главный хранитель»
                guard index > first, let form = Trades.form(people.letters(index)) else { return nil }
                return (index, PostWord(sort: .post, form: form))
            }
            if word.sort == .answerable {
                let next = index + 1
                if next < end, tokens[next].kind == .word, people.post[next]?.sort == .preposition {
                    return (index, word)
                }
                continue
            }
            if word.isHead { return (index, word) }
            if word.sort == .organization, word.form != .oblique { return (index, word) }
            guard word.sort == .modifier, word.form != .oblique || isDoubtfulModifier(index) else { return nil }
        }
        return nil
    }

    /// An adjective in the nominative that the lexicon does not know: «экологический отряд».
    private func isUnknownModifier(_ index: Int) -> Bool {
        let letters = people.letters(index)
        guard letters.count >= 5 else { return false }
        return PeopleTraits.adjective.end(letters) || isDoubtfulModifier(index)
    }

    /// «Хоровой коллектив», «областной ИРО»: the ending is that of other cases too, the noun behind shows which.
    private func isDoubtfulModifier(_ index: Int) -> Bool {
        guard index + 1 < tokens.count, people.isOpenWord(index + 1),
            PeopleTraits.doubtfulAdjective.end(people.letters(index))
        else { return false }
        return people.post[index + 1]?.form == .singular || isAbbreviation(index + 1)
    }

    /// «Пресс-секретарь», «культурно-массовая комиссия»: the word behind the hyphen says what it is.
    private func isBeforeHyphen(_ index: Int, _ end: Int) -> Bool {
        index + 2 < end && tokens[index + 1].isDash && !tokens[index + 1].hasSpaceBefore
            && tokens[index + 2].kind == .word && !tokens[index + 2].hasSpaceBefore
    }

    /// «5-х», «1-го»: letters that belong to a number.
    private func isAfterNumber(_ index: Int) -> Bool {
        guard index > 0, tokens[index].end - tokens[index].start <= 2 else { return false }
        return tokens[index - 1].kind == .number
            || (tokens[index - 1].isDash && index > 1 && tokens[index - 2].kind == .number)
    }

    // MARK: Describing

    private func described(_ fragment: PeopleFragment) -> PeopleFragment {
        var fragment = fragment
        fragment.range = trimmedMarks(fragment.range)
        let range = fragment.range
        fragment.name = range.first { people.nameAt[$0] != nil && people.closed[$0] == .open }.flatMap {
            people.nameAt[$0]
        }
        if let name = fragment.name { fragment.isBareName = isBare(name, in: range) }
        guard let first = firstWord(range) else {
            // Quotation marks only: the name of an organization; a number before them makes it a class, «9 «А»».
            let hasName = range.contains { people.closed[$0] == .quoted }
            let isClass = range.first.map { tokens[$0].kind == .number } ?? false
            fragment.isOrganization = hasName && !isClass
            fragment.standsAlone = hasName
            return fragment
        }
        if people.nameAt[first] != nil {
            fragment.standsAlone = true
            return fragment
        }
        let end = fragment.name.map { people.names[$0].range.lowerBound } ?? range.upperBound
        if let head = head(from: first, to: max(first, end)) {
            fragment.head = head.word
            fragment.headIndex = head.index
            fragment.isOrganization = head.word.sort == .organization
            fragment.standsAlone = true
        } else if let word = nominative(first, isStart: fragment.separator) {
            fragment.head = word
            fragment.headIndex = first
            fragment.isOrganization = word.sort == .organization
            fragment.standsAlone = true
        } else if let word = people.post[first], word.sort == .modifier, word.form != .oblique,
            PeopleTraits.nounLike.contains(people.letters(first))
        {
            fragment.head = PostWord(sort: .post, form: word.form)
            fragment.headIndex = first
            fragment.standsAlone = true
        } else if let last = range.last(where: { tokens[$0].kind == .word }), people.post[last]?.sort == .modifier,
            PeopleTraits.shortNouns.contains(people.letters(last))
        {
            fragment.head = PostWord(sort: .post, form: .singular)
            fragment.headIndex = last
            fragment.standsAlone = true
        } else if people.post[first]?.sort == .answerable {
            fragment.standsAlone = true
        } else if isAbbreviation(first) {
            fragment.isOrganization = true
            fragment.standsAlone = true
        }
        return fragment
    }

    /// A first word that no rule took for a head: a form that is a nominative plural where an entry begins
    /// («учреждения образования», «директора школ»), or an unknown word built like the name of a trade.
    private func nominative(_ index: Int, isStart separator: PeopleFragment.Separator) -> PostWord? {
        let letters = people.letters(index)
        guard let word = people.post[index] else {
            if people.nameAt[index] == nil, let form = Trades.form(letters) { return PostWord(sort: .post, form: form) }
            return nil
        }
        guard word.form == .oblique else { return nil }
        switch word.sort {
        case .organization, .group:
            guard PeopleTraits.plural.end(letters) else { return nil }
            return PostWord(sort: word.sort == .group ? .group : .organization, form: .plural)
        case .post:
            if PeopleTraits.isFemininePlural(letters) { return PostWord(sort: .post, form: .plural) }
            guard Trades.pluralInA.contains(letters) else { return nil }
            if case .line = separator { return nil }
            return PostWord(sort: .post, form: .plural)
        default: return nil
        }
    }

    /// An unknown word with two capitals or more: the short name of an organization.
    private func isAbbreviation(_ index: Int) -> Bool {
        guard people.post[index] == nil, tokens[index].kind == .word else { return false }
        let token = tokens[index]
        return people.words.printed[token.start..<token.end].count(where: Letters.isUpper) >= 2
    }

    private func trimmedMarks(_ range: Range<Int>) -> Range<Int> {
        range.trimmed(
            leading: { tokens[$0].kind == .lineBreak || tokens[$0].isMark(".") || tokens[$0].isMark(")") },
            trailing: { tokens[$0].kind == .lineBreak || tokens[$0].isMark(",") })
    }
}
