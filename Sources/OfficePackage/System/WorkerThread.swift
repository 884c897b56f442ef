#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A thread of the system's own, with as much room as the first thread of a process.
///
/// On macOS Swift's shared threads and those of Dispatch have a sixteenth of it, which is too little for documents nested as
/// deep as the limits allow; Linux gives theirs as much.
@safe package enum WorkerThread {
    /// In bytes.
    private static let stackBytes = 8 << 20

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Does something on a new thread, which ends with it.
    ///
    /// - Returns: false where the system gives no more threads; then nothing is done.
    package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let work = unsafe Unmanaged.passRetained(Work(body)).toOpaque()
        if unsafe create(work) == 0 { return true }
        unsafe Unmanaged<Work>.fromOpaque(work).release()
        return false
    }

    /// Makes the thread; 0, or the system's error number.
    private static func create(_ work: UnsafeMutableRawPointer) -> Int32 {
        var attributes = pthread_attr_t()
        unsafe pthread_attr_init(&attributes)
        defer { unsafe pthread_attr_destroy(&attributes) }
        unsafe pthread_attr_setstacksize(&attributes, stackBytes)
        unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        return unsafe pthread_create(&thread, &attributes, doWork, work)
    }

    fileprivate static func run(_ work: UnsafeMutableRawPointer) {
        unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
    }
}

#if canImport(Glibc)
    private func doWork(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let work = unsafe work { unsafe WorkerThread.run(work) }
        return nil
    }
#else
    private func doWork(_ work: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
        unsafe WorkerThread.run(work)
        return nil
    }
#endif
