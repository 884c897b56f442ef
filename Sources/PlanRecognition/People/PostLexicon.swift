import TextAnalysis

/// What a word says in the name of a post, a group or an organization.
struct PostWord: Sendable, Hashable {
    /// What the word names.
    enum Sort: Sendable, Hashable {
        /// Директор, методист: a post.
        case post
        /// Работник, участник, родитель: people, a post only in the singular.
        case people
        /// Администрация, совет, группа: a group.
        case group
        /// Школа, центр, отдел: an organization.
        case organization
        /// Классный, творческая, соц.: stands before a post or group.
        case modifier
        /// По, при, за: what follows depends on what stands before.
        case preposition
        /// УВР, АХЧ: a field of work, never an entry of its own.
        case work
        /// Отв., ответственный: says that a name follows, and is a post only where «за …» does.
        case answerable
        /// Корпус, год: a common noun that is no surname.
        case common
    }

    /// The case and number, as far as a grammar of separators needs them.
    enum Form: Sendable, Hashable {
        /// Nominative singular.
        case singular
        /// Nominative plural; the genitive singular of feminine and neuter nouns looks the same and is ``oblique``.
        case plural
        /// Any other case: the word depends on one before it.
        case oblique
    }

    /// What the word names.
    var sort: Sort
    /// Its case and number.
    var form: Form

    /// Whether it can be the head of an entry.
    var isHead: Bool {
        guard form != .oblique else { return false }
        switch sort {
        case .post, .people, .group, .answerable: return true
        case .organization, .modifier, .preposition, .work, .common: return false
        }
    }
}

/// How a stem of the lexicon is declined, Russian and Belarusian endings together.
enum Declension: Sendable, Hashable {
    /// Директор, учитель, музей: plural in -ы, -и, -і.
    case masculine
    /// Учителя, мастера: plural in -я, -а.
    case masculineInA
    /// Группа, комиссия.
    case feminine
    /// Учреждение, звено.
    case neuter
    /// Заведующий, классная, вожатые.
    case adjective
    /// СППС, жюри, зам: one form, singular.
    case fixed
    /// Учащиеся, дети: one form, plural.
    case fixedPlural

    /// The form that an ending makes, or nil where the stem has no such ending.
    func form(_ ending: ArraySlice<UInt16>) -> PostWord.Form? {
        guard ending.count <= 4 else { return nil }
        let key = Self.key(ending)
        switch self {
        case .fixed: return ending.isEmpty ? .singular : nil
        case .fixedPlural: return ending.isEmpty ? .plural : nil
        case .masculine:
            if Self.masculineSingular.contains(key) { return .singular }
            if Self.masculinePlural.contains(key) { return .plural }
            return Self.obliqueNoun.contains(key) ? .oblique : nil
        case .masculineInA:
            if Self.masculineSingular.contains(key) { return .singular }
            if Self.pluralInA.contains(key) { return .plural }
            return Self.obliqueNoun.contains(key) ? .oblique : nil
        case .feminine:
            if Self.feminineSingular.contains(key) { return .singular }
            return Self.obliqueNoun.contains(key) || ending.isEmpty ? .oblique : nil
        case .neuter:
            if Self.neuterSingular.contains(key) { return .singular }
            return Self.obliqueNoun.contains(key) || ending.isEmpty ? .oblique : nil
        case .adjective:
            if Self.adjectiveSingular.contains(key) { return .singular }
            if Self.adjectivePlural.contains(key) { return .plural }
            return Self.obliqueAdjective.contains(key) ? .oblique : nil
        }
    }

    private static func key(_ letters: some Sequence<UInt16>) -> UInt64 {
        letters.reduce(0) { $0 << 16 | UInt64($1) }
    }

    /// The endings of a list, parted by white space; `-` is none.
    private static func keys(_ endings: String) -> Set<UInt64> {
        Set(endings.utf16.split { $0 == 0x20 || $0 == 0x0A }.map { key($0.elementsEqual("-".utf16) ? [] : Array($0)) })
    }

    private static let masculineSingular = keys("- ь й")
    private static let masculinePlural = keys("ы и і")
    private static let pluralInA = keys("я а")
    private static let feminineSingular = keys("а я ь")
    private static let neuterSingular = keys("е о ё")
    private static let obliqueNoun = keys(
        """
        а я у ю е э ы и і ом ем эм ой ей ью ам ям ами ями ах ях ов ев ей аў яў оў еў ай яй аю яю ею ий ій й ью ём
        """)
    private static let adjectiveSingular = keys("ый ий ая яя ое ее ы і ае яе")
    private static let adjectivePlural = keys("ые ие ыя ія")
    private static let obliqueAdjective = keys(
        """
        ого его ому ему ым им ом ем ой ей ую юю ых их ыми имі ими ымі ага яга аму яму ай яй ою ею аю яю іх ім ога
        """)
}

/// The words of posts, groups and organizations.
///
/// A new word is one stem in one of these lists; its cases follow from the list's declension.
enum PostLexicon {
    /// An entry: what the word names, and how it is declined.
    struct Entry: Sendable, Hashable {
        var sort: PostWord.Sort
        var declension: Declension
    }

    /// A word in its compared form, or nil where the lexicon does not know it.
    static func word(_ letters: ArraySlice<UInt16>) -> PostWord? {
        table.first(for: letters) { entry, ending in
            entry.declension.form(ending).map { PostWord(sort: entry.sort, form: $0) }
        }
    }

    private static func entry(_ sort: PostWord.Sort, _ declension: Declension) -> Entry {
        Entry(sort: sort, declension: declension)
    }

    private static let table = StemTable<Entry>([
        entry(.post, .masculine): """
        директор* заместител* методист* педагог* преподавател* руководител* воспитател* библиотекар* секретар*
        председател* сопредседател* специалист* инженер* программист* психолог* логопед* дефектолог* организатор*
        культорганизатор* консультант* инструктор* тренер* инспектор* куратор* координатор* модератор* тьютор*
        наставник* начальник* помощник* завуч* завхоз* бухгалтер* экономист* юрист* юрисконсульт* лаборант* врач*
        фельдшер* медработник* хореограф* концертмейстер* аккомпаниатор* комендант* водител* делопроизводител*
        ректор* проректор* декан* доцент* профессор* методолог* социолог* администратор* оператор* повар* дворник* сторож* слесар* электрик* кладовщик* подсобник*
        казначе* советник* казначэ* дарадчык*
        член* лидер* командир* комсорг* профорг* предметник* докладчик* соисполнител*
        классрук* соцпедагог* физрук* трудовик* художник* режиссер* корреспондент* редактор* машинист* сурдопедагог*
        олигофренопедагог* звукорежиссер* балетмейстер* аналитик* эксперт* депутат* президент* супервизор* кандидат*
        дырэктар* намеснік* настаўнік* выкладчык* кіраўнік* выхавацел* выхавальнік* загадчык* бібліятэкар* сакратар*
        метадыст* спецыяліст* інжынер* праграміст* псіхолаг* лагапед* дэфектолаг* арганізатар* культарганізатар*
        кансультант* інструктар* трэнер* інспектар* куратар* каардынатар* мадэратар* начальнік* памочнік* бухгалтар*
        эканаміст* юрыст* урач* лідар* камандзір* прадметнік* дакладчык* харэограф* доктар* фельчар* канцэртмайстар*
        сустаршын* адміністратар* лабарант* дэпутат* менеджер* менеджар* дизайнер* дызайнер* капитан* капітан*
        бригадир* брыгадзір* кассир* касір* гид* агроном* аграном* экскурсовод* экскурсавод* дирижер* дырыжор*
        майстр* костюмер* касцюмер* мастак* столяр* кочегар* главбух* главврач*
        """,
        entry(.post, .masculineInA): "учител* мастер* майстар* доктор*",
        entry(.post, .feminine): """
        глав* старост* стараст* медсестр* диетсестр* нян* судь* суддз* судзь* сестр* медсястр* сястр* воспитательниц* учительниц* руководительниц* старшын* настаўніц* загадчыц* кіраўніц*
        выхавацельк* секретарш*
        """,
        entry(.post, .adjective): """
        заведующ* вожат* участков* управляющ* исполняющ* уполномоченн* упаўнаважан* важат* пионервожат* піянерважат*
        """,
        entry(.post, .fixed): """
        техник тэхнік зам зав рук дир директ учит восп преп биб библ предс председ секр инсп спец инж пом нач чл зд замдиректора
        замдир завбиблиотекой завотделением завотделом рукль учль врио пдо здувр здвр здур здахч здумр зувр звр заг нам кір дыр наст выхав
        """,
        entry(.post, .fixedPlural): "рукли учля",
        entry(.people, .masculine): """
        работник* сотрудник* участник* представител* родител* ученик* воспитанник* волонтер* активист* выпускник*
        спортсмен* старшеклассник* пятиклассник* первоклассник* ветеран* партнер* шеф* опекун* слушател* студент*
        школьник* пионер* юнармеец* юнармейц* попечител* соцработник* медик* кружковец* кружковц* доброволец*
        добровольц* гимназист* лицеист* десятиклассник* девятиклассник* одноклассник* посетител* октябрят*
        работнік* супрацоўнік* удзельнік* ўдзельнік* прадстаўнік* вучан* вучн* навучэнц* навучэнец* выхаванец*
        выхаванц* бацьк* валанцер* актывіст* выпускнік* старшакласнік* апекун* студэнт* школьнік* піянер* шэф*
        """,
        entry(.people, .fixedPlural): """
        учащиеся обучающиеся дети ребята желающие учся обся обущся дзеці родли коллеги лица асобы гости госці ахвотныя октябрята
        """,
        entry(.group, .feminine): """
        групп* администраци* комисси* служб* команд* бригад* секци* кафедр* ассоциаци* редколлеги* коллеги*
        дирекци* дружин* психслужб* медслужб* общественност* грамадскасц* грамадскасць дум* груп* адміністрацы* камісі* каманд* брыгад* секцы* рэдкалегі* дырэкцы*
        асацыяцы* семь* рад* коллеги* калегі* редакци* рэдакцы*
        """,
        entry(.group, .masculine): """
        совет* коллектив* комитет* профком* педсовет* педколлектив* актив* штаб* отряд* клуб* класс* профсоюз*
        попечсовет* родком* президиум* оргкомитет* местком* консилиум* персонал* орган* парламент* сенат* методсовет* метадсавет* ученсовет* состав* профактив* савет*
        калектыў калектыв* камітэт* прэзідыум* прафкам* педсавет* актыў атрад* клас* прафсаюз* педкалектыў аргкамітэт* кружк* гуртк*
        культсектор* спортсектор* культсектар* спортсектар* техперсонал* медперсонал* техперсанал* медперсанал*
        женсовет* студсовет* жансавет* студсавет* райком* горком* обком* райкам* гаркам* абкам* ансамбл* оркестр* аркестр* хор сектор* сектар*
        спортклуб* медиклуб* турклуб* киноклуб* кінаклуб* фотоклуб* фотаклуб*
        """,
        entry(.group, .neuter): """
        объединени* сообществ* звен* самоуправлени* методобъединени* аб'яднанн* суполк* самакіраванн*
        """,
        entry(.group, .fixed): """
        сппс мо шмо умо рмо гмо ма пс пмпк ппк кдн спс юид юдп мс нмс пк жюри журы бюро адм админ администр оргком кружок гурток
        """,
        entry(.organization, .feminine): """
        част* канцеляри* канцыляры* епархи* епархі* школ* гимнази* библиотек* бухгалтери* бухгалтэры* поликлиник* клиник* больниц* организаци* инспекци* прокуратур* милици* академи* юнарми* федераци* федэрацы*
        церкв* церковь газет* гімназі* бібліятэк* арганізацы* установ* паліклінік* клінік* бальніц* інспекцы* міліцы* акадэмі* студи* студы*
        міністэрств* прадпрыемств* агенцтв*
        """,
        entry(.organization, .masculine): """
        департамент* дэпартамент* центр* союз* саюз* лице* колледж* университет* институт* музе* отдел* лагер* интернат* детсад* филиал* сад* дом* театр*
        медпункт* здравпункт* медизолятор* деканат* ректорат* дворц* палац* архив* архіў* архів* фонд* завод* приход* лесхоз* лясгас* храм* сельсовет* сельсавет*
        исполком* райисполком* горисполком* облисполком* сельисполком* выканкам* райвыканкам* гарвыканкам* аблвыканкам*
        сельвыканкам* военкомат* ваенкамат* комиссариат* камісарыят* техникум* цэнтр* ліце* каледж* універсітэт* інстытут* аддзел* інтэрнат* філіял* тэатр*
        """,
        entry(.organization, .neuter):
            "общежити* министерств* правительств* агентств* учреждени* управлени* отделени* предприяти* упраўленн* аддзяленн*",
        entry(.organization, .adjective): "столов*",
        entry(.organization, .fixed): """
        дворец цкроир гуо уо дуа дуо мбоу маоу мкоу удо удодим спц брсм брпо рдш мчс гибдд гаи овд ровд одн идн ідн пдн црб
        """,
        entry(.modifier, .adjective): """
        перв* перш* классн* творческ* педагогическ* методическ* социальн* учебн* воспитательн* начальн* старш* младш* главн*
        школьн* родительск* ученическ* рабоч* инициативн* экспертн* профсоюзн* первичн* районн* областн* городск*
        инновационн* музыкальн* физическ* спортивн* техническ* медицинск* попечительск* детск* общественн* временн*
        проектн* административн* управленческ* волонтерск* экологическ* психологическ* профильн* научн*
        ведущ* дежурн* дзяжурн* трудов* должностн* привлеченн* службов* заинтересованн* законн* приглашенн* дополнительн*
        музейн* семейн* молодежн* художественн* техн* библиотечн* предметн* производственн*
        класн* творч* педагагічн* метадычн* сацыяльн* вучэбн* выхаваўч* пачатков* галоўн* школьн* бацькоўск* вучнёўск*
        прафсаюзн* пярвічн* раённ* абласн* гарадск* інавацыйн* музычн* фізічн* спартыўн* медыцынск* апякунск* дзіцяч*
        грамадск* часов* праектн* адміністрацыйн* малодш* псіхалагічн* навуков* вядуч* мастацк* маладзёжн* ўчастков* дадатков* прадметн* законн* педагагічн* экалагічн* валанцёрск*
        """,
        entry(.modifier, .fixed): """
        кл соц пед мед ст мл гл уч доп родит ученич социально учебно научно психолого сацыяльна вучэбна навукова педагого муз
        ио псіхолага
        """,
        entry(.modifier, .fixedPlural): "все усе наши нашы остальные весь вся увесь уся",
        entry(.preposition, .fixed): """
        по при за с со на от для в во к ко у над под через из о об па з са ад праз да аб пры без до
        """,
        entry(.work, .fixed): """
        увр вр ур умр упр нмр ахч ахр хр од пр мр пвр пдд зож ивр вмр икт опфр овз бж обж от тб вв вп нч
        """,
        entry(.answerable, .adjective): "ответственн* адказн*",
        entry(.answerable, .masculine): "исполнител* выканаўц*",
        entry(.answerable, .fixed): "отв ответ адк исп выканавец",
        entry(.common, .masculine): """
        корпус* блок* этап* год* проект* план* день месяц* кабинет* кабінет* район* раён* город* горад* зал* предмет*
        прадмет* язык* интерес* вопрос* опыт*
        """,
        entry(.common, .feminine): """
        област* площадк* деятельност* работ* истори* литератур* математик* физик* биологи* хими* географи* информатик*
        физкультур* безопасност* программ* улиц* мов* літаратур* рабоц* гісторы* дзейнасц* молодеж*
        моладз* вобласц* педагогик* психологи* сцен* техник* экскурси* профилактик*
        """,
        entry(.common, .neuter): """
        образовани* обучени* воспитани* творчеств* дел* прав* здоровь* питани* направлени* адукацы* навучанн* выхаванн*
        краеведени* искусств* мастерств* обслуживани* развити* звань*
        """,
    ])
}
