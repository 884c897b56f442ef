/// A person's name, and what it tells of them.
package struct PersonName: Sendable, Hashable {
    package var surname: String
    package var given: String?
    package var patronymic: String?
    /// Whether it is the name of a man or of a woman, where somebody said so.
    package var gender: Gender?
    /// The language of the document around it.
    package var language: InflectedLanguage

    package init(
        surname: String, given: String? = nil, patronymic: String? = nil, gender: Gender? = nil,
        language: InflectedLanguage
    ) {
        self.surname = surname
        self.given = given
        self.patronymic = patronymic
        self.gender = gender
        let all = [surname, given, patronymic].compactMap(\.self).joined(separator: " ")
        self.language = InflectedLanguage.of(all, else: language)
    }

    /// The name in a case; nil where that hangs on what nobody said, or no rule is sure of it.
    package func inflected(_ wanted: GrammaticalCase) -> PersonName? {
        if let gender = gender ?? toldGender { return inflected(wanted, as: gender) }
        // «Шевченко» is the same of a man and of a woman.
        guard let his = inflected(wanted, as: .masculine), let hers = inflected(wanted, as: .feminine),
            his == hers
        else { return nil }
        return his
    }

    /// Whether the name is missing nothing but the answer to «мужчина или женщина?».
    package var wantsGender: Bool {
        guard gender == nil, toldGender == nil else { return false }
        return GrammaticalCase.allCases.contains { wanted in
            Gender.allCases.allSatisfy { inflected(wanted, as: $0) != nil }
                && inflected(wanted, as: .masculine) != inflected(wanted, as: .feminine)
        }
    }

    private func inflected(_ wanted: GrammaticalCase, as gender: Gender) -> PersonName? {
        let isRussian = language == .russian
        func parts(_ words: String?, _ rules: EndingTable) -> String?? {
            guard let words else { return .some(nil) }
            var parts: [String] = []
            // «Петрова-Водкина», «Анна Мария».
            for (separator, part) in words.splitKeepingSeparators {
                let isFirst = separator == "-" && Self.unchangedFirst.contains(part.lowercased())
                guard let part = isFirst ? part : rules.inflected(part, gender, wanted) else { return nil }
                parts.append(part + separator)
            }
            return parts.joined()
        }
        let surnames = isRussian ? RussianNames.surnames : BelarusianNames.surnames
        let isNoun = gender == .feminine && surname.split(separator: "-").contains { Self.isNoun(String($0)) }
        guard !isNoun, let surname = parts(surname, surnames), let surname,
            let given = parts(given, isRussian ? RussianNames.given : BelarusianNames.given),
            // «Али оглы» is the father's name with a word that says whose child it is.
            let patronymic = patronymic?.contains(" ") == true
                ? patronymic : parts(patronymic, isRussian ? RussianNames.patronymics : BelarusianNames.patronymics)
        else { return nil }
        var copy = self
        copy.surname = surname
        copy.given = given
        copy.patronymic = patronymic
        copy.gender = self.gender
        return copy
    }

    /// What the name itself tells: the patronymic, a surname that only men or only women have, the given name.
    var toldGender: Gender? {
        if let patronymic = patronymic?.lowercased() {
            if ["ич", "іч", "ыч", "оглы", "оглу", "улы", "уулу"].contains(where: patronymic.hasSuffix) {
                return .masculine
            }
            if ["на", "кызы", "гызы"].contains(where: patronymic.hasSuffix) { return .feminine }
        }
        let surname = surname.lowercased()
        if !surname.split(separator: "-").contains(where: { Self.isNoun(String($0)) }) {
            func ends(_ endings: String...) -> Bool {
                endings.contains { surname.hasSuffix($0) && surname.dropLast($0.count).contains(where: \.isVowel) }
            }
            if ends("ова", "ева", "ёва", "ина", "ына", "ава", "іна", "ская", "цкая") || surname.hasSuffix("ая") {
                return .feminine
            }
            if ends("ов", "ев", "ёв", "ин", "ын", "оў", "аў", "еў", "ёў", "ін", "ский", "цкий", "скі", "цкі")
                || surname.hasSuffix("ый")
            {
                return .masculine
            }
        }
        return given.flatMap { Self.gender(ofGiven: $0.lowercased()) }
    }

    private static func gender(ofGiven name: String) -> Gender? {
        guard let last = name.last, name.count > 2 else { return nil }
        if men.contains(name) { return .masculine }
        if women.contains(name) { return .feminine }
        if ofBoth.contains(name) || "оеёэиыуюіь".contains(last) { return nil }
        return last == "а" || last == "я" ? .feminine : .masculine
    }

    private static let men: Set<String> = [
        "никита", "илья", "фома", "лука", "кузьма", "савва", "данила", "гаврила", "мика", "миша", "коля", "вася",
        "петя", "ваня", "мікіта", "ілья", "янка", "мікола", "даніла", "гаўрыла", "игорь", "лазарь", "цезарь",
    ]
    private static let women: Set<String> = ["любовь", "нинель", "адель", "рашель", "юдифь", "эсфирь"]
    private static let ofBoth: Set<String> = ["саша", "женя", "валя", "паша", "слава", "шура", "вика", "мирослава"]

    /// First parts of double surnames that stay as they are: «Бонч-Бруевича».
    private static let unchangedFirst: Set<String> = [
        "бонч", "абдул", "гасан", "корвин", "ван", "фон", "тер", "мелик", "шолом", "книппер",
    ]

    /// Surnames that are nouns and end as those of women do: «Щербина» of a man and of a woman.
    private static func isNoun(_ surname: String) -> Bool {
        nouns.contains(surname.lowercased())
    }

    private static let nouns: Set<String> = [
        "щербина", "калина", "малина", "былина", "дубина", "осина", "дружина", "година", "крупина", "судьбина",
        "перина", "вершина", "долина", "лучина", "картина", "скотина", "кручина", "хворостина", "солонина", "паутина",
        "морщина", "лещина", "ялина", "калюжина", "билина", "рябина", "корова", "сова", "дуброва", "подкова", "основа",
        "обнова", "голова", "булава", "держава", "дубрава", "слава", "шчарбіна", "каліна", "маліна", "быліна",
        "дубіна", "асіна", "карова", "сава", "галава", "рабіна", "даліна",
    ]
}

extension String {
    /// Its words, each with the hyphen or the space behind it.
    var splitKeepingSeparators: [(separator: String, part: String)] {
        var all: [(separator: String, part: String)] = []
        var part = ""
        for character in self {
            if character == "-" || character == " " {
                all.append((String(character), part))
                part = ""
            } else {
                part.append(character)
            }
        }
        all.append(("", part))
        return all.filter { !$0.part.isEmpty }
    }
}
