internal import Dispatch
internal import OfficePackage
internal import Subprocess
internal import Synchronization

/// One run of LibreOffice, in a process group of its own.
final class OfficeRun: Sendable {
    /// How it ended.
    enum Ending {
        case ended, timedOut, interrupted, failed
    }

    private struct State {
        var ending: Ending?
        /// Ends the group, while it runs.
        var kill: (@Sendable () -> Void)?
    }

    /// The most virtual memory a process may take: LibreOffice takes half a GiB.
    private static let maximumMemoryKiB = 4 << 20
    /// The largest file a process may write, in blocks of 512 bytes (some shells: of 1024).
    private static let maximumFileBlocks = 1 << 21
    /// How long the system may take to end a process that is killed.
    private static let patience = DispatchTimeInterval.seconds(10)

    /// What starts the program. swift-subprocess sets neither mask nor limits. The shell stays, and with it its end of
    /// the pipe, until the program has ended.
    private static let script = """
        cd "$0" && umask 077 && { ulimit -c 0; ulimit -v \(maximumMemoryKiB); ulimit -f \(maximumFileBlocks); } \
        2> /dev/null; "$@"; exit
        """

    private let program: String
    private let arguments: [String]
    private let folder: String
    private let state = Mutex(State())
    private let finished = DispatchSemaphore(value: 0)

    /// A run, not yet begun.
    ///
    /// - Parameter folder: where it runs, and where its temporary files go.
    init(program: String, arguments: [String], folder: String) {
        self.program = program
        self.arguments = arguments
        self.folder = folder
    }

    /// Runs it, and waits for its end on this thread.
    func wait(until deadline: DispatchTime) -> Ending {
        // On threads of its own: if all of Swift's shared threads wait here, theirs would be waited for in vain.
        Task.detached(executorPreference: ThreadExecutor(label: "plankit.libreoffice")) { await self.run() }
        if finished.wait(timeout: deadline) == .timedOut {
            end(.timedOut)
            _ = finished.wait(timeout: .now() + Self.patience)
        }
        return state.withLock { $0.ending ?? .failed }
    }

    /// Ends it with all its processes; nothing where it has ended.
    func end(_ ending: Ending) {
        let kill = state.withLock { state in
            if state.ending == nil { state.ending = ending }
            return state.kill
        }
        kill?()
    }

    private func run() async {
        var options = PlatformOptions()
        options.processGroupID = 0
        do {
            // What `run` does behind its body, which is to reap the process, needs the shared threads: so the end is told
            // before.
            _ = try await Subprocess.run(
                .name("sh"), arguments: Arguments(["-c", Self.script, folder, program] + arguments),
                environment: .inherit.updating(["TMPDIR": folder]), platformOptions: options, input: .none,
                output: .sequence, error: .discarded
            ) { execution in
                begin { try? execution.send(signal: .kill, toProcessGroup: true) }
                // To the end of its output, or of the program where a helper holds the pipe; nothing of it is kept.
                do { for try await _ in execution.standardOutput {} } catch {}
                // Helpers that are left would write into the folder that is removed next.
                try? execution.send(signal: .kill, toProcessGroup: true)
                finish(.ended)
            }
        } catch {
            finish(.failed)
        }
    }

    private func begin(_ kill: @escaping @Sendable () -> Void) {
        let isOver = state.withLock { state in
            state.kill = kill
            return state.ending != nil
        }
        if isOver { kill() }
    }

    private func finish(_ ending: Ending) {
        state.withLock { state in
            if state.ending == nil { state.ending = ending }
            state.kill = nil
        }
        finished.signal()
    }
}
