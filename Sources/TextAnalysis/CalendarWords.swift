/// The names of months and days of the week in every case and common short form, Russian and Belarusian: the one table of
/// them, whoever reads dates.
///
/// A new name is one more in its line. Words stand as they are compared: lower case, `е` for `ё`.
package enum CalendarWords {
    /// The months from January on; each begins with its name.
    package static let russianMonths = [
        "январь января январе январю январем янв январ",
        "февраль февраля феврале февралю февралем фев февр феврал",
        "март марта марте марту мартом мар",
        "апрель апреля апреле апрелю апрелем апр апрел",
        "май мая мае маю маем",
        "июнь июня июне июню июнем июн",
        "июль июля июле июлю июлем июл",
        "август августа августе августу августом авг",
        "сентябрь сентября сентябре сентябрю сентябрем сен сент сентяб сентябр",
        "октябрь октября октябре октябрю октябрем окт октяб октябр",
        "ноябрь ноября ноябре ноябрю ноябрем ноя нояб ноябр",
        "декабрь декабря декабре декабрю декабрем дек декаб декабр",
    ]
    package static let belarusianMonths = [
        "студзень студзеня студзені студзеню студзенем студз сту",
        "люты лютага лютым лютаму лют",
        "сакавік сакавіка сакавіку сакавіком сак сакав",
        "красавік красавіка красавіку красавіком крас кра",
        "травень траўня траўні траўнем трав маі",
        "чэрвень чэрвеня чэрвені чэрвеню чэрвенем чэрв чэр",
        "ліпень ліпеня ліпені ліпеню ліпенем ліп",
        "жнівень жніўня жніўні жніўню жніўнем жн жнів жні",
        "верасень верасня верасні верасню вераснем верасьня верасьні вер верас",
        "кастрычнік кастрычніка кастрычніку кастрычнікам кастр кастрыч кас",
        "лістапад лістапада лістападзе лістападу лістападам ліст лістап ліс",
        "снежань снежня снежні снежню снежнем сьнежань сьнежня снеж сне",
    ]
    /// The names of the months as documents print them. In Belarusian May is «май»: «травень» is read, and not written.
    package static let printedMonths = (
        russian: [
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
            "декабрь",
        ],
        belarusian: [
            "студзень", "люты", "сакавік", "красавік", "май", "чэрвень", "ліпень", "жнівень", "верасень", "кастрычнік",
            "лістапад", "снежань",
        ],
        english: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
    )

    /// The same behind a day of the month.
    package static let printedMonthsOfDates = (
        russian: [
            "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
            "декабря",
        ],
        belarusian: [
            "студзеня", "лютага", "сакавіка", "красавіка", "мая", "чэрвеня", "ліпеня", "жніўня", "верасня",
            "кастрычніка", "лістапада", "снежня",
        ]
    )

    /// The names of the months in English, as programs print them.
    package static let englishMonths = [
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sep sept", "october oct", "november nov", "december dec",
    ]

    /// The days of the week from Monday on, where one is named; its name comes first.
    package static let russianWeekdays = [
        "понедельник понедельника понедельнику понедельником понедельнике пн пон понед",
        "вторник вторника вторнику вторником вторнике вт",
        "среда среды среде среду средой ср",
        "четверг четверга четвергу четвергом четверге чт",
        "пятница пятницы пятнице пятницу пятницей пт пятн",
        "суббота субботы субботе субботу субботой сб субб",
        "воскресенье воскресенья воскресенью воскресеньем воскресение вс воскр",
    ]
    package static let belarusianWeekdays = [
        "панядзелак панядзелка панядзелку",
        "аўторак аўторка аўторку аўт аў",
        "серада серады серадзе сераду серадой",
        "чацвер чацвярга чацвяргу чц",
        "пятніца пятніцы пятніцу пятніцай",
        "субота суботы суботу суботай",
        "нядзеля нядзелі нядзелю нядзеляй нд",
    ]

    /// The days of the week from Monday on, where every one of them is meant: «по вторникам».
    package static let russianEveryWeekday = [
        "понедельники понедельников понедельникам понедельниках",
        "вторники вторников вторникам вторниках",
        "средам средах",
        "четверги четвергов четвергам четвергах",
        "пятницам пятницах",
        "субботам субботах",
        "воскресеньям воскресеньях",
    ]
    package static let belarusianEveryWeekday = [
        "панядзелкі панядзелкаў панядзелкам панядзелках",
        "аўторкі аўторкаў аўторкам аўторках",
        "серадам серадах",
        "чацвяргі чацвяргоў чацвяргам чацвяргах",
        "пятніцам пятніцах",
        "суботам суботах",
        "нядзелям нядзелях",
    ]

    /// The months, 1…12, with their Russian and Belarusian names.
    package static var months: [(Int, String)] { numbered(russianMonths) + numbered(belarusianMonths) }

    /// The days of the week, 1…7, with their names where one is named.
    package static var weekdays: [(Int, String)] { numbered(russianWeekdays) + numbered(belarusianWeekdays) }

    /// The same where every one of them is meant.
    package static var everyWeekday: [(Int, String)] {
        numbered(russianEveryWeekday) + numbered(belarusianEveryWeekday)
    }

    /// The words of each month or day with its number.
    package static func numbered(_ words: [String]) -> [(Int, String)] {
        words.enumerated().map { ($0.offset + 1, $0.element) }
    }
}
