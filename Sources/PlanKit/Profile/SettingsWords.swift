internal import Diagnostics
internal import PlanModel
internal import PlanReports

/// The words that a value of `plankit.yml` is one of, as people may write them: in English, Russian or Belarusian.
struct SettingsWords<Value: Sendable>: Sendable {
    /// A value with its words in the three languages, and others that people write for it.
    struct Word: Sendable {
        let value: Value
        let names: [String]

        init(_ value: Value, _ english: String, _ russian: String, _ belarusian: String, also: String...) {
            self.value = value
            names = [english, russian, belarusian] + also
        }
    }

    private let all: [Word]

    init(_ all: [Word]) { self.all = all }

    /// The value that a word names; nil for none.
    func value(_ word: String) -> Value? {
        let word = SettingsKey.folded(word)
        return all.first { $0.names.contains { SettingsKey.folded($0) == word } }?.value
    }

    /// The word for a value in a language.
    func name(of value: Value, in language: Language) -> String where Value: Equatable {
        all.first { $0.value == value }.map { Self.name($0, language) } ?? ""
    }

    private static func name(_ word: Word, _ language: Language) -> String {
        language.choose(word.names[1], word.names[2], word.names[0])
    }

    /// The words in a language as a message lists them.
    func list(in language: Language) -> String { all.map { Self.name($0, language) }.joined(separator: ", ") }
}

extension SettingsWords<ColumnRole> {
    /// What a column holds.
    static let roles = SettingsWords(
        ColumnRole.allCases.map { role in
            let (russian, belarusian) =
                switch role {
                case .number: ("номер", "нумар")
                case .activity: ("мероприятие", "мерапрыемства")
                case .deadline: ("срок", "тэрмін")
                case .responsible: ("ответственный", "адказны")
                case .result: ("результат", "вынік")
                case .mark: ("отметка", "адзнака")
                case .participants: ("участники", "удзельнікі")
                case .place: ("место", "месца")
                case .time: ("время", "час")
                case .note: ("примечание", "заўвага")
                case .other: ("прочее", "іншае")
                }
            return Word(role, role.rawValue, russian, belarusian)
        })
}

extension SettingsWords<Country> {
    /// The countries whose school calendars and forms are known.
    static let countries = SettingsWords([
        Word(.by, "by", "Беларусь", "Беларусь"), Word(.ru, "ru", "Россия", "Расія"),
    ])
}

extension SettingsWords<Severity?> {
    /// How much a check is worth; nil switches it off.
    static let severities = SettingsWords<Severity?>([
        Word(.note, "note", "примечание", "заўвага"), Word(.warning, "warning", "предупреждение", "папярэджанне"),
        Word(.error, "error", "ошибка", "памылка"), Word(nil, "off", "выключено", "выключана"),
    ])
}

extension SettingsWords<ReportProfile.Gender> {
    /// Whether somebody is a man or a woman.
    static let genders = SettingsWords([
        Word(.feminine, "f", "ж", "ж", also: "female", "жен", "женский", "женщина", "жаночы", "жанчына"),
        Word(.masculine, "m", "м", "м", also: "male", "муж", "мужской", "мужчина", "мужчынскі", "мужчына"),
    ])
}
