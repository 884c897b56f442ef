import PlanModel
import PlanRecognition

/// Cells of people composed for the tests; all names are invented.
enum PeopleCells {
    static let surnames = [
        "Иванова", "Жук", "Мельник", "Станкевич", "Д'Арк", "Петрова-Водкина", "Седых", "Шевчук", "Лук'яненка", "Ярош",
        "Пятроўская", "Іваноў", "КОВАЛЬ", "Дубровский", "Гончарик", "Ёлкина", "Ыныкчанова", "Бондарь", "Писаренко",
        "Садовская",
    ]
    static let initials = [("И", "И"), ("Ю", "М"), ("Ё", "Ў"), ("А", "С"), ("Э", "В"), ("Н", "О"), ("І", "Я")]
    static let posts = [
        "Директор", "Заместитель директора по УВР", "Методист", "педагог-психолог",
        "Классный руководитель 5 «А» класса",
        "Директор ГУО «Средняя школа № 1 г. Речицы»", "Намеснік дырэктара па вучэбнай рабоце", "Настаўнік гісторыі",
        "зам. директора по ВР", "И.о. директора", "Председатель попечительского совета", "Соц. педагог",
        "Руководитель МО", "учитель русского языка и литературы", "Заведующий библиотекой", "Кіраўнік МА",
    ]

    /// A name in every order and spacing.
    static func names(_ surname: String, _ first: String, _ second: String) -> [String] {
        [
            "\(surname) \(first).\(second).", "\(surname) \(first). \(second).", "\(surname) \(first).\(second)",
            "\(first).\(second). \(surname)", "\(first).\(second).\(surname)", "\(first). \(second). \(surname)",
            "\(surname)\u{00A0}\(first).\(second).", "\(surname)  \(first).\u{00A0}\(second).",
        ]
    }

    /// The words and numbers of a text, hyphens and punctuation aside.
    static func words(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}
