/// One piece of a deadline cell: a number, a date in figures, a word, a mark of punctuation.
///
/// | printed | token |
/// | --- | --- |
/// | `5`, `05`, `2024` | `number` |
/// | `3-я`, `10-го` | `number`, ordinal |
/// | `25.04.13.`, `25.04.2013`, `2013-04-25`, `25/04/2013` | `date` with its year |
/// | `25.04`, `25.04.`, `10.00` | `date` without a year; the grammar decides whether it is a time |
/// | `10.2009` | `monthYear` |
/// | `14:45` | `clock` |
/// | `сентября`, `Cентября` (Latin C), `теч-е`, `II` | `word` |
struct DeadlineToken: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case number(Int)
        case date(day: Int, month: Int, year: Int?)
        case monthYear(month: Int, year: Int)
        case clock
        case word
        case comma, semicolon, colon, slash, dash, open, close, quote, numero
        /// `___`: a gap to be filled in by hand.
        case blank
        case other
    }

    /// What it is.
    var kind: Kind
    /// What the word means, where the lexicon knows it.
    var lexeme: DeadlineLexeme?
    /// The word as it is compared; empty for other tokens.
    var word: ArraySlice<UInt16> = []
    /// The value of a word that may be a roman numeral.
    var roman: Int?
    /// How many digits a number has.
    var digits = 0
    /// Whether a dot stands right behind a number or a word.
    var hasDot = false
    /// Whether a number carries the ending of an ordinal (`3-я`).
    var isOrdinal = false
    /// Whether a word begins with a capital letter.
    var isCapital = false
    /// Whether all letters of a word are capital.
    var isUpper = false
    /// Whether a line break stands before it.
    var startsLine = false
    /// Whether it was glued to the token before it out of two known words, a hyphen lost between them.
    var isGlued = false
    /// Whether it is one word of the lexicon put together of pieces.
    var isMended = false
    /// Where it stands in the cell's scalars.
    var range: Range<Int>
}

/// What a word of the lexicon means; the grammar sees only these.
enum DeadlineLexeme: Sendable, Hashable {
    case month(Int)
    /// A day of the week, 1 Monday … 7 Sunday; plural where «по вторникам» says every one of them.
    case weekday(Int, plural: Bool)
    case unit(DeadlineUnit)
    /// первый, второй, третий …
    case ordinal(Int)
    /// один, два, три …
    case cardinal(Int)
    /// двадцать, тридцать before an ordinal.
    case tens(Int)
    case last
    /// начало 1, середина 2, конец 3.
    case part(Int)
    /// половина.
    case halfOf
    case holidays
    case season(DeadlineSeason)
    /// ежемесячно and its like.
    case adverb(DeadlineUnit)
    case every, times
    /// дважды, трижды.
    case timesAdverb(Int)
    /// числа.
    case dayOfMonth
    case from, upTo, until, towards, inside, after, starting
    case and, or, not, later, earlier, rarer, than, inclusive
    /// срок, дата.
    case label
    /// период.
    case periodWord
    /// реализации проекта, behind «период».
    case project
    /// течение, протяжении.
    case during
    case whole
    /// учебный.
    case school
    /// календарный.
    case calendar
    /// текущего, следующего, прошлого года.
    case current, next, past
    case ongoing
    /// постоянной, before «основе».
    case constant
    /// основе, режиме.
    case manner
    /// periodically: recurs, no one knows when.
    case nowAndThen
    /// по будням, по выходным.
    case workdays, daysOff
    /// мере, необходимости, запросу: after «по» and «при» they make an event.
    case occasion
    /// при, накануне, перед: the words behind them make an event.
    case eventHead
    /// рамках, случае: after «в» they make an event.
    case eventPlace
    /// момента, дня (со дня).
    case moment
    /// графику, плану.
    case scheduleNoun
    /// согласно, в соответствии.
    case scheduleHead
    /// установленные, утверждённые: beside «сроки» they make a schedule.
    case appointed
    /// согласованию, назначению.
    case arrangement
    /// уточняется.
    case undetermined
    /// ориентировочно.
    case approximately
    /// чётная, цотны, числитель: every other week or day, no one knows which.
    case parity
    /// кроме, перенесено: what follows changes the date.
    case danger
    case place
    /// класс, человек: a number beside it is no day.
    case measure
    case hour, minute
    /// далее, затем.
    case then
    /// но, а, также.
    case filler
    /// этап.
    case stage
}

/// A length of time.
enum DeadlineUnit: Sendable, Hashable {
    case day, week, decade, month, quarter, term, half, year
    /// триместр, семестр: no calendar has them.
    case semester
}

/// A season that gives its name to holidays.
enum DeadlineSeason: Sendable, Hashable {
    case autumn, winter, spring, summer
}
