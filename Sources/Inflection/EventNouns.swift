/// Nouns of what plans are full of, seminars and meetings, in the forms they have there, each with its accusative.
///
/// Most are not alive: the accusative of the masculine, the neuter and the plural is the nominative.
struct EventNouns: Sendable {
    /// A noun in some form.
    struct Form: Sendable {
        let accusative: String
        let noun: NounClass
    }

    /// By the word as it stands at the head of a title: of those alone that are held, not written or made.
    private(set) var nominative: [String: Form] = [:]
    /// By the word as it stands behind «проведение».
    private(set) var genitive: [String: Form] = [:]

    /// The forms of a noun besides the nominative.
    private struct Paradigm {
        /// The same as the nominative unless the noun is a feminine in «-а» or «-я».
        var accusative: String?
        /// Belarusian has «конкурса» and «конкурсу».
        let genitive: [String]
        let plural: String, genitivePlural: String
    }

    private mutating func add(_ word: String, _ noun: NounClass, _ paradigm: Paradigm, isHeld: Bool) {
        let form = Form(accusative: paradigm.accusative ?? word, noun: noun)
        let plural = Form(accusative: paradigm.plural, noun: .plural)
        if isHeld {
            nominative[word] = form
            nominative[paradigm.plural] = plural
        }
        genitive[paradigm.genitivePlural] = plural
        for words in paradigm.genitive { genitive[words] = form }
    }

    /// - Parameters:
    ///   - held: nouns of what is held, with spaces between them.
    ///   - made: nouns of what is written or made.
    private mutating func add(
        held: String, made: String = "", _ noun: NounClass, _ paradigm: (String) -> Paradigm
    ) {
        for (words, isHeld) in [(held, true), (made, false)] {
            for word in words.split(separator: " ").map(String.init) {
                add(word, noun, paradigm(word), isHeld: isHeld)
            }
        }
    }

    /// A noun that loses a vowel, or has a plural of its own.
    private typealias Irregular = (
        word: String, noun: NounClass, genitive: String, plural: String, genitivePlural: String, isHeld: Bool
    )

    private mutating func add(_ irregular: [Irregular]) {
        for (word, noun, genitive, plural, genitivePlural, isHeld) in irregular {
            let paradigm = Paradigm(genitive: [genitive], plural: plural, genitivePlural: genitivePlural)
            add(word, noun, paradigm, isHeld: isHeld)
        }
    }

    /// Adds what has no singular here: «выборы», «курсы».
    private mutating func add(heldInPlural words: [(nominative: String, genitive: String)]) {
        for (word, inGenitive) in words {
            let form = Form(accusative: word, noun: .plural)
            nominative[word] = form
            genitive[inGenitive] = form
        }
    }

    static func of(_ language: InflectedLanguage) -> EventNouns { language == .russian ? russian : belarusian }

    static let russian: EventNouns = {
        var nouns = EventNouns()
        nouns.add(
            held: """
                семинар практикум тренинг концерт фестиваль педсовет консилиум вебинар диспут турнир субботник \
                мастер-класс марафон митинг инструктаж опрос рейд поход осмотр смотр мониторинг конкурс \
                семинар-практикум стол урок час утренник месячник двухнедельник лекторий квест флешмоб хакатон интенсив \
                форум слёт слет съезд праздник
                """,
            made: """
                план отчёт отчет приказ журнал дневник график стенд паспорт протокол договор документ материал тест итог \
                результат контроль курс проект анализ сценарий отдых досуг
                """, .masculine
        ) { word in
            let last = word.last ?? " "
            let isSoft = "ьй".contains(last)
            let stem = isSoft ? String(word.dropLast()) : word
            return Paradigm(
                genitive: [stem + (isSoft ? "я" : "а")],
                plural: stem + (isSoft || "гкхжшщч".contains(last) ? "и" : "ы"),
                genitivePlural: stem + ("ьжшщч".contains(last) ? "ей" : isSoft ? "ев" : "ов"))
        }
        nouns.add(
            held: """
                заседание совещание собрание занятие мероприятие анкетирование тестирование обследование соревнование \
                исследование наблюдение консультирование награждение собеседование
                """, made: "положение задание объединение расписание", .neuter
        ) { word in
            let stem = String(word.dropLast())
            return Paradigm(genitive: [stem + "я"], plural: stem + "я", genitivePlural: stem.dropLast() + "ий")
        }
        nouns.add(
            held: """
                неделя декада акция беседа встреча выставка игра конференция консультация лекция экскурсия олимпиада \
                планёрка планерка работа экспертиза диагностика аттестация проверка ярмарка викторина эстафета \
                спартакиада линейка операция презентация ревизия инвентаризация сессия тренировка репетиция дискуссия
                """, made: "программа анкета смена документация памятка методика карта справка школа площадка",
            .feminine
        ) { word in
            let stem = String(word.dropLast())
            let last = stem.last ?? " "
            let isSoft = word.hasSuffix("я")
            let ending = isSoft || "гкхжшщч".contains(last) ? "и" : "ы"
            return Paradigm(
                accusative: stem + (isSoft ? "ю" : "у"), genitive: [stem + ending], plural: stem + ending,
                genitivePlural: genitivePlural(ofFeminine: word, stem))
        }
        nouns.add([
            ("день", .masculine, "дня", "дни", "дней", true),
            ("вечер", .masculine, "вечера", "вечера", "вечеров", true),
            // Not only the council: «педагогический совет» is held too.
            ("совет", .masculine, "совета", "советы", "советов", true),
            ("список", .masculine, "списка", "списки", "списков", false),
            ("перечень", .masculine, "перечня", "перечни", "перечней", false),
            ("деятельность", .feminine, "деятельности", "деятельности", "деятельностей", false),
        ])
        nouns.add(heldInPlural: [
            ("выборы", "выборов"), ("курсы", "курсов"), ("чтения", "чтений"), ("учения", "учений"),
            ("сборы", "сборов"), ("старты", "стартов"), ("посиделки", "посиделок"),
        ])
        return nouns
    }()

    /// «лекций», «недель», «выставок», «линеек», «бесед».
    private static func genitivePlural(ofFeminine word: String, _ stem: String) -> String {
        if word.hasSuffix("ия") { return stem.dropLast() + "ий" }
        if word.hasSuffix("я") { return stem + "ь" }
        guard stem.hasSuffix("к"), let before = stem.dropLast().last, !before.isVowel else { return stem }
        if before == "й" { return stem.dropLast(2) + "ек" }
        return stem.dropLast() + ("жшчщ".contains(before) ? "ек" : "ок")
    }

    static let belarusian: EventNouns = {
        var nouns = EventNouns()
        nouns.add(
            held: """
                семінар практыкум канцэрт педсавет турнір маніторынг трэнінг конкурс сход дыспут семінар-практыкум \
                майстар-клас рэйд паход квэст форум злёт агляд інструктаж суботнік урок
                """, made: "план расклад графік загад журнал стэнд пратакол дакумент", .masculine
        ) { word in
            Paradigm(
                genitive: [word + "а", word + "у"], plural: word + ("гкх".contains(word.last ?? " ") ? "і" : "ы"),
                genitivePlural: word + "аў")
        }
        nouns.add(
            held: "пасяджэнне анкетаванне тэсціраванне абследаванне апытанне даследаванне кансультаванне", .neuter
        ) { word in
            let stem = String(word.dropLast())
            return Paradigm(genitive: [stem + "я"], plural: stem + "і", genitivePlural: stem + "яў")
        }
        nouns.add([
            ("тыдзень", .masculine, "тыдня", "тыдні", "тыдняў", true),
            ("занятак", .masculine, "занятку", "заняткі", "заняткаў", true),
            ("мерапрыемства", .neuter, "мерапрыемства", "мерапрыемствы", "мерапрыемстваў", true),
            ("спаборніцтва", .neuter, "спаборніцтва", "спаборніцтвы", "спаборніцтваў", true),
            ("свята", .neuter, "свята", "святы", "святаў", true),
            ("дзень", .masculine, "дня", "дні", "дзён", true),
            ("вечар", .masculine, "вечара", "вечары", "вечароў", true),
            ("савет", .masculine, "савета", "саветы", "саветаў", true),
        ])
        nouns.add(heldInPlural: [
            ("выбары", "выбараў"), ("курсы", "курсаў"), ("чытанні", "чытанняў"), ("вучэнні", "вучэнняў"),
        ])
        for (word, genitivePlural) in [
            ("нарада", "нарад"), ("дэкада", "дэкад"), ("сустрэча", "сустрэч"), ("гутарка", "гутарак"),
            ("выстава", "выстаў"), ("праверка", "праверак"), ("віктарына", "віктарын"), ("алімпіяда", "алімпіяд"),
            ("дыягностыка", "дыягностык"), ("акцыя", "акцый"), ("канферэнцыя", "канферэнцый"),
            ("кансультацыя", "кансультацый"), ("лекцыя", "лекцый"), ("экскурсія", "экскурсій"), ("работа", "работ"),
            ("праграма", "праграм"), ("гульня", "гульняў"), ("лінейка", "лінеек"),
        ] {
            nouns.add(held: word, .feminine) { word in
                let stem = String(word.dropLast())
                let isSoft = word.hasSuffix("я")
                let ending = isSoft || "гкх".contains(stem.last ?? " ") ? "і" : "ы"
                return Paradigm(
                    accusative: stem + (isSoft ? "ю" : "у"), genitive: [stem + ending], plural: stem + ending,
                    genitivePlural: genitivePlural)
            }
        }
        return nouns
    }()
}
