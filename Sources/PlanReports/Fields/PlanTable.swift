public import Diagnostics
public import PlanModel
import TextAnalysis

extension Plan {
    /// The plan with a column for everything its rows hold, so that a table of its columns drops nothing.
    ///
    /// A plan from a document has its columns. One from JSON or CSV may have none, or have members that no column of it
    /// shows; those get a column behind the others.
    /// A matrix gets one column of activities and one of deadlines for those that its dates head.
    var withColumns: Plan {
        var copy = asList(activity: "Мероприятия", deadline: "Сроки")
        let columns = copy.columns
        let sections = copy.sections
        var roles = Set(columns.map(\.role))
        func add(_ role: ColumnRole, _ heading: String, _ holds: (Activity) -> Bool) {
            guard !roles.contains(role), sections.contains(where: { $0.activities.contains(where: holds) })
            else { return }
            roles.insert(role)
            copy.columns.append(Column(role: role, heading: heading))
        }
        if columns.isEmpty { add(.number, "№ п/п") { !$0.number.isEmpty } }
        if !roles.contains(.activity) { copy.columns.append(Column(role: .activity, heading: "Мероприятия")) }
        add(.deadline, "Сроки") { $0.deadline != nil }
        let hosts = PlanTable(copy).hosts
        if hosts[.responsible] == nil { add(.responsible, "Ответственный") { !$0.responsible.isEmpty } }
        add(.result, "Форма представления результата") { !$0.results.isEmpty }
        // Marks from a table of marks are no column of the plan, unless somebody asks for one.
        if columns.isEmpty { add(.mark, "Отметка о выполнении") { $0.mark != nil } }
        if hosts[.participants] == nil { add(.participants, "Участники") { $0.stands(apart: $0.participants) } }
        if hosts[.place] == nil { add(.place, "Место проведения") { $0.stands(apart: $0.place) } }
        add(.time, "Время") { $0.stands(apart: $0.time) }
        // A remark that no column holds was a footnote, and is one again.
        if columns.isEmpty { add(.note, "Примечание") { $0.stands(apart: $0.note) } }
        let known = Set(copy.otherKeys.compactMap(\.self))
        var keys: Set<String> = []
        for section in sections { for activity in section.activities { keys.formUnion(activity.other.keys) } }
        keys.subtract(known)
        for key in keys.sorted() { copy.columns.append(Column(role: .other, heading: key)) }
        return copy
    }

    /// The plan with a column for marks, as `--with-marks` wants it.
    public func withMarkColumn(_ language: Language) -> Plan {
        guard !columns.contains(where: { $0.role == .mark }) else { return self }
        var copy = withColumns
        guard !copy.columns.contains(where: { $0.role == .mark }) else { return copy }
        copy.columns.append(Column(role: .mark, heading: ReportWords(language).mark))
        return copy
    }
}

extension Activity {
    /// Whether a time, a place or a remark does not stand in the deadline's cell, which holds it as printed.
    func stands(apart words: String?) -> Bool {
        guard let words, !words.isEmpty else { return false }
        let cell = CellText.compared(deadline?.text ?? "")
        return !words.split(separator: ";").allSatisfy { cell.contains(CellText.compared(String($0))) }
    }
}

/// What the cells of a row need to know of the plan's table.
final class PlanTable: Sendable {
    let columns: [Column]
    let otherKeys: [String?]
    /// Whether numbers have a column of their own.
    let hasNumbers: Bool
    /// The roles that have no column of their own, each with the role of the column whose heading names it too:
    /// «Место проведения, ответственные».
    let hosts: [ColumnRole: ColumnRole]
    /// Whether each number is given once, so that it names its row.
    let hasUniqueNumbers: Bool

    /// How headings name what may share a column, as compared.
    private static let stems: [ColumnRole: [String]] = [
        .place: ["мест", "месц"], .responsible: ["ответств", "исполнител", "адказн", "выканаўц", "выканауц"],
        .participants: ["участник", "класс", "категори", "удзельнік", "клас"],
    ]

    init(_ plan: Plan) {
        columns = plan.columns
        otherKeys = plan.otherKeys
        hasNumbers = columns.contains { $0.role == .number }
        hosts = Self.hosts(columns)
        let numbers = plan.sections.flatMap { $0.activities.map(\.number) }
        hasUniqueNumbers = Set(numbers).count == numbers.count && !numbers.contains("")
    }

    private static func hosts(_ columns: [Column]) -> [ColumnRole: ColumnRole] {
        var hosts: [ColumnRole: ColumnRole] = [:]
        for (role, stems) in stems where !columns.contains(where: { $0.role == role }) {
            // A deadline's cell is kept whole, whatever it holds besides.
            for host in [ColumnRole.deadline, .responsible, .participants, .place, .time] where hosts[role] == nil {
                for column in columns where column.role == host {
                    let heading = CellText.compared(column.heading)
                    if stems.contains(where: { heading.contains($0) }) { hosts[role] = host }
                }
            }
        }
        return hosts
    }
}
