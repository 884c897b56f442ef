internal import Synchronization

/// How far the work with many files is, on a terminal: one line that gives way to messages and is gone at the end.
final class Progress: Sendable {
    /// The session of the command, before whose messages the line goes.
    let session: Session
    private let line: Line
    private let count: Int

    init(count: Int, session: Session) {
        let line = Line(session)
        self.line = line
        self.count = count
        var speaking = session
        speaking.errorOutput = { text in
            line.clear()
            session.errorOutput(text)
        }
        self.session = speaking
    }

    /// Shows how many files are done.
    func show(_ done: Int) {
        guard session.isTerminal, done < count else { return line.clear() }
        let cells = done * Self.width / count
        let bar = String(repeating: "█", count: cells) + String(repeating: "░", count: Self.width - cells)
        line.show("\(bar) " + session.text(.batchProgress, ["count": "\(done)", "all": "\(count)"]))
    }

    /// How many characters the bar has.
    private static let width = 20

    private final class Line: Sendable {
        private let write: @Sendable (String) -> Void
        private let isShown = Mutex(false)

        init(_ session: Session) { write = session.errorOutput }

        func show(_ text: String) {
            isShown.withLock { $0 = true }
            write("\r\(text)")
        }

        func clear() {
            let wasShown = isShown.withLock { isShown in
                defer { isShown = false }
                return isShown
            }
            // ECMA-48, 8.3.41: EL erases from here to the end of the line.
            if wasShown { write("\r\u{1B}[K") }
        }
    }
}
