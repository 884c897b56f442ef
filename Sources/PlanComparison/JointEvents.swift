import PlanModel

/// Which activities of several plans are one event: their words are the same or much the same, and so are their dates.
///
/// Of one plan no two are: what a plan names twice is two events.
struct JointEvents {
    /// Where an activity stands among the plans.
    struct Address: Hashable {
        var plan: Int
        var activity: Int
    }

    /// The activities of each event that several plans name, in the order of the plans.
    let events: [[Address]]

    /// - Parameter plans: the activities of each plan.
    init(_ plans: [[Activity]]) {
        let addresses = plans.enumerated().flatMap { plan, activities in
            activities.indices.map { Address(plan: plan, activity: $0) }
        }
        let words = addresses.map { ActivityWords.folded(plans[$0.plan][$0.activity].title) }
        let likeness = LikenessIndex(words)
        var pairs: [(left: Int, right: Int, likeness: Double)] = []
        for (left, address) in addresses.enumerated() where !words[left].isEmpty {
            let deadline = plans[address.plan][address.activity].deadline
            for candidate in likeness.alike(words[left], near: left) where candidate.index > left {
                let other = addresses[candidate.index]
                guard other.plan != address.plan, candidate.likeness >= LikenessIndex.closeThreshold,
                    Self.agree(deadline, plans[other.plan][other.activity].deadline)
                else { continue }
                pairs.append((left, candidate.index, candidate.likeness))
            }
        }
        pairs.sort { ($1.likeness, $0.left, $0.right) < ($0.likeness, $1.left, $1.right) }
        // Each activity is an event of its own, until it is found to be another's too.
        var event = Array(addresses.indices)
        var members = addresses.indices.map { [$0] }
        for pair in pairs {
            let (one, other) = (event[pair.left], event[pair.right])
            guard one != other else { continue }
            let plansOfOne = Set(members[one].map { addresses[$0].plan })
            guard !members[other].contains(where: { plansOfOne.contains(addresses[$0].plan) }) else { continue }
            for member in members[other] { event[member] = one }
            members[one] += members[other]
            members[other] = []
        }
        events = members.filter { $0.count > 1 }.map { members in members.sorted().map { addresses[$0] } }
            .sorted { ($0[0].plan, $0[0].activity) < ($1[0].plan, $1[0].activity) }
    }

    /// Whether two deadlines can be of one event: the same words, the same days, or days of which some are the same. Two
    /// periods of a year and a half have days in common, too, and say nothing.
    private static func agree(_ left: Deadline?, _ right: Deadline?) -> Bool {
        guard let left, let right else { return false }
        if ActivityWords.folded(left.text) == ActivityWords.folded(right.text) { return true }
        guard let start = left.start, let end = left.end, let otherStart = right.start, let otherEnd = right.end else {
            return false
        }
        if start == otherStart, end == otherEnd { return left.recurrence == right.recurrence }
        return start <= otherEnd && otherStart <= end
            && [(start, end), (otherStart, otherEnd)].allSatisfy { first, last in
                last.daysSinceEpoch - first.daysSinceEpoch < Self.longestEventDays
            }
    }

    /// How many days the time of an event may name («октябрь – ноябрь»); longer ones are periods of work.
    private static let longestEventDays = 62
}
