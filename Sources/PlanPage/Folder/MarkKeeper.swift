internal import FoundationEssentials
internal import PlanKit

/// Saves marks of execution beside their plans, one after another, so that two windows lose nothing of each other's.
actor MarkKeeper {
    private let folder: PlanFolder
    private let shelf: PlanShelf

    init(folder: PlanFolder, shelf: PlanShelf) {
        self.folder = folder
        self.shelf = shelf
    }

    /// A change of one row.
    struct Change: Sendable {
        /// The activity.
        var id: String
        /// The row's ``MarkEntry/token`` when it was shown.
        var seen: String
        /// What was filled in; cells that the form has not stay.
        var form: PageFields
    }

    /// What became of a change.
    enum Outcome: Sendable {
        /// It is on disk; with what the row held before.
        case saved(OpenPlan, before: MarkEntry)
        /// The row is not the one that was shown: somebody else has changed it, or the plan.
        case changedElsewhere(OpenPlan)
        /// There is no such activity in the plan any more.
        case gone(OpenPlan)
        /// The table of marks is open in an office program.
        case locked
        /// The table of marks beside the plan cannot be read, so that it is not written over.
        case unreadable([Diagnostic])
    }

    /// Saves a change.
    ///
    /// - Throws: why the plan cannot be read, or the table not be written.
    func save(_ change: Change, in name: String) async throws(PlanKitError) -> Outcome {
        try await update(name) { open in
            guard let activity = open.plan.activities.first(where: { $0.id == change.id }) else {
                return .leave(.gone(open))
            }
            let before = open.entry(of: activity)
            guard before.token == change.seen else { return .leave(.changedElsewhere(open)) }
            var table = open.table
            let entry = before.filled(from: change.form, language: open.language)
            if let index = table.entries.firstIndex(where: { $0.id == change.id }) {
                table.entries[index].fillIn(from: entry)
            }
            return .write(table, before: before)
        }
    }

    /// Takes in a table that was filled in elsewhere: rows that nobody has filled in here are taken, others stay.
    ///
    /// - Returns: what became of it, how many rows were taken, how many stayed as they are here though they say
    ///   something else, and how many fit no activity.
    /// - Throws: why the plan cannot be read, or the table not be written.
    func takeIn(
        _ other: MarksTable, in name: String
    ) async throws(PlanKitError) -> (outcome: Outcome, taken: Int, kept: Int, unmatched: Int) {
        var (taken, kept, unmatched) = (0, 0, 0)
        let outcome = try await update(name) { open in
            let merged = MarksFile.merge(
                other, into: open.own, language: open.language,
                options: open.profile?.recognitionOptions ?? RecognitionOptions())
            var table = open.table
            (taken, kept, unmatched) = (0, 0, merged.unmatched.count)
            for index in table.entries.indices {
                guard let entry = merged.entries[table.entries[index].id] else { continue }
                let isSame = MarkEntry.filledIn.allSatisfy {
                    entry[keyPath: $0.member] == table.entries[index][keyPath: $0.member]
                }
                if isSame { continue }
                if table.entries[index].isFilled {
                    kept += 1
                    continue
                }
                table.entries[index].fillIn(from: entry)
                taken += 1
            }
            // Work of people that fits nothing is kept too.
            table.entries += merged.unmatched.filter { !table.entries.contains($0) }
            return .write(table, before: MarkEntry())
        }
        return (outcome, taken, kept, unmatched)
    }

    // MARK: Writing

    /// What is to become of a table of marks.
    private enum Update {
        /// It is written; with what the row that was marked held before.
        case write(MarksTable, before: MarkEntry)
        /// It stays as it is.
        case leave(Outcome)
    }

    private var isSaving = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Reads a plan with its marks, has them changed, and writes the table; nothing else is saved meanwhile.
    private func update(_ name: String, _ work: (OpenPlan) -> Update) async throws(PlanKitError) -> Outcome {
        // An actor alone lets others in while it waits for a reading.
        if isSaving { await withCheckedContinuation { waiting.append($0) } }
        isSaving = true
        defer {
            if waiting.isEmpty { isSaving = false } else { waiting.removeFirst().resume() }
        }
        let open = try await shelf.plan(name)
        guard open.marksProblems.isEmpty else { return .unreadable(open.marksProblems) }
        let (table, before): (MarksTable, MarkEntry)
        switch work(open) {
        case .leave(let outcome): return outcome
        case .write(let changed, let held): (table, before) = (changed, held)
        }
        let path = folder.marks(of: name)
        guard !Self.isLocked(path) else { return .locked }
        do throws(PlanKitError) {
            let bytes = table.csv(headings: open.language == .be ? .belarusian : .russian).bytes
            // An office program may have written since the plan was read: what is there now must be what was read.
            let isTaken = OutputFile.isTaken(path)
            let now = isTaken ? OpenPlan.sum(of: try InputFile.readMarks(path, limits: .standard)) : nil
            guard now == open.marksSum else { return .changedElsewhere(try await shelf.plan(name)) }
            try OutputFile.write(bytes, to: path, over: isTaken ? .replaced : .kept)
        } catch {
            throw folder.told(error, of: name)
        }
        return .saved(try await shelf.plan(name), before: before)
    }

    /// Whether Word, Excel or LibreOffice say that they have the file open.
    private static func isLocked(_ path: String) -> Bool {
        let (folder, name) = (Pathname(path).folder, Pathname(path).name)
        return OutputFile.isTaken("\(folder).~lock.\(name)#") || OutputFile.isTaken("\(folder)~$\(name)")
    }
}
