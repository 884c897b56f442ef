public import Diagnostics
import PlanModel
import TextAnalysis

/// The fixed columns of a plan in CSV; every column without a role follows under its own heading.
enum CSVColumn: String, CaseIterable {
    // The raw value is the machine name. `level` stands last, and only in a plan whose sections are nested.
    case id, section, number, activity, deadline, start, end, recurrence, responsible, results, mark
    case participants, place, time, note, level

    /// The columns every plan has.
    static let always: [CSVColumn] = [
        .id, .section, .number, .activity, .deadline, .start, .end, .recurrence, .responsible, .results, .mark,
    ]

    /// The column's heading.
    func heading(_ headings: CSVHeadings) -> String {
        switch headings {
        case .english: rawValue
        case .russian: words(in: .ru)
        case .belarusian: words(in: .be)
        }
    }

    private func words(in language: Language) -> String {
        switch (self, language) {
        case (.id, _): "Код"
        case (.section, .be): "Раздзел"
        case (.section, _): "Раздел"
        case (.start, .be): "Пачатак"
        case (.start, _): "Начало"
        case (.end, .be): "Заканчэнне"
        case (.end, _): "Окончание"
        case (.recurrence, .be): "Паўтарэнне"
        case (.recurrence, _): "Повторение"
        case (.level, .be): "Узровень раздзела"
        case (.level, _): "Уровень раздела"
        case (.number, _), (.activity, _), (.deadline, _), (.responsible, _), (.results, _), (.mark, _),
            (.participants, _), (.place, _), (.time, _), (.note, _):
            role.map { ColumnWords.heading(of: $0, in: language) } ?? rawValue
        }
    }

    /// The column of the plan's table that this one shows; nil for those made from several.
    var role: ColumnRole? {
        switch self {
        case .number: .number
        case .activity: .activity
        case .deadline: .deadline
        case .responsible: .responsible
        case .results: .result
        case .mark: .mark
        case .participants: .participants
        case .place: .place
        case .time: .time
        case .note: .note
        case .id, .section, .start, .end, .recurrence, .level: nil
        }
    }

    /// The column that shows a role.
    init?(role: ColumnRole) {
        guard let column = CSVColumn.allCases.first(where: { $0.role == role }) else { return nil }
        self = column
    }

    /// The column under this heading in any of the languages; letter case and white space do not matter.
    init?(heading: String) {
        guard let column = Self.byHeading[CSVHeadings.folded(heading)] else { return nil }
        self = column
    }

    private static let byHeading: [String: CSVColumn] = {
        var columns: [String: CSVColumn] = [:]
        for headings in CSVHeadings.allCases {
            for column in allCases { columns[CSVHeadings.folded(column.heading(headings))] = column }
        }
        return columns
    }()
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

    /// A heading as headings are compared: case, white space and look-alike letters do not matter.
    static func folded(_ heading: String) -> String { CellText.compared(heading) }
}
