internal import Diagnostics
internal import PlanModel
internal import TextAnalysis

/// The rows of a plan, each in a frame: a line a column, the one at fault marked.
struct FindingFrames {
    private let columns: [Column]
    /// The name of each column that has no role.
    private let keys: [String?]
    /// The activities of each row. A large plan may have as many findings as rows.
    private let rows: [SourceRow: [Activity]]
    private let language: Language

    /// How much of a cell is shown, in characters.
    private static let widestCell = 72

    init(of plan: Plan?, in language: Language) {
        columns = plan?.columns ?? []
        keys = plan?.otherKeys ?? []
        rows = Dictionary(grouping: plan?.activities ?? [], by: \.source.wholeRow)
        self.language = language
    }

    /// The row a finding speaks of; empty where it speaks of none.
    func frame(of finding: Diagnostic) -> String {
        guard let row = finding.place.row, let table = finding.place.table,
            let activities = rows[SourceRow(table: table, row: row)],
            let activity = activities.count > 1 ? activity(of: finding, among: activities) : activities.first
        else { return "" }
        return columns.enumerated().map { index, column in
            let heading = column.heading.isEmpty ? "\(language.text(.placeColumn)) \(index + 1)" : column.heading
            let isAtFault =
                column.heading.isEmpty ? finding.place.column == index + 1 : column.heading == finding.place.heading
            let isElsewhere =
                column.role == .activity && activity.source.column.map { $0 != index + 1 } == true
            if isElsewhere { return "" }
            let words = Self.words(of: activity, in: column, key: keys[index])
            let shown =
                words.unicodeScalars.count > Self.widestCell
                ? String(words.unicodeScalars.prefix(Self.widestCell)) + "…" : words
            return "  \(isAtFault ? ">" : "|") \(heading): \(shown)\n"
        }.joined()
    }

    /// Which of a row's activities a finding speaks of: of a row of a matrix that of the column, of a row that was read as
    /// several that whose words are quoted.
    private func activity(of finding: Diagnostic, among activities: [Activity]) -> Activity? {
        if let own = activities.first(where: { $0.source.column != nil && $0.source.column == finding.place.column }) {
            return own
        }
        let column = columns.first { $0.heading == finding.place.heading }
        guard let column, let words = finding.arguments["words"] else { return activities.first }
        return activities.first { Self.words(of: $0, in: column, key: column.heading).contains(words) }
            ?? activities.first
    }

    /// The words of a cell of the row, on one line.
    private static func words(of activity: Activity, in column: Column, key: String?) -> String {
        CellText.folded(activity.words(in: column.role, key: key).joined(separator: "; "))
    }
}
