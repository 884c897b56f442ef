internal import Dispatch
internal import OfficePackage
internal import Synchronization

/// Does one work with many inputs on several threads, and hands what comes of it on in the order of the inputs.
///
/// Only so many inputs are ahead of the one whose turn it is: a hundred thousand files need no more memory than a
/// hundred. Threads of their own and not tasks: the readers wait for files and for LibreOffice, and they nest as deep as
/// a process's first thread allows.
struct ParallelWork {
    /// How many threads work; with one, the caller's.
    let jobs: Int

    /// How many inputs a thread may be ahead: one that takes long holds the others up only then.
    private static let aheadPerThread = 8

    /// Does the work.
    ///
    /// - Parameters:
    ///   - next: gives the next input as it is needed, on the caller's thread; nil at the end.
    ///   - work: what is done with each, on any thread.
    ///   - finish: takes what came of each, on the caller's thread, in their order.
    func callAsFunction<Input: Sendable, Output: Sendable>(
        next: () -> Input?, work: @escaping @Sendable (Input) -> Output, finish: (Output) -> Void
    ) {
        guard jobs > 1 else {
            while let input = next() { finish(work(input)) }
            return
        }
        let queue = WorkQueue<Input, Output>()
        let threads = (0..<jobs).count { _ in
            WorkerThread.start { while let (number, input) = queue.next() { queue.put(work(input), of: number) } }
        }
        guard threads > 0 else { return ParallelWork(jobs: 1)(next: next, work: work, finish: finish) }
        var begun = 0
        var finished = 0
        var isEnd = false
        while !isEnd || finished < begun {
            while !isEnd, begun - finished < jobs * Self.aheadPerThread {
                if let input = next() {
                    queue.add(input, as: begun)
                    begun += 1
                } else {
                    isEnd = true
                }
            }
            if finished < begun {
                finish(queue.output(of: finished))
                finished += 1
            }
        }
        queue.close(threads: threads)
    }
}

/// What waits to be done and what is done already.
private final class WorkQueue<Input: Sendable, Output: Sendable>: Sendable {
    private struct State {
        var waiting: [(number: Int, input: Input)] = []
        var done: [Int: Output] = [:]
    }

    private let state = Mutex(State())
    /// Counts what waits, and at the end the threads that may go.
    private let added = DispatchSemaphore(value: 0)
    /// Counts what was done.
    private let finished = DispatchSemaphore(value: 0)

    func add(_ input: Input, as number: Int) {
        state.withLock { $0.waiting.append((number, input)) }
        added.signal()
    }

    /// The next input, once there is one; nil at the end.
    func next() -> (number: Int, input: Input)? {
        added.wait()
        return state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    }

    func put(_ output: Output, of number: Int) {
        state.withLock { $0.done[number] = output }
        finished.signal()
    }

    /// What came of an input, once it is there.
    func output(of number: Int) -> Output {
        while true {
            if let output = state.withLock({ $0.done.removeValue(forKey: number) }) { return output }
            finished.wait()
        }
    }

    func close(threads: Int) { for _ in 0..<threads { added.signal() } }
}
