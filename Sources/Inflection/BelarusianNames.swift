/// How Belarusian names change.
enum BelarusianNames {
    static let surnames = EndingTable(
        [
            .same("о", "ё", "э", "у", "ю"),
            .ending("скі", "цкі", of: .masculine, drop: 1, "ага", "аму", "ага", "ім"),
            .same("і", "их", "ых", "іх"),
            // «Чорнага», but «Ляснога».
            .unsure("ы", "ія", "ыя"),
            // Women.
            .ending("ая", of: .feminine, drop: 2, "ай", "ай", "ую", "ай"),
            .ending(
                "ова", "ава", "ева", "ёва", "іна", "ына", of: .feminine, vowelsBefore: 1, drop: 1, "ай", "ай", "у", "ай"
            ),
            .same(
                "б", "в", "г", "д", "ж", "з", "й", "к", "л", "м", "н", "п", "р", "с", "т", "ў", "ф", "х", "ц", "ч", "ш",
                "ь", of: .feminine),
            .unsure("ка", of: .feminine),
            // Men.
            .ending("оў", "аў", "еў", "ёў", of: .masculine, vowelsBefore: 1, drop: 1, "ва", "ву", "ва", "вым"),
            .ending("ін", "ын", of: .masculine, vowelsBefore: 1, drop: 0, "а", "у", "а", "ым"),
            .ending("іч", of: .masculine, vowelsBefore: 1, drop: 0, "а", "у", "а", "ам"),
            .unsure("ец", "эц", "яц", "ок", "ёк", "ек", "эк", "ень", "ёл", "ў", of: .masculine),
            .ending("й", of: .masculine, drop: 1, "я", "ю", "я", "ем"),
            .ending("ь", of: .masculine, drop: 1, "я", "ю", "я", nil),
            .ending(
                "б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш",
                of: .masculine, drop: 0, "а", "у", "а", nil),
            .ending("нка", of: .masculine, drop: 1, "і", "у", "у", "ам"),
            // «Купалу», but «Кіслабаю».
            .ending("га", "ка", "ха", of: .masculine, drop: 1, "і", nil, "у", nil),
            .ending("а", of: .masculine, drop: 1, "ы", nil, "у", nil),
            .ending("я", of: .masculine, drop: 1, "і", nil, "ю", nil),
        ] + women)

    /// Nouns of women in «-а» and «-я», whose last consonant changes before «-е».
    private static let women: [EndingRule] = [
        .ending("га", of: .feminine, drop: 2, "гі", "зе", "гу", "гай"),
        .ending("ка", of: .feminine, drop: 2, "кі", "цы", "ку", "кай"),
        .ending("ха", of: .feminine, drop: 2, "хі", "се", "ху", "хай"),
        .ending("та", of: .feminine, drop: 2, "ты", "це", "ту", "тай"),
        .ending("да", of: .feminine, drop: 2, "ды", "дзе", "ду", "дай"),
        .ending("ра", "жа", "ша", "ча", "ца", of: .feminine, drop: 1, "ы", "ы", "у", "ай"),
        .ending("а", of: .feminine, drop: 1, "ы", "е", "у", "ай"),
        .ending("я", of: .feminine, drop: 1, "і", "і", "ю", "яй"),
    ]

    static let given = EndingTable(
        [
            .ending("пётр", of: .masculine, drop: 3, "ятра", "ятру", "ятра", "ятром"),
            .ending("павел", of: .masculine, drop: 3, "ўла", "ўлу", "ўла", "ўлам"),
            .ending("леў", of: .masculine, drop: 2, "ьва", "ьву", "ьва", "ьвом"),
            .ending("мікіта", of: .masculine, drop: 1, "ы", "у", "у", "ам"),
            .same("о", "ё", "э", "у", "ю", "і", "ы"),
            .ending("й", of: .masculine, drop: 1, "я", "ю", "я", "ем"),
            .unsure("ь", "ў", "ец"),
            .same(
                "б", "в", "г", "д", "ж", "з", "й", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш",
                of: .feminine),
            .ending(
                "б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш",
                of: .masculine, drop: 0, "а", "у", "а", "ам"),
            .unsure("а", "я", of: .masculine),
        ] + women)

    static let patronymics: EndingTable = [
        .same("оглы", "кызы"),
        .ending("ільіч", "кузьміч", "лукіч", "фаміч", of: .masculine, drop: 0, "а", "у", "а", "ом"),
        .ending("іч", "ыч", of: .masculine, drop: 0, "а", "у", "а", "ам"),
        .ending("на", of: .feminine, drop: 1, "ы", "е", "у", "ай"),
    ]
}
