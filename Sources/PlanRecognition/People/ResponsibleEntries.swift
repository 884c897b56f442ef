import TextAnalysis

/// An entry of a responsible cell: its tokens, and a post that it shares with others.
struct ResponsibleEntry: Sendable, Hashable {
    /// The tokens, without separators at the ends.
    var range: Range<Int>
    /// The words of a plural post that several persons share, where they stand outside the entry.
    var sharedPost: String?
    /// All of the entry, described as one fragment.
    var whole: PeopleFragment
}

/// Joins the fragments of a cell into entries.
struct ResponsibleEntries {
    let people: PeopleWords

    private var tokens: [TokenizedText.Token] { people.tokens }

    /// The entries of the cell, in order.
    func entries() -> [ResponsibleEntry] {
        var entries: [ResponsibleEntry] = []
        let fragments = PeopleFragmenter.fragments(of: people)
        for (index, fragment) in fragments.enumerated() {
            let next = index + 1 < fragments.count ? fragments[index + 1] : nil
            guard var entry = entries.last, joins(fragment, to: entry, in: entries, next: next) else {
                entries.append(ResponsibleEntry(range: fragment.range, whole: fragment))
                continue
            }
            if isNameThenPost(fragment, entry), fragment.head?.form == .plural {
                sharePost(people.textWithoutBrackets(fragment.range), with: &entries)
                entry = entries[entries.count - 1]
            }
            entry.range = entry.range.lowerBound..<fragment.range.upperBound
            // «Классные⏎руководители», «Методист⏎Иванова И.И.»: together as if they were one fragment.
            let separator = entry.whole.separator
            entry.whole.range = entry.range
            entry.whole = PeopleFragmenter.described(entry.whole, of: people)
            entry.whole.separator = separator
            entries[entries.count - 1] = entry
        }
        sharePluralPostsBeforeNames(&entries)
        return entries
    }

    // MARK: Joining

    private func joins(
        _ fragment: PeopleFragment, to entry: ResponsibleEntry, in entries: [ResponsibleEntry], next: PeopleFragment?
    ) -> Bool {
        if fragment.separator == .semicolon { return false }
        // No name is ever hidden in another's entry.
        if fragment.name != nil, entry.whole.name != nil { return false }
        if isOpen(entry.range) || beginsDependent(fragment.range) {
            // A name before an open end: «Отв. –⏎Иванова И.И.» goes on as well.
            return true
        }
        // «…, классные⏎руководители»: waits for its own line to go on.
        if let next, case .line(afterComma: false) = next.separator, next.standsAlone, isOpen(fragment.range) {
            return false
        }
        switch fragment.separator {
        case .start, .semicolon: return false
        case .none:
            // «Председатель⏎ПК Иванова И.И.»: the post is whole only now.
            return fragment.isBareName && entry.whole.head == PostWord(sort: .post, form: .singular)
                && entry.whole.name == nil && tokens[entry.range].contains { $0.kind == .lineBreak }
        case .line(let afterComma): return joinsOverLine(fragment, to: entry, in: entries, afterComma: afterComma)
        case .comma: return joinsOverComma(fragment, to: entry, in: entries)
        case .and, .slash:
            if fragment.standsAlone && entry.whole.standsAlone {
                return isListOfShortForms(fragment, entry)
            }
            return true
        }
    }

    private func joinsOverLine(
        _ fragment: PeopleFragment, to entry: ResponsibleEntry, in entries: [ResponsibleEntry], afterComma: Bool
    ) -> Bool {
        if afterComma, isNameThenPost(fragment, entry), fragment.head?.form == .plural, isLowerCase(fragment) {
            return joinsOverComma(fragment, to: entry, in: entries)
        }
        if isNameThenPost(fragment, entry), fragment.head?.form == .singular, isLowerCase(fragment) { return true }
        if afterComma {
            return !fragment.standsAlone && isLowerCase(fragment) && joinsOverComma(fragment, to: entry, in: [])
        }
        if fragment.isBareName, entry.whole.name == nil {
            // A post's line goes on with its name; a group, an organization or a plural post with one name does not.
            guard let head = entry.whole.head else { return !entry.whole.isOrganization }
            return head.sort == .post && head.form == .singular || head.sort == .people && head.form == .singular
                || head.sort == .post && head.form == .plural && isFollowedByAnotherName(fragment)
        }
        // «ЦДО⏎«Радуга»», «отряд⏎«Доброе сердце»».
        if let last = entry.range.last, let first = fragment.range.first, people.closed[first] == .quoted,
            people.closed[last] != .quoted, entry.whole.name == nil
        {
            return true
        }
        if let last = entry.range.last(where: { !tokens[$0].isMark(".") }), let first = fragment.range.first,
            tokens[last].kind == .word
        {
            // «заведующий⏎МБДОУ № 18»: what it leads stands in its own line.
            if fragment.isOrganization, Self.leading[people.letters(last)] != nil, isShortForm(first) { return true }
            // «Администрация⏎школы»: a genitive as likely as a plural, and small letters begin no entry of schools.
            if isLowerCase(fragment), let word = people.post[first],
                word.form == .oblique, word.sort == .organization || word.sort == .group,
                entry.whole.head != nil, entry.whole.name == nil
            {
                return true
            }
            // «Руководитель⏎ШМО», «сотрудники⏎РОВД».
            if fragment.range.count == 1 || fragment.name != nil, last == entry.range.lowerBound,
                isShortForm(first) || Self.indeclinable[people.letters(first)] != nil,
                Self.governing[people.letters(last)] != nil
            {
                return true
            }
            // «Сельская⏎библиотека».
            if isLowerCase(fragment), entry.range.count == 1, people.post[last] == nil, entry.whole.name == nil,
                people.post[first]?.form == .singular, isAdjective(people.letters(last))
            {
                return true
            }
            // «Педагог⏎организатор».
            if isLowerCase(fragment), PeopleFragmenter.areOnePost(people.letters(last), people.letters(first)) {
                return true
            }
        }
        if fragment.standsAlone { return false }
        return isLowerCase(fragment)
    }

    private func joinsOverComma(
        _ fragment: PeopleFragment, to entry: ResponsibleEntry, in entries: [ResponsibleEntry]
    ) -> Bool {
        if isDegree(fragment), entry.whole.name != nil { return true }
        if fragment.standsAlone {
            if isNameThenPost(fragment, entry), let head = fragment.head {
                if head.form == .singular { return true }
                return head.sort == .post && bareNames(at: entries).count > 1
            }
            if fragment.head?.form == .plural, fragment.headIndex.map({ people.post[$0]?.form == .oblique }) ?? false {
                // «Администрация школы, гимназии»: the second depends as the first does.
                return fragment.range.count == 1 && endsOblique(entry.range)
            }
            if people.closed[fragment.range.lowerBound] == .quoted {
                return people.closed[entry.range.upperBound - 1] == .quoted
            }
            return false
        }
        // A capital begins an entry, unless it is a field of work: «зам. директора по УВР, ВР».
        guard isLowerCase(fragment) else { return isWork(fragment) }
        // «Учителя истории, литературы»: depends as «истории» does; «активисты, шефы» do not.
        return entry.whole.name == nil && hasComplement(entry) || isParticiple(fragment)
    }

    /// A post in a fragment behind a name without a post.
    private func isNameThenPost(_ fragment: PeopleFragment, _ entry: ResponsibleEntry) -> Bool {
        guard entry.whole.isBareName, entry.sharedPost == nil, fragment.name == nil,
            let head = fragment.head
        else { return false }
        return head.sort == .post || head.sort == .people && head.form == .singular
    }

    /// «Руководители МО и СППС»: two short forms that depend on one head.
    private func isListOfShortForms(_ fragment: PeopleFragment, _ entry: ResponsibleEntry) -> Bool {
        guard fragment.range.count == 1, let last = entry.range.last, last > entry.range.lowerBound,
            entry.whole.name == nil, isShortForm(fragment.range.lowerBound), people.post[last]?.sort != .work
        else { return false }
        return isShortForm(last)
    }

    private func isShortForm(_ index: Int) -> Bool {
        people.words.isAllCapitals(tokens[index]) && tokens[index].end - tokens[index].start >= 2
    }

    private func isFollowedByAnotherName(_ fragment: PeopleFragment) -> Bool {
        guard let name = fragment.name, name + 1 < people.names.count else { return false }
        let between = fragment.range.upperBound..<people.names[name + 1].range.lowerBound
        return between.allSatisfy { tokens[$0].kind != .word || people.letters($0).count == 1 }
    }

    // MARK: What a range of words looks like

    /// Whether the words up to here wait for more: a preposition, a dash, «зам.», an adjective without its noun.
    private func isOpen(_ range: Range<Int>) -> Bool {
        guard var last = range.last else { return false }
        if tokens[last].isDash || tokens[last].isMark(":") { return true }
        if tokens[last].isMark("."), last > range.lowerBound { last -= 1 }
        guard people.isOpenWord(last), let word = people.post[last] else { return false }
        if word.sort == .preposition { return true }
        if word.sort == .modifier, word.form != .oblique {
            // «Педагог социальный» is complete, «классные» is not.
            return !range.contains { people.isOpenWord($0) && (people.post[$0]?.isHead ?? false) }
                && !(range.count == 1 && people.letters(last).elementsEqual("все".utf16))
        }
        return word.sort == .answerable && last == range.lowerBound
    }

    /// Whether the words cannot begin an entry: a dash, a bracket, a preposition, another case than the nominative, a
    /// number that belongs to what stands before.
    private func beginsDependent(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        let token = tokens[first]
        if token.isDash || people.closed[first] == .bracketed { return true }
        if people.closed[first] != .open || people.nameAt[first] != nil { return false }
        if token.kind == .number { return !numberBegins(range) }
        guard token.kind == .word else { return false }
        if let word = people.post[first] {
            switch word.sort {
            case .preposition: return !people.words.isCapitalized(token)
            case .work: return true
            case .common: return !people.words.isCapitalized(token)
            case .organization, .group: return false
            case .post, .people, .modifier, .answerable:
                return word.form == .oblique && Trades.pluralInA[people.letters(first)] == nil
            }
        }
        return isObliqueAdjective(people.letters(first))
    }

    /// «5–11 классы» begins an entry, «5, 6 классов» goes on with one.
    private func numberBegins(_ range: Range<Int>) -> Bool {
        for index in range where tokens[index].kind == .word {
            if let word = people.post[index] { return word.form != .oblique && word.isHead }
            if tokens[index].end - tokens[index].start > 2 { return false }
        }
        return false
    }

    private func isAdjective(_ letters: ArraySlice<UInt16>) -> Bool {
        letters.count >= 6 && Self.nominativeEndings.contains { letters.suffix(2).elementsEqual($0) }
    }

    private func isObliqueAdjective(_ letters: ArraySlice<UInt16>) -> Bool {
        letters.count >= 6 && Self.obliqueEndings.contains { letters.suffix($0.count).elementsEqual($0) }
    }

    private func isLowerCase(_ fragment: PeopleFragment) -> Bool {
        guard let first = fragment.range.first(where: { tokens[$0].kind == .word }) else { return true }
        return !people.words.isCapitalized(tokens[first])
    }

    /// «…, канд. пед. наук».
    private func isDegree(_ fragment: PeopleFragment) -> Bool {
        guard let first = fragment.range.first, tokens[first].kind == .word else { return false }
        return Self.degrees[people.letters(first)] != nil
    }

    private func isWork(_ fragment: PeopleFragment) -> Bool {
        fragment.range.allSatisfy { tokens[$0].kind != .word || people.post[$0]?.sort == .work }
    }

    /// «…, курирующий воспитательную работу», «…, которые участвуют».
    private func isParticiple(_ fragment: PeopleFragment) -> Bool {
        guard let first = fragment.range.first, tokens[first].kind == .word else { return false }
        let letters = people.letters(first)
        if Self.relatives[letters] != nil { return true }
        return Self.participles.contains { stem in
            // Behind the stem stands the ending: -ий, -ая, -его, -ыми.
            [2, 3].contains { letters.dropLast($0).suffix(stem.count).elementsEqual(stem) }
        }
    }

    /// Whether the entry's head has words behind it: «учителя истории».
    private func hasComplement(_ entry: ResponsibleEntry) -> Bool {
        guard let head = entry.whole.headIndex else { return false }
        return entry.range.contains { $0 > head && people.isOpenWord($0) && people.post[$0]?.isHead != true }
    }

    private func endsOblique(_ range: Range<Int>) -> Bool {
        guard let last = range.last(where: { tokens[$0].kind == .word && people.closed[$0] == .open }) else {
            return false
        }
        guard let word = people.post[last], word.form == .oblique, last > range.lowerBound else { return false }
        return word.sort == .organization || word.sort == .group
    }

    // MARK: Shared posts

    /// The entries at the end that are bare names in one list.
    private func bareNames(at entries: [ResponsibleEntry]) -> ArraySlice<ResponsibleEntry> {
        var count = 0
        for entry in entries.reversed() {
            guard entry.whole.isBareName, entry.sharedPost == nil else { break }
            count += 1
            if entry.whole.separator == .semicolon { break }
        }
        return entries.suffix(count)
    }

    /// «Иванова А.А., Петрова Б.Б., заместители директора»: both get it.
    private func sharePost(_ post: String, with entries: inout [ResponsibleEntry]) {
        for index in bareNames(at: entries).indices { entries[index].sharedPost = post }
    }

    /// «Методисты Иванова А.А., Петрова Б.Б.»: the second gets it too.
    private func sharePluralPostsBeforeNames(_ entries: inout [ResponsibleEntry]) {
        var post: String?
        for index in entries.indices {
            let whole = entries[index].whole
            if let head = whole.head, head.form == .plural, let name = whole.name {
                let words = entries[index].range.lowerBound..<people.names[name].range.lowerBound
                post = people.textWithoutBrackets(words)
            } else if whole.isBareName, whole.separator != .semicolon {
                if entries[index].sharedPost == nil { entries[index].sharedPost = post }
            } else {
                post = nil
            }
        }
        // «Иванова А.А., Петрова Б.Б. – методисты».
        for index in entries.indices.dropFirst() {
            let whole = entries[index].whole
            guard entries[index].sharedPost == nil, let post = pluralPost(behindNameOf: whole) else { continue }
            for earlier in bareNames(at: Array(entries[..<index])).indices where whole.separator != .semicolon {
                entries[earlier].sharedPost = post
            }
        }
    }

    /// The plural post that a dash joins to a name.
    private func pluralPost(behindNameOf whole: PeopleFragment) -> String? {
        guard let name = whole.name, !whole.isBareName else { return nil }
        let end = people.names[name].range.upperBound
        guard people.names[name].range.lowerBound == whole.range.lowerBound, end + 1 < whole.range.upperBound,
            tokens[end].isDash
        else { return nil }
        for index in (end + 1)..<whole.range.upperBound where people.isOpenWord(index) {
            guard let word = people.post[index] else { return nil }
            if word.sort == .modifier, word.form != .oblique { continue }
            guard word.sort == .post, word.form == .plural else { return nil }
            return people.textWithoutBrackets((end + 1)..<whole.range.upperBound)
        }
        return nil
    }

    private static let obliqueEndings = ["ого", "его", "ому", "ему", "ых", "ыми", "ага", "яга", "аму", "ымі"].map {
        Array($0.utf16)
    }
    private static let participles = ["ющ", "ущ", "ящ", "ащ", "вш", "анн", "енн"].map { Array($0.utf16) }
    private static let nominativeEndings = ["ая", "ый", "ий", "ое"].map { Array($0.utf16) }
    private static let indeclinable = StemTable<Bool>([true: "жюри журы бюро"])
    /// Posts and people that are of something.
    private static let governing = StemTable<Bool>([
        true: """
        руководител* рук кіраўнік* председател* старшын* секретар* сакратар* член* инспектор* інспектар* специалист*
        спецыяліст* сотрудник* супрацоўнік* работник* работнік* представител* прадстаўнік* воспитател* выхавальнік*
        фельдшер* актив* совет* савет*
        """
    ])
    /// Posts that lead an institution.
    private static let leading = StemTable<Bool>([
        true: "заведующий заведующая директор руководитель начальник загадчык дырэктар кіраўнік начальнік"
    ])
    private static let degrees = StemTable<Bool>([true: "канд к кандыдат* кандидат*"])
    private static let relatives = StemTable<Bool>([true: "котор* как як які* што кто хто чьи их іх"])
}
