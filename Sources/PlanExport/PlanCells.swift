import PlanModel

/// The text of a plan's cells, as the formats that are tables show it.
enum PlanCells {
    /// The text of an activity in a column of this member; nil where the activity has nothing there, or where the member
    /// has no words.
    static func text(of activity: Activity, _ member: ActivityMember) -> String? {
        switch member.value {
        case .id: activity.id
        case .text(let get, _): get(activity)
        case .words(let get, _): get(activity)
        case .deadline: activity.deadline?.text
        case .responsible: joined(entries(of: activity.responsible))
        case .results: joined(activity.results.map(\.text))
        case .mark: activity.mark?.text
        case .flag, .other, .inherited, .source: nil
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
    /// The names of the members that hold something in at least one activity.
    private let filled: Set<String>
    /// The names of the columns without a role: those of the plan's own columns in their order, then the rest sorted.
    private(set) var otherHeadings: [String]
    /// Whether a section lies deeper than the first level.
    private(set) var isNested = false
    /// Whether a section has no activities.
    private(set) var hasEmptySection = false

    init(_ plan: Plan) {
        var others: Set<String> = []
        var filled: Set<String> = []
        var empty = ActivityMember.all
        for section in plan.sections {
            if section.level != 1 { isNested = true }
            if section.activities.isEmpty { hasEmptySection = true }
            for activity in section.activities {
                empty.removeAll { member in
                    guard member.isFilled(in: activity) else { return false }
                    filled.insert(member.name)
                    return true
                }
                if !activity.other.isEmpty { others.formUnion(activity.other.keys) }
            }
        }
        self.filled = filled
        otherHeadings = plan.otherKeys.compactMap(\.self)
        others.subtract(otherHeadings)
        otherHeadings += others.sorted()
    }

    /// Whether an activity has something in a member.
    func holds(_ member: ActivityMember) -> Bool { filled.contains(member.name) }
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
