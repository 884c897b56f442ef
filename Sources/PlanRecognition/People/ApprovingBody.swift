import TextAnalysis

/// The document by which a stamp holds, and the body that decided: «Протокол заседания педагогического совета № 1 от
/// 30.08.2024», «решением педагогического совета (протокол от 30.08.2024 № 1)», «приказом отдела образования».
///
/// A body is known by its head, a group, an institution or a meeting in whatever case; its name is kept as printed,
/// without the words that only say how it decided (`plan-data.md`, “The plan”).
struct ApprovingBody {
    let people: PeopleWords
    /// Behind the word of the stamp.
    let start: Int
    private let isOfADate: [Bool]

    init(people: PeopleWords, from start: Int) {
        self.people = people
        self.start = start
        isOfADate = PrintedDay.coverage(of: people.words)
    }

    private var tokens: [TokenizedText.Token] { people.tokens }

    // MARK: The document

    /// Where the words of a person's post stand before their name: behind the document's number and day, or before it.
    func post(before name: Int) -> Range<Int> {
        guard let order = (start..<max(start, name)).first(where: isOrder) else { return start..<max(start, name) }
        let last = (order..<name).last { isOfADate[$0] || isNumber($0) } ?? order
        let behind = (last + 1)..<name
        return behind.contains(where: { people.isOpenWord($0) && tokens[$0].count > 2 }) ? behind : start..<order
    }

    /// Whether a token begins what only tells the document: «протокол», «№», a day.
    private func endsName(_ index: Int) -> Bool {
        let token = tokens[index]
        if isOfADate[index] || people.closed[index] == .bracketed { return true }
        guard people.closed[index] == .open else { return false }
        return isOrder(index) || token.kind == .number || token.mark == 0x2116 || token.isMark("_") || token.isMark("…")
    }

    private func isOrder(_ index: Int) -> Bool {
        people.closed[index] == .open && tokens[index].kind == .word
            && LineLexicon.orders.contains(people.letters(index))
    }

    /// A number, or the blank for it, behind «№».
    private func isNumber(_ index: Int) -> Bool {
        index > start && (tokens[index].kind == .number || tokens[index].isMark("_"))
            && tokens[index - 1].mark == 0x2116
    }

    // MARK: The body

    /// The body's name as printed, or nil where nobody but a person, or nobody, is named.
    func name() -> String? {
        var first = start
        while first < tokens.count, !isContent(first) { first += 1 }
        // «Приказом по школе № 12»: where it holds, and nobody's name.
        if first > start + 1, isOrder(first - 2), people.post[first - 1]?.sort == .preposition { return nil }
        var end = first
        var head: PostWord.Sort?
        while end < tokens.count, !endsName(end) {
            if head == nil, people.isOpenWord(end), tokens[end].kind == .word {
                // «Управляющего совета» is a body, whose adjective is a post elsewhere.
                head = isAdjectiveOfGroup(end) ? nil : self.head(at: end)
                // A post, or words of no body: «Директор школы», «к началу года».
                let isOfBody = head == .group || head == .organization
                guard isOfBody || head == nil && (isAdjective(end) || isAdjectiveOfGroup(end)) else { return nil }
            }
            end += 1
        }
        guard head != nil else { return nil }
        let range = people.trimmed(withoutPreposition(first..<end))
        return range.isEmpty ? nil : people.words.text(range)
    }

    /// Whether a token is of the body's name: no mark, and no word that only says how it decided.
    private func isContent(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, people.closed[index] == .open else { return people.closed[index] == .quoted }
        if isOrder(index) || people.post[index]?.sort == .preposition && !people.words.isAllCapitals(token) {
            return false
        }
        return !LineLexicon.sittings.contains(people.letters(index)) && !isOfADate[index]
    }

    /// «… от» before the day.
    private func withoutPreposition(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last(where: { tokens[$0].kind == .word }), people.isOpenWord(last),
            people.post[last]?.sort == .preposition || LineLexicon.ofDays.contains(people.letters(last))
        else { return range }
        return range.lowerBound..<last
    }

    private func head(at index: Int) -> PostWord.Sort? {
        let letters = people.letters(index)
        if LineLexicon.meetings.contains(letters) { return .group }
        guard let word = people.post[index] else {
            // «РИК», «ППО»
            return people.words.isAllCapitals(tokens[index]) && tokens[index].count >= 2 ? .organization : nil
        }
        return word.sort == .modifier ? nil : word.sort
    }

    private func isAdjectiveOfGroup(_ index: Int) -> Bool {
        index + 1 < tokens.count && people.post[index + 1]?.sort == .group
            && PeopleTraits.obliqueAdjective.end(people.letters(index))
    }

    private func isAdjective(_ index: Int) -> Bool {
        if people.post[index]?.sort == .modifier { return true }
        let letters = people.letters(index)
        return people.post[index] == nil && letters.count >= 5
            && (PeopleTraits.adjective.end(letters) || PeopleTraits.obliqueAdjective.end(letters)
                || Self.otherCases.end(letters))
    }

    /// «Педагогическим советом», «на общем собрании»: endings that nouns have too.
    private static let otherCases: WordEndings = "ым им ом ем ой ей ім ай яй"
}
