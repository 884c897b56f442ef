import TextAnalysis

/// The words by which lines around the plan's tables, rows across them and titles of sections are known.
///
/// A new word is one more in its list, `*` behind a stem.
enum LineLexicon {
    // MARK: Titles

    /// «План работы», «Праграма».
    static let titleNouns: StemSet = """
        план планы планирование планаванне планграфик программа праграма циклограмма цыклаграма календарь каляндар
        график графік плансетка техплан медиаплан карта
        """
    /// Nouns of a title where no line has one of the others.
    static let weakTitleNouns: StemSet =
        "мероприятия мерапрыемствы комплекс перечень пералік система сістэма сетка тематика тэматыка"
    static let adjectives: WordEndings = "ый ий ой ая ое ые ие ны вы кі ты яя но ско на"
    /// «На 2024/2025 учебный год».
    static let yearWords: StemSet = "учебн* навучальн* год"
    /// What a line begins with that says a goal, a task, a topic, and so is no part of a title.
    static let goals: StemSet = """
        цель цели задача задачи мэта мэты задачы тема тэма проблема праблема приоритет прыярытэт девиз дэвіз эпиграф
        примечание заўвага основание падстава рассмотрен рассмотрено разгледжана приложение дадатак направления
        методическая ожидаемые
        """

    /// «Дата проведения: 18 мая 2026 года».
    static let dates: StemSet = "дата сроки срок тэрмін тэрміны"

    // MARK: Institutions

    static let institutionsInShort: StemSet = """
        гуо уо дуа дуо гууо гудо удо мбоу мкоу маоу моу мбдоу мдоу мадоу мкдоу гбоу гбдоу гоу чоу ноу мбу мбудо мбоудо
        маудо гапоу гбпоу фгбоу сош мобу гуд
        ду сш дши дшм дмш дюсш сдюшор цтдм цтдим цдт ддт
        руп куп муп гуп оао зао пао ооо спк
        """
    /// Adjectives before an institution: whose it is, and which.
    static let ofInstitutions: StemSet = """
        государственное муниципальное частное областное районное городское дзяржаўная прыватная абласная бюджетное
        казенное автономное филиал государственный дзяржаўны муниципальный автономный
        средняя базовая начальная вспомогательная специальная сярэдняя базавая пачатковая детский дзіцячы санаторный
        районный городской областной раённы гарадскі абласны учебно вучэбна
        профсоюзная первичная прафсаюзная пярвічная центральная цэнтральная
        """
    static let institutions: StemSet = """
        учреждение установа ўстанова школа гимназия гімназія лицей ліцэй сад ясли яслі центр цэнтр колледж каледж
        университет універсітэт институт інстытут академия дворец палац интернат прогимназия училище организация арганізацыя
        """
    /// Words that name an institution only behind an adjective: «Районный методический кабинет», not «Кабинет № 5».
    static let institutionsBehindAdjectives: StemSet = "кабинет кабінет дом библиотека бібліятэка музей клуб"
    /// Offices above the institutions.
    static let offices: StemSet = "отдел аддзел управление упраўленне комитет камітэт департамент дэпартамент"
    /// What such offices are for.
    static let fieldsOfOffices: StemSet =
        "образован* адукацы* культур* спорт* молодеж* моладз* идеолог* ідэалаг* социальн* сацыяльн*"
    /// Behind these words the name of an institution goes on in the next line.
    static let openInstitutions: StemSet = "образования адукацыі учреждение установа организация арганізацыя"
    static let districts: StemSet = "района раена области вобласці"

    // MARK: Stamps, lists and remarks

    /// The document by which a stamp holds: «Приказ № 101 от 30.08.2024».
    static let orders: StemSet =
        "приказ* загад загаду загадам загада протокол* пратакол* распоряжени* распараджэнн* постановлени* решени* пастанов* рашэнн*"
    /// «На заседании», «паседжаннем»: how a body decided.
    static let sittings: StemSet = "заседан* пасяджэн* паседжан*"
    /// Meetings that decide themselves.
    static let meetings: StemSet = "собран* сход* сходзе конференц* канферэнц* совещан* нарад* педсовет* педсавет*"
    /// «Протокол от 30.08.2024».
    static let ofDays: StemSet = "от ад"
    /// «С планом ознакомлены»: a list of those who read it.
    static let listHeads: StemSet = "ознаком* азнаем*"
    /// Headings of a list of people: name, signature, date of birth.
    static let ofPeople: StemSet =
        "подпис* роспис* подпіс* распіс* фио* фамили* прозвішч* рожден* нараджэн* ознаком*"
    /// «Продолжение таблицы».
    static let continuations: StemSet = "продолжение окончание працяг"
    static let totals: StemSet = "итого всего разам усяго ўсяго"
    /// Behind «всего».
    static let totalled: StemSet = "часов мероприятий мерапрыемстваў за гадзін по па"
    /// Words with which a deadline in a row begins, and no heading.
    static let prepositions: StemSet = "по па в во у ў на до да с со з са к не после пасля весь увесь"

    /// «К какому сроку»: a question is a heading.
    static let questions: StemSet = "какому какой каким какие якому якой якія кому каму кто хто что што"

    /// «Дата уточняется»: what stands under headings, though its words are theirs.
    static let stillOpen: StemSet = "уточн* удакладн* ўдакладн* согласу* узгадня* ўзгадня*"

    // MARK: Sections

    static let parts: StemSet = "раздел* раздзел* часть* частка* глава*"
    static let modules: StemSet = "модул* блок* направлени* напрам* кірун*"
    static let stages: StemSet = "этап*"
    static let terms: StemSet = "четверт* чвэрц* полугод* паўгод* квартал* триместр*"
    static let weeks: StemSet = "недел* тыдзен* тыдн*"

    // MARK: Cells that hold two things

    static let places: StemSet = """
        зал* кабинет* кабінет* библиотека* бібліятэка* площадк* пляцоўк* стадион* стадыён* музе* коридор* фойе* фае*
        двор* сайт* актов* спортзал* спортплощадк* аудитори* аўдыторы* мастерск* майстэрн* бассейн* басейн* парк* клуб*
        кинотеатр* кінатэатр* столов* класс* клас*
        каб ауд школа школе лицей гимназия цдт дк рдк сдк рцдт zoom
        """
    /// What tells a time of the day by its number: «2 урок», «на 2-й перемене».
    static let lessons: StemSet = "урок* ўрок* перемен* перапын* пары пара пару смен* змен*"
    /// «В течение дня», «утром».
    static let partsOfDay: StemSet =
        """
        дня день дзень дзен утром утра вечером вечерам вечера днем раніцай увечары обеда абеду
        утреннее вечернее дневное вечерние утренние ранішні вячэрні вячэрняе
        """
    static let besidePartsOfDay: StemSet = """
        в во на у з с увесь весь целый цэлы течение течении протяжении працягу первой второй первая вторая первую вторую
        половине половина половину палове другой першай после пасля до да всего время часы час
        """
    static let participants: StemSet =
        "класс* учащи* вучн* навучэн* дети* дзеці* воспитанник* выхаванц* кл лет"
    /// «Классный руководитель» is no class.
    static let ofClasses: StemSet = "классн*"
    static let leaders: StemSet = "рук* кір*"
}

extension StemSet {
    /// Whether a word of ``Letters/comparedWords(_:limit:)`` is one of the set.
    func contains(_ word: String) -> Bool { contains(word.letters) }
}
