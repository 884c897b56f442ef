/// What sort of words a noun wants beside it.
enum NounClass: Sendable, Hashable {
    case masculine, feminine, neuter, plural
}

/// How nouns that name posts and groups change, and the adjectives before them.
///
/// The accusative of what does not live is the nominative: rules for it are asked with `isAlive` false.
struct NounEndings: Sendable {
    /// A noun of each class; the gender that the rules are asked with is of no account.
    let masculine: EndingTable, feminine: EndingTable, neuter: EndingTable, plural: EndingTable
    /// Adjectives in the nominative, with the class of the noun they stand before.
    let adjectives: [(endings: [String], noun: NounClass)]
    /// The same, as they change.
    let adjective: EndingTable

    func noun(_ word: String, _ noun: NounClass, _ wanted: GrammaticalCase, isAlive: Bool) -> String? {
        if wanted == .accusative, noun == .neuter || !isAlive && noun != .feminine { return word }
        return rules(noun).inflected(word, .masculine, wanted)
    }

    func adjective(_ word: String, _ noun: NounClass, _ wanted: GrammaticalCase, isAlive: Bool) -> String? {
        if wanted == .accusative, noun == .neuter || !isAlive && noun != .feminine { return word }
        return adjective.inflected(word, .masculine, wanted)
    }

    /// The class of the noun that an adjective stands before; nil for what is none in the nominative.
    func nounClass(ofAdjective word: String) -> NounClass? {
        let word = word.lowercased()
        return adjectives.first { $0.endings.contains(where: word.hasSuffix) }?.noun
    }

    private func rules(_ noun: NounClass) -> EndingTable {
        switch noun {
        case .masculine: masculine
        case .feminine: feminine
        case .neuter: neuter
        case .plural: plural
        }
    }

    static func of(_ language: InflectedLanguage) -> NounEndings { language == .russian ? russian : belarusian }

    static let russian = NounEndings(
        masculine: [
            .ending("секретарь", drop: 1, "я", "ю", "я", "ём"),
            .ending("врач", "ткач", "скрипач", "трубач", "силач", drop: 0, "а", "у", "а", "ом"),
            .unsure("ец", "ок", "ёк", "ек", "ень", "ёл"),
            .ending("тель", "арь", "й", drop: 1, "я", "ю", "я", "ем"),
            .unsure("ь"),
            .ending("ж", "ш", "ч", "щ", "ц", drop: 0, "а", "у", "а", "ем"),
            .ending(
                "б", "в", "г", "д", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", drop: 0, "а", "у", "а", "ом"),
        ],
        feminine: [
            .ending("ия", drop: 1, "и", "и", "ю", "ей"),
            .ending("га", "ка", "ха", drop: 1, "и", "е", "у", "ой"),
            .ending("жа", "ша", "ча", "ща", drop: 1, "и", "е", "у", "ей"),
            .ending("ца", drop: 1, "ы", "е", "у", "ей"),
            .ending("а", drop: 1, "ы", "е", "у", "ой"),
            .ending("я", drop: 1, "и", "е", "ю", "ей"),
            .ending("сть", drop: 1, "и", "и", "ь", "ью"),
        ],
        neuter: [
            .ending("ие", drop: 1, "я", "ю", "е", "ем"), .ending("о", drop: 1, "а", "у", "о", "ом"),
        ],
        plural: [
            .ending("дети", drop: 1, "ей", "ям", "ей", "ьми"), .ending("люди", drop: 1, "ей", "ям", "ей", "ьми"),
            .ending("сёстры", drop: 4, "естёр", "ёстрам", "естёр", "ёстрами"),
            .ending("граждане", "крестьяне", drop: 1, "", "ам", "", "ами"),
            .ending("ицы", drop: 1, "", "ам", "", "ами"),
            .ending("сты", "оры", "еры", "енты", "анты", drop: 1, "ов", "ам", "ов", "ами"),
            .ending("цы", drop: 1, "ев", "ам", "ев", "ами"),
            .ending("ачи", "ажи", "уши", "ищи", "авучи", drop: 1, "ей", "ам", "ей", "ами"),
            .ending("ки", "ги", "хи", drop: 1, "ов", "ам", "ов", "ами"),
            .ending("тели", "ари", drop: 1, "ей", "ям", "ей", "ями"),
            .unsure("и"),
            .ending("ы", drop: 1, nil, "ам", nil, "ами"),
            .ending("теля", drop: 1, "ей", "ям", "ей", "ями"),
            .ending("ора", "ера", drop: 1, "ов", "ам", "ов", "ами"), .unsure("а", "я"),
        ],
        adjectives: [
            (["ый", "ий", "ой"], .masculine), (["ая", "яя"], .feminine), (["ое", "ее"], .neuter),
            (["ые", "ие", "все", "щиеся"], .plural),
        ],
        adjective: [
            .ending("все", drop: 1, "ех", "ем", "ех", "еми"),
            .ending("щиеся", drop: 3, "хся", "мся", "хся", "мися"),
            .ending("ые", drop: 1, "х", "м", "х", "ми"), .ending("ие", drop: 1, "х", "м", "х", "ми"),
            .ending("кий", "гий", "хий", drop: 2, "ого", "ому", "ого", "им"),
            .ending("ий", drop: 2, "его", "ему", "его", "им"),
            .ending("кой", "гой", "хой", "шой", drop: 2, "ого", "ому", "ого", "им"),
            .ending("ый", "ой", drop: 2, "ого", "ому", "ого", "ым"),
            .ending("шая", "щая", "жая", "чая", drop: 2, "ей", "ей", "ую", "ей"),
            .ending("ая", drop: 2, "ой", "ой", "ую", "ой"), .ending("яя", drop: 2, "ей", "ей", "юю", "ей"),
            .ending("кое", "гое", "хое", drop: 2, "ого", "ому", "ое", "им"),
            .ending("ое", drop: 2, "ого", "ому", "ое", "ым"), .ending("ее", drop: 2, "его", "ему", "ее", "им"),
        ])

    static let belarusian = NounEndings(
        masculine: [
            .ending("сакратар", "кіраўнік", "урач", drop: 0, "а", "у", "а", "ом"),
            .unsure("ец", "эц", "ок", "ёк", "ень"),
            .ending("цель", "й", drop: 1, "я", "ю", "я", "ем"),
            .unsure("ь"),
            .ending(
                "ар", "ст", "лаг", "гог", "нік", "чык", "ер", "ор", "ёр", "эр", "вуч", "кт", "от", "ет", "іт", "ут",
                drop: 0, "а", "у", "а", "ам"),
            .ending(
                "б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш", drop: 0,
                "а", "у", "а", nil),
        ],
        feminine: [
            .ending("ыя", "ія", drop: 1, "і", "і", "ю", "яй"),
            .ending("га", drop: 2, "гі", "зе", "гу", "гай"), .ending("ка", drop: 2, "кі", "цы", "ку", "кай"),
            .ending("ха", drop: 2, "хі", "се", "ху", "хай"), .ending("та", drop: 2, "ты", "це", "ту", "тай"),
            .ending("да", drop: 2, "ды", "дзе", "ду", "дай"),
            .ending("ра", "жа", "ша", "ча", "ца", drop: 1, "ы", "ы", "у", "ай"),
            .ending("а", drop: 1, "ы", "е", "у", "ай"),
            .unsure("шыня"),
            .ending("я", drop: 1, "і", "і", "ю", "яй"),
            .ending("сць", drop: 1, "і", "і", "ь", nil),
        ],
        neuter: [.ending("нне", "цце", drop: 1, "я", "ю", "е", "ем"), .ending("а", drop: 1, "а", "у", "а", "ам")],
        plural: [
            .ending("дзеці", drop: 1, "ей", "ям", "ей", "ьмі"), .ending("людзі", drop: 1, "ей", "ям", "ей", "ьмі"),
            .ending("бацькі", drop: 1, "оў", "ам", "оў", "амі"), .ending("сябры", drop: 1, "оў", "ам", "оў", "амі"),
            .ending("ніцы", drop: 1, "", "ам", "", "амі"),
            .ending("нікі", "чыкі", "гогі", "лагі", drop: 1, "аў", "ам", "аў", "амі"),
            .ending("кі", "гі", "хі", drop: 1, nil, "ам", nil, "амі"),
            .ending("целі", drop: 1, "яў", "ям", "яў", "ямі"),
            .ending("і", drop: 1, nil, "ям", nil, "ямі"),
            .ending("сты", "ары", "еры", "оры", "эры", drop: 1, "аў", "ам", "аў", "амі"),
            .ending("ы", drop: 1, nil, "ам", nil, "амі"),
        ],
        adjectives: [
            (["усе"], .plural),
            (["ныя", "выя", "шыя", "чыя", "скія", "цкія", "лыя", "нія"], .plural),
            (["ная", "вая", "шая", "чая", "ская", "цкая", "лая", "няя"], .feminine),
            (["нае", "вае", "шае", "чае", "скае", "цкае", "няе"], .neuter),
            (["ны", "вы", "шы", "чы", "скі", "цкі", "лы", "ні"], .masculine),
        ],
        adjective: [
            .ending("усе", drop: 1, "іх", "ім", "іх", "імі"),
            .ending("ыя", "ія", drop: 1, "х", "м", "х", "мі"),
            .ending("кі", drop: 1, "ага", "аму", "ага", "ім"), .ending("ні", drop: 1, "яга", "яму", "яга", "ім"),
            .ending("ы", drop: 1, "ага", "аму", "ага", "ым"),
            .ending("ая", drop: 2, "ай", "ай", "ую", "ай"), .ending("яя", drop: 2, "яй", "яй", "юю", "яй"),
            .ending("кае", drop: 2, "ага", "аму", "ае", "ім"), .ending("ае", drop: 2, "ага", "аму", "ае", "ым"),
            .ending("яе", drop: 2, "яга", "яму", "яе", "ім"),
        ])
}
