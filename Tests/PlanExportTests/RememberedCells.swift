import PlanExport
import PlanModel

/// Reads cells by remembering what the words of a plan meant; words that are not in the plan mean nothing.
struct RememberedCells: CellReading {
    private var deadlines: [String: Deadline] = [:]
    private var responsible: [String: Responsible] = [:]
    private var results: [String: ExpectedResult] = [:]
    private var marks: [String: Mark] = [:]

    init(_ plan: Plan) {
        for activity in plan.activities {
            if let deadline = activity.deadline { deadlines[deadline.text] = deadline }
            for entry in activity.responsible { responsible[entry.text] = entry }
            for entry in activity.results { results[entry.text] = entry }
            if let mark = activity.mark { marks[mark.text] = mark }
        }
    }

    /// The plan with equal words meaning the same in every row, as with any reading they do.
    func settled(_ plan: Plan) -> Plan {
        var plan = plan
        for section in plan.sections.indices {
            for index in plan.sections[section].activities.indices {
                var activity = plan.sections[section].activities[index]
                activity.deadline = activity.deadline.flatMap { deadlines[$0.text] }
                activity.responsible = activity.responsible.compactMap { responsible[$0.text] }
                activity.results = activity.results.compactMap { results[$0.text] }
                activity.mark = activity.mark.flatMap { marks[$0.text] }
                plan.sections[section].activities[index] = activity
            }
        }
        return plan
    }

    func deadline(_ text: String, in context: CellContext) -> Deadline? { deadlines[text] }
    func responsible(_ text: String) -> [Responsible] {
        [responsible[text] ?? Responsible(text: text, kind: .group)]
    }
    func results(_ text: String) -> [ExpectedResult] { [results[text] ?? ExpectedResult(text: text, kind: .other)] }
    func mark(_ text: String, in context: CellContext) -> Mark? { marks[text] ?? Mark(text: text) }
}

/// Reads «октябрь», «октябрь 2024» and nothing else: enough to see where a year comes from.
struct MonthCells: CellReading {
    private static let names = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь",
    ]

    func deadline(_ text: String, in context: CellContext) -> Deadline? {
        let words = text.lowercased().split(separator: " ")
        guard let name = words.first else { return nil }
        guard let month = Self.names.firstIndex(of: String(name)).map({ $0 + 1 }) else {
            return Deadline(text: text, kind: .unknown)
        }
        let year =
            words.count > 1
            ? Int(words[1])
            : context.schoolYear.map { month >= 8 ? $0.start : $0.start + 1 }
                ?? context.calendarYear
        return Deadline(
            text: text, kind: .month, start: year.flatMap { Day.first(ofMonth: month, in: $0) },
            end: year.flatMap { Day.last(ofMonth: month, in: $0) }, yearInferred: words.count == 1 && year != nil)
    }
    func responsible(_ text: String) -> [Responsible] { [Responsible(text: text, kind: .group)] }
    func results(_ text: String) -> [ExpectedResult] { [ExpectedResult(text: text, kind: .other)] }
    func mark(_ text: String, in context: CellContext) -> Mark? { Mark(text: text) }
    func roles(of headings: [String]) -> [ColumnRole?] {
        headings.map { ["Дела": .activity, "Когда": .deadline, "Кто": .responsible][$0] }
    }
}
