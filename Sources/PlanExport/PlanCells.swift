import PlanModel

/// The text of a plan's cells, as the formats that are tables show it.
enum PlanCells {
    /// The text of an activity in a column of this role; nil where the activity has nothing there.
    ///
    /// - Parameter heading: the column's heading, the key of a column without a role.
    static func text(of activity: Activity, role: ColumnRole, heading: String) -> String? {
        switch role {
        case .number: activity.number
        case .activity: activity.title
        case .deadline: activity.deadline?.text
        case .responsible: joined(entries(of: activity.responsible))
        case .result: joined(activity.results.map(\.text))
        case .mark: activity.mark?.text
        case .participants: activity.participants
        case .place: activity.place
        case .time: activity.time
        case .note: activity.note
        case .other: activity.other[heading]
        }
    }

    /// The words of responsible entries, each to stand between separators.
    ///
    /// Persons of one post in the plural, «Ясень А.Б., Клён В.Г., заместители директора», have the post in the words of
    /// the last of them only, or of the first: they stay together, with commas, so that the cell still says it of all.
    private static func entries(of responsible: [Responsible]) -> [String] {
        var entries: [String] = []
        var isShared = false
        for (index, entry) in responsible.enumerated() {
            if isShared { entries[entries.count - 1] += ", " + entry.text } else { entries.append(entry.text) }
            let next = index + 1 < responsible.count ? responsible[index + 1] : nil
            isShared =
                entry.post.map { post in
                    post == next?.post && [entry.text, next?.text ?? ""].contains { !$0.contains(post) }
                } ?? false
        }
        return entries
    }

    /// The entries of a list in one cell.
    ///
    /// `; ` stands between them, for the contract separates at every `;`. An entry that holds one itself, in brackets,
    /// makes the line break the separator of the whole cell; a single such entry is followed by one.
    static func joined(_ entries: [String]) -> String? {
        guard let first = entries.first else { return nil }
        let holdsSeparator = entries.contains { $0.utf8.contains(UInt8(ascii: ";")) }
        guard holdsSeparator else { return entries.count == 1 ? first : entries.joined(separator: "; ") }
        return entries.count == 1 ? first + "\n" : entries.joined(separator: "\n")
    }

    /// The entries of a cell that ``joined(_:)`` made.
    static func entries(_ cell: String) -> [String] {
        let separator: Unicode.Scalar = cell.unicodeScalars.contains("\n") ? "\n" : ";"
        return cell.unicodeScalars.split(separator: separator).compactMap { piece in
            let trimmed = piece.trimmingSpaces()
            return trimmed.isEmpty ? nil : String(trimmed)
        }
    }
}

/// What the activities of a plan hold, found in one pass.
struct PlanContents {
    /// The roles that hold something in at least one activity.
    private(set) var roles: Set<ColumnRole> = []
    /// The names of the columns without a role: those of the plan's own columns in their order, then the rest sorted.
    private(set) var otherHeadings: [String]
    /// Whether a section lies deeper than the first level.
    private(set) var isNested = false
    /// Whether a section has no activities.
    private(set) var hasEmptySection = false

    init(_ plan: Plan) {
        var others: Set<String> = []
        for section in plan.sections {
            if section.level != 1 { isNested = true }
            if section.activities.isEmpty { hasEmptySection = true }
            for activity in section.activities {
                if !activity.number.isEmpty { roles.insert(.number) }
                if activity.deadline != nil { roles.insert(.deadline) }
                if !activity.responsible.isEmpty { roles.insert(.responsible) }
                if !activity.results.isEmpty { roles.insert(.result) }
                if activity.mark != nil { roles.insert(.mark) }
                if activity.participants != nil { roles.insert(.participants) }
                if activity.place != nil { roles.insert(.place) }
                if activity.time != nil { roles.insert(.time) }
                if activity.note != nil { roles.insert(.note) }
                if !activity.other.isEmpty { others.formUnion(activity.other.keys) }
            }
        }
        otherHeadings = plan.otherKeys.compactMap(\.self)
        others.subtract(otherHeadings)
        otherHeadings += others.sorted()
    }
}

extension Substring.UnicodeScalarView {
    /// Without spaces, tabs and line breaks at either end.
    func trimmingSpaces() -> Self {
        var trimmed = self
        while let first = trimmed.first, first.isSpace { trimmed.removeFirst() }
        while let last = trimmed.last, last.isSpace { trimmed.removeLast() }
        return trimmed
    }
}

extension Unicode.Scalar {
    /// A space, tab, line break, no-break space or byte order mark.
    var isSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029, 0xFEFF: true
        default: false
        }
    }
}
