internal import Synchronization

extension LibreOffice {
    /// Breaks conversions off: those that run are ended, and none begins after.
    ///
    /// ```swift
    /// let interruption = LibreOffice.Interruption()
    /// var options = ReadingOptions()
    /// options.converter = LibreOffice(interruption: interruption)
    /// // on another thread, or in a task's cancellation handler:
    /// interruption.interrupt()
    /// ```
    ///
    /// A conversion that is broken off ends its program, removes its folder, and throws `conversion-interrupted`.
    public final class Interruption: Sendable {
        private struct State {
            /// The conversions that have begun, each with its program once that runs.
            var runs: [Int: OfficeRun?] = [:]
            var next = 1
            var isInterrupted = false
        }

        private let state = Mutex(State())
        private let willConvert: @Sendable () -> Void
        /// Called on the conversion's thread once it has cleaned up.
        let wasInterrupted: @Sendable () -> Void

        /// A way to interrupt.
        ///
        /// - Parameters:
        ///   - willConvert: called before each conversion, on its thread.
        ///   - wasInterrupted: called on the thread of a conversion that was broken off, once nothing of it is left.
        public init(
            willConvert: @escaping @Sendable () -> Void = {}, wasInterrupted: @escaping @Sendable () -> Void = {}
        ) {
            self.willConvert = willConvert
            self.wasInterrupted = wasInterrupted
        }

        /// Breaks off.
        ///
        /// - Returns: whether a conversion was running, which then calls `wasInterrupted`.
        @discardableResult
        public func interrupt() -> Bool {
            let runs = state.withLock { state in
                state.isInterrupted = true
                return Array(state.runs.values)
            }
            for run in runs { run?.end(.interrupted) }
            return !runs.isEmpty
        }

        /// Notes a conversion that makes its folder next; nil where none may begin.
        func begin() -> Int? {
            willConvert()
            return state.withLock { state in
                guard !state.isInterrupted else { return nil }
                state.runs[state.next] = .some(nil)
                state.next += 1
                return state.next - 1
            }
        }

        /// Notes the program of a conversion; false where all was broken off since, and it may not run.
        func start(_ run: OfficeRun, of number: Int) -> Bool {
            state.withLock { state in
                state.runs[number] = run
                return !state.isInterrupted
            }
        }

        /// Notes that nothing is left of a conversion; whether it was broken off, be it at the last moment.
        func finish(_ number: Int) -> Bool {
            state.withLock { state in
                state.runs[number] = nil
                return state.isInterrupted
            }
        }
    }
}
