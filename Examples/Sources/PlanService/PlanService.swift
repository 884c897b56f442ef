import PlanKit

/// Reads plans for a server: so many at a time, each within a time, all of them until the request is cancelled.
struct PlanService: Sendable {
    /// How plans are read: what a stranger may send is bounded more tightly than one's own files.
    let reader: PlanReader
    /// How many are read at a time; the others wait for their turn.
    let width: Int
    /// How long one may take.
    let patience: Duration

    init(width: Int = 4, patience: Duration = .seconds(20)) {
        var options = ReadingOptions()
        options.limits.maximumFileBytes = 20 << 20
        // No other program is started for anybody's request.
        options.converter = nil
        reader = PlanReader(options: options)
        self.width = width
        self.patience = patience
    }

    /// What became of a file.
    struct Answer: Sendable {
        let file: String
        let result: Result<PlanReading, PlanKitError>
    }

    /// Reads files, and hands on what became of each, on the caller's actor, as soon as it is known.
    nonisolated(nonsending) func read(_ files: [String], answer: (Answer) async -> Void) async {
        await withTaskGroup(of: Answer.self) { group in
            var rest = files[...]
            func begin() {
                guard let file = rest.popFirst() else { return }
                group.addTask { Answer(file: file, result: await read(file)) }
            }
            for _ in 0..<width { begin() }
            for await done in group {
                await answer(done)
                // Whoever asked is gone: what has not begun need not begin.
                if !Task.isCancelled { begin() }
            }
        }
    }

    /// One file, within its time.
    private func read(_ file: String) async -> Result<PlanReading, PlanKitError> {
        await withTaskGroup(of: Result<PlanReading, PlanKitError>?.self) { group in
            group.addTask {
                do throws(PlanKitError) {
                    return .success(try await reader.read(file))
                } catch {
                    return .failure(error)
                }
            }
            group.addTask {
                try? await Task.sleep(for: patience)
                return nil
            }
            // Whichever comes first; the other is cancelled, and the reading then says so itself.
            let first = await group.next() ?? nil
            group.cancelAll()
            if let first { return first }
            let late = await group.next() ?? nil
            return late ?? .failure(PlanKitError(.readingCancelled, at: Place(file: file)))
        }
    }
}
