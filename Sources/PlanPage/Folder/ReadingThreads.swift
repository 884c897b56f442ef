internal import Dispatch
internal import OfficePackage
internal import PlanKit
internal import Synchronization

/// Where plans are read and documents made: as many at a time as the machine has cores, the rest wait for their turn.
///
/// Threads of their own and not tasks: readers wait for files and for LibreOffice, which would hold up the answers to
/// everybody else, and they nest as deep as a process's first thread allows.
final class ReadingThreads: Sendable {
    private let line = Line()
    private let count: Int

    init(count: Int = HostProcess.cores) {
        self.count = (0..<max(1, count)).count { [line] _ in
            WorkerThread.start { while let work = line.next() { work() } }
        }
    }

    deinit { line.close(threads: count) }

    /// Does something on one of the threads.
    func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            line.add { continuation.resume(returning: work()) }
        }
    }

    /// Does something on one of the threads that may fail.
    func attempt<Value: Sendable>(
        _ work: @escaping @Sendable () throws(PlanKitError) -> Value
    ) async throws(PlanKitError) -> Value {
        try await run { () -> Result<Value, PlanKitError> in Result { () throws(PlanKitError) in try work() } }.get()
    }

    /// What waits; the threads hold it, and not who owns them, so that they end with the owner.
    private final class Line: Sendable {
        private let works = Mutex<[@Sendable () -> Void]>([])
        /// Counts what waits, and at the end the threads that may go.
        private let added = DispatchSemaphore(value: 0)

        func add(_ work: @escaping @Sendable () -> Void) {
            works.withLock { $0.append(work) }
            added.signal()
        }

        /// The next piece of work, once there is one; nil at the end.
        func next() -> (@Sendable () -> Void)? {
            added.wait()
            return works.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        }

        func close(threads: Int) { for _ in 0..<threads { added.signal() } }
    }
}
