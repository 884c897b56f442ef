/// What `worker` is given on standard input, file by file.
struct WorkerInput {
    /// A file to be read.
    enum Item: Sendable, Equatable {
        /// The path of a file: a line.
        case path(String)
        /// A document itself: a line with its length in bytes, a space and its name, and so many bytes.
        case document(name: String, bytes: [UInt8])
        /// A document with more bytes than may be read; they were passed over.
        case tooLarge(name: String, size: Int)
        /// Words in which no file is found; what comes behind them is not understood either.
        case broken(String)

        /// The file's name, as far as there is one.
        var name: String {
            switch self {
            case .path(let name), .document(let name, _), .tooLarge(let name, _): name
            case .broken: ""
            }
        }
    }

    private let isFramed: Bool
    private let mostBytes: Int
    private let more: () -> [UInt8]
    private var buffer: [UInt8] = []
    private var position = 0
    private var isEnd = false

    /// How long a line can be, in bytes: the longest path of Linux (PATH_MAX) many times over.
    private static let longestLine = 1 << 16

    /// - Parameters:
    ///   - isFramed: whether documents come, not paths.
    ///   - mostBytes: how large a document may be.
    ///   - more: gives the next bytes, none at the end.
    init(isFramed: Bool, mostBytes: Int, more: @escaping () -> [UInt8]) {
        self.isFramed = isFramed
        self.mostBytes = mostBytes
        self.more = more
    }

    /// The next file; nil at the end.
    mutating func next() -> Item? {
        while true {
            guard let line = line() else { return nil }
            var words = String(decoding: line, as: UTF8.self)
            if words.unicodeScalars.last == "\r" { words.unicodeScalars.removeLast() }
            guard line.count <= Self.longestLine else { return broken(words) }
            if words.isEmpty { continue }
            guard isFramed else { return .path(words) }
            let parts = words.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let size = Int(parts[0]), size >= 0 else { return broken(words) }
            let name = String(parts[1])
            guard size <= mostBytes else { return skip(size) ? .tooLarge(name: name, size: size) : broken(words) }
            guard let bytes = take(size) else { return broken(words) }
            return .document(name: name, bytes: bytes)
        }
    }

    private mutating func broken(_ words: String) -> Item {
        isEnd = true
        position = buffer.count
        return .broken(String(words.unicodeScalars.prefix(80)))
    }

    /// The next line, without its end; a longer one than is allowed is cut behind it. Nil at the end.
    private mutating func line() -> [UInt8]? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { position = end + 1 }
                return Array(buffer[position..<end])
            }
            searched = buffer.count
            let isTooLong = buffer.count - position > Self.longestLine
            let before = position
            if isTooLong || !fill() {
                guard position < buffer.count else { return nil }
                defer { position = buffer.count }
                return Array(buffer[position...])
            }
            searched -= before - position
        }
    }

    private mutating func take(_ size: Int) -> [UInt8]? {
        while buffer.count - position < size { guard fill() else { return nil } }
        defer { position += size }
        return Array(buffer[position..<(position + size)])
    }

    private mutating func skip(_ size: Int) -> Bool {
        var rest = size
        while true {
            let here = min(rest, buffer.count - position)
            position += here
            rest -= here
            if rest == 0 { return true }
            guard fill() else { return false }
        }
    }

    /// Adds what comes next, and drops what was taken; false at the end.
    private mutating func fill() -> Bool {
        guard !isEnd else { return false }
        buffer.removeFirst(position)
        position = 0
        let piece = more()
        isEnd = piece.isEmpty
        buffer += piece
        return !isEnd
    }
}
