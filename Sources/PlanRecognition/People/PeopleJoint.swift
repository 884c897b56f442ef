import TextAnalysis

/// A place between an entry of a responsible cell, as far as it is joined, and the fragment that follows it.
struct PeopleJoint {
    let people: PeopleWords
    let entry: ResponsibleEntry
    let fragment: PeopleFragment
    /// The fragment behind that one.
    let next: PeopleFragment?
    /// Whether two bare names or more stand in one list before the place.
    let followsNames: Bool
    /// Whether the entry is a bare name in a list that a plural post begins: «Методисты Ель А.А., Дуб Б.Б.».
    let sharesPost: Bool

    private var tokens: [TokenizedText.Token] { people.tokens }

    /// What parts them.
    var gap: PeopleGap {
        switch fragment.separator {
        case .start, .semicolon: .semicolon
        // «Иванова А.А., Петрова Б.Б.,⏎заместители директора»: the line break adds nothing.
        case .line(afterComma: true): isNameThenPost && isPlural && isSmall ? .comma : .commaAndLine
        case .line(afterComma: false): .line
        case .comma: .comma
        case .and, .slash: .and
        case .none: .nothing
        }
    }

    // MARK: What comes

    var standsAlone: Bool { fragment.standsAlone }
    var isPlural: Bool { fragment.head?.form == .plural }
    var isSingular: Bool { fragment.head?.form == .singular }

    /// Whether the fragment begins with a small letter, or has no word at all.
    var isSmall: Bool {
        guard let first = fragment.range.first(where: { tokens[$0].kind == .word }) else { return true }
        return !people.words.isCapitalized(tokens[first])
    }

    /// Whether the fragment cannot begin an entry: a dash, a bracket, a preposition, another case than the nominative, a
    /// number that belongs to what stands before.
    var isDependent: Bool {
        guard let first = fragment.range.first else { return false }
        let token = tokens[first]
        if token.isDash || people.closed[first] == .bracketed { return true }
        if people.closed[first] != .open || people.nameAt[first] != nil { return false }
        if token.kind == .number { return !numberBegins }
        guard token.kind == .word else { return false }
        guard let word = people.post[first] else {
            return token.count >= 6 && PeopleTraits.obliqueAdjective.end(people.letters(first))
        }
        switch word.sort {
        case .preposition, .common: return !people.words.isCapitalized(token)
        case .work: return true
        case .organization, .group: return false
        case .post, .people, .modifier, .answerable:
            return word.form == .oblique && !Trades.pluralInA.contains(people.letters(first)) && !beginsPlural(first)
        }
    }

    /// «…, старосты классов»: a form that is a genitive too, where no «помощник» asks for one.
    private func beginsPlural(_ index: Int) -> Bool {
        guard gap != .nothing, PeopleTraits.isFemininePlural(people.letters(index)) else { return false }
        return ends.map { !PeopleTraits.deputies.contains(people.letters($0.last)) } ?? true
    }

    /// «5–11 классы» begins an entry, «5, 6 классов» goes on with one.
    private var numberBegins: Bool {
        for index in fragment.range where tokens[index].kind == .word {
            if let word = people.post[index] { return word.form != .oblique && word.isHead }
            if tokens[index].count > 2 { return false }
        }
        return false
    }

    /// «тел. 2-31-10», «моб. тел. 8 029 …»: how to reach whom the entry names.
    var isTelephone: Bool {
        guard let letters = firstWord, PeopleTraits.telephones.contains(letters) else { return false }
        return fragment.range.contains { tokens[$0].kind == .number }
            && fragment.range.allSatisfy {
                tokens[$0].kind != .word || PeopleTraits.telephones.contains(people.letters($0))
            }
    }

    /// A field of work: «зам. директора по УВР, ВР».
    var isWork: Bool { fragment.range.allSatisfy { tokens[$0].kind != .word || people.post[$0]?.sort == .work } }

    /// «…, канд. пед. наук».
    var isDegree: Bool { firstWord.map { PeopleTraits.degrees.contains($0) } ?? false }

    /// «…, курирующий воспитательную работу», «…, которые участвуют».
    var isParticiple: Bool {
        guard let letters = firstWord else { return false }
        // Behind the stem stands the ending: -ий, -ая, -его, -ыми.
        return PeopleTraits.relatives.contains(letters)
            || [2, 3].contains { PeopleTraits.participles.end(letters.dropLast($0)) }
    }

    /// The letters of the fragment's first token, where it is a word.
    private var firstWord: ArraySlice<UInt16>? {
        guard let first = fragment.range.first, tokens[first].kind == .word else { return nil }
        return people.letters(first)
    }

    var isQuoted: Bool { fragment.range.first.map { people.closed[$0] == .quoted } ?? false }

    /// Whether a form that may be a genitive was taken for the plural: «гимназии».
    var isDoubtfulPlural: Bool {
        guard isPlural, let head = fragment.headIndex, let word = people.post[head] else { return false }
        return word.form == .oblique && word.sort != .post
    }

    /// Whether a second name follows at once.
    private var isFollowedByAnotherName: Bool {
        guard let name = fragment.name, name + 1 < people.names.count else { return false }
        let between = fragment.range.upperBound..<people.names[name + 1].range.lowerBound
        return between.allSatisfy { tokens[$0].kind != .word || people.letters($0).count == 1 }
    }

    /// Whether the fragment waits for its own line to go on: «…, классные⏎руководители».
    var waitsForItsLine: Bool {
        guard let next, next.separator == .line(afterComma: false), next.standsAlone else { return false }
        return isOpen(fragment.range)
    }

    // MARK: What stands before

    var hasNameBefore: Bool { entry.whole.name != nil }
    var isOpenBefore: Bool { isOpen(entry.range) }
    var endsQuoted: Bool { people.closed[entry.range.upperBound - 1] == .quoted }

    /// Whether the words up to here wait for more: a preposition, a dash, «зам.», an adjective without its noun.
    private func isOpen(_ range: Range<Int>) -> Bool {
        guard var last = range.last else { return false }
        if tokens[last].isDash || tokens[last].isMark(":") { return true }
        if tokens[last].isMark("."), last > range.lowerBound { last -= 1 }
        guard people.isOpenWord(last), let word = people.post[last] else { return false }
        if word.sort == .preposition { return true }
        if word.sort == .modifier, word.form != .oblique {
            people.budget.spend(range.count)
            // «Педагог социальный» is complete, «классные» is not.
            return !range.contains { people.isOpenWord($0) && (people.post[$0]?.isHead ?? false) }
                && !(range.count == 1 && people.letters(last).elementsEqual("все".utf16))
                && !(range.count > 2 && PeopleTraits.shortNouns.contains(people.letters(last)))
        }
        return word.sort == .answerable && last == range.lowerBound
    }

    /// Whether a name goes on with the post above it: «Методист⏎Иванова И.И.».
    var isNameUnderItsPost: Bool {
        guard fragment.isBareName, !hasNameBefore else { return false }
        guard let head = entry.whole.head else { return !entry.whole.isOrganization }
        return switch (head.sort, head.form) {
        case (.post, .singular), (.people, .singular): true
        case (.post, .plural): isFollowedByAnotherName
        default: false
        }
    }

    /// A post behind a name without one.
    var isNameThenPost: Bool {
        guard entry.whole.isBareName, entry.sharedPost == nil, fragment.name == nil, let head = fragment.head else {
            return false
        }
        // Each of them is a methodist: «психолог» behind them is somebody else.
        if sharesPost, head.form == .singular { return false }
        return head.sort == .post || head.sort == .people && head.form == .singular
    }

    /// A small-letter post behind a name that the lexicon does not know: «Ковш Н.Н., арбитр».
    var isNameThenUnknownPost: Bool {
        guard entry.whole.isBareName, entry.sharedPost == nil, !sharesPost, fragment.name == nil,
            fragment.head == nil, isSmall,
            let first = fragment.range.first, people.isOpenWord(first), people.post[first] == nil
        else { return false }
        return Trades.mayBePost(people.letters(first))
    }

    /// Whether the entry's head has words behind it, on which more may depend: «учителя истории».
    var hasComplement: Bool {
        guard let head = entry.whole.headIndex else { return false }
        people.budget.spend(entry.range.count)
        return entry.range.contains { $0 > head && people.isOpenWord($0) && people.post[$0]?.isHead != true }
    }

    /// «Администрация школы, гимназии»: the second depends as the first does.
    var dependsAsTheFirst: Bool {
        people.budget.spend(entry.range.count)
        guard fragment.range.count == 1,
            let last = entry.range.last(where: { tokens[$0].kind == .word && people.closed[$0] == .open }),
            let word = people.post[last], last > entry.range.lowerBound
        else { return false }
        return word.form == .oblique && (word.sort == .organization || word.sort == .group)
    }

    /// «Руководители МО и СППС»: two short forms that depend on one head.
    var isListOfShortForms: Bool {
        guard fragment.range.count == 1, let last = entry.range.last, last > entry.range.lowerBound, !hasNameBefore,
            isShortForm(fragment.range.lowerBound), people.post[last]?.sort != .work
        else { return false }
        return isShortForm(last)
    }

    /// A post over several lines that only a bare name ends: «Председатель⏎ПК Иванова И.И.».
    var isPostOverLines: Bool {
        people.budget.spend(entry.range.count)
        return fragment.isBareName && entry.whole.head == PostWord(sort: .post, form: .singular) && !hasNameBefore
            && tokens[entry.range].contains { $0.kind == .lineBreak }
    }

    // MARK: Words on both sides of a line break

    /// The last word before and the first token behind, where the line ends in a word.
    private var ends: (last: Int, first: Int)? {
        guard let last = entry.range.last(where: { !tokens[$0].isMark(".") }), let first = fragment.range.first,
            tokens[last].kind == .word
        else { return nil }
        return (last, first)
    }

    /// «ЦДО⏎«Радуга»», «отряд⏎«Доброе сердце»».
    var isQuotedNameBelow: Bool { isQuoted && !endsQuoted && !hasNameBefore }

    /// «Заведующий⏎МБДОУ № 18»: what it leads stands in its own line.
    var isWhatItLeads: Bool {
        guard fragment.isOrganization, let (last, first) = ends else { return false }
        return PeopleTraits.leading.contains(people.letters(last)) && isShortForm(first)
    }

    /// «Администрация⏎школы»: a genitive as likely as a plural, and small letters begin no entry of schools.
    var isGenitiveBelow: Bool {
        guard isSmall, !hasNameBefore, entry.whole.head != nil, let (_, first) = ends, let word = people.post[first]
        else { return false }
        return word.form == .oblique && (word.sort == .organization || word.sort == .group)
    }

    /// «Руководитель⏎ШМО», «сотрудники⏎РОВД».
    var isGovernedShortForm: Bool {
        guard let (last, first) = ends, fragment.range.count == 1 || fragment.name != nil,
            last == entry.range.lowerBound
        else { return false }
        return (isShortForm(first) || PeopleTraits.indeclinable.contains(people.letters(first)))
            && PeopleTraits.governing.contains(people.letters(last))
    }

    /// «Сельская⏎библиотека».
    var isNounUnderAdjective: Bool {
        guard isSmall, entry.range.count == 1, !hasNameBefore, let (last, first) = ends, people.post[last] == nil
        else { return false }
        return people.post[first]?.form == .singular && tokens[last].count >= 6
            && PeopleTraits.nominativeAdjective.end(people.letters(last))
    }

    /// «Педагог⏎организатор».
    var isOnePost: Bool {
        guard isSmall, let (last, first) = ends else { return false }
        return PeopleTraits.areOnePost(people.letters(last), people.letters(first))
    }

    private func isShortForm(_ index: Int) -> Bool {
        tokens[index].count >= 2 && people.words.isAllCapitals(tokens[index])
    }
}
