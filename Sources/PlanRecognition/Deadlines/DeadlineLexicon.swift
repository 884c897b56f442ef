import TextAnalysis

/// The words that deadlines are made of, Russian and Belarusian, in every case and common short form.
///
/// A new word is one more in its line. Words stand as they are compared: lower case, `е` for `ё`.
enum DeadlineLexicon {
    /// The meaning of a word; nil where it is unknown.
    static func lexeme(of word: some StringProtocol) -> DeadlineLexeme? {
        var hash = WordHash()
        for byte in word.utf8 { hash.add(byte) }
        return lexeme(of: hash)
    }

    /// The meaning of the word with this hash.
    static func lexeme(of hash: WordHash) -> DeadlineLexeme? { lexemes[hash.value] }

    /// The meanings of short forms whose full word the lexicon knows.
    static func shortForms(_ abbreviations: [String: String]) -> [String: DeadlineLexeme] {
        var meanings: [String: DeadlineLexeme] = [:]
        for (short, full) in abbreviations {
            func compared(_ text: String) -> String {
                DeadlineTokenizer.compared(Array(CellText.folded(text).unicodeScalars.filter { $0 != "." })[...])
            }
            let word = compared(short)
            if !word.unicodeScalars.contains(" "), let lexeme = lexeme(of: compared(full)) { meanings[word] = lexeme }
        }
        return meanings
    }

    /// The meanings by the words' hashes, built on first use, once a process.
    ///
    /// Hashes instead of strings: the table stands in a fifth of the time, which a small file's reading would feel.
    /// That a word outside the table has the hash of one inside it happens once in 2^53 words.
    private static let lexemes: [UInt64: DeadlineLexeme] = {
        var lexemes: [UInt64: DeadlineLexeme] = [:]
        lexemes.reserveCapacity(2_000)
        func add(_ lexeme: DeadlineLexeme, _ words: String, after stem: WordHash = WordHash()) {
            var hash = stem
            // An array: a string's own view takes three times as long over a byte.
            for byte in Array(words.utf8) {
                if byte == UInt8(ascii: " ") {
                    lexemes[hash.value] = lexeme
                    hash = stem
                } else {
                    hash.add(byte)
                }
            }
            lexemes[hash.value] = lexeme
        }
        for (lexeme, words) in times + grammar + phrases { add(lexeme, words) }
        for (lexeme, stems, endings) in inflected {
            for stem in stems.split(separator: " ") {
                var hash = WordHash()
                for byte in stem.utf8 { hash.add(byte) }
                add(lexeme, endings, after: hash)
            }
        }
        return lexemes
    }()

    /// FNV-1a, 64 bits.
    struct WordHash {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// Months, days of the week, units of time.
    static let times: [(DeadlineLexeme, String)] = [
        (
            .month(1),
            "январь января январе январю январем янв январ студзень студзеня студзені студзеню студзенем студз"
        ),
        (.month(2), "февраль февраля феврале февралю февралем фев февр феврал люты лютага лютым лютаму лют"),
        (.month(3), "март марта марте марту мартом мар сакавік сакавіка сакавіку сакавіком сак сакав"),
        (.month(4), "апрель апреля апреле апрелю апрелем апр апрел красавік красавіка красавіку красавіком крас"),
        (.month(5), "май мая мае маю маем маі маем трав травень траўня траўні траўнем"),
        (.month(6), "июнь июня июне июню июнем июн чэрвень чэрвеня чэрвені чэрвеню чэрвенем чэрв"),
        (.month(7), "июль июля июле июлю июлем июл ліпень ліпеня ліпені ліпеню ліпенем ліп"),
        (.month(8), "август августа августе августу августом авг жнівень жніўня жніўні жніўню жніўнем жн жнів"),
        (.month(9), "сентябрь сентября сентябре сентябрю сентябрем сен сент сентяб сентябр"),
        (.month(9), "верасень верасня верасні верасню вераснем верасьня верасьні вер верас"),
        (.month(10), "октябрь октября октябре октябрю октябрем окт октяб октябр"),
        (.month(10), "кастрычнік кастрычніка кастрычніку кастрычнікам кастр кастрыч"),
        (.month(11), "ноябрь ноября ноябре ноябрю ноябрем ноя нояб ноябр"),
        (.month(11), "лістапад лістапада лістападзе лістападу лістападам ліст лістап"),
        (.month(12), "декабрь декабря декабре декабрю декабрем дек декаб декабр"),
        (.month(12), "снежань снежня снежні снежню снежнем сьнежань сьнежня снеж"),

        (.weekday(1, plural: false), "понедельник понедельника понедельнику понедельником понедельнике пн пон понед"),
        (.weekday(1, plural: false), "панядзелак панядзелка панядзелку"),
        (.weekday(1, plural: true), "понедельники понедельников понедельникам понедельниках"),
        (.weekday(1, plural: true), "панядзелкі панядзелкаў панядзелкам панядзелках"),
        (.weekday(2, plural: false), "вторник вторника вторнику вторником вторнике вт аўторак аўторка аўторку аўт"),
        (.weekday(2, plural: true), "вторники вторников вторникам вторниках аўторкі аўторкаў аўторкам аўторках"),
        (.weekday(3, plural: false), "среда среды среде среду средой ср серада серады серадзе сераду серадой"),
        (.weekday(3, plural: true), "средам средах серадам серадах"),
        (.weekday(4, plural: false), "четверг четверга четвергу четвергом четверге чт чацвер чацвярга чацвяргу чц"),
        (.weekday(4, plural: true), "четверги четвергов четвергам четвергах чацвяргі чацвяргоў чацвяргам чацвяргах"),
        (
            .weekday(5, plural: false),
            "пятница пятницы пятнице пятницу пятницей пт пятн пятніца пятніцы пятніцу пятніцай"
        ),
        (.weekday(5, plural: true), "пятницам пятницах пятніцам пятніцах"),
        (.weekday(6, plural: false), "суббота субботы субботе субботу субботой сб субб субота суботы суботу суботай"),
        (.weekday(6, plural: true), "субботам субботах суботам суботах"),
        (.weekday(7, plural: false), "воскресенье воскресенья воскресенью воскресеньем вс воскр воскресение"),
        (.weekday(7, plural: false), "нядзеля нядзелі нядзелю нядзеляй нд"),
        (.weekday(7, plural: true), "воскресеньям воскресеньях нядзелям нядзелях"),

        (.unit(.day), "день дня дню днем дне дни дней дням днями дн сутки суток сут дзень дні дзен дзеня"),
        (.unit(.week), "неделя недели неделе неделю неделей недель неделям неделях неделями нед"),
        (.unit(.week), "тыдзень тыдня тыдні тыдню тыднем тыдняў тыднях тыдням тыднямі тыд"),
        (.unit(.decade), "декада декады декаде декаду декадой декад дэкада дэкады дэкадзе дэкаду дэкадай дэкад"),
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
            "полугодие полугодия полугодии полугодию полугодием полугодий полугодиях полуг полугод п-е п/г пол"
        ),
        (.unit(.half), "полгода полугода паўгода паўгоддзе паўгоддзя паўгоддзі паўгоддзю паўгоддзяў паўгоддзем"),
        (.unit(.semester), "семестр семестра семестре семестру триместр триместра триместре триместру"),
        (.unit(.semester), "семестр семестра семестры трыместр трыместра трыместры"),
        (.unit(.year), "год года году годом годе годы годов лет г гг годзе годам гады гадоў гадах"),

        (.adverb(.day), "ежедневно ежедн каждодневно штодзень штодня штодзенна"),
        (.adverb(.week), "еженедельно еженед штотыдзень штотыднева"),
        (.adverb(.month), "ежемесячно ежемес помесячно штомесяц штомесячна"),
        (.adverb(.quarter), "ежеквартально ежекварт поквартально ежекв штоквартал штоквартальна"),
        (.adverb(.year), "ежегодно штогод штогадова"),
        (.adverb(.half), "ежеполугодно"),
        (
            .holidays,
            "каникулы каникул каникулах каникулам каникулами каник канікулы канікул канікулах канікулам канікуламі"
        ),
    ]

    /// Prepositions, conjunctions, numerals, and other words of the grammar.
    private static let grammar: [(DeadlineLexeme, String)] = [
        (.from, "с со от з са ад"),
        (.upTo, "по па"),
        (.until, "до да"),
        (.towards, "к ко"),
        (.inside, "в во у ў на за падчас"),
        (.after, "после пасля"),
        (.starting, "начиная пачынаючы"),
        (.and, "и й і i ды"),
        (.or, "или либо ці або альбо"),
        (.not, "не ня"),
        (.later, "позднее позже поздней пазней пазнее"),
        (.earlier, "ранее раньше раней"),
        (.rarer, "реже менее меньше радзей менш"),
        (.than, "чем чым"),
        (.inclusive, "включительно включ вкл уключна ўключна"),
        (.label, "срок сроки срока сроком дата даты датой тэрмін тэрміны время исполнения проведения выполнения"),
        (.label, "выканання правядзення"),
        (.periodWord, "период периода периоде периоду перыяд перыяду перыядзе"),
        (.project, "реализации действия проекта программы рэалізацыі дзеяння праекта праграмы плана выполнения"),
        (
            .during,
            "течение течении теч теч-е теч-ии теч-ие теч-и тече-ние протяжении протяжение продолжение продолжении"
        ),
        (.during, "втечение втечении працягу прац працяг цягам напрацягу цячэнне цячэнні"),
        (.whole, "весь вся всего всей все всю целого круглый круглы увесь ўвесь усяго ўсяго усе ўсе цэлы"),
        (.current, "текущего текущем текущий бягучага бягучым этого гэтага"),
        (.next, "следующего следующем наступнага наступным"),
        (.every, "каждый каждая каждое каждого каждую каждой каждые каждых каждом каждому каждым кажд"),
        (.every, "кожны кожная кожнае кожнага кожную кожнай кожныя кожных кожным"),
        (.times, "раз раза разу разов разы разоў р"),
        (.timesAdverb(1), "однократно единожды"),
        (.timesAdverb(2), "дважды двойчы двукратно"),
        (.timesAdverb(3), "трижды тройчы"),
        (.dayOfMonth, "число числа числу числе чысла чысле"),
        (.last, "последний последняя последнее последнего последней последнюю последнем последние послед"),
        (.last, "апошні апошняя апошняе апошняга апошняй апошнюю апошнім апошнія"),
        (.part(1), "начало начала начале началу началом пачаткам нач пачатак пачатку пачатка"),
        (.part(2), "середина середины середине середину серед сярэдзіна сярэдзіны сярэдзіне сярэдзіну"),
        (.part(3), "конец конца конце концу концом канцом канец канца канцы канцу"),
        (.halfOf, "половина половины половине половину палова паловы палове палову"),
        (.cardinal(1), "один одного одному одна одну одной адзін аднаго аднаму адна адну адной"),
        (.cardinal(2), "два две двух двум дзве двум"),
        (.cardinal(3), "три трех трем тры трох тром"),
        (.cardinal(4), "четыре четырех чатыры чатырох"),
        (.cardinal(5), "пять пяти пяць пяці"),
        (.cardinal(6), "шесть шести шэсць шасці"),
        (.tens(20), "двадцать дваццаць"),
        (.tens(30), "тридцать трыццаць"),
        (.hour, "час часа часов час ч гадзіна гадзіны гадзін гадз"),
        (.minute, "мин минут минуты м хвілін хвіліны хв"),
    ]

    /// Stems with their endings: adjectives and ordinals.
    private static let inflected: [(DeadlineLexeme, stems: String, endings: String)] = {
        let hard = "ый ая ое ого ой ую ом ому ые ых ым ыми ы ае ага ай аму ыя"
        var inflected: [(DeadlineLexeme, stems: String, endings: String)] = [
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
            (.school, "учебн", hard), (.school, "навучальн", hard), (.school, "вучэбн", hard),
            (.calendar, "календарн каляндарн", hard),
            (.season(.autumn), "осен восен", ""), (.season(.winter), "зим", ""), (.season(.spring), "весен вясн", ""),
            (.season(.autumn), "осенн", "ие их ими им"), (.season(.autumn), "восеньск", "ія іх ім імі"),
            (.season(.autumn), "асенн", "ія іх ім"),
            (.season(.winter), "зимн", "ие их ими им"), (.season(.winter), "зімн", "ія іх ім"),
            (.season(.winter), "зімов", "ыя ых ым"),
            (.season(.spring), "весенн", "ие их ими им"),
            (.season(.spring), "вясенн веснав веснов", "ія іх ім ыя ых ым"),
            (.season(.spring), "вяснов", "ыя ых ым"),
            (.season(.summer), "летн", "ие их ими им ія іх ім"),
            (.holidays, "каникулярн канікулярн", hard),
        ]
        let teens = "одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
        let belarusianTeens =
            "адзінаццат дванаццат трынаццат чатырнаццат пятнаццат шаснаццат сямнаццат васямнаццат дзевятнаццат"
        for list in [teens, belarusianTeens] {
            for (index, stem) in list.split(separator: " ").enumerated() {
                inflected.append((.ordinal(11 + index), String(stem), hard))
            }
        }
        return inflected
    }()
}
