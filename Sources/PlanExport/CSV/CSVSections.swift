import Diagnostics
import PlanModel

/// Gathers the rows of a CSV file into sections, and gives ids to the activities that have none.
struct CSVSections {
    /// The section a row says it belongs to.
    struct Claim {
        var title: String?
        var level: Int
        /// Whether the row is nothing but a section: no activity, no other cell.
        var isAlone: Bool
    }

    /// What stands in a row's cell for the id.
    struct WrittenID {
        /// The cell's words; empty where nothing stands there.
        var words: String
        /// The id they are, or were before a spreadsheet program changed them; nil where they are none.
        var id: ActivityID?
    }

    /// What rows of one section have in common.
    private struct Key: Hashable {
        /// The section's number in the ids of its rows; nil for rows without an id.
        var number: Int?
        var title: String?
        var level: Int

        /// The same for a row without an id.
        var withoutNumber: Key { Key(number: nil, title: title, level: level) }
    }

    private struct Group {
        var key: Key
        var rows: [(activity: Activity, written: WrittenID)] = []
    }

    private var groups: [Group] = []
    private var indices: [Key: Int] = [:]
    /// The group of the row before; rows of a section mostly stand together.
    private var current: Int?

    /// Adds a section without activities.
    mutating func addEmpty(_ claim: Claim) { begin(Key(number: nil, title: claim.title, level: claim.level)) }

    /// Adds an activity to the section it claims.
    mutating func add(_ activity: Activity, to claim: Claim, written: WrittenID) {
        let key = Key(number: written.id?.section, title: claim.title, level: claim.level)
        if let current, groups[current].key == key || key.number == nil && groups[current].key.withoutNumber == key {
            groups[current].rows.append((activity, written))
        } else if let index = indices[key] {
            current = index
            groups[index].rows.append((activity, written))
        } else {
            begin(key)
            groups[groups.count - 1].rows.append((activity, written))
        }
    }

    private mutating func begin(_ key: Key) {
        current = groups.count
        indices[key] = groups.count
        // A row without an id joins the first section of its name.
        if indices[key.withoutNumber] == nil { indices[key.withoutNumber] = groups.count }
        groups.append(Group(key: key))
    }

    /// The sections, every activity with an id of its own.
    ///
    /// - Parameter heading: the heading of the column of ids.
    func finished(heading: String?) -> (sections: [Section], diagnostics: [Diagnostic]) {
        var taken: Set<ActivityID> = []
        // The first row that writes an id keeps it; only then are free ones given out.
        let keeps = groups.map { group in
            group.rows.map { row in row.written.id.map { taken.insert($0).inserted } ?? false }
        }
        // A section whose rows have no ids takes a number that no other section has: else the two would read back as one.
        var numbers = Set(groups.compactMap(\.key.number))
        var diagnostics: [Diagnostic] = []
        var sections: [Section] = []
        for (index, group) in groups.enumerated() {
            var number = group.key.number ?? index + 1
            if group.key.number == nil {
                while !numbers.insert(number).inserted { number += 1 }
            }
            var section = Section(title: group.key.title, level: group.key.level)
            section.activities.reserveCapacity(group.rows.count)
            for (position, row) in group.rows.enumerated() {
                var activity = row.activity
                if let id = row.written.id, keeps[index][position] {
                    activity.id = id.text
                } else {
                    var id = ActivityID(section: number, position: position + 1)
                    if taken.contains(id) { id.position = group.rows.count + 1 }
                    while !taken.insert(id).inserted { id.position += 1 }
                    activity.id = id.text
                    if !row.written.words.isEmpty {
                        diagnostics.append(
                            Diagnostic(
                                .csvIDReplaced, at: Place(row: activity.source.row, heading: heading),
                                ["found": row.written.words, "words": activity.id]))
                    }
                }
                section.activities.append(activity)
            }
            sections.append(section)
        }
        return (sections, diagnostics)
    }
}
