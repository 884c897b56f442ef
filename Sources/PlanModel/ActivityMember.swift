/// A member of ``Activity``: what it is called wherever a plan is written, read or quoted, and how it is reached.
///
/// ``all`` is the one table of them. JSON and NDJSON both ways, `Codable`, CSV both ways, the columns of Markdown, the
/// words that checks, findings and the proof of preservation look at, and the names that a template may use are all made
/// from it: a new member is a property of ``Activity`` and a line here.
///
/// A class, for there is one of each: whoever goes through ``all`` for each row would copy the eight texts of a struct.
public final class ActivityMember: Sendable {
    /// What a member holds.
    public enum Value: Sendable {
        /// The id, unique in a plan.
        case id
        /// Text that is always there, maybe empty.
        case text(@Sendable (Activity) -> String, @Sendable (inout Activity, String) -> Void)
        /// Words; null in JSON where there are none.
        case words(@Sendable (Activity) -> String?, @Sendable (inout Activity, String?) -> Void)
        /// `true`; left out of JSON where it does not hold.
        case flag(@Sendable (Activity) -> Bool, @Sendable (inout Activity, Bool) -> Void)
        /// A record, list or object of its own; each kind is written once.
        case deadline, responsible, results, mark, other, inherited, source
    }

    /// A name in the languages of the users.
    public struct Names: Sendable, Hashable {
        /// In Russian.
        public var russian: String
        /// In Belarusian.
        public var belarusian: String
        /// In English.
        public var english: String
    }

    /// Its name in JSON and in templates.
    public let name: String
    /// The role of the columns that fill it.
    public let role: ColumnRole?
    /// The heading of a column of it, where the plan has none of its own; in CSV, English headings are ``columnName``.
    public let heading: Names
    /// Its name in templates, by language, and what may stand there.
    public let templateNames: Names
    /// What may stand there, for the list of names.
    public let example: String
    /// What it holds.
    public let value: Value

    private init(
        _ name: String, _ role: ColumnRole? = nil, heading: (String, String, String),
        template: (String, String), example: String = "", _ value: Value
    ) {
        self.name = name
        self.role = role
        self.heading = Names(russian: heading.0, belarusian: heading.1, english: heading.2)
        templateNames = Names(russian: template.0, belarusian: template.1, english: name)
        self.example = example
        self.value = value
    }

    /// The machine name of its column in a table: `activity` for the title.
    public var columnName: String { role == .activity ? "activity" : name }

    /// Whether JSON must have it: what may be null may be left out too.
    public var isRequired: Bool {
        switch value {
        case .words, .flag, .deadline, .mark: false
        case .id, .text, .responsible, .results, .other, .inherited, .source: true
        }
    }

    /// The members in the contract's order.
    public static let all: [ActivityMember] = [
        ActivityMember(
            "id", heading: ("Код", "Код", "Id"), template: ("код", "код"), example: "1.17", .id),
        ActivityMember(
            "number", .number, heading: ("№", "№", "No."), template: ("номер", "нумар"), example: "17",
            .text({ $0.number }, { $0.number = $1 })),
        ActivityMember(
            "title", .activity, heading: ("Мероприятие", "Мерапрыемства", "Activity"), template: ("название", "назва"),
            example: "Семинар «Мир ребёнка»", .text({ $0.title }, { $0.title = $1 })),
        ActivityMember(
            "deadline", .deadline, heading: ("Срок", "Тэрмін", "Deadline"), template: ("срок", "тэрмін"),
            example: "Октябрь 2024", .deadline),
        ActivityMember(
            "responsible", .responsible, heading: ("Ответственные", "Адказныя", "Responsible"),
            template: ("ответственные", "адказныя"), example: "Методист Иванова А.Б., творческая группа",
            .responsible),
        ActivityMember(
            "results", .result, heading: ("Результаты", "Вынікі", "Results"), template: ("результаты", "вынікі"),
            example: "Протокол, рекомендации", .results),
        ActivityMember(
            "mark", .mark, heading: ("Отметка о выполнении", "Адзнака аб выкананні", "Mark of execution"),
            template: ("отметка", "адзнака"), example: "Выполнено 15.10.2024", .mark),
        ActivityMember(
            "participants", .participants, heading: ("Участники", "Удзельнікі", "Participants"),
            template: ("участники", "удзельнікі"), example: "Учащиеся 5–7 классов",
            .words({ $0.participants }, { $0.participants = $1 })),
        ActivityMember(
            "place", .place, heading: ("Место", "Месца", "Place"), template: ("место", "месца"),
            example: "Актовый зал", .words({ $0.place }, { $0.place = $1 })),
        ActivityMember(
            "time", .time, heading: ("Время", "Час", "Time"), template: ("время", "час"), example: "14.00",
            .words({ $0.time }, { $0.time = $1 })),
        ActivityMember(
            "note", .note, heading: ("Примечание", "Заўвага", "Note"), template: ("примечание", "заўвага"),
            example: "по отдельному плану", .words({ $0.note }, { $0.note = $1 })),
        ActivityMember(
            "other", .other, heading: ("Прочее", "Іншае", "Other"), template: ("прочее", "іншае"), example: "25",
            .other),
        ActivityMember(
            "inherited", heading: ("Унаследовано", "Успадкавана", "Inherited"),
            template: ("унаследовано", "успадкавана"), example: "deadline", .inherited),
        ActivityMember(
            "struck", heading: ("Вычеркнуто", "Выкраслена", "Struck"), template: ("вычеркнуто", "выкраслена"),
            .flag({ $0.struck }, { $0.struck = $1 })),
        ActivityMember(
            "source", heading: ("Источник", "Крыніца", "Source"), template: ("источник", "крыніца"), .source),
    ]

    /// The id.
    public static let id = all[0]

    /// The member that columns of a role fill; every role has one.
    public static func filled(by role: ColumnRole) -> ActivityMember { all[indexByRole[role] ?? 0] }

    private static let indexByRole = Dictionary(
        all.enumerated().compactMap { index, member in member.role.map { ($0, index) } },
        uniquingKeysWith: { first, _ in first })
}
