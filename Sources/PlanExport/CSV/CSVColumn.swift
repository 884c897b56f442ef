public import Diagnostics
import PlanModel
import TextAnalysis

/// A fixed column of a plan in CSV; every column without a role follows under its own heading.
struct CSVColumn: Hashable, Sendable {
    /// What its cells show.
    enum Content: Sendable {
        /// A member of the activity.
        case member(ActivityMember)
        /// The title of the activity's section, and how deep that is.
        case section, level
        /// What the words of the deadline mean.
        case start, end, recurrence
    }

    /// The machine name, and the heading in English.
    let name: String
    let content: Content
    private let russian: String
    private let belarusian: String

    private init(_ name: String, _ russian: String, _ belarusian: String, _ content: Content) {
        (self.name, self.russian, self.belarusian, self.content) = (name, russian, belarusian, content)
    }

    /// The column of a member.
    init(_ member: ActivityMember) {
        self.init(member.columnName, member.heading.russian, member.heading.belarusian, .member(member))
    }

    /// The column that shows a role.
    init(role: ColumnRole) { self.init(ActivityMember.filled(by: role)) }

    /// The columns of all members, those among them that no file has too.
    static let members = ActivityMember.all.map { CSVColumn($0) }

    static let id = CSVColumn(ActivityMember.id)
    static let section = CSVColumn("section", "Раздел", "Раздзел", .section)
    static let number = CSVColumn(role: .number)
    static let activity = CSVColumn(role: .activity)
    static let deadline = CSVColumn(role: .deadline)
    static let start = CSVColumn("start", "Начало", "Пачатак", .start)
    static let end = CSVColumn("end", "Окончание", "Заканчэнне", .end)
    static let recurrence = CSVColumn("recurrence", "Повторение", "Паўтарэнне", .recurrence)
    static let place = CSVColumn(role: .place)
    static let level = CSVColumn("level", "Уровень раздела", "Узровень раздзела", .level)

    /// The columns that every plan has.
    static let always: [CSVColumn] = ActivityMember.all.flatMap { member -> [CSVColumn] in
        switch member.value {
        case .id: [CSVColumn(member), section]
        case .deadline: [CSVColumn(member), start, end, recurrence]
        case .text, .responsible, .results, .mark: [CSVColumn(member)]
        case .words, .flag, .other, .inherited, .source: []
        }
    }

    /// The columns that a plan has if something stands in them.
    static let sometimes = members.filter { column in
        switch column.member?.value {
        case .words, .flag: true
        case .id, .text, .deadline, .responsible, .results, .mark, .other, .inherited, .source, nil: false
        }
    }

    /// The column's heading.
    func heading(_ headings: CSVHeadings) -> String {
        switch headings {
        case .english: name
        case .russian: russian
        case .belarusian: belarusian
        }
    }

    /// The member that the column shows; nil for those made from the section or the deadline.
    var member: ActivityMember? {
        if case .member(let member) = content { member } else { nil }
    }

    /// The column of the plan's table that this one shows.
    var role: ColumnRole? { member?.role }

    /// The column under this heading in any of the languages; letter case and white space do not matter.
    init?(heading: String) {
        guard let column = Self.byHeading[CSVHeadings.folded(heading)] else { return nil }
        self = column
    }

    private static let byHeading: [String: CSVColumn] = {
        var columns: [String: CSVColumn] = [:]
        for headings in CSVHeadings.allCases {
            for column in always + sometimes + [level] {
                columns[CSVHeadings.folded(column.heading(headings))] = column
            }
        }
        return columns
    }()

    // There is one column of a name.
    static func == (left: CSVColumn, right: CSVColumn) -> Bool { left.name == right.name }
    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// In whose words a CSV file names its columns.
public enum CSVHeadings: String, CaseIterable, Sendable, Hashable {
    /// Код, Раздел, №, Мероприятие, Срок …
    case russian = "ru"
    /// Код, Раздзел, №, Мерапрыемства, Тэрмін …
    case belarusian = "be"
    /// The machine names: id, section, number, activity, deadline …
    case english = "en"

    /// The headings of a language; English has the machine names.
    public init(_ language: Language) {
        switch language {
        case .ru: self = .russian
        case .be: self = .belarusian
        case .en: self = .english
        }
    }

    /// How a cell says that something holds.
    var yes: String {
        switch self {
        case .russian: "да"
        case .belarusian: "так"
        case .english: "yes"
        }
    }

    /// Whether a cell says so, in any of the languages or as programs write it.
    static func isYes(_ cell: String) -> Bool {
        words.contains(folded(cell))
    }

    private static let words = Set((allCases.map(\.yes) + ["true", "истина", "1", "+"]).map(folded))

    /// A heading as headings are compared: case, white space and look-alike letters do not matter.
    static func folded(_ heading: String) -> String { CellText.compared(heading) }
}
