/// The name of a post or of a group: adjectives, a noun, and what belongs to it and does not change: «старший методист
/// районного центра».
package struct NounPhrase: Sendable {
    private let text: String
    private let language: InflectedLanguage
    /// Whether it names somebody: «методиста», but «совет» where a group is meant.
    private let isAlive: Bool

    /// - Parameters:
    ///   - isAlive: whether a noun of its own gender names somebody; a plural always does.
    ///   - language: of the words around.
    package init(_ text: String, isAlive: Bool = true, language: InflectedLanguage) {
        self.text = text
        self.isAlive = isAlive
        self.language = InflectedLanguage.of(text, else: language)
    }

    /// The words in a case; nil where they are no phrase of that shape, or where no rule is sure.
    package func inflected(_ wanted: GrammaticalCase) -> String? {
        var reading = Reading(text, language, wanted, isAlive: isAlive)
        return reading.phrases()
    }

    /// Whether the words name a woman: «учительница», «заведующая отделом».
    package var namesWoman: Bool {
        guard let first = text.split(separator: " ").first?.lowercased() else { return false }
        return ["ница", "чица", "щая", "тая", "сестра", "няня", "чыца", "шчыца"].contains(where: first.hasSuffix)
    }
}

extension NounPhrase {
    /// A way through the words.
    private struct Reading {
        private let words: [String]
        private var index = 0
        private let endings: NounEndings
        private let language: InflectedLanguage
        private let wanted: GrammaticalCase
        private let isAlive: Bool

        init(_ text: String, _ language: InflectedLanguage, _ wanted: GrammaticalCase, isAlive: Bool) {
            words = text.split(separator: " ").map(String.init)
            endings = .of(language)
            self.language = language
            self.wanted = wanted
            self.isAlive = isAlive
        }

        /// Phrases with dashes or conjunctions between them: «педагоги – участники проекта».
        mutating func phrases() -> String? {
            var result: [String] = []
            while index < words.count {
                guard let phrase = phrase() else { return nil }
                result += phrase
                guard index < words.count else { break }
                result.append(words[index])
                index += 1
                guard index < words.count else { return nil }
            }
            return result.isEmpty ? nil : result.joined(separator: " ")
        }

        private mutating func phrase() -> [String]? {
            guard let head = head() else { return nil }
            var result = head
            // What belongs to the noun stays, up to what may be another of its kind.
            var isBehindHead = true
            while index < words.count, !isSeparator(at: index, isBehindHead: isBehindHead) {
                // «директор, методисты», «– участники»: glued marks part phrases that the loop above does not see.
                guard !endsPhrase(words[index - 1]), !"–—-".contains(words[index].first ?? " ") else { return nil }
                result.append(words[index])
                index += 1
                isBehindHead = false
            }
            return result
        }

        /// Adjectives and the noun.
        private mutating func head() -> [String]? {
            var result: [String] = []
            var adjectives: NounClass?
            while index < words.count {
                let word = words[index]
                let isLast = index + 1 == words.count || isSeparator(at: index + 1)
                if word.hasSuffix(".") {
                    // «зам. директора», «соц. педагог».
                    index += 1
                    result.append(word)
                    let stem = word.dropLast().lowercased()
                    if PostAbbreviations.nouns.contains(stem) { return result }
                    guard PostAbbreviations.adjectives.contains(stem) else { return nil }
                    continue
                }
                if let noun = endings.nounClass(ofAdjective: word), adjectives == nil || adjectives == noun {
                    let isSubstantive = PostAbbreviations.isSubstantive(
                        word, before: isLast ? nil : words[index + 1])
                    guard isSubstantive || !isLast,
                        let changed = changed(
                            word,
                            { word in
                                endings.adjective(word, noun, wanted, isAlive: isAlive || noun == .plural)
                            })
                    else {
                        // «санаторий» is none.
                        return nil
                    }
                    index += 1
                    result.append(changed)
                    adjectives = noun
                    if isSubstantive { return result }
                    continue
                }
                guard let noun = noun(word, beside: adjectives) else { return nil }
                index += 1
                return result + [noun]
            }
            return nil
        }

        private func noun(_ word: String, beside adjectives: NounClass?) -> String? {
            // «МО», «СППС».
            if word.count > 1, word.allSatisfy({ $0.isUppercase || $0.isNumber }) { return word }
            // No post is shorter than «няня»; prepositions are.
            guard word.count > 3, let noun = nounClass(word.lowercased(), beside: adjectives) else { return nil }
            return changed(word) { word in
                endings.noun(word, noun, wanted, isAlive: isAlive || noun == .plural)
            }
        }

        private func nounClass(_ word: String, beside adjectives: NounClass?) -> NounClass? {
            guard let last = word.last(where: \.isLetter) else { return nil }
            let own: [NounClass]
            switch (language, last) {
            case (.russian, "ы"), (.russian, "и"), (.belarusian, "ы"), (.belarusian, "і"): own = [.plural]
            case (_, "а"): own = language == .russian ? [.feminine, .plural] : [.feminine]
            case (_, "я"): own = language == .russian ? [.feminine, .plural] : [.feminine]
            case (_, "е"), (_, "о"): own = language == .russian && word.hasSuffix("ане") ? [.plural] : [.neuter]
            case (_, "ь"): own = word.hasSuffix("сть") || word.hasSuffix("сць") ? [.feminine] : [.masculine]
            case (_, "у"), (_, "ю"), (_, "э"), (_, "ё"): own = []
            default: own = [.masculine]
            }
            // «учителя» may be several or of one: the adjective tells, or the word's being the usual plural.
            if let adjectives { return own.contains(adjectives) ? adjectives : nil }
            if own == [.feminine, .plural] {
                return ["теля", "тора", "неры", "стера", "ктора", "тренера"].contains(where: word.hasSuffix)
                    ? .plural : .feminine
            }
            return own.first
        }

        /// A word changed part by part: «учителю-дефектологу», with the mark at its end where it was.
        private func changed(_ word: String, _ change: (String) -> String?) -> String? {
            let mark = String(word.reversed().prefix { ",;:".contains($0) }.reversed())
            var parts: [String] = []
            for part in word.dropLast(mark.count).split(separator: "-", omittingEmptySubsequences: false) {
                let isPrefix = PostAbbreviations.unchangedFirst.contains(part.lowercased())
                guard !part.isEmpty, let part = isPrefix ? String(part) : change(String(part)) else { return nil }
                parts.append(part)
            }
            return parts.joined(separator: "-") + mark
        }

        /// Whether a word parts two phrases.
        ///
        /// - Parameter isBehindHead: whether it stands right behind the noun, where no genitive can go on.
        private func isSeparator(at index: Int, isBehindHead: Bool = false) -> Bool {
            let word = words[index]
            guard !["–", "—", "-", "или", "або", "ці"].contains(word) else { return true }
            guard ["и", "і", "й", "ды"].contains(word), index + 1 < words.count else { return false }
            // «по учебной и воспитательной работе» goes on with what looks like nobody in the nominative.
            return isBehindHead || namesSomebody(words[index + 1])
        }

        private func namesSomebody(_ word: String) -> Bool {
            let word = word.lowercased()
            if let noun = endings.nounClass(ofAdjective: word), noun == .plural || word.hasSuffix("ый") { return true }
            return Self.namingEndings.contains(where: word.hasSuffix)
        }

        private static let namingEndings = [
            "ели", "ники", "щики", "чики", "оги", "ари", "сты", "еры", "оры", "енты", "анты", "ницы", "чи", "дети",
            "теля", "тора", "тель", "арь", "ист", "ог", "тор", "нер", "щик", "чик", "ник", "вуч", "рач", "ация",
            "иссия", "группа", "совет", "коллектив", "целі", "нікі", "чыкі", "гогі", "лагі", "ары", "дзеці", "бацькі",
            "цель", "ар", "аг", "нік", "чык", "ацыя", "ісія", "група", "савет", "калектыў",
        ]

        /// Whether a word ends what belongs together: a comma parts the entries of a list.
        private func endsPhrase(_ word: String) -> Bool { word.hasSuffix(",") || word.hasSuffix(";") }
    }
}

/// Shortened words of posts, and adjectives that are nouns.
private enum PostAbbreviations {
    static let nouns: Set<String> = [
        "зам", "зав", "нач", "рук", "восп", "уч", "пед", "учит", "преп", "нам", "заг", "кір", "наст", "вых", "инстр",
        "воспит", "библ", "дир",
    ]
    static let adjectives: Set<String> = ["соц", "ст", "кл", "гл", "вед", "муз", "сац", "мед", "мл", "клас"]
    static let unchangedFirst: Set<String> = ["вице", "экс", "пресс", "шеф", "обер", "веб", "прэс", "віцэ"]

    private static let substantives: Set<String> = [
        "заведующий", "заведующая", "заведующие", "управляющий", "управляющая", "вожатый", "вожатая", "вожатые",
        "учащиеся", "обучающиеся", "служащие", "важаты", "важатая", "важатыя",
    ]
    /// The same, unless a noun follows: «рабочая группа», «дежурный администратор».
    private static let seldomSubstantives: Set<String> = [
        "рабочий", "рабочая", "рабочие", "дежурный", "дежурная", "дежурные", "дзяжурны", "дзяжурная", "дзяжурныя",
    ]
    private static let prepositions: Set<String> = ["по", "па", "в", "у", "на", "с", "з"]

    /// Whether an adjective names somebody without a noun.
    static func isSubstantive(_ word: String, before next: String?) -> Bool {
        let word = word.lowercased()
        return substantives.contains(word)
            || seldomSubstantives.contains(word) && next.map { prepositions.contains($0.lowercased()) } ?? true
    }
}
