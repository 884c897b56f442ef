/// What an order tells somebody to do, in the infinitive: «Проведение семинара» becomes «провести семинар», «Неделя
/// толерантности» «провести неделю толерантности».
///
/// Where the words of the row are of no shape that is known, they stay as they are behind «обеспечить:».
package struct Errand: Sendable {
    private let title: String
    private let words: [String]
    /// The sentences of a title that has several.
    private let sentences: [Errand]
    /// The words outside of quotation marks and parentheses, as they are compared.
    private let outerWords: [String]
    /// Whether what stands there has a mark inside behind which it begins anew; a comma.
    private let beginsAnew: Bool, hasComma: Bool
    private let language: InflectedLanguage

    /// - Parameters:
    ///   - title: the words of a row.
    ///   - language: of the words around.
    package init(_ title: String, language: InflectedLanguage) {
        var scalars = title.unicodeScalars[...]
        // No stop of its own: the sentence goes on.
        while let last = scalars.last, ".;,".unicodeScalars.contains(last) || last.properties.isWhitespace {
            scalars.removeLast()
        }
        words = scalars.split { $0.properties.isWhitespace }.map { String($0) }
        self.title = words.joined(separator: " ")
        let sentences = Self.sentences(of: words)
        self.sentences = sentences.count > 1 ? sentences.map { Errand($0, language: language) } : []
        let outer = Self.outer(of: self.title)
        outerWords = outer.unicodeScalars.split(separator: " ").map { String($0).lowercased() }
        beginsAnew = outer.contains(";") || outer.contains(": ") || sentences.count > 1
        hasComma = outer.contains(",")
        self.language = InflectedLanguage.of(title, else: language)
    }

    /// The words for an order, from the verb on.
    package var infinitive: String {
        guard sentences.isEmpty else { return infinitives }
        guard let first = words.first else { return title }
        let head = first.lowercased()
        if isInfinitive(head), hasOneClause { return title.withSmallInitial }
        if let verb = VerbalNouns.of(language)[head] {
            let rest = words.dropFirst()
            if verb.keepsWords, hasOneClause { return ([verb.infinitive] + rest).joined(separator: " ") }
            if !verb.keepsWords, isPlain, let object = object(Array(rest), EventNouns.of(language).genitive) {
                return verb.infinitive + " " + object
            }
        } else if let event = hasOneClause ? object(words, EventNouns.of(language).nominative) : nil {
            return (language == .russian ? "провести " : "правесці ") + event.withSmallInitial
        }
        if let object = verbalObject() { return "\(ensure) \(object.withSmallInitial)" }
        return "\(ensure): \(things)"
    }

    private var ensure: String { language == .russian ? "обеспечить" : "забяспечыць" }

    /// What is to be ensured, clause by clause.
    private var things: String { clauses.map(accusative).joined(separator: " ").withSmallInitial }

    /// Several sentences as one: «провести заседание творческой группы, изучить документы»; as a list behind «обеспечить:»
    /// where one of them is of no shape that is known.
    private var infinitives: String {
        let errands = sentences.map(\.infinitive)
        guard zip(sentences, errands).allSatisfy({ !$1.hasPrefix("\($0.ensure): ") }) else {
            return "\(ensure): \(sentences.map(\.things).joined(separator: "; "))"
        }
        return errands.joined(separator: sentences.contains(where: \.hasComma) ? "; " : ", ")
    }

    /// The words sentence by sentence: outside of quotation marks and parentheses, behind a stop that is no short form's.
    private static func sentences(of words: [String]) -> [String] {
        var sentences: [String] = []
        var start = words.startIndex
        for index in outerEnds(in: words) where words[index].hasSuffix(".") && index + 1 < words.endIndex {
            let word = words[index]
            let next = words[index + 1].first { !"«(„".contains($0) }
            guard next?.isUppercase == true ? !isShort(word) : word.count > longestShort else { continue }
            sentences.append(words[start...index].joined(separator: " "))
            start = index + 1
        }
        return sentences + [words[start...].joined(separator: " ")]
    }

    /// The places of the words behind which no quotation mark and no parenthesis is open.
    private static func outerEnds(in words: [String]) -> [Int] {
        var depth = 0
        return words.indices.filter { index in
            for scalar in words[index].unicodeScalars {
                if "«(„“".unicodeScalars.contains(scalar) { depth += 1 }
                if "»)”".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
            }
            return depth == 0
        }
    }

    /// Whether a word that ends in a stop is cut short: «г.», «им.», «И.И.»
    private static func isShort(_ word: String) -> Bool {
        let letters = word.filter { $0.isLetter || $0 == "." }.split(separator: ".")
        guard let last = letters.last else { return false }
        return last.count == 1 || shortForms.contains(last.lowercased())
    }

    /// No word that is cut short has more letters, its stop among them.
    private static let longestShort = 6

    private static let shortForms: Set<String> = [
        "гг", "им", "ім", "ул", "вул", "кв", "каб", "зам", "нам", "отв", "адк", "проф", "праф", "соц", "пед", "стр",
        "пр", "др", "обл", "вобл", "пос", "пер", "пл", "дер", "преп", "доц", "акад", "дир", "дыр", "зав", "заг", "воен",
        "муз",
    ]

    /// The words in clauses, each with the comma or the semicolon behind it; those in quotation marks and parentheses
    /// are of the clause around.
    private var clauses: [ArraySlice<String>] {
        var clauses: [ArraySlice<String>] = []
        var start = words.startIndex
        for index in Self.outerEnds(in: words) {
            guard let last = words[index].last, last == "," || last == ";" else { continue }
            clauses.append(words[start...index])
            start = index + 1
        }
        if start < words.endIndex { clauses.append(words[start...]) }
        return clauses
    }

    /// A clause with its noun in the accusative, where that is known: «встречу с консультантом».
    private func accusative(_ clause: ArraySlice<String>) -> String {
        let whole = clause.joined(separator: " ")
        guard let last = whole.last else { return whole }
        let mark = last == "," || last == ";" ? String(last) : ""
        let words = whole.dropLast(mark.count).split(separator: " ").map(String.init)
        if let object = object(words, EventNouns.of(language).nominative) { return object + mark }
        guard let noun = words.first.flatMap(accusative(ofDoing:)) else { return whole }
        return ([noun] + words.dropFirst()).joined(separator: " ") + mark
    }

    /// A noun of doing, or two, in the accusative with what belongs to them: «корректировку плана», «подготовку и
    /// написание справки».
    private func verbalObject() -> String? {
        var nouns = 1
        if words.count > 3, ["и", "і"].contains(words[1]), isNounOfDoing(words[2].lowercased()) { nouns = 3 }
        guard hasOneClause(from: nouns) else { return nil }
        var words = words
        for index in stride(from: 0, to: nouns, by: 2) {
            guard let noun = accusative(ofDoing: words[index]) else { return nil }
            words[index] = noun
        }
        return words.joined(separator: " ")
    }

    private func accusative(ofDoing noun: String) -> String? {
        let word = noun.lowercased()
        let neuter = language == .russian ? ["ение", "ание", "тие", "ество"] : ["нне", "цце", "ства"]
        if neuter.contains(where: word.hasSuffix) { return Self.things.contains(word) ? nil : noun }
        guard isNounOfDoing(word) || ["контроль", "учёт", "учет", "кантроль", "улік"].contains(word) else { return nil }
        guard let last = word.last, last == "а" || last == "я" else { return noun }
        return noun.dropLast() + (last == "а" ? "у" : "ю")
    }

    /// Nouns that end as those of doing do.
    private static let things: Set<String> = [
        "положение", "задание", "объединение", "расписание", "учреждение", "помещение", "здание", "приложение",
        "отделение", "количество", "министерство", "агентство", "лесничество", "становішча", "памяшканне",
    ]

    /// Adjectives and a noun of the table put into the accusative, with what follows them.
    private func object(_ words: [String], _ nouns: [String: EventNouns.Form]) -> String? {
        var adjectives: [String] = []
        for (index, word) in words.enumerated() {
            let bare = word.lowercased()
            if let form = nouns[bare] {
                var changed: [String] = []
                for adjective in adjectives {
                    guard let accusative = accusative(ofAdjective: adjective, form.noun) else { return nil }
                    changed.append(accusative)
                }
                let rest = words[(index + 1)...]
                // «семинаров и консультаций»: a second noun would have to change too; «семинар – практикум» need not.
                let dashes = ["-", "–", "—"]
                if let next = rest.first, dashes.contains(next) {
                    guard let twin = rest.dropFirst().first?.lowercased(), nouns[twin]?.accusative == twin,
                        form.accusative == bare
                    else { return nil }
                }
                guard !["и", "і", "или", "або", "/"].contains(rest.first ?? "") else { return nil }
                let noun = word.first?.isUppercase == true ? form.accusative.capitalizedFirst : form.accusative
                return (changed + [noun] + rest).joined(separator: " ")
            }
            guard index < Self.mostAdjectives, bare.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
            adjectives.append(word)
        }
        return nil
    }

    /// How many adjectives stand before a noun at most: further on, something else is spoken of.
    private static let mostAdjectives = 3

    /// The accusative of an adjective in the nominative or the genitive, beside a noun that does not live; nil where its
    /// ending does not go with the noun, or hangs on the stress: «годовой», but «новый».
    private func accusative(ofAdjective word: String, _ noun: NounClass) -> String? {
        let lower = word.lowercased()
        func replaced(_ count: Int, _ ending: String) -> String { word.dropLast(count) + ending }
        let table = language == .russian ? Self.russianAdjectives : Self.belarusianAdjectives
        for (endings, ofNoun, drop, accusative) in table where ofNoun == noun {
            guard endings.contains(where: lower.hasSuffix) else { continue }
            return accusative.map { replaced(drop, $0) }
        }
        return nil
    }

    private typealias Adjective = (endings: [String], noun: NounClass, drop: Int, accusative: String?)

    private static let russianAdjectives: [Adjective] = [
        (["ый", "ий", "ой"], .masculine, 0, ""), (["городского", "областного", "выездного"], .masculine, 3, "ой"),
        (["вого", "донского", "морского", "заводского", "лесного"], .masculine, 0, nil),
        (["него", "жего", "шего", "щего", "чего"], .masculine, 3, "ий"),
        (["кого", "гого", "хого"], .masculine, 3, "ий"), (["ого"], .masculine, 3, "ый"),
        (["ое", "ее"], .neuter, 0, ""), (["ого"], .neuter, 3, "ое"), (["его"], .neuter, 3, "ее"),
        (["ая"], .feminine, 2, "ую"), (["яя"], .feminine, 2, "юю"), (["ней"], .feminine, 2, "юю"),
        (["ой", "ей"], .feminine, 2, "ую"),
        (["ые", "ие"], .plural, 0, ""), (["ых"], .plural, 2, "ые"), (["их"], .plural, 2, "ие"),
    ]

    private static let belarusianAdjectives: [Adjective] = [
        (["ны", "вы", "шы", "чы", "скі", "цкі", "лы", "ні"], .masculine, 0, ""),
        (["скага", "цкага"], .masculine, 3, "і"), (["ага"], .masculine, 3, "ы"), (["яга"], .masculine, 3, "і"),
        (["ае", "яе", "ое"], .neuter, 0, ""), (["ага"], .neuter, 3, "ае"), (["яга"], .neuter, 3, "яе"),
        (["ая"], .feminine, 2, "ую"), (["яя"], .feminine, 2, "юю"), (["ай", "ой"], .feminine, 2, "ую"),
        (["яй"], .feminine, 2, "юю"),
        (["ыя", "ія"], .plural, 0, ""), (["ых"], .plural, 2, "ыя"), (["іх"], .plural, 2, "ія"),
    ]

    private func isInfinitive(_ word: String) -> Bool {
        let endings =
            language == .russian
            ? ["ать", "ять", "ить", "еть", "уть", "ыть", "сти", "йти"]
            : [
                "аць", "яць", "іць", "ыць", "ець", "уць", "сці", "йсці",
            ]
        return word.count > 3 && endings.contains(where: word.hasSuffix) && word != "память" && word != "часть"
    }

    /// Whether the words end in a participle behind a comma, so that another comma closes it before the sentence goes on:
    /// «в семинарах, проводимых консультантами,».
    package var endsInClause: Bool {
        guard let comma = outerWords.lastIndex(where: { $0.hasSuffix(",") }) else { return false }
        let clause = outerWords[(comma + 1)...]
        guard clause.count > 1, let head = clause.first else { return false }
        if Self.relatives.contains(where: head.hasPrefix) { return true }
        return Self.participles.contains { stem in
            guard let range = head.ranges(of: stem).last else { return false }
            return range.lowerBound > head.startIndex
                && Self.adjectiveEndings.contains(String(head[range.upperBound...]))
        } && !Self.noParticiples.contains { head.hasPrefix($0) }
    }

    private static let relatives = ["котор", "які", "якая", "якое", "якія"]
    /// How the stems of participles end, in Russian and Belarusian; «современных» is none.
    private static let participles = [
        "ующ", "ающ", "яющ", "еющ", "ящ", "вш", "анн", "янн", "ённ", "жденн", "щенн", "вленн", "деленн", "тренн",
        "ченн",
        "женн", "ненн", "шенн", "одим", "уем", "аем", "яем", "аван", "яван", "ядзен", "еран",
    ]
    private static let adjectiveEndings: Set<String> = [
        "ий", "ая", "ее", "ие", "его", "ей", "ему", "им", "их", "ими", "ую", "ем", "ый", "ое", "ые", "ого", "ой", "ому",
        "ым", "ых", "ыми", "ом", "ийся", "аяся", "ееся", "иеся", "егося", "ейся", "емуся", "имся", "ихся", "имися",
        "уюся", "ы", "ыя", "ага", "аму", "ымі",
    ]
    /// How adjectives and nouns begin that end as participles do.
    private static let noParticiples = [
        "необходим", "настоящ", "подходящ", "предстоящ", "следующ", "данн", "постоянн", "окружающ", "обучающ",
        "развивающ",
        "трудящ", "заведующ", "отдыхающ",
    ]

    // MARK: - What the words are made of

    /// The words outside of quotation marks and parentheses.
    private static func outer(of title: String) -> String {
        var depth = 0
        var outer = String.UnicodeScalarView()
        var isQuoted = false
        for scalar in title.unicodeScalars {
            switch scalar {
            case "«", "(", "„", "“": depth += 1
            case "»", ")", "”": depth = max(0, depth - 1)
            case "\"": isQuoted.toggle()
            default: if depth == 0, !isQuoted { outer.append(scalar) }
            }
        }
        return String(outer)
    }

    /// Whether the words are one clause: none that begins anew behind a stop or a semicolon, and no list of nouns, which
    /// would have to change each: «Корректировка плана, встреча с консультантом».
    private var hasOneClause: Bool { hasOneClause(from: 1) }

    /// - Parameter start: the first word that may begin another clause.
    private func hasOneClause(from start: Int) -> Bool {
        guard !beginsAnew else { return false }
        for (index, word) in outerWords.enumerated().dropFirst(start) {
            let before = outerWords[index - 1]
            guard before.hasSuffix(",") || ["и", "і", "или", "або"].contains(before) else { continue }
            if isNounOfDoing(word) || isInfinitive(word) && !isInfinitive(outerWords[0]) { return false }
        }
        return true
    }

    private func isNounOfDoing(_ word: String) -> Bool {
        var letters = word.unicodeScalars[...]
        while let last = letters.last, !last.properties.isAlphabetic { letters.removeLast() }
        let bare = String(letters)
        return VerbalNouns.of(language)[bare] != nil || EventNouns.of(language).nominative[bare] != nil
            || ["ение", "ание", "нне", "ция", "цыя", "вка", "ўка"].contains(where: bare.hasSuffix)
    }

    /// Whether nothing follows that speaks of the object in its own case: a participle behind a comma, or a list of what
    /// it is in parentheses.
    private var isPlain: Bool { hasOneClause && !hasComma && !title.contains("(") }
}
