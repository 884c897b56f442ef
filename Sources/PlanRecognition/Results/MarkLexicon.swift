import TextAnalysis

/// What a word of a mark says of the activity.
enum MarkWord: Sendable, Hashable {
    /// Выполнено, проведено: done, or not where «не» stands before it.
    case done
    /// Да, так.
    case yes
    /// Нет, няма.
    case no
    /// Не.
    case not
    case partly
    /// Выполняется, ведётся.
    case inProgress
    /// Работе, процессе: under way behind «в».
    case way
    /// Полностью, в полном объёме.
    case fully
    case postponed
    case cancelled
    /// Почти, наполовину: how far it is done, the words do not say.
    case almost
    /// Будет, планируется: not yet.
    case future

    /// A word in its compared form, or nil where the lexicon does not know it; «выполнения», «выканання» are nouns and
    /// say nothing.
    static func word(_ letters: ArraySlice<UInt16>) -> MarkWord? {
        table.first(for: letters) { word, ending in
            let isNoun = ending.count >= 2 && ending.first == 0x0438 || nouns.contains(ending)
            return isNoun ? nil : word
        }
    }

    /// Whether the lexicon knows the letters, whatever their ending.
    static func knows(_ letters: ArraySlice<UInt16>) -> Bool { table[letters] != nil }

    /// What stands behind a stem in -н of a noun: «выканан-не».
    private static let nouns: StemSet = "не ня ню нем"

    private static let table = StemTable<MarkWord>([
        .done: """
        вып выпол выполн выполнен* выполнил* исп исполнен* исполнил* пров провед проведен* провели провел* сделан* сделал*
        реализован* завершен* готов готово готова готовы состоял* осуществлен* сдан* издан утвержден* составлен*
        прошл* прошел участвовал* принял* подготовлен* изготовлен* изучен* обсужден* рассмотрен*
            заслушан* внесен* создан* обновлен* падрыхтаван* разгледжан* абмеркаван* удзельнічал* прайшл* прайшоў принято
            размещен* оформлен* организован* разработан* вык выкан выканан* выканал* праведзен* правялі зроблен* зрабіл*
        рэалізаван* завершан* гатов* адбыл* ажыццёўлен* ажыццяўлен* здадзен* складзен* зацверджан* распрацаван*
        размешчан* арганізаван* проводил* праводзіл* выполнялос* выконвал*
        """,
        .yes: "да так ок есть ёсць v",
        .no: "нет няма невыполнен* невыканан* нявыканан* непроведен*",
        .not: "не ня ни",
        .inProgress: """
        выполняется выполняются исполняется исполняются реализуется реализуются проводится проводятся ведется ведутся
        продолжается выконваецца выконваюцца рэалізуецца рэалізуюцца праводзіцца праводзяцца вядзецца вядуцца
        працягваецца
        """,
        .way: """
        работе рабоце работа процессе процесс стадии стадия исполнении выполнении працы праца працэсе працэс выкананні стадыі
        """,
        .partly: "частичн* част частков*",
        .fully: "полностью полном полн полный цалкам поўнасцю поўным",
        .postponed: "перен перан перенес* перенос* отложен* продлен* перанес* перанос* адкладзен* адкладал* прадоўжан*",
        .cancelled: "отм адм отмен* адмен* скасаван* аннулирован*",
        .almost: "почти амаль наполовину напалову",
        .future: "будет будут планируется запланирован* будзе будуць плануецца запланаван* выполнить провести выканаць",
    ])
}
