internal import Diagnostics
#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The streams that a process is born with.
package enum StandardStream: Int32, Sendable {
    case input, output, error

    /// Whether a person sits at its other end.
    package var isTerminal: Bool { isatty(rawValue) == 1 }

    /// How much is asked for at a time.
    private static let pieceBytes = 64 << 10

    /// The next bytes that come, as soon as there are some; none at the end, or where it cannot be read.
    package func nextBytes() -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.pieceBytes)
        let count = (try? OpenFile.read(rawValue, into: &bytes, from: 0, upTo: Self.pieceBytes)) ?? 0
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// All bytes to its end.
    package func allBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = nextBytes()
            if piece.isEmpty { return bytes }
            bytes += piece
        }
    }

    /// Writes all bytes.
    ///
    /// - Throws: why the system refused; the error names no file.
    package func write(_ bytes: [UInt8]) throws(PackageError) {
        do throws(FileError) {
            try OpenFile.write(bytes, to: rawValue)
        } catch {
            throw PackageError(.fileNotWritten, at: Place(), ["reason": error.reason.rawValue])
        }
    }
}
