/// What becomes of words with an ending.
///
/// Where two forms are in use, or the form hangs on a stress that is not written («Кравца» and «Кравеца», «Кулешей» and
/// «Кулешой»), no rule gives one: a name in a wrong form on an order is worse than one in the nominative.
struct EndingRule: Sendable {
    private let endings: [String]
    private let gender: Gender?
    private let change: Change
    /// How many vowels stand before the ending at least: «Толстой» changes as an adjective does, «Цой» does not.
    private let vowelsBefore: Int

    private enum Change: Sendable {
        case none
        case unsure
        /// How many letters go, and what comes in each case; nil where that is not sure.
        case replace(Int, [String?])
    }

    private init(_ endings: [String], _ gender: Gender?, vowelsBefore: Int, _ change: Change) {
        self.endings = endings
        self.gender = gender
        self.vowelsBefore = vowelsBefore
        self.change = change
    }

    /// Words that are the same in each case.
    static func same(_ endings: String..., of gender: Gender? = nil) -> EndingRule {
        EndingRule(endings, gender, vowelsBefore: 0, .none)
    }

    /// Words of which no rule knows.
    static func unsure(_ endings: String..., of gender: Gender? = nil) -> EndingRule {
        EndingRule(endings, gender, vowelsBefore: 0, .unsure)
    }

    /// Words whose ending changes.
    ///
    /// - Parameters:
    ///   - vowelsBefore: how many vowels stand before the ending at least.
    ///   - drop: how many letters go.
    static func ending(
        _ endings: String..., of gender: Gender? = nil, vowelsBefore: Int = 0, drop: Int,
        _ genitive: String?, _ dative: String?, _ accusative: String?, _ instrumental: String?
    ) -> EndingRule {
        EndingRule(
            endings, gender, vowelsBefore: vowelsBefore,
            .replace(drop, [genitive, dative, accusative, instrumental]))
    }

    /// The last letters of the words it is about, each with the rule for those alone.
    fileprivate var byLastLetter: [(letter: Character, rule: EndingRule)] {
        Dictionary(grouping: endings.filter { !$0.isEmpty }, by: { $0[$0.index(before: $0.endIndex)] }).map {
            ($0.key, EndingRule($0.value, gender, vowelsBefore: vowelsBefore, change))
        }
    }

    fileprivate func holds(_ word: String, _ gender: Gender) -> Bool {
        guard self.gender == nil || self.gender == gender,
            let ending = endings.first(where: word.hasSuffix)
        else { return false }
        return vowelsBefore == 0 || word.dropLast(ending.count).count(where: \.isVowel) >= vowelsBefore
    }

    fileprivate func applied(to word: String, _ wanted: GrammaticalCase) -> String? {
        switch change {
        case .none: return word
        case .unsure: return nil
        case .replace(let drop, let forms):
            guard word.count > drop, let form = forms[wanted.rawValue] else { return nil }
            let isCapital = word.count > 1 && word.allSatisfy { !$0.isLowercase }
            return word.dropLast(drop) + (isCapital ? form.uppercased() : form)
        }
    }
}

/// Rules in their order: the first that a word falls under holds.
struct EndingTable: Sendable, ExpressibleByArrayLiteral {
    /// By the last letter of a word: a name is held against a few rules, not against all.
    private var rules: [Character: [EndingRule]] = [:]

    init(_ all: [EndingRule]) {
        for rule in all {
            for (letter, part) in rule.byLastLetter { rules[letter, default: []].append(part) }
        }
    }

    init(arrayLiteral elements: EndingRule...) { self.init(elements) }

    /// The word in a case; nil where no rule is sure of it.
    func inflected(_ word: String, _ gender: Gender, _ wanted: GrammaticalCase) -> String? {
        let lower = word.lowercased()
        guard let last = lower.last else { return nil }
        return rules[last]?.first { $0.holds(lower, gender) }?.applied(to: word, wanted)
    }
}

extension Character {
    /// Whether it is a vowel of Russian or Belarusian.
    var isVowel: Bool { "аеёиоуыэюяіАЕЁИОУЫЭЮЯІ".contains(self) }
}
