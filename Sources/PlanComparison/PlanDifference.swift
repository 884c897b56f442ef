public import PlanModel
import TextAnalysis

/// What has changed from one version of a plan to the next.
///
/// Compared are words as people read them: case, white space, dashes and quotation marks of another form are no change,
/// and neither is a number that only follows from a row put in above. Two plans that are read from two formats of one
/// document have no difference.
public struct PlanDifference: Sendable, Hashable {
    /// A cell, or a fact about the whole plan, that has other words.
    public struct Field: Sendable, Hashable {
        /// The member of the contract: `deadline`, `signatories`; `other` for a column without a role, `planTitle` for the
        /// plan's own title.
        public var name: String
        /// The heading of the column without a role.
        public var heading: String?
        /// The words before; nil where there were none.
        public var old: String?
        /// The words now; nil where there are none.
        public var new: String?
    }

    /// An activity and where it stands.
    public struct Place: Sendable, Hashable {
        /// The activity.
        public var activity: Activity
        /// The title of its section.
        public var section: String?
    }

    /// An activity that is not what, or where, it was.
    public struct Change: Sendable, Hashable {
        /// What happened to it.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// It is new.
            case added
            /// It is gone.
            case removed
            /// It has other words.
            case changed
            /// It stands elsewhere, in the same words.
            case moved
        }

        /// As it was; nil for one that is new.
        public var old: Place?
        /// As it is; nil for one that is gone.
        public var new: Place?
        /// The cells that have other words, in the contract's order.
        public var fields: [Field] = []
        /// Whether it stands in another section, or before what it stood behind.
        public var isMoved = false

        /// The activity as it is, or as it was where it is gone.
        public var shown: Place? { new ?? old }

        /// What happened to it, above all.
        public var kind: Kind {
            if old == nil { return .added }
            if new == nil { return .removed }
            return fields.isEmpty ? .moved : .changed
        }
    }

    /// What has changed about the plan as a whole.
    public private(set) var facts: [Field]
    /// What has changed about its activities, in the order of the new plan; what is gone stands where it stood.
    public private(set) var changes: [Change] = []

    /// Whether the plans say the same.
    public var isEmpty: Bool { facts.isEmpty && changes.isEmpty }

    /// How many activities something happened to.
    public func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }

    /// The difference between two versions.
    public init(from old: Plan, to new: Plan) {
        facts = Self.facts(old, new)
        let before = Self.placed(old)
        let after = Self.placed(new)
        let pairs = ActivityPairs(before, after)
        let moved = Self.moved(pairs, before, after)
        var isKept = [Bool](repeating: false, count: before.count)
        for index in pairs.oldIndex.values { isKept[index] = true }
        var next = 0
        func takeRemoved(before end: Int) -> [Change] {
            defer { next = max(next, end) }
            guard next < end else { return [] }
            return (next..<end).filter { !isKept[$0] }.map { Change(old: before[$0].place) }
        }
        for (index, place) in after.map(\.place).enumerated() {
            guard let oldIndex = pairs.oldIndex[index] else {
                changes.append(Change(new: place))
                continue
            }
            if !moved.contains(index) { changes += takeRemoved(before: oldIndex) }
            let was = before[oldIndex].place
            let change = Change(
                old: was, new: place, fields: Self.fields(was.activity, place.activity), isMoved: moved.contains(index))
            if change.isMoved || !change.fields.isEmpty { changes.append(change) }
        }
        changes += takeRemoved(before: before.count)
    }

    private static func placed(_ plan: Plan) -> [ActivityPairs.Placed] {
        plan.sections.flatMap { section in
            section.activities.map { ActivityPairs.Placed(Place(activity: $0, section: section.title)) }
        }
    }

    // MARK: Moved rows

    /// The new activities that stand in another section, or before one that they stood behind.
    private static func moved(
        _ pairs: ActivityPairs, _ old: [ActivityPairs.Placed], _ new: [ActivityPairs.Placed]
    ) -> Set<Int> {
        let renamed = renamed(pairs, old, new)
        var moved: Set<Int> = []
        var stayed: [(new: Int, old: Int)] = []
        for index in new.indices {
            guard let oldIndex = pairs.oldIndex[index] else { continue }
            let section = old[oldIndex].section
            if renamed[section] ?? section == new[index].section {
                stayed.append((index, oldIndex))
            } else {
                moved.insert(index)
            }
        }
        let inOrder = longestRising(stayed.map(\.old))
        for (position, pair) in stayed.enumerated() where !inOrder.contains(position) { moved.insert(pair.new) }
        return moved
    }

    /// The new titles of sections whose old ones are gone: where most of their activities stand now.
    private static func renamed(
        _ pairs: ActivityPairs, _ old: [ActivityPairs.Placed], _ new: [ActivityPairs.Placed]
    ) -> [String: String] {
        let titles = Set(new.map(\.section))
        var counts: [String: [String: Int]] = [:]
        for (index, oldIndex) in pairs.oldIndex where !titles.contains(old[oldIndex].section) {
            counts[old[oldIndex].section, default: [:]][new[index].section, default: 0] += 1
        }
        return counts.compactMapValues { targets in
            targets.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }

    /// The positions of a longest run of numbers that rise (Knuth, The Art of Computer Programming 3, 5.1.4).
    private static func longestRising(_ numbers: [Int]) -> Set<Int> {
        var ends: [Int] = []
        var previous = [Int?](repeating: nil, count: numbers.count)
        for (position, number) in numbers.enumerated() {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            previous[position] = low > 0 ? ends[low - 1] : nil
            if low == ends.count { ends.append(position) } else { ends[low] = position }
        }
        var run: Set<Int> = []
        var position = ends.last
        while let here = position {
            run.insert(here)
            position = previous[here]
        }
        return run
    }

    // MARK: Words

    private static func fields(_ old: Activity, _ new: Activity) -> [Field] {
        var fields: [Field] = []
        func compare(_ name: String, _ heading: String? = nil, _ old: String?, _ new: String?) {
            if let field = field(name, heading, old, new) { fields.append(field) }
        }
        for member in ActivityMember.all {
            switch member.value {
            case .text where member.name == "number", .id, .inherited, .source: continue
            case .flag(let get, _):
                if get(old) != get(new) {
                    fields.append(
                        Field(name: member.name, old: get(old) ? "true" : nil, new: get(new) ? "true" : nil))
                }
            case .other:
                for heading in Set(old.other.keys).union(new.other.keys).sorted() {
                    compare(member.name, heading, old.other[heading], new.other[heading])
                }
            default:
                compare(member.name, nil, joined(member.words(of: old)), joined(member.words(of: new)))
            }
        }
        return fields
    }

    private static func facts(_ old: Plan, _ new: Plan) -> [Field] {
        let pairs: [(String, String?, String?)] = [
            ("planTitle", old.title, new.title), ("project", old.project, new.project),
            ("schoolYear", old.schoolYear, new.schoolYear),
            ("calendarYear", old.calendarYear.map(String.init), new.calendarYear.map(String.init)),
            ("organization", old.organization, new.organization),
            ("approvals", joined(old.approvals.map(\.text)), joined(new.approvals.map(\.text))),
            ("preamble", joined(old.preamble), joined(new.preamble)),
            ("columns", joined(old.columns.map(\.heading)), joined(new.columns.map(\.heading))),
            ("sections", joined(old.sections.compactMap(\.title)), joined(new.sections.compactMap(\.title))),
            ("signatories", joined(old.signatories.map(\.text)), joined(new.signatories.map(\.text))),
        ]
        return pairs.compactMap { field($0.0, nil, $0.1, $0.2) }
    }

    private static func field(_ name: String, _ heading: String?, _ old: String?, _ new: String?) -> Field? {
        guard CellText.compared(old ?? "") != CellText.compared(new ?? "") else { return nil }
        func shown(_ words: String?) -> String? { words.flatMap { $0.isEmpty ? nil : $0 } }
        return Field(name: name, heading: heading, old: shown(old), new: shown(new))
    }

    private static func joined(_ entries: [String]) -> String? {
        entries.isEmpty ? nil : entries.joined(separator: "; ")
    }
}
