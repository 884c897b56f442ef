internal import Dispatch
internal import PlanKit
internal import Synchronization
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Leaves nothing half done where the user breaks off, with Ctrl-C or by closing the terminal.
///
/// Files are finished in any case: `PackageFile` holds the signals back while there is a temporary one. LibreOffice has a
/// process group of its own, so that the terminal's signals do not reach it: from the first conversion on this process
/// hears of its signals, breaks the conversion off, lets it clean up, and ends by the signal.
enum Interruptions {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]
    /// The signal that came; 0 before.
    private static let received = Atomic<Int32>(0)
    /// How many files are being written.
    private static let beingWritten = Atomic<Int>(0)
    private static let sources = Mutex<[any DispatchSourceSignal]>([])

    /// What the conversions of this process are broken off by.
    static let shared = LibreOffice.Interruption(willConvert: listen, wasInterrupted: end)

    /// Writes a file; a signal that comes meanwhile ends the process after it, and after those that other threads write.
    static func finishing(_ write: () throws(PlanKitError) -> Void) throws(PlanKitError) {
        beingWritten.add(1, ordering: .sequentiallyConsistent)
        defer {
            if beingWritten.subtract(1, ordering: .sequentiallyConsistent).newValue == 0 { end() }
        }
        try write()
    }

    @Sendable private static func listen() {
        sources.withLock { sources in
            guard sources.isEmpty else { return }
            sources = signals.map { number in
                // The source hears of a signal beside its default action, which would end this process first.
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler {
                    received.store(number, ordering: .sequentiallyConsistent)
                    // The conversion's thread ends the process, once the conversion has cleaned up; the command's, once
                    // its file is written.
                    if !shared.interrupt(), beingWritten.load(ordering: .sequentiallyConsistent) == 0 { end() }
                }
                source.resume()
                return source
            }
        }
    }

    /// Ends this process by the signal that came; nothing where none did.
    @Sendable private static func end() {
        let number = received.load(ordering: .sequentiallyConsistent)
        guard number != 0 else { return }
        signal(number, SIG_DFL)
        kill(getpid(), number)
        // The signal may be taken by another thread: this one has nothing more to do.
        while true { sleep(1) }
    }
}
