import TextAnalysis

/// A person's name found among the words of a cell.
struct PersonName: Sendable, Hashable {
    /// The tokens it covers, from surname to the last dot, in whatever order.
    var range: Range<Int>
    /// The surname's tokens; empty where only given name and patronymic are printed.
    var surname: Range<Int> = 0..<0
    /// The initials as `Ю.М.`.
    var initials: String?
    /// The given name's token.
    var given: Int?
    /// The patronymic's tokens: one, or «Али оглы».
    var patronymic: Range<Int>?
}

/// Finds the names of people, and nothing that only looks like one.
///
/// | printed | read |
/// | --- | --- |
/// | Иванова И.И., Иванова И. И., Иванова И.И, ИвановаИ.И. | surname and initials |
/// | И.И. Иванова, И.И.Иванова | initials and surname; the side on which no space stands wins |
/// | Петрова-Водкина А.А., Д'Арк Ж., фон Берг А.А. | double surnames, apostrophes, particles |
/// | Иванова Мария Петровна, Мария Петровна Иванова | a patronymic shows where the given name is |
/// | Мамедов Рашид Али оглы, Рустам-заде Л.И. | «оглы», «кызы» behind the father's name; «-заде» of a surname |
/// | Мария Иванова | a given name of the lists |
/// | отв. Иванова | a surname alone, where a name is expected |
/// | гимназия им. Я.Купалы | no person |
///
/// A word of ``PostLexicon`` is never a surname where another word can be.
struct NameFinder {
    private let words: TokenizedText
    private let post: [PostWord?]
    private let closed: [Bool]
    private var used: [Bool]
    private var names: [PersonName] = []

    /// The names among the tokens, in order.
    ///
    /// - Parameters:
    ///   - words: the cell.
    ///   - post: what the lexicon says of each token.
    ///   - closed: the tokens in which no name is looked for, such as those in quotation marks.
    static func names(in words: TokenizedText, post: [PostWord?], closed: [Bool]) -> [PersonName] {
        var finder = NameFinder(words: words, post: post, closed: closed)
        finder.findInitials()
        finder.findTurkicPatronymics()
        finder.findFullNames()
        finder.findLoneSurnames()
        return finder.names.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private init(words: TokenizedText, post: [PostWord?], closed: [Bool]) {
        self.words = words
        self.post = post
        self.closed = closed
        used = closed
    }

    private var tokens: [TokenizedText.Token] { words.tokens }

    private func letters(_ index: Int) -> ArraySlice<UInt16> { words.letters(tokens[index]) }

    // MARK: Initials

    private mutating func findInitials() {
        var index = 0
        while index < tokens.count {
            guard let (text, end) = initials(at: index) else {
                index += 1
                continue
            }
            if var name = surname(before: index, orBehind: end, initials: text) {
                name.range = name.range.lowerBound..<behindSonOf(name.range.upperBound)
                add(name)
                index = max(name.range.upperBound, end)
            } else {
                index += 1
            }
        }
    }

    /// The initials that begin at a token, with the index behind them: `И.И.`, `И. И.`, `И.И`, `И.`, `И,И.`.
    private func initials(at index: Int) -> (String, Int)? {
        guard index < tokens.count, !used[index], isInitial(index) else { return nil }
        guard index + 1 < tokens.count, tokens[index + 1].isMark(".") || isMistypedDot(index + 1) else {
            return initialsWithoutDots(at: index)
        }
        let token = tokens[index]
        // «Соколова НВ.»: two initials and the dot behind them.
        if token.end - token.start == 2, words.isAllCapitals(token), index > 0, isNameWord(index - 1) {
            return (words.printed[token.start..<token.end].map { "\($0)." }.joined(), behindDots(index + 1))
        }
        let first = words.text(index..<(index + 1)) + "."
        var end = behindDots(index + 1)
        // «Мороз А.⏎С.»: the second initial stands alone in its line.
        if end + 2 < tokens.count, tokens[end].kind == .lineBreak, isInitial(end + 1), tokens[end + 2].isMark("."),
            end + 3 == tokens.count || tokens[end + 3].kind == .lineBreak
        {
            end += 1
        }
        guard end < tokens.count, !used[end], isInitial(end) else {
            return tokens[index + 1].isMark(",") ? nil : (first, end)
        }
        let second = words.text(end..<(end + 1)) + "."
        if end + 1 < tokens.count, tokens[end + 1].isMark(".") {
            end = behindDots(end + 1)
            // «И.О. директора» is «acting».
            return isActing(first + second, end) ? nil : (first + second, end)
        }
        // The last dot is missing: the letter is an initial where it touches the first, or where the entry ends.
        let isLast = end + 1 == tokens.count || tokens[end + 1].kind == .lineBreak || tokens[end + 1].mark != 0
        guard !tokens[end].hasSpaceBefore || isLast else { return (first, end) }
        return isActing(first + second, end + 1) ? nil : (first + second, end + 1)
    }

    /// «Иванова И И», and «Иванова ИИ» behind a word that ends as surnames do.
    private func initialsWithoutDots(at index: Int) -> (String, Int)? {
        guard index > 0, isNameWord(index - 1), !isAbbreviation(index - 1) else { return nil }
        if index + 1 < tokens.count, isInitial(index + 1), !used[index + 1] {
            let end = index + 2
            return (
                words.text(index..<(index + 1)) + "." + words.text((index + 1)..<end) + ".",
                end < tokens.count && tokens[end].isMark(".") ? end + 1 : end
            )
        }
        let token = tokens[index]
        guard token.end - token.start == 2, GivenNames.isSurnameLike(letters(index - 1)) else { return nil }
        return (words.printed[token.start..<token.end].map { "\($0)." }.joined(), index + 1)
    }

    private func isInitial(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, words.isCapitalized(token) else { return false }
        if token.end - token.start == 1 { return true }
        guard token.end - token.start == 2 else { return false }
        // «Дз.» and «Дж.» are one initial; two capitals are two initials where a surname stands before them.
        let key = letters(index)
        if key.first == 0x0434, key.last == 0x0437 || key.last == 0x0436 { return true }
        return words.isAllCapitals(token) && post[index] == nil && index > 0 && isNameWord(index - 1)
            && GivenNames.isSurelySurname(letters(index - 1))
    }

    private func isMistypedDot(_ index: Int) -> Bool {
        tokens[index].isMark(",") && index + 2 < tokens.count && !tokens[index + 1].hasSpaceBefore
            && words.isSingleLetter(tokens[index + 1]) && tokens[index + 2].isMark(".")
    }

    private func behindDots(_ index: Int) -> Int {
        var end = index + 1
        while end < tokens.count, tokens[end].isMark("."), !tokens[end].hasSpaceBefore { end += 1 }
        return end
    }

    private func isActing(_ initials: String, _ end: Int) -> Bool {
        guard initials == "И.О." || initials == "В.А." || initials == "В.О." else { return false }
        guard end < tokens.count, let next = post[end] else { return false }
        return next.form == .oblique && next.sort == .post
    }

    // MARK: Surnames

    private mutating func surname(before first: Int, orBehind end: Int, initials: String) -> PersonName? {
        let leftIndex = first > 0 && tokens[first - 1].kind == .lineBreak ? first - 2 : first - 1
        let left = leftIndex >= 0 && !used[leftIndex] && isNameWord(leftIndex) && !isTown(leftIndex) ? leftIndex : nil
        var rightIndex = end
        if left == nil, rightIndex < tokens.count, tokens[rightIndex].kind == .lineBreak { rightIndex += 1 }
        let right = rightIndex < tokens.count && !used[rightIndex] && isNameWord(rightIndex) ? rightIndex : nil
        // «М.П. Иванова И.И.»: the initials behind the surname are hers, those before it are something else.
        if left == nil, let right, let (_, hers) = self.initials(at: surnameEnd(right)),
            !(hers < tokens.count && isNameWord(hers) && !used[hers])
        {
            return nil
        }
        let touchesRight = right.map { !tokens[$0].hasSpaceBefore && tokens[first].hasSpaceBefore } ?? false

        let isBehind = right.map { isNamesake($0, before: first) && self.initials(at: surnameEnd($0)) == nil } ?? false
        if isBehind || left.map({ isNamesake($0, before: surnameStart($0)) }) ?? false {
            let last = isBehind ? right.map(surnameEnd) ?? end : end
            for index in first..<last { used[index] = true }
            return nil
        }
        if let left, !touchesRight, !(right != nil && isAbbreviation(left)) {
            return name(endingAt: left, through: end, initials: initials)
        }
        if let right { return name(from: first, beginningAt: right, initials: initials) }
        if let left { return name(endingAt: left, through: end, initials: initials) }
        // A surname that is also a form of a common word («Садов И.И.»), where nothing else can be the surname.
        if leftIndex >= 0, tokens[leftIndex].kind == .word, !used[leftIndex], words.isCapitalized(tokens[leftIndex]),
            post[leftIndex]?.form == .oblique, initials.unicodeScalars.count >= 4
        {
            return name(endingAt: leftIndex, through: end, initials: initials)
        }
        return nil
    }

    private func name(endingAt last: Int, through end: Int, initials: String) -> PersonName {
        let start = surnameStart(last)
        return PersonName(range: start..<end, surname: start..<(last + 1), initials: initials)
    }

    private func name(from first: Int, beginningAt start: Int, initials: String) -> PersonName {
        let end = surnameEnd(start)
        return PersonName(range: first..<end, surname: start..<end, initials: initials)
    }

    /// Where a surname that ends at a word begins: before the hyphen of a double surname, before a particle.
    private func surnameStart(_ last: Int) -> Int {
        var start = last
        if start >= 2, tokens[start - 1].isDash, !used[start - 2], isNameWord(start - 2),
            !tokens[start - 1].hasSpaceBefore && !tokens[start].hasSpaceBefore
                || GivenNames.isSurelySurname(letters(start - 2))
        {
            start -= 2
        }
        while start >= 1, !used[start - 1], tokens[start - 1].kind == .word, Self.particles.contains(letters(start - 1))
        {
            start -= 1
        }
        return start
    }

    /// The same for a surname that begins at a word.
    private func surnameEnd(_ start: Int) -> Int {
        let end = start + 1
        if end + 1 < tokens.count, tokens[end].isDash, !tokens[end].hasSpaceBefore, !tokens[end + 1].hasSpaceBefore,
            !used[end + 1], isNameWord(end + 1)
        {
            return end + 2
        }
        return end
    }

    /// Whether a word can be part of a name: a capital, and no word of posts and groups.
    private func isNameWord(_ index: Int) -> Bool {
        let token = tokens[index]
        return !closed[index] && token.kind == .word && token.end - token.start >= 2 && post[index] == nil
            && (words.isCapitalized(token) || isEndOfSurname(index))
    }

    /// «Рустам-заде»: what stands behind the hyphen is written small.
    private func isEndOfSurname(_ index: Int) -> Bool {
        index > 1 && tokens[index - 1].isDash && !tokens[index - 1].hasSpaceBefore && !tokens[index].hasSpaceBefore
            && Self.surnameEndings.contains(letters(index)) && words.isCapitalized(tokens[index - 2])
    }

    private static let surnameEndings: StemSet = "заде задэ зада зода оглы оглу оол"

    private func isAbbreviation(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.end - token.start <= 6 && words.isAllCapitals(token)
    }

    /// «им. Я.Купалы», «имени Героя Советского Союза И.И. Иванова»: the school is named after them.
    private func isNamesake(_ surname: Int, before first: Int) -> Bool {
        var index = first - 1
        // Words of a title may stand between, before initials only.
        for _ in 0..<(surname < first + 1 ? 1 : 6) {
            if index >= 0, tokens[index].isMark(".") { index -= 1 }
            guard index >= 0, tokens[index].kind == .word, !used[index] else { return false }
            if Self.namesakes.contains(letters(index)) { return true }
            index -= 1
        }
        return false
    }

    /// «г. Жлобина И.И. Иванова», «города Жлобина».
    private func isTown(_ index: Int) -> Bool {
        var before = index - 1
        if before >= 0, tokens[before].isMark(".") { before -= 1 }
        return before >= 0 && tokens[before].kind == .word && !words.isCapitalized(tokens[before])
            && Self.towns.contains(letters(before))
    }

    private static let particles: StemSet = "фон де ван дер ди да ла ле тер аль эль"
    private static let namesakes: StemSet = "им имени імя"
    private static let towns: StemSet =
        "г гор города п пос поселка д дер деревни аг агрогородка района области горада вёскі раёна"

    // MARK: Patronymics of two words

    /// «Мамедов Рашид Али оглы», «Рашид Али-оглы Мамедов»: the father's name stands before the word for son or daughter.
    private mutating func findTurkicPatronymics() {
        for index in tokens.indices where index > 1 && !used[index] && isSonOf(index) {
            let father = tokens[index - 1].isDash ? index - 2 : index - 1
            guard !used[father], isNameWord(father), let given = before(father) else { continue }
            var name = PersonName(
                range: given..<(index + 1), initials: initial(given) + initial(father), given: given,
                patronymic: father..<(index + 1))
            takeSurname(&name, beside: given...index)
            add(name)
        }
    }

    /// Gives a name the surname before or behind a given name and patronymic; whether there is one.
    @discardableResult
    private func takeSurname(_ name: inout PersonName, beside range: ClosedRange<Int>) -> Bool {
        let next = range.upperBound + 1
        if let last = before(range.lowerBound), !isTown(last) {
            name.surname = surnameStart(last)..<(last + 1)
            name.range = name.surname.lowerBound..<next
        } else if next < tokens.count, !used[next], isNameWord(next) {
            name.surname = next..<surnameEnd(next)
            name.range = range.lowerBound..<name.surname.upperBound
        } else {
            return false
        }
        return true
    }

    private func isSonOf(_ index: Int) -> Bool {
        tokens[index].kind == .word && Self.sonsOf.contains(letters(index))
    }

    /// Behind «оглы» or «о.» that follows initials: «Алиев Р.С. оглы», «Алиев Р.А.о.».
    private func behindSonOf(_ end: Int) -> Int {
        guard end < tokens.count, !used[end] else { return end }
        if isSonOf(end) { return end + 1 }
        guard words.isSingleLetter(tokens[end]), !words.isCapitalized(tokens[end]), !tokens[end].hasSpaceBefore,
            Self.sonsInShort.contains(letters(end)), end + 1 < tokens.count, tokens[end + 1].isMark(".")
        else { return end }
        return end + 2
    }

    private static let sonsOf: StemSet = "оглы оглу огли угли улы уулу кызы кизи гызы гизи"
    private static let sonsInShort: StemSet = "о к г у"

    // MARK: Names spelt out

    private mutating func findFullNames() {
        for index in tokens.indices where !used[index] && index > 0 && isNameWord(index) {
            guard GivenNames.isPatronymic(letters(index)), let given = before(index),
                !GivenNames.isPatronymic(letters(given)),
                isPatronymic(index, of: given)
            else { continue }
            var name = PersonName(range: given..<(index + 1), given: given, patronymic: index..<(index + 1))
            if !takeSurname(&name, beside: given...index), index + 2 < tokens.count,
                tokens[index + 1].kind == .lineBreak, !used[index + 2], isNameWord(index + 2),
                initials(at: index + 3) == nil,
                index + 3 == tokens.count || tokens[index + 3].kind != .word
            {
                // «Надежда Викторовна⏎Соколова».
                let end = surnameEnd(index + 2)
                name.surname = (index + 2)..<end
                name.range = given..<end
            }
            name.initials = initial(given) + initial(index)
            add(name)
        }
        for index in tokens.indices where !used[index] && isNameWord(index) && GivenNames.isGiven(letters(index)) {
            var name = PersonName(range: index..<(index + 1), initials: initial(index), given: index)
            if let last = before(index), !isTown(last), !isAbbreviation(last), !GivenNames.isGiven(letters(last)) {
                let start = surnameStart(last)
                name.surname = start..<(last + 1)
                name.range = start..<(index + 1)
            } else if index + 1 < tokens.count, !used[index + 1], isNameWord(index + 1), !isAbbreviation(index + 1) {
                let end = surnameEnd(index + 1)
                name.surname = (index + 1)..<end
                name.range = index..<end
            } else {
                continue
            }
            add(name)
        }
    }

    /// The name word directly before, a line break between them allowed.
    private func before(_ index: Int) -> Int? {
        let previous = index > 0 && tokens[index - 1].kind == .lineBreak ? index - 2 : index - 1
        return previous >= 0 && !used[previous] && isNameWord(previous) ? previous : nil
    }

    /// «Иван Станкевич» is a given name and a surname: a man's patronymic is believed where it is a known one, or where
    /// a surname stands before the given name.
    private func isPatronymic(_ index: Int, of given: Int) -> Bool {
        let word = letters(index)
        if GivenNames.isFeminine(word) || GivenNames.isKnownMasculinePatronymic(word) { return true }
        guard GivenNames.isGiven(letters(given)) else { return before(given) != nil }
        return before(given) != nil && letters(given).last != 0x0430
    }

    private func initial(_ index: Int) -> String {
        words.printed[tokens[index].start..<(tokens[index].start + 1)].map { "\($0)." }.joined()
    }

    // MARK: Surnames alone

    private mutating func findLoneSurnames() {
        for index in tokens.indices where !used[index] && isNameWord(index) && !isAbbreviation(index) {
            let isAtEnd = index + 1 == tokens.count || isSeparator(index + 1)
            guard isAtEnd else { continue }
            let start = surnameStart(index)
            var previous = start - 1
            while previous >= 0, tokens[previous].isMark(":") || tokens[previous].isMark(".") || tokens[previous].isDash
            {
                previous -= 1
            }
            let before = previous >= 0 ? post[previous] : nil
            let word = letters(index)
            let isSurname: Bool
            if before?.sort == .answerable {
                isSurname = true
            } else if let before, before.sort == .post, before.form == .singular {
                isSurname = GivenNames.isSurnameLike(word)
            } else {
                isSurname = (start == 0 || isSeparator(start - 1)) && GivenNames.isSurelySurname(word)
            }
            guard isSurname else { continue }
            add(PersonName(range: start..<(index + 1), surname: start..<(index + 1)))
        }
    }

    private func isSeparator(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.kind == .lineBreak { return true }
        if token.kind == .word { return words.isSingleLetter(token) && Self.conjunctions.contains(letters(index)) }
        return token.isMark(",") || token.isMark(";") || token.isMark("/")
    }

    private static let conjunctions: StemSet = "и і"

    private mutating func add(_ name: PersonName) {
        for index in name.range { used[index] = true }
        names.append(name)
    }
}
