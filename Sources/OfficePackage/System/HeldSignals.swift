#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Signals that wait.
@safe enum HeldSignals {
    /// Does what must not be left half done, and holds back from this thread what would end the process meanwhile: Ctrl-C
    /// (SIGINT), `kill` (SIGTERM), a terminal that is closed (SIGHUP). They come after it, and do what they do.
    ///
    /// No handler is set: in a program of several threads, those that do not hold them back still get them.
    static func during<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
        var held = sigset_t()
        var before = sigset_t()
        unsafe sigemptyset(&held)
        for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&held, signal) }
        unsafe pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        try body()
    }
}
