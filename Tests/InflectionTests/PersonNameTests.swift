import Inflection
import Testing

/// Names in the cases of Russian and Belarusian. Where the form hangs on something that nobody said, there is none.
struct PersonNameTests {
    @Test(arguments: [
        // Surnames that tell whether a man or a woman has them.
        ("Иванов", "Иванова", "Иванову", "Иванова", "Ивановым"),
        ("Иванова", "Ивановой", "Ивановой", "Иванову", "Ивановой"),
        ("Мельникова", "Мельниковой", "Мельниковой", "Мельникову", "Мельниковой"),
        ("Воробьёв", "Воробьёва", "Воробьёву", "Воробьёва", "Воробьёвым"),
        ("Никитина", "Никитиной", "Никитиной", "Никитину", "Никитиной"),
        ("Синицын", "Синицына", "Синицыну", "Синицына", "Синицыным"),
        ("Жуковский", "Жуковского", "Жуковскому", "Жуковского", "Жуковским"),
        ("Жуковская", "Жуковской", "Жуковской", "Жуковскую", "Жуковской"),
        ("Белый", "Белого", "Белому", "Белого", "Белым"),
        ("Римский-Корсаков", "Римского-Корсакова", "Римскому-Корсакову", "Римского-Корсакова", "Римским-Корсаковым"),
        // Those that never change.
        ("Шевченко", "Шевченко", "Шевченко", "Шевченко", "Шевченко"),
        ("Литвиненко", "Литвиненко", "Литвиненко", "Литвиненко", "Литвиненко"),
        ("Черных", "Черных", "Черных", "Черных", "Черных"),
        ("Дурново", "Дурново", "Дурново", "Дурново", "Дурново"),
        // Those that are the same of a man and of a woman.
        ("Скрипка", "Скрипки", "Скрипке", "Скрипку", "Скрипкой"),
        ("Заря", "Зари", "Заре", "Зарю", "Зарей"),
        // Belarusian.
        ("Іваноў", "Іванова", "Іванову", "Іванова", "Івановым"),
        ("Іванова", "Івановай", "Івановай", "Іванову", "Івановай"),
        ("Жукоўскі", "Жукоўскага", "Жукоўскаму", "Жукоўскага", "Жукоўскім"),
        ("Жукоўская", "Жукоўскай", "Жукоўскай", "Жукоўскую", "Жукоўскай"),
        ("ИВАНОВА", "ИВАНОВОЙ", "ИВАНОВОЙ", "ИВАНОВУ", "ИВАНОВОЙ"),
    ])
    func surnames(_ row: (name: String, genitive: String, dative: String, accusative: String, instrumental: String)) {
        let name = PersonName(surname: row.name, language: .russian)
        let forms = GrammaticalCase.allCases.map { name.inflected($0)?.surname }
        #expect(forms == [row.genitive, row.dative, row.accusative, row.instrumental])
    }

    @Test(
        arguments: [
            ("Щегель", Gender.feminine, "Щегель"), ("Щегель", .masculine, "Щегелю"), ("Литош", .feminine, "Литош"),
            ("Мицкевич", .masculine, "Мицкевичу"), ("Мицкевич", .feminine, "Мицкевич"),
            ("Кулеша", .masculine, "Кулеше"),
            ("Коваль", .masculine, "Ковалю"), ("Гайдай", .masculine, "Гайдаю"), ("Цой", .masculine, "Цою"),
            ("Толстой", .masculine, "Толстому"), ("Бонч-Бруевич", .masculine, "Бонч-Бруевичу"),
            ("Щербина", .masculine, "Щербине"), ("Корова", .masculine, "Корове"), ("Дитрих", .masculine, "Дитриху"),
            ("Горький", .masculine, "Горькому"), ("Хороший", .masculine, "Хорошему"), ("Старшая", .feminine, "Старшей"),
            ("Петрова-Сидорчук", .feminine, "Петровой-Сидорчук"), ("Кузьміч", .masculine, "Кузьмічу"),
            ("Дубоўка", .masculine, nil), ("Шаўчэнка", .masculine, "Шаўчэнку"), ("Ганчар", .masculine, "Ганчару"),
        ] as [(String, Gender, String?)])
    func dativeWhereSomebodySaidWhoItIs(_ surname: String, _ gender: Gender, _ dative: String?) {
        let name = PersonName(surname: surname, gender: gender, language: .russian)
        #expect(name.inflected(.dative)?.surname == dative)
    }

    @Test(arguments: ["Щегель", "Мицкевич", "Литош", "Ганчар", "Шпак", "Новік", "Самаль"])
    func namesThatWantAnAnswer(_ surname: String) {
        let name = PersonName(surname: surname, language: .russian)
        #expect(name.inflected(.dative) == nil)
        #expect(name.wantsGender)
    }

    /// Both forms are in use, whoever it is: no answer would help, only the person's own.
    @Test(arguments: ["Кравец", "Волчок", "Соловей", "Заяц", "Козел", "Берия", "Smith", "Гребень"])
    func namesOfWhichNoRuleIsSure(_ surname: String) {
        let name = PersonName(surname: surname, gender: .masculine, language: .russian)
        #expect(name.inflected(.dative) == nil)
    }

    @Test(
        arguments: [
            ("Щегель", "Юлия", "Михайловна", "Щегель Юлии Михайловне"),
            ("Мицкевич", "Адам", "Николаевич", "Мицкевичу Адаму Николаевичу"),
            ("Ковалёв", "Пётр", "Ильич", "Ковалёву Петру Ильичу"), ("Лис", "Лев", "Львович", "Лису Льву Львовичу"),
            ("Шпак", "Илья", nil, "Шпаку Илье"), ("Новик", "Наталья", nil, "Новик Наталье"),
            ("Сташевич", "Любовь", "Фоминична", "Сташевич Любови Фоминичне"),
            ("Савич", "Игорь", "Юрьевич", "Савичу Игорю Юрьевичу"), ("Тур", "Сергей", nil, "Туру Сергею"),
            ("Мамедов", "Рашид", "Али оглы", "Мамедову Рашиду Али оглы"),
            ("Шэўчык", "Вольга", "Пятроўна", "Шэўчык Вользе Пятроўне"),
            ("Міцкевіч", "Адам", "Мікалаевіч", "Міцкевічу Адаму Мікалаевічу"),
            ("Купрэвіч", "Марыя", nil, "Купрэвіч Марыі"), ("Зуёнак", "Тамара", "Іванаўна", "Зуёнак Тамары Іванаўне"),
            // Nobody knows.
            ("Шпак", "Саша", nil, nil),
        ] as [(String, String, String?, String?)])
    func wholeNames(_ surname: String, _ given: String, _ patronymic: String?, _ dative: String?) {
        let name = PersonName(surname: surname, given: given, patronymic: patronymic, language: .russian)
        let words = name.inflected(.dative).map {
            [$0.surname, $0.given, $0.patronymic].compactMap(\.self).joined(separator: " ")
        }
        #expect(words == dative)
    }

    @Test func stressDecidesTheInstrumentalOfSome() {
        let name = PersonName(surname: "Кулеша", language: .russian)
        #expect(name.inflected(.dative)?.surname == "Кулеше")
        #expect(name.inflected(.instrumental) == nil)
        #expect(
            PersonName(surname: "Ильин", given: nil, patronymic: "Кузьмич", language: .russian)
                .inflected(.instrumental)?.patronymic == "Кузьмичом")
    }
}
