import TextAnalysis

/// What single posts and groups do beside others; their case and number stand in ``PostLexicon``.
enum PeopleTraits {
    /// One form for all cases.
    static let indeclinable: StemSet = "жюри журы бюро"
    /// Services of a school that act by themselves.
    static let services: StemSet = "сппс спс ппк пмпк"
    static let ofClasses: StemSet = "классн* класн* кл"
    static let conjunctions: StemSet = "и і й"
    /// What stands before a number to call.
    static let telephones: StemSet = "т тел телефон* тэл тэлефон* моб мобильн* мабільн* раб факс вн доб"
    static let also: StemSet = "также таксама"
    static let deputies: StemSet = "зам заместител* намеснік* нам помощник* памочнік* пом"
    /// «Зав. библ.»: short forms behind which stands what is led.
    static let heads: StemSet = "зав заг"
    /// «Соц. пед.»: modifiers that are a noun at the end.
    static let shortNouns: StemSet = "пед"
    static let withAdjective: StemSet = "педагог специалист"
    /// «Рабочий по обслуживанию», «дежурный»: adjectives that are posts by themselves.
    static let nounLike: StemSet = "рабоч* ведущ* вядуч* дежурн* дзяжурн*"
    static let social: StemSet = "социальный сацыяльны"
    static let appositions: StemSet = "участник* представител* удзельнік* ўдзельнік* прадстаўнік* волонтер*"
    /// Posts and people that are of something.
    static let governing: StemSet = """
        руководител* рук кіраўнік* председател* старшын* секретар* сакратар* член* инспектор* інспектар* специалист*
        спецыяліст* сотрудник* супрацоўнік* работник* работнік* представител* прадстаўнік* воспитател* выхавальнік*
        фельдшер* актив* совет* савет*
        """
    /// Posts that lead an institution.
    static let leading: StemSet =
        "заведующий заведующая директор руководитель начальник загадчык дырэктар кіраўнік начальнік"
    static let degrees: StemSet = "канд к кандыдат* кандидат*"
    static let relatives: StemSet = "котор* как як які* што кто хто чьи их іх"
    /// «Под руководством Ивановой И.И.»
    static let under: StemSet = "под пад"

    /// «Педагог организатор», «участковый инспектор»: a post in two words.
    static func areOnePost(_ first: ArraySlice<UInt16>, _ second: ArraySlice<UInt16>) -> Bool {
        compoundFirst.contains(first) && compoundSecond.contains(second)
    }

    private static let compoundFirst: StemSet =
        "участков* педагог* учител* инженер* секретар* тренер* настаўнік* інжынер* сакратар* трэнер* мастер*"
    private static let compoundSecond: StemSet = """
        инспектор* инспектар* организатор* психолог* дефектолог* логопед* программист* предметник* машинист* преподавател* методист*
        арганізатар* псіхолаг* дэфектолаг* лагапед* праграміст* прадметнік* выкладчык* метадыст*
        """

    /// «Старосты», «воспитательницы»: a nominative plural that looks like the genitive of a feminine post.
    static func isFemininePlural(_ word: ArraySlice<UInt16>) -> Bool {
        guard let last = word.last, plural.end(word), last != 0x044F else { return false }
        return [0x0430, 0x044F].contains { ending in
            PostLexicon.word((Array(word.dropLast()) + [ending])[...]) == PostWord(sort: .post, form: .singular)
        }
    }

    // MARK: Endings

    static let adjective: WordEndings = "ый ий ая ое ые ие ыя ае скі цкі чны льны"
    /// «Хоровой», «краязнаўчы»: an adjective only before a noun, for other words and cases end so too.
    static let doubtfulAdjective: WordEndings = "ой ы і"
    static let nominativeAdjective: WordEndings = "ая ый ий ое"
    static let obliqueAdjective: WordEndings = "ого его ому ему ых ыми ага яга аму ымі"
    /// The stems of participles, behind which the ending stands.
    static let participles: WordEndings = "ющ ущ ящ ащ вш анн енн"
    /// A nominative plural, or a genitive singular that looks like it.
    static let plural: WordEndings = "ы и і я"
}
