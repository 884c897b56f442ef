import PlanModel

/// Which activity of a new plan is which of an old one.
///
/// The words decide, not the numbers: one inserted row moves every number below it. Of several with the same words the
/// deadline tells, then the section, then the order. What is left is paired by words that are still much the same, the
/// most alike first.
struct ActivityPairs {
    /// The index of the old activity for each new one that has one.
    private(set) var oldIndex: [Int: Int] = [:]
    private var openOld: [Int]
    private var openNew: [Int]
    private let old: [Placed]
    private let new: [Placed]

    /// An activity, with what it is compared by.
    struct Placed {
        let place: PlanDifference.Place
        /// The folded title of its section.
        let section: String
        let words: String
        let deadline: String

        init(_ place: PlanDifference.Place) {
            self.place = place
            section = ActivityWords.folded(place.section ?? "")
            words = ActivityWords.folded(place.activity.title)
            deadline = ActivityWords.folded(place.activity.deadline?.text ?? "")
        }
    }

    init(_ old: [Placed], _ new: [Placed]) {
        self.old = old
        self.new = new
        openOld = Array(old.indices)
        openNew = Array(new.indices)
        pair { [$0.words, $0.deadline, $0.section] }
        pair { [$0.words, $0.deadline] }
        pair { [$0.words, $0.section] }
        pair { $0.words.isEmpty ? nil : [$0.words] }
        pairAlike()
    }

    /// Pairs what has the same key, the first with the first.
    private mutating func pair(by key: (Placed) -> [String]?) {
        guard !openOld.isEmpty, !openNew.isEmpty else { return }
        var waiting: [[String]: [Int]] = [:]
        for index in openOld.reversed() {
            if let key = key(old[index]) { waiting[key, default: []].append(index) }
        }
        for index in openNew {
            if let key = key(new[index]), let found = waiting[key]?.popLast() { oldIndex[index] = found }
        }
        close()
    }

    private mutating func close() {
        openNew.removeAll { oldIndex[$0] != nil }
        let taken = Set(oldIndex.values)
        openOld.removeAll(where: taken.contains)
    }

    private mutating func pairAlike() {
        guard !openOld.isEmpty, !openNew.isEmpty else { return }
        let index = LikenessIndex(openOld.map { old[$0].words })
        var pairs: [(new: Int, old: Int, likeness: Double)] = []
        for (position, new) in openNew.enumerated() {
            let nearest = position * openOld.count / openNew.count
            for candidate in index.alike(self.new[new].words, near: nearest) {
                let old = openOld[candidate.index]
                if candidate.likeness >= LikenessIndex.closeThreshold || agree(self.old[old], self.new[new]) {
                    pairs.append((new, old, candidate.likeness))
                }
            }
        }
        // Of equals those that lie nearest: a plan keeps its order where it can.
        pairs.sort { left, right in
            (-left.likeness, abs(left.new - left.old), left.new, left.old)
                < (-right.likeness, abs(right.new - right.old), right.new, right.old)
        }
        var taken: Set<Int> = []
        for pair in pairs where oldIndex[pair.new] == nil && taken.insert(pair.old).inserted {
            oldIndex[pair.new] = pair.old
        }
        close()
    }

    /// Whether something else speaks for it that two activities whose words differ somewhat are one.
    private func agree(_ old: Placed, _ new: Placed) -> Bool {
        old.section == new.section
            && (old.deadline == new.deadline && !old.deadline.isEmpty
                || old.place.activity.responsible == new.place.activity.responsible
                    && !old.place.activity.responsible.isEmpty)
    }
}
