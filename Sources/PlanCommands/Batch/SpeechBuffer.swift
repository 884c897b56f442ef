internal import Synchronization

/// What the work with one of many files says and sends, kept until its turn comes.
final class SpeechBuffer: Sendable {
    private enum Piece {
        case output([UInt8])
        case error(String)
    }

    private let pieces = Mutex<[Piece]>([])

    fileprivate func add(output bytes: [UInt8]) { pieces.withLock { $0.append(.output(bytes)) } }
    fileprivate func add(error text: String) { pieces.withLock { $0.append(.error(text)) } }

    /// Says and sends it all.
    func replay(to session: Session) {
        for piece in pieces.withLock({ $0 }) {
            switch piece {
            case .output(let bytes): session.send(bytes)
            case .error(let text): session.errorOutput(text)
            }
        }
    }
}

extension Session {
    /// The same session, its streams kept in a buffer.
    func speaking(into buffer: SpeechBuffer) -> Session {
        var session = self
        session.output = { buffer.add(output: $0) }
        session.errorOutput = { buffer.add(error: $0) }
        return session
    }
}
