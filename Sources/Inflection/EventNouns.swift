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

    private mutating func add(
        _ singular: String, _ noun: NounClass, accusative: String, genitive: [String], plural: String,
        genitivePlural: String, isHeld: Bool = true
    ) {
        if isHeld {
            nominative[singular] = Form(accusative: accusative, noun: noun)
            nominative[plural] = Form(accusative: plural, noun: .plural)
        }
        self.genitive[genitivePlural] = Form(accusative: plural, noun: .plural)
        for form in genitive { self.genitive[form] = Form(accusative: accusative, noun: noun) }
    }

    static func of(_ language: InflectedLanguage) -> EventNouns { language == .russian ? russian : belarusian }

    static let russian: EventNouns = {
        var nouns = EventNouns()
        let held = """
            семинар практикум тренинг концерт фестиваль педсовет консилиум вебинар диспут турнир субботник мастер-класс \
            марафон митинг инструктаж опрос рейд поход осмотр смотр мониторинг конкурс семинар-практикум стол урок час \
            утренник месячник двухнедельник лекторий квест флешмоб хакатон интенсив форум слёт слет съезд праздник
            """
        let made = """
            план отчёт отчет приказ журнал дневник график стенд паспорт протокол договор документ материал тест итог \
            результат контроль курс проект анализ сценарий отдых досуг
            """
        for (word, isHeld) in words(held).map({ ($0, true) }) + words(made).map({ ($0, false) }) {
            let last = word.last ?? " "
            let stem = String(word.dropLast())
            switch last {
            case "ь":
                nouns.add(
                    word, .masculine, accusative: word, genitive: [stem + "я"], plural: stem + "и",
                    genitivePlural: stem + "ей", isHeld: isHeld)
            case "й":
                nouns.add(
                    word, .masculine, accusative: word, genitive: [stem + "я"], plural: stem + "и",
                    genitivePlural: stem + "ев", isHeld: isHeld)
            default:
                let isHard = !"гкхжшщч".contains(last)
                nouns.add(
                    word, .masculine, accusative: word, genitive: [word + "а"], plural: word + (isHard ? "ы" : "и"),
                    genitivePlural: word + ("жшщч".contains(last) ? "ей" : "ов"), isHeld: isHeld)
            }
        }
        // Those that lose a vowel, or have a plural of their own.
        nouns.add(
            "день", .masculine, accusative: "день", genitive: ["дня"], plural: "дни", genitivePlural: "дней")
        nouns.add(
            "вечер", .masculine, accusative: "вечер", genitive: ["вечера"], plural: "вечера", genitivePlural: "вечеров")
        nouns.add(
            "список", .masculine, accusative: "список", genitive: ["списка"], plural: "списки",
            genitivePlural: "списков", isHeld: false)
        nouns.add(
            "перечень", .masculine, accusative: "перечень", genitive: ["перечня"], plural: "перечни",
            genitivePlural: "перечней", isHeld: false)
        let heldNeuter = """
            заседание совещание собрание занятие мероприятие анкетирование тестирование обследование соревнование \
            исследование наблюдение консультирование награждение собеседование
            """
        for (word, isHeld) in words(heldNeuter).map({ ($0, true) })
            + words("положение задание объединение расписание").map({ ($0, false) })
        {
            let stem = String(word.dropLast())
            nouns.add(
                word, .neuter, accusative: word, genitive: [stem + "я"], plural: stem + "я",
                genitivePlural: stem.dropLast() + "ий", isHeld: isHeld)
        }
        let heldFeminine = """
            неделя декада акция беседа встреча выставка игра конференция консультация лекция экскурсия олимпиада \
            планёрка планерка работа экспертиза диагностика аттестация проверка ярмарка викторина эстафета спартакиада \
            линейка операция презентация ревизия инвентаризация сессия тренировка репетиция дискуссия
            """
        let madeFeminine = "программа анкета смена документация памятка методика карта справка школа площадка"
        for (word, isHeld) in words(heldFeminine).map({ ($0, true) }) + words(madeFeminine).map({ ($0, false) }) {
            let stem = String(word.dropLast())
            let last = stem.last ?? " "
            let isSoft = word.hasSuffix("я")
            let genitivePlural: String
            if word.hasSuffix("ия") {
                genitivePlural = stem.dropLast() + "ий"
            } else if isSoft {
                genitivePlural = stem + "ь"
            } else if last == "к", let before = stem.dropLast().last, !before.isVowel {
                genitivePlural =
                    before == "й" ? stem.dropLast(2) + "ек" : stem.dropLast() + ("жшчщ".contains(before) ? "ек" : "ок")
            } else {
                genitivePlural = stem
            }
            let ending = isSoft || "гкхжшщч".contains(last) ? "и" : "ы"
            nouns.add(
                word, .feminine, accusative: stem + (isSoft ? "ю" : "у"), genitive: [stem + ending],
                plural: stem + ending, genitivePlural: String(genitivePlural), isHeld: isHeld)
        }
        nouns.add(
            "деятельность", .feminine, accusative: "деятельность", genitive: ["деятельности"], plural: "деятельности",
            genitivePlural: "деятельностей", isHeld: false)
        return nouns
    }()

    static let belarusian: EventNouns = {
        var nouns = EventNouns()
        for word in words(
            """
            семінар практыкум канцэрт педсавет турнір маніторынг трэнінг конкурс сход дыспут семінар-практыкум \
            майстар-клас рэйд паход квэст форум злёт
            """)
        {
            let ending = "гкх".contains(word.last ?? " ") ? "і" : "ы"
            nouns.add(
                word, .masculine, accusative: word, genitive: [word + "а", word + "у"], plural: word + ending,
                genitivePlural: word + "аў")
        }
        nouns.add(
            "план", .masculine, accusative: "план", genitive: ["плана", "плану"], plural: "планы",
            genitivePlural: "планаў", isHeld: false)
        nouns.add(
            "тыдзень", .masculine, accusative: "тыдзень", genitive: ["тыдня"], plural: "тыдні",
            genitivePlural: "тыдняў")
        nouns.add(
            "занятак", .masculine, accusative: "занятак", genitive: ["занятку"], plural: "заняткі",
            genitivePlural: "заняткаў")
        for word in words("пасяджэнне анкетаванне тэсціраванне абследаванне апытанне даследаванне кансультаванне") {
            let stem = String(word.dropLast())
            nouns.add(
                word, .neuter, accusative: word, genitive: [stem + "я"], plural: stem + "і", genitivePlural: stem + "яў"
            )
        }
        nouns.add(
            "мерапрыемства", .neuter, accusative: "мерапрыемства", genitive: ["мерапрыемства"], plural: "мерапрыемствы",
            genitivePlural: "мерапрыемстваў")
        nouns.add(
            "спаборніцтва", .neuter, accusative: "спаборніцтва", genitive: ["спаборніцтва"], plural: "спаборніцтвы",
            genitivePlural: "спаборніцтваў")
        nouns.add(
            "свята", .neuter, accusative: "свята", genitive: ["свята"], plural: "святы", genitivePlural: "святаў")
        for (word, genitivePlural) in [
            ("нарада", "нарад"), ("дэкада", "дэкад"), ("сустрэча", "сустрэч"), ("гутарка", "гутарак"),
            ("выстава", "выстаў"), ("праверка", "праверак"), ("віктарына", "віктарын"), ("алімпіяда", "алімпіяд"),
            ("дыягностыка", "дыягностык"), ("акцыя", "акцый"), ("канферэнцыя", "канферэнцый"),
            ("кансультацыя", "кансультацый"), ("лекцыя", "лекцый"), ("экскурсія", "экскурсій"), ("работа", "работ"),
            ("праграма", "праграм"), ("гульня", "гульняў"), ("лінейка", "лінеек"),
        ] {
            let stem = String(word.dropLast())
            let isSoft = word.hasSuffix("я")
            let ending = isSoft || "гкх".contains(stem.last ?? " ") ? "і" : "ы"
            nouns.add(
                word, .feminine, accusative: stem + (isSoft ? "ю" : "у"), genitive: [stem + ending],
                plural: stem + ending, genitivePlural: genitivePlural)
        }
        return nouns
    }()

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
