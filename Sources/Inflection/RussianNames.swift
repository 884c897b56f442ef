/// How Russian names change. The published rules of petrovich (petrovich-rules, MIT) were the touchstone; where they
/// choose between forms that are both in use, these here do not.
enum RussianNames {
    static let surnames: EndingTable = [
        // «Генрих» is no «Черных».
        .ending("рих", of: .masculine, drop: 0, "а", "у", "а", "ом"),
        .same("о", "е", "ё", "э", "и", "ы", "у", "ю", "их", "ых"),
        .unsure("ия", "иа", "уа", "оа", "еа", "аа", "эа", "юа", "ыа"),
        .unsure("ъ"),
        // Women.
        .ending("шая", "щая", "жая", "чая", of: .feminine, drop: 2, "ей", "ей", "ую", "ей"),
        .ending("яя", of: .feminine, drop: 2, "ей", "ей", "юю", "ей"),
        .ending("ая", of: .feminine, drop: 2, "ой", "ой", "ую", "ой"),
        .ending("ова", "ева", "ёва", "ина", "ына", of: .feminine, vowelsBefore: 1, drop: 1, "ой", "ой", "у", "ой"),
        .same(
            "б", "в", "г", "д", "ж", "з", "й", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш", "щ",
            "ь", of: .feminine),
        // Men, as adjectives.
        .ending("кий", "гий", "хий", of: .masculine, vowelsBefore: 1, drop: 2, "ого", "ому", "ого", "им"),
        .ending("ший", "щий", "жий", "чий", "ний", of: .masculine, drop: 2, "его", "ему", "его", "им"),
        .ending("ый", of: .masculine, drop: 2, "ого", "ому", "ого", "ым"),
        .ending("кой", "гой", "хой", of: .masculine, vowelsBefore: 1, drop: 2, "ого", "ому", "ого", "им"),
        .ending("шой", "жой", "чой", "щой", of: .masculine, vowelsBefore: 1, drop: 2, "ого", "ому", "ого", "им"),
        .ending("ой", of: .masculine, vowelsBefore: 1, drop: 2, "ого", "ому", "ого", "ым"),
        // Men, as nouns. «Воробья» and «Воробея», «Волчка» and «Волчока» are both in use.
        .unsure("вей", "бей", "ец", "яц", "ок", "ёк", "ек", "ень", "оть", "ёл", "ел", "лев", of: .masculine),
        .ending("й", "ь", of: .masculine, drop: 1, "я", "ю", "я", "ем"),
        .ending("ов", "ев", "ёв", "ин", "ын", of: .masculine, vowelsBefore: 1, drop: 0, "а", "у", "а", "ым"),
        .unsure("ов", "ев", "ёв", "ин", "ын", of: .masculine),
        .ending("ич", of: .masculine, vowelsBefore: 1, drop: 0, "а", "у", "а", "ем"),
        .ending("ж", "ш", "ч", "щ", "ц", of: .masculine, drop: 0, "а", "у", "а", nil),
        .ending(
            "б", "в", "г", "д", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", of: .masculine, drop: 0,
            "а", "у", "а", "ом"),
        // Both.
        .ending("га", "ка", "ха", drop: 1, "и", "е", "у", "ой"),
        .ending("жа", "ша", "ча", "ща", drop: 1, "и", "е", "у", nil),
        .ending("ца", drop: 1, "ы", "е", "у", nil),
        .ending("а", drop: 1, "ы", "е", "у", "ой"),
        .ending("я", drop: 1, "и", "е", "ю", "ей"),
    ]

    static let given: EndingTable = [
        .ending("лев", of: .masculine, drop: 2, "ьва", "ьву", "ьва", "ьвом"),
        .ending("пётр", "петр", of: .masculine, drop: 3, "етра", "етру", "етра", "етром"),
        .ending("павел", of: .masculine, drop: 2, "ла", "лу", "ла", "лом"),
        .ending("илья", of: .masculine, drop: 1, "и", "е", "ю", "ёй"),
        .same("о", "е", "ё", "э", "и", "ы", "у", "ю"),
        .ending("любовь", of: .feminine, drop: 1, "и", "и", "ь", "ью"),
        .ending("адель", of: .feminine, drop: 1, "и", "и", "ь", "ью"),
        .unsure("ь", of: .feminine),
        .same(
            "б", "в", "г", "д", "ж", "з", "й", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш", "щ",
            of: .feminine),
        .ending("й", "ь", of: .masculine, drop: 1, "я", "ю", "я", "ем"),
        .ending("ж", "ш", "ч", "щ", "ц", of: .masculine, drop: 0, "а", "у", "а", "ем"),
        .ending(
            "б", "в", "г", "д", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", of: .masculine, drop: 0,
            "а", "у", "а", "ом"),
        .ending("ия", of: .feminine, drop: 1, "и", "и", "ю", "ей"),
        .ending("га", "ка", "ха", drop: 1, "и", "е", "у", "ой"),
        .ending("жа", "ша", "ча", "ща", drop: 1, "и", "е", "у", "ей"),
        .ending("ца", drop: 1, "ы", "е", "у", "ей"),
        .ending("а", drop: 1, "ы", "е", "у", "ой"),
        .ending("я", drop: 1, "и", "е", "ю", "ей"),
    ]

    static let patronymics: EndingTable = [
        .same("оглы", "оглу", "кызы", "гызы", "улы", "уулу", "заде"),
        // The ending of these is stressed.
        .ending("ильич", "кузьмич", "лукич", "фомич", of: .masculine, drop: 0, "а", "у", "а", "ом"),
        .ending("ич", of: .masculine, drop: 0, "а", "у", "а", "ем"),
        .ending("на", of: .feminine, drop: 1, "ы", "е", "у", "ой"),
    ]
}
