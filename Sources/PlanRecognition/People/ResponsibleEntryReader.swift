import PlanModel
import TextAnalysis

/// Reads one entry of a responsible cell.
struct ResponsibleEntryReader {
    let people: PeopleWords

    private var tokens: [TokenizedText.Token] { people.tokens }

    /// The record of an entry, and the rule that read it.
    func read(_ entry: ResponsibleEntry) -> (Responsible, String) {
        let text = people.words.text(entry.range)
        if let name = name(in: entry.range), !isOrganization(before: name, entry) { return person(name, entry, text) }
        var responsible = Responsible(text: text, kind: .group)
        let words = people.textWithoutBrackets(withoutAnswerable(entry.range))
        if entry.whole.isOrganization || name(in: entry.range) != nil || isOffice(entry) {
            responsible.kind = .organization
            responsible.organization = words
            return (responsible, "organization")
        }
        guard let head = entry.whole.head else {
            let isKnown = isAnswerablePost(entry.range)
            guard isKnown || isBuiltLikeAPost(entry.range) else { return (responsible, "unknown-words") }
            responsible.kind = .post
            responsible.post = words
            return (responsible, isKnown ? "post" : "unknown-post")
        }
        switch (head.sort, head.form) {
        case (.post, .singular), (.people, .singular), (.answerable, .singular):
            responsible.kind = .post
            responsible.post = words
            return (responsible, "post")
        case (.group, _): return (responsible, "group")
        default: return (responsible, "plural-post")
        }
    }

    /// «Комитет по физкультуре и спорту»: an office, and no committee of a school.
    private func isOffice(_ entry: ResponsibleEntry) -> Bool {
        guard let head = entry.whole.headIndex, LineLexicon.offices.contains(people.letters(head)) else { return false }
        return entry.range.contains {
            tokens[$0].kind == .word && LineLexicon.fieldsOfOffices.contains(people.letters($0))
        }
    }

    // MARK: Persons

    /// The name of the entry: the first outside brackets, else the only one in them («методист (Иванова И.И.)»).
    private func name(in range: Range<Int>) -> PersonName? {
        people.budget.spend(3 * range.count)
        let inside = range.filter { index in
            people.nameAt[index].map { people.names[$0].range.lowerBound == index } ?? false
        }
        guard let first = (inside.first { people.closed[$0] == .open } ?? inside.first),
            let number = people.nameAt[first]
        else { return nil }
        let name = people.names[number]
        if people.closed[first] == .open { return name }
        guard inside.count == 1, name.range.lowerBound > range.lowerBound,
            tokens[name.range.lowerBound - 1].isMark("("), name.range.upperBound < tokens.count,
            tokens[name.range.upperBound].isMark(")")
        else { return nil }
        return name
    }

    /// Whether an organization stands before the brackets that hold the name: «РЦТДиМ (Малец Е.А.)».
    private func isOrganization(before name: PersonName, _ entry: ResponsibleEntry) -> Bool {
        let first = name.range.lowerBound
        return entry.whole.isOrganization && first > entry.range.lowerBound && tokens[first - 1].isMark("(")
    }

    private func person(_ name: PersonName, _ entry: ResponsibleEntry, _ text: String) -> (Responsible, String) {
        var person = Responsible(text: text, kind: .person)
        person.surname = name.surname.isEmpty ? nil : surname(name.surname)
        person.initials = name.initials
        person.given = name.given.map { people.words.text($0..<($0 + 1)) }
        person.patronymic = name.patronymic.map { people.words.text($0) }
        let before = people.trimmed(entry.range.lowerBound..<name.range.lowerBound)
        let behind = people.trimmed(name.range.upperBound..<entry.range.upperBound)
        if !isEmptyPost(before) {
            person.post = people.textWithoutBrackets(withoutAnswerable(before))
            return (person, "post-and-name")
        }
        if let post = entry.sharedPost {
            person.post = post
            return (person, "shared-post")
        }
        if isPost(behind) {
            person.post = people.textWithoutBrackets(behind)
            return (person, "name-and-post")
        }
        return (person, name.given == nil ? name.initials == nil ? "surname" : "name" : "full-name")
    }

    /// A surname as printed, a double one without spaces around its hyphen.
    private func surname(_ range: Range<Int>) -> String {
        var result: [UInt8] = []
        for index in range {
            let token = tokens[index]
            if index > range.lowerBound, !token.isDash, !tokens[index - 1].isDash { result.append(0x20) }
            people.words.append(token.start..<token.end, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether the words before a name are no post: none, or «отв.» and its like.
    private func isEmptyPost(_ range: Range<Int>) -> Bool {
        let words = range.filter { tokens[$0].kind == .word || tokens[$0].kind == .number }
        // «Под руководством Ивановой И.И.»
        if let first = words.first, PeopleTraits.under.contains(people.letters(first)) { return true }
        return words.allSatisfy { people.closed[$0] == .bracketed || people.post[$0]?.sort == .answerable }
    }

    /// «Ответственный: зам. директора», «отв. – методист»: without the word that only says that a post follows.
    private func withoutAnswerable(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first(where: { tokens[$0].kind == .word }), people.post[first]?.sort == .answerable
        else {
            return range
        }
        var next = first + 1
        while next < range.upperBound, tokens[next].kind == .mark { next += 1 }
        // «Ответственный секретарь», «ответственный за сайт» are posts.
        guard next > first + 1, next < range.upperBound, people.post[next]?.sort != .preposition else { return range }
        return next..<range.upperBound
    }

    /// Whether the words behind a name begin with a post.
    private func isPost(_ range: Range<Int>) -> Bool {
        for index in range where people.isOpenWord(index) {
            guard let word = people.post[index] else { return Trades.mayBePost(people.letters(index)) }
            if word.sort == .modifier, word.form != .oblique { continue }
            return word.isHead && (word.sort == .post || word.sort == .people)
        }
        return false
    }

    /// «Сантехник», «старший матрос»: words that the lexicon does not know, built like a post in the singular.
    private func isBuiltLikeAPost(_ range: Range<Int>) -> Bool {
        for index in range {
            guard tokens[index].kind == .word, people.closed[index] == .open else { return false }
            let letters = people.letters(index)
            if let word = people.post[index] {
                guard word.sort == .modifier, word.form == .singular else { return false }
                continue
            }
            if letters.count >= 5, PeopleTraits.adjective.end(letters), index + 1 < range.upperBound { continue }
            return !people.words.isAllCapitals(tokens[index]) && Trades.mayBePost(letters)
        }
        return false
    }

    /// «Ответственный за сайт», «ответственный».
    private func isAnswerablePost(_ range: Range<Int>) -> Bool {
        guard let first = range.first(where: { tokens[$0].kind == .word }), let word = people.post[first] else {
            return false
        }
        return word.sort == .answerable && word.form == .singular
    }
}
