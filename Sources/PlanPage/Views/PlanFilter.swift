internal import PlanKit

/// Which rows of a plan are shown. The script of the page hides rows by the same rules, as they are chosen.
struct PlanFilter: Sendable {
    var person: Int?
    var month = ""
    var section: Int?
    var status = ""
    var words = ""

    init(_ query: PageFields) {
        person = query["who"].flatMap { Int($0) }
        month = query["month"] ?? ""
        section = query["section"].flatMap { Int($0) }
        status = query["status"] ?? ""
        words = Self.folded(query["words"] ?? "")
    }

    /// Whether something is chosen.
    var isSet: Bool { person != nil || section != nil || ![month, status, words].allSatisfy(\.isEmpty) }

    /// The value of a status that is no mark.
    static let noMark = "none"
    /// The value for what is late.
    static let overdue = "overdue"

    func shows(_ row: PlanRow) -> Bool {
        if let person, !row.people.contains(person) { return false }
        if !month.isEmpty, !Self.holds(row.months, month) { return false }
        switch status {
        case "": break
        case Self.overdue: if !row.isOverdue { return false }
        default: if (row.activity.status?.rawValue ?? Self.noMark) != status { return false }
        }
        return words.isEmpty || Self.folded(row.allWords).contains(words)
    }

    /// Whether a month is in `2024-10 2024-12:2025-02`.
    private static func holds(_ months: String, _ wanted: String) -> Bool {
        months.split(separator: " ").contains { span in
            let ends = span.split(separator: ":")
            guard let first = ends.first, let last = ends.last else { return false }
            return first <= wanted && wanted <= last
        }
    }

    private static func folded(_ words: String) -> String {
        words.lowercased().replacing("ё", with: "е").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// A row of the table as the page knows it.
struct PlanRow {
    let activity: Activity
    /// The places of those who answer for it in the list of people.
    let people: [Int]
    /// The months in which it stands: `2024-10 2024-12:2025-02`, `none`.
    let months: String
    let isOverdue: Bool
    /// What the table shows of it.
    let cells: [String]

    var allWords: String { cells.joined(separator: " ") }
}
