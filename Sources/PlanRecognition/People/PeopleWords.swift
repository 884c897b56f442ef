import TextAnalysis

/// A cell's words with what the lexicon of posts says of them, and the names found among them.
struct PeopleWords {
    /// The cell.
    let words: TokenizedText
    /// What the lexicon says of each token.
    let post: [PostWord?]
    /// Which tokens stand in quotation marks or brackets.
    let closed: [Enclosures.Kind]
    /// The names, in order.
    let names: [PersonName]
    /// For each token the index of the name that covers it, or nil.
    let nameAt: [Int?]
    /// What the reading of the cell may take.
    let budget: StepBudget

    var tokens: [TokenizedText.Token] { words.tokens }

    /// The words of a cell.
    ///
    /// - Parameters:
    ///   - abbreviations: short forms the profile adds, with what they stand for.
    ///   - budget: what the reading may take.
    init(_ text: String, abbreviations: [[UInt16]: PostWord] = [:], budget: StepBudget = StepBudget()) {
        let words = TokenizedText(
            text, joinsWithoutHyphen: true,
            knows: { PostLexicon.word($0) != nil },
            knowsName: { GivenNames.isSurnameLike($0) || GivenNames.isPatronymic($0) || GivenNames.isGiven($0) })
        // The letters; the tokens are enclosed, looked up, read four times for what stands beside them and searched three
        // times for names.
        budget.spend(words.printed.count + 10 * words.tokens.count)
        self.budget = budget
        let closed = Enclosures(words).kinds
        var post = Self.post(words, closed, abbreviations)
        Self.readActing(words, &post)
        Self.readHyphens(words, &post)
        Self.readAgreement(words, &post)
        self.words = words
        self.post = post
        self.closed = closed
        names = NameFinder.names(in: words, post: post, closed: closed.map { $0 == .quoted })
        var nameAt = [Int?](repeating: nil, count: words.tokens.count)
        for (number, name) in names.enumerated() {
            for index in name.range { nameAt[index] = number }
        }
        self.nameAt = nameAt
    }

    func letters(_ index: Int) -> ArraySlice<UInt16> { words.letters(tokens[index]) }

    /// Whether a token is a word of the grammar: not in quotation marks or brackets, not part of a name.
    func isOpenWord(_ index: Int) -> Bool {
        closed[index] == .open && nameAt[index] == nil && tokens[index].kind == .word
    }

    /// The printed text of tokens without what stands in brackets, and without dashes, commas and colons at its ends.
    func textWithoutBrackets(_ range: Range<Int>) -> String {
        var result: [UInt8] = []
        for index in trimmed(range) where closed[index] != .bracketed {
            let token = tokens[index]
            if token.kind == .lineBreak { continue }
            if !result.isEmpty,
                token.hasSpaceBefore || (index > 0 && closed[index - 1] == .bracketed && token.mark == 0)
            {
                result.append(0x20)
            }
            words.append(token.start..<token.end, to: &result)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The range without separators, dashes, brackets' content and line breaks at its ends; a full stop goes too, unless
    /// it ends an abbreviation.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        func isEdge(_ index: Int) -> Bool {
            let token = tokens[index]
            return closed[index] == .bracketed || token.kind == .lineBreak || token.isDash || token.isMark(",")
                || token.isMark(":") || token.isMark(";") || token.isMark("/") || token.isMark("_")
        }
        func isFullStop(_ index: Int) -> Bool {
            tokens[index].isMark(".") && index > range.lowerBound
                && (closed[index - 1] != .open || tokens[index - 1].kind == .word && endsSentence(index - 1))
        }
        return range.trimmed(
            leading: { isEdge($0) || tokens[$0].isMark(".") || tokens[$0].isMark(")") },
            trailing: { isEdge($0) || isFullStop($0) })
    }

    /// Whether a full stop behind a word is none of an abbreviation: «директора.», «УВР.»; not «рук.».
    private func endsSentence(_ index: Int) -> Bool {
        let length = tokens[index].end - tokens[index].start
        return length >= 6 || length >= 2 && words.isAllCapitals(tokens[index])
    }

    // MARK: Making

    private static func post(
        _ words: TokenizedText, _ closed: [Enclosures.Kind], _ abbreviations: [[UInt16]: PostWord]
    ) -> [PostWord?] {
        // Whether the whole cell is in capitals, which then say nothing.
        let isAllCapitals =
            words.tokens.allSatisfy { $0.kind != .word || words.isAllCapitals($0) }
            && words.tokens.contains { $0.kind == .word && $0.count > 5 }
        return words.tokens.indices.map { index in
            let token = words.tokens[index]
            guard token.kind == .word, closed[index] == .open else { return nil }
            let letters = words.letters(token)
            if !abbreviations.isEmpty, let known = abbreviations[Array(letters)] { return known }
            guard var word = PostLexicon.word(letters) else { return nil }
            // Short forms that are words of their own too («од», «пр», «ма») count in capitals only.
            let isShort = token.end - token.start <= 3
            if isShort, word.sort == .work || (word.sort == .group && word.form == .singular),
                !words.isCapitalized(token)
            {
                return nil
            }
            if word.sort == .modifier, isPostInShort(index, in: words) {
                return PostWord(sort: .post, form: .singular)
            }
            if letters.elementsEqual("нач".utf16), isOfPrimarySchool(index, in: words) {
                return PostWord(sort: .modifier, form: .oblique)
            }
            // «ПО ОО «БРСМ»» is an organization, not a preposition.
            if word.sort == .preposition, token.end - token.start > 1, words.isAllCapitals(token),
                !isAllCapitals
            {
                return nil
            }
            // «Кл. рук.» stands for the plural (`plan-data.md`, “A responsible”).
            if word.sort == .post, letters.elementsEqual("рук".utf16) || letters.elementsEqual("кір".utf16),
                follows(index, "кл", in: words)
            {
                word.form = .plural
            }
            return word
        }
    }

    /// How many tokens of short forms may stand between an adjective in short and its noun: «уч. нач. кл.».
    private static let farthestHead = 16

    /// «Уч. физики», «пед. доп. образования»: short for the post, where no post or group follows.
    private static func isPostInShort(_ index: Int, in words: TokenizedText) -> Bool {
        guard
            words.letters(words.tokens[index]).elementsEqual("уч".utf16)
                || words.letters(words.tokens[index]).elementsEqual("пед".utf16)
        else { return false }
        for next in ((index + 1)..<words.tokens.count).prefix(farthestHead) where words.tokens[next].kind == .word {
            guard let word = PostLexicon.word(words.letters(words.tokens[next])) else { return true }
            if word.sort == .modifier, isShort(next, in: words),
                !words.letters(words.tokens[next]).elementsEqual("доп".utf16)
            {
                continue
            }
            return !word.isHead && !(word.sort == .modifier && word.form != .oblique && !isShort(next, in: words))
        }
        return false
    }

    /// «Учителя нач. кл.», not «нач. отдела».
    private static func isOfPrimarySchool(_ index: Int, in words: TokenizedText) -> Bool {
        guard let next = words.tokens[(index + 1)...].prefix(farthestHead).first(where: { $0.kind == .word }) else {
            return true
        }
        return primary.contains(words.letters(next))
    }

    private static let primary: StemSet = "кл класс* школ* клас* обр* звен*"

    private static func isShort(_ index: Int, in words: TokenizedText) -> Bool {
        index + 1 < words.tokens.count && words.tokens[index + 1].isMark(".")
    }

    /// «Творческие группы»: the adjective shows that the noun is a nominative plural.
    private static func readAgreement(_ words: TokenizedText, _ post: inout [PostWord?]) {
        for index in post.indices.dropFirst() {
            guard let word = post[index], let before = post[index - 1], before.sort == .modifier,
                before.form == .plural
            else { continue }
            // «Классные рук.»
            if word.sort == .post, word.form == .singular, isShort(index, in: words) { post[index]?.form = .plural }
            guard word.form == .oblique, word.sort == .group || word.sort == .organization,
                PeopleTraits.plural.end(words.letters(words.tokens[index]))
            else { continue }
            post[index]?.form = .plural
        }
    }

    private static func follows(_ index: Int, _ short: String, in words: TokenizedText) -> Bool {
        var previous = index - 1
        if previous >= 0, words.tokens[previous].isMark(".") || words.tokens[previous].isMark("/") { previous -= 1 }
        return previous >= 0 && words.letters(words.tokens[previous]).elementsEqual(short.utf16)
    }

    /// «И.о. директора», «и/о директора», «в.а. дырэктара»: acting, a post of its own, and no initials.
    private static func readActing(_ words: TokenizedText, _ post: inout [PostWord?]) {
        let tokens = words.tokens
        for index in tokens.indices.dropLast(2) where words.isSingleLetter(tokens[index]) {
            guard words.isSingleLetter(tokens[index + 2]) || tokens[index + 1].kind == .word else { continue }
            let first = words.letters(tokens[index])
            var second = index + 1
            if tokens[second].isMark(".") || tokens[second].isMark("/") { second += 1 }
            guard second < tokens.count, words.isSingleLetter(tokens[second]) else { continue }
            let both = Array(first) + words.letters(tokens[second])
            guard both == Array("ио".utf16) || both == Array("ва".utf16) || both == Array("во".utf16) else { continue }
            // «Вр.и.о. заведующего»
            let start = follows(index, "вр", in: words) ? tokens[..<index].lastIndex { $0.kind == .word } : nil
            var next = second + 1
            while next < tokens.count, tokens[next].isMark(".") { next += 1 }
            guard next < tokens.count, let known = post[next], known.form == .oblique, known.sort == .post else {
                continue
            }
            post[start ?? index] = PostWord(sort: .post, form: .singular)
            if start != nil { post[index] = PostWord(sort: .common, form: .oblique) }
            post[second] = PostWord(sort: .common, form: .oblique)
        }
    }

    /// Words cut by a hyphen: «рук-ль», «уч-ся» are one word, the part behind the hyphen none.
    private static func readHyphens(_ words: TokenizedText, _ post: inout [PostWord?]) {
        let tokens = words.tokens
        for index in tokens.indices.dropLast(2) where tokens[index].kind == .word && tokens[index + 1].isDash {
            let end = tokens[index + 2]
            guard end.kind == .word, !end.hasSpaceBefore, !tokens[index + 1].hasSpaceBefore,
                end.end - end.start <= 3, post[index + 2] == nil || post[index + 2]?.form == .oblique
            else { continue }
            let joined = Array(words.letters(tokens[index])) + words.letters(end)
            if let word = PostLexicon.word(joined[...]) { post[index] = word }
        }
    }
}
