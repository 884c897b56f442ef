internal import OfficePackage
internal import PlanKit

/// The plans that were read: each is read anew only where it, its marks or its profile have changed on disk.
actor PlanShelf {
    private let folder: PlanFolder
    private let threads: ReadingThreads
    private var open: [String: (plan: OpenPlan, stamps: Stamps, turn: Int)] = [:]
    private var facts: [String: (facts: PlanFacts, stamps: Stamps, day: Day)] = [:]
    private var underway: [String: Task<Result<OpenPlan, PlanKitError>, Never>] = [:]
    private var turn = 0

    /// So many plans are kept ready, and so many activities in all of them: each takes some 2 KB.
    private static let mostPlans = 8
    private static let mostActivities = 20_000

    init(folder: PlanFolder, threads: ReadingThreads) {
        self.folder = folder
        self.threads = threads
    }

    /// A plan of the folder, as it is on disk now.
    ///
    /// - Throws: why there is none.
    func plan(_ name: String) async throws(PlanKitError) -> OpenPlan {
        let stamps = stamps(of: name)
        turn += 1
        if let known = open[name], known.stamps == stamps {
            open[name]?.turn = turn
            return known.plan
        }
        // Who asks while it is read for somebody else waits for that reading; whether it is still true is asked again.
        if let reading = underway[name] {
            _ = await reading.value
            if let known = open[name], known.stamps == self.stamps(of: name) { return known.plan }
        }
        // A mark changes nothing about the document: only its table is read again.
        let read = open[name].flatMap { $0.stamps.isAlike(stamps) ? $0.plan.read : nil }
        let task = Task { [folder, threads] in
            await threads.run { () -> Result<OpenPlan, PlanKitError> in
                Result { () throws(PlanKitError) in
                    if let read { return OpenPlan(read, in: folder) }
                    return OpenPlan(try ReadPlan(name, in: folder), in: folder)
                }
            }
        }
        underway[name] = task
        let result = await task.value
        if underway[name] == task { underway[name] = nil }
        guard case .success(let plan) = result else {
            open[name] = nil
            return try result.get()
        }
        open[name] = (plan, stamps, turn)
        makeRoom(for: name)
        return plan
    }

    /// What a list tells of a plan, if it is known without reading it.
    func knownFacts(of name: String, on day: Day) -> PlanFacts? {
        guard let known = facts[name], known.day == day, known.stamps == stamps(of: name) else { return nil }
        return known.facts
    }

    /// What a list tells of a plan.
    ///
    /// - Throws: why there is none.
    func facts(of name: String, on day: Day) async throws(PlanKitError) -> PlanFacts {
        if let known = knownFacts(of: name, on: day) { return known }
        let stamps = stamps(of: name)
        let facts = PlanFacts(try await plan(name), today: day)
        self.facts[name] = (facts, stamps, day)
        return facts
    }

    /// The oldest go.
    private func makeRoom(for name: String) {
        func activities() -> Int { open.values.reduce(0) { $0 + $1.plan.plan.activities.count } }
        while open.count > 1, open.count > Self.mostPlans || activities() > Self.mostActivities {
            guard let oldest = open.filter({ $0.key != name }).min(by: { $0.value.turn < $1.value.turn }) else {
                return
            }
            open[oldest.key] = nil
        }
    }

    private func stamps(of name: String) -> Stamps {
        Stamps(
            plan: FileStamp(folder.file(name) ?? ""), profile: FileStamp(folder.profile(of: name)),
            marks: FileStamp(folder.marks(of: name)))
    }
}

/// What tells of a plan's files that they have changed; nil for one that is not there.
private struct Stamps: Sendable, Hashable {
    let plan: FileStamp?
    let profile: FileStamp?
    let marks: FileStamp?

    /// Whether the same document was read with the same profile.
    func isAlike(_ other: Stamps) -> Bool { plan == other.plan && profile == other.profile }
}
