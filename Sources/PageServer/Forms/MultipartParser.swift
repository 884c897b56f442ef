internal import PlanPage

/// Takes a `multipart/form-data` apart as it comes in (RFC 7578; RFC 2046, 5.1.1), however it is cut into pieces.
///
/// What it supports is what browsers send: no preamble, nothing behind the boundary on its line, at most a line break
/// behind the last one. It holds no more than the headers of one part and what may be the beginning of a boundary.
struct MultipartParser {
    /// What it comes upon.
    enum Event: Equatable {
        /// A part begins.
        case part(PartHeader)
        /// The next bytes of its content.
        case bytes(ArraySlice<UInt8>)
        /// It ends.
        case partEnd
    }

    private enum State {
        /// Before the first boundary.
        case preamble
        /// Behind a boundary: a line break, or the two hyphens of the last one.
        case boundary
        case headers, content
        /// Behind the last boundary.
        case epilogue
    }

    /// The line break and what follows it, which end a part.
    private let delimiter: [UInt8]
    private let headerLimit: Int
    private var state = State.preamble
    /// What is not decided. The first boundary has no line break before it, unlike all others: here it is given one.
    private var rest = lineBreak[...]

    private static let lineBreak: [UInt8] = [0x0D, 0x0A]

    /// A parser.
    ///
    /// - Parameters:
    ///   - boundary: as the header field `Content-Type` names it; nil from the initialiser where it is none (1 to 70
    ///     letters, RFC 2046, 5.1.1).
    ///   - headerLimit: the most bytes that the headers of a part may have.
    init?(boundary: String, headerLimit: Int) {
        let letters = boundary.utf8
        guard (1...70).contains(letters.count), letters.last != UInt8(ascii: " "),
            letters.allSatisfy({ Self.boundaryLetters.contains($0) })
        else { return nil }
        delimiter = Self.lineBreak + Array("--\(boundary)".utf8)
        self.headerLimit = headerLimit
    }

    private static let boundaryLetters = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'()+_,-./:=? ".utf8)

    /// Takes the next bytes.
    mutating func take(_ bytes: [UInt8], _ handle: (Event) throws(Refused) -> Void) throws(Refused) {
        rest = rest.isEmpty ? bytes[...] : ArraySlice(Array(rest) + bytes)
        while try step(handle) {}
    }

    /// Tells that nothing follows.
    ///
    /// - Throws: `malformed` where the last boundary has not come.
    func finish() throws(Refused) {
        guard state == .epilogue, rest.isEmpty || rest.elementsEqual(Self.lineBreak) else { throw Refused(.malformed) }
    }

    /// One step on; false where more bytes are needed.
    private mutating func step(_ handle: (Event) throws(Refused) -> Void) throws(Refused) -> Bool {
        switch state {
        case .preamble:
            guard rest.prefix(delimiter.count).elementsEqual(delimiter.prefix(rest.count)) else {
                throw Refused(.malformed)
            }
            guard rest.count >= delimiter.count else { return false }
            rest = rest.dropFirst(delimiter.count)
            state = .boundary
        case .boundary:
            guard rest.count >= 2 else { return false }
            if rest.starts(with: Self.lineBreak) {
                state = .headers
            } else if rest.starts(with: "--".utf8) {
                state = .epilogue
            } else {
                throw Refused(.malformed)
            }
            rest = rest.dropFirst(2)
        case .headers:
            guard let end = headersEnd else {
                guard rest.count <= headerLimit else { throw Refused(.tooLarge) }
                return false
            }
            guard end - rest.startIndex <= headerLimit else { throw Refused(.tooLarge) }
            try handle(.part(PartHeader(rest[..<end])))
            rest = rest[(end + 4)...]
            state = .content
        case .content: return try content(handle)
        case .epilogue:
            guard rest.count <= 2 else { throw Refused(.malformed) }
            return false
        }
        return true
    }

    /// Where the empty line behind the headers stands.
    private var headersEnd: Int? {
        var from = rest.startIndex
        while let found = rest[from...].firstIndex(of: 0x0D) {
            if rest[found...].starts(with: Self.lineBreak + Self.lineBreak) { return found }
            from = found + 1
        }
        return nil
    }

    private mutating func content(_ handle: (Event) throws(Refused) -> Void) throws(Refused) -> Bool {
        var from = rest.startIndex
        while let found = rest[from...].firstIndex(of: delimiter[0]) {
            // Of a file full of carriage returns each would be looked at for long.
            if found + 1 < rest.endIndex, rest[found + 1] != delimiter[1] {
                from = found + 1
                continue
            }
            let candidate = rest[found...].prefix(delimiter.count)
            guard candidate.elementsEqual(delimiter.prefix(candidate.count)) else {
                from = found + 1
                continue
            }
            if found > rest.startIndex { try handle(.bytes(rest[..<found])) }
            rest = rest[found...]
            guard candidate.count == delimiter.count else { return false }
            rest = rest.dropFirst(delimiter.count)
            state = .boundary
            try handle(.partEnd)
            return true
        }
        if !rest.isEmpty { try handle(.bytes(rest)) }
        rest = []
        return false
    }
}
