internal import Dispatch

/// Runs the jobs of a task one behind another on a queue of its own.
///
/// Code that is not async and waits for a task holds a thread. Where that thread is one of the few that tasks share, and
/// others wait like it, a task on those threads would never begin; one with this executor does not need them.
@safe public final class ThreadExecutor: TaskExecutor {
    private let queue: DispatchQueue

    /// An executor.
    public init(label: String) { queue = DispatchQueue(label: label) }

    public func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
