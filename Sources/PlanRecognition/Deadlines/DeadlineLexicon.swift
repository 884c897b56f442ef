import TextAnalysis

/// The words that deadlines are made of, Russian and Belarusian, in every case and common short form.
///
/// A new word is one more in its line. Words stand as they are compared: lower case, `е` for `ё`.
enum DeadlineLexicon {
    /// The meaning of a word in its compared form; nil where it is unknown.
    static func lexeme(of word: ArraySlice<UInt16>) -> DeadlineLexeme? { table[word] }

    /// Whether a word may begin with one of the lexicon's words of two letters or more.
    static func begins(_ word: ArraySlice<UInt16>) -> Bool { table.begins(word) }

    /// The meanings of short forms whose full word the lexicon knows.
    static func shortForms(_ abbreviations: [String: String]) -> [[UInt16]: DeadlineLexeme] {
        var meanings: [[UInt16]: DeadlineLexeme] = [:]
        for (short, full) in abbreviations {
            func compared(_ text: String) -> [UInt16] {
                TokenizedText(text.replacing(".", with: ""), foldsTwinWords: true).compared
            }
            let word = compared(short)
            if !word.contains(0x20), let lexeme = lexeme(of: compared(full)[...]) { meanings[word] = lexeme }
        }
        return meanings
    }

    /// No word of the lexicon has more letters.
    static let longestWord = 20

    private static let table = StemTable(calendar + times + grammar + phrases, inflected: inflected)

    /// Months and days of the week.
    static var calendar: [(DeadlineLexeme, String)] {
        CalendarWords.months.map { (.month($0), $1) }
            + CalendarWords.weekdays.map { (.weekday($0, plural: false), $1) }
            + CalendarWords.everyWeekday.map { (.weekday($0, plural: true), $1) }
    }

    /// Units of time.
    static let times: [(DeadlineLexeme, String)] = [
        (.unit(.day), "день дня дню днем дне дни дней дням днями дн сутки суток сут дзень дні дзен дзеня"),
        (.unit(.week), "неделя недели неделе неделю неделей недель неделям неделях неделями нед"),
        (.unit(.week), "тыдзень тыдня тыдні тыдню тыднем тыдняў тыднях тыдням тыднямі тыд"),
        (.unit(.decade), "декада декады декаде декаду декадой декад дэкада дэкады дэкадзе дэкаду дэкадай дэкад дэк"),
        (
            .unit(.month),
            "месяц месяца месяцу месяцем месяце месяцы месяцев месяцам месяцами месяцах мес месяцаў месяцамі"
        ),
        (
            .unit(.quarter),
            "квартал квартала квартале кварталу кварталом кварталы кварталов кварталах кварталам кварталами кварталаў кв"
        ),
        (
            .unit(.term),
            "четверть четверти четвертью четвертей четвертях четвертям четвертями четв чвэрць чвэрці чвэрцю чвэрцяў чвэрцей"
        ),
        (
            .unit(.half),
            "полугодие полугодия полугодии полугодию полугодием полугодий полугодиях полуг полугод п-е п/г п/год пол"
        ),
        (
            .unit(.half),
            "полгода полугода паўгода поўгоддзе поўгоддзя поўгоддзі поўгоддзю поўгоддзем паўгоддзе паўгоддзя паўгоддзі паўгоддзю паўгоддзяў паўгоддзем"
        ),
        (.unit(.semester), "семестр семестра семестре семестру триместр триместра триместре триместру"),
        (.unit(.semester), "семестры трыместр трыместра трыместры"),
        (.unit(.year), "год года году годом годе годы годов лет г гг годзе годам гады гадоў гадах"),

        (.adverb(.day), "ежедневно ежедн каждодневно штодзень штодня штодзенна штодз"),
        (.adverb(.week), "еженедельно еженед штотыдзень штотыднева штотыд"),
        (.adverb(.month), "ежемесячно ежемес помесячно штомесяц штомесячна штомес"),
        (.adverb(.quarter), "ежеквартально ежекварт поквартально ежекв штоквартал штоквартальна штокварт штокв"),
        (.adverb(.year), "ежегодно штогод штогадова"),
        (.adverb(.half), "ежеполугодно"),
        (
            .holidays,
            "каникулы каникул каникулах каникулам каникулами каник канікулы канікул канікулах канікулам канікуламі"
        ),
    ]

    /// Prepositions, conjunctions, numerals, and other words of the grammar.
    static let grammar: [(DeadlineLexeme, String)] = [
        (.from, "с со от з са ад"),
        (.upTo, "по па"),
        (.until, "до да"),
        (.towards, "к ко"),
        (.inside, "в во у ў на за падчас"),
        (.after, "после пасля"),
        (.starting, "начиная пачынаючы"),
        (.and, "и й і ды"),
        (.or, "или либо ці або альбо"),
        (.not, "не ня"),
        (.later, "позднее позже поздней пазней пазнее"),
        (.earlier, "ранее раньше раней"),
        (.rarer, "реже менее меньше радзей менш"),
        (.than, "чем чым"),
        (.inclusive, "включительно включ вкл уключна ўключна"),
        (.label, "срок сроки срока сроком дата даты датой тэрмін тэрміны время исполнения проведения"),
        (.label, "выканання правядзення"),
        (.periodWord, "период периода периоде периоду периодом перыяд перыяду перыядзе перыядам"),
        (.project, "реализации действия проекта программы рэалізацыі дзеяння праекта праграмы плана выполнения"),
        (
            .during,
            "течение течении теч теч-е теч-ии теч-ие теч-и тече-ние протяжении протяжение продолжение продолжении"
        ),
        (.during, "втечение втечении працягу прац працяг цягам напрацягу цячэнне цячэнні"),
        (.whole, "весь вся всего всей все всю целого круглый круглы увесь ўвесь усяго ўсяго усе ўсе цэлы"),
        (.current, "текущего текущем текущий бягучага бягучым этого гэтага"),
        (.next, "следующего следующем следующий наступнага наступным наступны будущего будущем будущий будучага"),
        (.past, "прошлого прошлом прошлый прошедшего предыдущего предыдущем мінулага мінулым мінулы папярэдняга"),
        (.every, "каждый каждая каждое каждого каждую каждой каждые каждых каждом каждому каждым кажд"),
        (.every, "кожны кожная кожнае кожнага кожную кожнай кожныя кожных кожным"),
        (.times, "раз раза разу разов разы разоў р"),
        (.timesAdverb(1), "однократно единожды"),
        (.timesAdverb(2), "дважды двойчы двукратно"),
        (.timesAdverb(3), "трижды тройчы"),
        (.dayOfMonth, "число числа числу числе чис чысла чысле чысло"),
        (.last, "последний последняя последнее последнего последней последнюю последнем последние послед посл"),
        (.last, "апошні апошняя апошняе апошняга апошняй апошнюю апошнім апошнія апошніх"),
        (.part(1), "начало начала начале началу началом пачаткам нач пачатак пачатку пачатка"),
        (.part(2), "середина середины середине середину серед сярэдзіна сярэдзіны сярэдзіне сярэдзіну"),
        (.part(3), "конец конца конце концу концом кон канцом канец канца канцы канцу"),
        (.halfOf, "половина половины половине половину палова паловы палове палову"),
        (.cardinal(1), "один одного одному одна одну одной адзін аднаго аднаму адна адну адной"),
        (.cardinal(2), "два две двух двум дзве"),
        (.cardinal(3), "три трех трем тры трох тром"),
        (.cardinal(4), "четыре четырех чатыры чатырох"),
        (.cardinal(5), "пять пяти пяць пяці"),
        (.cardinal(6), "шесть шести шэсць шасці"),
        (.tens(20), "двадцать дваццаць"),
        (.tens(30), "тридцать трыццаць"),
        (.season(.autumn), "осен восен"), (.season(.winter), "зим"), (.season(.spring), "весен вясн"),
        (.hour, "час часа часов часам часу ч гадзіна гадзіны гадзін гадзіне гадз"),
        (.minute, "мин минут минуты м хвілін хвіліны хв"),
    ]

    /// Stems with their endings: adjectives and ordinals.
    private static let inflected: [(DeadlineLexeme, stems: String, endings: WordEndings)] = {
        let hard: WordEndings = "ый ая ое ого ой ую ом ому ые ых ым ыми ы ае ага ай аму ыя"
        let soft: WordEndings = "ие их ими им ія іх ім імі"
        var inflected: [(DeadlineLexeme, stems: String, endings: WordEndings)] = [
            (.ordinal(1), "перв перш", hard),
            (.ordinal(2), "втор", hard),
            (.ordinal(2), "друг", "і ая ое ога ой ую ім ія іх"),
            (.ordinal(3), "трет", "ий ья ье ьего ьей ью ьем ьи ьих"),
            (.ordinal(3), "трэц", "і яя яе яга яй юю ім ія іх"),
            (.ordinal(4), "четверт чацверт", hard),
            (.ordinal(5), "пят", hard),
            (.ordinal(6), "шест шост", hard),
            (.ordinal(7), "седьм сем", hard),
            (.ordinal(8), "восьм", hard),
            (.ordinal(9), "девят дзявят", hard),
            (.ordinal(10), "десят дзясят", hard),
            (.ordinal(20), "двадцат дваццат", hard),
            (.ordinal(30), "тридцат трыццат", hard),
            (.school, "учебн навучальн вучэбн", hard),
            (.calendar, "календарн каляндарн", hard),
            (.season(.autumn), "осенн восеньск асенн", soft),
            (.season(.winter), "зимн зімн", soft), (.season(.winter), "зімов", "ыя ых ым"),
            (.season(.spring), "весенн вясенн", soft), (.season(.spring), "веснав веснов вяснов", "ыя ых ым"),
            (.season(.summer), "летн", soft),
            (.holidays, "каникулярн канікулярн", hard),
        ]
        let teens = [
            "одиннадцат адзінаццат", "двенадцат дванаццат", "тринадцат трынаццат", "четырнадцат чатырнаццат",
            "пятнадцат пятнаццат", "шестнадцат шаснаццат", "семнадцат сямнаццат", "восемнадцат васямнаццат",
            "девятнадцат дзевятнаццат",
        ]
        for (index, stems) in teens.enumerated() { inflected.append((.ordinal(11 + index), stems, hard)) }
        return inflected
    }()
}
