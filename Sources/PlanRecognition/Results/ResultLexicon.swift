import PlanModel
import TextAnalysis

/// What a word of a results cell names.
struct ResultWord: Sendable, Hashable {
    /// How the word decides.
    enum Weight: Sendable, Hashable {
        /// Names a kind: «приказ».
        case decisive
        /// Names what is done with a document: «подготовка справки» is a справка.
        case process
        /// Names something without a kind of its own, and yields to a word behind it: «информация на сайте».
        case weak
    }

    /// The kind it names.
    var kind: ExpectedResult.Kind
    /// How it decides.
    var weight: Weight
    /// Its case and number.
    var form: PostWord.Form
}

/// What a word says of the kind beside it.
struct ResultQualifiers: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    static let learning = Self(rawValue: 1 << 0)
    static let analytic = Self(rawValue: 1 << 1)
    static let normative = Self(rawValue: 1 << 2)
    static let thanking = Self(rawValue: 1 << 3)
    static let methodical = Self(rawValue: 1 << 4)
    static let photo = Self(rawValue: 1 << 5)
    static let video = Self(rawValue: 1 << 6)
    /// «Дорожная карта».
    static let road = Self(rawValue: 1 << 7)
    static let synopsis = Self(rawValue: 1 << 8)
}

/// The words that name results.
///
/// A new word is one stem in the list of its kind; its cases follow from the list's declension.
enum ResultLexicon {
    /// An entry: what the word names, and how it is declined.
    struct Entry: Sendable, Hashable {
        var kind: ExpectedResult.Kind
        var weight: ResultWord.Weight
        var declension: Declension
    }

    /// A word in its compared form, or nil where the lexicon does not know it.
    static func word(_ letters: ArraySlice<UInt16>) -> ResultWord? {
        table.first(for: letters) { entry, ending in
            entry.declension.form(ending).map { ResultWord(kind: entry.kind, weight: entry.weight, form: $0) }
        }
    }

    private static func entry(
        _ kind: ExpectedResult.Kind, _ declension: Declension, _ weight: ResultWord.Weight = .decisive
    ) -> Entry {
        Entry(kind: kind, weight: weight, declension: declension)
    }

    private static let table = StemTable<Entry>([
        entry(.order, .masculine): "приказ* загад* указ*",
        entry(.order, .neuter): "распоряжени* распараджэнн*",
        entry(.minutes, .masculine): "протокол* пратакол*",
        entry(.minutes, .fixed): "прот прат",
        entry(.extract, .feminine): "выписк* выписок выпіск* выпісак",
        entry(.memo, .feminine): "справк* справок даведк* даведак записк* запіск* докладн* дакладн*",
        entry(.memo, .fixed): "спр докладная докладные докладных дакладная дакладныя дакладных",
        entry(.report, .masculine): "отчет* доклад* самоотчет* даклад*",
        entry(.report, .feminine): "справаздач* отчетност* справаздачнасц*",
        entry(.plan, .masculine): "план* график* графік* календар* каляндар* медиаплан*",
        entry(.plan, .feminine): "программ* праграм* циклограмм* цыклаграм*",
        entry(.plan, .fixed): "ктп",
        entry(.plan, .neuter): "расписани* планировани* раскладанн*",
        entry(.plan, .masculine, .weak): "расклад*",
        entry(.list, .masculine): "списк* список перечн* перечень перечен* реестр* спіс* пералік* рэестр*",
        entry(.instruction, .feminine): "инструкци* інструкцы*",
        entry(.instruction, .masculine): "инструктаж* інструктаж*",
        entry(.guidance, .feminine): "рекомендаци* рэкамендацы* памятк* памятак консультаци* кансультацы* методичк*",
        entry(.guidance, .masculine): "алгоритм* алгарытм*",
        entry(.guidance, .neuter): "указани* ўказанн* указанн*",
        entry(.materials, .masculine): """
        материал* матэрыял* конспект* канспект* буклет* сборник* зборнік* кейс* плакат*
        комплекс* комплект* камплект* каталог* слайд*
        """,
        entry(.materials, .feminine): """
        презентаци* прэзентацы* листовк* лістоўк* улётк* улетк* брошюр* брашур* методик* методкопилк* копилк* папк*
        мультимедиапрезентаци* видеопрезентаци*
        """,
        entry(.materials, .neuter): "пособи*",
        entry(.materials, .masculine, .weak): "дапаможнік*",
        entry(.materials, .feminine, .process): "разработк* разработок распрацоўк* распрацовак",
        entry(.materials, .fixed): "портфолио партфоліа умк",
        entry(.script, .masculine): "сценари* сцэнар* сцэнары*",
        entry(.survey, .feminine): "анкет* диагностик* дыягностык*",
        entry(.survey, .masculine): "тест* опросник* опрос* апытальнік*",
        entry(.survey, .neuter): "анкетировани* тестировани* анкетаванн* тэсціраванн* апытанн*",
        entry(.survey, .masculine, .weak): "тэст*",
        entry(.photoReport, .masculine): """
        фотоотчет* фотоматериал* фотоальбом* фотоколлаж* фотаматэрыял* фотаальбом* фоторепортаж* фотарэпартаж*
        фотоснимк* фотаздымк*
        """,
        entry(.photoReport, .feminine): "фотасправаздач* фотографи* фотозон* фотовыставк* фотагалерэ* фотогалере*",
        entry(.photoReport, .fixed): "фото фота",
        entry(.video, .masculine): """
        видеоролик* видеоматериал* видеоотчет* видеофильм* фильм* ролик* видеосюжет* видеоурок* відэаролік*
        відэаматэрыял* відэафільм* фільм* ролік* відэасюжэт* мультфильм*
        """,
        entry(.video, .feminine): "видеозапис* відэасправаздач* видеосъемк* видеопрезентаци* видеолекци*",
        entry(.video, .fixed): "видео відэа",
        entry(.certificate, .masculine): "сертификат* диплом* сертыфікат* дыплом*",
        entry(.certificate, .feminine): "грамот* благодарност* грамат* падзяк*",
        entry(.certificate, .neuter): "удостоверени* свидетельств* пасведчанн*",
        entry(.publication, .masculine): """
        сайт* пост* репортаж* рэпартаж* блог* сайце лонгрид* инстаграм* телеграм* артыкул*
        """,
        entry(.publication, .feminine): """
        публикаци* публікацы* стать* заметк* новост* страниц* нататк* старонк* газет* соцсет* сацсетк*
        """,
        entry(.publication, .neuter): "размещени* размяшчэнн* интервью",
        entry(.publication, .fixed): "сми смі",
        entry(.analysis, .masculine): "анализ* самоанализ* мониторинг* аналіз* самааналіз* маніторынг*",
        entry(.decision, .neuter): "решени* постановлени* рашэнн*",
        entry(.decision, .feminine): "резолюци* рэзалюцы* пастанов*",
        entry(.localAct, .neuter): "положени* палажэнн*",
        entry(.localAct, .masculine): "устав* статут*",
        entry(.localAct, .fixedPlural): "правила правілы лна лпа",
        // Named, without a kind of their own.
        entry(.other, .masculine): """
        акт* лист* тезис* журнал* педсовет* педсавет* стенд* отзыв* водгук* семинар* семінар* конкурс* 
        совет* савет* дневник* дзённік* тренинг* трэнінг* вебинар* вебінар* бланк*
        концерт* канцэрт* праздник* урок* форум*
        """,
        entry(.other, .masculineInA): "паспорт* пашпарт* договор* дагавор*",
        entry(.other, .feminine): """
            смет* каштарыс* диаграмм* дыяграм*
        выставк* выстав* карт* таблиц* табліц* характеристик* характарыстык* заявк* заяўк* картотек* картатэк*
        конференци* канферэнцы* экскурси* экскурсі* акци* акцы* ведомост* ведамасц* баз* экспозици*
        модел* мадэл* встреч* сустрэч* нарад*
        """,
        entry(.other, .neuter): """
        совещани* заседани* собрани* пасяджэнн* соглашени* пагадненн* мероприяти* мерапрыемств* заняти*
        """,
        entry(.other, .feminine, .weak): """
        информаци* інфармацы* документаци* дакументацы* групп* груп* запис* запіс* копи* копі* статистик*
        """,
        entry(.other, .masculine, .weak):
            "документ* дакумент* банк* пакет* результат* вынік* итог* показател* проект* праект*",
        entry(.other, .neuter, .weak):
            "письм* пісьм* сведени* звестк* участи* выступлени* выступленн* аб'яўленн* объявлени*",
        entry(.other, .feminine, .process): """
        обработк* апрацоўк* подготовк* падрыхтоўк* корректировк* карэкціроўк* проверк* праверк* доработк* правк*
        """,
        entry(.other, .neuter, .process): """
        оформлени* афармленн* создани* стварэнн* составлени* складанн* изготовлени* написани* напісанн* издани*
        утверждени* зацвярдженн* зацвярджэнн* обновлени* абнаўленн* заполнени* запаўненн* внесени* унясенн*
        уточнени* удакладненн* изучени* вывучэнн* наличи* наяўнасц* пополнени* папаўненн* представлени* накоплени*
        рассмотрени* разгляд* обобщени* абагульненн* ведени* вядзенн* получени* атрыманн* ознакомлени*
        """,
        entry(.other, .masculine, .process): "сбор* збор* выпуск* образц*",
    ])

    /// What a word says of the kind beside it: «аналитическая справка».
    static func qualifiers(_ letters: ArraySlice<UInt16>) -> ResultQualifiers { beside[letters] ?? [] }

    private static let beside = StemTable<ResultQualifiers>([
        .learning:
            "обучени* квалификаци* прохождени* участи* навучанн* кваліфікацы* праходжанн* удзел* павышэнн* повышени*",
        .analytic: "аналитическ* аналітычн*",
        .normative: "нормативн* локальн* нарматыўн* лакальн* нормативно нарматыўна",
        .thanking: "благодарственн* похвальн* падзячн* пахвальн*",
        .methodical: "методическ* метадычн* учебн* вучэбн*",
        .photo: "фото фота",
        .video: "видео відэа",
        .road: "дорожн* дарожн*",
        .synopsis: "конспект* канспект*",
    ])
}
