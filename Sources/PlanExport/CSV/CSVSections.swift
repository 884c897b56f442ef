import Diagnostics
import PlanModel

/// Gathers the rows of a CSV file into sections, and gives ids to the activities that have none.
struct CSVSections {
    /// Which section a row says it belongs to.
    struct Claim {
        var title: String?
        var level: Int
        /// Whether the row is nothing but a section: no activity, no other cell.
        var isAlone: Bool
    }

    /// Where a row was put.
    struct Placement {
        var title: String?
        var id: ActivityID?
    }

    private struct Key: Hashable {
        /// The section's number in the ids of its rows; nil for rows without an id.
        var number: Int?
        var title: String?
        var level: Int
    }

    private struct Entry {
        var activity: Activity
        var wanted: ActivityID?
        var found: String
    }

    private var keys: [Key] = []
    private var entries: [[Entry]] = []
    private var indexByKey: [Key: Int] = [:]
    private var indexByTitle: [Key: Int] = [:]
    private var current: Int?

    /// The id of the row before.
    private(set) var last: ActivityID?

    /// Finds or begins the section of a row; nil where the row is a section without activities.
    mutating func place(_ claim: Claim, id: (found: String, id: ActivityID?)) -> Placement? {
        var key = Key(number: id.id?.section, title: claim.title, level: claim.level)
        var index: Int?
        if claim.isAlone {
            index = nil
        } else if key.number != nil {
            index = current.flatMap { keys[$0] == key ? $0 : nil } ?? indexByKey[key]
        } else {
            let title = key
            index = current.flatMap { keys[$0].title == title.title && keys[$0].level == title.level ? $0 : nil }
            index = index ?? indexByTitle[title]
        }
        found = id.found
        if let index {
            current = index
        } else {
            current = keys.count
            indexByKey[key] = keys.count
            keys.append(key)
            key.number = nil
            if indexByTitle[key] == nil { indexByTitle[key] = keys.count - 1 }
            entries.append([])
        }
        if claim.isAlone { return nil }
        last = id.id
        return Placement(title: claim.title, id: id.id)
    }

    private var found = ""

    /// Adds an activity to the section placed last.
    mutating func append(_ activity: Activity, row: CSVTable.Row, wanted: ActivityID?) {
        guard let current else { return }
        entries[current].append(Entry(activity: activity, wanted: wanted, found: found))
    }

    /// The sections, every activity with an id of its own.
    func finished(idHeading: String?) -> (sections: [Section], diagnostics: [Diagnostic]) {
        var taken: Set<ActivityID> = []
        var isFirst: [[Bool]] = []
        for section in entries {
            isFirst.append(section.map { entry in entry.wanted.map { taken.insert($0).inserted } ?? false })
        }
        var diagnostics: [Diagnostic] = []
        var sections: [Section] = []
        for (index, section) in entries.enumerated() {
            var activities: [Activity] = []
            activities.reserveCapacity(section.count)
            var next = ActivityID(section: keys[index].number ?? index + 1, position: section.count + 1)
            for (position, entry) in section.enumerated() {
                var activity = entry.activity
                if let wanted = entry.wanted, isFirst[index][position] {
                    activity.id = wanted.text
                } else {
                    var id = ActivityID(section: next.section, position: position + 1)
                    if !taken.insert(id).inserted {
                        while !taken.insert(next).inserted { next.position += 1 }
                        id = next
                    }
                    activity.id = id.text
                    if !entry.found.isEmpty {
                        diagnostics.append(
                            Diagnostic(
                                .csvIDReplaced, at: Place(row: activity.source.row, heading: idHeading),
                                ["found": entry.found, "words": activity.id]))
                    }
                }
                activities.append(activity)
            }
            sections.append(Section(title: keys[index].title, level: keys[index].level, activities: activities))
        }
        return (sections, diagnostics)
    }
}
