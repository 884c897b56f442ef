import PlanComparison
import PlanModel

/// Finds the activity of a plan that a row of marks speaks of.
///
/// The words decide. An id never outweighs words that differ: one inserted row moves every id below it. It says which
/// of several activities with the same words and deadline is meant, and stands alone where a row has no words.
struct ActivityMatcher {
    enum Match: Equatable {
        case found(Int)
        case several
        case none
    }

    private let activities: [Activity]
    /// Every row of the table, filled or not.
    private let entries: [MarkEntry]
    private var indexByID: [String: Int] = [:]

    // An unchanged plan needs few of these: they are made when the first row asks for them.

    private lazy var titleCounts = activities.reduce(into: [:]) { $0[$1.title, default: 0] += 1 }
    private lazy var idCounts = entries.reduce(into: [:]) { $0[$1.id, default: 0] += 1 }
    /// The folded words of every activity.
    private lazy var words = activities.map { ActivityWords.folded($0.title) }
    private lazy var indicesByWords = Dictionary(grouping: words.indices) { words[$0] }
    private lazy var likeness = LikenessIndex(words)
    /// The rows with the same words and deadline, in the order of their ids.
    private lazy var twins = Self.twins(among: entries, idCounts)

    init(activities: [Activity], entries: [MarkEntry]) {
        self.activities = activities
        self.entries = entries
        for (index, activity) in activities.enumerated() { indexByID[activity.id] = index }
    }

    // MARK: The same words

    /// The activity that has the words of a row; without words, that of its id.
    mutating func exactMatch(of entry: MarkEntry) -> Match {
        let byID = indexByID[entry.id]
        if let byID, activities[byID].title == entry.activity, titleCounts[entry.activity] == 1 { return .found(byID) }
        let folded = ActivityWords.folded(entry.activity)
        guard !folded.isEmpty else { return matchWithoutWords(of: entry) }
        var candidates = indicesByWords[folded] ?? []
        guard candidates.count > 1 else { return candidates.first.map(Match.found) ?? .none }
        if !MarkEntry.isBlank(entry.deadline) {
            let deadline = Self.compared(deadline: entry.deadline)
            candidates = candidates.filter { Self.compared(deadline: activities[$0].deadline?.text ?? "") == deadline }
            guard candidates.count > 1 else { return candidates.first.map(Match.found) ?? .several }
            // As many rows as activities that nothing else tells apart: the first is the first.
            if let rows = twins[Twin(entry)], rows.count == candidates.count, let index = rows.firstIndex(of: entry) {
                return .found(candidates[index])
            }
        }
        if let byID, candidates.contains(byID) { return .found(byID) }
        let numbered = candidates.filter { !entry.number.isEmpty && activities[$0].number == entry.number }
        return numbered.count == 1 ? .found(numbered[0]) : .several
    }

    private mutating func matchWithoutWords(of entry: MarkEntry) -> Match {
        if let byID = indexByID[entry.id], idCounts[entry.id] == 1, agrees(entry, activities[byID]) {
            return .found(byID)
        }
        // `1.10` of which a spreadsheet program made `1.1`: the number or the deadline says which it was.
        let candidates = activities.indices.filter { index in
            let id = activities[index].id
            return (entry.id == id || SpreadsheetCell.isShortened(entry.id, of: id)) && agrees(entry, activities[index])
        }
        return candidates.count == 1 ? .found(candidates[0]) : candidates.isEmpty ? .none : .several
    }

    /// Whether number and deadline of a row, where it has them, are those of an activity.
    private func agrees(_ entry: MarkEntry, _ activity: Activity) -> Bool {
        let number = SpreadsheetCell.restoredNumber(entry.number) ?? entry.number
        let hasItsNumber =
            MarkEntry.isBlank(number) || ActivityWords.folded(number) == ActivityWords.folded(activity.number)
            || number.contains(".") && SpreadsheetCell.isShortened(number, of: activity.number)
        return hasItsNumber
            && (MarkEntry.isBlank(entry.deadline)
                || Self.compared(deadline: entry.deadline) == Self.compared(deadline: activity.deadline?.text ?? ""))
    }

    // MARK: Much the same words

    /// The activity, of those that are left, whose words or deadline have changed a little since.
    mutating func similarMatch(of entry: MarkEntry, except taken: Set<Int>) -> Match {
        let folded = ActivityWords.folded(entry.activity)
        guard !folded.isEmpty else { return matchWithoutWords(of: entry) }
        if let same = indicesByWords[folded] {
            let left = same.filter { !taken.contains($0) }
            return left.count == 1 ? .found(left[0]) : .several
        }
        let byID = indexByID[entry.id]
        let candidates = likeness.alike(folded, near: byID ?? 0).filter { !taken.contains($0.index) }
        guard let best = candidates.map(\.likeness).max() else { return .none }
        if let byID, let own = candidates.first(where: { $0.index == byID }),
            own.likeness == best,
            best >= LikenessIndex.closeThreshold || agrees(entry, activities[byID])
        {
            return .found(byID)
        }
        let close = candidates.filter { $0.likeness >= LikenessIndex.closeThreshold }
        return close.count == 1 ? .found(close[0].index) : close.isEmpty ? .none : .several
    }

    // MARK: Rows that nothing tells apart

    /// What rows that nothing tells apart have in common.
    private struct Twin: Hashable {
        var words: String
        var deadline: String

        init(_ entry: MarkEntry) {
            words = ActivityWords.folded(entry.activity)
            deadline = ActivityMatcher.compared(deadline: entry.deadline)
        }
    }

    private static func twins(among entries: [MarkEntry], _ idCounts: [String: Int]) -> [Twin: [MarkEntry]] {
        Dictionary(grouping: entries, by: Twin.init).mapValues { rows in
            // People sort tables; ids that a spreadsheet program spoilt say nothing of the order.
            let numbered = rows.compactMap { row in
                idCounts[row.id] == 1 ? ActivityID(row.id).map { (id: $0, row: row) } : nil
            }
            guard numbered.count == rows.count else { return rows }
            return numbered.sorted { ($0.id.section, $0.id.position) < ($1.id.section, $1.id.position) }.map(\.row)
        }
    }

    /// The words of a deadline as they are compared, whatever a spreadsheet program made of them.
    private static func compared(deadline: String) -> String {
        if let day = SpreadsheetCell.day(deadline) { return day.iso }
        return ActivityWords.folded(SpreadsheetCell.restoredMonth(deadline) ?? deadline)
    }
}
